/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-printout"

#include "config.h"

#include "draw/aika-printout.h"

#include <glib/gi18n-lib.h>

#include "draw/aika-excerpt.h"
#include "draw/aika-pdf-pages.h"
#include "draw/aika-typecase.h"
#include "time/aika-language.h"

/* Invariant: exactly one of chart, leaves and wheel is there, by the kind of the view. */

/* What printers leave white at each edge. */
#define INSET_MM 5.0

struct _AikaPrintout
{
  AikaPlan     *plan;           /* with the months that were asked for */
  AikaView     *view;
  AikaViewKind  kind;
  AikaPageSetup setup;
  AikaTypecase *typecase;
  AikaPage     *chart;
  AikaLeaves   *leaves;
  AikaWheel    *wheel;
  AikaPainter   painter;
};

static const char *
get_language (const AikaPlan          *plan,
              const AikaExportOptions *options)
{
  const char *tag = options->scene.language != NULL ? options->scene.language : plan->language;

  return aika_language_get_tag (aika_language_from_tag (tag != NULL ? tag : "fi"));
}

static AikaPlan *
create_plan (const AikaPlan          *plan,
             AikaViewKind             kind,
             const AikaExportOptions *options)
{
  if (kind != AIKA_VIEW_MATRIX || options->n_months == 0)
    return aika_record_ref (plan);

  return aika_excerpt_new (plan, options->first_month, options->n_months);
}

static AikaView *
create_view (const AikaExportOptions *options)
{
  AikaView *shown;

  if (options->view == NULL)
    return NULL;
  if (options->view->kind != AIKA_VIEW_WHEEL || options->n_months == 0)
    return aika_record_ref (options->view);

  shown = aika_record_draft (options->view);
  shown->from = aika_month_get_first_day (options->first_month);

  return shown;
}

static double
lay_out_words (AikaPrintout *printout)
{
  g_autoptr(AikaProse) prose = aika_prose_new (printout->plan, printout->view);

  printout->leaves = aika_leaves_new (prose, &printout->setup, aika_typecase_get_metrics, printout->typecase);

  return aika_leaves_get_text_size (printout->leaves);
}

/* Returns: the size of the text that the painter paints with */
static double
lay_out (AikaPrintout *printout)
{
  switch (printout->kind)
    {
    case AIKA_VIEW_MATRIX:
      printout->chart = aika_page_new (printout->plan, &printout->setup, aika_typecase_get_metrics, printout->typecase);
      return aika_page_get_text_size (printout->chart);
    case AIKA_VIEW_TABLE:
    case AIKA_VIEW_PROGRAMME:
    case AIKA_VIEW_BULLETIN:
      return lay_out_words (printout);
    case AIKA_VIEW_WHEEL:
      printout->wheel = aika_wheel_new (printout->plan, printout->view, &printout->setup, aika_typecase_get_metrics,
                                        printout->typecase);
      return aika_wheel_get_text_size (printout->wheel);
    }

  g_assert_not_reached ();
}

/**
 * aika_printout_new:
 * @plan: a plan
 * @options: the view, paper and look
 * @error: where the complaint goes: a paper of no known size
 *
 * Lays the view out for its paper.
 *
 * Returns: (transfer full): at least one page; `NULL` on error
 */
AikaPrintout *
aika_printout_new (const AikaPlan           *plan,
                   const AikaExportOptions  *options,
                   GError                  **error)
{
  AikaPageSetup setup = { .inset_pt = INSET_MM * AIKA_PT_PER_MM, .options = options->scene };
  AikaPrintout *printout;
  AikaMetrics metrics;

  g_return_val_if_fail (plan != NULL && options != NULL, NULL);

  if (!aika_paper_find (options->paper, options->is_portrait, &setup.width_pt, &setup.height_pt))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("paper: “%s” is not known (expected A0 to A5)"), options->paper);
      return NULL;
    }
  setup.options.language = get_language (plan, options);

  printout = g_new0 (AikaPrintout, 1);
  printout->kind = options->view != NULL ? (AikaViewKind) options->view->kind : AIKA_VIEW_MATRIX;
  printout->plan = create_plan (plan, printout->kind, options);
  printout->view = create_view (options);
  printout->setup = setup;
  printout->typecase = aika_typecase_new (setup.options.language);

  aika_typecase_get_metrics (printout->typecase, lay_out (printout), &metrics);
  printout->painter = (AikaPainter) {
    .style = aika_style_get (options->is_grey ? AIKA_LOOK_GREY : AIKA_LOOK_LIGHT),
    .typesetter = metrics.measure_data,
    .line_width = metrics.line_width,
  };

  return printout;
}

/**
 * aika_printout_free:
 * @printout: (transfer full): a printout
 */
void
aika_printout_free (AikaPrintout *printout)
{
  g_return_if_fail (printout != NULL);

  g_clear_pointer (&printout->chart, aika_page_free);
  g_clear_pointer (&printout->leaves, aika_leaves_free);
  g_clear_pointer (&printout->wheel, aika_wheel_free);
  aika_typecase_free (printout->typecase);
  g_clear_pointer (&printout->view, aika_record_unref);
  aika_record_unref (printout->plan);
  g_free (printout);
}

/**
 * aika_printout_get_plan:
 * @printout: a printout
 *
 * Returns: (transfer none): the plan, or of a grid what lies in the months that are shown
 */
const AikaPlan *
aika_printout_get_plan (const AikaPrintout *printout)
{
  return printout->plan;
}

/**
 * aika_printout_get_view:
 * @printout: a printout
 *
 * Returns: (transfer none) (nullable): the view
 */
const AikaView *
aika_printout_get_view (const AikaPrintout *printout)
{
  return printout->view;
}

/**
 * aika_printout_get_kind:
 * @printout: a printout
 *
 * Returns: of the view
 */
AikaViewKind
aika_printout_get_kind (const AikaPrintout *printout)
{
  return printout->kind;
}

/**
 * aika_printout_get_size:
 * @printout: a printout
 * @width_pt: (out): of each page
 * @height_pt: (out): of each page
 */
void
aika_printout_get_size (const AikaPrintout *printout,
                        double             *width_pt,
                        double             *height_pt)
{
  *width_pt = printout->setup.width_pt;
  *height_pt = printout->setup.height_pt;
}

/**
 * aika_printout_get_n_pages:
 * @printout: a printout
 *
 * Returns: how many pages there are; a chart and a wheel have one
 */
guint
aika_printout_get_n_pages (const AikaPrintout *printout)
{
  return printout->leaves != NULL ? aika_leaves_get_n_pages (printout->leaves) : 1;
}

/**
 * aika_printout_get_smallest_text_size:
 * @printout: a printout
 *
 * Returns: the size of the smallest text on any page, in points
 */
double
aika_printout_get_smallest_text_size (const AikaPrintout *printout)
{
  if (printout->leaves != NULL)
    return aika_leaves_get_smallest_text_size (printout->leaves);
  if (printout->wheel != NULL)
    return aika_wheel_get_smallest_text_size (printout->wheel);

  return aika_page_get_smallest_text_size (printout->chart);
}

/**
 * aika_printout_get_chart:
 * @printout: a printout
 *
 * Returns: (transfer none) (nullable): the month grid; `NULL` for a view of another kind
 */
AikaPage *
aika_printout_get_chart (const AikaPrintout *printout)
{
  return printout->chart;
}

/**
 * aika_printout_get_leaves:
 * @printout: a printout
 *
 * Returns: (transfer none) (nullable): the pages of words; `NULL` for a view of another kind
 */
const AikaLeaves *
aika_printout_get_leaves (const AikaPrintout *printout)
{
  return printout->leaves;
}

/**
 * aika_printout_get_wheel:
 * @printout: a printout
 *
 * Returns: (transfer none) (nullable): the year clock; `NULL` for a view of another kind
 */
const AikaWheel *
aika_printout_get_wheel (const AikaPrintout *printout)
{
  return printout->wheel;
}

/**
 * aika_printout_create_node:
 * @printout: a printout
 * @page: which page, from 0
 *
 * Returns: (transfer full): the page on its paper, in points from its upper left corner
 */
GskRenderNode *
aika_printout_create_node (const AikaPrintout *printout,
                           guint               page)
{
  const AikaPainter *painter = &printout->painter;
  GtkSnapshot *snapshot;

  g_return_val_if_fail (page < aika_printout_get_n_pages (printout), NULL);

  snapshot = gtk_snapshot_new ();
  gtk_snapshot_append_color (snapshot, &painter->style->paper,
                             &GRAPHENE_RECT_INIT (0, 0, printout->setup.width_pt, printout->setup.height_pt));
  if (printout->leaves != NULL)
    aika_leaf_painter_paint (painter, snapshot, aika_leaves_get_page (printout->leaves, page), AIKA_LAYER_BOTH);
  else if (printout->wheel != NULL)
    aika_wheel_painter_paint (painter, snapshot, printout->wheel, AIKA_LAYER_BOTH);
  else
    aika_page_painter_paint (painter, snapshot, printout->chart, AIKA_LAYER_BOTH);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * aika_printout_write_pdf:
 * @printout: a printout
 * @now: the file's own date, seconds since 1970
 * @error: where cairo's or qpdf's complaint goes
 *
 * Returns: (transfer full): a tagged PDF of all pages; `NULL` on error
 */
GBytes *
aika_printout_write_pdf (const AikaPrintout  *printout,
                         gint64               now,
                         GError             **error)
{
  AikaPdf *pdf = aika_pdf_new (printout->plan, printout->setup.width_pt, printout->setup.height_pt, now);

  if (printout->leaves != NULL)
    aika_pdf_add_leaves (pdf, &printout->painter, printout->leaves);
  else if (printout->wheel != NULL)
    aika_pdf_add_wheel (pdf, &printout->painter, printout->wheel);
  else
    aika_pdf_add_chart (pdf, &printout->painter, printout->chart);

  return aika_pdf_free_to_bytes (pdf, printout->setup.options.language, error);
}
