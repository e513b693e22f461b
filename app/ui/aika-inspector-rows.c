/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-rows"

#include "config.h"

#include "ui/aika-inspector-rows.h"

GtkWidget *
aika_inspector_add_group (AdwPreferencesPage *page,
                          const char         *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    {
      /* The group reads its title as markup. */
      g_autofree char *escaped = g_markup_escape_text (title, -1);

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
    }
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));

  return group;
}

GtkWidget *
aika_inspector_add_entry (GtkWidget  *group,
                          const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

/* A row that shows the author's text: never as markup. */
GtkWidget *
aika_inspector_add_text (GtkWidget  *group,
                         const char *title,
                         const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (text != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

GtkWidget *
aika_inspector_add_combo (GtkWidget         *group,
                          const char        *title,
                          const char *const *words)
{
  g_autoptr(GtkStringList) model = gtk_string_list_new (words);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

GtkWidget *
aika_inspector_make_step (const char *icon_name,
                          const char *action_name,
                          const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "act", (gpointer) action_name);

  return button;
}

/* The heading of a group that is the author's text: wrapped, where that of the group would be cut. */
GtkWidget *
aika_inspector_make_heading (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "author-heading");

  return box;
}

/* The words of participants or of those responsible, one a line. */
char *
aika_inspector_join_parties (const AikaSeq *parties)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    {
      const AikaParty *party = aika_seq_get (parties, i);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, party->text);
    }

  return g_string_free (text, FALSE);
}

char *
aika_inspector_join_content (const AikaSeq *content)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (content); i++)
    {
      const AikaBlock *block = aika_seq_get (content, i);
      g_autofree char *words = aika_block_dup_text (block);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, "%s%s", block->kind == AIKA_BLOCK_BULLET ? "• " : "", words);
    }

  return g_string_free (text, FALSE);
}

void
aika_inspector_set_entry (GtkWidget  *row,
                          const char *text)
{
  const char *shown = text != NULL ? text : "";

  if (row == NULL || g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), shown))
    return;

  /* It changes by the plan: nothing to apply, and nothing for the entry's own undo. */
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (row), shown);
  gtk_editable_set_enable_undo (GTK_EDITABLE (row), TRUE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
}
