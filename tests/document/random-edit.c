/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "random-edit.h"

#include "edit/aika-edit-blocks.h"
#include "edit/aika-edit-bodies.h"
#include "edit/aika-edit-cell.h"
#include "edit/aika-edit-count.h"
#include "edit/aika-edit-custom.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-parties.h"
#include "edit/aika-edit-paste.h"
#include "edit/aika-edit-people.h"
#include "edit/aika-edit-plan.h"
#include "edit/aika-edit-relations.h"
#include "edit/aika-edit-sets.h"
#include "edit/aika-edit-views.h"
#include "random-edit-more.h"

#define N_ITEMS_WANTED 24
#define N_OTHERS_WANTED 6     /* bodies, people, views */
#define N_MARKS_MAX 12        /* of a row */
#define N_MEETINGS_MAX 30     /* of a body */

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

/* The body whose meetings a column shows, as its field. */
static char *
dup_body_field (const char *body_id)
{
  return g_strconcat ("body:", body_id, NULL);
}

static const char *
pick_word (const char *const *words,
           GRand             *chance)
{
  return words[g_rand_int_range (chance, 0, (int) g_strv_length ((char **) words))];
}

static const char *const fields[] = {
  "title", "content", "when", "period", "days", "participants", "responsible", "mode", "consultant", "venue", "url",
  "duration", "notes", "section", "custom:Riski", "mode+consultant", "responsible+duration", "title+when", NULL
};

static const char *const typed[] = {
  "", "KH", "helmikuu 2026", "ke 4.2.2026", "9.2.2026 klo 16\n16.2.", "kevät 2026; syksy 2026", "7.2., 21.2.", "# Otsikko\n• yksi\n- kaksi",
  "Esimiehet tai henkilöstö; KV", "etä- tai lähiseminaari", "konsultti ei osallistu\n(2 pv)", "aika sovitaan yhdessä", "ä\n\n ö ", NULL
};

static const char *const lists[] = {
  "9.2.2026, 23.2., 9.3.", "KV 4.5.2026\nKH 11.5.2026 klo 16", "iltakoulu kesällä, 1.6.2026", "4., 11. ja 18.5.2026", "", NULL
};

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
  SET_CELL,
  SET_BODY_CELL,
  SET_ITALIC,
  SET_CONTENT,
  SET_PARTIES,
  SET_CUSTOM,
  RENAME_CUSTOM,
  DELETE_CUSTOM,
  SET_INTRO,
  SET_LEAD,
  SET_PLAN_DAY,
  ADD_BODY,
  SET_BODY_NAME,
  SET_BODY_HUE,
  SET_PARENT,
  SET_USUAL,
  MOVE_BODY,
  DELETE_BODY,
  MERGE_BODIES,
  PASTE_MEETINGS,
  ADD_PERSON,
  SET_PERSON,
  MOVE_PERSON,
  DELETE_PERSON,
  LIST_MEETING,
  UNLIST_MEETING,
  ADD_NEXT_MEETING,
  ADD_PAIR,
  ADD_OFFSET,
  SET_OFFSET,
  ADD_LEADS,
  JOIN_SET,
  LEAVE_SET,
  LOCK_CANDIDATE,
  DUPLICATE_VIEW,
  MOVE_VIEW,
  DELETE_VIEW,
  SET_VIEW_TEXT,
  SET_VIEW_CHOICE,
  SET_VIEW_FROM,
  SET_VIEW_PAPER,
  ADD_COLUMN,
  SET_COLUMN,
  MOVE_COLUMN,
  DELETE_COLUMN,
  N_VERBS,
} Verb;

/* What the verbs of words, bodies, people and views do. */
static AikaPlan *
run_more (AikaPlan *plan,
          Verb      verb,
          GRand    *chance)
{
  static const char *const view_texts[] = { "name", "heading", NULL };
  static const char *const view_choices[] = { "kind", "sections", "order", "header", NULL };
  const char *item = pick (plan->items, chance);
  const char *mark = pick_mark (plan, chance), *other_mark = pick_mark (plan, chance);
  const char *body = pick (plan->bodies, chance), *other_body = pick (plan->bodies, chance);
  const char *meeting = pick_meeting (plan, body, chance);
  const char *person = pick (plan->people, chance);
  const char *view = pick (plan->views, chance);
  const AikaItem *row = aika_seq_lookup (plan->items, item);
  const char *first_mark = row != NULL ? pick (row->marks, chance) : mark;
  const char *second_mark = row != NULL ? pick (row->marks, chance) : mark;
  const char *const marks[] = { first_mark, second_mark, NULL };
  int n = g_rand_int_range (chance, -3, 4);
  guint position = (guint) g_rand_int_range (chance, 0, 4);
  AikaRelation relation = g_rand_int_range (chance, 0, AIKA_RELATION_DECISION + 1);
  gint32 today = aika_day_from_ymd (2026, 1, 1) + 30 * n;
  g_autofree char *words = g_strdup_printf ("sana %u", g_rand_int_range (chance, 0, 100));
  g_autofree char *body_field = dup_body_field (body);

  switch ((int) verb)
    {
    case SET_CELL:
      return aika_edit_set_cell_text (plan, item, pick_word (fields, chance), pick_word (typed, chance), NULL);
    case SET_BODY_CELL:
      return aika_edit_set_cell_text (plan, item, body_field, pick_word (typed, chance), NULL);
    case SET_ITALIC:
      return aika_edit_set_cell_italic (plan, item, pick_word (fields, chance), n > 0, NULL);
    case SET_CONTENT:
      return aika_edit_set_item_content_text (plan, item, pick_word (typed, chance), NULL);
    case SET_PARTIES:
      return aika_edit_set_item_parties_text (plan, item, n > 0 ? "participants" : "responsible", pick_word (typed, chance),
                                              NULL);
    case SET_CUSTOM:
      return aika_edit_set_item_custom (plan, item, n > 0 ? "Riski" : words, n == 0 ? NULL : words, NULL);
    case RENAME_CUSTOM:
      return aika_edit_rename_custom (plan, "Riski", words, NULL);
    case DELETE_CUSTOM:
      return aika_edit_delete_custom (plan, words, NULL);
    case SET_INTRO:
      return aika_edit_set_plan_blocks_text (plan, n > 0 ? "intro" : "outro", pick_word (typed, chance), NULL);
    case SET_LEAD:
      return aika_edit_set_plan_text (plan, "lead", words, NULL);
    case SET_PLAN_DAY:
      return aika_edit_set_plan_day (plan, n > 0 ? "published" : "updated", n == 0 ? AIKA_DAY_NONE : today, NULL);
    case ADD_BODY:
      return aika_edit_add_body (plan, n > 0 ? "TK" : NULL, words, n > 0 ? AIKA_BODY_BOARD : AIKA_BODY_COUNCIL, NULL, NULL);
    case SET_BODY_NAME:
      return aika_edit_set_body_text (plan, body, n > 0 ? "name" : "abbreviation", words, NULL);
    case SET_BODY_HUE:
      return aika_edit_set_body_choice (plan, body, "hue", g_rand_int_range (chance, 0, AIKA_HUE_BROWN + 1), NULL);
    case SET_PARENT:
      return aika_edit_set_body_parent (plan, body, n > 2 ? NULL : other_body, NULL);
    case SET_USUAL:
      return aika_edit_set_body_usual (plan, body, ABS (n), n > 0 ? 60 * n : -1, NULL);
    case MOVE_BODY:
      return aika_edit_move_body (plan, body, n, NULL);
    case DELETE_BODY:
      return aika_edit_delete_body (plan, body, NULL);
    case MERGE_BODIES:
      return aika_edit_merge_bodies (plan, body, other_body, NULL);
    case PASTE_MEETINGS:
      {
        g_auto(AikaPastedMeetings) pasted = { 0 };

        return aika_edit_add_meetings_from_text (plan, body, pick_word (lists, chance), today, &pasted, NULL);
      }
    case ADD_PERSON:
      return aika_edit_add_person (plan, words, n > 0 ? "Nimi" : NULL, NULL, NULL);
    case SET_PERSON:
      return aika_edit_set_person_text (plan, person, n > 0 ? "title" : "name", words, NULL);
    case MOVE_PERSON:
      return aika_edit_move_person (plan, person, n, NULL);
    case DELETE_PERSON:
      return aika_edit_delete_person (plan, person, NULL);
    case LIST_MEETING:
      return aika_edit_list_meeting (plan, item, body, meeting, relation, NULL);
    case UNLIST_MEETING:
      return aika_edit_unlist_meeting (plan, item, body, meeting, NULL);
    case ADD_NEXT_MEETING:
      return aika_edit_add_next_meeting (plan, item, body, relation, today, NULL, NULL);
    case ADD_PAIR:
      return aika_edit_add_decision_pair (plan, item, NULL, NULL, today, NULL, NULL);
    case ADD_OFFSET:
      return aika_edit_add_offset_mark (plan, mark, n, AIKA_UNIT_DAYS, AIKA_MEANING_INVITATION, words, NULL, NULL);
    case SET_OFFSET:
      return aika_edit_set_mark_offset (plan, mark, other_mark, n, AIKA_UNIT_WEEKS, NULL);
    case ADD_LEADS:
      return aika_edit_add_lead_marks (plan, mark, NULL, NULL);
    case JOIN_SET:
      return aika_edit_join_set (plan, marks, 1 + ABS (n) % 3, NULL);
    case LEAVE_SET:
      return aika_edit_leave_set (plan, marks, NULL);
    case LOCK_CANDIDATE:
      return aika_edit_lock_candidate (plan, first_mark, words, NULL);
    case DUPLICATE_VIEW:
      return aika_edit_duplicate_view (plan, view, n > 0 ? words : NULL, NULL, NULL);
    case MOVE_VIEW:
      return aika_edit_move_view (plan, view, n, NULL);
    case DELETE_VIEW:
      return aika_edit_delete_view (plan, view, NULL);
    case SET_VIEW_TEXT:
      return aika_edit_set_view_text (plan, view, pick_word (view_texts, chance), words, NULL);
    case SET_VIEW_CHOICE:
      return aika_edit_set_view_choice (plan, view, pick_word (view_choices, chance), (int) position, NULL);
    case SET_VIEW_FROM:
      return aika_edit_set_view_from (plan, view, n == 0 ? AIKA_DAY_NONE : today, NULL);
    case SET_VIEW_PAPER:
      return aika_edit_set_view_paper (plan, view, n == 0 ? NULL : "A3", n > 0, ABS (n), 0, NULL);
    case ADD_COLUMN:
      return aika_edit_add_column (plan, view, position, n > 0 ? body_field : pick_word (fields, chance), words, NULL, NULL);
    case SET_COLUMN:
      return aika_edit_set_column_text (plan, view, position, n > 0 ? "header" : "under", words, NULL);
    case MOVE_COLUMN:
      return aika_edit_move_column (plan, view, position, n, NULL);
    case DELETE_COLUMN:
      return aika_edit_delete_column (plan, view, position, NULL);
    default:
      g_assert_not_reached ();
    }
}

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
  const char *category = aika_seq_get_length (plan->categories) > 0 ? pick (plan->categories, chance) : NULL;
  const char *const marks[] = { mark, other_mark, NULL };
  const char *const one_mark[] = { mark, NULL };
  const char *const items[] = { item, other_item, NULL };
  const char *const one_item[] = { item, NULL };
  int n = g_rand_int_range (chance, -3, 4);
  gint32 month = 2026 * 12 + g_rand_int_range (chance, -2, 14);
  gint32 day = aika_month_get_first_day (month) + g_rand_int_range (chance, 0, 28);
  g_autofree char *words = g_strdup_printf ("sana %u", g_rand_int (chance));
  g_autoptr(AikaWhen) when = aika_when_new_day (day);

  switch ((int) verb)
    {
    case MOVE_MARKS:
      return aika_edit_move_marks (plan, marks, AIKA_STEP_OWN, n, AIKA_EDIT_PLAIN, NULL);
    case MOVE_MARK_FAR:
      return aika_edit_move_mark (plan, mark, AIKA_STEP_MONTH, n, AIKA_EDIT_EVEN_HELD, NULL);
    case RESIZE_MARK:
      return aika_edit_resize_mark (plan, mark, n % 2 != 0 ? AIKA_EDGE_START : AIKA_EDGE_END, n, AIKA_EDIT_PLAIN, NULL);
    case ADD_MONTHS:
      return aika_edit_add_mark_months (plan, item, month, month + ABS (n), AIKA_MEANING_PHASE, category, NULL, NULL);
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
      return aika_edit_set_marks_category (plan, marks, n > 0 ? category : NULL, NULL);
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
      return aika_edit_move_items (plan, items, n, NULL, NULL);
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
      return aika_edit_move_banner (plan, pick (plan->banners, chance), AIKA_STEP_OWN, n, NULL);
    case SET_TITLE:
      return aika_edit_set_plan_text (plan, "title", words, NULL);
    case LENGTHEN:
      return aika_edit_lengthen_range (plan, n, -n, NULL);
    default:
      return run_more (plan, verb, chance);
    }
}

/* What keeps a plan from growing for ever, and something in it to edit. */
static Verb
keep_size (const AikaPlan *plan,
           Verb            verb)
{
  guint n_items = aika_seq_get_length (plan->items), n_bodies = aika_seq_get_length (plan->bodies);
  guint n_people = aika_seq_get_length (plan->people), n_views = aika_seq_get_length (plan->views);

  if (n_items > 2 * N_ITEMS_WANTED && verb == DUPLICATE_ITEM)
    return DELETE_ITEM;
  if (n_items < N_ITEMS_WANTED && verb == DELETE_ITEM)
    return ADD_ITEM;
  if (n_bodies > N_OTHERS_WANTED && verb == ADD_BODY)
    return DELETE_BODY;
  if (n_bodies < N_OTHERS_WANTED / 2 && (verb == DELETE_BODY || verb == MERGE_BODIES))
    return ADD_BODY;
  if (n_people > N_OTHERS_WANTED && verb == ADD_PERSON)
    return DELETE_PERSON;
  if (n_views > N_OTHERS_WANTED && verb == DUPLICATE_VIEW)
    return DELETE_VIEW;
  if (n_views < 2 && verb == DELETE_VIEW)
    return DUPLICATE_VIEW;

  for (guint i = 0; i < n_items; i++)
    if (aika_seq_get_length (((AikaItem *) aika_seq_get (plan->items, i))->marks) > N_MARKS_MAX)
      switch ((int) verb)
        {
        case ADD_NEXT_MEETING:
        case ADD_PAIR:
        case ADD_OFFSET:
        case ADD_LEADS:
        case COPY_MARK:
          return DELETE_MARK;
        default:
          break;
        }
  for (guint i = 0; i < n_bodies; i++)
    if (aika_seq_get_length (((AikaBody *) aika_seq_get (plan->bodies, i))->meetings) > N_MEETINGS_MAX &&
        (verb == PASTE_MEETINGS || verb == ADD_MEETING))
      return DELETE_MEETING;

  return verb;
}

AikaPlan *
random_edit (AikaPlan *plan,
             GRand    *chance)
{
  Verb verb = g_rand_int_range (chance, 0, N_VERBS + (int) random_edit_count_more ());
  AikaPlan *edited;

  edited = verb < N_VERBS ? run (plan, keep_size (plan, verb), chance) : random_edit_more (plan, chance);
  return edited != NULL ? edited : aika_record_ref (plan);
}
