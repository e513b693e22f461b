/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-describe.h"

#include "edit/aika-edit-blocks.h"
#include "edit/aika-edit-bodies.h"
#include "edit/aika-edit-cell.h"
#include "edit/aika-edit-cells.h"
#include "edit/aika-edit-count.h"
#include "edit/aika-edit-custom.h"
#include "edit/aika-edit-fill.h"
#include "edit/aika-edit-indent.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-move-by.h"
#include "edit/aika-edit-paste.h"
#include "edit/aika-edit-people.h"
#include "edit/aika-edit-plan.h"
#include "edit/aika-edit-relations.h"
#include "edit/aika-edit-sets.h"
#include "edit/aika-edit-shift.h"
#include "edit/aika-edit-views.h"
#include "edit-sample.h"

/* Each is an edit of the sample; the returned plan is the test's. */

#define IDS(...) ((const char *const[]) { __VA_ARGS__, NULL })
#define EDIT(name, expression) static AikaPlan *name (AikaPlan *plan) { return expression; }

EDIT (nothing, aika_record_ref (plan))
EDIT (move_one, aika_edit_move_mark (plan, "survey", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (move_two, aika_edit_move_marks (plan, IDS ("survey", "draft"), AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (move_tied, aika_edit_move_mark (plan, "draft", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (move_offset, aika_edit_move_mark (plan, "invitation", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (move_and_freeze, aika_edit_move_mark (plan, "seminar", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (move_out_of_range, aika_edit_move_mark (plan, "late", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (resize, aika_edit_resize_mark (plan, "survey", AIKA_EDGE_END, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (set_when, aika_edit_set_mark_when (plan, "survey", NULL, NULL))
EDIT (tie, aika_edit_tie_mark (plan, "survey", "kv", "kv2", AIKA_RELATION_DECISION, NULL))
EDIT (untie, aika_edit_untie_mark (plan, "draft", NULL))
EDIT (label, aika_edit_set_mark_label (plan, "survey", "1 240 vastausta", NULL))
EDIT (status, aika_edit_set_marks_status (plan, IDS ("survey"), AIKA_STATUS_CANCELLED, "syy", NULL))
EDIT (category, aika_edit_set_marks_category (plan, IDS ("survey", "draft", "seminar"), NULL, NULL))
EDIT (meaning, aika_edit_set_marks_meaning (plan, IDS ("survey"), AIKA_MEANING_EVENT, NULL))
EDIT (add_mark, aika_edit_add_mark (plan, "kysely", NULL, AIKA_MEANING_PHASE, NULL, NULL, NULL))
EDIT (delete_mark, aika_edit_delete_marks (plan, IDS ("seminar"), NULL))
EDIT (delete_marks, aika_edit_delete_marks (plan, IDS ("seminar", "late"), NULL))
EDIT (move_to_item, aika_edit_move_marks_to_item (plan, IDS ("late"), "kysely", NULL))
EDIT (add_item, aika_edit_add_item (plan, NULL, NULL, NULL, NULL))
EDIT (add_named_item, aika_edit_add_item (plan, "kysely", "Uusi", NULL, NULL))
EDIT (delete_item, aika_edit_delete_items (plan, IDS ("seminaari"), NULL))
EDIT (delete_items, aika_edit_delete_items (plan, IDS ("seminaari", "kysely", "luonnos"), NULL))
EDIT (rename_item, aika_edit_rename_item (plan, "kysely", "Asukaskysely", NULL))
EDIT (notes, aika_edit_set_item_text (plan, "kysely", "notes", "muista", NULL))
EDIT (move_item_down, aika_edit_move_items (plan, IDS ("kysely"), 2, NULL, NULL))
EDIT (regroup, aika_edit_move_items (plan, IDS ("luonnos"), -1, NULL, NULL))
EDIT (add_group, aika_edit_add_group (plan, NULL, "Uusi", NULL, NULL))
EDIT (delete_group, aika_edit_delete_group (plan, "g1", NULL))
EDIT (move_group, aika_edit_move_group (plan, "g3", -2, NULL))
EDIT (move_meeting, aika_edit_move_meeting (plan, "kh", "kh2", AIKA_STEP_OWN, 7, AIKA_EDIT_PLAIN, NULL))
EDIT (cancel_meeting, aika_edit_set_meeting_status (plan, "kh", "kh2", AIKA_STATUS_CANCELLED, "syy", NULL))
EDIT (delete_meeting, aika_edit_delete_meeting (plan, "kh", "kh2", NULL))
EDIT (move_banner, aika_edit_move_banner (plan, "banner", AIKA_STEP_OWN, 1, NULL))
EDIT (range, aika_edit_lengthen_range (plan, 0, 1, NULL))
EDIT (title, aika_edit_set_plan_text (plan, "title", "Strategia", NULL))
EDIT (long_name, aika_edit_add_item (plan, NULL, "Pitkän aikavälin kuntastrategian laatimisen valmistelu", NULL, NULL))
EDIT (percent, aika_edit_add_item (plan, NULL, "100 %s ja %n", NULL, NULL))

EDIT (content, aika_edit_set_cell_text (plan, "kysely", "content", "• kysely", NULL))
EDIT (cell_time, aika_edit_set_cell_text (plan, "kysely", "when", "huhtikuu 2026", NULL))
EDIT (cell_new_time, aika_edit_set_cell_text (plan, "kysely", "when", "helmi–maaliskuu 2026\n16.3.", NULL))
EDIT (cell_meeting, aika_edit_set_cell_text (plan, "kysely", "body:kh", "9.2.", NULL))
EDIT (custom, aika_edit_set_item_custom (plan, "kysely", "Riski", "suuri", NULL))
EDIT (lead, aika_edit_set_plan_text (plan, "lead", "Strategia etenee", NULL))
EDIT (intro, aika_edit_set_plan_blocks_text (plan, "intro", "Johdanto", NULL))
EDIT (add_body, aika_edit_add_body (plan, NULL, "johtoryhmä", AIKA_BODY_MANAGEMENT, NULL, NULL))
EDIT (rename_body, aika_edit_set_body_text (plan, "kh", "abbreviation", "AH", NULL))
EDIT (colour_body, aika_edit_set_body_choice (plan, "kh", "hue", AIKA_HUE_RED, NULL))
EDIT (note_body, aika_edit_set_body_text (plan, "kh", "note", "maanantaisin", NULL))
EDIT (move_body, aika_edit_move_body (plan, "kv", -1, NULL))
EDIT (delete_body, aika_edit_delete_body (plan, "kv", NULL))
EDIT (merge_bodies, aika_edit_merge_bodies (plan, "kh", "kv", NULL))
EDIT (add_person, aika_edit_add_person (plan, "kehittämisjohtaja", NULL, NULL, NULL))
EDIT (list_meeting, aika_edit_list_meeting (plan, "kysely", "kh", "kh1", AIKA_RELATION_BESIDE, NULL))
EDIT (next_meeting, aika_edit_add_next_meeting (plan, "kysely", "kh", AIKA_RELATION_DECISION, 0, NULL, NULL))
EDIT (set_offset, aika_edit_set_mark_offset (plan, "approval", "draft", 1, AIKA_UNIT_MONTHS, NULL))
EDIT (join_set, aika_edit_join_set (plan, IDS ("news", "month"), AIKA_SET_CANDIDATES, NULL))
EDIT (add_view, aika_edit_duplicate_view (plan, "view", "Liite", NULL, NULL))
EDIT (rename_view, aika_edit_set_view_text (plan, "view", "name", "Liite", NULL))
EDIT (delete_view, aika_edit_delete_view (plan, "view", NULL))
EDIT (column, aika_edit_add_column (plan, "view", 0, "title", NULL, NULL, NULL))

#define MONTH(month) (2026 * 12 + (month) - 1)

EDIT (paint_new, aika_edit_paint_cells (plan, IDS ("läpi"), MONTH (5), MONTH (6), NULL, NULL, NULL))
EDIT (paint_rows, aika_edit_paint_cells (plan, IDS ("läpi", "viestintä"), MONTH (5), MONTH (6), NULL, NULL, NULL))
EDIT (paint_longer, aika_edit_paint_cells (plan, IDS ("kysely"), MONTH (4), MONTH (6), NULL, NULL, NULL))
EDIT (paint_new_and_longer, aika_edit_paint_cells (plan, IDS ("kysely", "läpi"), MONTH (4), MONTH (6), NULL, NULL, NULL))
EDIT (clear_all, aika_edit_clear_cells (plan, IDS ("kysely"), MONTH (2), MONTH (3), NULL))
EDIT (clear_part, aika_edit_clear_cells (plan, IDS ("kysely"), MONTH (2), MONTH (2), NULL))
EDIT (clear_rows, aika_edit_clear_cells (plan, IDS ("kysely", "hyväksyntä"), MONTH (3), MONTH (12), NULL))
EDIT (delete_in_cells, aika_edit_delete_in_cells (plan, IDS ("viestintä"), MONTH (3), MONTH (4), NULL))
EDIT (fill_down, aika_edit_fill_down (plan, IDS ("kysely", "läpi", "viestintä"), MONTH (2), MONTH (2), NULL))
EDIT (move_by, aika_edit_move_marks_by (plan, IDS ("survey", "seminar", "late", "draft"), AIKA_STEP_OWN, 1, 1, NULL, AIKA_EDIT_PLAIN, NULL))
EDIT (place_group, aika_edit_place_group (plan, "g2", "g1", NULL))
EDIT (indent, aika_edit_indent_items (plan, IDS ("viestintä"), NULL, NULL))
EDIT (indent_two, aika_edit_indent_items (plan, IDS ("viestintä", "luonnos"), NULL, NULL))
EDIT (outdent, aika_edit_outdent_items (plan, IDS ("kysely"), NULL))
EDIT (outdent_two, aika_edit_outdent_items (plan, IDS ("kysely", "luonnos"), NULL))
EDIT (group, aika_edit_group_items (plan, IDS ("kysely", "luonnos"), "Uusi", NULL, NULL))
EDIT (shift, aika_edit_shift_from (plan, MONTH (3), 2, NULL, AIKA_EDIT_PLAIN, NULL))
EDIT (shift_banners, aika_edit_shift_from (plan, MONTH (10), 1, NULL, AIKA_EDIT_PLAIN, NULL))

/* Clears the middle of a long mark. */
static AikaPlan *
clear_middle (AikaPlan *plan)
{
  g_autoptr(AikaWhen) half = aika_when_new_months (MONTH (1), MONTH (6));

  /* The plan is a draft of this test alone. */
  aika_set_when (&edit_sample_find (plan, "survey")->when, half);
  return aika_edit_clear_cells (plan, IDS ("kysely"), MONTH (3), MONTH (3), NULL);
}

/* Joins two marks. */
static AikaPlan *
paint_between (AikaPlan *plan)
{
  g_autoptr(AikaWhen) june = aika_when_new_months (MONTH (6), MONTH (6));

  aika_set_when (&edit_sample_find (plan, "missing")->when, june);
  edit_sample_find (plan, "missing")->status = AIKA_STATUS_CONFIRMED;
  return aika_edit_paint_cells (plan, IDS ("hyväksyntä"), MONTH (7), MONTH (10), NULL, NULL, NULL);
}

/* A row that is nothing but its title, and one under it. */
static AikaPlan *
indent_under_title (AikaPlan *plan)
{
  static const char *const ids[] = { "otsikko", "rivi" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
      g_autoptr(AikaSeq) longer = NULL;

      aika_set_text (&item->id, ids[i]);
      aika_set_text (&item->title, i == 0 ? "Toimeenpano" : "Rivi");
      longer = aika_seq_append (plan->items, item);
      aika_set_seq (&plan->items, longer);
    }

  return aika_edit_indent_items (plan, IDS ("rivi"), NULL, NULL);
}

static AikaPlan *
paste_meetings (AikaPlan *plan)
{
  g_auto(AikaPastedMeetings) pasted = { 0 };

  return aika_edit_add_meetings_from_text (plan, "kv", "4.5., 1.6.", 0, &pasted, NULL);
}

static AikaPlan *
two_people (AikaPlan *plan)
{
  g_autoptr(AikaPlan) one = aika_edit_add_person (plan, "kaupunginjohtaja", NULL, NULL, NULL);

  return aika_edit_add_person (one, "kehittämisjohtaja", NULL, NULL, NULL);
}

static AikaPlan *
several_things (AikaPlan *plan)
{
  g_autoptr(AikaPlan) first = aika_edit_rename_item (plan, "kysely", "Asukaskysely", NULL);
  g_autoptr(AikaPlan) second = aika_edit_set_mark_label (first, "draft", "luonnos", NULL);

  return aika_edit_rename_group (second, "g1", "Alku", NULL);
}

static AikaPlan *
several_of_a_row (AikaPlan *plan)
{
  g_autoptr(AikaPlan) first = aika_edit_rename_item (plan, "kysely", "Asukaskysely", NULL);

  return aika_edit_set_item_text (first, "kysely", "notes", "muista", NULL);
}

typedef struct
{
  const char  *name;
  AikaPlan  *(*edit) (AikaPlan *plan);
  const char  *expect;
} Case;

static const Case cases[] = {
  { "nothing", nothing, NULL },
  { "move-a-mark", move_one, "move “Kysely asukkaille”" },
  { "move-marks", move_two, "move 2 marks" },
  { "move-to-another-meeting", move_tied, "move “Luonnos”" },
  { "move-an-offset", move_offset, "move “Valtuuston seminaari”" },
  { "what-stays-behind-is-not-said", move_and_freeze, "move “Valtuuston seminaari”" },
  { "a-range-that-grew-is-not-said", move_out_of_range, "move “Hyväksyminen”" },
  { "resize-a-mark", resize, "resize “Kysely asukkaille”" },
  { "set-a-time", set_when, "change the time of “Kysely asukkaille”" },
  { "tie-a-mark", tie, "tie “Kysely asukkaille” to a meeting" },
  { "untie-a-mark", untie, "change the time of “Luonnos”" },
  { "label-a-mark", label, "change the text of “Kysely asukkaille”" },
  { "cancel-a-mark", status, "change the status of “Kysely asukkaille”" },
  { "the-category-of-several", category, "change the category of 3 marks" },
  { "the-meaning-of-a-mark", meaning, "change the meaning of “Kysely asukkaille”" },
  { "add-a-mark", add_mark, "add “Kysely asukkaille”" },
  { "delete-a-mark", delete_mark, "delete “Valtuuston seminaari”" },
  { "delete-marks", delete_marks, "delete 2 marks" },
  { "move-a-mark-to-another-row", move_to_item, "move “Kysely asukkaille”" },
  { "add-a-row-without-a-name", add_item, "add 1 row" },
  { "add-a-row", add_named_item, "add “Uusi”" },
  { "delete-a-row", delete_item, "delete “Valtuuston seminaari”" },
  { "delete-rows", delete_items, "delete 3 rows" },
  { "rename-a-row", rename_item, "rename “Kysely asukkaille”" },
  { "write-notes", notes, "change “Kysely asukkaille”" },
  { "reorder-a-row", move_item_down, "reorder “Kysely asukkaille”" },
  { "regroup-a-row", regroup, "change the group of “Luonnos”" },
  { "add-a-group", add_group, "add “Uusi”" },
  { "delete-a-group", delete_group, "delete “Lähtökohdat”" },
  { "reorder-a-group", move_group, "reorder “Tyhjä”" },
  { "move-a-meeting", move_meeting, "move “KH 9.2.”" },
  { "cancel-a-meeting", cancel_meeting, "change the status of “KH 9.2.”" },
  { "delete-a-meeting", delete_meeting, "delete “KH 9.2.”" },
  { "move-a-banner", move_banner, "move “Talousarvio”" },
  { "lengthen-the-plan", range, "change the plan’s period" },
  { "name-the-plan", title, "change the plan’s details" },
  { "a-long-name-is-cut", long_name, "add “Pitkän aikavälin kuntastrategian laatim…”" },
  { "a-name-is-no-format", percent, "add “100 %s ja %n”" },
  { "write-content", content, "change “Kysely asukkaille”" },
  { "write-a-time", cell_time, "move “Kysely asukkaille”" },
  { "write-a-new-time", cell_new_time, "add “Kysely asukkaille”" },
  { "write-a-meeting", cell_meeting, "change the meetings beside “Kysely asukkaille”" },
  { "write-a-field-of-ones-own", custom, "change “Kysely asukkaille”" },
  { "write-the-lead", lead, "change the plan’s details" },
  { "write-the-intro", intro, "change the plan’s details" },
  { "add-a-body", add_body, "add “johtoryhmä”" },
  { "rename-a-body", rename_body, "rename “KH”" },
  { "colour-a-body", colour_body, "change “KH”" },
  { "a-note-of-a-body", note_body, "change “KH”" },
  { "reorder-a-body", move_body, "reorder “KV”" },
  { "delete-a-body", delete_body, "delete “KV”" },
  { "merge-bodies", merge_bodies, "merge “kaupunginvaltuusto” into “KH”" },
  { "paste-meetings", paste_meetings, "add 2 meetings" },
  { "add-a-person", add_person, "add “kehittämisjohtaja”" },
  { "add-people", two_people, "add 2 people" },
  { "list-a-meeting", list_meeting, "change the meetings beside “Kysely asukkaille”" },
  { "the-next-meeting", next_meeting, "add “Kysely asukkaille”" },
  { "count-from-another-mark", set_offset, "change the time of “Hyväksyminen”" },
  { "join-sessions", join_set, "change which sessions belong together: 2 marks" },
  { "add-a-view", add_view, "add “Liite”" },
  { "rename-a-view", rename_view, "rename “Taulukko”" },
  { "delete-a-view", delete_view, "delete “Taulukko”" },
  { "add-a-column", column, "change “Taulukko”" },
  { "shade-new-months", paint_new, "add “Johtoryhmän työ”" },
  { "shade-new-months-of-rows", paint_rows, "add 2 marks" },
  { "shade-more-months", paint_longer, "resize “Kysely asukkaille”" },
  { "shade-new-and-more-months", paint_new_and_longer, "shade months of 2 rows" },
  { "shade-months-between", paint_between, "shade months of “Hyväksyminen”" },
  { "clear-all-months", clear_all, "delete “Kysely asukkaille”" },
  { "clear-some-months", clear_part, "resize “Kysely asukkaille”" },
  { "clear-months-in-the-middle", clear_middle, "clear months of “Kysely asukkaille”" },
  { "clear-months-of-rows", clear_rows, "clear months of 2 rows" },
  { "delete-in-cells", delete_in_cells, "delete 2 marks" },
  { "fill-down", fill_down, "add 2 marks" },
  { "move-marks-over-rows-and-in-time", move_by, "move 4 marks" },
  { "place-a-group", place_group, "reorder “Päätökset”" },
  { "indent-a-row", indent, "change the group of “Viestintä”" },
  { "indent-rows", indent_two, "change the group of 2 rows" },
  { "indent-under-a-new-heading", indent_under_title, "add “Toimeenpano”" },
  { "outdent-a-row", outdent, "change the group of “Kysely asukkaille”" },
  { "outdent-rows", outdent_two, "change the group of 2 rows" },
  { "group-rows", group, "add “Uusi”" },
  { "shift-the-rest", shift, "move 2 marks" },
  { "shift-banners", shift_banners, "move “Hyväksyminen”" },
  { "several-things", several_things, "change 3 places" },
  { "several-fields-of-a-row", several_of_a_row, "change “Kysely asukkaille”" },
};

static void
test_describe (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) edited = c->edit (plan);
  g_autofree char *words = NULL;

  g_assert_nonnull (edited);
  words = aika_edit_describe (plan, edited);
  g_assert_cmpstr (words, ==, c->expect);
}

/* Two bodies of one name need no alias. */
static void
test_merge_of_one_name (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) named = aika_edit_set_body_text (plan, "kv", "name", "Kaupunginhallitus", NULL);
  g_autoptr(AikaPlan) merged = aika_edit_merge_bodies (named, "kh", "kv", NULL);
  g_autofree char *words = aika_edit_describe (named, merged);

  g_assert_cmpstr (words, ==, "merge “Kaupunginhallitus” into “KH”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/describe/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_describe);
    }
  g_test_add_func ("/edit/describe/merge-bodies-of-one-name", test_merge_of_one_name);

  return g_test_run ();
}
