/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-export"

#include "config.h"

#include "draw/aika-export.h"

#include <glib/gi18n-lib.h>

#include "draw/aika-picture.h"
#include "draw/aika-printout.h"
#include "draw/aika-scene-json.h"

/* A view of a plan as a file. PDF, SVG and PNG are drawn from the same nodes as the window;
 * only a PDF tells text from shapes. */

#define DEFAULT_DPI 150.0

/* A picture of time hangs on a wall; what is read lies on a table. */
static void
set_usual_paper (AikaExportOptions *options,
                 AikaViewKind       kind)
{
  switch (kind)
    {
    case AIKA_VIEW_MATRIX:
    case AIKA_VIEW_WHEEL:
      options->paper = "A3";
      break;
    case AIKA_VIEW_TABLE:
    case AIKA_VIEW_PROGRAMME:
      options->paper = "A4";
      break;
    case AIKA_VIEW_BULLETIN:
      options->paper = "A4";
      options->is_portrait = TRUE;
      break;
    }
}

/**
 * aika_export_options_init:
 * @options: (out caller-allocates): options, which borrow from @plan and @view
 * @plan: a plan
 * @view: (nullable): a view; `NULL` for the plan's first one
 *
 * Sets what the view says of its paper and of what it shows. A view that names no paper is set
 * on A4, a bulletin upright; a grid and a wheel on A3. A plan without views is such a grid. The file's own date stays 1.1.1970 until the caller sets it.
 */
void
aika_export_options_init (AikaExportOptions *options,
                          const AikaPlan    *plan,
                          const AikaView    *view)
{
  *options = (AikaExportOptions) { .paper = "A3", .scene = { .today = AIKA_DAY_NONE } };

  if (view == NULL && aika_seq_get_length (plan->views) > 0)
    view = aika_seq_get (plan->views, 0);
  if (view == NULL)
    return;

  options->view = view;
  set_usual_paper (options, (AikaViewKind) view->kind);
  options->scene.header_form = view->header;
  options->scene.language = view->language;
  options->scene.view = view;
  options->scene.hides_groups = view->sections != AIKA_SECTIONS_GROUP;
  options->scene.hides_lanes = view->has_no_lanes;
  if (view->paper != NULL)
    {
      double width_pt, height_pt;

      options->is_portrait = view->paper->orientation == AIKA_ORIENTATION_PORTRAIT;
      if (aika_paper_find (view->paper->size, FALSE, &width_pt, &height_pt))
        options->paper = view->paper->size;
    }
}

/**
 * aika_export_create_node:
 * @plan: a plan
 * @options: view, paper and look
 * @smallest_text_pt: (out) (optional): the size of the smallest text of all pages
 * @error: where the complaint goes: a paper of no known size
 *
 * Lays the view out and draws its first page, for a preview: in points, from the sheet's upper
 * left corner. [func@Printout.new] has all pages.
 *
 * Returns: (transfer full): the page; `NULL` on error
 */
GskRenderNode *
aika_export_create_node (const AikaPlan           *plan,
                         const AikaExportOptions  *options,
                         double                   *smallest_text_pt,
                         GError                  **error)
{
  g_autoptr(AikaPrintout) printout = aika_printout_new (plan, options, error);

  if (printout == NULL)
    return NULL;
  if (smallest_text_pt != NULL)
    *smallest_text_pt = aika_printout_get_smallest_text_size (printout);

  return aika_printout_create_node (printout, 0);
}

/* A picture has one page: which, the caller says, but where there is only one. */
static gboolean
find_page (const AikaPrintout  *printout,
           guint                wanted,
           guint               *page,
           GError             **error)
{
  guint n_pages = aika_printout_get_n_pages (printout);

  *page = MAX (wanted, 1) - 1;
  if (wanted > n_pages)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   ngettext ("page: there is no page %u (the view has %u page)",
                             "page: there is no page %u (the view has %u pages)", n_pages), wanted, n_pages);
      return FALSE;
    }
  if (wanted == 0 && n_pages > 1)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("page: the view has %u pages and a picture holds one (expected which one, or a .pdf)"), n_pages);
      return FALSE;
    }

  return TRUE;
}

static GBytes *
write_picture (const AikaPrintout       *printout,
               AikaExportFormat          format,
               const AikaExportOptions  *options,
               GError                  **error)
{
  const char *title = aika_printout_get_plan (printout)->title;
  g_autoptr(GskRenderNode) node = NULL;
  double width_pt, height_pt;
  guint page;

  if (!find_page (printout, options->page, &page, error))
    return NULL;

  aika_printout_get_size (printout, &width_pt, &height_pt);
  node = aika_printout_create_node (printout, page);
  if (format == AIKA_EXPORT_SVG)
    return aika_picture_write_svg (node, width_pt, height_pt, title != NULL ? title : "", error);

  return aika_picture_write_png (node, width_pt, height_pt, options->dpi > 0 ? options->dpi : DEFAULT_DPI, error);
}

/**
 * aika_export_view:
 * @plan: a plan
 * @format: the kind of file
 * @options: view, paper and look; a resolution of 0 stands for 150 dpi
 * @error: where the complaint goes: a paper of no known size, a page that is not there, a
 *   resolution that no picture can have, or cairo's
 *
 * Writes a view of the plan, of any kind. No display is needed. The same plan, options and
 * fonts give the same bytes.
 *
 * Returns: (transfer full): the file's bytes; `NULL` on error
 */
GBytes *
aika_export_view (const AikaPlan           *plan,
                  AikaExportFormat          format,
                  const AikaExportOptions  *options,
                  GError                  **error)
{
  g_autoptr(AikaPrintout) printout = aika_printout_new (plan, options, error);

  if (printout == NULL)
    return NULL;

  switch (format)
    {
    case AIKA_EXPORT_PDF:
      return aika_printout_write_pdf (printout, options->now, error);
    case AIKA_EXPORT_SVG:
    case AIKA_EXPORT_PNG:
      return write_picture (printout, format, options, error);
    case AIKA_EXPORT_SCENE:
      return aika_scene_json_write (printout);
    }

  g_assert_not_reached ();
}
