/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-page"

#include "config.h"

#include "layout/aika-page-private.h"

#include <math.h>

#include "layout/aika-legend-private.h"

/* The words above and below the scene: whose plan this is, its state, its page. */

/* Margins, shares of the sheet's short edge. */
#define SIDE 0.0427
#define TOP 0.036
#define BOTTOM 0.026

/* Gaps in text sizes. */
#define SUBTITLE_GAP 0.15
#define COLUMN_GAP 2.0
#define LEAD_GAP 0.3
#define LEAD_MEASURE 45.0       /* about 90 letters a line */

/* References take at most one part in so many of the width. */
#define REFERENCES_SHARE 3

double
aika_page_get_short_edge (const AikaPageSetup *setup)
{
  return MIN (setup->width_pt, setup->height_pt);
}

double
aika_page_get_side (const AikaPageSetup *setup)
{
  return MAX (setup->inset_pt, SIDE * aika_page_get_short_edge (setup));
}

static double
get_top (const AikaPageSetup *setup)
{
  return MAX (setup->inset_pt, TOP * aika_page_get_short_edge (setup));
}

double
aika_page_get_bottom (const AikaPageSetup *setup)
{
  return MAX (setup->inset_pt, BOTTOM * aika_page_get_short_edge (setup));
}

static void
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
}

/* The references, one below another at the right. Returns: where they end */
static double
add_references (AikaPage *page,
                double    y,
                double    width)
{
  const GPtrArray *references = page->scene->plan->references;
  double right = page->setup.width_pt - aika_page_get_side (&page->setup);

  for (guint i = 0; references != NULL && i < references->len; i++)
    {
      AikaTextExtent extent;

      aika_metrics_measure (&page->scene->metrics, AIKA_TEXT_PAGE_SUBTITLE, references->pdata[i], width, &extent);
      add_text (page->head, AIKA_TEXT_PAGE_SUBTITLE, AIKA_BOX_AT_END, references->pdata[i], right - extent.width, y,
                extent.width, extent.height);
      y += extent.height;
    }

  return y;
}

/* How wide the references are, a third of @room at most; 0 for none. */
static double
measure_references (const AikaPage *page,
                    double          room)
{
  const GPtrArray *references = page->scene->plan->references;
  double widest = 0;

  for (guint i = 0; references != NULL && i < references->len; i++)
    {
      AikaTextExtent extent;

      aika_metrics_measure (&page->scene->metrics, AIKA_TEXT_PAGE_SUBTITLE, references->pdata[i], 0, &extent);
      widest = MAX (widest, extent.width);
    }

  return MIN (ceil (widest), room / REFERENCES_SHARE);
}

/* The plan's lead, a paragraph under the subtitle. Returns: where it ends */
static double
add_lead (AikaPage *page,
          double    x,
          double    y,
          double    width)
{
  const char *lead = page->scene->plan->lead;
  const AikaMetrics *metrics = &page->scene->metrics;
  AikaTextExtent extent;

  if (lead == NULL || *lead == '\0')
    return y;

  y += LEAD_GAP * metrics->text_size;
  width = MIN (width, LEAD_MEASURE * metrics->text_size);
  aika_metrics_measure (metrics, AIKA_TEXT_PAGE_SUBTITLE, lead, width, &extent);
  add_text (page->head, AIKA_TEXT_PAGE_SUBTITLE, AIKA_BOX_PLAIN, lead, x, y, width, extent.height);

  return y + extent.height;
}

/* The title block. The references begin on the baseline of the title, or beside the subtitle
 * where that lets the title stand on one line. Returns: where it ends */
double
aika_page_add_head (AikaPage *page)
{
  const AikaPlan *plan = page->scene->plan;
  const AikaMetrics *metrics = &page->scene->metrics;
  g_autofree char *as_of = aika_chart_dup_as_of (plan, page->scene->context.language);
  g_autoptr(GString) subtitle = g_string_new (NULL);
  const char *title = plan->title != NULL ? plan->title : "";
  double left = aika_page_get_side (&page->setup);
  double room = page->setup.width_pt - 2 * left;
  double references_width = measure_references (page, room);
  double width = room - (references_width > 0 ? references_width + COLUMN_GAP * metrics->text_size : 0);
  double y = get_top (&page->setup);
  double references_y;
  AikaTextExtent extent, reference;
  gboolean is_beside;

  aika_metrics_measure (metrics, AIKA_TEXT_PAGE_TITLE, title, 0, &extent);
  aika_metrics_measure (metrics, AIKA_TEXT_PAGE_SUBTITLE, "1", 0, &reference);
  is_beside = extent.width <= width || extent.width > room;
  references_y = MAX (y, y + extent.ascent - reference.ascent);

  aika_metrics_measure (metrics, AIKA_TEXT_PAGE_TITLE, title, is_beside ? width : room, &extent);
  add_text (page->head, AIKA_TEXT_PAGE_TITLE, AIKA_BOX_PLAIN, title, left, y, is_beside ? width : room, extent.height);
  y += extent.height + SUBTITLE_GAP * metrics->text_size;

  aika_chart_append_part (subtitle, plan->status_word);
  aika_chart_append_part (subtitle, plan->organisation);
  aika_chart_append_part (subtitle, as_of);
  references_y = add_references (page, is_beside ? references_y : y, references_width);
  if (subtitle->len > 0)
    {
      aika_metrics_measure (metrics, AIKA_TEXT_PAGE_SUBTITLE, subtitle->str, width, &extent);
      add_text (page->head, AIKA_TEXT_PAGE_SUBTITLE, AIKA_BOX_PLAIN, subtitle->str, left, y, width, extent.height);
      y += extent.height;
    }

  y = add_lead (page, left, y, width);

  return MAX (y, references_y);
}

static char *
dup_note (const AikaPlan       *plan,
          const AikaChartWords *words,
          gboolean              has_dashes)
{
  GString *note = g_string_new (has_dashes ? words->dashed : NULL);

  if (plan->note != NULL && *plan->note != '\0')
    g_string_append_printf (note, "%s%s", note->len > 0 ? " " : "", plan->note);

  return g_string_free (note, FALSE);
}

/* Note and footer from y = 0; they are moved to the bottom when the sheet is put together.
 * They stand side by side unless that makes them higher. Returns: how high they are */
double
aika_page_add_footer (AikaPage *page)
{
  const AikaPlan *plan = page->scene->plan;
  const AikaMetrics *metrics = &page->scene->metrics;
  const AikaChartWords *words = page->scene->context.words;
  g_autofree char *number = g_strdup_printf ("%s 1/1", words->page);
  g_autofree char *footer = aika_chart_dup_footer (plan, number, page->scene->context.language);
  g_autofree char *note = dup_note (plan, words, aika_legend_has_dashes (page->scene));
  double left = aika_page_get_side (&page->setup);
  double room = page->setup.width_pt - 2 * left;
  AikaTextExtent footer_extent, wide, narrow;
  double narrow_width, height;

  aika_metrics_measure (metrics, AIKA_TEXT_FOOTER, footer, room, &footer_extent);
  narrow_width = room - footer_extent.width - COLUMN_GAP * metrics->text_size;
  aika_metrics_measure (metrics, AIKA_TEXT_FOOTER, note, room, &wide);
  aika_metrics_measure (metrics, AIKA_TEXT_FOOTER, note, MAX (narrow_width, 1), &narrow);

  if (*note == '\0' || (narrow_width > 0 && narrow.height <= wide.height + footer_extent.height))
    {
      height = MAX (*note != '\0' ? narrow.height : 0, footer_extent.height);
      if (*note != '\0')
        add_text (page->foot, AIKA_TEXT_FOOTER, AIKA_BOX_PLAIN, note, left, height - narrow.height,
                  narrow_width, narrow.height);
    }
  else
    {
      height = wide.height + footer_extent.height;
      add_text (page->foot, AIKA_TEXT_FOOTER, AIKA_BOX_PLAIN, note, left, 0, room, wide.height);
    }
  add_text (page->foot, AIKA_TEXT_FOOTER, AIKA_BOX_AT_END, footer, left + room - footer_extent.width,
            height - footer_extent.height, footer_extent.width, footer_extent.height);

  return height;
}
