/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "formats/aika-revisions.h"
#include "plan/aika-plan.h"

G_BEGIN_DECLS

#define AIKA_ICS_ERROR (aika_ics_error_quark ())

/**
 * AikaIcsError:
 * @AIKA_ICS_ERROR_TIME: a time of the plan is none that a calendar could hold
 * @AIKA_ICS_ERROR_ZONE: the plan's time zone is not one that can be written
 * @AIKA_ICS_ERROR_IDENTITY: two moments would share one UID
 * @AIKA_ICS_ERROR_UNREADABLE: what was written could not be read back whole
 *
 * Why a plan could not be written as a calendar.
 */
typedef enum
{
  AIKA_ICS_ERROR_TIME,
  AIKA_ICS_ERROR_ZONE,
  AIKA_ICS_ERROR_IDENTITY,
  AIKA_ICS_ERROR_UNREADABLE,
} AikaIcsError;

/**
 * AikaIcsKinds:
 * @AIKA_ICS_PHASES: stretches of work; a bar of a month or more fills everybody's month view
 * @AIKA_ICS_SESSIONS: sessions
 * @AIKA_ICS_EVENTS: events
 * @AIKA_ICS_DECISIONS: decisions that stand on a day of their own
 * @AIKA_ICS_DELIVERABLES: deliverables
 * @AIKA_ICS_DEADLINES: deadlines
 * @AIKA_ICS_INVITATIONS: invitations
 * @AIKA_ICS_MEETINGS: the meetings of the bodies, each with what is tied to it; without them
 *   what is tied to a meeting becomes an event of its own
 * @AIKA_ICS_VAGUE: also what is known less exactly than to the day
 *
 * What of a plan goes into a calendar.
 */
typedef enum
{
  AIKA_ICS_PHASES       = 1 << 0,
  AIKA_ICS_SESSIONS     = 1 << 1,
  AIKA_ICS_EVENTS       = 1 << 2,
  AIKA_ICS_DECISIONS    = 1 << 3,
  AIKA_ICS_DELIVERABLES = 1 << 4,
  AIKA_ICS_DEADLINES    = 1 << 5,
  AIKA_ICS_INVITATIONS  = 1 << 6,
  AIKA_ICS_MEETINGS     = 1 << 7,
  AIKA_ICS_VAGUE        = 1 << 8,
} AikaIcsKinds;

#define AIKA_ICS_KINDS_ALL     ((AikaIcsKinds) ((1 << 9) - 1))

/* What somebody's own calendar wants: the moments, not the stretches. */
#define AIKA_ICS_KINDS_DEFAULT \
  ((AikaIcsKinds) (AIKA_ICS_KINDS_ALL & ~(AIKA_ICS_PHASES | AIKA_ICS_VAGUE)))

/**
 * AikaIcsOptions:
 * @kinds: what to write
 * @has_names: whether people are written by name; otherwise by their role or title, and one
 *   who has neither is left out (a published name is personal data)
 */
typedef struct
{
  AikaIcsKinds kinds;
  gboolean     has_names;
} AikaIcsOptions;

GQuark   aika_ics_error_quark  (void);

GBytes  *aika_ics_export       (const AikaPlan        *plan,
                                const AikaRevisions   *revisions,
                                const AikaIcsOptions  *options,
                                GError               **error);
gboolean aika_ics_count_events (const AikaPlan        *plan,
                                const AikaIcsOptions  *options,
                                guint                 *n_events,
                                GError               **error);

G_END_DECLS
