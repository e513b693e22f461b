/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-place"

#include "config.h"

#include "layout/aika-place-private.h"

#include "time/aika-phrase.h"

/* The tick of what has happened, in text sizes, and from its start to the text's. */
#define TICK_SIZE 0.72
#define TICK_ADVANCE 0.95

/* Between a text and the doubt after it, in text sizes. */
#define DOUBT_GAP 0.2

/* The words of the whole process stand once on a sheet, so often on a wide screen that some
 * are in view: every so many text sizes. */
#define WHOLE_WORDS_PITCH 80.0

double
aika_label_get_tick_size (const AikaMetrics *metrics)
{
  return TICK_SIZE * metrics->text_size;
}

double
aika_label_get_tick_advance (const AikaMetrics *metrics)
{
  return TICK_ADVANCE * metrics->text_size;
}

/* Measures a label on one line, or in lines of @width where that is more than 0. */
void
aika_label_measure (const AikaMetrics *metrics,
                    AikaLabel         *label,
                    double             width)
{
  double advance = !label->has_tick ? 0
                   : label->text != NULL || label->doubt != NULL ? aika_label_get_tick_advance (metrics)
                   : aika_label_get_tick_size (metrics);
  AikaTextExtent extent = { 0 }, doubt = { 0 };

  label->doubt_width = 0;
  if (label->doubt != NULL)
    {
      aika_metrics_measure (metrics, AIKA_TEXT_DOUBT, label->doubt, 0, &doubt);
      label->doubt_width = doubt.width + (label->text != NULL ? DOUBT_GAP * metrics->text_size : 0);
    }
  if (label->text != NULL)
    aika_metrics_measure (metrics, label->role, label->text,
                          width > 0 ? MAX (width - advance - label->doubt_width, 1) : 0, &extent);

  label->width = width > 0 ? width : advance + extent.width + label->doubt_width;
  label->height = MAX (extent.height, doubt.height);
  if (label->has_tick)
    label->height = MAX (label->height, aika_label_get_tick_size (metrics));
}

static void
add_missing (AikaPlaces         *places,
             const AikaRecord   *record,
             const AikaResolved *resolved)
{
  AikaLabel label = { .record = record, .role = AIKA_TEXT_MISSING };

  label.text = aika_label_dup_missing (places->context, resolved);
  if (resolved != NULL)
    {
      label.has_tick = resolved->mark->status == AIKA_STATUS_HELD;
      label.status = resolved->mark->status;
    }
  aika_label_measure (places->context->metrics, &label, 0);
  g_array_append_val (places->labels, label);
}

/* A label for the shapes of a mark, beside the last of them. */
static void
add_label (AikaPlaces         *places,
           const AikaResolved *resolved,
           guint               first_shape,
           guint               last_shape)
{
  const AikaShape *shape = &g_array_index (places->shapes, AikaShape, last_shape);
  AikaLabel label = {
    .record = &resolved->mark->record,
    .status = resolved->mark->status,
    .has_tick = resolved->mark->status == AIKA_STATUS_HELD,
    .has_shape = TRUE,
    .first_shape = first_shape,
    .last_shape = last_shape,
    .n_parts = 1,
  };

  label.text = aika_label_dup_text (places->context, resolved, shape, &label.role);
  label.doubt = aika_label_dup_doubt (places->context, resolved);
  if (label.text == NULL && label.doubt == NULL && !label.has_tick)
    return;

  /* Several bars of one mark say it once, in the first. */
  if (aika_shape_is_bar (shape))
    label.last_shape = first_shape;

  aika_label_measure (places->context->metrics, &label, 0);
  if (shape->kind == AIKA_BOX_WHOLE)
    label.n_parts = MAX (1, (shape->x1 - shape->x0) / (WHOLE_WORDS_PITCH * places->context->metrics->text_size));
  for (; label.part + 1 < label.n_parts; label.part++)
    {
      AikaLabel copy = label;

      copy.text = g_strdup (label.text);
      copy.doubt = g_strdup (label.doubt);
      g_array_append_val (places->labels, copy);
    }
  g_array_append_val (places->labels, label);
}

void
aika_places_add_labels (AikaPlaces     *places,
                        const AikaItem *item,
                        const GArray   *resolved)
{
  guint shape = 0;

  for (guint i = 0; i < resolved->len; i++)
    {
      const AikaResolved *one = &g_array_index (resolved, AikaResolved, i);
      guint first_shape = shape;

      while (shape < places->shapes->len && g_array_index (places->shapes, AikaShape, shape).resolved == i)
        shape++;

      if (shape > first_shape)
        add_label (places, one, first_shape, shape - 1);
      else
        add_missing (places, &one->mark->record, one);
    }

  if (resolved->len == 0)
    add_missing (places, &item->record, NULL);
}

/* Whether a label is the date of one point, which can be read in a row of dates. */
static gboolean
can_join (const AikaPlaces *places,
          const AikaLabel  *label)
{
  return label->has_shape && label->first_shape == label->last_shape && label->role == AIKA_TEXT_DATE &&
         label->doubt == NULL;
}

static const AikaResolved *
get_resolved (const AikaPlaces *places,
              const GArray     *resolved,
              const AikaLabel  *label)
{
  const AikaShape *shape = &g_array_index (places->shapes, AikaShape, label->first_shape);

  return &g_array_index (resolved, AikaResolved, shape->resolved);
}

/* Whether each label of a set has room beside its own point. */
static gboolean
each_has_room (const AikaPlaces *places,
               const GPtrArray  *set)
{
  double gap = places->context->metrics->gap;

  for (guint i = 0; i < set->len; i++)
    {
      const AikaLabel *label = set->pdata[i];
      const AikaShape *shape = &g_array_index (places->shapes, AikaShape, label->last_shape);
      double x0 = shape->x1 + gap;
      double x1 = x0 + label->width + gap;

      if (x1 > places->context->width || !aika_places_is_free (places, shape->tier, AIKA_PLACE_ON_TIER, x0, x1))
        return FALSE;
    }

  return TRUE;
}

/* The clock times that all of the set share, or NULL. */
static char *
dup_shared_clock (const AikaPlaces *places,
                  const GArray     *resolved,
                  const GPtrArray  *set)
{
  const AikaSpan *shared = NULL;

  for (guint i = 0; i < set->len; i++)
    {
      const AikaResolved *one = get_resolved (places, resolved, set->pdata[i]);
      const AikaSpan *span;

      if ((one->mark->label != NULL && *one->mark->label != '\0') || one->when->n_spans != 1 ||
          one->when->precision != AIKA_PRECISION_MINUTE || one->mark->status > AIKA_STATUS_HELD)
        return NULL;

      span = &one->when->spans[0];
      if (span->start_day == AIKA_DAY_NONE || span->end_day != span->start_day + 1 || span->start_minute < 0 ||
          (shared != NULL && (span->start_minute != shared->start_minute || span->end_minute != shared->end_minute)))
        return NULL;
      shared = span;
    }

  return aika_clock_format (shared->start_minute, shared->end_minute, places->context->language, AIKA_PHRASE_PLAIN);
}

/* The text of one of the joined: “14.4.”, “· 21.4.”, “· 7.5. klo 17–20”. */
static char *
dup_joined_text (const AikaPlaces   *places,
                 const AikaResolved *resolved,
                 const AikaLabel    *label,
                 const char         *clock,
                 gboolean            is_first,
                 gboolean            is_last)
{
  const AikaRowContext *context = places->context;
  g_autofree char *day = NULL;

  if (clock != NULL)
    day = aika_day_format (resolved->when->spans[0].start_day, context->language, AIKA_PHRASE_SHORT,
                           AIKA_PHRASE_PLAIN);
  else
    day = g_strdup (label->text);

  return g_strdup_printf ("%s%s%s%s", is_first ? "" : "· ", day, clock != NULL && is_last ? " " : "",
                          clock != NULL && is_last ? clock : "");
}

#define JOINED_GAP 0.2            /* of the text size: a space, as after the dot */

/* Puts the labels of a set one after another, right of its last point or left of its first. */
static void
join (AikaPlaces   *places,
      const GArray *resolved,
      GPtrArray    *set)
{
  const AikaRowContext *context = places->context;
  const AikaMetrics *metrics = context->metrics;
  g_autofree char *clock = dup_shared_clock (places, resolved, set);
  g_autoptr(GPtrArray) own_texts = g_ptr_array_new_with_free_func (g_free);
  const AikaShape *first = NULL, *last = NULL;
  double gap = JOINED_GAP * metrics->text_size;
  double width = 0;
  double x;

  for (guint i = 0; i < set->len; i++)
    {
      AikaLabel *label = set->pdata[i];
      const AikaShape *shape = &g_array_index (places->shapes, AikaShape, label->last_shape);
      const AikaResolved *one = get_resolved (places, resolved, label);
      char *text = dup_joined_text (places, one, label, clock, i == 0, i == set->len - 1);

      g_ptr_array_add (own_texts, label->text);
      label->text = text;
      aika_label_measure (metrics, label, 0);
      width += label->width + (i > 0 ? gap : 0);
      if (first == NULL || shape->x0 < first->x0)
        first = shape;
      if (last == NULL || shape->x1 > last->x1)
        last = shape;
    }

  x = last->x1 + 1.5 * metrics->gap;
  if (x + width > context->width - metrics->edge_margin ||
      !aika_places_is_free (places, last->tier, AIKA_PLACE_ON_TIER, x, x + width))
    x = first->x0 - 1.5 * metrics->gap - width;

  if (x >= metrics->edge_margin && x + width <= context->width - metrics->edge_margin &&
      aika_places_is_free (places, last->tier, AIKA_PLACE_ON_TIER, x, x + width))
    {
      for (guint i = 0; i < set->len; i++)
        {
          AikaLabel *label = set->pdata[i];

          aika_places_put (places, label, last->tier, AIKA_PLACE_ON_TIER, x);
          x += label->width + gap;
        }
      return;
    }

  /* No room for them together: each finds its own place. */
  for (guint i = 0; i < set->len; i++)
    {
      AikaLabel *label = set->pdata[i];

      g_free (label->text);
      label->text = g_strdup (own_texts->pdata[i]);
      aika_label_measure (metrics, label, 0);
    }
}

void
aika_places_join_sets (AikaPlaces   *places,
                       const GArray *resolved)
{
  for (guint i = 0; i < places->labels->len; i++)
    {
      AikaLabel *label = &g_array_index (places->labels, AikaLabel, i);
      g_autoptr(GPtrArray) set = NULL;
      const char *name;

      if (label->is_placed || !can_join (places, label))
        continue;
      name = get_resolved (places, resolved, label)->mark->set;
      if (name == NULL)
        continue;

      set = g_ptr_array_new ();
      for (guint k = 0; k < places->labels->len; k++)
        {
          AikaLabel *other = &g_array_index (places->labels, AikaLabel, k);

          if (!other->is_placed && can_join (places, other) &&
              g_strcmp0 (get_resolved (places, resolved, other)->mark->set, name) == 0)
            g_ptr_array_add (set, other);
        }

      /* The first of a set speaks for it; the rest were looked at then. */
      if (set->len > 1 && set->pdata[0] == label && !each_has_room (places, set))
        join (places, resolved, set);
    }
}
