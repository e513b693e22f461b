/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-drag-cells"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-cells.h"
#include "time/aika-phrase.h"
#include "ui/aika-sheet-private.h"
#include "ui/aika-spoken.h"

/* Months shaded by a drag over a rectangle of cells. */

/* The rows of items from where the drag began to a row. */
static GStrv
dup_painted_items (AikaSheet *self,
                   int        row)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (int i = MIN (self->drag.begin_row, row); i <= MAX (self->drag.begin_row, row); i++)
    if (aika_scene_get_row_kind (self->scene, (guint) i) == AIKA_ROW_ITEM)
      g_strv_builder_add (ids, aika_record_get_id (aika_scene_get_row_record (self->scene, (guint) i)));

  return g_strv_builder_end (ids);
}

/* “touko–kesäkuu 2026 · 3 riviä” */
static char *
make_paint_bubble (gint32 first_month,
                   gint32 last_month,
                   guint  n_rows)
{
  g_autoptr(AikaWhen) when = aika_when_new_months (first_month, last_month);
  g_autofree char *months = aika_when_format (when, aika_spoken_get_language (), AIKA_PHRASE_FULL, AIKA_PHRASE_TYPOGRAPHIC);
  g_autofree char *rows = NULL;

  if (n_rows < 2)
    return g_steal_pointer (&months);

  rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", n_rows), n_rows);
  return g_strdup_printf ("%s · %s", months, rows);
}

void
aika_sheet_update_paint_drag (AikaSheet *self,
                   double     grid_x,
                   double     grid_y)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  gint32 last_month = self->scale.first_month + (gint32) self->scale.n_months - 1;
  gint32 month = CLAMP (aika_scale_get_month (&self->scale, grid_x), self->scale.first_month, last_month);
  int row = CLAMP ((int) aika_scene_find_row_at (self->scene, grid_y), 0, (int) aika_scene_get_n_rows (self->scene) - 1);
  gint32 first = MIN (self->drag.begin_month, month), last = MAX (self->drag.begin_month, month);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) item_ids = NULL;
  g_auto(GStrv) mark_ids = NULL;
  AikaPlan *painted;

  if (month == self->drag.now_month && row == self->drag.now_row && self->drag.bubble != NULL)
    return;
  self->drag.now_month = month;
  self->drag.now_row = row;

  item_ids = dup_painted_items (self, row);
  painted = aika_edit_paint_cells (plan, (const char *const *) item_ids, first, last, aika_sheet_get_category (self),
                                   &mark_ids, &error);
  g_clear_pointer (&self->drag.mark_id, g_free);
  g_clear_pointer (&self->drag.bubble, g_free);
  if (painted == NULL)
    {
      aika_sheet_drop_preview (self);
      self->drag.bubble = g_strdup (error->message);
      return;
    }
  aika_sheet_show_preview (self, painted);
  self->drag.mark_id = g_strdup (mark_ids[0]);
  self->drag.bubble = make_paint_bubble (first, last, g_strv_length (item_ids));
}

/* The mark that was painted is in the plan that the drag shows. Of several rows, the cells stay
 * selected. */
void
aika_sheet_finish_paint_drag (AikaSheet *self)
{
  g_autofree char *mark_id = g_strdup (self->drag.mark_id);
  AikaPlan *plan = g_steal_pointer (&self->drag.plan);
  int begin_row = self->drag.begin_row, row = self->drag.now_row;
  gint32 begin_month = self->drag.begin_month, month = self->drag.now_month;
  g_autofree char *refusal = plan == NULL ? g_strdup (self->drag.bubble) : NULL;

  aika_sheet_drag_clear (self);
  if (plan == NULL)
    {
      if (refusal != NULL)
        g_signal_emit_by_name (self, "refused", refusal);
      return;
    }
  aika_sheet_commit (self, plan, NULL, NULL);
  if (row == begin_row && mark_id != NULL)
    aika_sheet_select (self, mark_id);
  else
    {
      aika_sheet_put_cursor (self, begin_row, begin_month, NULL);
      aika_sheet_extend_to (self, row, month);
    }
  self->has_just_painted = TRUE;
}
