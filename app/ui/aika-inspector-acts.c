/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-acts"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-count.h"
#include "edit/aika-edit-custom.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-parties.h"
#include "edit/aika-edit-relations.h"
#include "edit/aika-edit-sets.h"
#include "edit/aika-edit-ties.h"
#include "ui/aika-application.h"

/* The buttons and menus of the inspector, as actions of the group “details”; each is one edit of the
 * plan and one step of its history. */

#define ACT_GROUP "details"

static void
add_meeting (AikaInspector *self,
             const char    *body_id,
             AikaRelation   relation)
{
  g_autoptr(GError) error = NULL;

  aika_inspector_commit (self, aika_edit_add_next_meeting (aika_inspector_get_plan (self), self->subject.item_id, body_id,
                                                           relation, aika_inspector_get_today (self), NULL, &error), error);
}

static void
list_next (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  add_meeting (user_data, g_variant_get_string (parameter, NULL), AIKA_RELATION_BESIDE);
}

static void
decide_next (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  add_meeting (user_data, g_variant_get_string (parameter, NULL), AIKA_RELATION_DECISION);
}

static void
add_pair (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;

  aika_inspector_commit (self, aika_edit_add_decision_pair (aika_inspector_get_plan (self), self->subject.item_id, NULL,
                                                            NULL, aika_inspector_get_today (self), NULL, &error), error);
}

static void
unlist (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;
  const char *body_id, *meeting_id;

  g_variant_get (parameter, "(&s&s)", &body_id, &meeting_id);
  aika_inspector_commit (self, aika_edit_unlist_meeting (aika_inspector_get_plan (self), self->subject.item_id, body_id,
                                                         meeting_id, &error), error);
}

static void
delete_mark (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;
  const char *ids[] = { g_variant_get_string (parameter, NULL), NULL };

  aika_inspector_commit (self, aika_edit_delete_marks (aika_inspector_get_plan (self), ids, &error), error);
}

static void
select_record (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_sheet_select (((AikaInspector *) user_data)->sheet, g_variant_get_string (parameter, NULL));
}

/* A decision stays one where it is tied to a meeting; what is not yet anything becomes one. */
static void
tie (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_inspector_get_plan (self);
  AikaMark *mark = aika_subject_get_mark (plan, &self->subject);
  const char *body_id, *meeting_id;

  if (mark == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &body_id, &meeting_id);
  aika_inspector_commit (self, aika_edit_tie_mark (plan, mark->id, body_id, meeting_id,
                                                   mark->meeting != NULL ? mark->meeting->relation : AIKA_RELATION_DECISION,
                                                   &error), error);
}

static void
untie (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;

  aika_inspector_commit (self, aika_edit_untie_mark (aika_inspector_get_plan (self), self->subject.mark_id, &error), error);
}

/* How many days the one is after the other; so many that nothing moves by counting them. */
static int
count_days (const AikaPlan *plan,
            const char     *from_id,
            const char     *to_id)
{
  const AikaMark *from = aika_plan_find_mark (plan, from_id, NULL);
  const AikaMark *to = aika_plan_find_mark (plan, to_id, NULL);
  g_autoptr(AikaWhen) from_when = from != NULL ? aika_plan_get_mark_when (plan, from) : NULL;
  g_autoptr(AikaWhen) to_when = to != NULL ? aika_plan_get_mark_when (plan, to) : NULL;
  gint32 from_start, to_start, end;

  if (from_when == NULL || to_when == NULL || !aika_when_get_extent (from_when, &from_start, &end) ||
      !aika_when_get_extent (to_when, &to_start, &end) || from_start == AIKA_DAY_NONE || to_start == AIKA_DAY_NONE)
    return -14;

  return to_start - from_start;
}

static void
count_from (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_inspector_get_plan (self);
  const char *from_id = g_variant_get_string (parameter, NULL);

  aika_inspector_commit (self, aika_edit_set_mark_offset (plan, self->subject.mark_id, from_id,
                                                          count_days (plan, from_id, self->subject.mark_id),
                                                          AIKA_UNIT_DAYS, &error), error);
}

static void
add_invitation (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_inspector_get_plan (self);

  aika_inspector_commit (self, aika_edit_add_offset_mark (plan, self->subject.mark_id, -g_variant_get_int32 (parameter),
                                                          AIKA_UNIT_DAYS, AIKA_MEANING_INVITATION, NULL, NULL, &error),
                         error);
}

static void
add_leads (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;

  aika_inspector_commit (self, aika_edit_add_lead_marks (aika_inspector_get_plan (self), self->subject.mark_id, NULL,
                                                         &error), error);
}

static void
lock_candidate (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;

  aika_inspector_commit (self, aika_edit_lock_candidate (aika_inspector_get_plan (self),
                                                         g_variant_get_string (parameter, NULL), NULL, &error), error);
}

static void
set_mode (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;

  aika_inspector_commit (self, aika_inspector_set_modes (aika_inspector_get_plan (self), &self->subject,
                                                         g_variant_get_int32 (parameter), &error), error);
}

/* A name that the plan knows, after those that are there. */
static void
add_party (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *old = NULL;
  g_autofree char *text = NULL;
  AikaPlan *plan = aika_inspector_get_plan (self);
  AikaItem *item = aika_subject_get_item (plan, &self->subject);
  const char *field, *name;

  if (item == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &field, &name);
  old = aika_parties_dup_text (g_str_equal (field, "responsible") ? item->responsible : item->participants);
  text = *old != '\0' ? g_strdup_printf ("%s\n%s", old, name) : g_strdup (name);
  aika_inspector_commit (self, aika_edit_set_item_parties_text (plan, item->id, field, text, &error), error);
}

static void
delete_custom (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;
  g_autoptr(GError) error = NULL;

  aika_inspector_commit (self, aika_edit_set_item_custom (aika_inspector_get_plan (self), self->subject.item_id,
                                                          g_variant_get_string (parameter, NULL), NULL, &error), error);
}

static void
delete_several (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_inspector_delete_several (user_data);
}

static void
delete_heading (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaInspector *self = user_data;

  if (self->subject.group_id != NULL)
    aika_sheet_delete_heading (self->sheet, self->subject.group_id);
}

static void
show_plan (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_inspector_turn_to_plan (user_data, TRUE);
}

static void
show_selection (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_inspector_turn_to_plan (user_data, FALSE);
}

static const GActionEntry acts[] = {
  { "list-next", list_next, "s" },
  { "decide-next", decide_next, "s" },
  { "add-pair", add_pair },
  { "unlist", unlist, "(ss)" },
  { "delete-mark", delete_mark, "s" },
  { "delete-several", delete_several },
  { "delete-heading", delete_heading },
  { "select", select_record, "s" },
  { "tie", tie, "(ss)" },
  { "untie", untie },
  { "count-from", count_from, "s" },
  { "add-invitation", add_invitation, "i" },
  { "add-leads", add_leads },
  { "lock-candidate", lock_candidate, "s" },
  { "set-mode", set_mode, "i" },
  { "add-party", add_party, "(ss)" },
  { "show-plan", show_plan },
  { "show-selection", show_selection },
  { "delete-custom", delete_custom, "s" },
};

void
aika_inspector_add_acts (AikaInspector *self)
{
  self->acts = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->acts), acts, G_N_ELEMENTS (acts), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), ACT_GROUP, G_ACTION_GROUP (self->acts));
}

/**
 * aika_inspector_make_button:
 * @icon_name: (nullable): its icon; `NULL` for @label on it
 * @label: its name
 * @act: the act
 * @target: (nullable): what the act is done to; sunk
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
aika_inspector_make_button (const char *icon_name,
                            const char *label,
                            const char *act,
                            GVariant   *target)
{
  GtkWidget *button = icon_name != NULL ? gtk_button_new_from_icon_name (icon_name) : gtk_button_new_with_label (label);
  g_autofree char *name = g_strconcat (ACT_GROUP ".", act, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (icon_name != NULL)
    {
      gtk_widget_set_tooltip_text (button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);

  return button;
}

/* Gives a button with an icon another name, act and thing to act on; sinks the target. */
void
aika_inspector_turn_button (GtkWidget  *button,
                            const char *label,
                            const char *act,
                            GVariant   *target)
{
  g_autofree char *name = g_strconcat (ACT_GROUP ".", act, NULL);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
}

static void
wrap_label (GtkWidget *label)
{
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
}

/* A button in a row of its own, the breadth of the card. */
static void
add_act_row (AikaInspector *self,
             GtkWidget     *parent,
             GtkWidget     *button)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_widget_add_css_class (row, "act");
  aika_inspector_add_row (self, parent, row);
}

GtkWidget *
aika_inspector_add_button (AikaInspector *self,
                           GtkWidget     *parent,
                           const char    *label,
                           const char    *act,
                           GVariant      *target)
{
  GtkWidget *button = aika_inspector_make_button (NULL, label, act, target);

  wrap_label (gtk_button_get_child (GTK_BUTTON (button)));
  add_act_row (self, parent, button);
  return button;
}

/* The label stands somewhere in the button; where depends on the version of GTK. */
static void
align_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      wrap_label (widget);
      gtk_widget_set_hexpand (widget, TRUE);
      gtk_widget_set_halign (widget, GTK_ALIGN_FILL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    align_label (child);
}

/* A menu whose entries are acts. */
GtkWidget *
aika_inspector_add_menu (AikaInspector *self,
                         GtkWidget     *parent,
                         const char    *label,
                         GMenuModel    *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  align_label (button);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  add_act_row (self, parent, button);
  return button;
}

GtkWidget *
aika_inspector_make_menu_button (const char *icon_name,
                                 const char *label)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon_name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

/* The author's words for an entry of a menu, where an underline would mark a key. */
char *
aika_inspector_dup_menu_label (const char *text)
{
  g_auto(GStrv) pieces = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", pieces);
}

gint32
aika_inspector_get_today (AikaInspector *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  return AIKA_IS_APPLICATION (application) ? aika_application_get_today (AIKA_APPLICATION (application)) : AIKA_DAY_NONE;
}
