/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-spoken"

#include "config.h"

#include "ui/aika-spoken.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

#include "time/aika-phrase.h"
#include "ui/aika-selection.h"

/* What a screen reader says of a thing, in the language of the interface: first the
 * author's words, then the time, then what else the drawing shows. */

/**
 * aika_spoken_dup_no_rows:
 *
 * Returns: (transfer full): what stands in a view without rows: how to make the first, with the keys
 *   named as the menus name them
 */
char *
aika_spoken_dup_no_rows (void)
{
  g_autofree char *keys = gtk_accelerator_get_label (GDK_KEY_Return, GDK_CONTROL_MASK);

  /* Translators: %s are keys, “Ctrl+Return”. */
  return g_strdup_printf (_("No rows yet. Add the first one with + or %s."), keys);
}

/**
 * aika_spoken_get_language:
 *
 * Returns: the language of the interface
 */
AikaLanguage
aika_spoken_get_language (void)
{
  /* TRANSLATORS: the code of the language that you translate into: fi, sv or en */
  return aika_language_from_tag (C_("language code", "en"));
}

/**
 * aika_spoken_meaning:
 * @meaning: a meaning
 *
 * Returns: (transfer none): its name
 */
const char *
aika_spoken_meaning (AikaMeaning meaning)
{
  switch (meaning)
    {
    case AIKA_MEANING_PHASE:
      return _("phase");
    case AIKA_MEANING_SESSION:
      return _("session");
    case AIKA_MEANING_EVENT:
      return _("event");
    case AIKA_MEANING_DECISION:
      return _("decision");
    case AIKA_MEANING_DELIVERABLE:
      return _("deliverable");
    case AIKA_MEANING_DEADLINE:
      return _("deadline");
    case AIKA_MEANING_INVITATION:
      return _("invitation");
    }

  g_assert_not_reached ();
}

static const char *
get_held_word (AikaMeaning meaning)
{
  switch (meaning)
    {
    case AIKA_MEANING_SESSION:
    case AIKA_MEANING_EVENT:
      return C_("session", "held");
    case AIKA_MEANING_DECISION:
      return C_("decision", "decided");
    case AIKA_MEANING_INVITATION:
      return C_("invitation", "sent");
    case AIKA_MEANING_PHASE:
    case AIKA_MEANING_DELIVERABLE:
    case AIKA_MEANING_DEADLINE:
      return C_("phase", "done");
    }

  g_assert_not_reached ();
}

/**
 * aika_spoken_status:
 * @meaning: what the mark is
 * @status: a status
 *
 * Returns: (transfer none): the word for the status, which follows the meaning
 */
const char *
aika_spoken_status (AikaMeaning meaning,
                    AikaStatus  status)
{
  switch (status)
    {
    case AIKA_STATUS_CONFIRMED:
      return _("confirmed");
    case AIKA_STATUS_TENTATIVE:
      return _("tentative");
    case AIKA_STATUS_HELD:
      return get_held_word (meaning);
    case AIKA_STATUS_CANCELLED:
      return _("cancelled");
    case AIKA_STATUS_POSTPONED:
      return _("postponed, new time open");
    case AIKA_STATUS_TABLED:
      return _("tabled");
    case AIKA_STATUS_RETURNED:
      return _("returned for preparation");
    }

  g_assert_not_reached ();
}

static void
add_part (GString    *name,
          const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (name->len > 0)
    g_string_append (name, ", ");
  g_string_append (name, part);
}

static void
add_time (GString        *name,
          const AikaWhen *when)
{
  g_autofree char *words = NULL;

  if (when == NULL)
    {
      add_part (name, _("time missing"));
      return;
    }

  words = aika_when_format (when, aika_spoken_get_language (), AIKA_PHRASE_SPOKEN, AIKA_PHRASE_PLAIN);
  add_part (name, words);
}

/**
 * aika_spoken_mark:
 * @plan: a plan
 * @item: the item that holds the mark
 * @mark: a mark
 *
 * Returns: (transfer full): the mark's full name: “Palvelulupaus, syyskuusta marraskuuhun 2018,
 *   alustava”
 */
char *
aika_spoken_mark (const AikaPlan *plan,
                  const AikaItem *item,
                  const AikaMark *mark)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);
  AikaCategory *category = aika_plan_get_category (plan, mark);
  GString *name = g_string_new (NULL);
  AikaBody *body = NULL;

  add_part (name, item->title != NULL ? item->title : _("row without a title"));
  if (mark->meaning != AIKA_MEANING_PHASE)
    add_part (name, aika_spoken_meaning (mark->meaning));
  if (mark->meeting != NULL)
    aika_plan_find_meeting (plan, mark->meeting, &body);
  if (body != NULL)
    add_part (name, aika_body_get_short_name (body));
  add_time (name, when);
  add_part (name, mark->label);
  if (mark->status != AIKA_STATUS_CONFIRMED)
    add_part (name, aika_spoken_status (mark->meaning, mark->status));
  add_part (name, mark->reason);
  if (category != NULL)
    add_part (name, category->name);

  return g_string_free (name, FALSE);
}

/**
 * aika_spoken_item:
 * @plan: a plan
 * @item: an item of it
 *
 * Returns: (transfer full): the title and how many marks the row has
 */
char *
aika_spoken_item (const AikaPlan *plan,
                  const AikaItem *item)
{
  guint n_marks = aika_seq_get_length (item->marks);
  GString *name = g_string_new (NULL);
  g_autofree char *count = NULL;

  add_part (name, item->title != NULL ? item->title : _("row without a title"));
  if (n_marks == 0)
    add_part (name, _("time missing"));
  else
    {
      count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mark", "%u marks", n_marks), n_marks);
      add_part (name, count);
    }

  return g_string_free (name, FALSE);
}

/**
 * aika_spoken_meeting:
 * @plan: a plan
 * @body: the body that meets
 * @meeting: its meeting
 *
 * Returns: (transfer full): the body, the day, the status, and the rows that the meeting decides
 */
char *
aika_spoken_meeting (const AikaPlan    *plan,
                     const AikaBody    *body,
                     const AikaMeeting *meeting)
{
  GString *name = g_string_new (NULL);

  add_part (name, aika_body_get_short_name (body));
  add_part (name, _("meeting"));
  add_time (name, meeting->when);
  if (meeting->status != AIKA_STATUS_CONFIRMED)
    add_part (name, aika_spoken_status (AIKA_MEANING_SESSION, meeting->status));
  add_part (name, meeting->note);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (mark->meeting != NULL && g_strcmp0 (mark->meeting->meeting, meeting->id) == 0)
            add_part (name, item->title);
        }
    }

  return g_string_free (name, FALSE);
}

/**
 * aika_spoken_group:
 * @group: (nullable): a group, or `NULL` for the bodies' lanes
 * @is_folded: whether its rows are hidden
 *
 * Returns: (transfer full): the group's heading and whether it is folded
 */
char *
aika_spoken_group (const AikaGroup *group,
                   gboolean         is_folded)
{
  GString *name = g_string_new (NULL);

  add_part (name, group != NULL ? group->title : _("Meetings"));
  add_part (name, is_folded ? _("group, folded") : _("group"));

  return g_string_free (name, FALSE);
}

/**
 * aika_spoken_body:
 * @body: a body
 *
 * Returns: (transfer full): the body's abbreviation and name, and how many meetings it has
 */
char *
aika_spoken_body (const AikaBody *body)
{
  guint n_meetings = aika_seq_get_length (body->meetings);
  GString *name = g_string_new (NULL);
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u meeting", "%u meetings", n_meetings),
                                            n_meetings);

  add_part (name, body->abbreviation);
  add_part (name, body->name);
  add_part (name, count);

  return g_string_free (name, FALSE);
}

/* “lokakuu 2018”, or nothing in the column of titles */
static void
add_month (GString *name,
           gint32   month)
{
  g_autoptr(AikaWhen) when = NULL;
  g_autofree char *words = NULL;

  if (month == AIKA_CELL_TITLE)
    return;

  when = aika_when_new_months (month, month);
  words = aika_when_format (when, aika_spoken_get_language (), AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
  add_part (name, words);
}

/**
 * aika_spoken_cell:
 * @plan: a plan
 * @item: an item of it
 * @month: the month of a cell in its row, or `AIKA_CELL_TITLE`
 * @mark_id: (nullable): the mark in the cell that is meant
 *
 * Returns: (transfer full): “Palvelulupaus, lokakuu 2018, tyhjä”, or the mark's full name behind the month
 */
char *
aika_spoken_cell (const AikaPlan *plan,
                  const AikaItem *item,
                  gint32          month,
                  const char     *mark_id)
{
  const AikaMark *mark = mark_id != NULL ? aika_seq_lookup (item->marks, mark_id) : NULL;
  GString *name = g_string_new (NULL);
  g_autofree char *words = NULL;

  if (mark != NULL)
    {
      add_month (name, month);
      words = aika_spoken_mark (plan, item, mark);
      add_part (name, words);
    }
  else
    {
      add_part (name, item->title != NULL ? item->title : _("row without a title"));
      add_month (name, month);
      if (month != AIKA_CELL_TITLE)
        add_part (name, C_("cell", "empty"));
    }

  return g_string_free (name, FALSE);
}

/**
 * aika_spoken_lane_cell:
 * @body: a body
 * @month: the month of an empty cell in its lane
 *
 * Returns: (transfer full): “KV, lokakuu 2018, ei kokouksia”
 */
char *
aika_spoken_lane_cell (const AikaBody *body,
                       gint32          month)
{
  GString *name = g_string_new (NULL);

  add_part (name, aika_body_get_short_name (body));
  add_month (name, month);
  if (month != AIKA_CELL_TITLE)
    add_part (name, _("no meetings"));

  return g_string_free (name, FALSE);
}

/**
 * aika_spoken_header_cell:
 * @plan: a plan
 * @month: a month of the header, or `AIKA_CELL_TITLE` for its corner
 * @banner_id: (nullable): the banner there
 *
 * Returns: (transfer full): “otsikkorivi, lokakuu 2018, Maakuntavaalit”
 */
char *
aika_spoken_header_cell (const AikaPlan *plan,
                         gint32          month,
                         const char     *banner_id)
{
  const AikaBanner *banner = banner_id != NULL ? aika_seq_lookup (plan->banners, banner_id) : NULL;
  GString *name = g_string_new (NULL);

  add_part (name, _("header row"));
  if (month == AIKA_CELL_TITLE)
    add_part (name, _("months of the plan"));
  add_month (name, month);
  if (banner != NULL)
    {
      add_part (name, _("banner"));
      add_part (name, banner->text);
      add_time (name, banner->when);
    }

  return g_string_free (name, FALSE);
}

/**
 * aika_spoken_range:
 * @cell: the cell of the cursor, in words
 * @n_rows: how many rows are selected
 * @n_months: how many months; 0 for whole rows
 *
 * Returns: (transfer full): the cell, and how much is selected
 */
char *
aika_spoken_range (const char *cell,
                   guint       n_rows,
                   guint       n_months)
{
  GString *name = g_string_new (cell);
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row selected", "%u rows selected", n_rows), n_rows);
  g_autofree char *cells = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cell selected", "%u cells selected",
                                                         n_rows * n_months), n_rows * n_months);

  add_part (name, n_months == 0 ? rows : cells);

  return g_string_free (name, FALSE);
}
