/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-describe.h"

#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-plan.h"
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
EDIT (move_item_down, aika_edit_move_items (plan, IDS ("kysely"), 2, NULL))
EDIT (regroup, aika_edit_move_items (plan, IDS ("luonnos"), -1, NULL))
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

  return g_test_run ();
}
