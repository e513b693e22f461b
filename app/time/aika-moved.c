/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-moved"

#include "config.h"

#include "time/aika-moved.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "time/aika-phrase.h"

/* What every moved value goes through: its years are those of a plan, and its words say its
 * new days. Words that are one of the forms that the program itself writes stay in that form;
 * other words give way to the full form. */

G_DEFINE_QUARK (aika-time-error-quark, aika_time_error)

#define EN_DASH "–"

/* The dashes and spaces that authors write for the ones that the program writes. */
static const char *const dashes[] = { "–", "—", "−", "‐", "‑" };
static const char *const spaces[] = { "\302\240", "\342\200\257", "\342\200\211" };
static const char *const nothings[] = { "\342\201\240", "\302\255" };

/* The forms that words are recognized in, the fullest first. */
static const struct
{
  AikaPhraseForm  form;
  AikaPhraseFlags flags;
} known_forms[] = {
  { AIKA_PHRASE_FULL,  AIKA_PHRASE_PLAIN },
  { AIKA_PHRASE_FULL,  AIKA_PHRASE_NO_WEEKDAY },
  { AIKA_PHRASE_SHORT, AIKA_PHRASE_WITH_YEAR },
  { AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN },
};

static void
replace_each (GString           *text,
              const char *const *finds,
              guint              n_finds,
              const char        *replacement)
{
  for (guint i = 0; i < n_finds; i++)
    g_string_replace (text, finds[i], replacement, 0);
}

static char *
normalize (const char *text)
{
  GString *plain = g_string_new (text);

  replace_each (plain, dashes, G_N_ELEMENTS (dashes), "-");
  replace_each (plain, spaces, G_N_ELEMENTS (spaces), " ");
  replace_each (plain, nothings, G_N_ELEMENTS (nothings), "");

  return g_string_free (plain, FALSE);
}

/* The value without its words and its doubt about the year. */
static AikaWhen *
without_words (const AikaWhen *when)
{
  return aika_when_new (when->kind, when->precision, NULL, when->spans, when->n_spans, when->list_mode,
                        when->flags & ~AIKA_WHEN_YEAR_INFERRED);
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

/* The new words; says whether they hold a year. */
static char *
restate (const char     *text,
         const AikaWhen *before,
         const AikaWhen *after,
         AikaLanguage    language,
         gboolean       *has_year)
{
  g_autofree char *written = normalize (text);
  gboolean has_hyphen = strchr (text, '-') != NULL && strstr (text, EN_DASH) == NULL;
  AikaPhraseFlags capital = g_unichar_isupper (g_utf8_get_char (text)) ? AIKA_PHRASE_CAPITAL : AIKA_PHRASE_PLAIN;
  AikaPhraseForm form = AIKA_PHRASE_FULL;
  AikaPhraseFlags flags = capital;
  g_autofree char *phrase = NULL;
  GString *restated;

  *has_year = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (known_forms); i++)
    {
      g_autofree char *old = aika_when_format (before, language, known_forms[i].form,
                                               known_forms[i].flags | capital);
      g_autofree char *plain = normalize (old);

      if (!g_str_equal (plain, written))
        continue;

      form = known_forms[i].form;
      flags |= known_forms[i].flags;
      if (form == AIKA_PHRASE_SHORT && !(flags & AIKA_PHRASE_WITH_YEAR))
        {
          /* Without a year the words would now mean the old one. */
          *has_year = !has_same_years (before, after);
          if (*has_year)
            flags |= AIKA_PHRASE_WITH_YEAR;
        }
      break;
    }

  phrase = aika_when_format (after, language, form, flags);
  restated = g_string_new (phrase);
  if (has_hyphen)
    g_string_replace (restated, EN_DASH, "-", 0);

  return g_string_free (restated, FALSE);
}

static gboolean
check_years (const AikaWhen  *when,
             GError         **error)
{
  gint32 min_day = aika_day_from_ymd (AIKA_YEAR_MIN, 1, 1);
  gint32 end_day = aika_day_from_ymd (AIKA_YEAR_MAX + 1, 1, 1);

  for (guint i = 0; i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];

      if ((span->start_day != AIKA_DAY_NONE && (span->start_day < min_day || span->start_day >= end_day)) ||
          (span->end_day != AIKA_DAY_NONE && (span->end_day <= min_day || span->end_day > end_day)))
        {
          g_set_error (error, AIKA_TIME_ERROR, AIKA_TIME_ERROR_OUT_OF_YEARS,
                       /* Translators: the years that a plan may hold. */
                       _("A plan holds the years %d to %d."), AIKA_YEAR_MIN, AIKA_YEAR_MAX);
          return FALSE;
        }
    }

  return TRUE;
}

/* Whether the value has days that can move. */
gboolean
aika_when_check_movable (const AikaWhen  *when,
                         GError         **error)
{
  if (when->kind == AIKA_WHEN_WHOLE_PROCESS)
    {
      g_set_error_literal (error, AIKA_TIME_ERROR, AIKA_TIME_ERROR_CANNOT_MOVE,
                           _("A row that lasts the whole process cannot be moved. Change the plan’s period instead."));
      return FALSE;
    }

  if (aika_when_get_step (when) == AIKA_STEP_NONE)
    {
      g_set_error_literal (error, AIKA_TIME_ERROR, AIKA_TIME_ERROR_CANNOT_MOVE,
                           _("A time that is only words cannot be moved. Give it a date first."));
      return FALSE;
    }

  return TRUE;
}

/* The value after a move, with the words that say it; @before gives the old words. */
AikaWhen *
aika_when_restated (const AikaWhen  *before,
                    const AikaWhen  *after,
                    AikaLanguage     language,
                    GError         **error)
{
  g_autoptr(AikaWhen) plain_before = without_words (before);
  g_autoptr(AikaWhen) plain_after = without_words (after);
  g_autoptr(AikaWhen) restated = NULL;
  g_autofree char *text = NULL;
  gboolean has_year = FALSE;

  if (!check_years (after, error))
    return NULL;

  if (before->text != NULL)
    text = restate (before->text, plain_before, plain_after, language, &has_year);

  /* A year that now stands in the words is not inferred any more. */
  restated = aika_when_new (after->kind, after->precision, text, after->spans, after->n_spans, after->list_mode,
                            has_year ? after->flags & ~AIKA_WHEN_YEAR_INFERRED : after->flags);
  return aika_when_with_extras (restated, after->extras);
}
