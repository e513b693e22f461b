/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-cell"

#include "config.h"

#include "edit/aika-edit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-relations.h"
#include "edit/aika-edit-time.h"
#include "time/aika-phrase.h"

/* The meetings of a body that a row names, as text that is edited: a date a line, or several with commas
 * between. A date that is typed is that meeting of the body, or a new one. Where one date stands in the
 * place of another, what was tied to the one is tied to the other; where one is gone, the row no longer
 * lists it, and a mark that was tied to it has its time as its own. */

/* A meeting that the row names. */
typedef struct
{
  char      *words;
  char      *meeting_id;
  gint32     day;             /* of one day, or AIKA_DAY_NONE */
  gint32     sort_day;
  GPtrArray *mark_ids;        /* those tied to it */
  gboolean   is_listed;
} Named;

static void
named_clear (gpointer data)
{
  Named *named = data;

  g_free (named->words);
  g_free (named->meeting_id);
  g_ptr_array_unref (named->mark_ids);
}

static char *
dup_words (const AikaPlan    *plan,
           const AikaMeeting *meeting)
{
  AikaLanguage language = aika_language_from_tag (plan->language);
  g_autoptr(AikaWhen) days = NULL;
  g_autofree char *words = NULL;

  if (aika_edit_is_dated (meeting->when))
    {
      days = aika_edit_drop_clock (meeting->when);
      words = aika_when_format (days, language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);
    }
  else
    {
      words = aika_when_dup_words (meeting->when, language, language, AIKA_PHRASE_PLAIN);
    }

  return g_strstrip (g_strdelimit (g_steal_pointer (&words), "\n", ' '));
}

static Named *
name_meeting (GArray         *names,
              const AikaPlan *plan,
              const AikaTie  *tie)
{
  const AikaMeeting *meeting = aika_plan_find_meeting (plan, tie, NULL);
  gint32 start_day, end_day;
  Named named;

  if (meeting == NULL)
    return NULL;
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (g_array_index (names, Named, i).meeting_id, meeting->id))
      return &g_array_index (names, Named, i);

  named = (Named) {
    .words = dup_words (plan, meeting),
    .meeting_id = g_strdup (meeting->id),
    .day = AIKA_DAY_NONE,
    .sort_day = G_MAXINT32,
    .mark_ids = g_ptr_array_new_with_free_func (g_free),
  };
  if (aika_when_get_extent (meeting->when, &start_day, &end_day))
    {
      named.sort_day = start_day != AIKA_DAY_NONE ? start_day : end_day - 1;
      if (start_day != AIKA_DAY_NONE && end_day == start_day + 1)
        named.day = start_day;
    }
  g_array_append_val (names, named);
  return &g_array_index (names, Named, names->len - 1);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  gint32 day_a = ((const Named *) a)->sort_day, day_b = ((const Named *) b)->sort_day;

  return (day_a > day_b) - (day_a < day_b);
}

/* The meetings of the body that the item names, by their days. */
static GArray *
list_named (const AikaPlan *plan,
            const AikaItem *item,
            const char     *body_id)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Named));

  g_array_set_clear_func (names, named_clear);
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);
      Named *named = mark->meeting != NULL && g_strcmp0 (mark->meeting->body, body_id) == 0
                     ? name_meeting (names, plan, mark->meeting) : NULL;

      if (named != NULL)
        g_ptr_array_add (named->mark_ids, g_strdup (mark->id));
    }
  for (guint k = 0; k < aika_seq_get_length (item->meetings); k++)
    {
      const AikaTie *tie = aika_seq_get (item->meetings, k);
      Named *named = g_strcmp0 (tie->body, body_id) == 0 ? name_meeting (names, plan, tie) : NULL;

      if (named != NULL)
        named->is_listed = TRUE;
    }
  g_array_sort (names, compare_days);

  return names;
}

static GPtrArray *
list_lines (GArray *names)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (lines, g_strdup (g_array_index (names, Named, i).words));

  return lines;
}

/* Returns: (transfer full): the text that editing the meetings of the body in the row starts from */
char *
aika_edit_dup_meetings (const AikaPlan *plan,
                        const AikaItem *item,
                        const char     *body_id)
{
  g_autoptr(GArray) names = list_named (plan, item, body_id);
  g_autoptr(GPtrArray) lines = list_lines (names);

  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* A date that was typed. */
typedef struct
{
  AikaWhen *when;
  gint32    day;
} Typed;

static void
typed_clear (gpointer data)
{
  aika_when_unref (((Typed *) data)->when);
}

static void
add_typed (GArray         *typed,
           const AikaPlan *plan,
           const AikaWhen *when,
           guint           i)
{
  const AikaSpan *span = &when->spans[i];
  Typed date = { NULL, span->start_day };

  if (when->n_spans == 1)
    {
      date.when = aika_when_ref (when);
    }
  else
    {
      g_autoptr(AikaWhen) single = aika_when_new_day (span->start_day);

      date.when = aika_edit_with_phrase (plan, single);
    }
  g_array_append_val (typed, date);
}

static gboolean
are_days (const AikaWhen *when)
{
  if (!aika_edit_is_dated (when))
    return FALSE;
  for (guint i = 0; i < when->n_spans; i++)
    if (when->spans[i].start_day == AIKA_DAY_NONE || when->spans[i].end_day != when->spans[i].start_day + 1)
      return FALSE;

  return TRUE;
}

/* The words behind the names of the body. */
static const char *
skip_names (const AikaBody *body,
            const char     *words)
{
  const char *const names[] = { body->abbreviation, body->name };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize n_bytes = names[i] != NULL ? strlen (names[i]) : 0;

      if (n_bytes > 0 && g_ascii_strncasecmp (words, names[i], n_bytes) == 0 && strchr (" :", words[n_bytes]) != NULL)
        {
          words += n_bytes;
          while (*words == ' ' || *words == ':')
            words++;
        }
    }

  return words;
}

/* Adds the dates of words that are a time as a whole; FALSE where they are none. */
static gboolean
read_date (GArray         *typed,
           const AikaPlan *plan,
           const AikaBody *body,
           const char     *item_id,
           const char     *words)
{
  g_autoptr(AikaWhen) when = aika_edit_read_time (plan, item_id, NULL, skip_names (body, words), NULL);

  if (when == NULL || !are_days (when))
    return FALSE;

  for (guint i = 0; i < when->n_spans; i++)
    add_typed (typed, plan, when, i);
  return TRUE;
}

/* Adds the dates of a line: of all of it, or of what stands between its commas. */
static gboolean
read_dates (GArray          *typed,
            const AikaPlan  *plan,
            const AikaBody  *body,
            const char      *item_id,
            const char      *line,
            GError         **error)
{
  g_autoptr(GPtrArray) pieces = NULL;

  if (read_date (typed, plan, body, item_id, line))
    return TRUE;

  pieces = aika_edit_split_lines (line, ",", NULL);
  for (guint i = 0; i < pieces->len; i++)
    {
      if (read_date (typed, plan, body, item_id, pieces->pdata[i]))
        continue;
      /* Translators: what was typed as the date of a meeting. */
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                   _("“%s” is not the day of a meeting (expected a date such as 7.2. or 7.2.2022)."),
                   (const char *) pieces->pdata[i]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
go_on (AikaPlan **plan,
       AikaPlan  *next)
{
  if (next == NULL)
    return FALSE;

  aika_record_unref (*plan);
  *plan = next;
  return TRUE;
}

/* The id of the body's meeting on the day, which it gets if it has none. */
static char *
ensure_meeting (AikaPlan    **plan,
                const char   *body_id,
                const Typed  *date,
                GError      **error)
{
  const AikaMeeting *meeting = aika_edit_find_meeting_on (aika_seq_lookup ((*plan)->bodies, body_id), date->day);
  char *id = NULL;

  if (meeting != NULL)
    return g_strdup (meeting->id);
  if (!aika_edit_check_years (date->day, date->day + 1, error) ||
      !go_on (plan, aika_edit_add_meeting (*plan, body_id, date->when, &id, error)))
    return NULL;

  return id;
}

static AikaRelation
get_relation (const AikaPlan *plan,
              const char     *item_id,
              const char     *body_id,
              const char     *meeting_id)
{
  const AikaItem *item = aika_seq_lookup (plan->items, item_id);

  for (guint k = 0; k < aika_seq_get_length (item->meetings); k++)
    {
      const AikaTie *tie = aika_seq_get (item->meetings, k);

      if (aika_tie_is_to (tie, body_id, meeting_id))
        return tie->relation;
    }

  return AIKA_RELATION_BESIDE;
}

/* What was of one meeting is of the other. */
static gboolean
replace (AikaPlan    **plan,
         const char   *item_id,
         const char   *body_id,
         const Named  *named,
         const char   *meeting_id,
         GError      **error)
{
  AikaRelation relation = get_relation (*plan, item_id, body_id, named->meeting_id);

  for (guint k = 0; k < named->mark_ids->len; k++)
    {
      const AikaMark *mark = aika_plan_find_mark (*plan, named->mark_ids->pdata[k], NULL);

      if (!go_on (plan, aika_edit_tie_mark (*plan, mark->id, body_id, meeting_id, mark->meeting->relation, error)))
        return FALSE;
    }

  return !named->is_listed ||
         (go_on (plan, aika_edit_unlist_meeting (*plan, item_id, body_id, named->meeting_id, error)) &&
          go_on (plan, aika_edit_list_meeting (*plan, item_id, body_id, meeting_id, relation, error)));
}

static gboolean
let_go (AikaPlan    **plan,
        const char   *item_id,
        const char   *body_id,
        const Named  *named,
        GError      **error)
{
  for (guint k = 0; k < named->mark_ids->len; k++)
    if (!go_on (plan, aika_edit_untie_mark (*plan, named->mark_ids->pdata[k], error)))
      return FALSE;

  return go_on (plan, aika_edit_unlist_meeting (*plan, item_id, body_id, named->meeting_id, error));
}

/* Reads what is typed: which of the named meetings stay, and which dates are new. */
static gboolean
read_all (const AikaPlan  *plan,
          const AikaBody  *body,
          const char      *item_id,
          const char      *text,
          GArray          *names,
          gboolean        *is_kept,
          GArray          *added,
          GError         **error)
{
  g_autoptr(GPtrArray) old_lines = list_lines (names);
  g_autoptr(GPtrArray) lines = aika_edit_split_lines (text, ";", old_lines);
  g_autoptr(GArray) typed = g_array_new (FALSE, FALSE, sizeof (Typed));

  g_array_set_clear_func (typed, typed_clear);
  for (guint i = 0; i < lines->len; i++)
    {
      gboolean is_old = FALSE;

      for (guint k = 0; k < names->len && !is_old; k++)
        if (!is_kept[k] && g_str_equal (old_lines->pdata[k], lines->pdata[i]))
          is_old = is_kept[k] = TRUE;
      if (!is_old && !read_dates (typed, plan, body, item_id, lines->pdata[i], error))
        return FALSE;
    }

  for (guint i = 0; i < typed->len; i++)
    {
      Typed *date = &g_array_index (typed, Typed, i);
      gboolean is_old = FALSE;

      for (guint k = 0; k < names->len && !is_old; k++)
        if (g_array_index (names, Named, k).day == date->day)
          is_old = is_kept[k] = TRUE;
      for (guint k = 0; k < added->len && !is_old; k++)
        is_old = g_array_index (added, Typed, k).day == date->day;
      if (!is_old)
        {
          Typed copy = { aika_when_ref (date->when), date->day };

          g_array_append_val (added, copy);
        }
    }

  return TRUE;
}

/* Returns: (transfer full) (nullable): the plan in which the row names the meetings of the body that the text
 * says */
AikaPlan *
aika_edit_set_meetings (AikaPlan    *plan,
                        const char  *item_id,
                        const char  *body_id,
                        const char  *text,
                        GError     **error)
{
  g_autoptr(GArray) names = NULL;
  g_autoptr(GArray) added = g_array_new (FALSE, FALSE, sizeof (Typed));
  g_autofree gboolean *is_kept = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  guint position, n_old = 0;

  g_array_set_clear_func (added, typed_clear);
  if (!aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &position, error))
    return NULL;

  names = list_named (plan, aika_seq_lookup (plan->items, item_id), body_id);
  is_kept = g_new0 (gboolean, MAX (names->len, 1));
  if (!read_all (plan, aika_seq_get (plan->bodies, position), item_id, text, names, is_kept, added, error))
    return NULL;

  edited = aika_record_ref (plan);
  for (guint i = 0; i < added->len; i++)
    {
      const Typed *date = &g_array_index (added, Typed, i);
      g_autofree char *meeting_id = ensure_meeting (&edited, body_id, date, error);

      if (meeting_id == NULL)
        return NULL;
      while (n_old < names->len && is_kept[n_old])
        n_old++;
      if (n_old < names->len
          ? !replace (&edited, item_id, body_id, &g_array_index (names, Named, n_old), meeting_id, error)
          : !go_on (&edited, aika_edit_list_meeting (edited, item_id, body_id, meeting_id, AIKA_RELATION_BESIDE, error)))
        return NULL;
      if (n_old < names->len)
        is_kept[n_old] = TRUE;
    }

  for (guint k = 0; k < names->len; k++)
    if (!is_kept[k] && !let_go (&edited, item_id, body_id, &g_array_index (names, Named, k), error))
      return NULL;

  return g_steal_pointer (&edited);
}
