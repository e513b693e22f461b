/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "plan/aika-item.h"

G_BEGIN_DECLS

/* The rows that pages of the inspector are made of. */

GtkWidget *aika_inspector_add_group    (AdwPreferencesPage  *page,
                                        const char          *title);
GtkWidget *aika_inspector_add_entry    (GtkWidget           *group,
                                        const char          *title);
GtkWidget *aika_inspector_add_text     (GtkWidget           *group,
                                        const char          *title,
                                        const char          *text);
GtkWidget *aika_inspector_add_combo    (GtkWidget           *group,
                                        const char          *title,
                                        const char *const   *words);
GtkWidget *aika_inspector_make_step    (const char          *icon_name,
                                        const char          *action_name,
                                        const char          *label);
GtkWidget *aika_inspector_make_heading (const char          *text);
void       aika_inspector_set_entry    (GtkWidget           *row,
                                        const char          *text);

char      *aika_inspector_join_parties (const AikaSeq       *parties);
char      *aika_inspector_join_content (const AikaSeq       *content);

G_END_DECLS
