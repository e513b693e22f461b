/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

#include <string.h>

/* A cell of a table: an item and a field. The field is one or several names with “+” between,
 * and each name has its composer here, which adds paragraphs to the cell. */

typedef struct
{
  const AikaProseContext  *context;
  const AikaItem          *item;
  const AikaProseStanding *standing;
  const char              *argument;      /* of “body:ID” and “custom:NAME” */
  gboolean                 names_itself;  /* the column's header is the program's own for this field */
  AikaProseStyle           style;
  GPtrArray               *blocks;
} Cell;

static gboolean
is_emphasised (const AikaItem *item,
               const char     *name)
{
  for (guint i = 0; item->emphasis != NULL && i < item->emphasis->len; i++)
    {
      const char *word = item->emphasis->pdata[i];

      if (g_str_equal (word, name) || (g_str_equal (word, "when") && g_str_equal (name, "days")))
        return TRUE;
    }

  return FALSE;
}

static void
add_text (Cell       *cell,
          const char *text)
{
  aika_prose_blocks_split (cell->blocks, AIKA_PROSE_PARAGRAPH, cell->item, text, cell->style);
}

static void
add_number (Cell *cell)
{
  g_autofree char *number = g_strdup_printf ("%u", cell->standing->number);

  add_text (cell, number);
}

static void
add_group (Cell *cell)
{
  const AikaGroup *group = aika_seq_lookup (cell->context->plan->groups, cell->item->group);

  if (group != NULL)
    add_text (cell, group->title);
}

/* Which of the times a cell shows. */
static gboolean
is_shown (const AikaWhen *when,
          AikaProseField  field)
{
  if (field == AIKA_PROSE_FIELD_DAYS)
    return aika_prose_when_is_dated (when);
  if (field == AIKA_PROSE_FIELD_PERIOD)
    return aika_when_is_known (when) && !aika_prose_when_is_dated (when);

  return TRUE;
}

static char *
dup_time (const AikaProseContext *context,
          const AikaWhen         *when,
          AikaProseField          field)
{
  g_autoptr(AikaWhen) days = NULL;

  if (field != AIKA_PROSE_FIELD_DAYS)
    return aika_prose_dup_words (context, when);

  days = aika_prose_when_drop_clock (when);
  return aika_when_format (days, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
}

/* A time that will not come true as it stands says so. */
static gboolean
is_broken (AikaStatus status)
{
  return status == AIKA_STATUS_CANCELLED || status == AIKA_STATUS_POSTPONED || status == AIKA_STATUS_TABLED ||
         status == AIKA_STATUS_RETURNED;
}

static AikaProseBlock *
compose_time (Cell                *cell,
              const AikaProseTime *time,
              AikaProseField       field)
{
  const AikaProseContext *context = cell->context;
  AikaProseBlock *block = aika_prose_block_new (AIKA_PROSE_PARAGRAPH, time->mark);
  AikaStatus status = aika_prose_time_get_status (time);
  g_autofree char *words = dup_time (context, time->when, field);

  if (time->mark->meaning == AIKA_MEANING_INVITATION)
    {
      const char *label = aika_prose_time_get_label (time, cell->item);

      if (label == NULL)
        label = aika_meaning_get_word (AIKA_MEANING_INVITATION, context->language);
      aika_prose_block_add (block, label, cell->style, NULL, NULL);
      aika_prose_block_add (block, " ", cell->style, NULL, NULL);
    }

  if (aika_when_is_known (time->when) || (time->when != NULL && time->when->text != NULL))
    aika_prose_block_add (block, words, cell->style, time->when, NULL);
  else
    aika_prose_block_add (block, words, AIKA_PROSE_ITALIC, NULL, NULL);

  if (is_broken (status))
    aika_prose_block_say_status (block, context, time->mark, status);

  return block;
}

/* One a line, each once. */
static void
add_times (Cell           *cell,
           AikaProseField  field)
{
  g_autoptr(GArray) times = aika_prose_resolve (cell->context->plan, cell->item);
  g_autoptr(GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < times->len; i++)
    {
      const AikaProseTime *time = &g_array_index (times, AikaProseTime, i);
      AikaProseBlock *block;
      char *line;

      if (!is_shown (time->when, field))
        continue;

      block = compose_time (cell, time, field);
      line = aika_prose_block_dup_plain (block);
      if (g_hash_table_add (said, line))
        aika_prose_blocks_take (cell->blocks, block);
      else
        aika_prose_block_free (block);
    }
}

static void
add_distinct (Cell          *cell,
              GHashTable    *said,
              gconstpointer  record,
              const char    *text)
{
  if (aika_prose_is_filled (text) && g_hash_table_add (said, (gpointer) text))
    aika_prose_blocks_add (cell->blocks, AIKA_PROSE_PARAGRAPH, record, text, cell->style);
}

static void
add_labels (Cell *cell)
{
  g_autoptr(GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < aika_seq_get_length (cell->item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (cell->item->marks, i);

      add_distinct (cell, said, mark, mark->label);
    }
}

static void
add_categories (Cell *cell)
{
  g_autoptr(GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < aika_seq_get_length (cell->item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (cell->item->marks, i);
      const AikaCategory *category = aika_plan_get_category (cell->context->plan, mark);

      if (category != NULL)
        add_distinct (cell, said, mark, category->name);
    }
}

static void
add_statuses (Cell *cell)
{
  g_autoptr(GArray) times = aika_prose_resolve (cell->context->plan, cell->item);
  g_autoptr(GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < times->len; i++)
    {
      const AikaProseTime *time = &g_array_index (times, AikaProseTime, i);
      AikaStatus status = aika_prose_time_get_status (time);
      const char *word = aika_status_get_word (status, time->mark->meaning, cell->context->language);
      const char *reason = aika_prose_is_filled (time->mark->reason) ? time->mark->reason : NULL;
      char *line = g_strconcat (word, reason != NULL ? ": " : NULL, reason, NULL);

      if (g_hash_table_add (said, line))
        aika_prose_blocks_add (cell->blocks, AIKA_PROSE_PARAGRAPH, time->mark, line, cell->style);
    }
}

/* The author's words; where they are missing, whom they would name. */
static const char *
get_party_words (const AikaPlan  *plan,
                 const AikaParty *party)
{
  const AikaPerson *person;
  const AikaBody *body;

  if (aika_prose_is_filled (party->text))
    return party->text;

  if ((body = aika_seq_lookup (plan->bodies, party->body)) != NULL)
    return body->name != NULL ? body->name : body->abbreviation;
  if ((person = aika_seq_lookup (plan->people, party->person)) != NULL)
    return person->role != NULL ? person->role : person->name;

  return NULL;
}

static void
add_parties (Cell          *cell,
             const AikaSeq *parties)
{
  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const AikaParty *party = aika_seq_get (parties, i);
      AikaProseStyle style = party->is_italic ? cell->style | AIKA_PROSE_ITALIC : cell->style;

      aika_prose_blocks_split (cell->blocks, AIKA_PROSE_PARAGRAPH, cell->item,
                               get_party_words (cell->context->plan, party), style);
    }
}

static void
add_mode (Cell *cell)
{
  if (aika_prose_is_filled (cell->item->mode_text))
    add_text (cell, cell->item->mode_text);
  else
    add_text (cell, aika_mode_get_word (cell->item->mode, cell->context->language));
}

static void
add_consultant (Cell *cell)
{
  const AikaProseContext *context = cell->context;
  AikaConsultant consultant = cell->item->consultant;

  add_text (cell, cell->names_itself ? context->words->consultants[consultant]
                                     : aika_consultant_get_word (consultant, context->language));
}

/* Where a written address leads; `NULL` for what is none, or what a page should not lead to. */
static char *
dup_link (const char *url)
{
  static const char *const schemes[] = { "https://", "http://", "mailto:" };

  for (const char *at = url; *at != '\0'; at++)
    if (g_ascii_isspace (*at) || g_ascii_iscntrl (*at) || *at == '"' || *at == '<' || *at == '>')
      return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (url, schemes[i], strlen (schemes[i])) == 0)
      return url[strlen (schemes[i])] != '\0' ? g_strdup (url) : NULL;

  /* “www.rauma.fi/kehittamisfoorumi” */
  if (g_ascii_isalnum (url[0]) && strchr (url, '.') != NULL && strchr (url, ':') == NULL && strchr (url, '@') == NULL)
    return g_strconcat ("https://", url, NULL);

  return NULL;
}

static void
add_url (Cell *cell)
{
  const char *url = cell->item->url;
  AikaProseBlock *block;
  g_autofree char *link = NULL;

  if (!aika_prose_is_filled (url))
    return;

  link = dup_link (url);
  block = aika_prose_block_new (AIKA_PROSE_PARAGRAPH, cell->item);
  aika_prose_block_add (block, url, cell->style, NULL, link);
  aika_prose_blocks_take (cell->blocks, block);
}

/* In brackets behind what stands before it: “hallitus (1–2 pv)”. */
static void
add_duration (Cell *cell)
{
  AikaProseBlock *block;

  if (!aika_prose_is_filled (cell->item->duration))
    return;
  if (cell->blocks->len == 0)
    {
      add_text (cell, cell->item->duration);
      return;
    }

  block = cell->blocks->pdata[cell->blocks->len - 1];
  aika_prose_block_add (block, " (", cell->style, NULL, NULL);
  aika_prose_block_add (block, cell->item->duration, cell->style, NULL, NULL);
  aika_prose_block_add (block, ")", cell->style, NULL, NULL);
}

static AikaProseBlock *
compose_meeting (Cell               *cell,
                 const AikaProseTie *tie,
                 gboolean            names_body)
{
  const AikaProseContext *context = cell->context;
  const AikaRecord *record = tie->meeting != NULL ? &tie->meeting->record : &tie->body->record;
  AikaProseBlock *block = aika_prose_block_new (AIKA_PROSE_PARAGRAPH, record);

  if (names_body)
    {
      aika_prose_block_add (block, aika_body_get_short_name (tie->body), cell->style, NULL, NULL);
      aika_prose_block_add (block, " ", cell->style, NULL, NULL);
    }

  if (tie->meeting != NULL)
    {
      g_autofree char *date = aika_prose_dup_date (context, tie->meeting->when);

      aika_prose_block_add (block, date, cell->style, tie->meeting->when, NULL);
      if (is_broken (tie->meeting->status))
        {
          aika_prose_block_say (block, ", ");
          aika_prose_block_say (block, aika_status_get_word (tie->meeting->status, AIKA_MEANING_SESSION, context->language));
        }
    }
  else
    {
      aika_prose_block_add (block, aika_prose_get_relation_word (tie->relation, tie->body, context->language), cell->style,
                            NULL, NULL);
    }

  return block;
}

static void
add_meetings (Cell       *cell,
              const char *body_id)
{
  g_autoptr(GArray) ties = aika_prose_list_ties (cell->context->plan, cell->item, body_id);

  for (guint i = 0; i < ties->len; i++)
    aika_prose_blocks_take (cell->blocks,
                            compose_meeting (cell, &g_array_index (ties, AikaProseTie, i), body_id == NULL));
}

static void
add_custom (Cell *cell)
{
  for (guint i = 0; i < aika_seq_get_length (cell->item->custom); i++)
    {
      const AikaCustom *custom = aika_seq_get (cell->item->custom, i);

      if (g_strcmp0 (custom->name, cell->argument) == 0)
        add_text (cell, custom->value);
    }
}

static void
add_field (Cell           *cell,
           AikaProseField  field)
{
  const AikaItem *item = cell->item;

  switch (field)
    {
    case AIKA_PROSE_FIELD_NUMBER:
      add_number (cell);
      break;
    case AIKA_PROSE_FIELD_GROUP:
      add_group (cell);
      break;
    case AIKA_PROSE_FIELD_SECTION:
      add_text (cell, cell->standing->section);
      break;
    case AIKA_PROSE_FIELD_TITLE:
      add_text (cell, item->title);
      break;
    case AIKA_PROSE_FIELD_CONTENT:
      aika_prose_add_content (cell->blocks, item->content, item, TRUE, cell->style);
      break;
    case AIKA_PROSE_FIELD_WHEN:
    case AIKA_PROSE_FIELD_PERIOD:
    case AIKA_PROSE_FIELD_DAYS:
      add_times (cell, field);
      break;
    case AIKA_PROSE_FIELD_LABELS:
      add_labels (cell);
      break;
    case AIKA_PROSE_FIELD_PARTICIPANTS:
      add_parties (cell, item->participants);
      break;
    case AIKA_PROSE_FIELD_RESPONSIBLE:
      add_parties (cell, item->responsible);
      break;
    case AIKA_PROSE_FIELD_MODE:
      add_mode (cell);
      break;
    case AIKA_PROSE_FIELD_CONSULTANT:
      add_consultant (cell);
      break;
    case AIKA_PROSE_FIELD_VENUE:
      add_text (cell, item->venue);
      break;
    case AIKA_PROSE_FIELD_URL:
      add_url (cell);
      break;
    case AIKA_PROSE_FIELD_DURATION:
      add_duration (cell);
      break;
    case AIKA_PROSE_FIELD_NOTES:
      add_text (cell, item->notes);
      break;
    case AIKA_PROSE_FIELD_STATUS:
      add_statuses (cell);
      break;
    case AIKA_PROSE_FIELD_CATEGORY:
      add_categories (cell);
      break;
    case AIKA_PROSE_FIELD_MEETINGS:
      add_meetings (cell, NULL);
      break;
    case AIKA_PROSE_FIELD_BODY:
      add_meetings (cell, cell->argument);
      break;
    case AIKA_PROSE_FIELD_CUSTOM:
      add_custom (cell);
      break;
    }
}

/* @names_itself: whether the column's header is the program's own
 * @standing: where the item stands
 * Returns: (transfer full): the cell of @field */
AikaProseCell *
aika_prose_compose_cell (const AikaProseContext  *context,
                         const AikaItem          *item,
                         const char              *field,
                         gboolean                 names_itself,
                         const AikaProseStanding *standing)
{
  AikaProseCell *made = g_new0 (AikaProseCell, 1);
  g_auto(GStrv) names = g_strsplit (field, "+", -1);
  Cell cell = { .context = context, .item = item, .standing = standing };

  made->blocks = cell.blocks = aika_prose_blocks_new ();
  cell.names_itself = names_itself && g_strv_length (names) == 1;
  for (guint i = 0; names[i] != NULL; i++)
    {
      AikaProseField found = aika_prose_field_find (names[i], &cell.argument);

      cell.style = is_emphasised (item, names[i]) ? AIKA_PROSE_ITALIC : AIKA_PROSE_PLAIN;
      add_field (&cell, found);
    }

  return made;
}
