/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-record.h"

G_BEGIN_DECLS

typedef enum
{
  AIKA_VIEW_MATRIX,
  AIKA_VIEW_TABLE,
  AIKA_VIEW_PROGRAMME,
  AIKA_VIEW_BULLETIN,
  AIKA_VIEW_WHEEL,
} AikaViewKind;

typedef enum
{
  AIKA_SECTIONS_NONE,
  AIKA_SECTIONS_GROUP,
  AIKA_SECTIONS_MONTH,
  AIKA_SECTIONS_SEASON,
} AikaSections;

typedef enum
{
  AIKA_ORDER_AUTHOR,
  AIKA_ORDER_TIME,
} AikaOrder;

/* How a month stands in the header: “tammi” or “1”. */
typedef enum
{
  AIKA_HEADER_NAMES,
  AIKA_HEADER_NUMBERS,
} AikaHeaderForm;

typedef enum
{
  AIKA_ORIENTATION_LANDSCAPE,
  AIKA_ORIENTATION_PORTRAIT,
} AikaOrientation;

/**
 * AikaColumn:
 * @field: one or several names with “+” between, each a paragraph of the cell: see
 *   [func@column_name_is_known]
 */
typedef struct
{
  AikaRecord record;
  char      *field;
  char      *header;          /* the author's word over the column */
  char      *under;           /* the heading that several columns share */
} AikaColumn;

typedef struct
{
  AikaRecord record;
  char      *size;            /* an ISO 216 name, “A3” */
  int        orientation;     /* an AikaOrientation */
  int        across;          /* sheets side by side, 0 for one */
  int        down;
} AikaPaper;

typedef struct
{
  AikaRecord record;
  char      *id;
  char      *name;
  char      *heading;         /* over the table or the list: “Aikataulu” */
  int        kind;            /* an AikaViewKind */
  AikaSeq   *columns;         /* of AikaColumn */
  int        sections;        /* an AikaSections */
  int        order;           /* an AikaOrder */
  int        header;          /* an AikaHeaderForm */
  gboolean   has_no_lanes;    /* bodies' lanes left out */
  gint32     from;            /* of a wheel: a day of the first of its twelve months, or AIKA_DAY_NONE */
  char      *language;
  AikaPaper *paper;
} AikaView;

extern const AikaRecordType aika_column_type;
extern const AikaRecordType aika_paper_type;
extern const AikaRecordType aika_view_type;

gboolean aika_column_name_is_known (const char *name,
                                    gsize       length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaView, aika_record_unref)

G_END_DECLS
