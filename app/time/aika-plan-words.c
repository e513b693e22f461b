/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-plan-words"

#include "config.h"

#include "time/aika-plan-words.h"

/* What a plan's choices are called where it is printed, exported or copied. The words follow
 * the plan's language, so they are tables and no translations: what a plan says does not depend
 * on who looks at it. They stand here, under prose, layout, formats and edit, because all of
 * them say these words; what only one of them says stands there.
 *
 * Finnish and Finland-Swedish municipal usage, as in the interface. */

G_STATIC_ASSERT (AIKA_LANGUAGE_FI == 0 && AIKA_LANGUAGE_SV == 1 && AIKA_LANGUAGE_EN == 2);

static const char *const meaning_words[][AIKA_N_LANGUAGES] = {
  [AIKA_MEANING_PHASE] = { "työvaihe", "arbetsskede", "phase" },
  [AIKA_MEANING_SESSION] = { "tilaisuus", "tillfälle", "session" },
  [AIKA_MEANING_EVENT] = { "tapahtuma", "evenemang", "event" },
  [AIKA_MEANING_DECISION] = { "päätös", "beslut", "decision" },
  [AIKA_MEANING_DELIVERABLE] = { "tuotos", "resultat", "deliverable" },
  [AIKA_MEANING_DEADLINE] = { "määräaika", "tidsfrist", "deadline" },
  [AIKA_MEANING_INVITATION] = { "kutsut", "inbjudningar", "invitations" },
};

/* But held, whose word follows the meaning. */
static const char *const status_words[][AIKA_N_LANGUAGES] = {
  [AIKA_STATUS_CONFIRMED] = { "vahvistettu", "fastställd", "confirmed" },
  [AIKA_STATUS_TENTATIVE] = { "alustava", "preliminär", "tentative" },
  [AIKA_STATUS_CANCELLED] = { "peruttu", "inställd", "cancelled" },
  [AIKA_STATUS_POSTPONED] = { "siirretty, uusi aika avoin", "framflyttad, ny tid öppen", "postponed, new time open" },
  [AIKA_STATUS_TABLED] = { "jätetty pöydälle", "bordlagd", "tabled" },
  [AIKA_STATUS_RETURNED] = { "palautettu valmisteluun", "återremitterad", "returned for preparation" },
};

static const char *const held_words[][AIKA_N_LANGUAGES] = {
  [AIKA_MEANING_PHASE] = { "valmis", "klar", "done" },
  [AIKA_MEANING_SESSION] = { "pidetty", "hållen", "held" },
  [AIKA_MEANING_EVENT] = { "pidetty", "hållen", "held" },
  [AIKA_MEANING_DECISION] = { "päätetty", "beslutad", "decided" },
  [AIKA_MEANING_DELIVERABLE] = { "valmis", "klar", "done" },
  [AIKA_MEANING_DEADLINE] = { "valmis", "klar", "done" },
  [AIKA_MEANING_INVITATION] = { "lähetetty", "sänd", "sent" },
};

static const char *const relation_words[][AIKA_N_LANGUAGES] = {
  [AIKA_RELATION_BESIDE] = { NULL },
  [AIKA_RELATION_INFORMATION] = { "tiedoksi", "för kännedom", "for information" },
  [AIKA_RELATION_DEBATE] = { "lähetekeskustelu", "remissdebatt", "guidance debate" },
  [AIKA_RELATION_PROPOSAL] = { "esitys valtuustolle", "förslag till fullmäktige", "proposal to the council" },
  [AIKA_RELATION_DECISION] = { "päätös", "beslut", "decision" },
};

static const char *const mode_words[][AIKA_N_LANGUAGES] = {
  [AIKA_MODE_UNSAID] = { NULL },
  [AIKA_MODE_REMOTE] = { "etätilaisuus", "på distans", "remote" },
  [AIKA_MODE_ON_SITE] = { "lähitilaisuus", "på plats", "on site" },
  [AIKA_MODE_EITHER] = { "etä- tai lähitilaisuus", "på distans eller på plats", "remote or on site" },
  [AIKA_MODE_NO_SESSIONS] = { "ei erillisiä tilaisuuksia", "inga separata tillfällen", "no separate sessions" },
};

static const char *const consultant_words[][AIKA_N_LANGUAGES] = {
  [AIKA_CONSULTANT_UNSAID] = { NULL },
  [AIKA_CONSULTANT_YES] = { "konsultti osallistuu", "konsult deltar", "the consultant takes part" },
  [AIKA_CONSULTANT_NO] = { "konsultti ei osallistu", "konsult deltar inte", "the consultant does not take part" },
};

/**
 * aika_meaning_get_word:
 * @meaning: what a mark is
 * @language: the language of the plan
 *
 * Returns: the word for it: “tilaisuus”
 */
const char *
aika_meaning_get_word (AikaMeaning  meaning,
                       AikaLanguage language)
{
  g_return_val_if_fail ((guint) meaning < G_N_ELEMENTS (meaning_words), "");
  g_return_val_if_fail ((guint) language < AIKA_N_LANGUAGES, "");

  return meaning_words[meaning][language];
}

/**
 * aika_status_get_word:
 * @status: a status
 * @meaning: what has it: a meeting is a session, a banner an event
 * @language: the language of the plan
 *
 * Returns: the word for it: “peruttu”; of what is held “pidetty” of a session, “valmis” of a phase
 */
const char *
aika_status_get_word (AikaStatus   status,
                      AikaMeaning  meaning,
                      AikaLanguage language)
{
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (status_words), "");
  g_return_val_if_fail ((guint) meaning < G_N_ELEMENTS (held_words), "");
  g_return_val_if_fail ((guint) language < AIKA_N_LANGUAGES, "");

  return status == AIKA_STATUS_HELD ? held_words[meaning][language] : status_words[status][language];
}

/**
 * aika_relation_get_word:
 * @relation: what a meeting has to do with an item
 * @language: the language of the plan
 *
 * Returns: (nullable): the words for it: “esitys valtuustolle”; `NULL` where the meeting only
 *   stands beside
 */
const char *
aika_relation_get_word (AikaRelation relation,
                        AikaLanguage language)
{
  g_return_val_if_fail ((guint) relation < G_N_ELEMENTS (relation_words), NULL);
  g_return_val_if_fail ((guint) language < AIKA_N_LANGUAGES, NULL);

  return relation_words[relation][language];
}

/**
 * aika_mode_get_word:
 * @mode: how an item is held
 * @language: the language of the plan
 *
 * Returns: (nullable): the words for it: “lähitilaisuus”; `NULL` where it is unsaid
 */
const char *
aika_mode_get_word (AikaMode     mode,
                    AikaLanguage language)
{
  g_return_val_if_fail ((guint) mode < G_N_ELEMENTS (mode_words), NULL);
  g_return_val_if_fail ((guint) language < AIKA_N_LANGUAGES, NULL);

  return mode_words[mode][language];
}

/**
 * aika_consultant_get_word:
 * @consultant: whether the consultant takes part
 * @language: the language of the plan
 *
 * Returns: (nullable): the words for it: “konsultti osallistuu”; `NULL` where it is unsaid
 */
const char *
aika_consultant_get_word (AikaConsultant consultant,
                          AikaLanguage   language)
{
  g_return_val_if_fail ((guint) consultant < G_N_ELEMENTS (consultant_words), NULL);
  g_return_val_if_fail ((guint) language < AIKA_N_LANGUAGES, NULL);

  return consultant_words[consultant][language];
}
