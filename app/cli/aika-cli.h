/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean aika_cli_is_verb (const char  *word);
int      aika_cli_run     (int          argc,
                           char       **argv);

G_END_DECLS
