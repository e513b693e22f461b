/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-document-file"

#include "config.h"

#include "document/aika-document-file.h"

#include <glib/gi18n-lib.h>

#include "document/aika-document.h"
#include "document/aika-safe-save.h"
#include "formats/aika-json-write.h"

/* Between a document and its file: what any thread can do, as all that it touches are values.
 *
 * A save chooses among three texts for the plan:
 *
 *   equals the opened plan    the opened bytes
 *   equals the saved plan     the saved bytes
 *   neither                   new bytes, stamped with the time of the edit */

struct _AikaVersion
{
  gatomicrefcount  ref_count;
  AikaPlan        *plan;
  AikaPlan        *written_plan;    /* the same with the stamp that the bytes have */
  AikaRevisions   *revisions;
  GBytes          *bytes;           /* NULL: it was never written */
};

AikaVersion *
aika_version_new (AikaPlan      *plan,
                  AikaPlan      *written_plan,
                  AikaRevisions *revisions,
                  GBytes        *bytes)
{
  AikaVersion *version = g_new0 (AikaVersion, 1);

  g_atomic_ref_count_init (&version->ref_count);
  version->plan = aika_record_ref (plan);
  version->written_plan = aika_record_ref (written_plan);
  version->revisions = aika_revisions_ref (revisions);
  version->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  return version;
}

AikaVersion *
aika_version_ref (AikaVersion *version)
{
  g_atomic_ref_count_inc (&version->ref_count);
  return version;
}

void
aika_version_unref (AikaVersion *version)
{
  if (!g_atomic_ref_count_dec (&version->ref_count))
    return;

  aika_record_unref (version->plan);
  aika_record_unref (version->written_plan);
  aika_revisions_unref (version->revisions);
  g_clear_pointer (&version->bytes, g_bytes_unref);
  g_free (version);
}

AikaPlan *
aika_version_get_plan (const AikaVersion *version)
{
  return version->plan;
}

AikaRevisions *
aika_version_get_revisions (const AikaVersion *version)
{
  return version->revisions;
}

/* The name of the file for the calls that keep it whole, which need one. */
static char *
dup_path (GFile   *file,
          GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    {
      g_autofree char *shown = g_file_get_parse_name (file);

      g_set_error (error, AIKA_DOCUMENT_ERROR, AIKA_DOCUMENT_ERROR_NOT_LOCAL,
                   _("“%s” is not in a folder of this computer. Choose a folder that the computer shows as its own."),
                   shown);
    }

  return path;
}

AikaLoad *
aika_load_run (GFile   *file,
               GError **error)
{
  g_autoptr(AikaLoad) load = g_new0 (AikaLoad, 1);
  g_autofree char *path = dup_path (file, error);

  if (path == NULL || !aika_safe_load (path, &load->bytes, &load->sha256, error))
    return NULL;

  load->content = aika_json_read (load->bytes, error);
  if (load->content == NULL)
    return NULL;

  aika_safe_clean (path, g_get_real_time () / G_USEC_PER_SEC);
  load->file = g_object_ref (file);
  return g_steal_pointer (&load);
}

void
aika_load_free (AikaLoad *load)
{
  g_clear_object (&load->file);
  g_clear_pointer (&load->bytes, g_bytes_unref);
  g_free (load->sha256);
  g_clear_pointer (&load->content, aika_plan_file_free);
  g_free (load);
}

/* The time of the edit in UTC; for builds and tests that must repeat, that of
 * SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/). */
static char *
dup_now (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr(GDateTime) now = NULL;
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXUINT32, &seconds, NULL))
    now = g_date_time_new_from_unix_utc (seconds);
  if (now == NULL)
    now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static AikaPlan *
stamp_edited (AikaPlan *plan)
{
  g_autofree char *now = dup_now ();
  AikaPlan *draft = aika_record_draft (plan);
  AikaEdited *edited = plan->edited != NULL ? aika_record_draft (plan->edited) : aika_record_new (&aika_edited_type);

  aika_set_text (&edited->at, now);
  aika_set_text (&edited->by, NULL);
  aika_set_record (&draft->edited, edited);
  aika_record_unref (edited);
  return draft;
}

/* Whether the version stands for the plan of the save. */
static gboolean
stands_for (const AikaVersion *version,
            const AikaSave    *save)
{
  return version != NULL && version->bytes != NULL && aika_record_equal (version->plan, save->plan);
}

/* What the file is to hold. */
static AikaVersion *
make_version (AikaSave  *save,
              GError   **error)
{
  const AikaVersion *known = stands_for (save->opened, save) ? save->opened
                             : stands_for (save->saved, save) ? save->saved : NULL;
  g_autoptr(AikaPlan) written_plan = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (known != NULL && aika_revisions_equal (known->revisions, save->revisions))
    return aika_version_ref ((AikaVersion *) known);

  /* New revisions alone are no edit of the plan. */
  written_plan = known != NULL ? aika_record_ref (known->written_plan) : stamp_edited (save->plan);
  bytes = aika_json_write (written_plan, save->revisions, error);
  if (bytes == NULL)
    return NULL;

  return aika_version_new (save->plan, written_plan, save->revisions, bytes);
}

gboolean
aika_save_run (AikaSave      *save,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree char *path = dup_path (save->file, error);
  g_autoptr(AikaVersion) version = path != NULL ? make_version (save, error) : NULL;
  gboolean is_saved;

  if (version == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  is_saved = aika_safe_save (path, version->bytes, save->expected_sha256,
                             save->replaces_anything ? AIKA_SAVE_REPLACE : AIKA_SAVE_PLAIN,
                             NULL, &save->new_sha256, error);
  /* Also where the disk did not confirm it. */
  if (save->new_sha256 != NULL)
    save->written = g_steal_pointer (&version);
  return is_saved;
}

void
aika_save_free (AikaSave *save)
{
  g_clear_object (&save->file);
  g_clear_pointer (&save->plan, aika_record_unref);
  g_clear_pointer (&save->revisions, aika_revisions_unref);
  g_clear_pointer (&save->opened, aika_version_unref);
  g_clear_pointer (&save->saved, aika_version_unref);
  g_clear_pointer (&save->written, aika_version_unref);
  g_free (save->expected_sha256);
  g_free (save->new_sha256);
  g_free (save);
}
