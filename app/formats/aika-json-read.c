/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-json-read"

#include "config.h"

#include "formats/aika-json-read.h"

#include <glib/gi18n-lib.h>

#include "formats/aika-json-path.h"
#include "formats/aika-json-reader.h"
#include "formats/aika-json-scan.h"

/* Reads a plan's file in three steps, each of which may refuse it: the strict scan (is it
 * JSON that can be held?), the typed reading (is every member what it should be?) and the
 * rules (can it be true as a whole?).
 *
 * Invariants: (1) a file is read whole or not at all; (2) JsonParser sees only what the
 * scan has accepted; (3) nothing is dropped: an unknown member is kept as an extra. */

/* The text is walked again for the line of each warning; past this many bytes of
 * walking, warnings are left without lines, so that no file takes minutes. */
#define MAX_N_WALKED_BYTES (256 * 1024 * 1024)

const char *const aika_json_file_members[] = { "format", "version", "revisions", NULL };

G_DEFINE_QUARK (aika-format-error-quark, aika_format_error)

/**
 * aika_plan_file_free:
 * @file: (transfer full) (nullable): what was read
 */
void
aika_plan_file_free (AikaPlanFile *file)
{
  if (file == NULL)
    return;

  g_clear_pointer (&file->plan, aika_record_unref);
  g_clear_pointer (&file->revisions, aika_revisions_unref);
  g_clear_pointer (&file->warnings, g_ptr_array_unref);
  g_free (file);
}

static gboolean
read_format (AikaJsonReader *reader,
             JsonObject     *object)
{
  JsonNode *node = json_object_get_member (object, "format");
  gsize mark;

  if (node == NULL)
    return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_NOT_A_PLAN,
                                  _("this is not an Aikajana plan (expected the member “format” with the value “%s”)"),
                                  AIKA_PLAN_FORMAT);

  mark = aika_json_reader_enter (reader, "format");
  if (!JSON_NODE_HOLDS_VALUE (node) || g_strcmp0 (json_node_get_string (node), AIKA_PLAN_FORMAT) != 0)
    return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_NOT_A_PLAN,
                                  _("this is not an Aikajana plan (expected “%s”)"), AIKA_PLAN_FORMAT);
  aika_json_reader_leave (reader, mark);

  return TRUE;
}

static gboolean
read_version (AikaJsonReader *reader,
              JsonObject     *object,
              AikaPlanFile   *file)
{
  JsonNode *node = json_object_get_member (object, "version");
  gsize mark;
  gboolean is_read;

  if (node == NULL)
    return aika_json_reader_fail_missing (reader, "version");

  mark = aika_json_reader_enter (reader, "version");
  is_read = aika_json_reader_get_integer (reader, node, 1, G_MAXINT, &file->version);
  if (is_read && file->version > AIKA_PLAN_VERSION)
    {
      file->is_newer = TRUE;
      reader->is_newer = TRUE;
      g_ptr_array_add (reader->warnings,
                       aika_problem_new (AIKA_SEVERITY_WARNING, "W_NEWER_VERSION", reader->path->str,
                                         g_strdup_printf (_("the file is of version %d; this program knows version %d "
                                                            "and shows what it understands"),
                                                          file->version, AIKA_PLAN_VERSION)));
    }
  aika_json_reader_leave (reader, mark);

  return is_read;
}

/* What a calendar will be told must be what a calendar can hold. */
static gboolean
check_revision (AikaJsonReader     *reader,
                JsonObject         *object,
                const AikaRevision *revision)
{
  const char *member = revision->sequence < 0 ? "sequence" : "stamp";
  const char *expected = revision->sequence < 0 ? _("a whole number from 0") : "YYYY-MM-DDTHH:MM:SSZ";
  gsize mark;

  if (revision->sequence >= 0 && aika_moment_is_valid (revision->stamp))
    return TRUE;

  mark = aika_json_reader_enter (reader, member);
  aika_json_reader_fail_value (reader, json_object_get_member (object, member), expected);
  aika_json_reader_leave (reader, mark);
  return FALSE;
}

static gboolean
read_revision (AikaJsonReader *reader,
               const char     *id,
               JsonNode       *node,
               GHashTable     *by_id)
{
  AikaRevision *revision;

  if (*id == '\0')
    return aika_json_reader_fail (reader, AIKA_FORMAT_ERROR_VALUE, _("the id is empty"));

  revision = aika_json_reader_read_record (reader, node, &aika_revision_type, NULL);
  if (revision == NULL)
    return FALSE;
  if (!check_revision (reader, json_node_get_object (node), revision))
    {
      aika_record_unref (revision);
      return FALSE;
    }

  g_hash_table_insert (by_id, g_strdup (id), revision);
  return TRUE;
}

static AikaRevisions *
read_revisions (AikaJsonReader *reader,
                JsonObject     *object)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, aika_record_unref);
  JsonNode *node = json_object_get_member (object, "revisions");
  gsize mark;
  JsonObject *map;
  JsonObjectIter iter;
  const char *id;

  if (node == NULL)
    return aika_revisions_new (by_id);

  mark = aika_json_reader_enter (reader, "revisions");
  map = aika_json_reader_get_object (reader, node);
  if (map == NULL)
    return NULL;

  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &id, &node))
    {
      gsize inner_mark = aika_json_reader_enter (reader, id);

      if (!read_revision (reader, id, node, by_id))
        return NULL;
      aika_json_reader_leave (reader, inner_mark);
    }
  aika_json_reader_leave (reader, mark);

  return aika_revisions_new (by_id);
}

/* The problems of the plan: the first error fails, warnings go to the others. */
static gboolean
check_rules (AikaJsonReader *reader,
             const AikaPlan *plan)
{
  g_autoptr(GPtrArray) problems = aika_plan_check (plan);

  for (guint i = 0; i < problems->len; i++)
    {
      AikaProblem *problem = problems->pdata[i];

      if (problem->severity == AIKA_SEVERITY_ERROR)
        {
          g_autofree char *text = NULL;

          problem->line = aika_json_line_of_path (reader->text, reader->length, problem->path);
          text = aika_problem_dup_text (problem);
          g_set_error_literal (reader->error, AIKA_FORMAT_ERROR, AIKA_FORMAT_ERROR_RULE, text);
          return FALSE;
        }
    }

  g_ptr_array_extend_and_steal (reader->warnings, g_steal_pointer (&problems));
  return TRUE;
}

static void
locate_warnings (AikaJsonReader *reader)
{
  gsize n_walks = reader->length > 0 ? MAX_N_WALKED_BYTES / reader->length : 0;

  for (guint i = 0; i < reader->warnings->len && i < n_walks; i++)
    {
      AikaProblem *warning = reader->warnings->pdata[i];

      warning->line = aika_json_line_of_path (reader->text, reader->length, warning->path);
    }
}

static gboolean
read_root (AikaJsonReader *reader,
           JsonNode       *root,
           AikaPlanFile   *file)
{
  JsonObject *object = aika_json_reader_get_object (reader, root);

  if (object == NULL ||
      !read_format (reader, object) ||
      !read_version (reader, object, file))
    return FALSE;

  file->plan = aika_json_reader_read_record (reader, root, &aika_plan_type, aika_json_file_members);
  if (file->plan == NULL)
    return FALSE;

  file->revisions = read_revisions (reader, object);
  return file->revisions != NULL && check_rules (reader, file->plan);
}

/**
 * aika_json_read:
 * @bytes: a file
 * @error: return location for an error
 *
 * Reads a plan. What is wrong is said in one sentence with the line, the path, what stands
 * there and what was expected. The error is in the domain `AIKA_FORMAT_ERROR`, or in
 * `AIKA_JSON_ERROR` where the file is not even acceptable JSON.
 *
 * Returns: (transfer full) (nullable): what the file holds; `NULL` with @error
 */
AikaPlanFile *
aika_json_read (GBytes  *bytes,
                GError **error)
{
  gsize length;
  const char *text;
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(AikaPlanFile) file = NULL;
  g_autoptr(GString) path = g_string_new (NULL);
  AikaJsonReader reader = { 0 };

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  if (!aika_json_scan (text, length, NULL, error))
    return NULL;

  file = g_new0 (AikaPlanFile, 1);
  file->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_problem_free);
  reader = (AikaJsonReader) { text, length, path, file->warnings, FALSE, error };

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, error))
    return NULL;

  /* An empty file is a success without a root to json-glib 1.6. */
  if (json_parser_get_root (parser) == NULL)
    {
      aika_json_reader_fail (&reader, AIKA_FORMAT_ERROR_NOT_A_PLAN, _("the file is empty"));
      return NULL;
    }

  if (!read_root (&reader, json_parser_get_root (parser), file))
    return NULL;

  locate_warnings (&reader);
  return g_steal_pointer (&file);
}
