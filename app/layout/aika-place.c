/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-place"

#include "config.h"

#include "layout/aika-place-private.h"

#include <math.h>

/* A label stands in its bar, else to the right of its mark, else to the left, else on a
 * line of its own below. Bars that overlap in time stand in tiers, one below another;
 * points stand on the bars of the first tier where they do not hide another point. */

/* How much of a point another may cover. */
#define POINT_OVERLAP_MAX 0.4

/* Between tiers, in text sizes. */
#define TIER_GAP 0.12

/* From the end of a bar to a text in it. */
#define BAR_PADDING 0.42

/* A session's dot stands at the start of its bar, this share of the bar's height. */
#define DOT_SHARE 0.7

/* From the frame's left edge to what has no time. */
#define MISSING_INSET 0.7

/* A text longer than this wraps on its line, in text sizes. */
#define LINE_WIDTH_MAX 28.0

static double
get_frame_margin (const AikaRowContext *context)
{
  return MIN (context->metrics->edge_margin, context->width / 8);
}

static AikaTier *
get_tier (const AikaPlaces *places,
          guint             tier)
{
  return &g_array_index (places->tiers, AikaTier, tier);
}

static void
tier_clear (gpointer data)
{
  AikaTier *tier = data;

  g_array_unref (tier->line_heights);
  g_array_unref (tier->line_middles);
}

static void
need_tiers (AikaPlaces *places,
            guint       n_tiers)
{
  while (places->tiers->len < n_tiers)
    {
      AikaTier tier = { 0 };

      tier.line_heights = g_array_new (FALSE, TRUE, sizeof (double));
      tier.line_middles = g_array_new (FALSE, TRUE, sizeof (double));
      g_array_append_val (places->tiers, tier);
    }
}

/* Whether a shape may stand in a tier beside another one. */
static gboolean
may_share_tier (const AikaShape *a,
                const AikaShape *b)
{
  double overlap = MIN (a->x1, b->x1) - MAX (a->x0, b->x0);

  if (overlap <= 0)
    return TRUE;
  if (a->kind == AIKA_BOX_WHOLE || b->kind == AIKA_BOX_WHOLE)
    return FALSE;
  if (aika_shape_is_bar (a) != aika_shape_is_bar (b))
    return TRUE;

  return !aika_shape_is_bar (a) && overlap <= POINT_OVERLAP_MAX * MIN (a->x1 - a->x0, b->x1 - b->x0);
}

static gboolean
is_tier_free (const AikaPlaces *places,
              guint             tier,
              const AikaShape  *shape,
              guint             n_done)
{
  for (guint i = 0; i < n_done; i++)
    {
      const AikaShape *other = &g_array_index (places->shapes, AikaShape, i);

      if (other != shape && other->tier == tier && !may_share_tier (shape, other))
        return FALSE;
    }

  return TRUE;
}

/* Bars first: a point looks for the tier whose bar it belongs on. */
static void
assign_tiers (AikaPlaces *places)
{
  guint n = places->shapes->len;

  for (guint i = 0; i < n; i++)
    g_array_index (places->shapes, AikaShape, i).tier = G_MAXUINT;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        AikaShape *shape = &g_array_index (places->shapes, AikaShape, i);
        guint tier = 0;

        if (aika_shape_is_bar (shape) != (pass == 0))
          continue;

        while (!is_tier_free (places, tier, shape, n))
          tier++;
        shape->tier = tier;
        need_tiers (places, tier + 1);
      }

  need_tiers (places, 1);
}

gboolean
aika_places_is_free (const AikaPlaces *places,
                     guint             tier,
                     int               line,
                     double            x0,
                     double            x1)
{
  const AikaMetrics *metrics = places->context->metrics;
  double gap = metrics->gap;

  for (guint i = 0; i < places->labels->len; i++)
    {
      const AikaLabel *label = &g_array_index (places->labels, AikaLabel, i);

      if (label->is_placed && label->tier == tier && label->line == line &&
          x0 < label->x + label->width + gap && x1 + gap > label->x)
        return FALSE;
    }

  if (line != AIKA_PLACE_ON_TIER)
    return TRUE;

  for (guint i = 0; i < places->shapes->len; i++)
    {
      const AikaShape *shape = &g_array_index (places->shapes, AikaShape, i);

      if (shape->tier != tier || x0 >= shape->x1 || x1 <= shape->x0)
        continue;
      /* On a bar, but not across its end. */
      if (aika_shape_is_bar (shape) && x0 >= shape->x0 + metrics->line_width && x1 <= shape->x1 - metrics->line_width)
        continue;
      return FALSE;
    }

  return TRUE;
}

void
aika_places_put (AikaPlaces *places,
                 AikaLabel  *label,
                 guint       tier,
                 int         line,
                 double      x)
{
  AikaTier *home = get_tier (places, tier);

  label->tier = tier;
  label->line = line;
  label->x = x;
  label->is_placed = TRUE;

  if (line == AIKA_PLACE_ON_TIER)
    {
      home->height = MAX (home->height, label->height);
      return;
    }

  if ((guint) line >= home->line_heights->len)
    g_array_set_size (home->line_heights, line + 1);
  g_array_index (home->line_heights, double, line) =
    MAX (g_array_index (home->line_heights, double, line), label->height);
}

static gboolean
try_put (AikaPlaces *places,
         AikaLabel  *label,
         guint       tier,
         double      x)
{
  if (!aika_places_is_free (places, tier, AIKA_PLACE_ON_TIER, x, x + label->width))
    return FALSE;

  aika_places_put (places, label, tier, AIKA_PLACE_ON_TIER, x);
  return TRUE;
}

/* So much of a fade a text may stand on: its innermost step, which is nearly full. */
#define FADE_KEPT (2.0 / 3)

/* In its own bar: in the middle of one without sharp ends, else at its start, else right of
 * a point that stands there. */
static gboolean
put_inside (AikaPlaces *places,
            AikaLabel  *label)
{
  const AikaMetrics *metrics = places->context->metrics;
  const AikaShape *bar = &g_array_index (places->shapes, AikaShape, label->first_shape);
  double padding = BAR_PADDING * metrics->text_size;
  AikaBoxEnds ends;
  double start, end;
  double middle = bar->x0 + (bar->x1 - bar->x0) * (label->part + 0.5) / label->n_parts - label->width / 2;
  gboolean is_centred = bar->kind == AIKA_BOX_WHOLE ||
                        (bar->flags & (AIKA_BOX_FADES_START | AIKA_BOX_FADES_END)) != 0;

  aika_box_ends_init (&ends, bar->flags, bar->x1 - bar->x0, bar->height, metrics->line_width);
  start = bar->x0 + MAX (bar->kind == AIKA_BOX_SESSION ? DOT_SHARE * bar->height : padding,
                         MAX (FADE_KEPT * ends.fade_start, ends.tip_start));
  end = bar->x1 - MAX (padding, MAX (FADE_KEPT * ends.fade_end, ends.tip_end));
  if (end - start < label->width)
    return FALSE;
  middle = CLAMP (middle, start, end - label->width);

  label->is_inside = TRUE;
  if (try_put (places, label, bar->tier, is_centred ? middle : start) ||
      try_put (places, label, bar->tier, is_centred ? start : middle))
    return TRUE;

  for (guint i = 0; i < places->shapes->len; i++)
    {
      const AikaShape *point = &g_array_index (places->shapes, AikaShape, i);
      double x = point->x1 + metrics->gap;

      if (!aika_shape_is_bar (point) && point->tier == bar->tier &&
          x >= start && x + label->width <= end && try_put (places, label, bar->tier, x))
        return TRUE;
    }

  label->is_inside = FALSE;
  return FALSE;
}

static gboolean
put_beside (AikaPlaces *places,
            AikaLabel  *label)
{
  const AikaRowContext *context = places->context;
  const AikaShape *first = &g_array_index (places->shapes, AikaShape, label->first_shape);
  const AikaShape *last = &g_array_index (places->shapes, AikaShape, label->last_shape);
  double margin = get_frame_margin (context);
  double right = last->x1 + context->metrics->gap;
  double left = first->x0 - context->metrics->gap - label->width;

  if (right + label->width <= context->width - margin && try_put (places, label, last->tier, right))
    return TRUE;

  return left >= margin && try_put (places, label, first->tier, left);
}

/* On the first line below where it has room; a text wider than the frame wraps. */
static void
put_below (AikaPlaces *places,
           AikaLabel  *label)
{
  const AikaRowContext *context = places->context;
  const AikaMetrics *metrics = context->metrics;
  double margin = get_frame_margin (context);
  double room = context->width - 2 * margin;
  double most = MIN (room, LINE_WIDTH_MAX * metrics->text_size);
  double wish = margin;
  guint tier = 0;
  int line = 0;

  if (label->width > most)
    {
      aika_label_measure (metrics, label, most);
    }

  if (label->has_shape)
    {
      const AikaShape *shape = &g_array_index (places->shapes, AikaShape, label->last_shape);

      tier = shape->tier;
      wish = aika_shape_is_bar (shape) ? shape->x0 : (shape->x0 + shape->x1 - label->width) / 2;
    }
  wish = CLAMP (wish, margin, MAX (margin, context->width - margin - label->width));

  while (!aika_places_is_free (places, tier, line, wish, wish + label->width))
    line++;
  aika_places_put (places, label, tier, line, wish);
}

static int
compare_start (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const AikaPlaces *places = user_data;
  const AikaLabel *label_a = &g_array_index (places->labels, AikaLabel, *(const guint *) a);
  const AikaLabel *label_b = &g_array_index (places->labels, AikaLabel, *(const guint *) b);
  double x_a = label_a->has_shape ? g_array_index (places->shapes, AikaShape, label_a->last_shape).x1 : -1;
  double x_b = label_b->has_shape ? g_array_index (places->shapes, AikaShape, label_b->last_shape).x1 : -1;

  if (x_a != x_b)
    return x_a < x_b ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static void
place_labels (AikaPlaces   *places,
              const GArray *resolved)
{
  const AikaRowContext *context = places->context;
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < places->labels->len; i++)
    {
      AikaLabel *label = &g_array_index (places->labels, AikaLabel, i);

      g_array_append_val (order, i);
      if (label->has_shape && label->first_shape == label->last_shape &&
          aika_shape_is_bar (&g_array_index (places->shapes, AikaShape, label->first_shape)))
        put_inside (places, label);
    }

  aika_places_join_sets (places, resolved);
  g_array_sort_with_data (order, compare_start, places);

  for (guint i = 0; i < order->len; i++)
    {
      AikaLabel *label = &g_array_index (places->labels, AikaLabel, g_array_index (order, guint, i));
      double inset = MISSING_INSET * context->metrics->text_size;

      if (label->is_placed)
        continue;
      if (label->has_shape ? put_beside (places, label)
                           : (inset + label->width <= context->width - get_frame_margin (context) &&
                              try_put (places, label, 0, inset)))
        continue;
      put_below (places, label);
    }
}

/* The places down the row, once it is known what stands in each tier. All begin on whole
 * pixels of a screen, so that what is moved to one stays in its place. */
static void
stack_tiers (AikaPlaces *places)
{
  const AikaRowContext *context = places->context;
  double gap = aika_row_round_height (context, TIER_GAP * context->metrics->text_size);
  double y = 0;

  for (guint i = 0; i < places->shapes->len; i++)
    {
      const AikaShape *shape = &g_array_index (places->shapes, AikaShape, i);
      AikaTier *tier = get_tier (places, shape->tier);

      tier->height = MAX (tier->height, shape->height);
    }

  for (guint i = 0; i < places->tiers->len; i++)
    {
      AikaTier *tier = get_tier (places, i);

      if (i > 0 && tier->height > 0)
        y += gap;
      tier->height = aika_row_round_height (context, tier->height);
      tier->middle = y + tier->height / 2;
      y += tier->height;
      for (guint k = 0; k < tier->line_heights->len; k++)
        {
          double height = aika_row_round_height (context, g_array_index (tier->line_heights, double, k));
          double middle = y + height / 2;

          g_array_append_val (tier->line_middles, middle);
          y += height;
        }
    }

  places->height = y;
}

static void
label_clear (gpointer data)
{
  AikaLabel *label = data;

  g_free (label->text);
  g_free (label->doubt);
}

/* Places the marks of @item; @resolved are its marks in their order. */
void
aika_places_init (AikaPlaces           *places,
                  const AikaRowContext *context,
                  const AikaItem       *item,
                  const GArray         *resolved)
{
  *places = (AikaPlaces) {
    .context = context,
    .shapes = g_array_new (FALSE, FALSE, sizeof (AikaShape)),
    .labels = g_array_new (FALSE, TRUE, sizeof (AikaLabel)),
    .tiers = g_array_new (FALSE, TRUE, sizeof (AikaTier)),
  };
  g_array_set_clear_func (places->labels, label_clear);
  g_array_set_clear_func (places->tiers, tier_clear);

  for (guint i = 0; i < resolved->len; i++)
    aika_shapes_add_mark (places->shapes, context, &g_array_index (resolved, AikaResolved, i), i);

  assign_tiers (places);
  aika_places_add_labels (places, item, resolved);
  place_labels (places, resolved);
  stack_tiers (places);
}

void
aika_places_clear (AikaPlaces *places)
{
  g_array_unref (places->shapes);
  g_array_unref (places->labels);
  g_array_unref (places->tiers);
}

/* Returns: the middle of a tier or of a line of it, from the top of the places */
double
aika_places_get_middle (const AikaPlaces *places,
                        guint             tier,
                        int               line)
{
  const AikaTier *home = get_tier (places, tier);

  return line == AIKA_PLACE_ON_TIER ? home->middle : g_array_index (home->line_middles, double, line);
}
