/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-leaves-blocks"

#include "config.h"

#include "layout/aika-leaves-private.h"

/* Running text: headings stand with what they head, a paragraph goes on over the page's end. */

/* A paragraph begins where so many of its lines stand together. */
#define N_TOGETHER 2

/* How a block is set. The gap above it is in text sizes; the gap after is the next one's. */
typedef struct
{
  AikaTextRole role;
  AikaTag      tag;
  double       gap;
  gboolean     is_heading;
  gboolean     is_wide;         /* may be longer than running text */
} BlockStyle;

static BlockStyle
get_style (const AikaPress      *press,
           const AikaProseBlock *block)
{
  switch (block->role)
    {
    case AIKA_PROSE_PARAGRAPH:
      return (BlockStyle) { AIKA_TEXT_PROSE, AIKA_TAG_P, 0.55, FALSE, FALSE };
    case AIKA_PROSE_BULLET:
      return (BlockStyle) { AIKA_TEXT_PROSE, AIKA_TAG_LI, 0.3, FALSE, FALSE };
    case AIKA_PROSE_ORGANISATION:
      return (BlockStyle) { AIKA_TEXT_PROSE_DETAIL, AIKA_TAG_P, 0, TRUE, TRUE };
    case AIKA_PROSE_TITLE:
      return (BlockStyle) { AIKA_TEXT_PROSE_TITLE, AIKA_TAG_H1, 0.1, TRUE, TRUE };
    case AIKA_PROSE_STATUS:
      return (BlockStyle) { AIKA_TEXT_PROSE_DETAIL, AIKA_TAG_P, 0.25, FALSE, TRUE };
    case AIKA_PROSE_REFERENCES:
    case AIKA_PROSE_PUBLISHED:
      return (BlockStyle) { AIKA_TEXT_PROSE_DETAIL, AIKA_TAG_P, 0.1, FALSE, TRUE };
    case AIKA_PROSE_LEAD:
      return (BlockStyle) { AIKA_TEXT_PROSE_LEAD, AIKA_TAG_P, 0.9, FALSE, FALSE };
    case AIKA_PROSE_HEADING:
      return (BlockStyle) { AIKA_TEXT_PROSE_HEADING, AIKA_TAG_H2, 1.3, TRUE, FALSE };
    case AIKA_PROSE_SUBHEADING:
      return (BlockStyle) { AIKA_TEXT_PROSE_SUBHEADING, AIKA_TAG_H3, 0.9, TRUE, FALSE };
    case AIKA_PROSE_NOTE:
      return (BlockStyle) { press->small_role, AIKA_TAG_P, 0.5, FALSE, FALSE };
    }

  g_return_val_if_reached ((BlockStyle) { .role = AIKA_TEXT_PROSE });
}

/* Text that is set larger may be as many letters long. */
static double
get_width (const AikaPress  *press,
           const BlockStyle *style)
{
  double share = aika_press_get_line (press, style->role) / aika_press_get_line (press, AIKA_TEXT_PROSE);

  return style->is_wide ? press->width : MIN (press->measure * MAX (share, 1), press->width);
}

static void
flow_init (AikaFlow             *flow,
           AikaPress            *press,
           const AikaProseBlock *block,
           const BlockStyle     *style,
           double                width)
{
  aika_flow_init (flow, block, style->role, press->prose->language, &press->metrics,
                  width - aika_flow_get_indent (block, &press->metrics));
}

static double
measure_block (AikaPress            *press,
               const AikaProseBlock *block,
               const BlockStyle     *style)
{
  double width = get_width (press, style);
  g_autofree char *markup = NULL;
  AikaTextExtent extent;
  AikaFlow flow;

  flow_init (&flow, press, block, style, width);
  markup = aika_flow_dup_markup (&flow, (AikaStretch) { 0, flow.length });
  aika_metrics_measure (&press->metrics, style->role, markup, width - aika_flow_get_indent (block, &press->metrics),
                        &extent);
  aika_flow_clear (&flow);

  return extent.height;
}

/* What must stand on the page where block @first begins: headings, and the beginning of what
 * they head. */
static double
get_need (AikaPress       *press,
          const GPtrArray *blocks,
          guint            first,
          double           need)
{
  double sum = 0;

  for (guint i = first; i < blocks->len; i++)
    {
      const AikaProseBlock *block = blocks->pdata[i];
      BlockStyle style = get_style (press, block);
      double height = measure_block (press, block, &style);

      sum += i > first ? style.gap * press->metrics.text_size : 0;
      if (!style.is_heading)
        return sum + MIN (height, N_TOGETHER * aika_press_get_line (press, style.role));
      sum += height;
    }

  return sum + need;
}

/* The node of a block; bullets that follow each other are one list. */
static int
add_node (AikaPress *press,
          AikaTag    tag)
{
  if (tag != AIKA_TAG_LI)
    press->list = AIKA_NODE_NONE;
  else if (press->list == AIKA_NODE_NONE)
    press->list = aika_press_add_node (press, AIKA_TAG_L, AIKA_NODE_NONE);

  return aika_press_add_node (press, tag, tag == AIKA_TAG_LI ? press->list : AIKA_NODE_NONE);
}

static void
add_stretch (AikaPress      *press,
             const AikaFlow *flow,
             AikaStretch     stretch,
             int             node,
             double          width)
{
  g_autoptr(GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AikaBox));

  press->y += aika_flow_add_boxes (boxes, flow, stretch, flow->block->record, &press->metrics, press->left, press->y, width);
  for (guint i = 0; i < boxes->len; i++)
    aika_press_add_text (press, &g_array_index (boxes, AikaBox, i), node, FALSE, stretch.start > 0);
  press->is_fresh = FALSE;
}

static void
add_block (AikaPress            *press,
           const AikaProseBlock *block,
           const BlockStyle     *style)
{
  double width = get_width (press, style);
  double line_width = width - aika_flow_get_indent (block, &press->metrics);
  int node = add_node (press, style->tag);
  gsize start = 0;
  AikaFlow flow;

  flow_init (&flow, press, block, style, width);
  while (start < flow.length)
    {
      gsize end = aika_flow_fit (&flow, start, &press->metrics, line_width, aika_press_get_room (press));

      if (end == start && press->is_fresh)
        end = aika_press_force (press, &flow, start, line_width);
      if (end > start)
        add_stretch (press, &flow, (AikaStretch) { start, end }, node, width);
      start = aika_flow_skip_space (&flow, end);
      if (start < flow.length)
        aika_press_turn_page (press);
    }
  aika_flow_clear (&flow);
}

/**
 * aika_press_add_blocks:
 * @press: a press
 * @blocks: (element-type AikaProseBlock): blocks
 * @need: what must stand on the page of a heading at the end
 */
void
aika_press_add_blocks (AikaPress       *press,
                       const GPtrArray *blocks,
                       double           need)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const AikaProseBlock *block = blocks->pdata[i];
      BlockStyle style = get_style (press, block);
      double gap = press->is_fresh ? 0 : style.gap * press->metrics.text_size;
      double together = get_need (press, blocks, i, need);

      /* The gap above the first bullet of a list is a paragraph's. */
      if (gap > 0 && style.tag == AIKA_TAG_LI && press->list == AIKA_NODE_NONE)
        gap = 0.5 * press->metrics.text_size;

      if (!press->is_fresh && gap + together > aika_press_get_room (press) && together <= aika_press_get_page_room (press))
        aika_press_turn_page (press);
      else
        press->y += gap;
      add_block (press, block, &style);
    }
  press->list = AIKA_NODE_NONE;
}
