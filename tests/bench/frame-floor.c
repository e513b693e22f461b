/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "frame-floor.h"

#include <math.h>

#include "frame-plan.h"

/* The least that GTK can draw such a plan with: rows of a fixed height, of two strings and a bar,
 * each a render node that is made once; lines for the months and a header, made once too. It knows
 * nothing of a plan, of edits or of a pointer: what the sheet costs beyond it, the sheet adds. */

#define HEADER_HEIGHT 32
#define TITLES_WIDTH 400
#define DETAIL_X 240
#define INSET 4
#define BAR_RADIUS 4
#define DRAGGED_ROW 12            /* of those in view */

static const GdkRGBA paper = { 1, 1, 1, 1 };
static const GdkRGBA line = { 0.85, 0.85, 0.85, 1 };
static const GdkRGBA fill = { 0.21, 0.52, 0.89, 1 };
static const GdkRGBA ink = { 0.1, 0.1, 0.1, 1 };

struct _FrameFloor
{
  GtkWidget       parent_instance;

  guint           n_rows;
  FrameRow       *rows;
  GskRenderNode **nodes;
  GskRenderNode  *header;
  double          offset;
  double          distance;     /* that the bar is dragged */
};

G_DEFINE_FINAL_TYPE (FrameFloor, frame_floor, GTK_TYPE_WIDGET)

static double
get_month_width (FrameFloor *self)
{
  return (gtk_widget_get_width (GTK_WIDGET (self)) - TITLES_WIDTH) / (double) FRAME_PLAN_N_MONTHS;
}

static double
get_day_x (FrameFloor *self,
           gint32      day)
{
  gint32 first = aika_day_from_ymd (FRAME_PLAN_FIRST_YEAR, 1, 1);

  return TITLES_WIDTH + (day - first) * get_month_width (self) / (365.2425 / 12);
}

static void
append_text (FrameFloor  *self,
             GtkSnapshot *snapshot,
             const char  *text,
             double       x,
             double       y,
             double       width)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static GskRenderNode *
make_row (FrameFloor     *self,
          const FrameRow *row,
          double          distance)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double start = get_day_x (self, row->first_day) + distance;
  double end = get_day_x (self, row->end_day) + distance;
  GskRoundedRect bar;

  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (0, FRAME_FLOOR_ROW_HEIGHT - 1, gtk_widget_get_width (GTK_WIDGET (self)), 1));
  append_text (self, snapshot, row->title, INSET, 3, DETAIL_X - 2 * INSET);
  append_text (self, snapshot, row->detail, DETAIL_X, 3, TITLES_WIDTH - DETAIL_X - INSET);
  gsk_rounded_rect_init_from_rect (&bar, &GRAPHENE_RECT_INIT (start, 4, end - start, FRAME_FLOOR_ROW_HEIGHT - 8), BAR_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, &fill, &bar.bounds);
  gtk_snapshot_pop (snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
make_header (FrameFloor *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double month_width = get_month_width (self);

  for (guint month = 0; month < FRAME_PLAN_N_MONTHS; month++)
    {
      g_autofree char *number = g_strdup_printf ("%u", month % 12 + 1);

      append_text (self, snapshot, number, TITLES_WIDTH + month * month_width + 1, 6, month_width);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

static void
append_rows (FrameFloor  *self,
             GtkSnapshot *snapshot,
             double       height)
{
  guint first = (guint) (self->offset / FRAME_FLOOR_ROW_HEIGHT);

  for (guint i = first; i < self->n_rows; i++)
    {
      double y = HEADER_HEIGHT + (double) i * FRAME_FLOOR_ROW_HEIGHT - self->offset;

      if (y > height)
        break;
      if (self->nodes[i] == NULL)
        self->nodes[i] = make_row (self, &self->rows[i], 0);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, y));
      if (self->distance != 0 && i == first + DRAGGED_ROW)
        {
          GskRenderNode *moved = make_row (self, &self->rows[i], self->distance);

          gtk_snapshot_append_node (snapshot, moved);
          gsk_render_node_unref (moved);
        }
      else
        {
          gtk_snapshot_append_node (snapshot, self->nodes[i]);
        }
      gtk_snapshot_restore (snapshot);
    }
}

static void
frame_floor_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  FrameFloor *self = FRAME_FLOOR (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  gtk_snapshot_append_color (snapshot, &paper, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, HEADER_HEIGHT, width, height - HEADER_HEIGHT));
  for (guint month = 0; month < FRAME_PLAN_N_MONTHS; month++)
    gtk_snapshot_append_color (snapshot, &line,
                               &GRAPHENE_RECT_INIT (floor (TITLES_WIDTH + month * get_month_width (self)), HEADER_HEIGHT,
                                                    1, height - HEADER_HEIGHT));
  append_rows (self, snapshot, height);
  gtk_snapshot_pop (snapshot);

  if (self->header == NULL)
    self->header = make_header (self);
  gtk_snapshot_append_node (snapshot, self->header);
}

static void
frame_floor_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  *minimum = *natural = 100;
}

static void
frame_floor_finalize (GObject *object)
{
  FrameFloor *self = FRAME_FLOOR (object);

  for (guint i = 0; i < self->n_rows; i++)
    {
      frame_row_clear (&self->rows[i]);
      g_clear_pointer (&self->nodes[i], gsk_render_node_unref);
    }
  g_free (self->rows);
  g_free (self->nodes);
  g_clear_pointer (&self->header, gsk_render_node_unref);

  G_OBJECT_CLASS (frame_floor_parent_class)->finalize (object);
}

static void
frame_floor_class_init (FrameFloorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = frame_floor_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = frame_floor_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = frame_floor_measure;
}

static void
frame_floor_init (FrameFloor *self)
{
}

GtkWidget *
frame_floor_new (guint n_rows)
{
  FrameFloor *self = g_object_new (FRAME_TYPE_FLOOR, NULL);

  self->n_rows = n_rows;
  self->rows = g_new0 (FrameRow, n_rows);
  self->nodes = g_new0 (GskRenderNode *, n_rows);
  for (guint i = 0; i < n_rows; i++)
    frame_row_init (&self->rows[i], i);

  return GTK_WIDGET (self);
}

void
frame_floor_scroll (FrameFloor *floor,
                    double      offset)
{
  floor->offset = offset;
  gtk_widget_queue_draw (GTK_WIDGET (floor));
}

void
frame_floor_drag (FrameFloor *floor,
                  double      distance)
{
  floor->distance = distance;
  gtk_widget_queue_draw (GTK_WIDGET (floor));
}
