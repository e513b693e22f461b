/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A path names one value of a JSON text, as messages show it to the user:
 * items[3].marks[0].when. The empty path is the whole value. A member name
 * with a blank or one of .[]" in it stands as ["the name"]. */

void aika_json_path_add_member (GString *path,
                                const char *name);
void aika_json_path_add_index (GString *path,
                               guint index);

gboolean aika_json_find_path (const char *bytes,
                              gsize length,
                              const char *path,
                              gsize *start,
                              gsize *end);

guint aika_json_line_of_path (const char *bytes,
                              gsize length,
                              const char *path);

G_END_DECLS
