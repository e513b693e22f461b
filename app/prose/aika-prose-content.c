/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

static AikaProseRole
get_role (const AikaBlock *block,
          gboolean         is_cell)
{
  switch ((AikaBlockKind) block->kind)
    {
    case AIKA_BLOCK_BULLET:
      return AIKA_PROSE_BULLET;
    case AIKA_BLOCK_HEADING:
      return is_cell ? AIKA_PROSE_PARAGRAPH : AIKA_PROSE_HEADING;
    case AIKA_BLOCK_PARAGRAPH:
      return AIKA_PROSE_PARAGRAPH;
    }

  return AIKA_PROSE_PARAGRAPH;
}

/* The author's paragraphs, bullets and headings; a heading in a cell is a strong paragraph. */
void
aika_prose_add_content (GPtrArray      *blocks,
                        const AikaSeq  *content,
                        gconstpointer   record,
                        gboolean        is_cell,
                        AikaProseStyle  style)
{
  for (guint i = 0; i < aika_seq_get_length (content); i++)
    {
      const AikaBlock *from = aika_seq_get (content, i);
      AikaProseBlock *block = aika_prose_block_new (get_role (from, is_cell), record);
      AikaProseStyle own = style;

      if (is_cell && from->kind == AIKA_BLOCK_HEADING)
        own |= AIKA_PROSE_STRONG;
      for (guint k = 0; k < aika_seq_get_length (from->runs); k++)
        {
          const AikaRun *run = aika_seq_get (from->runs, k);

          aika_prose_block_add (block, run->text, run->is_italic ? own | AIKA_PROSE_ITALIC : own, NULL, NULL);
        }
      aika_prose_blocks_take (blocks, block);
    }
}
