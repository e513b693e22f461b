/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"
#include "time/aika-language.h"

G_BEGIN_DECLS

/**
 * AikaMatchField:
 *
 * Where words were found.
 */
typedef enum
{
  AIKA_MATCH_TITLE,           /* of a row or a group; the words of a banner */
  AIKA_MATCH_CONTENT,
  AIKA_MATCH_PARTICIPANTS,
  AIKA_MATCH_RESPONSIBLE,
  AIKA_MATCH_MODE,
  AIKA_MATCH_VENUE,
  AIKA_MATCH_URL,
  AIKA_MATCH_DURATION,
  AIKA_MATCH_NOTES,
  AIKA_MATCH_SECTION,
  AIKA_MATCH_CUSTOM,
  AIKA_MATCH_BODY,            /* its names; of a mark or a row, those of the body it is tied to */
  AIKA_MATCH_MEMBERS,
  AIKA_MATCH_LABEL,
  AIKA_MATCH_REASON,
  AIKA_MATCH_TIME,
} AikaMatchField;

/**
 * AikaMatch:
 * @field: where the words were found first
 * @record: the item, mark, group, body, meeting or banner
 * @item: (nullable): the row of an item or a mark
 * @body: (nullable): the body of a body or a meeting
 *
 * Something of a plan that has what was looked for. All belongs to the plan.
 */
typedef struct
{
  AikaMatchField    field;
  const AikaRecord *record;
  const AikaItem   *item;
  const AikaBody   *body;
} AikaMatch;

GArray *aika_search            (const AikaPlan *plan,
                                const char     *words,
                                AikaLanguage    language);
guint   aika_matches_find_next (const GArray   *matches,
                                const AikaPlan *plan,
                                const char     *from_id,
                                gboolean        is_backwards);

G_END_DECLS
