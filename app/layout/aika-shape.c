/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-shape"

#include "config.h"

#include "layout/aika-shape-private.h"

#include <math.h>

/* A mark's shape says what it is:
 *
 *   phase         a bar over its span; open ends have arrows, vague ends fade, the ends of a part
 *                 of a month are soft
 *   session       a full-height bar over its span; where its days are narrower than a pin, a pin
 *   event         a pin
 *   decision      a diamond: hollow for a proposal, large and dark for the council's
 *   deliverable   a document
 *   deadline      ▼ at the end; so is all else that is only due by a time
 *   invitation    an envelope
 *
 * Of days or months with “tai” between them one will be: each is hollow.
 *
 * A point whose day is known stands at the middle of its days, one that is known to the
 * month in the middle of the month, hollow: its place is not a day. So is a day with “noin”. */

/* Widths and heights of the points, in metrics->pin_size. */
#define PIN_WIDTH 0.74
#define DIAMOND_SIZE 0.82
#define FINAL_SIZE 1.12
#define DOCUMENT_WIDTH 0.7
#define DOCUMENT_HEIGHT 0.9
#define DEADLINE_WIDTH 0.74
#define DEADLINE_HEIGHT 0.64
#define ENVELOPE_WIDTH 0.95
#define ENVELOPE_HEIGHT 0.66

/* From the line of a cell to a bar that fills it, in line widths. */
#define CELL_INSET 1.3

/* The double line of the whole process holds its words. */
#define WHOLE_PADDING 0.06

/* A session in days is a bar where the days are wider than so many pins. */
#define SESSION_BAR_PINS 1.5

/* Hues that the program chooses for categories that name none. */
#define N_CHOSEN_HUES (AIKA_HUE_BROWN - AIKA_HUE_NONE)
#define N_PATTERNS (AIKA_PATTERN_HORIZONTAL + 1)

void
aika_resolved_init (AikaResolved   *resolved,
                    const AikaPlan *plan,
                    const AikaMark *mark)
{
  AikaBody *body = NULL;

  *resolved = (AikaResolved) { .mark = mark };
  resolved->when = aika_plan_get_mark_when (plan, mark);
  if (mark->meeting != NULL)
    {
      resolved->meeting = aika_plan_find_meeting (plan, mark->meeting, &body);
      resolved->body = body;
    }
}

void
aika_resolved_clear (AikaResolved *resolved)
{
  g_clear_pointer (&resolved->when, aika_when_unref);
}

/* Full cells leave the lines between them visible; days are exactly as wide as they are. */
double
aika_shape_get_inset (const AikaMetrics *metrics,
                      double             width)
{
  return MIN (CELL_INSET * metrics->line_width, width / 8);
}

gboolean
aika_shape_is_bar (const AikaShape *shape)
{
  return shape->kind == AIKA_BOX_BAR || shape->kind == AIKA_BOX_SESSION || shape->kind == AIKA_BOX_WHOLE;
}

void
aika_row_get_hue (const AikaRowContext *context,
                  const AikaMark       *mark,
                  int                  *hue,
                  int                  *pattern)
{
  AikaCategory *category;
  guint position = 0;

  *hue = AIKA_HUE_NONE;
  *pattern = AIKA_PATTERN_LIGHT;
  if (mark->category == NULL || (category = aika_plan_get_category (context->plan, mark)) == NULL)
    return;

  *hue = category->hue;
  *pattern = category->pattern;
  if (*hue == AIKA_HUE_NONE && aika_seq_find_id (context->plan->categories, category->id, &position))
    {
      *hue = AIKA_HUE_BLUE + position % N_CHOSEN_HUES;
      *pattern = position % N_PATTERNS;
    }
}

static gboolean
has_vague_ends (const AikaWhen *when)
{
  return when->precision == AIKA_PRECISION_SEASON || when->precision == AIKA_PRECISION_PART_OF_YEAR ||
         (when->flags & AIKA_WHEN_APPROXIMATE) != 0;
}

static gboolean
is_first_of_month (gint32 day)
{
  return aika_month_get_first_day (aika_day_get_month (day)) == day;
}

/* The span along the row. An open end runs to the frame. */
static void
get_extent (const AikaRowContext *context,
            const AikaSpan       *span,
            double               *x0,
            double               *x1,
            AikaBoxFlags         *flags)
{
  *x0 = 0;
  *x1 = context->width;

  if (span->start_day != AIKA_DAY_NONE)
    *x0 = aika_scale_get_x (context->scale, span->start_day);
  else
    *flags |= AIKA_BOX_OPEN_START;

  if (span->end_day != AIKA_DAY_NONE)
    *x1 = aika_scale_get_x (context->scale, span->end_day);
  else
    *flags |= AIKA_BOX_OPEN_END;
}

/* Keeps a bar inside the frame; what lies outside is told by an arrow. */
static void
clip_bar (const AikaRowContext *context,
          double                min_width,
          double               *x0,
          double               *x1,
          AikaBoxFlags         *flags)
{
  double width = context->width;
  double margin = MIN (context->metrics->line_width, width / 8);

  if (*x0 < 0)
    *flags = (*flags & ~(AIKA_BOX_FADES_START | AIKA_BOX_SOFT_START)) | AIKA_BOX_OPEN_START;
  if (*x1 > width)
    *flags = (*flags & ~(AIKA_BOX_FADES_END | AIKA_BOX_SOFT_END)) | AIKA_BOX_OPEN_END;
  /* An arrow's tip stands clear of the frame's line. */
  *x0 = CLAMP (*x0, *flags & AIKA_BOX_OPEN_START ? margin : 0, width);
  *x1 = CLAMP (*x1, *x0, MAX (*x0, *flags & AIKA_BOX_OPEN_END ? width - margin : width));

  if (*x1 - *x0 < min_width)
    {
      double middle = (*x0 + *x1) / 2;

      *x0 = CLAMP (middle - min_width / 2, 0, MAX (0, width - min_width));
      *x1 = MIN (*x0 + min_width, width);
    }
}

/* The half or the third of a month has a straight end, but no day: the soft end lies inside the
 * month, the other on its line.
 *
 *   │▒▒▒▒┊    │   the first half        │    ┊▒▒▒▒│   the second
 */
static AikaBoxFlags
find_soft_ends (const AikaWhen *when,
                const AikaSpan *span)
{
  AikaBoxFlags flags = AIKA_BOX_PLAIN;

  if (when->precision != AIKA_PRECISION_PART_OF_MONTH)
    return AIKA_BOX_PLAIN;

  if (span->start_day != AIKA_DAY_NONE && !is_first_of_month (span->start_day))
    flags |= AIKA_BOX_SOFT_START;
  if (span->end_day != AIKA_DAY_NONE && !is_first_of_month (span->end_day))
    flags |= AIKA_BOX_SOFT_END;

  return flags;
}

static void
make_bar (AikaShape            *shape,
          const AikaRowContext *context,
          const AikaWhen       *when,
          const AikaSpan       *span)
{
  const AikaMetrics *metrics = context->metrics;
  AikaBoxFlags open = AIKA_BOX_PLAIN;
  double inset = 0;

  get_extent (context, span, &shape->x0, &shape->x1, &open);
  shape->flags |= open | find_soft_ends (when, span);
  if (has_vague_ends (when))
    {
      if ((open & AIKA_BOX_OPEN_START) == 0)
        shape->flags |= AIKA_BOX_FADES_START;
      if ((open & AIKA_BOX_OPEN_END) == 0)
        shape->flags |= AIKA_BOX_FADES_END;
    }

  if (when->precision > AIKA_PRECISION_DAY)
    inset = aika_shape_get_inset (metrics, shape->x1 - shape->x0);
  shape->x0 += inset;
  shape->x1 -= inset;

  clip_bar (context, metrics->min_mark_width, &shape->x0, &shape->x1, &shape->flags);
  shape->height = shape->kind == AIKA_BOX_SESSION ? metrics->session_height : metrics->bar_height;
}

static void
make_whole (AikaShape            *shape,
            const AikaRowContext *context)
{
  const AikaMetrics *metrics = context->metrics;
  AikaTextExtent extent;
  double inset = aika_shape_get_inset (metrics, context->width);

  aika_metrics_measure (metrics, AIKA_TEXT_LABEL, context->words->whole_process, 0, &extent);
  shape->kind = AIKA_BOX_WHOLE;
  shape->x0 = inset;
  shape->x1 = context->width - inset;
  shape->height = extent.height + 2 * WHOLE_PADDING * metrics->text_size;
}

static void
get_point_size (const AikaShape   *shape,
                const AikaMetrics *metrics,
                double            *width,
                double            *height)
{
  double size = metrics->pin_size;

  switch (shape->kind)
    {
    case AIKA_BOX_PIN:
      *width = PIN_WIDTH * size;
      *height = size;
      return;
    case AIKA_BOX_DIAMOND:
      *width = *height = ((shape->flags & AIKA_BOX_FINAL) != 0 ? FINAL_SIZE : DIAMOND_SIZE) * size;
      return;
    case AIKA_BOX_DOCUMENT:
      *width = DOCUMENT_WIDTH * size;
      *height = DOCUMENT_HEIGHT * size;
      return;
    case AIKA_BOX_DEADLINE:
      *width = DEADLINE_WIDTH * size;
      *height = DEADLINE_HEIGHT * size;
      return;
    case AIKA_BOX_ENVELOPE:
      *width = ENVELOPE_WIDTH * size;
      *height = ENVELOPE_HEIGHT * size;
      return;
    case AIKA_BOX_TEXT:
    case AIKA_BOX_BAR:
    case AIKA_BOX_WHOLE:
    case AIKA_BOX_SESSION:
    case AIKA_BOX_LEADER:
    case AIKA_BOX_MEETING:
    case AIKA_BOX_TICK:
    case AIKA_BOX_DISCLOSURE:
    case AIKA_BOX_BAND:
    case AIKA_BOX_SWATCH:
      break;
    }

  g_assert_not_reached ();
}

/* Where a point stands: the middle of its span, a deadline's at the end. */
static double
get_point_x (const AikaShape      *shape,
             const AikaRowContext *context,
             const AikaWhen       *when,
             const AikaSpan       *span,
             double                width)
{
  const AikaScale *scale = context->scale;
  double x0, x1;

  if (span->end_day == AIKA_DAY_NONE)
    return (aika_scale_get_x (scale, span->start_day) + aika_scale_get_x (scale, span->start_day + 1)) / 2;

  x1 = aika_scale_get_x (scale, span->end_day);
  if (shape->kind == AIKA_BOX_DEADLINE || span->start_day == AIKA_DAY_NONE)
    {
      /* Known to the month, it is due by its last day: ▼ keeps inside the cell, as on its line
       * it would be read as the next month's. */
      if (when->precision > AIKA_PRECISION_DAY)
        return x1 - width / 2 - context->metrics->line_width;
      x0 = aika_scale_get_x (scale, span->end_day - 1);
    }
  else
    x0 = aika_scale_get_x (scale, span->start_day);

  return (x0 + x1) / 2;
}

static void
make_point (AikaShape            *shape,
            const AikaRowContext *context,
            const AikaWhen       *when,
            const AikaSpan       *span)
{
  double width, height, x;

  get_point_size (shape, context->metrics, &width, &height);
  x = get_point_x (shape, context, when, span, width);

  if ((shape->flags & AIKA_BOX_ALTERNATIVE) != 0)
    shape->flags |= AIKA_BOX_HOLLOW;
  if ((when->flags & AIKA_WHEN_APPROXIMATE) != 0 ||
      (when->precision > AIKA_PRECISION_DAY && shape->kind != AIKA_BOX_DEADLINE))
    {
      shape->flags |= AIKA_BOX_HOLLOW;
      /* A decision without a day is dashed: nothing is fixed yet. */
      if (shape->kind == AIKA_BOX_DIAMOND && shape->status == AIKA_STATUS_CONFIRMED)
        shape->status = AIKA_STATUS_TENTATIVE;
    }

  if (shape->kind == AIKA_BOX_DEADLINE && span->start_day != AIKA_DAY_NONE && when->kind == AIKA_WHEN_DEADLINE)
    shape->from_x = MAX (aika_scale_get_x (context->scale, span->start_day), 0);

  /* Never cut by the frame. */
  shape->x0 = CLAMP (x - width / 2, 0, MAX (0, context->width - width));
  shape->x1 = shape->x0 + width;
  shape->height = height;
}

static AikaBoxKind
get_kind (const AikaRowContext *context,
          const AikaWhen       *when,
          int                   meaning,
          double                span_width)
{
  const AikaMetrics *metrics = context->metrics;

  /* Due by a time: what of it is known is its end. */
  if (when->kind == AIKA_WHEN_DEADLINE && meaning != AIKA_MEANING_DECISION && meaning != AIKA_MEANING_INVITATION)
    return AIKA_BOX_DEADLINE;

  switch ((AikaMeaning) meaning)
    {
    case AIKA_MEANING_PHASE:
      return AIKA_BOX_BAR;
    case AIKA_MEANING_SESSION:
      return when->precision <= AIKA_PRECISION_DAY &&
             span_width < SESSION_BAR_PINS * PIN_WIDTH * metrics->pin_size ? AIKA_BOX_PIN : AIKA_BOX_SESSION;
    case AIKA_MEANING_EVENT:
      return AIKA_BOX_PIN;
    case AIKA_MEANING_DECISION:
      return AIKA_BOX_DIAMOND;
    case AIKA_MEANING_DELIVERABLE:
      return AIKA_BOX_DOCUMENT;
    case AIKA_MEANING_DEADLINE:
      return AIKA_BOX_DEADLINE;
    case AIKA_MEANING_INVITATION:
      return AIKA_BOX_ENVELOPE;
    }

  return AIKA_BOX_BAR;
}

/* Whose decision it is: a council decides, others propose to it. */
static AikaBoxFlags
get_decision_flags (const AikaResolved *resolved)
{
  if (resolved->mark->meeting == NULL)
    return AIKA_BOX_PLAIN;

  switch ((AikaRelation) resolved->mark->meeting->relation)
    {
    case AIKA_RELATION_DECISION:
      return resolved->body != NULL && resolved->body->kind == AIKA_BODY_COUNCIL ? AIKA_BOX_FINAL : AIKA_BOX_PLAIN;
    case AIKA_RELATION_BESIDE:
    case AIKA_RELATION_INFORMATION:
    case AIKA_RELATION_DEBATE:
    case AIKA_RELATION_PROPOSAL:
      return AIKA_BOX_HOLLOW;
    }

  return AIKA_BOX_HOLLOW;
}

/* A span that has neither end says nothing of where it lies. */
static gboolean
is_placed (const AikaSpan *span)
{
  return span->start_day != AIKA_DAY_NONE || span->end_day != AIKA_DAY_NONE;
}

/* Adds the shapes of a mark: one for each of its spans, none where no time is known. */
void
aika_shapes_add_mark (GArray               *shapes,
                      const AikaRowContext *context,
                      const AikaResolved   *resolved,
                      guint                 number)
{
  const AikaMark *mark = resolved->mark;
  const AikaWhen *when = resolved->when;
  AikaShape proto = { .mark = mark, .resolved = number, .status = mark->status, .from_x = -1 };

  if (!aika_when_is_known (when))
    return;

  aika_row_get_hue (context, mark, &proto.hue, &proto.pattern);
  if (mark->status == AIKA_STATUS_CONFIRMED && (when->flags & (AIKA_WHEN_TENTATIVE | AIKA_WHEN_CONDITIONAL)) != 0)
    proto.status = AIKA_STATUS_TENTATIVE;

  if (when->list_mode == AIKA_LIST_ALTERNATIVES && when->n_spans > 1)
    proto.flags |= AIKA_BOX_ALTERNATIVE;

  if (when->n_spans == 0)
    {
      AikaShape shape = proto;

      make_whole (&shape, context);
      g_array_append_val (shapes, shape);
      return;
    }

  for (guint i = 0; i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];
      AikaShape shape = proto;
      AikaBoxFlags flags = AIKA_BOX_PLAIN;
      double x0, x1;

      if (!is_placed (span))
        continue;

      get_extent (context, span, &x0, &x1, &flags);
      shape.kind = get_kind (context, when, mark->meaning, x1 - x0);
      if (shape.kind == AIKA_BOX_DIAMOND)
        shape.flags |= get_decision_flags (resolved);

      if (aika_shape_is_bar (&shape))
        make_bar (&shape, context, when, span);
      else
        make_point (&shape, context, when, span);
      g_array_append_val (shapes, shape);
    }
}
