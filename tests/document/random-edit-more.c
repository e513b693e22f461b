/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "random-edit-more.h"

#include "edit/aika-edit-banners.h"
#include "edit/aika-edit-bodies.h"
#include "edit/aika-edit-categories.h"
#include "edit/aika-edit-cells.h"
#include "edit/aika-edit-fill.h"
#include "edit/aika-edit-give.h"
#include "edit/aika-edit-groups.h"
#include "edit/aika-edit-indent.h"
#include "edit/aika-edit-insert.h"
#include "edit/aika-edit-italics.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-mode.h"
#include "edit/aika-edit-move-by.h"
#include "edit/aika-edit-order.h"
#include "edit/aika-edit-plan.h"
#include "edit/aika-edit-shift.h"
#include "edit/aika-edit-time.h"
#include "edit/aika-edit-views.h"

/* The verbs of cells, several rows and marks, categories, banners and words. */

#define WRONG_ONE_IN 12       /* an id that the plan has not got */

/* What a verb is given, by chance. */
typedef struct
{
  const char  *item;
  const char  *body;
  const char  *meeting;
  const char  *group;
  const char  *other_group;
  const char  *category;
  const char  *banner;
  const char  *view;
  const char  *items[5];
  const char  *marks[6];
  int          n;               /* −3 … 3 */
  gint32       month;
  gint32       last_month;
  char        *words;
  AikaWhen    *when;
  GRand       *chance;
} Given;

static const char *
pick (const AikaSeq *seq,
      GRand         *chance)
{
  guint n = aika_seq_get_length (seq);

  if (n == 0 || g_rand_int_range (chance, 0, WRONG_ONE_IN) == 0)
    return "nobody";

  return aika_record_get_id (aika_seq_get (seq, g_rand_int_range (chance, 0, n)));
}

static const char *
pick_mark (const AikaPlan *plan,
           GRand          *chance)
{
  const AikaItem *item = aika_seq_lookup (plan->items, pick (plan->items, chance));

  return item != NULL ? pick (item->marks, chance) : "nobody";
}

static const char *
pick_word (const char *const *words,
           GRand             *chance)
{
  return words[g_rand_int_range (chance, 0, (int) g_strv_length ((char **) words))];
}

static void
given_init (Given    *given,
            AikaPlan *plan,
            GRand    *chance)
{
  static const char *const words[] = {
    "", "sana", "24.4.", "helmikuu 2026", "kevät 2026", "9.2.2026 klo 16", "koko prosessin ajan", "aika sovitaan yhdessä",
    "15.5.2026 mennessä", "vuosi 2027", "1–3/2026", "16.–30.9.2026", "lähiseminaari", NULL
  };
  const AikaBody *body;
  gint32 first_month, end_month, when_month;

  aika_plan_get_range (plan, &first_month, &end_month);
  *given = (Given) { .chance = chance };
  given->item = pick (plan->items, chance);
  given->body = pick (plan->bodies, chance);
  body = aika_seq_lookup (plan->bodies, given->body);
  given->meeting = body != NULL ? pick (body->meetings, chance) : "nobody";
  given->group = pick (plan->groups, chance);
  given->other_group = pick (plan->groups, chance);
  given->category = g_rand_boolean (chance) ? NULL : pick (plan->categories, chance);
  given->banner = pick (plan->banners, chance);
  given->view = pick (plan->views, chance);
  for (int i = g_rand_int_range (chance, 0, G_N_ELEMENTS (given->items)); i-- > 0;)
    given->items[i] = pick (plan->items, chance);
  for (int i = g_rand_int_range (chance, 0, G_N_ELEMENTS (given->marks)); i-- > 0;)
    given->marks[i] = pick_mark (plan, chance);

  given->n = g_rand_int_range (chance, -3, 4);
  given->month = g_rand_int_range (chance, first_month - 2, MAX (end_month, first_month + 1) + 2);
  if (g_rand_int_range (chance, 0, 40) == 0)
    given->month = (g_rand_boolean (chance) ? AIKA_YEAR_MIN : AIKA_YEAR_MAX + 1) * 12 - 1;
  given->last_month = given->month + g_rand_int_range (chance, 0, 9);
  given->words = g_strdup (pick_word (words, chance));
  /* A time comes from the time language or another mark, so it is always of the years of a plan. */
  when_month = CLAMP (given->month, AIKA_YEAR_MIN * 12, AIKA_YEAR_MAX * 12);
  given->when = g_rand_boolean (chance) ? aika_when_new_day (aika_month_get_first_day (when_month) + ABS (given->n))
                                        : aika_when_new_months (when_month, when_month + ABS (given->n));
}

static void
given_clear (Given *given)
{
  g_free (given->words);
  aika_when_unref (given->when);
}

typedef enum
{
  PAINT,
  CLEAR,
  DELETE_IN,
  FILL,
  MOVE_BY,
  INDENT,
  OUTDENT,
  GROUP,
  PLACE_GROUP,
  SET_GROUP,
  SHIFT,
  INSERT,
  ADD_WORDS,
  SET_WORDS,
  KEEP_WORDS,
  CONFIRM_YEAR,
  GIVE_MONTH,
  ADD_TO_GROUP,
  ADD_MARK,
  ADD_BANNER,
  RESIZE_BANNER,
  SET_BANNER_TEXT,
  DELETE_BANNER,
  ADD_CATEGORY,
  RENAME_CATEGORY,
  SET_HUE,
  SET_PATTERN,
  MOVE_CATEGORY,
  DELETE_CATEGORY,
  SET_MEETING_WHEN,
  SET_ALIASES,
  SET_REFERENCES,
  SET_RANGE,
  SET_MODE_TEXT,
  SET_CONSULTANT_TEXT,
  SET_ITALIC,
  SET_LANES,
  N_VERBS,
} Verb;

/* Copies a part of the plan into it, or what was cut, where that is still there. */
static AikaPlan *
insert_fragment (AikaPlan     *plan,
                 const Given  *given,
                 GError      **error)
{
  g_autoptr(AikaFragment) copied = NULL;
  g_autoptr(AikaFragment) fragment = NULL;

  if (given->n < -1)
    copied = aika_fragment_new_rows (plan, given->items);
  else if (given->n < 1)
    copied = aika_fragment_new_marks (plan, given->marks);
  else
    copied = aika_fragment_new_cells (plan, given->items, given->month, given->last_month);
  if (copied == NULL)
    return aika_record_ref (plan);

  fragment = g_rand_boolean (given->chance) ? aika_fragment_new_cut (copied) : aika_record_ref (copied);
  return aika_edit_insert_fragment (plan, fragment, given->item, given->month, NULL, NULL, NULL, error);
}

/* The verbs of words, categories and banners. */
static AikaPlan *
run_words (AikaPlan     *plan,
           Verb          verb,
           const Given  *given,
           GError      **error)
{
  const char *const texts[] = { given->words, "toinen", NULL };
  const char *mark = given->marks[0] != NULL ? given->marks[0] : "nobody";

  switch ((int) verb)
    {
    case ADD_WORDS:
      return aika_edit_add_mark_words (plan, given->item, given->n == 0 ? AIKA_EDIT_NO_MONTH : given->month,
                                       given->month + ABS (given->n) % 3, given->words, AIKA_MEANING_PHASE, given->category, NULL, error);
    case SET_WORDS:
      return aika_edit_set_mark_words (plan, mark, given->words, error);
    case KEEP_WORDS:
      return aika_edit_keep_mark_words (plan, mark, given->words, error);
    case CONFIRM_YEAR:
      return aika_edit_confirm_mark_year (plan, mark, error);
    case GIVE_MONTH:
      return aika_edit_give_month (plan, given->item, given->month, given->category, NULL, error);
    case ADD_TO_GROUP:
      return aika_edit_add_item_to_group (plan, given->group, given->words, NULL, error);
    case ADD_MARK:
      return aika_edit_add_mark (plan, given->item, given->when, AIKA_MEANING_DEADLINE, given->category, NULL, error);
    case ADD_BANNER:
      return aika_edit_add_banner_months (plan, given->month, given->last_month, given->words, NULL, error);
    case RESIZE_BANNER:
      return aika_edit_resize_banner (plan, given->banner, given->n > 0 ? AIKA_EDGE_START : AIKA_EDGE_END, given->n, error);
    case SET_BANNER_TEXT:
      return aika_edit_set_banner_text (plan, given->banner, given->words, error);
    case DELETE_BANNER:
      return aika_edit_delete_banner (plan, given->banner, error);
    case ADD_CATEGORY:
      return aika_edit_add_category (plan, given->words, NULL, error);
    case RENAME_CATEGORY:
      return aika_edit_rename_category (plan, given->category, given->words, error);
    case SET_HUE:
      return aika_edit_set_category_hue (plan, given->category, (AikaHue) (given->n + 3), error);
    case SET_PATTERN:
      return aika_edit_set_category_pattern (plan, given->category, (AikaPattern) ABS (given->n), error);
    case MOVE_CATEGORY:
      return aika_edit_move_category (plan, given->category, given->n, error);
    case DELETE_CATEGORY:
      return aika_edit_delete_category (plan, given->category, given->n > 0 ? pick (plan->categories, given->chance) : NULL, error);
    case SET_MEETING_WHEN:
      return aika_edit_set_meeting_when (plan, given->body, given->meeting, given->when, AIKA_EDIT_EVEN_HELD, error);
    case SET_ALIASES:
      return aika_edit_set_body_texts (plan, given->body, "aliases", texts, error);
    case SET_REFERENCES:
      return aika_edit_set_plan_texts (plan, "references", texts, error);
    case SET_RANGE:
      return aika_edit_set_range_words (plan, given->words, error);
    case SET_MODE_TEXT:
      return aika_edit_set_item_mode_text (plan, given->item, given->words, error);
    case SET_CONSULTANT_TEXT:
      return aika_edit_set_item_consultant_text (plan, given->item, given->words, error);
    case SET_ITALIC:
      return aika_edit_set_content_italic (plan, given->item, ABS (given->n), ABS (given->n) + 4, given->n > 0, error);
    case SET_LANES:
      return aika_edit_set_view_lanes (plan, given->view, given->n > 0, error);
    default:
      g_assert_not_reached ();
    }
}

static AikaPlan *
run (AikaPlan     *plan,
     Verb          verb,
     const Given  *given,
     GError      **error)
{
  gboolean is_whole_row = given->n == 0;

  switch ((int) verb)
    {
    case PAINT:
      return aika_edit_paint_cells (plan, given->items, given->month, given->last_month, given->category, NULL, error);
    case CLEAR:
      return aika_edit_clear_cells (plan, given->items, given->month, given->last_month, error);
    case DELETE_IN:
      return aika_edit_delete_in_cells (plan, given->items, given->month, given->last_month, error);
    case FILL:
      return aika_edit_fill_down (plan, given->items, is_whole_row ? AIKA_EDIT_NO_MONTH : given->month,
                                  is_whole_row ? AIKA_EDIT_NO_MONTH : given->last_month, error);
    case MOVE_BY:
      return aika_edit_move_marks_by (plan, given->marks, g_rand_boolean (given->chance) ? AIKA_STEP_OWN : AIKA_STEP_MONTH,
                                      g_rand_int_range (given->chance, -2, 3), given->n, NULL, AIKA_EDIT_EVEN_HELD, error);
    case INDENT:
      return aika_edit_indent_items (plan, given->items, NULL, error);
    case OUTDENT:
      return aika_edit_outdent_items (plan, given->items, error);
    case GROUP:
      return aika_edit_group_items (plan, given->items, given->words, NULL, error);
    case PLACE_GROUP:
      return aika_edit_place_group (plan, given->group, is_whole_row ? NULL : given->other_group, error);
    case SET_GROUP:
      return aika_edit_set_items_group (plan, given->items, is_whole_row ? NULL : given->group, error);
    case SHIFT:
      return aika_edit_shift_from (plan, given->month, given->n, NULL,
                                   g_rand_boolean (given->chance) ? AIKA_EDIT_EVEN_HELD : AIKA_EDIT_PLAIN, error);
    case INSERT:
      return insert_fragment (plan, given, error);
    default:
      return run_words (plan, verb, given, error);
    }
}

/* What keeps rows, categories and banners from growing for ever. */
static Verb
keep_size (const AikaPlan *plan,
           Verb            verb)
{
  gboolean has_many_rows = aika_seq_get_length (plan->items) > 40, has_many_marks = FALSE;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    has_many_marks |= aika_seq_get_length (((AikaItem *) aika_seq_get (plan->items, i))->marks) > 12;

  if ((has_many_rows || has_many_marks) && (verb == INSERT || verb == ADD_TO_GROUP))
    return OUTDENT;
  if (has_many_marks && (verb == FILL || verb == ADD_WORDS || verb == ADD_MARK))
    return DELETE_IN;
  if (aika_seq_get_length (plan->banners) > 8 && verb == ADD_BANNER)
    return DELETE_BANNER;
  if (aika_seq_get_length (plan->groups) > 8 && (verb == GROUP || verb == INDENT))
    return PLACE_GROUP;

  return verb;
}

guint
random_edit_count_more (void)
{
  return N_VERBS;
}

AikaPlan *
random_edit_more (AikaPlan *plan,
                  GRand    *chance)
{
  Verb verb = keep_size (plan, g_rand_int_range (chance, 0, N_VERBS));
  g_autoptr(GError) error = NULL;
  Given given;
  AikaPlan *edited;

  given_init (&given, plan, chance);
  edited = run (plan, verb, &given, &error);
  given_clear (&given);

  /* An edit is done, or it is refused with a sentence. */
  if ((edited == NULL) != (error != NULL))
    g_error ("verb %d of random-edit-more.c: %s", (int) verb, error != NULL ? error->message : "neither an edit nor an error");
  return edited;
}
