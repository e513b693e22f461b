/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-scene"

#include "config.h"

#include "ui/aika-sheet-private.h"

#include <math.h>

#include "ui/aika-desktop-look.h"

/* The scene of the document's plan, and that of a plan that is only shown: as the desktop's look, the
 * font and the width of the sheet ask for. */

#define TITLES_SHARE_MAX 0.42     /* of a narrow window's width */

/* The look that the desktop asks for. */
void
aika_sheet_update_style (AikaSheet *self)
{
  self->style = aika_desktop_look_get_style ();
  g_hash_table_remove_all (self->row_nodes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_metrics (AikaSheet *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = aika_desktop_look_get_text_size (GTK_WIDGET (self));
  guint stamp = self->metrics.stamp + 1;

  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  self->typesetter = aika_typesetter_new (context, font, size, FALSE);
  aika_typesetter_set_mirrored (self->typesetter, aika_sheet_is_mirrored (self));
  aika_typesetter_init_metrics (self->typesetter, &self->metrics);
  self->metrics.stamp = stamp;
  g_hash_table_remove_all (self->row_nodes);
}

/* The titles give way in a narrow window. */
static void
fit_title_width (AikaSheet *self,
                 int        width)
{
  AikaMetrics fresh = self->metrics;

  if (self->typesetter == NULL || width <= 0)
    return;

  aika_typesetter_init_metrics (self->typesetter, &fresh);
  fresh.title_width = floor (MIN (fresh.title_width, width * TITLES_SHARE_MAX));
  if (fresh.title_width != self->metrics.title_width)
    {
      fresh.stamp = self->metrics.stamp + 1;
      self->metrics = fresh;
    }
}

static void
rebuild_draft (AikaSheet *self)
{
  AikaScene *old = self->draft_scene;
  AikaPlan *plan = self->draft_plan != NULL ? self->draft_plan : self->offered_plan;

  self->draft_scene = NULL;
  if (plan != NULL)
    self->draft_scene = aika_scene_new (plan, &self->scale, &self->metrics,
                                        aika_scene_get_options (self->scene), old != NULL ? old : self->scene);
  g_clear_pointer (&old, aika_scene_unref);
}

/* The months of the document's plan, and those that an offered one adds. */
static void
get_range (AikaSheet *self,
           gint32    *first_month,
           gint32    *end_month)
{
  gint32 offered_first_month, offered_end_month;

  aika_plan_get_range (aika_document_get_plan (self->document), first_month, end_month);
  if (self->offered_plan == NULL)
    return;

  aika_plan_get_range (self->offered_plan, &offered_first_month, &offered_end_month);
  *first_month = MIN (*first_month, offered_first_month);
  *end_month = MAX (*end_month, offered_end_month);
}

static void
rebuild_scene (AikaSheet *self)
{
  AikaScene *old = self->scene;
  AikaSceneOptions options = { NULL };
  gint32 first_month, end_month;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->typesetter == NULL)
    update_metrics (self);

  fit_title_width (self, width);
  get_range (self, &first_month, &end_month);
  self->scale.first_month = first_month;
  self->scale.n_months = end_month - first_month;
  if (self->is_fitted && width > 0)
    self->scale.month_width = aika_sheet_get_fitted_month_width (self, width);

  options.today = self->today;
  options.folded = self->folded;
  options.hidden = self->hidden;
  options.header_form = AIKA_HEADER_NAMES;
  self->scene = aika_scene_new (aika_document_get_plan (self->document), &self->scale,
                                &self->metrics, &options, old);
  g_clear_pointer (&old, aika_scene_unref);
  rebuild_draft (self);
  g_clear_pointer (&self->drag.ghosts, gsk_render_node_unref);
  aika_sheet_paint_drop_nodes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * aika_sheet_fit_scene:
 * @width: of the sheet, in pixels
 *
 * Makes the scene anew if its titles or months have another width in so wide a sheet.
 *
 * Returns: whether it did
 */
gboolean
aika_sheet_fit_scene (AikaSheet *self,
                      int        width)
{
  fit_title_width (self, width);
  if (self->metrics.stamp == aika_scene_get_metrics (self->scene)->stamp &&
      (!self->is_fitted || self->scale.month_width == aika_sheet_get_fitted_month_width (self, width)))
    return FALSE;

  rebuild_scene (self);
  return TRUE;
}

/* A size is asked for anew, not a place alone: the adjustments may make scrollbars come or go, and
 * what scrolls the sheet would miss that in a frame that places only the sheet. */
void
aika_sheet_rebuild (AikaSheet *self)
{
  if (self->document == NULL)
    return;

  rebuild_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Lays out the rows from y to y + height of the scene; true rows replace estimates, and
 * the rows below move. */
void
aika_sheet_lay_out_view (AikaScene *scene,
                         double     y,
                         double     height)
{
  guint n_rows = aika_scene_get_n_rows (scene);

  if (n_rows == 0)
    return;

  for (guint row = aika_scene_find_row_at (scene, MAX (y, 0)); row < n_rows; row++)
    {
      if (aika_scene_get_row_top (scene, row) > y + height)
        break;
      aika_scene_get_row (scene, row);
    }
}

/* What stands over the sheet, and what scrolls it, follows where the draft is of another size. */
static void
replace_draft (AikaSheet *self)
{
  double height = aika_scene_get_height (aika_sheet_get_placed_scene (self));
  double header_height = aika_sheet_get_header_height (self);

  rebuild_draft (self);
  if (height != aika_scene_get_height (aika_sheet_get_placed_scene (self)) ||
      header_height != aika_sheet_get_header_height (self))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * aika_sheet_show_draft:
 * @sheet: a sheet
 * @draft: (nullable): the plan with what is being written, or `NULL` for the document's own
 *
 * Shows a plan that nobody has committed, until the document's plan changes.
 */
void
aika_sheet_show_draft (AikaSheet *sheet,
                       AikaPlan  *draft)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (sheet->draft_plan == draft || sheet->scene == NULL)
    return;

  aika_set_record (&sheet->draft_plan, draft);
  replace_draft (sheet);
}

/* Shows the months from another one on; those in view stay where they are. */
static void
show_range (AikaSheet *self,
            gint32     first_month)
{
  double added_width = (self->scale.first_month - first_month) * self->scale.month_width;

  aika_sheet_rebuild (self);
  aika_sheet_sync_things (self);
  if (self->hadjustment == NULL || self->is_fitted || added_width == 0)
    return;

  aika_sheet_configure_adjustments (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_adjustment_set_value (self->hadjustment, gtk_adjustment_get_value (self->hadjustment) + added_width);
}

/**
 * aika_sheet_show_offer:
 * @sheet: a sheet
 * @offer: (nullable): the plan that somebody would make of the document's, or `NULL` for none
 *
 * Shows a plan while nothing is being written, until the document's plan changes: a draft comes
 * before it, and it is back when that goes. The months that it adds to the plan's are shown too.
 */
void
aika_sheet_show_offer (AikaSheet *sheet,
                       AikaPlan  *offer)
{
  gint32 first_month, end_month;

  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (sheet->offered_plan == offer || sheet->scene == NULL)
    return;

  aika_set_record (&sheet->offered_plan, offer);
  get_range (sheet, &first_month, &end_month);
  if (first_month == sheet->scale.first_month && end_month - first_month == (gint32) sheet->scale.n_months)
    replace_draft (sheet);
  else
    show_range (sheet, first_month);
}

gboolean
aika_sheet_is_folded (AikaSheet  *self,
                      const char *group_id)
{
  return g_hash_table_contains (self->folded, group_id);
}

void
aika_sheet_set_folded (AikaSheet  *self,
                       const char *group_id,
                       gboolean    is_folded)
{
  if (is_folded == aika_sheet_is_folded (self, group_id))
    return;

  aika_sheet_drop_drag (self);
  if (is_folded)
    g_hash_table_add (self->folded, g_strdup (group_id));
  else
    g_hash_table_remove (self->folded, group_id);
  aika_sheet_rebuild (self);
  aika_sheet_sync_things (self);
}
