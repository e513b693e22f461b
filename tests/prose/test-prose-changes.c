/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "prose/aika-prose-changes.h"

#include <string.h>

#include "edit-sample.h"
#include "edit/aika-edit-banners.h"
#include "edit/aika-edit-blocks.h"
#include "edit/aika-edit-bodies.h"
#include "edit/aika-edit-cell.h"
#include "edit/aika-edit-custom.h"
#include "edit/aika-edit-groups.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-mark-values.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-move.h"
#include "edit/aika-edit-order.h"
#include "edit/aika-edit-parties.h"
#include "edit/aika-edit-people.h"
#include "edit/aika-edit-plan.h"
#include "edit/aika-edit-relations.h"
#include "edit/aika-edit-sets.h"
#include "edit/aika-edit-ties.h"
#include "edit/aika-edit-time.h"
#include "edit/aika-edit-views.h"
#include "plan/aika-diff.h"
#include "random-edit.h"

/* Each is an edit of the sample; the returned plan is the test's. */

#define IDS(...) ((const char *const[]) { __VA_ARGS__, NULL })
#define EDIT(name, expression) static AikaPlan *name (AikaPlan *plan) { return expression; }

EDIT (nothing, aika_record_ref (plan))
EDIT (move_months, aika_edit_move_mark (plan, "survey", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (move_back_over_the_year, aika_edit_move_mark (plan, "survey", AIKA_STEP_OWN, -2, AIKA_EDIT_PLAIN, NULL))
EDIT (lengthen, aika_edit_resize_mark (plan, "survey", AIKA_EDGE_END, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (lengthen_start, aika_edit_resize_mark (plan, "survey", AIKA_EDGE_START, -1, AIKA_EDIT_PLAIN, NULL))
EDIT (shorten, aika_edit_resize_mark (plan, "survey", AIKA_EDGE_END, -1, AIKA_EDIT_PLAIN, NULL))
EDIT (move_day, aika_edit_move_mark (plan, "seminar", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (move_offset, aika_edit_move_mark (plan, "invitation", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (move_tied, aika_edit_move_mark (plan, "draft", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL))
EDIT (tie, aika_edit_tie_mark (plan, "survey", "kv", "kv2", AIKA_RELATION_DECISION, NULL))
EDIT (untie, aika_edit_untie_mark (plan, "draft", NULL))
EDIT (no_time, aika_edit_set_mark_when (plan, "survey", NULL, NULL))
EDIT (refine, aika_edit_set_cell_text (plan, "kysely", "when", "ke 18.3.2026", NULL))
EDIT (other_words, aika_edit_set_cell_text (plan, "kysely", "when", "helmikuusta maaliskuuhun 2026", NULL))
EDIT (add_mark, aika_edit_add_mark_months (plan, "kysely", 2026 * 12 + 8, 2026 * 12 + 9, AIKA_MEANING_PHASE, NULL, NULL, NULL))
EDIT (delete_mark, aika_edit_delete_marks (plan, IDS ("done"), NULL))
EDIT (to_row, aika_edit_move_marks_to_item (plan, IDS ("late"), "kysely", NULL))
EDIT (status, aika_edit_set_marks_status (plan, IDS ("survey"), AIKA_STATUS_CANCELLED, "ei rahaa", NULL))
EDIT (held, aika_edit_set_marks_status (plan, IDS ("seminar"), AIKA_STATUS_HELD, NULL, NULL))
EDIT (label, aika_edit_set_mark_label (plan, "survey", "1 240 vastausta", NULL))
EDIT (label_of_several, aika_edit_set_mark_label (plan, "late", "toimeenpano", NULL))
EDIT (meaning, aika_edit_set_marks_meaning (plan, IDS ("survey"), AIKA_MEANING_EVENT, NULL))
EDIT (category, aika_edit_set_marks_category (plan, IDS ("survey"), NULL, NULL))
EDIT (join_set, aika_edit_join_set (plan, IDS ("news", "month"), AIKA_SET_CANDIDATES, NULL))

EDIT (add_item, aika_edit_add_item (plan, "kysely", "Kuntalaisillat", NULL, NULL))
EDIT (add_untitled, aika_edit_add_item (plan, "kysely", NULL, NULL, NULL))
EDIT (delete_item, aika_edit_delete_items (plan, IDS ("luonnos"), NULL))
EDIT (rename_item, aika_edit_rename_item (plan, "kysely", "Asukaskysely", NULL))
EDIT (reorder, aika_edit_move_items (plan, IDS ("kysely"), 1, NULL, NULL))
EDIT (regroup, aika_edit_set_items_group (plan, IDS ("hyväksyntä"), "g3", NULL))
EDIT (content, aika_edit_set_item_content_text (plan, "kysely", "Sähköinen kysely", NULL))
EDIT (notes, aika_edit_set_item_text (plan, "kysely", "notes", "salainen", NULL))
EDIT (venue, aika_edit_set_item_text (plan, "kysely", "venue", "kirjasto", NULL))
EDIT (parties, aika_edit_set_item_parties_text (plan, "kysely", "participants", "Esimiehet tai henkilöstö", NULL))
EDIT (mode, aika_edit_set_item_choice (plan, "kysely", "mode", AIKA_MODE_REMOTE, NULL))
EDIT (consultant, aika_edit_set_item_choice (plan, "kysely", "consultant", AIKA_CONSULTANT_NO, NULL))
EDIT (custom, aika_edit_set_item_custom (plan, "kysely", "Riski", "suuri", NULL))
EDIT (list_meeting, aika_edit_list_meeting (plan, "kysely", "kh", "kh1", AIKA_RELATION_BESIDE, NULL))
EDIT (unlist_meeting, aika_edit_unlist_meeting (plan, "luonnos", "kv", "kv1", NULL))
EDIT (italic, aika_edit_set_cell_italic (plan, "kysely", "when", TRUE, NULL))

EDIT (move_meeting, aika_edit_move_meeting (plan, "kh", "kh2", AIKA_STEP_OWN, 7, AIKA_EDIT_PLAIN, NULL))
EDIT (move_bare_meeting, aika_edit_move_meeting (plan, "kh", "kh1", AIKA_STEP_OWN, 7, AIKA_EDIT_PLAIN, NULL))
EDIT (cancel_meeting, aika_edit_set_meeting_status (plan, "kh", "kh2", AIKA_STATUS_CANCELLED, "ei asioita", NULL))
EDIT (delete_meeting, aika_edit_delete_meeting (plan, "kh", "kh1", NULL))

EDIT (move_banner, aika_edit_move_banner (plan, "banner", AIKA_STEP_OWN, 1, NULL))
EDIT (banner_text, aika_edit_set_banner_text (plan, "banner", "Talousarvio 2027", NULL))
EDIT (delete_banner, aika_edit_delete_banner (plan, "banner", NULL))
EDIT (add_group, aika_edit_add_group (plan, NULL, "Seuranta", NULL, NULL))
EDIT (rename_group, aika_edit_rename_group (plan, "g3", "Toimeenpano", NULL))
EDIT (move_group, aika_edit_move_group (plan, "g3", -2, NULL))
EDIT (add_body, aika_edit_add_body (plan, "JORY", "johtoryhmä", AIKA_BODY_MANAGEMENT, NULL, NULL))
EDIT (abbreviate_body, aika_edit_set_body_text (plan, "kh", "abbreviation", "AH", NULL))
EDIT (rename_body, aika_edit_set_body_text (plan, "kh", "name", "kunnanhallitus", NULL))
EDIT (add_person, aika_edit_add_person (plan, "kehittämisjohtaja", NULL, NULL, NULL))
EDIT (view, aika_edit_set_view_text (plan, "view", "heading", "Aikataulu", NULL))
EDIT (title, aika_edit_set_plan_text (plan, "title", "Strategia", NULL))
EDIT (status_word, aika_edit_set_plan_text (plan, "statusWord", "Ehdotus", NULL))
EDIT (range, aika_edit_lengthen_range (plan, 0, 1, NULL))

static AikaPlan *
tie_to_the_same_day (AikaPlan *plan)
{
  g_autoptr(AikaPlan) dated = aika_edit_set_cell_text (plan, "kysely", "when", "ma 2.3.2026", NULL);

  return aika_edit_tie_mark (dated, "survey", "kv", "kv2", AIKA_RELATION_DECISION, NULL);
}

static AikaPlan *
give_time (AikaPlan *plan)
{
  g_autoptr(AikaWhen) day = edit_sample_day (2026, 5, 6, "6.5.");

  return aika_edit_set_mark_when (plan, "missing", day, NULL);
}

static AikaPlan *
agree_time (AikaPlan *plan)
{
  g_autoptr(AikaWhen) day = edit_sample_day (2026, 5, 6, "6.5.");

  return aika_edit_set_mark_when (plan, "words", day, NULL);
}

/* A label that says the day is no text of its own. */
static AikaPlan *
move_day_with_label (AikaPlan *plan)
{
  g_autoptr(AikaPlan) labelled = aika_edit_set_mark_label (plan, "seminar", "24.3.", NULL);

  return aika_edit_move_mark (labelled, "seminar", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);
}

static AikaPlan *
move_with_new_label (AikaPlan *plan)
{
  g_autoptr(AikaPlan) labelled = aika_edit_set_mark_label (plan, "survey", "verkossa", NULL);

  return aika_edit_move_mark (labelled, "survey", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);
}

static AikaPlan *
long_text (AikaPlan *plan)
{
  return aika_edit_set_item_text (plan, "kysely", "venue", "Kaupunginkirjaston iso kokoushuone ja sen viereinen aula, "
                                  "johon mahtuu enemmän väkeä", NULL);
}

static AikaPlan *
percent (AikaPlan *plan)
{
  return aika_edit_rename_item (plan, "kysely", "100 %s, %n", NULL);
}

/* All at once, to see the order. */
static AikaPlan *
many (AikaPlan *plan)
{
  g_autoptr(AikaPlan) p1 = aika_edit_set_plan_text (plan, "title", "Strategia", NULL);
  g_autoptr(AikaPlan) p2 = aika_edit_move_mark (p1, "late", AIKA_STEP_OWN, -1, AIKA_EDIT_PLAIN, NULL);
  g_autoptr(AikaPlan) p3 = aika_edit_delete_items (p2, IDS ("läpi"), NULL);
  g_autoptr(AikaPlan) p4 = aika_edit_rename_item (p3, "kysely", "Asukaskysely", NULL);
  g_autoptr(AikaPlan) p5 = aika_edit_set_marks_status (p4, IDS ("survey"), AIKA_STATUS_TENTATIVE, NULL, NULL);
  g_autoptr(AikaPlan) p6 = aika_edit_move_mark (p5, "survey", AIKA_STEP_OWN, 1, AIKA_EDIT_PLAIN, NULL);
  g_autoptr(AikaPlan) p6b = aika_edit_move_items (p6, IDS ("kysely"), 1, NULL, NULL);
  g_autoptr(AikaPlan) p7 = aika_edit_move_meeting (p6b, "kh", "kh2", AIKA_STEP_OWN, 7, AIKA_EDIT_PLAIN, NULL);

  return aika_edit_move_banner (p7, "banner", AIKA_STEP_OWN, 1, NULL);
}

typedef struct
{
  const char  *name;
  AikaPlan   *(*edit) (AikaPlan *plan);
  const char  *expect;          /* a sentence a line */
  AikaLanguage language;
} Case;

static const Case cases[] = {
  { "nothing", nothing, "" },
  { "move-months", move_months, "Siirtyi: Kysely asukkaille, helmi–maaliskuu 2026 → maalis–huhtikuu 2026" },
  { "move-back-over-the-year", move_back_over_the_year,
    "Siirtyi: Kysely asukkaille, helmi–maaliskuu 2026 → joulukuu 2025–tammikuu 2026\n"
    "Suunnitelman aikajänne: tammi–joulukuu 2026 → joulukuu 2025–joulukuu 2026" },
  { "lengthen", lengthen, "Piteni: Kysely asukkaille, helmi–maaliskuu 2026 → helmi–huhtikuu 2026" },
  { "lengthen-start", lengthen_start, "Piteni: Kysely asukkaille, helmi–maaliskuu 2026 → tammi–maaliskuu 2026" },
  { "shorten", shorten, "Lyheni: Kysely asukkaille, helmi–maaliskuu 2026 → helmikuu 2026" },
  { "move-day", move_day,
    "Siirtyi: Valtuuston seminaari, tilaisuus, ti 24.3.2026 → ke 25.3.2026\n"
    "Siirtyi: Valtuuston seminaari, kutsut, ti 10.3.2026 → ke 11.3.2026\n"
    "Siirtyi: Viestintä, kutsut, pe 24.4.2026 → la 25.4.2026\n"
    "Siirtyi: Viestintä, kutsut, ke 18.3.2026 → to 19.3.2026" },
  { "move-offset", move_offset, "Siirtyi: Valtuuston seminaari, kutsut, ti 10.3.2026 → ke 11.3.2026" },
  { "move-tied", move_tied, "Siirtyi: Luonnos, päätös, KH 9.2.2026 → KH 9.3.2026" },
  { "tie", tie,
    "Tarkentui: Kysely asukkaille, helmi–maaliskuu 2026 → KV 2.3.2026\n"
    "Sai ajan: Viestintä, kutsut, ma 16.3.2026" },
  { "untie", untie, "Aika muuttui: Luonnos, päätös, KH 9.2.2026 → ma 9.2.2026" },
  { "no-time", no_time, "Aika muuttui: Kysely asukkaille, helmi–maaliskuu 2026 → aika puuttuu" },
  { "refine", refine,
    "Tarkentui: Kysely asukkaille, helmi–maaliskuu 2026 → ke 18.3.2026\n"
    "Sai ajan: Viestintä, kutsut, ke 1.4.2026" },
  { "other-words", other_words,
    "Ajan sanamuoto: Kysely asukkaille, ”helmi–maaliskuu 2026” → ”helmikuusta maaliskuuhun 2026”" },
  { "add-mark", add_mark, "Uusi merkintä: Kysely asukkaille, syys–lokakuu 2026" },
  { "delete-mark", delete_mark, "Poistui merkintä: Luonnos, ti 10.2.2026" },
  { "to-row", to_row, "Siirtyi toiselle riville: Hyväksyminen → Kysely asukkaille, marras–joulukuu 2026" },
  { "status", status, "Tila: Kysely asukkaille, vahvistettu → peruttu: ei rahaa" },
  { "held", held, "Tila: Valtuuston seminaari, tilaisuus, ti 24.3.2026, vahvistettu → pidetty" },
  { "label", label, "Teksti: Kysely asukkaille, lisätty ”1 240 vastausta”" },
  { "label-of-several", label_of_several, "Teksti: Hyväksyminen, marras–joulukuu 2026, lisätty ”toimeenpano”" },
  { "meaning", meaning, "Laji: Kysely asukkaille, työvaihe → tapahtuma" },
  { "category", category, "Luokka: Kysely asukkaille, poistettu ”Valmistelu”" },
  { "join-set", join_set,
    "Yhteen kuuluvat tilaisuudet: Viestintä, kutsut, aika puuttuu, muutettu\n"
    "Yhteen kuuluvat tilaisuudet: Viestintä, kutsut, pe 24.4.2026, muutettu" },
  { "add-item", add_item, "Uusi rivi: Kuntalaisillat" },
  { "add-untitled", add_untitled, "Uusi rivi: nimetön rivi" },
  { "delete-item", delete_item, "Poistui: Luonnos, KH 9.2.2026; ti 10.2.2026" },
  { "rename-item", rename_item, "Uusi nimi: Kysely asukkaille → Asukaskysely" },
  { "reorder", reorder, "Uusi paikka järjestyksessä: Valtuuston seminaari" },
  { "regroup", regroup, "Ryhmä: Hyväksyminen, ”Päätökset” → ”Tyhjä”" },
  { "content", content, "Sisältö: Kysely asukkaille, muutettu" },
  { "notes", notes, "Muistiinpanot: Kysely asukkaille, muutettu" },
  { "venue", venue, "Paikka: Kysely asukkaille, lisätty ”kirjasto”" },
  { "parties", parties, "Osallistujat: Kysely asukkaille, lisätty ”Esimiehet tai henkilöstö”" },
  { "mode", mode, "Toteutus: Kysely asukkaille, lisätty ”etätilaisuus”" },
  { "consultant", consultant, "Konsultti: Kysely asukkaille, lisätty ”ei osallistu”" },
  { "custom", custom, "Riski: Kysely asukkaille, lisätty ”suuri”" },
  { "list-meeting", list_meeting, "Kokoukset: Kysely asukkaille, KH 12.1.2026 lisätty" },
  { "unlist-meeting", unlist_meeting, "Kokoukset: Luonnos, KV 26.1.2026 poistettu" },
  { "italic", italic, "Kursivointi: Kysely asukkaille, muutettu" },
  { "move-meeting", move_meeting, "Kokous KH 9.2.2026 → 16.2.2026 (koskee: Luonnos)" },
  { "move-bare-meeting", move_bare_meeting, "Kokous KH 12.1.2026 → 19.1.2026" },
  { "cancel-meeting", cancel_meeting, "Kokous KH 9.2.2026, vahvistettu → peruttu: ei asioita (koskee: Luonnos)" },
  { "delete-meeting", delete_meeting, "Kokous KH 12.1.2026, poistettu" },
  { "move-banner", move_banner, "Pystypalkki: Talousarvio, lokakuu 2026 → marraskuu 2026" },
  { "banner-text", banner_text, "Pystypalkki: Talousarvio → Talousarvio 2027" },
  { "delete-banner", delete_banner, "Pystypalkki: Talousarvio, poistettu" },
  { "add-group", add_group, "Ryhmä: Seuranta, lisätty" },
  { "rename-group", rename_group, "Ryhmä: Tyhjä → Toimeenpano" },
  { "move-group", move_group, "Ryhmä: Tyhjä, uusi paikka järjestyksessä" },
  { "add-body", add_body, "Toimielin: johtoryhmä, lisätty" },
  { "abbreviate-body", abbreviate_body, "Toimielin: kaupunginhallitus, muutettu" },
  { "rename-body", rename_body, "Toimielin: kaupunginhallitus → kunnanhallitus" },
  { "add-person", add_person, "Henkilö: kehittämisjohtaja, lisätty" },
  { "view", view, "Näkymä: Taulukko, muutettu" },
  { "title", title, "Suunnitelman nimi: ”Kaupunkistrategian valmistelu” → ”Strategia”" },
  { "status-word", status_word, "Suunnitelman tiedot: muutettu" },
  { "range", range, "Suunnitelman aikajänne: tammi–joulukuu 2026 → tammikuu 2026–tammikuu 2027" },
  { "tie-to-the-same-day", tie_to_the_same_day,
    "Tarkentui: Kysely asukkaille, helmi–maaliskuu 2026 → KV 2.3.2026\n"
    "Sai ajan: Viestintä, kutsut, ma 16.3.2026" },
  { "give-time", give_time, "Sai ajan: Hyväksyminen, ke 6.5.2026" },
  { "agree-time", agree_time, "Sai ajan: Johtoryhmän työ, tilaisuus, aika sovitaan yhdessä → ke 6.5.2026" },
  { "move-day-with-label", move_day_with_label,
    "Siirtyi: Valtuuston seminaari, tilaisuus, ti 24.3.2026 → ke 25.3.2026\n"
    "Siirtyi: Valtuuston seminaari, kutsut, ti 10.3.2026 → ke 11.3.2026\n"
    "Siirtyi: Viestintä, kutsut, pe 24.4.2026 → la 25.4.2026\n"
    "Siirtyi: Viestintä, kutsut, ke 18.3.2026 → to 19.3.2026" },
  { "move-with-new-label", move_with_new_label,
    "Siirtyi: Kysely asukkaille, helmi–maaliskuu 2026 → maalis–huhtikuu 2026\n"
    "Teksti: Kysely asukkaille, lisätty ”verkossa”" },
  { "long-text", long_text, "Paikka: Kysely asukkaille, lisätty" },
  { "percent", percent, "Uusi nimi: Kysely asukkaille → 100 %s, %n" },
  { "many", many,
    "Kokous KH 9.2.2026 → 16.2.2026 (koskee: Luonnos)\n"
    "Poistui: Johtoryhmän työ, koko prosessin ajan; aika sovitaan yhdessä\n"
    "Siirtyi: Asukaskysely, helmi–maaliskuu 2026 → maalis–huhtikuu 2026\n"
    "Tila: Asukaskysely, vahvistettu → alustava\n"
    "Uusi nimi: Kysely asukkaille → Asukaskysely\n"
    "Siirtyi: Hyväksyminen, marras–joulukuu 2026 → loka–marraskuu 2026\n"
    "Uusi paikka järjestyksessä: Valtuuston seminaari\n"
    "Pystypalkki: Talousarvio, lokakuu 2026 → marraskuu 2026\n"
    "Suunnitelman nimi: ”Kaupunkistrategian valmistelu” → ”Strategia”" },
  { "many-in-swedish", many,
    "Sammanträde KH 9.2.2026 → 16.2.2026 (gäller: Luonnos)\n"
    "Ströks: Johtoryhmän työ, under hela processen; aika sovitaan yhdessä\n"
    "Flyttades: Asukaskysely, februari–mars 2026 → mars–april 2026\n"
    "Status: Asukaskysely, fastställd → preliminär\n"
    "Nytt namn: Kysely asukkaille → Asukaskysely\n"
    "Flyttades: Hyväksyminen, november–december 2026 → oktober–november 2026\n"
    "Ny plats i ordningen: Valtuuston seminaari\n"
    "Lodrätt fält: Talousarvio, oktober 2026 → november 2026\n"
    "Planens namn: ”Kaupunkistrategian valmistelu” → ”Strategia”", AIKA_LANGUAGE_SV },
  { "many-in-english", many,
    "Meeting KH 9 Feb 2026 → 16 Feb 2026 (concerns: Luonnos)\n"
    "Removed: Johtoryhmän työ, throughout; aika sovitaan yhdessä\n"
    "Moved: Asukaskysely, February–March 2026 → March–April 2026\n"
    "Status: Asukaskysely, confirmed → tentative\n"
    "New name: Kysely asukkaille → Asukaskysely\n"
    "Moved: Hyväksyminen, November–December 2026 → October–November 2026\n"
    "New place in the order: Valtuuston seminaari\n"
    "Banner: Talousarvio, October 2026 → November 2026\n"
    "Name of the plan: “Kaupunkistrategian valmistelu” → “Strategia”", AIKA_LANGUAGE_EN },
  { "a-day-in-english", move_day,
    "Moved: Valtuuston seminaari, session, Tue 24 Mar 2026 → Wed 25 Mar 2026\n"
    "Moved: Valtuuston seminaari, invitations, Tue 10 Mar 2026 → Wed 11 Mar 2026\n"
    "Moved: Viestintä, invitations, Fri 24 Apr 2026 → Sat 25 Apr 2026\n"
    "Moved: Viestintä, invitations, Wed 18 Mar 2026 → Thu 19 Mar 2026", AIKA_LANGUAGE_EN },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) before = edit_sample_new ();
  g_autoptr(AikaPlan) after = c->edit (before);
  g_auto(GStrv) sentences = NULL;
  g_autofree char *said = NULL;

  g_assert_nonnull (after);
  sentences = aika_prose_list_changes (before, after, c->language);
  said = g_strjoinv ("\n", sentences);
  g_assert_cmpstr (said, ==, c->expect);
}

/* Whether something differs that the list has to say. */
static gboolean
differ (const AikaPlan *before,
        const AikaPlan *after)
{
  g_autoptr(GArray) changes = aika_diff (before, after);

  return changes->len > 0;
}

#define N_EDITS 2000

/* No difference goes unsaid, and nothing is said of plans that are equal. */
static void
test_random (void)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (20261123);
  g_autoptr(AikaPlan) before = edit_sample_new ();
  g_autoptr(AikaPlan) first = aika_record_ref (before);
  guint n_different = 0;

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr(AikaPlan) after = random_edit (before, chance);
      g_auto(GStrv) sentences = aika_prose_list_changes (before, after, i % AIKA_N_LANGUAGES);
      gboolean is_different = differ (before, after);

      n_different += is_different;
      g_assert_cmpint (sentences[0] != NULL, ==, is_different);
      for (guint k = 0; sentences[k] != NULL; k++)
        {
          g_assert_true (g_utf8_validate (sentences[k], -1, NULL));
          g_assert_null (strstr (sentences[k], "(null)"));
        }
      aika_record_unref (g_steal_pointer (&before));
      before = aika_record_ref (after);
      if (i % 100 == 99)
        {
          g_auto(GStrv) all = aika_prose_list_changes (first, before, AIKA_LANGUAGE_FI);

          g_assert_nonnull (all[0]);
        }
    }

  g_assert_cmpuint (n_different, >, N_EDITS / 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/prose/changes/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/prose/changes/no-difference-goes-unsaid", test_random);

  return g_test_run ();
}
