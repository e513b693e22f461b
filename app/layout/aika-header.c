/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-header"

#include "config.h"

#include "layout/aika-header-private.h"

#include <math.h>

#include "prose/aika-prose-words.h"

/*   ┌──────────┬─────────────────────────────────────┐
 *   │          │ 2018        Maakuntavaalit   2019    │  years and banners; a line more where they collide
 *   │ Työvaihe │ tammi  helmi  maalis  …              │  months
 *   │          │  1  2  3  4  5 …                     │  weeks or days, where there is room
 *   └──────────┴─────────────────────────────────────┘ */

/* Lengths in text sizes. */
#define YEAR_INSET 0.55           /* from the year's line to its number */
#define MONTH_PADDING 0.3         /* of a month's word, both sides together */
#define NUMBER_PADDING 0.15
#define DAY_PADDING 0.35
#define WEEK_PADDING 0.5
#define FINE_HEIGHT 1.5
#define WORD_GAP 0.4

/* Week numbers stand where a month is wider: 60 px, 20 mm. */
#define WEEKS_FROM_PX 60.0
#define WEEKS_FROM_PT (20 * 72.0 / 25.4)

#define MONTHS_IN_QUARTER 3
#define MONDAY 1

static double
measure_width (const AikaMetrics *metrics,
               AikaTextRole       role,
               const char        *text)
{
  AikaTextExtent extent;

  aika_metrics_measure (metrics, role, text, 0, &extent);
  return extent.width;
}

/* Returns: what the header shows under the years */
AikaScaleLevel
aika_header_get_level (const AikaScale   *scale,
                       const AikaMetrics *metrics,
                       gboolean           has_weeks)
{
  double number = measure_width (metrics, AIKA_TEXT_TICK, "28");
  double week = scale->month_width * 7 / 31;

  if (aika_scale_get_day_width (scale) >= number + DAY_PADDING * metrics->text_size)
    return AIKA_SCALE_DAYS;
  if (has_weeks && scale->month_width >= (metrics->is_paper ? WEEKS_FROM_PT : WEEKS_FROM_PX) &&
      week >= number + WEEK_PADDING * metrics->text_size)
    return AIKA_SCALE_WEEKS;
  if (scale->month_width >= measure_width (metrics, AIKA_TEXT_MONTH_NOW, "12") + NUMBER_PADDING * metrics->text_size)
    return AIKA_SCALE_MONTHS;

  return AIKA_SCALE_YEARS;
}

static AikaBox *
add_text (GArray       *boxes,
          AikaTextRole  role,
          AikaBoxFlags  flags,
          const char   *text,
          double        x,
          double        y,
          double        width,
          double        height)
{
  AikaBox box = { AIKA_BOX_TEXT, flags, { x, y, width, height }, .role = role, .text = g_strdup (text) };

  g_array_append_val (boxes, box);
  return &g_array_index (boxes, AikaBox, boxes->len - 1);
}

static gboolean
month_names_fit (const AikaRowContext *context)
{
  const AikaMetrics *metrics = context->metrics;
  double room = context->scale->month_width - MONTH_PADDING * metrics->text_size;

  for (int month = 1; month <= 12; month++)
    if (measure_width (metrics, AIKA_TEXT_MONTH_NOW,
                       aika_language_get_month (context->language, month, AIKA_MONTH_HEAD)) > room)
      return FALSE;

  return TRUE;
}

static void
add_months (AikaHeader             *header,
            const AikaRowContext   *context,
            const AikaSceneOptions *options,
            double                  y)
{
  const AikaScale *scale = context->scale;
  const AikaMetrics *metrics = context->metrics;
  gboolean has_names = options->header_form == AIKA_HEADER_NAMES && month_names_fit (context);
  gint32 now = options->today != AIKA_DAY_NONE ? aika_day_get_month (options->today) : G_MININT32;
  AikaTextExtent extent;

  for (guint i = 0; i < scale->n_months; i++)
    {
      gint32 month = scale->first_month + i;
      AikaTextRole role = month == now ? AIKA_TEXT_MONTH_NOW : AIKA_TEXT_MONTH;
      int number = ((month % 12) + 12) % 12 + 1;
      g_autofree char *text = has_names ? g_strdup (aika_language_get_month (context->language, number, AIKA_MONTH_HEAD))
                                        : g_strdup_printf ("%d", number);

      aika_metrics_measure (metrics, role, text, 0, &extent);
      add_text (header->boxes, role, AIKA_BOX_CENTRED, text, i * scale->month_width,
                aika_row_snap (context, y + (metrics->header_month_height - extent.height) / 2),
                scale->month_width, extent.height);
    }
}

static void
add_fine (AikaHeader           *header,
          const AikaRowContext *context,
          double                y,
          double                height)
{
  const AikaScale *scale = context->scale;
  gint32 day = aika_month_get_first_day (scale->first_month);
  gint32 end_day = aika_month_get_first_day (scale->first_month + scale->n_months);
  int step = header->level == AIKA_SCALE_WEEKS ? 7 : 1;
  AikaTextExtent extent;

  if (header->level == AIKA_SCALE_WEEKS)
    day -= aika_day_get_weekday (day) - MONDAY;

  for (; day < end_day; day += step)
    {
      double x0 = aika_scale_get_x (scale, day), x1 = aika_scale_get_x (scale, day + step);
      int year, month, number;
      g_autofree char *text = NULL;

      if (header->level == AIKA_SCALE_WEEKS)
        number = aika_day_get_iso_week (day, &year);
      else
        aika_day_to_ymd (day, &year, &month, &number);
      text = g_strdup_printf ("%d", number);

      aika_metrics_measure (context->metrics, AIKA_TEXT_TICK, text, 0, &extent);
      if (x0 >= 0 && x1 <= context->width + 0.5)
        add_text (header->boxes, AIKA_TEXT_TICK, AIKA_BOX_CENTRED, text, x0,
                  aika_row_snap (context, y + (height - extent.height) / 2), x1 - x0, extent.height);
    }
}

static void
add_lines (AikaHeader           *header,
           const AikaRowContext *context)
{
  const AikaScale *scale = context->scale;

  for (guint i = 0; i <= scale->n_months; i++)
    {
      gint32 month = scale->first_month + i;
      gboolean is_year = month % 12 == 0 || i == 0 || i == scale->n_months;
      AikaGridLine line = { is_year ? AIKA_LINE_YEAR : AIKA_LINE_MONTH, i * scale->month_width };

      if (is_year || header->level != AIKA_SCALE_YEARS || month % MONTHS_IN_QUARTER == 0)
        g_array_append_val (header->lines, line);
    }

  if (header->level == AIKA_SCALE_WEEKS || header->level == AIKA_SCALE_DAYS)
    {
      gint32 day = aika_month_get_first_day (scale->first_month);
      gint32 end_day = aika_month_get_first_day (scale->first_month + scale->n_months);

      for (; day < end_day; day++)
        {
          AikaGridLine line = { AIKA_LINE_FINE, aika_scale_get_x (scale, day) };
          int year, month, day_of_month;

          aika_day_to_ymd (day, &year, &month, &day_of_month);
          if (day_of_month != 1 && (header->level == AIKA_SCALE_DAYS || aika_day_get_weekday (day) == MONDAY))
            g_array_append_val (header->lines, line);
        }
    }
}

/* A word of the years' zone, before it has a line. */
typedef struct
{
  const AikaBanner *banner;         /* NULL for a year */
  char             *text;
  AikaTextExtent    extent;
  double            x;
  guint             line;           /* from the lowest up */
} Word;

static void
word_clear (gpointer data)
{
  g_free (((Word *) data)->text);
}

static void
add_word (GArray               *words,
          const AikaRowContext *context,
          Word                 *word)
{
  double gap = WORD_GAP * context->metrics->text_size;

  word->x = CLAMP (word->x, 0, MAX (0, context->width - word->extent.width));
  for (word->line = 0;; word->line++)
    {
      gboolean is_free = TRUE;

      for (guint i = 0; i < words->len && is_free; i++)
        {
          const Word *other = &g_array_index (words, Word, i);

          is_free = other->line != word->line || word->x >= other->x + other->extent.width + gap ||
                    word->x + word->extent.width + gap <= other->x;
        }
      if (is_free)
        break;
    }

  g_array_append_val (words, *word);
}

/* Each year over its first month, but where the next one begins before there is room for it. */
static void
add_years (GArray               *words,
           const AikaRowContext *context)
{
  const AikaScale *scale = context->scale;
  double inset = YEAR_INSET * context->metrics->text_size;

  for (guint i = 0; i < scale->n_months; i++)
    {
      gint32 month = scale->first_month + i;
      Word word = { .x = i * scale->month_width + inset };

      if (i > 0 && month % 12 != 0)
        continue;

      word.text = g_strdup_printf ("%d", (int) floor (month / 12.0));
      aika_metrics_measure (context->metrics, AIKA_TEXT_YEAR, word.text, 0, &word.extent);
      add_word (words, context, &word);
    }
}

/* Keeps a word off the line of a year: it stands on the side where most of it is. */
static double
avoid_year_lines (const AikaRowContext *context,
                  double                x,
                  double                width)
{
  const AikaScale *scale = context->scale;
  double gap = WORD_GAP * context->metrics->text_size;

  for (guint i = 1; i < scale->n_months; i++)
    {
      double line = i * scale->month_width;

      if ((scale->first_month + (gint32) i) % 12 != 0 || line <= x - gap || line >= x + width + gap)
        continue;
      return line > x + width / 2 ? line - gap - width : line + gap;
    }

  return x;
}

static void
add_banners (GArray               *words,
             AikaHeader           *header,
             const AikaRowContext *context)
{
  for (guint i = 0; i < aika_seq_get_length (context->plan->banners); i++)
    {
      const AikaBanner *banner = aika_seq_get (context->plan->banners, i);
      AikaBannerBox box = { .banner = banner };
      Word word = { .banner = banner };
      gint32 start_day, end_day;
      double end;

      if (!aika_when_get_extent (banner->when, &start_day, &end_day))
        continue;

      box.x = start_day != AIKA_DAY_NONE ? MAX (0, aika_scale_get_x (context->scale, start_day)) : 0;
      end = end_day != AIKA_DAY_NONE ? aika_scale_get_x (context->scale, end_day) : context->width;
      box.width = MIN (end, context->width) - box.x;
      if (box.width <= 0)
        continue;

      word.text = g_strdup (banner->text != NULL ? banner->text : "");
      aika_metrics_measure (context->metrics, AIKA_TEXT_BANNER, word.text, 0, &word.extent);
      if (word.extent.width > context->width)
        aika_metrics_measure (context->metrics, AIKA_TEXT_BANNER, word.text, context->width, &word.extent);
      word.x = avoid_year_lines (context, box.x + (box.width - word.extent.width) / 2, word.extent.width);
      add_word (words, context, &word);
      g_array_append_val (header->banners, box);
    }
}

/* The words of the years' zone, the lowest line nearest the months. Returns: how high it is */
static double
set_words (AikaHeader           *header,
           const AikaRowContext *context,
           GArray               *words)
{
  const AikaMetrics *metrics = context->metrics;
  g_autoptr(GArray) heights = g_array_new (FALSE, TRUE, sizeof (double));
  double zone = 0;
  guint banner = 0;

  g_array_set_size (heights, 1);
  g_array_index (heights, double, 0) = metrics->header_year_height;
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (word->line >= heights->len)
        g_array_set_size (heights, word->line + 1);
      g_array_index (heights, double, word->line) = MAX (g_array_index (heights, double, word->line),
                                                         word->extent.height);
    }
  for (guint i = 0; i < heights->len; i++)
    zone += g_array_index (heights, double, i);
  zone = aika_row_round_height (context, zone);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);
      double height = g_array_index (heights, double, word->line);
      double y = zone;

      for (guint line = 0; line <= word->line; line++)
        y -= g_array_index (heights, double, line);
      y = aika_row_snap (context, y + (height - word->extent.height) / 2);

      if (word->banner == NULL)
        add_text (header->boxes, AIKA_TEXT_YEAR, AIKA_BOX_PLAIN, word->text, word->x, y,
                  word->extent.width, word->extent.height);
      else
        g_array_index (header->banners, AikaBannerBox, banner++).label = (AikaBox) {
          .kind = AIKA_BOX_TEXT, .flags = AIKA_BOX_CENTRED, .rect = { word->x, y, word->extent.width, word->extent.height },
          .record = &word->banner->record, .status = word->banner->status, .role = AIKA_TEXT_BANNER,
          .text = g_strdup (word->text),
        };
    }

  return zone;
}

static void
banner_box_clear (gpointer data)
{
  AikaBannerBox *box = data;

  g_free (box->label.text);
}

void
aika_header_init (AikaHeader             *header,
                  const AikaRowContext   *context,
                  const AikaSceneOptions *options)
{
  const AikaMetrics *metrics = context->metrics;
  g_autoptr(GArray) words = g_array_new (FALSE, TRUE, sizeof (Word));
  const char *column = aika_prose_words_get (context->language)->fields[AIKA_PROSE_FIELD_TITLE];
  AikaTextExtent extent;
  double y;

  g_array_set_clear_func (words, word_clear);
  *header = (AikaHeader) {
    .boxes = aika_boxes_new (),
    .lines = g_array_new (FALSE, FALSE, sizeof (AikaGridLine)),
    .banners = g_array_new (FALSE, TRUE, sizeof (AikaBannerBox)),
    .level = aika_header_get_level (context->scale, metrics, options->has_weeks),
  };
  g_array_set_clear_func (header->banners, banner_box_clear);

  add_years (words, context);
  add_banners (words, header, context);
  y = set_words (header, context, words);

  if (header->level != AIKA_SCALE_YEARS)
    {
      add_months (header, context, options, y);
      y += metrics->header_month_height;
    }
  if (header->level == AIKA_SCALE_WEEKS || header->level == AIKA_SCALE_DAYS)
    {
      double height = FINE_HEIGHT * metrics->text_size;

      add_fine (header, context, y, height);
      y += height;
    }
  header->height = aika_row_round_height (context, y);

  aika_metrics_measure (metrics, AIKA_TEXT_COLUMN, column, 0, &extent);
  y = header->height - metrics->header_month_height;
  add_text (header->boxes, AIKA_TEXT_COLUMN, AIKA_BOX_IN_TITLES, column, metrics->column_inset,
            aika_row_snap (context, MAX (0, y + (metrics->header_month_height - extent.height) / 2)),
            metrics->title_width - metrics->column_inset, extent.height);

  add_lines (header, context);
}

void
aika_header_copy (AikaHeader       *header,
                  const AikaHeader *other)
{
  *header = *other;
  g_array_ref (header->boxes);
  g_array_ref (header->lines);
  g_array_ref (header->banners);
}

void
aika_header_clear (AikaHeader *header)
{
  g_clear_pointer (&header->boxes, g_array_unref);
  g_clear_pointer (&header->lines, g_array_unref);
  g_clear_pointer (&header->banners, g_array_unref);
}
