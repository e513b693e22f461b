/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-time"

#include "config.h"

#include "edit/aika-edit-time.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-private.h"
#include "time/aika-phrase.h"

/* Times as words: what is known around them in a plan, and marks that are given them. */

/* Whether the plan says any time at all, so that its range is not a mere default. */
static gboolean
has_times (const AikaPlan *plan)
{
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        if (aika_when_is_known (((AikaMark *) aika_seq_get (item->marks, k))->when))
          return TRUE;
    }

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      for (guint k = 0; k < aika_seq_get_length (body->meetings); k++)
        if (aika_when_is_known (((AikaMeeting *) aika_seq_get (body->meetings, k))->when))
          return TRUE;
    }

  return aika_seq_get_length (plan->banners) > 0;
}

static void
set_period (const AikaPlan  *plan,
            AikaTimeContext *context)
{
  gint32 first_month, end_month;

  if (aika_when_get_extent (plan->range, &context->plan_start_day, &context->plan_end_day) || !has_times (plan))
    return;

  aika_plan_get_range (plan, &first_month, &end_month);
  context->plan_start_day = aika_month_get_first_day (first_month);
  context->plan_end_day = aika_month_get_first_day (end_month);
}

/* The time of a mark that does not count from another one, which would cost a search for that. */
static AikaWhen *
get_time (const AikaPlan *plan,
          const AikaMark *mark)
{
  return mark->offset == NULL ? aika_plan_get_mark_when (plan, mark) : NULL;
}

static gint32
get_start_day (const AikaPlan *plan,
               const AikaMark *mark)
{
  g_autoptr(AikaWhen) when = get_time (plan, mark);
  gint32 start_day, end_day;

  if (!aika_when_get_extent (when, &start_day, &end_day))
    return AIKA_DAY_NONE;
  return start_day != AIKA_DAY_NONE ? start_day : end_day - 1;
}

/* The start of the last known mark before @mark_position of the item. */
static gint32
find_day_before (const AikaPlan *plan,
                 guint           item_position,
                 guint           mark_position)
{
  for (guint i = item_position + 1; i-- > 0;)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      guint n_marks = i == item_position ? mark_position : aika_seq_get_length (item->marks);

      for (guint k = n_marks; k-- > 0;)
        {
          gint32 day = get_start_day (plan, aika_seq_get (item->marks, k));

          if (day != AIKA_DAY_NONE)
            return day;
        }
    }

  return AIKA_DAY_NONE;
}

/* The start of the first known mark from @mark_position of the item on. */
static gint32
find_day_after (const AikaPlan *plan,
                guint           item_position,
                guint           mark_position)
{
  for (guint i = item_position; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = i == item_position ? mark_position : 0; k < aika_seq_get_length (item->marks); k++)
        {
          gint32 day = get_start_day (plan, aika_seq_get (item->marks, k));

          if (day != AIKA_DAY_NONE)
            return day;
        }
    }

  return AIKA_DAY_NONE;
}

/* A single day lends itself to a clock time and its year to a date; what is less exact, only its year. */
static void
lend (const AikaWhen  *when,
      AikaTimeContext *context)
{
  gint32 start_day, end_day;
  int start_year, end_year;

  if (!aika_when_get_extent (when, &start_day, &end_day) || start_day == AIKA_DAY_NONE || end_day == AIKA_DAY_NONE)
    return;

  if (when->precision <= AIKA_PRECISION_DAY && end_day == start_day + 1)
    context->day = start_day;

  aika_day_to_ymd (start_day, &start_year, NULL, NULL);
  aika_day_to_ymd (end_day - 1, &end_year, NULL, NULL);
  if (start_year == end_year)
    context->year = start_year;
}

/* The one time of the item apart from that of the mark; NULL where there are more. */
static AikaWhen *
find_only_other (const AikaPlan *plan,
                 const AikaItem *item,
                 const AikaMark *mark)
{
  g_autoptr(AikaWhen) only = NULL;

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *other = aika_seq_get (item->marks, k);
      g_autoptr(AikaWhen) when = other != mark ? get_time (plan, other) : NULL;

      if (when == NULL || when->n_spans == 0)
        continue;
      if (only != NULL)
        return NULL;
      only = g_steal_pointer (&when);
    }

  return g_steal_pointer (&only);
}

/**
 * aika_edit_get_time_context:
 * @plan: a plan
 * @item_id: (nullable): the item that a new mark is for; not needed with @mark_id
 * @mark_id: (nullable): the mark whose time is written; `NULL` for a new one, last of its item
 * @context: (out): what is known around the words
 *
 * Fills in what the plan says around the time of a mark: its language; its range, or that of all
 * times where the author gave none; the day that it is of, or was published; the starts of the
 * known times before and after in the author's order (first in the item, then in those above and
 * below; marks that count from others do not tell). The year, and the day where one is known to
 * the day, are those of the mark's present time, else of the one other time of its item.
 *
 * An id that the plan does not have is as none. Takes time in proportion to the marks of the plan.
 */
void
aika_edit_get_time_context (const AikaPlan  *plan,
                            const char      *item_id,
                            const char      *mark_id,
                            AikaTimeContext *context)
{
  const AikaItem *item;
  const AikaMark *mark = NULL;
  g_autoptr(AikaWhen) own = NULL;
  g_autoptr(AikaWhen) other = NULL;
  guint item_position, mark_position;

  g_return_if_fail (plan != NULL && context != NULL);

  aika_time_context_init (context, aika_language_from_tag (plan->language));
  context->document_day = plan->as_of != AIKA_DAY_NONE ? plan->as_of : plan->published;
  set_period (plan, context);

  if (mark_id != NULL && aika_edit_find_mark (plan, mark_id, &item_position, &mark_position, NULL))
    {
      item = aika_seq_get (plan->items, item_position);
      mark = aika_seq_get (item->marks, mark_position);
    }
  else if (item_id != NULL && aika_seq_find_id (plan->items, item_id, &item_position))
    {
      item = aika_seq_get (plan->items, item_position);
      mark_position = aika_seq_get_length (item->marks);
    }
  else
    {
      return;
    }

  context->after_day = find_day_before (plan, item_position, mark_position);
  context->before_day = find_day_after (plan, item_position, mark != NULL ? mark_position + 1 : mark_position);

  other = find_only_other (plan, item, mark);
  lend (other, context);
  own = mark != NULL ? aika_plan_get_mark_when (plan, mark) : NULL;
  lend (own, context);
}

/* The sentence for words that are no time. */
static void
set_unreadable (const AikaReading  *reading,
                GError            **error)
{
  /* TRANSLATORS: the code of the language that you translate into: fi, sv or en */
  AikaLanguage language = aika_language_from_tag (C_("language code", "en"));

  for (guint i = 0; i < reading->remarks->len; i++)
    {
      const AikaRemark *remark = &g_array_index (reading->remarks, AikaRemark, i);

      if (aika_remark_is_error (remark))
        {
          g_autofree char *message = aika_remark_dup_message (remark, reading->text, language);

          g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, message);
          return;
        }
    }

  g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("The time is not complete."));
}

/* Returns: (transfer full) (nullable): the time that the words say, for a mark or for a new one of an
 * item, with the words as they are; NULL and a sentence for words that are no time */
AikaWhen *
aika_edit_read_time (const AikaPlan  *plan,
                     const char      *item_id,
                     const char      *mark_id,
                     const char      *text,
                     GError         **error)
{
  g_autoptr(AikaReading) reading = NULL;
  AikaTimeContext context;

  aika_edit_get_time_context (plan, item_id, mark_id, &context);
  reading = aika_reading_new (text, &context);
  if (reading->status != AIKA_READING_VALUE)
    {
      set_unreadable (reading, error);
      return NULL;
    }

  return aika_when_with_text (reading->when, text);
}

/**
 * aika_edit_set_mark_words:
 * @plan: a plan
 * @mark_id: a mark
 * @text: its time in words, read with what [func@edit_get_time_context] knows
 * @error: `AIKA_EDIT_ERROR_INVALID` for words that are no time, with what is wrong with them;
 *   `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_RANGE`
 *
 * Sets the time of a mark as its author wrote it; the words stay as they were typed. The words that
 * the mark has already are no edit. Otherwise as [func@edit_set_mark_when].
 *
 * Returns: (transfer full) (nullable): the plan with the time
 */
AikaPlan *
aika_edit_set_mark_words (AikaPlan    *plan,
                          const char  *mark_id,
                          const char  *text,
                          GError     **error)
{
  g_autoptr(AikaWhen) when = NULL;
  const AikaMark *mark;

  g_return_val_if_fail (plan != NULL && text != NULL, NULL);

  mark = aika_plan_find_mark (plan, mark_id, NULL);
  if (mark == NULL)
    {
      aika_edit_set_not_found (AIKA_EDIT_MARK, error);
      return NULL;
    }
  if (!aika_edit_check_text (text, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;
  if (mark->when != NULL && g_strcmp0 (mark->when->text, text) == 0)
    return aika_record_ref (plan);

  when = aika_edit_read_time (plan, NULL, mark_id, text, error);
  if (when == NULL)
    return NULL;

  return aika_edit_set_mark_when (plan, mark_id, when, error);
}

static AikaWhen *
new_unread (const char *text)
{
  return aika_when_new (AIKA_WHEN_UNKNOWN, AIKA_PRECISION_PLAN, text, NULL, 0, AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
}

/**
 * aika_edit_keep_mark_words:
 * @plan: a plan
 * @mark_id: a mark
 * @text: any words, not empty
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_INVALID`
 *
 * Keeps words as the time of a mark without reading them: “aika sovitaan yhdessä”. The mark then
 * has no days. Otherwise as [func@edit_set_mark_when].
 *
 * Returns: (transfer full) (nullable): the plan with the words
 */
AikaPlan *
aika_edit_keep_mark_words (AikaPlan    *plan,
                           const char  *mark_id,
                           const char  *text,
                           GError     **error)
{
  g_autoptr(AikaWhen) when = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_check_required (text, error))
    return NULL;

  when = new_unread (text);
  return aika_edit_set_mark_when (plan, mark_id, when, error);
}

/* The words with the year that their reading would put into them; NULL where it has no place for
 * it, and where it takes them for another time than they have. */
static char *
dup_with_year (const AikaPlan *plan,
               const char     *mark_id,
               const AikaWhen *when)
{
  AikaTimeContext context;
  g_autoptr(AikaReading) reading = NULL;
  g_autoptr(AikaWhen) worded = NULL;
  g_autoptr(AikaWhen) read = NULL;
  const AikaRemark *remark;

  if (when->text == NULL)
    return NULL;

  aika_edit_get_time_context (plan, NULL, mark_id, &context);
  reading = aika_reading_new (when->text, &context);
  remark = aika_reading_find_remark (reading, AIKA_REMARK_YEAR_INFERRED);
  if (reading->status != AIKA_READING_VALUE || remark == NULL)
    return NULL;

  worded = aika_when_with_text (reading->when, when->text);
  read = aika_when_with_extras (worded, when->extras);
  return aika_when_equal (read, when) ? aika_reading_dup_amended (reading, remark) : NULL;
}

/**
 * aika_edit_confirm_mark_year:
 * @plan: a plan
 * @mark_id: a mark with a time of its own
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Makes a year that was inferred a certain one; where its words have a place for it, it is written
 * into them. Nothing else of the mark changes.
 *
 * Returns: (transfer full) (nullable): the plan with the year confirmed; @plan where nothing is inferred
 */
AikaPlan *
aika_edit_confirm_mark_year (AikaPlan    *plan,
                             const char  *mark_id,
                             GError     **error)
{
  g_autoptr(AikaMark) draft = NULL;
  g_autoptr(AikaWhen) sure = NULL;
  g_autoptr(AikaWhen) when = NULL;
  g_autofree char *text = NULL;
  const AikaWhen *old;
  guint item_position, mark_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find_mark (plan, mark_id, &item_position, &mark_position, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (((AikaItem *) aika_seq_get (plan->items, item_position))->marks,
                                           mark_position));
  old = draft->when;
  if (old == NULL || (old->flags & AIKA_WHEN_YEAR_INFERRED) == 0)
    return aika_record_ref (plan);

  text = dup_with_year (plan, mark_id, old);
  sure = aika_when_new (old->kind, old->precision, text != NULL ? text : old->text, old->spans, old->n_spans,
                        old->list_mode, old->flags & ~AIKA_WHEN_YEAR_INFERRED);
  when = aika_when_with_extras (sure, old->extras);
  aika_set_when (&draft->when, when);
  return aika_edit_put_mark (plan, item_position, mark_position, draft);
}

static gboolean
has_piece (const AikaReading *reading,
           AikaPieceKind      kind)
{
  for (guint i = 0; i < reading->pieces->len; i++)
    if (g_array_index (reading->pieces, AikaPiece, i).kind == kind)
      return TRUE;

  return FALSE;
}

/* What words typed into a month say; NULL where they are no time, or a clock time of no day. A day
 * without its month, “24.”, gets words that say both. */
static AikaWhen *
read_in_month (const AikaPlan *plan,
               const char     *item_id,
               gint32          month,
               const char     *text)
{
  g_autoptr(AikaReading) reading = NULL;
  g_autofree char *words = NULL;
  AikaTimeContext context;

  aika_edit_get_time_context (plan, item_id, NULL, &context);
  if (month != AIKA_EDIT_NO_MONTH)
    {
      context.day = aika_month_get_first_day (month);
      context.is_month_of_day = TRUE;
      aika_day_to_ymd (context.day, &context.year, NULL, NULL);
    }

  reading = aika_reading_new (text, &context);
  if (reading->status != AIKA_READING_VALUE || !aika_when_is_known (reading->when))
    return NULL;
  if (month == AIKA_EDIT_NO_MONTH || reading->when->precision > AIKA_PRECISION_DAY ||
      has_piece (reading, AIKA_PIECE_MONTH_NUMBER) || has_piece (reading, AIKA_PIECE_MONTH_NAME))
    return aika_when_with_text (reading->when, text);
  /* “ennen juhannusta” says its day by a name. */
  if (!has_piece (reading, AIKA_PIECE_DAY))
    return aika_when_with_text (reading->when, text);

  words = aika_when_format (reading->when, context.language, AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);
  return aika_when_with_text (reading->when, words);
}

/**
 * aika_edit_add_mark_words:
 * @plan: a plan
 * @item_id: the item that gets the mark, last of its marks
 * @first_month: the index of the month that the words are typed into, or `AIKA_EDIT_NO_MONTH`
 * @last_month: the last of the months, @first_month for one
 * @text: the words, not empty
 * @meaning: its meaning
 * @category_id: (nullable): its category
 * @mark_id: (out) (optional) (transfer full): the id of the new mark
 * @error: `AIKA_EDIT_ERROR_INVALID` for an empty text; as of [func@edit_add_mark]
 *
 * Words that are a time are the time of the new mark, as they are typed. The first month over them lends
 * its year, and its number to a day without one: “24.” becomes “24.4.”. Words that are no time, or a
 * clock time of no day, are a label on a mark that lasts the months; without a month they are kept as
 * the words of a time that is not known.
 *
 * Returns: (transfer full) (nullable): the plan with the mark
 */
AikaPlan *
aika_edit_add_mark_words (AikaPlan     *plan,
                          const char   *item_id,
                          gint32        first_month,
                          gint32        last_month,
                          const char   *text,
                          AikaMeaning   meaning,
                          const char   *category_id,
                          char        **mark_id,
                          GError      **error)
{
  g_autoptr(AikaWhen) when = NULL;
  g_autoptr(AikaPlan) added = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_check_required (text, error))
    return NULL;

  when = read_in_month (plan, item_id, first_month, text);
  if (when == NULL && first_month == AIKA_EDIT_NO_MONTH)
    when = new_unread (text);
  if (when != NULL)
    return aika_edit_add_mark (plan, item_id, when, meaning, category_id, mark_id, error);

  added = aika_edit_add_mark_months (plan, item_id, first_month, last_month, meaning, category_id, &id, error);
  if (added == NULL)
    return NULL;
  if (mark_id != NULL)
    *mark_id = g_strdup (id);
  return aika_edit_set_mark_label (added, id, text, error);
}
