/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-names.h"

#include <locale.h>

/* What is written is finished from this plan: bodies KH, kaupunginhallitus, also Kh and Hallitus; KV,
 * kaupunginvaltuusto; two that are called lautakunta, one of them SIVLTK; the mayor, who is Aino Hakala;
 * and the rows below. */

static const struct
{
  const char *participants[4];
  const char *venue;
  const char *custom;           /* of the field “Ilmoittautuminen” */
  const char *label;
} rows[] = {
  { { "henkilöstö", "KV" }, "Valtuustosali", "myöhemmin", "seminaari" },
  { { "henkilöstö", "Esimerkiksi valtuustoryhmät" }, "valtuustosali, 2. krs", "myöhemmin", "seminaari" },
  { { "henkilö", "KV", "Äänekosken rehtorit" }, "Kirjasto", NULL, "työpaja" },
  { { "asiakasraati" }, "Kirjasto", "Kirjastossa", NULL },
};

static const struct
{
  const char  *name;
  const char  *field;
  const char  *prefix;
  const char  *expect;          /* what the words become, and what else is known of the name */
  AikaLanguage language;
} cases[] = {
  { .name = "no-words", .field = "participants", .prefix = "", .expect = "" },
  { .name = "blank", .field = "participants", .prefix = "  ", .expect = "" },
  { .name = "nothing-like-it", .field = "participants", .prefix = "xyz", .expect = "" },
  { .name = "abbreviation", .field = "participants", .prefix = "kh", .expect = "KH (kaupunginhallitus)" },
  { .name = "alias-gives-the-abbreviation", .field = "responsible", .prefix = "hallit",
    .expect = "KH (kaupunginhallitus)" },
  { .name = "name-gives-the-name", .field = "responsible", .prefix = "kaupunginh",
    .expect = "kaupunginhallitus (KH)" },
  { .name = "most-used-body-first", .field = "participants", .prefix = "kaupungin",
    .expect = "kaupunginvaltuusto (KV) | kaupunginhallitus (KH) | kaupunginjohtaja (Aino Hakala)" },
  { .name = "case-folds", .field = "participants", .prefix = "KAUPUNGINJ", .expect = "kaupunginjohtaja (Aino Hakala)" },
  { .name = "name-of-a-person", .field = "participants", .prefix = "aino", .expect = "Aino Hakala (kaupunginjohtaja)" },
  { .name = "later-name-of-a-person", .field = "participants", .prefix = "hak",
    .expect = "Aino Hakala (kaupunginjohtaja)" },
  { .name = "most-used-text-first", .field = "responsible", .prefix = "henk", .expect = "henkilöstö | henkilö" },
  { .name = "start-of-a-word-before-the-middle", .field = "participants", .prefix = "valtuusto",
    .expect = "Esimerkiksi valtuustoryhmät | kaupunginvaltuusto (KV)" },
  { .name = "two-letters-are-in-no-middle", .field = "participants", .prefix = "st", .expect = "" },
  { .name = "umlauts-are-letters", .field = "participants", .prefix = "aane", .expect = "" },
  { .name = "umlauts-are-found", .field = "participants", .prefix = "ääne", .expect = "Äänekosken rehtorit" },
  { .name = "umlauts-in-two-parts-are-found", .field = "participants", .prefix = "a\xcc\x88" "a\xcc\x88ne",
    .expect = "Äänekosken rehtorit" },
  { .name = "what-is-written-out-is-no-choice", .field = "participants", .prefix = "henkilöstö", .expect = "" },
  { .name = "name-of-two-bodies-gives-what-tells", .field = "participants", .prefix = "lauta",
    .expect = "SIVLTK (lautakunta) | lautakunta" },
  { .name = "qualifier-stays", .field = "participants", .prefix = "Esimiehet tai hen",
    .expect = "Esimiehet tai henkilöstö | Esimiehet tai henkilö" },
  { .name = "example-stays", .field = "participants", .prefix = "Esimerkiksi kh",
    .expect = "Esimerkiksi KH (kaupunginhallitus)" },
  { .name = "comma-stays", .field = "participants", .prefix = "Rehtorit, asia", .expect = "Rehtorit, asiakasraati" },
  { .name = "semicolon-stays", .field = "participants", .prefix = "Rehtorit; kh",
    .expect = "Rehtorit; KH (kaupunginhallitus)" },
  { .name = "last-of-several-qualifiers", .field = "participants", .prefix = "a tai b ja asia",
    .expect = "a tai b ja asiakasraati" },
  { .name = "whole-words-before-a-part", .field = "participants", .prefix = "esimerkiksi valt",
    .expect = "Esimerkiksi valtuustoryhmät" },
  { .name = "qualifier-of-another-language", .field = "participants", .prefix = "Chefer eller hen", .expect = "" },
  { .name = "swedish-qualifier", .field = "participants", .prefix = "Chefer eller asia",
    .expect = "Chefer eller asiakasraati", .language = AIKA_LANGUAGE_SV },
  { .name = "space-before-stays", .field = "participants", .prefix = " asia", .expect = " asiakasraati" },
  { .name = "venue", .field = "venue", .prefix = "val", .expect = "Valtuustosali | valtuustosali, 2. krs" },
  { .name = "most-used-venue", .field = "venue", .prefix = "k", .expect = "Kirjasto | valtuustosali, 2. krs" },
  { .name = "venue-knows-no-bodies", .field = "venue", .prefix = "kh", .expect = "" },
  { .name = "venue-has-no-qualifiers", .field = "venue", .prefix = "tai kir", .expect = "" },
  { .name = "label", .field = "label", .prefix = "s", .expect = "seminaari" },
  { .name = "custom-name", .field = "custom", .prefix = "ilm", .expect = "Ilmoittautuminen" },
  { .name = "custom-value", .field = "custom:Ilmoittautuminen", .prefix = "my", .expect = "myöhemmin" },
  { .name = "custom-value-of-another", .field = "custom:Muu", .prefix = "my", .expect = "" },
  { .name = "no-such-field", .field = "nothing", .prefix = "k", .expect = "" },
};

static void
append (AikaSeq  **seq,
        gpointer   record)
{
  AikaSeq *longer = aika_seq_append (*seq, record);

  aika_record_unref (record);
  aika_seq_unref (*seq);
  *seq = longer;
}

static AikaBody *
body_new (const char *id,
          const char *abbreviation,
          const char *name)
{
  AikaBody *body = aika_record_new (&aika_body_type);

  aika_set_text (&body->id, id);
  aika_set_text (&body->abbreviation, abbreviation);
  aika_set_text (&body->name, name);
  return body;
}

static AikaItem *
item_new (guint row)
{
  AikaItem *item = aika_record_new (&aika_item_type);
  AikaMark *mark = aika_record_new (&aika_mark_type);
  g_autofree char *item_id = g_strdup_printf ("row%u", row);
  g_autofree char *mark_id = g_strdup_printf ("mark%u", row);

  aika_set_text (&item->id, item_id);
  aika_set_text (&mark->id, mark_id);
  aika_set_text (&mark->label, rows[row].label);
  append (&item->marks, mark);
  aika_set_text (&item->venue, rows[row].venue);
  for (guint i = 0; rows[row].participants[i] != NULL; i++)
    {
      AikaParty *party = aika_record_new (&aika_party_type);

      aika_set_text (&party->text, rows[row].participants[i]);
      if (g_str_equal (party->text, "KV"))
        aika_set_text (&party->body, "kv");
      append (&item->participants, party);
    }
  if (rows[row].custom != NULL)
    {
      AikaCustom *custom = aika_record_new (&aika_custom_type);

      aika_set_text (&custom->name, "Ilmoittautuminen");
      aika_set_text (&custom->value, rows[row].custom);
      append (&item->custom, custom);
    }

  return item;
}

static AikaPlan *
plan_new (void)
{
  static const char *const aliases[] = { "Kh", "Hallitus", NULL };
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  AikaBody *board = body_new ("kh", "KH", "kaupunginhallitus");
  AikaPerson *mayor = aika_record_new (&aika_person_type);

  aika_set_texts (&board->aliases, aliases);
  append (&plan->bodies, board);
  append (&plan->bodies, body_new ("kv", "KV", "kaupunginvaltuusto"));
  append (&plan->bodies, body_new ("sivltk", "SIVLTK", "lautakunta"));
  append (&plan->bodies, body_new ("ltk", NULL, "lautakunta"));
  aika_set_text (&mayor->id, "mayor");
  aika_set_text (&mayor->role, "kaupunginjohtaja");
  aika_set_text (&mayor->name, "Aino Hakala");
  append (&plan->people, mayor);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    append (&plan->items, item_new (i));

  return plan;
}

static void
test_complete (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr(AikaPlan) plan = plan_new ();
  g_autoptr(GPtrArray) matches = aika_names_complete (plan, cases[n].field, cases[n].prefix, cases[n].language);
  g_autoptr(GString) said = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      const AikaNameMatch *match = matches->pdata[i];

      g_assert_true (g_str_has_suffix (match->text, match->name));
      g_string_append_printf (said, "%s%s", i > 0 ? " | " : "", match->text);
      if (match->note != NULL)
        g_string_append_printf (said, " (%s)", match->note);
    }

  g_assert_cmpstr (said->str, ==, cases[n].expect);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/edit/names/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_complete);
    }

  return g_test_run ();
}
