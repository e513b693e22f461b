/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-leaves-footer"

#include "config.h"

#include "layout/aika-leaves-private.h"

#include "layout/aika-chart-words.h"

/* The foot of each page: whose plan, its state, its page. */

/* Room is kept for as many pages. */
#define MOST_PAGES 999

/* As markup. */
static char *
dup_footer (const AikaPress *press,
            guint            page,
            guint            n_pages)
{
  const AikaPlan *plan = press->prose->plan;
  AikaLanguage language = press->prose->language;
  const AikaChartWords *words = aika_chart_words_get (language);
  g_autofree char *number = g_strdup_printf ("%s\302\240%u/%u", words->page, page, n_pages);
  g_autofree char *footer = plan != NULL ? aika_chart_dup_footer (plan, number, language) : g_strdup (number);

  return g_markup_escape_text (footer, -1);
}

/**
 * aika_press_measure_footer:
 * @press: a press
 *
 * Returns: how high its footer is
 */
double
aika_press_measure_footer (const AikaPress *press)
{
  g_autofree char *footer = dup_footer (press, MOST_PAGES, MOST_PAGES);
  AikaTextExtent extent;

  aika_metrics_measure (&press->metrics, press->small_role, footer, press->width, &extent);

  return extent.height;
}

/**
 * aika_press_add_footers:
 * @press: a press whose pages are all set
 */
void
aika_press_add_footers (AikaPress *press)
{
  for (guint i = 0; i < press->pages->len; i++)
    {
      AikaBox box = { AIKA_BOX_TEXT, AIKA_BOX_AT_END, { press->left, 0, press->width, 0 }, .role = press->small_role };
      AikaTextExtent extent;

      box.text = dup_footer (press, i + 1, press->pages->len);
      aika_metrics_measure (&press->metrics, box.role, box.text, box.rect.width, &extent);
      box.rect.height = extent.height;
      box.rect.y = press->footer_bottom - extent.height;
      press->page = press->pages->pdata[i];
      aika_press_add_text (press, &box, AIKA_NODE_NONE, FALSE, FALSE);
    }
}
