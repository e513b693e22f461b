/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaSeverity:
 * @AIKA_SEVERITY_ERROR: what a plan cannot truthfully hold; a file with it is refused
 * @AIKA_SEVERITY_WARNING: what a person should look at; a file with it is opened
 */
typedef enum
{
  AIKA_SEVERITY_ERROR,
  AIKA_SEVERITY_WARNING,
} AikaSeverity;

/**
 * AikaProblem:
 * @severity: how bad it is
 * @code: a stable name, “E_…” or “W_…”
 * @path: where: “items[3].marks[0].when.spans[0].end”; empty for the plan as a whole
 * @line: the line of the file, from 1; 0 where the plan was not read from a file
 * @message: what is wrong and what was expected, translated, without the place
 */
typedef struct
{
  AikaSeverity  severity;
  const char   *code;
  char         *path;
  guint         line;
  char         *message;
} AikaProblem;

/* More warnings than this are counted, not listed. */
#define AIKA_PLAN_CHECK_MAX_N_WARNINGS 200

GPtrArray   *aika_plan_check       (const AikaPlan    *plan);
gboolean     aika_moment_is_valid  (const char        *text);

AikaProblem *aika_problem_new      (AikaSeverity       severity,
                                    const char        *code,
                                    const char        *path,
                                    char              *message);
void         aika_problem_free     (AikaProblem       *problem);
char        *aika_problem_dup_text (const AikaProblem *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaProblem, aika_problem_free)

G_END_DECLS
