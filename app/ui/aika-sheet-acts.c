/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-acts"

#include "config.h"

#include "ui/aika-sheet-acts.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-marks.h"
#include "ui/aika-sheet-clipboard.h"
#include "ui/aika-sheet-private.h"

/* What one can do to the selected thing. Each act is an action of the sheet with its key
 * beside it, and of every thing, so that a screen reader lists and performs it. */

/**
 * aika_sheet_commit:
 *
 * The one way from the sheet to the document. Takes plan; a NULL plan tells the error.
 */
void
aika_sheet_commit (AikaSheet  *self,
                   AikaPlan   *plan,
                   const char *merge_key,
                   GError     *error)
{
  g_autoptr(AikaPlan) owned = plan;

  if (plan == NULL)
    {
      if (error != NULL)
        g_signal_emit_by_name (self, "refused", error->message);
      return;
    }

  aika_document_commit (self->document, plan, NULL, merge_key);
}

static AikaSheet *
get_sheet (GtkWidget *widget)
{
  return AIKA_SHEET (AIKA_IS_SHEET (widget) ? widget : gtk_widget_get_ancestor (widget, AIKA_TYPE_SHEET));
}

/* The sheet, with the thing whose action was performed selected; NULL if it cannot be edited. */
static AikaSheet *
begin_act (GtkWidget *widget)
{
  AikaSheet *self = get_sheet (widget);

  if (self == NULL || self->document == NULL)
    return NULL;

  /* What was typed is kept, which may take the thing away. */
  g_object_ref (widget);
  aika_sheet_finish_typing (self);
  if (AIKA_IS_THING (widget) && gtk_widget_get_parent (widget) == GTK_WIDGET (self))
    aika_sheet_put_cursor_on (self, AIKA_THING (widget));
  g_object_unref (widget);
  if (aika_document_get_is_read_only (self->document))
    {
      g_signal_emit_by_name (self, "refused",
                             _("This plan was made with a newer Aikajana. It opens read-only."));
      return NULL;
    }

  return self;
}

/* Of a title that is selected alone the marks of its row. */
static GStrv
dup_marks_to_move (AikaSheet *self)
{
  g_auto(GStrv) ids = aika_sheet_dup_mark_ids (self);
  const char *title_id[] = { aika_sheet_get_item_id (self), NULL };
  g_autoptr(AikaSelection) row = NULL;

  if (ids[0] != NULL || title_id[0] == NULL || !aika_sheet_is_rows_selected (self))
    return g_steal_pointer (&ids);

  row = aika_selection_new ();
  aika_selection_choose (row, title_id);
  return aika_selection_dup_mark_ids (row, self->scene);
}

static void
act_on_mark (GtkWidget *widget,
             gboolean   is_resize,
             AikaEdge   edge,
             int        n_steps,
             int        n_rows)
{
  AikaSheet *self = begin_act (widget);
  g_auto(GStrv) ids = NULL;
  AikaStepOf step = { .is_resize = is_resize, .edge = edge, .unit = AIKA_STEP_OWN, .n_steps = n_steps,
                      .n_rows = n_rows };
  g_autofree char *key = NULL;

  if (self == NULL)
    return;

  ids = dup_marks_to_move (self);
  step.id = ids[0];
  if (ids[0] != NULL && ids[1] != NULL)
    step.ids = ids;
  if (aika_selection_has_range (self->selection, self->scene))
    aika_sheet_keep_selected (self, &step);
  if (step.id == NULL && !is_resize && n_rows == 0)
    {
      g_strfreev (ids);
      ids = aika_sheet_dup_record_ids (self);
      step.ids = ids;
      step.id = ids[0];
      step.is_of_records = TRUE;
    }
  if (step.id == NULL)
    return;

  key = g_strdup_printf ("%s:%d:%s", is_resize ? "resize" : n_rows != 0 ? "row" : "move", edge, step.id);
  aika_sheet_take_step (self, &step, key);
}

static void
move_later (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_mark (widget, FALSE, AIKA_EDGE_END, 1, 0);
}

static void
move_earlier (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_mark (widget, FALSE, AIKA_EDGE_END, -1, 0);
}

static void
end_later (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_mark (widget, TRUE, AIKA_EDGE_END, 1, 0);
}

static void
end_earlier (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_mark (widget, TRUE, AIKA_EDGE_END, -1, 0);
}

static void
start_later (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_mark (widget, TRUE, AIKA_EDGE_START, 1, 0);
}

static void
start_earlier (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_mark (widget, TRUE, AIKA_EDGE_START, -1, 0);
}

static void
mark_to_next_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_mark (widget, FALSE, AIKA_EDGE_END, 0, 1);
}

static void
mark_to_previous_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act_on_mark (widget, FALSE, AIKA_EDGE_END, 0, -1);
}

static void
item_indent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL)
    aika_sheet_indent (self, FALSE);
}

static void
item_outdent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL)
    aika_sheet_indent (self, TRUE);
}

static void
item_group (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL)
    aika_sheet_name_new_group (self);
}

static void
item_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL)
    aika_sheet_move_rows (self, -1);
}

static void
item_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL)
    aika_sheet_move_rows (self, 1);
}

/* The group on whose heading the cursor is. */
static const char *
get_group_id (AikaSheet *self)
{
  const char *row_id = aika_selection_get_cursor (self->selection)->row_id;

  return row_id != NULL && aika_seq_find_id (aika_document_get_plan (self->document)->groups, row_id, NULL) ? row_id : NULL;
}

static void
item_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL)
    aika_sheet_name_new_item (self, aika_sheet_get_item_id (self), get_group_id (self));
}

/* The twin of a click on a month, where the row has no time yet. */
static void
item_add_mark (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);
  g_autofree char *item_id = self != NULL ? g_strdup (aika_sheet_get_item_id (self)) : NULL;

  if (item_id != NULL)
    aika_sheet_give_month (self, item_id, aika_sheet_find_free_month (self, item_id));
}

/* Writes on the meeting at the cursor, if one is there. */
static gboolean
write_on_meeting (AikaSheet *self)
{
  const char *body_id = NULL;
  g_autofree char *meeting_id = g_strdup (aika_sheet_get_meeting_id (self, &body_id));
  g_autofree char *id = g_strdup (body_id);

  if (meeting_id == NULL)
    return FALSE;

  aika_sheet_write_on_meeting (self, id, meeting_id);
  return TRUE;
}

/* F2: a title or a heading is renamed, a meeting is written anew. */
static void
item_rename (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL && !write_on_meeting (self))
    aika_sheet_rename (self);
}

static void
thing_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL && self->current != NULL)
    aika_sheet_delete_selected (self);
}

static void
cell_paint (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL && self->current != NULL)
    aika_sheet_paint_cells (self);
}

static void
cell_fill_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL)
    aika_sheet_fill_down (self);
}

/* One key for both, as in a spreadsheet and in a drawing: several rows are filled down. */
static void
cell_fill_or_duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL && !aika_sheet_fill_down (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "thing.duplicate", NULL);
}

static void
mark_set_kind (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL)
    aika_sheet_set_kind (self, g_variant_get_int32 (parameter));
}

static void
mark_kinds (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL)
    aika_sheet_show_kinds (self);
}

static void
mark_tentative (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = begin_act (widget);

  if (self != NULL)
    aika_sheet_toggle_tentative (self);
}

static void
toggle_fold (AikaSheet *self)
{
  const char *id = aika_selection_get_cursor (self->selection)->row_id;

  aika_sheet_set_folded (self, id, !aika_sheet_is_folded (self, id));
}

/* A cell or a meeting, which its cell may stand for. */
static void
write_in_cell (AikaSheet *self)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  g_autofree char *row_id = g_strdup (cursor->row_id);

  if (aika_sheet_get_mark_id (self) != NULL)
    aika_sheet_write_on_mark (self, cursor->record_id);
  else if (aika_sheet_get_item_id (self) != NULL)
    aika_sheet_write_at_cursor (self);
  else if (g_strcmp0 (row_id, AIKA_ROW_ID_HEADER) == 0)
    aika_sheet_name_in_header (self);
  else if (!write_on_meeting (self) && row_id != NULL)
    aika_sheet_write_in_lane (self, row_id, cursor->month);
}

/* Enter: a group folds, a title is renamed, a cell, a mark or a meeting is written in, a body opens in
 * the inspector. */
static void
thing_activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = get_sheet (widget);

  if (self == NULL || self->naming.text != NULL)
    return;
  if (AIKA_IS_THING (widget))
    aika_sheet_put_cursor_on (self, AIKA_THING (widget));
  if (self->current == NULL)
    return;

  switch (aika_thing_get_kind (self->current))
    {
    case AIKA_THING_GROUP:
      toggle_fold (self);
      break;
    case AIKA_THING_TITLE:
      aika_sheet_rename (self);
      break;
    case AIKA_THING_MARK:
      aika_sheet_write_on_mark (self, aika_thing_get_id (self->current));
      break;
    case AIKA_THING_CELL:
    case AIKA_THING_MEETING:
      write_in_cell (self);
      break;
    case AIKA_THING_LANE:
      gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-selected", NULL);
      break;
    }
}

static void
thing_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = get_sheet (widget);
  AikaRect rect;

  if (self != NULL && self->current != NULL && aika_sheet_get_thing_rect (self, self->current, &rect))
    aika_sheet_show_menu (self, rect.x + MIN (rect.width, 40), rect.y + rect.height);
}

static void
select_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = get_sheet (widget);

  if (self != NULL)
    aika_sheet_select_all (self);
}

static void
select_toggle (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaSheet *self = get_sheet (widget);

  if (self != NULL)
    aika_sheet_toggle_chosen (self, NULL);
}

typedef struct
{
  const char                 *name;
  GtkWidgetActionActivateFunc activate;
  guint                       keyval;         /* 0 for those whose keys follow the picture: aika-sheet-keys.c */
  GdkModifierType             modifiers;
} Act;

#define CONTROL_SHIFT (GDK_CONTROL_MASK | GDK_SHIFT_MASK)

static const Act acts[] = {
  { "mark.later", move_later, 0, 0 },
  { "mark.earlier", move_earlier, 0, 0 },
  { "mark.end-later", end_later, 0, 0 },
  { "mark.end-earlier", end_earlier, 0, 0 },
  { "mark.start-later", start_later, GDK_KEY_Down, CONTROL_SHIFT },
  { "mark.start-earlier", start_earlier, GDK_KEY_Up, CONTROL_SHIFT },
  { "mark.to-next-row", mark_to_next_row, GDK_KEY_Down, GDK_ALT_MASK },
  { "mark.to-previous-row", mark_to_previous_row, GDK_KEY_Up, GDK_ALT_MASK },
  { "cell.fill-or-duplicate", cell_fill_or_duplicate, GDK_KEY_d, GDK_CONTROL_MASK },
  { "mark.kinds", mark_kinds, GDK_KEY_m, GDK_CONTROL_MASK },
  { "mark.tentative", mark_tentative, GDK_KEY_period, GDK_CONTROL_MASK },
  { "item.indent", item_indent, 0, 0 },
  { "item.outdent", item_outdent, 0, 0 },
  { "item.group", item_group, GDK_KEY_g, CONTROL_SHIFT },
  { "item.up", item_up, GDK_KEY_Up, GDK_CONTROL_MASK },
  { "item.down", item_down, GDK_KEY_Down, GDK_CONTROL_MASK },
  { "item.add", item_add, GDK_KEY_Return, GDK_CONTROL_MASK },
  { "item.add-mark", item_add_mark, GDK_KEY_Insert, 0 },
  { "item.rename", item_rename, GDK_KEY_F2, 0 },
  { "cell.paint", cell_paint, GDK_KEY_space, 0 },
  { "select.all", select_all, GDK_KEY_a, GDK_CONTROL_MASK },
  { "select.toggle", select_toggle, GDK_KEY_space, GDK_CONTROL_MASK },
  { "thing.delete", thing_delete, GDK_KEY_Delete, 0 },
  { "thing.activate", thing_activate, GDK_KEY_Return, 0 },
  { "thing.menu", thing_menu, GDK_KEY_F10, GDK_SHIFT_MASK },
};

void
aika_sheet_acts_install (GtkWidgetClass *widget_class)
{
  /* A menu names the last key of an action: the usual ones come after these. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "thing.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "thing.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "thing.menu", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      gtk_widget_class_install_action (widget_class, acts[i].name, NULL, acts[i].activate);
      if (acts[i].keyval != 0)
        gtk_widget_class_add_binding_action (widget_class, acts[i].keyval, acts[i].modifiers, acts[i].name, NULL);
    }

  aika_sheet_clipboard_install (widget_class);
  gtk_widget_class_install_action (widget_class, "cell.fill-down", NULL, cell_fill_down);
  gtk_widget_class_install_action (widget_class, "mark.set-kind", "i", mark_set_kind);
  aika_sheet_keys_install (widget_class);
}

void
aika_sheet_acts_install_on_thing (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i].name, NULL, acts[i].activate);
  aika_sheet_clipboard_install_on_thing (widget_class);
}
