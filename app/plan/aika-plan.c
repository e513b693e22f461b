/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-plan"

#include "config.h"

#include "plan/aika-plan.h"

static const AikaField banner_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaBanner, id), AIKA_FIELD_REQUIRED },
  { "when", AIKA_FIELD_WHEN, G_STRUCT_OFFSET (AikaBanner, when), AIKA_FIELD_REQUIRED },
  { "text", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaBanner, text), AIKA_FIELD_REQUIRED },
  { "status", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaBanner, status), AIKA_FIELD_PLAIN, &aika_status_enum },
  { NULL }
};

static const AikaField person_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaPerson, id), AIKA_FIELD_REQUIRED },
  { "role", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPerson, role) },
  { "name", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPerson, name) },
  { "title", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPerson, title) },
  { "organisation", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPerson, organisation) },
  { NULL }
};

static const AikaField group_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaGroup, id), AIKA_FIELD_REQUIRED },
  { "title", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaGroup, title), AIKA_FIELD_REQUIRED },
  { NULL }
};

static const AikaField edited_fields[] = {
  { "at", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaEdited, at), AIKA_FIELD_REQUIRED },
  { "by", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaEdited, by) },
  { NULL }
};

const AikaRecordType aika_banner_type = { "banner", sizeof (AikaBanner), banner_fields };
const AikaRecordType aika_person_type = { "person", sizeof (AikaPerson), person_fields };
const AikaRecordType aika_group_type = { "group", sizeof (AikaGroup), group_fields };
const AikaRecordType aika_edited_type = { "edit", sizeof (AikaEdited), edited_fields };

static const AikaField plan_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaPlan, id), AIKA_FIELD_REQUIRED },
  { "title", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPlan, title), AIKA_FIELD_ALWAYS },
  { "statusWord", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPlan, status_word) },
  { "organisation", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPlan, organisation) },
  { "asOf", AIKA_FIELD_DAY, G_STRUCT_OFFSET (AikaPlan, as_of) },
  { "published", AIKA_FIELD_DAY, G_STRUCT_OFFSET (AikaPlan, published) },
  { "updated", AIKA_FIELD_DAY, G_STRUCT_OFFSET (AikaPlan, updated) },
  { "references", AIKA_FIELD_TEXTS, G_STRUCT_OFFSET (AikaPlan, references) },
  { "language", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPlan, language), AIKA_FIELD_ALWAYS },
  { "timeZone", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPlan, time_zone) },
  { "range", AIKA_FIELD_WHEN, G_STRUCT_OFFSET (AikaPlan, range) },
  { "lead", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPlan, lead) },
  { "intro", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaPlan, intro), AIKA_FIELD_PLAIN, NULL, &aika_block_type },
  { "outro", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaPlan, outro), AIKA_FIELD_PLAIN, NULL, &aika_block_type },
  { "note", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPlan, note) },
  { "edited", AIKA_FIELD_RECORD, G_STRUCT_OFFSET (AikaPlan, edited), AIKA_FIELD_PLAIN, NULL, &aika_edited_type },
  { "categories", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaPlan, categories), AIKA_FIELD_PLAIN, NULL, &aika_category_type },
  { "bodies", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaPlan, bodies), AIKA_FIELD_PLAIN, NULL, &aika_body_type },
  { "people", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaPlan, people), AIKA_FIELD_PLAIN, NULL, &aika_person_type },
  { "groups", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaPlan, groups), AIKA_FIELD_PLAIN, NULL, &aika_group_type },
  { "items", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaPlan, items), AIKA_FIELD_ALWAYS, NULL, &aika_item_type },
  { "banners", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaPlan, banners), AIKA_FIELD_PLAIN, NULL, &aika_banner_type },
  { "views", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaPlan, views), AIKA_FIELD_PLAIN, NULL, &aika_view_type },
  { "stamps", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaPlan, stamps), AIKA_FIELD_PLAIN, NULL, &aika_stamp_type },
  { NULL }
};

static const AikaField stamp_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaStamp, id), AIKA_FIELD_REQUIRED },
  { "name", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaStamp, name), AIKA_FIELD_REQUIRED },
  { "date", AIKA_FIELD_DAY, G_STRUCT_OFFSET (AikaStamp, date) },
  { "plan", AIKA_FIELD_RECORD, G_STRUCT_OFFSET (AikaStamp, plan), AIKA_FIELD_REQUIRED, NULL, &aika_plan_type },
  { NULL }
};

const AikaRecordType aika_plan_type = { "plan", sizeof (AikaPlan), plan_fields };
const AikaRecordType aika_stamp_type = { "stamp", sizeof (AikaStamp), stamp_fields };

static AikaMark *
find_mark_of (AikaItem    *candidate,
              const char  *mark_id,
              AikaItem   **item)
{
  AikaMark *mark = aika_seq_lookup (candidate->marks, mark_id);

  if (mark != NULL && item != NULL)
    *item = candidate;

  return mark;
}

/**
 * aika_plan_find_mark:
 * @plan: a plan
 * @mark_id: (nullable): the id of a mark
 * @item: (out) (optional) (transfer none): the item that holds the mark
 *
 * Returns: (transfer none) (nullable): the mark
 */
AikaMark *
aika_plan_find_mark (const AikaPlan  *plan,
                     const char      *mark_id,
                     AikaItem       **item)
{
  /* Ids are unique, and a drag asks for the same mark again and again. */
  static _Thread_local guint last_found;
  guint n_items, i = 0;
  AikaMark *mark;

  g_return_val_if_fail (plan != NULL, NULL);

  n_items = aika_seq_get_length (plan->items);
  if (mark_id == NULL || n_items == 0)
    return NULL;
  if (last_found < n_items && (mark = find_mark_of (aika_seq_get (plan->items, last_found), mark_id, item)) != NULL)
    return mark;

  for (guint leaf = 0; leaf < aika_seq_get_n_leaves (plan->items); leaf++)
    {
      guint n_in_leaf;
      gconstpointer const *in_leaf = aika_seq_get_leaf (plan->items, leaf, &n_in_leaf);

      for (guint at = 0; at < n_in_leaf; at++, i++)
        if ((mark = find_mark_of ((AikaItem *) in_leaf[at], mark_id, item)) != NULL)
          {
            last_found = i;
            return mark;
          }
    }

  return NULL;
}

/* What is noted of the leaves of items. */
enum
{
  NOTE_UNTIED = 1,
  NOTE_TIED,
};

static gboolean
is_tied (const AikaItem *item)
{
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);

      if (mark->meeting != NULL || mark->offset != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * aika_plan_has_ties:
 * @plan: a plan
 * @leaf: the number of a leaf of its items
 *
 * An item of a leaf without ties says the same in every plan: what else changes there does not
 * concern it.
 *
 * Returns: whether a mark of an item in the leaf takes its time from elsewhere, from a meeting or
 *   from another mark
 */
gboolean
aika_plan_has_ties (const AikaPlan *plan,
                    guint           leaf)
{
  guint note = aika_seq_get_leaf_note (plan->items, leaf);
  guint n_items;
  gconstpointer const *items = aika_seq_get_leaf (plan->items, leaf, &n_items);

  if (note == 0)
    {
      note = NOTE_UNTIED;
      for (guint i = 0; i < n_items && note == NOTE_UNTIED; i++)
        if (is_tied (items[i]))
          note = NOTE_TIED;
      aika_seq_set_leaf_note (plan->items, leaf, note);
    }

  return note == NOTE_TIED;
}

/**
 * aika_plan_find_meeting:
 * @plan: a plan
 * @tie: a tie
 * @body: (out) (optional) (transfer none) (nullable): the body that meets
 *
 * Returns: (transfer none) (nullable): the meeting that @tie names
 */
AikaMeeting *
aika_plan_find_meeting (const AikaPlan  *plan,
                        const AikaTie   *tie,
                        AikaBody       **body)
{
  AikaBody *holder;

  g_return_val_if_fail (plan != NULL && tie != NULL, NULL);

  holder = aika_seq_lookup (plan->bodies, tie->body);
  if (body != NULL)
    *body = holder;

  return holder != NULL ? aika_seq_lookup (holder->meetings, tie->meeting) : NULL;
}

/* The day moved by n of the unit. */
static gint32
add_units (gint32 day,
           int    n,
           int    unit)
{
  switch ((AikaUnit) unit)
    {
    case AIKA_UNIT_DAYS:
      return day + n;
    case AIKA_UNIT_WORKING_DAYS:
      return aika_day_add_working_days (day, n);
    case AIKA_UNIT_WEEKS:
      return day + 7 * n;
    case AIKA_UNIT_MONTHS:
      return aika_day_add_months (day, n);
    }

  g_assert_not_reached ();
}

static AikaWhen *
resolve_when (const AikaPlan *plan,
              const AikaMark *mark,
              guint           n_steps)
{
  if (mark->meeting != NULL)
    {
      AikaMeeting *meeting = aika_plan_find_meeting (plan, mark->meeting, NULL);

      return meeting != NULL && meeting->when != NULL ? aika_when_ref (meeting->when) : NULL;
    }

  if (mark->offset != NULL && n_steps < AIKA_PLAN_MAX_N_OFFSETS)
    {
      AikaMark *origin = aika_plan_find_mark (plan, mark->offset->mark, NULL);
      g_autoptr(AikaWhen) when = origin != NULL ? resolve_when (plan, origin, n_steps + 1) : NULL;
      gint32 start_day, end_day;

      /* A day counted from a month would be a day that nobody wrote. */
      if (when != NULL && when->precision <= AIKA_PRECISION_DAY &&
          aika_when_get_extent (when, &start_day, &end_day) && start_day != AIKA_DAY_NONE)
        return aika_when_new_day (add_units (start_day, mark->offset->n, mark->offset->unit));
      return NULL;
    }

  return mark->when != NULL ? aika_when_ref (mark->when) : NULL;
}

/**
 * aika_plan_get_mark_when:
 * @plan: a plan
 * @mark: a mark of it
 *
 * A mark tied to a meeting has the meeting's time. A mark at an offset counts from the
 * first day of the other mark, if that is known to the day.
 *
 * Returns: (transfer full) (nullable): the time; `NULL` where none is known
 */
AikaWhen *
aika_plan_get_mark_when (const AikaPlan *plan,
                         const AikaMark *mark)
{
  g_return_val_if_fail (plan != NULL && mark != NULL, NULL);

  return resolve_when (plan, mark, 0);
}

/* The first and the last day of all times that were asked. */
typedef struct
{
  gint32 first_day;
  gint32 last_day;
} Days;

static void
widen (Days           *days,
       const AikaWhen *when)
{
  gint32 start_day, end_day;

  if (!aika_when_get_extent (when, &start_day, &end_day))
    return;

  if (start_day != AIKA_DAY_NONE)
    {
      days->first_day = MIN (days->first_day, start_day);
      days->last_day = MAX (days->last_day, start_day);
    }
  if (end_day != AIKA_DAY_NONE)
    {
      days->first_day = MIN (days->first_day, end_day - 1);
      days->last_day = MAX (days->last_day, end_day - 1);
    }
}

static void
widen_by_marks (Days          *days,
                const AikaSeq *items)
{
  for (guint leaf = 0; leaf < aika_seq_get_n_leaves (items); leaf++)
    {
      guint n_in_leaf;
      gconstpointer const *in_leaf = aika_seq_get_leaf (items, leaf, &n_in_leaf);

      for (guint at = 0; at < n_in_leaf; at++)
        {
          const AikaItem *item = in_leaf[at];

          for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
            widen (days, ((const AikaMark *) aika_seq_get (item->marks, k))->when);
        }
    }
}

/* A plan without any time shows the year that this program was begun in. */
#define EMPTY_PLAN_FIRST_MONTH (2026 * 12)

/**
 * aika_plan_get_range:
 * @plan: a plan
 * @first_month: (out): the index of its first month
 * @end_month: (out): the index of the month after its last
 *
 * The range that the author gave, else the months that hold all marks, meetings and
 * banners, else a year. There is at least one month.
 */
void
aika_plan_get_range (const AikaPlan *plan,
                     gint32         *first_month,
                     gint32         *end_month)
{
  Days days = { G_MAXINT32, G_MININT32 };

  g_return_if_fail (plan != NULL && first_month != NULL && end_month != NULL);

  widen (&days, plan->range);

  if (days.first_day == G_MAXINT32)
    {
      widen_by_marks (&days, plan->items);
      for (guint i = 0; i < aika_seq_get_length (plan->banners); i++)
        {
          const AikaBanner *banner = aika_seq_get (plan->banners, i);

          widen (&days, banner->when);
        }
      for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
        {
          const AikaBody *body = aika_seq_get (plan->bodies, i);

          for (guint k = 0; k < aika_seq_get_length (body->meetings); k++)
            {
              const AikaMeeting *meeting = aika_seq_get (body->meetings, k);

              widen (&days, meeting->when);
            }
        }
    }

  if (days.first_day == G_MAXINT32)
    {
      *first_month = EMPTY_PLAN_FIRST_MONTH;
      *end_month = EMPTY_PLAN_FIRST_MONTH + 12;
      return;
    }

  *first_month = aika_day_get_month (days.first_day);
  *end_month = aika_day_get_month (days.last_day) + 1;
}

/**
 * aika_plan_get_category:
 * @plan: a plan
 * @mark: a mark of it
 *
 * Returns: (transfer none) (nullable): the mark's category
 */
AikaCategory *
aika_plan_get_category (const AikaPlan *plan,
                        const AikaMark *mark)
{
  g_return_val_if_fail (plan != NULL && mark != NULL, NULL);

  return aika_seq_lookup (plan->categories, mark->category);
}
