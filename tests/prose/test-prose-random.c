/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "prose-plan.h"

#include <string.h>

#include "random-plan.h"

/* Plans whose links lead nowhere and whose columns name nothing. */

#define N_PLANS 200

static void
check_block (const AikaProseBlock *block)
{
  g_autofree char *plain = aika_prose_block_dup_plain (block);

  g_assert_cmpuint (block->runs->len, >, 0);
  g_assert_true (g_utf8_validate (plain, -1, NULL));
  g_assert_null (strpbrk (plain, "\n\r"));
  for (guint i = 0; i < block->runs->len; i++)
    g_assert_cmpstr (g_array_index (block->runs, AikaProseRun, i).text, !=, "");
}

static void
check_cells (const GPtrArray *cells,
             guint            n_columns)
{
  g_assert_cmpuint (cells->len, ==, n_columns);

  for (guint i = 0; i < cells->len; i++)
    {
      const AikaProseCell *cell = cells->pdata[i];

      for (guint k = 0; k < cell->blocks->len; k++)
        {
          const AikaProseBlock *block = cell->blocks->pdata[k];

          check_block (block);
          g_assert_true (block->role == AIKA_PROSE_PARAGRAPH || block->role == AIKA_PROSE_BULLET);
        }
    }
}

/* A third level only under a second. */
static void
check_levels (const AikaProse *prose)
{
  g_autoptr(GPtrArray) blocks = prose_list_blocks (prose);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const AikaProseBlock *block = blocks->pdata[i];

      check_block (block);
      has_heading |= block->role == AIKA_PROSE_HEADING;
      if (block->role == AIKA_PROSE_SUBHEADING)
        g_assert_true (has_heading);
    }
}

static void
check_view (const AikaPlan *plan,
            const AikaView *view)
{
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  guint n_items = 0;

  check_levels (prose);
  if (prose->table == NULL)
    return;

  for (guint i = 0; i < prose->table->rows->len; i++)
    {
      const AikaProseRow *row = prose->table->rows->pdata[i];
      g_autoptr(AikaProseRow) anew = NULL;

      if (row->item == NULL)
        {
          g_assert_cmpstr (row->section, !=, "");
          continue;
        }

      n_items++;
      check_cells (row->cells, prose->table->columns->len);
      anew = aika_prose_compose_row (plan, view, row->item);
      check_cells (anew->cells, prose->table->columns->len);
    }
  g_assert_cmpuint (n_items, ==, aika_seq_get_length (plan->items));
  g_assert_cmpuint (prose->table->columns->len, >, 0);
  g_assert_cmpuint (prose->table->title_column, <, prose->table->columns->len);
}

static void
check_made_view (const AikaPlan *plan,
                 GRand          *rand,
                 AikaViewKind    kind)
{
  static const char *const tags[] = { "fi", "sv", "en", "tlh" };
  g_autoptr(AikaView) view = aika_prose_create_view (plan, kind);

  check_view (plan, view);

  aika_set_text (&view->language, tags[g_rand_int_range (rand, 0, G_N_ELEMENTS (tags))]);
  view->sections = g_rand_int_range (rand, 0, AIKA_SECTIONS_SEASON + 1);
  view->order = g_rand_int_range (rand, 0, AIKA_ORDER_TIME + 1);
  check_view (plan, view);
}

static void
test_random (void)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr(GRand) rand = g_rand_new_with_seed (i);
      g_autoptr(AikaPlan) plan = random_plan_new (rand);

      for (guint k = 0; k < aika_seq_get_length (plan->views); k++)
        check_view (plan, aika_seq_get (plan->views, k));
      for (int kind = AIKA_VIEW_MATRIX; kind <= AIKA_VIEW_WHEEL; kind++)
        check_made_view (plan, rand, kind);
    }
}

/* A bare plan says nothing but what it has to. */
static void
test_empty (void)
{
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);

  for (int kind = AIKA_VIEW_MATRIX; kind <= AIKA_VIEW_WHEEL; kind++)
    {
      g_autoptr(AikaView) view = aika_prose_create_view (plan, kind);
      g_autoptr(AikaProse) prose = aika_prose_new (plan, view);

      g_assert_cmpuint (prose->head->len + prose->body->len + prose->foot->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose-random/whatever-a-plan-holds", test_random);
  g_test_add_func ("/prose-random/an-empty-plan", test_empty);

  return g_test_run ();
}
