/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-italics"

#include "config.h"

#include "edit/aika-edit-italics.h"

#include <string.h>

#include "edit/aika-edit-blocks.h"
#include "edit/aika-edit-private.h"

/* Characters are counted in the text of aika_blocks_dup_text (): the sign before a bullet or a heading
 * and the end of a line count, and have no style.
 *
 *   • osaava henkilöstö        0–1 the sign, 2–18 the words, 19 the end of the line
 */

static int
count_sign (const AikaBlock *block)
{
  return block->kind == AIKA_BLOCK_PARAGRAPH ? 0 : 2;
}

static int
count_chars (const AikaBlock *block)
{
  g_autofree char *text = aika_block_dup_text (block);

  return g_utf8_strlen (text, -1);
}

static void
add_run (AikaSeq    **runs,
         const char  *text,
         gsize        n_bytes,
         gboolean     is_italic)
{
  guint n = aika_seq_get_length (*runs);
  const AikaRun *last = n > 0 ? aika_seq_get (*runs, n - 1) : NULL;
  g_autofree char *words = g_strndup (text, n_bytes);
  g_autoptr(AikaRun) run = NULL;
  AikaSeq *longer;

  if (n_bytes == 0)
    return;

  /* Neighbours of one style are one run. */
  if (last != NULL && last->is_italic == is_italic)
    {
      g_autofree char *joined = g_strconcat (last->text, words, NULL);

      run = aika_record_draft (last);
      aika_set_text (&run->text, joined);
      longer = aika_seq_set (*runs, n - 1, run);
    }
  else
    {
      run = aika_record_new (&aika_run_type);
      aika_set_text (&run->text, words);
      run->is_italic = is_italic;
      longer = aika_seq_append (*runs, run);
    }
  aika_seq_unref (*runs);
  *runs = longer;
}

/* The runs of the block in which the characters from start up to end are in the style. */
static AikaSeq *
slant (const AikaBlock *block,
       int              start,
       int              end,
       gboolean         is_italic)
{
  AikaSeq *runs = aika_seq_empty ();
  int place = 0;

  for (guint i = 0; i < aika_seq_get_length (block->runs); i++)
    {
      const AikaRun *run = aika_seq_get (block->runs, i);
      int n_chars = g_utf8_strlen (run->text, -1);
      int first = CLAMP (start - place, 0, n_chars);
      int last = CLAMP (end - place, first, n_chars);
      const char *from = g_utf8_offset_to_pointer (run->text, first);
      const char *to = g_utf8_offset_to_pointer (run->text, last);

      add_run (&runs, run->text, from - run->text, run->is_italic);
      add_run (&runs, from, to - from, is_italic);
      add_run (&runs, to, strlen (to), run->is_italic);
      place += n_chars;
    }

  return runs;
}

/**
 * aika_edit_is_content_italic:
 * @plan: a plan
 * @item_id: a row
 * @start: the first character
 * @end: the one after the last
 *
 * Returns: whether there are words between them, and all of these are in italics
 */
gboolean
aika_edit_is_content_italic (const AikaPlan *plan,
                             const char     *item_id,
                             int             start,
                             int             end)
{
  const AikaItem *item = aika_seq_lookup (plan->items, item_id);
  gboolean has_words = FALSE;
  int place = 0;

  for (guint i = 0; item != NULL && i < aika_seq_get_length (item->content); i++)
    {
      const AikaBlock *block = aika_seq_get (item->content, i);

      place += count_sign (block);
      for (guint k = 0; k < aika_seq_get_length (block->runs); k++)
        {
          const AikaRun *run = aika_seq_get (block->runs, k);
          int n_chars = g_utf8_strlen (run->text, -1);

          if (MAX (start, place) < MIN (end, place + n_chars))
            {
              if (!run->is_italic)
                return FALSE;
              has_words = TRUE;
            }
          place += n_chars;
        }
      place++;
    }

  return has_words;
}

/**
 * aika_edit_set_content_italic:
 * @plan: a plan
 * @item_id: a row
 * @start: the first character
 * @end: the one after the last
 * @is_italic: whether what is between them is in italics
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan with the content; @plan where nothing is between them
 *   or it is as asked already
 */
AikaPlan *
aika_edit_set_content_italic (AikaPlan    *plan,
                              const char  *item_id,
                              int          start,
                              int          end,
                              gboolean     is_italic,
                              GError     **error)
{
  g_autoptr(AikaSeq) blocks = NULL;
  const AikaItem *item;
  guint position;
  int place = 0;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;

  item = aika_seq_get (plan->items, position);
  blocks = aika_seq_ref (item->content);
  for (guint i = 0; i < aika_seq_get_length (item->content); i++)
    {
      const AikaBlock *block = aika_seq_get (item->content, i);
      int first_char = place + count_sign (block);
      int end_char = first_char + count_chars (block);
      g_autoptr(AikaBlock) draft = NULL;
      g_autoptr(AikaSeq) runs = NULL;
      AikaSeq *changed;

      place = end_char + 1;
      if (start >= end_char || end <= first_char)
        continue;
      runs = slant (block, start - first_char, end - first_char, is_italic);
      if (aika_seq_equal (runs, block->runs))
        continue;

      draft = aika_record_draft (block);
      aika_set_seq (&draft->runs, runs);
      changed = aika_seq_set (blocks, i, draft);
      aika_seq_unref (blocks);
      blocks = changed;
    }

  return blocks == item->content ? aika_record_ref (plan) : aika_edit_set_item_content (plan, item_id, blocks, error);
}
