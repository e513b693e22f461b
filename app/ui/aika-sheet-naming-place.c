/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-naming-place"

#include "config.h"

#include <math.h>

#include "ui/aika-sheet-private.h"

/* Where the text of a title, a heading or a banner stands: its words over those that the scene has there. */

#define BANNER_PADDING_PX 2       /* above and below the words of a banner */
#define CARET_PX 4                /* room behind the last word */
#define FRAME_GAP_PX 1            /* between the frame and the lines of the sheet */

/**
 * aika_sheet_find_named_row:
 * @row: (out): its number in the scene that is shown
 *
 * Returns: whether the title of a row, or a heading, is being typed
 */
gboolean
aika_sheet_find_named_row (AikaSheet *self,
                           guint     *row)
{
  const AikaNaming *naming = &self->naming;

  if (naming->text == NULL)
    return FALSE;

  switch (naming->kind)
    {
    case AIKA_NAMING_ITEM:
    case AIKA_NAMING_GROUP:
    case AIKA_NAMING_NEW_ITEM:
    case AIKA_NAMING_NEW_GROUP:
      return aika_scene_find_row (aika_sheet_get_shown_scene (self), naming->id, row);
    case AIKA_NAMING_BANNER:
    case AIKA_NAMING_NEW_BANNER:
    case AIKA_NAMING_RANGE:
      return FALSE;
    }

  g_assert_not_reached ();
}

/**
 * aika_sheet_is_naming_new:
 * @sheet: a sheet
 *
 * Returns: whether the title of a row or a group that there is not yet is being typed
 */
gboolean
aika_sheet_is_naming_new (AikaSheet *sheet)
{
  return sheet->naming.text != NULL &&
         (sheet->naming.kind == AIKA_NAMING_NEW_ITEM || sheet->naming.kind == AIKA_NAMING_NEW_GROUP);
}

/**
 * aika_sheet_is_naming_banner:
 *
 * Returns: whether the text of a banner is being typed
 */
gboolean
aika_sheet_is_naming_banner (AikaSheet *self)
{
  return self->naming.text != NULL &&
         (self->naming.kind == AIKA_NAMING_BANNER || self->naming.kind == AIKA_NAMING_NEW_BANNER);
}

/* GTK wants every visible child measured before it is allocated. */
void
aika_sheet_naming_measure (AikaSheet *self)
{
  if (self->naming.text != NULL)
    gtk_widget_measure (self->naming.text, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
}

/* How large the words stand, with the blanks around them: a GtkTextView knows only after it has been placed. */
static void
measure_words (AikaSheet *self,
               int        width,
               int       *words_width,
               int       *words_height)
{
  g_autofree char *words = NULL;
  g_autoptr(PangoLayout) layout = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->naming.text)), "text", &words, NULL);
  layout = gtk_widget_create_pango_layout (self->naming.text, words);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width - 2 * AIKA_NAMING_INSET_PX, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, words_width, words_height);
}

/* The words of a title: further in where there are headings. */
static void
find_title (AikaSheet *self,
            AikaScene *scene,
            guint      row,
            double    *x,
            double    *width)
{
  const GArray *boxes = aika_scene_get_row (scene, row)->boxes;

  *x = self->metrics.title_inset;
  *width = self->metrics.title_width - self->metrics.title_inset - self->metrics.column_inset;
  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if ((box->flags & AIKA_BOX_IN_TITLES) == 0 || box->text == NULL || *box->text == '\0' ||
          (box->role != AIKA_TEXT_TITLE && aika_scene_get_row_kind (scene, row) != AIKA_ROW_GROUP))
        continue;
      *x = box->rect.x;
      *width = box->rect.width;
      return;
    }
}

static gboolean
find_row_place (AikaSheet *self,
                AikaRect  *rect)
{
  AikaScene *scene = aika_sheet_get_shown_scene (self);
  double x, width;
  guint row;

  if (!aika_sheet_find_named_row (self, &row))
    return FALSE;

  find_title (self, scene, row, &x, &width);
  *rect = (AikaRect) { x - AIKA_NAMING_INSET_PX,
                       aika_sheet_get_header_height (self) + aika_scene_get_row_top (scene, row) - aika_sheet_get_v (self) + FRAME_GAP_PX,
                       width + 2 * AIKA_NAMING_INSET_PX, aika_scene_get_row (scene, row)->height - 2 * FRAME_GAP_PX - 1 };
  return TRUE;
}

/* Over the words of the banner, among the years: the names of the months stay free. As wide as the banner or
 * its words. */
static gboolean
find_banner_place (AikaSheet *self,
                   AikaRect  *rect)
{
  const GArray *banners = aika_scene_get_banners (aika_sheet_get_shown_scene (self));
  double left = aika_sheet_get_title_width (self), room = gtk_widget_get_width (GTK_WIDGET (self)) - left;

  for (guint i = 0; i < banners->len; i++)
    {
      const AikaBannerBox *box = &g_array_index (banners, AikaBannerBox, i);
      const AikaRect *label = &box->label.rect;
      int words_width, words_height;

      if (!g_str_equal (box->banner->id, self->naming.id))
        continue;

      measure_words (self, (int) room, &words_width, &words_height);
      rect->width = MIN (MAX (box->width, words_width + CARET_PX + 2 * AIKA_NAMING_INSET_PX), room);
      rect->height = words_height + 2 * BANNER_PADDING_PX;
      rect->x = left + box->x + box->width / 2 - aika_sheet_get_h (self) - rect->width / 2;
      rect->x = CLAMP (rect->x, left, left + room - rect->width);
      rect->y = MAX (label->y + label->height - rect->height, 0);
      return TRUE;
    }

  return FALSE;
}

static gboolean
find_place (AikaSheet *self,
            AikaRect  *rect)
{
  switch (self->naming.kind)
    {
    case AIKA_NAMING_RANGE:
      return aika_sheet_get_cell_rect (self, AIKA_ROW_HEADER, AIKA_CELL_TITLE, rect);
    case AIKA_NAMING_BANNER:
    case AIKA_NAMING_NEW_BANNER:
      return find_banner_place (self, rect);
    case AIKA_NAMING_ITEM:
    case AIKA_NAMING_GROUP:
    case AIKA_NAMING_NEW_ITEM:
    case AIKA_NAMING_NEW_GROUP:
      return find_row_place (self, rect);
    }

  g_assert_not_reached ();
}

/* Over what it names; what does not fit there grows downwards, or up from the sheet's lower edge. */
void
aika_sheet_naming_allocate (AikaSheet *self)
{
  AikaRect rect;
  int words_height, width, height, y, margin;

  if (self->naming.text == NULL || !find_place (self, &rect))
    return;

  width = (int) ceil (rect.width);
  measure_words (self, width, NULL, &words_height);
  height = MAX ((int) rect.height, words_height);
  y = MIN ((int) floor (rect.y), gtk_widget_get_height (GTK_WIDGET (self)) - height);
  margin = (height - words_height) / 2;
  if (gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self->naming.text)) != margin)
    gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->naming.text), margin);
  gtk_widget_size_allocate (self->naming.text, &(GtkAllocation) { (int) floor (aika_sheet_mirror (self, rect.x, width)), y, width, height }, -1);
}
