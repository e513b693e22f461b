/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

#include <string.h>

/* What a list says of an item: “Palvelulupaus: syyskuusta marraskuuhun 2018, alustava.” The
 * author's words stand as they are, in no case but their own. */

/* The name, strong; the sentence goes on behind it. */
AikaProseBlock *
aika_prose_begin_line (AikaProseRole   role,
                       const AikaItem *item)
{
  AikaProseBlock *block = aika_prose_block_new (role, item);

  if (aika_prose_is_filled (item->title))
    aika_prose_block_add (block, item->title, AIKA_PROSE_STRONG, NULL, NULL);
  return block;
}

static char *
dup_time (const AikaProseContext *context,
          const AikaWhen         *when,
          AikaPhraseForm          form)
{
  if (form == AIKA_PHRASE_SPOKEN)
    return aika_when_format (when, context->language, form, AIKA_PHRASE_PLAIN);

  return aika_prose_dup_words (context, when);
}

/* “7.12.2026” behind the body that meets then. */
static char *
dup_meeting_time (const AikaProseContext *context,
                  const AikaWhen         *when,
                  AikaPhraseForm          form)
{
  if (form == AIKA_PHRASE_SPOKEN || when == NULL || when->text != NULL)
    return dup_time (context, when, form);

  return aika_when_format (when, context->language, form, AIKA_PHRASE_NO_WEEKDAY);
}

/* Body, time, the author's label, what the meeting has to do with it, status:
 * “KV 7.12.2026, hyväksyminen”. */
void
aika_prose_say_mark (AikaProseBlock         *block,
                     const AikaProseContext *context,
                     const AikaItem         *item,
                     const AikaProseTime    *time,
                     AikaPhraseForm          form)
{
  const AikaMark *mark = time->mark;
  const char *label = aika_prose_time_get_label (time, item);
  AikaStatus status = aika_prose_time_get_status (time);
  gboolean is_unsaid = time->when == NULL || (!aika_when_is_known (time->when) && time->when->text == NULL);
  g_autofree char *words = time->body != NULL ? dup_meeting_time (context, time->when, form)
                                              : dup_time (context, time->when, form);

  if (time->body != NULL)
    {
      aika_prose_block_say (block, aika_body_get_short_name (time->body));
      aika_prose_block_say (block, " ");
    }
  else if (mark->meaning == AIKA_MEANING_INVITATION && label == NULL)
    {
      aika_prose_block_say (block, aika_meaning_get_word (AIKA_MEANING_INVITATION, context->language));
      aika_prose_block_say (block, " ");
    }
  aika_prose_block_add (block, words, is_unsaid ? AIKA_PROSE_ITALIC : AIKA_PROSE_PLAIN, time->when, NULL);

  if (label == NULL && time->body != NULL)
    label = aika_prose_get_relation_word (mark->meeting->relation, time->body, context->language);
  if (label != NULL)
    {
      aika_prose_block_say (block, ", ");
      aika_prose_block_say (block, label);
    }

  /* “tehty” needs no “valmis”. */
  if (status == AIKA_STATUS_CONFIRMED || (status == AIKA_STATUS_HELD && !aika_when_is_known (time->when) && !is_unsaid))
    return;
  aika_prose_block_say_status (block, context, mark, status);
}

/* The meetings beside the item, “; ” between them and before the first but where it is the first
 * thing said. */
void
aika_prose_say_ties (AikaProseBlock         *block,
                     const AikaProseContext *context,
                     const AikaItem         *item,
                     gboolean                is_first,
                     AikaPhraseForm          form)
{
  g_autoptr(GArray) ties = aika_prose_list_ties (context->plan, item, NULL);

  for (guint i = 0; i < ties->len; i++)
    {
      const AikaProseTie *tie = &g_array_index (ties, AikaProseTie, i);
      const char *relation = aika_prose_get_relation_word (tie->relation, tie->body, context->language);

      if (tie->mark != NULL)
        continue;

      if (!is_first)
        aika_prose_block_say (block, "; ");
      is_first = FALSE;
      aika_prose_block_say (block, aika_body_get_short_name (tie->body));
      if (tie->meeting != NULL)
        {
          g_autofree char *date = dup_meeting_time (context, tie->meeting->when, form);

          aika_prose_block_say (block, " ");
          aika_prose_block_add (block, date, AIKA_PROSE_PLAIN, tie->meeting->when, NULL);
        }
      if (relation != NULL)
        {
          aika_prose_block_say (block, ", ");
          aika_prose_block_say (block, relation);
        }
      if (tie->meeting != NULL && tie->meeting->status != AIKA_STATUS_CONFIRMED)
        {
          aika_prose_block_say (block, ", ");
          aika_prose_block_say (block, aika_status_get_word (tie->meeting->status, AIKA_MEANING_SESSION, context->language));
        }
    }
}

static gboolean
is_sentence (const AikaProseBlock *block)
{
  const char *text;

  if (block->runs->len == 0)
    return FALSE;

  text = g_array_index (block->runs, AikaProseRun, block->runs->len - 1).text;
  return strchr (".!?", text[strlen (text) - 1]) != NULL || g_str_has_suffix (text, "…");
}

/* A full stop where none stands. */
void
aika_prose_end_sentence (AikaProseBlock *block)
{
  if (block->runs->len > 0 && !is_sentence (block))
    aika_prose_block_say (block, ".");
}

void
aika_prose_say_sentence (AikaProseBlock *block,
                         const char     *sentence)
{
  if (block->runs->len > 0)
    aika_prose_block_say (block, " ");
  aika_prose_block_say (block, sentence);
}

/* Whether the words begin with a capital, behind quotation marks. */
static gboolean
is_capital (const AikaProseBlock *block)
{
  g_autofree char *text = aika_prose_block_dup_plain (block);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return g_unichar_isupper (g_utf8_get_char (at));

  return FALSE;
}

/* The author's paragraphs as sentences; bullets in lower case that follow one another as one. What
 * the sentence before has said already, word by word, is not said twice. */
static void
say_content (AikaProseBlock      *block,
             const AikaProseCell *cell,
             const char          *said)
{
  const AikaProseBlock *before = NULL;

  for (guint i = 0; i < cell->blocks->len; i++)
    {
      const AikaProseBlock *part = cell->blocks->pdata[i];

      if (said != NULL && aika_prose_repeats (part, said))
        continue;

      if (before != NULL && before->role == AIKA_PROSE_BULLET && part->role == AIKA_PROSE_BULLET && !is_capital (part))
        {
          aika_prose_block_say (block, is_sentence (before) ? " " : "; ");
        }
      else
        {
          if (before != NULL)
            aika_prose_end_sentence (block);
          aika_prose_block_say (block, " ");
        }
      aika_prose_block_copy (block, part);
      before = part;
    }
  aika_prose_end_sentence (block);
}

/* Parties that hold a comma themselves are parted by more. */
static const char *
get_separator (const AikaProseCell *cell)
{
  for (guint i = 0; i < cell->blocks->len; i++)
    {
      g_autofree char *text = aika_prose_block_dup_plain (cell->blocks->pdata[i]);

      if (strchr (text, ',') != NULL)
        return "; ";
    }

  return ", ";
}

/* “Paikka: Vuojoen kartano.” */
static void
say_named (AikaProseBlock      *block,
           const char          *name,
           const AikaProseCell *cell)
{
  aika_prose_say_sentence (block, name);
  aika_prose_block_say (block, ": ");
  for (guint i = 0; i < cell->blocks->len; i++)
    {
      if (i > 0)
        aika_prose_block_say (block, get_separator (cell));
      aika_prose_block_copy (block, cell->blocks->pdata[i]);
    }
  aika_prose_end_sentence (block);
}

/* What the sentence of an item says already, and what its place in the list says. */
static gboolean
is_said (AikaProseField field)
{
  switch (field)
    {
    case AIKA_PROSE_FIELD_NUMBER:
    case AIKA_PROSE_FIELD_GROUP:
    case AIKA_PROSE_FIELD_SECTION:
    case AIKA_PROSE_FIELD_TITLE:
    case AIKA_PROSE_FIELD_WHEN:
    case AIKA_PROSE_FIELD_PERIOD:
    case AIKA_PROSE_FIELD_DAYS:
    case AIKA_PROSE_FIELD_LABELS:
    case AIKA_PROSE_FIELD_STATUS:
    case AIKA_PROSE_FIELD_MEETINGS:
    case AIKA_PROSE_FIELD_BODY:
      return TRUE;
    case AIKA_PROSE_FIELD_CONTENT:
    case AIKA_PROSE_FIELD_PARTICIPANTS:
    case AIKA_PROSE_FIELD_RESPONSIBLE:
    case AIKA_PROSE_FIELD_MODE:
    case AIKA_PROSE_FIELD_CONSULTANT:
    case AIKA_PROSE_FIELD_VENUE:
    case AIKA_PROSE_FIELD_URL:
    case AIKA_PROSE_FIELD_DURATION:
    case AIKA_PROSE_FIELD_NOTES:
    case AIKA_PROSE_FIELD_CATEGORY:
    case AIKA_PROSE_FIELD_CUSTOM:
      return FALSE;
    }

  return FALSE;
}

static const char *
get_header (const AikaProseContext *context,
            AikaProseField          field,
            const char             *argument)
{
  if (field == AIKA_PROSE_FIELD_CUSTOM && aika_prose_is_filled (argument))
    return argument;
  if (field == AIKA_PROSE_FIELD_RESPONSIBLE)
    return context->words->responsible;

  return context->words->fields[field];
}

/* @header: (nullable): the author's word for the field */
static void
say_field (AikaProseBlock         *block,
           const AikaProseContext *context,
           const AikaItem         *item,
           const char             *name,
           const char             *header,
           const char             *said)
{
  const AikaProseStanding nowhere = { 0 };
  const char *argument = NULL;
  AikaProseField field = aika_prose_field_find (name, &argument);
  AikaProseCell *cell;

  if (is_said (field))
    return;

  cell = aika_prose_compose_cell (context, item, name, TRUE, &nowhere);
  if (!aika_prose_cell_is_empty (cell))
    {
      if (header == NULL)
        header = get_header (context, field, argument);
      if (field == AIKA_PROSE_FIELD_CONTENT)
        say_content (block, cell, said);
      else
        say_named (block, header, cell);
    }
  aika_prose_cell_free (cell);
}

/* What a list says without columns: what the item is about, who comes, where. */
static void
say_usual (AikaProseBlock         *block,
           const AikaProseContext *context,
           const AikaItem         *item,
           const char             *said)
{
  static const char *const names[] = { "content", "participants", "responsible", "consultant", "venue", "url" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    say_field (block, context, item, names[i], NULL, said);

  for (guint i = 0; i < aika_seq_get_length (item->custom); i++)
    {
      const AikaCustom *custom = aika_seq_get (item->custom, i);

      if (!aika_prose_is_filled (custom->name) || !aika_prose_is_filled (custom->value))
        continue;
      aika_prose_say_sentence (block, custom->name);
      aika_prose_block_say (block, ": ");
      aika_prose_block_say (block, custom->value);
      aika_prose_end_sentence (block);
    }
}

/* What a view says of an item beyond its times: what its columns name.
 * @said: (nullable): what content does not have to repeat */
void
aika_prose_say_extras (AikaProseBlock         *block,
                       const AikaProseContext *context,
                       const AikaItem         *item,
                       const char             *said)
{
  const AikaSeq *columns = context->view->columns;

  if (aika_seq_get_length (columns) == 0)
    {
      say_usual (block, context, item, said);
      return;
    }

  for (guint i = 0; i < aika_seq_get_length (columns); i++)
    {
      const AikaColumn *column = aika_seq_get (columns, i);
      g_auto(GStrv) parts = g_strsplit (column->field != NULL ? column->field : "", "+", -1);
      gboolean is_one = g_strv_length (parts) == 1 && aika_prose_is_filled (column->header);

      for (guint k = 0; parts[k] != NULL; k++)
        say_field (block, context, item, parts[k], is_one ? column->header : NULL, said);
    }
}
