/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AIKA_TYPE_START_PAGE (aika_start_page_get_type ())
G_DECLARE_FINAL_TYPE (AikaStartPage, aika_start_page, AIKA, START_PAGE, GtkWidget)

void aika_start_page_set_recent (AikaStartPage      *page,
                                 const char *const  *uris);

G_END_DECLS
