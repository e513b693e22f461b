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

/* A part of a text, in bytes. */
typedef struct
{
  gsize start;
  gsize end;
} AikaStretch;

/**
 * AikaFlow:
 * @block: the block
 * @role: how its words are set
 * @plain: the words without their styles, with the spaces where no line may break
 * @length: of @plain, in bytes
 * @run_ends: (element-type gsize): where in @plain each run of the block ends
 * @hyphens: (element-type gsize): places in @plain where a soft hyphen is added
 *
 * A block made ready for a width. All places are bytes of @plain.
 */
typedef struct
{
  const AikaProseBlock *block;
  AikaTextRole          role;
  char                 *plain;
  gsize                 length;
  GArray               *run_ends;
  GArray               *hyphens;
} AikaFlow;

char    *aika_flow_dup_glued     (const char           *text,
                                  AikaLanguage          language);
void     aika_flow_init          (AikaFlow             *flow,
                                  const AikaProseBlock *block,
                                  AikaTextRole          role,
                                  AikaLanguage          language,
                                  const AikaMetrics    *metrics,
                                  double                width);
void     aika_flow_clear         (AikaFlow             *flow);
char    *aika_flow_dup_markup    (const AikaFlow       *flow,
                                  AikaStretch           stretch);
char    *aika_flow_dup_text_markup
                                 (const char           *text,
                                  AikaTextRole          role,
                                  AikaLanguage          language,
                                  const AikaMetrics    *metrics,
                                  double                width);
gsize    aika_flow_fit           (const AikaFlow       *flow,
                                  gsize                 start,
                                  const AikaMetrics    *metrics,
                                  double                width,
                                  double                height);
gsize    aika_flow_skip_space    (const AikaFlow       *flow,
                                  gsize                 at);

#define AIKA_CHUNK_WIDEST 0.87        /* of a byte, by estimate, in text sizes */

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

/* Where not even short words can stand whole, they break, but not before this; in text sizes. */
#define AIKA_TABLE_WORST_WORD 6.0

/**
 * AikaColumnNeed:
 * @word: as wide as its widest word
 * @short_word: the same where long words are hyphenated
 * @line: as wide as its longest line, within reason
 *
 * The widths that a column asks for, with the padding of its cells.
 */
typedef struct
{
  double word;
  double short_word;
  double line;
} AikaColumnNeed;

AikaColumnNeed *
         aika_table_measure_columns
                                 (const AikaProse      *prose,
                                  const AikaMetrics    *metrics);

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
double   aika_flow_get_indent    (const AikaProseBlock *block,
                                  const AikaMetrics    *metrics);
double   aika_flow_add_boxes     (GArray               *boxes,
                                  const AikaFlow       *flow,
                                  AikaStretch           stretch,
                                  const AikaRecord     *record,
                                  const AikaMetrics    *metrics,
                                  double                x,
                                  double                y,
                                  double                width);
void     aika_box_clear_text     (AikaBox              *box);

G_END_DECLS
