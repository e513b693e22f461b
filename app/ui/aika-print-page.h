/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "document/aika-document.h"

G_BEGIN_DECLS

#define AIKA_TYPE_PRINT_PAGE (aika_print_page_get_type ())
G_DECLARE_FINAL_TYPE (AikaPrintPage, aika_print_page, AIKA, PRINT_PAGE, AdwWindow)

void aika_print_page_present (GtkWindow    *over,
                              AikaDocument *document,
                              AikaView     *view);

G_END_DECLS
