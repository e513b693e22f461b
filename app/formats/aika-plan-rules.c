/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-plan-rules"

#include "config.h"

#include "formats/aika-plan-rules.h"

#include <glib/gi18n-lib.h>

#include "formats/aika-json-path.h"

/* An error is what a plan cannot truthfully hold: two things of one name, a time that ends
 * before it begins, a mark with two times, a circle. All else that does not add up is
 * kept as it stands and named in a warning: a link to nothing may be a category that
 * somebody deleted by hand, and the row with it is worth more than the link. */

typedef struct
{
  const char   *code;
  AikaSeverity  severity;
  const char   *sentence;
} RuleInfo;

static const RuleInfo rules[AIKA_N_RULES] = {
  [AIKA_RULE_EQUAL_IDS] = { "E_EQUAL_IDS", AIKA_SEVERITY_ERROR,
    N_("“%s” is also the id of %s (expected every id only once)") },
  [AIKA_RULE_REVERSED] = { "E_REVERSED", AIKA_SEVERITY_ERROR,
    N_("%s is not after the start, %s (expected the start first)") },
  [AIKA_RULE_EMPTY_SPAN] = { "E_EMPTY_SPAN", AIKA_SEVERITY_ERROR,
    N_("there is neither a start nor an end (expected at least one)") },
  [AIKA_RULE_OPEN_SPAN] = { "E_OPEN_SPAN", AIKA_SEVERITY_ERROR,
    N_("the member “%s” is missing, which the kind “%s” needs") },
  [AIKA_RULE_SPANS_UNWANTED] = { "E_SPANS_UNWANTED", AIKA_SEVERITY_ERROR,
    N_("a time of the kind “%s” has no days of its own (expected no spans)") },
  [AIKA_RULE_SPANS_MISSING] = { "E_SPANS_MISSING", AIKA_SEVERITY_ERROR,
    N_("a time of the kind “%s” needs its days (expected “spans” with at least one)") },
  [AIKA_RULE_TWO_TIMES] = { "E_TWO_TIMES", AIKA_SEVERITY_ERROR,
    N_("the mark has both “%s” and “%s” (expected one time)") },
  [AIKA_RULE_OFFSET_CIRCLE] = { "E_OFFSET_CIRCLE", AIKA_SEVERITY_ERROR,
    N_("the time is counted from “%s”, which comes back to this mark (expected a mark with a time)") },
  [AIKA_RULE_BODY_CIRCLE] = { "E_BODY_CIRCLE", AIKA_SEVERITY_ERROR,
    N_("the body stands under “%s”, which comes back to this body (expected no circle)") },
  [AIKA_RULE_NUMBER] = { "E_NUMBER", AIKA_SEVERITY_ERROR,
    N_("%d stands here (expected %d to %d)") },
  [AIKA_RULE_MOMENT] = { "E_MOMENT", AIKA_SEVERITY_ERROR,
    N_("“%s” is not a moment (expected YYYY-MM-DDTHH:MM:SSZ)") },

  [AIKA_RULE_NO_BODY] = { "W_NO_BODY", AIKA_SEVERITY_WARNING,
    N_("there is no body “%s”") },
  [AIKA_RULE_NO_CATEGORY] = { "W_NO_CATEGORY", AIKA_SEVERITY_WARNING,
    N_("there is no category “%s”; the mark has no colour") },
  [AIKA_RULE_NO_GROUP] = { "W_NO_GROUP", AIKA_SEVERITY_WARNING,
    N_("there is no group “%s”; the row is in none") },
  [AIKA_RULE_NO_MARK] = { "W_NO_MARK", AIKA_SEVERITY_WARNING,
    N_("there is no mark “%s” to count from; the time is missing") },
  [AIKA_RULE_NO_MEETING] = { "W_NO_MEETING", AIKA_SEVERITY_WARNING,
    N_("the body has no meeting “%s”; the time is missing") },
  [AIKA_RULE_NO_PERSON] = { "W_NO_PERSON", AIKA_SEVERITY_WARNING,
    N_("there is no person “%s”") },
  [AIKA_RULE_LONG_CHAIN] = { "W_LONG_CHAIN", AIKA_SEVERITY_WARNING,
    N_("the time is counted through more than %d marks; it is missing") },
  [AIKA_RULE_PRECISION_START] = { "W_PRECISION", AIKA_SEVERITY_WARNING,
    N_("%s does not begin a period of the precision “%s”") },
  [AIKA_RULE_PRECISION_END] = { "W_PRECISION", AIKA_SEVERITY_WARNING,
    N_("%s does not end a period of the precision “%s”") },
  [AIKA_RULE_KIND_PRECISION] = { "W_KIND_PRECISION", AIKA_SEVERITY_WARNING,
    N_("the precision “%s” does not go with the kind “%s”") },
  [AIKA_RULE_KIND_LENGTH] = { "W_KIND_LENGTH", AIKA_SEVERITY_WARNING,
    N_("%s to %s is longer or shorter than the kind “%s” says") },
  [AIKA_RULE_CLOCK_UNWANTED] = { "W_CLOCK", AIKA_SEVERITY_WARNING,
    N_("there is a clock time, but the precision is “%s”") },
  [AIKA_RULE_CLOCK_MISSING] = { "W_CLOCK", AIKA_SEVERITY_WARNING,
    N_("there is no clock time, but the precision is “%s”") },
  [AIKA_RULE_RANGE] = { "W_RANGE", AIKA_SEVERITY_WARNING,
    N_("the plan's range has no first or no last day; its months are taken from its marks") },
  [AIKA_RULE_SET_MISSING] = { "W_SET", AIKA_SEVERITY_WARNING,
    N_("the rule “%s” has no set that it is for") },
  [AIKA_RULE_SET_RULES] = { "W_SET", AIKA_SEVERITY_WARNING,
    N_("the set “%s” of this row has another rule too, “%s”") },
  [AIKA_RULE_COLUMN] = { "W_COLUMN", AIKA_SEVERITY_WARNING,
    N_("“%s” is not a column a row can show (expected a name such as “title”, “content” or “when”, “body:” and the id of a body, or “custom:” and a name)") },
  [AIKA_RULE_PAPER] = { "W_PAPER", AIKA_SEVERITY_WARNING,
    N_("“%s” is not a paper size (expected A0 to A10 or B0 to B10)") },
};

/**
 * aika_problem_new:
 * @severity: how bad it is
 * @code: (transfer none): a stable name that is never freed
 * @path: where
 * @message: (transfer full): what, translated
 *
 * Returns: (transfer full): a problem without a line
 */
AikaProblem *
aika_problem_new (AikaSeverity  severity,
                  const char   *code,
                  const char   *path,
                  char         *message)
{
  AikaProblem *problem = g_new0 (AikaProblem, 1);

  problem->severity = severity;
  problem->code = code;
  problem->path = g_strdup (path);
  problem->message = message;

  return problem;
}

void
aika_problem_free (AikaProblem *problem)
{
  g_free (problem->path);
  g_free (problem->message);
  g_free (problem);
}

/**
 * aika_problem_dup_text:
 * @problem: a problem
 *
 * Returns: (transfer full): “line 12: items[3].marks[0].when: what is wrong”, without the
 *   parts that are not known
 */
char *
aika_problem_dup_text (const AikaProblem *problem)
{
  gboolean has_path;

  g_return_val_if_fail (problem != NULL, NULL);

  has_path = *problem->path != '\0';
  if (problem->line > 0 && has_path)
    /* Translators: a line of a file, a place in it such as “items[3].title”, what is wrong there. */
    return g_strdup_printf (_("line %u: %s: %s"), problem->line, problem->path, problem->message);
  if (problem->line > 0)
    /* Translators: a line of a file and what is wrong there. */
    return g_strdup_printf (_("line %u: %s"), problem->line, problem->message);
  if (has_path)
    return g_strdup_printf ("%s: %s", problem->path, problem->message);

  return g_strdup (problem->message);
}

static char *
dup_message (AikaRule rule,
             va_list  args)
{
  /* The sentence is one of the table, with its arguments listed at each report. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_vprintf (_(rules[rule].sentence), args);
#pragma GCC diagnostic pop
}

/**
 * aika_check_report:
 * @check: a check that stands at what breaks the rule
 * @rule: the rule
 * @...: the arguments of its sentence
 *
 * Notes a problem. Errors are always noted; warnings up to a limit.
 */
void
aika_check_report (AikaCheck *check,
                   AikaRule   rule,
                   ...)
{
  char *message;
  va_list args;

  if (rules[rule].severity == AIKA_SEVERITY_WARNING &&
      ++check->n_warnings > AIKA_PLAN_CHECK_MAX_N_WARNINGS)
    return;

  va_start (args, rule);
  message = dup_message (rule, args);
  va_end (args);

  g_ptr_array_add (check->problems,
                   aika_problem_new (rules[rule].severity, rules[rule].code, check->path->str, message));
}

gsize
aika_check_enter (AikaCheck  *check,
                  const char *member)
{
  gsize mark = check->path->len;

  aika_json_path_add_member (check->path, member);
  return mark;
}

gsize
aika_check_enter_index (AikaCheck *check,
                        guint      index)
{
  gsize mark = check->path->len;

  aika_json_path_add_index (check->path, index);
  return mark;
}

void
aika_check_leave (AikaCheck *check,
                  gsize      mark)
{
  g_string_truncate (check->path, mark);
}

const char *
aika_rule_get_code (AikaRule rule)
{
  return rules[rule].code;
}

AikaSeverity
aika_rule_get_severity (AikaRule rule)
{
  return rules[rule].severity;
}
