/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A line that an AUTO object or list is kept on has at most this many
 * characters, indent, name and comma included. */
#define AIKA_JSON_LINE_N_CHARACTERS 160

/**
 * AikaJsonLayout:
 * @AIKA_JSON_LAYOUT_LINES: every member or element on its own line
 * @AIKA_JSON_LAYOUT_AUTO: on one line where it fits, else on lines
 *
 * How an object or list is laid out. What is empty is always `{}` or `[]`.
 */
typedef enum
{
  AIKA_JSON_LAYOUT_LINES,
  AIKA_JSON_LAYOUT_AUTO,
} AikaJsonLayout;

typedef struct _AikaJsonOut AikaJsonOut;

AikaJsonOut *aika_json_out_new (void);
void aika_json_out_free (AikaJsonOut *out);
GBytes *aika_json_out_free_to_bytes (AikaJsonOut *out);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaJsonOut, aika_json_out_free)

void aika_json_out_begin_object (AikaJsonOut *out,
                                 AikaJsonLayout layout);
void aika_json_out_end_object (AikaJsonOut *out);
void aika_json_out_begin_array (AikaJsonOut *out,
                                AikaJsonLayout layout);
void aika_json_out_end_array (AikaJsonOut *out);

void aika_json_out_name (AikaJsonOut *out,
                         const char *name);

void aika_json_out_string (AikaJsonOut *out,
                           const char *value);
void aika_json_out_integer (AikaJsonOut *out,
                            gint64 value);
void aika_json_out_real (AikaJsonOut *out,
                         double value);
void aika_json_out_boolean (AikaJsonOut *out,
                            gboolean value);
void aika_json_out_null (AikaJsonOut *out);
void aika_json_out_raw (AikaJsonOut *out,
                        const char *text,
                        gsize length);

G_END_DECLS
