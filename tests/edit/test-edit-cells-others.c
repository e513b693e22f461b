/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-cells.h"

#include <string.h>

#include "edit-sample.h"

/* What clearing cells does with what is no shading, and what else follows from edits of cells. */

#define NO_ERROR -1
#define MONTH(year, month) ((year) * 12 + (month) - 1)

/* What counts from a mark keeps its day when that mark goes, and follows one that is shortened. */
static void
test_what_counts_from_shading (void)
{
  static const char *const ids[] = { "kysely", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) shorter = aika_edit_clear_cells (plan, ids, MONTH (2026, 2), MONTH (2026, 2), NULL);
  g_autoptr(AikaPlan) cleared = aika_edit_clear_cells (plan, ids, MONTH (2026, 1), MONTH (2026, 3), NULL);
  g_autofree char *follows = edit_sample_dup_time (shorter, "news");
  g_autofree char *stays = edit_sample_dup_time (cleared, "news");

  g_assert_cmpstr (follows, ==, "survey 2 weeks");
  g_assert_null (aika_plan_find_mark (cleared, "survey", NULL));
  g_assert_null (strstr (stays, "survey"));
}

/* All of a row that is no shading, and the range around it. */
typedef struct
{
  const char *name;
  const char *row;
  gint32      first;
  gint32      last;
  const char *gone;             /* a mark that delete takes away */
  gboolean    is_cleared;       /* clear does so, too */
  int         error;
} Case;

static const Case cases[] = {
  { "a-day-goes-with-its-month", "seminaari", MONTH (2026, 3), MONTH (2026, 3), .error = AIKA_EDIT_ERROR_HELD },
  { "a-session-goes", "viestintä", MONTH (2026, 4), MONTH (2026, 4), "month", .error = NO_ERROR },
  { "what-is-tied-goes-with-its-meeting", "hyväksyntä", MONTH (2026, 3), MONTH (2026, 3), "approval", .error = NO_ERROR },
  { "what-is-tied-elsewhere-stays", "hyväksyntä", MONTH (2026, 4), MONTH (2026, 5), .error = NO_ERROR },
  { "the-whole-process-goes-with-the-whole-plan", "läpi", MONTH (2026, 1), MONTH (2026, 12), "whole", TRUE, NO_ERROR },
  { "the-whole-process-stays-with-less", "läpi", MONTH (2026, 1), MONTH (2026, 11), .error = NO_ERROR },
  { "what-has-happened-stays", "luonnos", MONTH (2026, 2), MONTH (2026, 2), .error = AIKA_EDIT_ERROR_HELD },
};

static void
test_others (gconstpointer data)
{
  const Case *c = data;
  const char *const ids[] = { c->row, NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) cleared = aika_edit_clear_cells (plan, ids, c->first, c->last, &error);
  g_autoptr(AikaPlan) deleted = NULL;

  g_assert_no_error (error);
  g_assert_true (c->is_cleared == (cleared != plan));
  if (c->is_cleared)
    {
      g_assert_true (aika_edit_is_painted (plan, ids, c->first, c->last));
      g_assert_null (aika_plan_find_mark (cleared, c->gone, NULL));
    }

  deleted = aika_edit_delete_in_cells (plan, ids, c->first, c->last, &error);
  if (c->error != NO_ERROR)
    {
      edit_assert_refused (deleted, error, c->error);
      return;
    }
  g_assert_no_error (error);
  if (c->gone == NULL)
    g_assert_true (deleted == plan);
  else
    {
      const AikaItem *before = aika_seq_lookup (plan->items, c->row), *after = aika_seq_lookup (deleted->items, c->row);

      g_assert_null (aika_plan_find_mark (deleted, c->gone, NULL));
      g_assert_cmpuint (aika_seq_get_length (after->marks), ==, aika_seq_get_length (before->marks) - 1);
    }
}

/* Months beyond the range that the author gave come into sight. */
static void
test_range_grows (void)
{
  static const char *const ids[] = { "kysely", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) painted = aika_edit_paint_cells (plan, ids, MONTH (2026, 12), MONTH (2027, 2), NULL, NULL, NULL);
  g_autofree char *range = edit_sample_dup_range (painted);

  g_assert_cmpstr (range, ==, "2026-01-01/2027-02-28 month (tammikuu 2026–helmikuu 2027)");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/cells-others/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_others);
    }
  g_test_add_func ("/edit/cells-others/what-counts-from-shading", test_what_counts_from_shading);
  g_test_add_func ("/edit/cells-others/the-range-grows", test_range_grows);

  return g_test_run ();
}
