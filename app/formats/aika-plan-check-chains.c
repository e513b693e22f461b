/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-plan-check-chains"

#include "config.h"

#include "formats/aika-plan-rules.h"

#include "plan/aika-plan.h"

/* Links that lead from a record to another of its kind: a mark counts from a mark, a body
 * stands under a body. They may lead far, but never back. */

/* @n_steps counts the links to the end of the chain; it is 0 until known. */
typedef struct
{
  const char *id;
  const char *next;
  char       *path;
  guint       n_steps;
  gboolean    is_walked;
} Chain;

static void
chain_free (gpointer data)
{
  Chain *chain = data;

  g_free (chain->path);
  g_free (chain);
}

/**
 * aika_chains_new:
 *
 * Returns: (transfer full): a list for [func@check_note_chain]
 */
GPtrArray *
aika_chains_new (void)
{
  return g_ptr_array_new_with_free_func (chain_free);
}

/**
 * aika_check_note_chain:
 * @check: a check that stands at a record
 * @chains: where to note it
 * @id: the id of the record, which must outlive @chains
 * @next: the id that its link leads to, which must too
 * @member: the member that holds the link
 */
void
aika_check_note_chain (AikaCheck  *check,
                       GPtrArray  *chains,
                       const char *id,
                       const char *next,
                       const char *member)
{
  gsize mark = aika_check_enter (check, member);
  Chain *chain = g_new0 (Chain, 1);

  chain->id = id;
  chain->next = next;
  chain->path = g_strdup (check->path->str);
  g_ptr_array_add (chains, chain);
  aika_check_leave (check, mark);
}

static void
report_circle (AikaCheck   *check,
               const Chain *chain,
               AikaRule     rule)
{
  gsize mark = check->path->len;

  g_string_assign (check->path, chain->path);
  aika_check_report (check, rule, chain->next);
  g_string_truncate (check->path, mark);
}

static void
report_length (AikaCheck   *check,
               const Chain *chain)
{
  gsize mark = check->path->len;

  g_string_assign (check->path, chain->path);
  aika_check_report (check, AIKA_RULE_LONG_CHAIN, AIKA_PLAN_MAX_N_OFFSETS);
  g_string_truncate (check->path, mark);
}

/* Follows one chain to its end, to a link that is known, or back into itself. @walked
 * gets the links that were not known. */
static void
walk (AikaCheck  *check,
      Chain      *chain,
      GHashTable *by_id,
      AikaRule    circle_rule,
      GPtrArray  *walked)
{
  gboolean is_circle;
  guint n_steps;

  g_ptr_array_set_size (walked, 0);
  for (; chain != NULL && chain->n_steps == 0 && !chain->is_walked;
       chain = g_hash_table_lookup (by_id, chain->next))
    {
      chain->is_walked = TRUE;
      g_ptr_array_add (walked, chain);
    }

  is_circle = chain != NULL && chain->n_steps == 0;
  if (is_circle)
    report_circle (check, chain, circle_rule);

  n_steps = chain != NULL ? chain->n_steps : 0;
  for (guint k = walked->len; k > 0; k--)
    {
      Chain *passed = walked->pdata[k - 1];

      passed->n_steps = ++n_steps;
      if (!is_circle && circle_rule == AIKA_RULE_OFFSET_CIRCLE && n_steps > AIKA_PLAN_MAX_N_OFFSETS)
        report_length (check, passed);
    }
}

/**
 * aika_check_chains:
 * @check: a check
 * @chains: what [func@check_note_chain] noted
 * @circle_rule: the rule that a circle breaks
 *
 * Notes every circle once, and every mark that is counted through too many others. Each
 * link is walked once.
 */
void
aika_check_chains (AikaCheck *check,
                   GPtrArray *chains,
                   AikaRule   circle_rule)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) walked = g_ptr_array_new ();

  for (guint i = 0; i < chains->len; i++)
    {
      Chain *chain = chains->pdata[i];

      g_hash_table_insert (by_id, (gpointer) chain->id, chain);
    }

  for (guint i = 0; i < chains->len; i++)
    walk (check, chains->pdata[i], by_id, circle_rule, walked);
}
