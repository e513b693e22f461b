/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "time/aika-phrase.h"
#include "time/aika-shift.h"

#include <locale.h>

#include "when-case.h"

/* Every kind with every precision and every sort of span, sensible or not: a file may hold any of
 * them. Nothing crashes, every phrase says something, and a moved value keeps what it is. */

static const char *const span_cases[] = {
  NULL,
  "..",
  "2018-01-01..",
  "..2018-12-31",
  "2020-02-29",
  "2018-12-31..2019-01-01",
  "2017-09-16..2017-09-30",
  "2018-09-01..2018-11-30",
  "2018-12-01..2019-02-28",
  "2018-05-07..2018-07-19",
  "1950-01-01..2099-12-31",
  "2022-04-12 17:00-20:00",
  "2022-04-12 17:00",
  "2019-05-13 09:00..2019-05-14 16:00",
  "2022-04-12 09:00..",
  "..2022-04-12 12:00",
  "2022-06-01;2022-06-02",
  "2022-06-01 09:00;2023-06-02 10:00-11:00",
  "2015-09-01..2015-11-30;2016-01-01..2016-03-31",
  "..;2018-01-01..;..2018-12-31",
};

static const char *const texts[] = { NULL, "4.-5.9.2017", "syksy", "Åå – ”x”" };

static const int steps[] = { 0, 1, -1, 7, -30, 1000000, G_MAXINT, G_MININT };

static void
check_phrases (const AikaWhen *when)
{
  for (int language = 0; language < AIKA_N_LANGUAGES; language++)
    for (int form = AIKA_PHRASE_FULL; form <= AIKA_PHRASE_READING; form++)
      {
        AikaPhraseFlags flags = g_test_rand_int_range (0, AIKA_PHRASE_NO_WEEKDAY << 1);
        g_autofree char *phrase = aika_when_format (when, language, form, flags);
        g_autofree char *words = aika_when_dup_words (when, language, AIKA_LANGUAGE_FI, flags);

        g_assert_cmpstr (phrase, !=, "");
        g_assert_true (g_utf8_validate (phrase, -1, NULL));
        g_assert_null (strchr (phrase, '$'));
        g_assert_null (strchr (phrase, '['));
        g_assert_null (strstr (phrase, "  "));
        g_assert_cmpstr (words, !=, "");
        g_assert_true (g_utf8_validate (words, -1, NULL));
      }
}

static void
check_moved (const AikaWhen *when,
             AikaWhen       *moved,
             GError         *error,
             gboolean        is_shift)
{
  g_assert_true ((moved == NULL) == (error != NULL));
  if (moved == NULL)
    return;

  g_assert_cmpint ((moved->text != NULL), ==, (when->text != NULL));
  g_assert_cmpint (moved->n_spans, ==, when->n_spans);
  if (is_shift)
    {
      g_assert_cmpint (moved->kind, ==, when->kind);
      g_assert_cmpint (moved->precision, ==, when->precision);
    }
  for (guint i = 0; i < moved->n_spans; i++)
    {
      const AikaSpan *before = &when->spans[i], *after = &moved->spans[i];

      g_assert_cmpint ((after->start_day == AIKA_DAY_NONE), ==, (before->start_day == AIKA_DAY_NONE));
      g_assert_cmpint ((after->end_day == AIKA_DAY_NONE), ==, (before->end_day == AIKA_DAY_NONE));
      if (after->start_day != AIKA_DAY_NONE && after->end_day != AIKA_DAY_NONE)
        g_assert_cmpint (after->start_day, <, after->end_day);
    }
}

static void
check_moves (const AikaWhen *when)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      AikaLanguage language = g_test_rand_int_range (0, AIKA_N_LANGUAGES);
      AikaStep step = g_test_rand_int_range (AIKA_STEP_OWN, AIKA_STEP_YEAR + 1);

      for (AikaEdge edge = AIKA_EDGE_START; edge <= AIKA_EDGE_END; edge++)
        {
          g_autoptr(GError) error = NULL;
          g_autoptr(AikaWhen) resized = aika_when_resize (when, edge, steps[i], language, &error);

          check_moved (when, resized, error, FALSE);
          aika_when_count_resize_steps (when, edge, steps[i]);
        }

      {
        g_autoptr(GError) error = NULL;
        g_autoptr(AikaWhen) shifted = aika_when_shift (when, step, steps[i], language, &error);
        g_autofree char *name = aika_when_dup_step_name (when, step, steps[i]);

        check_moved (when, shifted, error, TRUE);
        aika_when_count_steps (when, step, steps[i]);
        g_assert_cmpstr (name, !=, "");
      }
    }
}

static void
test_kind (gconstpointer data)
{
  AikaWhenKind kind = GPOINTER_TO_INT (data);

  for (int precision = AIKA_PRECISION_MINUTE; precision <= AIKA_PRECISION_PLAN; precision++)
    for (guint i = 0; i < G_N_ELEMENTS (span_cases); i++)
      {
        WhenCase written = {
          .kind = kind,
          .precision = precision,
          .spans = span_cases[i],
          .list_mode = g_test_rand_int_range (0, AIKA_LIST_ALTERNATIVES + 1),
          .flags = g_test_rand_int_range (0, AIKA_WHEN_OPEN_CLOCK << 1),
          .text = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))],
        };
        g_autoptr(AikaWhen) when = when_from_case (&written);

        check_phrases (when);
        check_moves (when);
      }
}

/* Spans that no file holds: empty, backwards, with clocks beyond midnight. */
static void
test_broken_spans (void)
{
  gint32 day = aika_day_from_ymd (2018, 5, 16);
  AikaSpan spans[] = {
    { day, day, -1, -1 },
    { day, day - 40, -1, -1 },
    { day, day + 1, 5000, 1 },
    { day, day + 1, -7, 32000 },
  };

  for (int precision = AIKA_PRECISION_MINUTE; precision <= AIKA_PRECISION_PLAN; precision++)
    for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
      {
        g_autoptr(AikaWhen) when = aika_when_new (AIKA_WHEN_DAY_RANGE, precision, NULL, &spans[i], 1, 0, 0);

        check_phrases (when);
        for (guint k = 0; k < G_N_ELEMENTS (steps); k++)
          {
            g_autoptr(AikaWhen) shifted = aika_when_shift (when, AIKA_STEP_OWN, steps[k], AIKA_LANGUAGE_FI, NULL);
            g_autoptr(AikaWhen) start = aika_when_resize (when, AIKA_EDGE_START, steps[k], AIKA_LANGUAGE_FI, NULL);
            g_autoptr(AikaWhen) end = aika_when_resize (when, AIKA_EDGE_END, steps[k], AIKA_LANGUAGE_FI, NULL);

            if (shifted != NULL)
              check_phrases (shifted);
            if (start != NULL)
              check_phrases (start);
            if (end != NULL)
              check_phrases (end);
          }
      }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (int kind = AIKA_WHEN_UNKNOWN; kind <= AIKA_WHEN_RECURRING; kind++)
    {
      g_autofree char *path = g_strconcat ("/time-fuzz/", aika_when_kind_words[kind], NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (kind), test_kind);
    }
  g_test_add_func ("/time-fuzz/broken-spans", test_broken_spans);

  return g_test_run ();
}
