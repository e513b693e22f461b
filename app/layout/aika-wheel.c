/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-wheel-private.h"

#include <math.h>

/*   ┌────────────────────────────────────────┐
 *   │     tammi          Kaupunkistrategia   │
 *   │   ╭───────╮        tammi  1 Kysely …   │  notes, by month
 *   │  ╱  rings  ╲              2 Katsaus …  │
 *   │ │   2026    │      helmi  3 …          │
 *   │  ╲ centre  ╱       …                   │
 *   │   ╰───────╯        Aika puuttuu: …     │  what stands in no month
 *   │                    A Lähtökohdat …     │  key, legend, footer
 *   └────────────────────────────────────────┘
 *
 * On a portrait sheet the notes stand below the circle. As on every page the largest text with
 * which all fits is looked for; a smaller circle gives more room to long notes. */

/* A share of the short edge: smaller than on other pages, for the circle comes first. Down to a part
 * of it the text gives way to a large circle. */
#define TEXT_MAX 0.0178
#define GIVES_WAY_TO 0.86     /* 8 pt of small print on A4 */
#define CENTRE_GIVES_WAY 0.7  /* smaller yet, and the centre may have the year alone */
#define SIZE_STEP 0.1
#define SIZE_MIN 0.05
#define N_HALVINGS 13

/* The circle, of the room that it has; the thickness of a lane, in text sizes. The first that fits. */
static const double shares[] = { 1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.64 };
#define N_LARGE_SHARES 3

/* Thick lanes are for a plan of few: they leave a centre as large as this part of the circle. */
#define THICK_LANE 2.0
#define THICK_CENTRE 0.42
static const double lanes[] = { 2.9, 2.4, 2.0, 1.75, 1.55, 1.4, 1.3, 1.22 };

static const char *const kind_names[] = {
  [AIKA_WHEEL_MONTH] = "month",
  [AIKA_WHEEL_BANNER] = "banner",
  [AIKA_WHEEL_GROUND] = "ring",
  [AIKA_WHEEL_LINE] = "line",
  [AIKA_WHEEL_SEAM] = "seam",
  [AIKA_WHEEL_CIRCLE] = "circle",
  [AIKA_WHEEL_ARC] = "arc",
  [AIKA_WHEEL_WHOLE] = "whole",
  [AIKA_WHEEL_SIGN] = "sign",
  [AIKA_WHEEL_MEETING] = "meeting",
  [AIKA_WHEEL_TIE] = "tie",
};

static void
shape_clear (gpointer data)
{
  g_free (((AikaWheelShape *) data)->box.text);
}

static void
text_clear (gpointer data)
{
  AikaWheelText *text = data;

  g_free (text->box.text);
  g_free (text->spoken);
}

AikaWheelShape *
aika_wheel_add_shape (AikaWheel        *wheel,
                      AikaWheelKind     kind,
                      const AikaRecord *record,
                      double            start_angle,
                      double            end_angle,
                      double            inner_radius,
                      double            outer_radius)
{
  AikaWheelShape shape = { kind, { .kind = AIKA_BOX_BAND, .record = record }, aika_wheel_find_month (wheel, start_angle + 1e-6),
                           start_angle, end_angle, inner_radius, outer_radius };

  g_array_append_val (wheel->shapes, shape);
  return &g_array_index (wheel->shapes, AikaWheelShape, wheel->shapes->len - 1);
}

AikaWheelText *
aika_wheel_add_text (AikaWheel      *wheel,
                     AikaWheelPart   part,
                     AikaTextRole    role,
                     const char     *text,
                     const AikaRect *rect)
{
  AikaWheelText made = { part, { .kind = AIKA_BOX_TEXT, .rect = *rect, .role = role, .text = g_strdup (text) }, -1, -1, NULL };

  g_array_append_val (wheel->texts, made);
  return &g_array_index (wheel->texts, AikaWheelText, wheel->texts->len - 1);
}

gboolean
aika_wheel_is_free (const AikaWheel *wheel,
                    const AikaRect  *rect)
{
  for (guint i = 0; i < wheel->taken->len; i++)
    {
      const AikaRect *taken = &g_array_index (wheel->taken, AikaRect, i);

      if (rect->x < taken->x + taken->width && taken->x < rect->x + rect->width &&
          rect->y < taken->y + taken->height && taken->y < rect->y + rect->height)
        return FALSE;
    }

  return TRUE;
}

void
aika_wheel_take (AikaWheel      *wheel,
                 const AikaRect *rect)
{
  g_array_append_val (wheel->taken, *rect);
}

static void
empty (AikaWheel *wheel)
{
  g_array_set_size (wheel->shapes, 0);
  g_array_set_size (wheel->texts, 0);
  g_array_set_size (wheel->samples, 0);
  g_array_set_size (wheel->taken, 0);
}

static gboolean
add_rings (AikaWheel *wheel,
           double     lane)
{
  double left = aika_wheel_add_rings (wheel, lane);

  return left > (lane > THICK_LANE ? THICK_CENTRE * wheel->radius : 0);
}

/* Puts the sheet together around a circle of one size. Returns: whether all fits */
static gboolean
compose (AikaWheel *wheel,
         double     share,
         gboolean   has_year_alone)
{
  gboolean fits = FALSE;
  AikaWheelPlaces places;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (lanes) && !fits; i++)
    {
      empty (wheel);
      wheel->has_numbers_inside = i % 2;
      aika_wheel_find_places (wheel, share, has_year_alone, &places);
      fits = wheel->radius > 0 && add_rings (wheel, lanes[i / 2]) && aika_wheel_add_centre (wheel, has_year_alone);
    }

  return fits && aika_wheel_add_panel (wheel, &places.panel);
}

static gboolean
try_size (AikaWheel       *wheel,
          AikaMetricsFunc  get_metrics,
          gpointer         user_data,
          double           size,
          double           size_max)
{
  guint n_shares = size <= GIVES_WAY_TO * size_max ? G_N_ELEMENTS (shares) : N_LARGE_SHARES;
  int may_be_alone = size <= CENTRE_GIVES_WAY * size_max;

  get_metrics (user_data, size, &wheel->metrics);
  for (int has_year_alone = 0; has_year_alone <= may_be_alone; has_year_alone++)
    for (guint i = 0; i < n_shares; i++)
      if (compose (wheel, shares[i], has_year_alone))
        return TRUE;

  return FALSE;
}

static int
get_rank (const AikaWheelText *text)
{
  switch (text->part)
    {
    case AIKA_WHEEL_TITLE:
    case AIKA_WHEEL_REFERENCE:
    case AIKA_WHEEL_CENTRE:
      return text->part;
    case AIKA_WHEEL_MONTH_NAME:
    case AIKA_WHEEL_DAY:
    case AIKA_WHEEL_NOTE:
      return text->month >= 0 ? AIKA_WHEEL_MONTH_NAME : AIKA_WHEEL_NOTE;
    case AIKA_WHEEL_OUTSIDE:
    case AIKA_WHEEL_KEY:
    case AIKA_WHEEL_LEGEND:
    case AIKA_WHEEL_REMARK:
    case AIKA_WHEEL_FOOTER:
    case AIKA_WHEEL_REPEATED:
      return text->part;
    }

  return text->part;
}

/* The order in which a reader hears them: the title, month by month, and what stands below. */
static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  const AikaWheelText *one = a, *other = b;
  int rank = get_rank (one), other_rank = get_rank (other);

  if (rank != other_rank)
    return rank - other_rank;
  if (rank == AIKA_WHEEL_MONTH_NAME && one->month != other->month)
    return one->month < other->month ? -1 : 1;

  return (int) one->part - (int) other->part;
}

static void
finish (AikaWheel *wheel)
{
  for (guint i = 0; i < wheel->shapes->len; i++)
    {
      AikaWheelShape *shape = &g_array_index (wheel->shapes, AikaWheelShape, i);

      if (shape->kind != AIKA_WHEEL_SIGN && shape->kind != AIKA_WHEEL_MEETING)
        aika_wheel_get_arc_bounds (wheel, shape, &shape->box.rect);
    }
  g_array_sort (wheel->texts, compare_texts);
}

/**
 * aika_wheel_find_first_month:
 * @plan: a plan
 * @view: (nullable): a view of it
 *
 * Returns: the index of the first of the twelve months: the view's, else January of the year in
 *   which the plan's range begins
 */
gint32
aika_wheel_find_first_month (const AikaPlan *plan,
                             const AikaView *view)
{
  gint32 first_month, end_month;

  g_return_val_if_fail (plan != NULL, 0);

  if (view != NULL && view->from != AIKA_DAY_NONE)
    {
      first_month = aika_day_get_month (view->from);
    }
  else
    {
      aika_plan_get_range (plan, &first_month, &end_month);
      first_month = CLAMP (first_month, AIKA_YEAR_MIN * AIKA_WHEEL_N_MONTHS, AIKA_YEAR_MAX * AIKA_WHEEL_N_MONTHS);
      first_month -= first_month % AIKA_WHEEL_N_MONTHS;
    }

  return CLAMP (first_month, AIKA_YEAR_MIN * AIKA_WHEEL_N_MONTHS, AIKA_YEAR_MAX * AIKA_WHEEL_N_MONTHS);
}

/**
 * aika_wheel_new:
 * @plan: a plan
 * @view: (nullable): which months, and whether the bodies' rings are left out; `NULL` for the year
 *   in which the plan begins
 * @setup: the sheet; of its options the language and the form of the months count
 * @get_metrics: (scope call): gives the metrics of paper for a size; called with several sizes, with
 *   the size of the wheel last
 * @user_data: for @get_metrics
 *
 * Lays the plan out as a year clock with the largest text with which all fits. Every mark, meeting
 * and banner stands in the circle, or in a sentence below: nothing is lost.
 *
 * Returns: (transfer full): a wheel
 */
AikaWheel *
aika_wheel_new (const AikaPlan      *plan,
                const AikaView      *view,
                const AikaPageSetup *setup,
                AikaMetricsFunc      get_metrics,
                gpointer             user_data)
{
  double low = SIZE_MIN, high, size_max;
  const char *tag;
  AikaWheel *wheel;
  AikaLanguage language;

  g_return_val_if_fail (plan != NULL && setup != NULL && get_metrics != NULL, NULL);

  wheel = g_new0 (AikaWheel, 1);
  wheel->plan = aika_record_ref (plan);
  wheel->setup = *setup;
  wheel->setup.options.today = AIKA_DAY_NONE;       /* paper does not know when it is read */
  wheel->setup.options.folded = NULL;
  tag = setup->options.language != NULL ? setup->options.language : plan->language;
  language = aika_language_from_tag (tag != NULL ? tag : "fi");
  wheel->language_tag = g_strdup (aika_language_get_tag (language));
  wheel->setup.options.language = wheel->language_tag;
  wheel->chart_words = aika_chart_words_get (language);
  wheel->words = aika_wheel_words_get (language);
  wheel->shapes = g_array_new (FALSE, TRUE, sizeof (AikaWheelShape));
  g_array_set_clear_func (wheel->shapes, shape_clear);
  wheel->texts = g_array_new (FALSE, TRUE, sizeof (AikaWheelText));
  g_array_set_clear_func (wheel->texts, text_clear);
  wheel->samples = g_array_new (FALSE, TRUE, sizeof (AikaBox));
  wheel->taken = g_array_new (FALSE, FALSE, sizeof (AikaRect));
  aika_wheel_content_init (&wheel->content, plan, aika_wheel_find_first_month (plan, view), language,
                           view != NULL && view->has_no_lanes);

  size_max = TEXT_MAX * MIN (setup->width_pt, setup->height_pt);
  high = size_max;
  for (int i = 0; i < N_HALVINGS && high - low > SIZE_STEP / 4; i++)
    {
      double size = i == 0 ? high : (low + high) / 2;

      if (try_size (wheel, get_metrics, user_data, size, size_max))
        low = size;
      else
        high = size;
      if (i == 0 && low == size)
        break;
    }

  /* Whole tenths, where there are several of them. Some sizes between fit less well. */
  if (low > 2)
    low = floor (low / SIZE_STEP + 1e-6) * SIZE_STEP;
  while (!try_size (wheel, get_metrics, user_data, low, size_max) && low > SIZE_MIN)
    low = MAX (low > 2 ? low - SIZE_STEP : low * 0.9, SIZE_MIN);
  finish (wheel);

  return wheel;
}

/**
 * aika_wheel_free:
 * @wheel: (transfer full): a wheel
 */
void
aika_wheel_free (AikaWheel *wheel)
{
  g_return_if_fail (wheel != NULL);

  aika_wheel_content_clear (&wheel->content);
  g_array_unref (wheel->shapes);
  g_array_unref (wheel->texts);
  g_array_unref (wheel->samples);
  g_array_unref (wheel->taken);
  aika_record_unref (wheel->plan);
  g_free (wheel->language_tag);
  g_free (wheel);
}

/**
 * aika_wheel_get_setup:
 * @wheel: a wheel
 *
 * Returns: (transfer none): the sheet
 */
const AikaPageSetup *
aika_wheel_get_setup (const AikaWheel *wheel)
{
  return &wheel->setup;
}

/**
 * aika_wheel_get_metrics:
 * @wheel: a wheel
 *
 * Returns: (transfer none): what it was laid out with
 */
const AikaMetrics *
aika_wheel_get_metrics (const AikaWheel *wheel)
{
  return &wheel->metrics;
}

/**
 * aika_wheel_get_language:
 * @wheel: a wheel
 *
 * Returns: (transfer none): the tag of the language of its words
 */
const char *
aika_wheel_get_language (const AikaWheel *wheel)
{
  return wheel->language_tag;
}

/**
 * aika_wheel_get_first_month:
 * @wheel: a wheel
 *
 * Returns: the index of the first of its twelve months
 */
gint32
aika_wheel_get_first_month (const AikaWheel *wheel)
{
  return wheel->content.first_month;
}

/**
 * aika_wheel_get_circle:
 * @wheel: a wheel
 * @x: (out): of the centre, in points from the sheet's left edge
 * @y: (out): of the centre, from its top
 * @radius: (out): of the outermost ring
 */
void
aika_wheel_get_circle (const AikaWheel *wheel,
                       double          *x,
                       double          *y,
                       double          *radius)
{
  *x = wheel->x;
  *y = wheel->y;
  *radius = wheel->radius;
}

/**
 * aika_wheel_get_shapes:
 * @wheel: a wheel
 *
 * Returns: (transfer none) (element-type AikaWheelShape): all that is drawn in the circle
 */
const GArray *
aika_wheel_get_shapes (const AikaWheel *wheel)
{
  return wheel->shapes;
}

/**
 * aika_wheel_get_texts:
 * @wheel: a wheel
 *
 * Returns: (transfer none) (element-type AikaWheelText): the texts in the order in which a reader
 *   hears them: the title, each month with its meetings and notes, then what stands below; what
 *   need not be heard is last
 */
const GArray *
aika_wheel_get_texts (const AikaWheel *wheel)
{
  return wheel->texts;
}

/**
 * aika_wheel_get_samples:
 * @wheel: a wheel
 *
 * Returns: (transfer none) (element-type AikaBox): the shapes beside notes and in the legend
 */
const GArray *
aika_wheel_get_samples (const AikaWheel *wheel)
{
  return wheel->samples;
}

/**
 * aika_wheel_get_text_size:
 * @wheel: a wheel
 *
 * Returns: the size of its text, in points; small print is a little smaller
 */
double
aika_wheel_get_text_size (const AikaWheel *wheel)
{
  return wheel->metrics.text_size;
}

/**
 * aika_wheel_get_smallest_text_size:
 * @wheel: a wheel
 *
 * Returns: the size of the smallest text that occurs, in points
 */
double
aika_wheel_get_smallest_text_size (const AikaWheel *wheel)
{
  AikaTextExtent whole, extent;
  double smallest = 1;

  /* Lines are as high as their text is large. */
  aika_metrics_measure (&wheel->metrics, AIKA_TEXT_TITLE, "1", 0, &whole);
  for (guint i = 0; i < wheel->texts->len; i++)
    {
      aika_metrics_measure (&wheel->metrics, g_array_index (wheel->texts, AikaWheelText, i).box.role, "1", 0, &extent);
      smallest = MIN (smallest, extent.height / whole.height);
    }

  return smallest * wheel->metrics.text_size;
}

/**
 * aika_wheel_kind_get_name:
 * @kind: a kind of shape
 *
 * Returns: (transfer none): its name in a list of the shapes: “meeting”, “arc”, “sign”
 */
const char *
aika_wheel_kind_get_name (AikaWheelKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names), "");

  return kind_names[kind];
}
