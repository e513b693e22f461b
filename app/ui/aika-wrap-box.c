/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wrap-box"

#include "config.h"

#include "ui/aika-wrap-box.h"

struct _AikaWrapBox
{
  GtkWidget parent_instance;

  int spacing;
  int line_spacing;
};

G_DEFINE_FINAL_TYPE (AikaWrapBox, aika_wrap_box, GTK_TYPE_WIDGET)

/* The children of a line and its height. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;             /* the first of the next line */
  int        height;
  int        width;
} Line;

static int
measure_width (GtkWidget *child,
               int        width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (MIN (natural, width), minimum);
}

/* The line that begins with a child, which is not NULL. */
static Line
take_line (AikaWrapBox *self,
           GtkWidget   *first,
           int          width)
{
  Line line = { first, NULL, 0, 0 };
  GtkWidget *child;

  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = measure_width (child, width);
      if (line.width > 0 && line.width + self->spacing + child_width > width)
        break;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);
      line.width += (line.width > 0 ? self->spacing : 0) + child_width;
      line.height = MAX (line.height, child_height);
    }

  line.end = child;
  return line;
}

static GtkSizeRequestMode
aika_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_all_widths (AikaWrapBox *self,
                    int         *minimum,
                    int         *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += (*natural > 0 ? self->spacing : 0) + child_natural;
    }
}

static void
aika_wrap_box_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  AikaWrapBox *self = AIKA_WRAP_BOX (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_all_widths (self, minimum, natural);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      Line line = take_line (self, child, for_size < 0 ? G_MAXINT : for_size);

      *minimum += (*minimum > 0 && line.height > 0 ? self->line_spacing : 0) + line.height;
      child = line.end;
    }
  *natural = *minimum;
}

static void
allocate_line (AikaWrapBox *self,
               const Line  *line,
               int          y,
               int          width,
               gboolean     is_mirrored)
{
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = { x, y, 0, line->height };

      if (!gtk_widget_should_layout (child))
        continue;
      allocation.width = measure_width (child, width);
      if (is_mirrored)
        allocation.x = width - x - allocation.width;
      gtk_widget_size_allocate (child, &allocation, -1);
      x += allocation.width + self->spacing;
    }
}

static void
aika_wrap_box_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  AikaWrapBox *self = AIKA_WRAP_BOX (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      Line line = take_line (self, child, width);

      allocate_line (self, &line, y, width, is_mirrored);
      y += line.height + self->line_spacing;
      child = line.end;
    }
}

static void
aika_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (aika_wrap_box_parent_class)->dispose (object);
}

static void
aika_wrap_box_class_init (AikaWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aika_wrap_box_dispose;
  widget_class->get_request_mode = aika_wrap_box_get_request_mode;
  widget_class->measure = aika_wrap_box_measure;
  widget_class->size_allocate = aika_wrap_box_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
aika_wrap_box_init (AikaWrapBox *self)
{
}

/**
 * aika_wrap_box_new:
 * @spacing: between the children of a line, in pixels
 * @line_spacing: between the lines, in pixels
 *
 * Returns: (transfer floating): an empty box
 */
GtkWidget *
aika_wrap_box_new (int spacing,
                   int line_spacing)
{
  AikaWrapBox *self = g_object_new (AIKA_TYPE_WRAP_BOX, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;
  return GTK_WIDGET (self);
}

/**
 * aika_wrap_box_append:
 * @box: a box
 * @child: (transfer floating): what comes last in it
 */
void
aika_wrap_box_append (AikaWrapBox *box,
                      GtkWidget   *child)
{
  g_return_if_fail (AIKA_IS_WRAP_BOX (box));

  gtk_widget_set_parent (child, GTK_WIDGET (box));
}

/**
 * aika_wrap_box_get_n_lines:
 * @box: a box
 * @width: a width in pixels
 *
 * Returns: how many lines the children fill at that width
 */
guint
aika_wrap_box_get_n_lines (AikaWrapBox *box,
                           int          width)
{
  guint n_lines = 0;

  g_return_val_if_fail (AIKA_IS_WRAP_BOX (box), 0);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;)
    {
      Line line = take_line (box, child, width);

      n_lines += line.height > 0;
      child = line.end;
    }

  return n_lines;
}
