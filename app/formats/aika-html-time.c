/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-html"

#include "config.h"

#include "formats/aika-html-time.h"

#include <string.h>

/* Times for machines, in the words of their author.
 *
 * Source: HTML Living Standard, §4.5.14 “The time element”: a valid month string (2022-02),
 * date string (2022-02-07), local date and time string (2022-02-07T15:00), week string
 * (2022-W06) or year (2022). There is none for a range, a season or a quarter.
 *
 * Invariant: a datetime says what its words say and no more. “Noin 7.2.”, “helmikuun alussa”
 * and “7.2. mennessä” get none; a range or list only where its words fall apart into its
 * ends or days, each with its own figures:
 *
 *   7.  –  9.2.2022        20.4. ,  26.4.  ja  27.4.2022 klo 17–20
 *   [-]    [-------]       [---]    [---]      [------------------]
 */

#define MINUTES_PER_HOUR 60
#define MINUTES_PER_DAY  (24 * MINUTES_PER_HOUR)
#define DAYS_PER_WEEK    7

static char *
dup_year (gint32 day)
{
  int year, month, day_of_month;

  aika_day_to_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d", year);
}

static char *
dup_month (gint32 day)
{
  int year, month, day_of_month;

  aika_day_to_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d", year, month);
}

static char *
dup_week (gint32 day)
{
  int year;
  int week = aika_day_get_iso_week (day, &year);

  return g_strdup_printf ("%04d-W%02d", year, week);
}

static char *
dup_moment (gint32 day,
            int    minute)
{
  g_autofree char *date = aika_day_to_iso (day);

  if (minute < 0 || minute >= MINUTES_PER_DAY)
    return g_steal_pointer (&date);

  return g_strdup_printf ("%sT%02d:%02d", date, minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR);
}

/* Whether one of the whole numbers in the words is this one. */
static gboolean
has_number (const char *words,
            gsize       length,
            int         number)
{
  const char *end = words + length;
  const char *p = words;

  while (p < end)
    {
      int found = 0;

      if (!g_ascii_isdigit (*p))
        {
          p++;
          continue;
        }
      for (; p < end && g_ascii_isdigit (*p); p++)
        found = found < 100000 ? found * 10 + (*p - '0') : found;
      if (found == number)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_figures (const char *words,
             gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (words[i]))
      return TRUE;

  return FALSE;
}

/* Whether the words can be those of this end, by their figures. */
static gboolean
says_day (const char *words,
          gsize       length,
          gint32      day)
{
  int year, month, day_of_month;

  aika_day_to_ymd (day, &year, &month, &day_of_month);
  return has_number (words, length, day_of_month);
}

static gboolean
says_month (const char *words,
            gsize       length,
            gint32      day)
{
  int year, month, day_of_month;

  aika_day_to_ymd (day, &year, &month, &day_of_month);
  return !has_figures (words, length) || has_number (words, length, month) || has_number (words, length, year);
}

static gboolean
says_year (const char *words,
           gsize       length,
           gint32      day)
{
  int year, month, day_of_month;

  aika_day_to_ymd (day, &year, &month, &day_of_month);
  return has_number (words, length, year) || has_number (words, length, year % 100);
}

static gboolean
says_week (const char *words,
           gsize       length,
           gint32      day)
{
  int year;

  return has_number (words, length, aika_day_get_iso_week (day, &year));
}

static gboolean
says_hour (const char *words,
           gsize       length,
           int         minute)
{
  return minute >= 0 && minute < MINUTES_PER_DAY && has_number (words, length, minute / MINUTES_PER_HOUR);
}

/* What one end of a range says, or NULL where its words do not bear it out. */
static char *
dup_end (AikaWhenKind kind,
         const char  *words,
         gsize        length,
         gint32       day,
         int          minute,
         gboolean     needs_day)
{
  switch (kind)
    {
    case AIKA_WHEN_DAY_RANGE:
      return says_day (words, length, day) ? aika_day_to_iso (day) : NULL;
    case AIKA_WHEN_TIME_RANGE:
      return says_hour (words, length, minute) && (!needs_day || says_day (words, length, day))
        ? dup_moment (day, minute) : NULL;
    case AIKA_WHEN_WEEK_RANGE:
      return says_week (words, length, day) ? dup_week (day) : NULL;
    case AIKA_WHEN_MONTH_RANGE:
      return says_month (words, length, day) ? dup_month (day) : NULL;
    case AIKA_WHEN_YEAR_RANGE:
      return says_year (words, length, day) ? dup_year (day) : NULL;
    case AIKA_WHEN_UNKNOWN:
    case AIKA_WHEN_DAY:
    case AIKA_WHEN_DAY_LIST:
    case AIKA_WHEN_TIME:
    case AIKA_WHEN_WEEK:
    case AIKA_WHEN_MONTH:
    case AIKA_WHEN_PART_OF_MONTH:
    case AIKA_WHEN_SEASON:
    case AIKA_WHEN_QUARTER:
    case AIKA_WHEN_HALF_YEAR:
    case AIKA_WHEN_PART_OF_YEAR:
    case AIKA_WHEN_YEAR:
    case AIKA_WHEN_WHOLE_PROCESS:
    case AIKA_WHEN_DEADLINE:
    case AIKA_WHEN_FROM:
    case AIKA_WHEN_RECURRING:
      return NULL;
    }

  return NULL;
}

/* What words say whole, or NULL where HTML has no word for it. */
static char *
dup_whole (const AikaWhen *when)
{
  const AikaSpan *span = &when->spans[0];
  gint32 n_days = span->end_day - span->start_day;

  switch (when->kind)
    {
    case AIKA_WHEN_DAY:
      return n_days == 1 ? aika_day_to_iso (span->start_day) : NULL;
    case AIKA_WHEN_TIME:
      return n_days == 1 ? dup_moment (span->start_day, span->start_minute) : NULL;
    case AIKA_WHEN_TIME_RANGE:
      /* Its day at least, where its clock times do not fall apart. */
      return n_days == 1 ? aika_day_to_iso (span->start_day) : NULL;
    case AIKA_WHEN_WEEK:
      return n_days == DAYS_PER_WEEK && aika_day_get_weekday (span->start_day) == 1
        ? dup_week (span->start_day) : NULL;
    case AIKA_WHEN_MONTH:
      return aika_month_get_first_day (aika_day_get_month (span->start_day)) == span->start_day &&
             aika_day_add_months (span->start_day, 1) == span->end_day
        ? dup_month (span->start_day) : NULL;
    case AIKA_WHEN_YEAR:
      return aika_day_get_month (span->start_day) % 12 == 0 &&
             aika_day_add_months (span->start_day, 12) == span->end_day
        ? dup_year (span->start_day) : NULL;
    case AIKA_WHEN_UNKNOWN:
    case AIKA_WHEN_DAY_RANGE:
    case AIKA_WHEN_DAY_LIST:
    case AIKA_WHEN_WEEK_RANGE:
    case AIKA_WHEN_MONTH_RANGE:
    case AIKA_WHEN_PART_OF_MONTH:
    case AIKA_WHEN_SEASON:
    case AIKA_WHEN_QUARTER:
    case AIKA_WHEN_HALF_YEAR:
    case AIKA_WHEN_PART_OF_YEAR:
    case AIKA_WHEN_YEAR_RANGE:
    case AIKA_WHEN_WHOLE_PROCESS:
    case AIKA_WHEN_DEADLINE:
    case AIKA_WHEN_FROM:
    case AIKA_WHEN_RECURRING:
      return NULL;
    }

  return NULL;
}

static void
add_part (GArray *parts,
          gsize   length,
          char   *datetime)
{
  AikaHtmlTimePart part = { .length = length, .datetime = datetime };

  if (length > 0)
    g_array_append_val (parts, part);
  else
    g_free (datetime);
}

/* The places of separators in the words: pairs of offset and length. */
typedef struct
{
  gsize start;
  gsize end;
} Gap;

static const char *const dashes[] = { "–", "—", "−", "-" };
static const char *const joints[] = {
  ",", ";", " ja ", " sekä ", " tai ", " och ", " samt ", " eller ", " and ", " or ", " & "
};

/* Finds the next of the separators, and takes spaces around it. */
static gboolean
find_gap (const char        *words,
          gsize              from,
          const char *const *separators,
          gsize              n_separators,
          Gap               *gap)
{
  const char *found = NULL;
  gsize length = 0;

  for (gsize i = 0; i < n_separators; i++)
    {
      const char *place = strstr (words + from, separators[i]);

      if (place != NULL && (found == NULL || place < found))
        {
          found = place;
          length = strlen (separators[i]);
        }
    }
  if (found == NULL)
    return FALSE;

  gap->start = found - words;
  gap->end = gap->start + length;
  while (gap->start > from && words[gap->start - 1] == ' ')
    gap->start--;
  while (words[gap->end] == ' ')
    gap->end++;
  return TRUE;
}

/* Parts a range at its one dash; FALSE where its words do not fall apart. */
static gboolean
part_range (GArray         *parts,
            const char     *words,
            const AikaWhen *when)
{
  const AikaSpan *span = &when->spans[0];
  gint32 last_day = aika_span_get_last_day (span);
  gsize length = strlen (words);
  Gap gap, other;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!find_gap (words, 0, dashes, G_N_ELEMENTS (dashes), &gap) ||
      find_gap (words, gap.end, dashes, G_N_ELEMENTS (dashes), &other))
    return FALSE;

  first = dup_end (when->kind, words, gap.start, span->start_day, span->start_minute, TRUE);
  last = dup_end (when->kind, words + gap.end, length - gap.end, last_day, span->end_minute,
                  last_day != span->start_day);
  if (first == NULL || last == NULL)
    return FALSE;

  add_part (parts, gap.start, g_steal_pointer (&first));
  add_part (parts, gap.end - gap.start, NULL);
  add_part (parts, length - gap.end, g_steal_pointer (&last));
  return TRUE;
}

/* Parts a list of days at its commas and words; FALSE where they are not as many as its days. */
static gboolean
part_list (GArray         *parts,
           const char     *words,
           const AikaWhen *when)
{
  gsize from = 0;

  for (guint i = 0; i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];
      gboolean is_last = i + 1 == when->n_spans;
      gsize rest = strlen (words + from);
      Gap gap = { .start = from + rest, .end = from + rest };

      if (find_gap (words, from, joints, G_N_ELEMENTS (joints), &gap) == is_last)
        return FALSE;
      if (span->start_day == AIKA_DAY_NONE || span->end_day - span->start_day != 1 ||
          !says_day (words + from, gap.start - from, span->start_day))
        return FALSE;

      add_part (parts, gap.start - from, aika_day_to_iso (span->start_day));
      add_part (parts, gap.end - gap.start, NULL);
      from = gap.end;
    }

  return TRUE;
}

static void
clear_part (gpointer part)
{
  g_free (((AikaHtmlTimePart *) part)->datetime);
}

static gboolean
has_open_end (const AikaWhen *when)
{
  for (guint i = 0; i < when->n_spans; i++)
    if (when->spans[i].start_day == AIKA_DAY_NONE || when->spans[i].end_day == AIKA_DAY_NONE)
      return TRUE;

  return FALSE;
}

/**
 * aika_html_part_time:
 * @words: the words of a time, UTF-8
 * @when: what they say
 *
 * Parts the words of a time into stretches that one `time` element each can say and those
 * between them.
 *
 * Returns: (transfer full) (element-type AikaHtmlTimePart): the parts in order, which cover
 *   all of @words; one part without a datetime where HTML could only say something else
 */
GArray *
aika_html_part_time (const char     *words,
                     const AikaWhen *when)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (AikaHtmlTimePart));
  gboolean is_sayable = aika_when_is_known (when) && when->n_spans > 0 && !has_open_end (when) &&
                        (when->flags & AIKA_WHEN_APPROXIMATE) == 0;

  g_array_set_clear_func (parts, clear_part);

  if (is_sayable && when->n_spans == 1 && part_range (parts, words, when))
    return parts;
  if (is_sayable && when->n_spans > 1 && when->precision <= AIKA_PRECISION_DAY && part_list (parts, words, when))
    return parts;

  g_array_set_size (parts, 0);
  add_part (parts, strlen (words), is_sayable && when->n_spans == 1 ? dup_whole (when) : NULL);
  return parts;
}
