/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

/**
 * AikaProseStyle:
 * @AIKA_PROSE_ITALIC: as the author set it
 * @AIKA_PROSE_STRONG: the program's own emphasis: the name of a bulletin's session
 */
typedef enum
{
  AIKA_PROSE_PLAIN  = 0,
  AIKA_PROSE_ITALIC = 1 << 0,
  AIKA_PROSE_STRONG = 1 << 1,
} AikaProseStyle;

/**
 * AikaProseRun:
 * @text: the words, UTF-8, never empty, without line breaks; plain, so that they can be searched,
 *   copied and exported; paper and screen pass them through [func@text_glue]
 * @when: (nullable): the time that exactly these words say
 * @url: (nullable): where these words lead: http, https or mailto
 *
 * A stretch of words in one style.
 */
typedef struct
{
  char         *text;
  AikaProseStyle style;
  AikaWhen     *when;
  char         *url;
} AikaProseRun;

/**
 * AikaProseRole:
 *
 * What a block is in its document. In a cell blocks are %AIKA_PROSE_PARAGRAPH or
 * %AIKA_PROSE_BULLET.
 */
typedef enum
{
  AIKA_PROSE_PARAGRAPH,
  AIKA_PROSE_BULLET,
  AIKA_PROSE_ORGANISATION,
  AIKA_PROSE_TITLE,            /* the one first-level heading */
  AIKA_PROSE_STATUS,           /* “Alustava aikataulu · Tilanne 2.2.2022” */
  AIKA_PROSE_REFERENCES,       /* “KH 7.2.2022 · Oheismateriaali” */
  AIKA_PROSE_PUBLISHED,        /* “Julkaistu 3.3.2022 · Päivitetty 3.3.2022” */
  AIKA_PROSE_LEAD,
  AIKA_PROSE_HEADING,          /* of the second level */
  AIKA_PROSE_SUBHEADING,       /* of the third level */
  AIKA_PROSE_NOTE,             /* small print */
} AikaProseRole;

/**
 * AikaProseBlock:
 * @role: an AikaProseRole
 * @runs: (element-type AikaProseRun): its words; never empty
 * @record: (nullable): what the block is about, borrowed from the plan: an item, a mark, a
 *   meeting, a body, a banner
 */
typedef struct
{
  AikaProseRole     role;
  GArray           *runs;
  const AikaRecord *record;
} AikaProseBlock;

/* A cell: paragraphs and bullets; without any it is empty. */
typedef struct
{
  GPtrArray *blocks;          /* of AikaProseBlock */
} AikaProseCell;

/**
 * AikaProseColumn:
 * @field: as in the view: “mode+consultant”
 * @header: over the column; "" for none
 * @name: what the column holds, for who does not see it; never empty
 * @under: (nullable): the heading that neighbours with equal words share
 */
typedef struct
{
  char *field;
  char *header;
  char *name;
  char *under;
} AikaProseColumn;

/**
 * AikaProseRow:
 * @item: (nullable): the row's item, borrowed from the plan; `NULL` for a section's heading
 * @section: (nullable): the heading's words; `NULL` for an item's row
 * @cells: (nullable) (element-type AikaProseCell): as many as there are columns
 */
typedef struct
{
  gatomicrefcount ref_count;
  const AikaItem *item;
  char           *section;
  GPtrArray      *cells;
} AikaProseRow;

typedef struct
{
  GArray    *columns;         /* of AikaProseColumn */
  guint      title_column;    /* the one that names the row: its row header */
  GPtrArray *rows;            /* of AikaProseRow */
} AikaProseTable;

/**
 * AikaProse:
 * @language: of all its words
 * @head: (element-type AikaProseBlock): what stands over the table or list: the title first
 *   but for the organisation, then status, references, dates, lead, intro, heading
 * @table: (nullable): of a table or programme
 * @body: (element-type AikaProseBlock): of a bulletin its sessions; of a grid or wheel the list
 *   that says in words what the picture shows; empty where there is a table
 * @foot: (element-type AikaProseBlock): banners, outro, of a bulletin the rows that are no dated
 *   sessions, the meetings that stand nowhere else, note
 *
 * A view of a plan in words, without geometry: what paper, a web page and the clipboard start
 * from, so that a cell is composed once. Immutable; it holds its plan.
 */
typedef struct
{
  gatomicrefcount ref_count;
  AikaPlan       *plan;
  AikaView       *view;
  AikaLanguage    language;
  GPtrArray      *head;
  AikaProseTable  *table;
  GPtrArray      *body;
  GPtrArray      *foot;
} AikaProse;

/* The plan in the words of a view. */
AikaProse  *aika_prose_new              (const AikaPlan      *plan,
                                       const AikaView      *view);
AikaProse  *aika_prose_ref              (AikaProse            *prose);
void       aika_prose_unref            (AikaProse            *prose);

/* A view for a plan that has none of the kind: the columns that hold something, in the plan's language. */
AikaView  *aika_prose_create_view      (const AikaPlan      *plan,
                                       AikaViewKind         kind);
AikaView  *aika_prose_find_view        (const AikaPlan      *plan,
                                       AikaViewKind         kind);

/* One row anew, after an edit: for the screen. */
AikaProseRow *
           aika_prose_compose_row      (const AikaPlan      *plan,
                                       const AikaView      *view,
                                       const AikaItem      *item);
AikaProseRow *
           aika_prose_row_ref          (AikaProseRow         *row);
void       aika_prose_row_unref        (AikaProseRow         *row);

/* Plain text: bullets as “• ”, a line a block. */
char      *aika_prose_cell_dup_plain   (const AikaProseCell  *cell);
char      *aika_prose_block_dup_plain  (const AikaProseBlock *block);
gboolean   aika_prose_cell_is_empty    (const AikaProseCell  *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaProse, aika_prose_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaProseRow, aika_prose_row_unref)

GPtrArray      *aika_prose_list_details   (const AikaPlan        *plan,
                                           const AikaView        *view,
                                           const AikaItem        *item);

G_END_DECLS
