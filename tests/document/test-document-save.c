/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "document-place.h"
#include "document/aika-safe-save.h"
#include "edit-sample.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-plan.h"
#include "formats/aika-json-write.h"
#include "random-edit.h"

/* The time of all edits here, 2026-03-31T23:33:20Z, and a later one. */
#define NOW "1775000000"
#define LATER "1780000000"

static void
test_saving_unchanged (Place         *place,
                       gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);

  place_save (document);
  place_assert_file_holds (place->file, place->opened);
}

static void
test_save_and_load (Place         *place,
                    gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(AikaPlan) read = NULL;

  place_rename_row (document, "Asukaskysely", NULL);
  g_assert_true (aika_document_get_is_modified (document));
  place_save (document);
  g_assert_false (aika_document_get_is_modified (document));

  read = place_read_plan (place->file);
  g_assert_cmpstr (read->edited->at, ==, "2026-03-31T23:33:20Z");
  g_assert_null (aika_document_get_plan (document)->edited);
  aika_set_record (&read->edited, NULL);
  g_assert_true (aika_record_equal (read, aika_document_get_plan (document)));
}

/* The time of the last edit is not moved by a save without an edit. */
static void
test_saving_again (Place         *place,
                   gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(GBytes) saved = NULL;

  place_rename_row (document, "Asukaskysely", NULL);
  place_save (document);
  saved = place_read_file (place->file);

  g_setenv ("SOURCE_DATE_EPOCH", LATER, TRUE);
  place_save (document);
  place_assert_file_holds (place->file, saved);

  /* Also after an edit and back. */
  place_rename_row (document, "Toinen", NULL);
  aika_document_undo (document);
  place_save (document);
  place_assert_file_holds (place->file, saved);
  g_setenv ("SOURCE_DATE_EPOCH", NOW, TRUE);
}

static void
test_editor_is_dropped (Place         *place,
                        gconstpointer  data)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaDocument) document = NULL;
  g_autoptr(AikaPlan) read = NULL;
  g_autoptr(GBytes) bytes = NULL;
  AikaEdited *edited = aika_record_new (&aika_edited_type);

  aika_set_text (&edited->at, "2026-01-01T00:00:00Z");
  aika_set_text (&edited->by, "Anna");
  aika_set_record (&plan->edited, edited);
  aika_record_unref (edited);
  bytes = aika_json_write (plan, NULL, NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (place->file), g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), NULL));

  document = place_load (place);
  place_rename_row (document, "Asukaskysely", NULL);
  place_save (document);
  read = place_read_plan (place->file);
  g_assert_cmpstr (read->edited->at, ==, "2026-03-31T23:33:20Z");
  g_assert_null (read->edited->by);

  aika_document_undo (document);
  place_save (document);
  place_assert_file_holds (place->file, bytes);
}

static void
test_undo_all_gives_the_opened_bytes (Place         *place,
                                      gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  AikaPlan *opened = aika_document_get_plan (document);

  place_rename_row (document, "Asukaskysely", NULL);
  place_rename_row (document, "Kysely", NULL);
  place_save (document);

  while (aika_document_undo (document))
    ;
  g_assert_true (aika_document_get_plan (document) == opened);
  g_assert_true (aika_document_get_is_modified (document));
  place_save (document);
  g_assert_false (aika_document_get_is_modified (document));
  place_assert_file_holds (place->file, place->opened);
}

static void
test_back_by_hand_gives_the_opened_bytes (Place         *place,
                                          gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);

  place_rename_row (document, "Asukaskysely", NULL);
  place_rename_row (document, "Kysely asukkaille", NULL);
  g_assert_true (aika_document_get_can_undo (document));
  g_assert_false (aika_document_get_is_modified (document));
  place_save (document);
  place_assert_file_holds (place->file, place->opened);
}

#define N_EDITS 10000

static void
test_ten_thousand_edits (Place         *place,
                         gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(GRand) chance = g_rand_new_with_seed (20260515);
  g_autoptr(AikaPlan) last = NULL;
  g_autoptr(AikaPlan) read = NULL;

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr(AikaPlan) edited = random_edit (aika_document_get_plan (document), chance);

      aika_document_commit (document, edited, "edit", NULL);
    }
  last = aika_record_ref (aika_document_get_plan (document));
  place_save (document);
  read = place_read_plan (place->file);
  aika_set_record (&read->edited, NULL);
  g_assert_true (aika_record_equal (read, last));

  while (aika_document_undo (document))
    ;
  place_save (document);
  place_assert_file_holds (place->file, place->opened);

  while (aika_document_redo (document))
    ;
  g_assert_true (aika_document_get_plan (document) == last);
  g_assert_true (aika_document_get_is_modified (document));
}

static void
test_conflict (Place         *place,
               gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) read = NULL;
  g_autoptr(GBytes) theirs = NULL;

  place_rename_row (document, "Asukaskysely", NULL);
  place_write_file (place->file, "{ \"theirs\": true }");
  theirs = place_read_file (place->file);

  g_assert_false (aika_document_save (document, NULL, AIKA_DOCUMENT_SAVE_PLAIN, NULL, &error));
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_CHANGED_ON_DISK);
  g_assert_true (aika_document_get_is_modified (document));
  place_assert_file_holds (place->file, theirs);

  g_clear_error (&error);
  g_assert_true (aika_document_save (document, NULL, AIKA_DOCUMENT_SAVE_REPLACE, NULL, &error));
  g_assert_false (aika_document_get_is_modified (document));
  read = place_read_plan (place->file);
  g_assert_cmpstr (((AikaItem *) aika_seq_lookup (read->items, "kysely"))->title, ==, "Asukaskysely");
  place_save (document);
}

static void
test_disappeared (Place         *place,
                  gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(GError) error = NULL;

  place_rename_row (document, "Asukaskysely", NULL);
  g_unlink (g_file_peek_path (place->file));
  g_assert_false (aika_document_save (document, NULL, AIKA_DOCUMENT_SAVE_PLAIN, NULL, &error));
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_DISAPPEARED);
  g_assert_true (aika_document_get_is_modified (document));
  g_assert_false (g_file_query_exists (place->file, NULL));
}

static void
test_save_as (Place         *place,
              gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) read = NULL;

  place_write_file (place->other_file, "precious");
  place_rename_row (document, "Asukaskysely", NULL);
  g_assert_false (aika_document_save (document, place->other_file, AIKA_DOCUMENT_SAVE_PLAIN, NULL, &error));
  g_assert_error (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_EXISTS);
  g_assert_true (g_file_equal (aika_document_get_file (document), place->file));
  g_clear_error (&error);

  g_assert_true (aika_document_save (document, place->other_file, AIKA_DOCUMENT_SAVE_REPLACE, NULL, &error));
  g_assert_true (g_file_equal (aika_document_get_file (document), place->other_file));
  g_assert_false (aika_document_get_is_modified (document));
  place_assert_file_holds (place->file, place->opened);

  place_rename_row (document, "Kysely", NULL);
  place_save (document);
  read = place_read_plan (place->other_file);
  g_assert_cmpstr (((AikaItem *) aika_seq_lookup (read->items, "kysely"))->title, ==, "Kysely");
  place_assert_file_holds (place->file, place->opened);
}

/* The opened bytes are those of the plan, whichever file it goes to. */
static void
test_save_unchanged_as (Place         *place,
                        gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);

  g_assert_true (aika_document_save (document, place->other_file, AIKA_DOCUMENT_SAVE_PLAIN, NULL, NULL));
  place_assert_file_holds (place->other_file, place->opened);
}

static void
test_new (Place         *place,
          gconstpointer  data)
{
  g_autoptr(AikaPlan) plan = aika_plan_new_default ("fi", aika_day_from_ymd (2026, 11, 23));
  g_autoptr(AikaDocument) document = aika_document_new (plan);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(AikaPlan) read = NULL;
  g_autofree char *title = aika_document_dup_title (document);
  g_autofree char *file_title = NULL;

  g_assert_cmpstr (title, ==, "New plan");
  g_assert_null (aika_document_get_file (document));
  g_assert_false (aika_document_get_is_modified (document));
  g_assert_false (aika_document_save (document, NULL, AIKA_DOCUMENT_SAVE_PLAIN, NULL, &error));
  g_assert_error (error, AIKA_DOCUMENT_ERROR, AIKA_DOCUMENT_ERROR_NO_FILE);
  g_clear_error (&error);

  edited = aika_edit_add_item (plan, NULL, "Rivi", NULL, NULL);
  g_assert_true (aika_document_commit (document, edited, NULL, NULL));
  g_assert_cmpstr (aika_document_get_undo_label (document), ==, "add “Rivi”");
  g_assert_true (aika_document_get_is_modified (document));
  g_assert_true (aika_document_save (document, place->other_file, AIKA_DOCUMENT_SAVE_PLAIN, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (aika_document_get_is_modified (document));

  file_title = aika_document_dup_title (document);
  g_assert_cmpstr (file_title, ==, "other.aikajana");
  read = place_read_plan (place->other_file);
  g_assert_cmpstr (read->id, ==, plan->id);
  g_assert_nonnull (read->edited);
}

static void
make_newer (Place *place)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (place->opened, NULL), g_bytes_get_size (place->opened));
  g_autoptr(GString) newer = g_string_new (text);

  g_assert_cmpuint (g_string_replace (newer, "\"version\": 1", "\"version\": 2", 1), ==, 1);
  place_write_file (place->file, newer->str);
}

static void
test_newer_is_read_only (Place         *place,
                         gconstpointer  data)
{
  g_autoptr(AikaDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  make_newer (place);
  bytes = place_read_file (place->file);
  document = place_load (place);
  g_assert_true (aika_document_get_is_read_only (document));

  place_rename_row (document, "Asukaskysely", NULL);
  g_assert_false (aika_document_get_can_undo (document));
  g_assert_false (aika_document_get_is_modified (document));

  g_assert_false (aika_document_save (document, NULL, AIKA_DOCUMENT_SAVE_REPLACE, NULL, &error));
  g_assert_error (error, AIKA_DOCUMENT_ERROR, AIKA_DOCUMENT_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (aika_document_save (document, place->other_file, AIKA_DOCUMENT_SAVE_PLAIN, NULL, &error));
  g_assert_error (error, AIKA_DOCUMENT_ERROR, AIKA_DOCUMENT_ERROR_READ_ONLY);
  g_assert_false (g_file_query_exists (place->other_file, NULL));
  place_assert_file_holds (place->file, bytes);
}

typedef struct
{
  guint     n_calls;
  gboolean  is_saved;
  GError   *error;
} Result;

static void
saved_cb (GObject      *source,
          GAsyncResult *async_result,
          gpointer      user_data)
{
  Result *result = user_data;

  result->n_calls++;
  result->is_saved = aika_document_save_finish (AIKA_DOCUMENT (source), async_result, &result->error);
}

static void
test_save_async (Place         *place,
                 gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(AikaPlan) read = NULL;
  Result result = { 0 }, second = { 0 };

  place_rename_row (document, "A", NULL);
  aika_document_save_async (document, NULL, AIKA_DOCUMENT_SAVE_PLAIN, NULL, saved_cb, &result);
  g_assert_true (aika_document_get_is_saving (document));
  aika_document_save_async (document, NULL, AIKA_DOCUMENT_SAVE_PLAIN, NULL, saved_cb, &second);
  g_assert_cmpuint (result.n_calls + second.n_calls, ==, 0);

  /* What is edited meanwhile is not in this save. */
  place_rename_row (document, "B", NULL);
  place_wait_for (&result.n_calls);
  g_assert_cmpuint (result.n_calls, ==, 1);
  g_assert_no_error (result.error);
  g_assert_true (result.is_saved);
  g_assert_false (aika_document_get_is_saving (document));
  g_assert_true (aika_document_get_is_modified (document));
  read = place_read_plan (place->file);
  g_assert_cmpstr (((AikaItem *) aika_seq_lookup (read->items, "kysely"))->title, ==, "A");

  g_assert_cmpuint (second.n_calls, ==, 1);
  g_assert_error (second.error, AIKA_DOCUMENT_ERROR, AIKA_DOCUMENT_ERROR_BUSY);
  g_clear_error (&second.error);

  aika_document_undo (document);
  g_assert_false (aika_document_get_is_modified (document));
  place_save (document);
}

static void
test_save_async_cancelled (Place         *place,
                           gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Result result = { 0 };

  place_rename_row (document, "A", NULL);
  g_cancellable_cancel (cancellable);
  aika_document_save_async (document, NULL, AIKA_DOCUMENT_SAVE_PLAIN, cancellable, saved_cb, &result);
  place_wait_for (&result.n_calls);

  g_assert_cmpuint (result.n_calls, ==, 1);
  g_assert_false (result.is_saved);
  g_assert_error (result.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&result.error);
  g_assert_true (aika_document_get_is_modified (document));
  g_assert_false (aika_document_get_is_saving (document));
  place_assert_file_holds (place->file, place->opened);
  place_save (document);
}

/* A cancellation that comes at any moment gives one answer, and the answer is true. */
static void
test_save_async_cancelled_midway (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autofree char *title = g_strdup_printf ("rivi %u", i);
      g_autoptr(AikaPlan) read = NULL;
      Result result = { 0 };

      place_rename_row (document, title, NULL);
      aika_document_save_async (document, NULL, AIKA_DOCUMENT_SAVE_PLAIN, cancellable, saved_cb, &result);
      g_usleep (i * 50);
      g_cancellable_cancel (cancellable);
      while (result.n_calls == 0)
        g_main_context_iteration (NULL, TRUE);

      g_assert_cmpuint (result.n_calls, ==, 1);
      g_assert_cmpint (result.is_saved, ==, result.error == NULL);
      g_assert_cmpint (result.is_saved, ==, !aika_document_get_is_modified (document));
      read = place_read_plan (place->file);
      g_assert_cmpint (g_str_equal (((AikaItem *) aika_seq_lookup (read->items, "kysely"))->title, title), ==,
                       result.is_saved);
      g_clear_error (&result.error);
    }
}

static void
ignore_cb (GObject      *source,
           GAsyncResult *async_result,
           gpointer      user_data)
{
  (*(guint *) user_data)++;
}

/* The document learns that it is saved, whether or not anybody asks how it went. */
static void
test_save_async_unasked (Place         *place,
                         gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  guint n_calls = 0;

  place_rename_row (document, "A", NULL);
  aika_document_save_async (document, NULL, AIKA_DOCUMENT_SAVE_PLAIN, NULL, ignore_cb, &n_calls);
  place_wait_for (&n_calls);
  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_false (aika_document_get_is_modified (document));
}

static void
test_save_async_conflict (Place         *place,
                          gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  Result result = { 0 };

  place_rename_row (document, "A", NULL);
  place_write_file (place->file, "theirs");
  aika_document_save_async (document, NULL, AIKA_DOCUMENT_SAVE_PLAIN, NULL, saved_cb, &result);
  place_wait_for (&result.n_calls);
  g_assert_error (result.error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_CHANGED_ON_DISK);
  g_assert_true (aika_document_get_is_modified (document));
  g_clear_error (&result.error);
}

#define ADD(path, test) g_test_add ("/document/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("SOURCE_DATE_EPOCH", NOW, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("save/an-unchanged-plan-keeps-its-bytes", test_saving_unchanged);
  ADD ("save/is-read-back-equal", test_save_and_load);
  ADD ("save/again-keeps-the-time-of-the-edit", test_saving_again);
  ADD ("save/drops-the-name-of-the-editor-before", test_editor_is_dropped);
  ADD ("save/undo-of-all-gives-the-opened-bytes", test_undo_all_gives_the_opened_bytes);
  ADD ("save/back-by-hand-gives-the-opened-bytes", test_back_by_hand_gives_the_opened_bytes);
  ADD ("save/ten-thousand-edits-and-back", test_ten_thousand_edits);
  ADD ("save/what-changed-on-the-disk-stays", test_conflict);
  ADD ("save/what-disappeared-stays-away", test_disappeared);
  ADD ("save/as-another-file", test_save_as);
  ADD ("save/unchanged-as-another-file", test_save_unchanged_as);
  ADD ("save/a-new-plan", test_new);
  ADD ("save/a-newer-version-is-read-only", test_newer_is_read_only);
  ADD ("save/async-saves-the-plan-of-its-moment", test_save_async);
  ADD ("save/async-cancelled-leaves-the-file", test_save_async_cancelled);
  ADD ("save/async-cancelled-midway-answers-once-and-truly", test_save_async_cancelled_midway);
  ADD ("save/async-needs-no-finish", test_save_async_unasked);
  ADD ("save/async-passes-a-conflict-on", test_save_async_conflict);

  return g_test_run ();
}
