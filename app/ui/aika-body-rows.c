/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-body-rows"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-bodies.h"
#include "edit/aika-edit-clock.h"
#include "edit/aika-edit-paste.h"
#include "plan/aika-day.h"
#include "time/aika-phrase.h"
#include "ui/aika-bodies-page-private.h"
#include "ui/aika-swatch.h"

/* A body: its names, what it is, when it meets. Its meetings are added as a list of dates, in
 * the words in which a municipality publishes them. */

typedef struct
{
  AikaBodiesPage *page;
  char           *id;
  GtkWidget      *abbreviation;
  GtkWidget      *name;
  GtkWidget      *aliases;
  GtkWidget      *members;
  GtkWidget      *kind;
  GtkWidget      *hue;
  GtkWidget      *weekday;
  GtkWidget      *clock;
  GtkWidget      *dates;
  GtkWidget      *merge_button;
} BodyRows;

#define ROWS_KEY "aika-body-rows"

/* The name of a choice by its value; NULL behind the last. */
typedef const char *(* NameFunc) (int value);

static const char *
get_kind_name (int kind)
{
  static const char *const names[] = {
    N_("Other body or party"), N_("Council"), N_("Board"), N_("Committee"), N_("Management team"), N_("Steering group"),
    N_("Preparation group"), N_("Influence body"),
  };

  return kind < (int) G_N_ELEMENTS (names) ? _(names[kind]) : NULL;
}

static const char *
get_weekday_name (int weekday)
{
  static const char *const names[] = {
    N_("No usual day"), N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"),
    N_("Sunday"),
  };

  return weekday < (int) G_N_ELEMENTS (names) ? _(names[weekday]) : NULL;
}

static void
body_rows_free (gpointer data)
{
  BodyRows *rows = data;

  g_free (rows->id);
  g_free (rows);
}

static AikaPlan *
get_plan (BodyRows *rows)
{
  return aika_bodies_page_get_plan (rows->page);
}

static void
text_applied_cb (GtkWidget *entry,
                 BodyRows  *rows)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_edit_set_body_text (get_plan (rows), rows->id, g_object_get_data (G_OBJECT (entry), "field"),
                                            gtk_editable_get_text (GTK_EDITABLE (entry)), &error);

  aika_bodies_page_commit (rows->page, plan, error);
}

/* Names with commas between. */
static void
texts_applied_cb (GtkWidget *entry,
                  BodyRows  *rows)
{
  g_auto(GStrv) texts = g_strsplit_set (gtk_editable_get_text (GTK_EDITABLE (entry)), ",;", -1);
  g_autoptr(GError) error = NULL;
  AikaPlan *plan;

  for (guint i = 0; texts[i] != NULL; i++)
    g_strstrip (texts[i]);
  plan = aika_edit_set_body_texts (get_plan (rows), rows->id, g_object_get_data (G_OBJECT (entry), "field"),
                                   (const char *const *) texts, &error);
  aika_bodies_page_commit (rows->page, plan, error);
}

static void
choice_changed_cb (GtkWidget  *combo,
                   GParamSpec *pspec,
                   BodyRows   *rows)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan;

  if (rows->page->is_updating)
    return;

  plan = aika_edit_set_body_choice (get_plan (rows), rows->id, combo == rows->kind ? "kind" : "hue",
                                    (int) adw_combo_row_get_selected (ADW_COMBO_ROW (combo)), &error);
  aika_bodies_page_commit (rows->page, plan, error);
}

static void
set_usual (BodyRows *rows,
           int       weekday,
           int       clock)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_edit_set_body_usual (get_plan (rows), rows->id, weekday, clock, &error);

  aika_bodies_page_commit (rows->page, plan, error);
}

static void
weekday_changed_cb (GtkWidget  *combo,
                    GParamSpec *pspec,
                    BodyRows   *rows)
{
  const AikaBody *body;

  if (rows->page->is_updating)
    return;

  body = aika_seq_lookup (get_plan (rows)->bodies, rows->id);
  set_usual (rows, (int) adw_combo_row_get_selected (ADW_COMBO_ROW (combo)), body->usual != NULL ? body->usual->clock : -1);
}

static void
clock_applied_cb (GtkWidget *entry,
                  BodyRows  *rows)
{
  const AikaBody *body = aika_seq_lookup (get_plan (rows)->bodies, rows->id);
  int clock;

  if (aika_edit_read_clock (gtk_editable_get_text (GTK_EDITABLE (entry)), &clock))
    set_usual (rows, body->usual != NULL ? body->usual->weekday : 0, clock);
  else
    aika_bodies_page_tell (rows->page, _("That is not a time of day (expected 16 or 16.30)."));
}

/* “3 meetings were added, 2 were there already. Not understood: …” */
static char *
dup_paste_report (const AikaPastedMeetings *pasted)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u meeting was added.", "%u meetings were added.", pasted->n_added),
                          pasted->n_added);
  if (pasted->n_known > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u was there already.", "%u were there already.", pasted->n_known),
                              pasted->n_known);
    }
  if (pasted->n_others > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u of another body was left out.", "%u of other bodies were left out.",
                                                 pasted->n_others), pasted->n_others);
    }
  for (guint i = 0; i < pasted->unread->len; i++)
    g_string_append_printf (text, "%s“%s”", i == 0 ? _(" Not understood: ") : ", ",
                            g_array_index (pasted->unread, AikaUnreadWords, i).text);

  return g_string_free (text, FALSE);
}

static void
dates_applied_cb (GtkWidget *entry,
                  BodyRows  *rows)
{
  g_auto(AikaPastedMeetings) pasted = { 0 };
  g_autoptr(GError) error = NULL;
  g_autofree char *report = NULL;
  AikaPlan *plan = aika_edit_add_meetings_from_text (get_plan (rows), rows->id, gtk_editable_get_text (GTK_EDITABLE (entry)),
                                                     rows->page->today, &pasted, &error);

  if (plan != NULL)
    report = dup_paste_report (&pasted);
  if (!aika_bodies_page_commit (rows->page, plan, error))
    return;

  aika_bodies_page_tell (rows->page, report);
  if (pasted.unread->len == 0)
    aika_bodies_page_set_entry (entry, "");
}

static void
up_cb (BodyRows *rows)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_edit_move_body (get_plan (rows), rows->id, -1, &error);

  aika_bodies_page_commit (rows->page, plan, error);
}

static void
down_cb (BodyRows *rows)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_edit_move_body (get_plan (rows), rows->id, 1, &error);

  aika_bodies_page_commit (rows->page, plan, error);
}

/* What hangs on the body is counted before the body goes, and said after. */
static void
delete_cb (BodyRows *rows)
{
  AikaBodiesPage *page = rows->page;
  AikaBodyUses uses;
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;

  aika_edit_count_body_uses (get_plan (rows), rows->id, &uses);
  if (uses.n_marks > 0)
    message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mark lost its meeting. Undo brings the body back.",
                                            "%u marks lost their meetings. Undo brings the body back.", uses.n_marks), uses.n_marks);
  /* The rows are gone with the commit. */
  if (aika_bodies_page_commit (page, aika_edit_delete_body (get_plan (rows), rows->id, &error), error) && message != NULL)
    aika_bodies_page_tell (page, message);
}

static void
merge_chosen_cb (GtkButton *button,
                 BodyRows  *rows)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);
  g_autofree char *kept_id = g_strdup (g_object_get_data (G_OBJECT (button), "kept"));
  g_autofree char *id = g_strdup (rows->id);
  AikaBodiesPage *page = rows->page;
  g_autoptr(GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (popover));
  aika_bodies_page_commit (page, aika_edit_merge_bodies (aika_bodies_page_get_plan (page), kept_id, id, &error), error);
}

/* The other bodies, made when they are asked for. */
static void
fill_merge_cb (GtkMenuButton *menu_button,
               gpointer       user_data)
{
  BodyRows *rows = user_data;
  AikaPlan *plan = get_plan (rows);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);
      g_autofree char *label = NULL;
      GtkWidget *button;

      if (g_str_equal (body->id, rows->id))
        continue;
      label = body->abbreviation != NULL ? g_strdup_printf ("%s – %s", body->abbreviation, body->name) : g_strdup (body->name);
      button = gtk_button_new_with_label (label);
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data_full (G_OBJECT (button), "kept", g_strdup (body->id), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (merge_chosen_cb), rows);
      gtk_box_append (GTK_BOX (list), button);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (menu_button, popover);
}

static char *
join_texts (const GPtrArray *texts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (const char *) texts->pdata[i]);

  return g_string_free (text, FALSE);
}

static int
get_year (const AikaMeeting *meeting)
{
  gint32 start = AIKA_DAY_NONE, end;
  int year = 0, month, day;

  if (aika_when_get_extent (meeting->when, &start, &end) && start != AIKA_DAY_NONE)
    aika_day_to_ymd (start, &year, &month, &day);

  return year;
}

/* “12.1., 25.5. (peruttu), 14.12.2026”: the last of a year says it. */
static char *
join_meetings (const AikaBody *body,
               AikaLanguage    language)
{
  GString *text = g_string_new (NULL);
  guint n_meetings = aika_seq_get_length (body->meetings);

  for (guint i = 0; i < n_meetings; i++)
    {
      const AikaMeeting *meeting = aika_seq_get (body->meetings, i);
      gboolean is_last = i + 1 == n_meetings || get_year (aika_seq_get (body->meetings, i + 1)) != get_year (meeting);
      g_autofree char *words = aika_when_format (meeting->when, language, AIKA_PHRASE_SHORT,
                                                 AIKA_PHRASE_TYPOGRAPHIC | (is_last ? AIKA_PHRASE_WITH_YEAR : 0));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", words);
      if (meeting->status == AIKA_STATUS_CANCELLED)
        g_string_append_printf (text, " (%s)", _("cancelled"));
    }

  return g_string_free (text, FALSE);
}

static char *
dup_clock (const AikaUsual *usual)
{
  if (usual == NULL || usual->clock < 0)
    return g_strdup ("");

  return usual->clock % 60 == 0 ? g_strdup_printf ("%d", usual->clock / 60)
                                : g_strdup_printf ("%d.%02d", usual->clock / 60, usual->clock % 60);
}

/* The row says at once how often the body meets, and when. */
static void
update_head (GtkWidget      *expander,
             const AikaBody *body,
             const char     *meetings)
{
  guint n_meetings = aika_seq_get_length (body->meetings);
  g_autofree char *title = body->abbreviation != NULL ? g_strdup_printf ("%s – %s", body->abbreviation, body->name)
                                                      : g_strdup (body->name);
  g_autofree char *count = NULL;
  g_autofree char *subtitle = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  if (n_meetings > 0)
    {
      count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u meeting", "%u meetings", n_meetings), n_meetings);
      subtitle = g_strdup_printf ("%s: %s", count, meetings);
    }
  else
    subtitle = g_strdup (_("No meetings"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), subtitle);
}

void
aika_body_rows_update (GtkWidget      *expander,
                       const AikaBody *body)
{
  BodyRows *rows = g_object_get_data (G_OBJECT (expander), ROWS_KEY);
  AikaLanguage language = aika_language_from_tag (get_plan (rows)->language);
  g_autofree char *aliases = join_texts (body->aliases);
  g_autofree char *members = join_texts (body->members);
  g_autofree char *meetings = join_meetings (body, language);
  g_autofree char *clock = dup_clock (body->usual);

  update_head (expander, body, meetings);
  aika_bodies_page_follow (rows->abbreviation, body->abbreviation);
  aika_bodies_page_follow (rows->name, body->name);
  aika_bodies_page_follow (rows->aliases, aliases);
  aika_bodies_page_follow (rows->members, members);
  aika_bodies_page_follow (rows->clock, clock);
  adw_combo_row_set_selected (ADW_COMBO_ROW (rows->kind), (guint) body->kind);
  adw_combo_row_set_selected (ADW_COMBO_ROW (rows->hue), (guint) body->hue);
  adw_combo_row_set_selected (ADW_COMBO_ROW (rows->weekday), body->usual != NULL ? (guint) body->usual->weekday : 0);
}

static GtkWidget *
add_combo (GtkWidget  *expander,
           const char *title,
           NameFunc    get_name,
           GCallback   changed,
           BodyRows   *rows)
{
  GtkStringList *model = gtk_string_list_new (NULL);
  GtkWidget *combo = adw_combo_row_new ();

  for (int i = 0; get_name (i) != NULL; i++)
    gtk_string_list_append (model, get_name (i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (combo), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (model));
  g_object_unref (model);
  g_signal_connect (combo, "notify::selected", changed, rows);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), combo);

  return combo;
}

static void
add_acts (BodyRows  *rows,
          GtkWidget *expander)
{
  GtkWidget *acts = aika_bodies_page_add_acts (expander);

  aika_bodies_page_add_act (acts, _("Move _Up"), G_CALLBACK (up_cb), rows);
  aika_bodies_page_add_act (acts, _("Move _Down"), G_CALLBACK (down_cb), rows);
  rows->merge_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (rows->merge_button), _("_Merge Into…"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (rows->merge_button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (rows->merge_button), fill_merge_cb, rows, NULL);
  gtk_widget_set_tooltip_text (rows->merge_button, _("Two names of one body become one body"));
  gtk_box_append (GTK_BOX (acts), rows->merge_button);
  aika_bodies_page_add_act (acts, _("_Delete"), G_CALLBACK (delete_cb), rows);
}

GtkWidget *
aika_body_rows_new (AikaBodiesPage *page,
                    const AikaBody *body)
{
  GtkWidget *expander = adw_expander_row_new ();
  BodyRows *rows = g_new0 (BodyRows, 1);

  rows->page = page;
  rows->id = g_strdup (body->id);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  g_object_set_data_full (G_OBJECT (expander), ROWS_KEY, rows, body_rows_free);
  g_object_set_data (G_OBJECT (expander), AIKA_ROW_ID, rows->id);

  rows->dates = aika_bodies_page_add_entry (expander, _("Add meetings: 7.2., 21.2., 7.3. …"), NULL,
                                            G_CALLBACK (dates_applied_cb), rows);
  rows->abbreviation = aika_bodies_page_add_entry (expander, _("Abbreviation"), "abbreviation", G_CALLBACK (text_applied_cb), rows);
  rows->name = aika_bodies_page_add_entry (expander, _("Name"), "name", G_CALLBACK (text_applied_cb), rows);
  rows->aliases = aika_bodies_page_add_entry (expander, _("Other names, with commas between"), "aliases",
                                              G_CALLBACK (texts_applied_cb), rows);
  rows->members = aika_bodies_page_add_entry (expander, _("Members, with commas between"), "members",
                                              G_CALLBACK (texts_applied_cb), rows);
  rows->kind = add_combo (expander, _("Kind"), get_kind_name, G_CALLBACK (choice_changed_cb), rows);
  rows->hue = add_combo (expander, _("Colour"), aika_swatch_get_hue_name, G_CALLBACK (choice_changed_cb), rows);
  rows->weekday = add_combo (expander, _("Usual day"), get_weekday_name, G_CALLBACK (weekday_changed_cb), rows);
  rows->clock = aika_bodies_page_add_entry (expander, _("Usual time of day"), NULL, G_CALLBACK (clock_applied_cb), rows);
  add_acts (rows, expander);
  aika_body_rows_update (expander, body);

  return expander;
}
