/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "ui/aika-completion.h"

G_BEGIN_DECLS

/**
 * AikaInspectorField:
 *
 * A row of the inspector that holds a text of the plan: its name small, the text under it, wrapped
 * and never cut. What is typed is taken by Enter (in a text of several lines by Ctrl+Enter) and by
 * leaving the field; Escape gives the old text back. A text that could not be taken stays, with
 * the reason under it.
 */
#define AIKA_TYPE_INSPECTOR_FIELD (aika_inspector_field_get_type ())
G_DECLARE_FINAL_TYPE (AikaInspectorField, aika_inspector_field, AIKA, INSPECTOR_FIELD, AdwPreferencesRow)

GtkWidget  *aika_inspector_field_new          (const char         *title,
                                               gboolean            has_lines);
void        aika_inspector_field_set_text     (AikaInspectorField *field,
                                               const char         *text);
void        aika_inspector_field_set_draft    (AikaInspectorField *field,
                                               const char         *draft);
char       *aika_inspector_field_dup_text     (AikaInspectorField *field);
void        aika_inspector_field_set_has_bullets (AikaInspectorField *field,
                                               gboolean            has_bullets);
void        aika_inspector_field_set_completion (AikaInspectorField *field,
                                               AikaCompletionAsk   ask,
                                               gpointer            user_data);
gboolean    aika_inspector_field_get_selection (AikaInspectorField *field,
                                               int                *start,
                                               int                *end);
void        aika_inspector_field_set_note     (AikaInspectorField *field,
                                               const char         *note);
void        aika_inspector_field_set_placeholder (AikaInspectorField *field,
                                               const char         *words);
void        aika_inspector_field_set_italic   (AikaInspectorField *field,
                                               int                 start,
                                               int                 end);
void        aika_inspector_field_set_editable (AikaInspectorField *field,
                                               gboolean            is_editable);
void        aika_inspector_field_add_suffix   (AikaInspectorField *field,
                                               GtkWidget          *suffix);
void        aika_inspector_field_hide_name   (AikaInspectorField *field);
void        aika_inspector_field_refuse       (AikaInspectorField *field,
                                               const char         *reason);
gboolean    aika_inspector_field_finish       (AikaInspectorField *field);
void        aika_inspector_field_give_up      (AikaInspectorField *field);

G_END_DECLS
