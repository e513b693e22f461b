/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-menu"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-give.h"
#include "ui/aika-sheet-private.h"

/* The menu of what is selected. */

static GMenuModel *
make_menu (AikaSheet *self)
{
  static const struct { const char *label; const char *action; gboolean is_of_mark; } entries[] = {
    { N_("Move _Earlier"), "mark.earlier", TRUE },
    { N_("Move _Later"), "mark.later", TRUE },
    { N_("E_nd Earlier"), "mark.end-earlier", TRUE },
    { N_("En_d Later"), "mark.end-later", TRUE },
    { N_("_Rename the Row"), "item.rename", FALSE },
    { N_("_Add a Row Below"), "item.add", FALSE },
    { N_("Add a _Mark"), "item.add-mark", FALSE },
    { N_("Move the Row _Up"), "item.up", FALSE },
    { N_("Move the Row Do_wn"), "item.down", FALSE },
  };
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) of_mark = g_menu_new ();
  g_autoptr(GMenu) of_row = g_menu_new ();
  g_autoptr(GMenu) deletes = g_menu_new ();
  AikaPlan *plan = aika_document_get_plan (self->document);
  const AikaItem *item = aika_seq_lookup (plan->items, aika_sheet_get_item_id (self));
  gboolean lacks_time = item != NULL && aika_edit_lacks_time (plan, item);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      gboolean gives_time = lacks_time && g_str_equal (entries[i].action, "item.add-mark");

      g_menu_append (entries[i].is_of_mark ? of_mark : of_row, gives_time ? _("_Give It a Month") : _(entries[i].label),
                     entries[i].action);
    }
  if (aika_sheet_get_mark_id (self) != NULL)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (of_mark));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (of_row));
  g_menu_append (deletes, aika_sheet_get_mark_id (self) != NULL ? _("Delete the Mar_k") : _("Delete the R_ow"),
                 "thing.delete");
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
 * aika_sheet_show_menu:
 *
 * Shows what can be done to the selected thing at a point of the sheet.
 */
void
aika_sheet_show_menu (AikaSheet *self,
                      double     x,
                      double     y)
{
  g_autoptr(GMenuModel) menu = NULL;
  GtkWidget *popover;

  if (aika_sheet_get_item_id (self) == NULL)
    return;

  menu = make_menu (self);
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
