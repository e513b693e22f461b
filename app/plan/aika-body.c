/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-body"

#include "config.h"

#include "plan/aika-body.h"

#include "plan/aika-category.h"

static const char *const status_words[] = {
  "confirmed", "tentative", "held", "cancelled", "postponed", "tabled", "returned", NULL
};
static const char *const kind_words[] = {
  "other", "council", "board", "committee", "management", "steering", "preparation", "influence", NULL
};
static const char *const unit_words[] = { "days", "working-days", "weeks", "months", NULL };

const AikaEnum aika_status_enum = { "status", status_words };
const AikaEnum aika_unit_enum = { "unit", unit_words };
static const AikaEnum kind_enum = { "kind of body", kind_words };

static const AikaField usual_fields[] = {
  { "weekday", AIKA_FIELD_INT, G_STRUCT_OFFSET (AikaUsual, weekday) },
  { "clock", AIKA_FIELD_CLOCK, G_STRUCT_OFFSET (AikaUsual, clock) },
  { NULL }
};

static const AikaField lead_fields[] = {
  { "name", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaLead, name), AIKA_FIELD_REQUIRED },
  { "n", AIKA_FIELD_INT, G_STRUCT_OFFSET (AikaLead, n), AIKA_FIELD_ALWAYS },
  { "unit", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaLead, unit), AIKA_FIELD_ALWAYS, &aika_unit_enum },
  { "clock", AIKA_FIELD_CLOCK, G_STRUCT_OFFSET (AikaLead, clock) },
  { NULL }
};

static const AikaField meeting_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaMeeting, id), AIKA_FIELD_REQUIRED },
  { "when", AIKA_FIELD_WHEN, G_STRUCT_OFFSET (AikaMeeting, when), AIKA_FIELD_REQUIRED },
  { "status", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaMeeting, status), AIKA_FIELD_PLAIN, &aika_status_enum },
  { "note", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaMeeting, note) },
  { NULL }
};

const AikaRecordType aika_usual_type = { "usual time", sizeof (AikaUsual), usual_fields };
const AikaRecordType aika_lead_type = { "lead time", sizeof (AikaLead), lead_fields };
const AikaRecordType aika_meeting_type = { "meeting", sizeof (AikaMeeting), meeting_fields };

static const AikaField body_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaBody, id), AIKA_FIELD_REQUIRED },
  { "abbreviation", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaBody, abbreviation) },
  { "name", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaBody, name), AIKA_FIELD_REQUIRED },
  { "aliases", AIKA_FIELD_TEXTS, G_STRUCT_OFFSET (AikaBody, aliases) },
  { "kind", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaBody, kind), AIKA_FIELD_PLAIN, &kind_enum },
  { "parent", AIKA_FIELD_LINK, G_STRUCT_OFFSET (AikaBody, parent) },
  { "members", AIKA_FIELD_TEXTS, G_STRUCT_OFFSET (AikaBody, members) },
  { "hue", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaBody, hue), AIKA_FIELD_PLAIN, &aika_hue_enum },
  { "usual", AIKA_FIELD_RECORD, G_STRUCT_OFFSET (AikaBody, usual), AIKA_FIELD_PLAIN, NULL, &aika_usual_type },
  { "leads", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaBody, leads), AIKA_FIELD_PLAIN, NULL, &aika_lead_type },
  { "meetings", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaBody, meetings), AIKA_FIELD_PLAIN, NULL, &aika_meeting_type },
  { "note", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaBody, note) },
  { NULL }
};

const AikaRecordType aika_body_type = { "body", sizeof (AikaBody), body_fields };

/**
 * aika_body_get_short_name:
 * @body: a body
 *
 * Returns: (transfer none): its abbreviation, or its name where it has none
 */
const char *
aika_body_get_short_name (const AikaBody *body)
{
  return body->abbreviation != NULL ? body->abbreviation : body->name;
}
