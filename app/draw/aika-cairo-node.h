/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

cairo_t *aika_cairo_node_append (GtkSnapshot           *snapshot,
                                 const graphene_rect_t *bounds,
                                 double                 margin);

G_END_DECLS
