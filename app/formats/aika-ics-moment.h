/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "formats/aika-ics-time.h"
#include "formats/aika-ics.h"

G_BEGIN_DECLS

/* What a meeting has before it. */
typedef struct
{
  const AikaItem *item;
  const AikaMark *mark;           /* NULL where the item is tied, not a mark of it */
  int             relation;       /* an AikaRelation */
} AikaIcsAgendaEntry;

/**
 * AikaIcsMoment:
 * @item: the item of a mark; `NULL` for a meeting
 * @mark: the mark; `NULL` for a meeting
 * @body: the body that meets, or whose meeting the mark is tied to; `NULL` otherwise
 * @meeting: the meeting, or the one that the mark is tied to; `NULL` otherwise
 * @when: the time that the moment is one span of
 * @time: the time as a calendar holds it
 * @uid: the UID, the same for ever
 * @position: which moment of its mark or meeting, from 0
 * @status: an `AikaStatus`: what holds once meeting and doubt are counted in
 * @set_rule: an `AikaSetRule`: what the moment is to the others of its set
 * @set_position: which of the set, from 1; 0 where it is in none
 * @set_length: how many are in the set
 * @set_uid: (nullable): the UID of the set's first
 * @siblings: (element-type utf8): UIDs of the alternatives that are in the calendar too
 * @agenda: (element-type AikaIcsAgendaEntry): what a meeting has before it
 *
 * One moment of a plan: what becomes one VEVENT. It lends the plan's records.
 */
typedef struct
{
  const AikaItem    *item;
  const AikaMark    *mark;
  const AikaBody    *body;
  const AikaMeeting *meeting;
  AikaWhen          *when;
  AikaIcsTime        time;
  char              *uid;
  guint              position;
  int                status;
  int                set_rule;
  guint              set_position;
  guint              set_length;
  char              *set_uid;
  GPtrArray         *siblings;
  GArray            *agenda;
} AikaIcsMoment;

GPtrArray *aika_ics_collect_moments       (const AikaPlan       *plan,
                                           AikaIcsKinds          kinds,
                                           GError              **error);
gboolean   aika_ics_moment_is_meeting     (const AikaIcsMoment  *moment);
gboolean   aika_ics_moment_is_alternative (const AikaIcsMoment  *moment);

G_END_DECLS
