/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lines of a JSON text: commas, blanks, indents and what fits on a line.
 * What names and values look like is the business of AikaJsonOut. */
typedef struct _AikaJsonLines AikaJsonLines;

AikaJsonLines *aika_json_lines_new (guint n_characters);
void aika_json_lines_free (AikaJsonLines *lines);

/* A member without its name, an element, or the whole value comes next. */
gboolean aika_json_lines_takes_value (AikaJsonLines *lines);

void aika_json_lines_add_name (AikaJsonLines *lines,
                               const char *name);
void aika_json_lines_add_value (AikaJsonLines *lines,
                                const char *value);
void aika_json_lines_begin_level (AikaJsonLines *lines,
                                  gboolean is_object,
                                  gboolean must_break);
void aika_json_lines_end_level (AikaJsonLines *lines,
                                gboolean is_object);

/* (transfer full); NULL if the value is not whole. */
GBytes *aika_json_lines_end (AikaJsonLines *lines);

G_END_DECLS
