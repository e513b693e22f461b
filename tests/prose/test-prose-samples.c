/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "prose-plan.h"

#include <string.h>

/* Each plan that comes with the program, in each shape: no time is lost. */

static const char *const samples[] = { "kaarina", "kainuu", "loimaa", "mallila", "mikkeli", "rauma" };

typedef struct
{
  const char  *sample;
  AikaViewKind kind;
  gboolean     is_own;          /* the plan's own view, else the program's */
} SampleCase;

/* Whether some words say the time, and name its day where it has one. */
static gboolean
says (const GPtrArray *blocks,
      const AikaWhen  *when)
{
  g_autofree char *number = NULL;
  gint32 start_day, end_day;
  int day;

  if (when->precision <= AIKA_PRECISION_DAY && aika_when_get_extent (when, &start_day, &end_day))
    {
      aika_day_to_ymd (start_day != AIKA_DAY_NONE ? start_day : end_day - 1, NULL, NULL, &day);
      number = g_strdup_printf ("%d", day);
    }

  for (guint i = 0; i < blocks->len; i++)
    {
      const AikaProseBlock *block = blocks->pdata[i];

      for (guint k = 0; k < block->runs->len; k++)
        {
          const AikaProseRun *run = &g_array_index (block->runs, AikaProseRun, k);

          if (run->when != NULL && aika_when_equal (run->when, when) && (number == NULL || strstr (run->text, number) != NULL))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
says_meeting (const GPtrArray   *blocks,
              const AikaBody    *body,
              const AikaMeeting *meeting)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const AikaProseBlock *block = blocks->pdata[i];
      g_autoptr(GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, (gpointer) block);
      if ((block->record == &meeting->record || block->record == &body->record) && says (one, meeting->when))
        return TRUE;
    }

  return FALSE;
}

/* A saved table of periods and days leaves out what has neither; its author wants it so. */
static gboolean
is_left_out (const SampleCase *c,
             const AikaWhen   *when)
{
  return c->is_own && g_str_equal (c->sample, "loimaa") && c->kind == AIKA_VIEW_TABLE && !aika_when_is_known (when);
}

static void
test_sample (gconstpointer data)
{
  const SampleCase *c = data;
  g_autoptr(AikaPlan) plan = prose_plan_read (c->sample);
  AikaView *own = c->is_own ? aika_prose_find_view (plan, c->kind) : NULL;
  g_autoptr(AikaView) view = own != NULL ? aika_record_ref (own) : aika_prose_create_view (plan, c->kind);
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  g_autoptr(GPtrArray) blocks = prose_list_blocks (prose);
  guint n_titles = 0;

  g_assert_true ((prose->table != NULL) == (c->kind == AIKA_VIEW_TABLE || c->kind == AIKA_VIEW_PROGRAMME));

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);
          g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);

          if (when != NULL && !says (blocks, when) && !is_left_out (c, when))
            {
              g_test_message ("%s: the time of mark %u is lost", item->id, k);
              g_test_fail ();
            }
        }
    }

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      for (guint k = 0; k < aika_seq_get_length (body->meetings); k++)
        {
          const AikaMeeting *meeting = aika_seq_get (body->meetings, k);

          if (!says_meeting (blocks, body, meeting))
            {
              g_test_message ("%s is lost", meeting->id);
              g_test_fail ();
            }
        }
    }

  for (guint i = 0; i < aika_seq_get_length (plan->banners); i++)
    g_assert_true (says (blocks, ((AikaBanner *) aika_seq_get (plan->banners, i))->when));

  for (guint i = 0; i < blocks->len; i++)
    n_titles += ((AikaProseBlock *) blocks->pdata[i])->role == AIKA_PROSE_TITLE;
  g_assert_cmpuint (n_titles, ==, 1);
}

/* The list of Kaarina's own bulletin begins each line with the sentences of its model. */
static void
test_kaarina (void)
{
  static const char *const model[] = {
    "• Visiotyöpaja tiistaina 12.4.2022 klo 17–20.",
    "• Strategisten päämäärien työpajat 20.4., 26.4. ja 27.4.2022 klo 17–20. Työpajat ovat erilaisia: voit tulla yhteen "
    "tai useampaan.",
    "• Viimeistelytyöpajat 1.6. ja 2.6.2022. Työpajat ovat samansisältöiset: valitse toinen. Kellonaika ilmoitetaan "
    "myöhemmin.",
  };
  g_autoptr(AikaPlan) plan = prose_plan_read ("kaarina");
  g_autoptr(AikaProse) prose = aika_prose_new (plan, aika_prose_find_view (plan, AIKA_VIEW_BULLETIN));

  g_assert_cmpuint (prose->body->len, ==, G_N_ELEMENTS (model));
  for (guint i = 0; i < G_N_ELEMENTS (model); i++)
    {
      g_autofree char *line = aika_prose_block_dup_plain (prose->body->pdata[i]);

      if (!g_str_has_prefix (line, model[i]))
        g_assert_cmpstr (line, ==, model[i]);
      g_assert_null (strstr (line + strlen (model[i]), "valitse"));
    }
}

/* Loimaa's attachment: the March meeting on an April row, the empty column, the italics. */
static void
test_loimaa (void)
{
  g_autoptr(AikaPlan) plan = prose_plan_read ("loimaa");
  g_autoptr(AikaProse) prose = aika_prose_new (plan, aika_prose_find_view (plan, AIKA_VIEW_TABLE));
  g_autofree char *columns = prose_dup_columns (prose->table);
  g_autofree char *rows = prose_dup_rows (prose->table);
  g_auto(GStrv) lines = g_strsplit (rows, "\n", -1);

  g_assert_cmpstr (columns, ==, " | Ajankohta | Työvaihe | Tilaisuuden toteutus | Osallistujat | KH-kokous^Kokoukset | "
                                "KV-kokous^Kokoukset | Jory^Kokoukset");
  g_assert_cmpuint (g_strv_length (lines), ==, 10);
  g_assert_cmpstr (lines[0], ==, "helmikuu 2022 | ke 2.2.2022 / ma 7.2.2022 | Työ käyntiin ja prosessi suunnitelmaksi / "
                                 "• Valmistelupalaveri 2.2.2022 klo 15–16.30 / "
                                 "• Valmistelun aikataulu ja ohjausryhmän nimeäminen KH 7.2.2022 | "
                                 "etätilaisuus / konsultti osallistuu | "
                                 "Kaupungin edustajat: kaupunginjohtaja ja kehittämisjohtaja | 7.2.2022 / 21.2.2022 |  | ");
  g_assert_cmpstr (lines[3], ==, "huhtikuu 2022 |  | Henkilöstön tai esimiesten foorumi | "
                                 "etä- tai lähiseminaari / konsultti osallistuu | esimiehet tai henkilöstö | 28.3.2022 |  | ");
  g_assert_nonnull (strstr (lines[7], "_lähitilaisuudet_ / _konsultti osallistuu_ | _johtoryhmä_ / _valtuusto_"));
  g_assert_nonnull (strstr (lines[9], "kesäkuu 2022 | _ma 6.6.2022_ / _ma 13.6.2022_ |"));
  g_assert_cmpuint (prose->foot->len, ==, 0);
}

static void
test_rauma (void)
{
  static const char *const sections[] = { "Helmikuu", "Maaliskuu", "Huhtikuu", "Toukokuu", "Syksy 2013" };
  g_autoptr(AikaPlan) plan = prose_plan_read ("rauma");
  g_autoptr(AikaProse) prose = aika_prose_new (plan, aika_prose_find_view (plan, AIKA_VIEW_PROGRAMME));
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < prose->table->rows->len; i++)
    {
      const AikaProseRow *row = prose->table->rows->pdata[i];

      if (row->section != NULL)
        g_ptr_array_add (found, row->section);
    }

  /* The ways of working come before them. */
  g_assert_cmpuint (found->len, >=, G_N_ELEMENTS (sections));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    g_assert_cmpstr (found->pdata[found->len - G_N_ELEMENTS (sections) + i], ==, sections[i]);
}

int
main (int    argc,
      char **argv)
{
  static const char *const kinds[] = { "matrix", "table", "programme", "bulletin", "wheel" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      for (guint is_own = 0; is_own < 2; is_own++)
        {
          SampleCase c = { samples[i], kind, is_own };
          g_autofree char *path = g_strdup_printf ("/prose-samples/%s/%s/%s", samples[i], kinds[kind],
                                                   is_own ? "own" : "made");

          g_test_add_data_func_full (path, g_memdup2 (&c, sizeof c), test_sample, g_free);
        }
  g_test_add_func ("/prose-samples/kaarina-speaks-as-its-model", test_kaarina);
  g_test_add_func ("/prose-samples/loimaa-cell-by-cell", test_loimaa);
  g_test_add_func ("/prose-samples/rauma-by-months-and-season", test_rauma);

  return g_test_run ();
}
