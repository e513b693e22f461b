/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-leaf-painter"

#include "config.h"

#include "draw/aika-leaf-painter.h"

/* A page of words: grounds and lines, and the texts over them. */

static const GdkRGBA *
get_rule_colour (const AikaStyle *style,
                 AikaRuleKind     kind)
{
  switch (kind)
    {
    case AIKA_RULE_ROW:
      return &style->row_line;
    case AIKA_RULE_HEADER:
      return &style->year_line;
    case AIKA_RULE_SHARED:
      return &style->month_line;
    case AIKA_RULE_HEADER_GROUND:
    case AIKA_RULE_SECTION_GROUND:
      return &style->heading;
    }

  g_return_val_if_reached (&style->row_line);
}

/**
 * aika_leaf_painter_text:
 * @painter: a painter whose typesetter the page was measured with
 * @snapshot: where to; the sheet's upper left corner is at 0, 0, a unit is a point
 * @text: one of the page's texts
 *
 * Paints one text. A tagged file takes texts one by one.
 */
void
aika_leaf_painter_text (const AikaPainter  *painter,
                        GtkSnapshot        *snapshot,
                        const AikaLeafText *text)
{
  if (*text->box.text != '\0')
    aika_painter_box (painter, snapshot, &text->box, AIKA_LAYER_TEXT);
}

/**
 * aika_leaf_painter_paint:
 * @painter: a painter whose typesetter the page was measured with
 * @snapshot: where to; the sheet's upper left corner is at 0, 0, a unit is a point
 * @leaf: a page
 * @layers: shapes, text or both
 *
 * Paints a page but the paper itself.
 */
void
aika_leaf_painter_paint (const AikaPainter *painter,
                         GtkSnapshot       *snapshot,
                         const AikaLeaf    *leaf,
                         AikaLayer          layers)
{
  for (guint i = 0; layers & AIKA_LAYER_SHAPES && i < leaf->rules->len; i++)
    {
      const AikaLeafRule *rule = &g_array_index (leaf->rules, AikaLeafRule, i);

      gtk_snapshot_append_color (snapshot, get_rule_colour (painter->style, rule->kind),
                                 &GRAPHENE_RECT_INIT (rule->rect.x, rule->rect.y, rule->rect.width, rule->rect.height));
    }

  for (guint i = 0; layers & AIKA_LAYER_TEXT && i < leaf->texts->len; i++)
    aika_leaf_painter_text (painter, snapshot, &g_array_index (leaf->texts, AikaLeafText, i));
}
