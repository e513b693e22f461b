/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "prose/aika-prose-times.h"

#include "edit-sample.h"
#include "prose-plan.h"

typedef struct
{
  const char *name;
  const char *sample;     /* NULL for the one that the edits are tested with */
  const char *item;       /* its id, or its title */
  const char *expect;
} Case;

static const Case cases[] = {
  { "months", NULL, "kysely",
    "helmi–maaliskuu 2026 – vahvistettu" },
  { "a-session-and-its-invitations", NULL, "seminaari",
    "ti 24.3.2026 · kutsut, ti 10.3.2026 · kutsut, ti 17.3.2026 (lähetetty)" },
  { "whole-and-words", NULL, "läpi",
    "koko prosessin ajan · aika sovitaan yhdessä (alustava)" },
  { "a-tie-and-a-held-session", NULL, "luonnos",
    "KH 9.2.2026, päätös · ti 10.2.2026 (pidetty)" },
  { "a-missing-time-among-others", NULL, "hyväksyntä",
    "KV 2.3.2026, hyväksyminen · aika puuttuu (alustava) · marras–joulukuu 2026 (alustava)" },
  { "a-year-that-nobody-wrote", "kainuu", "Nykytilan analyysi ja kysely",
    "tammi–huhtikuu 2018 (alustava) · pe 16.3.2018" },
  { "a-season", "kainuu", "Maakunnan palvelulupaus",
    "syksy 2018 – alustava" },
  { "clocks", "mallila", "Työpajat: visio, palvelut, talous",
    "14.4.2026 klo 17–20 (pidetty) · 21.4.2026 klo 17–20 · 7.5.2026 klo 17–20" },
  { "cancelled", "mallila", "Nuorisovaltuuston ilta",
    "29.4.2026 klo 18 – peruttu" },
};

static const AikaItem *
find (const AikaPlan *plan,
      const char     *name)
{
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      if (g_str_equal (item->id, name) || g_strcmp0 (item->title, name) == 0)
        return item;
    }

  g_assert_not_reached ();
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = c->sample != NULL ? prose_plan_read (c->sample) : edit_sample_new ();
  g_autofree char *times = aika_prose_dup_times (plan, find (plan, c->item));

  g_assert_cmpstr (times, ==, c->expect);
}

static void
test_none (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
  g_autofree char *times = aika_prose_dup_times (plan, item);

  g_assert_cmpstr (times, ==, "aika puuttuu");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/prose/times/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/prose/times/none", test_none);

  return g_test_run ();
}
