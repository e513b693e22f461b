/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "document/aika-document.h"

G_BEGIN_DECLS

#define AIKA_TYPE_CHART_PAGE (aika_chart_page_get_type ())
G_DECLARE_FINAL_TYPE (AikaChartPage, aika_chart_page, AIKA, CHART_PAGE, AdwWindow)

void aika_chart_page_present (GtkWindow    *over,
                              AikaDocument *document);

G_END_DECLS
