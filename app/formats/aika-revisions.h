/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaRevision:
 * @hash: SHA-256 in hexadecimal of what a calendar shows of it
 * @sequence: how many times that has changed
 * @stamp: when it last changed, UTC, as “2026-11-23T08:15:00Z”
 */
typedef struct
{
  AikaRecord record;
  char      *hash;
  int        sequence;
  char      *stamp;
} AikaRevision;

extern const AikaRecordType aika_revision_type;

/**
 * AikaRevisions:
 *
 * When each mark and meeting of a plan last changed as a calendar sees it, so that an
 * export of an unchanged plan is the same bytes and a changed event says so. Found by the
 * id of the mark or meeting and kept in order of the ids. They stand in the plan's file, beside the plan: undo does not take a revision back. Values do not change.
 */
typedef struct _AikaRevisions AikaRevisions;

AikaRevisions *aika_revisions_new        (GHashTable          *by_id);
AikaRevisions *aika_revisions_ref        (const AikaRevisions *revisions);
void           aika_revisions_unref      (AikaRevisions       *revisions);

guint          aika_revisions_get_length (const AikaRevisions *revisions);
AikaRevision  *aika_revisions_get_entry  (const AikaRevisions *revisions,
                                          guint                position,
                                          const char         **id);
gboolean       aika_revisions_get        (const AikaRevisions *revisions,
                                          const char          *id,
                                          const char         **hash,
                                          guint               *sequence,
                                          const char         **stamp);
gboolean       aika_revisions_equal      (const AikaRevisions *a,
                                          const AikaRevisions *b);

AikaRevisions *aika_revisions_update     (const AikaRevisions *old,
                                          const AikaPlan      *plan,
                                          GDateTime           *now);
AikaRevisions *aika_revisions_merge      (const AikaRevisions *ours,
                                          const AikaRevisions *theirs);

char          *aika_mark_hash            (const AikaPlan      *plan,
                                          const AikaMark      *mark);
char          *aika_meeting_hash         (const AikaPlan      *plan,
                                          const AikaMeeting   *meeting);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaRevisions, aika_revisions_unref)

G_END_DECLS
