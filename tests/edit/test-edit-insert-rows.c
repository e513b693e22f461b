/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-insert-rows.h"

#include <string.h>

#include "edit-sample.h"

#define MONTH(year, month) ((year) * 12 + (month) - 1)

static void
test_new_rows (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_new_row_free);
  g_auto(AikaInsertedRows) inserted = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  AikaNewRow *row = aika_new_row_new (NULL);
  const AikaItem *item;

  aika_new_row_add_text (row, "title", "Uusi\nrivi");
  aika_new_row_add_text (row, "when", "24.4.2026\ntiedotus kuntalaisille");
  aika_new_row_add_text (row, "participants", "KH");
  aika_new_row_add_text (row, "consultant", "Konsulttitoimisto Oy");
  aika_new_row_add_months (row, MONTH (2026, 5), MONTH (2026, 6), NULL, AIKA_HUE_BLUE);
  aika_new_row_add_months (row, MONTH (2026, 8), MONTH (2026, 8), "3.8.", AIKA_HUE_NONE);
  aika_new_row_add_months (row, MONTH (2026, 9), MONTH (2026, 10), "kysely", AIKA_HUE_NONE);
  g_ptr_array_add (rows, row);
  g_ptr_array_add (rows, aika_new_row_new ("päätökset"));

  edited = aika_edit_insert_rows (plan, "kysely", rows, &inserted, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inserted.n_rows, ==, 2);
  g_assert_cmpuint (inserted.n_unread, ==, 1);

  item = aika_seq_get (edited->items, 1);
  g_assert_cmpstr (item->id, ==, inserted.item_ids[0]);
  g_assert_cmpstr (item->title, ==, "Uusi rivi");
  g_assert_cmpstr (item->group, ==, "g1");
  g_assert_cmpstr (item->notes, ==, "Konsulttitoimisto Oy");
  g_assert_cmpstr (((AikaParty *) aika_seq_get (item->participants, 0))->body, ==, "kh");
  {
    static const char *const times[] = {
      "2026-04-24/2026-04-24 day (24.4.2026)", "(tiedotus kuntalaisille)", "2026-05-01/2026-06-30 month (touko–kesäkuu 2026)",
      "2026-08-03/2026-08-03 day (3.8.)", "2026-09-01/2026-10-31 month (syys–lokakuu 2026)"
    };

    g_assert_cmpuint (aika_seq_get_length (item->marks), ==, G_N_ELEMENTS (times));
    for (guint k = 0; k < G_N_ELEMENTS (times); k++)
      {
        g_autofree char *time = edit_sample_dup_time (edited, ((AikaMark *) aika_seq_get (item->marks, k))->id);

        g_assert_cmpstr (time, ==, times[k]);
      }
  }
  g_assert_cmpstr (((AikaMark *) aika_seq_get (item->marks, 4))->label, ==, "kysely");
  item = aika_seq_lookup (edited->items, inserted.item_ids[1]);
  g_assert_cmpstr (item->group, ==, "g2");
}

static void
test_new_rows_too_long (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_new_row_free);
  g_auto(AikaInsertedRows) inserted = { 0 };
  g_autoptr(GError) error = NULL;
  g_autofree char *title = g_strnfill (5000, 'a');
  AikaPlan *edited;

  g_ptr_array_add (rows, aika_new_row_new (NULL));
  aika_new_row_add_text (rows->pdata[0], "title", title);
  edited = aika_edit_insert_rows (plan, NULL, rows, &inserted, &error);
  edit_assert_refused (edited, error, AIKA_EDIT_ERROR_INVALID);
}

static void
test_nothing (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  g_auto(AikaInsertedRows) inserted = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) edited = aika_edit_insert_rows (plan, "kysely", rows, &inserted, &error);

  g_assert_no_error (error);
  g_assert_true (edited == plan);
  g_assert_cmpuint (inserted.n_rows, ==, 0);
}

static void
test_row_that_is_gone (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_new_row_free);
  g_auto(AikaInsertedRows) inserted = { 0 };
  g_autoptr(GError) error = NULL;
  AikaPlan *edited;

  g_ptr_array_add (rows, aika_new_row_new (NULL));
  edited = aika_edit_insert_rows (plan, "nobody", rows, &inserted, &error);
  edit_assert_refused (edited, error, AIKA_EDIT_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/insert-rows/cells-are-as-typed", test_new_rows);
  g_test_add_func ("/insert-rows/too-long-a-title-is-refused", test_new_rows_too_long);
  g_test_add_func ("/insert-rows/nothing-is-no-edit", test_nothing);
  g_test_add_func ("/insert-rows/row-that-is-gone", test_row_that_is_gone);

  return g_test_run ();
}
