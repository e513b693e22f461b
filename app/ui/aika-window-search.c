/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-search"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "find/aika-search.h"
#include "find/aika-unclear.h"
#include "ui/aika-selection.h"
#include "ui/aika-sheet-hits.h"
#include "ui/aika-spoken.h"
#include "ui/aika-window-finding.h"

/* Finding in the view that is shown: words, rows that a filter wants, unclear times. In the grid all that was
 * found is marked; in a table the search goes from row to row, and there is no filter.
 *
 * Invariant: the matches are those of the words in the plan, but for what the view does not show. */

gboolean
aika_window_is_table (AikaWindow *self)
{
  return self->view_kind == AIKA_VIEW_TABLE || self->view_kind == AIKA_VIEW_PROGRAMME;
}

static gboolean
can_find (AikaWindow *self)
{
  return self->document != NULL && (self->view_kind == AIKA_VIEW_MATRIX || aika_window_is_table (self));
}

/* What is selected, by id; NULL for nothing that can be found. */
static const char *
get_current_id (AikaWindow *self)
{
  const char *body_id, *id;

  if (aika_window_is_table (self))
    return aika_table_sheet_get_item_id (self->table_sheet);

  id = aika_sheet_get_mark_id (self->sheet);
  if (id == NULL)
    id = aika_sheet_get_meeting_id (self->sheet, &body_id);
  if (id == NULL)
    id = aika_sheet_get_item_id (self->sheet);
  if (id == NULL && aika_sheet_get_current (self->sheet) != NULL)
    id = aika_thing_get_id (aika_sheet_get_current (self->sheet));

  return id;
}

static gboolean
is_hidden (const AikaFinding *finding,
           const AikaMatch   *match)
{
  if (finding->hidden == NULL)
    return FALSE;

  return (match->item != NULL && g_hash_table_contains (finding->hidden, match->item->id)) ||
         (match->body != NULL && g_hash_table_contains (finding->hidden, match->body->id));
}

/* A table has rows alone: whatever was found in one is found there once. */
static gboolean
fit_to_table (const GArray *kept,
              AikaMatch    *match)
{
  if (match->item == NULL)
    return FALSE;
  if (kept->len > 0 && g_array_index (kept, AikaMatch, kept->len - 1).item == match->item)
    return FALSE;

  match->record = &match->item->record;
  return TRUE;
}

static GArray *
find_shown (AikaWindow *self)
{
  AikaFinding *finding = self->finding;
  g_autoptr(GArray) all = aika_search (finding->plan, aika_search_bar_get_words (self->search_bar),
                                       aika_language_from_tag (finding->plan->language));
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (AikaMatch));

  for (guint i = 0; i < all->len; i++)
    {
      AikaMatch match = g_array_index (all, AikaMatch, i);

      if (aika_window_is_table (self) ? fit_to_table (kept, &match) : !is_hidden (finding, &match))
        g_array_append_val (kept, match);
    }

  return kept;
}

static void
mark_hits (AikaWindow *self)
{
  const GArray *matches = self->finding->matches;
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < matches->len; i++)
    g_hash_table_add (ids, g_strdup (aika_record_get_id (g_array_index (matches, AikaMatch, i).record)));
  aika_sheet_set_hits (self->sheet, matches->len > 0 && !aika_window_is_table (self) ? ids : NULL);
}

static const char *
get_field_word (AikaMatchField field)
{
  switch (field)
    {
    case AIKA_MATCH_TITLE:
      return C_("found in", "title");
    case AIKA_MATCH_CONTENT:
      return C_("found in", "content");
    case AIKA_MATCH_PARTICIPANTS:
      return C_("found in", "participants");
    case AIKA_MATCH_RESPONSIBLE:
      return C_("found in", "responsible");
    case AIKA_MATCH_MODE:
      return C_("found in", "mode");
    case AIKA_MATCH_VENUE:
      return C_("found in", "venue");
    case AIKA_MATCH_URL:
      return C_("found in", "web address");
    case AIKA_MATCH_DURATION:
      return C_("found in", "duration");
    case AIKA_MATCH_NOTES:
      return C_("found in", "notes");
    case AIKA_MATCH_SECTION:
      return C_("found in", "heading");
    case AIKA_MATCH_CUSTOM:
      return C_("found in", "own field");
    case AIKA_MATCH_BODY:
      return C_("found in", "body");
    case AIKA_MATCH_MEMBERS:
      return C_("found in", "members");
    case AIKA_MATCH_LABEL:
      return C_("found in", "label");
    case AIKA_MATCH_REASON:
      return C_("found in", "reason");
    case AIKA_MATCH_TIME:
      return C_("found in", "time");
    }

  g_assert_not_reached ();
}

/* What was found, as a screen reader says it. */
static char *
dup_spoken (AikaWindow      *self,
            const AikaMatch *match)
{
  const AikaPlan *plan = self->finding->plan;

  if (match->item != NULL && match->record != &match->item->record)
    return aika_spoken_mark (plan, match->item, (const AikaMark *) match->record);
  if (match->item != NULL)
    return aika_spoken_item (plan, match->item);
  if (match->body != NULL && match->record != &match->body->record)
    return aika_spoken_meeting (plan, match->body, (const AikaMeeting *) match->record);
  if (match->body != NULL)
    return aika_spoken_body (match->body);
  if (match->record->type == &aika_group_type)
    return aika_spoken_group ((const AikaGroup *) match->record, FALSE);

  return g_strdup (((const AikaBanner *) match->record)->text);
}

/* Which of the matches was gone to last; G_MAXUINT for none. */
static guint
find_shown_match (AikaFinding *finding)
{
  for (guint i = 0; finding->shown_id != NULL && i < finding->matches->len; i++)
    if (g_strcmp0 (aika_record_get_id (g_array_index (finding->matches, AikaMatch, i).record), finding->shown_id) == 0)
      return i;

  return G_MAXUINT;
}

static void
say_hits (AikaWindow *self)
{
  const GArray *matches = self->finding->matches;
  guint at = find_shown_match (self->finding);
  g_autofree char *shown = NULL;
  g_autofree char *spoken = NULL;

  if (*aika_search_bar_get_words (self->search_bar) == '\0')
    {
      shown = g_strdup ("");
      spoken = g_strdup (_("Nothing to find yet"));
    }
  else if (matches->len == 0 && self->finding->hidden != NULL && !aika_window_is_table (self))
    shown = g_strdup (_("No hits in the rows shown"));
  else if (matches->len == 0)
    shown = g_strdup (_("No hits"));
  else if (at == G_MAXUINT)
    shown = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u hit", "%u hits", matches->len), matches->len);

  if (shown == NULL)
    {
      const AikaMatch *match = &g_array_index (matches, AikaMatch, at);
      g_autofree char *name = dup_spoken (self, match);

      shown = g_strdup_printf ("%u / %u · %s", at + 1, matches->len, get_field_word (match->field));
      spoken = g_strdup_printf ("%s: %s", shown, name);
    }

  aika_search_bar_show_hits (self->search_bar, shown, spoken != NULL ? spoken : shown);
}

static void
set_matches (AikaFinding *finding,
             GArray      *matches)
{
  g_clear_pointer (&finding->matches, g_array_unref);
  finding->matches = matches;
}

/* Looks for the words anew. */
void
aika_window_search (AikaWindow *self)
{
  if (self->finding->plan == NULL)
    return;

  g_free (self->finding->words);
  self->finding->words = g_strdup (aika_search_bar_get_words (self->search_bar));
  set_matches (self->finding, find_shown (self));
  mark_hits (self);
  say_hits (self);
}

static void
words_changed_cb (AikaWindow *self)
{
  /* Enter may have come before the typing rested. */
  if (g_strcmp0 (self->finding->words, aika_search_bar_get_words (self->search_bar)) == 0)
    return;

  g_clear_pointer (&self->finding->shown_id, g_free);
  aika_window_search (self);
}

static void
closed_cb (AikaWindow *self)
{
  set_matches (self->finding, g_array_new (FALSE, FALSE, sizeof (AikaMatch)));
  g_clear_pointer (&self->finding->words, g_free);
  g_clear_pointer (&self->finding->shown_id, g_free);
  aika_sheet_set_hits (self->sheet, NULL);
  if (can_find (self))
    gtk_widget_grab_focus (aika_window_is_table (self) ? GTK_WIDGET (self->table_sheet) : GTK_WIDGET (self->sheet));
}

/* Goes to what was found, out of a folded group too. */
static void
go_to (AikaWindow      *self,
       const AikaMatch *match)
{
  if (aika_window_is_table (self))
    {
      aika_table_sheet_select (self->table_sheet, match->item->id);
      return;
    }

  if (match->item != NULL && match->item->group != NULL)
    aika_sheet_unfold (self->sheet, match->item->group);
  if (match->body != NULL)
    aika_sheet_unfold (self->sheet, AIKA_ROW_ID_LANES);
  if (match->record->type == &aika_banner_type)
    aika_sheet_select_banner (self->sheet, (const AikaBanner *) match->record);
  else
    aika_sheet_select (self->sheet, aika_record_get_id (match->record));
}

static void
step (AikaWindow *self,
      gboolean    is_backwards)
{
  AikaFinding *finding = self->finding;
  gboolean had_focus = aika_search_bar_has_focus (self->search_bar);
  const AikaMatch *match;
  const char *from_id;
  guint at;

  if (!aika_search_bar_is_open (self->search_bar))
    {
      aika_search_bar_reopen (self->search_bar);
      return;
    }
  if (!had_focus && !aika_window_finish_typing (self))
    return;
  if (g_strcmp0 (finding->words, aika_search_bar_get_words (self->search_bar)) != 0)
    aika_window_search (self);
  if (finding->matches->len == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  /* What cannot be selected was gone to nevertheless. */
  from_id = get_current_id (self);
  if (finding->shown_id != NULL && g_strcmp0 (from_id, finding->current_id) == 0)
    from_id = finding->shown_id;
  at = aika_matches_find_next (finding->matches, finding->plan, from_id, is_backwards);
  match = &g_array_index (finding->matches, AikaMatch, at);
  g_free (finding->shown_id);
  finding->shown_id = g_strdup (aika_record_get_id (match->record));

  go_to (self, match);
  g_free (finding->current_id);
  finding->current_id = g_strdup (get_current_id (self));
  if (had_focus)
    aika_search_bar_focus (self->search_bar);
  say_hits (self);
}

static void
forget_document (AikaWindow *self)
{
  aika_window_set_hidden (self, NULL);
  g_clear_pointer (&self->finding->plan, aika_record_unref);
  aika_filter_form_clear (aika_search_bar_get_form (self->search_bar));
  g_clear_pointer (&self->finding->shown_id, g_free);
  self->finding->document = self->document;
}

/**
 * aika_window_update_search:
 * @self: a window
 *
 * Follows the document, its plan and the view that is shown.
 */
void
aika_window_update_search (AikaWindow *self)
{
  static const char *const names[] = { "find", "filter", "find-next", "find-previous", "show-all", "next-unclear",
                                       "previous-unclear" };
  AikaFinding *finding = self->finding;
  AikaPlan *plan = self->document != NULL ? aika_document_get_plan (self->document) : NULL;
  gboolean is_grid = self->view_kind == AIKA_VIEW_MATRIX;

  if (finding->document != self->document)
    forget_document (self);
  if (finding->plan == plan && finding->view_kind == self->view_kind)
    return;

  if (finding->hidden != NULL && finding->plan != plan)
    aika_window_show_changed (self, plan);
  aika_set_record (&finding->plan, plan);
  finding->view_kind = self->view_kind;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), names[i])),
                                 can_find (self) && (is_grid || !g_str_equal (names[i], "filter")));
  gtk_widget_set_sensitive (self->find_button, can_find (self));
  aika_search_bar_set_can_filter (self->search_bar, is_grid);
  gtk_widget_set_visible (GTK_WIDGET (self->search_bar), can_find (self));
  aika_window_say_filter (self);
  if (aika_search_bar_is_open (self->search_bar))
    aika_window_search (self);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  if (aika_window_finish_typing (self))
    aika_search_bar_open (self->search_bar);
}

static void
find_next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, FALSE);
}

static void
find_previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, TRUE);
}

/* In a table a row stands for its marks: onwards from the last of them. */
static const char *
get_unclear_start (AikaWindow *self,
                   gboolean    is_backwards)
{
  const char *id = get_current_id (self);
  const AikaItem *item = id != NULL && aika_window_is_table (self) ? aika_seq_lookup (self->finding->plan->items, id) : NULL;
  guint n_marks = item != NULL ? aika_seq_get_length (item->marks) : 0;

  return n_marks > 0 && !is_backwards ? aika_record_get_id (aika_seq_get (item->marks, n_marks - 1)) : id;
}

static void
go_to_unclear (AikaWindow *self,
               gboolean    is_backwards)
{
  const AikaPlan *plan = aika_document_get_plan (self->document);
  GHashTable *hidden = aika_window_is_table (self) ? NULL : self->finding->hidden;
  AikaMatch match = { AIKA_MATCH_TIME, NULL, NULL, NULL };
  AikaItem *item = NULL;
  const char *id;

  if (!aika_window_finish_typing (self))
    return;

  plan = aika_document_get_plan (self->document);
  id = aika_find_unclear (plan, get_unclear_start (self, is_backwards), is_backwards, hidden);
  if (id == NULL)
    {
      aika_window_tell (self, hidden != NULL ? _("All times in the rows shown are clear.") : _("All times are clear."));
      return;
    }

  match.record = (const AikaRecord *) aika_plan_find_mark (plan, id, &item);
  match.item = match.record != NULL ? item : aika_seq_lookup (plan->items, id);
  if (match.record == NULL)
    match.record = &match.item->record;
  go_to (self, &match);
}

static void
next_unclear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_unclear (user_data, FALSE);
}

static void
previous_unclear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_unclear (user_data, TRUE);
}

static const GActionEntry actions[] = {
  { "find", find_cb },
  { "find-next", find_next_cb },
  { "find-previous", find_previous_cb },
  { "next-unclear", next_unclear_cb },
  { "previous-unclear", previous_unclear_cb },
};

void
aika_window_init_search (AikaWindow *self)
{
  self->finding = g_new0 (AikaFinding, 1);
  self->finding->view_kind = AIKA_VIEW_BULLETIN;    /* shows nothing that can be found */
  self->finding->matches = g_array_new (FALSE, FALSE, sizeof (AikaMatch));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_swapped (self->search_bar, "words-changed", G_CALLBACK (words_changed_cb), self);
  g_signal_connect_swapped (self->search_bar, "closed", G_CALLBACK (closed_cb), self);
  aika_window_init_filter (self);
}

void
aika_window_free_search (AikaWindow *self)
{
  AikaFinding *finding = g_steal_pointer (&self->finding);

  g_clear_pointer (&finding->plan, aika_record_unref);
  g_clear_pointer (&finding->matches, g_array_unref);
  g_clear_pointer (&finding->hidden, g_hash_table_unref);
  g_free (finding->words);
  g_free (finding->shown_id);
  g_free (finding->current_id);
  g_free (finding);
}
