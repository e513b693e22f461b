/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

#include "time/aika-term.h"

/* The headings that a view makes: “Helmikuu”, “Syksy 2013”, or the name of a strand. A time
 * stands under no heading that is finer than it is known: “syksy 2013” is no September. */

/* “Helmikuu”; “Helmikuu 2018” in a plan of several years. */
char *
aika_prose_dup_month (const AikaProseContext *context,
                      gint32                  month)
{
  g_autoptr(AikaWhen) when = aika_when_new_months (month, month);

  if (month / 12 == context->only_year)
    return aika_prose_dup_capital (aika_language_get_month (context->language, month % 12 + 1, AIKA_MONTH_NAME));

  return aika_when_format (when, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_CAPITAL);
}

static char *
dup_season (const AikaProseContext *context,
            gint32                  day)
{
  g_autoptr(AikaWhen) when = NULL;
  AikaTerm term;
  AikaSpan span;

  if (!aika_term_at (AIKA_TERM_SEASON, day, &term))
    return aika_prose_dup_month (context, aika_day_get_month (day));

  span = (AikaSpan) { term.start_day, term.end_day, -1, -1 };
  when = aika_when_new (AIKA_WHEN_SEASON, AIKA_PRECISION_SEASON, NULL, &span, 1, AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
  return aika_when_format (when, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_CAPITAL);
}

/* The time that says where the item stands: its first, but invitations go out for it. */
static AikaWhen *
find_time (const AikaProseContext *context,
           const AikaItem         *item)
{
  g_autoptr(GArray) times = aika_prose_resolve (context->plan, item);
  const AikaProseTime *found = NULL;

  for (guint i = 0; i < times->len; i++)
    {
      const AikaProseTime *time = &g_array_index (times, AikaProseTime, i);

      if (aika_when_is_known (time->when) &&
          (found == NULL || (found->mark->meaning == AIKA_MEANING_INVITATION &&
                             time->mark->meaning != AIKA_MEANING_INVITATION)))
        found = time;
    }

  return found != NULL ? aika_when_ref (found->when) : NULL;
}

static char *
dup_time_section (const AikaProseContext *context,
                  const AikaItem         *item)
{
  g_autoptr(AikaWhen) when = find_time (context, item);
  gboolean has_seasons = context->view->sections == AIKA_SECTIONS_SEASON;
  gint32 day;

  if (when == NULL)
    return NULL;

  day = aika_prose_when_get_day (when);
  if (day != AIKA_DAY_NONE && has_seasons &&
      (when->precision <= AIKA_PRECISION_MONTH || when->precision == AIKA_PRECISION_SEASON))
    return dup_season (context, day);
  if (day != AIKA_DAY_NONE && !has_seasons && when->precision <= AIKA_PRECISION_MONTH)
    return aika_prose_dup_month (context, aika_day_get_month (day));

  return aika_when_format (when, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_CAPITAL);
}

/* The heading that the item asks for; `NULL` where it stays under the one that it follows.
 * The author's word goes before what the view would make. */
char *
aika_prose_dup_section (const AikaProseContext *context,
                        const AikaItem         *item)
{
  const AikaGroup *group;

  if (aika_prose_is_filled (item->section))
    return aika_prose_dup_line (item->section);

  switch ((AikaSections) context->view->sections)
    {
    case AIKA_SECTIONS_NONE:
      return NULL;
    case AIKA_SECTIONS_GROUP:
      group = aika_seq_lookup (context->plan->groups, item->group);
      return group != NULL && aika_prose_is_filled (group->title) ? aika_prose_dup_line (group->title) : NULL;
    case AIKA_SECTIONS_MONTH:
    case AIKA_SECTIONS_SEASON:
      return dup_time_section (context, item);
    }

  return NULL;
}
