/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-reword"

#include "config.h"

#include "time/aika-reword.h"

#include <string.h>

#include "time/aika-phrase.h"
#include "time/aika-reading.h"
#include "time/aika-restate.h"

/* The words of a time that has become another. They are sought in this order, and the first that
 * reads as the new time is taken:
 *
 *   the author's words with other numbers and names     Lokakuu loppupuoli 2017
 *   the same with the year that they now need           31.12. → 1.1.2019
 *   the short form, where they had no year              29.-30.9. → 30.9.-1.10.
 *   the full form, which is taken unread
 *
 * Invariant: read where the old words meant the old time, the new words mean the new one, and give
 * no reason for a warning that the old ones did not give. */

#define EN_DASH "–"

/* The author's words, and what they shall say. */
typedef struct
{
  const AikaWhen    *before;
  const AikaWhen    *after;
  const char        *text;
  const AikaReading *reading;     /* of the old words; NULL where they do not mean the old time */
  gboolean           is_label;    /* they stand beside their time, which says the year */
  AikaLanguage       language;
  AikaTimeContext    context;     /* around the new words */
} Words;

/* The value without its words and its doubt about the year. */
static AikaWhen *
without_words (const AikaWhen *when)
{
  return aika_when_new (when->kind, when->precision, NULL, when->spans, when->n_spans, when->list_mode,
                        when->flags & ~AIKA_WHEN_YEAR_INFERRED);
}

static gboolean
means (const AikaReading *reading,
       const AikaWhen    *when)
{
  g_autoptr(AikaWhen) a = NULL;
  g_autoptr(AikaWhen) b = NULL;

  if (reading->status != AIKA_READING_VALUE)
    return FALSE;

  a = without_words (reading->when);
  b = without_words (when);
  return aika_when_equal (a, b);
}

static int
get_year (gint32 day)
{
  int year = 0;

  if (day != AIKA_DAY_NONE)
    aika_day_to_ymd (day, &year, NULL, NULL);

  return year;
}

static gboolean
has_same_years (const AikaWhen *a,
                const AikaWhen *b)
{
  for (guint i = 0; i < MIN (a->n_spans, b->n_spans); i++)
    if (get_year (a->spans[i].start_day) != get_year (b->spans[i].start_day) ||
        get_year (aika_span_get_last_day (&a->spans[i])) != get_year (aika_span_get_last_day (&b->spans[i])))
      return FALSE;

  return TRUE;
}

/* Sets the context's year to that of the start of a time, or of its end. */
static void
set_year (AikaTimeContext *context,
          const AikaWhen  *when,
          gboolean         is_of_end)
{
  const AikaSpan *span = &when->spans[is_of_end ? when->n_spans - 1 : 0];
  gint32 first_day = span->start_day, last_day = aika_span_get_last_day (span);

  if (is_of_end)
    context->year = get_year (last_day != AIKA_DAY_NONE ? last_day : first_day);
  else
    context->year = get_year (first_day != AIKA_DAY_NONE ? first_day : last_day);
}

/* What was known around words when they were read is not kept. The least is tried first that may
 * make them mean the time: its year, the one that it ends in, its day, the times beside it. */
enum { YEAR, LAST_YEAR, DAY, NEIGHBOURS, N_CONTEXTS };

static void
set_context (AikaTimeContext *context,
             const AikaWhen  *when,
             AikaLanguage     language,
             int              known)
{
  gint32 start_day, end_day;

  aika_when_get_extent (when, &start_day, &end_day);
  aika_time_context_init (context, language);
  set_year (context, when, known == LAST_YEAR);
  if (known == DAY)
    context->day = start_day;
  if (known == NEIGHBOURS && start_day != AIKA_DAY_NONE && end_day != AIKA_DAY_NONE)
    {
      context->year = 0;
      context->after_day = start_day - 1;
      context->before_day = end_day;
    }
}

/* “24.” under its month: what it says of the day depends on where it stands, so it is not moved as it is. */
static gboolean
borrows_month (const AikaReading *reading)
{
  gboolean has_day = FALSE, has_month = FALSE;

  for (guint i = 0; i < reading->pieces->len; i++)
    {
      AikaPieceKind kind = g_array_index (reading->pieces, AikaPiece, i).kind;

      has_day |= kind == AIKA_PIECE_DAY;
      has_month |= kind == AIKA_PIECE_MONTH_NUMBER || kind == AIKA_PIECE_MONTH_NAME;
    }

  return has_day && !has_month;
}

/* The reading of the old words and what was known around them; NULL where they never mean the old time. */
static AikaReading *
read_old_words (const char      *text,
                const AikaWhen  *before,
                AikaLanguage     language,
                AikaTimeContext *context)
{
  for (int known = YEAR; known < N_CONTEXTS; known++)
    {
      g_autoptr(AikaReading) reading = NULL;

      set_context (context, before, language, known);
      reading = aika_reading_new (text, context);
      if (means (reading, before) && !(known == DAY && borrows_month (reading)))
        return g_steal_pointer (&reading);
    }

  return NULL;
}

static gboolean
has_piece (const Words   *words,
           AikaPieceKind  kind)
{
  for (guint i = 0; i < words->reading->pieces->len; i++)
    if (g_array_index (words->reading->pieces, AikaPiece, i).kind == kind)
      return TRUE;

  return FALSE;
}

/* The language that the words are in, where a name shows it. */
static AikaLanguage
get_language (const Words *words)
{
  for (guint i = 0; i < words->reading->pieces->len; i++)
    {
      const AikaPiece *piece = &g_array_index (words->reading->pieces, AikaPiece, i);

      if (piece->kind == AIKA_PIECE_MONTH_NAME || piece->kind == AIKA_PIECE_SEASON || piece->kind == AIKA_PIECE_WEEKDAY)
        return piece->language;
    }

  return words->language;
}

/* Whether words without a year would be taken for the old one. */
static gboolean
needs_year (const Words *words)
{
  return !words->is_label && !has_same_years (words->before, words->after);
}

/* Whether new words mean the new time; @is_year_inferred says whether they leave out its year. */
static gboolean
are_true (const Words *words,
          const char  *text,
          gboolean    *is_year_inferred)
{
  g_autoptr(AikaReading) reading = aika_reading_new (text, &words->context);

  if (!means (reading, words->after))
    return FALSE;

  *is_year_inferred = (reading->when->flags & AIKA_WHEN_YEAR_INFERRED) != 0;
  if (*is_year_inferred && needs_year (words))
    return FALSE;

  for (guint i = 0; i < reading->remarks->len; i++)
    {
      AikaRemarkCode code = g_array_index (reading->remarks, AikaRemark, i).code;

      if (code != AIKA_REMARK_YEAR_INFERRED && aika_reading_find_remark (words->reading, code) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* The words with their year, where they are right but for it. */
static char *
dup_with_year (const Words *words,
               const char  *text)
{
  AikaTimeContext context = words->context;
  g_autoptr(AikaReading) reading = NULL;
  const AikaRemark *remark;

  set_year (&context, words->after, FALSE);
  reading = aika_reading_new (text, &context);
  remark = aika_reading_find_remark (reading, AIKA_REMARK_YEAR_INFERRED);

  return remark != NULL && means (reading, words->after) ? aika_reading_dup_amended (reading, remark) : NULL;
}

/* A form of the program, with the author's capital and hyphens, and the body that the words name. */
static char *
dup_canonical (const Words     *words,
               AikaPhraseForm   form,
               AikaPhraseFlags  flags)
{
  const char *body = words->reading != NULL ? words->reading->body : NULL;
  gboolean has_capital = body == NULL && g_unichar_isupper (g_utf8_get_char (words->text));
  gboolean has_hyphen = strchr (words->text, '-') != NULL && strstr (words->text, EN_DASH) == NULL;
  g_autofree char *phrase = aika_when_format (words->after, words->language, form,
                                              flags | (has_capital ? AIKA_PHRASE_CAPITAL : AIKA_PHRASE_PLAIN));
  g_autoptr(GString) restated = g_string_new (NULL);

  if (body != NULL)
    g_string_append_printf (restated, "%s ", body);
  g_string_append (restated, phrase);
  if (has_hyphen)
    g_string_replace (restated, EN_DASH, "-", 0);

  return g_strdup (restated->str);
}

/* The new words, and whether nobody wrote their year. */
static char *
restate (Words    *words,
         gboolean *is_year_inferred)
{
  g_autofree char *restated = NULL;
  g_autofree char *with_year = NULL;
  g_autofree char *shortened = NULL;

  words->language = get_language (words);
  restated = aika_pieces_restate (words->text, words->reading->pieces, words->before, words->after, words->language);
  if (restated != NULL && are_true (words, restated, is_year_inferred))
    return g_steal_pointer (&restated);

  with_year = restated != NULL ? dup_with_year (words, restated) : NULL;
  if (with_year != NULL && are_true (words, with_year, is_year_inferred))
    return g_steal_pointer (&with_year);

  /* The short form of what is open at an end is for cells alone. */
  if (!has_piece (words, AIKA_PIECE_YEAR) &&
      words->after->kind != AIKA_WHEN_FROM && words->after->kind != AIKA_WHEN_DEADLINE)
    {
      shortened = dup_canonical (words, AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);
      if (are_true (words, shortened, is_year_inferred))
        return g_steal_pointer (&shortened);
    }

  *is_year_inferred = FALSE;
  return dup_canonical (words, AIKA_PHRASE_FULL,
                        has_piece (words, AIKA_PIECE_WEEKDAY) ? AIKA_PHRASE_PLAIN : AIKA_PHRASE_NO_WEEKDAY);
}

/**
 * aika_text_reword:
 * @text: the words of a time
 * @before: the time
 * @after: what it has become
 * @language: the language of the plan
 * @is_year_inferred: (out): whether the new words leave out a year
 *
 * Returns: (transfer full): the words of @after, in the style and language of @text where it can
 *   say it so; in the full form where not, or where @text does not say @before
 */
char *
aika_text_reword (const char     *text,
                  const AikaWhen *before,
                  const AikaWhen *after,
                  AikaLanguage    language,
                  gboolean       *is_year_inferred)
{
  g_autoptr(AikaWhen) plain_before = without_words (before);
  g_autoptr(AikaWhen) plain_after = without_words (after);
  Words words = { .before = plain_before, .after = plain_after, .text = text, .language = language };
  g_autoptr(AikaReading) reading = read_old_words (text, plain_before, language, &words.context);

  words.reading = reading;
  if (reading != NULL)
    return restate (&words, is_year_inferred);

  *is_year_inferred = FALSE;
  return dup_canonical (&words, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
}

static gint32
get_first_said (const AikaWhen *when,
                const AikaSpan *span)
{
  return when->kind == AIKA_WHEN_DEADLINE || span->start_day == AIKA_DAY_NONE ? span->end_day - 1 : span->start_day;
}

static gint32
get_end_said (const AikaWhen *when,
              const AikaSpan *span)
{
  return when->kind == AIKA_WHEN_FROM || span->end_day == AIKA_DAY_NONE ? span->start_day + 1 : span->end_day;
}

/* Whether a label names the days of the time, of one with an open end the day at the other. Its
 * clock may say less, but nothing else. */
static gboolean
says_days_of (const AikaWhen *label,
              const AikaWhen *when)
{
  if (label->n_spans == 0 || label->n_spans != when->n_spans ||
      MAX (label->precision, AIKA_PRECISION_DAY) != MAX (when->precision, AIKA_PRECISION_DAY))
    return FALSE;

  for (guint i = 0; i < label->n_spans; i++)
    {
      const AikaSpan *said = &label->spans[i], *span = &when->spans[i];

      if (get_first_said (label, said) != get_first_said (when, span) ||
          get_end_said (label, said) != get_end_said (when, span) ||
          (said->start_minute >= 0 && said->start_minute != span->start_minute) ||
          (said->end_minute >= 0 && said->end_minute != span->end_minute))
        return FALSE;
    }

  return TRUE;
}

/* The kind of one span of days, by its length and clock. */
static AikaWhenKind
get_kind_of_days (const AikaSpan *span)
{
  if (span->end_day != span->start_day + 1)
    return AIKA_WHEN_DAY_RANGE;
  if (span->end_minute >= 0)
    return AIKA_WHEN_TIME_RANGE;
  return span->start_minute >= 0 ? AIKA_WHEN_TIME : AIKA_WHEN_DAY;
}

/* What the label shall say: the days of the other time, with as much of its clock as before. */
static AikaWhen *
move_label (const AikaWhen *label,
            const AikaWhen *before,
            const AikaWhen *after)
{
  g_autofree AikaSpan *spans = g_memdup2 (after->spans, after->n_spans * sizeof (AikaSpan));
  gboolean is_alike = label->kind == before->kind && label->precision == before->precision;
  AikaWhenKind kind = is_alike ? after->kind : label->kind;
  AikaPrecision precision = is_alike ? after->precision : label->precision;

  /* Days that became a month are said as a month. */
  if (MAX (after->precision, AIKA_PRECISION_DAY) != MAX (before->precision, AIKA_PRECISION_DAY))
    return without_words (after);

  for (guint i = 0; i < after->n_spans; i++)
    {
      const AikaSpan *said = &label->spans[MIN (i, label->n_spans - 1)];

      spans[i].start_day = said->start_day != AIKA_DAY_NONE ? get_first_said (after, &after->spans[i]) : AIKA_DAY_NONE;
      spans[i].end_day = said->end_day != AIKA_DAY_NONE ? get_end_said (after, &after->spans[i]) : AIKA_DAY_NONE;
      spans[i].start_minute = said->start_minute >= 0 ? spans[i].start_minute : -1;
      spans[i].end_minute = said->end_minute >= 0 ? spans[i].end_minute : -1;
    }

  if (precision <= AIKA_PRECISION_DAY)
    {
      precision = spans[0].start_minute >= 0 || spans[0].end_minute >= 0 ? AIKA_PRECISION_MINUTE : AIKA_PRECISION_DAY;
      if (after->n_spans == 1 && spans[0].start_day != AIKA_DAY_NONE && spans[0].end_day != AIKA_DAY_NONE)
        kind = get_kind_of_days (&spans[0]);
    }

  return aika_when_new (kind, precision, NULL, spans, after->n_spans, label->list_mode,
                        label->flags & ~AIKA_WHEN_YEAR_INFERRED);
}

/* One or two digits may count anything. */
static gboolean
is_bare_number (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  return text[n_digits] == '\0' && n_digits <= 2;
}

/**
 * aika_label_reword:
 * @label: (nullable): a short text beside a time, as in a cell of the grid
 * @before: (nullable): the time
 * @after: (nullable): what it has become
 * @language: the language of the plan
 *
 * Lets a label that says its time follow it. A label does so if all of it reads as the very days of
 * @before, known as exactly, in the year that they have: “24.4.”, “4.–5.”, “KH 24.4.”, “lokakuu”.
 * It may leave out the clock or its end, and of a deadline or an open time name the day alone. A
 * bare number is never a day.
 *
 * Returns: (transfer full) (nullable): the label for @after, in its author's style where that can
 *   say it and in the short form where not; `NULL` for a label that does not say its time, and
 *   where the other time has no days
 */
char *
aika_label_reword (const char     *label,
                     const AikaWhen *before,
                     const AikaWhen *after,
                     AikaLanguage    language)
{
  if (label == NULL || before == NULL || after == NULL || before->n_spans == 0 || after->n_spans == 0 ||
      is_bare_number (label))
    return NULL;

  for (int known = YEAR; known <= DAY; known++)
    {
      g_autoptr(AikaReading) reading = NULL;
      g_autoptr(AikaWhen) moved = NULL;
      AikaTimeContext context;
      Words words = { .text = label, .is_label = TRUE, .language = language };
      gboolean is_year_inferred;

      set_context (&context, before, language, known);
      reading = aika_reading_new (label, &context);
      if (reading->status != AIKA_READING_VALUE || !says_days_of (reading->when, before))
        continue;

      /* The label stands beside the new time, which says the year. */
      moved = move_label (reading->when, before, after);
      set_context (&words.context, after, language, known);
      words.before = reading->when;
      words.after = moved;
      words.reading = reading;
      return restate (&words, &is_year_inferred);
    }

  return NULL;
}
