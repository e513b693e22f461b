/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The span of a member that stands in the object itself. */
#define AIKA_EXTRA_NO_SPAN -1

/**
 * AikaExtra:
 * @span: which span of a time holds the member; `AIKA_EXTRA_NO_SPAN` for the object itself
 * @name: the name of the member
 * @json: its value as compact JSON text
 *
 * A member of a file's object that this version does not know. It is kept and
 * written back.
 */
typedef struct
{
  int   span;
  char *name;
  char *json;
} AikaExtra;

GArray  *aika_extras_new   (void);
void     aika_extras_add   (GArray       *extras,
                            int           span,
                            const char   *name,
                            const char   *json);
gboolean aika_extras_equal (const GArray *a,
                            const GArray *b);

G_END_DECLS
