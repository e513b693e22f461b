/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-blocks"

#include "config.h"

#include "edit/aika-edit-blocks.h"

#include <string.h>

#include "edit/aika-edit-private.h"

/* Paragraphs, bullets and headings as text that is typed: a line a block.
 *
 *   # Vahvuudet                    a heading
 *   • osaava henkilöstö            a bullet; “- ” and “* ” too
 *   Nykytila on selvitetty.        a paragraph
 *
 * Italics have no sign of their own: a star or an underline that someone types is a star or an
 * underline. Letters that stay keep the style that they have, and new ones take that of their
 * neighbours. */

typedef struct
{
  const char *prefix;
  int         kind;
} LineSign;

static const LineSign signs[] = {
  { "• ", AIKA_BLOCK_BULLET },        /* the one that is written */
  { "# ", AIKA_BLOCK_HEADING },
  { "- ", AIKA_BLOCK_BULLET },
  { "* ", AIKA_BLOCK_BULLET },
  { "– ", AIKA_BLOCK_BULLET },
  { "•\t", AIKA_BLOCK_BULLET },
  { "•", AIKA_BLOCK_BULLET },
};

static const char *
get_sign (int kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].kind == kind)
      return signs[i].prefix;

  return "";
}

static char *
dup_line (const AikaBlock *block)
{
  g_autofree char *text = aika_block_dup_text (block);

  return g_strconcat (get_sign (block->kind), text, NULL);
}

/**
 * aika_blocks_dup_text:
 * @blocks: a sequence of blocks
 *
 * Returns: (transfer full): the text that editing them starts from; empty for no blocks
 */
char *
aika_blocks_dup_text (AikaSeq *blocks)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (blocks != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (blocks); i++)
    {
      g_autofree char *line = dup_line (aika_seq_get (blocks, i));

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }

  return g_string_free (text, FALSE);
}

/* Whether each byte of the block's text is in italics. */
static GByteArray *
get_styles (const AikaBlock *block)
{
  GByteArray *styles = g_byte_array_new ();

  for (guint i = 0; i < aika_seq_get_length (block->runs); i++)
    {
      const AikaRun *run = aika_seq_get (block->runs, i);
      gsize n_bytes = strlen (run->text);
      guint start = styles->len;

      g_byte_array_set_size (styles, start + n_bytes);
      memset (styles->data + start, run->is_italic ? 1 : 0, n_bytes);
    }

  return styles;
}

static AikaSeq *
make_runs (const char   *text,
           const guint8 *styles)
{
  AikaSeq *runs = aika_seq_empty ();
  gsize n_bytes = strlen (text);

  for (gsize start = 0, end; start < n_bytes; start = end)
    {
      AikaRun *run = aika_record_new (&aika_run_type);
      g_autofree char *words = NULL;
      AikaSeq *longer;

      for (end = start + 1; end < n_bytes && styles[end] == styles[start];)
        end++;
      words = g_strndup (text + start, end - start);
      aika_set_text (&run->text, words);
      run->is_italic = styles[start] != 0;
      longer = aika_seq_append (runs, run);
      aika_record_unref (run);
      aika_seq_unref (runs);
      runs = longer;
    }

  return runs;
}

/* The runs of the new text: what it has in common with the old from either end keeps its style. */
static AikaSeq *
restyle (const AikaBlock *old,
         const char      *text)
{
  g_autofree char *old_text = old != NULL ? aika_block_dup_text (old) : g_strdup ("");
  g_autoptr(GByteArray) old_styles = old != NULL ? get_styles (old) : g_byte_array_new ();
  gsize n_old = strlen (old_text), n_new = strlen (text), n_head = 0, n_tail = 0;
  g_autofree guint8 *styles = g_malloc0 (n_new + 1);
  guint8 between;

  while (n_head < MIN (n_old, n_new) && old_text[n_head] == text[n_head])
    n_head++;
  while (n_head > 0 && ((guchar) text[n_head] & 0xc0) == 0x80)
    n_head--;
  while (n_tail < MIN (n_old, n_new) - n_head && old_text[n_old - n_tail - 1] == text[n_new - n_tail - 1])
    n_tail++;
  while (n_tail > 0 && ((guchar) text[n_new - n_tail] & 0xc0) == 0x80)
    n_tail--;

  memcpy (styles, old_styles->data != NULL ? old_styles->data : styles, n_head);
  if (n_tail > 0)
    memcpy (styles + n_new - n_tail, old_styles->data + n_old - n_tail, n_tail);

  /* Letters between two that are in italics are too, and those at an end are as their neighbour; a
   * block of another text altogether is as the old one began. */
  if (n_head > 0 && n_tail > 0)
    between = old_styles->data[n_head - 1] & old_styles->data[n_old - n_tail];
  else if (n_head > 0)
    between = old_styles->data[n_head - 1];
  else if (n_tail > 0)
    between = old_styles->data[n_old - n_tail];
  else
    between = n_old > 0 ? old_styles->data[0] : 0;
  memset (styles + n_head, between, n_new - n_head - n_tail);

  return make_runs (text, styles);
}

/* Whether a line is a sign whose space at the end was taken for white space. */
static gboolean
is_sign_alone (const char *line,
               const char *prefix)
{
  gsize length = strlen (line);

  return strncmp (line, prefix, length) == 0 && (prefix[length] == '\0' || strchr (" \t", prefix[length]) != NULL);
}

static AikaBlock *
make_block (const AikaBlock *old,
            const char      *line)
{
  AikaBlock *block = old != NULL ? aika_record_draft (old) : aika_record_new (&aika_block_type);
  g_autoptr(AikaSeq) runs = NULL;

  block->kind = AIKA_BLOCK_PARAGRAPH;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (is_sign_alone (line, signs[i].prefix))
      {
        line += strlen (line);
        break;
      }
    else if (g_str_has_prefix (line, signs[i].prefix))
      {
        block->kind = signs[i].kind;
        line += strlen (signs[i].prefix);
        break;
      }
  while (g_unichar_isspace (g_utf8_get_char (line)))
    line = g_utf8_next_char (line);

  runs = restyle (old, line);
  aika_set_seq (&block->runs, runs);
  return block;
}

static GPtrArray *
list_lines (AikaSeq *blocks)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < aika_seq_get_length (blocks); k++)
    g_ptr_array_add (lines, g_strstrip (dup_line (aika_seq_get (blocks, k))));

  return lines;
}

/**
 * aika_blocks_new_from_text:
 * @text: (nullable): a text as it is typed
 * @old: (nullable): the blocks that it was edited from
 *
 * A line is a block; lines of white space are none. Lines that are as they were are the blocks that
 * they were. In others, the letters that stay keep their italics.
 *
 * Returns: (transfer full): a sequence of blocks
 */
AikaSeq *
aika_blocks_new_from_text (const char *text,
                           AikaSeq    *old)
{
  g_autoptr(AikaSeq) none = aika_seq_empty ();
  g_autoptr(GPtrArray) old_lines = list_lines (old != NULL ? old : none);
  g_autoptr(GPtrArray) lines = aika_edit_split_lines (text, NULL, NULL);
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autofree AikaLinePair *pairs = aika_edit_pair_lines (old_lines, lines);

  for (guint i = 0; i < lines->len; i++)
    {
      AikaBlock *before = pairs[i].old >= 0 ? aika_seq_get (old, pairs[i].old) : NULL;
      AikaBlock *block = pairs[i].is_same ? aika_record_ref (before) : make_block (before, lines->pdata[i]);

      /* A sign with nothing behind it is a line that somebody is still to write. */
      if (!pairs[i].is_same && aika_seq_get_length (block->runs) == 0)
        aika_record_unref (block);
      else
        g_ptr_array_add (blocks, block);
    }

  return aika_seq_new ((gconstpointer const *) blocks->pdata, blocks->len);
}

static gboolean
check_blocks (AikaSeq  *blocks,
              GError  **error)
{
  g_autofree char *text = aika_blocks_dup_text (blocks);

  return aika_edit_check_text (text, AIKA_EDIT_MAX_N_LONG_TEXT_BYTES, error);
}

/**
 * aika_edit_set_item_content:
 * @plan: a plan
 * @item_id: an item
 * @blocks: (transfer none): what it says, a sequence of blocks
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for too much
 *
 * Returns: (transfer full) (nullable): the plan with the content
 */
AikaPlan *
aika_edit_set_item_content (AikaPlan    *plan,
                            const char  *item_id,
                            AikaSeq     *blocks,
                            GError     **error)
{
  g_autoptr(AikaItem) draft = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL && blocks != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error) || !check_blocks (blocks, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->items, position));
  aika_set_seq (&draft->content, blocks);
  return aika_edit_with_record (plan, items, position, draft);
}

/**
 * aika_edit_set_item_content_text:
 * @plan: a plan
 * @item_id: an item
 * @text: (nullable): what it says, as for [func@blocks_new_from_text]
 * @error: as of [func@edit_set_item_content]
 *
 * The text of [func@blocks_dup_text] is no edit.
 *
 * Returns: (transfer full) (nullable): the plan with the content
 */
AikaPlan *
aika_edit_set_item_content_text (AikaPlan    *plan,
                                 const char  *item_id,
                                 const char  *text,
                                 GError     **error)
{
  g_autoptr(AikaSeq) blocks = NULL;
  g_autofree char *old_text = NULL;
  const AikaItem *item;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error) ||
      !aika_edit_check_text (text, AIKA_EDIT_MAX_N_LONG_TEXT_BYTES, error))
    return NULL;

  item = aika_seq_get (plan->items, position);
  old_text = aika_blocks_dup_text (item->content);
  if (g_str_equal (old_text, text != NULL ? text : ""))
    return aika_record_ref (plan);

  blocks = aika_blocks_new_from_text (text, item->content);
  return aika_edit_set_item_content (plan, item_id, blocks, error);
}

/* The list of blocks of a draft by the name of its field. */
static AikaSeq **
find_blocks (AikaPlan    *draft,
             const char  *field,
             GError     **error)
{
  if (g_str_equal (field, "intro"))
    return &draft->intro;
  if (g_str_equal (field, "outro"))
    return &draft->outro;

  aika_edit_set_no_field (field, error);
  return NULL;
}

/**
 * aika_edit_set_plan_blocks:
 * @plan: a plan
 * @field: “intro” or “outro”
 * @blocks: (transfer none): what it says, a sequence of blocks
 * @error: `AIKA_EDIT_ERROR_INVALID` for another field or too much
 *
 * Returns: (transfer full) (nullable): the plan with the words
 */
AikaPlan *
aika_edit_set_plan_blocks (AikaPlan    *plan,
                           const char  *field,
                           AikaSeq     *blocks,
                           GError     **error)
{
  g_autoptr(AikaPlan) draft = NULL;
  AikaSeq **slot;

  g_return_val_if_fail (plan != NULL && field != NULL && blocks != NULL, NULL);

  draft = aika_record_draft (plan);
  slot = find_blocks (draft, field, error);
  if (slot == NULL || !check_blocks (blocks, error))
    return NULL;
  if (aika_seq_equal (*slot, blocks))
    return aika_record_ref (plan);

  aika_set_seq (slot, blocks);
  return g_steal_pointer (&draft);
}

/**
 * aika_edit_set_plan_blocks_text:
 * @plan: a plan
 * @field: “intro” or “outro”
 * @text: (nullable): what it says, as for [func@blocks_new_from_text]
 * @error: as of [func@edit_set_plan_blocks]
 *
 * Returns: (transfer full) (nullable): the plan with the words; @plan for the text that there is
 */
AikaPlan *
aika_edit_set_plan_blocks_text (AikaPlan    *plan,
                                const char  *field,
                                const char  *text,
                                GError     **error)
{
  g_autoptr(AikaPlan) draft = NULL;
  g_autoptr(AikaSeq) blocks = NULL;
  g_autofree char *old_text = NULL;
  AikaSeq **slot;

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  draft = aika_record_draft (plan);
  slot = find_blocks (draft, field, error);
  if (slot == NULL || !aika_edit_check_text (text, AIKA_EDIT_MAX_N_LONG_TEXT_BYTES, error))
    return NULL;

  old_text = aika_blocks_dup_text (*slot);
  if (g_str_equal (old_text, text != NULL ? text : ""))
    return aika_record_ref (plan);

  blocks = aika_blocks_new_from_text (text, *slot);
  return aika_edit_set_plan_blocks (plan, field, blocks, error);
}
