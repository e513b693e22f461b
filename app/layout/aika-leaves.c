/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-leaves"

#include "config.h"

#include "layout/aika-leaves-private.h"

/* The pages of a document and the size of its text.
 *
 * The text is as large as the paper is meant to be read: agenda, hand-out, wall (references:
 * legibility). It gives way to whole words, and a little where the last page would hold next to
 * nothing; never below what the paper should bear. */

#define SIZE_STEP 0.5

/* A last page filled less than this is worth a smaller text, by this much. */
#define NEEDLESS_SHARE 0.25
#define NEEDLESS_STEPS 2
#define NEEDLESS_UP_TO_PAGES 12

/* Points, by the sheet's short edge in millimetres. */
static const struct
{
  double short_mm;
  double smallest;
  double table;
  double running;       /* without a table */
} sizes[] = {
  { 841, 24, 30, 32 },
  { 594, 16, 20, 22 },
  { 420, 11, 14, 16 },
  { 297, 9, 11, 13 },
  { 210, 8, 10, 11 },
  { 0, 8, 9, 10 },
};

/* A millimetre less is the same paper. */
#define PAPER_SLACK_MM 1.0

struct _AikaLeaves
{
  AikaPageSetup setup;
  AikaProse    *prose;
  AikaMetrics   metrics;
  GPtrArray    *pages;
  GArray       *nodes;
  gboolean      has_broken_words;
  double        smallest;
};

static guint
find_sizes (const AikaPageSetup *setup)
{
  double short_mm = MIN (setup->width_pt, setup->height_pt) / AIKA_PT_PER_MM + PAPER_SLACK_MM;
  guint i = 0;

  while (short_mm < sizes[i].short_mm)
    i++;

  return i;
}

/* How much of the last page is filled. */
static double
get_last_share (const AikaPress *press)
{
  return (press->y - press->top) / MAX (aika_press_get_page_room (press), 1);
}

/* What leaves are tried with. */
typedef struct
{
  AikaProse           *prose;
  const AikaPageSetup *setup;
  AikaMetricsFunc      get_metrics;
  gpointer             user_data;
  double               smallest;
} Trial;

static void
trial_run (const Trial *trial,
           double       text_size,
           AikaPress   *press)
{
  AikaMetrics metrics;

  trial->get_metrics (trial->user_data, text_size, &metrics);
  aika_press_init (press, trial->prose, trial->setup, &metrics, trial->smallest);
  aika_press_run (press);
}

/* Whether all words of the table stand whole; a cheap question. */
static gboolean
trial_keeps_words (const Trial *trial,
                   double       text_size)
{
  g_autoptr(AikaTable) table = NULL;
  AikaMetrics metrics;
  AikaPress press;

  trial->get_metrics (trial->user_data, text_size, &metrics);
  aika_press_init (&press, trial->prose, trial->setup, &metrics, trial->smallest);
  table = aika_table_new (trial->prose, &metrics, press.width, NULL);
  aika_press_clear (&press);

  return !aika_table_has_broken_words (table);
}

static double
find_text_size (const Trial *trial,
                double       largest)
{
  double text_size = largest;

  if (trial->prose->table == NULL || trial->prose->table->columns->len == 0)
    return largest;

  while (text_size > trial->smallest && !trial_keeps_words (trial, text_size))
    text_size = MAX (text_size - SIZE_STEP, trial->smallest);

  return text_size;
}

/* Sets the pages, a little smaller where that saves a last page with next to nothing on it. */
static void
set_pages (const Trial *trial,
           double       text_size,
           AikaPress   *press)
{
  double size = text_size;
  guint n_pages;

  trial_run (trial, text_size, press);
  n_pages = press->pages->len;
  if (n_pages < 2 || n_pages > NEEDLESS_UP_TO_PAGES || get_last_share (press) > NEEDLESS_SHARE)
    return;

  for (guint i = 0; i < NEEDLESS_STEPS && size - SIZE_STEP >= trial->smallest; i++)
    {
      size -= SIZE_STEP;
      aika_press_clear (press);
      trial_run (trial, size, press);
      if (press->pages->len < n_pages)
        return;
    }

  if (size < text_size)
    {
      aika_press_clear (press);
      trial_run (trial, text_size, press);
    }
}

static void
find_smallest (AikaLeaves *leaves)
{
  gboolean roles[AIKA_N_TEXT_ROLES] = { FALSE };
  AikaTextExtent whole, extent;

  for (guint i = 0; i < leaves->pages->len; i++)
    {
      const AikaLeaf *leaf = leaves->pages->pdata[i];

      for (guint k = 0; k < leaf->texts->len; k++)
        roles[g_array_index (leaf->texts, AikaLeafText, k).box.role] = TRUE;
    }

  /* Lines are as high as their text is large. */
  aika_metrics_measure (&leaves->metrics, AIKA_TEXT_PROSE, "1", 0, &whole);
  leaves->smallest = leaves->metrics.text_size;
  for (guint role = 0; role < AIKA_N_TEXT_ROLES; role++)
    if (roles[role])
      {
        aika_metrics_measure (&leaves->metrics, role, "1", 0, &extent);
        leaves->smallest = MIN (leaves->smallest, leaves->metrics.text_size * extent.height / whole.height);
      }
}

/**
 * aika_leaves_new:
 * @prose: a view in words
 * @setup: the sheet; its scene's options are not used
 * @get_metrics: (scope call): gives the metrics of paper for a size; called with several sizes, with
 *   the size of the pages last
 * @user_data: for @get_metrics
 *
 * Sets the view on as many pages as it needs. All words of it stand on them: a row that is higher
 * than a page goes on over it, a word that is wider than its column breaks.
 *
 * Returns: (transfer full): the pages, at least one
 */
AikaLeaves *
aika_leaves_new (AikaProse           *prose,
                 const AikaPageSetup *setup,
                 AikaMetricsFunc      get_metrics,
                 gpointer             user_data)
{
  guint place;
  double largest;
  AikaLeaves *leaves;
  AikaPress press;
  Trial trial;

  g_return_val_if_fail (prose != NULL && setup != NULL && get_metrics != NULL, NULL);
  g_return_val_if_fail (setup->width_pt > 2 * setup->inset_pt && setup->height_pt > 2 * setup->inset_pt, NULL);

  place = find_sizes (setup);
  largest = prose->table != NULL ? sizes[place].table : sizes[place].running;
  trial = (Trial) { prose, setup, get_metrics, user_data, sizes[place].smallest };
  set_pages (&trial, find_text_size (&trial, largest), &press);

  leaves = g_new0 (AikaLeaves, 1);
  leaves->setup = *setup;
  leaves->setup.options = (AikaSceneOptions) { .today = AIKA_DAY_NONE };
  leaves->prose = aika_prose_ref (prose);
  leaves->metrics = press.metrics;
  leaves->pages = g_steal_pointer (&press.pages);
  leaves->nodes = g_steal_pointer (&press.nodes);
  leaves->has_broken_words = press.has_broken_words;
  find_smallest (leaves);

  return leaves;
}

/**
 * aika_leaves_free:
 * @leaves: (transfer full): pages
 */
void
aika_leaves_free (AikaLeaves *leaves)
{
  g_ptr_array_unref (leaves->pages);
  g_array_unref (leaves->nodes);
  aika_prose_unref (leaves->prose);
  g_free (leaves);
}

/**
 * aika_leaves_get_setup:
 * @leaves: pages
 *
 * Returns: (transfer none): the sheet, without a scene's options
 */
const AikaPageSetup *
aika_leaves_get_setup (const AikaLeaves *leaves)
{
  return &leaves->setup;
}

/**
 * aika_leaves_get_prose:
 * @leaves: pages
 *
 * Returns: (transfer none): what they were set from
 */
AikaProse *
aika_leaves_get_prose (const AikaLeaves *leaves)
{
  return leaves->prose;
}

/**
 * aika_leaves_get_nodes:
 * @leaves: pages
 *
 * Returns: (transfer none) (element-type AikaLeafNode): the structure of the whole document
 */
const GArray *
aika_leaves_get_nodes (const AikaLeaves *leaves)
{
  return leaves->nodes;
}

/**
 * aika_leaves_get_n_pages:
 * @leaves: pages
 *
 * Returns: how many pages there are
 */
guint
aika_leaves_get_n_pages (const AikaLeaves *leaves)
{
  return leaves->pages->len;
}

/**
 * aika_leaves_get_page:
 * @leaves: pages
 * @page: the number of a page, from 0
 *
 * Returns: (transfer none): the page
 */
const AikaLeaf *
aika_leaves_get_page (const AikaLeaves *leaves,
                      guint             page)
{
  g_return_val_if_fail (page < leaves->pages->len, NULL);

  return leaves->pages->pdata[page];
}

/**
 * aika_leaves_get_text_size:
 * @leaves: pages
 *
 * Returns: the size of running text and cells, in points
 */
double
aika_leaves_get_text_size (const AikaLeaves *leaves)
{
  return leaves->metrics.text_size;
}

/**
 * aika_leaves_get_smallest_text_size:
 * @leaves: pages
 *
 * Returns: the size of the smallest text that occurs, in points
 */
double
aika_leaves_get_smallest_text_size (const AikaLeaves *leaves)
{
  return leaves->smallest;
}

/**
 * aika_leaves_has_broken_words:
 * @leaves: pages
 *
 * Returns: whether the columns of the table are narrower than their longest words even in the
 *   smallest text
 */
gboolean
aika_leaves_has_broken_words (const AikaLeaves *leaves)
{
  return leaves->has_broken_words;
}
