/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-row"

#include "config.h"

#include "layout/aika-row-private.h"

#include <math.h>

/* Heights are whole multiples of a small power of two, so that sums of many rows are
 * exact however often one of them changes. */
#define HEIGHT_STEPS 64.0

#define FADE_SHARE 0.24       /* of the bar's width, at each fading end … */
#define FADE_MAX 40.0         /* … and no more than this, in line widths */
#define TIP_SHARE 0.45        /* the length of an arrow's tip, of the bar's height */

/**
 * aika_box_ends_init:
 * @ends: (out caller-allocates): how long its ends are
 * @flags: of a bar
 * @width: how wide it is
 * @height: how high it is
 * @line_width: of the metrics
 */
void
aika_box_ends_init (AikaBoxEnds  *ends,
                    AikaBoxFlags  flags,
                    double        width,
                    double        height,
                    double        line_width)
{
  double fade = MIN (width * FADE_SHARE, FADE_MAX * line_width);
  double tip = MIN (height * TIP_SHARE, width / 3);

  *ends = (AikaBoxEnds) {
    .fade_start = flags & AIKA_BOX_FADES_START ? fade : 0,
    .fade_end = flags & AIKA_BOX_FADES_END ? fade : 0,
    .tip_start = (flags & (AIKA_BOX_OPEN_START | AIKA_BOX_FADES_START)) == AIKA_BOX_OPEN_START ? tip : 0,
    .tip_end = (flags & (AIKA_BOX_OPEN_END | AIKA_BOX_FADES_END)) == AIKA_BOX_OPEN_END ? tip : 0,
  };
}

static void
box_clear (gpointer data)
{
  AikaBox *box = data;

  g_free (box->text);
}

/* Returns: (transfer full): an empty array of boxes */
GArray *
aika_boxes_new (void)
{
  GArray *boxes = g_array_new (FALSE, TRUE, sizeof (AikaBox));

  g_array_set_clear_func (boxes, box_clear);
  return boxes;
}

/* Returns: (transfer full): a row without boxes; its maker fills it */
AikaRow *
aika_row_new (AikaRowKind       kind,
              const AikaRecord *record)
{
  AikaRow *row = g_new0 (AikaRow, 1);

  g_atomic_ref_count_init (&row->ref_count);
  row->kind = kind;
  row->record = record != NULL ? aika_record_ref (record) : NULL;
  row->boxes = aika_boxes_new ();

  return row;
}

/* Returns: (transfer none): the box, valid until the next is added */
AikaBox *
aika_row_add (AikaRow      *row,
              AikaBoxKind   kind,
              AikaBoxFlags  flags,
              double        x,
              double        y,
              double        width,
              double        height)
{
  AikaBox box = { kind, flags, { x, y, width, height }, row->record };

  g_array_append_val (row->boxes, box);
  return &g_array_index (row->boxes, AikaBox, row->boxes->len - 1);
}

/* Returns: (transfer none): the box, valid until the next is added */
AikaBox *
aika_row_add_text (AikaRow      *row,
                   AikaTextRole  role,
                   AikaBoxFlags  flags,
                   const char   *text,
                   double        x,
                   double        y,
                   double        width,
                   double        height)
{
  AikaBox *box = aika_row_add (row, AIKA_BOX_TEXT, flags, x, y, width, height);

  box->role = role;
  box->text = g_strdup (text);
  return box;
}

/* Returns: (transfer full): the row that much higher, what it shows still in the middle */
AikaRow *
aika_row_stretch (const AikaRow *row,
                  double         height)
{
  AikaRow *higher = aika_row_new (row->kind, row->record);
  double extra = height - row->height;

  for (guint i = 0; i < row->boxes->len; i++)
    {
      AikaBox box = g_array_index (row->boxes, AikaBox, i);

      box.text = g_strdup (box.text);
      if (box.kind == AIKA_BOX_BAND)
        box.rect.height += extra;
      else
        box.rect.y += extra / 2;
      g_array_append_val (higher->boxes, box);
    }
  higher->height = height;

  return higher;
}

/* A height a hair above a whole pixel is that pixel: font sizes are no whole numbers. */
#define PIXEL_SLACK 0.1

/* Returns: the height of a row that holds that much: whole pixels on screen */
double
aika_row_round_height (const AikaRowContext *context,
                       double                height)
{
  return context->metrics->is_paper ? ceil (height * HEIGHT_STEPS) / HEIGHT_STEPS
                                     : ceil (height - PIXEL_SLACK);
}

/* Returns: how thick a line is: whole pixels on screen */
double
aika_row_round_line (const AikaRowContext *context,
                     double                thickness)
{
  return context->metrics->is_paper ? thickness : MAX (1, floor (thickness + 0.5));
}

/* Returns: a place down a row, on a whole pixel on screen */
double
aika_row_snap (const AikaRowContext *context,
               double                y)
{
  return context->metrics->is_paper ? y : floor (y + 0.5);
}

/**
 * aika_row_ref:
 * @row: a row
 *
 * Returns: (transfer full): @row
 */
AikaRow *
aika_row_ref (AikaRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  g_atomic_ref_count_inc (&row->ref_count);
  return row;
}

/**
 * aika_row_unref:
 * @row: (transfer full): a row
 */
void
aika_row_unref (AikaRow *row)
{
  g_return_if_fail (row != NULL);

  if (!g_atomic_ref_count_dec (&row->ref_count))
    return;

  g_array_unref (row->boxes);
  if (row->record != NULL)
    aika_record_unref ((gpointer) row->record);
  g_free (row);
}
