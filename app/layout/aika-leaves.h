/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-page.h"
#include "prose/aika-prose.h"

G_BEGIN_DECLS

/**
 * AikaTag:
 *
 * What a part of a document is, in the words of PDF.
 */
typedef enum
{
  AIKA_TAG_H1,
  AIKA_TAG_H2,
  AIKA_TAG_H3,
  AIKA_TAG_P,
  AIKA_TAG_L,
  AIKA_TAG_LI,
  AIKA_TAG_TABLE,
  AIKA_TAG_TR,
  AIKA_TAG_TH,
  AIKA_TAG_TD,
} AikaTag;

#define AIKA_NODE_NONE (-1)     /* at the top of the tree; of a text: an artifact, outside it */

/**
 * AikaLeafNode:
 * @tag: what it is
 * @parent: the number of its parent, which comes before it, or `AIKA_NODE_NONE`
 * @n_columns: of a cell: how many columns it spans
 * @n_rows: of a cell: how many rows it spans
 * @is_row_header: a `TH` that heads its row; the others head columns
 *
 * A node of the document's structure. Nodes are numbered in the order of reading, over all
 * pages: the texts of one node may stand on several. Only of a row that is parted over pages the
 * nodes of all cells come before the lists in them.
 */
typedef struct
{
  AikaTag  tag;
  int      parent;
  guint    n_columns;
  guint    n_rows;
  gboolean is_row_header;
} AikaLeafNode;

/**
 * AikaLeafText:
 * @box: from the sheet's upper left corner, in points; its text is markup
 * @node: its node, or `AIKA_NODE_NONE` for the footer
 * @is_repeated: a table's header again on a later page; @node is the one of the first time
 * @is_rest: what did not fit on the page before
 *
 * A text on a page. An empty cell has a text without words, so that every `TD` and `TH` occurs.
 */
typedef struct
{
  AikaBox  box;
  int      node;
  gboolean is_repeated;
  gboolean is_rest;
} AikaLeafText;

/**
 * AikaRuleKind:
 * @AIKA_RULE_ROW: a thin line below a row
 * @AIKA_RULE_HEADER: the stronger line below a table's header and at its end
 * @AIKA_RULE_SHARED: the thin line below a heading that columns share
 * @AIKA_RULE_HEADER_GROUND: the ground of the header
 * @AIKA_RULE_SECTION_GROUND: the ground of a section's heading
 */
typedef enum
{
  AIKA_RULE_ROW,
  AIKA_RULE_HEADER,
  AIKA_RULE_SHARED,
  AIKA_RULE_HEADER_GROUND,
  AIKA_RULE_SECTION_GROUND,
} AikaRuleKind;

/* A filled rectangle: a line is as high as it is strong. */
typedef struct
{
  AikaRuleKind kind;
  AikaRect     rect;
} AikaLeafRule;

/**
 * AikaLeaf:
 * @rules: (element-type AikaLeafRule): grounds, then lines; all under the texts
 * @texts: (element-type AikaLeafText): in the order of reading; the footer is last
 *
 * A page.
 */
typedef struct
{
  GArray *rules;
  GArray *texts;
} AikaLeaf;

/**
 * AikaLeaves:
 *
 * A view in words on pages of paper: head, table or list, foot; a footer on each page.
 */
typedef struct _AikaLeaves AikaLeaves;

AikaLeaves     *aika_leaves_new           (AikaProse           *prose,
                                           const AikaPageSetup *setup,
                                           AikaMetricsFunc      get_metrics,
                                           gpointer             user_data);
void            aika_leaves_free          (AikaLeaves          *leaves);

const AikaPageSetup *
                aika_leaves_get_setup     (const AikaLeaves    *leaves);
AikaProse      *aika_leaves_get_prose     (const AikaLeaves    *leaves);
const GArray   *aika_leaves_get_nodes     (const AikaLeaves    *leaves);
guint           aika_leaves_get_n_pages   (const AikaLeaves    *leaves);
const AikaLeaf *aika_leaves_get_page      (const AikaLeaves    *leaves,
                                           guint                page);
double          aika_leaves_get_text_size (const AikaLeaves    *leaves);
double          aika_leaves_get_smallest_text_size
                                          (const AikaLeaves    *leaves);
gboolean        aika_leaves_has_broken_words
                                          (const AikaLeaves    *leaves);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaLeaves, aika_leaves_free)

G_END_DECLS
