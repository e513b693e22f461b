/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "ui/aika-time-entry.h"

#include <gtk/gtk.h>
#include <locale.h>

#include "time/aika-phrase.h"

/* The entry alone. The main loop does not run between a change and what is looked at: what
 * stands under the entry answers its text in the turn of the change. */

typedef struct
{
  AikaTimeEntry *entry;
  GtkWidget     *accessible;    /* what stands for the entry among what is accessible */
  AikaWhen      *when;
  guint          n_taken;
  AikaTimeTake   take;
  char          *text;
  guint          n_given_up;
  guint          n_read;
} Fixture;

static void
take_cb (AikaTimeEntry *entry,
         AikaTimeTake   take,
         const char    *text,
         Fixture       *fixture)
{
  fixture->n_taken++;
  fixture->take = take;
  g_free (fixture->text);
  fixture->text = g_strdup (text);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(AikaWhen) months = aika_when_new_months (2017 * 12 + 9, 2017 * 12 + 9);
  AikaTimeContext context;

  aika_time_context_init (&context, AIKA_LANGUAGE_FI);
  context.plan_start_day = aika_day_from_ymd (2017, 1, 1);
  context.plan_end_day = aika_day_from_ymd (2018, 1, 1);
  fixture->when = aika_when_with_text (months, "Lokakuu 2017");
  fixture->entry = g_object_ref_sink (AIKA_TIME_ENTRY (aika_time_entry_new (GPOINTER_TO_INT (data))));
  fixture->accessible = aika_time_entry_get_delegate (fixture->entry);
  while (!GTK_IS_ENTRY (fixture->accessible))
    fixture->accessible = gtk_widget_get_parent (fixture->accessible);
  aika_time_entry_set_time (fixture->entry, fixture->when, &context);

  g_signal_connect (fixture->entry, "take", G_CALLBACK (take_cb), fixture);
  g_signal_connect_swapped (fixture->entry, "give-up", G_CALLBACK (count_cb), &fixture->n_given_up);
  g_signal_connect_swapped (fixture->entry, "reading-changed", G_CALLBACK (count_cb), &fixture->n_read);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->entry);
  aika_when_unref (fixture->when);
  g_free (fixture->text);
}

static void
write_text (Fixture    *fixture,
            const char *text)
{
  aika_time_entry_set_text (fixture->entry, text);
}

static void
press_enter (Fixture *fixture)
{
  g_signal_emit_by_name (aika_time_entry_get_delegate (fixture->entry), "activate");
}

static void
assert_answer (Fixture    *fixture,
               const char *answer,
               gboolean    is_error)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->accessible), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, answer);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fixture->accessible), GTK_ACCESSIBLE_STATE_INVALID,
                                    is_error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);
}

/* The places of the text that are underlined, from the first to the last byte. */
static void
assert_underlined (Fixture *fixture,
                   int      start,
                   int      end)
{
  PangoAttrList *list = gtk_text_get_attributes (GTK_TEXT (aika_time_entry_get_delegate (fixture->entry)));
  GSList *attributes = pango_attr_list_get_attributes (list);
  int first = -1, last = -1;

  for (GSList *l = attributes; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;

      if (attribute->klass->type != PANGO_ATTR_UNDERLINE)
        continue;
      first = first < 0 ? (int) attribute->start_index : first;
      last = (int) attribute->end_index;
    }
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);

  g_assert_cmpint (first, ==, start);
  g_assert_cmpint (last, ==, end);
}

static void
test_the_answer_comes_in_the_turn_of_the_change (Fixture       *fixture,
                                                 gconstpointer  data)
{
  assert_answer (fixture, "October 2017, day open", FALSE);
  write_text (fixture, "marraskuu 2017");
  assert_answer (fixture, "November 2017, day open", FALSE);
  write_text (fixture, "31.9.2017");
  assert_answer (fixture, "There is no day “31.9.2017”.", TRUE);
  assert_underlined (fixture, 0, 9);
  write_text (fixture, "4.–");
  assert_answer (fixture, "The end is still missing.", FALSE);
  assert_underlined (fixture, -1, -1);
  g_assert_cmpuint (fixture->n_taken, ==, 0);
  g_assert_cmpuint (fixture->n_read, >=, 3);
}

static void
test_unread_words_are_underlined_by_their_bytes (Fixture       *fixture,
                                                 gconstpointer  data)
{
  write_text (fixture, "kesäkuu höpö 2017");
  assert_underlined (fixture, 9, 15);
}

static void
test_enter_takes_what_can_be_read (Fixture       *fixture,
                                   gconstpointer  data)
{
  write_text (fixture, " Marras- joulukuu 2017");
  press_enter (fixture);
  g_assert_cmpuint (fixture->n_taken, ==, 1);
  g_assert_cmpint (fixture->take, ==, AIKA_TIME_TAKE_TIME);
  g_assert_cmpstr (fixture->text, ==, " Marras- joulukuu 2017");
}

static void
test_enter_without_a_change_takes_nothing (Fixture       *fixture,
                                           gconstpointer  data)
{
  write_text (fixture, "x");
  write_text (fixture, "Lokakuu 2017");
  press_enter (fixture);
  g_assert_true (aika_time_entry_finish (fixture->entry));
  g_assert_cmpuint (fixture->n_taken, ==, 0);
  g_assert_cmpuint (fixture->n_given_up, ==, 1);
}

static void
test_what_cannot_be_read_stays (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *problem = NULL;

  write_text (fixture, "31.9.2017");
  g_assert_null (aika_time_entry_dup_problem (fixture->entry));
  g_assert_false (aika_time_entry_finish (fixture->entry));
  g_assert_cmpuint (fixture->n_taken, ==, 0);
  g_assert_cmpstr (aika_time_entry_get_text (fixture->entry), ==, "31.9.2017");
  problem = aika_time_entry_dup_problem (fixture->entry);
  g_assert_cmpstr (problem, ==, "There is no day “31.9.2017”.");

  aika_time_entry_restore (fixture->entry);
  g_assert_cmpstr (aika_time_entry_get_text (fixture->entry), ==, "Lokakuu 2017");
  g_assert_cmpuint (fixture->n_given_up, ==, 1);
  assert_answer (fixture, "October 2017, day open", FALSE);
}

static void
test_an_emptied_entry_takes_the_time_away (Fixture       *fixture,
                                           gconstpointer  data)
{
  write_text (fixture, "  ");
  press_enter (fixture);
  g_assert_cmpint (fixture->take, ==, AIKA_TIME_TAKE_NOTHING);
}

static void
test_the_key_takes_the_first_correction (Fixture       *fixture,
                                         gconstpointer  data)
{
  write_text (fixture, "13.6..2017");
  gtk_widget_activate_action (GTK_WIDGET (fixture->entry), "time.amend", NULL);
  g_assert_cmpuint (fixture->n_taken, ==, 1);
  g_assert_cmpstr (fixture->text, ==, "13.6.2017");
}

static void
test_the_key_without_a_correction_does_nothing (Fixture       *fixture,
                                                gconstpointer  data)
{
  write_text (fixture, "marraskuu 2017");
  gtk_widget_activate_action (GTK_WIDGET (fixture->entry), "time.amend", NULL);
  g_assert_cmpuint (fixture->n_taken, ==, 0);
}

static void
test_what_is_written_stays_while_the_time_does (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr(AikaWhen) other = aika_when_new_day (aika_day_from_ymd (2017, 11, 6));
  AikaTimeContext context;

  aika_time_context_init (&context, AIKA_LANGUAGE_FI);
  write_text (fixture, "marrask");
  aika_time_entry_set_time (fixture->entry, fixture->when, &context);
  g_assert_cmpstr (aika_time_entry_get_text (fixture->entry), ==, "marrask");
  aika_time_entry_set_time (fixture->entry, other, &context);
  g_assert_cmpstr (aika_time_entry_get_text (fixture->entry), ==, "ma 6.11.2017");
  g_assert_false (aika_time_entry_is_changed (fixture->entry));
}

static void
test_a_fixed_time_says_why (Fixture       *fixture,
                            gconstpointer  data)
{
  aika_time_entry_set_fixed (fixture->entry, "The time is that of the meeting.");
  assert_answer (fixture, "October 2017, day open. The time is that of the meeting.", FALSE);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (fixture->accessible)));
  aika_time_entry_set_fixed (fixture->entry, NULL);
  assert_answer (fixture, "October 2017, day open", FALSE);
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (fixture->accessible)));
}

static void
test_a_cell_takes_other_words_as_its_text (Fixture       *fixture,
                                           gconstpointer  data)
{
  write_text (fixture, "työpaja");
  assert_answer (fixture, "Not a time: written as text in the cell.", FALSE);
  press_enter (fixture);
  g_assert_cmpint (fixture->take, ==, AIKA_TIME_TAKE_LABEL);
  g_assert_cmpstr (fixture->text, ==, "työpaja");
}

static const struct { const char *name; AikaAnswerField field; void (*test) (Fixture *, gconstpointer); } cases[] = {
  { "the-answer-comes-in-the-turn-of-the-change", AIKA_ANSWER_TIME,
    test_the_answer_comes_in_the_turn_of_the_change },
  { "unread-words-are-underlined-by-their-bytes", AIKA_ANSWER_TIME,
    test_unread_words_are_underlined_by_their_bytes },
  { "enter-takes-what-can-be-read", AIKA_ANSWER_TIME,
    test_enter_takes_what_can_be_read },
  { "enter-without-a-change-takes-nothing", AIKA_ANSWER_TIME,
    test_enter_without_a_change_takes_nothing },
  { "what-cannot-be-read-stays", AIKA_ANSWER_TIME,
    test_what_cannot_be_read_stays },
  { "an-emptied-entry-takes-the-time-away", AIKA_ANSWER_TIME,
    test_an_emptied_entry_takes_the_time_away },
  { "the-key-takes-the-first-correction", AIKA_ANSWER_TIME,
    test_the_key_takes_the_first_correction },
  { "the-key-without-a-correction-does-nothing", AIKA_ANSWER_TIME,
    test_the_key_without_a_correction_does_nothing },
  { "what-is-written-stays-while-the-time-does", AIKA_ANSWER_TIME,
    test_what_is_written_stays_while_the_time_does },
  { "a-fixed-time-says-why", AIKA_ANSWER_TIME,
    test_a_fixed_time_says_why },
  { "a-cell-takes-other-words-as-its-text", AIKA_ANSWER_CELL,
    test_a_cell_takes_other_words_as_its_text },
};

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);
  gtk_init ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/time-entry/%s", cases[i].name);

      g_test_add (path, Fixture, GINT_TO_POINTER (cases[i].field), set_up, cases[i].test, tear_down);
    }

  return g_test_run ();
}
