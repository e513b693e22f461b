/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-plan-check"

#include "config.h"

#include "formats/aika-plan-check.h"

#include <string.h>

#include "formats/aika-json-read.h"
#include "formats/aika-json-write.h"
#include "formats/aika-plan-rules.h"

/* Edits of base.aikajana that leave a plan which opens with a warning, and is written
 * with what it was warned about. */
typedef struct
{
  const char *name;
  const char *find;
  const char *replacement;
  AikaRule    rule;
  const char *expected;
} Case;

#define RANGE "\"start\": \"2026-01-01\", \"end\": \"2026-03-31\""
#define MONTH_WHEN "\"kind\": \"month-range\", \"precision\": \"month\", \"spans\": [{ " RANGE

static const Case cases[] = {
  { "no-category", "\"category\": \"prep\"", "\"category\": \"none\"", AIKA_RULE_NO_CATEGORY,
    "line 55: items[0].marks[0].category: there is no category “none”; the mark has no colour" },
  { "a-body-is-no-category", "\"category\": \"prep\"", "\"category\": \"kh\"", AIKA_RULE_NO_CATEGORY,
    "line 55: items[0].marks[0].category: there is no category “kh”; the mark has no colour" },
  { "no-group", "\"group\": \"start\"", "\"group\": \"end\"", AIKA_RULE_NO_GROUP,
    "line 42: items[0].group: there is no group “end”; the row is in none" },
  { "no-parent", "\"parent\": \"kv\"", "\"parent\": \"av\"", AIKA_RULE_NO_BODY,
    "line 23: bodies[0].parent: there is no body “av”" },
  { "party-without-body", "\"text\": \"KH\", \"body\": \"kh\"", "\"text\": \"KH\", \"body\": \"mh\"", AIKA_RULE_NO_BODY,
    "line 45: items[0].participants[1].body: there is no body “mh”" },
  { "no-person", "\"person\": \"anna\"", "\"person\": \"hanna\"", AIKA_RULE_NO_PERSON,
    "line 46: items[0].responsible[0].person: there is no person “hanna”" },
  { "tie-without-body", "\"body\": \"kh\", \"meeting\": \"kh-1\", \"relation\": \"proposal\"",
    "\"body\": \"mh\", \"meeting\": \"kh-1\", \"relation\": \"proposal\"", AIKA_RULE_NO_BODY,
    "line 75: items[0].marks[3].meeting.body: there is no body “mh”" },
  { "no-meeting", "\"meeting\": \"kh-1\", \"relation\": \"proposal\"",
    "\"meeting\": \"kh-9\", \"relation\": \"proposal\"", AIKA_RULE_NO_MEETING,
    "line 75: items[0].marks[3].meeting.meeting: the body has no meeting “kh-9”; the time is missing" },
  { "meeting-of-another-body", "\"body\": \"kh\", \"meeting\": \"kh-1\", \"relation\": \"proposal\"",
    "\"body\": \"kv\", \"meeting\": \"kh-1\", \"relation\": \"proposal\"", AIKA_RULE_NO_MEETING,
    "line 75: items[0].marks[3].meeting.meeting: the body has no meeting “kh-1”; the time is missing" },
  { "row-meeting-is-none", "\"meeting\": \"kh-1\", \"relation\": \"information\"",
    "\"meeting\": \"kh-9\", \"relation\": \"information\"", AIKA_RULE_NO_MEETING,
    "line 49: items[0].meetings[0].meeting: the body has no meeting “kh-9”; the time is missing" },
  { "offset-from-nothing", "\"mark\": \"m-evening\"", "\"mark\": \"m-morning\"", AIKA_RULE_NO_MARK,
    "line 74: items[0].marks[2].offset.mark: there is no mark “m-morning” to count from; the time is missing" },
  { "month-begins-on-the-second", RANGE, "\"start\": \"2026-01-02\", \"end\": \"2026-03-31\"", AIKA_RULE_PRECISION_START,
    "line 53: items[0].marks[0].when.spans[0].start: 2026-01-02 does not begin a period of the precision “month”" },
  { "month-ends-on-the-30th", RANGE, "\"start\": \"2026-01-01\", \"end\": \"2026-03-30\"", AIKA_RULE_PRECISION_END,
    "line 53: items[0].marks[0].when.spans[0].end: 2026-03-30 does not end a period of the precision “month”" },
  { "week-begins-on-thursday", MONTH_WHEN,
    "\"kind\": \"week\", \"precision\": \"week\", \"spans\": [{ \"start\": \"2026-01-01\", \"end\": \"2026-01-04\"",
    AIKA_RULE_PRECISION_START,
    "line 53: items[0].marks[0].when.spans[0].start: 2026-01-01 does not begin a period of the precision “week”" },
  { "week-of-four-days", MONTH_WHEN,
    "\"kind\": \"week\", \"precision\": \"week\", \"spans\": [{ \"start\": \"2026-01-01\", \"end\": \"2026-01-04\"",
    AIKA_RULE_KIND_LENGTH,
    "line 53: items[0].marks[0].when.spans[0]: 2026-01-01 to 2026-01-04 is longer or shorter than the kind “week” says" },
  { "quarter-begins-in-february", MONTH_WHEN,
    "\"kind\": \"quarter\", \"precision\": \"quarter\", \"spans\": [{ \"start\": \"2026-02-01\", \"end\": \"2026-03-31\"",
    AIKA_RULE_PRECISION_START,
    "line 53: items[0].marks[0].when.spans[0].start: 2026-02-01 does not begin a period of the precision “quarter”" },
  { "half-year-ends-in-march", MONTH_WHEN,
    "\"kind\": \"half-year\", \"precision\": \"half-year\", \"spans\": [{ " RANGE, AIKA_RULE_PRECISION_END,
    "line 53: items[0].marks[0].when.spans[0].end: 2026-03-31 does not end a period of the precision “half-year”" },
  { "day-of-two-days", "\"kind\": \"day\", \"precision\": \"day\", \"spans\": [{ \"start\": \"2026-05-11\"",
    "\"kind\": \"day\", \"precision\": \"day\", \"spans\": [{ \"start\": \"2026-05-10\"", AIKA_RULE_KIND_LENGTH,
    "line 27: bodies[0].meetings[0].when.spans[0]: 2026-05-10 to 2026-05-11 is longer or shorter than the kind “day” says" },
  { "month-of-two-months", "\"start\": \"2026-10-01\"", "\"start\": \"2026-09-01\"", AIKA_RULE_KIND_LENGTH,
    "line 92: banners[0].when.spans[0]: 2026-09-01 to 2026-10-31 is longer or shorter than the kind “month” says" },
  { "day-with-month-precision", "\"kind\": \"day\", \"precision\": \"day\"", "\"kind\": \"day\", \"precision\": \"season\"",
    AIKA_RULE_KIND_PRECISION,
    "line 27: bodies[0].meetings[0].when.precision: the precision “season” does not go with the kind “day”" },
  { "clock-with-month-precision", "\"start\": \"2026-01-01\", \"end\": \"2026-03-31\"",
    "\"start\": \"2026-01-01T09:00\", \"end\": \"2026-03-31\"", AIKA_RULE_CLOCK_UNWANTED,
    "line 53: items[0].marks[0].when.spans[0]: there is a clock time, but the precision is “month”" },
  { "minute-without-clock", "\"start\": \"2026-04-14T17:00\", \"end\": \"2026-04-14T20:00\"",
    "\"start\": \"2026-04-14\", \"end\": \"2026-04-14\"", AIKA_RULE_CLOCK_MISSING,
    "line 64: items[0].marks[1].when.spans[0]: there is no clock time, but the precision is “minute”" },
  { "range-of-words", "\"kind\": \"month-range\", \"precision\": \"month\", \"spans\": [{ \"start\": \"2026-01-01\", \"end\": \"2026-12-31\" }]",
    "\"kind\": \"unknown\", \"precision\": \"plan\"", AIKA_RULE_RANGE,
    "line 10: range: the plan's range has no first or no last day; its months are taken from its marks" },
  { "range-without-end", "\"start\": \"2026-01-01\", \"end\": \"2026-12-31\"", "\"start\": \"2026-01-01\"", AIKA_RULE_RANGE,
    "line 10: range: the plan's range has no first or no last day; its months are taken from its marks" },
  { "rule-without-set", "\"set\": \"illat\",", "", AIKA_RULE_SET_MISSING,
    "line 72: items[0].marks[1].setRule: the rule “all-differ” has no set that it is for" },
  { "set-with-two-rules", "\"id\": \"m-always\",", "\"id\": \"m-always\", \"set\": \"illat\", \"setRule\": \"choose-one\",",
    AIKA_RULE_SET_RULES,
    "line 83: items[0].marks[5].setRule: the set “illat” of this row has another rule too, “all-differ”" },
  { "column-of-nothing", "\"field\": \"title\"", "\"field\": \"colour\"", AIKA_RULE_COLUMN,
    "line 96: views[1].columns[0].field: “colour” is not a column a row can show (expected a name such as “title”, "
    "“content” or “when”, “body:” and the id of a body, or “custom:” and a name)" },
  { "column-of-no-body", "\"field\": \"body:kh\"", "\"field\": \"body:prep\"", AIKA_RULE_COLUMN,
    "line 96: views[1].columns[1].field: “body:prep” is not a column a row can show (expected a name such as “title”, "
    "“content” or “when”, “body:” and the id of a body, or “custom:” and a name)" },
  { "second-name-of-a-column-of-nothing", "\"field\": \"title\"", "\"field\": \"title+colour\"", AIKA_RULE_COLUMN,
    "line 96: views[1].columns[0].field: “colour” is not a column a row can show (expected a name such as “title”, "
    "“content” or “when”, “body:” and the id of a body, or “custom:” and a name)" },
  { "paper-a33", "\"size\": \"A3\"", "\"size\": \"A33\"", AIKA_RULE_PAPER,
    "line 95: views[0].paper.size: “A33” is not a paper size (expected A0 to A10 or B0 to B10)" },
  { "within-a-stamp", "\"language\": \"fi\", \"items\": []",
    "\"language\": \"fi\", \"items\": [{ \"id\": \"survey\", \"group\": \"start\" }]", AIKA_RULE_NO_GROUP,
    "line 99: stamps[0].plan.items[0].group: there is no group “start”; the row is in none" },
};

/* What is fine, however it looks. */
static const Case fine[] = {
  { "week-of-the-turn-of-the-year", MONTH_WHEN,
    "\"kind\": \"week\", \"precision\": \"week\", \"spans\": [{ \"start\": \"2025-12-29\", \"end\": \"2026-01-04\"" },
  { "school-year", MONTH_WHEN,
    "\"kind\": \"year\", \"precision\": \"year\", \"spans\": [{ \"start\": \"2026-08-01\", \"end\": \"2027-07-31\"" },
  { "quarter", MONTH_WHEN,
    "\"kind\": \"quarter\", \"precision\": \"quarter\", \"spans\": [{ \"start\": \"2026-04-01\", \"end\": \"2026-06-30\"" },
  { "half-month", MONTH_WHEN,
    "\"kind\": \"month-range\", \"precision\": \"part-of-month\", \"spans\": [{ \"start\": \"2026-04-01\", \"end\": \"2026-05-15\"" },
  { "february-of-a-leap-year", MONTH_WHEN,
    "\"kind\": \"month\", \"precision\": \"month\", \"spans\": [{ \"start\": \"2028-02-01\", \"end\": \"2028-02-29\"" },
  { "years-without-end", MONTH_WHEN,
    "\"kind\": \"year-range\", \"precision\": \"year\", \"spans\": [{ \"start\": \"2026-01-01\"" },
  { "range-of-days-with-a-clock", MONTH_WHEN,
    "\"kind\": \"day-range\", \"precision\": \"minute\", \"spans\": [{ \"start\": \"2026-04-22T09:00\", \"end\": \"2026-04-23\"" },
  { "until-midnight", "\"end\": \"2026-04-14T20:00\"", "\"end\": \"2026-04-14T24:00\"" },
  { "start-of-clock-alone", "\"end\": \"2026-04-14T20:00\"", "\"end\": \"2026-04-14\"" },
  { "recurring-without-days", MONTH_WHEN " }]", "\"kind\": \"recurring\", \"precision\": \"minute\"" },
  { "ids-of-a-stamped-plan-are-its-own", "\"language\": \"fi\", \"items\": []",
    "\"language\": \"fi\", \"items\": [{ \"id\": \"survey\", \"marks\": [{ \"id\": \"m-phase\" }] }]" },
  { "set-whose-second-mark-says-no-rule", "\"id\": \"m-always\",", "\"id\": \"m-always\", \"set\": \"illat\"," },
  { "mark-without-time", "\"mark\": \"m-evening\", \"n\": -14, \"unit\": \"days\" }, ",
    "\"mark\": \"m-phase\", \"n\": -14, \"unit\": \"days\" }, " },
};

static AikaPlanFile *
read_edited (const Case *test)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "plans", "base.aikajana", NULL);
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *edited = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  AikaPlanFile *file;
  char *at;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  at = strstr (text, test->find);
  if (at == NULL)
    g_error ("“%s” does not stand in the file", test->find);

  before = g_strndup (text, (gsize) (at - text));
  edited = g_strconcat (before, test->replacement, at + strlen (test->find), NULL);
  bytes = g_bytes_new (edited, strlen (edited));
  file = aika_json_read (bytes, &error);
  g_assert_no_error (error);

  return file;
}

static gboolean
has_problem (GPtrArray  *problems,
             const char *code,
             const char *text)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const AikaProblem *problem = problems->pdata[i];
      g_autofree char *said = aika_problem_dup_text (problem);

      if (g_str_equal (problem->code, code) && g_str_equal (said, text))
        return TRUE;
      g_test_message ("%s: %s", problem->code, said);
    }

  return FALSE;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(AikaPlanFile) file = read_edited (test);
  g_autoptr(GPtrArray) problems = aika_plan_check (file->plan);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AikaPlanFile) again = NULL;

  g_assert_true (has_problem (file->warnings, aika_rule_get_code (test->rule), test->expected));

  /* The check of the plan alone says the same, without lines. */
  g_assert_cmpuint (problems->len, ==, file->warnings->len);
  for (guint i = 0; i < problems->len; i++)
    {
      const AikaProblem *problem = problems->pdata[i];
      const AikaProblem *warning = file->warnings->pdata[i];

      g_assert_cmpstr (problem->path, ==, warning->path);
      g_assert_cmpstr (problem->message, ==, warning->message);
      g_assert_cmpint (problem->severity, ==, AIKA_SEVERITY_WARNING);
      g_assert_cmpuint (problem->line, ==, 0);
      g_assert_cmpuint (warning->line, >, 0);
    }

  /* Nothing that was warned about is lost. */
  bytes = aika_json_write (file->plan, file->revisions, &error);
  g_assert_no_error (error);
  again = aika_json_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (aika_record_equal (file->plan, again->plan));
  g_assert_cmpuint (again->warnings->len, ==, file->warnings->len);
}

static void
test_fine (gconstpointer data)
{
  g_autoptr(AikaPlanFile) file = read_edited (data);

  for (guint i = 0; i < file->warnings->len; i++)
    {
      g_autofree char *said = aika_problem_dup_text (file->warnings->pdata[i]);

      g_error ("an unexpected warning: %s", said);
    }
}

/* Errors, on plans that are made, not read. */

static AikaMark *
new_mark (const char *id,
          const char *offset_from)
{
  AikaMark *mark = aika_record_new (&aika_mark_type);

  aika_set_text (&mark->id, id);
  if (offset_from != NULL)
    {
      g_autoptr(AikaRecord) record = aika_record_new (&aika_offset_type);
      AikaOffset *offset = (AikaOffset *) record;

      aika_set_text (&offset->mark, offset_from);
      offset->n = -1;
      aika_set_record (&mark->offset, offset);
    }

  return mark;
}

static AikaPlan *
new_plan (GPtrArray *marks)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
  g_autoptr(AikaSeq) seq = aika_seq_new ((gconstpointer const *) marks->pdata, marks->len);
  g_autoptr(AikaSeq) empty = aika_seq_empty ();
  g_autoptr(AikaSeq) items = NULL;

  aika_set_text (&plan->id, "p");
  aika_set_text (&item->id, "i");
  aika_set_seq (&item->marks, seq);
  items = aika_seq_append (empty, item);
  aika_set_seq (&plan->items, items);

  return plan;
}

/* m0 counts from m1, m1 from m2 …; the last from @last_from. */
static AikaPlan *
new_chain (guint       n_offsets,
           const char *last_from)
{
  g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; i < n_offsets; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);
      g_autofree char *next = i + 1 < n_offsets ? g_strdup_printf ("m%u", i + 1) : g_strdup (last_from);

      g_ptr_array_add (marks, new_mark (id, next));
    }
  g_ptr_array_add (marks, new_mark ("base", NULL));

  return new_plan (marks);
}

static void
test_offset_circles (void)
{
  static const guint lengths[] = { 1, 2, 3, 100, 20000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr(AikaPlan) plan = new_chain (lengths[i], "m0");
      g_autoptr(GPtrArray) problems = aika_plan_check (plan);
      const AikaProblem *problem = problems->pdata[0];

      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpstr (problem->code, ==, "E_OFFSET_CIRCLE");
      g_assert_cmpint (problem->severity, ==, AIKA_SEVERITY_ERROR);
      g_assert_cmpstr (problem->path, ==, "items[0].marks[0].offset");
    }
}

/* A tail that leads into a circle is not in it. */
static void
test_tail_of_a_circle (void)
{
  g_autoptr(AikaPlan) plan = new_chain (5, "m3");
  g_autoptr(GPtrArray) problems = aika_plan_check (plan);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((const AikaProblem *) problems->pdata[0])->path, ==, "items[0].marks[3].offset");
}

/* The check warns exactly where the plan stops to follow. */
static void
test_long_chains (void)
{
  for (guint n = 1; n <= 2 * AIKA_PLAN_MAX_N_OFFSETS; n++)
    {
      g_autoptr(AikaPlan) chain = new_chain (n, "base");
      g_autoptr(AikaPlan) plan = aika_record_draft (chain);
      const AikaItem *item = aika_seq_get (plan->items, 0);
      g_autoptr(AikaItem) dated_item = aika_record_draft (item);
      g_autoptr(AikaMark) dated = aika_record_draft (aika_seq_get (item->marks, n));
      g_autoptr(AikaWhen) day = aika_when_new_day (aika_day_from_ymd (2026, 3, 2));
      g_autoptr(AikaSeq) marks = NULL;
      g_autoptr(AikaSeq) items = NULL;
      g_autoptr(AikaWhen) first_when = NULL;
      g_autoptr(GPtrArray) problems = NULL;

      aika_set_when (&dated->when, day);
      marks = aika_seq_set (item->marks, n, dated);
      aika_set_seq (&dated_item->marks, marks);
      items = aika_seq_set (plan->items, 0, dated_item);
      aika_set_seq (&plan->items, items);

      problems = aika_plan_check (plan);
      first_when = aika_plan_get_mark_when (plan, aika_seq_get (dated_item->marks, 0));
      if (first_when != NULL)
        {
          g_assert_cmpuint (problems->len, ==, 0);
        }
      else
        {
          /* One of each mark whose time is missing. */
          g_assert_cmpuint (problems->len, ==, n - AIKA_PLAN_MAX_N_OFFSETS);
          g_assert_cmpstr (((const AikaProblem *) problems->pdata[0])->code, ==, "W_LONG_CHAIN");
        }
      g_assert_cmpint (first_when != NULL, ==, n <= AIKA_PLAN_MAX_N_OFFSETS);
    }
}

static void
test_two_times (void)
{
  g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaRecord) tie = aika_record_new (&aika_tie_type);
  g_autoptr(AikaPlan) plan = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  AikaMark *mark = new_mark ("m", "base");

  aika_set_text (&((AikaTie *) tie)->body, "kh");
  aika_set_text (&((AikaTie *) tie)->meeting, "kh-1");
  aika_set_record (&mark->meeting, tie);
  g_ptr_array_add (marks, mark);
  plan = new_plan (marks);
  problems = aika_plan_check (plan);
  g_assert_true (has_problem (problems, "E_TWO_TIMES",
                              "items[0].marks[0]: the mark has both “meeting” and “offset” (expected one time)"));
}

/* Whoever adds a link to the plan must say what it leads to. */
static void
collect_links (const AikaRecordType *type,
               GHashTable           *seen,
               GPtrArray            *links)
{
  if (!g_hash_table_add (seen, (gpointer) type))
    return;

  for (const AikaField *field = type->fields; field->name != NULL; field++)
    if (field->kind == AIKA_FIELD_LINK)
      g_ptr_array_add (links, g_strdup_printf ("%s: %s", type->name, field->name));
    else if (field->record_type != NULL)
      collect_links (field->record_type, seen, links);
}

static void
test_links_are_known (void)
{
  static const char *const tested[] = {
    "body: parent", "item: group", "party: body", "party: person", "tie to a meeting: body", "tie to a meeting: meeting",
    "offset: mark", "mark: category",
  };
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) links = g_ptr_array_new_with_free_func (g_free);

  collect_links (&aika_plan_type, seen, links);
  g_assert_cmpuint (links->len, ==, G_N_ELEMENTS (tested));
  for (guint i = 0; i < G_N_ELEMENTS (tested); i++)
    g_assert_true (g_ptr_array_find_with_equal_func (links, tested[i], g_str_equal, NULL));
}

/* Every warning of the table of rules has a case here. */
static void
test_every_warning_has_a_case (void)
{
  for (AikaRule rule = 0; rule < AIKA_N_RULES; rule++)
    {
      gboolean is_tested = rule == AIKA_RULE_LONG_CHAIN || aika_rule_get_severity (rule) == AIKA_SEVERITY_ERROR;

      for (guint i = 0; !is_tested && i < G_N_ELEMENTS (cases); i++)
        is_tested = cases[i].rule == rule;
      if (!is_tested)
        g_error ("%s has no case", aika_rule_get_code (rule));
    }
}

static void
test_moments (void)
{
  static const struct { const char *text; gboolean is_valid; } moments[] = {
    { "2026-11-23T08:15:00Z", TRUE }, { "2028-02-29T23:59:59Z", TRUE },
    { "", FALSE }, { "2026-11-23", FALSE }, { "2026-11-23T08:15:00", FALSE }, { "2026-11-23T08:15:00+02:00", FALSE },
    { "2026-02-29T08:15:00Z", FALSE }, { "2026-11-23T24:15:00Z", FALSE }, { "2026-11-23 08:15:00Z", FALSE },
    { "2026-11-23T08:15:00z", FALSE }, { "20261123T081500000Z", FALSE }, { "ääääääääääZ", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    if (aika_moment_is_valid (moments[i].text) != moments[i].is_valid)
      g_error ("“%s” is %s", moments[i].text, moments[i].is_valid ? "a moment" : "no moment");
}

static void
test_empty_plan (void)
{
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);
  g_autoptr(GPtrArray) problems = aika_plan_check (plan);

  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/plan-check/warning/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fine); i++)
    {
      g_autofree char *path = g_strconcat ("/plan-check/fine/", fine[i].name, NULL);

      g_test_add_data_func (path, &fine[i], test_fine);
    }
  g_test_add_func ("/plan-check/offset-circles-are-errors", test_offset_circles);
  g_test_add_func ("/plan-check/tail-of-a-circle-is-not-in-it", test_tail_of_a_circle);
  g_test_add_func ("/plan-check/long-chains-are-warned-of-where-they-are-cut", test_long_chains);
  g_test_add_func ("/plan-check/two-times-are-an-error", test_two_times);
  g_test_add_func ("/plan-check/every-link-is-checked", test_links_are_known);
  g_test_add_func ("/plan-check/every-warning-has-a-case", test_every_warning_has_a_case);
  g_test_add_func ("/plan-check/moments", test_moments);
  g_test_add_func ("/plan-check/empty-plan-is-fine", test_empty_plan);

  return g_test_run ();
}
