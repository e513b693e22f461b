/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "layout/aika-scale.h"

#define MONTH(year, month) ((year) * 12 + (month) - 1)

typedef struct
{
  const char *name;
  const char *day;
  double      x;
} PlaceCase;

/* January 2024 first, a month 310 wide: a day of January is 10. */
static const PlaceCase place_cases[] = {
  { "the-first-day-is-at-0", "2024-01-01", 0 },
  { "days-share-a-month", "2024-01-31", 300 },
  { "months-are-equally-wide", "2024-02-01", 310 },
  { "leap-day", "2024-02-29", 310 + 310.0 * 28 / 29 },
  { "next-year", "2025-01-01", 12 * 310 },
  { "before-the-scale-extrapolates", "2023-12-31", -10 },
  { "long-after-the-scale-extrapolates", "2034-01-01", 120 * 310 },
};

static void
test_place (gconstpointer data)
{
  const PlaceCase *c = data;
  AikaScale scale = { MONTH (2024, 1), 3, 310 };
  gint32 day;

  g_assert_true (aika_day_parse_iso (c->day, &day));
  g_assert_cmpfloat_with_epsilon (aika_scale_get_x (&scale, day), c->x, 1e-9);
  g_assert_cmpint (aika_scale_get_day (&scale, c->x + 0.001), ==, day);
}

/* Every day of the years that a plan may hold, at many widths. */
static void
test_exact_inverse (void)
{
  static const double widths[] = { 2, 3.3, 7, 19.7, 30, 45.117, 59.33, 61, 100, 333.333, 1000, 2999.9, 3000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      AikaScale scale = { MONTH (2018, 1), 17, widths[i] };
      gint32 end = aika_day_from_ymd (AIKA_YEAR_MAX, 12, 31);

      for (gint32 day = aika_day_from_ymd (AIKA_YEAR_MIN, 1, 1); day <= end; day++)
        if (aika_scale_get_day (&scale, aika_scale_get_x (&scale, day)) != day)
          {
            g_test_message ("width %g, day %d", widths[i], day);
            g_test_fail ();
            return;
          }
    }
}

static void
test_random_places (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      AikaScale scale = { MONTH (2018, 1) + g_rand_int_range (random, -300, 300), 17, g_rand_double_range (random, 2, 3000) };
      double x = g_rand_double_range (random, -5, 25) * scale.month_width;
      gint32 day = aika_scale_get_day (&scale, x);
      gint32 month = aika_scale_get_month (&scale, x);

      g_assert_cmpfloat (aika_scale_get_x (&scale, day), <=, x);
      g_assert_cmpfloat (aika_scale_get_x (&scale, day + 1), >, x);
      g_assert_cmpint (aika_day_get_month (day), ==, month);
      g_assert_cmpfloat (aika_scale_get_month_x (&scale, month), <=, x);
      g_assert_cmpfloat (aika_scale_get_month_x (&scale, month + 1), >, x);
    }
}

static void
test_widths (void)
{
  AikaScale scale = { MONTH (2018, 1), 17, 62 };

  g_assert_cmpfloat (aika_scale_get_width (&scale), ==, 17 * 62);
  g_assert_cmpfloat (aika_scale_get_day_width (&scale), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (place_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/scale/place/", place_cases[i].name, NULL);

      g_test_add_data_func (path, &place_cases[i], test_place);
    }
  g_test_add_func ("/scale/x-and-day-are-exact-inverses", test_exact_inverse);
  g_test_add_func ("/scale/a-place-lies-in-its-day-and-month", test_random_places);
  g_test_add_func ("/scale/widths", test_widths);

  return g_test_run ();
}
