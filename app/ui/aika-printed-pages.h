/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "draw/aika-printout.h"

G_BEGIN_DECLS

void aika_printed_pages_fill (GtkScrolledWindow  *scroller,
                              const AikaPrintout *printout);

G_END_DECLS
