/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AikaTextRole:
 *
 * What a text is; the typesetter knows its font, the style its colour.
 *
 * From %AIKA_TEXT_CELL on a text carries Pango markup, `<i>` and `<b>` alone, so that a cell
 * holds the author's italics: all else is escaped (g_markup_escape_text ()).
 */
typedef enum
{
  AIKA_TEXT_TITLE,            /* a row's title */
  AIKA_TEXT_TITLE_DETAIL,     /* under it, small */
  AIKA_TEXT_GROUP,            /* a group's heading, bold */
  AIKA_TEXT_COLUMN,           /* “Työvaihe” over the titles */
  AIKA_TEXT_YEAR,             /* bold, one size up */
  AIKA_TEXT_MONTH,
  AIKA_TEXT_MONTH_NOW,        /* the month of today, bold */
  AIKA_TEXT_TICK,             /* weeks and days, small */
  AIKA_TEXT_BANNER,           /* bold, small */
  AIKA_TEXT_LABEL,            /* in and beside marks */
  AIKA_TEXT_DATE,             /* a date beside its mark, bold */
  AIKA_TEXT_PROPOSAL,         /* bold */
  AIKA_TEXT_DECISION,         /* bold, one size up */
  AIKA_TEXT_MISSING,          /* “aika puuttuu”, italic */
  AIKA_TEXT_DOUBT,            /* a year that nobody wrote, in brackets, secondary */
  AIKA_TEXT_LANE,             /* a body's abbreviation, bold */
  AIKA_TEXT_LANE_NAME,
  AIKA_TEXT_LANE_USUAL,       /* “ma klo 16”, secondary */
  AIKA_TEXT_MEETING,          /* the day in a meeting's chip, tabular figures */
  AIKA_TEXT_PAGE_TITLE,
  AIKA_TEXT_PAGE_SUBTITLE,
  AIKA_TEXT_LEGEND,
  AIKA_TEXT_FOOTER,
  AIKA_TEXT_CELL,             /* in a table; markup, as all that follow */
  AIKA_TEXT_CELL_HEADER,      /* over a column, bold */
  AIKA_TEXT_SECTION,          /* a heading across a table, bold */
  AIKA_TEXT_PROSE,            /* running text */
  AIKA_TEXT_PROSE_TITLE,      /* of a document, bold, the largest */
  AIKA_TEXT_PROSE_HEADING,    /* bold, one size up */
  AIKA_TEXT_PROSE_SUBHEADING, /* bold */
  AIKA_TEXT_PROSE_LEAD,       /* one size up */
  AIKA_TEXT_PROSE_DETAIL,     /* whose, of which day, where referred to; secondary */
  AIKA_TEXT_PROSE_NOTE,       /* small, secondary */
} AikaTextRole;

#define AIKA_N_TEXT_ROLES (AIKA_TEXT_PROSE_NOTE + 1)

/* Whether texts of a role carry markup. */
#define AIKA_TEXT_IS_MARKUP(role) ((role) >= AIKA_TEXT_CELL)

typedef struct
{
  double width;               /* of the widest line */
  double height;
  double ascent;              /* from the top to the first baseline */
  guint  n_lines;
} AikaTextExtent;

/**
 * AikaMeasureFunc:
 * @user_data: the typesetter
 * @role: what the text is
 * @text: the text; markup where the role says so
 * @width: where lines wrap, or 0 for one line
 * @extent: (out): how large the text is
 *
 * Lines wrap between words, inside a word only where it alone is wider than @width.
 */
typedef void (* AikaMeasureFunc) (gpointer        user_data,
                                  AikaTextRole    role,
                                  const char     *text,
                                  double          width,
                                  AikaTextExtent *extent);

/**
 * AikaMetrics:
 *
 * The lengths that a layout starts from, pixels on screen and points on paper. All follow
 * from the size of the text by aika_metrics_init (); nothing else scales.
 */
typedef struct
{
  AikaMeasureFunc measure;
  gpointer        measure_data;
  guint           stamp;              /* another number for other fonts: drops cached rows */
  gboolean        is_paper;

  double          text_size;          /* of titles, px or pt */
  double          title_width;        /* of the column of titles */
  double          column_inset;       /* from the column's edge to its own heading, and to titles without groups */
  double          title_inset;        /* from the column's edge to a title */
  double          group_inset;        /* from the column's edge to a group's heading */
  double          row_padding;        /* above and below the text or the marks of a row */
  double          row_min_height;
  double          group_height;
  double          lane_height;
  double          bar_height;         /* 0.55 of a row of one line */
  double          session_height;
  double          pin_size;
  double          gap;                /* between a mark and its label */
  double          line_width;
  double          min_mark_width;     /* 2.5 mm: the narrowest that a day is drawn */
  double          header_year_height;
  double          header_month_height;
  double          edge_margin;        /* labels keep 3 mm from the frame */
  double          end_grip;           /* how near an end a pointer takes hold of it */
} AikaMetrics;

void     aika_metrics_init    (AikaMetrics       *metrics,
                               double             text_size,
                               gboolean           is_paper,
                               AikaMeasureFunc    measure,
                               gpointer           measure_data);
void     aika_metrics_measure (const AikaMetrics *metrics,
                               AikaTextRole       role,
                               const char        *text,
                               double             width,
                               AikaTextExtent    *extent);
gboolean aika_metrics_equal   (const AikaMetrics *a,
                               const AikaMetrics *b);

G_END_DECLS
