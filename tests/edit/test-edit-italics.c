/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <string.h>

#include "edit/aika-edit-blocks.h"
#include "edit/aika-edit-italics.h"
#include "edit-sample.h"

/* Contents are written as their text with the words in italics between underlines. */

static const struct
{
  const char *name;
  const char *words;
  int         start;
  int         end;
  gboolean    is_italic;
  const char *expect;
  gboolean    was_italic;       /* all of the stretch */
} cases[] = {
  { "a-word", "osaava väki", 7, 11, TRUE, "osaava _väki_", FALSE },
  { "a-word-upright-again", "osaava _väki_", 7, 11, FALSE, "osaava väki", TRUE },
  { "part-of-what-is-italic", "_osaava väki_", 0, 6, FALSE, "osaava_ väki_", TRUE },
  { "more-than-what-is-italic", "osaava _väki_", 0, 11, TRUE, "_osaava väki_", FALSE },
  { "neighbours-join", "_osaava_ väki", 6, 11, TRUE, "_osaava väki_", FALSE },
  { "nothing", "osaava väki", 3, 3, TRUE, "osaava väki", FALSE },
  { "behind-the-end", "osaava väki", 11, 99, TRUE, "osaava väki", FALSE },
  { "sign-of-a-bullet-has-no-style", "• väki", 0, 4, TRUE, "• _vä_ki", FALSE },
  { "over-two-lines", "• yksi\nkaksi", 4, 9, TRUE, "• yk_si_\n_ka_ksi", FALSE },
  { "end-of-a-line-alone", "yksi\nkaksi", 4, 5, TRUE, "yksi\nkaksi", FALSE },
  { "all-of-two-lines", "• _yksi_\n_kaksi_", 0, 12, FALSE, "• yksi\nkaksi", TRUE },
  { "as-asked-already", "_yksi_", 0, 4, TRUE, "_yksi_", TRUE },
};

static AikaSeq *
blocks_new (const char *words)
{
  g_auto(GStrv) lines = g_strsplit (words, "\n", -1);
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      AikaBlock *block = aika_record_new (&aika_block_type);
      gboolean is_bullet = g_str_has_prefix (lines[i], "• ");
      g_auto(GStrv) pieces = g_strsplit (lines[i] + (is_bullet ? strlen ("• ") : 0), "_", -1);
      g_autoptr(GPtrArray) runs = g_ptr_array_new_with_free_func (aika_record_unref);
      g_autoptr(AikaSeq) seq = NULL;

      block->kind = is_bullet ? AIKA_BLOCK_BULLET : AIKA_BLOCK_PARAGRAPH;
      for (guint k = 0; pieces[k] != NULL; k++)
        {
          AikaRun *run = aika_record_new (&aika_run_type);

          aika_set_text (&run->text, pieces[k]);
          run->is_italic = k % 2 == 1;
          if (*pieces[k] != '\0')
            g_ptr_array_add (runs, run);
          else
            aika_record_unref (run);
        }
      seq = aika_seq_new ((gconstpointer const *) runs->pdata, runs->len);
      aika_set_seq (&block->runs, seq);
      g_ptr_array_add (blocks, block);
    }

  return aika_seq_new ((gconstpointer const *) blocks->pdata, blocks->len);
}

static char *
dup_words (AikaSeq *blocks)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (blocks); i++)
    {
      const AikaBlock *block = aika_seq_get (blocks, i);

      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", block->kind == AIKA_BLOCK_BULLET ? "• " : "");
      for (guint k = 0; k < aika_seq_get_length (block->runs); k++)
        {
          const AikaRun *run = aika_seq_get (block->runs, k);

          g_string_append_printf (words, run->is_italic ? "_%s_" : "%s", run->text);
        }
    }

  return g_string_free (words, FALSE);
}

static void
test_italic (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr(AikaPlan) sample = edit_sample_new ();
  g_autoptr(AikaSeq) blocks = blocks_new (cases[n].words);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) plan = aika_edit_set_item_content (sample, "kysely", blocks, &error);
  g_autoptr(AikaPlan) edited = NULL;
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (aika_edit_is_content_italic (plan, "kysely", cases[n].start, cases[n].end), ==, cases[n].was_italic);
  edited = aika_edit_set_content_italic (plan, "kysely", cases[n].start, cases[n].end, cases[n].is_italic, &error);
  g_assert_no_error (error);
  words = dup_words (((AikaItem *) aika_seq_lookup (edited->items, "kysely"))->content);
  g_assert_cmpstr (words, ==, cases[n].expect);
  g_assert_cmpint (edited == plan, ==, g_str_equal (cases[n].words, cases[n].expect));
}

static void
test_unknown_row (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(GError) error = NULL;

  edit_assert_refused (aika_edit_set_content_italic (plan, "nobody", 0, 1, TRUE, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  g_assert_false (aika_edit_is_content_italic (plan, "nobody", 0, 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/edit/italics/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_italic);
    }
  g_test_add_func ("/edit/italics/unknown-row", test_unknown_row);

  return g_test_run ();
}
