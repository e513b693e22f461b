/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is spelled otherwise in newer GTK and libadwaita stands in this file alone. */

typedef void (* AikaAnswerFunc) (gboolean    is_yes,
                                 gpointer    user_data);
typedef void (* AikaChoiceFunc) (const char *response,
                                 gpointer    user_data);
typedef void (* AikaFileFunc)   (GFile      *file,
                                 gpointer    user_data);

void aika_compat_ask         (GtkWidget      *over,
                              const char     *heading,
                              const char     *body,
                              const char     *no_label,
                              const char     *yes_label,
                              gboolean        is_destructive,
                              AikaAnswerFunc  answered,
                              gpointer        user_data);
void aika_compat_choose      (GtkWidget      *over,
                              const char     *heading,
                              const char     *body,
                              const char     *cancel_label,
                              const char     *discard_label,
                              const char     *save_label,
                              AikaChoiceFunc  chosen,
                              gpointer        user_data);
void aika_compat_tell        (GtkWidget      *over,
                              const char     *heading,
                              const char     *body);
void aika_compat_open_file   (GtkWindow      *over,
                              AikaFileFunc    chosen,
                              gpointer        user_data);
void aika_compat_save_file   (GtkWindow      *over,
                              const char     *title,
                              const char     *suggested_name,
                              GFile          *folder,
                              const char     *filter_name,
                              const char     *filter_suffix,
                              AikaFileFunc    chosen,
                              gpointer        user_data);
void aika_compat_about       (GtkWindow      *over);

G_END_DECLS
