/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

/* Invariants: (1) a run has words and no line break; (2) a block has a run with a letter or a
 * sign in it; (3) a cell, row or prose never changes once it is given away. */

#define BULLET "• "

/* What ends a line in a text: LF, CR, line and paragraph separator. */
static gsize
get_line_break (const char *text)
{
  if (*text == '\n' || *text == '\r')
    return 1;
  if (g_str_has_prefix (text, "\342\200\250") || g_str_has_prefix (text, "\342\200\251"))
    return 3;

  return 0;
}

gboolean
aika_prose_is_filled (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/* The text on one line. */
char *
aika_prose_dup_line (const char *text)
{
  GString *line = g_string_new (NULL);

  while (text != NULL && *text != '\0')
    {
      gsize n_bytes = get_line_break (text);

      if (n_bytes == 0)
        {
          g_string_append_c (line, *text++);
          continue;
        }

      text += n_bytes;
      if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }

  return g_string_free (line, FALSE);
}

char *
aika_prose_dup_capital (const char *text)
{
  char upper[7] = "";

  if (text == NULL || *text == '\0')
    return g_strdup ("");

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), upper);
  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static void
clear_run (gpointer data)
{
  AikaProseRun *run = data;

  g_free (run->text);
  g_clear_pointer (&run->when, aika_when_unref);
  g_free (run->url);
}

AikaProseBlock *
aika_prose_block_new (AikaProseRole role,
                      gconstpointer record)
{
  AikaProseBlock *block = g_new0 (AikaProseBlock, 1);

  block->role = role;
  block->record = record;
  block->runs = g_array_new (FALSE, FALSE, sizeof (AikaProseRun));
  g_array_set_clear_func (block->runs, clear_run);
  return block;
}

void
aika_prose_block_free (AikaProseBlock *block)
{
  g_array_unref (block->runs);
  g_free (block);
}

/* Adds words; nothing where there are none. */
void
aika_prose_block_add (AikaProseBlock *block,
                      const char     *text,
                      AikaProseStyle  style,
                      const AikaWhen *when,
                      const char     *url)
{
  AikaProseRun run = { .style = style };

  if (text == NULL || *text == '\0')
    return;

  run.text = aika_prose_dup_line (text);
  if (*run.text == '\0')
    {
      g_free (run.text);
      return;
    }

  run.when = when != NULL ? aika_when_ref (when) : NULL;
  run.url = g_strdup (url);
  g_array_append_val (block->runs, run);
}

void
aika_prose_block_say (AikaProseBlock *block,
                      const char     *text)
{
  aika_prose_block_add (block, text, AIKA_PROSE_PLAIN, NULL, NULL);
}

void
aika_prose_block_copy (AikaProseBlock       *block,
                       const AikaProseBlock *from)
{
  for (guint i = 0; i < from->runs->len; i++)
    {
      const AikaProseRun *run = &g_array_index (from->runs, AikaProseRun, i);

      aika_prose_block_add (block, run->text, run->style, run->when, run->url);
    }
}

GPtrArray *
aika_prose_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) aika_prose_block_free);
}

/* Takes the block over. Returns: whether it says anything; else it is dropped (2) */
gboolean
aika_prose_blocks_take (GPtrArray      *blocks,
                        AikaProseBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    if (aika_prose_is_filled (g_array_index (block->runs, AikaProseRun, i).text))
      {
        g_ptr_array_add (blocks, block);
        return TRUE;
      }

  aika_prose_block_free (block);
  return FALSE;
}

/* One block of one run. */
void
aika_prose_blocks_add (GPtrArray      *blocks,
                       AikaProseRole   role,
                       gconstpointer   record,
                       const char     *text,
                       AikaProseStyle  style)
{
  AikaProseBlock *block = aika_prose_block_new (role, record);

  aika_prose_block_add (block, text, style, NULL, NULL);
  aika_prose_blocks_take (blocks, block);
}

/* A block a line. */
void
aika_prose_blocks_split (GPtrArray      *blocks,
                         AikaProseRole   role,
                         gconstpointer   record,
                         const char     *text,
                         AikaProseStyle  style)
{
  while (text != NULL && *text != '\0')
    {
      const char *end = text;
      g_autofree char *line = NULL;

      while (*end != '\0' && get_line_break (end) == 0)
        end++;
      line = g_strndup (text, end - text);
      aika_prose_blocks_add (blocks, role, record, line, style);
      text = end + get_line_break (end);
    }
}

void
aika_prose_cell_free (AikaProseCell *cell)
{
  g_ptr_array_unref (cell->blocks);
  g_free (cell);
}

/* A row of an item, with no cells yet, or of a section's heading. */
AikaProseRow *
aika_prose_row_new (const AikaItem *item,
                    const char     *section)
{
  AikaProseRow *row = g_new0 (AikaProseRow, 1);

  g_atomic_ref_count_init (&row->ref_count);
  row->item = item;
  row->section = g_strdup (section);
  if (item != NULL)
    row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_prose_cell_free);
  return row;
}

/**
 * aika_prose_row_ref:
 * @row: a row
 *
 * Returns: (transfer full): @row
 */
AikaProseRow *
aika_prose_row_ref (AikaProseRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  g_atomic_ref_count_inc (&row->ref_count);
  return row;
}

/**
 * aika_prose_row_unref:
 * @row: (transfer full): a row
 */
void
aika_prose_row_unref (AikaProseRow *row)
{
  g_return_if_fail (row != NULL);

  if (!g_atomic_ref_count_dec (&row->ref_count))
    return;

  g_free (row->section);
  g_clear_pointer (&row->cells, g_ptr_array_unref);
  g_free (row);
}

/* A view without a language is in the plan's. */
void
aika_prose_context_init (AikaProseContext *context,
                         const AikaPlan   *plan,
                         const AikaView   *view)
{
  gint32 first_month, end_month;

  aika_plan_get_range (plan, &first_month, &end_month);

  context->plan = plan;
  context->view = view;
  context->plan_language = aika_language_from_tag (plan->language);
  context->language = view != NULL && view->language != NULL ? aika_language_from_tag (view->language)
                                                             : context->plan_language;
  context->words = aika_prose_words_get (context->language);
  context->only_year = first_month / 12 == (end_month - 1) / 12 ? first_month / 12 : 0;
}

/**
 * aika_prose_new:
 * @plan: a plan
 * @view: a view of it, of any kind; it need not be one of the plan's own
 *
 * Says the plan in the words of a view. A table or programme without columns gets those of
 * [func@prose_create_view]. The words are in the view's language, else in the plan's; the
 * author's words stay as written. No day is said that nobody wrote. What the plan names and does
 * not hold, such as a body of an unknown id, is left out.
 *
 * Returns: (transfer full): the words; they hold @plan and @view
 */
AikaProse *
aika_prose_new (const AikaPlan *plan,
                const AikaView *view)
{
  AikaProseContext context;
  AikaProse *prose;

  g_return_val_if_fail (plan != NULL && view != NULL, NULL);

  aika_prose_context_init (&context, plan, view);

  prose = g_new0 (AikaProse, 1);
  g_atomic_ref_count_init (&prose->ref_count);
  prose->plan = aika_record_ref (plan);
  prose->view = aika_record_ref (view);
  prose->language = context.language;
  prose->head = aika_prose_blocks_new ();
  prose->body = aika_prose_blocks_new ();
  prose->foot = aika_prose_blocks_new ();

  aika_prose_add_head (prose->head, &context);
  switch ((AikaViewKind) view->kind)
    {
    case AIKA_VIEW_TABLE:
    case AIKA_VIEW_PROGRAMME:
      prose->table = aika_prose_table_new (&context);
      break;
    case AIKA_VIEW_BULLETIN:
      aika_prose_add_sessions (prose->body, &context);
      if (prose->body->len == 0)
        aika_prose_add_phases (prose->body, &context, FALSE);
      break;
    case AIKA_VIEW_MATRIX:
      aika_prose_add_matrix (prose->body, &context);
      break;
    case AIKA_VIEW_WHEEL:
      aika_prose_add_wheel (prose->body, &context);
      break;
    }
  aika_prose_add_foot (prose->foot, &context, prose);
  aika_prose_part_sessions (prose, &context);

  return prose;
}

/**
 * aika_prose_ref:
 * @prose: a prose
 *
 * Returns: (transfer full): @prose
 */
AikaProse *
aika_prose_ref (AikaProse *prose)
{
  g_return_val_if_fail (prose != NULL, NULL);

  g_atomic_ref_count_inc (&prose->ref_count);
  return prose;
}

/**
 * aika_prose_unref:
 * @prose: (transfer full): a prose
 */
void
aika_prose_unref (AikaProse *prose)
{
  g_return_if_fail (prose != NULL);

  if (!g_atomic_ref_count_dec (&prose->ref_count))
    return;

  g_ptr_array_unref (prose->head);
  g_clear_pointer (&prose->table, aika_prose_table_free);
  g_ptr_array_unref (prose->body);
  g_ptr_array_unref (prose->foot);
  aika_record_unref (prose->view);
  aika_record_unref (prose->plan);
  g_free (prose);
}

/**
 * aika_prose_block_dup_plain:
 * @block: a block
 *
 * Returns: (transfer full): its words on one line, after “• ” where it is a bullet
 */
char *
aika_prose_block_dup_plain (const AikaProseBlock *block)
{
  GString *text;

  g_return_val_if_fail (block != NULL, NULL);

  text = g_string_new (block->role == AIKA_PROSE_BULLET ? BULLET : NULL);
  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (text, g_array_index (block->runs, AikaProseRun, i).text);

  return g_string_free (text, FALSE);
}

/**
 * aika_prose_cell_dup_plain:
 * @cell: a cell
 *
 * Returns: (transfer full): its words, a line a block; "" where it is empty
 */
char *
aika_prose_cell_dup_plain (const AikaProseCell *cell)
{
  GString *text;

  g_return_val_if_fail (cell != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < cell->blocks->len; i++)
    {
      g_autofree char *line = aika_prose_block_dup_plain (cell->blocks->pdata[i]);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }

  return g_string_free (text, FALSE);
}

/**
 * aika_prose_cell_is_empty:
 * @cell: a cell
 *
 * Returns: whether it says nothing
 */
gboolean
aika_prose_cell_is_empty (const AikaProseCell *cell)
{
  g_return_val_if_fail (cell != NULL, TRUE);

  return cell->blocks->len == 0;
}
