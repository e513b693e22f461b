/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-cell"

#include "config.h"

#include "edit/aika-edit-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-time.h"
#include "time/aika-phrase.h"

/* The times of a row as text that is edited: a line a time, and for marks that say the same, one for all
 * of them. A line that is changed changes its marks, a new one is a new mark, and the marks of a line
 * that is gone are deleted.
 *
 *   when     all times, in their own words
 *   period   those that are known, but not to the day: months, seasons
 *   days     those that are, without their clock: “ke 2.2.2022” */

typedef enum
{
  TIMES_ALL,
  TIMES_PERIOD,
  TIMES_DAYS,
} Times;

/* Whether the time is known to the day or the minute. */
gboolean
aika_edit_is_dated (const AikaWhen *when)
{
  return when != NULL && when->n_spans > 0 && when->precision <= AIKA_PRECISION_DAY;
}

/* Returns: (transfer full): the days of a dated time, without clock and words */
AikaWhen *
aika_edit_drop_clock (const AikaWhen *when)
{
  g_autofree AikaSpan *spans = g_memdup2 (when->spans, when->n_spans * sizeof (AikaSpan));
  gboolean is_day = spans[0].start_day != AIKA_DAY_NONE && spans[0].end_day == spans[0].start_day + 1;
  AikaWhenKind kind = when->kind;

  if (kind == AIKA_WHEN_TIME || kind == AIKA_WHEN_TIME_RANGE)
    kind = when->n_spans > 1 ? AIKA_WHEN_DAY_LIST : is_day ? AIKA_WHEN_DAY : AIKA_WHEN_DAY_RANGE;
  for (guint i = 0; i < when->n_spans; i++)
    spans[i].start_minute = spans[i].end_minute = -1;

  return aika_when_new (kind, AIKA_PRECISION_DAY, kind == AIKA_WHEN_RECURRING ? when->text : NULL, spans, when->n_spans,
                        when->list_mode, when->flags & ~AIKA_WHEN_OPEN_CLOCK);
}

static Times
get_times (const char *field)
{
  return g_str_equal (field, "days") ? TIMES_DAYS : g_str_equal (field, "period") ? TIMES_PERIOD : TIMES_ALL;
}

/* The words of a time in the cell; NULL where the cell does not show it. */
static char *
dup_words (const AikaPlan *plan,
           const AikaWhen *when,
           Times           times)
{
  AikaLanguage language = aika_language_from_tag (plan->language);
  g_autofree char *words = NULL;
  g_autoptr(AikaWhen) days = NULL;

  if (when == NULL || (!aika_when_is_known (when) && when->text == NULL))
    return NULL;

  switch (times)
    {
    case TIMES_ALL:
      words = aika_when_dup_words (when, language, language, AIKA_PHRASE_PLAIN);
      break;
    case TIMES_PERIOD:
      if (aika_when_is_known (when) && !aika_edit_is_dated (when))
        words = aika_when_dup_words (when, language, language, AIKA_PHRASE_PLAIN);
      break;
    case TIMES_DAYS:
      if (aika_edit_is_dated (when))
        {
          days = aika_edit_drop_clock (when);
          words = aika_when_format (days, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
        }
      break;
    }

  return words != NULL ? aika_edit_dup_trimmed (g_strdelimit (words, "\n", ' ')) : NULL;
}

/* The lines of the cell, and of each the marks that it says: an array of arrays of ids. */
static GPtrArray *
list_lines (const AikaPlan *plan,
            const AikaItem *item,
            Times           times,
            GPtrArray      *mark_ids)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);
      g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);
      g_autofree char *words = dup_words (plan, when, times);
      guint at;

      if (words == NULL)
        continue;
      if (!g_ptr_array_find_with_equal_func (lines, words, g_str_equal, &at))
        {
          at = lines->len;
          g_ptr_array_add (lines, g_steal_pointer (&words));
          g_ptr_array_add (mark_ids, g_ptr_array_new_with_free_func (g_free));
        }
      g_ptr_array_add (mark_ids->pdata[at], g_strdup (mark->id));
    }

  return lines;
}

static char *
join (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) lines->pdata[i]);

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): the text that editing the times of the item starts from */
char *
aika_edit_dup_times (const AikaPlan *plan,
                     const AikaItem *item,
                     const char     *field)
{
  g_autoptr(GPtrArray) mark_ids = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GPtrArray) lines = list_lines (plan, item, get_times (field), mark_ids);

  return join (lines);
}

/* Whether the cell will show the time: what is typed must not vanish. */
static gboolean
check_shown (const AikaWhen  *when,
             Times            times,
             const char      *words,
             GError         **error)
{
  switch (times)
    {
    case TIMES_ALL:
      return TRUE;
    case TIMES_PERIOD:
      if (aika_when_is_known (when) && !aika_edit_is_dated (when))
        return TRUE;
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                   _("“%s” does not go here: this column shows months, seasons and other times longer than a day."), words);
      return FALSE;
    case TIMES_DAYS:
      if (aika_edit_is_dated (when))
        return TRUE;
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("“%s” is not a day: this column shows days."), words);
      return FALSE;
    }

  g_assert_not_reached ();
}

/* The one day that the time is of. */
static gboolean
is_one_day (const AikaWhen *when,
            gint32         *day)
{
  gint32 end_day;

  return aika_edit_is_dated (when) && when->n_spans == 1 && aika_when_get_extent (when, day, &end_day) &&
         *day != AIKA_DAY_NONE && end_day == *day + 1;
}

/* The mark tied to another meeting of its body, where there is one on the day; NULL where not. */
static AikaPlan *
retie (AikaPlan       *plan,
       const AikaMark *mark,
       const AikaWhen *when)
{
  const AikaMeeting *meeting;
  AikaBody *body = NULL;
  gint32 day;

  if (mark->meeting == NULL || !is_one_day (when, &day))
    return NULL;

  aika_plan_find_meeting (plan, mark->meeting, &body);
  meeting = body != NULL ? aika_edit_find_meeting_on (body, day) : NULL;
  return meeting != NULL
         ? aika_edit_tie_mark (plan, mark->id, body->id, meeting->id, mark->meeting->relation, NULL) : NULL;
}

/* Of a column that shows no clock, a day that is typed moves the mark and leaves its clock. */
static AikaPlan *
shift (AikaPlan       *plan,
       const AikaMark *mark,
       const AikaWhen *when)
{
  gint32 day, old_day;

  if (!is_one_day (when, &day) || when->precision != AIKA_PRECISION_DAY || !is_one_day (mark->when, &old_day) ||
      mark->when->precision != AIKA_PRECISION_MINUTE)
    return NULL;

  return aika_edit_move_mark (plan, mark->id, AIKA_STEP_DAY, day - old_day, AIKA_EDIT_EVEN_HELD, NULL);
}

static AikaPlan *
set_time (AikaPlan    *plan,
          const char  *mark_id,
          Times        times,
          const char  *words,
          GError     **error)
{
  const AikaMark *mark = aika_plan_find_mark (plan, mark_id, NULL);
  g_autoptr(AikaWhen) when = aika_edit_read_time (plan, NULL, mark_id, words, error);
  AikaPlan *edited;

  if (when == NULL || !check_shown (when, times, words, error))
    return NULL;

  edited = retie (plan, mark, when);
  if (edited == NULL && times == TIMES_DAYS)
    edited = shift (plan, mark, when);
  return edited != NULL ? edited : aika_edit_set_mark_when (plan, mark_id, when, error);
}

/* The first mark of the item whose time is missing. */
static const AikaMark *
find_timeless (const AikaItem *item)
{
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);

      if (mark->when == NULL && mark->meeting == NULL && mark->offset == NULL)
        return mark;
    }

  return NULL;
}

/* A new mark means what the one before it means, if that is as exact; else a day is a session and all
 * else a phase. */
static AikaMeaning
choose_meaning (const AikaPlan *plan,
                const AikaItem *item,
                guint           position,
                const AikaWhen *when)
{
  if (position > 0)
    {
      const AikaMark *before = aika_seq_get (item->marks, position - 1);
      g_autoptr(AikaWhen) other = aika_plan_get_mark_when (plan, before);

      if (before->meeting == NULL && before->offset == NULL && other != NULL &&
          aika_edit_is_dated (other) == aika_edit_is_dated (when))
        return before->meaning;
    }

  return aika_edit_is_dated (when) ? AIKA_MEANING_SESSION : AIKA_MEANING_PHASE;
}

/* The plan with a new time in the item, after the mark of after_id; one whose time is missing gets it. */
static AikaPlan *
add_time (AikaPlan    *plan,
          const char  *item_id,
          char       **after_id,
          Times        times,
          const char  *words,
          GError     **error)
{
  g_autoptr(AikaWhen) when = aika_edit_read_time (plan, item_id, NULL, words, error);
  g_autoptr(AikaMark) mark = NULL;
  g_autoptr(AikaItem) draft = NULL;
  g_autoptr(AikaSeq) marks = NULL;
  g_autoptr(AikaPlan) added = NULL;
  const AikaMark *timeless;
  const AikaItem *item;
  guint position, at = 0;
  g_autofree char *id = NULL;

  if (when == NULL || !check_shown (when, times, words, error))
    return NULL;

  item = aika_seq_lookup (plan->items, item_id);
  timeless = find_timeless (item);
  if (timeless != NULL)
    {
      g_free (*after_id);
      *after_id = g_strdup (timeless->id);
      return aika_edit_set_mark_when (plan, *after_id, when, error);
    }

  if (*after_id != NULL && aika_seq_find_id (item->marks, *after_id, &at))
    at++;
  id = aika_id_new ();
  mark = aika_record_new (&aika_mark_type);
  aika_set_text (&mark->id, id);
  aika_set_when (&mark->when, when);
  mark->meaning = choose_meaning (plan, item, at, when);
  aika_set_text (&mark->category, aika_edit_choose_category (plan, item, mark->meaning));

  marks = aika_seq_insert (item->marks, at, mark);
  draft = aika_record_draft (item);
  aika_set_seq (&draft->marks, marks);
  aika_seq_find_id (plan->items, item_id, &position);
  added = aika_edit_with_record (plan, items, position, draft);
  g_free (*after_id);
  *after_id = g_steal_pointer (&id);
  return aika_edit_hold_in_range (added, when);
}

/* Puts the next plan in the place of the one so far; FALSE where there is none. */
static gboolean
go_on (AikaPlan **plan,
       AikaPlan  *next)
{
  if (next == NULL)
    return FALSE;

  aika_record_unref (*plan);
  *plan = next;
  return TRUE;
}

static AikaPlan *
delete_line (AikaPlan   *plan,
             GPtrArray  *ids,
             GError    **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) listed = NULL;

  for (guint i = 0; i < ids->len; i++)
    if (aika_plan_find_mark (plan, ids->pdata[i], NULL) != NULL)
      g_strv_builder_add (builder, ids->pdata[i]);

  listed = g_strv_builder_end (builder);
  return aika_edit_delete_marks (plan, (const char *const *) listed, error);
}

/* Returns: (transfer full) (nullable): the plan with the times of the item as the text says them */
AikaPlan *
aika_edit_set_times (AikaPlan    *plan,
                     const char  *item_id,
                     const char  *field,
                     const char  *text,
                     GError     **error)
{
  Times times = get_times (field);
  g_autoptr(GPtrArray) mark_ids = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GPtrArray) old_lines = list_lines (plan, aika_seq_lookup (plan->items, item_id), times, mark_ids);
  g_autoptr(GPtrArray) lines = aika_edit_split_lines (text, ";", old_lines);
  g_autofree AikaLinePair *pairs = aika_edit_pair_lines (old_lines, lines);
  g_autoptr(AikaPlan) edited = aika_record_ref (plan);
  g_autofree char *after_id = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      GPtrArray *ids = pairs[i].old >= 0 ? mark_ids->pdata[pairs[i].old] : NULL;

      if (ids == NULL)
        {
          if (!go_on (&edited, add_time (edited, item_id, &after_id, times, lines->pdata[i], error)))
            return NULL;
          continue;
        }
      for (guint k = 0; k < ids->len && !pairs[i].is_same; k++)
        if (!go_on (&edited, set_time (edited, ids->pdata[k], times, lines->pdata[i], error)))
          return NULL;
      g_free (after_id);
      after_id = g_strdup (ids->pdata[ids->len - 1]);
    }

  for (guint k = 0; k < old_lines->len; k++)
    if (!aika_edit_is_line_kept (pairs, lines->len, k) &&
        !go_on (&edited, delete_line (edited, mark_ids->pdata[k], error)))
      return NULL;

  return g_steal_pointer (&edited);
}
