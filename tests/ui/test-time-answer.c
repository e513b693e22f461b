/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "ui/aika-time-answer.h"

#include <locale.h>
#include <string.h>

/* Readings are made by hand here: what is told of them is the matter, not how they come about. */

#define N_REMARKS 2

/* The place of a remark is that of a part of the text; the end of the text where it has none. */
typedef struct
{
  gboolean        is_there;
  AikaRemarkCode  code;
  const char     *place;
  const char     *suggestion;
  int             number;
} RemarkCase;

typedef struct
{
  const char        *name;
  const char        *text;
  AikaReadingStatus  status;
  AikaWhenKind       kind;
  AikaWhenFlags      flags;
  int                ymd[3];          /* of the value's first day, if any */
  int                n_days;          /* 0 for one */
  gboolean           is_known;        /* the value stands in the plan already */
  AikaAnswerField    field;
  RemarkCase         remarks[N_REMARKS];

  AikaAnswerTone     tone;
  const char        *answer;
  const char        *doubted;
  const char        *amended;
  const char        *offer;
  const char        *spoken;
  const char        *underlined;
  gboolean           is_plain;
} AnswerCase;

#define DAY_VALUE .status = AIKA_READING_VALUE, .kind = AIKA_WHEN_DAY, .ymd = { 2022, 6, 13 }

static const AnswerCase cases[] = {
  { .name = "an-empty-text-gets-examples", .text = "", .status = AIKA_READING_INCOMPLETE,
    .tone = AIKA_ANSWER_HINT, .answer = "No time yet. For example: 24.4., May–June, autumn 2027" },
  { .name = "spaces-are-an-empty-text", .text = " \t", .status = AIKA_READING_ERROR,
    .remarks = { { TRUE, AIKA_REMARK_UNREADABLE, " " } },
    .tone = AIKA_ANSWER_HINT, .answer = "No time yet. For example: 24.4., May–June, autumn 2027" },
  { .name = "an-empty-cell-takes-text-too", .text = "", .status = AIKA_READING_INCOMPLETE, .field = AIKA_ANSWER_CELL,
    .tone = AIKA_ANSWER_HINT, .answer = "A time or any text. For example: 24.4., May–June, workshop" },
  { .name = "a-value-is-said", .text = "13.6.2022", DAY_VALUE,
    .tone = AIKA_ANSWER_READING, .answer = "Monday 13 June 2022" },
  { .name = "a-dash-at-the-end-misses-the-end", .text = "4.– ", .status = AIKA_READING_INCOMPLETE,
    .tone = AIKA_ANSWER_HINT, .answer = "The end is still missing." },
  { .name = "a-day-misses-its-month", .text = "4.", .status = AIKA_READING_INCOMPLETE,
    .tone = AIKA_ANSWER_HINT, .answer = "The month is still missing." },
  { .name = "the-last-day-of-a-range-misses-its-month", .text = "4.–15.", .status = AIKA_READING_INCOMPLETE,
    .tone = AIKA_ANSWER_HINT, .answer = "The month is still missing." },
  { .name = "a-month-in-figures-misses-no-month", .text = "kokous 4.5.", .status = AIKA_READING_INCOMPLETE,
    .tone = AIKA_ANSWER_HINT, .answer = "The time is not complete yet." },
  { .name = "a-dot-alone-misses-no-month", .text = ".", .status = AIKA_READING_INCOMPLETE,
    .tone = AIKA_ANSWER_HINT, .answer = "The time is not complete yet." },
  { .name = "what-is-incomplete-is-not-underlined", .text = "toukok", .status = AIKA_READING_INCOMPLETE,
    .remarks = { { TRUE, AIKA_REMARK_UNREADABLE, "toukok" } },
    .tone = AIKA_ANSWER_HINT, .answer = "The time is not complete yet." },
  { .name = "an-error-tells-the-first-one", .text = "31.2.2019 zzz", .status = AIKA_READING_ERROR,
    .remarks = { { TRUE, AIKA_REMARK_NO_SUCH_DAY, "31.2.2019" }, { TRUE, AIKA_REMARK_UNREADABLE, "zzz" } },
    .tone = AIKA_ANSWER_ERROR, .answer = "There is no day “31.2.2019”.", .underlined = "31.2.2019|zzz" },
  { .name = "an-error-with-a-suggestion-offers-it", .text = "tammmikuu 2019", .status = AIKA_READING_ERROR,
    .remarks = { { TRUE, AIKA_REMARK_UNREADABLE, "tammmikuu", "tammikuu" } },
    .tone = AIKA_ANSWER_ERROR, .answer = "“tammmikuu” is not understood. Did you mean “tammikuu”?",
    .amended = "tammikuu 2019", .offer = "Correct to “tammikuu 2019”", .underlined = "tammmikuu" },
  { .name = "an-error-without-a-remark-is-told", .text = "zzz", .status = AIKA_READING_ERROR,
    .tone = AIKA_ANSWER_ERROR, .answer = "This is not understood as a time." },
  { .name = "a-warning-offers-the-whole-text", .text = "13.6..2022", DAY_VALUE,
    .remarks = { { TRUE, AIKA_REMARK_TYPO_DOT, "..", "." } },
    .tone = AIKA_ANSWER_READING, .answer = "Monday 13 June 2022",
    .amended = "13.6.2022", .offer = "Correct to “13.6.2022”", .underlined = "..",
    .spoken = "Monday 13 June 2022. “..” has a slip in it; read as “.”." },
  { .name = "a-long-text-is-offered-by-its-change",
    .text = "13.6..2022 kaupunginvaltuuston ylimääräisessä kokouksessa", DAY_VALUE,
    .remarks = { { TRUE, AIKA_REMARK_TYPO_DOT, "..", "." } },
    .tone = AIKA_ANSWER_READING, .answer = "Monday 13 June 2022",
    .amended = "13.6.2022 kaupunginvaltuuston ylimääräisessä kokouksessa", .offer = "Correct to “.”",
    .underlined = ".." },
  { .name = "the-first-replacement-is-the-first-of-the-text", .text = "ti 13.6..2022", DAY_VALUE,
    .remarks = { { TRUE, AIKA_REMARK_WEEKDAY, "ti" }, { TRUE, AIKA_REMARK_TYPO_DOT, "..", "." } },
    .tone = AIKA_ANSWER_READING, .answer = "Monday 13 June 2022", .amended = "ti 13.6.2022",
    .underlined = "ti|.." },
  { .name = "a-replacement-by-the-same-is-none", .text = "13.6.2022", DAY_VALUE,
    .remarks = { { TRUE, AIKA_REMARK_AMBIGUOUS, "13.6.2022", "13.6.2022" } },
    .tone = AIKA_ANSWER_READING, .answer = "Monday 13 June 2022", .underlined = "13.6.2022" },
  { .name = "an-inferred-year-is-pale-and-confirmed", .text = "13.6.", DAY_VALUE, .flags = AIKA_WHEN_YEAR_INFERRED,
    .remarks = { { TRUE, AIKA_REMARK_YEAR_INFERRED, "13.6.", "13.6.2022", 2022 } },
    .tone = AIKA_ANSWER_READING, .answer = "Monday 13 June 2022", .doubted = "2022",
    .amended = "13.6.2022", .offer = "Confirm the Year",
    .spoken = "Monday 13 June 2022. The year was inferred: 2022." },
  { .name = "both-inferred-years-are-pale", .text = "30.12.–2.1.", .flags = AIKA_WHEN_YEAR_INFERRED,
    .status = AIKA_READING_VALUE, .kind = AIKA_WHEN_DAY_RANGE, .ymd = { 2022, 12, 30 }, .n_days = 4,
    .tone = AIKA_ANSWER_READING, .answer = "Fri 30 Dec 2022 – Mon 2 Jan 2023", .doubted = "2022|2023" },
  { .name = "words-that-say-no-time-are-kept", .text = "sovitaan myöhemmin", .status = AIKA_READING_VALUE,
    .kind = AIKA_WHEN_UNKNOWN,
    .tone = AIKA_ANSWER_HINT, .answer = "No days: the words are kept as they are." },
  { .name = "what-the-plan-knows-is-said-whatever-the-words", .text = "keskikesän juhla", .is_known = TRUE,
    .kind = AIKA_WHEN_DAY, .ymd = { 2022, 6, 25 }, .status = AIKA_READING_ERROR,
    .remarks = { { TRUE, AIKA_REMARK_UNREADABLE, "keskikesän juhla" } },
    .tone = AIKA_ANSWER_READING, .answer = "Saturday 25 June 2022" },
  { .name = "kept-words-are-no-error", .text = "aika sovitaan yhdessä", .is_known = TRUE,
    .kind = AIKA_WHEN_UNKNOWN, .status = AIKA_READING_ERROR,
    .remarks = { { TRUE, AIKA_REMARK_UNREADABLE, "aika sovitaan yhdessä" } },
    .tone = AIKA_ANSWER_HINT, .answer = "No days: the words are kept as they are." },
  { .name = "a-cell-takes-any-words", .text = "työpaja", .status = AIKA_READING_ERROR, .field = AIKA_ANSWER_CELL,
    .remarks = { { TRUE, AIKA_REMARK_UNREADABLE, "työpaja" } },
    .tone = AIKA_ANSWER_HINT, .answer = "Not a time: written as text in the cell.", .is_plain = TRUE },
  { .name = "a-cell-takes-words-that-say-no-time", .text = "sovitaan myöhemmin", .status = AIKA_READING_VALUE,
    .kind = AIKA_WHEN_UNKNOWN, .field = AIKA_ANSWER_CELL,
    .tone = AIKA_ANSWER_HINT, .answer = "Not a time: written as text in the cell.", .is_plain = TRUE },
  { .name = "a-cell-does-not-take-a-slip-for-text", .text = "tammmikuu", .status = AIKA_READING_ERROR, .field = AIKA_ANSWER_CELL,
    .remarks = { { TRUE, AIKA_REMARK_UNREADABLE, "tammmikuu", "tammikuu" } },
    .tone = AIKA_ANSWER_ERROR, .answer = "“tammmikuu” is not understood. Did you mean “tammikuu”?",
    .amended = "tammikuu", .underlined = "tammmikuu" },
  { .name = "a-cell-does-not-take-an-impossible-day-for-text", .text = "31.2.", .status = AIKA_READING_ERROR,
    .field = AIKA_ANSWER_CELL, .remarks = { { TRUE, AIKA_REMARK_NO_SUCH_DAY, "31.2." } },
    .tone = AIKA_ANSWER_ERROR, .answer = "There is no day “31.2.”.", .underlined = "31.2." },
  { .name = "an-empty-lane-takes-days", .text = "", .status = AIKA_READING_INCOMPLETE, .field = AIKA_ANSWER_MEETING,
    .tone = AIKA_ANSWER_HINT, .answer = "The day of a meeting, or of several. For example: 24.4. or 12.1., 9.2." },
  { .name = "a-day-in-a-lane-is-said", .text = "13.6.2022", DAY_VALUE, .field = AIKA_ANSWER_MEETING,
    .tone = AIKA_ANSWER_READING, .answer = "Monday 13 June 2022" },
  { .name = "text-in-a-lane-is-no-day", .text = "työpaja", .status = AIKA_READING_ERROR, .field = AIKA_ANSWER_MEETING,
    .remarks = { { TRUE, AIKA_REMARK_UNREADABLE, "työpaja" } },
    .tone = AIKA_ANSWER_ERROR, .answer = "A meeting needs a day. For example: 24.4.", .underlined = "työpaja" },
  { .name = "words-without-days-are-no-meeting", .text = "sovitaan myöhemmin", .status = AIKA_READING_VALUE,
    .kind = AIKA_WHEN_UNKNOWN, .field = AIKA_ANSWER_MEETING,
    .tone = AIKA_ANSWER_ERROR, .answer = "A meeting needs a day. For example: 24.4." },
  { .name = "a-slip-in-a-lane-is-told-as-elsewhere", .text = "31.2.", .status = AIKA_READING_ERROR,
    .field = AIKA_ANSWER_MEETING, .remarks = { { TRUE, AIKA_REMARK_NO_SUCH_DAY, "31.2." } },
    .tone = AIKA_ANSWER_ERROR, .answer = "There is no day “31.2.”.", .underlined = "31.2." },
};

static AikaWhen *
make_when (const AnswerCase *test)
{
  AikaSpan span = { AIKA_DAY_NONE, AIKA_DAY_NONE, -1, -1 };
  gboolean has_day = test->ymd[0] != 0;

  if (has_day)
    span.start_day = aika_day_from_ymd (test->ymd[0], test->ymd[1], test->ymd[2]);
  if (has_day)
    aika_span_set_last_day (&span, span.start_day + MAX (test->n_days - 1, 0));

  return aika_when_new (test->kind, has_day ? AIKA_PRECISION_DAY : AIKA_PRECISION_PLAN, test->text, &span, has_day ? 1 : 0,
                        AIKA_LIST_UNSPECIFIED, test->flags);
}

static void
clear_remark (gpointer data)
{
  g_free (((AikaRemark *) data)->suggestion);
}

static AikaReading *
make_reading (const AnswerCase *test)
{
  AikaReading *reading = g_new0 (AikaReading, 1);

  g_atomic_ref_count_init (&reading->ref_count);
  reading->status = test->status;
  reading->text = g_ref_string_new (test->text);
  reading->end = strlen (test->text);
  reading->when = test->status == AIKA_READING_VALUE ? make_when (test) : NULL;
  reading->remarks = g_array_new (FALSE, TRUE, sizeof (AikaRemark));
  reading->pieces = g_array_new (FALSE, TRUE, sizeof (AikaPiece));
  g_array_set_clear_func (reading->remarks, clear_remark);

  for (guint i = 0; i < N_REMARKS; i++)
    if (test->remarks[i].is_there)
      {
        const char *place = strstr (test->text, test->remarks[i].place);
        AikaRemark remark = { test->remarks[i].code, (guint) (place - test->text), 0,
                              g_strdup (test->remarks[i].suggestion), AIKA_DAY_NONE, test->remarks[i].number };

        remark.end = remark.start + (guint) strlen (test->remarks[i].place);
        g_array_append_val (reading->remarks, remark);
      }

  return reading;
}

/* The places that are underlined, with a bar between them. */
static char *
dup_underlined (const AikaTimeAnswer *answer,
                const AikaReading    *reading)
{
  static const PangoColor red = { 65535, 0, 0 };
  PangoAttrList *list = aika_time_answer_underline (answer, reading, &red, NULL);
  GSList *attributes = pango_attr_list_get_attributes (list);
  GString *places = g_string_new (NULL);

  for (GSList *l = attributes; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_UNDERLINE)
        {
          PangoUnderline shape = ((const PangoAttrInt *) attribute)->value;

          g_assert_cmpint (shape, ==, answer->tone == AIKA_ANSWER_ERROR ? PANGO_UNDERLINE_ERROR : PANGO_UNDERLINE_SINGLE);
          g_string_append_printf (places, "%s%.*s", places->len > 0 ? "|" : "",
                                  (int) (attribute->end_index - attribute->start_index),
                                  reading->text + attribute->start_index);
        }
      else
        g_assert_cmpint (answer->tone, ==, AIKA_ANSWER_ERROR);
    }
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
  pango_attr_list_unref (list);

  return g_string_free (places, FALSE);
}

/* Without what keeps lines from breaking. */
static char *
dup_plain (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\302\240", " ", 0);
  g_string_replace (plain, "\342\201\240", "", 0);

  return g_string_free (plain, FALSE);
}

/* The years that nobody wrote, with a bar between them. */
static char *
dup_doubted (const AikaTimeAnswer *answer)
{
  GString *years = g_string_new (NULL);

  for (guint i = 0; i < answer->doubts->len; i++)
    {
      const AikaAnswerDoubt *doubt = &g_array_index (answer->doubts, AikaAnswerDoubt, i);

      g_string_append_printf (years, "%s%.*s", i > 0 ? "|" : "", (int) (doubt->end - doubt->start),
                              answer->text + doubt->start);
    }

  return g_string_free (years, FALSE);
}

static const char *
get_first_offer (const AikaTimeAnswer *answer)
{
  for (guint i = 0; i < answer->notes->len; i++)
    if (g_array_index (answer->notes, AikaAnswerNote, i).offer != NULL)
      return g_array_index (answer->notes, AikaAnswerNote, i).offer;

  return NULL;
}

static void
test_answer (gconstpointer data)
{
  const AnswerCase *test = data;
  g_autoptr(AikaReading) reading = make_reading (test);
  g_autoptr(AikaWhen) known = test->is_known ? make_when (test) : NULL;
  g_autoptr(AikaTimeAnswer) answer = aika_time_answer_new (reading, known, test->field, AIKA_LANGUAGE_EN);
  g_autofree char *glued = aika_time_answer_dup_spoken (answer);
  g_autofree char *spoken = dup_plain (glued);
  g_autofree char *underlined = dup_underlined (answer, reading);
  g_autofree char *doubted = dup_doubted (answer);
  g_autofree char *plain = dup_plain (answer->text);

  g_assert_cmpint (answer->tone, ==, test->tone);
  g_assert_cmpstr (plain, ==, test->answer);
  g_assert_cmpstr (doubted, ==, test->doubted != NULL ? test->doubted : "");
  g_assert_cmpstr (aika_time_answer_get_amended (answer), ==, test->amended);
  if (test->offer != NULL || test->amended == NULL)
    g_assert_cmpstr (get_first_offer (answer), ==, test->offer);
  if (test->spoken != NULL)
    g_assert_cmpstr (spoken, ==, test->spoken);
  g_assert_cmpstr (underlined, ==, test->underlined != NULL ? test->underlined : "");
  g_assert_cmpint (answer->is_plain, ==, test->is_plain);
  g_assert_cmpint (answer->is_keepable, ==, test->field != AIKA_ANSWER_MEETING);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/time-answer/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_answer);
    }

  return g_test_run ();
}
