/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-toasts"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/aika-window-private.h"

/* What is said at the bottom for a while: one sentence at a time, a newer one in the place of the
 * last. One about a step of the history offers to undo it, and goes when another step is the last. */

#define TIMEOUT_S 6

static void
dismissed_cb (AdwToast   *toast,
              AikaWindow *self)
{
  if (toast != self->toast)
    return;

  g_clear_object (&self->toast);
  g_clear_pointer (&self->told_plan, aika_record_unref);
}

/**
 * aika_window_drop_toast:
 *
 * Takes what is said at the bottom away.
 */
void
aika_window_drop_toast (AikaWindow *self)
{
  g_autoptr(AdwToast) toast = g_steal_pointer (&self->toast);

  g_clear_pointer (&self->told_plan, aika_record_unref);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static AdwToast *
add_toast (AikaWindow *self,
           const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (escaped);

  aika_window_drop_toast (self);
  adw_toast_set_timeout (toast, TIMEOUT_S);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, 0);
  self->toast = g_object_ref (toast);
  return toast;
}

/**
 * aika_window_tell:
 * @window: a window
 * @message: a sentence
 *
 * Shows the sentence at the bottom for a while.
 */
void
aika_window_tell (AikaWindow *window,
                  const char *message)
{
  adw_toast_overlay_add_toast (window->toasts, add_toast (window, message));
}

/**
 * aika_window_tell_step:
 * @message: what the last step of the history did
 *
 * Shows the sentence at the bottom for a while, or until that step is not the last one, with a
 * button that undoes it.
 */
void
aika_window_tell_step (AikaWindow *self,
                       const char *message)
{
  AdwToast *toast = add_toast (self, message);

  self->told_plan = aika_record_ref (aika_document_get_plan (self->document));
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-told");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* What is being typed is a step too, a later one. */
void
aika_window_undo_told_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  AikaWindow *self = user_data;

  aika_window_finish_typing (self);
  if (self->told_plan == NULL || aika_document_get_plan (self->document) != self->told_plan)
    return;

  /* The button dismisses its toast itself. */
  g_clear_object (&self->toast);
  g_clear_pointer (&self->told_plan, aika_record_unref);
  aika_document_undo (self->document);
}

/**
 * aika_window_update_toast:
 *
 * Takes away what was said of a step that is not the last one any more.
 */
void
aika_window_update_toast (AikaWindow *self)
{
  if (self->told_plan != NULL && aika_document_get_plan (self->document) != self->told_plan)
    aika_window_drop_toast (self);
}
