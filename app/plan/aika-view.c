/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-view"

#include "config.h"

#include "plan/aika-view.h"

#include <string.h>

static const char *const kind_words[] = { "matrix", "table", "programme", "bulletin", "wheel", NULL };
static const char *const sections_words[] = { "none", "group", "month", "season", NULL };
static const char *const order_words[] = { "author", "time", NULL };
static const char *const header_words[] = { "names", "numbers", NULL };
static const char *const orientation_words[] = { "landscape", "portrait", NULL };

static const AikaEnum kind_enum = { "kind of view", kind_words };
static const AikaEnum sections_enum = { "sections", sections_words };
static const AikaEnum order_enum = { "order", order_words };
static const AikaEnum header_enum = { "header form", header_words };
static const AikaEnum orientation_enum = { "orientation", orientation_words };

static const AikaField column_fields[] = {
  { "field", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaColumn, field), AIKA_FIELD_REQUIRED },
  { "header", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaColumn, header) },
  { "under", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaColumn, under) },
  { NULL }
};

static const AikaField paper_fields[] = {
  { "size", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaPaper, size), AIKA_FIELD_REQUIRED },
  { "orientation", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaPaper, orientation), AIKA_FIELD_ALWAYS, &orientation_enum },
  { "across", AIKA_FIELD_INT, G_STRUCT_OFFSET (AikaPaper, across) },
  { "down", AIKA_FIELD_INT, G_STRUCT_OFFSET (AikaPaper, down) },
  { NULL }
};

const AikaRecordType aika_column_type = { "column", sizeof (AikaColumn), column_fields };
const AikaRecordType aika_paper_type = { "paper", sizeof (AikaPaper), paper_fields };

static const AikaField view_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaView, id), AIKA_FIELD_REQUIRED },
  { "name", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaView, name) },
  { "heading", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaView, heading) },
  { "kind", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaView, kind), AIKA_FIELD_ALWAYS, &kind_enum },
  { "columns", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaView, columns), AIKA_FIELD_PLAIN, NULL, &aika_column_type },
  { "sections", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaView, sections), AIKA_FIELD_PLAIN, &sections_enum },
  { "order", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaView, order), AIKA_FIELD_PLAIN, &order_enum },
  { "header", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaView, header), AIKA_FIELD_PLAIN, &header_enum },
  { "noLanes", AIKA_FIELD_BOOL, G_STRUCT_OFFSET (AikaView, has_no_lanes) },
  { "from", AIKA_FIELD_DAY, G_STRUCT_OFFSET (AikaView, from) },
  { "language", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaView, language) },
  { "paper", AIKA_FIELD_RECORD, G_STRUCT_OFFSET (AikaView, paper), AIKA_FIELD_PLAIN, NULL, &aika_paper_type },
  { NULL }
};

const AikaRecordType aika_view_type = { "view", sizeof (AikaView), view_fields };

/**
 * aika_column_name_is_known:
 * @name: a name of a column's field
 * @length: its length in bytes
 *
 * The names are: “number”, “group”, “section”, “title”, “content”; “when” (all times as
 * written), “period” (those vaguer than a day), “days” (those of a day, with weekday, without
 * clock); “labels”, “participants”, “responsible”, “mode”, “consultant”, “venue”, “url”,
 * “duration”, “notes”, “status”, “category”; “meetings” (all of the row), “body:ID” (those of a
 * body), “custom:NAME”.
 *
 * Returns: whether a column can show it
 */
gboolean
aika_column_name_is_known (const char *name,
                           gsize       length)
{
  static const char *const names[] = {
    "number", "group", "section", "title", "content", "when", "period", "days", "labels", "participants", "responsible",
    "mode", "consultant", "venue", "url", "duration", "notes", "status", "category", "meetings",
  };
  static const char *const prefixes[] = { "body:", "custom:" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length && strncmp (names[i], name, length) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (length > strlen (prefixes[i]) && strncmp (prefixes[i], name, strlen (prefixes[i])) == 0)
      return TRUE;

  return FALSE;
}
