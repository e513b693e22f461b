/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-start"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-new.h"
#include "ui/aika-samples.h"
#include "ui/aika-spoken.h"
#include "ui/aika-window-private.h"

/* How a window comes to its first plan: an empty one, an example, the structure of an example. */

static gint32
get_today (AikaWindow *self)
{
  return aika_application_get_today (AIKA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static void
show_plan (AikaWindow *self,
           AikaPlan   *plan)
{
  g_autoptr(AikaDocument) document = aika_document_new (plan);

  aika_window_set_document (self, document);
}

/**
 * aika_window_start_empty:
 * @window: a window
 *
 * Shows a new plan, in the language of the window, from this month on.
 */
void
aika_window_start_empty (AikaWindow *window)
{
  g_autoptr(AikaPlan) plan = aika_plan_new_default (aika_language_get_tag (aika_spoken_get_language ()), get_today (window));

  show_plan (window, plan);
}

void
aika_window_new_here_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_window_start_empty (user_data);
}

/* An example has no file and ids of its own: what comes of it is the user's. */
void
aika_window_open_example_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr(AikaPlan) sample = aika_samples_load (g_variant_get_string (parameter, NULL));
  g_autoptr(AikaPlan) plan = sample != NULL ? aika_edit_duplicate_plan (sample) : NULL;

  if (plan != NULL)
    show_plan (user_data, plan);
}

void
aika_window_open_structure_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;
  g_autoptr(AikaPlan) sample = aika_samples_load (g_variant_get_string (parameter, NULL));
  g_autoptr(AikaPlan) plan = sample != NULL ? aika_edit_new_from_structure (sample, get_today (self)) : NULL;

  if (plan != NULL)
    show_plan (self, plan);
}
