/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *aika_text_fold      (const char *text);
gboolean  aika_folded_names   (const char *folded_text,
                               const char *folded_name);

G_END_DECLS
