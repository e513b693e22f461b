/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "document-place.h"
#include "document/aika-safe-save.h"
#include "edit-sample.h"
#include "edit/aika-edit-plan.h"
#include "formats/aika-json-write.h"

static void
test_load (Place         *place,
           gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(AikaPlan) sample = edit_sample_new ();
  g_autofree char *title = aika_document_dup_title (document);

  g_assert_true (aika_record_equal (aika_document_get_plan (document), sample));
  g_assert_true (g_file_equal (aika_document_get_file (document), place->file));
  g_assert_cmpstr (title, ==, "Kaupunkistrategian valmistelu");
  g_assert_false (aika_document_get_is_modified (document));
  g_assert_false (aika_document_get_is_read_only (document));
  g_assert_false (aika_document_get_can_undo (document));
  g_assert_cmpuint (aika_document_get_warnings (document)->len, ==, 0);
}

/* What each thing that can happen does to *modified*. */
static void
test_modified (Place         *place,
               gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);

  place_rename_row (document, "A", NULL);
  g_assert_true (aika_document_get_is_modified (document));
  aika_document_undo (document);
  g_assert_false (aika_document_get_is_modified (document));
  aika_document_redo (document);
  g_assert_true (aika_document_get_is_modified (document));
  place_save (document);
  g_assert_false (aika_document_get_is_modified (document));
  aika_document_undo (document);
  g_assert_true (aika_document_get_is_modified (document));
  aika_document_redo (document);
  g_assert_false (aika_document_get_is_modified (document));
  place_rename_row (document, "B", NULL);
  place_rename_row (document, "A", NULL);
  g_assert_false (aika_document_get_is_modified (document));
}

static void
test_warnings_are_kept (Place         *place,
                        gconstpointer  data)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  const AikaProblem *warning;

  aika_set_text (&edit_sample_find (plan, "survey")->category, "nothing");
  bytes = aika_json_write (plan, NULL, NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (place->file), g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), NULL));

  document = place_load (place);
  g_assert_cmpuint (aika_document_get_warnings (document)->len, ==, 1);
  warning = aika_document_get_warnings (document)->pdata[0];
  g_assert_cmpstr (warning->code, ==, "W_NO_CATEGORY");
  g_assert_cmpstr (warning->path, ==, "items[0].marks[0].category");

  place_rename_row (document, "Asukaskysely", NULL);
  place_save (document);
  g_assert_cmpuint (aika_document_get_warnings (document)->len, ==, 1);
}

typedef struct
{
  const char *name;
  const char *text;       /* NULL: there is no file */
} BadCase;

static const BadCase bad_cases[] = {
  { "no-file", NULL },
  { "an-empty-file", "" },
  { "no-json", "kokous 7.2." },
  { "another-json", "[1, 2]" },
  { "half-a-plan", "{ \"format\": \"aikajana-plan\", \"version\": 1, \"id\": \"p\", \"title\":" },
};

static void
test_bad_files (Place         *place,
                gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autoptr(GError) error = NULL;

      if (bad_cases[i].text == NULL)
        g_unlink (g_file_peek_path (place->file));
      else
        place_write_file (place->file, bad_cases[i].text);

      g_test_message ("%s", bad_cases[i].name);
      g_assert_null (aika_document_load (place->file, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 10);
    }
}

static void
test_not_local (Place         *place,
                gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(GFile) file = g_file_new_for_uri ("https://example.org/plan.aikajana");
  g_autoptr(GError) error = NULL;

  g_assert_null (aika_document_load (file, &error));
  g_assert_error (error, AIKA_DOCUMENT_ERROR, AIKA_DOCUMENT_ERROR_NOT_LOCAL);
  g_clear_error (&error);
  g_assert_false (aika_document_save (document, file, AIKA_DOCUMENT_SAVE_PLAIN, NULL, &error));
  g_assert_error (error, AIKA_DOCUMENT_ERROR, AIKA_DOCUMENT_ERROR_NOT_LOCAL);
}

/* The revisions that an export makes of the document's plan. */
static void
export (AikaDocument *document,
        gint64        seconds)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (seconds);
  g_autoptr(AikaRevisions) revisions = aika_revisions_update (aika_document_get_revisions (document),
                                                              aika_document_get_plan (document), now);

  aika_document_set_revisions (document, revisions);
}

static guint
get_sequence (AikaDocument *document,
              const char   *mark_id)
{
  guint sequence = G_MAXUINT;

  aika_revisions_get (aika_document_get_revisions (document), mark_id, NULL, &sequence, NULL);
  return sequence;
}

static void
test_revisions (Place         *place,
                gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(AikaDocument) again = NULL;
  g_autoptr(AikaRevisions) first = NULL;
  g_autoptr(AikaPlan) read = NULL;

  export (document, 1775000000);
  g_assert_cmpuint (get_sequence (document, "survey"), ==, 0);
  g_assert_true (aika_document_has_unsaved_revisions (document));
  g_assert_false (aika_document_get_is_modified (document));
  first = aika_revisions_ref (aika_document_get_revisions (document));

  /* Written though the plan is the opened one, which was not edited. */
  place_save (document);
  g_assert_false (aika_document_has_unsaved_revisions (document));
  again = place_load (place);
  g_assert_true (aika_revisions_equal (aika_document_get_revisions (again), first));
  read = place_read_plan (place->file);
  g_assert_null (read->edited);

  /* A changed title is a changed event; undo does not take the sequence back. */
  place_rename_row (document, "Asukaskysely", NULL);
  export (document, 1775000100);
  g_assert_cmpuint (get_sequence (document, "survey"), ==, 1);
  aika_document_undo (document);
  g_assert_cmpuint (get_sequence (document, "survey"), ==, 1);

  /* Nor does anything that is older. */
  aika_document_set_revisions (document, first);
  g_assert_cmpuint (get_sequence (document, "survey"), ==, 1);
  g_assert_false (aika_document_get_is_modified (document));
  g_assert_true (aika_document_has_unsaved_revisions (document));
}

typedef struct
{
  guint     n_changed;
  AikaPlan *before;
  AikaPlan *after;
  GString  *notified;
} Heard;

static void
changed_cb (AikaDocument *document,
            AikaPlan     *before,
            AikaPlan     *after,
            Heard        *heard)
{
  heard->n_changed++;
  heard->before = before;
  heard->after = after;
  g_assert_true (aika_document_get_plan (document) == after);
}

static void
notify_cb (AikaDocument *document,
           GParamSpec   *pspec,
           Heard        *heard)
{
  g_string_append_printf (heard->notified, "%s ", pspec->name);
}

static void
assert_notified (Heard      *heard,
                 const char *expect)
{
  g_auto(GStrv) names = g_strsplit (expect, " ", -1);
  g_auto(GStrv) notified = NULL;

  g_strchomp (heard->notified->str);
  notified = g_strsplit (heard->notified->str, " ", -1);
  g_assert_cmpuint (g_strv_length (notified), ==, g_strv_length (names));
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *) notified, names[i]));
  g_string_truncate (heard->notified, 0);
}

static void
test_signals (Place         *place,
              gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  Heard heard = { .notified = g_string_new (NULL) };
  AikaPlan *opened = aika_document_get_plan (document);
  g_autoptr(AikaPlan) titled = NULL;

  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), &heard);
  g_signal_connect (document, "notify", G_CALLBACK (notify_cb), &heard);

  place_rename_row (document, "A", NULL);
  g_assert_cmpuint (heard.n_changed, ==, 1);
  g_assert_true (heard.before == opened);
  g_assert_true (heard.after == aika_document_get_plan (document));
  assert_notified (&heard, "plan is-modified can-undo undo-label");

  place_rename_row (document, "A", NULL);
  g_assert_cmpuint (heard.n_changed, ==, 1);
  g_assert_cmpstr (heard.notified->str, ==, "");

  place_rename_row (document, "B", NULL);
  g_assert_cmpuint (heard.n_changed, ==, 2);
  assert_notified (&heard, "plan undo-label");

  aika_document_undo (document);
  aika_document_undo (document);
  g_assert_false (aika_document_undo (document));
  g_assert_cmpuint (heard.n_changed, ==, 4);
  g_assert_true (heard.after == opened);
  g_string_truncate (heard.notified, 0);

  titled = aika_edit_set_plan_text (opened, "title", "Strategia", NULL);
  aika_document_commit (document, titled, "title", NULL);
  assert_notified (&heard, "plan title is-modified can-undo can-redo undo-label redo-label");
  g_assert_cmpstr (aika_document_get_undo_label (document), ==, "title");

  place_save (document);
  g_assert_cmpuint (heard.n_changed, ==, 5);
  assert_notified (&heard, "is-modified");

  g_string_free (heard.notified, TRUE);
}

static void
test_properties (Place         *place,
                 gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(GFile) file = NULL;
  g_autofree char *title = NULL;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  AikaPlan *plan;
  gboolean is_modified, is_read_only, is_saving, can_undo, can_redo;

  place_rename_row (document, "A", NULL);
  place_rename_row (document, "B", NULL);
  aika_document_undo (document);
  g_object_get (document, "plan", &plan, "file", &file, "title", &title, "is-modified", &is_modified,
                "is-read-only", &is_read_only, "is-saving", &is_saving, "can-undo", &can_undo, "can-redo", &can_redo,
                "undo-label", &undo_label, "redo-label", &redo_label, NULL);

  g_assert_true (plan == aika_document_get_plan (document));
  g_assert_true (file == aika_document_get_file (document));
  g_assert_cmpstr (title, ==, "Kaupunkistrategian valmistelu");
  g_assert_true (is_modified && can_undo && can_redo);
  g_assert_false (is_read_only || is_saving);
  g_assert_cmpstr (undo_label, ==, "rename “Kysely asukkaille”");
  g_assert_cmpstr (redo_label, ==, "rename “A”");
}

static void
test_merging (Place         *place,
              gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  AikaPlan *opened = aika_document_get_plan (document);

  place_rename_row (document, "A", "rename kysely");
  place_rename_row (document, "B", "rename kysely");
  aika_document_undo (document);
  g_assert_true (aika_document_get_plan (document) == opened);

  /* What was saved can be come back to. */
  place_rename_row (document, "A", "rename kysely");
  place_save (document);
  place_rename_row (document, "B", "rename kysely");
  aika_document_undo (document);
  g_assert_false (aika_document_get_is_modified (document));
  g_assert_true (aika_document_get_can_undo (document));

  aika_document_stop_merging (document);
  place_rename_row (document, "C", "rename kysely");
  aika_document_stop_merging (document);
  place_rename_row (document, "D", "rename kysely");
  aika_document_undo (document);
  g_assert_cmpstr (((AikaItem *) aika_seq_lookup (aika_document_get_plan (document)->items, "kysely"))->title, ==, "C");
}

/* A movement is named for the whole of it, not for its last press. */
static void
test_the_label_of_a_movement (Place         *place,
                              gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);

  place_rename_row (document, "As", "rename kysely");
  place_rename_row (document, "Asukaskysely", "rename kysely");
  g_assert_cmpstr (aika_document_get_undo_label (document), ==, "rename “Kysely asukkaille”");
}

static void
test_going_to_a_step (Place         *place,
                      gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  Heard heard = { .notified = g_string_new (NULL) };
  AikaPlan *opened = aika_document_get_plan (document);
  AikaPlan *last;

  for (guint i = 0; i < 4; i++)
    place_rename_row (document, (const char *[]) { "A", "B", "C", "D" }[i], NULL);
  last = aika_document_get_plan (document);
  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), &heard);
  g_signal_connect (document, "notify", G_CALLBACK (notify_cb), &heard);

  g_assert_true (aika_document_go_to_step (document, 0));
  g_assert_cmpuint (heard.n_changed, ==, 1);
  g_assert_true (heard.before == last && heard.after == opened);
  assert_notified (&heard, "plan is-modified can-undo can-redo undo-label redo-label");

  g_assert_false (aika_document_go_to_step (document, 0));
  g_assert_false (aika_document_go_to_step (document, 5));
  g_assert_cmpuint (heard.n_changed, ==, 1);
  g_assert_cmpstr (heard.notified->str, ==, "");

  g_assert_true (aika_document_go_to_step (document, 4));
  g_assert_cmpuint (heard.n_changed, ==, 2);
  g_assert_true (aika_document_get_plan (document) == last);
  g_string_free (heard.notified, TRUE);
}

static void
test_the_saved_step (Place         *place,
                     gconstpointer  data)
{
  g_autoptr(AikaDocument) document = place_load (place);
  g_autoptr(AikaDocument) unsaved = aika_document_new (aika_document_get_plan (document));
  guint position = G_MAXUINT;

  g_assert_true (aika_document_get_is_opened (document));
  g_assert_false (aika_document_get_is_opened (unsaved));
  g_assert_true (aika_document_find_saved_step (document, &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_false (aika_document_find_saved_step (unsaved, &position));

  place_rename_row (document, "A", NULL);
  place_rename_row (document, "B", NULL);
  place_save (document);
  place_rename_row (document, "C", NULL);
  g_assert_true (aika_document_find_saved_step (document, &position));
  g_assert_cmpuint (position, ==, 2);

  aika_document_go_to_step (document, 0);
  place_rename_row (document, "D", NULL);
  g_assert_false (aika_document_find_saved_step (document, &position));
}

typedef struct
{
  guint         n_calls;
  AikaDocument *loaded;
  GError       *error;
} Result;

static void
loaded_cb (GObject      *source,
           GAsyncResult *async_result,
           gpointer      user_data)
{
  Result *result = user_data;

  result->n_calls++;
  result->loaded = aika_document_load_finish (async_result, &result->error);
}

static void
test_load_async (Place         *place,
                 gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(AikaPlan) sample = edit_sample_new ();
  Result result = { 0 }, cancelled = { 0 }, missing = { 0 };

  aika_document_load_async (place->file, NULL, loaded_cb, &result);
  place_wait_for (&result.n_calls);
  g_assert_cmpuint (result.n_calls, ==, 1);
  g_assert_no_error (result.error);
  g_assert_true (aika_record_equal (aika_document_get_plan (result.loaded), sample));
  g_object_unref (result.loaded);

  g_cancellable_cancel (cancellable);
  aika_document_load_async (place->file, cancellable, loaded_cb, &cancelled);
  place_wait_for (&cancelled.n_calls);
  g_assert_cmpuint (cancelled.n_calls, ==, 1);
  g_assert_null (cancelled.loaded);
  g_assert_error (cancelled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&cancelled.error);

  aika_document_load_async (place->other_file, NULL, loaded_cb, &missing);
  place_wait_for (&missing.n_calls);
  g_assert_null (missing.loaded);
  g_assert_error (missing.error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_NOT_FOUND);
  g_clear_error (&missing.error);
}

#define ADD(path, test) g_test_add ("/document/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("loads-a-plan-formatted-by-hand", test_load);
  ADD ("load/refuses-what-is-no-plan", test_bad_files);
  ADD ("load/refuses-what-is-not-local", test_not_local);
  ADD ("load/keeps-the-warnings", test_warnings_are_kept);
  ADD ("load/async-calls-once", test_load_async);
  ADD ("modified-follows-what-was-saved", test_modified);
  ADD ("revisions-stand-outside-undo-and-never-fall", test_revisions);
  ADD ("signals-carry-both-plans-and-name-what-differs", test_signals);
  ADD ("properties", test_properties);
  ADD ("a-movement-is-one-step-and-a-save-ends-it", test_merging);
  ADD ("a-movement-is-named-as-a-whole", test_the_label_of_a_movement);
  ADD ("going-to-a-step-is-one-change", test_going_to_a_step);
  ADD ("the-step-that-the-file-holds", test_the_saved_step);

  return g_test_run ();
}
