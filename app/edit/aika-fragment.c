/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-fragment"

#include "config.h"

#include "edit/aika-fragment.h"

#include "edit/aika-edit-cells-private.h"
#include "edit/aika-edit-offset.h"
#include "edit/aika-edit-private.h"

/* What is copied of a plan.
 *
 * Invariants: (1) what the rows of a fragment name is in it, but for marks that others count their
 * time from: those have the time that they had in “frozen”; (2) of a body only the meetings are in
 * it that something copied is tied to. */

static const char *const kind_words[] = { "rows", "marks", "cells", NULL };
static const AikaEnum kind_enum = { "kind of fragment", kind_words };

static const AikaField frozen_fields[] = {
  { "mark", AIKA_FIELD_LINK, G_STRUCT_OFFSET (AikaFrozen, mark), AIKA_FIELD_REQUIRED },
  { "when", AIKA_FIELD_WHEN, G_STRUCT_OFFSET (AikaFrozen, when), AIKA_FIELD_REQUIRED },
  { NULL }
};

const AikaRecordType aika_frozen_type = { "frozen time", sizeof (AikaFrozen), frozen_fields };

static const AikaField fragment_fields[] = {
  { "format", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaFragment, format), AIKA_FIELD_REQUIRED },
  { "version", AIKA_FIELD_INT, G_STRUCT_OFFSET (AikaFragment, version), AIKA_FIELD_REQUIRED },
  { "kind", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaFragment, kind), AIKA_FIELD_REQUIRED, &kind_enum },
  { "cut", AIKA_FIELD_BOOL, G_STRUCT_OFFSET (AikaFragment, is_cut) },
  { "plan", AIKA_FIELD_RECORD, G_STRUCT_OFFSET (AikaFragment, plan), AIKA_FIELD_REQUIRED, NULL, &aika_plan_type },
  { "frozen", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaFragment, frozen), AIKA_FIELD_PLAIN, NULL, &aika_frozen_type },
  { NULL }
};

const AikaRecordType aika_fragment_type = { "fragment", sizeof (AikaFragment), fragment_fields };

/**
 * aika_fragment_has_month:
 * @when: (nullable): a time
 * @month: the index of a month
 *
 * A deadline stands in the month of its end; what has begun goes on. A time without days is in no
 * month.
 *
 * Returns: whether some of the time lies in the month
 */
gboolean
aika_fragment_has_month (const AikaWhen *when,
                         gint32          month)
{
  gint32 start_day = aika_month_get_first_day (month), end_day = aika_month_get_first_day (month + 1);

  for (guint i = 0; when != NULL && i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];
      gboolean has_start = span->start_day != AIKA_DAY_NONE, has_end = span->end_day != AIKA_DAY_NONE;
      gint32 first_day = has_start ? span->start_day : span->end_day - 1;

      if (!has_start && !has_end)
        continue;
      if (first_day < end_day && (!has_end || span->end_day > start_day))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_months (const AikaWhen *when,
            gint32          first_month,
            gint32          last_month)
{
  for (gint32 month = first_month; month <= last_month; month++)
    if (aika_fragment_has_month (when, month))
      return TRUE;

  return FALSE;
}

/* What lasts the whole process is in its months only where these are all of the plan's. */
static gboolean
is_whole_within (const AikaPlan *plan,
                 const AikaWhen *when,
                 gint32          first_month,
                 gint32          last_month)
{
  gint32 plan_first_month, plan_end_month;

  if (when == NULL || when->kind != AIKA_WHEN_WHOLE_PROCESS)
    return FALSE;

  aika_plan_get_range (plan, &plan_first_month, &plan_end_month);
  return first_month <= plan_first_month && plan_end_month - 1 <= last_month;
}

static void
note (GHashTable *names,
      const char *id)
{
  if (id != NULL)
    g_hash_table_add (names, (gpointer) id);
}

static void
note_ties (GHashTable    *names,
           const AikaSeq *ties)
{
  for (guint i = 0; i < aika_seq_get_length (ties); i++)
    {
      const AikaTie *tie = aika_seq_get (ties, i);

      note (names, tie->body);
      note (names, tie->meeting);
    }
}

static void
note_parties (GHashTable    *names,
              const AikaSeq *parties)
{
  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const AikaParty *party = aika_seq_get (parties, i);

      note (names, party->body);
      note (names, party->person);
    }
}

/* The ids of all that the rows name; the bodies above a body too. */
static GHashTable *
collect_names (const AikaPlan  *plan,
               const GPtrArray *items)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean is_more = TRUE;

  for (guint i = 0; i < items->len; i++)
    {
      const AikaItem *item = items->pdata[i];

      note (names, item->group);
      note_ties (names, item->meetings);
      note_parties (names, item->participants);
      note_parties (names, item->responsible);
      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          note (names, mark->category);
          if (mark->meeting != NULL)
            {
              note (names, mark->meeting->body);
              note (names, mark->meeting->meeting);
            }
        }
    }

  while (is_more)
    {
      is_more = FALSE;
      for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
        {
          const AikaBody *body = aika_seq_get (plan->bodies, i);

          if (body->parent != NULL && g_hash_table_contains (names, body->id) &&
              !g_hash_table_contains (names, body->parent))
            is_more = g_hash_table_add (names, body->parent);
        }
    }

  return names;
}

/* Puts the records of the sequence that are named, in their order, into the slot. */
static void
set_named (AikaSeq       **slot,
           const AikaSeq  *seq,
           GHashTable     *names)
{
  g_autoptr(GPtrArray) named = g_ptr_array_new ();
  g_autoptr(AikaSeq) kept = NULL;

  for (guint i = 0; i < aika_seq_get_length (seq); i++)
    if (g_hash_table_contains (names, aika_record_get_id (aika_seq_get (seq, i))))
      g_ptr_array_add (named, aika_seq_get (seq, i));

  kept = aika_seq_new ((gconstpointer const *) named->pdata, named->len);
  aika_set_seq (slot, kept);
}

static void
set_bodies (AikaPlan       *draft,
            const AikaPlan *plan,
            GHashTable     *names)
{
  set_named (&draft->bodies, plan->bodies, names);
  for (guint i = 0; i < aika_seq_get_length (draft->bodies); i++)
    {
      const AikaBody *whole = aika_seq_get (draft->bodies, i);
      g_autoptr(AikaRecord) body = aika_record_draft (whole);
      g_autoptr(AikaSeq) bodies = NULL;

      set_named (&((AikaBody *) body)->meetings, whole->meetings, names);
      bodies = aika_seq_set (draft->bodies, i, body);
      aika_set_seq (&draft->bodies, bodies);
    }
}

/* The times of the marks that count from one that is not among the rows. */
static AikaSeq *
freeze (const AikaPlan  *plan,
        const GPtrArray *items)
{
  AikaSeq *frozen = aika_seq_empty ();
  g_autoptr(GHashTable) copied = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    for (guint k = 0; k < aika_seq_get_length (((AikaItem *) items->pdata[i])->marks); k++)
      note (copied, ((AikaMark *) aika_seq_get (((AikaItem *) items->pdata[i])->marks, k))->id);

  for (guint i = 0; i < items->len; i++)
    for (guint k = 0; k < aika_seq_get_length (((AikaItem *) items->pdata[i])->marks); k++)
      {
        const AikaMark *mark = aika_seq_get (((AikaItem *) items->pdata[i])->marks, k);
        g_autoptr(AikaMark) fixed = NULL;
        AikaFrozen *own;

        if (mark->offset == NULL || g_hash_table_contains (copied, mark->offset->mark))
          continue;
        fixed = aika_offset_fix (plan, mark);
        own = aika_record_new (&aika_frozen_type);
        aika_set_text (&own->mark, mark->id);
        aika_set_when (&own->when, fixed->when);
        aika_edit_append (&frozen, own);
        aika_record_unref (own);
      }

  return frozen;
}

static AikaFragment *
make_fragment (const AikaPlan   *plan,
               AikaFragmentKind  kind,
               const GPtrArray  *items,
               gint32            first_month,
               gint32            last_month)
{
  AikaFragment *fragment = aika_record_new (&aika_fragment_type);
  g_autoptr(AikaPlan) draft = aika_record_new (&aika_plan_type);
  g_autoptr(GHashTable) names = collect_names (plan, items);
  g_autoptr(AikaWhen) months = aika_when_new_months (first_month, last_month);
  g_autoptr(AikaWhen) range = aika_edit_with_phrase (plan, months);
  g_autoptr(AikaSeq) seq = aika_seq_new ((gconstpointer const *) items->pdata, items->len);
  g_autoptr(AikaSeq) frozen = freeze (plan, items);

  aika_set_text (&draft->id, plan->id);
  aika_set_text (&draft->title, plan->title);
  aika_set_text (&draft->language, plan->language);
  aika_set_when (&draft->range, range);
  aika_set_seq (&draft->items, seq);
  set_named (&draft->categories, plan->categories, names);
  set_named (&draft->groups, plan->groups, names);
  set_named (&draft->people, plan->people, names);
  set_bodies (draft, plan, names);

  aika_set_text (&fragment->format, AIKA_FRAGMENT_FORMAT);
  fragment->version = AIKA_FRAGMENT_VERSION;
  fragment->kind = kind;
  aika_set_record (&fragment->plan, draft);
  aika_set_seq (&fragment->frozen, frozen);
  return fragment;
}

/**
 * aika_fragment_new_rows:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): items; those that the plan does not have are left out
 *
 * Returns: (transfer full) (nullable): the rows in the order of the plan; `NULL` for none
 */
AikaFragment *
aika_fragment_new_rows (AikaPlan          *plan,
                        const char *const *item_ids)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  gint32 first_month, end_month;

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    if (g_hash_table_contains (ids, aika_record_get_id (aika_seq_get (plan->items, i))))
      g_ptr_array_add (items, aika_seq_get (plan->items, i));
  if (items->len == 0)
    return NULL;

  aika_plan_get_range (plan, &first_month, &end_month);
  return make_fragment (plan, AIKA_FRAGMENT_ROWS, items, first_month, end_month - 1);
}

/* The row with its title and those of its marks that are wanted. */
static AikaItem *
make_bare_item (const AikaItem *item,
                GPtrArray      *marks)
{
  AikaItem *draft = aika_record_new (&aika_item_type);
  g_autoptr(AikaSeq) seq = aika_seq_new ((gconstpointer const *) marks->pdata, marks->len);

  aika_set_text (&draft->id, item->id);
  aika_set_text (&draft->title, item->title);
  aika_set_seq (&draft->marks, seq);
  return draft;
}

static void
widen (const AikaPlan *plan,
       const AikaMark *mark,
       gint32         *first_month,
       gint32         *last_month)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);
  gint32 start_day, end_day;

  if (when == NULL || !aika_when_get_extent (when, &start_day, &end_day))
    return;
  if (start_day == AIKA_DAY_NONE)
    start_day = end_day - 1;
  if (end_day == AIKA_DAY_NONE)
    end_day = start_day + 1;
  *first_month = MIN (*first_month, aika_day_get_month (start_day));
  *last_month = MAX (*last_month, aika_day_get_month (end_day - 1));
}

/**
 * aika_fragment_new_marks:
 * @plan: a plan
 * @mark_ids: (array zero-terminated=1): marks; those that the plan does not have are left out
 *
 * Returns: (transfer full) (nullable): the marks, and the rows from the first that has one to the
 *   last; `NULL` for none
 */
AikaFragment *
aika_fragment_new_marks (AikaPlan          *plan,
                         const char *const *mark_ids)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (mark_ids);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);
  gint32 first_month = G_MAXINT32, last_month = G_MININT32, end_month;
  guint n_items = 0;

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_autoptr(GPtrArray) marks = g_ptr_array_new ();

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          AikaMark *mark = aika_seq_get (item->marks, k);

          if (!g_hash_table_contains (ids, mark->id))
            continue;
          g_ptr_array_add (marks, mark);
          widen (plan, mark, &first_month, &last_month);
        }
      if (items->len > 0 || marks->len > 0)
        g_ptr_array_add (items, make_bare_item (item, marks));
      if (marks->len > 0)
        n_items = items->len;
    }
  if (n_items == 0)
    return NULL;

  g_ptr_array_set_size (items, n_items);
  if (first_month > last_month)
    {
      aika_plan_get_range (plan, &first_month, &end_month);
      last_month = end_month - 1;
    }
  return make_fragment (plan, AIKA_FRAGMENT_MARKS, items, first_month, last_month);
}

/* The mark as far as it lies in the months, where it is shading that can be cut. */
static AikaMark *
clip_mark (const AikaPlan *plan,
           AikaMark       *mark,
           gint32          first_month,
           gint32          last_month)
{
  gint32 first, last;
  AikaMark *clipped = NULL;

  if (aika_cells_get_months (mark, &first, &last) && (first < first_month || last > last_month))
    clipped = aika_cells_with_months (plan, mark, MAX (first, first_month), MIN (last, last_month), NULL);

  return clipped != NULL ? clipped : aika_record_ref (mark);
}

/**
 * aika_fragment_new_cells:
 * @plan: a plan
 * @item_ids: (array zero-terminated=1): the rows; those that the plan does not have are left out
 * @first_month: the index of the first month
 * @last_month: the index of the last month, not before the first
 *
 * Shading that goes on outside the months is copied as far as it is in them; any other mark that is
 * partly in them is copied whole. One without days is in none, but what lasts the whole process is in
 * all the months of the plan.
 *
 * Returns: (transfer full) (nullable): the rows with the marks in the months; `NULL` for no row
 */
AikaFragment *
aika_fragment_new_cells (AikaPlan          *plan,
                         const char *const *item_ids,
                         gint32             first_month,
                         gint32             last_month)
{
  g_autoptr(GHashTable) ids = aika_edit_id_set (item_ids);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);

  g_return_val_if_fail (plan != NULL && first_month <= last_month, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func (aika_record_unref);

      if (!g_hash_table_contains (ids, item->id))
        continue;
      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          AikaMark *mark = aika_seq_get (item->marks, k);
          g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);

          if (has_months (when, first_month, last_month) || is_whole_within (plan, when, first_month, last_month))
            g_ptr_array_add (marks, clip_mark (plan, mark, first_month, last_month));
        }
      g_ptr_array_add (items, make_bare_item (item, marks));
    }

  return items->len > 0 ? make_fragment (plan, AIKA_FRAGMENT_CELLS, items, first_month, last_month) : NULL;
}

/**
 * aika_fragment_new_cut:
 * @fragment: a fragment
 *
 * Returns: (transfer full): the same as it is when it has been cut
 */
AikaFragment *
aika_fragment_new_cut (AikaFragment *fragment)
{
  AikaFragment *cut;

  g_return_val_if_fail (fragment != NULL, NULL);

  cut = aika_record_draft (fragment);
  cut->is_cut = TRUE;
  return cut;
}
