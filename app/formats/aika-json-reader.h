/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <json-glib/json-glib.h>

#include "formats/aika-json-read.h"

G_BEGIN_DECLS

/* The members of the file beside those of its plan: "format", "version", "revisions". */
extern const char *const aika_json_file_members[];

/**
 * AikaJsonReader:
 * @text: the file, which has passed [func@json_scan]
 * @path: where the reader stands
 * @warnings: (element-type AikaProblem): what was noticed so far
 * @is_newer: whether words that this version does not know are let pass with a warning
 *
 * Turns the nodes of a file into the values of a plan. Every function that fails sets
 * @error to a sentence that names the line, the path, what stands there and what was
 * expected, and returns `FALSE` or `NULL`.
 */
typedef struct
{
  const char *text;
  gsize       length;
  GString    *path;
  GPtrArray  *warnings;
  gboolean    is_newer;
  GError    **error;
} AikaJsonReader;

gsize       aika_json_reader_enter          (AikaJsonReader       *reader,
                                             const char           *member);
gsize       aika_json_reader_enter_index    (AikaJsonReader       *reader,
                                             guint                 index);
void        aika_json_reader_leave          (AikaJsonReader       *reader,
                                             gsize                 mark);
gboolean    aika_json_reader_fail           (AikaJsonReader       *reader,
                                             AikaFormatError       code,
                                             const char           *format,
                                             ...) G_GNUC_PRINTF (3, 4);
gboolean    aika_json_reader_fail_value     (AikaJsonReader       *reader,
                                             JsonNode             *node,
                                             const char           *expected);
gboolean    aika_json_reader_fail_missing   (AikaJsonReader       *reader,
                                             const char           *member);

const char *aika_json_reader_get_text       (AikaJsonReader       *reader,
                                             JsonNode             *node,
                                             gsize                 max_n_bytes);
gboolean    aika_json_reader_get_integer    (AikaJsonReader       *reader,
                                             JsonNode             *node,
                                             int                   min,
                                             int                   max,
                                             int                  *value);
gboolean    aika_json_reader_get_boolean    (AikaJsonReader       *reader,
                                             JsonNode             *node,
                                             gboolean             *value);
gboolean    aika_json_reader_get_word       (AikaJsonReader       *reader,
                                             JsonNode             *node,
                                             const char *const    *words,
                                             int                  *value);
gboolean    aika_json_reader_get_day        (AikaJsonReader       *reader,
                                             JsonNode             *node,
                                             gint32               *day);
gboolean    aika_json_reader_get_day_clock  (AikaJsonReader       *reader,
                                             JsonNode             *node,
                                             gint32               *day,
                                             int                  *minute);
gboolean    aika_json_reader_get_clock      (AikaJsonReader       *reader,
                                             JsonNode             *node,
                                             int                  *minute);
JsonObject *aika_json_reader_get_object     (AikaJsonReader       *reader,
                                             JsonNode             *node);
JsonArray  *aika_json_reader_get_array      (AikaJsonReader       *reader,
                                             JsonNode             *node,
                                             guint                 max_n);
char       *aika_json_reader_dup_json       (JsonNode             *node);

/* aika-json-when.c, aika-json-record.c */
AikaWhen   *aika_json_reader_read_when      (AikaJsonReader       *reader,
                                             JsonNode             *node);
gpointer    aika_json_reader_read_record    (AikaJsonReader       *reader,
                                             JsonNode             *node,
                                             const AikaRecordType *type,
                                             const char *const    *also_known);

G_END_DECLS
