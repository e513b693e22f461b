/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-category"

#include "config.h"

#include "plan/aika-category.h"

static const char *const hue_words[] = {
  "none", "blue", "green", "purple", "orange", "yellow", "grey", "teal", "red", "brown", NULL
};
static const char *const pattern_words[] = {
  "light", "dots", "vertical", "dark", "diagonal", "horizontal", NULL
};

const AikaEnum aika_hue_enum = { "hue", hue_words };
static const AikaEnum pattern_enum = { "pattern", pattern_words };

static const AikaField category_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaCategory, id), AIKA_FIELD_REQUIRED },
  { "name", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaCategory, name), AIKA_FIELD_REQUIRED },
  { "hue", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaCategory, hue), AIKA_FIELD_ALWAYS, &aika_hue_enum },
  { "pattern", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaCategory, pattern), AIKA_FIELD_ALWAYS, &pattern_enum },
  { NULL }
};

const AikaRecordType aika_category_type = { "category", sizeof (AikaCategory), category_fields };
