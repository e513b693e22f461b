/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-rows"

#include "config.h"

#include "ui/aika-inspector-rows.h"

#include <glib/gi18n-lib.h>

#include "time/aika-phrase.h"
#include "ui/aika-spoken.h"

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

/* A row that shows the author's text: never as markup. */
GtkWidget *
aika_inspector_make_words (const char *title,
                           const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (text != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);

  return row;
}

static void
show_check (GtkWidget   *check,
            AdwComboRow *row,
            GtkListItem *item)
{
  gtk_widget_set_opacity (check, gtk_list_item_get_position (item) == adw_combo_row_get_selected (row) ? 1 : 0);
}

static void
selected_cb (AdwComboRow *row,
             GParamSpec  *pspec,
             GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);

  if (box != NULL)
    show_check (gtk_widget_get_last_child (box), row, item);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          AdwComboRow              *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (item, box);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), item, 0);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AdwComboRow              *row)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkStringObject *words = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), gtk_string_object_get_string (words));
  show_check (gtk_widget_get_last_child (box), row, item);
}

/* A choice: its name small, the word under it. That of libadwaita cuts words longer than twenty
 * characters in its list; “samansisältöiset, valitse yksi” is longer. */
GtkWidget *
aika_inspector_make_combo (const char *title)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "named-value");
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), row);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), row);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (row), factory);

  return row;
}

/* Gives a choice its words; the same ones leave it as it is. */
void
aika_inspector_set_words (AdwComboRow       *row,
                          const char *const *words)
{
  GListModel *shown = adw_combo_row_get_model (row);
  guint n_words = g_strv_length ((char **) words);
  gboolean is_same = shown != NULL && g_list_model_get_n_items (shown) == n_words;

  for (guint i = 0; is_same && i < n_words; i++)
    is_same = g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (shown), i), words[i]);

  if (!is_same)
    {
      g_autoptr(GtkStringList) model = gtk_string_list_new (words);

      adw_combo_row_set_model (row, G_LIST_MODEL (model));
    }
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

/**
 * aika_inspector_name_meeting:
 * @plan: a plan
 * @body: a body
 * @meeting: (nullable): a meeting of it
 *
 * Returns: (transfer full): “KH ma 16.11.2026”, in the language of the plan
 */
char *
aika_inspector_name_meeting (const AikaPlan    *plan,
                             const AikaBody    *body,
                             const AikaMeeting *meeting)
{
  AikaLanguage language = aika_language_from_tag (plan->language);
  g_autofree char *words = NULL;

  if (meeting == NULL || meeting->when == NULL)
    return g_strdup_printf ("%s, %s", aika_body_get_short_name (body), aika_language_get_time_missing (language));

  words = aika_when_format (meeting->when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_TYPOGRAPHIC);
  return g_strdup_printf ("%s %s", aika_body_get_short_name (body), words);
}

/**
 * aika_inspector_name_mark:
 * @plan: a plan
 * @mark: a mark
 *
 * Returns: (transfer full): “ti 14.4.2026 · työpaja”: its time and the text in its cell
 */
char *
aika_inspector_name_mark (const AikaPlan *plan,
                          const AikaMark *mark)
{
  AikaLanguage language = aika_language_from_tag (plan->language);
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);
  g_autofree char *words = when != NULL ? aika_when_format (when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_TYPOGRAPHIC)
                                        : g_strdup (aika_language_get_time_missing (language));

  return mark->label != NULL ? g_strdup_printf ("%s · %s", words, mark->label)
                             : g_strdup_printf ("%s · %s", words, aika_spoken_meaning (mark->meaning));
}

/**
 * aika_inspector_name_offset:
 * @n: how many, negative for before
 * @unit: of what
 *
 * Returns: (transfer full): “10 päivää ennen”
 */
char *
aika_inspector_name_offset (int      n,
                            AikaUnit unit)
{
  guint count = ABS (n);
  gboolean is_before = n < 0;
  const char *format = NULL;

  switch (unit)
    {
    case AIKA_UNIT_DAYS:
      format = is_before ? g_dngettext (GETTEXT_PACKAGE, "%u day before", "%u days before", count)
                         : g_dngettext (GETTEXT_PACKAGE, "%u day after", "%u days after", count);
      break;
    case AIKA_UNIT_WORKING_DAYS:
      format = is_before ? g_dngettext (GETTEXT_PACKAGE, "%u working day before", "%u working days before", count)
                         : g_dngettext (GETTEXT_PACKAGE, "%u working day after", "%u working days after", count);
      break;
    case AIKA_UNIT_WEEKS:
      format = is_before ? g_dngettext (GETTEXT_PACKAGE, "%u week before", "%u weeks before", count)
                         : g_dngettext (GETTEXT_PACKAGE, "%u week after", "%u weeks after", count);
      break;
    case AIKA_UNIT_MONTHS:
      format = is_before ? g_dngettext (GETTEXT_PACKAGE, "%u month before", "%u months before", count)
                         : g_dngettext (GETTEXT_PACKAGE, "%u month after", "%u months after", count);
      break;
    }
  g_assert (format != NULL);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return n != 0 ? g_strdup_printf (format, count) : g_strdup (_("on the same day"));
#pragma GCC diagnostic pop
}

/**
 * aika_inspector_list_relations:
 *
 * Returns: (transfer full): the words for what a meeting has to do with a row, by [enum@Relation]
 */
char **
aika_inspector_list_relations (void)
{
  const char *words[] = {
    [AIKA_RELATION_BESIDE] = _("shown beside the row only"),
    [AIKA_RELATION_INFORMATION] = _("for information"),
    [AIKA_RELATION_DEBATE] = _("guidance debate"),
    [AIKA_RELATION_PROPOSAL] = _("board’s proposal to the council"),
    [AIKA_RELATION_DECISION] = _("approval"),
    NULL,
  };

  return g_strdupv ((char **) words);
}

/**
 * aika_inspector_has_meetings:
 * @plan: a plan
 *
 * Returns: whether any of its bodies meets
 */
gboolean
aika_inspector_has_meetings (const AikaPlan *plan)
{
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    if (aika_seq_get_length (((AikaBody *) aika_seq_get (plan->bodies, i))->meetings) > 0)
      return TRUE;

  return FALSE;
}
