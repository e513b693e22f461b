/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/**
 * AikaUnreadWords:
 * @text: the words
 * @start: their place in what was pasted, in bytes
 * @end: the byte after it
 */
typedef struct
{
  char  *text;
  gsize  start;
  gsize  end;
} AikaUnreadWords;

/**
 * AikaPastedMeetings:
 * @n_added: meetings that the plan gets
 * @n_known: dates that the body meets on already
 * @n_others: dates of another body, which are left out
 * @unread: (element-type AikaUnreadWords): what is no date of a meeting
 *
 * What was read of a list of meeting dates.
 */
typedef struct
{
  guint   n_added;
  guint   n_known;
  guint   n_others;
  GArray *unread;
} AikaPastedMeetings;

void      aika_pasted_meetings_clear       (AikaPastedMeetings  *pasted);
AikaPlan *aika_edit_add_meetings_from_text (AikaPlan            *plan,
                                            const char          *body_id,
                                            const char          *text,
                                            gint32               today,
                                            AikaPastedMeetings  *pasted,
                                            GError             **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AikaPastedMeetings, aika_pasted_meetings_clear)

G_END_DECLS
