/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-moved"

#include "config.h"

#include "time/aika-moved.h"

#include <glib/gi18n-lib.h>

#include "time/aika-reword.h"

/* What every moved value goes through: its years are those of a plan, and its words say its new
 * days. */

G_DEFINE_QUARK (aika-time-error-quark, aika_time_error)

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
  g_autoptr(AikaWhen) restated = NULL;
  g_autofree char *text = NULL;
  gboolean is_year_inferred = TRUE;

  if (!check_years (after, error))
    return NULL;

  if (before->text != NULL)
    text = aika_text_reword (before->text, before, after, language, &is_year_inferred);

  /* A year that now stands in the words is not inferred any more. */
  restated = aika_when_new (after->kind, after->precision, text, after->spans, after->n_spans, after->list_mode,
                            is_year_inferred ? after->flags : after->flags & ~AIKA_WHEN_YEAR_INFERRED);
  return aika_when_with_extras (restated, after->extras);
}
