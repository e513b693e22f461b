/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-presentation-changes"

#include "config.h"

#include "ui/aika-presentation-changes.h"

#include <glib/gi18n-lib.h>

struct _AikaPresentationChanges
{
  GtkBox      parent_instance;

  GtkLabel   *heading;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (AikaPresentationChanges, aika_presentation_changes, GTK_TYPE_BOX)

static GtkWidget *
make_row (const char *sentence)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return row;
}

/* Escape, where the list has the focus, is the button that closes it. */
static gboolean
key_pressed_cb (GtkEventControllerKey   *controller,
                guint                    keyval,
                guint                    keycode,
                GdkModifierType          state,
                AikaPresentationChanges *self)
{
  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "win.close-changes", NULL);
}

static gboolean
aika_presentation_changes_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (AIKA_PRESENTATION_CHANGES (widget)->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
aika_presentation_changes_class_init (AikaPresentationChangesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = aika_presentation_changes_grab_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aikajana/Aikajana/aika-presentation-changes.ui");
  gtk_widget_class_bind_template_child (widget_class, AikaPresentationChanges, heading);
  gtk_widget_class_bind_template_child (widget_class, AikaPresentationChanges, list);
}

static void
aika_presentation_changes_init (AikaPresentationChanges *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("The arrow keys go from change to change. Escape closes the list."), -1);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * aika_presentation_changes_set:
 * @changes: a list of changes
 * @sentences: (array zero-terminated=1): what it says
 *
 * Nothing is announced by itself before GTK 4.14. Whoever shows the list gives it the focus, and it
 * passes that on to the first sentence: a screen reader reads the heading, the list and the sentence.
 */
void
aika_presentation_changes_set (AikaPresentationChanges *changes,
                               const char *const       *sentences)
{
  guint n_sentences = g_strv_length ((char **) sentences);
  g_autofree char *heading = NULL;
  GtkWidget *row;

  g_return_if_fail (AIKA_IS_PRESENTATION_CHANGES (changes));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (changes->list))) != NULL)
    gtk_list_box_remove (changes->list, row);
  for (guint i = 0; i < n_sentences; i++)
    gtk_list_box_append (changes->list, make_row (sentences[i]));

  heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change in the presentation",
                                          "%u changes in the presentation", n_sentences), n_sentences);
  gtk_label_set_text (changes->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (changes), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}
