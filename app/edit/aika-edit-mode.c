/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-mode"

#include "config.h"

#include "edit/aika-edit-mode.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-private.h"
#include "time/aika-plan-words.h"

/* Two choices that authors write in words of their own: “lähiseminaari”, “etä- tai lähitilaisuus”,
 * “ei erillisiä tilaisuuksia”; “osallistuu”. */

/* The beginnings of words by which each is known. */
static const char *const remote_stems[] = { "etä", "verkossa", "verkko", "teams", "webinaari", "distans", "webbinar",
                                            "remote", "online", "webinar", NULL };
static const char *const site_stems[] = { "lähi", "läsnä", "paikan", "paikalla", "när", "plats", "fysisk", "site", "on-site",
                                          "person", "in-person", "face-to-face", NULL };
static const char *const either_stems[] = { "hybridi", "hybrid", "monimuoto", NULL };
static const char *const no_words[] = { "ei", "inga", "inget", "ingen", "no", "none", NULL };

/* Whether one of the words of the text begins with one of the stems. */
static gboolean
has_stem (char              **words,
          const char *const  *stems)
{
  for (guint i = 0; words[i] != NULL; i++)
    for (guint k = 0; stems[k] != NULL; k++)
      if (g_str_has_prefix (words[i], stems[k]))
        return TRUE;

  return FALSE;
}

/* The words of the text, small; NULL where there are none. */
static char **
dup_words (const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_auto(GStrv) pieces = g_strsplit_set (folded, " \t\n,;/()", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_strv_builder_add (words, pieces[i]);

  return g_strv_builder_end (words);
}

/**
 * aika_mode_read:
 * @text: words for how a row is held, in Finnish, Swedish or English
 * @mode: (out): what they say; %AIKA_MODE_UNSAID where they are not known
 *
 * Returns: whether the words were understood; an empty text says nothing, and is
 */
gboolean
aika_mode_read (const char *text,
                AikaMode   *mode)
{
  g_auto(GStrv) words = NULL;
  gboolean is_remote, is_on_site;

  g_return_val_if_fail (text != NULL && mode != NULL, FALSE);

  words = dup_words (text);
  *mode = AIKA_MODE_UNSAID;
  if (words[0] == NULL)
    return TRUE;

  is_remote = has_stem (words, remote_stems);
  is_on_site = has_stem (words, site_stems);
  if (g_strv_contains (no_words, words[0]))
    {
      /* “Ei lähitilaisuuksia” says what it is not. */
      *mode = is_remote || is_on_site ? AIKA_MODE_UNSAID : AIKA_MODE_NO_SESSIONS;
      return *mode != AIKA_MODE_UNSAID;
    }

  if (has_stem (words, either_stems) || (is_remote && is_on_site))
    *mode = AIKA_MODE_EITHER;
  else if (is_remote)
    *mode = AIKA_MODE_REMOTE;
  else if (is_on_site)
    *mode = AIKA_MODE_ON_SITE;

  return *mode != AIKA_MODE_UNSAID;
}

/**
 * aika_consultant_read:
 * @text: words for whether the consultant takes part, in Finnish, Swedish or English
 * @consultant: (out): what they say
 *
 * Returns: whether the words were understood; an empty text says nothing, and is
 */
gboolean
aika_consultant_read (const char     *text,
                      AikaConsultant *consultant)
{
  static const char *const yes[] = {
    "kyllä", "osallistuu", "mukana", "konsultti", "konsult", "konsulten", "deltar", "ja", "consultant", "yes", "takes", "x",
    "✓", NULL
  };
  static const char *const no[] = { "ei", "inte", "nej", "not", "no", "–", "-", NULL };
  g_auto(GStrv) words = NULL;
  gboolean is_read;

  g_return_val_if_fail (text != NULL && consultant != NULL, FALSE);

  words = dup_words (text);
  *consultant = AIKA_CONSULTANT_UNSAID;
  is_read = words[0] == NULL;
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_strv_contains (no, words[i]))
        {
          *consultant = AIKA_CONSULTANT_NO;
          return TRUE;
        }
      if (g_strv_contains (yes, words[i]))
        {
          *consultant = AIKA_CONSULTANT_YES;
          is_read = TRUE;
        }
    }

  return is_read;
}

/**
 * aika_edit_set_item_mode_text:
 * @plan: a plan
 * @item_id: an item
 * @text: (nullable): how it is held, in the author's words
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for a text that is too long
 *
 * The words stay as they are written; their reading is the mode. Words that say none are kept
 * beside an unsaid mode, and the bare words for a mode in the plan's language need no copy.
 *
 * Returns: (transfer full) (nullable): the plan with the mode
 */
AikaPlan *
aika_edit_set_item_mode_text (AikaPlan    *plan,
                              const char  *item_id,
                              const char  *text,
                              GError     **error)
{
  g_autoptr(AikaItem) draft = NULL;
  g_autofree char *words = NULL;
  AikaMode mode = AIKA_MODE_UNSAID;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error) ||
      !aika_edit_check_text (text, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  words = aika_edit_dup_trimmed (text);
  if (words != NULL)
    aika_mode_read (words, &mode);

  draft = aika_record_draft (aika_seq_get (plan->items, position));
  draft->mode = mode;
  if (g_strcmp0 (words, aika_mode_get_word (mode, aika_language_from_tag (plan->language))) == 0)
    aika_set_text (&draft->mode_text, NULL);
  else
    aika_set_text (&draft->mode_text, words);
  return aika_edit_with_record (plan, items, position, draft);
}

/**
 * aika_edit_set_item_consultant_text:
 * @plan: a plan
 * @item_id: an item
 * @text: (nullable): whether the consultant takes part: “osallistuu”, “ei”, nothing
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for words that do not say it
 *
 * Returns: (transfer full) (nullable): the plan with the choice
 */
AikaPlan *
aika_edit_set_item_consultant_text (AikaPlan    *plan,
                                    const char  *item_id,
                                    const char  *text,
                                    GError     **error)
{
  AikaConsultant consultant = AIKA_CONSULTANT_UNSAID;
  g_autoptr(AikaItem) draft = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error) ||
      !aika_edit_check_text (text, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;
  if (text != NULL && !aika_consultant_read (text, &consultant))
    {
      AikaLanguage language = aika_language_from_tag (plan->language);

      /* Translators: what was typed; then what could be, in the language of the plan. */
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                   _("“%s” does not say whether the consultant takes part (expected “%s”, “%s” or nothing)."), text,
                   aika_consultant_get_word (AIKA_CONSULTANT_YES, language),
                   aika_consultant_get_word (AIKA_CONSULTANT_NO, language));
      return NULL;
    }

  draft = aika_record_draft (aika_seq_get (plan->items, position));
  draft->consultant = consultant;
  return aika_edit_with_record (plan, items, position, draft);
}
