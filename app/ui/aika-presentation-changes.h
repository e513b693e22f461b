/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AikaPresentationChanges:
 *
 * The changes that were made in a presentation, in sentences, under the view. Its buttons perform
 * actions of the window: `win.copy-changes`, `win.undo-changes`, `win.close-changes`.
 */
#define AIKA_TYPE_PRESENTATION_CHANGES (aika_presentation_changes_get_type ())
G_DECLARE_FINAL_TYPE (AikaPresentationChanges, aika_presentation_changes, AIKA, PRESENTATION_CHANGES, GtkBox)

void  aika_presentation_changes_set      (AikaPresentationChanges *changes,
                                          const char *const       *sentences);

G_END_DECLS
