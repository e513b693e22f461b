/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "document-place.h"

#include <glib/gstdio.h>
#include <string.h>

#include "edit-sample.h"
#include "edit/aika-edit-items.h"
#include "formats/aika-json-read.h"
#include "formats/aika-json-write.h"

/* The same JSON with other white space: no string holds a line's end. */
static char *
format_by_hand (GBytes *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);

  return g_strjoinv ("\r\n\t", lines);
}

GBytes *
place_read_file (GFile *file)
{
  char *contents;
  gsize length;

  if (!g_file_load_contents (file, NULL, &contents, &length, NULL, NULL))
    return NULL;

  return g_bytes_new_take (contents, length);
}

void
place_write_file (GFile      *file,
                  const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
}

void
place_set_up (Place         *place,
              gconstpointer  data)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GBytes) canonical = aika_json_write (plan, NULL, NULL);
  g_autofree char *by_hand = format_by_hand (canonical);

  place->folder = g_dir_make_tmp ("aika-document-XXXXXX", NULL);
  place->file = g_file_new_build_filename (place->folder, "plan.aikajana", NULL);
  place->other_file = g_file_new_build_filename (place->folder, "other.aikajana", NULL);
  place_write_file (place->file, by_hand);
  place->opened = place_read_file (place->file);
  g_assert_false (g_bytes_equal (place->opened, canonical));
}

void
place_tear_down (Place         *place,
                 gconstpointer  data)
{
  GDir *folder = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_unlink (path);
    }
  g_dir_close (folder);
  g_rmdir (place->folder);
  g_free (place->folder);
  g_object_unref (place->file);
  g_object_unref (place->other_file);
  g_bytes_unref (place->opened);
}

AikaDocument *
place_load (Place *place)
{
  g_autoptr(GError) error = NULL;
  AikaDocument *document = aika_document_load (place->file, &error);

  g_assert_no_error (error);
  return document;
}

void
place_rename_row (AikaDocument *document,
                  const char   *title,
                  const char   *merge_key)
{
  g_autoptr(AikaPlan) edited = aika_edit_rename_item (aika_document_get_plan (document), "kysely", title, NULL);

  aika_document_commit (document, edited, NULL, merge_key);
}

void
place_save (AikaDocument *document)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (aika_document_save (document, NULL, AIKA_DOCUMENT_SAVE_PLAIN, NULL, &error));
  g_assert_no_error (error);
}

void
place_assert_file_holds (GFile  *file,
                         GBytes *expect)
{
  g_autoptr(GBytes) bytes = place_read_file (file);

  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (expect, NULL), g_bytes_get_size (expect));
}

AikaPlan *
place_read_plan (GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = place_read_file (file);
  g_autoptr(AikaPlanFile) content = aika_json_read (bytes, &error);

  g_assert_no_error (error);
  return aika_record_ref (content->plan);
}

/* Until the call is made, and then until nothing is left to come. */
void
place_wait_for (const guint *n_calls)
{
  while (*n_calls == 0)
    g_main_context_iteration (NULL, TRUE);
  g_usleep (20 * 1000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
