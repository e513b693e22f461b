/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

/* What stands over and under the table, list or picture of a view. */

#define BETWEEN " · "

static void
say_between (AikaProseBlock *block)
{
  if (block->runs->len > 0)
    aika_prose_block_say (block, BETWEEN);
}

/* “Tilanne 14.8.2017”; nothing where no day is said: none is invented. */
static void
say_day (AikaProseBlock         *block,
         const AikaProseContext *context,
         const char             *word,
         gint32                  day)
{
  g_autoptr(AikaWhen) when = NULL;
  g_autofree char *date = NULL;

  if (day == AIKA_DAY_NONE)
    return;

  when = aika_when_new_day (day);
  date = aika_when_format (when, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);
  say_between (block);
  aika_prose_block_say (block, word);
  aika_prose_block_say (block, " ");
  aika_prose_block_add (block, date, AIKA_PROSE_PLAIN, when, NULL);
}

static void
add_references (GPtrArray              *blocks,
                const AikaProseContext *context)
{
  const GPtrArray *references = context->plan->references;
  AikaProseBlock *block = aika_prose_block_new (AIKA_PROSE_REFERENCES, context->plan);

  for (guint i = 0; references != NULL && i < references->len; i++)
    if (aika_prose_is_filled (references->pdata[i]))
      {
        say_between (block);
        aika_prose_block_say (block, references->pdata[i]);
      }

  aika_prose_blocks_take (blocks, block);
}

static void
add_status (GPtrArray              *blocks,
            const AikaProseContext *context)
{
  AikaProseBlock *block = aika_prose_block_new (AIKA_PROSE_STATUS, context->plan);

  if (aika_prose_is_filled (context->plan->status_word))
    aika_prose_block_say (block, context->plan->status_word);
  say_day (block, context, context->words->as_of, context->plan->as_of);
  aika_prose_blocks_take (blocks, block);
}

static void
add_dates (GPtrArray              *blocks,
           const AikaProseContext *context)
{
  AikaProseBlock *block = aika_prose_block_new (AIKA_PROSE_PUBLISHED, context->plan);

  say_day (block, context, context->words->published, context->plan->published);
  say_day (block, context, context->words->updated, context->plan->updated);
  aika_prose_blocks_take (blocks, block);
}

/* Organisation, title, status, references, dates, lead, intro, and the view's heading. */
void
aika_prose_add_head (GPtrArray              *blocks,
                     const AikaProseContext *context)
{
  const AikaPlan *plan = context->plan;

  aika_prose_blocks_add (blocks, AIKA_PROSE_ORGANISATION, plan, plan->organisation, AIKA_PROSE_PLAIN);
  aika_prose_blocks_add (blocks, AIKA_PROSE_TITLE, plan, plan->title, AIKA_PROSE_PLAIN);
  add_status (blocks, context);
  add_references (blocks, context);
  add_dates (blocks, context);
  aika_prose_blocks_split (blocks, AIKA_PROSE_LEAD, plan, plan->lead, AIKA_PROSE_PLAIN);
  aika_prose_add_content (blocks, plan->intro, plan, FALSE, AIKA_PROSE_PLAIN);
  aika_prose_blocks_add (blocks, AIKA_PROSE_HEADING, context->view, context->view->heading, AIKA_PROSE_PLAIN);
}

/* “Maakuntavaalit: lokakuu 2018, alustava” */
static void
add_banners (GPtrArray              *blocks,
             const AikaProseContext *context)
{
  for (guint i = 0; i < aika_seq_get_length (context->plan->banners); i++)
    {
      const AikaBanner *banner = aika_seq_get (context->plan->banners, i);
      AikaProseBlock *block = aika_prose_block_new (AIKA_PROSE_PARAGRAPH, banner);
      g_autofree char *time = aika_prose_dup_words (context, banner->when);

      if (aika_prose_is_filled (banner->text))
        {
          aika_prose_block_say (block, banner->text);
          aika_prose_block_say (block, ": ");
        }
      aika_prose_block_add (block, time, AIKA_PROSE_PLAIN, banner->when, NULL);
      if (banner->status != AIKA_STATUS_CONFIRMED)
        {
          aika_prose_block_say (block, ", ");
          aika_prose_block_say (block, aika_status_get_word (banner->status, AIKA_MEANING_EVENT, context->language));
        }
      aika_prose_blocks_take (blocks, block);
    }
}

static void
note_meetings (GHashTable      *said,
               const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const AikaProseBlock *block = blocks->pdata[i];

      if (block->record != NULL && block->record->type == &aika_meeting_type)
        g_hash_table_add (said, (gpointer) block->record);
    }
}

/* Which meetings are said with their body: by a column of them, or month by month. */
static GHashTable *
find_said_meetings (const AikaProse *prose)
{
  GHashTable *said = g_hash_table_new (NULL, NULL);

  note_meetings (said, prose->body);
  for (guint i = 0; prose->table != NULL && i < prose->table->rows->len; i++)
    {
      const AikaProseRow *row = prose->table->rows->pdata[i];

      for (guint k = 0; row->cells != NULL && k < row->cells->len; k++)
        note_meetings (said, ((const AikaProseCell *) row->cells->pdata[k])->blocks);
    }

  return said;
}

static gboolean
has_unsaid (const AikaBody *body,
            GHashTable     *said)
{
  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    if (!g_hash_table_contains (said, aika_seq_get (body->meetings, i)))
      return TRUE;

  return FALSE;
}

static int
compare_meetings (gconstpointer a,
                  gconstpointer b)
{
  const AikaMeeting *meeting_a = *(AikaMeeting *const *) a, *meeting_b = *(AikaMeeting *const *) b;
  gint32 day_a = aika_prose_when_get_day (meeting_a->when), day_b = aika_prose_when_get_day (meeting_b->when);

  if (day_a == AIKA_DAY_NONE || day_b == AIKA_DAY_NONE)
    return (day_a == AIKA_DAY_NONE) - (day_b == AIKA_DAY_NONE);

  return (day_a > day_b) - (day_a < day_b);
}

/* The year is said where the next meeting is of another, or not of one day. */
static gboolean
shares_year (const AikaMeeting *meeting,
             const AikaMeeting *next)
{
  return next != NULL && aika_prose_when_is_one_day (meeting->when) && aika_prose_when_is_one_day (next->when) &&
         aika_day_get_month (meeting->when->spans[0].start_day) / 12 ==
           aika_day_get_month (next->when->spans[0].start_day) / 12;
}

static void
say_meeting (AikaProseBlock         *block,
             const AikaProseContext *context,
             const AikaMeeting      *meeting,
             gboolean                says_year)
{
  g_autofree char *date = NULL;

  if (says_year || !aika_prose_when_is_one_day (meeting->when))
    date = aika_when_format (meeting->when, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);
  else
    date = aika_when_format (meeting->when, context->language, AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);

  aika_prose_block_add (block, date, AIKA_PROSE_PLAIN, meeting->when, NULL);
  if (meeting->status != AIKA_STATUS_CONFIRMED)
    {
      aika_prose_block_say (block, " (");
      aika_prose_block_say (block, aika_status_get_word (meeting->status, AIKA_MEANING_SESSION, context->language));
      aika_prose_block_say (block, ")");
    }
}

/* “KH: 7.2., 21.2., 7.3.2022” */
static void
add_body (GPtrArray              *blocks,
          const AikaProseContext *context,
          const AikaBody         *body)
{
  AikaProseBlock *block = aika_prose_block_new (AIKA_PROSE_BULLET, body);
  g_autoptr(GPtrArray) meetings = g_ptr_array_new ();
  const char *name = aika_body_get_short_name (body);

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    g_ptr_array_add (meetings, aika_seq_get (body->meetings, i));
  g_ptr_array_sort (meetings, compare_meetings);

  if (aika_prose_is_filled (name))
    {
      aika_prose_block_say (block, name);
      aika_prose_block_say (block, ": ");
    }
  for (guint i = 0; i < meetings->len; i++)
    {
      const AikaMeeting *next = i + 1 < meetings->len ? meetings->pdata[i + 1] : NULL;

      if (i > 0)
        aika_prose_block_say (block, ", ");
      say_meeting (block, context, meetings->pdata[i], !shares_year (meetings->pdata[i], next));
    }
  aika_prose_blocks_take (blocks, block);
}

/* The whole series of each body of which a meeting is missing from the rows. */
static void
add_meetings (GPtrArray              *blocks,
              const AikaProseContext *context,
              const AikaProse        *prose)
{
  g_autoptr(GHashTable) said = find_said_meetings (prose);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < aika_seq_get_length (context->plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (context->plan->bodies, i);

      if (!has_unsaid (body, said))
        continue;
      if (!has_heading)
        aika_prose_blocks_add (blocks, AIKA_PROSE_HEADING, NULL, context->words->fields[AIKA_PROSE_FIELD_MEETINGS],
                               AIKA_PROSE_PLAIN);
      has_heading = TRUE;
      add_body (blocks, context, body);
    }
}

/* The author's last words stand right under the list that they belong to. The months of a wheel
 * have its banners. */
void
aika_prose_add_foot (GPtrArray              *blocks,
                     const AikaProseContext *context,
                     const AikaProse        *prose)
{
  const AikaPlan *plan = context->plan;
  gboolean has_sessions = context->view->kind == AIKA_VIEW_BULLETIN && aika_prose_has_sessions (context);

  if (!has_sessions && context->view->kind != AIKA_VIEW_WHEEL)
    add_banners (blocks, context);
  aika_prose_add_content (blocks, plan->outro, plan, FALSE, AIKA_PROSE_PLAIN);
  if (has_sessions)
    {
      aika_prose_add_phases (blocks, context, TRUE);
      add_banners (blocks, context);
    }
  add_meetings (blocks, context, prose);
  aika_prose_add_bodies (blocks, context);
  aika_prose_blocks_split (blocks, AIKA_PROSE_NOTE, plan, plan->note, AIKA_PROSE_PLAIN);
}

static gboolean
has_heading (const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    if (((const AikaProseBlock *) blocks->pdata[i])->role == AIKA_PROSE_HEADING)
      return TRUE;

  return FALSE;
}

/* The sessions of a bulletin stand under a heading of the program's where the author gives none, and
 * something else than they does stand under one. */
void
aika_prose_part_sessions (AikaProse              *prose,
                          const AikaProseContext *context)
{
  if (context->view->kind != AIKA_VIEW_BULLETIN || aika_prose_is_filled (context->view->heading) ||
      !aika_prose_has_sessions (context) || !(has_heading (prose->head) || has_heading (prose->foot)))
    return;

  aika_prose_blocks_add (prose->head, AIKA_PROSE_HEADING, NULL, context->words->programme, AIKA_PROSE_PLAIN);
}
