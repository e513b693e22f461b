/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-parse.h"

G_BEGIN_DECLS

/**
 * AikaNumeralKind:
 *
 * What a number is with the numbers and signs behind it.
 */
typedef enum
{
  AIKA_NUMERAL_NONE,
  AIKA_NUMERAL_BARE,            /* 4 */
  AIKA_NUMERAL_ORDINAL,         /* 4. */
  AIKA_NUMERAL_DAY,             /* 4.9., 4.9.2017, 2017-09-04, 4/9/2017 */
  AIKA_NUMERAL_MONTH,           /* 9/2017, 9.2017, 2017-09 */
  AIKA_NUMERAL_YEAR,            /* 2017, 2017–18, 2017/2018 */
  AIKA_NUMERAL_CLOCK,           /* 13:20, 13.20 */
  AIKA_NUMERAL_BAD,             /* 24.6.201 */
} AikaNumeralKind;

/* A number with what belongs to it. The tokens of its parts are said by their index, 0 where they
 * are not there (no part but the first is ever token 0). */
typedef struct
{
  AikaNumeralKind kind;
  guint           n_tokens;
  int             day;
  int             month;
  int             year;
  int             second_year;
  guint           day_token;
  guint           month_token;
  guint           year_token;
  guint           second_year_token;
  guint           bad_token;
  gboolean        has_last_dot;     /* 4.9. */
  gboolean        is_damaged;       /* 13.6..2022 */
  gboolean        is_ambiguous;     /* 3/4/2019 in English */
} AikaNumeral;

/* A year of two digits is no later than this where it could be a number of another kind. */
#define AIKA_SHORT_YEAR_MAX 50

void     aika_numeral_scan    (const AikaParse *parse,
                               guint            i,
                               AikaNumeral     *numeral);
gboolean aika_number_is_year  (const AikaToken *token);
int      aika_number_get_year (const AikaToken *token);

G_END_DECLS
