/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

#include "formats/aika-json-read.h"

/* The plans that come with the program, on every sheet and at every zoom. */

typedef struct
{
  const char *name;
  guint       n_items;
  guint       n_marks;
} SampleCase;

static const SampleCase sample_cases[] = {
  { "kaarina", 6, 9 },
  { "kainuu", 17, 20 },
  { "loimaa", 10, 16 },
  { "mallila", 15, 21 },
  { "mikkeli", 8, 8 },
  { "rauma", 19, 14 },
};

static AikaPlanFile *
read_sample (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".aikajana", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", base, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  AikaPlanFile *file;
  char *text = NULL;
  gsize n_bytes = 0;

  g_file_get_contents (path, &text, &n_bytes, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, n_bytes);
  file = aika_json_read (bytes, &error);
  g_assert_no_error (error);

  return file;
}

static void
check_rows (AikaScene *scene)
{
  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    fixture_check_row (aika_scene_get_row (scene, i), aika_scene_get_width (scene),
                       aika_scene_get_metrics (scene)->title_width);
}

static void
test_screen (gconstpointer data)
{
  const SampleCase *c = data;
  g_autoptr(AikaPlanFile) file = read_sample (c->name);
  const AikaPlan *plan = file->plan;

  for (double width = 6; width < 1500; width *= 1.3)
    {
      g_autoptr(AikaScene) scene = fixture_scene (plan, width);
      guint n_marks = 0;

      check_rows (scene);
      g_assert_cmpuint (aika_seq_get_length (plan->items), ==, c->n_items);
      for (guint i = 0; i < c->n_items; i++)
        {
          const AikaItem *item = aika_seq_get (plan->items, i);

          g_assert_nonnull (fixture_find_text (fixture_get_row (scene, item->id), item->title));
          for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
            {
              AikaRect rect;

              g_assert_true (aika_scene_get_mark_rect (scene, ((AikaMark *) aika_seq_get (item->marks, k))->id, NULL, &rect));
              n_marks++;
            }
        }
      g_assert_cmpuint (n_marks, ==, c->n_marks);
    }
}

/* No two signs of the legend have the same words. */
static void
check_legend (const AikaPage *page)
{
  const GArray *foot = aika_page_get_foot (page);
  g_autoptr(GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < foot->len; i++)
    {
      const AikaBox *box = &g_array_index (foot, AikaBox, i);

      if (box->role == AIKA_TEXT_LEGEND && box->text != NULL && !g_hash_table_add (texts, box->text))
        {
          g_test_message ("‘%s’ stands twice", box->text);
          g_test_fail ();
        }
    }
}

static void
test_paper (gconstpointer data)
{
  static const char *const papers[] = { "A5", "A4", "A3", "A2", "A1", "A0" };
  const SampleCase *c = data;
  g_autoptr(AikaPlanFile) file = read_sample (c->name);

  for (guint i = 0; i < 4 * G_N_ELEMENTS (papers); i++)
    {
      AikaPageSetup setup = { .inset_pt = 5 * AIKA_PT_PER_MM,
                              .options = { .today = AIKA_DAY_NONE, .hides_groups = i / 2 % 2,
                                           .header_form = i / 2 % 2,
                                           .view = i / 2 % 2 ? aika_seq_get (file->plan->views, 0) : NULL } };
      g_autoptr(AikaPage) page = NULL;
      double size;

      g_assert_true (aika_paper_find (papers[i / 4], i % 2, &setup.width_pt, &setup.height_pt));
      page = aika_page_new (file->plan, &setup, fixture_metrics, &size);
      g_test_message ("%s %s: %.1f pt", papers[i / 4], i % 2 ? "portrait" : "landscape", aika_page_get_text_size (page));
      check_rows (aika_page_get_scene (page));
      check_legend (page);
    }
}

/* The rows of Kainuu whose time is vague, and what each is drawn as. All but the whole process are
 * the maker's estimates: dashed. */
typedef struct
{
  const char  *item;
  const char  *words;         /* of the time, as the sample has them */
  AikaBoxKind  kind;
  AikaBoxFlags flags;
  double       start;         /* in months from January 2018 */
  double       end;
  const char  *text;          /* NULL: none */
  int          status;
} VagueCase;

#define FADES (AIKA_BOX_FADES_START | AIKA_BOX_FADES_END)
#define PLAN_MONTHS 17

static const VagueCase vague_cases[] = {
  { "rivi-1", "tammi–huhtikuu 2018", AIKA_BOX_BAR, 0, 0, 4, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-3", "toukokuun loppupuoli 2018", AIKA_BOX_SESSION, AIKA_BOX_SOFT_START, 4.5, 5, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-4", "touko–kesäkuu 2018", AIKA_BOX_BAR, 0, 4, 6, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-4", "elokuu 2018", AIKA_BOX_BAR, 0, 7, 8, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-5", "huhti–kesäkuu 2018", AIKA_BOX_BAR, 0, 3, 6, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-5", "elo–syyskuu 2018", AIKA_BOX_BAR, 0, 7, 9, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-6", "koko prosessin ajan", AIKA_BOX_WHOLE, 0, 0, PLAN_MONTHS, "koko prosessin ajan", AIKA_STATUS_CONFIRMED },
  { "rivi-7", "koko prosessin ajan", AIKA_BOX_WHOLE, 0, 0, PLAN_MONTHS, "koko prosessin ajan", AIKA_STATUS_CONFIRMED },
  { "rivi-8", "koko prosessin ajan", AIKA_BOX_WHOLE, 0, 0, PLAN_MONTHS, "koko prosessin ajan", AIKA_STATUS_CONFIRMED },
  { "rivi-9", "syksy 2018", AIKA_BOX_BAR, FADES, 8, 11, "syksy", AIKA_STATUS_TENTATIVE },
  { "rivi-10", "lokakuu 2018–tammikuu 2019", AIKA_BOX_BAR, 0, 9, 13, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-11", "marraskuu 2018–helmikuu 2019", AIKA_BOX_BAR, 0, 10, 14, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-12", "tammi–helmikuu 2019", AIKA_BOX_BAR, 0, 12, 14, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-13", "alkuvuosi 2019", AIKA_BOX_BAR, FADES, 12, 15, "alkuvuosi", AIKA_STATUS_TENTATIVE },
  { "rivi-14", "helmi–maaliskuu 2019", AIKA_BOX_BAR, 0, 13, 15, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-15", "maaliskuun 2019 loppuun mennessä", AIKA_BOX_DEADLINE, 0, -1, 15, "luonnos", AIKA_STATUS_TENTATIVE },
  { "rivi-16", "huhtikuu 2019", AIKA_BOX_BAR, 0, 15, 16, NULL, AIKA_STATUS_TENTATIVE },
  { "rivi-17", "toukokuu 2019", AIKA_BOX_DOCUMENT, AIKA_BOX_HOLLOW, -1, -1, "valmis", AIKA_STATUS_TENTATIVE },
};

static const AikaMark *
find_mark_by_words (const AikaItem *item,
                    const char     *words)
{
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);

      if (mark->when != NULL && g_strcmp0 (mark->when->text, words) == 0)
        return mark;
    }

  return NULL;
}

static void
check_vague (AikaScene       *scene,
             const VagueCase *c,
             double           month_width)
{
  AikaRow *row = fixture_get_row (scene, c->item);
  const AikaMark *mark = find_mark_by_words ((const AikaItem *) row->record, c->words);
  const AikaBox *box, *text;
  double slack = 4 / month_width;     /* a bar's inset, a sign's half */

  g_assert_nonnull (mark);
  box = fixture_find_box (row, &mark->record, c->kind);
  g_assert_nonnull (box);
  g_assert_cmphex (box->flags, ==, c->flags);
  g_assert_cmpint (box->status, ==, c->status);
  if (c->start >= 0)
    g_assert_cmpfloat_with_epsilon (box->rect.x / month_width, c->start, slack + 0.02);
  if (c->end >= 0)
    g_assert_cmpfloat_with_epsilon ((box->rect.x + box->rect.width) / month_width, c->end, slack + 0.02);
  if (c->kind == AIKA_BOX_DOCUMENT)
    g_assert_cmpfloat_with_epsilon ((box->rect.x + box->rect.width / 2) / month_width, 16.5, slack);

  text = fixture_find_box (row, &mark->record, AIKA_BOX_TEXT);
  g_assert_cmpstr (text != NULL ? text->text : NULL, ==, c->text);
}

static void
test_vague (gconstpointer data)
{
  const VagueCase *c = data;
  g_autoptr(AikaPlanFile) file = read_sample ("kainuu");
  AikaPageSetup setup = { .inset_pt = 5 * AIKA_PT_PER_MM,
                          .options = { .today = AIKA_DAY_NONE, .hides_groups = TRUE, .header_form = AIKA_HEADER_NUMBERS } };
  g_autoptr(AikaPage) page = NULL;
  double size;

  for (double width = 42; width < 400; width *= 2)
    {
      g_autoptr(AikaScene) scene = fixture_scene (file->plan, width);

      check_vague (scene, c, width);
    }

  g_assert_true (aika_paper_find ("A3", FALSE, &setup.width_pt, &setup.height_pt));
  page = aika_page_new (file->plan, &setup, fixture_metrics, &size);
  check_vague (aika_page_get_scene (page), c, aika_scene_get_scale (aika_page_get_scene (page))->month_width);
}

/* All that is vague is in the table; what is not in it is exact to the day. */
static void
test_no_vague_row_forgotten (void)
{
  g_autoptr(AikaPlanFile) file = read_sample ("kainuu");
  guint n_vague = 0;

  for (guint i = 0; i < aika_seq_get_length (file->plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (file->plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        n_vague += ((const AikaMark *) aika_seq_get (item->marks, k))->when->precision > AIKA_PRECISION_DAY;
    }
  g_assert_cmpuint (n_vague, ==, G_N_ELEMENTS (vague_cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sample_cases); i++)
    {
      g_autofree char *screen = g_strdup_printf ("/samples/%s/every-mark-is-shown-at-any-zoom", sample_cases[i].name);
      g_autofree char *paper = g_strdup_printf ("/samples/%s/no-text-is-cut-on-any-sheet", sample_cases[i].name);

      g_test_add_data_func (screen, &sample_cases[i], test_screen);
      g_test_add_data_func (paper, &sample_cases[i], test_paper);
    }

  for (guint i = 0; i < G_N_ELEMENTS (vague_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/samples/kainuu/%s/%s", vague_cases[i].item, vague_cases[i].words);

      g_test_add_data_func (path, &vague_cases[i], test_vague);
    }
  g_test_add_func ("/samples/kainuu/no-vague-row-is-forgotten", test_no_vague_row_forgotten);

  return g_test_run ();
}
