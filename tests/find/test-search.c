/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "find/aika-search.h"

#include "find-plan.h"
#include "prose-plan.h"

static const char *const field_words[] = {
  [AIKA_MATCH_TITLE] = "title",
  [AIKA_MATCH_CONTENT] = "content",
  [AIKA_MATCH_PARTICIPANTS] = "participants",
  [AIKA_MATCH_RESPONSIBLE] = "responsible",
  [AIKA_MATCH_MODE] = "mode",
  [AIKA_MATCH_VENUE] = "venue",
  [AIKA_MATCH_URL] = "url",
  [AIKA_MATCH_DURATION] = "duration",
  [AIKA_MATCH_NOTES] = "notes",
  [AIKA_MATCH_SECTION] = "section",
  [AIKA_MATCH_CUSTOM] = "custom",
  [AIKA_MATCH_BODY] = "body",
  [AIKA_MATCH_MEMBERS] = "members",
  [AIKA_MATCH_LABEL] = "label",
  [AIKA_MATCH_REASON] = "reason",
  [AIKA_MATCH_TIME] = "time",
};

static const struct
{
  const char *name;
  const char *words;
  const char *expect;         /* “id field” with spaces, in order */
} cases[] = {
  { "nothing", "", "" },
  { "spaces-alone", "  ", "" },
  { "what-is-not-there", "kokous", "" },
  { "a-title-and-a-content-in-order", "kysely", "kysely title, arvot content" },
  { "case-folds", "ARVOT", "arvot title" },
  { "finnish-letters-are-their-own", "hyvaksy", "" },
  { "finnish-letters-match", "HYVÄKSY", "paatos title" },
  { "foreign-accents-fold", "elysee", "arvot notes" },
  { "venue", "kaupungintalo", "kysely venue" },
  { "custom-field", "2000", "linjat custom" },
  { "group", "lähtökohdat", "g title" },
  { "person-behind-the-words", "Liisa", "arvot responsible" },
  { "label", "luonnos", "m-syksy label" },
  { "banner", "vaalit", "vaalit title" },
  { "members", "meikäläinen", "kv members" },
  { "meeting-note", "ylimääräinen", "kv1 notes" },
  { "words-known-to-be-no-time", "sovitaan", "m-sovitaan time" },
  { "abbreviation", "kh", "paatos body, kh body, kh1 body" },
  { "alias-finds-meetings-and-what-is-tied", "valtuusto",
    "kysely participants, linjat participants, m-kv body, kv body, kv1 body, kv2 body" },
  { "two-words-in-one-text", "strategiset linjaukset", "linjat title" },
  { "two-words-in-one-row", "arvot liisa", "arvot title" },
  { "two-words-in-a-row-and-its-mark", "strategiset luonnos", "linjat title, m-syksy label" },
  { "two-words-of-two-rows", "arvot asukaskysely", "" },
  { "body-and-its-meetings-time", "kv maaliskuu", "kv1 body" },
  { "written-time", "10/2017", "m-kysely time" },
  { "said-month", "lokakuu 2017", "m-kysely time" },
  { "month-finds-the-season-around-it", "lokakuu 2018", "m-syksy time, m-kv time, kv2 time" },
  { "month-without-year-is-every-one", "lokakuu", "m-kysely time, m-syksy time, m-kv time, kv2 time" },
  { "season", "syksy 2018", "m-syksy time, m-kv time, kv2 time" },
  { "day", "8.10.2018", "m-syksy time, m-kv time, kv2 time" },
  { "deadline-is-its-last-day", "joulukuu 2018", "m-valmis time" },
  { "deadline-is-not-the-time-before", "kesäkuu 2018", "" },
  { "banner-by-time", "tammikuu", "vaalit time" },
  { "whole-process-by-its-words-alone", "koko prosessin ajan", "m-koko time" },
  { "another-language", "October 2017", "m-kysely time" },
  { "word-and-time", "luonnos lokakuu", "m-syksy label" },
  { "word-and-time-of-two-words", "luonnos lokakuu 2018", "m-syksy label" },
  { "word-and-another-time", "luonnos lokakuu 2017", "" },
  { "time-before-a-word", "lokakuu 2017 avoinna", "m-kysely label" },
};

static void
test_search (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr(AikaPlan) plan = find_plan_new ();
  g_autoptr(GArray) matches = aika_search (plan, cases[n].words, AIKA_LANGUAGE_FI);
  g_autoptr(GString) said = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      const AikaMatch *match = &g_array_index (matches, AikaMatch, i);

      g_string_append_printf (said, "%s%s %s", i > 0 ? ", " : "", aika_record_get_id (match->record),
                              field_words[match->field]);
    }
  g_assert_cmpstr (said->str, ==, cases[n].expect);
}

/* More words than are kept apart. */
static void
test_many_words (void)
{
  g_autoptr(AikaPlan) plan = find_plan_new ();
  g_autoptr(GString) words = g_string_new (NULL);
  g_autoptr(GArray) matches = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append (words, "arvot ");
  matches = aika_search (plan, words->str, AIKA_LANGUAGE_FI);
  g_assert_cmpuint (matches->len, ==, 1);
}

/* Rows say where they are. */
static void
test_places (void)
{
  g_autoptr(AikaPlan) plan = find_plan_new ();
  g_autoptr(GArray) marks = aika_search (plan, "luonnos", AIKA_LANGUAGE_FI);
  g_autoptr(GArray) meetings = aika_search (plan, "ylimääräinen", AIKA_LANGUAGE_FI);

  g_assert_cmpstr (g_array_index (marks, AikaMatch, 0).item->id, ==, "linjat");
  g_assert_cmpstr (g_array_index (meetings, AikaMatch, 0).body->id, ==, "kv");
}

/* “Lokakuu” is the time of m-kysely, m-syksy, m-kv and the meeting kv2. */
static const struct
{
  const char *name;
  const char *from;
  gboolean    is_backwards;
  guint       expect;
} steps[] = {
  { "from-the-start", NULL, FALSE, 0 },
  { "from-what-is-nowhere", "xx", FALSE, 0 },
  { "from-a-banner", "vaalit", FALSE, 0 },
  { "from-a-group", "h", FALSE, 1 },
  { "from-a-row-to-its-mark", "linjat", FALSE, 1 },
  { "from-what-was-found", "m-syksy", FALSE, 2 },
  { "from-the-row-after", "arvot", FALSE, 1 },
  { "from-a-body", "kv", FALSE, 3 },
  { "round-from-the-last", "kv2", FALSE, 0 },
  { "round-from-behind-the-last", "nuva", FALSE, 0 },
  { "back-from-the-start", NULL, TRUE, 3 },
  { "back-from-what-was-found", "m-syksy", TRUE, 0 },
  { "back-from-between", "paatos", TRUE, 1 },
  { "back-round-from-the-first", "m-kysely", TRUE, 3 },
};

static void
test_next (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr(AikaPlan) plan = find_plan_new ();
  g_autoptr(GArray) matches = aika_search (plan, "lokakuu", AIKA_LANGUAGE_FI);
  g_autoptr(GArray) none = aika_search (plan, "kokous", AIKA_LANGUAGE_FI);

  g_assert_cmpuint (matches->len, ==, 4);
  g_assert_cmpuint (aika_matches_find_next (matches, plan, steps[n].from, steps[n].is_backwards), ==, steps[n].expect);
  g_assert_cmpuint (aika_matches_find_next (none, plan, steps[n].from, steps[n].is_backwards), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/search/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_search);
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *path = g_strconcat ("/search/next/", steps[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_next);
    }
  g_test_add_func ("/search/many-words", test_many_words);
  g_test_add_func ("/search/what-is-found-says-its-row", test_places);

  return g_test_run ();
}
