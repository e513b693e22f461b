/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-metrics.h"
#include "prose/aika-prose.h"

G_BEGIN_DECLS

/* Documents of words. In a text “*strong*” and “_italic_” are styles. */
AikaProse *fixture_prose_new         (void);
void       fixture_prose_add_block   (GPtrArray         *blocks,
                                      AikaProseRole      role,
                                      const char        *text);

/* A heading is “own” or “shared|own”. */
void       fixture_prose_add_table   (AikaProse         *prose,
                                      const char *const *headings,
                                      guint              n_columns);

/* A cell's blocks stand on lines; a bullet begins with “• ”. Returns: (transfer none) */
AikaProseRow *
           fixture_prose_add_row     (AikaProse         *prose,
                                      const char *const *cells);
void       fixture_prose_add_section (AikaProse         *prose,
                                      const char        *section);

char      *fixture_prose_make_words  (GRand             *random,
                                      guint              n_words);
AikaProse *fixture_prose_random      (GRand             *random,
                                      guint              n_columns,
                                      guint              n_rows);

/* As fixture_measure (), of markup too. */
void       fixture_prose_measure     (gpointer           user_data,
                                      AikaTextRole       role,
                                      const char        *text,
                                      double             width,
                                      AikaTextExtent    *extent);
void       fixture_prose_metrics     (gpointer           user_data,
                                      double             text_size,
                                      AikaMetrics       *metrics);

/* The letters alone: without tags, spaces, soft hyphens and word joiners. */
char      *fixture_dup_letters       (const char        *markup,
                                      gboolean           is_markup);

G_END_DECLS
