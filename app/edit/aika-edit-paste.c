/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-paste"

#include "config.h"

#include "edit/aika-edit-paste.h"

#include <string.h>

#include "edit/aika-edit-meeting-days.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-private.h"
#include "edit/aika-edit-time.h"

/* A list of meeting dates, as bodies publish it and people copy it:
 *
 *   KH 7.2., 21.2., 7.3. ja 28.3.
 *   ma 11.4.2022 klo 16
 *   KV 21.3.                       another body's: left out, and counted
 *   iltakoulu sovitaan             no date: given back with its place
 *
 * A line is read between its commas; what has no reading alone is tried with what follows it, for
 * “7., 21. ja 28.2.”. The name of a body holds until the end of its line, or, on a line of its own,
 * until the next name. */

/* How many pieces between commas are tried as one time: it bounds the cost. */
#define JOINED_MAX 6

typedef struct
{
  AikaPlan           *plan;           /* as it is so far */
  const char         *body_id;
  const char         *text;
  AikaTimeContext     context;
  gint32              last_day;       /* of the list so far */
  gboolean            is_other;       /* the dates that follow are another body's */
  AikaPastedMeetings *pasted;
  GError             *error;
} Paste;

static void
unread_clear (gpointer data)
{
  g_free (((AikaUnreadWords *) data)->text);
}

/**
 * aika_pasted_meetings_clear:
 * @pasted: what was read
 *
 * Frees what it holds.
 */
void
aika_pasted_meetings_clear (AikaPastedMeetings *pasted)
{
  g_clear_pointer (&pasted->unread, g_array_unref);
}

static gboolean
is_word (gunichar letter)
{
  return g_unichar_isalnum (letter);
}

/* Notes the words from start to end without the signs around them, if there are any words. */
static void
note_unread (Paste *paste,
             gsize  start,
             gsize  end)
{
  const char *from = paste->text + start, *to = paste->text + end;
  AikaUnreadWords words;

  while (from < to && !is_word (g_utf8_get_char (from)))
    from = g_utf8_next_char (from);
  while (to > from && !is_word (g_utf8_get_char (g_utf8_prev_char (to))))
    to = g_utf8_prev_char (to);
  if (from == to)
    return;

  words = (AikaUnreadWords) { g_strndup (from, to - from), from - paste->text, to - paste->text };
  g_array_append_val (paste->pasted->unread, words);
}

/* The length of the name of the body at the start of the text, 0 where it does not stand there. */
static gsize
match_name (const char *text,
            gsize       length,
            const char *name)
{
  g_autofree char *head = NULL;
  gsize n_bytes = name != NULL ? strlen (name) : 0;

  if (n_bytes == 0 || n_bytes > length || (n_bytes < length && is_word (g_utf8_get_char (text + n_bytes))))
    return 0;

  head = g_strndup (text, n_bytes);
  return g_utf8_validate (head, -1, NULL) && aika_edit_same_name (head, name) ? n_bytes : 0;
}

/* The longest name of a body at the start of the text. */
static gsize
match_bodies (Paste      *paste,
              const char *text,
              gsize       length,
              gboolean   *is_other)
{
  gsize longest = 0;

  for (guint i = 0; i < aika_seq_get_length (paste->plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (paste->plan->bodies, i);
      gsize matched = MAX (match_name (text, length, body->abbreviation), match_name (text, length, body->name));

      for (guint k = 0; body->aliases != NULL && k < body->aliases->len; k++)
        matched = MAX (matched, match_name (text, length, body->aliases->pdata[k]));
      /* A name that two bodies share is of the one whose page this is. */
      if (matched > longest || (matched > 0 && matched == longest && g_str_equal (body->id, paste->body_id)))
        {
          longest = matched;
          *is_other = !g_str_equal (body->id, paste->body_id);
        }
    }

  return longest;
}

static void
skip_space (const char *text,
            gsize      *start,
            gsize       end)
{
  while (*start < end && strchr (" \t\r:", text[*start]) != NULL)
    (*start)++;
}

/* Steps over names of bodies at the start. */
static gboolean
take_names (Paste *paste,
            gsize *start,
            gsize  end)
{
  gboolean has_name = FALSE;

  for (;;)
    {
      gsize n_bytes;

      skip_space (paste->text, start, end);
      n_bytes = match_bodies (paste, paste->text + *start, end - *start, &paste->is_other);
      if (n_bytes == 0)
        return has_name;
      *start += n_bytes;
      has_name = TRUE;
    }
}

/* The reading of the words, in the year in which the list has come: the next one, where a day would
 * lie half a year and more before the day that stands before it. */
static AikaReading *
read_words (Paste      *paste,
            const char *words)
{
  AikaTimeContext context = paste->context;
  AikaReading *reading = aika_reading_new (words, &context);
  gint32 day;
  int year;

  if (reading->when == NULL || paste->last_day == AIKA_DAY_NONE || !aika_edit_is_meeting_time (reading->when) ||
      (reading->when->flags & AIKA_WHEN_YEAR_INFERRED) == 0)
    return reading;
  day = reading->when->spans[0].start_day;
  if (paste->last_day - day < 366 / 2)
    return reading;

  aika_day_to_ymd (paste->last_day, &year, NULL, NULL);
  context.year = year + 1;
  aika_reading_unref (reading);
  return aika_reading_new (words, &context);
}

/* Adds a meeting, unless the body meets on its day already. */
static gboolean
add_meeting (Paste    *paste,
             AikaWhen *when)
{
  const AikaBody *body = aika_seq_lookup (paste->plan->bodies, paste->body_id);
  AikaPlan *added;

  if (aika_edit_find_meeting_on (body, when->spans[0].start_day) != NULL)
    {
      paste->pasted->n_known++;
      return TRUE;
    }
  if (!aika_edit_check_years (when->spans[0].start_day, when->spans[0].end_day, &paste->error))
    return FALSE;

  added = aika_edit_add_meeting (paste->plan, paste->body_id, when, NULL, &paste->error);
  if (added == NULL)
    return FALSE;
  aika_record_unref (paste->plan);
  paste->plan = added;
  paste->pasted->n_added++;
  return TRUE;
}

static void
take_times (Paste       *paste,
            AikaReading *reading)
{
  const AikaWhen *when = reading->when;
  const AikaBody *named = reading->body != NULL ? aika_edit_find_body_by_name (paste->plan, reading->body) : NULL;
  gboolean is_other = paste->is_other ||
                      (reading->body != NULL && (named == NULL || !g_str_equal (named->id, paste->body_id)));

  for (guint i = 0; i < when->n_spans && paste->error == NULL; i++)
    {
      g_autoptr(AikaWhen) single = aika_edit_get_day_of_list (paste->plan, when, i);

      paste->last_day = when->spans[i].start_day;
      if (is_other)
        paste->pasted->n_others++;
      else
        add_meeting (paste, single);
    }

  if ((when->flags & AIKA_WHEN_YEAR_INFERRED) == 0)
    aika_day_to_ymd (paste->last_day, &paste->context.year, NULL, NULL);
  paste->context.after_day = paste->last_day;
}

/* The times within words that say other things too; those words are not read. */
static void
take_found (Paste *paste,
            gsize  start,
            gsize  end)
{
  g_autofree char *words = g_strndup (paste->text + start, end - start);
  g_autoptr(GPtrArray) found = aika_text_find_times (words, &paste->context);
  gsize from = 0;

  for (guint i = 0; i < found->len; i++)
    {
      AikaReading *reading = found->pdata[i];

      if (reading->when == NULL || !aika_edit_is_meeting_time (reading->when))
        continue;
      note_unread (paste, start + from, start + reading->start);
      take_times (paste, reading);
      from = reading->end;
    }

  note_unread (paste, start + from, end);
}

static gsize
find_comma (const char *text,
            gsize       start,
            gsize       end)
{
  while (start < end && text[start] != ',' && text[start] != '\t')
    start++;

  return start;
}

#define WEEKDAY_MAX_N_LETTERS 3   /* “ma”, “Mon” */

/* Whether the piece may be a day whose month stands in a later one: “7.”, “ma 7.”. */
static gboolean
may_go_on (const char *piece)
{
  guint n_letters = 0;

  for (; *piece != '\0'; piece = g_utf8_next_char (piece))
    {
      n_letters = g_unichar_isalpha (g_utf8_get_char (piece)) ? n_letters + 1 : 0;
      if (n_letters > WEEKDAY_MAX_N_LETTERS)
        return FALSE;
    }

  return TRUE;
}

/* Reads the shortest stretch of pieces from start that is a time. Returns its end, or start. */
static gsize
read_pieces (Paste *paste,
             gsize  start,
             gsize  end)
{
  gsize to = start;

  for (guint n = 0; n < JOINED_MAX && to < end; n++)
    {
      g_autofree char *words = NULL;
      g_autoptr(AikaReading) reading = NULL;

      to = find_comma (paste->text, n > 0 ? to + 1 : to, end);
      words = g_strstrip (g_strndup (paste->text + start, to - start));
      if (*words == '\0')
        continue;
      reading = read_words (paste, words);
      if (reading->status == AIKA_READING_VALUE && aika_edit_is_meeting_time (reading->when))
        {
          take_times (paste, reading);
          return to;
        }
      if (n == 0 && !may_go_on (words))
        return start;
    }

  return start;
}

static void
read_line (Paste *paste,
           gsize  start,
           gsize  end)
{
  gboolean was_other = paste->is_other, has_name = take_names (paste, &start, end);

  skip_space (paste->text, &start, end);
  if (start == end)
    return;           /* a name on a line of its own: it holds on */

  while (start < end && paste->error == NULL)
    {
      gsize to;

      take_names (paste, &start, end);
      to = read_pieces (paste, start, end);
      if (to == start)
        {
          to = find_comma (paste->text, start, end);
          take_found (paste, start, to);
        }
      start = MIN (to + 1, end);
    }

  if (has_name || paste->is_other != was_other)
    paste->is_other = was_other;
}

/**
 * aika_edit_add_meetings_from_text:
 * @plan: a plan
 * @body_id: the body that meets
 * @text: its dates: “KH 7.2., 21.2., 7.3.…”, “ma 7.2.2022 klo 16”, on one line or several
 * @today: the day to infer years from in a plan that says none
 * @pasted: (out): what was read, to be cleared; also where nothing was
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for a text that is too long,
 *   `AIKA_EDIT_ERROR_RANGE` for a year that no plan holds
 *
 * The body's own names before a date are as none; dates behind another body's name are left out and
 * counted. A day on which the body meets already is not doubled. Words that are no date of a meeting
 * are given back with their places. Years that are not written are inferred from the plan and the
 * dates before: a list goes on in the next year.
 *
 * Returns: (transfer full) (nullable): the plan with the meetings; @plan where there are no new ones
 */
AikaPlan *
aika_edit_add_meetings_from_text (AikaPlan            *plan,
                                  const char          *body_id,
                                  const char          *text,
                                  gint32               today,
                                  AikaPastedMeetings  *pasted,
                                  GError             **error)
{
  Paste paste = { .text = text, .last_day = AIKA_DAY_NONE, .pasted = pasted };
  g_autofree char *id = NULL;
  gsize length, start = 0;
  guint position;

  g_return_val_if_fail (plan != NULL && text != NULL && pasted != NULL, NULL);

  *pasted = (AikaPastedMeetings) { .unread = g_array_new (FALSE, FALSE, sizeof (AikaUnreadWords)) };
  g_array_set_clear_func (pasted->unread, unread_clear);

  if (!aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &position, error) ||
      !aika_edit_check_text (text, AIKA_EDIT_MAX_N_LONG_TEXT_BYTES, error))
    return NULL;

  id = g_strdup (body_id);
  paste.body_id = id;
  paste.plan = aika_record_ref (plan);
  aika_edit_get_time_context (plan, NULL, NULL, &paste.context);
  if (paste.context.document_day == AIKA_DAY_NONE && paste.context.plan_start_day == AIKA_DAY_NONE)
    paste.context.document_day = today;

  length = strlen (text);
  while (start < length && paste.error == NULL)
    {
      gsize end = start + strcspn (text + start, "\n;");

      read_line (&paste, start, end);
      start = end + 1;
    }

  if (paste.error != NULL)
    {
      aika_record_unref (paste.plan);
      g_propagate_error (error, paste.error);
      return NULL;
    }
  return paste.plan;
}
