/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "document/aika-document.h"

G_BEGIN_DECLS

#define AIKA_TYPE_BODIES_PAGE (aika_bodies_page_get_type ())
G_DECLARE_FINAL_TYPE (AikaBodiesPage, aika_bodies_page, AIKA, BODIES_PAGE, AdwWindow)

void aika_bodies_page_present (GtkWindow    *over,
                               AikaDocument *document,
                               gint32        today);

G_END_DECLS
