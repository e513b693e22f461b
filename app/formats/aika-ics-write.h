/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "formats/aika-ics-time.h"

G_BEGIN_DECLS

/* The STATUS of an event (RFC 5545 §3.8.1.11). */
typedef enum
{
  AIKA_ICS_STATE_CONFIRMED,
  AIKA_ICS_STATE_TENTATIVE,
  AIKA_ICS_STATE_CANCELLED,
} AikaIcsState;

/* What an event does to somebody's day; written twice, see aika-ics-write.c. */
typedef enum
{
  AIKA_ICS_FREE,
  AIKA_ICS_MAYBE_BUSY,
  AIKA_ICS_BUSY,
} AikaIcsBusy;

/**
 * AikaIcsEvent:
 * @uid: the UID
 * @sequence: the SEQUENCE
 * @stamp: the last change, in UTC
 * @summary: the SUMMARY, one line
 * @category: (nullable): one of CATEGORIES, without commas
 * @color: (nullable): the name of a CSS colour
 * @state: the STATUS
 * @busy: whether it takes somebody's time
 * @time: when
 * @zone_id: the TZID of its clocks
 * @location: (nullable): a place
 * @url: (nullable): a URI
 * @conference: (nullable): a URI to take part by
 * @conference_label: (nullable): what that is called, without quotes, carets and line ends
 * @siblings: (nullable) (element-type utf8): the UIDs of its alternatives
 * @set_uid: (nullable): the UID of the set's first
 * @description: (nullable): the DESCRIPTION, lines separated by LF
 * @precision: a token, for X-PLAN-PRECISION
 * @kind: a token, for X-PLAN-KIND
 *
 * What one VEVENT says.
 */
typedef struct
{
  const char      *uid;
  guint            sequence;
  GDateTime       *stamp;
  const char      *summary;
  const char      *category;
  const char      *color;
  AikaIcsState     state;
  AikaIcsBusy      busy;
  AikaIcsTime      time;
  const char      *zone_id;
  const char      *location;
  const char      *url;
  const char      *conference;
  const char      *conference_label;
  const GPtrArray *siblings;
  const char      *set_uid;
  const char      *description;
  const char      *precision;
  const char      *kind;
} AikaIcsEvent;

/**
 * AikaIcsCalendar:
 * @product_id: the PRODID
 * @id: (nullable): the id of the plan
 * @name: the name of the calendar
 * @zone_id: the name of its time zone
 * @stamp: (nullable): the last change of any event, in UTC
 *
 * What the calendar says of itself.
 */
typedef struct
{
  const char *product_id;
  const char *id;
  const char *name;
  const char *zone_id;
  GDateTime  *stamp;
} AikaIcsCalendar;

void     aika_ics_append_header   (GString               *text,
                                   const AikaIcsCalendar *calendar);
void     aika_ics_append_event    (GString               *text,
                                   const AikaIcsEvent    *event);
gboolean aika_ics_verify          (const char            *text,
                                   guint                  n_events,
                                   GError               **error);
char    *aika_ics_clean_text      (const char            *text);

G_END_DECLS
