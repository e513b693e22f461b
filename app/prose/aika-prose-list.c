/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

/* What a picture shows, in words: the grid row by row, the wheel month by month. Times are
 * spoken in full, without dashes. */

/* No heading is a level lower than it has to be: under the view's own heading the third. */
static void
add_heading (GPtrArray              *blocks,
             const AikaProseContext *context,
             gconstpointer           record,
             const char             *text)
{
  AikaProseRole role = aika_prose_is_filled (context->view->heading) ? AIKA_PROSE_SUBHEADING : AIKA_PROSE_HEADING;

  aika_prose_blocks_add (blocks, role, record, text, AIKA_PROSE_PLAIN);
}

static void
add_item (GPtrArray              *blocks,
          const AikaProseContext *context,
          const AikaItem         *item)
{
  g_autoptr(GArray) times = aika_prose_resolve (context->plan, item);
  AikaProseBlock *block = aika_prose_begin_line (AIKA_PROSE_BULLET, item);

  if (block->runs->len > 0)
    aika_prose_block_say (block, ": ");
  for (guint i = 0; i < times->len; i++)
    {
      if (i > 0)
        aika_prose_block_say (block, "; ");
      aika_prose_say_mark (block, context, item, &g_array_index (times, AikaProseTime, i), AIKA_PHRASE_SPOKEN);
    }
  if (times->len == 0)
    aika_prose_block_add (block, aika_language_get_time_missing (context->language), AIKA_PROSE_ITALIC, NULL, NULL);
  aika_prose_say_ties (block, context, item, FALSE, AIKA_PHRASE_SPOKEN);
  aika_prose_end_sentence (block);
  aika_prose_say_extras (block, context, item, NULL);
  aika_prose_blocks_take (blocks, block);
}

/* The rows of the grid under their groups, in the author's order. */
void
aika_prose_add_matrix (GPtrArray              *blocks,
                       const AikaProseContext *context)
{
  g_autofree char *current = NULL;

  for (guint i = 0; i < aika_seq_get_length (context->plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (context->plan->items, i);
      g_autofree char *section = NULL;

      if (context->view->sections != AIKA_SECTIONS_NONE)
        section = aika_prose_dup_section (context, item);
      if (section != NULL && g_strcmp0 (section, current) != 0)
        {
          add_heading (blocks, context, NULL, section);
          g_free (current);
          current = g_steal_pointer (&section);
        }
      add_item (blocks, context, item);
    }
}

/* Something that stands at a day of the year: a mark, a meeting or a banner. */
typedef struct
{
  gint32          day;
  AikaProseBlock *block;
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *entry_a = a, *entry_b = b;

  return (entry_a->day > entry_b->day) - (entry_a->day < entry_b->day);
}

/* Where what has no day stands: after every month. */
#define WHOLE_PROCESS (G_MAXINT32 - 1)
#define OPEN G_MAXINT32

static gint32
get_place (const AikaWhen *when)
{
  gint32 day = aika_prose_when_get_day (when);

  if (when != NULL && when->kind == AIKA_WHEN_WHOLE_PROCESS)
    return WHOLE_PROCESS;

  return day != AIKA_DAY_NONE ? day : OPEN;
}

static void
add_entry (GArray         *entries,
           const AikaWhen *when,
           AikaProseBlock *block)
{
  Entry entry = { get_place (when), block };

  aika_prose_end_sentence (block);
  g_array_append_val (entries, entry);
}

static void
collect_item (GArray                 *entries,
              const AikaProseContext *context,
              const AikaItem         *item)
{
  g_autoptr(GArray) times = aika_prose_resolve (context->plan, item);

  for (guint i = 0; i < times->len; i++)
    {
      const AikaProseTime *time = &g_array_index (times, AikaProseTime, i);
      AikaProseBlock *block = aika_prose_begin_line (AIKA_PROSE_BULLET, item);

      if (block->runs->len > 0)
        aika_prose_block_say (block, ": ");
      aika_prose_say_mark (block, context, item, time, AIKA_PHRASE_SPOKEN);
      add_entry (entries, time->when, block);
    }
  if (times->len == 0)
    add_entry (entries, NULL, aika_prose_begin_line (AIKA_PROSE_BULLET, item));
}

static void
collect_named (GArray                 *entries,
               const AikaProseContext *context,
               gconstpointer           record,
               const char             *name,
               const AikaWhen         *when,
               AikaStatus              status)
{
  AikaProseBlock *block = aika_prose_block_new (AIKA_PROSE_BULLET, record);
  g_autofree char *words = aika_when_format (when, context->language, AIKA_PHRASE_SPOKEN, AIKA_PHRASE_PLAIN);

  if (aika_prose_is_filled (name))
    {
      aika_prose_block_add (block, name, AIKA_PROSE_STRONG, NULL, NULL);
      aika_prose_block_say (block, ": ");
    }
  aika_prose_block_add (block, words, AIKA_PROSE_PLAIN, when, NULL);
  if (status != AIKA_STATUS_CONFIRMED)
    {
      aika_prose_block_say (block, ", ");
      aika_prose_block_say (block, aika_status_get_word (status, AIKA_MEANING_EVENT, context->language));
    }
  add_entry (entries, when, block);
}

static GArray *
collect (const AikaProseContext *context)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  const AikaPlan *plan = context->plan;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    collect_item (entries, context, aika_seq_get (plan->items, i));
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      for (guint k = 0; k < aika_seq_get_length (body->meetings); k++)
        {
          const AikaMeeting *meeting = aika_seq_get (body->meetings, k);

          collect_named (entries, context, meeting, aika_body_get_short_name (body), meeting->when, meeting->status);
        }
    }
  for (guint i = 0; i < aika_seq_get_length (plan->banners); i++)
    {
      const AikaBanner *banner = aika_seq_get (plan->banners, i);

      collect_named (entries, context, banner, banner->text, banner->when, banner->status);
    }

  g_array_sort (entries, compare_entries);
  return entries;
}

static char *
dup_place_heading (const AikaProseContext *context,
                   gint32                  place)
{
  g_autoptr(AikaWhen) whole = NULL;

  if (place == OPEN)
    return g_strdup (context->words->open_times);
  if (place != WHOLE_PROCESS)
    return aika_prose_dup_month (context, aika_day_get_month (place));

  whole = aika_when_new (AIKA_WHEN_WHOLE_PROCESS, AIKA_PRECISION_PLAN, NULL, NULL, 0, AIKA_LIST_UNSPECIFIED,
                         AIKA_WHEN_EXACT);
  return aika_when_format (whole, context->language, AIKA_PHRASE_SPOKEN, AIKA_PHRASE_CAPITAL);
}

/* Everything in the month in which it begins, also what lies outside the twelve months of the
 * picture; then what has no month. */
void
aika_prose_add_wheel (GPtrArray              *blocks,
                      const AikaProseContext *context)
{
  g_autoptr(GArray) entries = collect (context);
  g_autofree char *current = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *heading = dup_place_heading (context, entry->day);

      if (g_strcmp0 (heading, current) != 0)
        {
          add_heading (blocks, context, NULL, heading);
          g_free (current);
          current = g_steal_pointer (&heading);
        }
      aika_prose_blocks_take (blocks, entry->block);
    }
}
