/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/* The rows that pages of the inspector are made of, and the words in them. */

GtkWidget *aika_inspector_add_group    (AdwPreferencesPage  *page,
                                        const char          *title);
GtkWidget *aika_inspector_make_words   (const char          *title,
                                        const char          *text);
GtkWidget *aika_inspector_make_combo   (const char          *title);
void       aika_inspector_set_words    (AdwComboRow         *row,
                                        const char *const   *words);
GtkWidget *aika_inspector_make_step    (const char          *icon_name,
                                        const char          *action_name,
                                        const char          *label);

char      *aika_inspector_name_meeting (const AikaPlan      *plan,
                                        const AikaBody      *body,
                                        const AikaMeeting   *meeting);
char      *aika_inspector_name_mark    (const AikaPlan      *plan,
                                        const AikaMark      *mark);
char      *aika_inspector_name_offset  (int                  n,
                                        AikaUnit             unit);
char     **aika_inspector_list_relations (void);
gboolean   aika_inspector_has_meetings (const AikaPlan      *plan);

G_END_DECLS
