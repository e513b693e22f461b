/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "formats/aika-plan-check.h"

G_BEGIN_DECLS

/* The rules of a plan; aika-plan-rules.c has the code, severity and sentence of each. */
typedef enum
{
  AIKA_RULE_EQUAL_IDS,
  AIKA_RULE_REVERSED,
  AIKA_RULE_EMPTY_SPAN,
  AIKA_RULE_OPEN_SPAN,
  AIKA_RULE_SPANS_UNWANTED,
  AIKA_RULE_SPANS_MISSING,
  AIKA_RULE_TWO_TIMES,
  AIKA_RULE_OFFSET_CIRCLE,
  AIKA_RULE_BODY_CIRCLE,
  AIKA_RULE_NUMBER,
  AIKA_RULE_MOMENT,

  AIKA_RULE_NO_BODY,
  AIKA_RULE_NO_CATEGORY,
  AIKA_RULE_NO_GROUP,
  AIKA_RULE_NO_MARK,
  AIKA_RULE_NO_MEETING,
  AIKA_RULE_NO_PERSON,
  AIKA_RULE_LONG_CHAIN,
  AIKA_RULE_PRECISION_START,
  AIKA_RULE_PRECISION_END,
  AIKA_RULE_KIND_PRECISION,
  AIKA_RULE_KIND_LENGTH,
  AIKA_RULE_CLOCK_UNWANTED,
  AIKA_RULE_CLOCK_MISSING,
  AIKA_RULE_RANGE,
  AIKA_RULE_SET_MISSING,
  AIKA_RULE_SET_RULES,
  AIKA_RULE_COLUMN,
  AIKA_RULE_PAPER,
} AikaRule;

#define AIKA_N_RULES (AIKA_RULE_PAPER + 1)

/**
 * AikaCheck:
 * @problems: (element-type AikaProblem): what was found
 * @path: where the check stands
 * @n_warnings: how many warnings there are, also those beyond
 *   `AIKA_PLAN_CHECK_MAX_N_WARNINGS` that are not among @problems
 */
typedef struct
{
  GPtrArray *problems;
  GString   *path;
  guint      n_warnings;
} AikaCheck;

void         aika_check_report      (AikaCheck      *check,
                                     AikaRule        rule,
                                     ...);
gsize        aika_check_enter       (AikaCheck      *check,
                                     const char     *member);
gsize        aika_check_enter_index (AikaCheck      *check,
                                     guint           index);
void         aika_check_leave       (AikaCheck      *check,
                                     gsize           mark);

const char  *aika_rule_get_code     (AikaRule        rule);
AikaSeverity aika_rule_get_severity (AikaRule        rule);

/* aika-plan-check-when.c */
void         aika_check_when        (AikaCheck      *check,
                                     const AikaWhen *when);

/* aika-plan-check-chains.c */
GPtrArray   *aika_chains_new        (void);
void         aika_check_note_chain  (AikaCheck      *check,
                                     GPtrArray      *chains,
                                     const char     *id,
                                     const char     *next,
                                     const char     *member);
void         aika_check_chains      (AikaCheck      *check,
                                     GPtrArray      *chains,
                                     AikaRule        circle_rule);

G_END_DECLS
