/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit"

#include "config.h"

#include "edit/aika-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-private.h"
#include "time/aika-phrase.h"

/* An edit is a function from a plan to a plan.
 *
 * Invariants: (1) the plan that an edit is given stays as it was; (2) what an edit does not
 * change, the new plan shares with the old; (3) an edit that changes nothing gives the same
 * plan back; (4) an edit that is not possible gives NULL and a sentence for the user, and
 * never a part of itself; (5) no link of the new plan leads to nothing. */

G_DEFINE_QUARK (aika-edit-error-quark, aika_edit_error)

#define LIST(plan, list_offset) (*(AikaSeq **) ((char *) (plan) + (list_offset)))

/* Returns: (transfer full): the plan with another list. */
AikaPlan *
aika_edit_put_list (AikaPlan *plan,
                    gsize     list_offset,
                    AikaSeq  *seq)
{
  AikaPlan *edited;

  if (LIST (plan, list_offset) == seq)
    return aika_record_ref (plan);

  edited = aika_record_draft (plan);
  aika_set_seq (&LIST (edited, list_offset), seq);
  return edited;
}

/* Returns: (transfer full): the plan with another record in a list; the same plan if the
 * record equals the one that stands there. */
AikaPlan *
aika_edit_put_record (AikaPlan      *plan,
                      gsize          list_offset,
                      guint          position,
                      gconstpointer  record)
{
  AikaSeq *old = LIST (plan, list_offset);
  g_autoptr(AikaSeq) seq = NULL;

  if (aika_record_equal (aika_seq_get (old, position), record))
    return aika_record_ref (plan);

  seq = aika_seq_set (old, position, record);
  return aika_edit_put_list (plan, list_offset, seq);
}

static const char *
get_not_found_sentence (AikaEditKind kind)
{
  switch (kind)
    {
    case AIKA_EDIT_ITEM:
      return _("The row is no longer in the plan.");
    case AIKA_EDIT_MARK:
      return _("The mark is no longer in the plan.");
    case AIKA_EDIT_GROUP:
      return _("The group is no longer in the plan.");
    case AIKA_EDIT_CATEGORY:
      return _("The category is no longer in the plan.");
    case AIKA_EDIT_BODY:
      return _("The body is no longer in the plan.");
    case AIKA_EDIT_MEETING:
      return _("The meeting is no longer in the plan.");
    case AIKA_EDIT_BANNER:
      return _("The banner is no longer in the plan.");
    case AIKA_EDIT_PERSON:
      return _("The person is no longer in the plan.");
    case AIKA_EDIT_VIEW:
      return _("The view is no longer in the plan.");
    }

  g_assert_not_reached ();
}

void
aika_edit_set_not_found (AikaEditKind   kind,
                         GError       **error)
{
  g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_NOT_FOUND, get_not_found_sentence (kind));
}

gboolean
aika_edit_find (const AikaSeq  *seq,
                const char     *id,
                AikaEditKind    kind,
                guint          *position,
                GError        **error)
{
  if (aika_seq_find_id (seq, id, position))
    return TRUE;

  aika_edit_set_not_found (kind, error);
  return FALSE;
}

gboolean
aika_edit_find_mark (const AikaPlan  *plan,
                     const char      *mark_id,
                     guint           *item_position,
                     guint           *mark_position,
                     GError         **error)
{
  AikaItem *item;

  /* Both know what they found last: the same mark is asked for again and again. */
  if (aika_plan_find_mark (plan, mark_id, &item) != NULL)
    return aika_seq_find_id (plan->items, item->id, item_position) &&
           aika_seq_find_id (item->marks, mark_id, mark_position);

  aika_edit_set_not_found (AIKA_EDIT_MARK, error);
  return FALSE;
}

/* Returns: (transfer full): the set of the ids, which it borrows. */
GHashTable *
aika_edit_id_set (const char *const *ids)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (set, (gpointer) ids[i]);

  return set;
}

/* Returns: (transfer full): the plan with another mark in that place. */
AikaPlan *
aika_edit_put_mark (AikaPlan       *plan,
                    guint           item_position,
                    guint           mark_position,
                    const AikaMark *mark)
{
  const AikaItem *item = aika_seq_get (plan->items, item_position);
  g_autoptr(AikaItem) draft = NULL;
  g_autoptr(AikaSeq) marks = NULL;

  if (aika_record_equal (aika_seq_get (item->marks, mark_position), mark))
    return aika_record_ref (plan);

  draft = aika_record_draft (item);
  marks = aika_seq_set (item->marks, mark_position, mark);
  aika_set_seq (&draft->marks, marks);
  return aika_edit_with_record (plan, items, item_position, draft);
}

/* The marks of an item after func; NULL and an error if func failed, the item's own sequence if
 * none of them changed. */
static AikaSeq *
map_item (AikaPlan          *plan,
          const AikaItem    *item,
          GHashTable        *ids,
          guint             *n_found,
          AikaEditMarkFunc   func,
          gpointer           data,
          GError           **error)
{
  g_autoptr(AikaSeq) marks = aika_seq_ref (item->marks);

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      AikaMark *mark = aika_seq_get (item->marks, k);
      g_autoptr(AikaMark) mapped = NULL;
      AikaSeq *with_mapped;

      if (ids != NULL && !g_hash_table_contains (ids, mark->id))
        continue;

      (*n_found)++;
      mapped = func (plan, item, mark, data, error);
      if (mapped == NULL)
        return NULL;
      if (aika_record_equal (mapped, mark))
        continue;

      with_mapped = aika_seq_set (marks, k, mapped);
      aika_seq_unref (marks);
      marks = with_mapped;
    }

  return g_steal_pointer (&marks);
}

/* Puts the item with the marks that func returns among the items. */
static gboolean
map_item_at (AikaPlan          *plan,
             AikaSeq          **items,
             guint              position,
             GHashTable        *ids,
             guint             *n_found,
             AikaEditMarkFunc   func,
             gpointer           data,
             GError           **error)
{
  const AikaItem *item = aika_seq_get (plan->items, position);
  g_autoptr(AikaSeq) marks = map_item (plan, item, ids, n_found, func, data, error);
  g_autoptr(AikaItem) draft = NULL;
  AikaSeq *with_draft;

  if (marks == NULL)
    return FALSE;
  if (marks == item->marks)
    return TRUE;

  draft = aika_record_draft (item);
  aika_set_seq (&draft->marks, marks);
  with_draft = aika_seq_set (*items, position, draft);
  aika_seq_unref (*items);
  *items = with_draft;

  return TRUE;
}

/* The first item that may hold a mark of ids: of a single one, the item that does. */
static guint
find_first_item (AikaPlan   *plan,
                 GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id;
  AikaItem *item = NULL;
  guint position;

  if (ids == NULL || g_hash_table_size (ids) != 1)
    return 0;

  g_hash_table_iter_init (&iter, ids);
  g_hash_table_iter_next (&iter, &id, NULL);
  if (aika_plan_find_mark (plan, id, &item) == NULL || !aika_seq_find_id (plan->items, item->id, &position))
    return 0;

  return position;
}

/* Gives every mark of ids (of the plan, where NULL) to func, in the order of the plan. One
 * walk over the plan, however many ids, and no further than the last of them.
 *
 * Returns: (transfer full) (nullable): the plan with the marks that func returned; NULL if an
 *   id is not found or func sets an error. */
AikaPlan *
aika_edit_map_marks (AikaPlan          *plan,
                     GHashTable        *ids,
                     AikaEditMarkFunc   func,
                     gpointer           data,
                     GError           **error)
{
  g_autoptr(AikaSeq) items = aika_seq_ref (plan->items);
  guint n_wanted = ids != NULL ? g_hash_table_size (ids) : G_MAXUINT;
  guint n_found = 0;

  for (guint i = n_wanted > 0 ? find_first_item (plan, ids) : 0;
       i < aika_seq_get_length (plan->items) && n_found < n_wanted; i++)
    if (!map_item_at (plan, &items, i, ids, &n_found, func, data, error))
      return NULL;

  if (ids != NULL && n_found < n_wanted)
    {
      aika_edit_set_not_found (AIKA_EDIT_MARK, error);
      return NULL;
    }

  return aika_edit_with_list (plan, items, items);
}

/* Returns: (transfer full): a copy of the mark, with the id of new_ids; what it counts from is the copy of that mark,
 * where that is copied too. */
AikaMark *
aika_edit_copy_mark (const AikaMark *mark,
                     GHashTable     *new_ids)
{
  AikaMark *draft = aika_record_draft (mark);

  aika_set_text (&draft->id, g_hash_table_lookup (new_ids, mark->id));
  if (mark->offset != NULL && g_hash_table_contains (new_ids, mark->offset->mark))
    {
      AikaOffset *offset = aika_record_draft (mark->offset);

      aika_set_text (&offset->mark, g_hash_table_lookup (new_ids, mark->offset->mark));
      aika_set_record (&draft->offset, offset);
      aika_record_unref (offset);
    }

  return draft;
}

/* A category may be missing, but not lead to nothing. */
gboolean
aika_edit_check_category (const AikaPlan  *plan,
                          const char      *category_id,
                          GError         **error)
{
  guint position;

  return category_id == NULL || aika_edit_find (plan->categories, category_id, AIKA_EDIT_CATEGORY, &position, error);
}

gboolean
aika_edit_check_group (const AikaPlan  *plan,
                       const char      *group_id,
                       GError         **error)
{
  guint position;

  return group_id == NULL || aika_edit_find (plan->groups, group_id, AIKA_EDIT_GROUP, &position, error);
}

/* Whether the days from start_day to the one before end_day are of years that a plan may hold. */
gboolean
aika_edit_check_years (gint32   start_day,
                       gint32   end_day,
                       GError **error)
{
  if (start_day >= aika_day_from_ymd (AIKA_YEAR_MIN, 1, 1) && end_day <= aika_day_from_ymd (AIKA_YEAR_MAX + 1, 1, 1))
    return TRUE;

  g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_RANGE,
               _("A plan holds the years from %d to %d."), AIKA_YEAR_MIN, AIKA_YEAR_MAX);
  return FALSE;
}

gboolean
aika_edit_check_text (const char  *text,
                      gsize        max_n_bytes,
                      GError     **error)
{
  gsize n_bytes = text != NULL ? strlen (text) : 0;

  if (n_bytes > max_n_bytes)
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                   _("The text is too long: at most %u characters fit here."), (guint) max_n_bytes);
      return FALSE;
    }
  if (text != NULL && !g_utf8_validate (text, n_bytes, NULL))
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("The text is not valid UTF-8."));
      return FALSE;
    }

  return TRUE;
}

/* As aika_edit_check_text (), of a short text that must not be empty. */
gboolean
aika_edit_check_required (const char  *text,
                          GError     **error)
{
  if (text == NULL || *text == '\0')
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("The text cannot be empty here."));
      return FALSE;
    }

  return aika_edit_check_text (text, AIKA_EDIT_MAX_N_TEXT_BYTES, error);
}

/* Passes an error of the time layer on as one of this layer, with its sentence. */
static void
own_time_error (GError **error,
                GError  *time_error)
{
  gboolean leaves_years = g_error_matches (time_error, AIKA_TIME_ERROR, AIKA_TIME_ERROR_OUT_OF_YEARS);

  g_set_error_literal (error, AIKA_EDIT_ERROR, leaves_years ? AIKA_EDIT_ERROR_RANGE : AIKA_EDIT_ERROR_UNMOVABLE,
                       time_error->message);
  g_error_free (time_error);
}

/* Returns: (transfer full): the reading with the words of the plan's language, so that words
 * and reading agree. */
AikaWhen *
aika_edit_with_phrase (const AikaPlan *plan,
                       const AikaWhen *when)
{
  g_autofree char *text = aika_when_format (when, aika_language_from_tag (plan->language),
                                            AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);

  return aika_when_with_text (when, text);
}

/* Returns: (transfer full) (nullable): whole months in the words of the plan's language; NULL with
 * @error set for months that no plan may hold */
AikaWhen *
aika_edit_make_months (const AikaPlan  *plan,
                       gint32           first_month,
                       gint32           last_month,
                       GError         **error)
{
  g_autoptr(AikaWhen) months = NULL;

  if (!aika_edit_check_years (aika_month_get_first_day (first_month), aika_month_get_first_day (last_month + 1), error))
    return NULL;

  months = aika_when_new_months (first_month, last_month);
  return aika_edit_with_phrase (plan, months);
}

/* A time this far outside the range is more likely a slip of the hand (2062 for 2026) than a
 * longer plan. */
#define LENGTHEN_MAX_N_MONTHS 24

/* A range that the author gave grows with what is put just outside it, or the mark would go
 * out of sight.
 *
 * Returns: (transfer full): the plan with a range that holds the time */
AikaPlan *
aika_edit_hold_in_range (AikaPlan       *plan,
                         const AikaWhen *when)
{
  gint32 start_day, end_day, first_month, end_month, first_needed, end_needed;
  g_autoptr(AikaWhen) months = NULL;
  g_autoptr(AikaWhen) range = NULL;
  AikaPlan *edited;

  if (!aika_when_get_extent (plan->range, &start_day, &end_day) ||
      start_day == AIKA_DAY_NONE || end_day == AIKA_DAY_NONE ||
      !aika_when_get_extent (when, &start_day, &end_day))
    return aika_record_ref (plan);

  aika_plan_get_range (plan, &first_month, &end_month);
  first_needed = start_day != AIKA_DAY_NONE ? aika_day_get_month (start_day) : first_month;
  end_needed = end_day != AIKA_DAY_NONE ? aika_day_get_month (end_day - 1) + 1 : end_month;
  if (start_day == AIKA_DAY_NONE)
    first_needed = MIN (first_needed, end_needed - 1);
  if (end_day == AIKA_DAY_NONE)
    end_needed = MAX (end_needed, first_needed + 1);

  if ((first_needed >= first_month && end_needed <= end_month) ||
      first_month - first_needed > LENGTHEN_MAX_N_MONTHS || end_needed - end_month > LENGTHEN_MAX_N_MONTHS)
    return aika_record_ref (plan);

  months = aika_when_new_months (MIN (first_month, first_needed), MAX (end_month, end_needed) - 1);
  range = aika_edit_with_phrase (plan, months);
  edited = aika_record_draft (plan);
  aika_set_when (&edited->range, range);
  return edited;
}

/* What has happened, or what a meeting has already done with a matter, is history. */
gboolean
aika_edit_is_held (int status)
{
  switch ((AikaStatus) status)
    {
    case AIKA_STATUS_HELD:
    case AIKA_STATUS_TABLED:
    case AIKA_STATUS_RETURNED:
      return TRUE;
    case AIKA_STATUS_CONFIRMED:
    case AIKA_STATUS_TENTATIVE:
    case AIKA_STATUS_CANCELLED:
    case AIKA_STATUS_POSTPONED:
      return FALSE;
    }

  g_assert_not_reached ();
}

/* Moves the time of a draft. */
gboolean
aika_edit_shift_when (const AikaPlan  *plan,
                      AikaWhen       **slot,
                      AikaStep         step,
                      int              n_steps,
                      GError         **error)
{
  GError *time_error = NULL;
  g_autoptr(AikaWhen) shifted = NULL;

  shifted = aika_when_shift (*slot, step, n_steps, aika_language_from_tag (plan->language), &time_error);
  if (shifted == NULL)
    {
      own_time_error (error, time_error);
      return FALSE;
    }

  aika_set_when (slot, shifted);
  return TRUE;
}

/* Moves an end of the time of a draft. */
gboolean
aika_edit_resize_when (const AikaPlan  *plan,
                       AikaWhen       **slot,
                       AikaEdge         edge,
                       int              n_steps,
                       GError         **error)
{
  GError *time_error = NULL;
  g_autoptr(AikaWhen) resized = NULL;

  resized = aika_when_resize (*slot, edge, n_steps, aika_language_from_tag (plan->language), &time_error);
  if (resized == NULL)
    {
      own_time_error (error, time_error);
      return FALSE;
    }

  aika_set_when (slot, resized);
  return TRUE;
}
