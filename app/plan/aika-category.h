/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-record.h"

G_BEGIN_DECLS

/**
 * AikaHue:
 *
 * A colour by name; draw/ knows its light, dark and line colours. The first six are
 * the hues of the default categories in their order; the last three are for categories
 * that a user adds. @AIKA_HUE_NONE leaves the choice to the program.
 */
typedef enum
{
  AIKA_HUE_NONE,
  AIKA_HUE_BLUE,
  AIKA_HUE_GREEN,
  AIKA_HUE_PURPLE,
  AIKA_HUE_ORANGE,
  AIKA_HUE_YELLOW,
  AIKA_HUE_GREY,
  AIKA_HUE_TEAL,
  AIKA_HUE_RED,
  AIKA_HUE_BROWN,
} AikaHue;

/**
 * AikaPattern:
 *
 * How a category looks in grey and in high contrast.
 */
typedef enum
{
  AIKA_PATTERN_LIGHT,
  AIKA_PATTERN_DOTS,
  AIKA_PATTERN_VERTICAL,
  AIKA_PATTERN_DARK,
  AIKA_PATTERN_DIAGONAL,
  AIKA_PATTERN_HORIZONTAL,
} AikaPattern;

typedef struct
{
  AikaRecord record;
  char      *id;
  char      *name;
  int        hue;             /* an AikaHue */
  int        pattern;         /* an AikaPattern */
} AikaCategory;

extern const AikaEnum aika_hue_enum;
extern const AikaRecordType aika_category_type;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaCategory, aika_record_unref)

G_END_DECLS
