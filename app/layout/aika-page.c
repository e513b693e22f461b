/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-page"

#include "config.h"

#include "layout/aika-page-private.h"

#include <math.h>

#include "layout/aika-legend-private.h"

/*   ┌──────────────────────────────────────┐
 *   │ Title of the plan            Liite 1 │  head
 *   │ Ehdotus – Kainuun maakunta           │
 *   │ Työvaihe  │ 1 │ 2 │ 3 │ …            │  the scene
 *   │ …         │   │   │   │              │
 *   │ ▭ valmistelu  ▭ päätöksenteko  ⌖ …   │  foot: legend,
 *   │ Katkoviiva: …    Kainuu – sivu 1/1   │  note and footer
 *   └──────────────────────────────────────┘
 *
 * Everything follows from the size of the titles' text, and the largest that fits is looked
 * for by halving. Nothing is scaled. */

/* Titles larger than this shout: 18 pt on A3, 51 pt on A0. A share of the short edge. */
#define TEXT_MAX 0.0214

/* The column of titles, of the width inside the margins. */
#define TITLE_SHARE 0.315
#define TITLE_SHARE_OF_COLUMNS 0.42     /* where more stands in it than titles */

/* For month names, for months at all and for whole words the text gives way down to this share of
 * the largest size, 8 pt on A4. Where they do not fit even then, numbers stand for names, years for
 * months, and words break. */
#define GIVES_WAY_TO 0.65

/* Sizes that a reader can tell apart, in points. */
#define SIZE_STEP 0.1
#define SIZE_MIN 0.05
#define N_HALVINGS 13

/* Gaps in text sizes. */
#define HEAD_GAP 0.9
#define LEGEND_GAP 0.8
#define NOTE_GAP 0.5

/* ISO 216, in millimetres, the short edge first. */
static const struct
{
  const char *name;
  double      short_mm;
  double      long_mm;
} papers[] = {
  { "A0", 841, 1189 },
  { "A1", 594, 841 },
  { "A2", 420, 594 },
  { "A3", 297, 420 },
  { "A4", 210, 297 },
  { "A5", 148, 210 },
};

/**
 * aika_paper_find:
 * @name: (nullable): "A0" to "A5"
 * @is_portrait: whether the short edge lies at the top
 * @width_pt: (out): the width
 * @height_pt: (out): the height
 *
 * Returns: whether it is a size of ISO 216 that charts are printed on
 */
gboolean
aika_paper_find (const char *name,
                 gboolean    is_portrait,
                 double     *width_pt,
                 double     *height_pt)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].name, name) == 0)
      {
        *width_pt = (is_portrait ? papers[i].short_mm : papers[i].long_mm) * AIKA_PT_PER_MM;
        *height_pt = (is_portrait ? papers[i].long_mm : papers[i].short_mm) * AIKA_PT_PER_MM;
        return TRUE;
      }

  return FALSE;
}

static gboolean
month_names_fit (const AikaScene *scene)
{
  for (guint i = 0; i < scene->header.boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (scene->header.boxes, AikaBox, i);

      if (box->role == AIKA_TEXT_MONTH || box->role == AIKA_TEXT_MONTH_NOW)
        return !g_ascii_isdigit (*box->text);
    }

  return FALSE;
}

/* The width of the longest word of a title. */
static double
measure_longest_word (const AikaScene *scene)
{
  const AikaPlan *plan = scene->plan;
  g_autofree char *longest = NULL;
  AikaTextExtent extent = { 0 };
  glong most = 0;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_auto(GStrv) words = g_strsplit_set (item->title != NULL ? item->title : "", " -", -1);

      for (guint k = 0; words[k] != NULL; k++)
        if (g_utf8_strlen (words[k], -1) > most)
          {
            most = g_utf8_strlen (words[k], -1);
            g_free (longest);
            longest = g_strdup (words[k]);
          }
    }

  if (longest != NULL)
    aika_metrics_measure (&scene->metrics, AIKA_TEXT_TITLE, longest, 0, &extent);

  return extent.width;
}

/* What the text gives way to. */
typedef enum
{
  FITS_NOTHING = 0,
  FITS_MONTHS  = 1 << 0,
  FITS_NAMES   = 1 << 1,
  FITS_WORDS   = 1 << 2,
} Fits;

/* What stands whole over the columns and in the titles. */
static Fits
get_fits (const AikaScene *scene)
{
  const AikaMetrics *metrics = &scene->metrics;
  Fits fits = FITS_NOTHING;

  if (scene->header.level != AIKA_SCALE_YEARS)
    fits |= FITS_MONTHS;
  if (scene->options.header_form == AIKA_HEADER_NAMES && month_names_fit (scene))
    fits |= FITS_NAMES;
  if (measure_longest_word (scene) <= metrics->title_width - scene->context.title_inset - metrics->text_size)
    fits |= FITS_WORDS;

  return fits;
}

static AikaScene *
make_scene (const AikaPlan      *plan,
            const AikaPageSetup *setup,
            AikaMetricsFunc      get_metrics,
            gpointer             user_data,
            double               text_size)
{
  double width = setup->width_pt - 2 * aika_page_get_side (setup);
  AikaMetrics metrics;
  AikaScale scale;
  gint32 end_month;

  get_metrics (user_data, text_size, &metrics);
  metrics.title_width = width * (setup->options.view != NULL && aika_seq_get_length (setup->options.view->columns) > 0
                                 ? TITLE_SHARE_OF_COLUMNS : TITLE_SHARE);

  aika_plan_get_range (plan, &scale.first_month, &end_month);
  scale.n_months = end_month - scale.first_month;
  scale.month_width = (width - metrics.title_width) / scale.n_months;

  return aika_scene_new (plan, &scale, &metrics, &setup->options, NULL);
}

static gboolean
rows_fit (AikaScene *scene,
          double     room)
{
  double height = 0;

  for (guint i = 0; i < aika_scene_get_n_rows (scene) && height <= room; i++)
    height += aika_scene_get_row (scene, i)->height;

  return height <= room;
}

static void
shift (GArray *boxes,
       guint   first,
       double  dy)
{
  for (guint i = first; i < boxes->len; i++)
    g_array_index (boxes, AikaBox, i).rect.y += dy;
}

/* Puts the sheet together around @scene, which it takes. Returns: whether all fits */
static gboolean
compose (AikaPage  *page,
         AikaScene *scene)
{
  double text_size = scene->metrics.text_size;
  double left = aika_page_get_side (&page->setup);
  double bottom = page->setup.height_pt - aika_page_get_bottom (&page->setup);
  double legend, footer, room;
  guint n_legend;

  g_clear_pointer (&page->scene, aika_scene_unref);
  page->scene = scene;
  g_array_set_size (page->head, 0);
  g_array_set_size (page->foot, 0);

  page->x = left + scene->metrics.title_width;
  page->y = aika_page_add_head (page) + HEAD_GAP * text_size + aika_scene_get_header_height (scene);
  room = bottom - page->y;
  if (!rows_fit (scene, room))
    return FALSE;

  legend = aika_legend_add (page->foot, scene, left, 0, page->setup.width_pt - 2 * left);
  if (legend > 0)
    legend += LEGEND_GAP * text_size;
  n_legend = page->foot->len;
  footer = aika_page_add_footer (page);

  room -= legend + NOTE_GAP * text_size + footer;
  if (!rows_fit (scene, room))
    return FALSE;

  aika_scene_stretch (scene, room);
  shift (page->foot, 0, page->y + aika_scene_get_height (scene) + LEGEND_GAP * text_size);
  shift (page->foot, n_legend, bottom - footer - page->y - aika_scene_get_height (scene) - LEGEND_GAP * text_size);

  return TRUE;
}

/**
 * aika_page_new:
 * @plan: a plan
 * @setup: the sheet
 * @get_metrics: (scope call): gives the metrics of paper for a size; called with several sizes, with
 *   the size of the page last
 * @user_data: for @get_metrics
 *
 * Lays the plan out with the largest text with which all rows stand on the sheet, and lets
 * the rows share what is left.
 *
 * Returns: (transfer full): a page
 */
AikaPage *
aika_page_new (const AikaPlan      *plan,
               const AikaPageSetup *setup,
               AikaMetricsFunc      get_metrics,
               gpointer             user_data)
{
  double size_max, low = SIZE_MIN, high;
  AikaScene *scene;
  AikaPage *page;
  Fits needs;

  g_return_val_if_fail (plan != NULL && setup != NULL && get_metrics != NULL, NULL);

  page = g_new0 (AikaPage, 1);
  page->setup = *setup;
  page->setup.options.today = AIKA_DAY_NONE;        /* paper does not know when it is read */
  page->setup.options.folded = NULL;
  page->head = aika_boxes_new ();
  page->foot = aika_boxes_new ();
  size_max = TEXT_MAX * aika_page_get_short_edge (setup);
  high = size_max;

  scene = make_scene (plan, &page->setup, get_metrics, user_data, GIVES_WAY_TO * size_max);
  needs = get_fits (scene);
  aika_scene_unref (scene);

  for (int i = 0; i < N_HALVINGS && high - low > SIZE_STEP / 4; i++)
    {
      /* The largest first: short plans are common. */
      double size = i == 0 ? high : (low + high) / 2;

      scene = make_scene (plan, &page->setup, get_metrics, user_data, size);
      if (size > GIVES_WAY_TO * size_max && (get_fits (scene) & needs) != needs)
        {
          aika_scene_unref (scene);
          high = size;
        }
      else if (compose (page, scene))
        low = size;
      else
        high = size;

      if (i == 0 && low == size)
        break;
    }

  /* Whole tenths, where there are several of them. */
  if (low > 2)
    low = floor (low / SIZE_STEP + 1e-6) * SIZE_STEP;
  compose (page, make_scene (plan, &page->setup, get_metrics, user_data, low));
  page->setup.options.language = page->scene->options.language;

  return page;
}

/**
 * aika_page_free:
 * @page: (transfer full): a page
 */
void
aika_page_free (AikaPage *page)
{
  g_return_if_fail (page != NULL);

  g_clear_pointer (&page->scene, aika_scene_unref);
  g_array_unref (page->head);
  g_array_unref (page->foot);
  g_free (page);
}

/**
 * aika_page_get_setup:
 * @page: a page
 *
 * Returns: (transfer none): the sheet
 */
const AikaPageSetup *
aika_page_get_setup (const AikaPage *page)
{
  return &page->setup;
}

/**
 * aika_page_get_scene:
 * @page: a page
 *
 * Returns: (transfer none): the rows, all laid out
 */
AikaScene *
aika_page_get_scene (AikaPage *page)
{
  return page->scene;
}

/**
 * aika_page_get_origin:
 * @page: a page
 * @x: (out): the left edge of the first month; the column of titles is left of it
 * @y: (out): the top of the first row; the header is above it
 */
void
aika_page_get_origin (const AikaPage *page,
                      double         *x,
                      double         *y)
{
  *x = page->x;
  *y = page->y;
}

/**
 * aika_page_get_head:
 * @page: a page
 *
 * Returns: (transfer none) (element-type AikaBox): the title block, on the sheet
 */
const GArray *
aika_page_get_head (const AikaPage *page)
{
  return page->head;
}

/**
 * aika_page_get_foot:
 * @page: a page
 *
 * Returns: (transfer none) (element-type AikaBox): legend, note and footer, on the sheet
 */
const GArray *
aika_page_get_foot (const AikaPage *page)
{
  return page->foot;
}

/**
 * aika_page_get_text_size:
 * @page: a page
 *
 * Returns: the size of the titles, in points
 */
double
aika_page_get_text_size (const AikaPage *page)
{
  return page->scene->metrics.text_size;
}

static void
note_roles (const GArray *boxes,
            gboolean     *roles)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if (box->text != NULL)
        roles[box->role] = TRUE;
    }
}

/**
 * aika_page_get_smallest_text_size:
 * @page: a page
 *
 * Returns: the size of the smallest text that occurs, in points
 */
double
aika_page_get_smallest_text_size (const AikaPage *page)
{
  AikaScene *scene = page->scene;
  gboolean roles[AIKA_N_TEXT_ROLES] = { FALSE };
  AikaTextExtent whole, extent;
  double smallest = 1;

  note_roles (page->head, roles);
  note_roles (page->foot, roles);
  note_roles (scene->header.boxes, roles);
  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    note_roles (aika_scene_get_row (scene, i)->boxes, roles);

  /* Lines are as high as their text is large. */
  aika_metrics_measure (&scene->metrics, AIKA_TEXT_TITLE, "1", 0, &whole);
  for (guint role = 0; role < AIKA_N_TEXT_ROLES; role++)
    if (roles[role])
      {
        aika_metrics_measure (&scene->metrics, role, "1", 0, &extent);
        smallest = MIN (smallest, extent.height / whole.height);
      }

  return smallest * scene->metrics.text_size;
}
