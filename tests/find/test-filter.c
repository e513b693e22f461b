/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "find/aika-filter.h"
#include "find/aika-stretch.h"

#include "find-plan.h"

#define ANY AIKA_FILTER_ANY_STATUS

static const struct
{
  const char *name;
  const char *body_id;
  const char *who;
  const char *category_id;
  int         status;
  const char *first;
  const char *last;
  gboolean    is_unclear;
  const char *expect;         /* the rows that are shown, and the lanes */
} cases[] = {
  { "empty-shows-all", .status = ANY, .expect = "kysely arvot linjat paatos jalkautus viestinta kh kv nuva" },
  { "council-by-tie-and-words", .body_id = "kv", .status = ANY, .expect = "linjat paatos kv" },
  { "board-by-meeting-beside-and-words", .body_id = "kh", .status = ANY, .expect = "linjat paatos kh" },
  { "participant-by-link", .body_id = "nuva", .status = ANY, .expect = "kysely nuva" },
  { "no-such-body", .body_id = "xx", .status = ANY, .expect = "" },
  { "person-by-name", .who = "liisa lahti", .status = ANY, .expect = "arvot kh kv nuva" },
  { "person-by-role", .who = "hankejohtaja", .status = ANY, .expect = "arvot kh kv nuva" },
  { "words-for-who", .who = "Asukkaat", .status = ANY, .expect = "kysely kh kv nuva" },
  { "category", .category_id = "d", .status = ANY, .expect = "paatos kh kv nuva" },
  { "status", .status = AIKA_STATUS_TENTATIVE, .expect = "linjat kh kv nuva" },
  { "month-and-the-whole-process", .status = ANY, .first = "2018-10-01", .last = "2018-10-31", .expect = "linjat paatos viestinta kh kv nuva" },
  { "touching-months-end", .status = ANY, .first = "2017-11-01", .last = "2018-02-28", .expect = "viestinta kh kv nuva" },
  { "open-start", .status = ANY, .last = "2017-10-01", .expect = "kysely viestinta kh kv nuva" },
  { "open-end", .status = ANY, .first = "2018-12-01", .expect = "linjat viestinta kh kv nuva" },
  { "deadline-is-its-day", .status = ANY, .first = "2018-12-15", .expect = "viestinta kh kv nuva" },
  { "unclear", .status = ANY, .is_unclear = TRUE, .expect = "arvot linjat jalkautus kh kv nuva" },
  { "body-and-category", .body_id = "kv", .category_id = "c", .status = ANY, .expect = "linjat kv" },
  { "one-mark-must-meet-all", .category_id = "c", .status = AIKA_STATUS_CONFIRMED, .first = "2018-09-01", .expect = "kh kv nuva" },
  { "unclear-and-who", .who = "hankejohtaja", .status = ANY, .is_unclear = TRUE, .expect = "arvot kh kv nuva" },
  { "unclear-of-a-category-needs-a-mark", .category_id = "c", .status = ANY, .is_unclear = TRUE, .expect = "linjat kh kv nuva" },
};

static void
append_shown (GString       *shown,
              const AikaSeq *records,
              GHashTable    *hidden)
{
  for (guint i = 0; i < aika_seq_get_length (records); i++)
    {
      const char *id = aika_record_get_id (aika_seq_get (records, i));

      if (!g_hash_table_contains (hidden, id))
        g_string_append_printf (shown, "%s%s", shown->len > 0 ? " " : "", id);
    }
}

static void
test_filter (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr(AikaPlan) plan = find_plan_new ();
  g_autoptr(GHashTable) hidden = NULL;
  g_autoptr(GString) shown = g_string_new (NULL);
  AikaFilter filter;

  aika_filter_init (&filter);
  g_assert_true (aika_filter_is_empty (&filter));
  filter.body_id = cases[n].body_id;
  filter.who = cases[n].who;
  filter.category_id = cases[n].category_id;
  filter.status = cases[n].status;
  if (cases[n].first != NULL)
    g_assert_true (aika_day_parse_iso (cases[n].first, &filter.start_day));
  if (cases[n].last != NULL)
    {
      g_assert_true (aika_day_parse_iso (cases[n].last, &filter.end_day));
      filter.end_day++;
    }
  filter.is_unclear = cases[n].is_unclear;
  g_assert_cmpint (aika_filter_is_empty (&filter), ==, n == 0);

  hidden = aika_filter_apply (plan, &filter);
  append_shown (shown, plan->items, hidden);
  append_shown (shown, plan->bodies, hidden);
  g_assert_cmpstr (shown->str, ==, cases[n].expect);
}

static void
test_who (void)
{
  g_autoptr(AikaPlan) plan = find_plan_new ();
  g_autoptr(GPtrArray) who = aika_filter_list_who (plan);

  g_assert_cmpuint (who->len, ==, 3);
  g_assert_cmpstr (who->pdata[0], ==, "Liisa Lahti");
  g_assert_cmpstr (who->pdata[1], ==, "asukkaat");
  g_assert_cmpstr (who->pdata[2], ==, "kaupunginhallitus ja valtuusto");
}

/* A period in words, from its first day to its last. */
static const struct
{
  const char *name;
  const char *words;
  const char *first;          /* both NULL for words that are no period */
  const char *last;
} periods[] = {
  { "month-of-the-plan", "lokakuu", "2017-10-01", "2017-10-31" },
  { "months", "loka–marraskuu 2018", "2018-10-01", "2018-11-30" },
  { "days", "1.3.–15.4.2018", "2018-03-01", "2018-04-15" },
  { "open-end", "lokakuusta 2018 alkaen", "2018-10-01", NULL },
  { "no-time", "kokous", NULL, NULL },
  { "open-end-by-a-dash", "1.3.2018–", "2018-03-01", NULL },
  { "unfinished", "1.", NULL, NULL },
  { "empty", "", NULL, NULL },
};

static void
test_period (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr(AikaPlan) plan = find_plan_new ();
  g_autoptr(AikaWhen) when = aika_plan_read_period (plan, periods[n].words, AIKA_LANGUAGE_FI);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  gint32 start_day, end_day;

  g_assert_cmpint (when != NULL, ==, periods[n].first != NULL);
  if (when == NULL)
    return;

  g_assert_true (aika_when_get_extent (when, &start_day, &end_day));
  first = aika_day_to_iso (start_day);
  last = end_day != AIKA_DAY_NONE ? aika_day_to_iso (end_day - 1) : NULL;
  g_assert_cmpstr (first, ==, periods[n].first);
  g_assert_cmpstr (last, ==, periods[n].last);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/filter/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_filter);
    }
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *path = g_strconcat ("/filter/period/", periods[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_period);
    }
  g_test_add_func ("/filter/who-is-listed-once", test_who);

  return g_test_run ();
}
