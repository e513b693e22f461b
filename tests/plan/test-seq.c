/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "plan/aika-seq.h"

#include <locale.h>

#include "plan/aika-plan.h"

/* As aika-seq.c promises. */
#define LEAF_MAX 128

static AikaGroup *
make_group (guint number)
{
  AikaGroup *group = aika_record_new (&aika_group_type);
  g_autofree char *id = g_strdup_printf ("g%u", number);

  aika_set_text (&group->id, id);
  aika_set_text (&group->title, id);
  return group;
}

/* A sequence of n records, “g0”, “g1” … */
static AikaSeq *
make_seq (guint n_records)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (records, make_group (i));

  return aika_seq_new ((gconstpointer const *) records->pdata, records->len);
}

static void
check_leaves (const AikaSeq *seq)
{
  guint n_counted = 0;

  for (guint k = 0; k < aika_seq_get_n_leaves (seq); k++)
    {
      guint n_records;
      gconstpointer const *records = aika_seq_get_leaf (seq, k, &n_records);

      g_assert_cmpuint (n_records, >=, 1);
      g_assert_cmpuint (n_records, <=, LEAF_MAX);
      for (guint i = 0; i < n_records; i++)
        g_assert_true (records[i] == aika_seq_get (seq, n_counted + i));
      n_counted += n_records;
    }

  g_assert_cmpuint (n_counted, ==, aika_seq_get_length (seq));
}

static void
check_model (const AikaSeq *seq,
             GPtrArray     *model)
{
  g_assert_cmpuint (aika_seq_get_length (seq), ==, model->len);
  for (guint i = 0; i < model->len; i++)
    g_assert_true (aika_seq_get (seq, i) == model->pdata[i]);
  check_leaves (seq);
}

static guint
count_shared_leaves (const AikaSeq *a,
                     const AikaSeq *b)
{
  guint n_shared = 0, n_records;

  for (guint i = 0; i < aika_seq_get_n_leaves (a); i++)
    for (guint k = 0; k < aika_seq_get_n_leaves (b); k++)
      if (aika_seq_get_leaf (a, i, &n_records) == aika_seq_get_leaf (b, k, &n_records))
        n_shared++;

  return n_shared;
}

static void
test_sizes (void)
{
  static const struct { guint n_records, n_leaves; } sizes[] = {
    { 0, 0 }, { 1, 1 }, { 127, 1 }, { 128, 1 }, { 129, 2 }, { 256, 2 }, { 257, 3 }, { 1000, 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(AikaSeq) seq = make_seq (sizes[i].n_records);

      g_assert_cmpuint (aika_seq_get_length (seq), ==, sizes[i].n_records);
      g_assert_cmpuint (aika_seq_get_n_leaves (seq), ==, sizes[i].n_leaves);
      check_leaves (seq);
      for (guint k = 0; k < sizes[i].n_records; k++)
        {
          g_autofree char *id = g_strdup_printf ("g%u", k);
          guint position;

          g_assert_cmpstr (aika_record_get_id (aika_seq_get (seq, k)), ==, id);
          g_assert_true (aika_seq_find_id (seq, id, &position));
          g_assert_cmpuint (position, ==, k);
        }
      g_assert_null (aika_seq_lookup (seq, "nobody"));
      g_assert_null (aika_seq_lookup (seq, NULL));
    }
}

/* The same random edits on a sequence and on an array; every state that was passed stays as it was. */
static void
test_like_an_array (gconstpointer data)
{
  guint n_start = GPOINTER_TO_UINT (data);
  AikaSeq *seq = make_seq (n_start);
  g_autoptr(GPtrArray) model = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GPtrArray) old_seqs = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_seq_unref);
  g_autoptr(GPtrArray) old_models = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n_start; i++)
    g_ptr_array_add (model, aika_record_ref (aika_seq_get (seq, i)));

  for (guint round = 0; round < 600; round++)
    {
      guint length = aika_seq_get_length (seq);
      int operation = g_test_rand_int_range (0, 4);
      g_autoptr(AikaGroup) group = make_group (10000 + round);
      AikaSeq *changed = NULL;

      if (operation == 0)
        {
          changed = aika_seq_append (seq, group);
          g_ptr_array_add (model, aika_record_ref (group));
        }
      else if (operation == 1 || length == 0)
        {
          guint position = g_test_rand_int_range (0, length + 1);

          changed = aika_seq_insert (seq, position, group);
          g_ptr_array_insert (model, position, aika_record_ref (group));
        }
      else if (operation == 2)
        {
          guint position = g_test_rand_int_range (0, length);

          changed = aika_seq_set (seq, position, group);
          aika_record_unref (model->pdata[position]);
          model->pdata[position] = aika_record_ref (group);
        }
      else
        {
          guint position = g_test_rand_int_range (0, length);

          changed = aika_seq_remove (seq, position);
          g_ptr_array_remove_index (model, position);
        }

      if (round % 50 == 0)
        {
          GPtrArray *copy = g_ptr_array_new_with_free_func (aika_record_unref);

          for (guint i = 0; i < model->len; i++)
            g_ptr_array_add (copy, aika_record_ref (model->pdata[i]));
          g_ptr_array_add (old_models, copy);
          g_ptr_array_add (old_seqs, aika_seq_ref (changed));
        }

      aika_seq_unref (seq);
      seq = changed;
      if (round % 10 == 0)
        check_model (seq, model);
    }

  check_model (seq, model);
  for (guint i = 0; i < old_seqs->len; i++)
    check_model (old_seqs->pdata[i], old_models->pdata[i]);
  aika_seq_unref (seq);
}

static void
test_emptied (void)
{
  AikaSeq *seq = make_seq (300);

  while (aika_seq_get_length (seq) > 0)
    {
      AikaSeq *shorter = aika_seq_remove (seq, g_test_rand_int_range (0, aika_seq_get_length (seq)));

      aika_seq_unref (seq);
      seq = shorter;
      check_leaves (seq);
    }

  g_assert_cmpuint (aika_seq_get_n_leaves (seq), ==, 0);
  aika_seq_unref (seq);
}

static void
test_full_leaf_splits (void)
{
  g_autoptr(AikaSeq) seq = make_seq (LEAF_MAX);
  g_autoptr(AikaGroup) group = make_group (1000);

  for (guint position = 0; position <= LEAF_MAX; position++)
    {
      g_autoptr(AikaSeq) longer = aika_seq_insert (seq, position, group);

      g_assert_cmpuint (aika_seq_get_n_leaves (longer), ==, 2);
      g_assert_true (aika_seq_get (longer, position) == group);
      check_leaves (longer);
    }
}

/* 1000 records are 8 leaves. */
static void
test_edits_share_leaves (void)
{
  g_autoptr(AikaSeq) seq = make_seq (1000);
  g_autoptr(AikaGroup) group = make_group (1000);

  g_assert_cmpuint (aika_seq_get_n_leaves (seq), ==, 8);
  for (guint round = 0; round < 100; round++)
    {
      guint position = g_test_rand_int_range (0, 1000);
      g_autoptr(AikaSeq) set = aika_seq_set (seq, position, group);
      g_autoptr(AikaSeq) inserted = aika_seq_insert (seq, position, group);
      g_autoptr(AikaSeq) removed = aika_seq_remove (seq, position);
      g_autoptr(AikaSeq) appended = aika_seq_append (seq, group);

      g_assert_cmpuint (count_shared_leaves (seq, set), ==, 7);
      g_assert_cmpuint (count_shared_leaves (seq, inserted), ==, 7);
      g_assert_cmpuint (count_shared_leaves (seq, removed), ==, 7);
      g_assert_cmpuint (count_shared_leaves (seq, appended), ==, 7);
    }
}

static void
test_records_are_shared (void)
{
  g_autoptr(AikaSeq) seq = make_seq (200);
  g_autoptr(AikaGroup) group = make_group (1000);
  g_autoptr(AikaSeq) set = aika_seq_set (seq, 50, group);

  for (guint i = 0; i < 200; i++)
    g_assert_true ((aika_seq_get (set, i) == aika_seq_get (seq, i)) == (i != 50));
}

static void
test_equal (void)
{
  g_autoptr(AikaSeq) seq = make_seq (300);
  g_autoptr(AikaSeq) same = make_seq (300);
  g_autoptr(AikaSeq) shorter = make_seq (299);
  g_autoptr(AikaSeq) empty = aika_seq_empty ();
  g_autoptr(AikaGroup) group = make_group (1000);
  g_autoptr(AikaSeq) changed = aika_seq_set (seq, 299, group);
  g_autoptr(AikaSeq) inserted = aika_seq_insert (seq, 3, group);
  g_autoptr(AikaSeq) uneven = aika_seq_remove (inserted, 3);

  g_assert_true (aika_seq_equal (seq, seq));
  g_assert_true (aika_seq_equal (seq, same));
  g_assert_cmpuint (count_shared_leaves (seq, same), ==, 0);
  g_assert_false (aika_seq_equal (seq, shorter));
  g_assert_false (aika_seq_equal (seq, empty));
  g_assert_false (aika_seq_equal (seq, changed));

  /* The same records, cut into other leaves. */
  g_assert_cmpuint (aika_seq_get_n_leaves (uneven), !=, aika_seq_get_n_leaves (seq));
  g_assert_true (aika_seq_equal (seq, uneven));
  g_assert_true (aika_seq_equal (uneven, seq));
}

static void
test_empty_is_one (void)
{
  g_autoptr(AikaSeq) a = aika_seq_empty ();
  g_autoptr(AikaSeq) b = aika_seq_new (NULL, 0);
  g_autoptr(AikaGroup) group = make_group (0);
  g_autoptr(AikaSeq) one = aika_seq_append (a, group);
  g_autoptr(AikaSeq) none = aika_seq_remove (one, 0);

  g_assert_true (a == b);
  g_assert_true (a == none);
  g_assert_cmpuint (aika_seq_get_length (one), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const guint starts[] = { 0, 1, 2, 127, 128, 129, 500, 1000 };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seq/leaves-are-full-when-new", test_sizes);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/seq/edits-like-an-array/from-%u", starts[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (starts[i]), test_like_an_array);
    }
  g_test_add_func ("/seq/removes-to-the-last", test_emptied);
  g_test_add_func ("/seq/insert-splits-a-full-leaf", test_full_leaf_splits);
  g_test_add_func ("/seq/an-edit-shares-all-leaves-but-one", test_edits_share_leaves);
  g_test_add_func ("/seq/an-edit-shares-all-records-but-one", test_records_are_shared);
  g_test_add_func ("/seq/equal-whatever-the-leaves", test_equal);
  g_test_add_func ("/seq/there-is-one-empty-sequence", test_empty_is_one);

  return g_test_run ();
}
