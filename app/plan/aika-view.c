/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-view"

#include "config.h"

#include "plan/aika-view.h"

static const char *const kind_words[] = { "matrix", "table", "programme", "bulletin", "wheel", NULL };
static const char *const sections_words[] = { "none", "group", "month", "season", NULL };
static const char *const header_words[] = { "names", "numbers", NULL };
static const char *const orientation_words[] = { "landscape", "portrait", NULL };

static const AikaEnum kind_enum = { "kind of view", kind_words };
static const AikaEnum sections_enum = { "sections", sections_words };
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
  { "kind", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaView, kind), AIKA_FIELD_ALWAYS, &kind_enum },
  { "columns", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaView, columns), AIKA_FIELD_PLAIN, NULL, &aika_column_type },
  { "sections", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaView, sections), AIKA_FIELD_PLAIN, &sections_enum },
  { "header", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaView, header), AIKA_FIELD_PLAIN, &header_enum },
  { "noLanes", AIKA_FIELD_BOOL, G_STRUCT_OFFSET (AikaView, has_no_lanes) },
  { "language", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaView, language) },
  { "paper", AIKA_FIELD_RECORD, G_STRUCT_OFFSET (AikaView, paper), AIKA_FIELD_PLAIN, NULL, &aika_paper_type },
  { NULL }
};

const AikaRecordType aika_view_type = { "view", sizeof (AikaView), view_fields };
