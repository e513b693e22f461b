/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-wheel-private.h"

#include <math.h>

#include "time/aika-plan-words.h"

/* The notes, by month; in columns where the panel is wide.
 *
 *   tammi   ▭  1  Kysely asukkaille · 19.1.–27.2.2026
 *           ▭  2  Toimintaympäristön katsaus · tammi–maaliskuu 2026
 *   maalis  ◆  3  … */

/* Lengths in text sizes. */
#define MONTH_GAP 0.7
#define SAMPLE_WIDTH 1.3
#define SAMPLE_HEIGHT 0.8
#define SIGN_SIZE 1.1
#define SMALLER_DIAMOND 0.82  /* than the council’s */
#define SAMPLE_GAP 0.32
#define NUMBER_GAP 0.4
#define TICK_SIZE 0.7
#define TICK_GAP 0.25
#define LINE_GAP 0.16
#define COLUMN_GAP 1.8
#define COLUMN_MIN 24.0
#define COLUMNS_MAX 4
#define AIR_MAX 1.1           /* the most between two months, where there is room */

/* Where things stand in a column. */
typedef struct
{
  double   month_width;
  double   number_width;
  double   sample_x;
  double   number_x;
  double   text_x;
  double   text_width;
} Column;

typedef struct
{
  const AikaWheelEntry *entry;
  const AikaWheelShape *shape;
  AikaTextRole          role;
  char                 *text;
  double                tick;       /* what its tick takes, 0 for none */
  double                height;
  gboolean              begins_month;
} Note;

static void
note_clear (gpointer data)
{
  g_free (((Note *) data)->text);
}

static gint32
get_month (const AikaWheelEntry *entry)
{
  return entry->is_whole ? G_MAXINT32 : entry->month;
}

static const char *
get_heading (const AikaWheel      *wheel,
             const AikaWheelEntry *entry)
{
  if (entry->is_whole)
    return NULL;

  return aika_language_get_month (wheel->content.language, entry->month % AIKA_WHEEL_N_MONTHS + 1, AIKA_MONTH_HEAD);
}

static const AikaWheelShape **
index_shapes (const AikaWheel *wheel)
{
  const AikaWheelShape **shapes = g_new0 (const AikaWheelShape *, wheel->content.entries->len + 1);

  for (guint i = 0; i < wheel->shapes->len; i++)
    {
      const AikaWheelShape *shape = &g_array_index (wheel->shapes, AikaWheelShape, i);

      if (shape->number > 0 && shapes[shape->number] == NULL)
        shapes[shape->number] = shape;
    }

  return shapes;
}

static GArray *
make_notes (const AikaWheel *wheel)
{
  const GArray *entries = wheel->content.entries;
  g_autofree const AikaWheelShape **shapes = index_shapes (wheel);
  double em = wheel->metrics.text_size;
  GArray *notes = g_array_sized_new (FALSE, TRUE, sizeof (Note), entries->len);

  g_array_set_clear_func (notes, note_clear);
  for (guint i = 0; i < entries->len; i++)
    {
      const AikaWheelEntry *entry = &g_array_index (entries, AikaWheelEntry, i);
      const AikaMark *mark = entry->resolved.mark;
      Note note = { .entry = entry, .shape = shapes[entry->number], .role = AIKA_TEXT_LABEL };

      note.text = aika_wheel_dup_note (wheel, entry);
      if (note.shape != NULL && (note.shape->box.flags & AIKA_BOX_FINAL) != 0)
        note.role = AIKA_TEXT_DECISION;
      if (mark != NULL && mark->status == AIKA_STATUS_HELD)
        note.tick = (TICK_SIZE + TICK_GAP) * em;
      note.begins_month = i > 0 && get_month (entry) != get_month (entry - 1);
      g_array_append_val (notes, note);
    }

  return notes;
}

static void
init_column (const AikaWheel *wheel,
             Column          *column,
             double           width)
{
  const AikaMetrics *metrics = &wheel->metrics;
  const GArray *entries = wheel->content.entries;
  double em = metrics->text_size;
  AikaTextExtent extent;
  char number[16];

  *column = (Column) { 0 };
  for (guint i = 0; i < entries->len; i++)
    {
      const char *heading = get_heading (wheel, &g_array_index (entries, AikaWheelEntry, i));

      if (heading == NULL)
        continue;
      aika_metrics_measure (metrics, AIKA_TEXT_GROUP, heading, 0, &extent);
      column->month_width = MAX (column->month_width, extent.width);
    }
  g_snprintf (number, sizeof number, "%u", entries->len);
  aika_metrics_measure (metrics, AIKA_TEXT_DATE, number, 0, &extent);
  column->number_width = extent.width;

  column->sample_x = column->month_width + MONTH_GAP * em;
  column->number_x = column->sample_x + (SAMPLE_WIDTH + SAMPLE_GAP) * em;
  column->text_x = column->number_x + column->number_width + NUMBER_GAP * em;
  column->text_width = width - column->text_x;
}

static double
measure_notes (const AikaWheel *wheel,
               const Column    *column,
               GArray          *notes)
{
  double highest = 0;

  for (guint i = 0; i < notes->len; i++)
    {
      Note *note = &g_array_index (notes, Note, i);
      AikaTextExtent extent;

      aika_wheel_measure_lines (&wheel->metrics, note->role, note->text, column->text_width - note->tick, &extent);
      note->height = extent.height + LINE_GAP * wheel->metrics.text_size;
      highest = MAX (highest, note->height);
    }

  return highest;
}

/* Fills columns of @height; a month stands together where it can. Returns: how many it takes */
static guint
count_columns (const GArray *notes,
               double        height,
               double        air)
{
  guint n_columns = 1;
  double y = 0;

  for (guint i = 0; i < notes->len; i++)
    {
      const Note *note = &g_array_index (notes, Note, i);

      if (y > 0 && note->begins_month)
        y += air;
      if (y + note->height > height + 0.01)
        {
          n_columns++;
          y = 0;
        }
      y += note->height;
    }

  return n_columns;
}

static void
add_sample (AikaWheel  *wheel,
            const Note *note,
            double      x,
            double      baseline)
{
  double em = wheel->metrics.text_size;
  double middle = baseline - 0.32 * em;
  AikaBox sample;

  if (note->shape == NULL || note->shape->kind == AIKA_WHEEL_BANNER)
    return;

  sample = note->shape->box;
  sample.text = NULL;
  sample.record = NULL;
  if (note->shape->kind == AIKA_WHEEL_SIGN)
    {
      double size = sample.kind == AIKA_BOX_DIAMOND && (sample.flags & AIKA_BOX_FINAL) == 0 ? SMALLER_DIAMOND : 1;
      double scale = size * SIGN_SIZE * em / MAX (sample.rect.width, sample.rect.height);
      double width = sample.rect.width * scale, height = sample.rect.height * scale;

      sample.rect = (AikaRect) { x + (SAMPLE_WIDTH * em - width) / 2, middle - height / 2, width, height };
    }
  else
    {
      double height = (note->shape->kind == AIKA_WHEEL_WHOLE ? 0.6 : 1) * SAMPLE_HEIGHT * em;

      if (sample.kind == AIKA_BOX_BAR)
        sample.kind = AIKA_BOX_SWATCH;
      sample.rect = (AikaRect) { x, middle - height / 2, SAMPLE_WIDTH * em, height };
    }
  g_array_append_val (wheel->samples, sample);
}

static void
add_note (AikaWheel    *wheel,
          const Column *column,
          const Note   *note,
          double        x,
          double        y,
          gboolean      has_heading)
{
  const AikaMetrics *metrics = &wheel->metrics;
  const AikaWheelEntry *entry = note->entry;
  double em = metrics->text_size;
  double baseline = y + aika_wheel_get_baseline (metrics, note->role);
  const char *heading = has_heading ? get_heading (wheel, entry) : NULL;
  AikaWheelText *text;
  AikaTextExtent extent;
  char number[16];

  if (heading != NULL)
    {
      aika_metrics_measure (metrics, AIKA_TEXT_GROUP, heading, 0, &extent);
      text = aika_wheel_add_text (wheel, AIKA_WHEEL_REPEATED, AIKA_TEXT_GROUP, heading,
                                  &(AikaRect) { x, baseline - extent.ascent, extent.width, extent.height });
      text->month = entry->month;
    }

  add_sample (wheel, note, x + column->sample_x, baseline);
  g_snprintf (number, sizeof number, "%u", entry->number);
  aika_metrics_measure (metrics, AIKA_TEXT_DATE, number, 0, &extent);
  text = aika_wheel_add_text (wheel, AIKA_WHEEL_REPEATED, AIKA_TEXT_DATE, number,
                              &(AikaRect) { x + column->number_x + column->number_width - extent.width,
                                            baseline - extent.ascent, extent.width, extent.height });
  text->month = entry->is_whole ? -1 : entry->month;

  if (note->tick > 0)
    {
      AikaBox tick = { .kind = AIKA_BOX_TICK, .rect = { x + column->text_x, baseline - TICK_SIZE * em, TICK_SIZE * em, TICK_SIZE * em } };

      g_array_append_val (wheel->samples, tick);
    }
  text = aika_wheel_add_text (wheel, AIKA_WHEEL_NOTE, note->role, note->text,
                              &(AikaRect) { x + column->text_x + note->tick, y, column->text_width - note->tick,
                                            note->height - LINE_GAP * em });
  text->month = entry->is_whole ? -1 : entry->month;
  text->box.record = entry->banner != NULL ? &entry->banner->record : &entry->resolved.mark->record;
  if (note->tick > 0)
    text->spoken = g_strdup_printf ("%s, %s", note->text,
                                    aika_status_get_word (AIKA_STATUS_HELD, entry->resolved.mark->meaning, wheel->content.language));
}

/* Sets the notes in @area. Returns: whether they fit */
gboolean
aika_wheel_add_notes (AikaWheel      *wheel,
                      const AikaRect *area)
{
  double em = wheel->metrics.text_size;
  g_autoptr(GArray) notes = make_notes (wheel);
  guint n_columns = CLAMP ((int) ((area->width + COLUMN_GAP * em) / ((COLUMN_MIN + COLUMN_GAP) * em)), 1, COLUMNS_MAX);
  double width = (area->width - (n_columns - 1) * COLUMN_GAP * em) / n_columns;
  guint at_column = 0;
  double y = 0, air, height;
  Column column;

  if (notes->len == 0)
    return TRUE;

  init_column (wheel, &column, width);
  if (column.text_width < 6 * em || measure_notes (wheel, &column, notes) > area->height ||
      count_columns (notes, area->height, 0) > n_columns)
    return FALSE;

  for (air = AIR_MAX * em; air > 0.05 * em && count_columns (notes, area->height, air) > n_columns; air *= 0.8)
    ;
  if (count_columns (notes, area->height, air) > n_columns)
    air = 0;
  /* Several columns end about level. */
  for (height = area->height; n_columns > 1 && count_columns (notes, height - em / 2, air) <= n_columns && height > em; height -= em / 2)
    ;

  for (guint i = 0; i < notes->len; i++)
    {
      const Note *note = &g_array_index (notes, Note, i);
      gboolean is_first = i == 0 || note->begins_month;

      if (y > 0 && note->begins_month)
        y += air;
      if (y + note->height > height + 0.01)
        {
          at_column++;
          y = 0;
          is_first = TRUE;
        }
      add_note (wheel, &column, note, area->x + at_column * (width + COLUMN_GAP * em), area->y + y, is_first);
      y += note->height;
    }

  return TRUE;
}
