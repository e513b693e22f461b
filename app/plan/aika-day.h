/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day is the number of days since 1970-01-01 in the proleptic Gregorian
 * calendar. A month index is year * 12 + (month - 1). Both are plain integers,
 * so that arithmetic on them is arithmetic. */
#define AIKA_DAY_NONE G_MININT32

/* The years that a plan may hold: what the time language reads as a year. */
#define AIKA_YEAR_MIN 1950
#define AIKA_YEAR_MAX 2099

gint32   aika_day_from_ymd         (int          year,
                                    int          month,
                                    int          day_of_month);
void     aika_day_to_ymd           (gint32       day,
                                    int         *year,
                                    int         *month,
                                    int         *day_of_month);
gboolean aika_day_is_valid_ymd     (int          year,
                                    int          month,
                                    int          day_of_month);
gboolean aika_day_parse_iso        (const char  *text,
                                    gint32      *day);
char    *aika_day_to_iso           (gint32       day);

int      aika_day_get_weekday      (gint32       day);
int      aika_day_get_iso_week     (gint32       day,
                                    int         *week_year);
int      aika_days_in_month        (int          year,
                                    int          month);

gint32   aika_day_get_month        (gint32       day);
gint32   aika_month_get_first_day  (gint32       month);
gint32   aika_day_add_months       (gint32       day,
                                    gint32       n_months);
gint32   aika_day_add_working_days (gint32       day,
                                    gint32       n_days);

G_END_DECLS
