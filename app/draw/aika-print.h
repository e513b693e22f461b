/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "draw/aika-export.h"

G_BEGIN_DECLS

GtkPrintOperationResult aika_print_run (const AikaPlan           *plan,
                                        const AikaExportOptions  *options,
                                        GtkWindow                *parent,
                                        GError                  **error);

G_END_DECLS
