/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-give"

#include "config.h"

#include "edit/aika-edit-give.h"

#include <glib/gi18n-lib.h>

#include "ui/aika-sheet-private.h"

/* A row that has no time gets one by a click on a month; under the pointer the month that it
 * would get is outlined. The keys' twin is item.add-mark.
 *
 * The first click of two gives nothing: two clicks open an entry over the cell. So the month shows
 * at once and is committed when it is too late for a second click, or when anything else is done. */

/* The chosen category; without one that of the row's first mark, else the plan's first. */
static const char *
find_category (AikaSheet      *self,
               AikaPlan       *plan,
               const AikaItem *item)
{
  const char *chosen = aika_sheet_get_category (self);

  if (chosen != NULL)
    return chosen;

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);

      if (mark->category != NULL)
        return mark->category;
    }
  if (aika_seq_get_length (plan->categories) > 0)
    return aika_record_get_id (aika_seq_get (plan->categories, 0));

  return NULL;
}

/**
 * aika_sheet_give_month:
 *
 * Gives a row a month: to the mark that waits for a time, else to a new one, and selects it. Says
 * where the old words are if they left the grid.
 */
void
aika_sheet_give_month (AikaSheet  *self,
                       const char *item_id,
                       gint32      month)
{
  AikaPlan *before = aika_document_get_plan (self->document);
  const AikaItem *item = aika_seq_lookup (before->items, item_id);
  g_autoptr(GError) error = NULL;
  g_autofree char *mark_id = NULL;
  g_autofree char *message = NULL;
  AikaPlan *given;

  if (item == NULL)
    return;

  given = aika_edit_give_month (before, item_id, month, find_category (self, before, item), &mark_id, &error);
  if (given != NULL && g_strcmp0 (((AikaItem *) aika_seq_lookup (given->items, item_id))->notes, item->notes) != 0)
    message = g_strdup_printf (_("The old words are in the row’s notes: %s"),
                               aika_plan_find_mark (before, mark_id, NULL)->when->text);

  aika_sheet_commit (self, given, NULL, error);
  if (mark_id != NULL)
    aika_sheet_select (self, mark_id);
  if (message != NULL)
    g_signal_emit_by_name (self, "deleted", message);
}

static gboolean
giving_is_due_cb (gpointer user_data)
{
  aika_sheet_finish_giving (user_data);
  return G_SOURCE_REMOVE;
}

/**
 * aika_sheet_begin_giving:
 *
 * Shows a row with a month, and gives it the month as soon as a click would no longer be the second
 * one.
 */
void
aika_sheet_begin_giving (AikaSheet  *self,
                         const char *item_id,
                         gint32      month)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  const AikaItem *item = aika_seq_lookup (plan->items, item_id);
  g_autoptr(AikaPlan) draft = NULL;
  int double_click_ms;

  aika_sheet_finish_giving (self);
  if (item == NULL)
    return;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &double_click_ms, NULL);
  self->giving.item_id = g_strdup (item_id);
  self->giving.month = month;
  self->giving.timeout_id = g_timeout_add ((guint) MAX (double_click_ms, 0), giving_is_due_cb, self);
  draft = aika_edit_give_month (plan, item_id, month, find_category (self, plan, item), NULL, NULL);
  aika_sheet_show_draft (self, draft);
  aika_sheet_show_hint (self, NULL);
}

/**
 * aika_sheet_finish_giving:
 *
 * Gives the month of a click at once, if one waits.
 */
void
aika_sheet_finish_giving (AikaSheet *self)
{
  g_autofree char *item_id = g_strdup (self->giving.item_id);
  gint32 month = self->giving.month;

  if (item_id == NULL)
    return;

  aika_sheet_drop_giving (self);
  aika_sheet_give_month (self, item_id, month);
}

/**
 * aika_sheet_drop_giving:
 *
 * Forgets the month of a click, if one waits.
 */
void
aika_sheet_drop_giving (AikaSheet *self)
{
  if (self->giving.item_id == NULL)
    return;

  g_source_remove (self->giving.timeout_id);
  g_free (self->giving.item_id);
  self->giving = (AikaGiving) { NULL };
  aika_sheet_show_draft (self, NULL);
}

/**
 * aika_sheet_is_giving:
 *
 * Returns: whether the month of a click waits for a second click, and a place is in its cell
 */
gboolean
aika_sheet_is_giving (AikaSheet     *self,
                      const AikaHit *hit)
{
  return self->giving.item_id != NULL && hit->part == AIKA_HIT_CELL && hit->day != AIKA_DAY_NONE &&
         aika_scene_get_row_kind (self->scene, hit->row) == AIKA_ROW_ITEM &&
         aika_day_get_month (hit->day) == self->giving.month &&
         g_str_equal (aika_record_get_id (aika_scene_get_row_record (self->scene, hit->row)), self->giving.item_id);
}

/**
 * aika_sheet_can_give_month:
 *
 * Returns: whether a click at a place gives its row a month
 */
gboolean
aika_sheet_can_give_month (AikaSheet     *self,
                           const AikaHit *hit)
{
  return hit->part == AIKA_HIT_CELL && hit->day != AIKA_DAY_NONE &&
         aika_scene_get_row_kind (self->scene, hit->row) == AIKA_ROW_ITEM &&
         !aika_document_get_is_read_only (self->document) &&
         aika_edit_lacks_time (aika_document_get_plan (self->document),
                               (const AikaItem *) aika_scene_get_row_record (self->scene, hit->row));
}

/**
 * aika_sheet_show_hint:
 * @hit: (nullable): where the pointer is; `NULL` for nowhere
 *
 * Outlines the month that a click there would give.
 */
void
aika_sheet_show_hint (AikaSheet     *self,
                      const AikaHit *hit)
{
  AikaHint hint = { NULL, 0, 0 };

  /* Once clicked, nothing is left to be said. */
  if (hit != NULL && self->giving.item_id == NULL && aika_sheet_can_give_month (self, hit))
    hint = (AikaHint) { self->scene, hit->row, aika_day_get_month (hit->day) };
  if (hint.scene == self->hint.scene && hint.row == self->hint.row && hint.month == self->hint.month)
    return;

  self->hint = hint;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), hint.scene != NULL ? _("Click to give the row this month") : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

#define HINT_SHARE 0.5          /* of the headings' tint on the paper */

void
aika_sheet_paint_hint (AikaSheet   *self,
                       GtkSnapshot *snapshot)
{
  AikaPainter painter = { self->style, self->typesetter, self->metrics.line_width, NULL };
  GdkRGBA tint = aika_style_mix (&self->style->heading, &self->style->paper, HINT_SHARE);
  AikaRect rect;

  /* A scene that has been replaced has other rows. */
  if (self->hint.scene == NULL || self->hint.scene != self->scene || self->drag.has_moved ||
      self->writing.entry != NULL || self->giving.item_id != NULL ||
      !aika_scene_get_month_rect (self->scene, self->hint.row, self->hint.month, &rect))
    return;

  gtk_snapshot_append_color (snapshot, &tint, &GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height));
  aika_painter_outline (&painter, snapshot, &rect, &self->style->secondary);
}
