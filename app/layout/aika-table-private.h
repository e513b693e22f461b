/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-table.h"

G_BEGIN_DECLS

/* Lengths of a table, in text sizes. */
#define AIKA_TABLE_PAD_X 0.45         /* from a cell's edge to its words */
#define AIKA_TABLE_PAD_Y 0.36
#define AIKA_TABLE_BLOCK_GAP 0.25     /* between the paragraphs of a cell */
#define AIKA_TABLE_BULLET_INDENT 0.95

/* A stretch of a block's words, in bytes of its plain text. */
typedef struct
{
  gsize start;
  gsize end;
} AikaStretch;

/**
 * AikaWords:
 * @plain: the words of a block without their styles
 * @block: the block
 * @hyphens: (element-type gsize): places in @plain where a soft hyphen is added
 *
 * A block made ready for a width.
 */
typedef struct
{
  const AikaProseBlock *block;
  AikaTextRole          role;
  char                 *plain;
  gsize                 length;
  GArray               *hyphens;
} AikaWords;

void     aika_words_init         (AikaWords            *words,
                                  const AikaProseBlock *block,
                                  AikaTextRole          role,
                                  AikaLanguage          language,
                                  const AikaMetrics    *metrics,
                                  double                width);
void     aika_words_clear        (AikaWords            *words);
char    *aika_words_dup_markup   (const AikaWords      *words,
                                  AikaStretch           stretch);
gsize    aika_words_fit          (const AikaWords      *words,
                                  gsize                 start,
                                  const AikaMetrics    *metrics,
                                  double                width,
                                  double                height);
gsize    aika_words_skip_space   (const AikaWords      *words,
                                  gsize                 at);

/* Text without line breaks by itself: “etä-” and “seminaari” are two chunks. */
gboolean aika_chunk_next         (const char           *text,
                                  AikaStretch          *chunk);
double   aika_chunk_estimate     (const char           *text,
                                  gsize                 length);
double   aika_chunk_measure      (const char           *text,
                                  gsize                 length,
                                  const AikaMetrics    *metrics,
                                  AikaTextRole          role);
void     aika_chunk_add_hyphens  (const char           *text,
                                  AikaStretch           chunk,
                                  GArray               *hyphens);

/* The edges of the columns, one more than there are columns. */
GArray  *aika_table_share_width  (const AikaProse      *prose,
                                  const AikaMetrics    *metrics,
                                  double                width,
                                  double               *row_height,
                                  gboolean             *has_broken_words);

AikaTableRow *
         aika_table_row_new      (AikaProseRow         *words,
                                  AikaLanguage          language,
                                  const AikaMetrics    *metrics,
                                  const GArray         *edges);
double   aika_table_row_round    (const AikaMetrics    *metrics,
                                  double                height);
gboolean aika_table_rows_equal   (const AikaProseRow   *one,
                                  const AikaProseRow   *other);
GArray  *aika_table_headers_new  (const AikaProse      *prose,
                                  const AikaMetrics    *metrics,
                                  const GArray         *edges,
                                  guint                *n_levels,
                                  double               *height);

/* A block of a cell or of running text: its sign, where it is a bullet, and its words. */
double   aika_words_get_indent   (const AikaProseBlock *block,
                                  const AikaMetrics    *metrics);
double   aika_words_add_boxes    (GArray               *boxes,
                                  const AikaWords      *words,
                                  AikaStretch           stretch,
                                  const AikaRecord     *record,
                                  const AikaMetrics    *metrics,
                                  double                x,
                                  double                y,
                                  double                width);
void     aika_box_clear_text     (AikaBox              *box);

G_END_DECLS
