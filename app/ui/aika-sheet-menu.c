/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-menu"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-give.h"
#include "ui/aika-sheet-private.h"

/* The menu of what is selected. */

#define MENU_X_PX 40              /* from the start of a wide mark or title */

typedef enum
{
  OF_MARK,                      /* where marks are selected */
  OF_CELLS,
  OF_ROW,
  N_PARTS,
} Part;

static const struct { const char *label; const char *action; Part part; } entries[] = {
  { N_("Move _Earlier"), "mark.earlier", OF_MARK },
  { N_("Move _Later"), "mark.later", OF_MARK },
  { N_("E_nd Earlier"), "mark.end-earlier", OF_MARK },
  { N_("En_d Later"), "mark.end-later", OF_MARK },
  { N_("Tentati_ve or Confirmed"), "mark.tentative", OF_MARK },
  { N_("Cu_t"), "clipboard.cut", OF_CELLS },
  { N_("_Copy"), "clipboard.copy", OF_CELLS },
  { N_("_Paste"), "clipboard.paste", OF_CELLS },
  { N_("Copy as a Pictur_e"), "clipboard.copy-picture", OF_CELLS },
  { N_("D_uplicate"), "thing.duplicate", OF_CELLS },
  { N_("_Fill Down"), "cell.fill-down", OF_CELLS },
  { N_("_Rename the Row"), "item.rename", OF_ROW },
  { N_("_Add a Row Below"), "item.add", OF_ROW },
  { N_("Add a _Mark"), "item.add-mark", OF_ROW },
  { N_("Move the Row _Up"), "item.up", OF_ROW },
  { N_("Move the Row Do_wn"), "item.down", OF_ROW },
  { N_("Make a _Group of the Rows"), "item.group", OF_ROW },
  { N_("_Into the Group Above"), "item.indent", OF_ROW },
  { N_("_Out of the Group"), "item.outdent", OF_ROW },
};

static const char *
get_delete_label (AikaSheet *self)
{
  g_auto(GStrv) mark_ids = NULL;

  if (aika_sheet_is_rows_selected (self))
    {
      g_auto(GStrv) item_ids = aika_sheet_dup_item_ids (self);

      return g_strv_length (item_ids) > 1 ? _("Delete the R_ows") : _("Delete the R_ow");
    }
  if (aika_selection_has_range (self->selection, self->scene))
    return _("_Empty the Cells");

  mark_ids = aika_sheet_dup_mark_ids (self);
  return g_strv_length (mark_ids) > 1 ? _("Delete the Mar_ks") : mark_ids[0] != NULL ? _("Delete the Mar_k") : NULL;
}

static void
append (AikaSheet  *self,
        GMenu      *section,
        const char *label,
        const char *action)
{
  g_autoptr(GMenuItem) entry = g_menu_item_new (label, action);
  g_autofree char *key = aika_sheet_dup_across_key (self, action);

  if (key != NULL)
    g_menu_item_set_attribute (entry, "accel", "s", key);
  g_menu_append_item (section, entry);
}

static GMenuModel *
make_menu (AikaSheet *self)
{
  GMenu *menu = g_menu_new ();
  AikaPlan *plan = aika_document_get_plan (self->document);
  const AikaItem *item = aika_seq_lookup (plan->items, aika_sheet_get_item_id (self));
  g_auto(GStrv) item_ids = aika_sheet_dup_item_ids (self);
  gboolean lacks_time = item != NULL && aika_edit_lacks_time (plan, item);
  g_auto(GStrv) mark_ids = aika_sheet_dup_mark_ids (self);
  const char *delete_label = get_delete_label (self);

  for (Part part = 0; part < N_PARTS; part++)
    {
      g_autoptr(GMenu) section = g_menu_new ();

      if (part == OF_MARK && mark_ids[0] == NULL)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
        {
          gboolean gives_time = lacks_time && g_str_equal (entries[i].action, "item.add-mark");

          if (g_str_equal (entries[i].action, "cell.fill-down") && g_strv_length (item_ids) < 2)
            continue;
          if (entries[i].part == part)
            append (self, section, gives_time ? _("_Give It a Month") : _(entries[i].label), entries[i].action);
        }
      if (part == OF_MARK)
        {
          g_autoptr(GMenuModel) kinds = aika_sheet_make_kinds_menu ();

          g_menu_append_submenu (section, _("_Kind"), kinds);
        }
      if (part == OF_CELLS && delete_label != NULL)
        g_menu_append (section, delete_label, "thing.delete");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }

  return G_MENU_MODEL (menu);
}

/* Of the months in the header, or of its corner, which is for all of them. */
static GMenuModel *
make_header_menu (AikaSheet *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  gboolean has_banner = cursor->record_id != NULL;

  if (cursor->month == AIKA_CELL_TITLE)
    append (self, section, _("_Months of the Plan"), "item.rename");
  else
    append (self, section, has_banner ? _("_Rename the Banner") : _("Add a _Banner"), "item.rename");
  if (has_banner)
    append (self, section, _("_Delete the Banner"), "thing.delete");
  append (self, section, _("Shift the _Rest…"), "win.shift-rest");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  return G_MENU_MODEL (menu);
}

/* Of a group. */
static GMenuModel *
make_heading_menu (AikaSheet  *self,
                   const char *group_id)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();

  append (self, section, aika_sheet_is_folded (self, group_id) ? _("_Unfold the Group") : _("_Fold the Group"),
          "thing.activate");
  append (self, section, _("_Rename the Group"), "item.rename");
  append (self, section, _("_Add a Row to the Group"), "item.add");
  append (self, section, _("Move the Group _Up"), "item.up");
  append (self, section, _("Move the Group Do_wn"), "item.down");
  append (self, section, _("Delete the H_eading"), "thing.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  return G_MENU_MODEL (menu);
}

/* Of a body's lane, or of a meeting in it. */
static GMenuModel *
make_lane_menu (AikaSheet *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();
  const char *body_id;

  if (aika_sheet_get_meeting_id (self, &body_id) != NULL)
    {
      append (self, section, _("_Change the Time"), "thing.activate");
      append (self, section, _("_Delete the Meeting"), "thing.delete");
    }
  else if (aika_selection_get_cursor (self->selection)->month == AIKA_CELL_TITLE)
    append (self, section, _("D_etails of the Body"), "thing.activate");
  else
    append (self, section, _("Add a _Meeting"), "thing.activate");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu_at_cursor (AikaSheet *self)
{
  const char *row_id = aika_selection_get_cursor (self->selection)->row_id;
  const char *group_id = aika_sheet_get_group_id (self);

  if (row_id == NULL)
    return NULL;
  if (g_str_equal (row_id, AIKA_ROW_ID_HEADER))
    return make_header_menu (self);
  if (aika_sheet_get_item_id (self) != NULL)
    return make_menu (self);

  return group_id != NULL ? make_heading_menu (self, group_id) : make_lane_menu (self);
}

/* A popover that is closed is not needed again; its action runs first. */
static gboolean
drop_popover_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Before the sheet goes: a menu may be open. */
void
aika_sheet_drop_menus (AikaSheet *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_POPOVER (child))
        {
          g_signal_handlers_disconnect_by_data (child, self);
          gtk_widget_unparent (child);
        }
      child = next;
    }
}

/* The keys are the grid's again, unless what was chosen opened a text. */
static void
popover_closed_cb (GtkPopover *popover,
                   AikaSheet  *self)
{
  if (!aika_sheet_is_typing (self) && self->current != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->current));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_popover_cb, g_object_ref (popover), g_object_unref);
}

static void
popup (AikaSheet  *self,
       GMenuModel *menu,
       double      x,
       double      y)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) aika_sheet_mirror (self, x, 1), (int) y, 1, 1 });
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * aika_sheet_show_menu:
 *
 * Shows what can be done to what is selected at a point of the sheet.
 */
void
aika_sheet_show_menu (AikaSheet *self,
                      double     x,
                      double     y)
{
  g_autoptr(GMenuModel) menu = make_menu_at_cursor (self);

  if (menu != NULL)
    popup (self, menu, x, y);
}

/**
 * aika_sheet_show_kinds:
 *
 * Shows the kinds that the selected marks can be of, under the cursor's cell.
 */
void
aika_sheet_show_kinds (AikaSheet *self)
{
  g_autoptr(GMenuModel) menu = NULL;
  g_auto(GStrv) mark_ids = aika_sheet_dup_mark_ids (self);
  AikaRect rect;

  if (mark_ids[0] == NULL || self->current == NULL || !aika_sheet_get_thing_rect (self, self->current, &rect))
    return;

  menu = aika_sheet_make_kinds_menu ();
  popup (self, menu, rect.x + MIN (rect.width, MENU_X_PX), rect.y + rect.height);
}
