/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "random-edit.h"

#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-plan.h"

#define N_ITEMS_WANTED 24

static const char *
pick (const AikaSeq *seq,
      GRand         *chance)
{
  guint n = aika_seq_get_length (seq);

  return n > 0 ? aika_record_get_id (aika_seq_get (seq, g_rand_int_range (chance, 0, n))) : "nothing";
}

static const char *
pick_mark (const AikaPlan *plan,
           GRand          *chance)
{
  const AikaItem *item = aika_seq_lookup (plan->items, pick (plan->items, chance));

  return item != NULL ? pick (item->marks, chance) : "nothing";
}

static const char *
pick_meeting (const AikaPlan *plan,
              const char     *body_id,
              GRand          *chance)
{
  const AikaBody *body = aika_seq_lookup (plan->bodies, body_id);

  return body != NULL ? pick (body->meetings, chance) : "nothing";
}

typedef enum
{
  MOVE_MARKS,
  MOVE_MARK_FAR,
  RESIZE_MARK,
  ADD_MONTHS,
  ADD_DAY,
  DELETE_MARK,
  COPY_MARK,
  MARK_TO_ITEM,
  SET_LABEL,
  SET_STATUS,
  SET_CATEGORY,
  SET_MEANING,
  TIE_MARK,
  UNTIE_MARK,
  SET_WHEN,
  ADD_ITEM,
  DELETE_ITEM,
  DUPLICATE_ITEM,
  MOVE_ITEM,
  PLACE_ITEM,
  RENAME_ITEM,
  SET_NOTES,
  SET_MODE,
  ADD_GROUP,
  RENAME_GROUP,
  MOVE_GROUP,
  DELETE_GROUP,
  MOVE_MEETING,
  SET_MEETING_STATUS,
  ADD_MEETING,
  DELETE_MEETING,
  MOVE_BANNER,
  SET_TITLE,
  LENGTHEN,
  N_VERBS,
} Verb;

static AikaPlan *
run (AikaPlan *plan,
     Verb      verb,
     GRand    *chance)
{
  const char *item = pick (plan->items, chance), *other_item = pick (plan->items, chance);
  const char *mark = pick_mark (plan, chance), *other_mark = pick_mark (plan, chance);
  const char *group = pick (plan->groups, chance);
  const char *body = pick (plan->bodies, chance);
  const char *meeting = pick_meeting (plan, body, chance);
  const char *const marks[] = { mark, other_mark, NULL };
  const char *const one_mark[] = { mark, NULL };
  const char *const items[] = { item, other_item, NULL };
  const char *const one_item[] = { item, NULL };
  int n = g_rand_int_range (chance, -3, 4);
  gint32 month = 2026 * 12 + g_rand_int_range (chance, -2, 14);
  gint32 day = aika_month_get_first_day (month) + g_rand_int_range (chance, 0, 28);
  g_autofree char *words = g_strdup_printf ("sana %u", g_rand_int (chance));
  g_autoptr(AikaWhen) when = aika_when_new_day (day);

  switch (verb)
    {
    case MOVE_MARKS:
      return aika_edit_move_marks (plan, marks, AIKA_STEP_OWN, n, AIKA_EDIT_PLAIN, NULL);
    case MOVE_MARK_FAR:
      return aika_edit_move_mark (plan, mark, AIKA_STEP_MONTH, n, AIKA_EDIT_EVEN_HELD, NULL);
    case RESIZE_MARK:
      return aika_edit_resize_mark (plan, mark, n % 2 != 0 ? AIKA_EDGE_START : AIKA_EDGE_END, n, AIKA_EDIT_PLAIN, NULL);
    case ADD_MONTHS:
      return aika_edit_add_mark_months (plan, item, month, month + ABS (n), AIKA_MEANING_PHASE, "preparation", NULL, NULL);
    case ADD_DAY:
      return aika_edit_add_mark_day (plan, item, day, AIKA_MEANING_SESSION, NULL, NULL, NULL);
    case DELETE_MARK:
      return aika_edit_delete_marks (plan, one_mark, NULL);
    case COPY_MARK:
      return aika_edit_copy_marks (plan, one_mark, item, NULL, NULL);
    case MARK_TO_ITEM:
      return aika_edit_move_marks_to_item (plan, marks, item, NULL);
    case SET_LABEL:
      return aika_edit_set_mark_label (plan, mark, words, NULL);
    case SET_STATUS:
      return aika_edit_set_marks_status (plan, marks, g_rand_int_range (chance, 0, 7), words, NULL);
    case SET_CATEGORY:
      return aika_edit_set_marks_category (plan, marks, n > 0 ? "preparation" : NULL, NULL);
    case SET_MEANING:
      return aika_edit_set_marks_meaning (plan, marks, g_rand_int_range (chance, 0, 7), NULL);
    case TIE_MARK:
      return aika_edit_tie_mark (plan, mark, body, meeting, AIKA_RELATION_DECISION, NULL);
    case UNTIE_MARK:
      return aika_edit_untie_mark (plan, mark, NULL);
    case SET_WHEN:
      return aika_edit_set_mark_when (plan, mark, n == 0 ? NULL : when, NULL);
    case ADD_ITEM:
      return aika_edit_add_item (plan, item, words, NULL, NULL);
    case DELETE_ITEM:
      return aika_edit_delete_items (plan, one_item, NULL);
    case DUPLICATE_ITEM:
      return aika_edit_duplicate_items (plan, items, NULL, NULL);
    case MOVE_ITEM:
      return aika_edit_move_items (plan, items, n, NULL);
    case PLACE_ITEM:
      return aika_edit_place_items (plan, items, n > 0 ? other_item : NULL, n % 2 != 0 ? group : NULL, NULL);
    case RENAME_ITEM:
      return aika_edit_rename_item (plan, item, words, NULL);
    case SET_NOTES:
      return aika_edit_set_item_text (plan, item, "notes", words, NULL);
    case SET_MODE:
      return aika_edit_set_item_choice (plan, item, "mode", g_rand_int_range (chance, 0, 5), NULL);
    case ADD_GROUP:
      return aika_edit_add_group (plan, n > 0 ? group : NULL, words, NULL, NULL);
    case RENAME_GROUP:
      return aika_edit_rename_group (plan, group, words, NULL);
    case MOVE_GROUP:
      return aika_edit_move_group (plan, group, n, NULL);
    case DELETE_GROUP:
      return aika_edit_delete_group (plan, group, NULL);
    case MOVE_MEETING:
      return aika_edit_move_meeting (plan, body, meeting, AIKA_STEP_OWN, n, AIKA_EDIT_EVEN_HELD, NULL);
    case SET_MEETING_STATUS:
      return aika_edit_set_meeting_status (plan, body, meeting, g_rand_int_range (chance, 0, 7), words, NULL);
    case ADD_MEETING:
      return aika_edit_add_meeting (plan, body, when, NULL, NULL);
    case DELETE_MEETING:
      return aika_edit_delete_meeting (plan, body, meeting, NULL);
    case MOVE_BANNER:
      return aika_edit_move_banner (plan, "banner", AIKA_STEP_OWN, n, NULL);
    case SET_TITLE:
      return aika_edit_set_plan_text (plan, "title", words, NULL);
    case LENGTHEN:
      return aika_edit_lengthen_range (plan, n, -n, NULL);
    case N_VERBS:
      break;
    }

  g_assert_not_reached ();
}

AikaPlan *
random_edit (AikaPlan *plan,
             GRand    *chance)
{
  Verb verb = g_rand_int_range (chance, 0, N_VERBS);
  AikaPlan *edited;

  if (aika_seq_get_length (plan->items) > 2 * N_ITEMS_WANTED && verb == DUPLICATE_ITEM)
    verb = DELETE_ITEM;
  if (aika_seq_get_length (plan->items) < N_ITEMS_WANTED && verb == DELETE_ITEM)
    verb = ADD_ITEM;

  edited = run (plan, verb, chance);
  return edited != NULL ? edited : aika_record_ref (plan);
}
