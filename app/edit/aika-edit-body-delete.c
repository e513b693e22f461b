/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-bodies"

#include "config.h"

#include "edit/aika-edit-bodies.h"

#include "edit/aika-edit-private.h"

/* What leads to a body, and what becomes of it when the body is deleted. */

static guint
count_parties (AikaSeq    *parties,
               const char *body_id)
{
  guint n = 0;

  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    n += g_strcmp0 (((AikaParty *) aika_seq_get (parties, i))->body, body_id) == 0;

  return n;
}

static gboolean
is_tied (const AikaTie *tie,
         const char    *body_id)
{
  return tie != NULL && g_strcmp0 (tie->body, body_id) == 0;
}

static void
count_item (const AikaItem *item,
            const char     *body_id,
            AikaBodyUses   *uses)
{
  gboolean is_listed = FALSE;

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    uses->n_marks += is_tied (((AikaMark *) aika_seq_get (item->marks, k))->meeting, body_id);
  for (guint k = 0; k < aika_seq_get_length (item->meetings); k++)
    is_listed = is_listed || is_tied (aika_seq_get (item->meetings, k), body_id);

  uses->n_rows += is_listed;
  uses->n_parties += count_parties (item->participants, body_id) + count_parties (item->responsible, body_id);
}

/**
 * aika_edit_count_body_uses:
 * @plan: a plan
 * @body_id: a body
 * @uses: (out): what there is of it; nothing for a body that the plan does not have
 *
 * Counts what [func@edit_delete_body] would lift or drop, so that the user can be asked.
 */
void
aika_edit_count_body_uses (const AikaPlan *plan,
                           const char     *body_id,
                           AikaBodyUses   *uses)
{
  const AikaBody *body;
  g_autofree char *field = NULL;

  g_return_if_fail (plan != NULL && uses != NULL);

  *uses = (AikaBodyUses) { 0 };
  body = body_id != NULL ? aika_seq_lookup (plan->bodies, body_id) : NULL;
  if (body == NULL)
    return;

  uses->n_meetings = aika_seq_get_length (body->meetings);
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    count_item (aika_seq_get (plan->items, i), body_id, uses);

  field = g_strconcat ("body:", body_id, NULL);
  for (guint i = 0; i < aika_seq_get_length (plan->views); i++)
    {
      const AikaView *view = aika_seq_get (plan->views, i);

      for (guint k = 0; k < aika_seq_get_length (view->columns); k++)
        {
          g_auto(GStrv) names = g_strsplit (((AikaColumn *) aika_seq_get (view->columns, k))->field, "+", -1);

          uses->n_columns += g_strv_contains ((const char *const *) names, field);
        }
    }
}

static AikaMark *
fix_tied_to_body (AikaPlan        *plan,
                  const AikaItem  *item,
                  AikaMark        *mark,
                  gpointer         data,
                  GError         **error)
{
  return is_tied (mark->meeting, data) ? aika_tie_fix (plan, mark) : aika_record_ref (mark);
}

/* The plan in which no row lists a meeting of the body. */
static AikaPlan *
drop_ties (AikaPlan   *plan,
           const char *body_id)
{
  g_autoptr(AikaSeq) items = aika_seq_ref (plan->items);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_autoptr(AikaItem) draft = NULL;
      AikaSeq *changed;

      for (guint k = aika_seq_get_length (item->meetings); k-- > 0;)
        {
          g_autoptr(AikaSeq) shorter = NULL;

          if (!is_tied (aika_seq_get (item->meetings, k), body_id))
            continue;
          if (draft == NULL)
            draft = aika_record_draft (item);
          shorter = aika_seq_remove (draft->meetings, k);
          aika_set_seq (&draft->meetings, shorter);
        }

      if (draft == NULL)
        continue;
      changed = aika_seq_set (items, i, draft);
      aika_seq_unref (items);
      items = changed;
    }

  return aika_edit_with_list (plan, items, items);
}

/* Returns: (transfer full): the plan without the body, whose children stand under new_parent. */
AikaPlan *
aika_edit_remove_body (AikaPlan   *plan,
                       const char *body_id,
                       const char *new_parent)
{
  g_autoptr(AikaSeq) bodies = aika_seq_ref (plan->bodies);

  for (guint i = aika_seq_get_length (plan->bodies); i-- > 0;)
    {
      AikaBody *body = aika_seq_get (plan->bodies, i);
      AikaSeq *changed;

      if (g_str_equal (body->id, body_id))
        {
          changed = aika_seq_remove (bodies, i);
        }
      else if (g_strcmp0 (body->parent, body_id) == 0)
        {
          g_autoptr(AikaBody) draft = aika_record_draft (body);

          aika_set_text (&draft->parent, new_parent);
          changed = aika_seq_set (bodies, i, draft);
        }
      else
        {
          continue;
        }
      aika_seq_unref (bodies);
      bodies = changed;
    }

  return aika_edit_with_list (plan, bodies, bodies);
}

/**
 * aika_edit_delete_body:
 * @plan: a plan
 * @body_id: a body
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Its meetings go with it, and the columns that show them. Marks that were tied to one stay, with its
 * time as their own; rows no longer list one; participants and responsible keep their words. What
 * stood under it stands under the body above it. [func@edit_count_body_uses] tells how much that is.
 *
 * Returns: (transfer full) (nullable): the plan without the body
 */
AikaPlan *
aika_edit_delete_body (AikaPlan    *plan,
                       const char  *body_id,
                       GError     **error)
{
  g_autoptr(AikaPlan) freed = NULL;
  g_autoptr(AikaPlan) unlisted = NULL;
  g_autoptr(AikaPlan) unlinked = NULL;
  g_autoptr(AikaPlan) hidden = NULL;
  g_autofree char *field = NULL;
  const AikaBody *body;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &position, error))
    return NULL;

  body = aika_seq_get (plan->bodies, position);
  field = g_strconcat ("body:", body_id, NULL);
  freed = aika_edit_map_marks (plan, NULL, fix_tied_to_body, (gpointer) body->id, NULL);
  unlisted = drop_ties (freed, body->id);
  unlinked = aika_edit_relink_parties (unlisted, G_STRUCT_OFFSET (AikaParty, body), body->id, NULL);
  hidden = aika_edit_replace_column (unlinked, field, NULL);
  return aika_edit_remove_body (hidden, body->id, body->parent);
}
