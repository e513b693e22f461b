/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

/* One mark in the year 2026, a month 60 px wide. What is it drawn as, where, and what does it say? */
#define MONTH_WIDTH 60.0

typedef struct
{
  const char  *name;
  FixtureMark  mark;
  AikaBoxKind  kind;
  AikaBoxFlags flags;
  double       month;         /* of its middle, in months from the first; -1: not asked */
  double       width;         /* in months; 0: not asked */
  const char  *text;          /* NULL: none */
  gboolean     has_tick;
  gboolean     is_dashed;     /* though its status is confirmed */
} MarkCase;

#define RANGE(m, p, a, b) .meaning = m, .kind = AIKA_WHEN_DAY_RANGE, .precision = p, .from = a, .to = b

#define PART(a, b) RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_PART_OF_MONTH, a, b)

static const MarkCase mark_cases[] = {
  {
    .name = "a-phase-of-months-fills-its-cells",
    .mark = { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-02-01", "2026-03-31") },
    .kind = AIKA_BOX_BAR, .month = 2, .width = 2,
  },
  {
    .name = "a-phase-of-days-is-as-wide-as-they-are-and-says-them",
    .mark = { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_DAY, "2026-04-01", "2026-04-15") },
    .kind = AIKA_BOX_BAR, .month = 3.25, .width = 0.5, .text = "1.–15.4.",
  },
  {
    .name = "a-week-is-as-wide-as-it-is-and-says-its-number",
    .mark = { .kind = AIKA_WHEN_WEEK, .precision = AIKA_PRECISION_WEEK, .from = "2026-05-11", .to = "2026-05-17" },
    .kind = AIKA_BOX_BAR, .month = 4 + 13.5 / 31, .width = 7.0 / 31, .text = "vko 20",
  },
  {
    .name = "a-quarter-fills-its-cells-and-says-its-name",
    .mark = { .kind = AIKA_WHEN_QUARTER, .precision = AIKA_PRECISION_QUARTER, .from = "2026-07-01", .to = "2026-09-30" },
    .kind = AIKA_BOX_BAR, .month = 7.5, .width = 3, .text = "Q3",
  },
  {
    .name = "a-year-fills-its-cells",
    .mark = { .kind = AIKA_WHEN_YEAR, .precision = AIKA_PRECISION_YEAR, .from = "2026-01-01", .to = "2026-12-31" },
    .kind = AIKA_BOX_BAR, .month = 6, .width = 12,
  },
  {
    .name = "about-a-month-fades-and-says-about",
    .mark = { .kind = AIKA_WHEN_MONTH, .precision = AIKA_PRECISION_MONTH, .from = "2026-03-01", .to = "2026-03-31",
              .flags = AIKA_WHEN_APPROXIMATE },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_FADES_START | AIKA_BOX_FADES_END, .month = 2.5, .width = 1,
    .text = "n.\302\240maaliskuu",
  },
  {
    .name = "about-a-day-is-a-hollow-pin",
    .mark = { RANGE (AIKA_MEANING_EVENT, AIKA_PRECISION_DAY, "2026-03-15", "2026-03-15"),
              .flags = AIKA_WHEN_APPROXIMATE },
    .kind = AIKA_BOX_PIN, .flags = AIKA_BOX_HOLLOW, .month = 2 + 14.5 / 31, .text = "n.\302\24015.3.",
  },
  {
    .name = "what-is-only-if-needed-says-so-and-is-dashed",
    .mark = { .kind = AIKA_WHEN_MONTH, .precision = AIKA_PRECISION_MONTH, .from = "2026-06-01", .to = "2026-06-30",
              .flags = AIKA_WHEN_CONDITIONAL },
    .kind = AIKA_BOX_BAR, .month = 5.5, .width = 1, .text = "tarvittaessa", .is_dashed = TRUE,
  },
  {
    .name = "a-session-only-if-needed-says-so-after-its-day",
    .mark = { RANGE (AIKA_MEANING_SESSION, AIKA_PRECISION_DAY, "2026-09-12", "2026-09-12"),
              .flags = AIKA_WHEN_CONDITIONAL },
    .kind = AIKA_BOX_PIN, .month = -1, .text = "12.9. tarvittaessa", .is_dashed = TRUE,
  },
  {
    .name = "what-was-needed-and-held-is-not-dashed",
    .mark = { RANGE (AIKA_MEANING_SESSION, AIKA_PRECISION_DAY, "2026-09-12", "2026-09-12"),
              .flags = AIKA_WHEN_CONDITIONAL, .status = AIKA_STATUS_HELD },
    .kind = AIKA_BOX_PIN, .month = -1, .text = "12.9.", .has_tick = TRUE,
  },
  {
    .name = "a-tentative-time-is-dashed",
    .mark = { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-02-01", "2026-03-31"), .flags = AIKA_WHEN_TENTATIVE },
    .kind = AIKA_BOX_BAR, .month = 2, .width = 2, .is_dashed = TRUE,
  },
  {
    .name = "days-have-no-soft-end",
    .mark = { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_DAY, "2026-04-16", "2026-04-30") },
    .kind = AIKA_BOX_BAR, .month = 3.75, .text = "16.–30.4.",
  },
  {
    .name = "the-second-half-of-a-month-is-half-its-cell-with-a-soft-start",
    .mark = { PART ("2026-04-16", "2026-04-30") },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_SOFT_START, .month = 3.75, .width = 0.5,
  },
  {
    .name = "the-first-half-of-a-month-has-a-soft-end",
    .mark = { PART ("2026-04-01", "2026-04-15") },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_SOFT_END, .month = 3.25, .width = 0.5,
  },
  {
    .name = "the-start-of-a-month-is-its-left-third",
    .mark = { PART ("2026-04-01", "2026-04-10") },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_SOFT_END, .month = 3 + 1.0 / 6, .width = 1.0 / 3,
  },
  {
    .name = "the-middle-of-a-month-is-soft-at-both-ends",
    .mark = { PART ("2026-04-11", "2026-04-20") },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_SOFT_START | AIKA_BOX_SOFT_END, .month = 3.5, .width = 1.0 / 3,
  },
  {
    .name = "the-end-of-a-month-is-its-right-third",
    .mark = { PART ("2026-04-21", "2026-04-30") },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_SOFT_START, .month = 3 + 5.0 / 6, .width = 1.0 / 3,
  },
  {
    .name = "the-turn-of-two-months-is-soft-at-both-ends",
    .mark = { PART ("2026-04-24", "2026-05-07") },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_SOFT_START | AIKA_BOX_SOFT_END, .month = 4,
  },
  {
    .name = "a-month-and-a-half-is-firm-where-the-month-begins",
    .mark = { PART ("2026-04-01", "2026-05-15") },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_SOFT_END, .month = 3.75,
  },
  {
    .name = "half-a-month-before-the-plan-has-an-arrow-for-its-soft-start",
    .mark = { PART ("2025-12-16", "2026-01-31") },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_OPEN_START, .month = 0.5,
  },
  {
    .name = "a-season-fades-at-both-ends-and-says-its-name",
    .mark = { .kind = AIKA_WHEN_SEASON, .precision = AIKA_PRECISION_SEASON, .from = "2026-09-01", .to = "2026-11-30" },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_FADES_START | AIKA_BOX_FADES_END, .month = 9.5, .text = "syksy",
  },
  {
    .name = "a-part-of-the-year-fades-as-a-season-does",
    .mark = { .kind = AIKA_WHEN_PART_OF_YEAR, .precision = AIKA_PRECISION_PART_OF_YEAR,
              .from = "2026-10-01", .to = "2026-12-31" },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_FADES_START | AIKA_BOX_FADES_END, .month = 10.5, .width = 3,
    .text = "loppuvuosi",
  },
  {
    .name = "months-of-which-one-will-be-are-hollow-and-say-so",
    .mark = { .kind = AIKA_WHEN_MONTH_RANGE, .precision = AIKA_PRECISION_MONTH, .from = "2026-03-01", .to = "2026-03-31",
              .or_from = "2026-09-01", .or_to = "2026-09-30", .list_mode = AIKA_LIST_ALTERNATIVES },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_ALTERNATIVE, .month = 2.5, .width = 1, .text = "maaliskuu tai syyskuu",
  },
  {
    .name = "months-that-all-will-be-are-filled-and-silent",
    .mark = { .kind = AIKA_WHEN_MONTH_RANGE, .precision = AIKA_PRECISION_MONTH, .from = "2026-03-01", .to = "2026-03-31",
              .or_from = "2026-09-01", .or_to = "2026-09-30", .list_mode = AIKA_LIST_ALL },
    .kind = AIKA_BOX_BAR, .month = 2.5, .width = 1,
  },
  {
    .name = "days-of-which-one-will-be-are-hollow-pins",
    .mark = { .meaning = AIKA_MEANING_SESSION, .kind = AIKA_WHEN_DAY_LIST, .precision = AIKA_PRECISION_DAY,
              .from = "2026-06-01", .to = "2026-06-01", .or_from = "2026-06-14", .or_to = "2026-06-14",
              .list_mode = AIKA_LIST_ALTERNATIVES },
    .kind = AIKA_BOX_PIN, .flags = AIKA_BOX_ALTERNATIVE | AIKA_BOX_HOLLOW, .month = 5 + 0.5 / 30,
    .text = "1.6. tai 14.6.",
  },
  {
    .name = "days-that-all-will-be-are-a-pin-each",
    .mark = { .meaning = AIKA_MEANING_SESSION, .kind = AIKA_WHEN_DAY_LIST, .precision = AIKA_PRECISION_DAY,
              .from = "2026-06-01", .to = "2026-06-01", .or_from = "2026-06-14", .or_to = "2026-06-14",
              .list_mode = AIKA_LIST_ALL },
    .kind = AIKA_BOX_PIN, .month = 5 + 0.5 / 30, .text = "1.6. ja 14.6.",
  },
  {
    .name = "an-open-end-runs-to-the-frame",
    .mark = { .kind = AIKA_WHEN_FROM, .precision = AIKA_PRECISION_MONTH, .from = "2026-09-01" },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_OPEN_END, .month = 10,
  },
  {
    .name = "what-begins-before-the-plan-has-an-arrow",
    .mark = { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2025-11-01", "2026-02-28") },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_OPEN_START, .month = 1,
  },
  {
    .name = "what-lies-after-the-plan-still-has-a-box",
    .mark = { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2028-01-01", "2028-02-28") },
    .kind = AIKA_BOX_BAR, .flags = AIKA_BOX_OPEN_END, .month = -1,
  },
  {
    .name = "a-held-phase-is-ticked-and-says-so",
    .mark = { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-02-01", "2026-03-31"), .status = AIKA_STATUS_HELD },
    .kind = AIKA_BOX_BAR, .month = 2, .text = "valmis", .has_tick = TRUE,
  },
  {
    .name = "the-author-has-the-word",
    .mark = { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-02-01", "2026-03-31"), .label = "kysely",
              .status = AIKA_STATUS_HELD },
    .kind = AIKA_BOX_BAR, .month = 2, .text = "kysely", .has_tick = TRUE,
  },
  {
    .name = "a-cancelled-phase-says-so",
    .mark = { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-02-01", "2026-03-31"),
              .status = AIKA_STATUS_CANCELLED, .label = "ilta" },
    .kind = AIKA_BOX_BAR, .month = 2, .text = "ilta, peruttu",
  },
  {
    .name = "an-event-is-a-pin-with-its-date",
    .mark = { RANGE (AIKA_MEANING_EVENT, AIKA_PRECISION_DAY, "2026-04-24", "2026-04-24") },
    .kind = AIKA_BOX_PIN, .month = 3 + 23.5 / 30, .text = "24.4.",
  },
  {
    .name = "an-event-of-a-month-is-hollow-in-its-middle",
    .mark = { .meaning = AIKA_MEANING_EVENT, .kind = AIKA_WHEN_MONTH, .precision = AIKA_PRECISION_MONTH,
              .from = "2026-04-01", .to = "2026-04-30" },
    .kind = AIKA_BOX_PIN, .flags = AIKA_BOX_HOLLOW, .month = 3.5, .text = "huhtikuu",
  },
  {
    .name = "a-session-of-days-is-a-pin-while-days-are-narrow",
    .mark = { RANGE (AIKA_MEANING_SESSION, AIKA_PRECISION_DAY, "2026-03-24", "2026-03-25"), .status = AIKA_STATUS_HELD },
    .kind = AIKA_BOX_PIN, .month = 2 + 24.0 / 31, .text = "24.–25.3.", .has_tick = TRUE,
  },
  {
    .name = "a-session-of-half-a-month-is-a-bar",
    .mark = { RANGE (AIKA_MEANING_SESSION, AIKA_PRECISION_PART_OF_MONTH, "2026-05-16", "2026-05-31") },
    .kind = AIKA_BOX_SESSION, .flags = AIKA_BOX_SOFT_START, .month = 4.75,
  },
  {
    .name = "a-cancelled-session-says-so-after-its-date",
    .mark = { RANGE (AIKA_MEANING_SESSION, AIKA_PRECISION_DAY, "2026-04-29", "2026-04-29"),
              .status = AIKA_STATUS_CANCELLED },
    .kind = AIKA_BOX_PIN, .month = -1, .text = "29.4. peruttu",
  },
  {
    .name = "a-deadline-stands-on-its-day",
    .mark = { .meaning = AIKA_MEANING_DEADLINE, .kind = AIKA_WHEN_DEADLINE, .precision = AIKA_PRECISION_DAY,
              .to = "2026-10-31", .label = "lausunnot" },
    .kind = AIKA_BOX_DEADLINE, .month = 9 + 30.5 / 31, .text = "lausunnot 31.10.",
  },
  {
    .name = "what-is-due-by-a-month-stands-in-its-end",
    .mark = { .meaning = AIKA_MEANING_DELIVERABLE, .kind = AIKA_WHEN_DEADLINE, .precision = AIKA_PRECISION_MONTH,
              .to = "2026-03-31", .label = "luonnos" },
    .kind = AIKA_BOX_DEADLINE, .month = -1, .text = "luonnos",
  },
  {
    .name = "a-deliverable-of-a-month-stands-in-its-middle",
    .mark = { .meaning = AIKA_MEANING_DELIVERABLE, .kind = AIKA_WHEN_MONTH, .precision = AIKA_PRECISION_MONTH,
              .from = "2026-05-01", .to = "2026-05-31", .label = "valmis" },
    .kind = AIKA_BOX_DOCUMENT, .flags = AIKA_BOX_HOLLOW, .month = 4.5, .text = "valmis",
  },
  {
    .name = "invitations-say-what-and-when",
    .mark = { RANGE (AIKA_MEANING_INVITATION, AIKA_PRECISION_DAY, "2026-02-26", "2026-02-26"), .status = AIKA_STATUS_HELD },
    .kind = AIKA_BOX_ENVELOPE, .month = -1, .text = "kutsut 26.2.", .has_tick = TRUE,
  },
  {
    .name = "a-board-proposes-with-a-hollow-diamond",
    .mark = { .meaning = AIKA_MEANING_DECISION, .body = "KH", .meeting = "2026-06-08", .relation = AIKA_RELATION_PROPOSAL },
    .kind = AIKA_BOX_DIAMOND, .flags = AIKA_BOX_HOLLOW, .month = 5 + 7.5 / 30, .text = "KH 8.6. esitys",
  },
  {
    .name = "a-council-decides-with-the-final-diamond",
    .mark = { .meaning = AIKA_MEANING_DECISION, .body = "KV", .meeting = "2026-06-15", .relation = AIKA_RELATION_DECISION },
    .kind = AIKA_BOX_DIAMOND, .flags = AIKA_BOX_FINAL, .month = 5 + 14.5 / 30, .text = "KV 15.6. hyväksyy",
  },
  {
    .name = "what-a-council-decided-is-ticked-outside-the-diamond",
    .mark = { .meaning = AIKA_MEANING_DECISION, .body = "KV", .meeting = "2026-06-15", .relation = AIKA_RELATION_DECISION,
              .status = AIKA_STATUS_HELD },
    .kind = AIKA_BOX_DIAMOND, .flags = AIKA_BOX_FINAL, .month = -1, .text = "KV 15.6. päätetty", .has_tick = TRUE,
  },
  {
    .name = "what-was-tabled-says-so",
    .mark = { .meaning = AIKA_MEANING_DECISION, .body = "KH", .meeting = "2026-04-27", .relation = AIKA_RELATION_DECISION,
              .status = AIKA_STATUS_TABLED },
    .kind = AIKA_BOX_DIAMOND, .month = -1, .text = "KH 27.4. jätetty pöydälle",
  },
  {
    .name = "what-is-postponed-keeps-its-old-place",
    .mark = { .meaning = AIKA_MEANING_DECISION, .body = "KH", .meeting = "2026-05-11",
              .relation = AIKA_RELATION_INFORMATION, .status = AIKA_STATUS_POSTPONED },
    .kind = AIKA_BOX_DIAMOND, .flags = AIKA_BOX_HOLLOW, .month = 4 + 10.5 / 31,
    .text = "KH 11.5. siirretty, uusi aika avoin",
  },
  {
    .name = "a-cancelled-meeting-shows-in-what-hung-on-it",
    .mark = { .meaning = AIKA_MEANING_DECISION, .body = "KH", .meeting = "2026-05-25", .relation = AIKA_RELATION_PROPOSAL },
    .kind = AIKA_BOX_DIAMOND, .flags = AIKA_BOX_HOLLOW, .month = -1, .text = "KH 25.5. peruttu",
  },
  {
    .name = "the-whole-process-is-a-line-with-words",
    .mark = { .kind = AIKA_WHEN_WHOLE_PROCESS, .precision = AIKA_PRECISION_PLAN },
    .kind = AIKA_BOX_WHOLE, .month = 6, .width = 12, .text = "koko prosessin ajan",
  },
  {
    .name = "no-time-is-words-at-the-left",
    .mark = { .meaning = AIKA_MEANING_SESSION },
    .kind = AIKA_BOX_TEXT, .month = -1, .text = "aika puuttuu",
  },
  {
    .name = "unknown-words-are-kept",
    .mark = { .meaning = AIKA_MEANING_SESSION, .text = "aika sovitaan yhdessä" },
    .kind = AIKA_BOX_TEXT, .month = -1, .text = "aika sovitaan yhdessä",
  },
};

static AikaSeq *
make_bodies (void)
{
  static const char *const kh[] = { "2026-04-27", "2026-05-11", "2026-05-25", "2026-06-08", NULL };
  static const char *const kv[] = { "2026-06-15", NULL };
  g_autoptr(GPtrArray) bodies = g_ptr_array_new_with_free_func (aika_record_unref);

  g_ptr_array_add (bodies, fixture_body ("KH", "KH", "kaupunginhallitus", AIKA_BODY_BOARD, 16 * 60, kh, "2026-05-25"));
  g_ptr_array_add (bodies, fixture_body ("KV", "KV", "kaupunginvaltuusto", AIKA_BODY_COUNCIL, 18 * 60, kv, NULL));
  return aika_seq_new ((gconstpointer const *) bodies->pdata, bodies->len);
}

static void
test_mark (gconstpointer data)
{
  const MarkCase *c = data;
  gpointer item = fixture_item ("item", NULL, "Rivi", &c->mark, 1);
  AikaSeq *items = aika_seq_new ((gconstpointer const *) &item, 1);
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, items, make_bodies (), NULL);
  g_autoptr(AikaScene) scene = fixture_scene (plan, MONTH_WIDTH);
  AikaRow *row = fixture_get_row (scene, "item");
  const AikaRecord *mark = aika_seq_get (((AikaItem *) item)->marks, 0);
  const AikaBox *box = fixture_find_box (row, mark, c->kind);

  aika_record_unref (item);
  fixture_check_row (row, aika_scene_get_width (scene), aika_scene_get_metrics (scene)->title_width);

  g_assert_nonnull (box);
  if (c->kind != AIKA_BOX_TEXT)
    g_assert_cmphex (box->flags, ==, c->flags);
  if (c->mark.status == AIKA_STATUS_CONFIRMED && (c->kind == AIKA_BOX_BAR || c->kind == AIKA_BOX_PIN))
    g_assert_cmpint (box->status, ==, c->is_dashed ? AIKA_STATUS_TENTATIVE : AIKA_STATUS_CONFIRMED);
  if (c->month >= 0)
    g_assert_cmpfloat_with_epsilon ((box->rect.x + box->rect.width / 2) / MONTH_WIDTH, c->month, 0.06);
  if (c->width > 0)
    g_assert_cmpfloat_with_epsilon (box->rect.width / MONTH_WIDTH, c->width, 0.06);

  for (guint i = 0; i < row->boxes->len; i++)
    if (g_array_index (row->boxes, AikaBox, i).text != NULL)
      g_test_message ("“%s”", g_array_index (row->boxes, AikaBox, i).text);
  if (c->text != NULL)
    g_assert_nonnull (fixture_find_text (row, c->text));
  else
    g_assert_null (fixture_find_box (row, mark, AIKA_BOX_TEXT));
  g_assert_cmpint (fixture_find_box (row, mark, AIKA_BOX_TICK) != NULL, ==, c->has_tick);
}

/* A day is exactly as wide as it is, but never too narrow to be seen. */
static void
test_day_width (void)
{
  static const double widths[] = { 10, 60, 290, 620, 2000 };
  FixtureMark mark = { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_DAY, "2026-04-10", "2026-04-10") };
  gpointer item = fixture_item ("item", NULL, "Rivi", &mark, 1);
  AikaSeq *items = aika_seq_new ((gconstpointer const *) &item, 1);
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, items, NULL, NULL);

  aika_record_unref (item);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(AikaScene) scene = fixture_scene (plan, widths[i]);
      const AikaBox *box = fixture_find_box (fixture_get_row (scene, "item"), NULL, AIKA_BOX_BAR);
      double least = aika_scene_get_metrics (scene)->min_mark_width;

      g_assert_cmpfloat_with_epsilon (box->rect.width, MAX (widths[i] / 30, least), 0.001);
    }
}

/* A name stands in a bar that fades only where the fill is nearly full, else beside it. */
static void
test_name_in_fade (void)
{
  FixtureMark mark = { .kind = AIKA_WHEN_SEASON, .precision = AIKA_PRECISION_SEASON,
                       .from = "2026-04-16", .to = "2026-05-31" };
  gpointer item = fixture_item ("item", NULL, "Rivi", &mark, 1);
  AikaSeq *items = aika_seq_new ((gconstpointer const *) &item, 1);
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, items, NULL, NULL);
  guint n_inside = 0, n_beside = 0;

  aika_record_unref (item);
  for (double width = 20; width < 400; width *= 1.1)
    {
      g_autoptr(AikaScene) scene = fixture_scene (plan, width);
      AikaRow *row = fixture_get_row (scene, "item");
      const AikaBox *bar = fixture_find_box (row, NULL, AIKA_BOX_BAR);
      const AikaBox *name = fixture_find_text (row, "loppukevät");
      double right = bar->rect.x + bar->rect.width;
      AikaBoxEnds ends;

      aika_box_ends_init (&ends, bar->flags, bar->rect.width, bar->rect.height,
                          aika_scene_get_metrics (scene)->line_width);
      g_assert_cmpfloat (ends.fade_start, >, 0);
      g_assert_cmpfloat (ends.fade_start, ==, ends.fade_end);
      if (name->rect.x >= right)
        {
          n_beside++;
          continue;
        }
      n_inside++;
      g_assert_cmpfloat (name->rect.x, >=, bar->rect.x + ends.fade_start / 2);
      g_assert_cmpfloat (name->rect.x + name->rect.width, <=, right - ends.fade_end / 2);
    }
  g_assert_cmpuint (n_inside, >, 3);
  g_assert_cmpuint (n_beside, >, 3);
}

/* A year that nobody wrote is in brackets on screen, in a text of its own, until it is confirmed. */
static void
test_inferred_year (void)
{
  FixtureMark marks[] = {
    { RANGE (AIKA_MEANING_EVENT, AIKA_PRECISION_DAY, "2026-03-16", "2026-03-16"), .flags = AIKA_WHEN_YEAR_INFERRED },
    { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-08-01", "2026-09-30"), .flags = AIKA_WHEN_YEAR_INFERRED },
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (marks); i++)
    {
      gboolean is_paper = i % 2 != 0;
      gpointer item = fixture_item ("item", NULL, "Rivi", &marks[i / 2], 1);
      AikaSeq *items = aika_seq_new ((gconstpointer const *) &item, 1);
      g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, items, NULL, NULL);
      AikaScale scale = { 2026 * 12, 12, MONTH_WIDTH };
      AikaSceneOptions options = { .today = AIKA_DAY_NONE };
      AikaMetrics metrics;
      g_autoptr(AikaScene) scene = NULL;
      const AikaBox *year, *date;
      double size = 11;
      AikaRow *row;

      aika_record_unref (item);
      if (is_paper)
        fixture_metrics (&size, 11, &metrics);
      else
        fixture_screen_metrics (&metrics);
      scene = aika_scene_new (plan, &scale, &metrics, &options, NULL);
      row = fixture_get_row (scene, "item");
      fixture_check_row (row, aika_scene_get_width (scene), metrics.title_width);
      year = fixture_find_text (row, "(2026)");
      date = fixture_find_text (row, "16.3.");
      g_assert_cmpint (year != NULL, ==, !is_paper);
      g_assert_cmpint (date != NULL, ==, i / 2 == 0);
      if (year == NULL)
        continue;
      g_assert_cmpint (year->role, ==, AIKA_TEXT_DOUBT);
      g_assert_true (year->record == aika_seq_get (((AikaItem *) aika_seq_get (plan->items, 0))->marks, 0));
      if (date != NULL)
        {
          g_assert_cmpfloat (year->rect.x, >=, date->rect.x + date->rect.width);
          g_assert_cmpfloat (year->rect.x, <, date->rect.x + date->rect.width + 6);
        }
    }
}

/* The pieces of the line that leads to the row's ▼. */
static guint
get_leaders (const AikaRow  *row,
             const AikaBox **pieces,
             guint           n_max)
{
  guint n = 0;

  for (guint i = 0; i < row->boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (row->boxes, AikaBox, i);

      if (box->kind == AIKA_BOX_LEADER && n < n_max)
        pieces[n++] = box;
    }

  return n;
}

typedef struct
{
  const char  *name;
  FixtureMark  marks[3];
  guint        n_marks;
  double       pieces[4];     /* starts and ends, in months; ▼ at the end of June covers the last */
  guint        n_pieces;
} LeaderCase;

#define DUE { .meaning = AIKA_MEANING_DEADLINE, .kind = AIKA_WHEN_DEADLINE, .precision = AIKA_PRECISION_DAY, .to = "2026-06-30" }

static const LeaderCase leader_cases[] = {
  {
    .name = "a-deadline-alone-has-no-line",
    .marks = { DUE }, .n_marks = 1,
  },
  {
    .name = "a-line-leads-from-the-bar-to-the-deadline",
    .marks = { DUE, { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-02-01", "2026-03-31") } }, .n_marks = 2,
    .pieces = { 3, 6 }, .n_pieces = 1,
  },
  {
    .name = "a-line-shows-between-bars",
    .marks = { { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-02-01", "2026-02-28") },
               { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-04-01", "2026-04-30") }, DUE }, .n_marks = 3,
    .pieces = { 2, 3, 4, 6 }, .n_pieces = 2,
  },
  {
    .name = "a-deadline-with-a-start-of-its-own-leads-from-there",
    .marks = { { .meaning = AIKA_MEANING_PHASE, .kind = AIKA_WHEN_DEADLINE, .precision = AIKA_PRECISION_DAY,
                 .from = "2026-03-01", .to = "2026-06-30" } }, .n_marks = 1,
    .pieces = { 2, 6 }, .n_pieces = 1,
  },
  {
    .name = "what-comes-after-the-deadline-has-no-line-to-it",
    .marks = { DUE, { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-08-01", "2026-09-30") } }, .n_marks = 2,
  },
  {
    .name = "the-whole-process-is-no-start",
    .marks = { DUE, { .kind = AIKA_WHEN_WHOLE_PROCESS, .precision = AIKA_PRECISION_PLAN } }, .n_marks = 2,
  },
  {
    .name = "what-is-cancelled-is-no-start",
    .marks = { DUE, { RANGE (AIKA_MEANING_PHASE, AIKA_PRECISION_MONTH, "2026-02-01", "2026-03-31"),
                      .status = AIKA_STATUS_CANCELLED } }, .n_marks = 2,
  },
};

static void
test_leader (gconstpointer data)
{
  const LeaderCase *c = data;
  gpointer item = fixture_item ("item", NULL, "Rivi", c->marks, c->n_marks);
  AikaSeq *items = aika_seq_new ((gconstpointer const *) &item, 1);
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, items, NULL, NULL);
  g_autoptr(AikaScene) scene = fixture_scene (plan, MONTH_WIDTH);
  AikaRow *row = fixture_get_row (scene, "item");
  const AikaBox *deadline = fixture_find_box (row, NULL, AIKA_BOX_DEADLINE);
  const AikaBox *pieces[4];
  guint n_pieces = get_leaders (row, pieces, G_N_ELEMENTS (pieces));

  aika_record_unref (item);
  fixture_check_row (row, aika_scene_get_width (scene), aika_scene_get_metrics (scene)->title_width);
  g_assert_cmpuint (n_pieces, ==, c->n_pieces);
  for (guint i = 0; i < n_pieces; i++)
    {
      const AikaRect *rect = &pieces[i]->rect;

      g_assert_cmpfloat_with_epsilon (rect->x / MONTH_WIDTH, c->pieces[2 * i], 0.06);
      g_assert_cmpfloat_with_epsilon ((rect->x + rect->width) / MONTH_WIDTH, c->pieces[2 * i + 1], 0.06);
      g_assert_cmpfloat (rect->height, <=, 2);
      g_assert_cmpfloat (rect->y, >, deadline->rect.y);
      g_assert_cmpfloat (rect->y, <, deadline->rect.y + deadline->rect.height);
    }
}

/* On paper the narrowest day is 2.5 mm. */
static void
test_least_width (void)
{
  double size;
  AikaMetrics metrics;

  for (double text_size = 4; text_size < 60; text_size *= 2)
    {
      fixture_metrics (&size, text_size, &metrics);
      g_assert_cmpfloat_with_epsilon (metrics.min_mark_width, 2.5 * AIKA_PT_PER_MM, 1e-9);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (mark_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/marks/", mark_cases[i].name, NULL);

      g_test_add_data_func (path, &mark_cases[i], test_mark);
    }
  for (guint i = 0; i < G_N_ELEMENTS (leader_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/marks/", leader_cases[i].name, NULL);

      g_test_add_data_func (path, &leader_cases[i], test_leader);
    }
  g_test_add_func ("/marks/a-day-is-as-wide-as-it-is", test_day_width);
  g_test_add_func ("/marks/a-year-that-nobody-wrote-is-in-brackets-on-screen", test_inferred_year);
  g_test_add_func ("/marks/a-name-does-not-hide-a-fade", test_name_in_fade);
  g_test_add_func ("/marks/a-day-on-paper-is-never-under-2.5-mm", test_least_width);

  return g_test_run ();
}
