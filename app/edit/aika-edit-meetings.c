/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-meetings"

#include "config.h"

#include "edit/aika-edit-meetings.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-offset.h"
#include "edit/aika-edit-private.h"

/* Bodies and their meetings. A mark tied to a meeting has no time of its own, so that what
 * moves the meeting moves the mark. */

typedef struct
{
  guint        body_position;
  guint        position;
  AikaBody    *body;
  AikaMeeting *meeting;
} MeetingPlace;

static gboolean
find_meeting (const AikaPlan  *plan,
              const char      *body_id,
              const char      *meeting_id,
              MeetingPlace    *place,
              GError         **error)
{
  if (!aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &place->body_position, error))
    return FALSE;

  place->body = aika_seq_get (plan->bodies, place->body_position);
  if (!aika_edit_find (place->body->meetings, meeting_id, AIKA_EDIT_MEETING, &place->position, error))
    return FALSE;

  place->meeting = aika_seq_get (place->body->meetings, place->position);
  return TRUE;
}

static AikaPlan *
put_meetings (AikaPlan *plan,
              guint     body_position,
              AikaSeq  *meetings)
{
  g_autoptr(AikaBody) draft = aika_record_draft (aika_seq_get (plan->bodies, body_position));

  aika_set_seq (&draft->meetings, meetings);
  return aika_edit_with_record (plan, bodies, body_position, draft);
}

static AikaPlan *
put_meeting (AikaPlan           *plan,
             const MeetingPlace *place,
             const AikaMeeting  *meeting)
{
  g_autoptr(AikaSeq) meetings = aika_seq_set (place->body->meetings, place->position, meeting);

  return put_meetings (plan, place->body_position, meetings);
}

/**
 * aika_edit_add_body:
 * @plan: a plan
 * @abbreviation: (nullable): its abbreviation, such as “KH”
 * @name: its name
 * @kind: its kind
 * @body_id: (out) (optional) (transfer full): the id of the new body
 * @error: `AIKA_EDIT_ERROR_INVALID` for an empty name
 *
 * Returns: (transfer full) (nullable): the plan with the body, last of its bodies
 */
AikaPlan *
aika_edit_add_body (AikaPlan      *plan,
                    const char    *abbreviation,
                    const char    *name,
                    AikaBodyKind   kind,
                    char         **body_id,
                    GError       **error)
{
  g_autofree char *id = NULL;
  g_autoptr(AikaBody) body = NULL;
  g_autoptr(AikaSeq) bodies = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_check_required (name, error) ||
      !aika_edit_check_text (abbreviation, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  id = aika_id_new ();
  body = aika_record_new (&aika_body_type);
  aika_set_text (&body->id, id);
  aika_set_text (&body->abbreviation, abbreviation);
  aika_set_text (&body->name, name);
  body->kind = kind;
  bodies = aika_seq_append (plan->bodies, body);

  if (body_id != NULL)
    *body_id = g_steal_pointer (&id);
  return aika_edit_with_list (plan, bodies, bodies);
}

/* The meeting of the body on the day: one that takes place before one that is cancelled or was put
 * off; NULL where there is none. */
AikaMeeting *
aika_edit_find_meeting_on (const AikaBody *body,
                           gint32          day)
{
  AikaMeeting *found = NULL;

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      AikaMeeting *meeting = aika_seq_get (body->meetings, i);
      gboolean is_off = meeting->status == AIKA_STATUS_CANCELLED || meeting->status == AIKA_STATUS_POSTPONED;
      gint32 start_day, end_day;

      if (!aika_when_get_extent (meeting->when, &start_day, &end_day) || start_day != day || end_day != day + 1)
        continue;
      if (!is_off)
        return meeting;
      if (found == NULL)
        found = meeting;
    }

  return found;
}

/* The position after the last meeting that begins no later. */
guint
aika_edit_find_place_in_time (const AikaBody *body,
                              const AikaWhen *when)
{
  gint32 start_day, other_start_day, end_day;
  guint n_meetings = aika_seq_get_length (body->meetings);

  if (!aika_when_get_extent (when, &start_day, &end_day))
    return n_meetings;

  for (guint i = n_meetings; i-- > 0;)
    {
      const AikaMeeting *meeting = aika_seq_get (body->meetings, i);

      if (aika_when_get_extent (meeting->when, &other_start_day, &end_day) && other_start_day <= start_day)
        return i + 1;
    }

  return 0;
}

/**
 * aika_edit_add_meeting:
 * @plan: a plan
 * @body_id: the body that meets
 * @when: (transfer none): its time, kept with its words
 * @meeting_id: (out) (optional) (transfer full): the id of the new meeting
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * The meeting stands among the others by its day. A range that the author gave grows by up to
 * two years to hold it.
 *
 * Returns: (transfer full) (nullable): the plan with the meeting
 */
AikaPlan *
aika_edit_add_meeting (AikaPlan    *plan,
                       const char  *body_id,
                       AikaWhen    *when,
                       char       **meeting_id,
                       GError     **error)
{
  g_autofree char *id = NULL;
  g_autoptr(AikaMeeting) meeting = NULL;
  g_autoptr(AikaSeq) meetings = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  const AikaBody *body;
  guint position;

  g_return_val_if_fail (plan != NULL && when != NULL, NULL);

  if (!aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &position, error))
    return NULL;

  id = aika_id_new ();
  meeting = aika_record_new (&aika_meeting_type);
  aika_set_text (&meeting->id, id);
  aika_set_when (&meeting->when, when);
  body = aika_seq_get (plan->bodies, position);
  meetings = aika_seq_insert (body->meetings, aika_edit_find_place_in_time (body, when), meeting);

  if (meeting_id != NULL)
    *meeting_id = g_steal_pointer (&id);
  edited = put_meetings (plan, position, meetings);
  return aika_edit_hold_in_range (edited, when);
}

/* Whether the meeting, or a mark tied to it, is held. */
static gboolean
holds_history (const AikaPlan     *plan,
               const MeetingPlace *place)
{
  g_auto(GStrv) mark_ids = NULL;

  if (aika_edit_is_held (place->meeting->status))
    return TRUE;

  mark_ids = aika_edit_list_tied_marks (plan, place->body->id, place->meeting->id);
  for (guint i = 0; mark_ids[i] != NULL; i++)
    if (aika_edit_is_held (aika_plan_find_mark (plan, mark_ids[i], NULL)->status))
      return TRUE;

  return FALSE;
}

static gboolean
check_not_held (const AikaPlan      *plan,
                const MeetingPlace  *place,
                AikaEditFlags        flags,
                GError             **error)
{
  if ((flags & AIKA_EDIT_EVEN_HELD) != 0 || !holds_history (plan, place))
    return TRUE;

  g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_HELD,
                       aika_edit_is_held (place->meeting->status)
                       ? _("This meeting has been held. Move it anyway?")
                       : _("Something has been decided at this meeting. Move it anyway?"));
  return FALSE;
}

/* The plan with another time for the meeting. */
static AikaPlan *
put_moved_meeting (AikaPlan           *plan,
                   const MeetingPlace *place,
                   const AikaMeeting  *meeting)
{
  g_autoptr(AikaPlan) edited = put_meeting (plan, place, meeting);
  g_autoptr(AikaPlan) frozen = NULL;
  g_autoptr(AikaPlan) labelled = NULL;

  if (edited == plan)
    return g_steal_pointer (&edited);

  frozen = aika_offset_freeze_held (plan, edited, NULL);
  labelled = aika_edit_follow_labels (plan, frozen);
  return aika_edit_hold_in_range (labelled, meeting->when);
}

/**
 * aika_edit_move_meeting:
 * @plan: a plan
 * @body_id: a body
 * @meeting_id: a meeting of it
 * @step: a step
 * @n_steps: how many, negative for earlier
 * @flags: flags
 * @error: `AIKA_EDIT_ERROR`; `AIKA_EDIT_ERROR_HELD` if the meeting or a mark tied to it is held
 *
 * All that is tied to the meeting moves with it. It keeps its place in the list.
 *
 * Returns: (transfer full) (nullable): the plan with the meeting moved; @plan for no steps
 */
AikaPlan *
aika_edit_move_meeting (AikaPlan       *plan,
                        const char     *body_id,
                        const char     *meeting_id,
                        AikaStep        step,
                        int             n_steps,
                        AikaEditFlags   flags,
                        GError        **error)
{
  g_autoptr(AikaMeeting) draft = NULL;
  MeetingPlace place;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!find_meeting (plan, body_id, meeting_id, &place, error))
    return NULL;
  if (n_steps == 0)
    return aika_record_ref (plan);
  if (!check_not_held (plan, &place, flags, error))
    return NULL;

  draft = aika_record_draft (place.meeting);
  if (!aika_edit_shift_when (plan, &draft->when, step, n_steps, error))
    return NULL;

  return put_moved_meeting (plan, &place, draft);
}

/**
 * aika_edit_set_meeting_when:
 * @plan: a plan
 * @body_id: a body
 * @meeting_id: a meeting of it
 * @when: (transfer none): the time that it shall have, kept with its words
 * @flags: flags
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_HELD` if the meeting or a mark tied to it
 *   is held
 *
 * Returns: (transfer full) (nullable): the plan with the time
 */
AikaPlan *
aika_edit_set_meeting_when (AikaPlan       *plan,
                            const char     *body_id,
                            const char     *meeting_id,
                            AikaWhen       *when,
                            AikaEditFlags   flags,
                            GError        **error)
{
  g_autoptr(AikaMeeting) draft = NULL;
  MeetingPlace place;

  g_return_val_if_fail (plan != NULL && when != NULL, NULL);

  if (!find_meeting (plan, body_id, meeting_id, &place, error))
    return NULL;
  if (aika_when_equal (place.meeting->when, when))
    return aika_record_ref (plan);
  if (!check_not_held (plan, &place, flags, error))
    return NULL;

  draft = aika_record_draft (place.meeting);
  aika_set_when (&draft->when, when);
  return put_moved_meeting (plan, &place, draft);
}

/**
 * aika_edit_set_meeting_status:
 * @plan: a plan
 * @body_id: a body
 * @meeting_id: a meeting of it
 * @status: the status that it shall have
 * @note: (nullable): why; `NULL` keeps the note that it has
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`, `AIKA_EDIT_ERROR_INVALID`
 *
 * The marks tied to it stay tied: what becomes of them is asked of the user, and done with
 * [func@edit_move_marks] or [func@edit_set_marks_status] on [func@edit_list_tied_marks].
 *
 * Returns: (transfer full) (nullable): the plan with the status
 */
AikaPlan *
aika_edit_set_meeting_status (AikaPlan    *plan,
                              const char  *body_id,
                              const char  *meeting_id,
                              AikaStatus   status,
                              const char  *note,
                              GError     **error)
{
  g_autoptr(AikaMeeting) draft = NULL;
  MeetingPlace place;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!find_meeting (plan, body_id, meeting_id, &place, error) ||
      !aika_edit_check_text (note, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  draft = aika_record_draft (place.meeting);
  draft->status = status;
  if (note != NULL)
    aika_set_text (&draft->note, note);
  return put_meeting (plan, &place, draft);
}

static AikaMark *
fix_tied (AikaPlan        *plan,
          const AikaItem  *item,
          AikaMark        *mark,
          gpointer         data,
          GError         **error)
{
  const MeetingPlace *place = data;

  if (!aika_tie_is_to (mark->meeting, place->body->id, place->meeting->id))
    return aika_record_ref (mark);

  return aika_tie_fix (plan, mark);
}

/* The plan, in which no item lists the meeting beside its row. */
static AikaPlan *
drop_ties_of_items (AikaPlan           *plan,
                    const MeetingPlace *place)
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

          if (!aika_tie_is_to (aika_seq_get (item->meetings, k), place->body->id, place->meeting->id))
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

/**
 * aika_edit_delete_meeting:
 * @plan: a plan
 * @body_id: a body
 * @meeting_id: a meeting of it
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * The marks tied to it stay, with the meeting's time as their own. Rows no longer list it. A
 * meeting that does not take place is better cancelled, with
 * [func@edit_set_meeting_status], than deleted.
 *
 * Returns: (transfer full) (nullable): the plan without the meeting
 */
AikaPlan *
aika_edit_delete_meeting (AikaPlan    *plan,
                          const char  *body_id,
                          const char  *meeting_id,
                          GError     **error)
{
  g_autoptr(AikaPlan) freed = NULL;
  g_autoptr(AikaPlan) unlisted = NULL;
  g_autoptr(AikaSeq) meetings = NULL;
  MeetingPlace place;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!find_meeting (plan, body_id, meeting_id, &place, error))
    return NULL;

  freed = aika_edit_map_marks (plan, NULL, fix_tied, &place, NULL);
  unlisted = drop_ties_of_items (freed, &place);
  meetings = aika_seq_remove (place.body->meetings, place.position);
  return put_meetings (unlisted, place.body_position, meetings);
}
