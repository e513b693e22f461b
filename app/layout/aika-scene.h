/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-metrics.h"
#include "layout/aika-scale.h"
#include "plan/aika-plan.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} AikaRect;

/**
 * AikaBoxKind:
 *
 * What a box is drawn as. A mark's shape says what it is (session, decision …), its
 * outline how certain, its ends how exact.
 */
typedef enum
{
  AIKA_BOX_TEXT,
  AIKA_BOX_BAR,               /* a phase */
  AIKA_BOX_WHOLE,             /* the whole process: a thin double line */
  AIKA_BOX_SESSION,           /* a full-height bar with a dot */
  AIKA_BOX_PIN,               /* an event */
  AIKA_BOX_DIAMOND,           /* a decision; hollow for a proposal */
  AIKA_BOX_DOCUMENT,          /* a deliverable */
  AIKA_BOX_DEADLINE,          /* ▼ whose tip is the end */
  AIKA_BOX_LEADER,            /* the thin line that leads from a row's start to its ▼ */
  AIKA_BOX_ENVELOPE,          /* an invitation */
  AIKA_BOX_MEETING,           /* a body's meeting: a chip with its day */
  AIKA_BOX_TICK,              /* ✓ before the text of what has happened */
  AIKA_BOX_DISCLOSURE,        /* the arrow of a group */
  AIKA_BOX_BAND,              /* the ground of a group's heading */
  AIKA_BOX_SWATCH,            /* a category's sample in a legend */
} AikaBoxKind;

/**
 * AikaBoxFlags:
 * @AIKA_BOX_IN_TITLES: stands in the column of titles: x counts from that column's left edge
 * @AIKA_BOX_FADES_START: no line at the start, the fill fades in three steps inside the span
 * @AIKA_BOX_FADES_END: the same at the end
 * @AIKA_BOX_OPEN_START: an arrow at the start
 * @AIKA_BOX_OPEN_END: an arrow at the end
 * @AIKA_BOX_HOLLOW: outline alone
 * @AIKA_BOX_FINAL: the council's final decision: solid, near black
 * @AIKA_BOX_PLATE: a text on a plate of the paper's colour, without outline
 * @AIKA_BOX_FOLDED: a group whose rows are hidden
 * @AIKA_BOX_TIED: a meeting that something is tied to: white on dark
 * @AIKA_BOX_CENTRED: a text centred in its box; else it begins at the left
 * @AIKA_BOX_AT_END: a text that ends at the box's right edge
 * @AIKA_BOX_SOFT_START: a straight end inside a month that nobody wrote a day for
 * @AIKA_BOX_SOFT_END: the same at the end
 * @AIKA_BOX_ALTERNATIVE: one of several times of which one will be: a bar is hollow but for a
 *   ring of its fill, a point is hollow
 */
typedef enum
{
  AIKA_BOX_PLAIN       = 0,
  AIKA_BOX_IN_TITLES   = 1 << 0,
  AIKA_BOX_FADES_START = 1 << 1,
  AIKA_BOX_FADES_END   = 1 << 2,
  AIKA_BOX_OPEN_START  = 1 << 3,
  AIKA_BOX_OPEN_END    = 1 << 4,
  AIKA_BOX_HOLLOW      = 1 << 5,
  AIKA_BOX_FINAL       = 1 << 6,
  AIKA_BOX_PLATE       = 1 << 7,
  AIKA_BOX_FOLDED      = 1 << 8,
  AIKA_BOX_TIED        = 1 << 9,
  AIKA_BOX_CENTRED     = 1 << 10,
  AIKA_BOX_AT_END      = 1 << 11,
  AIKA_BOX_SOFT_START  = 1 << 12,
  AIKA_BOX_SOFT_END    = 1 << 13,
  AIKA_BOX_ALTERNATIVE = 1 << 14,
} AikaBoxFlags;

/**
 * AikaBox:
 * @rect: y counts from the row's top; x from the first month's left edge, or see the flags
 * @record: (nullable): what the box stands for: a mark, item, group, meeting, body, banner
 * @text: (nullable): its words
 * @role: of @text
 *
 * A box wide enough for its text: what is measured here is what is painted.
 */
typedef struct
{
  AikaBoxKind       kind;
  AikaBoxFlags      flags;
  AikaRect          rect;
  const AikaRecord *record;
  int               status;       /* an AikaStatus */
  int               hue;          /* an AikaHue */
  int               pattern;      /* an AikaPattern */
  AikaTextRole      role;
  char             *text;
} AikaBox;

/**
 * AikaBoxEnds:
 *
 * How long the ends of a bar are, all inside its rectangle: what fades, and the tip of an
 * arrow. 0 where there is none.
 */
typedef struct
{
  double fade_start;
  double fade_end;
  double tip_start;
  double tip_end;
} AikaBoxEnds;

void         aika_box_ends_init          (AikaBoxEnds            *ends,
                                          AikaBoxFlags            flags,
                                          double                  width,
                                          double                  height,
                                          double                  line_width);

typedef enum
{
  AIKA_ROW_GROUP,
  AIKA_ROW_ITEM,
  AIKA_ROW_LANES,             /* the heading over the bodies' lanes */
  AIKA_ROW_LANE,
} AikaRowKind;

/**
 * AikaRow:
 *
 * The laid-out boxes of one row, immutable and reference-counted. Boxes are in the order
 * of painting: shapes before the texts that stand on them.
 */
typedef struct
{
  gatomicrefcount   ref_count;
  AikaRowKind       kind;
  const AikaRecord *record;       /* an item, a group, a body; NULL for the lanes' heading */
  double            height;
  GArray           *boxes;        /* of AikaBox */
} AikaRow;

/**
 * AikaSceneOptions:
 * @language: (nullable): of the words that the layout adds; `NULL` for the plan's
 * @header_form: an AikaHeaderForm
 * @today: the day of the today line, or `AIKA_DAY_NONE`
 * @folded: (nullable) (element-type utf8): the ids of folded groups; "lanes" for the lanes
 * @hidden: (nullable) (element-type utf8): the ids of items without a row, and of bodies without a lane;
 *   a scene keeps the set itself, which may not change any more
 * @has_weeks: whether week numbers are wanted where a month is wide enough for them
 * @view: (nullable): whose columns say what stands under the titles; it must outlive the scene
 */
typedef struct
{
  const char *language;
  int         header_form;
  gint32      today;
  GHashTable *folded;
  GHashTable *hidden;
  gboolean    hides_groups;
  gboolean    hides_lanes;
  gboolean    has_weeks;
  const AikaView *view;
} AikaSceneOptions;

/* A line that drops from a decision to the meeting that takes it. */
typedef struct
{
  guint  from_row;
  guint  to_row;
  double x;
} AikaDrop;

/* A full-height band; its words stand in the header. */
typedef struct
{
  const AikaBanner *banner;
  double            x;
  double            width;
  AikaBox           label;        /* in the header's coordinates */
} AikaBannerBox;

/* A vertical line of the grid: at a year's or a month's (or a week's, a day's) start. */
typedef enum
{
  AIKA_LINE_YEAR,
  AIKA_LINE_MONTH,
  AIKA_LINE_FINE,
} AikaLineKind;

typedef struct
{
  AikaLineKind kind;
  double       x;
} AikaGridLine;

/**
 * AikaScene:
 *
 * A plan as a month grid. A row is laid out when it is first asked for; until then its
 * height is an estimate.
 */
typedef struct _AikaScene AikaScene;

AikaScene   *aika_scene_new              (const AikaPlan         *plan,
                                          const AikaScale        *scale,
                                          const AikaMetrics      *metrics,
                                          const AikaSceneOptions *options,
                                          AikaScene              *previous);
AikaScene   *aika_scene_replace          (AikaScene              *previous,
                                          const AikaPlan         *plan,
                                          const AikaScale        *scale,
                                          const AikaMetrics      *metrics,
                                          const AikaSceneOptions *options);
AikaScene   *aika_scene_ref              (AikaScene              *scene);
void         aika_scene_unref            (AikaScene              *scene);

const AikaPlan    *aika_scene_get_plan    (const AikaScene *scene);
const AikaScale   *aika_scene_get_scale   (const AikaScene *scene);
const AikaMetrics *aika_scene_get_metrics (const AikaScene *scene);
const AikaSceneOptions *aika_scene_get_options (const AikaScene *scene);
double       aika_scene_get_width        (const AikaScene        *scene);
double       aika_scene_get_height       (const AikaScene        *scene);
double       aika_scene_get_header_height (const AikaScene       *scene);
AikaScaleLevel
             aika_scene_get_level        (const AikaScene        *scene);
const GArray *aika_scene_get_header      (const AikaScene        *scene);
GArray      *aika_scene_dup_header_in_view (const AikaScene    *scene,
                                          double                  view_x,
                                          double                  view_width);
const GArray *aika_scene_get_lines       (const AikaScene        *scene);
const GArray *aika_scene_get_banners     (const AikaScene        *scene);
const GArray *aika_scene_get_drops       (const AikaScene        *scene);

guint        aika_scene_get_n_rows       (const AikaScene        *scene);
AikaRowKind  aika_scene_get_row_kind     (const AikaScene        *scene,
                                          guint                   row);
gboolean     aika_scene_ends_group       (const AikaScene        *scene,
                                          guint                   row);
const AikaRecord *
             aika_scene_get_row_record   (const AikaScene        *scene,
                                          guint                   row);
gboolean     aika_scene_is_row_laid_out  (const AikaScene        *scene,
                                          guint                   row);

/* Lends the row, laying it out if it is not yet; aika_row_ref () keeps it beyond the scene. */
AikaRow     *aika_scene_get_row          (AikaScene              *scene,
                                          guint                   row);
double       aika_scene_get_row_top      (const AikaScene        *scene,
                                          guint                   row);
guint        aika_scene_find_row_at      (const AikaScene        *scene,
                                          double                  y);
gboolean     aika_scene_find_row         (const AikaScene        *scene,
                                          const char             *record_id,
                                          guint                  *row);
void         aika_scene_lay_out_all      (AikaScene              *scene);
void         aika_scene_stretch          (AikaScene              *scene,
                                          double                  height);

/**
 * AikaHitPart:
 *
 * Where on a thing a point lies.
 */
typedef enum
{
  AIKA_HIT_NOTHING,
  AIKA_HIT_CELL,              /* an empty place of an item's row */
  AIKA_HIT_TITLE,
  AIKA_HIT_DISCLOSURE,
  AIKA_HIT_MARK,
  AIKA_HIT_MARK_START,
  AIKA_HIT_MARK_END,
  AIKA_HIT_MEETING,
  AIKA_HIT_HEADER,
} AikaHitPart;

typedef struct
{
  AikaHitPart       part;
  guint             row;          /* valid but for NOTHING and HEADER */
  const AikaRecord *record;       /* a mark or a meeting; else the row's record */
  AikaRect          rect;         /* of the box, in the scene's grid coordinates */
  gint32            day;          /* under the point, where it lies in the grid */
} AikaHit;

/* x counts from the first month's left edge, negative in the column of titles
 * (-title_width is its left edge); y from the first row's top, negative in the header. */
void         aika_scene_hit              (AikaScene              *scene,
                                          double                  x,
                                          double                  y,
                                          AikaHit                *hit);
gboolean     aika_scene_get_rect_in_row  (AikaScene              *scene,
                                          guint                   row,
                                          const char             *record_id,
                                          AikaRect               *rect);
gboolean     aika_scene_get_month_rect   (AikaScene              *scene,
                                          guint                   row,
                                          gint32                  month,
                                          AikaRect               *rect);
gboolean     aika_scene_get_mark_rect    (AikaScene              *scene,
                                          const char             *mark_id,
                                          guint                  *row,
                                          AikaRect               *rect);

AikaRow     *aika_row_ref                (AikaRow                *row);
void         aika_row_unref              (AikaRow                *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaScene, aika_scene_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaRow, aika_row_unref)

G_END_DECLS
