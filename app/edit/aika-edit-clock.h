/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean aika_edit_read_clock (const char *text,
                               int        *minute);

G_END_DECLS
