/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ics"

#include "config.h"

#include "formats/aika-ics-text.h"

#include "formats/aika-ics-words.h"
#include "prose/aika-prose-words.h"
#include "time/aika-phrase.h"
#include "time/aika-plan-words.h"

/* What the DESCRIPTION of an event says, a line each: what the days of the event do not say of
 * its time, then what it is about, how it stands, and who takes part. */

static void G_GNUC_PRINTF (2, 3)
append_line (GString    *text,
             const char *format,
             ...)
{
  va_list arguments;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

static void
append_labelled (GString    *text,
                 const char *label,
                 const char *value)
{
  if (aika_ics_has_text (value))
    append_line (text, "%s: %s", label, value);
}

/* The word over a column of a view is the label of a line too. */
static const char *
get_label (AikaProseField field,
           AikaLanguage   language)
{
  return aika_prose_words_get (language)->fields[field];
}

/* “Ajankohta: helmi–maaliskuu 2022 (kuukausitarkkuus, ei tarkkaa päivää).” Only where the
 * event's own days or clocks do not say it all. */
static void
append_time (GString             *text,
             const AikaIcsMoment *moment,
             const char          *time_words,
             AikaLanguage         language)
{
  const AikaIcsWords *words = aika_ics_get_words (language);
  const char *label = get_label (AIKA_PROSE_FIELD_WHEN, language);
  const AikaIcsTime *time = &moment->time;
  const AikaWhen *when = moment->when;
  const AikaSpan *span = when->n_spans > 0 ? &when->spans[moment->position] : NULL;
  gboolean is_half_clock = span != NULL && !aika_ics_time_is_timed (time) &&
                           (span->start_minute >= 0 || span->end_minute >= 0);
  gboolean is_doubtful = (when->flags & (AIKA_WHEN_APPROXIMATE | AIKA_WHEN_TENTATIVE | AIKA_WHEN_CONDITIONAL)) != 0;
  const char *notes[4] = { NULL };
  guint n_notes = 0;

  if (!time->is_vague && !time->is_deadline && !time->is_end_estimated && !is_half_clock && !is_doubtful)
    return;

  if (words->precisions[when->precision] != NULL)
    notes[n_notes++] = words->precisions[when->precision];
  if (time->has_open_end)
    notes[n_notes++] = words->open_end;
  if (time->is_end_estimated)
    notes[n_notes++] = words->duration_estimated;

  if (n_notes > 0)
    {
      g_autofree char *joined = g_strjoinv ("; ", (char **) notes);

      append_line (text, "%s: %s (%s).", label, time_words, joined);
    }
  else
    append_line (text, "%s: %s", label, time_words);
}

static void
append_inferred_year (GString             *text,
                      const AikaIcsMoment *moment,
                      const AikaIcsWords  *words)
{
  int year;

  if ((moment->when->flags & AIKA_WHEN_YEAR_INFERRED) == 0)
    return;

  aika_day_to_ymd (moment->time.start_day, &year, NULL, NULL);
  append_line (text, "%s: %d", words->year_inferred, year);
}

static void
append_content (GString        *text,
                const AikaItem *item)
{
  for (guint i = 0; i < aika_seq_get_length (item->content); i++)
    {
      const AikaBlock *block = aika_seq_get (item->content, i);
      g_autofree char *line = aika_block_dup_text (block);

      if (aika_ics_has_text (line))
        append_line (text, "%s%s", block->kind == AIKA_BLOCK_BULLET ? "• " : "", line);
    }
}

/* The word of a status; NULL for confirmed. */
static const char *
get_status_word (AikaStatus   status,
                 AikaMeaning  meaning,
                 AikaLanguage language)
{
  return status != AIKA_STATUS_CONFIRMED ? aika_status_get_word (status, meaning, language) : NULL;
}

/* “Toteutus: etätilaisuus, konsultti osallistuu” */
static void
append_mode (GString        *text,
             const AikaItem *item,
             AikaLanguage    language)
{
  const char *label = get_label (AIKA_PROSE_FIELD_MODE, language);
  const char *mode = aika_mode_get_word (item->mode, language);
  const char *consultant = aika_ics_get_words (language)->consultants[item->consultant];

  if (consultant == NULL)
    consultant = aika_consultant_get_word (item->consultant, language);

  if (mode != NULL && consultant != NULL)
    append_line (text, "%s: %s, %s", label, mode, consultant);
  else if (mode != NULL || consultant != NULL)
    append_line (text, "%s: %s", label, mode != NULL ? mode : consultant);
}

/* A person by name is personal data that a published calendar spreads for good. */
static const char *
get_party_text (const AikaPlan  *plan,
                const AikaParty *party,
                gboolean         has_names)
{
  const AikaPerson *person = party->person != NULL ? aika_seq_lookup (plan->people, party->person) : NULL;

  if (person == NULL || has_names)
    return party->text;

  return aika_ics_has_text (person->role) ? person->role : person->title;
}

static void
append_parties (GString        *text,
                const AikaPlan *plan,
                const char     *label,
                const AikaSeq  *parties,
                gboolean        has_names)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const char *party = get_party_text (plan, aika_seq_get (parties, i), has_names);

      if (aika_ics_has_text (party))
        g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", party);
    }

  append_labelled (text, label, list->str);
}

/* “• Kaupunginhallituksen esitys (esitys valtuustolle; alustava)” */
static void
append_agenda (GString             *text,
               const AikaIcsMoment *moment,
               AikaLanguage         language)
{
  if (moment->agenda == NULL)
    return;

  append_line (text, "%s:", aika_ics_get_words (language)->handles_label);
  for (guint i = 0; i < moment->agenda->len; i++)
    {
      const AikaIcsAgendaEntry *entry = &g_array_index (moment->agenda, AikaIcsAgendaEntry, i);
      const AikaMark *mark = entry->mark;
      const char *label = mark != NULL && aika_ics_has_text (mark->label) && !aika_ics_text_holds (entry->item->title, mark->label)
                          ? mark->label : NULL;
      const char *status = mark != NULL ? get_status_word (mark->status, mark->meaning, language) : NULL;
      const char *reason = mark != NULL && aika_ics_has_text (mark->reason) ? mark->reason : NULL;
      const char *relation = aika_relation_get_word (entry->relation, language);
      const char *notes[4] = { NULL };
      guint n_notes = 0;
      g_autofree char *joined = NULL;

      if (relation != NULL)
        notes[n_notes++] = relation;
      if (status != NULL)
        notes[n_notes++] = status;
      if (reason != NULL)
        notes[n_notes++] = reason;
      joined = g_strjoinv ("; ", (char **) notes);

      append_line (text, "• %s%s%s%s%s%s",
                   aika_ics_has_text (entry->item->title) ? entry->item->title : "…",
                   label != NULL ? ": " : "", label != NULL ? label : "",
                   n_notes > 0 ? " (" : "", joined, n_notes > 0 ? ")" : "");
    }
}

/* A usual clock is no clock of this meeting, so it makes nobody busy; but it helps. */
static void
append_usual (GString             *text,
              const AikaIcsMoment *moment,
              AikaLanguage         language,
              const AikaIcsWords  *words)
{
  const AikaUsual *usual = moment->body->usual;
  g_autofree char *clock = NULL;

  if (usual == NULL || usual->clock < 0 || aika_ics_time_is_timed (&moment->time))
    return;

  clock = aika_clock_format (usual->clock, -1, language, AIKA_PHRASE_PLAIN);
  if (usual->weekday >= 1 && usual->weekday <= 7)
    append_line (text, "%s: %s %s", words->usual_label,
                 aika_language_get_short_weekday (language, usual->weekday), clock);
  else
    append_line (text, "%s: %s", words->usual_label, clock);
}

static void
append_meeting_lines (GString             *text,
                      const AikaIcsMoment *moment,
                      AikaLanguage         language,
                      const AikaIcsWords  *words)
{
  append_labelled (text, get_label (AIKA_PROSE_FIELD_STATUS, language),
                   get_status_word (moment->status, AIKA_MEANING_SESSION, language));
  if (moment->status == AIKA_STATUS_CANCELLED || moment->status == AIKA_STATUS_POSTPONED)
    append_labelled (text, words->reason_label, moment->meeting->note);
  else if (aika_ics_has_text (moment->meeting->note))
    append_line (text, "%s", moment->meeting->note);
  append_agenda (text, moment, language);
  append_usual (text, moment, language, words);
}

static void
append_mark_lines (GString             *text,
                   const AikaPlan      *plan,
                   const AikaIcsMoment *moment,
                   const char          *time_words,
                   AikaLanguage         language,
                   gboolean             has_names)
{
  const AikaIcsWords *words = aika_ics_get_words (language);
  const AikaItem *item = moment->item;
  const AikaMark *mark = moment->mark;

  if (aika_ics_has_text (mark->label) && aika_ics_get_naming_label (moment, time_words) == NULL &&
      !aika_ics_text_holds (item->title, mark->label) && !aika_ics_text_holds (time_words, mark->label) &&
      !aika_ics_text_holds (moment->when->text, mark->label))
    append_line (text, "%s", mark->label);
  append_content (text, item);

  if (aika_ics_moment_is_alternative (moment))
    append_line (text, "%s", moment->set_rule == AIKA_SET_CHOOSE_ONE ? words->choose_one : words->candidates);
  append_labelled (text, get_label (AIKA_PROSE_FIELD_STATUS, language),
                   get_status_word (moment->status, mark->meaning, language));
  append_labelled (text, words->reason_label, mark->reason);
  if (moment->body != NULL)
    {
      g_autoptr(GString) name = g_string_new (NULL);
      const char *relation = aika_relation_get_word (mark->meeting->relation, language);

      aika_ics_append_body_name (name, moment->body);
      if (relation != NULL)
        g_string_append_printf (name, " (%s)", relation);
      append_labelled (text, get_label (AIKA_PROSE_FIELD_BODY, language), name->str);
    }

  append_mode (text, item, language);
  append_labelled (text, get_label (AIKA_PROSE_FIELD_DURATION, language), item->duration);
  append_parties (text, plan, get_label (AIKA_PROSE_FIELD_PARTICIPANTS, language), item->participants, has_names);
  append_parties (text, plan, aika_prose_words_get (language)->responsible, item->responsible, has_names);
  append_labelled (text, item->mode == AIKA_MODE_REMOTE ? words->remote_label : words->web_label, item->url);
}

/**
 * aika_ics_dup_description:
 * @plan: the plan
 * @moment: a moment of it
 * @language: its language
 * @has_names: whether people may be named
 *
 * What the notes of an item say is for its planners and is never written.
 *
 * Returns: (transfer full): the DESCRIPTION (RFC 5545 §3.8.1.5), lines separated by LF; empty
 *   if there is nothing to say
 */
char *
aika_ics_dup_description (const AikaPlan      *plan,
                          const AikaIcsMoment *moment,
                          AikaLanguage         language,
                          gboolean             has_names)
{
  const AikaIcsWords *words = aika_ics_get_words (language);
  g_autofree char *time_words = aika_ics_dup_time_words (moment, language);
  GString *text = g_string_new (NULL);

  append_time (text, moment, time_words, language);
  append_inferred_year (text, moment, words);
  if (aika_ics_moment_is_meeting (moment))
    append_meeting_lines (text, moment, language, words);
  else
    append_mark_lines (text, plan, moment, time_words, language, has_names);

  return g_string_free (text, FALSE);
}
