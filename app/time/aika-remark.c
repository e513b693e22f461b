/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-remark"

#include "config.h"

#include "time/aika-remark.h"

#include <glib/gi18n-lib.h>

#include "time/aika-phrase.h"

/* The words of the codes are for programs and do not change; scripts and tests know them. */
static const char *const code_words[AIKA_N_REMARK_CODES] = {
  [AIKA_REMARK_WEEKDAY] = "W_WEEKDAY",
  [AIKA_REMARK_WEEK] = "W_WEEK",
  [AIKA_REMARK_TYPO_DOT] = "W_TYPO_DOT",
  [AIKA_REMARK_LOST_DASH] = "W_LOST_DASH",
  [AIKA_REMARK_YEAR_INFERRED] = "W_YEAR_INFERRED",
  [AIKA_REMARK_WINTER] = "W_WINTER",
  [AIKA_REMARK_CROSS_YEAR] = "W_CROSS_YEAR",
  [AIKA_REMARK_OUTSIDE_ROW] = "W_OUTSIDE_ROW",
  [AIKA_REMARK_OUTSIDE_PLAN] = "W_OUTSIDE_PLAN",
  [AIKA_REMARK_WRONG_COLUMN] = "W_WRONG_COLUMN",
  [AIKA_REMARK_RECURRING] = "W_RECURRING",
  [AIKA_REMARK_AMBIGUOUS] = "W_AMBIGUOUS",
  [AIKA_REMARK_NO_SUCH_DAY] = "E_NO_SUCH_DAY",
  [AIKA_REMARK_REVERSED] = "E_REVERSED",
  [AIKA_REMARK_NO_YEAR] = "E_NO_YEAR",
  [AIKA_REMARK_BAD_TIME] = "E_BAD_TIME",
  [AIKA_REMARK_BAD_WEEK] = "E_BAD_WEEK",
  [AIKA_REMARK_BAD_QUARTER] = "E_BAD_QUARTER",
  [AIKA_REMARK_UNREADABLE] = "E_UNREADABLE",
};

/**
 * aika_remark_code_get_word:
 * @code: a code
 *
 * Returns: (transfer none): its stable word for programs: “W_WEEKDAY”, “E_NO_YEAR”
 */
const char *
aika_remark_code_get_word (AikaRemarkCode code)
{
  g_return_val_if_fail ((guint) code < AIKA_N_REMARK_CODES, "");

  return code_words[code];
}

/**
 * aika_remark_is_error:
 * @remark: a remark
 *
 * Returns: whether the time has no reading for it
 */
gboolean
aika_remark_is_error (const AikaRemark *remark)
{
  return remark->code >= AIKA_REMARK_NO_SUCH_DAY;
}

static char *
say_weekday (const AikaRemark *remark,
             const char       *place,
             AikaLanguage      language)
{
  g_autofree char *day = NULL;

  if (remark->day == AIKA_DAY_NONE)
    return g_strdup_printf (_("The weekday “%s” is not that of the date."), place);

  day = aika_day_format (remark->day, language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);
  /* Translators: a date, its right weekday, and the weekday that was written. */
  return g_strdup_printf (_("%s is a %s; the text says “%s”."), day,
                          aika_language_get_weekday (language, aika_day_get_weekday (remark->day)), place);
}

static char *
say_week (const AikaRemark *remark,
          const char       *place,
          AikaLanguage      language)
{
  g_autofree char *day = NULL;
  int week, week_year;

  if (remark->day == AIKA_DAY_NONE)
    return g_strdup_printf (_("“%s” is not the week of the date."), place);

  day = aika_day_format (remark->day, language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);
  week = aika_day_get_iso_week (remark->day, &week_year);
  /* Translators: a date, the number of its week, and what was written. */
  return g_strdup_printf (_("%s is in week %d; the text says “%s”."), day, week, place);
}

static char *
say_unreadable (const AikaRemark *remark,
                const char       *place)
{
  if (*place == '\0')
    return g_strdup (_("Something is missing here, such as the month or the day."));
  if (remark->suggestion != NULL)
    return g_strdup_printf (_("“%s” is not understood. Did you mean “%s”?"), place, remark->suggestion);
  return g_strdup_printf (_("“%s” is not understood."), place);
}

/**
 * aika_remark_dup_message:
 * @remark: a remark
 * @text: the text that was read
 * @language: the language of the window, for dates and weekdays in the sentence
 *
 * Returns: (transfer full): a sentence for a person, in the language of the window
 */
char *
aika_remark_dup_message (const AikaRemark *remark,
                         const char       *text,
                         AikaLanguage      language)
{
  g_autofree char *place = g_strndup (text + remark->start, remark->end - remark->start);

  switch (remark->code)
    {
    case AIKA_REMARK_WEEKDAY:
      return say_weekday (remark, place, language);
    case AIKA_REMARK_WEEK:
      return say_week (remark, place, language);
    case AIKA_REMARK_TYPO_DOT:
      return g_strdup_printf (_("“%s” has a slip in it; read as “%s”."), place,
                              remark->suggestion != NULL ? remark->suggestion : place);
    case AIKA_REMARK_LOST_DASH:
      return g_strdup_printf (_("“%s” seems to have lost its dash; read as “%s”."), place,
                              remark->suggestion != NULL ? remark->suggestion : place);
    case AIKA_REMARK_YEAR_INFERRED:
      return g_strdup_printf (_("The year was inferred: %d."), remark->number);
    case AIKA_REMARK_WINTER:
      return g_strdup_printf (_("A winter begins in one year and ends in the next; “%s” makes it clear."),
                              remark->suggestion != NULL ? remark->suggestion : place);
    case AIKA_REMARK_CROSS_YEAR:
      return g_strdup_printf (_("“%s” goes over New Year; it was taken to begin in %d."), place, remark->number);
    case AIKA_REMARK_OUTSIDE_ROW:
      return g_strdup_printf (_("“%s” is outside the month of its row."), place);
    case AIKA_REMARK_OUTSIDE_PLAN:
      if (remark->number > 0)
        return g_strdup_printf (_("“%s” is far outside the plan. Did you mean %d?"), place, remark->number);
      return g_strdup_printf (_("“%s” is far outside the plan."), place);
    case AIKA_REMARK_WRONG_COLUMN:
      return g_strdup_printf (_("“%s” names another body than its column."), place);
    case AIKA_REMARK_RECURRING:
      return g_strdup (_("A time that comes again and again is kept in words; its days are not drawn."));
    case AIKA_REMARK_AMBIGUOUS:
      if (remark->suggestion != NULL)
        return g_strdup_printf (_("“%s” can be read in two ways. Did you mean “%s”?"), place, remark->suggestion);
      return g_strdup_printf (_("“%s” can be read in more than one way."), place);
    case AIKA_REMARK_NO_SUCH_DAY:
      return g_strdup_printf (_("There is no day “%s”."), place);
    case AIKA_REMARK_REVERSED:
      return g_strdup_printf (_("“%s” ends before it begins."), place);
    case AIKA_REMARK_NO_YEAR:
      return g_strdup_printf (_("“%s” has no year."), place);
    case AIKA_REMARK_BAD_TIME:
      return g_strdup_printf (_("“%s” is not a time of day."), place);
    case AIKA_REMARK_BAD_WEEK:
      return g_strdup_printf (_("The year has no week “%s”."), place);
    case AIKA_REMARK_BAD_QUARTER:
      return g_strdup_printf (_("“%s” is not a quarter; they are Q1 to Q4."), place);
    case AIKA_REMARK_UNREADABLE:
      return say_unreadable (remark, place);
    }

  g_return_val_if_reached (NULL);
}
