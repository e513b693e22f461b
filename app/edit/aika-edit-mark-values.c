/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-mark-values"

#include "config.h"

#include "edit/aika-edit-mark-values.h"

#include "edit/aika-edit-offset.h"
#include "edit/aika-edit-private.h"

/* What a mark says of itself. */

/**
 * aika_edit_set_mark_when:
 * @plan: a plan
 * @mark_id: a mark
 * @when: (nullable) (transfer none): the time that it shall have, kept with its words; `NULL` for
 *   a time that is missing
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * The mark has its own time from then on: it is no longer tied to a meeting or counted from
 * another mark. Its status stays: whoever writes the time of what is held corrects it. A label
 * that says the old time says the new one.
 *
 * Returns: (transfer full) (nullable): the plan with the time
 */
AikaPlan *
aika_edit_set_mark_when (AikaPlan    *plan,
                         const char  *mark_id,
                         AikaWhen    *when,
                         GError     **error)
{
  g_autoptr(AikaMark) draft = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(AikaPlan) frozen = NULL;
  g_autoptr(AikaPlan) labelled = NULL;
  guint item_position, mark_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find_mark (plan, mark_id, &item_position, &mark_position, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (((AikaItem *) aika_seq_get (plan->items, item_position))->marks,
                                           mark_position));
  aika_set_when (&draft->when, when);
  aika_set_record (&draft->meeting, NULL);
  aika_set_record (&draft->offset, NULL);

  edited = aika_edit_put_mark (plan, item_position, mark_position, draft);
  if (edited == plan)
    return g_steal_pointer (&edited);
  frozen = aika_offset_freeze_held (plan, edited, NULL);
  labelled = aika_edit_follow_labels (plan, frozen);
  return aika_edit_hold_in_range (labelled, when);
}

/* What a setter puts into each of its marks. */
typedef struct
{
  AikaStatus   status;
  const char  *text;
  AikaMeaning  meaning;
} MarkValue;

static AikaMark *
set_label (AikaPlan        *plan,
           const AikaItem  *item,
           AikaMark        *mark,
           gpointer         data,
           GError         **error)
{
  AikaMark *draft = aika_record_draft (mark);

  aika_set_text (&draft->label, ((MarkValue *) data)->text);
  return draft;
}

/**
 * aika_edit_set_mark_label:
 * @plan: a plan
 * @mark_id: a mark
 * @label: (nullable): the text in its cell
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the text
 */
AikaPlan *
aika_edit_set_mark_label (AikaPlan    *plan,
                          const char  *mark_id,
                          const char  *label,
                          GError     **error)
{
  const char *const mark_ids[] = { mark_id, NULL };
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  MarkValue value = { .text = label };

  g_return_val_if_fail (plan != NULL && mark_id != NULL, NULL);

  if (!aika_edit_check_text (label, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  return aika_edit_map_marks (plan, ids, set_label, &value, error);
}

static AikaMark *
set_status (AikaPlan        *plan,
            const AikaItem  *item,
            AikaMark        *mark,
            gpointer         data,
            GError         **error)
{
  const MarkValue *value = data;
  AikaMark *draft = aika_record_draft (mark);

  if (value->text != NULL || mark->status != (int) value->status)
    aika_set_text (&draft->reason, value->text);
  draft->status = value->status;
  return draft;
}

/**
 * aika_edit_set_marks_status:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks
 * @status: the status that they shall have
 * @reason: (nullable): why; `NULL` keeps the reason of a mark that has the status already and
 *   drops the reason of another status
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the status
 */
AikaPlan *
aika_edit_set_marks_status (AikaPlan           *plan,
                            const char *const  *mark_ids,
                            AikaStatus          status,
                            const char         *reason,
                            GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  MarkValue value = { .status = status, .text = reason };

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_check_text (reason, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  return aika_edit_map_marks (plan, ids, set_status, &value, error);
}

static AikaMark *
set_category (AikaPlan        *plan,
              const AikaItem  *item,
              AikaMark        *mark,
              gpointer         data,
              GError         **error)
{
  AikaMark *draft = aika_record_draft (mark);

  aika_set_text (&draft->category, ((MarkValue *) data)->text);
  return draft;
}

/**
 * aika_edit_set_marks_category:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks
 * @category_id: (nullable): the category that they shall have, `NULL` for none
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for a mark or the category
 *
 * Returns: (transfer full) (nullable): the plan with the category
 */
AikaPlan *
aika_edit_set_marks_category (AikaPlan           *plan,
                              const char *const  *mark_ids,
                              const char         *category_id,
                              GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  MarkValue value = { .text = category_id };

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_check_category (plan, category_id, error))
    return NULL;

  return aika_edit_map_marks (plan, ids, set_category, &value, error);
}

static AikaMark *
set_meaning (AikaPlan        *plan,
             const AikaItem  *item,
             AikaMark        *mark,
             gpointer         data,
             GError         **error)
{
  AikaMark *draft = aika_record_draft (mark);

  draft->meaning = ((MarkValue *) data)->meaning;
  return draft;
}

/**
 * aika_edit_set_marks_meaning:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks
 * @meaning: the meaning that they shall have
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan with the meaning
 */
AikaPlan *
aika_edit_set_marks_meaning (AikaPlan           *plan,
                             const char *const  *mark_ids,
                             AikaMeaning         meaning,
                             GError            **error)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  MarkValue value = { .meaning = meaning };

  g_return_val_if_fail (plan != NULL, NULL);

  return aika_edit_map_marks (plan, ids, set_meaning, &value, error);
}
