/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel-months"

#include "config.h"

#include "ui/aika-wheel-months.h"

#include "time/aika-language.h"
#include "ui/aika-spoken.h"

#define WHEEL_MONTHS 12

/**
 * aika_wheel_months_new:
 * @plan: a plan
 * @view: a view of it
 * @first_month: (out): the month of the first choice
 * @selected: (out): the choice that the view has made, or the plan's first month
 *
 * The months that the twelve of a year clock may begin with so that it shows something of the plan,
 * and those up to the one that the view has.
 *
 * Returns: (transfer full): their names, “tammikuu 2022”, one for each month in turn
 */
GtkStringList *
aika_wheel_months_new (const AikaPlan *plan,
                       const AikaView *view,
                       gint32         *first_month,
                       guint          *selected)
{
  GtkStringList *months = gtk_string_list_new (NULL);
  gint32 plan_month, end_month, chosen;
  int year, month, day;

  aika_plan_get_range (plan, &plan_month, &end_month);
  chosen = view->from != AIKA_DAY_NONE ? aika_day_get_month (view->from) : plan_month;
  *first_month = MIN (plan_month - (WHEEL_MONTHS - 1), chosen);
  end_month = MAX (end_month, chosen + 1);
  *selected = (guint) (chosen - *first_month);

  for (gint32 i = *first_month; i < end_month; i++)
    {
      g_autofree char *name = NULL;

      aika_day_to_ymd (aika_month_get_first_day (i), &year, &month, &day);
      name = g_strdup_printf ("%s %d", aika_language_get_month (aika_spoken_get_language (), month, AIKA_MONTH_NAME), year);
      gtk_string_list_append (months, name);
    }

  return months;
}
