/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-say"

#include "config.h"

#include "time/aika-say.h"

#include "time/aika-pattern.h"

/* A phrase is made from the days and the precision of a value, never from its words: first
 * the names of its spans are found (aika-term.c), then a language joins them.
 *
 * Invariant: a day is said only of what is known to the day or the minute. */

#define EN_DASH "–"

/* How many months a reading names one by one; more are said from the first to the last. */
#define LISTED_MONTHS_MAX 3

/* Whether the phrase is to be heard, or read as a sentence. */
gboolean
aika_voice_is_spoken (const AikaVoice *voice)
{
  return voice->form == AIKA_PHRASE_SPOKEN || voice->form == AIKA_PHRASE_READING;
}

/* A pattern of the language that has no term. */
char *
aika_say_pattern (const AikaVoice *voice,
                  const char      *pattern,
                  const char      *first,
                  const char      *second)
{
  AikaPlaces places = { voice->words, NULL, NULL, first, second };

  return aika_pattern_fill (pattern, &places);
}

/* What the language says around a phrase that it has no pattern of its own for. */
static char *
say_general (const AikaVoice *voice,
             AikaTermRole     role,
             const char      *phrase)
{
  const AikaTermPatterns *general = &voice->words->general;

  switch (role)
    {
    case AIKA_ROLE_FROM:
      return aika_say_pattern (voice, general->from, phrase, NULL);
    case AIKA_ROLE_TO:
      return aika_say_pattern (voice, general->to, phrase, NULL);
    case AIKA_ROLE_BY:
      return aika_say_pattern (voice, general->by, phrase, NULL);
    case AIKA_ROLE_SINCE:
      return aika_say_pattern (voice, aika_voice_is_spoken (voice) ? voice->words->spoken_since : general->since,
                               phrase, NULL);
    case AIKA_ROLE_NAME:
    case AIKA_ROLE_HEAD:
    case AIKA_ROLE_TAIL:
      break;
    }

  return g_strdup (phrase);
}

static char *
format_year (const AikaVoice *voice,
             int              year)
{
  return g_strdup_printf (voice->doubts_year ? "(%d)" : "%d", year);
}

/* Of a winter that spans New Year one year is enough where the phrase has two ends. */
static char *
say_year (const AikaVoice *voice,
          const AikaTerm  *term,
          AikaTermRole     role)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (term->year == term->last_year)
    return format_year (voice, term->year);

  if (aika_voice_is_spoken (voice) && (role == AIKA_ROLE_FROM || role == AIKA_ROLE_SINCE))
    return format_year (voice, term->year);
  if (aika_voice_is_spoken (voice) && (role == AIKA_ROLE_TO || role == AIKA_ROLE_BY))
    return format_year (voice, term->kind == AIKA_TERM_YEAR_TURN ? term->year : term->last_year);

  first = format_year (voice, term->year);
  second = format_year (voice, term->last_year);
  if (aika_voice_is_spoken (voice))
    return aika_say_pattern (voice, voice->words->year_pair_spoken, first, second);
  return g_strconcat (first, EN_DASH, second, NULL);
}

/* The pattern for the term in its role; NULL where the language has only a general one. */
static const char *
find_pattern (const AikaVoice *voice,
              const AikaTerm  *term,
              AikaTermRole     role)
{
  const AikaTermPatterns *patterns = &voice->words->terms[term->kind];

  switch (role)
    {
    case AIKA_ROLE_NAME:
      if (aika_voice_is_spoken (voice) && patterns->spoken != NULL)
        return patterns->spoken;
      return voice->form == AIKA_PHRASE_SHORT && patterns->cell != NULL ? patterns->cell : patterns->name;
    case AIKA_ROLE_HEAD:
      return patterns->head;
    case AIKA_ROLE_TAIL:
      return patterns->tail != NULL ? patterns->tail : patterns->name;
    case AIKA_ROLE_FROM:
      return patterns->from;
    case AIKA_ROLE_TO:
      return patterns->to;
    case AIKA_ROLE_BY:
      return patterns->by;
    case AIKA_ROLE_SINCE:
      return patterns->since;
    }

  g_assert_not_reached ();
}

/* The term in its role, with its year or without. */
char *
aika_say_term (const AikaVoice *voice,
               const AikaTerm  *term,
               AikaTermRole     role,
               gboolean         says_year)
{
  const char *pattern = find_pattern (voice, term, role);
  const char *name_pattern = pattern != NULL ? pattern : find_pattern (voice, term, AIKA_ROLE_NAME);
  g_autofree char *year = NULL;
  g_autofree char *phrase = NULL;

  /* A year without its number is no name. */
  if (says_year || term->kind == AIKA_TERM_YEAR)
    year = say_year (voice, term, role);

  phrase = aika_pattern_fill (name_pattern, &(AikaPlaces) { voice->words, term, year, NULL, NULL });
  return pattern != NULL ? g_steal_pointer (&phrase) : say_general (voice, role, phrase);
}

static char *
format_clock_time (const AikaVoice *voice,
                   int              minute)
{
  if (voice->words->drops_zero_minutes && minute % 60 == 0)
    return g_strdup_printf ("%d", minute / 60);
  if (voice->words->drops_zero_minutes)
    return g_strdup_printf ("%d%c%02d", minute / 60, voice->words->minute_mark, minute % 60);
  return g_strdup_printf ("%02d%c%02d", minute / 60, voice->words->minute_mark, minute % 60);
}

/* NULL where neither is known. */
char *
aika_say_clock (const AikaVoice *voice,
                int              start_minute,
                int              end_minute)
{
  gboolean is_heard = voice->form == AIKA_PHRASE_SPOKEN;
  g_autofree char *start = start_minute >= 0 ? format_clock_time (voice, start_minute) : NULL;
  g_autofree char *end = end_minute >= 0 ? format_clock_time (voice, end_minute) : NULL;

  if (start != NULL && end != NULL)
    return aika_say_pattern (voice, is_heard ? voice->words->clock_from_spoken : voice->words->clock_range, start, end);
  if (start != NULL)
    return aika_say_pattern (voice, is_heard ? voice->words->clock_at_spoken : voice->words->clock_at, start, NULL);
  if (end != NULL)
    return aika_say_pattern (voice, voice->words->clock_until, end, NULL);
  return NULL;
}

/* The phrase and the clock, where there is one. */
char *
aika_say_with_clock (const AikaVoice *voice,
                     const char      *phrase,
                     int              start_minute,
                     int              end_minute)
{
  g_autofree char *clock = aika_say_clock (voice, start_minute, end_minute);

  if (clock == NULL)
    return g_strdup (phrase);
  return g_strconcat (phrase, voice->form == AIKA_PHRASE_SPOKEN ? " " : voice->words->clock_separator, clock, NULL);
}

static char *
with_weekday (const AikaVoice *voice,
              const char      *phrase,
              gint32           day,
              gboolean         is_whole)
{
  int weekday = aika_day_get_weekday (day) - 1;

  return g_strconcat (is_whole ? voice->words->weekdays[weekday] : voice->words->short_weekdays[weekday], " ",
                      phrase, NULL);
}

static gboolean
is_of_one_year (const AikaTerm *first,
                const AikaTerm *last)
{
  return first->year == first->last_year && last->year == last->last_year && first->year == last->year;
}

/* Days as they stand in writing, a weekday in front of each where the phrase is a reading. */
char *
aika_say_written_day (const AikaVoice *voice,
                      const AikaTerm  *day,
                      gboolean         says_year)
{
  AikaVoice written = *voice;
  g_autofree char *phrase = NULL;

  written.form = AIKA_PHRASE_FULL;
  phrase = aika_say_term (&written, day, AIKA_ROLE_NAME, says_year);
  if (voice->form == AIKA_PHRASE_READING)
    return with_weekday (voice, phrase, day->start_day, FALSE);
  return g_steal_pointer (&phrase);
}

static char *
say_one_day (const AikaVoice *voice,
             const AikaTerm  *day,
             const AikaSpan  *span)
{
  gboolean has_clock = span->start_minute >= 0 || span->end_minute >= 0;
  g_autofree char *name = aika_say_term (voice, day, AIKA_ROLE_NAME, voice->says_year);
  g_autofree char *phrase = NULL;

  if (voice->form == AIKA_PHRASE_READING)
    phrase = with_weekday (voice, name, day->start_day, TRUE);
  else if (voice->form == AIKA_PHRASE_FULL && voice->says_weekday && !has_clock)
    phrase = with_weekday (voice, name, day->start_day, FALSE);
  else
    phrase = g_steal_pointer (&name);

  return aika_say_with_clock (voice, phrase, span->start_minute, span->end_minute);
}

static char *
say_spoken_days (const AikaVoice *voice,
                 const AikaTerm  *first,
                 const AikaTerm  *last,
                 const AikaSpan  *span)
{
  gboolean is_one_year = is_of_one_year (first, last);
  gboolean has_clock = span->start_minute >= 0 || span->end_minute >= 0;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *from_clock = NULL;
  g_autofree char *to_clock = NULL;

  if (is_one_year && first->month == last->month && !has_clock)
    {
      g_autofree char *year = format_year (voice, last->year);

      from = aika_pattern_fill (voice->words->same_month_from, &(AikaPlaces) { voice->words, first, NULL, NULL, NULL });
      to = aika_pattern_fill (voice->words->same_month_to, &(AikaPlaces) { voice->words, last, year, NULL, NULL });
      return g_strconcat (from, " ", to, NULL);
    }

  from = aika_say_term (voice, first, AIKA_ROLE_FROM, !is_one_year);
  to = aika_say_term (voice, last, AIKA_ROLE_TO, TRUE);
  from_clock = aika_say_with_clock (voice, from, span->start_minute, -1);
  to_clock = aika_say_with_clock (voice, to, span->end_minute, -1);
  return g_strconcat (from_clock, " ", to_clock, NULL);
}

static char *
say_written_days (const AikaVoice *voice,
                  const AikaTerm  *first,
                  const AikaTerm  *last,
                  const AikaSpan  *span)
{
  gboolean is_one_year = is_of_one_year (first, last);
  g_autofree char *from = NULL;
  g_autofree char *to = aika_say_written_day (voice, last, voice->says_year);

  if (span->start_minute >= 0 || span->end_minute >= 0)
    {
      g_autofree char *start = aika_say_written_day (voice, first, voice->says_year);
      g_autofree char *end = aika_say_with_clock (voice, to, span->end_minute, -1);

      from = aika_say_with_clock (voice, start, span->start_minute, -1);
      return g_strconcat (from, " " EN_DASH " ", end, NULL);
    }

  if (voice->form == AIKA_PHRASE_READING)
    {
      from = aika_say_written_day (voice, first, !is_one_year);
      return g_strconcat (from, " " EN_DASH " ", to, NULL);
    }

  if (is_one_year && first->month == last->month)
    from = aika_say_term (voice, first, AIKA_ROLE_HEAD, FALSE);
  else
    from = aika_say_written_day (voice, first, voice->says_year && !is_one_year);

  return g_strconcat (from, EN_DASH, to, NULL);
}

static char *
say_days (const AikaVoice    *voice,
          const AikaTermSpan *terms,
          const AikaSpan     *span)
{
  if (aika_term_equal (&terms->first, &terms->last))
    return say_one_day (voice, &terms->first, span);
  if (voice->form == AIKA_PHRASE_SPOKEN)
    return say_spoken_days (voice, &terms->first, &terms->last, span);
  return say_written_days (voice, &terms->first, &terms->last, span);
}

/* “a, b ja c”; without a conjunction where nobody said what the list means. */
char *
aika_say_list (const AikaVoice *voice,
               GPtrArray       *phrases,
               AikaListMode     mode)
{
  GString *text = g_string_new (NULL);
  const char *conjunction = NULL;

  switch (mode)
    {
    case AIKA_LIST_ALL:
      conjunction = voice->words->and;
      break;
    case AIKA_LIST_ALTERNATIVES:
      conjunction = voice->words->or;
      break;
    case AIKA_LIST_UNSPECIFIED:
      break;
    }

  for (guint i = 0; i < phrases->len; i++)
    {
      if (i > 0 && i == phrases->len - 1 && conjunction != NULL)
        g_string_append_printf (text, " %s ", conjunction);
      else if (i > 0)
        g_string_append (text, ", ");
      g_string_append (text, phrases->pdata[i]);
    }

  return g_string_free (text, FALSE);
}

/* “loka-, marras- ja joulukuu 2018”; NULL where the months are too many or of two years. */
static char *
say_listed_months (const AikaVoice *voice,
                   const AikaTerm  *first,
                   const AikaTerm  *last)
{
  g_autoptr(GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);

  if (first->kind != AIKA_TERM_MONTH || last->kind != AIKA_TERM_MONTH || !is_of_one_year (first, last) ||
      last->number - first->number >= LISTED_MONTHS_MAX)
    return NULL;

  for (int month = first->number; month < last->number; month++)
    {
      AikaTerm term = { .kind = AIKA_TERM_MONTH, .number = month };
      AikaPlaces places = { voice->words, &term, NULL, NULL, NULL };

      g_ptr_array_add (phrases, aika_pattern_fill (voice->words->month_in_list, &places));
    }
  g_ptr_array_add (phrases, aika_say_term (voice, last, AIKA_ROLE_NAME, TRUE));

  return aika_say_list (voice, phrases, AIKA_LIST_ALL);
}

/* Whether the year stands last in the term's name, so that the name does without it. */
static gboolean
can_lend_year (const AikaVoice *voice,
               const AikaTerm  *term)
{
  return g_str_has_suffix (find_pattern (voice, term, AIKA_ROLE_NAME), "$y]") && term->year == term->last_year;
}

/* From one term to another. */
char *
aika_say_range (const AikaVoice *voice,
                const AikaTerm  *first,
                const AikaTerm  *last)
{
  gboolean is_one_year = is_of_one_year (first, last);
  gboolean is_tight = first->kind == last->kind && find_pattern (voice, first, AIKA_ROLE_HEAD) != NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (voice->form == AIKA_PHRASE_READING && (from = say_listed_months (voice, first, last)) != NULL)
    return g_steal_pointer (&from);

  if (aika_voice_is_spoken (voice))
    {
      from = aika_say_term (voice, first, AIKA_ROLE_FROM, !(is_one_year && can_lend_year (voice, first)));
      to = aika_say_term (voice, last, AIKA_ROLE_TO, TRUE);
      return g_strconcat (from, " ", to, NULL);
    }

  if (is_tight && (is_one_year || !voice->says_year || first->kind == AIKA_TERM_YEAR))
    {
      from = aika_say_term (voice, first, AIKA_ROLE_HEAD, FALSE);
      to = aika_say_term (voice, last, AIKA_ROLE_TAIL, voice->says_year);
      return g_strconcat (from, EN_DASH, to, NULL);
    }

  from = aika_say_term (voice, first, AIKA_ROLE_NAME, voice->says_year && !(is_one_year && can_lend_year (voice, first)));
  to = aika_say_term (voice, last, AIKA_ROLE_NAME, voice->says_year);
  if (is_tight && first->year == first->last_year && last->year == last->last_year)
    return g_strconcat (from, EN_DASH, to, NULL);
  return g_strconcat (from, " " EN_DASH " ", to, NULL);
}

/* A span with an open end: a deadline, or from a time on. */
static char *
say_open (const AikaVoice *voice,
          const AikaTerm  *term,
          AikaTermRole     role,
          int              minute)
{
  g_autofree char *name = NULL;
  g_autofree char *clocked = NULL;
  g_autofree char *phrase = NULL;

  /* The clock stands before “mennessä”. */
  if (voice->form == AIKA_PHRASE_SHORT || term->kind == AIKA_TERM_DAY)
    {
      name = aika_say_term (voice, term, AIKA_ROLE_NAME, voice->says_year);
      clocked = aika_say_with_clock (voice, name, minute, -1);
    }

  if (voice->form == AIKA_PHRASE_SHORT)
    return g_strconcat (clocked, role == AIKA_ROLE_SINCE ? EN_DASH : NULL, NULL);

  phrase = clocked != NULL ? say_general (voice, role, clocked) : aika_say_term (voice, term, role, TRUE);
  if (voice->form == AIKA_PHRASE_READING && term->kind == AIKA_TERM_DAY)
    return g_strdup_printf ("%s (%s)", phrase, voice->words->weekdays[aika_day_get_weekday (term->start_day) - 1]);
  return g_steal_pointer (&phrase);
}

/* NULL for a span that is open at both ends. */
char *
aika_say_span (const AikaVoice *voice,
               const AikaSpan  *span,
               AikaWhenKind     kind,
               AikaPrecision    precision)
{
  gboolean has_clock = precision <= AIKA_PRECISION_DAY;
  AikaSpan said = *span;
  AikaTermSpan terms;

  if (!has_clock)
    said.start_minute = said.end_minute = -1;
  if (kind == AIKA_WHEN_DEADLINE && said.end_day != AIKA_DAY_NONE)
    said.start_day = AIKA_DAY_NONE;
  if (kind == AIKA_WHEN_FROM && said.start_day != AIKA_DAY_NONE)
    said.end_day = AIKA_DAY_NONE;

  aika_span_find_terms (&said, precision, &terms);
  if (terms.has_first && terms.has_last)
    {
      if (precision <= AIKA_PRECISION_DAY)
        return say_days (voice, &terms, &said);
      if (aika_term_equal (&terms.first, &terms.last))
        return aika_say_term (voice, &terms.first, AIKA_ROLE_NAME, voice->says_year);
      return aika_say_range (voice, &terms.first, &terms.last);
    }

  if (terms.has_last)
    return say_open (voice, &terms.last, AIKA_ROLE_BY, said.end_minute);
  if (terms.has_first && kind == AIKA_WHEN_YEAR && voice->form == AIKA_PHRASE_FULL)
    {
      /* “2019–” is a year that goes on; “vuodesta 2019 alkaen” is open from its start. */
      AikaVoice cell = *voice;

      cell.form = AIKA_PHRASE_SHORT;
      return say_open (&cell, &terms.first, AIKA_ROLE_SINCE, said.start_minute);
    }
  if (terms.has_first)
    return say_open (voice, &terms.first, AIKA_ROLE_SINCE, said.start_minute);
  return NULL;
}
