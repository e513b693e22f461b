/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-cell.h"

#include <string.h>

#include "edit/aika-edit-blocks.h"
#include "edit/aika-edit-items.h"
#include "edit-sample.h"

/* The sample with words in the row “kysely”. */
static AikaPlan *
make_plan (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  static const char *const cells[][2] = {
    { "content", "Nykytila\n• kysely\n• analyysi" }, { "participants", "KH\nEsimiehet tai henkilöstö" },
    { "responsible", "kehittämisjohtaja" }, { "mode", "lähiseminaari" }, { "consultant", "osallistuu" },
    { "venue", "valtuustosali" }, { "url", "www.rauma.fi" }, { "duration", "1–2 pv" }, { "notes", "muista\nkahvit" },
    { "section", "Alku" }, { "custom:Budjetti", "2 000 €" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      AikaPlan *next = aika_edit_set_cell_text (plan, "kysely", cells[i][0], cells[i][1], NULL);

      g_assert_nonnull (next);
      aika_record_unref (plan);
      plan = next;
    }

  return g_steal_pointer (&plan);
}

typedef struct
{
  const char *name;
  const char *item;
  const char *field;
  const char *text;           /* that the cell gives */
  const char *typed;
  const char *expect;         /* that it gives then; NULL if the words are refused */
} Case;

static const Case cases[] = {
  { "title", "kysely", "title", "Kysely asukkaille", "Asukas-\nkysely ", "Asukas- kysely" },
  { "title-empty", "kysely", "title", "Kysely asukkaille", "", "" },
  { "content-line", "kysely", "content", "Nykytila\n• kysely\n• analyysi", "Nykytila\n- kysely\n• tulos\n# Lopuksi",
    "Nykytila\n• kysely\n• tulos\n# Lopuksi" },
  { "content-empty", "kysely", "content", "Nykytila\n• kysely\n• analyysi", " \n\n", "" },
  { "participants", "kysely", "participants", "KH\nEsimiehet tai henkilöstö", "KH; KV\nEsimerkiksi valtuustoryhmät",
    "KH\nKV\nEsimerkiksi valtuustoryhmät" },
  { "responsible", "kysely", "responsible", "kehittämisjohtaja", "", "" },
  { "mode-words", "kysely", "mode", "lähiseminaari", "etä- tai lähiseminaari", "etä- tai lähiseminaari" },
  { "mode-plain", "kysely", "mode", "lähiseminaari", "etätilaisuus", "etätilaisuus" },
  { "mode-unread", "kysely", "mode", "lähiseminaari", "iltakoulu", "iltakoulu" },
  { "consultant", "kysely", "consultant", "konsultti osallistuu", "ei", "konsultti ei osallistu" },
  { "consultant-unsaid", "kysely", "consultant", "konsultti osallistuu", "", "" },
  { "consultant-refused", "kysely", "consultant", "konsultti osallistuu", "ehkä", NULL },
  { "venue", "kysely", "venue", "valtuustosali", "etänä", "etänä" },
  { "url", "kysely", "url", "www.rauma.fi", "", "" },
  { "duration", "kysely", "duration", "1–2 pv", "2 h", "2 h" },
  { "notes", "kysely", "notes", "muista\nkahvit", "muista\nkahvit\nja pulla", "muista\nkahvit\nja pulla" },
  { "section", "kysely", "section", "Alku", "Kevät", "Kevät" },
  { "custom", "kysely", "custom:Budjetti", "2 000 €", "3 000 €", "3 000 €" },
  { "custom-gone", "kysely", "custom:Budjetti", "2 000 €", "", "" },
  { "custom-new", "kysely", "custom:Riski", "", "suuri", "suuri" },

  { "when-changed", "kysely", "when", "helmi–maaliskuu 2026", "huhtikuu 2026", "huhtikuu 2026" },
  { "when-added", "kysely", "when", "helmi–maaliskuu 2026", "helmi–maaliskuu 2026\n16.3.",
    "helmi–maaliskuu 2026\n16.3." },
  { "when-added-first", "kysely", "when", "helmi–maaliskuu 2026", "tammikuu 2026; helmi–maaliskuu 2026",
    "tammikuu 2026\nhelmi–maaliskuu 2026" },
  { "when-deleted", "kysely", "when", "helmi–maaliskuu 2026", "", "" },
  { "when-unreadable", "kysely", "when", "helmi–maaliskuu 2026", "huhtiuuu", NULL },
  { "when-unknown", "läpi", "when", "koko prosessin ajan\naika sovitaan yhdessä",
    "koko prosessin ajan\nsovitaan myöhemmin", "koko prosessin ajan\nsovitaan myöhemmin" },
  { "when-missing-gets-it", "hyväksyntä", "when", "2.3.\nloppuvuosi", "2.3.\nloppuvuosi\njoulukuu 2026",
    "2.3.\njoulukuu 2026\nloppuvuosi" },
  { "period", "hyväksyntä", "period", "loppuvuosi", "marraskuu 2026", "marraskuu 2026" },
  { "period-no-day", "hyväksyntä", "period", "loppuvuosi", "2.11.2026", NULL },
  { "days", "luonnos", "days", "ma 9.2.2026\nti 10.2.2026", "ma 9.2.2026\nke 11.2.2026", "ma 9.2.2026\nke 11.2.2026" },
  { "days-to-a-meeting", "luonnos", "days", "ma 9.2.2026\nti 10.2.2026", "9.3.2026\nti 10.2.2026",
    "ma 9.3.2026\nti 10.2.2026" },
  { "days-no-month", "luonnos", "days", "ma 9.2.2026\nti 10.2.2026", "maaliskuu", NULL },
  { "days-without-times", "kysely", "days", "", "16.3.", "ma 16.3.(2026)" },

  { "body-changed", "luonnos", "body:kh", "9.2.2026", "9.3.", "9.3.2026" },
  { "body-new-meeting", "luonnos", "body:kh", "9.2.2026", "9.2.2026, 16.2.", "9.2.2026\n16.2.2026" },
  { "body-several", "kysely", "body:kh", "", "KH 12.1., 9.2. ja 13.4.", "12.1.2026\n9.2.2026\n13.4.2026" },
  { "body-gone", "luonnos", "body:kv", "26.1.2026", "", "" },
  { "body-tied-gone", "luonnos", "body:kh", "9.2.2026", "", "" },
  { "body-unreadable", "luonnos", "body:kh", "9.2.2026", "ensi viikolla", NULL },
  { "body-twice", "kysely", "body:kh", "", "9.2.\n9.2.", "9.2.2026" },
  { "body-unknown", "kysely", "body:x", "", "9.2.", NULL },

  { "joined-one", "kysely", "mode+consultant", "lähiseminaari\nkonsultti osallistuu",
    "etäseminaari\nkonsultti osallistuu", "etäseminaari\nkonsultti osallistuu" },
  { "joined-both", "kysely", "mode+consultant", "lähiseminaari\nkonsultti osallistuu",
    "etäseminaari\nkonsultti ei osallistu", "etäseminaari\nkonsultti ei osallistu" },
  { "joined-first-gone", "kysely", "mode+consultant", "lähiseminaari\nkonsultti osallistuu", "konsultti osallistuu",
    "konsultti osallistuu" },
  { "joined-new", "luonnos", "mode+consultant", "", "lähi\nkonsultti osallistuu", "lähi\nkonsultti osallistuu" },
  { "joined-duration", "kysely", "responsible+duration", "kehittämisjohtaja\n(1–2 pv)", "kehittämisjohtaja\n(3 pv)",
    "kehittämisjohtaja\n(3 pv)" },
  { "joined-times", "kysely", "title+period", "Kysely asukkaille\nhelmi–maaliskuu 2026", "Kysely\nhuhtikuu 2026",
    "Kysely\nhuhtikuu 2026" },
  { "joined-with-what-is-shown-only", "kysely", "number+title", "Kysely asukkaille", "Kysely", "Kysely" },
  { "joined-first-words-with-what-is-shown-only", "luonnos", "number+venue", "", "Kokoustila", "Kokoustila" },

  { "status", "kysely", "status", "", "pidetty", NULL },
  { "number", "kysely", "number", "", "7", NULL },
  { "no-row", "nobody", "title", "", "7", NULL },
};

static void
test_set (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = make_plan ();
  g_autofree char *text = aika_edit_dup_cell_text (plan, c->item, c->field);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) same = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(AikaPlan) back = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpstr (text, ==, c->text);
  if (aika_edit_can_set_cell (c->field) && !g_str_equal (c->item, "nobody"))
    {
      same = aika_edit_set_cell_text (plan, c->item, c->field, text, &error);
      g_assert_no_error (error);
      g_assert_true (same == plan);
    }

  edited = aika_edit_set_cell_text (plan, c->item, c->field, c->typed, &error);
  if (c->expect == NULL)
    {
      g_assert_null (edited);
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 10);
      return;
    }

  g_assert_no_error (error);
  g_assert_true (edited != plan);
  after = aika_edit_dup_cell_text (edited, c->item, c->field);
  g_assert_cmpstr (after, ==, c->expect);
  /* All but the last, which counts from the others, is shared. */
  for (guint i = 0; i + 1 < aika_seq_get_length (plan->items); i++)
    if (!g_str_equal (((AikaItem *) aika_seq_get (plan->items, i))->id, c->item))
      g_assert_true (aika_seq_get (plan->items, i) == aika_seq_get (edited->items, i));

  back = aika_edit_set_cell_text (edited, c->item, c->field, after, &error);
  g_assert_no_error (error);
  g_assert_true (back == edited);
}

/* Every cell of every row gives a text that is no edit. */
static void
test_unchanged (void)
{
  static const char *const fields[] = {
    "title", "content", "when", "period", "days", "participants", "responsible", "mode", "consultant", "venue", "url",
    "duration", "notes", "section", "custom:Budjetti", "body:kh", "body:kv", "mode+consultant", "title+content+when",
    "days+body:kh+duration",
  };
  g_autoptr(AikaPlan) plan = make_plan ();

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
      {
        const AikaItem *item = aika_seq_get (plan->items, i);
        g_autofree char *text = aika_edit_dup_cell_text (plan, item->id, fields[k]);
        g_autoptr(AikaPlan) same = aika_edit_set_cell_text (plan, item->id, fields[k], text, NULL);

        g_assert_true (same == plan);
      }
}

static void
test_can_set (void)
{
  static const char *const shown_only[] = { "number", "group", "labels", "status", "category", "meetings", "number+group",
                                            "body:", "custom:", "", "+", "nothing" };

  for (guint i = 0; i < G_N_ELEMENTS (shown_only); i++)
    g_assert_false (aika_edit_can_set_cell (shown_only[i]));
  g_assert_true (aika_edit_can_set_cell ("body:kh"));
  g_assert_true (aika_edit_can_set_cell ("number+title"));
}

/* A line that changes keeps the mark that it was of, with its meaning, its tie and its clock. */
static void
test_marks_stay (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) tied = aika_edit_set_cell_text (plan, "luonnos", "days", "9.3.2026\nti 10.2.2026", NULL);
  g_autoptr(AikaPlan) own = aika_edit_set_cell_text (plan, "luonnos", "days", "16.3.2026\nti 10.2.2026", NULL);
  g_autoptr(AikaPlan) added = aika_edit_set_cell_text (plan, "kysely", "when", "helmi–maaliskuu 2026\nkesäkuu 2026", NULL);
  g_autoptr(AikaPlan) clocked = aika_edit_set_cell_text (plan, "luonnos", "when", "9.2.\n10.2.2026 klo 15–16.30", NULL);
  g_autoptr(AikaPlan) moved = aika_edit_set_cell_text (clocked, "luonnos", "days", "ma 9.2.2026\n12.2.", NULL);
  g_autofree char *tied_time = edit_sample_dup_time (tied, "draft");
  g_autofree char *own_time = edit_sample_dup_time (own, "draft");
  const AikaItem *item = aika_seq_lookup (added->items, "kysely");
  const AikaMark *mark = aika_seq_get (item->marks, 1);
  const AikaMark *done = edit_sample_find (moved, "done");

  g_assert_cmpstr (tied_time, ==, "kh:kh4");
  g_assert_cmpint (edit_sample_find (tied, "draft")->meeting->relation, ==, AIKA_RELATION_DECISION);
  g_assert_cmpstr (own_time, ==, "2026-03-16/2026-03-16 day (16.3.2026)");
  g_assert_cmpint (mark->meaning, ==, AIKA_MEANING_PHASE);
  g_assert_cmpstr (mark->category, ==, "preparation");
  g_assert_cmpint (done->when->spans[0].start_day, ==, aika_day_from_ymd (2026, 2, 12));
  g_assert_cmpint (done->when->spans[0].end_minute, ==, 16 * 60 + 30);
  g_assert_cmpint (done->status, ==, AIKA_STATUS_HELD);
}

/* In the column of a body, what is tied to a date goes with it; where the date is gone, the mark stays. */
static void
test_meetings_of_a_body (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) moved = aika_edit_set_cell_text (plan, "luonnos", "body:kh", "9.3.", NULL);
  g_autoptr(AikaPlan) gone = aika_edit_set_cell_text (plan, "luonnos", "body:kh", "", NULL);
  g_autoptr(AikaPlan) added = aika_edit_set_cell_text (plan, "kysely", "body:kh", "16.2., 9.2.", NULL);
  g_autofree char *moved_time = edit_sample_dup_time (moved, "draft");
  g_autofree char *gone_time = edit_sample_dup_time (gone, "draft");
  const AikaItem *item = aika_seq_lookup (added->items, "kysely");
  const AikaBody *body = aika_seq_lookup (added->bodies, "kh");

  g_assert_cmpstr (moved_time, ==, "kh:kh4");
  g_assert_true (moved->bodies == plan->bodies);
  g_assert_cmpstr (gone_time, ==, "2026-02-09/2026-02-09 day (9.2.)");
  g_assert_cmpuint (aika_seq_get_length (item->meetings), ==, 2);
  g_assert_cmpint (((AikaTie *) aika_seq_get (item->meetings, 0))->relation, ==, AIKA_RELATION_BESIDE);
  g_assert_cmpuint (aika_seq_get_length (body->meetings), ==, 7);
}

static void
test_italic (void)
{
  static const char *const fields[] = { "mode", "participants", "content", "mode+consultant" };
  g_autoptr(AikaPlan) plan = make_plan ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr(AikaPlan) set = aika_edit_set_cell_italic (plan, "kysely", fields[i], TRUE, NULL);
      g_autoptr(AikaPlan) again = aika_edit_set_cell_italic (set, "kysely", fields[i], TRUE, NULL);
      g_autoptr(AikaPlan) back = aika_edit_set_cell_italic (set, "kysely", fields[i], FALSE, NULL);

      g_assert_false (aika_edit_is_cell_italic (plan, "kysely", fields[i]));
      g_assert_true (aika_edit_is_cell_italic (set, "kysely", fields[i]));
      g_assert_true (again == set);
      g_assert_true (aika_record_equal (back, plan));
    }

  edit_assert_refused (aika_edit_set_cell_italic (plan, "kysely", "nothing", TRUE, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_cell_italic (plan, "nobody", "mode", TRUE, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/cell/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_set);
    }
  g_test_add_func ("/edit/cell/the-text-it-gives-is-no-edit", test_unchanged);
  g_test_add_func ("/edit/cell/what-is-made-is-not-typed", test_can_set);
  g_test_add_func ("/edit/cell/a-changed-line-keeps-its-mark", test_marks_stay);
  g_test_add_func ("/edit/cell/meetings-of-a-body", test_meetings_of_a_body);
  g_test_add_func ("/edit/cell/italics", test_italic);

  return g_test_run ();
}
