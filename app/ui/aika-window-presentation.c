/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-presentation"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "prose/aika-prose-changes.h"
#include "ui/aika-window-private.h"

/* Presentation mode, for a steering group in front of a projector: the whole screen, larger text,
 * light whatever the desktop says, a caption of what is selected; everything is edited as ever. At
 * its end the changes made in it are listed under the view until that is closed.
 *
 * Invariants: (1) one window of the program presents at a time, as the light look is the whole
 * program's; (2) what the mode took away it gives back, also where the window is closed in it;
 * (3) the plan that it began with stays a step of the history. */

static AikaLanguage
get_language (AikaWindow *self)
{
  return aika_language_from_tag (aika_document_get_plan (self->document)->language);
}

/* What is selected, in large letters. */
static void
update_caption (AikaWindow *self)
{
  AikaPlan *plan;
  const char *item_id, *meeting_id;
  const char *body_id = NULL;
  const AikaItem *item;
  const AikaBody *body;

  if (!self->presentation.is_on)
    return;

  plan = aika_document_get_plan (self->document);
  item_id = aika_sheet_get_item_id (self->sheet);
  item = item_id != NULL ? aika_seq_lookup (plan->items, item_id) : NULL;
  meeting_id = aika_sheet_get_meeting_id (self->sheet, &body_id);
  body = meeting_id != NULL && body_id != NULL ? aika_seq_lookup (plan->bodies, body_id) : NULL;

  if (item != NULL)
    aika_presentation_caption_show_item (self->caption, plan, item);
  else if (body != NULL)
    aika_presentation_caption_show_meeting (self->caption, plan, body, aika_seq_lookup (body->meetings, meeting_id));
  else
    aika_presentation_caption_show_plan (self->caption, plan);
}

static void
set_action_enabled (AikaWindow *self,
                    const char *name,
                    gboolean    is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

/* All that shows the mode. */
static void
show_mode (AikaWindow *self,
           gboolean    is_on)
{
  gtk_widget_set_visible (self->header, !is_on);
  gtk_widget_set_visible (self->presentation_header, is_on);
  gtk_widget_set_visible (self->bottom_bar, !is_on);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), is_on);
  if (is_on)
    gtk_widget_add_css_class (GTK_WIDGET (self->views), "presentation");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->views), "presentation");

  /* Their popovers hang from bars that are away. */
  set_action_enabled (self, "go-to-date", !is_on);
  aika_window_update (self);
}

static void
close_changes (AikaWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->changes)))
    aika_window_focus_view (self);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), FALSE);
  g_clear_pointer (&self->presentation.from, aika_record_unref);
  g_clear_pointer (&self->presentation.to, aika_record_unref);
}

/* Ends the presentation of another window. */
static void
take_over (AikaWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL; l = l->next)
    if (l->data != self && AIKA_IS_WINDOW (l->data))
      aika_window_leave_presentation (l->data);
}

static void
begin (AikaWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (!aika_window_finish_typing (self))
    return;

  take_over (self);
  close_changes (self);
  aika_window_drop_toast (self);
  aika_document_stop_merging (self->document);
  self->presentation.is_on = TRUE;
  self->presentation.from = aika_record_ref (aika_document_get_plan (self->document));
  self->presentation.color_scheme = adw_style_manager_get_color_scheme (manager);
  self->presentation.had_inspector = adw_flap_get_reveal_flap (self->flap);
  self->presentation.was_fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  gtk_window_fullscreen (GTK_WINDOW (self));
  show_mode (self, TRUE);
  update_caption (self);
  aika_window_focus_view (self);
}

/**
 * aika_window_leave_presentation:
 *
 * Ends the mode, if it is on, without a word about what changed.
 */
void
aika_window_leave_presentation (AikaWindow *self)
{
  if (!self->presentation.is_on)
    return;

  self->presentation.is_on = FALSE;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), self->presentation.color_scheme);
  adw_flap_set_reveal_flap (self->flap, self->presentation.had_inspector);
  if (!self->presentation.was_fullscreen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  show_mode (self, FALSE);
}

static char **
list_changes (AikaWindow *self)
{
  return aika_prose_list_changes (self->presentation.from, self->presentation.to, get_language (self));
}

/* They can all be undone as long as nothing else was done. */
static void
update_undo_changes (AikaWindow *self)
{
  set_action_enabled (self, "undo-changes", self->document != NULL && self->presentation.to != NULL &&
                      aika_document_get_plan (self->document) == self->presentation.to);
}

static void
end (AikaWindow *self)
{
  g_auto(GStrv) sentences = NULL;

  if (!aika_window_finish_typing (self))
    return;

  aika_window_leave_presentation (self);
  aika_document_stop_merging (self->document);
  self->presentation.to = aika_record_ref (aika_document_get_plan (self->document));
  sentences = list_changes (self);
  if (sentences[0] == NULL)
    {
      close_changes (self);
      return;
    }

  aika_presentation_changes_set (self->changes, (const char *const *) sentences);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->changes));
  update_undo_changes (self);
}

void
aika_window_present_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  if (self->presentation.is_on)
    end (self);
  else if (self->document != NULL)
    begin (self);
}

/* The title, and a sentence a line. */
void
aika_window_copy_changes_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;
  g_auto(GStrv) sentences = NULL;
  g_autofree char *title = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *text = NULL;

  if (self->presentation.to == NULL)
    return;

  sentences = list_changes (self);
  title = aika_document_dup_title (self->document);
  lines = g_strjoinv ("\n– ", sentences);
  text = g_strdup_printf ("%s\n\n– %s\n", title, lines);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  aika_window_tell (self, _("Copied the list of changes."));
}

void
aika_window_undo_changes_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;
  const AikaHistory *history;

  if (self->presentation.to == NULL || !aika_window_finish_typing (self) ||
      aika_document_get_plan (self->document) != self->presentation.to)
    return;

  history = aika_document_get_history (self->document);
  for (guint i = aika_history_get_n_steps (history); i-- > 0;)
    if (aika_history_get_step_plan (history, i) == self->presentation.from)
      {
        close_changes (self);
        aika_document_go_to_step (self->document, i);
        return;
      }

  /* It was undone past the beginning and another way taken from there. */
  if (aika_document_commit (self->document, self->presentation.from, NULL, NULL))
    close_changes (self);
}

void
aika_window_close_changes_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  close_changes (self);
  aika_window_focus_view (self);
}

/* Escape ends the mode where nothing that is open took it. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AikaWindow            *self)
{
  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || !self->presentation.is_on)
    return GDK_EVENT_PROPAGATE;

  end (self);
  return GDK_EVENT_STOP;
}

/**
 * aika_window_follow_presentation:
 *
 * To be called when the document has changed.
 */
void
aika_window_follow_presentation (AikaWindow *self)
{
  update_caption (self);
  update_undo_changes (self);
}

/**
 * aika_window_drop_presentation:
 *
 * Forgets all about it: another document comes, or none.
 */
void
aika_window_drop_presentation (AikaWindow *self)
{
  aika_window_leave_presentation (self);
  close_changes (self);
}

void
aika_window_init_presentation (AikaWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (self->sheet, "current-changed", G_CALLBACK (update_caption), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->window_title, "title", self->presentation_title, "title", G_BINDING_SYNC_CREATE);
  update_undo_changes (self);
}
