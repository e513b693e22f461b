/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-shape-private.h"
#include "layout/aika-wheel.h"

G_BEGIN_DECLS

#define AIKA_WHEEL_FULL_TURN 360.0
#define AIKA_WHEEL_MONTH_ANGLE (AIKA_WHEEL_FULL_TURN / AIKA_WHEEL_N_MONTHS)

/* The words that a wheel adds. */
typedef struct
{
  const char *outside;        /* before what lies outside the twelve months */
  const char *missing;        /* before what has no time */
  const char *other;          /* the strand of items without a group */
} AikaWheelWords;

/* A mark or a banner that the twelve months show. */
typedef struct
{
  AikaResolved      resolved;       /* its mark is NULL for a banner */
  const AikaItem   *item;
  const AikaBanner *banner;
  const AikaRecord *strand;         /* the group or category whose ring it stands in */
  gboolean          is_whole;
  gint32            first_day;      /* shown: not before the first month */
  gint32            month;          /* of that day */
  guint             position;       /* in the author's order */
  guint             number;
} AikaWheelEntry;

/* A meeting that the twelve months show. */
typedef struct
{
  const AikaMeeting *meeting;
  const AikaBody    *body;
  gint32             month;
  double             angle;
  gboolean           is_tied;
  gboolean           is_vague;      /* no day is known */
  char              *text;
} AikaWheelDate;

typedef struct
{
  const AikaRecord *record;         /* a body, a group, a category; NULL for what has none */
  gboolean          is_body;
  gboolean          is_banners;
  char             *short_name;     /* NULL where one ring is all */
  char             *name;           /* NULL where the short one says it all */
  double            outer_radius;
  double            inner_radius;
  gboolean          is_dotted;      /* chips found no room: its days stand in the key */
} AikaWheelRing;

/* What of a plan stands where: found once, before any size is tried. */
typedef struct
{
  const AikaPlan *plan;
  gint32          first_month;
  gint32          first_day;
  gint32          end_day;
  AikaLanguage    language;
  GArray         *entries;          /* of AikaWheelEntry, in the order of their numbers */
  GArray         *dates;            /* of AikaWheelDate, by time */
  GArray         *rings;            /* of AikaWheelRing, from the outermost */
  GPtrArray      *outside;          /* of char *: what lies outside, each with its time */
  GPtrArray      *missing;
  GHashTable     *tied;             /* meetings */
} AikaWheelContent;

struct _AikaWheel
{
  AikaPlan               *plan;
  AikaPageSetup           setup;
  char                   *language_tag;
  AikaMetrics             metrics;
  const AikaChartWords   *chart_words;
  const AikaWheelWords   *words;
  AikaWheelContent        content;
  double                  x;        /* of the centre */
  double                  y;
  double                  radius;
  double                  centre_radius;
  gboolean                has_numbers_inside;   /* of signs, rather than beside them */
  GArray                 *shapes;   /* of AikaWheelShape */
  GArray                 *texts;    /* of AikaWheelText */
  GArray                 *samples;  /* of AikaBox */
  GArray                 *taken;    /* of AikaRect: the upright things in the wheel */
};

const AikaWheelWords *aika_wheel_words_get (AikaLanguage language);

/* Angles. */
double         aika_wheel_get_seam        (const AikaWheel        *wheel);
void           aika_wheel_get_point       (const AikaWheel        *wheel,
                                           double                  angle,
                                           double                  radius,
                                           double                 *x,
                                           double                 *y);
void           aika_wheel_get_arc_bounds  (const AikaWheel        *wheel,
                                           const AikaWheelShape   *shape,
                                           AikaRect               *bounds);
double         aika_wheel_get_half_angle  (double                  angle,
                                           double                  radius,
                                           double                  width,
                                           double                  height);
gint32         aika_wheel_find_month      (const AikaWheel        *wheel,
                                           double                  angle);

/* Content. */
void           aika_wheel_content_init    (AikaWheelContent       *content,
                                           const AikaPlan         *plan,
                                           gint32                  first_month,
                                           AikaLanguage            language,
                                           gboolean                has_no_bodies);
gboolean       aika_wheel_content_shows   (const AikaWheelContent *content,
                                           const AikaWhen         *when,
                                           const AikaSpan         *span);
void           aika_wheel_content_clear   (AikaWheelContent       *content);
char          *aika_wheel_dup_time        (const AikaWheelContent *content,
                                           const AikaWhen         *when);
char          *aika_wheel_dup_note        (const AikaWheel        *wheel,
                                           const AikaWheelEntry   *entry);
char          *aika_wheel_dup_mark_words  (const AikaPlan         *plan,
                                           AikaLanguage            language,
                                           const AikaItem         *item,
                                           const AikaResolved     *resolved);

/* Shapes and texts. */
AikaWheelShape *aika_wheel_add_shape      (AikaWheel              *wheel,
                                           AikaWheelKind           kind,
                                           const AikaRecord       *record,
                                           double                  start_angle,
                                           double                  end_angle,
                                           double                  inner_radius,
                                           double                  outer_radius);
AikaWheelText  *aika_wheel_add_text       (AikaWheel              *wheel,
                                           AikaWheelPart           part,
                                           AikaTextRole            role,
                                           const char             *text,
                                           const AikaRect         *rect);
gboolean        aika_wheel_is_free        (const AikaWheel        *wheel,
                                           const AikaRect         *rect);
void            aika_wheel_take           (AikaWheel              *wheel,
                                           const AikaRect         *rect);
AikaRect        aika_wheel_get_rect_at    (const AikaWheel        *wheel,
                                           double                  angle,
                                           double                  radius,
                                           double                  width,
                                           double                  height);

/* The rings, with the thickness of a lane in text sizes. Returns: the radius that is left */
double          aika_wheel_add_rings      (AikaWheel              *wheel,
                                           double                  lane);
double          aika_wheel_add_dates      (AikaWheel              *wheel,
                                           AikaWheelRing          *ring,
                                           double                  radius);
double          aika_wheel_add_lanes      (AikaWheel              *wheel,
                                           AikaWheelRing          *ring,
                                           double                  radius,
                                           double                  thickness);

/* The lanes of a ring while they are filled. */
typedef struct
{
  AikaWheel     *wheel;
  AikaWheelRing *ring;
  double         outer_radius;
  double         thickness;
  GPtrArray     *lanes;         /* of GArray of intervals */
} AikaWheelLanes;

#define AIKA_WHEEL_MIN_RADIUS 1.0
#define AIKA_WHEEL_MIN_ANGLE 0.01

double          aika_wheel_lanes_get_radius (const AikaWheelLanes *lanes,
                                             guint                 lane);
gboolean        aika_wheel_lanes_is_free  (const AikaWheelLanes   *lanes,
                                           guint                   lane,
                                           double                  from,
                                           double                  to,
                                           gboolean                is_label);
void            aika_wheel_lanes_take     (AikaWheelLanes         *lanes,
                                           guint                   lane,
                                           double                  from,
                                           double                  to);
gboolean        aika_wheel_lanes_place    (AikaWheelLanes         *lanes,
                                           const AikaWheelEntry   *entry,
                                           const AikaShape        *look,
                                           double                  from,
                                           double                  to,
                                           guint                  *preferred);

/* The sheet around them. */
typedef struct
{
  AikaRect head;
  AikaRect panel;             /* of the notes and all that stands under them */
} AikaWheelPlaces;

void            aika_wheel_find_places    (AikaWheel              *wheel,
                                           double                  share,
                                           gboolean                has_full_head,
                                           AikaWheelPlaces        *places);
gboolean        aika_wheel_add_centre     (AikaWheel              *wheel,
                                           gboolean                has_year_alone);
gboolean        aika_wheel_add_panel      (AikaWheel              *wheel,
                                           const AikaRect         *panel);
gboolean        aika_wheel_add_notes      (AikaWheel              *wheel,
                                           const AikaRect         *area);
double          aika_wheel_add_foot       (AikaWheel              *wheel,
                                           double                  x,
                                           double                  width);
double          aika_wheel_add_key        (AikaWheel              *wheel,
                                           double                  x,
                                           double                  y,
                                           double                  width);
double          aika_wheel_add_colours    (AikaWheel              *wheel,
                                           double                  x,
                                           double                  y,
                                           double                  width);
double          aika_wheel_add_signs      (AikaWheel              *wheel,
                                           double                  x,
                                           double                  y,
                                           double                  width);
void            aika_wheel_measure_lines  (const AikaMetrics      *metrics,
                                           AikaTextRole            role,
                                           const char             *text,
                                           double                  width,
                                           AikaTextExtent         *extent);
double          aika_wheel_get_baseline   (const AikaMetrics      *metrics,
                                           AikaTextRole            role);

G_END_DECLS
