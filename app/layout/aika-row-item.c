/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-row"

#include "config.h"

#include "layout/aika-place-private.h"

#include <math.h>

#include "prose/aika-prose.h"

/* A row of the grid: the title, and the marks in tiers.
 *
 *   ┌───────────────┬───────────────────────────────┐
 *   │               │  ▭▭▭▭▭▭▭▭▭ ⌖ 16.3.    ▭▭▭▭▭▭  │  tier 0
 *   │ Title of the  │       ▭▭▭▭▭▭▭▭▭▭▭▭▭▭▭▭▭▭     │  tier 1, as it overlaps
 *   │ item          │       a text without room     │  its line of texts
 *   └───────────────┴───────────────────────────────┘
 *
 * Invariants: (1) no two texts overlap; (2) no text crosses the end of a bar; (3) nothing
 * leaves the row or the frame; (4) every mark has a box. */

/* A guess that needs no font: how wide a letter is, and how high a line, in text sizes. */
#define LETTER_WIDTH 0.52
#define LINE_HEIGHT 1.25

/* How thick the line to a deadline is, in line widths. */
#define LEADER_LINE 0.8

/* Between a title and the grid, in text sizes. */
#define TITLE_END_GAP 0.6

/* Returns: whether a row belongs to the heading over it */
gboolean
aika_row_is_in_group (const AikaRowContext *context,
                      const AikaItem       *item)
{
  guint position;

  return item->group != NULL && aika_seq_find_id (context->plan->groups, item->group, &position);
}

/* A row without a group does not belong to the heading over it: it stands further out than what does. */
static double
get_title_inset (const AikaRowContext *context,
                 const AikaItem       *item)
{
  return aika_row_is_in_group (context, item) ? context->title_inset : context->loose_inset;
}

static double
get_title_width (const AikaRowContext *context,
                 const AikaItem       *item)
{
  const AikaMetrics *metrics = context->metrics;

  return MAX (metrics->title_width - get_title_inset (context, item) - TITLE_END_GAP * metrics->text_size,
              metrics->text_size);
}

static GArray *
resolve_marks (const AikaRowContext *context,
               const AikaItem       *item)
{
  GArray *resolved = g_array_new (FALSE, FALSE, sizeof (AikaResolved));

  g_array_set_clear_func (resolved, (GDestroyNotify) aika_resolved_clear);
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      AikaResolved one;

      aika_resolved_init (&one, context->plan, aika_seq_get (item->marks, i));
      g_array_append_val (resolved, one);
    }

  return resolved;
}

static void
add_shape (AikaRow              *row,
           const AikaRowContext *context,
           const AikaShape      *shape,
           double                middle)
{
  double top = aika_row_snap (context, middle - shape->height / 2);
  AikaBox *box = aika_row_add (row, shape->kind, shape->flags, shape->x0, top,
                               shape->x1 - shape->x0, shape->height);

  box->record = &shape->mark->record;
  box->status = shape->status;
  box->hue = shape->hue;
  box->pattern = shape->pattern;
}

/* Where the work begins that a deadline ends: at its own start, else where the row's other marks
 * begin. Returns: the x, negative where nothing is known of it */
static double
find_start (const AikaPlaces *places,
            const AikaShape  *deadline)
{
  double start = deadline->from_x;

  for (guint i = 0; deadline->from_x < 0 && i < places->shapes->len; i++)
    {
      const AikaShape *shape = &g_array_index (places->shapes, AikaShape, i);

      if (shape->kind == AIKA_BOX_DEADLINE || shape->kind == AIKA_BOX_WHOLE || shape->x0 >= deadline->x0 ||
          shape->status == AIKA_STATUS_CANCELLED)
        continue;
      if (start < 0 || shape->x0 < start)
        start = shape->x0;
    }

  return start;
}

/* The end of the bar that stands at x in a tier, or x; *next is where the next bar begins. */
static double
skip_bars (const AikaPlaces *places,
           guint             tier,
           double            x,
           double           *next)
{
  for (guint i = 0; i < places->shapes->len; i++)
    {
      const AikaShape *shape = &g_array_index (places->shapes, AikaShape, i);

      if (!aika_shape_is_bar (shape) || shape->tier != tier || shape->x1 <= x)
        continue;
      if (shape->x0 <= x)
        return shape->x1;
      *next = MIN (*next, shape->x0);
    }

  return x;
}

/* A thin line from the start of the work to its ▼, where no bar already stands:
 *
 *   ▭▭▭▭▭▭▭────────▭▭▭▭──▼
 */
static void
add_leader (AikaRow              *row,
            const AikaRowContext *context,
            const AikaPlaces     *places,
            const AikaShape      *deadline,
            double                middle)
{
  double thickness = aika_row_round_line (context, LEADER_LINE * context->metrics->line_width);
  double end = (deadline->x0 + deadline->x1) / 2;
  double x = find_start (places, deadline);

  if (x < 0 || deadline->status == AIKA_STATUS_CANCELLED)
    return;

  while (x < end)
    {
      double next = end;
      double after = skip_bars (places, deadline->tier, x, &next);

      if (after > x)
        {
          x = after;
          continue;
        }
      aika_row_add (row, AIKA_BOX_LEADER, AIKA_BOX_PLAIN, x, aika_row_snap (context, middle - thickness / 2),
                    next - x, thickness);
      x = next;
    }
}

static void
add_label_text (AikaRow              *row,
                const AikaRowContext *context,
                const AikaLabel      *label,
                AikaTextRole          role,
                const char           *text,
                double                x,
                double                width,
                double                middle)
{
  AikaBoxFlags flags = label->is_inside ? AIKA_BOX_PLAIN : AIKA_BOX_PLATE;
  AikaBox *box = aika_row_add_text (row, role, flags, text, x, aika_row_snap (context, middle - label->height / 2),
                                    width, label->height);

  box->record = label->record;
  box->status = label->status;
}

static void
add_label (AikaRow              *row,
           const AikaRowContext *context,
           const AikaLabel      *label,
           double                middle)
{
  double x = label->x;
  double end = label->x + label->width;
  double doubt_x = end;

  if (label->has_tick)
    {
      double size = aika_label_get_tick_size (context->metrics);
      AikaBox *tick = aika_row_add (row, AIKA_BOX_TICK, AIKA_BOX_PLAIN, x, middle - size / 2, size, size);

      tick->record = label->record;
      x += aika_label_get_tick_advance (context->metrics);
    }

  if (label->doubt != NULL)
    {
      AikaTextExtent extent;

      aika_metrics_measure (context->metrics, AIKA_TEXT_DOUBT, label->doubt, 0, &extent);
      doubt_x = end - extent.width;
      end -= label->doubt_width;
    }
  if (label->text != NULL)
    add_label_text (row, context, label, label->role, label->text, x, end - x, middle);
  if (label->doubt != NULL)
    add_label_text (row, context, label, AIKA_TEXT_DOUBT, label->doubt, doubt_x, label->x + label->width - doubt_x,
                    middle);
}

/* Shapes before the texts that stand on them, bars before the points on them; the lines that lead
 * to a ▼ before all. */
static void
add_boxes (AikaRow              *row,
           const AikaRowContext *context,
           const AikaPlaces     *places,
           double                top)
{
  for (guint i = 0; i < places->shapes->len; i++)
    {
      const AikaShape *shape = &g_array_index (places->shapes, AikaShape, i);

      if (shape->kind == AIKA_BOX_DEADLINE)
        add_leader (row, context, places, shape,
                    top + aika_places_get_middle (places, shape->tier, AIKA_PLACE_ON_TIER));
    }

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < places->shapes->len; i++)
      {
        const AikaShape *shape = &g_array_index (places->shapes, AikaShape, i);

        if (aika_shape_is_bar (shape) == (pass == 0))
          add_shape (row, context, shape, top + aika_places_get_middle (places, shape->tier, AIKA_PLACE_ON_TIER));
      }

  for (guint i = 0; i < places->labels->len; i++)
    {
      const AikaLabel *label = &g_array_index (places->labels, AikaLabel, i);

      add_label (row, context, label, top + aika_places_get_middle (places, label->tier, label->line));
    }
}

/* Between a title and what stands under it, in text sizes. */
#define DETAIL_GAP 0.12

/* How high the title is with all that the view wants under it. */
static double
measure_title (const AikaRowContext *context,
               const char           *title,
               const GPtrArray      *details,
               double                width)
{
  const AikaMetrics *metrics = context->metrics;
  AikaTextExtent extent;
  double height;

  aika_metrics_measure (metrics, AIKA_TEXT_TITLE, title, width, &extent);
  height = extent.height;
  for (guint i = 0; details != NULL && i < details->len; i++)
    {
      aika_metrics_measure (metrics, AIKA_TEXT_TITLE_DETAIL, details->pdata[i], width, &extent);
      height += DETAIL_GAP * metrics->text_size + extent.height;
    }

  return height;
}

static void
add_title (AikaRow              *row,
           const AikaRowContext *context,
           const AikaItem       *item,
           const char           *title,
           const GPtrArray      *details,
           double                width,
           double                height)
{
  double x = get_title_inset (context, item);
  const AikaMetrics *metrics = context->metrics;
  double y = (row->height - height) / 2;
  AikaTextExtent extent;

  aika_metrics_measure (metrics, AIKA_TEXT_TITLE, title, width, &extent);
  aika_row_add_text (row, AIKA_TEXT_TITLE, AIKA_BOX_IN_TITLES, title, x,
                     aika_row_snap (context, y), width, extent.height);
  y += extent.height;
  for (guint i = 0; details != NULL && i < details->len; i++)
    {
      y += DETAIL_GAP * metrics->text_size;
      aika_metrics_measure (metrics, AIKA_TEXT_TITLE_DETAIL, details->pdata[i], width, &extent);
      aika_row_add_text (row, AIKA_TEXT_TITLE_DETAIL, AIKA_BOX_IN_TITLES, details->pdata[i], x,
                         aika_row_snap (context, y), width, extent.height);
      y += extent.height;
    }
}

/* Returns: (transfer full): the row of an item */
AikaRow *
aika_row_new_item (const AikaRowContext *context,
                   const AikaItem       *item)
{
  const AikaMetrics *metrics = context->metrics;
  g_autoptr(GArray) resolved = resolve_marks (context, item);
  AikaRow *row = aika_row_new (AIKA_ROW_ITEM, &item->record);
  double width = get_title_width (context, item);
  const char *title = item->title != NULL ? item->title : "";
  g_autoptr(GPtrArray) details = context->view != NULL ? aika_prose_list_details (context->plan, context->view, item) : NULL;
  double title_height = measure_title (context, title, details, width);
  AikaPlaces places;

  aika_places_init (&places, context, item, resolved);
  row->height = MAX (title_height, places.height) + 2 * metrics->row_padding;
  row->height = aika_row_round_height (context, MAX (row->height, metrics->row_min_height));

  add_title (row, context, item, title, details, width, title_height);
  add_boxes (row, context, &places, aika_row_snap (context, (row->height - places.height) / 2));
  aika_places_clear (&places);

  return row;
}

/* Returns: about how high the row will be; measures nothing */
double
aika_row_estimate_item (const AikaRowContext *context,
                        const AikaItem       *item)
{
  const AikaMetrics *metrics = context->metrics;
  gsize n_bytes = item->title != NULL ? strlen (item->title) : 0;
  double n_lines = ceil (n_bytes * LETTER_WIDTH * metrics->text_size / get_title_width (context, item));
  double height = n_lines * LINE_HEIGHT * metrics->text_size + 2 * metrics->row_padding;

  return aika_row_round_height (context, MAX (height, metrics->row_min_height));
}
