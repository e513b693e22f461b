/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

/* The meetings that an item names, each once: those that its marks are tied to, and those that
 * stand beside it. By date; meetings that are open come last. */

/* A meeting is known by itself, an open one by its body and what it has to do with the item. */
static gconstpointer
get_key (const AikaProseTie *tie)
{
  return tie->meeting != NULL ? (gconstpointer) tie->meeting : (const char *) tie->body + tie->relation;
}

static void
add_tie (GArray         *ties,
         GHashTable     *positions,
         const AikaPlan *plan,
         const AikaTie  *from,
         const AikaMark *mark,
         const char     *body_id)
{
  AikaProseTie tie = { .mark = mark, .relation = from->relation };
  AikaBody *body = NULL;
  gpointer position;

  if (body_id != NULL && g_strcmp0 (from->body, body_id) != 0)
    return;

  tie.meeting = aika_plan_find_meeting (plan, from, &body);
  tie.body = body;
  if (body == NULL)
    return;

  if (g_hash_table_lookup_extended (positions, get_key (&tie), NULL, &position))
    {
      AikaProseTie *other = &g_array_index (ties, AikaProseTie, GPOINTER_TO_UINT (position));

      /* What the meeting has to do with the item says more than that it stands beside. */
      if (other->relation == AIKA_RELATION_BESIDE)
        other->relation = tie.relation;
      return;
    }

  g_hash_table_insert (positions, (gpointer) get_key (&tie), GUINT_TO_POINTER (ties->len));
  g_array_append_val (ties, tie);
}

static gint32
get_day (const AikaProseTie *tie)
{
  return tie->meeting != NULL ? aika_prose_when_get_day (tie->meeting->when) : AIKA_DAY_NONE;
}

/* g_array_sort () is stable: meetings of one day stay in the author's order. */
static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  gint32 day_a = get_day (a), day_b = get_day (b);

  if (day_a == AIKA_DAY_NONE || day_b == AIKA_DAY_NONE)
    return (day_a == AIKA_DAY_NONE) - (day_b == AIKA_DAY_NONE);

  return (day_a > day_b) - (day_a < day_b);
}

/* @body_id: `NULL` for the meetings of all bodies. Bodies that the plan does not hold are left out.
 * Returns: (transfer full) (element-type AikaProseTie): the meetings */
GArray *
aika_prose_list_ties (const AikaPlan *plan,
                      const AikaItem *item,
                      const char     *body_id)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (AikaProseTie));
  g_autoptr(GHashTable) positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);

      if (mark->meeting != NULL)
        add_tie (ties, positions, plan, mark->meeting, mark, body_id);
    }
  for (guint i = 0; i < aika_seq_get_length (item->meetings); i++)
    add_tie (ties, positions, plan, aika_seq_get (item->meetings, i), NULL, body_id);
  g_array_sort (ties, compare_ties);

  return ties;
}
