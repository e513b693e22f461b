/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-controls"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-cell.h"

/* What the pages of the inspector are made of: controls that show a value of the plan and set it, and
 * parts whose rows follow the plan. */

void
aika_control_free (gpointer data)
{
  AikaControl *control = data;

  g_clear_object (&control->widget);
  g_free (control->name);
  g_free (control);
}

void
aika_inspector_part_free (gpointer data)
{
  AikaInspectorPart *part = data;

  g_ptr_array_unref (part->rows);
  g_free (part->signature);
  g_free (part);
}

/* The control is the widget's for as long as that lives; its page may be gone before. */
static AikaControl *
add_control (AikaInspector *self,
             GtkWidget     *widget,
             const char    *name)
{
  AikaControl *control = g_new0 (AikaControl, 1);

  control->widget = g_object_ref_sink (widget);
  control->part = self->built_part;
  control->name = g_strdup (name);
  g_ptr_array_add (self->controls, control);
  return control;
}

static AikaControl *
find_control (AikaInspector *self,
              gpointer       widget)
{
  for (guint i = 0; i < self->controls->len; i++)
    {
      AikaControl *control = self->controls->pdata[i];

      if (control->widget == widget)
        return control;
    }

  return NULL;
}

/* Rows that are made while a part is built are the part's. */
void
aika_inspector_add_row (AikaInspector *self,
                        GtkWidget     *parent,
                        GtkWidget     *row)
{
  if (ADW_IS_EXPANDER_ROW (parent))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (parent), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (parent), row);
  if (self->built_part != NULL)
    g_ptr_array_add (self->built_part->rows, row);
}

static void
remove_rows (AikaInspector     *self,
             AikaInspectorPart *part)
{
  for (guint i = self->controls->len; i-- > 0;)
    if (((AikaControl *) self->controls->pdata[i])->part == part)
      g_ptr_array_remove_index (self->controls, i);

  for (guint i = 0; i < part->rows->len; i++)
    if (ADW_IS_EXPANDER_ROW (part->parent))
      adw_expander_row_remove (ADW_EXPANDER_ROW (part->parent), part->rows->pdata[i]);
    else
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (part->parent), part->rows->pdata[i]);
  g_ptr_array_set_size (part->rows, 0);
}

/* ---- texts */

/* Its italics, and how what stands in it is read. */
static void
dress_text (AikaInspector *self,
            AikaControl   *control)
{
  const AikaTextKind *kind = control->text_kind;
  const AikaPlan *plan = aika_inspector_get_plan (self);
  AikaInspectorField *field = AIKA_INSPECTOR_FIELD (control->widget);
  gboolean is_italic;

  if (kind->note != NULL)
    {
      g_autofree char *text = aika_inspector_field_dup_text (field);
      g_autofree char *note = kind->note (plan, &self->subject, control->name, text);

      aika_inspector_field_set_note (field, note);
    }
  if (kind->column == NULL)
    return;

  is_italic = aika_edit_is_cell_italic (plan, self->subject.item_id, kind->column);
  aika_inspector_field_set_italic (field, 0, 0);
  if (is_italic)
    aika_inspector_field_set_italic (field, 0, -1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (control->italic_button), is_italic);
}

/* The characters of a row's content that are in italics, where not all are. */
static void
slant_content (AikaInspector *self,
               AikaControl   *control)
{
  const AikaItem *item = aika_subject_get_item (aika_inspector_get_plan (self), &self->subject);
  int place = 0;

  if (g_strcmp0 (control->text_kind->column, "content") != 0 || item == NULL)
    return;

  for (guint i = 0; i < aika_seq_get_length (item->content); i++)
    {
      const AikaBlock *block = aika_seq_get (item->content, i);

      place += block->kind == AIKA_BLOCK_PARAGRAPH ? 0 : 2;     /* “• ”, “# ” */
      for (guint k = 0; k < aika_seq_get_length (block->runs); k++)
        {
          const AikaRun *run = aika_seq_get (block->runs, k);
          int n_chars = g_utf8_strlen (run->text, -1);

          if (run->is_italic && n_chars > 0)
            aika_inspector_field_set_italic (AIKA_INSPECTOR_FIELD (control->widget), place, place + n_chars);
          place += n_chars;
        }
      place++;
    }
}

static void
fill_text (AikaInspector *self,
           AikaControl   *control)
{
  g_autofree char *text = control->text_kind->dup (aika_inspector_get_plan (self), &self->subject, control->name);
  g_autofree char *shown = NULL;

  aika_inspector_field_set_text (AIKA_INSPECTOR_FIELD (control->widget), text);
  dress_text (self, control);

  shown = aika_inspector_field_dup_text (AIKA_INSPECTOR_FIELD (control->widget));
  if (g_strcmp0 (shown, text) == 0)
    slant_content (self, control);
  aika_inspector_field_set_editable (AIKA_INSPECTOR_FIELD (control->widget),
                                     !aika_document_get_is_read_only (aika_sheet_get_document (self->sheet)));
}

static void
take_cb (AikaInspectorField *field,
         const char         *text,
         AikaInspector      *self)
{
  AikaControl *control = find_control (self, field);
  g_autoptr(GError) error = NULL;
  AikaPlan *plan;

  if (control == NULL || self->is_filling || aika_inspector_get_plan (self) == NULL)
    return;

  plan = control->text_kind->set (aika_inspector_get_plan (self), &self->subject, control->name, text, &error);
  if (plan == NULL)
    aika_inspector_field_refuse (field, error->message);
  else
    aika_inspector_commit (self, plan, NULL);
}

static void
edited_cb (AikaInspectorField *field,
           AikaInspector      *self)
{
  AikaControl *control = find_control (self, field);

  if (control == NULL || self->is_filling || aika_inspector_get_plan (self) == NULL)
    return;

  self->is_filling = TRUE;
  dress_text (self, control);
  self->is_filling = FALSE;
}

static void
italic_toggled_cb (GtkToggleButton *button,
                   AikaInspector   *self)
{
  g_autoptr(GError) error = NULL;
  AikaControl *control = find_control (self, gtk_widget_get_ancestor (GTK_WIDGET (button), AIKA_TYPE_INSPECTOR_FIELD));

  if (control == NULL || self->is_filling || self->subject.item_id == NULL)
    return;

  aika_inspector_field_finish (AIKA_INSPECTOR_FIELD (control->widget));
  aika_inspector_commit (self, aika_edit_set_cell_italic (aika_inspector_get_plan (self), self->subject.item_id,
                                                          control->text_kind->column,
                                                          gtk_toggle_button_get_active (button), &error), error);
}

static GtkWidget *
make_italic_button (AikaInspector *self,
                    const char    *title)
{
  GtkWidget *button = gtk_toggle_button_new ();
  /* Translators: the name of a field, such as “Content” */
  g_autofree char *label = g_strdup_printf (_("Italics: %s"), title);

  gtk_button_set_icon_name (GTK_BUTTON (button), "format-text-italic-symbolic");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "italic");
  g_signal_connect (button, "toggled", G_CALLBACK (italic_toggled_cb), self);

  return button;
}

GtkWidget *
aika_inspector_add_text (AikaInspector      *self,
                         GtkWidget          *parent,
                         const char         *name,
                         const AikaTextKind *kind)
{
  const char *title = kind->title != NULL ? _(kind->title) : name;
  GtkWidget *field = aika_inspector_field_new (title, kind->has_lines);
  AikaControl *control = add_control (self, field, name);

  control->text_kind = kind;
  if (kind->column != NULL)
    {
      control->italic_button = make_italic_button (self, title);
      aika_inspector_field_add_suffix (AIKA_INSPECTOR_FIELD (field), control->italic_button);
    }
  g_signal_connect (field, "take", G_CALLBACK (take_cb), self);
  g_signal_connect (field, "edited", G_CALLBACK (edited_cb), self);
  if (parent != NULL)
    aika_inspector_add_row (self, parent, field);

  return field;
}

/* ---- choices */

static void
fill_choice (AikaInspector *self,
             AikaControl   *control)
{
  const AikaChoiceKind *kind = control->choice_kind;
  const AikaPlan *plan = aika_inspector_get_plan (self);
  g_auto(GStrv) words = kind->list (plan, &self->subject, control->name);

  aika_inspector_set_words (ADW_COMBO_ROW (control->widget), (const char *const *) words);
  adw_combo_row_set_selected (ADW_COMBO_ROW (control->widget), kind->get (plan, &self->subject, control->name));
  gtk_widget_set_sensitive (control->widget, !aika_document_get_is_read_only (aika_sheet_get_document (self->sheet)));
}

static void
selected_cb (AdwComboRow   *row,
             GParamSpec    *pspec,
             AikaInspector *self)
{
  g_autoptr(GError) error = NULL;
  AikaControl *control = find_control (self, row);
  AikaPlan *plan = aika_inspector_get_plan (self);
  guint selected = adw_combo_row_get_selected (row);

  if (control == NULL || plan == NULL || self->is_filling || selected == GTK_INVALID_LIST_POSITION ||
      selected == control->choice_kind->get (plan, &self->subject, control->name))
    return;

  /* What could not be set does not stay chosen. */
  if (!aika_inspector_commit (self, control->choice_kind->set (plan, &self->subject, control->name, selected, &error),
                              error))
    {
      self->is_filling = TRUE;
      fill_choice (self, control);
      self->is_filling = FALSE;
    }
}

GtkWidget *
aika_inspector_add_choice (AikaInspector        *self,
                           GtkWidget            *parent,
                           const char           *name,
                           const AikaChoiceKind *kind)
{
  GtkWidget *row = aika_inspector_make_combo (kind->title != NULL ? _(kind->title) : name);
  AikaControl *control = add_control (self, row, name);

  control->choice_kind = kind;
  g_signal_connect (row, "notify::selected", G_CALLBACK (selected_cb), self);
  if (parent != NULL)
    aika_inspector_add_row (self, parent, row);

  return row;
}

/* ---- parts */

void
aika_inspector_add_part (AikaInspector      *self,
                         GtkWidget          *parent,
                         const AikaPartKind *kind)
{
  AikaInspectorPart *part = g_new0 (AikaInspectorPart, 1);

  part->parent = parent;
  part->kind = kind;
  part->rows = g_ptr_array_new ();
  g_ptr_array_add (self->parts, part);
}

static gboolean
has_focus (AikaInspector     *self,
           AikaInspectorPart *part)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < part->rows->len; i++)
    if (focus == part->rows->pdata[i] || gtk_widget_is_ancestor (focus, part->rows->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
fill_part (AikaInspector     *self,
           AikaInspectorPart *part)
{
  g_autofree char *signature = part->kind->sign (aika_inspector_get_plan (self), &self->subject);
  gboolean had_focus;

  if (g_strcmp0 (part->signature, signature) == 0)
    return;

  had_focus = has_focus (self, part);
  g_free (part->signature);
  part->signature = g_steal_pointer (&signature);
  remove_rows (self, part);
  self->built_part = part;
  part->kind->build (self, part);
  self->built_part = NULL;

  /* The focus was on a row that is gone: it goes on to what is in its place, not to the window. */
  if (had_focus && part->rows->len > 0)
    gtk_widget_child_focus (part->rows->pdata[0], GTK_DIR_TAB_FORWARD);
  else if (had_focus)
    gtk_widget_child_focus (part->parent, GTK_DIR_TAB_FORWARD);
}

/* ---- expanders */

/* One that is open stays so while other rows are selected. */
static void
expanded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             AikaInspector  *self)
{
  const char *name = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  if (adw_expander_row_get_expanded (row))
    g_hash_table_add (self->open_names, g_strdup (name));
  else
    g_hash_table_remove (self->open_names, name);
}

GtkWidget *
aika_inspector_add_expander (AikaInspector *self,
                             GtkWidget     *group,
                             const char    *title)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), g_hash_table_contains (self->open_names, title));
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_ptr_array_add (self->expanders, row);

  return row;
}

/* What stands in it, so that it need not be opened to be known. */
static void
fill_expander (AikaInspector *self,
               GtkWidget     *expander)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->controls->len; i++)
    {
      AikaControl *control = self->controls->pdata[i];
      g_autofree char *text = NULL;

      if (control->text_kind == NULL || !gtk_widget_is_ancestor (control->widget, expander))
        continue;
      text = control->text_kind->dup (aika_inspector_get_plan (self), &self->subject, control->name);
      if (text == NULL || *text == '\0')
        continue;
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "",
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (control->widget)));
    }

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), words->str);
}

/* ---- all of them */

void
aika_inspector_fill_controls (AikaInspector *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    fill_part (self, self->parts->pdata[i]);
  for (guint i = 0; i < self->controls->len; i++)
    {
      AikaControl *control = self->controls->pdata[i];

      if (control->text_kind != NULL)
        fill_text (self, control);
      else
        fill_choice (self, control);
    }
  for (guint i = 0; i < self->expanders->len; i++)
    fill_expander (self, self->expanders->pdata[i]);
}

void
aika_inspector_finish_texts (AikaInspector *self)
{
  g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->controls->len; i++)
    {
      AikaControl *control = self->controls->pdata[i];

      if (control->text_kind != NULL)
        g_ptr_array_add (fields, g_object_ref (control->widget));
    }
  for (guint i = 0; i < fields->len; i++)
    aika_inspector_field_finish (fields->pdata[i]);
}

/* Texts that could not be taken wait for their page. */
void
aika_inspector_keep_drafts (AikaInspector *self)
{
  for (guint i = 0; i < self->controls->len; i++)
    {
      AikaControl *control = self->controls->pdata[i];

      if (control->text_kind != NULL && !aika_inspector_field_finish (AIKA_INSPECTOR_FIELD (control->widget)))
        g_hash_table_insert (self->drafts, g_strdup_printf ("%s\n%s", self->shown_key, control->name),
                             aika_inspector_field_dup_text (AIKA_INSPECTOR_FIELD (control->widget)));
    }
}

void
aika_inspector_recall_drafts (AikaInspector *self)
{
  for (guint i = 0; i < self->controls->len; i++)
    {
      AikaControl *control = self->controls->pdata[i];
      g_autofree char *place = g_strdup_printf ("%s\n%s", self->shown_key, control->name);
      g_autofree char *key = NULL;
      g_autofree char *draft = NULL;

      if (g_hash_table_steal_extended (self->drafts, place, (gpointer *) &key, (gpointer *) &draft))
        aika_inspector_field_set_draft (AIKA_INSPECTOR_FIELD (control->widget), draft);
    }
}
