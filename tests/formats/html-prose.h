/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "prose/aika-prose-private.h"

G_BEGIN_DECLS

/* Documents, made from lines: a letter for the role, a space, and words in which “_italic_”,
 * “*strong*”, “{time}” and “[words|address]” are told apart. */
AikaProse *html_prose_new         (AikaLanguage  language);
void       html_prose_add_lines   (GPtrArray    *blocks,
                                   const char   *lines);

/* Columns as “under/header”, parted by “|”. */
void       html_prose_set_table   (AikaProse    *prose,
                                   const char   *columns,
                                   guint         title_column);

/* A row as cells parted by “|”; a cell's lines by “;”. A section as one text. */
void       html_prose_add_row     (AikaProse    *prose,
                                   const char   *cells);
void       html_prose_add_section (AikaProse    *prose,
                                   const char   *words);

/* The words as the time language reads them. */
AikaWhen  *html_prose_read_when   (const char   *words,
                                   AikaLanguage  language);

G_END_DECLS
