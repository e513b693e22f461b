/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose-bodies"

#include "config.h"

#include "prose/aika-prose-private.h"

/* Who stands under whom, and who sits where. It is said only where the plan tells it: a list of
 * names alone says nothing that the rows do not. */

static gboolean
has_members (const AikaBody *body)
{
  return body->members != NULL && body->members->len > 0;
}

static const AikaBody *
find_parent (const AikaPlan *plan,
             const AikaBody *body)
{
  return body->parent != NULL ? aika_seq_lookup (plan->bodies, body->parent) : NULL;
}

static gboolean
is_parent (const AikaPlan *plan,
           const AikaBody *body)
{
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    if (find_parent (plan, aika_seq_get (plan->bodies, i)) == body)
      return TRUE;

  return FALSE;
}

/* “a, b” after a word, which stands even before nothing. */
static void
say_texts (AikaProseBlock  *block,
           const GPtrArray *texts,
           const char      *before)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    if (aika_prose_is_filled (texts->pdata[i]))
      {
        aika_prose_block_say (block, before);
        aika_prose_block_say (block, texts->pdata[i]);
        before = ", ";
      }
}

/* “ohjausryhmä (jory), ylempi toimielin kaupunginhallitus. Jäsenet: a, b” */
static void
add_body (GPtrArray              *blocks,
          const AikaProseContext *context,
          const AikaBody         *body)
{
  AikaProseBlock *block = aika_prose_block_new (AIKA_PROSE_BULLET, body);
  const AikaBody *parent = find_parent (context->plan, body);
  gboolean has_short = aika_prose_is_filled (body->abbreviation);
  gboolean has_others = body->aliases != NULL && body->aliases->len > 0;

  aika_prose_block_say (block, body->name);
  if (has_short)
    {
      aika_prose_block_say (block, " (");
      aika_prose_block_say (block, body->abbreviation);
    }
  say_texts (block, body->aliases, has_short ? ", " : " (");
  if (has_short || has_others)
    aika_prose_block_say (block, ")");
  if (parent != NULL)
    {
      aika_prose_block_say (block, context->words->under);
      aika_prose_block_say (block, parent->name);
    }
  if (has_members (body))
    say_texts (block, body->members, context->words->members);
  aika_prose_blocks_take (blocks, block);
}

void
aika_prose_add_bodies (GPtrArray              *blocks,
                       const AikaProseContext *context)
{
  const AikaPlan *plan = context->plan;
  gboolean has_heading = FALSE;

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      if (!has_members (body) && find_parent (plan, body) == NULL && !is_parent (plan, body))
        continue;
      if (!has_heading)
        aika_prose_blocks_add (blocks, AIKA_PROSE_HEADING, NULL, context->words->bodies, AIKA_PROSE_PLAIN);
      has_heading = TRUE;
      add_body (blocks, context, body);
    }
}
