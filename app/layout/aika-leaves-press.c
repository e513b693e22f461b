/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-leaves-press"

#include "config.h"

#include "layout/aika-leaves-private.h"

/* The sheet and how far it is filled. */

/* Margins, shares of the sheet's short edge: 13 mm on A4. */
#define SIDE 0.06
#define TOP 0.06
#define BOTTOM 0.05

/* In text sizes. */
#define FOOTER_GAP 1.2

/* No line of running text is longer than some 75 letters, of which this is a fair sample. */
#define MEASURE_LETTERS 75
static const char measure_sample[] = "Kunnanvaltuusto hyväksyy strategian keväällä, kun luonnos on ollut nähtävillä";

static void
leaf_free (gpointer data)
{
  AikaLeaf *leaf = data;

  g_array_unref (leaf->rules);
  g_array_unref (leaf->texts);
  g_free (leaf);
}

static void
clear_text (gpointer data)
{
  aika_box_clear_text (&((AikaLeafText *) data)->box);
}

double
aika_press_get_line (const AikaPress *press,
                     AikaTextRole     role)
{
  AikaTextExtent extent;

  aika_metrics_measure (&press->metrics, role, "1", 0, &extent);

  return extent.height;
}

/* Lines are as high as their text is large. */
static AikaTextRole
find_small_role (const AikaPress *press,
                 double           smallest)
{
  double share = aika_press_get_line (press, AIKA_TEXT_PROSE_NOTE) / aika_press_get_line (press, AIKA_TEXT_PROSE);

  return share * press->metrics.text_size >= smallest ? AIKA_TEXT_PROSE_NOTE : AIKA_TEXT_PROSE_DETAIL;
}

static double
get_measure (const AikaPress *press)
{
  AikaTextExtent extent;

  aika_metrics_measure (&press->metrics, AIKA_TEXT_PROSE, measure_sample, 0, &extent);

  return extent.width * MEASURE_LETTERS / g_utf8_strlen (measure_sample, -1);
}

/**
 * aika_press_init:
 * @press: (out caller-allocates): a press
 * @prose: a view in words
 * @setup: the sheet; both must outlive @press
 * @metrics: of paper
 * @smallest: the smallest text that the sheet should bear, in points
 *
 * Lays out the first sheet, empty.
 */
void
aika_press_init (AikaPress           *press,
                 AikaProse           *prose,
                 const AikaPageSetup *setup,
                 const AikaMetrics   *metrics,
                 double               smallest)
{
  double short_edge = MIN (setup->width_pt, setup->height_pt);
  double side = MAX (setup->inset_pt, SIDE * short_edge);

  *press = (AikaPress) { .setup = setup, .prose = prose, .metrics = *metrics, .list = AIKA_NODE_NONE };
  press->small_role = find_small_role (press, smallest);
  press->pages = g_ptr_array_new_with_free_func (leaf_free);
  press->nodes = g_array_new (FALSE, FALSE, sizeof (AikaLeafNode));
  press->width = MAX (setup->width_pt - 2 * side, 1);
  press->measure = MIN (get_measure (press), press->width);
  press->left = side;

  /* A document of running text stands in the middle of a wide sheet. */
  if (prose->table == NULL)
    {
      press->left = side + (press->width - press->measure) / 2;
      press->width = press->measure;
    }

  press->top = MAX (setup->inset_pt, TOP * short_edge);
  press->footer_bottom = setup->height_pt - MAX (setup->inset_pt, BOTTOM * short_edge);
  press->bottom = press->footer_bottom - aika_press_measure_footer (press) - FOOTER_GAP * metrics->text_size;
  aika_press_turn_page (press);
}

/**
 * aika_press_clear:
 * @press: a press, with whatever was not taken from it
 */
void
aika_press_clear (AikaPress *press)
{
  g_clear_pointer (&press->pages, g_ptr_array_unref);
  g_clear_pointer (&press->nodes, g_array_unref);
}

/**
 * aika_press_turn_page:
 * @press: a press
 *
 * Begins the next page.
 */
void
aika_press_turn_page (AikaPress *press)
{
  press->page = g_new0 (AikaLeaf, 1);
  press->page->rules = g_array_new (FALSE, FALSE, sizeof (AikaLeafRule));
  press->page->texts = g_array_new (FALSE, FALSE, sizeof (AikaLeafText));
  g_array_set_clear_func (press->page->texts, clear_text);
  g_ptr_array_add (press->pages, press->page);
  press->y = press->top;
  press->is_fresh = TRUE;
}

double
aika_press_get_room (const AikaPress *press)
{
  return press->bottom - press->y;
}

double
aika_press_get_page_room (const AikaPress *press)
{
  return press->bottom - press->top;
}

/**
 * aika_press_add_node:
 * @press: a press
 * @tag: what it is
 * @parent: its parent or `AIKA_NODE_NONE`
 *
 * Returns: its number
 */
int
aika_press_add_node (AikaPress *press,
                     AikaTag    tag,
                     int        parent)
{
  AikaLeafNode node = { .tag = tag, .parent = parent, .n_columns = 1, .n_rows = 1 };

  g_array_append_val (press->nodes, node);

  return (int) press->nodes->len - 1;
}

/**
 * aika_press_add_text:
 * @press: a press
 * @box: a box, whose text is taken
 * @node: its node or `AIKA_NODE_NONE`
 * @is_repeated: whether it stood on a page before
 * @is_rest: whether its beginning stood there
 */
void
aika_press_add_text (AikaPress *press,
                     AikaBox   *box,
                     int        node,
                     gboolean   is_repeated,
                     gboolean   is_rest)
{
  AikaLeafText text = { .box = *box, .node = node, .is_repeated = is_repeated, .is_rest = is_rest };

  if (text.box.text == NULL)
    text.box.text = g_strdup ("");
  box->text = NULL;
  g_array_append_val (press->page->texts, text);
}

void
aika_press_add_rule (AikaPress    *press,
                     AikaRuleKind  kind,
                     AikaRect      rect)
{
  AikaLeafRule rule = { kind, rect };

  g_array_append_val (press->page->rules, rule);
}

/**
 * aika_press_force:
 * @press: a press
 * @flow: words of which not one line fits on an empty page
 * @start: where they begin
 * @width: of the line
 *
 * Returns: where the first line ends: a page never stays empty
 */
gsize
aika_press_force (const AikaPress *press,
                  const AikaFlow  *flow,
                  gsize            start,
                  double           width)
{
  gsize end = aika_flow_fit (flow, start, &press->metrics, width, aika_press_get_line (press, flow->role));

  return end > start ? end : flow->length;
}

/* Grounds lie under lines: they meet at an edge, and would cover half of it. */
static int
compare_rules (gconstpointer a,
               gconstpointer b)
{
  const AikaLeafRule *one = a;
  const AikaLeafRule *other = b;
  gboolean one_is_line = one->kind < AIKA_RULE_HEADER_GROUND;
  gboolean other_is_line = other->kind < AIKA_RULE_HEADER_GROUND;

  return (int) one_is_line - (int) other_is_line;
}

/**
 * aika_press_run:
 * @press: a press whose first page is empty
 *
 * Sets all pages.
 */
void
aika_press_run (AikaPress *press)
{
  const AikaProse *prose = press->prose;

  if (prose->table != NULL && prose->table->columns->len > 0)
    {
      AikaPressTable *table = aika_press_table_new (press);

      aika_press_add_blocks (press, prose->head, aika_press_table_get_need (table));
      aika_press_table_add (table);
      aika_press_table_free (table);
    }
  else
    {
      aika_press_add_blocks (press, prose->head, 0);
    }

  aika_press_add_blocks (press, prose->body, 0);
  aika_press_add_blocks (press, prose->foot, 0);
  aika_press_add_footers (press);

  for (guint i = 0; i < press->pages->len; i++)
    g_array_sort (((AikaLeaf *) press->pages->pdata[i])->rules, compare_rules);
}
