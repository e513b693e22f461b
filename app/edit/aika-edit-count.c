/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-count"

#include "config.h"

#include "edit/aika-edit-count.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-offset.h"
#include "edit/aika-edit-private.h"
#include "time/aika-phrase.h"

/* Marks whose time is counted from another mark: “kutsut 14 päivää ennen”, and what must happen
 * before each meeting of a body. How they follow is in aika-edit-offset.c. */

#define OFFSET_MAX_N 36525    /* days of a hundred years, as the format has it */

/* How many marks in a row the mark is counted through. */
static guint
count_steps (const AikaPlan *plan,
             const AikaMark *mark)
{
  guint n_steps = 0;

  while (mark != NULL && mark->offset != NULL && n_steps < AIKA_PLAN_MAX_N_OFFSETS)
    {
      mark = aika_plan_find_mark (plan, mark->offset->mark, NULL);
      n_steps++;
    }

  return n_steps;
}

static gboolean
check_offset (const AikaPlan  *plan,
              const AikaMark  *from,
              int              n,
              GError         **error)
{
  if (n < -OFFSET_MAX_N || n > OFFSET_MAX_N)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("The mark is too far from the other one."));
      return FALSE;
    }
  if (count_steps (plan, from) + 1 >= AIKA_PLAN_MAX_N_OFFSETS)
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                   _("A time is counted through at most %d marks."), AIKA_PLAN_MAX_N_OFFSETS);
      return FALSE;
    }

  return TRUE;
}

/* Gives a draft the offset in place of any other time. */
static void
put_offset (AikaMark   *draft,
            const char *from_id,
            int         n,
            AikaUnit    unit)
{
  g_autoptr(AikaOffset) offset = draft->offset != NULL ? aika_record_draft (draft->offset)
                                                       : aika_record_new (&aika_offset_type);

  aika_set_text (&offset->mark, from_id);
  offset->n = n;
  offset->unit = unit;
  aika_set_record (&draft->offset, offset);
  aika_set_when (&draft->when, NULL);
  aika_set_record (&draft->meeting, NULL);
}

/**
 * aika_edit_add_offset_mark:
 * @plan: a plan
 * @from_id: the mark that the new one is counted from; it stands in the same row
 * @n: how many, negative for before
 * @unit: of what
 * @meaning: its meaning
 * @label: (nullable): the text in its cell
 * @mark_id: (out) (optional) (transfer full): the id of the new mark
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for too far, too many marks in a row or a
 *   text that is too long
 *
 * Returns: (transfer full) (nullable): the plan with the mark, last of its row
 */
AikaPlan *
aika_edit_add_offset_mark (AikaPlan     *plan,
                           const char   *from_id,
                           int           n,
                           AikaUnit      unit,
                           AikaMeaning   meaning,
                           const char   *label,
                           char        **mark_id,
                           GError      **error)
{
  g_autoptr(AikaItem) draft = NULL;
  g_autoptr(AikaMark) mark = NULL;
  g_autofree char *id = NULL;
  const AikaItem *item;
  const AikaMark *from;
  guint item_position, mark_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find_mark (plan, from_id, &item_position, &mark_position, error))
    return NULL;
  item = aika_seq_get (plan->items, item_position);
  from = aika_seq_get (item->marks, mark_position);
  if (!check_offset (plan, from, n, error) || !aika_edit_check_text (label, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  id = aika_id_new ();
  mark = aika_record_new (&aika_mark_type);
  aika_set_text (&mark->id, id);
  aika_set_text (&mark->label, label);
  aika_set_text (&mark->category, aika_edit_choose_category (plan, item, meaning));
  mark->meaning = meaning;
  put_offset (mark, from->id, n, unit);

  draft = aika_record_draft (item);
  aika_edit_append (&draft->marks, mark);
  if (mark_id != NULL)
    *mark_id = g_steal_pointer (&id);
  return aika_edit_with_record (plan, items, item_position, draft);
}

/**
 * aika_edit_set_mark_offset:
 * @plan: a plan
 * @mark_id: a mark
 * @from_id: the mark that it shall be counted from
 * @n: how many, negative for before
 * @unit: of what
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for a mark that is itself counted from this
 *   one, too far or too many marks in a row
 *
 * The mark has no other time from then on.
 *
 * Returns: (transfer full) (nullable): the plan with the offset
 */
AikaPlan *
aika_edit_set_mark_offset (AikaPlan    *plan,
                           const char  *mark_id,
                           const char  *from_id,
                           int          n,
                           AikaUnit     unit,
                           GError     **error)
{
  const char *const mark_ids[] = { mark_id, NULL };
  g_autoptr(GHashTable) ids = NULL;
  g_autoptr(AikaMark) draft = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(AikaPlan) frozen = NULL;
  const AikaMark *from;
  guint item_position, mark_position, from_item_position, from_position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find_mark (plan, mark_id, &item_position, &mark_position, error) ||
      !aika_edit_find_mark (plan, from_id, &from_item_position, &from_position, error))
    return NULL;

  ids = aika_edit_id_set (mark_ids);
  from = aika_plan_find_mark (plan, from_id, NULL);
  if (g_str_equal (mark_id, from_id) || aika_offset_follows (plan, from, ids))
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                           _("The time of the other mark is itself counted from this one."));
      return NULL;
    }
  if (!check_offset (plan, from, n, error))
    return NULL;

  draft = aika_record_draft (aika_plan_find_mark (plan, mark_id, NULL));
  put_offset (draft, from->id, n, unit);
  edited = aika_edit_put_mark (plan, item_position, mark_position, draft);
  if (edited == plan)
    return g_steal_pointer (&edited);
  /* What is held stays on its day, but not this mark: its time is what the user changes. */
  frozen = aika_offset_freeze_held (plan, edited, ids);
  return aika_edit_follow_labels (plan, frozen);
}

/* “Esityslista sulkeutuu klo 12”: an offset holds no time of day, so that its label does. */
static char *
dup_lead_label (const AikaPlan *plan,
                const AikaLead *lead)
{
  g_autofree char *clock = NULL;

  if (lead->clock < 0)
    return g_strdup (lead->name);

  clock = aika_clock_format (lead->clock, -1, aika_language_from_tag (plan->language), AIKA_PHRASE_PLAIN);
  return g_strconcat (lead->name, " ", clock, NULL);
}

static AikaMeaning
get_lead_meaning (const AikaLead *lead)
{
  static const char *const invitations[] = { "kutsu", "kallelse", "inbjud", "invit", "summons" };
  g_autofree char *name = g_utf8_strdown (lead->name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (invitations); i++)
    if (strstr (name, invitations[i]) != NULL)
      return AIKA_MEANING_INVITATION;

  return AIKA_MEANING_DEADLINE;
}

static gboolean
has_lead (const AikaItem *item,
          const char     *from_id,
          const AikaLead *lead,
          const char     *label)
{
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);

      if (mark->offset != NULL && g_str_equal (mark->offset->mark, from_id) && mark->offset->n == lead->n &&
          mark->offset->unit == lead->unit && g_strcmp0 (mark->label, label) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * aika_edit_add_lead_marks:
 * @plan: a plan
 * @mark_id: a mark that is tied to a meeting
 * @mark_ids: (out) (optional) (transfer full) (array zero-terminated=1): the ids of the new marks
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for a mark that is tied to no meeting, or a
 *   body of which no lead times are known
 *
 * Puts what must happen before the meeting into the row, as marks that are counted from the mark and
 * move with it. Those that are there already are not doubled.
 *
 * Returns: (transfer full) (nullable): the plan with the lead times
 */
AikaPlan *
aika_edit_add_lead_marks (AikaPlan     *plan,
                          const char   *mark_id,
                          char       ***mark_ids,
                          GError      **error)
{
  g_autoptr(AikaPlan) edited = NULL;
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  const AikaMark *mark;
  AikaItem *item = NULL;
  AikaBody *body = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  mark = aika_plan_find_mark (plan, mark_id, &item);
  if (mark == NULL)
    {
      aika_edit_set_not_found (AIKA_EDIT_MARK, error);
      return NULL;
    }
  if (mark->meeting != NULL)
    aika_plan_find_meeting (plan, mark->meeting, &body);
  if (body == NULL || aika_seq_get_length (body->leads) == 0)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                           body == NULL ? _("The mark is not tied to a meeting.")
                                        : _("The plan does not say what must happen before the meetings of this body."));
      return NULL;
    }

  edited = aika_record_ref (plan);
  for (guint i = 0; i < aika_seq_get_length (body->leads); i++)
    {
      const AikaLead *lead = aika_seq_get (body->leads, i);
      g_autofree char *label = dup_lead_label (plan, lead);
      g_autofree char *id = NULL;
      AikaPlan *added;

      if (has_lead (item, mark->id, lead, label))
        continue;
      added = aika_edit_add_offset_mark (edited, mark->id, lead->n, lead->unit, get_lead_meaning (lead), label, &id, error);
      if (added == NULL)
        return NULL;
      aika_record_unref (edited);
      edited = added;
      g_strv_builder_add (ids, id);
    }

  if (mark_ids != NULL)
    *mark_ids = g_strv_builder_end (ids);
  return g_steal_pointer (&edited);
}
