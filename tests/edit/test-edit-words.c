/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-blocks.h"

#include <string.h>

#include "edit/aika-edit-custom.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-mode.h"
#include "edit/aika-edit-parties.h"
#include "edit/aika-edit-people.h"
#include "edit/aika-edit-plan.h"
#include "edit-sample.h"
#include "time/aika-plan-words.h"

static void
add (AikaSeq  **seq,
     gpointer   record)
{
  g_autoptr(AikaSeq) longer = aika_seq_append (*seq, record);

  aika_set_seq (seq, longer);
  aika_record_unref (record);
}

/* Blocks of a text in which italics stand between underlines: “p:Nyky_tila_|b:kysely”. */
static AikaSeq *
make_blocks (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "|", -1);
  AikaSeq *blocks = aika_seq_empty ();

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      AikaBlock *block = aika_record_new (&aika_block_type);
      g_auto(GStrv) runs = g_strsplit (parts[i] + 2, "_", -1);

      block->kind = parts[i][0] == 'b' ? AIKA_BLOCK_BULLET : parts[i][0] == 'h' ? AIKA_BLOCK_HEADING : AIKA_BLOCK_PARAGRAPH;
      for (guint k = 0; runs[k] != NULL; k++)
        if (*runs[k] != '\0')
          {
            AikaRun *run = aika_record_new (&aika_run_type);

            aika_set_text (&run->text, runs[k]);
            run->is_italic = k % 2 == 1;
            add (&block->runs, run);
          }
      add (&blocks, block);
    }

  return blocks;
}

static char *
dup_blocks (const AikaSeq *blocks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (blocks); i++)
    {
      const AikaBlock *block = aika_seq_get (blocks, i);

      g_string_append_printf (text, "%s%c:", i > 0 ? "|" : "", "pbh"[block->kind]);
      for (guint k = 0; k < aika_seq_get_length (block->runs); k++)
        {
          const AikaRun *run = aika_seq_get (block->runs, k);

          g_string_append_printf (text, run->is_italic ? "_%s_" : "%s", run->text);
        }
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *old;
  const char *text;
  const char *expect;
} BlocksCase;

static const BlocksCase blocks_cases[] = {
  { "nothing", "", "", "" },
  { "signs", "", "# Vahvuudet\n• osaaminen\n- palvelut\n* sijainti\n– luonto\nLoppu", "h:Vahvuudet|b:osaaminen|b:palvelut|b:sijainti|b:luonto|p:Loppu" },
  { "a-sign-alone", "", "•\n- \n#\n*x", "p:*x" },
  { "no-sign-inside", "", "a - b * c_d_", "p:a - b * c_d_" },
  { "windows-lines", "", "yksi\r\n• kaksi\r\n", "p:yksi|b:kaksi" },
  { "a-line-stays-as-it-is", "p:Nyky_tila_|b:kysely", "Nykytila\n• analyysi", "p:Nyky_tila_|b:analyysi" },
  { "letters-stay-italic", "b:Esitys _valtuustolle_ keväällä", "• Esitys valtuustolle syksyllä", "b:Esitys _valtuustolle_ syksyllä" },
  { "within-italics", "b:_kaikki kursiivia_", "• kaikki nyt kursiivia", "b:_kaikki nyt kursiivia_" },
  { "another-text-altogether", "p:_Luonnos_", "Valmis", "p:_Valmis_" },
  { "a-line-between", "p:_a_|p:b", "a\nuusi\nb", "p:_a_|p:uusi|p:b" },
  { "lines-swapped", "p:_a_|p:b", "b\na", "p:b|p:_a_" },
  { "a-bullet-made-a-paragraph", "b:_ä_ö", "äö", "p:_ä_ö" },
};

static void
test_blocks (gconstpointer data)
{
  const BlocksCase *c = data;
  g_autoptr(AikaSeq) old = make_blocks (c->old);
  g_autoptr(AikaSeq) blocks = aika_blocks_new_from_text (c->text, old);
  g_autofree char *made = dup_blocks (blocks);
  g_autofree char *text = aika_blocks_dup_text (blocks);
  g_autoptr(AikaSeq) again = aika_blocks_new_from_text (text, blocks);

  g_assert_cmpstr (made, ==, c->expect);
  g_assert_true (aika_seq_equal (again, blocks));
}

static void
test_content (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaSeq) blocks = make_blocks ("p:Nyky_tila_|b:kysely");
  g_autoptr(AikaPlan) set = aika_edit_set_item_content (plan, "kysely", blocks, NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_item_content (set, "kysely", blocks, NULL);
  g_autoptr(AikaPlan) same_text = aika_edit_set_item_content_text (set, "kysely", "Nykytila\n• kysely", NULL);
  g_autofree char *long_text = g_strnfill (65 * 1024, 'a');
  g_autoptr(GError) error = NULL;

  g_assert_true (((AikaItem *) aika_seq_lookup (set->items, "kysely"))->content == blocks);
  g_assert_true (same == set);
  g_assert_true (same_text == set);
  edit_assert_refused (aika_edit_set_item_content (plan, "nobody", blocks, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_set_item_content_text (plan, "kysely", long_text, &error), error, AIKA_EDIT_ERROR_INVALID);
}

static void
test_plan_blocks (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) intro = aika_edit_set_plan_blocks_text (plan, "intro", "# Vahvuudet\n• osaaminen", NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_plan_blocks_text (intro, "intro", "# Vahvuudet\n• osaaminen", NULL);
  g_autoptr(AikaPlan) outro = aika_edit_set_plan_blocks (intro, "outro", intro->intro, NULL);
  g_autoptr(AikaPlan) same_outro = aika_edit_set_plan_blocks (outro, "outro", intro->intro, NULL);
  g_autoptr(AikaPlan) lead = aika_edit_set_plan_text (plan, "lead", "Kaarina saa tänä vuonna uuden strategian.", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = dup_blocks (intro->intro);

  g_assert_cmpstr (text, ==, "h:Vahvuudet|b:osaaminen");
  g_assert_true (same == intro);
  g_assert_true (outro->outro == intro->intro);
  g_assert_true (same_outro == outro);
  g_assert_cmpstr (lead->lead, ==, "Kaarina saa tänä vuonna uuden strategian.");
  edit_assert_refused (aika_edit_set_plan_blocks_text (plan, "items", "x", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_plan_blocks (plan, "lead", intro->intro, &error), error, AIKA_EDIT_ERROR_INVALID);
}

/* The parties with what they lead to: “KH>kh”, italics between underlines. */
static char *
dup_parties (const AikaPlan *plan,
             const char     *item_id)
{
  AikaSeq *parties = ((AikaItem *) aika_seq_lookup (plan->items, item_id))->participants;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const AikaParty *party = aika_seq_get (parties, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", party->is_italic ? "_" : "");
      g_string_append (text, party->text);
      if (party->body != NULL)
        g_string_append_printf (text, ">%s", party->body);
      if (party->person != NULL)
        g_string_append (text, ">person");
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *old;
  const char *text;
  const char *expect;
} PartiesCase;

static const PartiesCase parties_cases[] = {
  { "lines-and-semicolons", "", "KH; kaupunginvaltuusto\nEsimiehet tai henkilöstö", "KH>kh|kaupunginvaltuusto>kv|Esimiehet tai henkilöstö" },
  { "an-alias", "", "hallitus", "hallitus>kh" },
  { "without-regard-to-capitals", "", " kh ;KV", "kh>kh|KV>kv" },
  { "a-person", "", "Kehittämisjohtaja", "Kehittämisjohtaja>person" },
  { "a-qualifier-is-kept", "", "Esimerkiksi KH ja KV", "Esimerkiksi KH ja KV" },
  { "a-name-within-keeps-its-link", "KH", "KH (esitys)", "KH (esitys)>kh" },
  { "another-name-leads-elsewhere", "KH", "KV", "KV>kv" },
  { "another-word-leads-nowhere", "KH", "asukkaat", "asukkaat" },
  { "one-goes", "KH\nasukkaat", "asukkaat", "asukkaat" },
  { "nobody", "KH", " ; \n", "" },
};

static AikaPlan *
make_plan (void)
{
  static const char *const aliases[] = { "Hallitus", NULL };
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) peopled = aika_edit_add_person (plan, "kehittämisjohtaja", NULL, NULL, NULL);
  AikaBody *board = aika_record_draft (aika_seq_get (peopled->bodies, 0));
  g_autoptr(AikaSeq) bodies = NULL;

  aika_set_texts (&board->aliases, aliases);
  bodies = aika_seq_set (peopled->bodies, 0, board);
  aika_record_unref (board);
  aika_set_seq (&peopled->bodies, bodies);
  return g_steal_pointer (&peopled);
}

static void
test_parties (gconstpointer data)
{
  const PartiesCase *c = data;
  g_autoptr(AikaPlan) plan = make_plan ();
  g_autoptr(AikaPlan) old = aika_edit_set_item_parties_text (plan, "kysely", "participants", c->old, NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_item_parties_text (old, "kysely", "participants", c->old, NULL);
  g_autoptr(AikaPlan) set = aika_edit_set_item_parties_text (old, "kysely", "participants", c->text, NULL);
  g_autofree char *parties = dup_parties (set, "kysely");

  g_assert_true (same == old);
  g_assert_cmpstr (parties, ==, c->expect);
}

/* What is in italics stays so, and so does what comes into its place. */
static void
test_parties_italic (void)
{
  g_autoptr(AikaPlan) plan = make_plan ();
  g_autoptr(AikaPlan) set = aika_edit_set_item_parties_text (plan, "kysely", "participants", "KH\nKV", NULL);
  AikaSeq *parties = ((AikaItem *) aika_seq_lookup (set->items, "kysely"))->participants;
  AikaParty *draft = aika_record_draft (aika_seq_get (parties, 1));
  g_autoptr(AikaSeq) changed = NULL;
  g_autoptr(AikaPlan) italic = NULL;
  g_autoptr(AikaPlan) first = NULL;
  g_autoptr(AikaPlan) second = NULL;
  g_autofree char *first_parties = NULL;
  g_autofree char *second_parties = NULL;
  g_autoptr(GError) error = NULL;

  draft->is_italic = TRUE;
  changed = aika_seq_set (parties, 1, draft);
  aika_record_unref (draft);
  italic = aika_edit_set_item_parties (set, "kysely", "participants", changed, NULL);
  first = aika_edit_set_item_parties_text (italic, "kysely", "participants", "asukkaat\nKV", NULL);
  second = aika_edit_set_item_parties_text (italic, "kysely", "participants", "KH\nvaltuustoryhmät", NULL);
  first_parties = dup_parties (first, "kysely");
  second_parties = dup_parties (second, "kysely");

  g_assert_cmpstr (first_parties, ==, "asukkaat|_KV>kv");
  g_assert_cmpstr (second_parties, ==, "KH>kh|_valtuustoryhmät");
  edit_assert_refused (aika_edit_set_item_parties_text (plan, "kysely", "title", "KH", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_item_parties_text (plan, "nobody", "participants", "KH", &error), error,
                       AIKA_EDIT_ERROR_NOT_FOUND);
}

typedef struct
{
  const char *name;
  const char *text;
  AikaMode    mode;
  gboolean    is_read;
} ModeCase;

static const ModeCase mode_cases[] = {
  { "etatilaisuus", "etätilaisuus", AIKA_MODE_REMOTE, TRUE },
  { "lahiseminaari", "Lähiseminaari", AIKA_MODE_ON_SITE, TRUE },
  { "either", "etä- tai lähiseminaari", AIKA_MODE_EITHER, TRUE },
  { "hybrid", "hybriditilaisuus", AIKA_MODE_EITHER, TRUE },
  { "teams", "Teams-kokous", AIKA_MODE_REMOTE, TRUE },
  { "none", "ei erillisiä tilaisuuksia", AIKA_MODE_NO_SESSIONS, TRUE },
  { "not-on-site", "ei lähitilaisuuksia", AIKA_MODE_UNSAID, FALSE },
  { "swedish-remote", "på distans", AIKA_MODE_REMOTE, TRUE },
  { "swedish-site", "på plats", AIKA_MODE_ON_SITE, TRUE },
  { "swedish-either", "på distans eller på plats", AIKA_MODE_EITHER, TRUE },
  { "swedish-none", "inga separata tillfällen", AIKA_MODE_NO_SESSIONS, TRUE },
  { "english-remote", "online", AIKA_MODE_REMOTE, TRUE },
  { "english-site", "in person", AIKA_MODE_ON_SITE, TRUE },
  { "english-either", "remote or on site", AIKA_MODE_EITHER, TRUE },
  { "english-none", "no sessions", AIKA_MODE_NO_SESSIONS, TRUE },
  { "unknown", "iltakoulu", AIKA_MODE_UNSAID, FALSE },
  { "empty", " ", AIKA_MODE_UNSAID, TRUE },
};

static void
test_mode (gconstpointer data)
{
  const ModeCase *c = data;
  AikaMode mode;

  g_assert_cmpint (aika_mode_read (c->text, &mode), ==, c->is_read);
  g_assert_cmpint (mode, ==, c->mode);
}

/* The program's own words for a mode are read as it, in each language. */
static void
test_mode_words (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) own = aika_edit_set_item_mode_text (plan, "kysely", "lähiseminaari", NULL);
  g_autoptr(AikaPlan) bare = aika_edit_set_item_mode_text (plan, "kysely", "etätilaisuus", NULL);
  g_autoptr(AikaPlan) chosen = aika_edit_set_item_choice (own, "kysely", "mode", AIKA_MODE_REMOTE, NULL);
  g_autoptr(AikaPlan) kept = aika_edit_set_item_choice (own, "kysely", "mode", AIKA_MODE_ON_SITE, NULL);
  const AikaItem *item = aika_seq_lookup (own->items, "kysely");
  g_autoptr(GError) error = NULL;
  AikaConsultant consultant;
  AikaMode read;

  for (int language = 0; language < AIKA_N_LANGUAGES; language++)
    {
      for (int mode = AIKA_MODE_REMOTE; mode <= AIKA_MODE_NO_SESSIONS; mode++)
        {
          g_assert_true (aika_mode_read (aika_mode_get_word (mode, language), &read));
          g_assert_cmpint (read, ==, mode);
        }
      for (int said = AIKA_CONSULTANT_YES; said <= AIKA_CONSULTANT_NO; said++)
        {
          g_assert_true (aika_consultant_read (aika_consultant_get_word (said, language), &consultant));
          g_assert_cmpint (consultant, ==, said);
        }
    }

  g_assert_cmpint (item->mode, ==, AIKA_MODE_ON_SITE);
  g_assert_cmpstr (item->mode_text, ==, "lähiseminaari");
  item = aika_seq_lookup (bare->items, "kysely");
  g_assert_cmpint (item->mode, ==, AIKA_MODE_REMOTE);
  g_assert_null (item->mode_text);
  g_assert_null (((AikaItem *) aika_seq_lookup (chosen->items, "kysely"))->mode_text);
  g_assert_true (kept == own);
  edit_assert_refused (aika_edit_set_item_mode_text (plan, "nobody", "etä", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_set_item_consultant_text (plan, "kysely", "ehkä", &error), error, AIKA_EDIT_ERROR_INVALID);
}

static void
test_custom (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) set = aika_edit_set_item_custom (plan, "kysely", "Budjetti", "2 000 €", NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_item_custom (set, "kysely", "Budjetti", "2 000 €", NULL);
  g_autoptr(AikaPlan) two = aika_edit_set_item_custom (set, "läpi", "Riski", "suuri", NULL);
  g_autoptr(AikaPlan) renamed = aika_edit_rename_custom (two, "Budjetti", "Kustannus", NULL);
  g_autoptr(AikaPlan) deleted = aika_edit_delete_custom (two, "Budjetti", NULL);
  g_autoptr(AikaPlan) without = aika_edit_set_item_custom (set, "kysely", "Budjetti", NULL, NULL);
  g_autoptr(AikaPlan) nothing = aika_edit_delete_custom (plan, "Budjetti", NULL);
  g_auto(GStrv) names = aika_edit_list_customs (renamed);
  g_autofree char *listed = g_strjoinv (" ", names);
  g_autoptr(GError) error = NULL;

  g_assert_true (same == set);
  g_assert_cmpstr (listed, ==, "Kustannus Riski");
  g_assert_true (aika_record_equal (without, plan));
  g_assert_true (nothing == plan);
  g_assert_cmpuint (aika_seq_get_length (((AikaItem *) aika_seq_lookup (deleted->items, "kysely"))->custom), ==, 0);
  edit_assert_refused (aika_edit_rename_custom (two, "Budjetti", "Riski", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_item_custom (plan, "kysely", "", "x", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_item_custom (plan, "kysely", "a+b", "x", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_item_custom (plan, "nobody", "a", "x", &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

static void
test_people (void)
{
  g_autofree char *id = NULL;
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) one = aika_edit_add_person (plan, "kaupunginjohtaja", NULL, NULL, NULL);
  g_autoptr(AikaPlan) two = aika_edit_add_person (one, "kehittämisjohtaja", NULL, &id, NULL);
  g_autoptr(AikaPlan) titled = aika_edit_set_person_text (two, id, "organisation", "Loimaan kaupunki", NULL);
  g_autoptr(AikaPlan) same = aika_edit_set_person_text (titled, id, "organisation", "Loimaan kaupunki", NULL);
  g_autoptr(AikaPlan) moved = aika_edit_move_person (titled, id, -5, NULL);
  g_autoptr(AikaPlan) still = aika_edit_move_person (moved, id, -1, NULL);
  g_autoptr(AikaPlan) linked = aika_edit_set_item_parties_text (titled, "kysely", "participants", "kehittämisjohtaja", NULL);
  g_autoptr(AikaPlan) deleted = aika_edit_delete_person (linked, id, NULL);
  g_autofree char *before = dup_parties (linked, "kysely");
  g_autofree char *after = dup_parties (deleted, "kysely");
  g_autoptr(GError) error = NULL;

  g_assert_true (same == titled);
  g_assert_cmpstr (((AikaPerson *) aika_seq_get (moved->people, 0))->organisation, ==, "Loimaan kaupunki");
  g_assert_true (still == moved);
  g_assert_cmpstr (before, ==, "kehittämisjohtaja>person");
  g_assert_cmpstr (after, ==, "kehittämisjohtaja");
  g_assert_cmpuint (aika_seq_get_length (deleted->people), ==, 1);
  edit_assert_refused (aika_edit_add_person (plan, "", NULL, NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_person_text (two, id, "role", NULL, &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_set_person_text (two, id, "age", "50", &error), error, AIKA_EDIT_ERROR_INVALID);
  edit_assert_refused (aika_edit_delete_person (plan, id, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
  edit_assert_refused (aika_edit_move_person (plan, id, 1, &error), error, AIKA_EDIT_ERROR_NOT_FOUND);
}

#define ADD_ALL(cases, prefix, func) \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) \
    { \
      g_autofree char *path = g_strconcat (prefix, cases[i].name, NULL); \
      g_test_add_data_func (path, &cases[i], func); \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ALL (blocks_cases, "/edit/blocks/", test_blocks)
  ADD_ALL (parties_cases, "/edit/parties/", test_parties)
  ADD_ALL (mode_cases, "/edit/mode/", test_mode)
  g_test_add_func ("/edit/content/blocks-and-text", test_content);
  g_test_add_func ("/edit/intro/blocks-and-text", test_plan_blocks);
  g_test_add_func ("/edit/parties/italics-stay", test_parties_italic);
  g_test_add_func ("/edit/mode/words-and-choice", test_mode_words);
  g_test_add_func ("/edit/custom/set-rename-delete", test_custom);
  g_test_add_func ("/edit/people/add-change-move-delete", test_people);

  return g_test_run ();
}
