/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pdf"

#include "config.h"

#include "draw/aika-pdf-pages.h"

/* A chart as a tagged PDF.
 *
 *   Document
 *     H1      the title
 *     P       what stands beside and under it
 *     Table
 *       TR    TH an empty corner, a TH a month: years and banners
 *       TR    TH “Työvaihe”, a TH a month
 *       TR    TH a row's title, a TD a month: the words of the marks that stand in it
 *     P       legend and footer, a text each
 *
 * Invariants: (1) each text is painted once, inside one innermost element; (2) every row has
 * the same number of cells.
 *
 * A bar without words is silent in the structure. No text is hidden for its sake: what is read
 * aloud is what is printed. */

typedef struct
{
  const AikaPainter *painter;
  AikaPdf           *pdf;
} Tagger;

static void
draw_text (const Tagger *tagger,
           const GArray *boxes,
           guint         position,
           double        x,
           double        y)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  aika_painter_text (tagger->painter, snapshot, boxes, position);
  aika_pdf_draw (tagger->pdf, snapshot);
}

static gboolean
has_text (const AikaBox *box)
{
  return box->text != NULL && *box->text != '\0';
}

/* The texts of the title block or the legend, a paragraph each, but for the title. */
static void
tag_texts (const Tagger *tagger,
           const GArray *boxes,
           const char   *tag,
           gboolean      is_title)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if (!has_text (box) || (box->role == AIKA_TEXT_PAGE_TITLE) != is_title)
        continue;
      aika_pdf_begin (tagger->pdf, tag);
      draw_text (tagger, boxes, i, 0, 0);
      aika_pdf_end (tagger->pdf);
    }
}

/* The month column of a text: that of its mark's shape, for the words may stand beside it. */
static guint
get_column (const AikaScene *scene,
            const GArray    *boxes,
            guint            position)
{
  const AikaScale *scale = aika_scene_get_scale (scene);
  const AikaBox *text = &g_array_index (boxes, AikaBox, position);
  AikaRect rect = text->rect;
  double column;

  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if (box->kind != AIKA_BOX_TEXT && box->kind != AIKA_BOX_TICK && box->kind != AIKA_BOX_BAND &&
          box->record != NULL && box->record == text->record && !(box->flags & AIKA_BOX_IN_TITLES))
        {
          rect = box->rect;
          break;
        }
    }

  /* What lasts several months belongs to the first of them. */
  column = (rect.x + MIN (rect.width, scale->month_width) / 2) / scale->month_width;

  return (guint) CLAMP (column, 0, scale->n_months - 1);
}

/* One row of the table. Texts of the titles make its TH; the others stand in the cell of
 * their month, in the order of the boxes. */
static void
tag_row (const Tagger    *tagger,
         const AikaScene *scene,
         const GArray    *boxes,
         gboolean         is_header,
         double           x,
         double           y)
{
  guint n_months = aika_scene_get_scale (scene)->n_months;
  double title_width = aika_scene_get_metrics (scene)->title_width;
  g_autofree guint *columns = g_new (guint, boxes->len + 1);
  gboolean has_details = FALSE;
  guint title;

  for (guint i = 0; i < boxes->len; i++)
    {
      columns[i] = get_column (scene, boxes, i);
      has_details |= g_array_index (boxes, AikaBox, i).role == AIKA_TEXT_TITLE_DETAIL;
    }

  aika_pdf_begin (tagger->pdf, "TR");
  title = aika_pdf_begin (tagger->pdf, "TH");
  aika_pdf_set_cell (tagger->pdf, title, is_header ? AIKA_PDF_SCOPE_COLUMN : AIKA_PDF_SCOPE_ROW, 1, 1);
  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if (!has_text (box) || !(box->flags & AIKA_BOX_IN_TITLES))
        continue;
      if (has_details)
        aika_pdf_begin (tagger->pdf, "P");
      draw_text (tagger, boxes, i, x - title_width, y);
      if (has_details)
        aika_pdf_end (tagger->pdf);
    }
  aika_pdf_end (tagger->pdf);

  for (guint month = 0; month < n_months; month++)
    {
      guint cell = aika_pdf_begin (tagger->pdf, is_header ? "TH" : "TD");

      aika_pdf_set_cell (tagger->pdf, cell, is_header ? AIKA_PDF_SCOPE_COLUMN : AIKA_PDF_SCOPE_NONE, 1, 1);
      for (guint i = 0; i < boxes->len; i++)
        {
          const AikaBox *box = &g_array_index (boxes, AikaBox, i);

          if (has_text (box) && !(box->flags & AIKA_BOX_IN_TITLES) && columns[i] == month)
            draw_text (tagger, boxes, i, x, y);
        }
      aika_pdf_end (tagger->pdf);
    }
  aika_pdf_end (tagger->pdf);
}

/* The header as two rows: years with the banners, then all that stands over one month. */
static void
tag_header (const Tagger    *tagger,
            const AikaScene *scene,
            double           x,
            double           y)
{
  const GArray *header = aika_scene_get_header (scene);
  const GArray *banners = aika_scene_get_banners (scene);
  g_autoptr(GArray) years = g_array_new (FALSE, FALSE, sizeof (AikaBox));
  g_autoptr(GArray) months = g_array_new (FALSE, FALSE, sizeof (AikaBox));

  for (guint i = 0; i < header->len; i++)
    {
      const AikaBox *box = &g_array_index (header, AikaBox, i);

      g_array_append_vals (box->role == AIKA_TEXT_YEAR ? years : months, box, 1);
    }
  for (guint i = 0; i < banners->len; i++)
    g_array_append_vals (years, &g_array_index (banners, AikaBannerBox, i).label, 1);

  y -= aika_scene_get_header_height (scene);
  tag_row (tagger, scene, years, TRUE, x, y);
  tag_row (tagger, scene, months, TRUE, x, y);
}

static void
tag_table (const Tagger *tagger,
           AikaPage     *page)
{
  AikaScene *scene = aika_page_get_scene (page);
  double x, y;

  aika_page_get_origin (page, &x, &y);

  aika_pdf_begin (tagger->pdf, "Table");
  tag_header (tagger, scene, x, y);
  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    {
      const AikaRow *row = aika_scene_get_row (scene, i);

      tag_row (tagger, scene, row->boxes, FALSE, x, y + aika_scene_get_row_top (scene, i));
    }
  aika_pdf_end (tagger->pdf);
}

/**
 * aika_pdf_add_chart:
 * @pdf: a new PDF
 * @painter: a painter whose typesetter the page was measured with
 * @page: a page
 *
 * Writes a chart's one page.
 */
void
aika_pdf_add_chart (AikaPdf           *pdf,
                    const AikaPainter *painter,
                    AikaPage          *page)
{
  Tagger tagger = { painter, pdf };
  GtkSnapshot *shapes = gtk_snapshot_new ();

  aika_page_painter_paint (painter, shapes, page, AIKA_LAYER_SHAPES);
  aika_pdf_draw_apart (pdf, shapes);

  aika_pdf_begin (pdf, "Document");
  tag_texts (&tagger, aika_page_get_head (page), "H1", TRUE);
  tag_texts (&tagger, aika_page_get_head (page), "P", FALSE);
  tag_table (&tagger, page);
  tag_texts (&tagger, aika_page_get_foot (page), "P", FALSE);
  aika_pdf_end (pdf);
  aika_pdf_end_page (pdf);
}
