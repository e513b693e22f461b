/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-category-row"

#include "config.h"

#include "ui/aika-category-row.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-categories.h"
#include "edit/aika-edit-describe.h"
#include "ui/aika-swatch-choice.h"

struct _AikaCategoryRow
{
  AdwBin       parent_instance;

  GtkLabel    *number;
  GtkWidget   *name;
  GtkDropDown *hue;
  GtkDropDown *pattern;
  GtkWidget   *up_button;
  GtkWidget   *down_button;
  GtkWidget   *delete_button;
  GtkWidget   *menu;            /* of what the marks of a deleted category get */

  AikaSheet   *sheet;
  char        *id;
  char        *chosen_id;       /* what they get, “” for none */
  char        *known_name;      /* the plan's, when the row was last updated */
  gboolean     is_updating;     /* the fields follow the plan */
};

G_DEFINE_FINAL_TYPE (AikaCategoryRow, aika_category_row, ADW_TYPE_BIN)

static AikaPlan *
get_plan (AikaCategoryRow *self)
{
  return aika_document_get_plan (aika_sheet_get_document (self->sheet));
}

static const AikaCategory *
get_category (AikaCategoryRow *self)
{
  return aika_seq_lookup (get_plan (self)->categories, self->id);
}

/* Takes @plan; says why where there is none. */
static gboolean
commit (AikaCategoryRow *self,
        AikaPlan        *plan,
        const char      *merge_key,
        GError          *error)
{
  g_autoptr(AikaPlan) owned = plan;
  g_autofree char *label = NULL;

  if (plan == NULL)
    {
      g_signal_emit_by_name (self->sheet, "refused", error->message);
      return FALSE;
    }

  if (plan == get_plan (self))
    return TRUE;

  label = aika_edit_describe (get_plan (self), plan);
  aika_document_commit (aika_sheet_get_document (self->sheet), plan, label, merge_key);
  return TRUE;
}

/* ---- the name */

static void
show_problem (AikaCategoryRow *self,
              const char      *problem)
{
  if (problem != NULL)
    gtk_widget_add_css_class (self->name, "error");
  else
    gtk_widget_remove_css_class (self->name, "error");
  gtk_widget_set_tooltip_text (self->name, problem);
}

/* Each letter is in the plan at once, and a word is one step of the undo. A name that cannot be stays in the
 * entry, marked, until it is left. */
static void
name_changed_cb (AikaCategoryRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name));
  g_autofree char *merge_key = g_strconcat ("category-name:", self->id, NULL);
  g_autoptr(GError) error = NULL;
  AikaPlan *plan;

  if (self->is_updating || get_category (self) == NULL)
    return;

  plan = aika_edit_rename_category (get_plan (self), self->id, text, &error);
  show_problem (self, error != NULL ? error->message : NULL);
  if (plan != NULL)
    commit (self, plan, merge_key, NULL);
}

static void
show_name (AikaCategoryRow *self,
           const char      *name)
{
  self->is_updating = TRUE;
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->name), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->name), TRUE);
  self->is_updating = FALSE;
  show_problem (self, NULL);
}

static void
name_left_cb (AikaCategoryRow *self)
{
  const AikaCategory *category = aika_sheet_get_document (self->sheet) != NULL ? get_category (self) : NULL;

  if (category == NULL)
    return;
  aika_document_stop_merging (aika_sheet_get_document (self->sheet));
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->name)), category->name))
    show_name (self, category->name);
}

/* ---- hue and pattern */

static void
hue_changed_cb (AikaCategoryRow *self)
{
  g_autoptr(GError) error = NULL;

  if (!self->is_updating)
    commit (self, aika_edit_set_category_hue (get_plan (self), self->id, gtk_drop_down_get_selected (self->hue), &error),
            NULL, error);
}

static void
pattern_changed_cb (AikaCategoryRow *self)
{
  g_autoptr(GError) error = NULL;

  if (!self->is_updating)
    commit (self, aika_edit_set_category_pattern (get_plan (self), self->id,
                                                  gtk_drop_down_get_selected (self->pattern), &error), NULL, error);
}

/* ---- place */

static void
move (AikaCategoryRow *self,
      int              n_places)
{
  g_autoptr(GError) error = NULL;

  commit (self, aika_edit_move_category (get_plan (self), self->id, n_places, &error), NULL, error);
}

static void
up_cb (AikaCategoryRow *self)
{
  move (self, -1);
}

static void
down_cb (AikaCategoryRow *self)
{
  move (self, 1);
}

/* ---- deleting */

static void
delete_into (AikaCategoryRow *self,
             const char      *new_id)
{
  g_autofree char *message = NULL;
  g_autoptr(GError) error = NULL;

  if (aika_sheet_get_document (self->sheet) == NULL || get_category (self) == NULL)
    return;

  message = g_strdup_printf (_("Category deleted: %s"), get_category (self)->name);
  if (commit (self, aika_edit_delete_category (get_plan (self), self->id, new_id, &error), NULL, error))
    g_signal_emit_by_name (self->sheet, "deleted", message);
}

static gboolean
delete_chosen_cb (gpointer user_data)
{
  AikaCategoryRow *self = user_data;

  delete_into (self, *self->chosen_id != '\0' ? self->chosen_id : NULL);
  return G_SOURCE_REMOVE;
}

/* The row goes with its menu: not before the menu is done with the choice. */
static void
delete_into_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AikaCategoryRow *self = user_data;

  g_free (self->chosen_id);
  self->chosen_id = g_variant_dup_string (parameter, NULL);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, delete_chosen_cb, g_object_ref (self), g_object_unref);
}

/* The underlines of a name are no mnemonics. */
static void
append_choice (GMenu      *menu,
               const char *label,
               const char *id)
{
  g_auto(GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("__", parts);
  g_autoptr(GMenuItem) item = g_menu_item_new (plain, NULL);

  g_menu_item_set_action_and_target (item, "category.delete-into", "s", id);
  g_menu_append_item (menu, item);
}

/* Where its marks go. */
static void
ask_where (AikaCategoryRow *self,
           guint            n_marks)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) others = g_menu_new ();
  g_autofree char *heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mark goes to", "%u marks go to", n_marks), n_marks);
  AikaSeq *categories = get_plan (self)->categories;

  for (guint i = 0; i < aika_seq_get_length (categories); i++)
    {
      const AikaCategory *other = aika_seq_get (categories, i);

      if (!g_str_equal (other->id, self->id))
        append_choice (others, other->name, other->id);
    }
  append_choice (others, _("No category"), "");
  g_menu_append_section (menu, heading, G_MENU_MODEL (others));

  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
delete_cb (AikaCategoryRow *self)
{
  guint n_marks = aika_edit_count_category_marks (get_plan (self), self->id);

  if (n_marks > 0)
    ask_where (self, n_marks);
  else
    delete_into (self, NULL);
}

/* ---- making */

static const GActionEntry actions[] = {
  { "delete-into", delete_into_cb, "s" },
};

static void
name_control (GtkWidget  *control,
              GtkWidget  *part,
              const char *format,
              const char *name)
{
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *text = g_strjoinv (name, parts);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (part != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* “Colour: Valmistelu, Blue”; the toggle in it has the focus. */
static void
name_choice (GtkDropDown *choice,
             const char  *format,
             const char  *name)
{
  g_autofree char *words = g_strconcat (name, ", ", aika_swatch_choice_get_name (choice), NULL);

  name_control (GTK_WIDGET (choice), gtk_widget_get_first_child (GTK_WIDGET (choice)), format, words);
}

static GtkWidget *
add_button (AikaCategoryRow *self,
            GtkWidget       *box,
            const char      *icon_name,
            const char      *tooltip,
            GCallback        clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

#define NAME_MIN_N_CHARS 8

static void
add_name (AikaCategoryRow *self,
          GtkWidget       *box)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->name = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->name), NAME_MIN_N_CHARS);
  gtk_widget_set_hexpand (self->name, TRUE);
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (name_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (name_left_cb), self);
  gtk_widget_add_controller (self->name, focus);
  gtk_box_append (GTK_BOX (box), self->name);
}

static void
aika_category_row_dispose (GObject *object)
{
  g_clear_pointer (&AIKA_CATEGORY_ROW (object)->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (aika_category_row_parent_class)->dispose (object);
}

static void
aika_category_row_finalize (GObject *object)
{
  AikaCategoryRow *self = AIKA_CATEGORY_ROW (object);

  g_free (self->id);
  g_free (self->chosen_id);
  g_free (self->known_name);

  G_OBJECT_CLASS (aika_category_row_parent_class)->finalize (object);
}

static void
aika_category_row_class_init (AikaCategoryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aika_category_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = aika_category_row_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
aika_category_row_init (AikaCategoryRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GSimpleActionGroup *group = g_simple_action_group_new ();

  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  add_name (self, box);
  self->hue = GTK_DROP_DOWN (aika_swatch_choice_new (FALSE));
  self->pattern = GTK_DROP_DOWN (aika_swatch_choice_new (TRUE));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->hue), _("Colour on the screen and in colour prints"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pattern), _("How it looks when printed in grey"));
  g_signal_connect_swapped (self->hue, "notify::selected", G_CALLBACK (hue_changed_cb), self);
  g_signal_connect_swapped (self->pattern, "notify::selected", G_CALLBACK (pattern_changed_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hue));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pattern));
  self->up_button = add_button (self, box, "go-up-symbolic", _("Move up"), G_CALLBACK (up_cb));
  self->down_button = add_button (self, box, "go-down-symbolic", _("Move down"), G_CALLBACK (down_cb));
  self->delete_button = add_button (self, box, "user-trash-symbolic", _("Delete the category"), G_CALLBACK (delete_cb));
  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_TOP);
  gtk_widget_set_parent (self->menu, self->delete_button);
  adw_bin_set_child (ADW_BIN (self), box);

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "category", G_ACTION_GROUP (group));
  g_object_unref (group);
}

/**
 * aika_category_row_new:
 * @sheet: the sheet of the plan; it lives as long as the row
 * @category_id: a category
 *
 * Returns: (transfer floating): a row, to be updated
 */
GtkWidget *
aika_category_row_new (AikaSheet  *sheet,
                       const char *category_id)
{
  AikaCategoryRow *self = g_object_new (AIKA_TYPE_CATEGORY_ROW, NULL);

  self->sheet = sheet;
  self->id = g_strdup (category_id);
  return GTK_WIDGET (self);
}

/**
 * aika_category_row_align:
 * @row: a row
 * @hues: (transfer none): what makes the choices of colour of several rows as wide as each other
 * @patterns: (transfer none): the same of those in grey
 */
void
aika_category_row_align (AikaCategoryRow *row,
                         GtkSizeGroup    *hues,
                         GtkSizeGroup    *patterns)
{
  gtk_size_group_add_widget (hues, GTK_WIDGET (row->hue));
  gtk_size_group_add_widget (patterns, GTK_WIDGET (row->pattern));
}

/**
 * aika_category_row_get_id:
 * @row: a row
 *
 * Returns: (transfer none): the id of its category
 */
const char *
aika_category_row_get_id (AikaCategoryRow *row)
{
  return row->id;
}

/**
 * aika_category_row_focus_name:
 * @row: a row
 *
 * Moves the focus to the name, all of it selected.
 */
void
aika_category_row_focus_name (AikaCategoryRow *row)
{
  gtk_widget_grab_focus (row->name);
}

static void
update_names (AikaCategoryRow    *self,
              const AikaCategory *category)
{
  /* Translators: in these, %s is the name of a category. */
  name_control (self->name, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->name))), _("Name of the category %s"),
                category->name);
  name_choice (self->hue, _("Colour: %s"), category->name);
  name_choice (self->pattern, _("In grey: %s"), category->name);
  name_control (self->up_button, NULL, _("Move up: %s"), category->name);
  name_control (self->down_button, NULL, _("Move down: %s"), category->name);
  name_control (self->delete_button, NULL, _("Delete: %s"), category->name);
}

/**
 * aika_category_row_update:
 * @row: a row whose category is in the plan
 * @position: the place of the category, from 0 on
 *
 * Shows what the plan has. A name that is being typed stays while the plan's is as before.
 */
void
aika_category_row_update (AikaCategoryRow *row,
                          guint            position)
{
  const AikaCategory *category = get_category (row);
  g_autofree char *number = g_strdup_printf ("%u", position + 1);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->name))));

  row->is_updating = TRUE;
  gtk_label_set_text (row->number, number);
  gtk_drop_down_set_selected (row->hue, (guint) category->hue);
  gtk_drop_down_set_selected (row->pattern, (guint) category->pattern);
  row->is_updating = FALSE;

  if (g_strcmp0 (row->known_name, category->name) != 0 && !g_str_equal (typed, category->name))
    show_name (row, category->name);
  g_free (row->known_name);
  row->known_name = g_strdup (category->name);
  update_names (row, category);
}
