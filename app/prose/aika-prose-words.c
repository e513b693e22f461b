/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-words.h"

#include <string.h>

#include "time/aika-plan-words.h"

static const char *const field_names[AIKA_PROSE_N_FIELDS] = {
  [AIKA_PROSE_FIELD_NUMBER] = "number",
  [AIKA_PROSE_FIELD_GROUP] = "group",
  [AIKA_PROSE_FIELD_SECTION] = "section",
  [AIKA_PROSE_FIELD_TITLE] = "title",
  [AIKA_PROSE_FIELD_CONTENT] = "content",
  [AIKA_PROSE_FIELD_WHEN] = "when",
  [AIKA_PROSE_FIELD_PERIOD] = "period",
  [AIKA_PROSE_FIELD_DAYS] = "days",
  [AIKA_PROSE_FIELD_LABELS] = "labels",
  [AIKA_PROSE_FIELD_PARTICIPANTS] = "participants",
  [AIKA_PROSE_FIELD_RESPONSIBLE] = "responsible",
  [AIKA_PROSE_FIELD_MODE] = "mode",
  [AIKA_PROSE_FIELD_CONSULTANT] = "consultant",
  [AIKA_PROSE_FIELD_VENUE] = "venue",
  [AIKA_PROSE_FIELD_URL] = "url",
  [AIKA_PROSE_FIELD_DURATION] = "duration",
  [AIKA_PROSE_FIELD_NOTES] = "notes",
  [AIKA_PROSE_FIELD_STATUS] = "status",
  [AIKA_PROSE_FIELD_CATEGORY] = "category",
  [AIKA_PROSE_FIELD_MEETINGS] = "meetings",
};

/* Finnish and Finland-Swedish municipal usage, as in the interface. */
static const AikaProseWords words[AIKA_N_LANGUAGES] = {
  [AIKA_LANGUAGE_FI] = {
    .kinds = {
      [AIKA_VIEW_MATRIX] = "Kuukausiruudukko",
      [AIKA_VIEW_TABLE] = "Taulukko",
      [AIKA_VIEW_PROGRAMME] = "Ohjelma",
      [AIKA_VIEW_BULLETIN] = "Tiedote",
      [AIKA_VIEW_WHEEL] = "Vuosikello",
    },
    .fields = {
      [AIKA_PROSE_FIELD_NUMBER] = "Nro",
      [AIKA_PROSE_FIELD_GROUP] = "Ryhmä",
      [AIKA_PROSE_FIELD_SECTION] = "Jakso",
      [AIKA_PROSE_FIELD_TITLE] = "Työvaihe",
      [AIKA_PROSE_FIELD_CONTENT] = "Sisältö",
      [AIKA_PROSE_FIELD_WHEN] = "Ajankohta",
      [AIKA_PROSE_FIELD_PERIOD] = "Ajanjakso",
      [AIKA_PROSE_FIELD_DAYS] = "Päivä",
      [AIKA_PROSE_FIELD_LABELS] = "Merkintä",
      [AIKA_PROSE_FIELD_PARTICIPANTS] = "Osallistujat",
      [AIKA_PROSE_FIELD_RESPONSIBLE] = "Roolit ja vastuut",
      [AIKA_PROSE_FIELD_MODE] = "Toteutus",
      [AIKA_PROSE_FIELD_CONSULTANT] = "Konsultti",
      [AIKA_PROSE_FIELD_VENUE] = "Paikka",
      [AIKA_PROSE_FIELD_URL] = "Verkkosivu",
      [AIKA_PROSE_FIELD_DURATION] = "Kesto",
      [AIKA_PROSE_FIELD_NOTES] = "Muistiinpanot",
      [AIKA_PROSE_FIELD_STATUS] = "Tila",
      [AIKA_PROSE_FIELD_CATEGORY] = "Luokka",
      [AIKA_PROSE_FIELD_MEETINGS] = "Kokoukset",
      [AIKA_PROSE_FIELD_BODY] = "Kokous",
      [AIKA_PROSE_FIELD_CUSTOM] = "Lisätieto",
    },
    .content_and_participants = "Sisältö ja osallistujat",
    .council_decision = "hyväksyminen",
    .consultants = { [AIKA_CONSULTANT_YES] = "osallistuu", [AIKA_CONSULTANT_NO] = "ei osallistu" },
    .as_of = "Tilanne",
    .published = "Julkaistu",
    .updated = "Päivitetty",
    .on_weekdays = {
      "maanantaina", "tiistaina", "keskiviikkona", "torstaina", "perjantaina", "lauantaina", "sunnuntaina"
    },
    .invitations_go = "Kutsut lähtevät",
    .invitations_went = "Kutsut lähetetty",
    .responsible = "Vastuu",
    .sessions = "Tilaisuudet",
    .set_word_ending = "t",
    .all_differ = "ovat erilaisia: voit tulla yhteen tai useampaan.",
    .choose_either = "ovat samansisältöiset: valitse toinen.",
    .choose_one = "ovat samansisältöiset: valitse yksi.",
    .candidates = "Ajat ovat ehdolla: niistä valitaan yksi.",
    .clock_later = "Kellonaika ilmoitetaan myöhemmin.",
    .numerals = { "", "", "kaksi", "kolme", "neljä", "viisi", "kuusi" },
    .programme = "Tilaisuudet",
    .phases = "Työn vaiheet",
    .bodies = "Toimielimet ja ryhmät",
    .under = ", ylempi toimielin ",
    .members = ". Jäsenet: ",
    .open_times = "Aika avoin",
  },
  [AIKA_LANGUAGE_SV] = {
    .kinds = {
      [AIKA_VIEW_MATRIX] = "Månadsrutnät",
      [AIKA_VIEW_TABLE] = "Tabell",
      [AIKA_VIEW_PROGRAMME] = "Program",
      [AIKA_VIEW_BULLETIN] = "Meddelande",
      [AIKA_VIEW_WHEEL] = "Årsklocka",
    },
    .fields = {
      [AIKA_PROSE_FIELD_NUMBER] = "Nr",
      [AIKA_PROSE_FIELD_GROUP] = "Grupp",
      [AIKA_PROSE_FIELD_SECTION] = "Avsnitt",
      [AIKA_PROSE_FIELD_TITLE] = "Arbetsskede",
      [AIKA_PROSE_FIELD_CONTENT] = "Innehåll",
      [AIKA_PROSE_FIELD_WHEN] = "Tidpunkt",
      [AIKA_PROSE_FIELD_PERIOD] = "Period",
      [AIKA_PROSE_FIELD_DAYS] = "Dag",
      [AIKA_PROSE_FIELD_LABELS] = "Markering",
      [AIKA_PROSE_FIELD_PARTICIPANTS] = "Deltagare",
      [AIKA_PROSE_FIELD_RESPONSIBLE] = "Roller och ansvar",
      [AIKA_PROSE_FIELD_MODE] = "Genomförande",
      [AIKA_PROSE_FIELD_CONSULTANT] = "Konsult",
      [AIKA_PROSE_FIELD_VENUE] = "Plats",
      [AIKA_PROSE_FIELD_URL] = "Webbplats",
      [AIKA_PROSE_FIELD_DURATION] = "Längd",
      [AIKA_PROSE_FIELD_NOTES] = "Anteckningar",
      [AIKA_PROSE_FIELD_STATUS] = "Status",
      [AIKA_PROSE_FIELD_CATEGORY] = "Kategori",
      [AIKA_PROSE_FIELD_MEETINGS] = "Sammanträden",
      [AIKA_PROSE_FIELD_BODY] = "Sammanträde",
      [AIKA_PROSE_FIELD_CUSTOM] = "Tilläggsuppgift",
    },
    .content_and_participants = "Innehåll och deltagare",
    .council_decision = "godkännande",
    .consultants = { [AIKA_CONSULTANT_YES] = "deltar", [AIKA_CONSULTANT_NO] = "deltar inte" },
    .as_of = "Läget",
    .published = "Publicerad",
    .updated = "Uppdaterad",
    .on_weekdays = {
      "måndagen den", "tisdagen den", "onsdagen den", "torsdagen den", "fredagen den", "lördagen den", "söndagen den"
    },
    .invitations_go = "Inbjudningarna sänds",
    .invitations_went = "Inbjudningarna sända",
    .responsible = "Ansvarig",
    .sessions = "Tillfällena",
    .set_word_ending = "na",
    .all_differ = "är olika: du kan delta i ett eller flera tillfällen.",
    .choose_either = "har samma innehåll: välj ettdera tillfället.",
    .choose_one = "har samma innehåll: välj ett av tillfällena.",
    .candidates = "Tiderna är föreslagna: en av dem väljs.",
    .clock_later = "Klockslaget meddelas senare.",
    .numerals = { "", "", "två", "tre", "fyra", "fem", "sex" },
    .programme = "Tillfällen",
    .phases = "Arbetets skeden",
    .bodies = "Organ och grupper",
    .under = ", överordnat organ ",
    .members = ". Medlemmar: ",
    .open_times = "Tiden öppen",
  },
  [AIKA_LANGUAGE_EN] = {
    .kinds = {
      [AIKA_VIEW_MATRIX] = "Month grid",
      [AIKA_VIEW_TABLE] = "Table",
      [AIKA_VIEW_PROGRAMME] = "Programme",
      [AIKA_VIEW_BULLETIN] = "Bulletin",
      [AIKA_VIEW_WHEEL] = "Year wheel",
    },
    .fields = {
      [AIKA_PROSE_FIELD_NUMBER] = "No.",
      [AIKA_PROSE_FIELD_GROUP] = "Group",
      [AIKA_PROSE_FIELD_SECTION] = "Section",
      [AIKA_PROSE_FIELD_TITLE] = "Phase of work",
      [AIKA_PROSE_FIELD_CONTENT] = "Content",
      [AIKA_PROSE_FIELD_WHEN] = "Time",
      [AIKA_PROSE_FIELD_PERIOD] = "Period",
      [AIKA_PROSE_FIELD_DAYS] = "Day",
      [AIKA_PROSE_FIELD_LABELS] = "Mark",
      [AIKA_PROSE_FIELD_PARTICIPANTS] = "Participants",
      [AIKA_PROSE_FIELD_RESPONSIBLE] = "Roles and responsibilities",
      [AIKA_PROSE_FIELD_MODE] = "How it is held",
      [AIKA_PROSE_FIELD_CONSULTANT] = "Consultant",
      [AIKA_PROSE_FIELD_VENUE] = "Venue",
      [AIKA_PROSE_FIELD_URL] = "Web page",
      [AIKA_PROSE_FIELD_DURATION] = "Duration",
      [AIKA_PROSE_FIELD_NOTES] = "Notes",
      [AIKA_PROSE_FIELD_STATUS] = "Status",
      [AIKA_PROSE_FIELD_CATEGORY] = "Category",
      [AIKA_PROSE_FIELD_MEETINGS] = "Meetings",
      [AIKA_PROSE_FIELD_BODY] = "Meeting",
      [AIKA_PROSE_FIELD_CUSTOM] = "More",
    },
    .content_and_participants = "Content and participants",
    .council_decision = "approval",
    .consultants = { [AIKA_CONSULTANT_YES] = "takes part", [AIKA_CONSULTANT_NO] = "does not take part" },
    .as_of = "As of",
    .published = "Published",
    .updated = "Updated",
    .on_weekdays = {
      "on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday"
    },
    .invitations_go = "Invitations go out",
    .invitations_went = "Invitations sent",
    .responsible = "Responsible",
    .sessions = "The sessions",
    .set_word_ending = "s",
    .all_differ = "differ: you can come to one or several.",
    .choose_either = "have the same content: choose either.",
    .choose_one = "have the same content: choose one.",
    .candidates = "The times are proposals: one of them will be chosen.",
    .clock_later = "The time of day will be announced later.",
    .numerals = { "", "", "two", "three", "four", "five", "six" },
    .programme = "Sessions",
    .phases = "Phases of the work",
    .bodies = "Bodies and groups",
    .under = ", under ",
    .members = ". Members: ",
    .open_times = "Time open",
  },
};

/**
 * aika_prose_words_get:
 * @language: a language
 *
 * Returns: (transfer none): its words
 */
const AikaProseWords *
aika_prose_words_get (AikaLanguage language)
{
  g_return_val_if_fail ((guint) language < AIKA_N_LANGUAGES, &words[AIKA_LANGUAGE_EN]);

  return &words[language];
}

/**
 * aika_prose_get_relation_word:
 * @relation: what a meeting has to do with an item
 * @body: the body that meets
 * @language: a language
 *
 * Returns: (transfer none) (nullable): “esitys valtuustolle”; of a council's decision
 *   “hyväksyminen”; `NULL` where the meeting only stands beside
 */
const char *
aika_prose_get_relation_word (AikaRelation    relation,
                              const AikaBody *body,
                              AikaLanguage    language)
{
  if (relation == AIKA_RELATION_DECISION && body->kind == AIKA_BODY_COUNCIL)
    return aika_prose_words_get (language)->council_decision;

  return aika_relation_get_word (relation, language);
}

/**
 * aika_prose_field_find:
 * @name: one name of a column's field
 * @argument: (out) (nullable): of “body:ID” the id, of “custom:NAME” the name
 *
 * Returns: what it names; a word that no field has is the name of a custom field
 */
AikaProseField
aika_prose_field_find (const char  *name,
                       const char **argument)
{
  *argument = NULL;

  for (int field = 0; field < AIKA_PROSE_N_FIELDS; field++)
    if (field_names[field] != NULL && g_str_equal (field_names[field], name))
      return field;

  if (g_str_has_prefix (name, "body:"))
    {
      *argument = name + strlen ("body:");
      return AIKA_PROSE_FIELD_BODY;
    }

  *argument = g_str_has_prefix (name, "custom:") ? name + strlen ("custom:") : name;
  return AIKA_PROSE_FIELD_CUSTOM;
}
