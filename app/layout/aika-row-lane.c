/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-row"

#include "config.h"

#include "layout/aika-row-private.h"
#include "time/aika-phrase.h"

#include <math.h>

/* A body's lane: its name and usual time in the column of titles, a chip for each meeting.
 * Chips are as wide as the meetings leave room for; where they collide they stand on
 * several lines. Where even that is too much (many years on a screen), a meeting is a
 * tick without its day, but for those that something is tied to. */

/* Lengths in text sizes. */
#define CHIP_HEIGHT 1.42
#define CHIP_PADDING 0.72         /* both sides together */
#define CHIP_PADDING_TIGHT 0.28
#define CHIP_GAP 0.06
#define CHIP_LINE_GAP 0.1
#define CHIP_NUDGE 0.15           /* how far a chip makes way, of its width */
#define TICK_WIDTH 0.22
#define NAME_GAP 0.8
#define TITLE_END_GAP 0.85
#define MAX_LINES 3

typedef struct
{
  const AikaMeeting *meeting;
  char              *text;
  double             middle;
  double             text_width;
  gboolean           is_tied;
  gboolean           has_day;       /* known to the day: its text is the day alone */
  gboolean           is_tick;
  guint              line;
  double             x;
  double             width;
} Chip;

static void
chip_clear (gpointer data)
{
  g_free (((Chip *) data)->text);
}

static int
compare_chips (gconstpointer a,
               gconstpointer b)
{
  const Chip *chip_a = a, *chip_b = b;

  if (chip_a->middle != chip_b->middle)
    return chip_a->middle < chip_b->middle ? -1 : 1;
  return 0;
}

/* The day with its dot; a meeting without a day says what is known. */
static char *
dup_chip_text (const AikaRowContext *context,
               const AikaWhen       *when,
               gint32                start_day,
               gint32                end_day,
               gboolean             *has_day)
{
  int year, month, day_of_month;

  *has_day = when->precision <= AIKA_PRECISION_DAY && start_day != AIKA_DAY_NONE && end_day == start_day + 1;
  if (!*has_day)
    return aika_when_format (when, context->language, AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);

  aika_day_to_ymd (start_day, &year, &month, &day_of_month);
  return context->language == AIKA_LANGUAGE_FI ? g_strdup_printf ("%d.", day_of_month)
                                               : g_strdup_printf ("%d", day_of_month);
}

static GArray *
make_chips (const AikaRowContext *context,
            const AikaBody       *body)
{
  GArray *chips = g_array_new (FALSE, TRUE, sizeof (Chip));

  g_array_set_clear_func (chips, chip_clear);
  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      const AikaMeeting *meeting = aika_seq_get (body->meetings, i);
      Chip chip = { .meeting = meeting };
      gint32 start_day, end_day;
      AikaTextExtent extent;
      double x0, x1;

      if (!aika_when_get_extent (meeting->when, &start_day, &end_day) || start_day == AIKA_DAY_NONE)
        continue;

      x0 = aika_scale_get_x (context->scale, start_day);
      x1 = aika_scale_get_x (context->scale, end_day != AIKA_DAY_NONE ? end_day : start_day + 1);
      chip.middle = (x0 + x1) / 2;
      /* A meeting outside the months that are shown has no place among them. */
      if (chip.middle < 0 || chip.middle > context->width)
        continue;

      chip.text = dup_chip_text (context, meeting->when, start_day, end_day, &chip.has_day);
      chip.is_tied = g_hash_table_contains (context->tied, meeting);
      aika_metrics_measure (context->metrics, AIKA_TEXT_MEETING, chip.text, 0, &extent);
      chip.text_width = extent.width;
      g_array_append_val (chips, chip);
    }
  g_array_sort (chips, compare_chips);

  return chips;
}

/* As wide as lets neighbours stand side by side, within what looks well. */
static double
get_day_chip_width (const AikaRowContext *context,
                    const GArray         *chips)
{
  double text_size = context->metrics->text_size;
  double text_width = 0, room = G_MAXDOUBLE;

  for (guint i = 0; i < chips->len; i++)
    {
      const Chip *chip = &g_array_index (chips, Chip, i);

      if (!chip->has_day)
        continue;
      text_width = MAX (text_width, chip->text_width);
      if (i > 0)
        room = MIN (room, chip->middle - g_array_index (chips, Chip, i - 1).middle);
    }

  return CLAMP (room - CHIP_GAP * text_size, text_width + CHIP_PADDING_TIGHT * text_size,
                text_width + CHIP_PADDING * text_size);
}

static void
set_width (Chip   *chip,
           double  width,
           double  grid_width)
{
  chip->width = MIN (width, grid_width);
  chip->x = CLAMP (chip->middle - chip->width / 2, 0, grid_width - chip->width);
}

/* Puts each chip on the first line where it fits, a little later at most. Returns: how many lines */
static guint
assign_lines (GArray   *chips,
              double    gap,
              double    grid_width,
              gboolean  only_tied)
{
  g_autoptr(GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < chips->len; i++)
    {
      Chip *chip = &g_array_index (chips, Chip, i);
      double latest = MIN (chip->x + CHIP_NUDGE * chip->width, grid_width - chip->width);
      double end;
      guint line = 0;

      if (only_tied && chip->is_tick)
        continue;
      while (line < ends->len && g_array_index (ends, double, line) > latest)
        line++;
      if (line < ends->len)
        chip->x = MAX (chip->x, g_array_index (ends, double, line));
      end = chip->x + chip->width + gap;
      if (line == ends->len)
        g_array_append_val (ends, end);
      else
        g_array_index (ends, double, line) = end;
      chip->line = line;
    }

  return ends->len;
}

static guint
place_chips (const AikaRowContext *context,
             GArray               *chips)
{
  double text_size = context->metrics->text_size;
  double width = get_day_chip_width (context, chips);
  guint n_lines;

  for (guint i = 0; i < chips->len; i++)
    {
      Chip *chip = &g_array_index (chips, Chip, i);

      set_width (chip, chip->has_day ? width : chip->text_width + CHIP_PADDING * text_size, context->width);
    }

  n_lines = assign_lines (chips, CHIP_GAP * text_size, context->width, FALSE);
  if (n_lines <= MAX_LINES)
    return n_lines;

  for (guint i = 0; i < chips->len; i++)
    {
      Chip *chip = &g_array_index (chips, Chip, i);

      chip->is_tick = chip->has_day && !chip->is_tied;
      chip->line = 0;
      if (chip->is_tick)
        set_width (chip, TICK_WIDTH * text_size, context->width);
    }

  return MAX (1, assign_lines (chips, CHIP_GAP * text_size, context->width, TRUE));
}

static void
add_chip (AikaRow              *row,
          const AikaRowContext *context,
          const AikaBody       *body,
          const Chip           *chip,
          double                top)
{
  double height = CHIP_HEIGHT * context->metrics->text_size;
  double y = top + chip->line * (height + CHIP_LINE_GAP * context->metrics->text_size);
  AikaBox *box = aika_row_add (row, AIKA_BOX_MEETING, chip->is_tied ? AIKA_BOX_TIED : AIKA_BOX_PLAIN,
                               chip->x, aika_row_snap (context, y), chip->width, height);

  box->flags |= AIKA_BOX_CENTRED;
  box->record = &chip->meeting->record;
  box->status = chip->meeting->status;
  box->hue = body->hue;
  box->role = AIKA_TEXT_MEETING;
  box->text = chip->is_tick ? NULL : g_strdup (chip->text);
}

/* “ma klo 16”; NULL where nothing is usual. */
static char *
dup_usual (const AikaRowContext *context,
           const AikaBody       *body)
{
  GString *text = g_string_new (NULL);

  if (body->usual != NULL && body->usual->weekday > 0)
    g_string_append (text, aika_language_get_short_weekday (context->language, body->usual->weekday));
  if (body->usual != NULL && body->usual->clock >= 0)
    {
      g_autofree char *clock = aika_clock_format (body->usual->clock, -1, context->language, AIKA_PHRASE_PLAIN);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", clock);
    }

  return g_string_free (text, text->len == 0);
}

/* The texts of a lane's title with their extents, before it is known how high the row is. */
typedef struct
{
  const char     *abbreviation;
  const char     *name;
  char           *usual;
  AikaTextExtent  abbreviation_extent;
  AikaTextExtent  name_extent;
  AikaTextExtent  usual_extent;
  double          x;
  double          name_x;
  double          name_width;
  double          end;
  gboolean        is_usual_below;
  double          height;
} LaneTitle;

static void
lane_title_init (LaneTitle            *title,
                 const AikaRowContext *context,
                 const AikaBody       *body)
{
  const AikaMetrics *metrics = context->metrics;
  double gap = NAME_GAP * metrics->text_size;
  gboolean has_abbreviation = body->abbreviation != NULL && *body->abbreviation != '\0';

  *title = (LaneTitle) { .x = context->title_inset };
  title->abbreviation = has_abbreviation ? body->abbreviation : NULL;
  title->name = g_strcmp0 (body->abbreviation, body->name) != 0 ? body->name : NULL;
  title->usual = dup_usual (context, body);
  title->end = metrics->title_width - TITLE_END_GAP * metrics->text_size;
  title->name_x = title->x + (has_abbreviation ? context->abbreviation_width + gap : 0);
  title->name_width = MAX (title->end - title->name_x, metrics->text_size);

  if (title->abbreviation != NULL)
    aika_metrics_measure (metrics, AIKA_TEXT_LANE, title->abbreviation,
                          title->name != NULL ? context->abbreviation_width : title->name_width,
                          &title->abbreviation_extent);
  if (title->name != NULL)
    aika_metrics_measure (metrics, has_abbreviation ? AIKA_TEXT_LANE_NAME : AIKA_TEXT_LANE, title->name,
                          title->name_width, &title->name_extent);
  if (title->usual != NULL)
    aika_metrics_measure (metrics, AIKA_TEXT_LANE_USUAL, title->usual, 0, &title->usual_extent);

  title->is_usual_below = title->usual != NULL &&
                          (title->name_extent.n_lines > 1 ||
                           title->name_x + title->name_extent.width + gap + title->usual_extent.width > title->end);
  /* On one line the name leaves room for the usual time. */
  if (title->usual != NULL && !title->is_usual_below)
    title->name_width -= gap + title->usual_extent.width;
  title->height = MAX (title->name_extent.height + (title->is_usual_below ? title->usual_extent.height : 0),
                       title->abbreviation_extent.height);
}

static void
add_title (AikaRow              *row,
           const AikaRowContext *context,
           const LaneTitle      *title)
{
  double top = aika_row_snap (context, (row->height - title->height) / 2);
  double first_height = MAX (title->name_extent.height, title->abbreviation_extent.height);

  if (title->abbreviation != NULL)
    aika_row_add_text (row, AIKA_TEXT_LANE, AIKA_BOX_IN_TITLES, title->abbreviation, title->x, top,
                       title->name != NULL ? context->abbreviation_width : title->name_width,
                       title->abbreviation_extent.height);
  if (title->name != NULL)
    aika_row_add_text (row, title->abbreviation != NULL ? AIKA_TEXT_LANE_NAME : AIKA_TEXT_LANE, AIKA_BOX_IN_TITLES,
                       title->name, title->name_x, top, title->name_width, title->name_extent.height);
  if (title->usual == NULL)
    return;

  if (title->is_usual_below)
    aika_row_add_text (row, AIKA_TEXT_LANE_USUAL, AIKA_BOX_IN_TITLES, title->usual, title->name_x,
                       top + first_height, title->name_width, title->usual_extent.height);
  else
    /* On the line of the name: baselines, not middles, agree. */
    aika_row_add_text (row, AIKA_TEXT_LANE_USUAL, AIKA_BOX_IN_TITLES | AIKA_BOX_AT_END, title->usual,
                       title->end - title->usual_extent.width,
                       top + MAX (title->name_extent.ascent, title->abbreviation_extent.ascent) -
                       title->usual_extent.ascent,
                       title->usual_extent.width, title->usual_extent.height);
}

/* Returns: (transfer full): the lane of a body */
AikaRow *
aika_row_new_lane (const AikaRowContext *context,
                   const AikaBody       *body)
{
  const AikaMetrics *metrics = context->metrics;
  g_autoptr(GArray) chips = make_chips (context, body);
  guint n_lines = place_chips (context, chips);
  double chips_height = n_lines * CHIP_HEIGHT * metrics->text_size +
                        (n_lines > 1 ? (n_lines - 1) * CHIP_LINE_GAP * metrics->text_size : 0);
  AikaRow *row = aika_row_new (AIKA_ROW_LANE, &body->record);
  LaneTitle title;

  lane_title_init (&title, context, body);
  row->height = MAX (chips_height, title.height) + 2 * metrics->row_padding;
  row->height = aika_row_round_height (context, MAX (row->height, metrics->lane_height));

  add_title (row, context, &title);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < chips->len; i++)
      {
        const Chip *chip = &g_array_index (chips, Chip, i);

        if (chip->is_tick == (pass == 0))
          add_chip (row, context, body, chip, (row->height - chips_height) / 2);
      }
  g_free (title.usual);

  return row;
}

/* Returns: the width of the widest abbreviation of a body that meets, at most a third of the column */
double
aika_row_measure_abbreviations (const AikaRowContext *context)
{
  const AikaMetrics *metrics = context->metrics;
  double width = 0;

  for (guint i = 0; i < aika_seq_get_length (context->plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (context->plan->bodies, i);
      AikaTextExtent extent;

      if (aika_seq_get_length (body->meetings) == 0 || body->abbreviation == NULL || *body->abbreviation == '\0')
        continue;
      aika_metrics_measure (metrics, AIKA_TEXT_LANE, body->abbreviation, 0, &extent);
      width = MAX (width, extent.width);
    }

  return MIN (ceil (width), metrics->title_width / 3);
}
