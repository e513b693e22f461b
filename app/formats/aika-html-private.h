/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "prose/aika-prose.h"

G_BEGIN_DECLS

/**
 * AikaHtmlOut:
 * @text: what has been written
 * @unexplained: (element-type AikaBody): bodies whose abbreviation has not stood in the text
 * @title_level: of the title's heading
 * @last_level: of the heading written last; 0 before the first
 * @has_classes: whether a style sheet will look for them
 * @is_for_office: whether a word processor will read it: everything inline, nothing that it
 *   does not know
 */
typedef struct
{
  GString   *text;
  GPtrArray *unexplained;
  guint      title_level;
  guint      last_level;
  gboolean   has_classes;
  gboolean   is_for_office;
} AikaHtmlOut;

/* Elements and text. */
void        aika_html_open          (AikaHtmlOut          *out,
                                     const char           *element,
                                     ...) G_GNUC_NULL_TERMINATED;
void        aika_html_close         (AikaHtmlOut          *out,
                                     const char           *element);
void        aika_html_append        (AikaHtmlOut          *out,
                                     const char           *words,
                                     gssize                length);
gboolean    aika_html_is_mixed      (const char           *words);

/* Runs and blocks. */
void        aika_html_append_said   (AikaHtmlOut          *out,
                                     const char           *words,
                                     gssize                length);
void        aika_html_append_runs   (AikaHtmlOut          *out,
                                     const GArray         *runs);
const char *aika_html_get_direction (const GArray         *runs);
void        aika_html_append_block  (AikaHtmlOut          *out,
                                     const AikaProseBlock *block);
void        aika_html_append_blocks (AikaHtmlOut          *out,
                                     GPtrArray            *blocks,
                                     guint                 start,
                                     guint                 end);

/* Tables. */
void        aika_html_append_table  (AikaHtmlOut          *out,
                                     const AikaProse      *prose,
                                     const AikaProseBlock *caption);

G_END_DECLS
