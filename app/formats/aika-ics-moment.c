/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ics"

#include "config.h"

#include "formats/aika-ics-moment.h"

#include "formats/aika-ics-uid.h"

/* Invariants: (1) one moment, one VEVENT: a mark with several days is several moments;
 * (2) what is tied to a meeting stands in the meeting's moment and has none of its own,
 * unless meetings are left out; (3) what has no time has no moment: no day is invented;
 * (4) moments come in the author's order, then the meetings in the order of the bodies, so
 * that the same plan is the same bytes; (5) the position in a set counts all of the set,
 * also what is left out, so that “1/2” does not depend on who reads. */

/* Nobody offers more alternatives; every one names all the others, which would be a square. */
#define SIBLINGS_MAX 16

typedef struct
{
  const AikaPlan *plan;
  AikaIcsKinds    kinds;
  gint32          start_day;      /* of the plan */
  gint32          end_day;
  GPtrArray      *moments;
  GHashTable     *agendas;        /* AikaMeeting → GArray of AikaIcsAgendaEntry */
} Collection;

/* The moments of one item that belong together. */
typedef struct
{
  int        rule;
  GPtrArray *members;             /* of AikaIcsMoment, borrowed */
} MomentSet;

static void
moment_free (gpointer data)
{
  AikaIcsMoment *moment = data;

  g_clear_pointer (&moment->when, aika_when_unref);
  g_clear_pointer (&moment->siblings, g_ptr_array_unref);
  g_clear_pointer (&moment->agenda, g_array_unref);
  g_free (moment->set_uid);
  g_free (moment->uid);
  g_free (moment);
}

static void
moment_set_free (gpointer data)
{
  MomentSet *set = data;

  g_ptr_array_unref (set->members);
  g_free (set);
}

/**
 * aika_ics_moment_is_meeting:
 * @moment: a moment
 *
 * Returns: whether it is a meeting, with what is tied to it
 */
gboolean
aika_ics_moment_is_meeting (const AikaIcsMoment *moment)
{
  return moment->mark == NULL;
}

/**
 * aika_ics_moment_is_alternative:
 * @moment: a moment
 *
 * Returns: whether it is one of several of which a reader or the planner takes one
 */
gboolean
aika_ics_moment_is_alternative (const AikaIcsMoment *moment)
{
  return moment->set_length > 1 &&
         (moment->set_rule == AIKA_SET_CHOOSE_ONE || moment->set_rule == AIKA_SET_CANDIDATES);
}

static AikaIcsKinds
kind_of_meaning (int meaning)
{
  switch ((AikaMeaning) meaning)
    {
    case AIKA_MEANING_PHASE:
      return AIKA_ICS_PHASES;
    case AIKA_MEANING_SESSION:
      return AIKA_ICS_SESSIONS;
    case AIKA_MEANING_EVENT:
      return AIKA_ICS_EVENTS;
    case AIKA_MEANING_DECISION:
      return AIKA_ICS_DECISIONS;
    case AIKA_MEANING_DELIVERABLE:
      return AIKA_ICS_DELIVERABLES;
    case AIKA_MEANING_DEADLINE:
      return AIKA_ICS_DEADLINES;
    case AIKA_MEANING_INVITATION:
      return AIKA_ICS_INVITATIONS;
    }

  g_assert_not_reached ();
}

static gboolean
is_wanted (const Collection    *collection,
           const AikaIcsMoment *moment)
{
  AikaIcsKinds kind = aika_ics_moment_is_meeting (moment) ? AIKA_ICS_MEETINGS
                                                          : kind_of_meaning (moment->mark->meaning);

  if (moment->time.is_vague)
    kind |= AIKA_ICS_VAGUE;

  return (collection->kinds & kind) == kind;
}

/* A meeting that is off takes with it what was to be handled there; a time that says
 * “alustavasti” or “tarvittaessa” is tentative whatever its mark says. */
static int
get_status (int             status,
            const AikaWhen *when,
            int             meeting_status)
{
  gboolean is_open = status == AIKA_STATUS_CONFIRMED || status == AIKA_STATUS_TENTATIVE;

  if (is_open && (meeting_status == AIKA_STATUS_CANCELLED || meeting_status == AIKA_STATUS_POSTPONED))
    return meeting_status;
  if (status == AIKA_STATUS_CONFIRMED && (when->flags & (AIKA_WHEN_TENTATIVE | AIKA_WHEN_CONDITIONAL)) != 0)
    return AIKA_STATUS_TENTATIVE;

  return status;
}

/* Adds one moment a span; @prototype says all but the time, the position and the UID. */
static gboolean
add_spans (const Collection     *collection,
           const AikaIcsMoment  *prototype,
           const AikaWhen       *when,
           const char           *path,
           GPtrArray            *moments,
           GError              **error)
{
  gboolean is_meeting = aika_ics_moment_is_meeting (prototype);
  AikaSpan whole = { collection->start_day, collection->end_day, -1, -1 };
  gboolean is_whole = when->kind == AIKA_WHEN_WHOLE_PROCESS;
  guint n_spans = is_whole ? 1 : when->n_spans;

  for (guint i = 0; i < n_spans; i++)
    {
      const AikaSpan *span = is_whole ? &whole : &when->spans[i];
      g_autofree char *span_path = g_strdup_printf ("%s.spans[%u]", path, i);
      AikaIcsMoment *moment;
      AikaIcsTime time;

      if (!aika_ics_time_is_known (span))
        continue;
      if (!aika_ics_time_resolve (when, span, is_meeting ? AIKA_MEANING_SESSION : prototype->mark->meaning,
                                  collection->end_day, is_whole ? "range" : span_path, &time, error))
        return FALSE;

      moment = g_memdup2 (prototype, sizeof *prototype);
      moment->when = aika_when_ref (when);
      moment->time = time;
      moment->position = i;
      moment->uid = aika_ics_uid_new (collection->plan->id, is_meeting ? "meeting" : "mark",
                                      is_meeting ? prototype->meeting->id : prototype->mark->id, i);
      g_ptr_array_add (moments, moment);
    }

  return TRUE;
}

static void
add_to_agenda (const Collection  *collection,
               const AikaMeeting *meeting,
               const AikaItem    *item,
               const AikaMark    *mark,
               int                relation)
{
  AikaIcsAgendaEntry entry = { item, mark, relation };
  GArray *agenda = g_hash_table_lookup (collection->agendas, meeting);

  if (agenda == NULL)
    {
      agenda = g_array_new (FALSE, FALSE, sizeof (AikaIcsAgendaEntry));
      g_hash_table_insert (collection->agendas, (gpointer) meeting, agenda);
    }

  /* Where a mark of the item is tied already, the item's own tie says nothing more. */
  for (guint i = 0; mark == NULL && i < agenda->len; i++)
    if (g_array_index (agenda, AikaIcsAgendaEntry, i).item == item)
      return;

  g_array_append_val (agenda, entry);
}

static gboolean
add_mark (const Collection  *collection,
          const AikaItem    *item,
          const AikaMark    *mark,
          const char        *path,
          GPtrArray         *moments,
          GError           **error)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (collection->plan, mark);
  g_autofree char *when_path = g_strconcat (path, ".when", NULL);
  AikaIcsMoment prototype = { .item = item, .mark = mark };
  AikaBody *body = NULL;

  if (mark->meeting != NULL)
    {
      prototype.meeting = aika_plan_find_meeting (collection->plan, mark->meeting, &body);
      prototype.body = body;
      if (prototype.meeting != NULL && (collection->kinds & AIKA_ICS_MEETINGS) != 0)
        {
          add_to_agenda (collection, prototype.meeting, item, mark, mark->meeting->relation);
          return TRUE;
        }
    }

  if (!aika_when_is_known (when))
    return TRUE;

  prototype.status = get_status (mark->status, when,
                                 prototype.meeting != NULL ? prototype.meeting->status : AIKA_STATUS_CONFIRMED);
  return add_spans (collection, &prototype, when, when_path, moments, error);
}

/* What a moment is to the others: the mark's own rule, or “1.6. tai 2.6.”. */
static int
get_set_rule (const AikaIcsMoment *moment)
{
  if (moment->mark->set_rule == AIKA_SET_NONE && moment->when->list_mode == AIKA_LIST_ALTERNATIVES)
    return AIKA_SET_CANDIDATES;

  return moment->mark->set_rule;
}

/* Groups the moments of one item: by the word of their set, or by the mark that lists them. */
static void
number_sets (GPtrArray  *moments,
             GHashTable *sets)
{
  for (guint i = 0; i < moments->len; i++)
    {
      AikaIcsMoment *moment = moments->pdata[i];
      g_autofree char *key = moment->mark->set != NULL ? g_strconcat ("set ", moment->mark->set, NULL)
                                                       : g_strconcat ("mark ", moment->mark->id, NULL);
      MomentSet *set = g_hash_table_lookup (sets, key);

      if (set == NULL)
        {
          set = g_new0 (MomentSet, 1);
          set->members = g_ptr_array_new ();
          g_hash_table_insert (sets, g_steal_pointer (&key), set);
        }
      if (set->rule == AIKA_SET_NONE)
        set->rule = get_set_rule (moment);
      g_ptr_array_add (set->members, moment);
    }
}

static void
apply_set (const Collection *collection,
           const MomentSet  *set)
{
  const AikaIcsMoment *first = set->members->pdata[0];

  if (set->rule == AIKA_SET_NONE || set->members->len < 2)
    return;

  for (guint i = 0; i < set->members->len; i++)
    {
      AikaIcsMoment *moment = set->members->pdata[i];

      moment->set_rule = set->rule;
      moment->set_position = i + 1;
      moment->set_length = set->members->len;
      moment->set_uid = g_strdup (first->uid);
      moment->siblings = g_ptr_array_new_with_free_func (g_free);
      if (!aika_ics_moment_is_alternative (moment))
        continue;

      for (guint k = 0; k < set->members->len && moment->siblings->len < SIBLINGS_MAX; k++)
        {
          const AikaIcsMoment *other = set->members->pdata[k];

          if (k != i && is_wanted (collection, other))
            g_ptr_array_add (moment->siblings, g_strdup (other->uid));
        }
    }
}

static gboolean
add_item (const Collection  *collection,
          const AikaItem    *item,
          guint              position,
          GError           **error)
{
  g_autoptr(GPtrArray) own = g_ptr_array_new_with_free_func (moment_free);
  g_autoptr(GHashTable) sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, moment_set_free);
  GHashTableIter iter;
  gpointer set;

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      g_autofree char *path = g_strdup_printf ("items[%u].marks[%u]", position, i);

      if (!add_mark (collection, item, aika_seq_get (item->marks, i), path, own, error))
        return FALSE;
    }

  number_sets (own, sets);
  g_hash_table_iter_init (&iter, sets);
  while (g_hash_table_iter_next (&iter, NULL, &set))
    apply_set (collection, set);

  for (guint i = 0; i < own->len; i++)
    if (is_wanted (collection, own->pdata[i]))
      g_ptr_array_add (collection->moments, g_steal_pointer (&own->pdata[i]));
    else
      g_clear_pointer (&own->pdata[i], moment_free);
  g_ptr_array_set_free_func (own, NULL);

  for (guint i = 0; i < aika_seq_get_length (item->meetings); i++)
    {
      const AikaTie *tie = aika_seq_get (item->meetings, i);
      const AikaMeeting *meeting = aika_plan_find_meeting (collection->plan, tie, NULL);

      /* A meeting that is only shown beside a row does not handle it. */
      if (meeting != NULL && tie->relation != AIKA_RELATION_BESIDE)
        add_to_agenda (collection, meeting, item, NULL, tie->relation);
    }

  return TRUE;
}

static gboolean
add_meetings (const Collection  *collection,
              const AikaBody    *body,
              guint              position,
              GError           **error)
{
  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      const AikaMeeting *meeting = aika_seq_get (body->meetings, i);
      g_autofree char *path = g_strdup_printf ("bodies[%u].meetings[%u].when", position, i);
      GArray *agenda = g_hash_table_lookup (collection->agendas, meeting);
      AikaIcsMoment prototype = { .body = body, .meeting = meeting };
      guint n_before = collection->moments->len;

      if (!aika_when_is_known (meeting->when))
        continue;

      prototype.status = get_status (meeting->status, meeting->when, AIKA_STATUS_CONFIRMED);
      if (!add_spans (collection, &prototype, meeting->when, path, collection->moments, error))
        return FALSE;

      for (guint k = collection->moments->len; k > n_before; k--)
        {
          AikaIcsMoment *moment = collection->moments->pdata[k - 1];

          if (!is_wanted (collection, moment))
            g_ptr_array_remove_index (collection->moments, k - 1);
          else if (agenda != NULL)
            moment->agenda = g_array_ref (agenda);
        }
    }

  return TRUE;
}

/**
 * aika_ics_collect_moments:
 * @plan: a plan
 * @kinds: what is wanted of it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type AikaIcsMoment): the moments, in the
 *   author's order and then the meetings; they lend the records of @plan. `NULL` with
 *   `AIKA_ICS_ERROR_TIME` where a time is none
 */
GPtrArray *
aika_ics_collect_moments (const AikaPlan  *plan,
                          AikaIcsKinds     kinds,
                          GError         **error)
{
  g_autoptr(GPtrArray) moments = g_ptr_array_new_with_free_func (moment_free);
  g_autoptr(GHashTable) agendas = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  Collection collection = { .plan = plan, .kinds = kinds, .moments = moments, .agendas = agendas };
  gint32 first_month, end_month;

  g_return_val_if_fail (plan != NULL, NULL);

  aika_plan_get_range (plan, &first_month, &end_month);
  collection.start_day = aika_month_get_first_day (first_month);
  collection.end_day = aika_month_get_first_day (end_month);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    if (!add_item (&collection, aika_seq_get (plan->items, i), i, error))
      return NULL;
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    if (!add_meetings (&collection, aika_seq_get (plan->bodies, i), i, error))
      return NULL;

  return g_steal_pointer (&moments);
}
