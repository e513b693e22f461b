/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-give"

#include "config.h"

#include "edit/aika-edit-give.h"

#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-private.h"

/* A first time for a row that has none. */

/**
 * aika_edit_lacks_time:
 * @plan: a plan
 * @item: an item of it
 *
 * Returns: whether no mark of @item has a time of its own, of a meeting or counted from another
 */
gboolean
aika_edit_lacks_time (const AikaPlan *plan,
                      const AikaItem *item)
{
  g_return_val_if_fail (plan != NULL && item != NULL, FALSE);

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, aika_seq_get (item->marks, i));

      if (aika_when_is_known (when))
        return FALSE;
    }

  return TRUE;
}

/* The first mark that waits for a time of its own: what is tied or counted from another waits for
 * that one, what is off or has been put off for more than a time. */
static const AikaMark *
find_waiting_mark (const AikaItem *item)
{
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);

      if (mark->meeting == NULL && mark->offset == NULL &&
          (mark->status == AIKA_STATUS_CONFIRMED || mark->status == AIKA_STATUS_TENTATIVE))
        return mark;
    }

  return NULL;
}

/* Puts the words that stood for the time where they still can be read. They become the label, which
 * stands in the cell and on paper as they did: “aika sovitaan myöhemmin” is as true of a month. A
 * label of the mark's own stays, and the words go to the row's notes. */
static AikaPlan *
keep_words (AikaPlan   *plan,
            const char *item_id,
            const char *mark_id,
            const char *label,
            const char *words,
            GError    **error)
{
  const AikaItem *item = aika_seq_lookup (plan->items, item_id);
  g_autofree char *notes = NULL;

  if (words == NULL)
    return aika_record_ref (plan);

  if (label == NULL || *label == '\0')
    {
      AikaPlan *labelled = aika_edit_set_mark_label (plan, mark_id, words, NULL);

      /* A label is one line and no story. */
      if (labelled != NULL)
        return labelled;
    }

  notes = item->notes != NULL && *item->notes != '\0' ? g_strconcat (item->notes, "\n", words, NULL) : g_strdup (words);
  return aika_edit_set_item_text (plan, item_id, "notes", notes, error);
}

/**
 * aika_edit_give_month:
 * @plan: a plan
 * @item_id: an item that lacks a time
 * @month: a month number
 * @category_id: (nullable): of a new mark
 * @mark_id: (out) (optional) (transfer full): the id of the mark that has the month
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_RANGE` for a month that no plan may hold;
 *   `AIKA_EDIT_ERROR_INVALID` for notes that grow too long
 *
 * Gives the item's first mark that waits for a time the month, as exact as that. The mark stays
 * what it is: its id, meaning, category and status. The words that stood for its time become its
 * label, or a line of the item's notes where it has a label. Without such a mark the item gets
 * a new phase. An item that has a time gets one more phase.
 *
 * Returns: (transfer full) (nullable): the plan with the month
 */
AikaPlan *
aika_edit_give_month (AikaPlan    *plan,
                      const char  *item_id,
                      gint32       month,
                      const char  *category_id,
                      char       **mark_id,
                      GError     **error)
{
  g_autoptr(AikaWhen) when = NULL;
  g_autoptr(AikaPlan) timed = NULL;
  AikaPlan *given;
  const AikaMark *mark;
  const AikaItem *item;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;

  item = aika_seq_get (plan->items, position);
  mark = aika_edit_lacks_time (plan, item) ? find_waiting_mark (item) : NULL;
  if (mark == NULL)
    return aika_edit_add_mark_months (plan, item_id, month, month, AIKA_MEANING_PHASE, category_id, mark_id, error);

  when = aika_edit_make_months (plan, month, month, error);
  if (when == NULL)
    return NULL;
  timed = aika_edit_set_mark_when (plan, mark->id, when, error);
  if (timed == NULL)
    return NULL;

  given = keep_words (timed, item_id, mark->id, mark->label, mark->when != NULL ? mark->when->text : NULL, error);
  if (given != NULL && mark_id != NULL)
    *mark_id = g_strdup (mark->id);

  return given;
}
