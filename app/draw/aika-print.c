/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-print"

#include "config.h"

#include "draw/aika-print.h"

#include <math.h>

#include "draw/aika-printout.h"

/* A view to a printer: its pages, laid out for the paper that the set-up page names and handed
 * to the printer as they are. */

/* A wide custom paper turned landscape flips to portrait: the short edge comes first. */
static GtkPageSetup *
create_page_setup (const AikaExportOptions *options)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size;
  g_autofree char *name = NULL;
  double width_pt = 0, height_pt = 0;

  aika_paper_find (options->paper, TRUE, &width_pt, &height_pt);
  name = g_strdup_printf ("iso_%c%c_%.0fx%.0fmm", g_ascii_tolower (options->paper[0]), options->paper[1],
                          round (width_pt / AIKA_PT_PER_MM), round (height_pt / AIKA_PT_PER_MM));
  size = gtk_paper_size_new (name);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_page_setup_set_orientation (setup, options->is_portrait ? GTK_PAGE_ORIENTATION_PORTRAIT
                                                              : GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);

  return setup;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page_number,
              AikaPrintout      *printout)
{
  g_autoptr(GskRenderNode) page = aika_printout_create_node (printout, (guint) page_number);

  if (page != NULL)
    gsk_render_node_draw (page, gtk_print_context_get_cairo_context (context));
}

/**
 * aika_print_run:
 * @plan: a plan
 * @options: view, paper and look
 * @parent: (nullable): the window that prints
 * @error: where the complaint goes
 *
 * Opens the desktop's print dialog for all pages of the view.
 *
 * Returns: what became of it; `GTK_PRINT_OPERATION_RESULT_ERROR` with @error set
 */
GtkPrintOperationResult
aika_print_run (const AikaPlan           *plan,
                const AikaExportOptions  *options,
                GtkWindow                *parent,
                GError                  **error)
{
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GtkPageSetup) setup = NULL;
  g_autoptr(AikaPrintout) printout = NULL;

  g_return_val_if_fail (plan != NULL && options != NULL, GTK_PRINT_OPERATION_RESULT_ERROR);

  printout = aika_printout_new (plan, options, error);
  if (printout == NULL)
    return GTK_PRINT_OPERATION_RESULT_ERROR;

  setup = create_page_setup (options);
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) aika_printout_get_n_pages (printout));
  if (plan->title != NULL)
    gtk_print_operation_set_job_name (operation, plan->title);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printout);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error);
}
