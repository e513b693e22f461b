/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-label"

#include "config.h"

#include "layout/aika-shape-private.h"

#include "time/aika-phrase.h"
#include "time/aika-plan-words.h"

/* What stands in or beside a mark. The author's words come first; what the layout adds
 * is a date that the plan holds, or the word of a status. */

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* The short date, “n. 15.3.” where it is only about right. */
static char *
dup_date (const AikaRowContext *context,
          const AikaWhen       *when)
{
  g_autofree char *date = aika_when_format (when, context->language, AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);

  if (when->flags & AIKA_WHEN_APPROXIMATE)
    return g_strdup_printf ("%s\302\240%s", context->words->about, date);

  return g_steal_pointer (&date);
}

/* “KV joulukuussa” where only the month is known, else the short date. */
static char *
dup_meeting_date (const AikaRowContext *context,
                  const AikaWhen       *when)
{
  int year, month, day_of_month;

  if (when->kind != AIKA_WHEN_MONTH || when->n_spans != 1)
    return dup_date (context, when);

  aika_day_to_ymd (when->spans[0].start_day, &year, &month, &day_of_month);
  return g_strdup (aika_language_get_month (context->language, month, AIKA_MONTH_IN));
}

/* The word of a status that a drawing alone does not say; NULL for none. */
static const char *
get_status_word (const AikaRowContext *context,
                 const AikaMark       *mark)
{
  return aika_chart_get_status_word (mark->status, context->language);
}

/* The same, or that it will be only if it is needed. */
static const char *
get_word (const AikaRowContext *context,
          const AikaResolved   *resolved)
{
  const char *word = get_status_word (context, resolved->mark);
  gboolean is_open = resolved->mark->status == AIKA_STATUS_CONFIRMED || resolved->mark->status == AIKA_STATUS_TENTATIVE;

  if (word == NULL && is_open && (resolved->when->flags & AIKA_WHEN_CONDITIONAL) != 0)
    return context->words->if_needed;

  return word;
}

static const char *
get_verb (const AikaRowContext *context,
          const AikaResolved   *resolved)
{
  const AikaMark *mark = resolved->mark;

  if (mark->status == AIKA_STATUS_HELD)
    return aika_status_get_word (AIKA_STATUS_HELD, AIKA_MEANING_DECISION, context->language);
  if (is_filled (mark->label))
    return mark->label;

  return aika_chart_get_verb (mark->meeting->relation, resolved->body, context->language);
}

/* Body, date and verb: “KV 7.12. hyväksyy”; the status in the verb's place where it has one. */
static char *
dup_decision (const AikaRowContext *context,
              const AikaResolved   *resolved)
{
  const AikaMark *mark = resolved->mark;
  const char *short_name = resolved->body != NULL ? aika_body_get_short_name (resolved->body) : NULL;
  const char *word = get_status_word (context, mark);
  GString *text;

  /* The author's own words may say it all: “KH 6.6. esitys”. */
  if (is_filled (mark->label) && short_name != NULL && g_str_has_prefix (mark->label, short_name))
    {
      text = g_string_new (mark->label);
      if (word != NULL)
        g_string_append_printf (text, ", %s", word);
      return g_string_free (text, FALSE);
    }

  text = g_string_new (short_name);
  if (resolved->when != NULL)
    {
      g_autofree char *date = dup_meeting_date (context, resolved->when);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", date);
    }
  if (word == NULL && resolved->meeting != NULL && resolved->meeting->status == AIKA_STATUS_CANCELLED)
    word = aika_chart_get_status_word (AIKA_STATUS_CANCELLED, context->language);
  if (word == NULL)
    word = get_verb (context, resolved);
  if (word != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", word);

  return g_string_free (text, FALSE);
}

/* Whether a bar says its time. Months and parts of them are read from their cells. */
static gboolean
says_time (const AikaWhen  *when,
           const AikaShape *shape)
{
  if ((shape->flags & (AIKA_BOX_FADES_START | AIKA_BOX_FADES_END | AIKA_BOX_ALTERNATIVE)) != 0)
    return TRUE;

  switch (when->precision)
    {
    case AIKA_PRECISION_MINUTE:
    case AIKA_PRECISION_DAY:
    case AIKA_PRECISION_WEEK:
    case AIKA_PRECISION_QUARTER:
    case AIKA_PRECISION_HALF_YEAR:
    case AIKA_PRECISION_SEASON:
    case AIKA_PRECISION_PART_OF_YEAR:
      return TRUE;
    case AIKA_PRECISION_PART_OF_MONTH:
    case AIKA_PRECISION_MONTH:
    case AIKA_PRECISION_YEAR:
    case AIKA_PRECISION_PLAN:
      return FALSE;
    }

  return FALSE;
}

/* A bar speaks only where there is something to say: the author's words, a status, exact days
 * and weeks, or the name of what has no sharp ends or may be one of several. */
static char *
dup_bar (const AikaRowContext *context,
         const AikaResolved   *resolved,
         const AikaShape      *shape)
{
  const AikaMark *mark = resolved->mark;
  const char *word = get_word (context, resolved);
  g_autofree char *own = NULL;

  if (is_filled (mark->label))
    own = g_strdup (mark->label);
  else if (shape->kind == AIKA_BOX_WHOLE)
    own = aika_when_dup_words (resolved->when, context->language, context->language, AIKA_PHRASE_PLAIN);
  else if (mark->status == AIKA_STATUS_HELD)
    own = g_strdup (aika_status_get_word (AIKA_STATUS_HELD, mark->meaning, context->language));
  else if (says_time (resolved->when, shape))
    own = dup_date (context, resolved->when);

  if (own != NULL && word != NULL)
    return g_strdup_printf ("%s, %s", own, word);

  return own != NULL ? g_steal_pointer (&own) : g_strdup (word);
}

static gboolean
has_digit (const char *text)
{
  while (*text != '\0' && !g_ascii_isdigit (*text))
    text++;

  return *text != '\0';
}

/* The author's words, the day where it is known and they do not say it, and the status. */
static char *
dup_point (const AikaRowContext *context,
           const AikaResolved   *resolved)
{
  const AikaMark *mark = resolved->mark;
  const char *word = get_word (context, resolved);
  const char *name = is_filled (mark->label) ? mark->label
                     : mark->meaning == AIKA_MEANING_INVITATION ? aika_meaning_get_word (mark->meaning, context->language) : NULL;
  gboolean says_date = name == NULL || (resolved->when->precision <= AIKA_PRECISION_DAY && !has_digit (name));
  g_autofree char *date = says_date ? dup_date (context, resolved->when) : NULL;
  GString *text = g_string_new (name);

  if (date != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", date);
  if (word != NULL)
    g_string_append_printf (text, "%s%s", date != NULL ? " " : ", ", word);

  return g_string_free (text, FALSE);
}

/**
 * aika_label_dup_text:
 * @context: the context
 * @resolved: a mark whose time is known
 * @shape: its shape
 * @role: (out): how it is set
 *
 * Returns: (transfer full) (nullable): the words in or beside the shape
 */
char *
aika_label_dup_text (const AikaRowContext *context,
                     const AikaResolved   *resolved,
                     const AikaShape      *shape,
                     AikaTextRole         *role)
{
  gboolean is_dated_session = shape->kind == AIKA_BOX_SESSION && resolved->when->precision <= AIKA_PRECISION_DAY;

  *role = AIKA_TEXT_LABEL;
  if (aika_shape_is_bar (shape) && !is_dated_session)
    return dup_bar (context, resolved, shape);

  /* A session keeps its label when it is wide enough to be a bar. */
  if (shape->kind == AIKA_BOX_PIN || is_dated_session)
    *role = AIKA_TEXT_DATE;
  if (shape->kind == AIKA_BOX_DIAMOND)
    *role = (shape->flags & AIKA_BOX_FINAL) != 0 ? AIKA_TEXT_DECISION : AIKA_TEXT_PROPOSAL;

  if (shape->kind == AIKA_BOX_DIAMOND && resolved->mark->meeting != NULL)
    return dup_decision (context, resolved);

  return dup_point (context, resolved);
}

/**
 * aika_label_dup_doubt:
 * @context: the context
 * @resolved: a mark whose time is known
 *
 * On screen a year that nobody wrote stands in grey brackets, until it is confirmed; on paper the
 * year over the months has the word.
 *
 * Returns: (transfer full) (nullable): “(2018)” after the words of the mark
 */
char *
aika_label_dup_doubt (const AikaRowContext *context,
                      const AikaResolved   *resolved)
{
  gint32 start_day, end_day;
  int year, month, day_of_month;

  if (context->metrics->is_paper || (resolved->when->flags & AIKA_WHEN_YEAR_INFERRED) == 0 ||
      !aika_when_get_extent (resolved->when, &start_day, &end_day))
    return NULL;

  aika_day_to_ymd (start_day != AIKA_DAY_NONE ? start_day : end_day - 1, &year, &month, &day_of_month);
  return g_strdup_printf ("(%d)", year);
}

/**
 * aika_label_dup_missing:
 * @context: the context
 * @resolved: (nullable): a mark whose time is not known; `NULL` for an item without marks
 *
 * Returns: (transfer full): the author's words for the time, or that it is missing
 */
char *
aika_label_dup_missing (const AikaRowContext *context,
                        const AikaResolved   *resolved)
{
  const char *missing = aika_language_get_time_missing (context->language);
  const AikaMark *mark;
  const char *words, *word;
  GString *text;

  if (resolved == NULL)
    return g_strdup (missing);

  mark = resolved->mark;
  word = get_status_word (context, mark);
  words = resolved->when != NULL && is_filled (resolved->when->text) ? resolved->when->text : NULL;
  if (words == NULL && mark->status != AIKA_STATUS_POSTPONED)
    words = missing;

  text = g_string_new (mark->label);
  if (words != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ": " : "", words);
  if (word != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", word);

  return g_string_free (text, FALSE);
}
