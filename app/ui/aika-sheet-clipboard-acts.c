/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-clipboard"

#include "config.h"

#include "ui/aika-sheet-clipboard.h"

#include <glib/gi18n-lib.h>

#include "ui/aika-sheet-private.h"

/* The actions of the clipboard with their keys. An entry that is open over a cell has the keys: its
 * own actions of the same names come first, and where they can do nothing, nothing is done. */

typedef void (*ClipboardFunc) (AikaSheet *self);

static void
act (GtkWidget     *widget,
     gboolean       is_edit,
     ClipboardFunc  func)
{
  AikaSheet *self = AIKA_SHEET (AIKA_IS_SHEET (widget) ? widget : gtk_widget_get_ancestor (widget, AIKA_TYPE_SHEET));

  if (self == NULL || self->document == NULL || self->scene == NULL || aika_sheet_is_typing (self))
    return;
  if (AIKA_IS_THING (widget))
    aika_sheet_put_cursor_on (self, AIKA_THING (widget));
  if (is_edit && aika_document_get_is_read_only (self->document))
    {
      g_signal_emit_by_name (self, "refused", _("This plan was made with a newer Aikajana. It opens read-only."));
      return;
    }

  func (self);
}

static void
clipboard_cut (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (widget, TRUE, aika_sheet_cut);
}

static void
clipboard_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (widget, FALSE, aika_sheet_copy);
}

static void
clipboard_paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (widget, TRUE, aika_sheet_paste);
}

static void
clipboard_copy_picture (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (widget, FALSE, aika_sheet_copy_picture);
}

static void
thing_duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (widget, TRUE, aika_sheet_duplicate);
}

static const struct
{
  const char                  *name;
  GtkWidgetActionActivateFunc  activate;
  guint                        keyval;
  GdkModifierType              modifiers;
  guint                        other_keyval;      /* the keys of older keyboards; 0 for none */
  GdkModifierType              other_modifiers;
} acts[] = {
  { "clipboard.cut", clipboard_cut, GDK_KEY_x, GDK_CONTROL_MASK, GDK_KEY_Delete, GDK_SHIFT_MASK },
  { "clipboard.copy", clipboard_copy, GDK_KEY_c, GDK_CONTROL_MASK, GDK_KEY_Insert, GDK_CONTROL_MASK },
  { "clipboard.paste", clipboard_paste, GDK_KEY_v, GDK_CONTROL_MASK, GDK_KEY_Insert, GDK_SHIFT_MASK },
  { "clipboard.copy-picture", clipboard_copy_picture, GDK_KEY_p, GDK_CONTROL_MASK | GDK_ALT_MASK, 0, 0 },
  { "thing.duplicate", thing_duplicate, GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK, 0, 0 },
};

/**
 * aika_sheet_clipboard_install:
 * @widget_class: the class of the sheet
 *
 * Adds the actions and their keys. A menu names the last key of an action: the usual one.
 */
void
aika_sheet_clipboard_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      gtk_widget_class_install_action (widget_class, acts[i].name, NULL, acts[i].activate);
      if (acts[i].other_keyval != 0)
        gtk_widget_class_add_binding_action (widget_class, acts[i].other_keyval, acts[i].other_modifiers, acts[i].name, NULL);
      gtk_widget_class_add_binding_action (widget_class, acts[i].keyval, acts[i].modifiers, acts[i].name, NULL);
    }
}

/**
 * aika_sheet_clipboard_install_on_thing:
 * @widget_class: the class of the things of a sheet
 *
 * Adds the actions, so that a screen reader lists and performs them.
 */
void
aika_sheet_clipboard_install_on_thing (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i].name, NULL, acts[i].activate);
}
