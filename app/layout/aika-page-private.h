/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-page.h"
#include "layout/aika-scene-private.h"

G_BEGIN_DECLS

struct _AikaPage
{
  AikaPageSetup  setup;
  AikaScene     *scene;
  GArray        *head;
  GArray        *foot;
  double         x;
  double         y;
};

/* What stays white at the edges, at least what a printer leaves. */
double aika_page_get_short_edge (const AikaPageSetup *setup);
double aika_page_get_side       (const AikaPageSetup *setup);
double aika_page_get_bottom     (const AikaPageSetup *setup);

double aika_page_add_head       (AikaPage            *page);
double aika_page_add_footer     (AikaPage            *page);

G_END_DECLS
