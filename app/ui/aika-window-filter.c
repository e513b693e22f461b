/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-filter"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/aika-sheet-hits.h"
#include "ui/aika-window-finding.h"

/* Showing only some rows of the grid, and saying so. */

static guint
count_shown (const AikaFinding *finding)
{
  guint n = 0;

  for (guint i = 0; i < aika_seq_get_length (finding->plan->items); i++)
    n += !g_hash_table_contains (finding->hidden, aika_record_get_id (aika_seq_get (finding->plan->items, i)));

  return n;
}

/* Says what is shown, as long as that is not all. */
void
aika_window_say_filter (AikaWindow *self)
{
  const AikaFinding *finding = self->finding;
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;
  guint n_shown;

  if (finding->hidden == NULL)
    {
      aika_search_bar_show_filter (self->search_bar, NULL);
      return;
    }

  words = aika_filter_form_dup_words (aika_search_bar_get_form (self->search_bar));
  n_shown = count_shown (finding);
  /* Translators: how many rows are shown, of how many, and what they have: “Showing 5 rows of 17: council” */
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Showing %u row of %u: %s", "Showing %u rows of %u: %s", n_shown),
                              n_shown, aika_seq_get_length (finding->plan->items), words);
  aika_search_bar_show_filter (self->search_bar, sentence);
}

void
aika_window_set_hidden (AikaWindow *self,
                        GHashTable *hidden)
{
  g_clear_pointer (&self->finding->hidden, g_hash_table_unref);
  self->finding->hidden = hidden;
  aika_sheet_set_hidden (self->sheet, hidden);
}

static void
filter_changed_cb (AikaWindow *self)
{
  AikaFilter filter;

  if (self->finding->plan == NULL)
    return;

  aika_filter_form_get_filter (aika_search_bar_get_form (self->search_bar), &filter);
  aika_window_set_hidden (self, aika_filter_is_empty (&filter) ? NULL : aika_filter_apply (self->finding->plan, &filter));
  aika_window_say_filter (self);
  if (aika_search_bar_is_open (self->search_bar))
    aika_window_search (self);
}

static void
form_shown_cb (AikaWindow *self)
{
  if (self->finding->plan != NULL)
    aika_filter_form_set_plan (aika_search_bar_get_form (self->search_bar), self->finding->plan);
}

/* A filter stands as it was set: what is edited under it does not vanish, and a new row is seen. Only where an
 * edit, or its undoing, changed nothing but hidden rows do those come out. Returns: (nullable): the rows */
static GHashTable *
list_changed_hidden (const AikaFinding *finding,
                     const AikaPlan    *after)
{
  g_autoptr(GHashTable) before = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) changed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < aika_seq_get_length (finding->plan->items); i++)
    g_hash_table_add (before, aika_seq_get (finding->plan->items, i));

  for (guint i = 0; i < aika_seq_get_length (after->items); i++)
    {
      const AikaItem *item = aika_seq_get (after->items, i);

      if (g_hash_table_contains (before, item))
        continue;
      if (!g_hash_table_contains (finding->hidden, item->id))
        return NULL;
      g_hash_table_add (changed, item->id);
    }

  return g_hash_table_size (changed) > 0 ? g_steal_pointer (&changed) : NULL;
}

/* Follows an edit: the plan becomes @after. */
void
aika_window_show_changed (AikaWindow     *self,
                          const AikaPlan *after)
{
  g_autoptr(GHashTable) changed = list_changed_hidden (self->finding, after);
  GHashTable *hidden;
  GHashTableIter iter;
  gpointer id;

  if (changed == NULL)
    return;

  hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, self->finding->hidden);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (changed, id))
      g_hash_table_add (hidden, g_strdup (id));
  aika_window_set_hidden (self, hidden);
}

static void
filter_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  if (aika_window_finish_typing (self))
    aika_search_bar_open_filter (self->search_bar);
}

static void
show_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  aika_filter_form_clear (aika_search_bar_get_form (self->search_bar));
  if (self->view_kind == AIKA_VIEW_MATRIX && !aika_search_bar_has_focus (self->search_bar))
    gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

static const GActionEntry actions[] = {
  { "filter", filter_cb },
  { "show-all", show_all_cb },
};

void
aika_window_init_filter (AikaWindow *self)
{
  AikaFilterForm *form = aika_search_bar_get_form (self->search_bar);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_swapped (form, "changed", G_CALLBACK (filter_changed_cb), self);
  g_signal_connect_swapped (form, "map", G_CALLBACK (form_shown_cb), self);
}
