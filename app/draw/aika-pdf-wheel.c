/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pdf"

#include "config.h"

#include "draw/aika-pdf-pages.h"

/* A year clock as a tagged PDF: the title, what stands in the middle, and month by month its
 * meetings and notes. A number in the wheel or a ring's short name is drawn but not read: it
 * says again what a note says. */

static const char *
get_tag (AikaWheelPart part)
{
  switch (part)
    {
    case AIKA_WHEEL_TITLE:
      return "H1";
    case AIKA_WHEEL_MONTH_NAME:
      return "H2";
    case AIKA_WHEEL_REFERENCE:
    case AIKA_WHEEL_CENTRE:
    case AIKA_WHEEL_DAY:
    case AIKA_WHEEL_NOTE:
    case AIKA_WHEEL_OUTSIDE:
    case AIKA_WHEEL_KEY:
    case AIKA_WHEEL_LEGEND:
    case AIKA_WHEEL_REMARK:
      return "P";
    case AIKA_WHEEL_FOOTER:
    case AIKA_WHEEL_REPEATED:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

/**
 * aika_pdf_add_wheel:
 * @pdf: a new PDF
 * @painter: a painter whose typesetter the wheel was measured with
 * @wheel: a year clock
 *
 * Writes its one page.
 */
void
aika_pdf_add_wheel (AikaPdf           *pdf,
                    const AikaPainter *painter,
                    const AikaWheel   *wheel)
{
  const GArray *texts = aika_wheel_get_texts (wheel);
  GtkSnapshot *shapes = gtk_snapshot_new ();

  aika_wheel_painter_paint (painter, shapes, wheel, AIKA_LAYER_SHAPES);
  aika_pdf_draw_apart (pdf, shapes);

  aika_pdf_begin (pdf, "Document");
  for (guint i = 0; i < texts->len; i++)
    {
      const AikaWheelText *text = &g_array_index (texts, AikaWheelText, i);
      const char *tag = get_tag (text->part);
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      aika_wheel_painter_text (painter, snapshot, wheel, i);
      if (tag == NULL)
        {
          aika_pdf_draw_apart (pdf, snapshot);
          continue;
        }
      aika_pdf_set_spoken (pdf, aika_pdf_begin (pdf, tag), text->spoken);
      aika_pdf_draw (pdf, snapshot);
      aika_pdf_end (pdf);
    }
  aika_pdf_end (pdf);
  aika_pdf_end_page (pdf);
}
