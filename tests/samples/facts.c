/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-samples"

#include "config.h"

#include "facts.h"

#include "facts-words.h"
#include "formats/aika-json-read.h"
#include "time/aika-reading.h"

/* Holds a sample against its facts. A difference fails and is said; the rest is still asked. */

static AikaPlanFile *
load (const Facts *facts)
{
  g_autofree char *base = g_strconcat (facts->name, ".aikajana", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", base, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  AikaPlanFile *file;
  char *text;
  gsize n_bytes;

  g_file_get_contents (path, &text, &n_bytes, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, n_bytes);
  file = aika_json_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file->warnings->len, ==, 0);

  return file;
}

/* Nothing and an empty text are the same to a reader. */
static void
expect (const char *where,
        const char *what,
        const char *expected,
        const char *found)
{
  expected = expected != NULL ? expected : "";
  found = found != NULL ? found : "";
  if (g_str_equal (expected, found))
    return;

  g_test_message ("%s: %s: expected “%s”, found “%s”", where, what, expected, found);
  g_test_fail ();
}

static void
expect_taken (const char *where,
              const char *what,
              const char *expected,
              char       *found)
{
  expect (where, what, expected, found);
  g_free (found);
}

static void
expect_number (const char *where,
               const char *what,
               int         expected,
               int         found)
{
  if (expected == found)
    return;

  g_test_message ("%s: %s: expected %d, found %d", where, what, expected, found);
  g_test_fail ();
}

static char *
dup_banners (const AikaSeq *banners)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (banners); i++)
    {
      const AikaBanner *banner = aika_seq_get (banners, i);

      g_string_append_printf (words, "%s%s: %s", i > 0 ? "\n" : "", banner->text, banner->when->text);
    }

  return g_string_free (words, FALSE);
}

static void
test_plan (gconstpointer data)
{
  const Facts *facts = data;
  const PlanFact *fact = facts->plan;
  g_autoptr(AikaPlanFile) file = load (facts);
  const AikaPlan *plan = file->plan;
  const char *where = facts->name;
  gint32 first_month, end_month;

  expect (where, "title", fact->title, plan->title);
  expect (where, "organisation", fact->organisation, plan->organisation);
  expect (where, "status word", fact->status_word, plan->status_word);
  expect_taken (where, "as of", fact->as_of, words_of_side (plan->as_of, -1));
  expect_taken (where, "published", fact->published, words_of_side (plan->published, -1));
  expect_taken (where, "updated", fact->updated, words_of_side (plan->updated, -1));
  expect_taken (where, "references", fact->references, words_of_texts (plan->references, "\n"));
  expect (where, "language", "fi", plan->language);
  expect (where, "time zone", "Europe/Helsinki", plan->time_zone);
  expect (where, "range", fact->range, plan->range->text);
  aika_plan_get_range (plan, &first_month, &end_month);
  expect_taken (where, "first month", fact->first_month, words_of_month (first_month));
  expect_taken (where, "last month", fact->last_month, words_of_month (end_month - 1));
  expect (where, "lead", fact->lead, plan->lead);
  expect_taken (where, "intro", fact->intro, words_of_blocks (plan->intro));
  expect_taken (where, "outro", fact->outro, words_of_blocks (plan->outro));
  expect (where, "note", fact->note, plan->note);
  expect_taken (where, "people", fact->people, words_of_people (plan->people));
  expect_taken (where, "groups", fact->groups, words_of_groups (plan->groups));
  expect_taken (where, "banners", fact->banners, dup_banners (plan->banners));
}

/* People stand by their roles. */
static void
test_people (gconstpointer data)
{
  g_autoptr(AikaPlanFile) file = load (data);

  for (guint i = 0; i < aika_seq_get_length (file->plan->people); i++)
    g_assert_null (((const AikaPerson *) aika_seq_get (file->plan->people, i))->name);
}

static void
test_bodies (gconstpointer data)
{
  const Facts *facts = data;
  g_autoptr(AikaPlanFile) file = load (facts);
  const AikaSeq *bodies = file->plan->bodies;

  g_assert_cmpuint (aika_seq_get_length (bodies), ==, facts->n_bodies);
  for (guint i = 0; i < facts->n_bodies; i++)
    {
      const BodyFact *fact = &facts->bodies[i];
      const AikaBody *body = aika_seq_get (bodies, i);
      const char *where = body->name;

      expect (where, "id", fact->id, body->id);
      expect (where, "abbreviation", fact->abbreviation, body->abbreviation);
      expect (where, "name", fact->name, body->name);
      expect_taken (where, "aliases", fact->aliases, words_of_texts (body->aliases, "; "));
      expect_number (where, "kind", fact->kind, body->kind);
      expect (where, "parent", fact->parent, body->parent);
      expect_taken (where, "members", fact->members, words_of_texts (body->members, "; "));
      expect_taken (where, "meetings", fact->meetings, words_of_meetings (body->meetings));
      expect (where, "note", fact->note, body->note);
      g_assert_null (body->usual);
      g_assert_cmpuint (aika_seq_get_length (body->leads), ==, 0);
    }
}

static void
check_row (const AikaPlan *plan,
           const AikaItem *item,
           const RowFact  *fact)
{
  const AikaGroup *group = item->group != NULL ? aika_seq_lookup (plan->groups, item->group) : NULL;
  const char *where = item->id;

  expect (where, "id", fact->id, item->id);
  expect (where, "group", fact->group, group != NULL ? group->title : NULL);
  expect (where, "section", fact->section, item->section);
  expect (where, "title", fact->title, item->title);
  expect_taken (where, "content", fact->content, words_of_blocks (item->content));
  expect_taken (where, "participants", fact->participants, words_of_parties (item->participants));
  expect_taken (where, "responsible", fact->responsible, words_of_parties (item->responsible));
  expect (where, "mode in words", fact->mode, item->mode_text);
  expect_number (where, "mode", fact->mode_reading, item->mode);
  expect_number (where, "consultant", fact->consultant, item->consultant);
  expect (where, "venue", fact->venue, item->venue);
  expect (where, "url", fact->url, item->url);
  expect (where, "duration", fact->duration, item->duration);
  expect_taken (where, "custom fields", fact->custom, words_of_custom (item->custom));
  expect_taken (where, "italic", fact->italic, words_of_texts (item->emphasis, " "));
  expect_taken (where, "meetings beside", fact->beside, words_of_ties (plan, item->meetings));
  expect (where, "notes", fact->notes, item->notes);
}

static void
test_rows (gconstpointer data)
{
  const Facts *facts = data;
  g_autoptr(AikaPlanFile) file = load (facts);

  g_assert_cmpuint (aika_seq_get_length (file->plan->items), ==, facts->n_rows);
  for (guint i = 0; i < facts->n_rows; i++)
    check_row (file->plan, aika_seq_get (file->plan->items, i), &facts->rows[i]);
}

static void
check_mark (const AikaPlan *plan,
            const AikaMark *mark,
            const MarkFact *fact)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);
  const AikaCategory *category = aika_plan_get_category (plan, mark);
  const AikaSpan *span = when->n_spans > 0 ? &when->spans[0] : NULL;
  g_autofree char *where = g_strdup_printf ("%s: %s", fact->item, fact->text);

  g_assert_cmpuint (when->n_spans, <=, 1);
  expect_taken (where, "time", fact->text, words_of_mark (plan, mark));
  expect_taken (where, "start", fact->start, span != NULL ? words_of_side (span->start_day, span->start_minute) : NULL);
  expect_taken (where, "end", fact->end,
                span != NULL ? words_of_side (aika_span_get_last_day (span), span->end_minute) : NULL);
  expect (where, "precision", fact->precision, aika_precision_words[when->precision]);
  expect_number (where, "flags", (int) fact->flags, (int) when->flags);
  expect_number (where, "meaning", fact->meaning, mark->meaning);
  expect (where, "category", fact->category, category->name);
  expect_number (where, "status", fact->status, mark->status);
  expect (where, "label", fact->label, mark->label);
  expect (where, "reason", fact->reason, mark->reason);
  expect (where, "set", fact->set, mark->set);
  expect_number (where, "rule of the set", fact->set_rule, mark->set_rule);
}

static void
test_marks (gconstpointer data)
{
  const Facts *facts = data;
  g_autoptr(AikaPlanFile) file = load (facts);
  guint n = 0;

  for (guint i = 0; i < aika_seq_get_length (file->plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (file->plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          g_assert_cmpuint (n, <, facts->n_marks);
          g_assert_cmpstr (facts->marks[n].item, ==, item->id);
          check_mark (file->plan, aika_seq_get (item->marks, k), &facts->marks[n++]);
        }
    }
  g_assert_cmpuint (n, ==, facts->n_marks);
}

/* The plan's own view is the first. */
static void
test_views (gconstpointer data)
{
  const Facts *facts = data;
  g_autoptr(AikaPlanFile) file = load (facts);

  g_assert_cmpuint (aika_seq_get_length (file->plan->views), ==, facts->n_views);
  for (guint i = 0; i < facts->n_views; i++)
    {
      const ViewFact *fact = &facts->views[i];
      const AikaView *view = aika_seq_get (file->plan->views, i);
      const char *where = fact->name;

      expect (where, "name", fact->name, view->name);
      expect_number (where, "kind", fact->kind, view->kind);
      expect (where, "heading", fact->heading, view->heading);
      expect_taken (where, "columns", fact->columns, words_of_columns (view->columns));
      expect_number (where, "sections", fact->sections, view->sections);
      expect_number (where, "order", AIKA_ORDER_AUTHOR, view->order);
      expect_number (where, "header", fact->header, view->header);
      expect_number (where, "no lanes", fact->has_no_lanes, view->has_no_lanes);
      expect_taken (where, "from", fact->from, words_of_side (view->from, -1));
      expect_taken (where, "paper", fact->paper, words_of_paper (view->paper));
    }
}

static void
sum_mark (SumFact        *sums,
          const AikaPlan *plan,
          const AikaMark *mark)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);
  gboolean has_clock = when->precision == AIKA_PRECISION_MINUTE;

  sums->n_marks++;
  sums->n_unknown += when->kind == AIKA_WHEN_UNKNOWN;
  sums->n_clocked += has_clock;
  sums->n_open_clocks += (when->flags & AIKA_WHEN_OPEN_CLOCK) != 0;
  sums->n_dated += when->precision <= AIKA_PRECISION_DAY;
  sums->n_confirmed += mark->status == AIKA_STATUS_CONFIRMED;
  sums->n_tentative += mark->status == AIKA_STATUS_TENTATIVE;
  sums->n_tied += mark->meeting != NULL;
}

static void
sum_parties (SumFact       *sums,
             const AikaSeq *parties)
{
  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const AikaParty *party = aika_seq_get (parties, i);

      sums->n_linked_parties += party->body != NULL || party->person != NULL;
    }
}

static void
sum_row (SumFact        *sums,
         const AikaPlan *plan,
         const AikaItem *item)
{
  sums->n_rows++;
  sums->n_untimed_rows += aika_seq_get_length (item->marks) == 0;
  sums->n_beside += aika_seq_get_length (item->meetings);
  sum_parties (sums, item->participants);
  sum_parties (sums, item->responsible);
  for (guint i = 0; i < aika_seq_get_length (item->content); i++)
    sums->n_bullets += ((const AikaBlock *) aika_seq_get (item->content, i))->kind == AIKA_BLOCK_BULLET;
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    sum_mark (sums, plan, aika_seq_get (item->marks, i));
}

static void
test_sums (gconstpointer data)
{
  const Facts *facts = data;
  const SumFact *fact = facts->sums;
  g_autoptr(AikaPlanFile) file = load (facts);
  const AikaPlan *plan = file->plan;
  const char *where = facts->name;
  SumFact sums = { 0 };

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    sum_row (&sums, plan, aika_seq_get (plan->items, i));
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    sums.n_meetings += aika_seq_get_length (((const AikaBody *) aika_seq_get (plan->bodies, i))->meetings);

  expect_number (where, "rows", (int) fact->n_rows, (int) sums.n_rows);
  expect_number (where, "marks", (int) fact->n_marks, (int) sums.n_marks);
  expect_number (where, "unknown times", (int) fact->n_unknown, (int) sums.n_unknown);
  expect_number (where, "marks with a clock", (int) fact->n_clocked, (int) sums.n_clocked);
  expect_number (where, "open clocks", (int) fact->n_open_clocks, (int) sums.n_open_clocks);
  expect_number (where, "dated marks", (int) fact->n_dated, (int) sums.n_dated);
  expect_number (where, "rows without a time", (int) fact->n_untimed_rows, (int) sums.n_untimed_rows);
  expect_number (where, "confirmed marks", (int) fact->n_confirmed, (int) sums.n_confirmed);
  expect_number (where, "tentative marks", (int) fact->n_tentative, (int) sums.n_tentative);
  expect_number (where, "meetings", (int) fact->n_meetings, (int) sums.n_meetings);
  expect_number (where, "tied marks", (int) fact->n_tied, (int) sums.n_tied);
  expect_number (where, "meetings beside", (int) fact->n_beside, (int) sums.n_beside);
  expect_number (where, "bullets", (int) fact->n_bullets, (int) sums.n_bullets);
  expect_number (where, "linked parties", (int) fact->n_linked_parties, (int) sums.n_linked_parties);
}

static AikaWhen *
dup_essence (const AikaWhen *when)
{
  return aika_when_new (when->kind, when->precision, NULL, when->spans, when->n_spans, when->list_mode,
                        when->flags & ~AIKA_WHEN_YEAR_INFERRED);
}

/* What the author wrote reads as the time that stands beside it. */
static void
test_readings (gconstpointer data)
{
  g_autoptr(AikaPlanFile) file = load (data);
  const AikaPlan *plan = file->plan;
  AikaTimeContext context;

  aika_time_context_init (&context, AIKA_LANGUAGE_FI);
  context.plan_start_day = plan->range->spans[0].start_day;
  context.plan_end_day = plan->range->spans[0].end_day;
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);
          g_autoptr(AikaReading) reading = NULL;
          g_autoptr(AikaWhen) written = NULL;
          g_autoptr(AikaWhen) read = NULL;

          if (mark->when == NULL)
            continue;

          reading = aika_reading_new (mark->when->text, &context);
          written = dup_essence (mark->when);
          read = reading->when != NULL ? dup_essence (reading->when) : NULL;
          if (read != NULL && aika_when_equal (written, read))
            continue;

          g_test_message ("%s: “%s” reads as another time", item->id, mark->when->text);
          g_test_fail ();
        }
    }
}

static void
add_test (const Facts   *facts,
          const char    *truth,
          GTestDataFunc  func)
{
  g_autofree char *path = g_strdup_printf ("/samples/%s/%s", facts->name, truth);

  g_test_add_data_func (path, facts, func);
}

/* @facts: the facts of one sample, which must outlive the tests */
void
facts_add_tests (const Facts *facts)
{
  add_test (facts, "the-plan-says-what-its-source-says", test_plan);
  add_test (facts, "people-have-no-names", test_people);
  add_test (facts, "bodies-meet-when-their-source-says", test_bodies);
  add_test (facts, "rows-say-what-their-source-says", test_rows);
  add_test (facts, "marks-are-when-their-source-says", test_marks);
  add_test (facts, "times-read-as-they-are-kept", test_readings);
  add_test (facts, "views-show-what-their-source-shows", test_views);
  add_test (facts, "sums-are-those-of-the-source", test_sums);
}
