/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-fragment-json"

#include "config.h"

#include "formats/aika-fragment-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/aika-json-reader.h"
#include "formats/aika-json-scan.h"
#include "formats/aika-json-write.h"

/* A fragment as the clipboard carries it from window to window. Any program may put something there
 * under the same name: it is read as strictly as a file. */

/**
 * aika_fragment_write_json:
 * @fragment: a fragment
 *
 * Returns: (transfer full): the same fragment as JSON; equal fragments give the same bytes
 */
GBytes *
aika_fragment_write_json (const AikaFragment *fragment)
{
  char *text;

  g_return_val_if_fail (fragment != NULL, NULL);

  text = aika_json_write_record (fragment);
  return g_bytes_new_take (text, strlen (text));
}

static gboolean
check_size (GBytes  *bytes,
            GError **error)
{
  if (g_bytes_get_size (bytes) <= AIKA_FRAGMENT_MAX_N_BYTES)
    return TRUE;

  g_set_error (error, AIKA_FORMAT_ERROR, AIKA_FORMAT_ERROR_LIMIT,
               _("The clipboard holds more than can be pasted: at most %u MB."),
               AIKA_FRAGMENT_MAX_N_BYTES / (1024 * 1024));
  return FALSE;
}

/* Another version may hold what this one does not know, and a part of a copy is no copy. */
static gboolean
check_format (AikaJsonReader  *reader,
              JsonNode        *root)
{
  JsonObject *object = aika_json_reader_get_object (reader, root);
  JsonNode *format, *version;

  if (object == NULL)
    return FALSE;

  format = json_object_get_member (object, "format");
  version = json_object_get_member (object, "version");
  if (format == NULL || !JSON_NODE_HOLDS_VALUE (format) ||
      g_strcmp0 (json_node_get_string (format), AIKA_FRAGMENT_FORMAT) != 0)
    return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_NOT_A_PLAN,
                                  _("this is not a copied part of a plan (expected “%s”)"), AIKA_FRAGMENT_FORMAT);
  if (version == NULL || !JSON_NODE_HOLDS_VALUE (version) || json_node_get_value_type (version) != G_TYPE_INT64 ||
      json_node_get_int (version) != AIKA_FRAGMENT_VERSION)
    return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_VALUE,
                                  _("this was copied in another version of Aikajana, which this one does not understand"));

  return TRUE;
}

/* A fragment is no plan with a past: what nobody pastes is not looked at. */
static gboolean
check_rules (AikaJsonReader     *reader,
             const AikaFragment *fragment)
{
  g_autoptr(GPtrArray) problems = aika_plan_check (fragment->plan);

  for (guint i = 0; i < problems->len; i++)
    {
      const AikaProblem *problem = problems->pdata[i];

      if (problem->severity == AIKA_SEVERITY_ERROR)
        {
          g_autofree char *text = aika_problem_dup_text (problem);

          g_set_error_literal (reader->error, AIKA_FORMAT_ERROR, AIKA_FORMAT_ERROR_RULE, text);
          return FALSE;
        }
    }
  if (aika_seq_get_length (fragment->plan->items) == 0)
    return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_VALUE, _("nothing was copied"));

  return TRUE;
}

/**
 * aika_fragment_read_json:
 * @bytes: what the clipboard holds
 * @error: return location for an error
 *
 * Reads what [func@fragment_write_json] writes, strictly: JSON as of [func@json_scan], every member
 * of its type, the rules of a plan. The error is a sentence with the place, in the domain
 * `AIKA_FORMAT_ERROR`, or `AIKA_JSON_ERROR` where it is not even JSON.
 *
 * Returns: (transfer full) (nullable): the fragment; `NULL` with @error
 */
AikaFragment *
aika_fragment_read_json (GBytes  *bytes,
                         GError **error)
{
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(AikaFragment) fragment = NULL;
  g_autoptr(GString) path = g_string_new (NULL);
  g_autoptr(GPtrArray) warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_problem_free);
  AikaJsonReader reader;
  gsize length;
  const char *text;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  if (!check_size (bytes, error) || !aika_json_scan (text, length, NULL, error))
    return NULL;

  reader = (AikaJsonReader) { text, length, path, warnings, FALSE, error };
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, error))
    return NULL;
  if (json_parser_get_root (parser) == NULL)
    {
      aika_json_reader_fail (&reader, AIKA_FORMAT_ERROR_NOT_A_PLAN, _("the clipboard is empty"));
      return NULL;
    }
  if (!check_format (&reader, json_parser_get_root (parser)))
    return NULL;

  fragment = aika_json_reader_read_record (&reader, json_parser_get_root (parser), &aika_fragment_type, NULL);
  if (fragment == NULL || !check_rules (&reader, fragment))
    return NULL;

  return g_steal_pointer (&fragment);
}
