/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-keys"

#include "config.h"

#include "ui/aika-sheet-private.h"

/* The keys that walk over the cells, and those that move to the left and the right: they follow the
 * picture, so that where one reads from right to left, the left one is for later. */

/* An act for each of the two sides, in a grid that runs from left to right. */
static const struct { const char *left; const char *right; GdkModifierType modifiers; } across_acts[] = {
  { "mark.earlier", "mark.later", GDK_CONTROL_MASK },
  { "mark.end-earlier", "mark.end-later", GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { "item.outdent", "item.indent", GDK_ALT_MASK | GDK_SHIFT_MASK },
};

static gboolean
act_across_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  guint i;
  gboolean is_right;

  g_variant_get (arguments, "(ub)", &i, &is_right);
  if (aika_sheet_is_mirrored (AIKA_SHEET (widget)))
    is_right = !is_right;
  return gtk_widget_activate_action (widget, is_right ? across_acts[i].right : across_acts[i].left, NULL);
}

/**
 * aika_sheet_dup_across_key:
 * @action: an action of the sheet
 *
 * Returns: (transfer full) (nullable): the key of an action that moves to a side, as of now, for a menu; `NULL`
 *   for other actions, whose keys a menu knows
 */
char *
aika_sheet_dup_across_key (AikaSheet  *self,
                           const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (across_acts); i++)
    {
      gboolean is_right = g_str_equal (action, across_acts[i].right);

      if (is_right || g_str_equal (action, across_acts[i].left))
        return gtk_accelerator_name (is_right != aika_sheet_is_mirrored (self) ? GDK_KEY_Right : GDK_KEY_Left,
                                     across_acts[i].modifiers);
    }

  return NULL;
}

static gboolean
go_cb (GtkWidget *widget,
       GVariant  *arguments,
       gpointer   user_data)
{
  AikaSheet *self = AIKA_SHEET (widget);
  int across, down;
  gboolean extends;

  if (aika_sheet_is_typing (self))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(iib)", &across, &down, &extends);
  if (aika_sheet_is_mirrored (self))
    across = -across;
  aika_sheet_go (self, across, down, extends);
  return GDK_EVENT_STOP;
}

static gboolean
go_page_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  AikaSheet *self = AIKA_SHEET (widget);
  gboolean is_down, extends;

  if (aika_sheet_is_typing (self))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(bb)", &is_down, &extends);
  aika_sheet_go_page (self, is_down, extends);
  return GDK_EVENT_STOP;
}

static gboolean
go_to_end_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  AikaSheet *self = AIKA_SHEET (widget);
  gboolean is_start, is_whole, extends;

  if (aika_sheet_is_typing (self))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(bbb)", &is_start, &is_whole, &extends);
  aika_sheet_go_to_end (self, is_start, is_whole, extends);
  return GDK_EVENT_STOP;
}

static gboolean
collapse_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  AikaSheet *self = AIKA_SHEET (widget);

  return !aika_sheet_is_typing (self) && aika_sheet_collapse (self);
}

/* Each key moves the cursor, and with Shift the end of a range. */
static void
install_walking (GtkWidgetClass *widget_class)
{
  static const struct { guint keyval; guint keypad; int across; int down; } steps[] = {
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
  };

  for (guint extends = 0; extends < 2; extends++)
    {
      GdkModifierType shift = extends != 0 ? GDK_SHIFT_MASK : 0;

      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        {
          gtk_widget_class_add_binding (widget_class, steps[i].keyval, shift, go_cb, "(iib)",
                                        steps[i].across, steps[i].down, extends);
          gtk_widget_class_add_binding (widget_class, steps[i].keypad, shift, go_cb, "(iib)",
                                        steps[i].across, steps[i].down, extends);
        }
      gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, shift, go_page_cb, "(bb)", TRUE, extends);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, shift, go_page_cb, "(bb)", FALSE, extends);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, shift, go_to_end_cb, "(bbb)", TRUE, FALSE, extends);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_End, shift, go_to_end_cb, "(bbb)", FALSE, FALSE, extends);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, shift | GDK_CONTROL_MASK, go_to_end_cb, "(bbb)",
                                    TRUE, TRUE, extends);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_End, shift | GDK_CONTROL_MASK, go_to_end_cb, "(bbb)",
                                    FALSE, TRUE, extends);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, collapse_cb, NULL);
}

static void
install_across (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (across_acts); i++)
    {
      GdkModifierType modifiers = across_acts[i].modifiers;

      gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, modifiers, act_across_cb, "(ub)", i, FALSE);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, modifiers, act_across_cb, "(ub)", i, TRUE);
    }
}

void
aika_sheet_keys_install (GtkWidgetClass *widget_class)
{
  install_walking (widget_class);
  install_across (widget_class);
}
