/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A string as it stands in a JSON text, without its quotation marks. It must
 * have passed aika_json_scan (). */
gunichar aika_json_text_next (const char **at);
int aika_json_text_compare (const char *one,
                            gsize one_length,
                            const char *two,
                            gsize two_length);
char *aika_json_text_decode (const char *text,
                             gsize length);

G_END_DECLS
