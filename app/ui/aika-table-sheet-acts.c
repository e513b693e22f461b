/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-sheet-acts"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-cell.h"
#include "edit/aika-edit-describe.h"
#include "edit/aika-edit-items.h"
#include "ui/aika-table-sheet-private.h"

/* What one can do to the cell and the row of the cursor. Each act is an action of the table with
 * its key beside it, and of every cell, so that a screen reader lists and performs it. */

/**
 * aika_table_sheet_commit:
 *
 * The one way from the table to the document. Takes plan; a NULL plan tells the error.
 */
void
aika_table_sheet_commit (AikaTableSheet *self,
                         AikaPlan       *plan,
                         GError         *error)
{
  g_autoptr(AikaPlan) owned = plan;
  g_autofree char *label = NULL;

  if (plan == NULL)
    {
      if (error != NULL)
        aika_table_sheet_refuse (self, error->message);
      return;
    }

  label = aika_edit_describe (aika_document_get_plan (self->document), plan);
  aika_document_commit (self->document, plan, label, NULL);
}

static AikaTableSheet *
get_sheet (GtkWidget *widget)
{
  return AIKA_TABLE_SHEET (AIKA_IS_TABLE_SHEET (widget) ? widget
                                                        : gtk_widget_get_ancestor (widget, AIKA_TYPE_TABLE_SHEET));
}

/* The table, with the cursor in the cell whose action was performed; NULL if it cannot be edited. */
static AikaTableSheet *
begin_act (GtkWidget *widget)
{
  AikaTableSheet *self = get_sheet (widget);
  guint row, column;

  if (self == NULL || self->document == NULL || self->prose == NULL || !aika_table_sheet_finish_writing (self))
    return NULL;
  if (aika_table_sheet_find_part_cell (widget, &row, &column) && aika_table_sheet_get_row (self, row) != NULL &&
      !aika_table_sheet_is_section (self, row))
    aika_table_sheet_set_cursor (self, row, column);

  return aika_table_sheet_is_editable (self) ? self : NULL;
}

static void
cell_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaTableSheet *self = get_sheet (widget);

  /* Enter in the text over a cell is the text's. */
  if (self != NULL && !aika_table_sheet_is_writing (self) && begin_act (widget) != NULL)
    aika_table_sheet_write (self, FALSE);
}

static void
cell_clear (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaTableSheet *self = begin_act (widget);
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  const char *field;

  if (self == NULL || !aika_table_sheet_has_cursor (self))
    return;

  field = aika_table_sheet_get_field (self, self->column);
  if (!aika_edit_can_set_cell (field))
    {
      aika_table_sheet_write (self, FALSE);     /* says why not */
      return;
    }
  words = aika_edit_dup_cell_text (aika_document_get_plan (self->document), self->item_id, field);
  if (words == NULL || *words == '\0')
    return;

  aika_table_sheet_commit (self, aika_edit_set_cell_text (aika_document_get_plan (self->document), self->item_id, field,
                                                          "", &error), error);
}

static void
cell_italic (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaTableSheet *self = begin_act (widget);
  g_autoptr(GError) error = NULL;
  const char *field;
  AikaPlan *plan;

  if (self == NULL || !aika_table_sheet_has_cursor (self))
    return;

  plan = aika_document_get_plan (self->document);
  field = aika_table_sheet_get_field (self, self->column);
  aika_table_sheet_commit (self, aika_edit_set_cell_italic (plan, self->item_id, field,
                                                            !aika_edit_is_cell_italic (plan, self->item_id, field),
                                                            &error), error);
}

static void
move_rows (GtkWidget *widget,
           int        n_rows)
{
  AikaTableSheet *self = begin_act (widget);
  g_autoptr(GError) error = NULL;
  const char *ids[2] = { NULL };

  if (self == NULL || (ids[0] = self->item_id) == NULL)
    return;

  aika_table_sheet_commit (self, aika_edit_move_items (aika_document_get_plan (self->document), ids, n_rows, NULL, &error),
                           error);
  aika_table_sheet_scroll_to_cell (self);
}

static void
item_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_rows (widget, -1);
}

static void
item_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_rows (widget, 1);
}

/**
 * aika_table_sheet_add_row:
 *
 * Makes a row below that of the cursor and opens its title. Escape takes it back.
 */
void
aika_table_sheet_add_row (AikaTableSheet *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *item_id = NULL;
  AikaPlan *plan;
  guint row;

  if (!aika_table_sheet_is_editable (self))
    return;

  plan = aika_edit_add_item (aika_document_get_plan (self->document), self->item_id, _("New row"), &item_id, &error);
  if (plan == NULL)
    {
      aika_table_sheet_refuse (self, error->message);
      return;
    }

  aika_table_sheet_expect_item (self, item_id);
  aika_table_sheet_commit (self, plan, NULL);
  if (!aika_table_find_item (self->table, item_id, &row))
    return;

  aika_table_sheet_go_to (self, row, self->prose->table->title_column);
  if (!aika_table_sheet_write (self, FALSE))
    return;
  self->writing.new_plan = aika_record_ref (aika_document_get_plan (self->document));
  aika_table_sheet_select_words (self);
}

static void
item_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaTableSheet *self = begin_act (widget);

  if (self != NULL)
    aika_table_sheet_add_row (self);
}

static void
item_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaTableSheet *self = begin_act (widget);
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;
  const char *ids[2] = { NULL };
  AikaPlan *plan;
  AikaItem *item;

  if (self == NULL || (ids[0] = self->item_id) == NULL)
    return;

  plan = aika_document_get_plan (self->document);
  item = aika_seq_lookup (plan->items, ids[0]);
  message = g_strdup_printf (_("Row deleted: %s"), item != NULL && item->title != NULL ? item->title
                                                                                     : _("row without a title"));
  aika_table_sheet_commit (self, aika_edit_delete_items (plan, ids, &error), error);
  if (error == NULL)
    g_signal_emit_by_name (self, "deleted", message);
}

static void
cell_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AikaTableSheet *self = get_sheet (widget);
  AikaRect rect;

  if (self != NULL && aika_table_sheet_has_cursor (self) && !aika_table_sheet_is_writing (self) &&
      aika_table_sheet_get_cell_rect (self, self->row, self->column, &rect))
    aika_table_sheet_show_menu (self, rect.x + MIN (rect.width, 40), rect.y + MIN (rect.height, 24));
}

/* Backspace empties the cell and waits for other words. */
static gboolean
rewrite_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (widget);

  if (!aika_table_sheet_is_writing (self))
    aika_table_sheet_write (self, TRUE);
  return GDK_EVENT_STOP;
}

typedef struct
{
  const char                 *name;
  GtkWidgetActionActivateFunc activate;
  guint                       keyval;
  GdkModifierType             modifiers;
} Act;

static const Act acts[] = {
  { "cell.edit", cell_edit, GDK_KEY_F2, 0 },
  { "cell.clear", cell_clear, GDK_KEY_Delete, 0 },
  { "cell.italic", cell_italic, GDK_KEY_i, GDK_CONTROL_MASK },
  { "cell.menu", cell_menu, GDK_KEY_F10, GDK_SHIFT_MASK },
  { "item.add", item_add, GDK_KEY_Return, GDK_CONTROL_MASK },
  { "item.up", item_up, GDK_KEY_Up, GDK_CONTROL_MASK },
  { "item.down", item_down, GDK_KEY_Down, GDK_CONTROL_MASK },
  { "item.delete", item_delete, GDK_KEY_Delete, GDK_CONTROL_MASK },
};

void
aika_table_sheet_acts_install (GtkWidgetClass *widget_class)
{
  /* A menu names the last key of an action: the usual ones come after these. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "cell.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "cell.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "cell.clear", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "cell.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "item.add", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, rewrite_cb, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      gtk_widget_class_install_action (widget_class, acts[i].name, NULL, acts[i].activate);
      gtk_widget_class_add_binding_action (widget_class, acts[i].keyval, acts[i].modifiers, acts[i].name, NULL);
    }
}

void
aika_table_sheet_acts_install_on_part (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i].name, NULL, acts[i].activate);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) of_cell = g_menu_new ();
  g_autoptr(GMenu) of_row = g_menu_new ();
  g_autoptr(GMenu) deletes = g_menu_new ();

  g_menu_append (of_cell, _("_Edit the Cell"), "cell.edit");
  g_menu_append (of_cell, _("_Italic"), "cell.italic");
  g_menu_append (of_cell, _("_Clear the Cell"), "cell.clear");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (of_cell));
  g_menu_append (of_row, _("_Add a Row Below"), "item.add");
  g_menu_append (of_row, _("Move the Row _Up"), "item.up");
  g_menu_append (of_row, _("Move the Row Do_wn"), "item.down");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (of_row));
  g_menu_append (deletes, _("Delete the R_ow"), "item.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (deletes));

  return G_MENU_MODEL (menu);
}

/* A popover that is closed is not needed again; its action runs first. */
static gboolean
drop_popover_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
popover_closed_cb (GtkPopover *popover)
{
  g_idle_add (drop_popover_cb, popover);
}

/**
 * aika_table_sheet_show_menu:
 *
 * Shows what can be done to the cell and the row of the cursor at a point of the table.
 */
void
aika_table_sheet_show_menu (AikaTableSheet *self,
                            double          x,
                            double          y)
{
  g_autoptr(GMenuModel) menu = make_menu ();
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
