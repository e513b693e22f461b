/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-window.h"

G_BEGIN_DECLS

#define AIKA_TYPE_VIEW_PAGE (aika_view_page_get_type ())
G_DECLARE_FINAL_TYPE (AikaViewPage, aika_view_page, AIKA, VIEW_PAGE, AdwWindow)

void aika_view_page_present (AikaWindow *window);

G_END_DECLS
