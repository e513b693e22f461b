/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-sheet-text"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/aika-table-sheet-private.h"

/* The text over a cell: its look is that of the cell, word for word where they stand, and it grows
 * with its words. */

#define EDGE_PX 2                 /* of the frame, as style.css draws it */
#define PAD_X 0.45                /* from a cell's edge to its words, in text sizes, as in the table's layout */
#define PAD_Y 0.36
#define BLOCK_GAP 0.25            /* between paragraphs */
#define LINE_SPACING 1.2          /* as the typesetter sets lines */
#define WIDTH_SIZES_MIN 9.0       /* in text sizes: a date and a clock on one line */
#define BUBBLE_GAP_PX 4
#define BUBBLE_WIDTH_MAX_PX 380
#define MARGIN_PX 4

static double
round_px (double px)
{
  return floor (px + 0.5);
}

/* As large and as dark as the table's text, its lines and paragraphs as far apart. */
static void
set_font (AikaTableSheet *self)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  double size = aika_typesetter_get_size (self->typesetter, AIKA_TEXT_CELL);
  AikaTableWriting *writing = &self->writing;
  g_autoptr(PangoLayout) layout = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *color = NULL;
  g_autofree char *css = NULL;
  int height;

  g_ascii_formatd (number, sizeof number, "%.3f", size);
  color = gdk_rgba_to_string (&self->style->text);
  css = g_strdup_printf ("textview { font-size: %spx; color: %s; }", number, color);
  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider (gtk_widget_get_style_context (writing->text), GTK_STYLE_PROVIDER (provider),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  layout = gtk_widget_create_pango_layout (writing->text, AIKA_TABLE_BULLET);
  pango_layout_get_pixel_size (layout, &writing->bullet_width, &height);
  writing->line_gap = MAX ((int) round_px (size * LINE_SPACING - height), 0);
  writing->block_gap = (int) round_px (size * BLOCK_GAP);
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (writing->text), writing->line_gap);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (writing->text), writing->line_gap + writing->block_gap);
  writing->bullet_tag = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (GTK_TEXT_VIEW (writing->text)), NULL,
                                                    "indent", -writing->bullet_width, NULL);
}

/* How high the words stand at a width. A GtkTextView knows only after it has been placed, which
 * would let the first line jump out of view at each new one. */
static int
measure_words (AikaTableSheet *self,
               int             width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->writing.text);
  g_autofree char *text = aika_table_sheet_dup_text (self);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (self->writing.text, NULL);
  int room = width - 2 * EDGE_PX - gtk_text_view_get_left_margin (view) - gtk_text_view_get_right_margin (view);
  int height = 2 * EDGE_PX + 2 * gtk_text_view_get_top_margin (view);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (room, 1) * PANGO_SCALE);
  for (guint i = 0; i == 0 || lines[i] != NULL; i++)
    {
      const char *line = lines[i] != NULL ? lines[i] : "";
      int line_height;

      pango_layout_set_text (layout, line, -1);
      pango_layout_set_indent (layout, g_str_has_prefix (line, AIKA_TABLE_BULLET) ? -self->writing.bullet_width * PANGO_SCALE : 0);
      pango_layout_get_pixel_size (layout, NULL, &line_height);
      height += line_height + self->writing.line_gap * pango_layout_get_line_count (layout);
      if (lines[i] == NULL || lines[i + 1] == NULL)
        break;
      height += self->writing.block_gap;
    }

  return height;
}

/* GTK scrolls to a new line before there is room for it, and back. */
static void
scrolled_cb (GtkAdjustment  *adjustment,
             AikaTableSheet *self)
{
  int room = gtk_widget_get_height (GTK_WIDGET (self)) - (int) aika_table_sheet_get_header_height (self);

  if (!self->is_allocating && gtk_adjustment_get_value (adjustment) > 0 &&
      measure_words (self, gtk_widget_get_width (self->writing.scroller)) <= room)
    gtk_adjustment_set_value (adjustment, 0);
}

/**
 * aika_table_sheet_open_text:
 *
 * Makes the text over the cell that is written in, without words.
 */
void
aika_table_sheet_open_text (AikaTableSheet *self)
{
  GtkTextView *text = GTK_TEXT_VIEW (gtk_text_view_new ());
  g_autofree char *column = aika_table_sheet_dup_column_name (self, self->writing.column);
  int margin_x = (int) round_px (PAD_X * self->metrics.text_size) - EDGE_PX + 1;
  int margin_y = (int) round_px (PAD_Y * self->metrics.text_size) - EDGE_PX + 1;

  self->writing.text = GTK_WIDGET (text);
  gtk_text_view_set_wrap_mode (text, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (text, FALSE);
  gtk_text_view_set_left_margin (text, MAX (margin_x, 0));
  gtk_text_view_set_right_margin (text, MAX (margin_x, 0));
  gtk_text_view_set_top_margin (text, MAX (margin_y, 0));
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *column != '\0' ? column : _("Cell"), -1);

  self->writing.scroller = gtk_scrolled_window_new ();
  /* A bar would come and go in the middle of an allocation. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->writing.scroller), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  gtk_widget_add_css_class (self->writing.scroller, "cell-editor");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->writing.scroller), self->writing.text);
  gtk_widget_set_parent (self->writing.scroller, GTK_WIDGET (self));
  g_signal_connect (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->writing.scroller)), "value-changed",
                    G_CALLBACK (scrolled_cb), self);
  set_font (self);
}

/**
 * aika_table_sheet_hang_bullets:
 *
 * Lines of a bullet begin under its first word.
 */
void
aika_table_sheet_hang_bullets (AikaTableSheet *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->writing.text));

  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      GtkTextIter start, end;
      g_autofree char *line = NULL;

      gtk_text_buffer_get_iter_at_line (buffer, &start, i);
      end = start;
      gtk_text_iter_forward_line (&end);
      line = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
      if (g_str_has_prefix (line, AIKA_TABLE_BULLET))
        gtk_text_buffer_apply_tag (buffer, self->writing.bullet_tag, &start, &end);
      else
        gtk_text_buffer_remove_tag (buffer, self->writing.bullet_tag, &start, &end);
    }
}

/* GTK wants every visible child measured before it is allocated. */
void
aika_table_sheet_measure_writing (AikaTableSheet *self)
{
  if (!aika_table_sheet_is_writing (self))
    return;

  gtk_widget_measure (self->writing.scroller, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (self->writing.bubble, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
}

/* Under the text, above it where there is no room below. */
static void
allocate_bubble (AikaTableSheet      *self,
                 const GtkAllocation *text)
{
  int room_x = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN_PX;
  int room_y = gtk_widget_get_height (GTK_WIDGET (self)) - MARGIN_PX;
  int minimum, width, height, x, y;

  if (!gtk_widget_get_visible (self->writing.bubble))
    return;

  gtk_widget_measure (self->writing.bubble, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &width, NULL, NULL);
  width = MAX (minimum, MIN (width, MIN (room_x, BUBBLE_WIDTH_MAX_PX)));
  gtk_widget_measure (self->writing.bubble, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  x = MAX (MIN (text->x, room_x + MARGIN_PX - width), MARGIN_PX);
  y = text->y + text->height + BUBBLE_GAP_PX;
  if (y + height > room_y)
    y = text->y - BUBBLE_GAP_PX - height >= MARGIN_PX ? text->y - BUBBLE_GAP_PX - height : MAX (room_y - height, MARGIN_PX);
  gtk_widget_size_allocate (self->writing.bubble, &(GtkAllocation) { x, y, width, height }, -1);
}

/* Over the cell and at least as large, and never beyond the view. */
void
aika_table_sheet_allocate_writing (AikaTableSheet *self)
{
  int header_height = (int) aika_table_sheet_get_header_height (self);
  int room_x = gtk_widget_get_width (GTK_WIDGET (self));
  int room_y = gtk_widget_get_height (GTK_WIDGET (self));
  GtkAllocation allocation;
  AikaRect rect;
  guint row;
  int bottom, words_height;

  if (!aika_table_sheet_is_writing (self) || !aika_table_find_item (self->table, self->writing.item_id, &row) ||
      !aika_table_sheet_get_cell_rect (self, row, self->writing.column, &rect))
    return;

  aika_table_sheet_measure_writing (self);
  allocation.x = (int) floor (rect.x) - 1;
  allocation.y = (int) floor (rect.y) - 1;
  allocation.width = (int) MAX (ceil (rect.width) + 1, WIDTH_SIZES_MIN * self->metrics.text_size);
  allocation.height = (int) ceil (rect.height) + 1;
  if (allocation.x + allocation.width > room_x + 1)
    allocation.x = MAX (room_x + 1 - allocation.width, MIN (allocation.x, 0));
  words_height = measure_words (self, allocation.width);
  allocation.height = MAX (allocation.height, words_height);
  allocation.height = MAX (MIN (allocation.height, room_y - header_height), 1);

  /* A cell that is scrolled away takes its text along. */
  bottom = (int) floor (rect.y + rect.height);
  if (bottom > header_height && rect.y < room_y)
    allocation.y = MAX (MIN (allocation.y, room_y - allocation.height), header_height - 1);
  gtk_widget_size_allocate (self->writing.scroller, &allocation, -1);
  allocate_bubble (self, &allocation);
}
