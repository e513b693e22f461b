/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-samples"

#include "config.h"

#include "facts-words.h"

/* The parts of a plan in the words of the facts; see facts.h for what stands between them. */

static void
append_glue (GString    *words,
             const char *glue)
{
  if (words->len > 0)
    g_string_append (words, glue);
}

static void
append_styled (GString    *words,
               const char *text,
               gboolean    is_italic)
{
  g_string_append_printf (words, is_italic ? "*%s*" : "%s", text);
}

char *
words_of_texts (const GPtrArray *texts,
                const char      *glue)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      append_glue (words, glue);
      g_string_append (words, texts->pdata[i]);
    }

  return g_string_free (words, FALSE);
}

char *
words_of_blocks (const AikaSeq *blocks)
{
  static const char *const signs[] = { "", "• ", "# " };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (blocks); i++)
    {
      const AikaBlock *block = aika_seq_get (blocks, i);

      append_glue (words, "\n");
      g_string_append (words, signs[block->kind]);
      for (guint k = 0; k < aika_seq_get_length (block->runs); k++)
        {
          const AikaRun *run = aika_seq_get (block->runs, k);

          append_styled (words, run->text, run->is_italic);
        }
    }

  return g_string_free (words, FALSE);
}

char *
words_of_parties (const AikaSeq *parties)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const AikaParty *party = aika_seq_get (parties, i);

      append_glue (words, "; ");
      append_styled (words, party->text, party->is_italic);
    }

  return g_string_free (words, FALSE);
}

char *
words_of_custom (const AikaSeq *custom)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (custom); i++)
    {
      const AikaCustom *field = aika_seq_get (custom, i);

      append_glue (words, "\n");
      g_string_append_printf (words, "%s: %s", field->name, field->value);
    }

  return g_string_free (words, FALSE);
}

/* “KH 2022-06-06 proposal” */
char *
words_of_tie (const AikaPlan *plan,
              const AikaTie  *tie)
{
  const AikaField *relation = aika_record_type_find (&aika_tie_type, "relation");
  AikaBody *body = NULL;
  const AikaMeeting *meeting = aika_plan_find_meeting (plan, tie, &body);
  g_autofree char *day = NULL;

  g_assert_nonnull (meeting);
  day = aika_day_to_iso (meeting->when->spans[0].start_day);

  return g_strdup_printf ("%s %s %s", body->abbreviation, day, relation->enumeration->words[tie->relation]);
}

char *
words_of_ties (const AikaPlan *plan,
               const AikaSeq  *ties)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (ties); i++)
    {
      g_autofree char *tie = words_of_tie (plan, aika_seq_get (ties, i));

      append_glue (words, "; ");
      g_string_append (words, tie);
    }

  return g_string_free (words, FALSE);
}

/* Only days of one confirmed meeting each are words of a fact. */
char *
words_of_meetings (const AikaSeq *meetings)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (meetings); i++)
    {
      const AikaMeeting *meeting = aika_seq_get (meetings, i);
      g_autofree char *day = aika_day_to_iso (meeting->when->spans[0].start_day);

      g_assert_cmpint (meeting->when->kind, ==, AIKA_WHEN_DAY);
      g_assert_cmpint (meeting->status, ==, AIKA_STATUS_CONFIRMED);
      append_glue (words, " ");
      g_string_append (words, day);
    }

  return g_string_free (words, FALSE);
}

char *
words_of_columns (const AikaSeq *columns)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (columns); i++)
    {
      const AikaColumn *column = aika_seq_get (columns, i);

      append_glue (words, "\n");
      g_string_append_printf (words, "%s: %s", column->field, column->header != NULL ? column->header : "");
      if (column->under != NULL)
        g_string_append_printf (words, " < %s", column->under);
    }

  return g_string_free (words, FALSE);
}

char *
words_of_paper (const AikaPaper *paper)
{
  return g_strconcat (paper->size, paper->orientation == AIKA_ORIENTATION_PORTRAIT ? " portrait" : " landscape", NULL);
}

/* “2022-02-02T15:00”; `NULL` for a side that is open */
char *
words_of_side (gint32 day,
               int    minute)
{
  g_autofree char *date = NULL;

  if (day == AIKA_DAY_NONE)
    return NULL;

  date = aika_day_to_iso (day);
  return minute < 0 ? g_steal_pointer (&date) : g_strdup_printf ("%sT%02d:%02d", date, minute / 60, minute % 60);
}

/* “2022-02” */
char *
words_of_month (gint32 month)
{
  return g_strdup_printf ("%04d-%02d", month / 12, month % 12 + 1);
}

/* How a mark comes by its time: in its author's words, by its meeting, or counted from another mark. */
char *
words_of_mark (const AikaPlan *plan,
               const AikaMark *mark)
{
  const AikaMark *other;

  if (mark->meeting != NULL)
    return words_of_tie (plan, mark->meeting);
  if (mark->offset == NULL)
    return g_strdup (mark->when != NULL ? mark->when->text : NULL);

  other = aika_plan_find_mark (plan, mark->offset->mark, NULL);
  g_assert_nonnull (other);

  return g_strdup_printf ("%d %s from %s", mark->offset->n, aika_unit_enum.words[mark->offset->unit], other->when->text);
}

char *
words_of_people (const AikaSeq *people)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (people); i++)
    {
      const AikaPerson *person = aika_seq_get (people, i);

      append_glue (words, "\n");
      g_string_append (words, person->role);
      if (person->organisation != NULL)
        g_string_append_printf (words, ", %s", person->organisation);
    }

  return g_string_free (words, FALSE);
}

char *
words_of_groups (const AikaSeq *groups)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (groups); i++)
    {
      const AikaGroup *group = aika_seq_get (groups, i);

      append_glue (words, "\n");
      g_string_append (words, group->title);
    }

  return g_string_free (words, FALSE);
}
