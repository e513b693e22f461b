/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-texts"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-cell.h"
#include "edit/aika-edit-italics.h"

/* The texts of a page: what they show of the plan, how they are taken, and what is offered while they
 * are written. */

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
  if (control->italic_button == NULL)
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

void
aika_inspector_fill_text (AikaInspector *self,
                          AikaControl   *control)
{
  gboolean is_mixed;
  g_autofree char *text = aika_subject_dup_text (aika_inspector_get_plan (self), &self->subject, control->text_kind,
                                                 control->name, &is_mixed);
  g_autofree char *shown = NULL;

  aika_inspector_field_set_text (AIKA_INSPECTOR_FIELD (control->widget), text);
  if (self->subject.each != NULL && !control->text_kind->is_of_all)
    aika_inspector_field_set_placeholder (AIKA_INSPECTOR_FIELD (control->widget), is_mixed ? _("different values") : "");
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
  AikaControl *control = aika_inspector_find_control (self, field);
  g_autoptr(GError) error = NULL;
  AikaPlan *plan;

  if (control == NULL || self->is_filling || aika_inspector_get_plan (self) == NULL)
    return;

  plan = aika_subject_set_text (aika_inspector_get_plan (self), &self->subject, control->text_kind, control->name, text,
                                &error);
  if (plan == NULL)
    aika_inspector_field_refuse (field, error->message);
  else
    aika_inspector_commit (self, plan, NULL);
}

static void
edited_cb (AikaInspectorField *field,
           AikaInspector      *self)
{
  AikaControl *control = aika_inspector_find_control (self, field);

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
  AikaControl *control = aika_inspector_find_control (self, gtk_widget_get_ancestor (GTK_WIDGET (button), AIKA_TYPE_INSPECTOR_FIELD));

  if (control == NULL || self->is_filling || self->subject.item_id == NULL)
    return;

  aika_inspector_field_finish (AIKA_INSPECTOR_FIELD (control->widget));
  aika_inspector_commit (self, aika_edit_set_cell_italic (aika_inspector_get_plan (self), self->subject.item_id,
                                                          control->text_kind->column,
                                                          gtk_toggle_button_get_active (button), &error), error);
}

/* The selected words of a content; where none are selected, the whole text. */
static void
slant_cb (AikaInspectorField *field,
          AikaInspector      *self)
{
  AikaControl *control = aika_inspector_find_control (self, field);
  GtkToggleButton *button = control != NULL ? GTK_TOGGLE_BUTTON (control->italic_button) : NULL;
  g_autoptr(GError) error = NULL;
  AikaPlan *plan;
  const char *item_id;
  int start, end;

  if (button == NULL || !gtk_widget_is_sensitive (control->italic_button) || !aika_inspector_field_finish (field))
    return;
  if (!g_str_equal (control->text_kind->column, "content") || !aika_inspector_field_get_selection (field, &start, &end))
    {
      gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
      return;
    }

  plan = aika_inspector_get_plan (self);
  item_id = self->subject.item_id;
  aika_inspector_commit (self, aika_edit_set_content_italic (plan, item_id, start, end,
                                                             !aika_edit_is_content_italic (plan, item_id, start, end),
                                                             &error), error);
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

/* The matches of the words in the field of the plan that has the control's name. */
GPtrArray *
aika_inspector_complete (const AikaPlan    *plan,
                         const AikaSubject *subject,
                         const char        *name,
                         const char        *words)
{
  return aika_names_complete (plan, name, words, aika_language_from_tag (plan->language));
}

/* What another line says already is no suggestion. */
static GPtrArray *
ask_cb (const char *words,
        gpointer    user_data)
{
  AikaInspectorField *field = user_data;
  AikaInspector *self = AIKA_INSPECTOR (gtk_widget_get_ancestor (GTK_WIDGET (field), AIKA_TYPE_INSPECTOR));
  AikaControl *control = self != NULL ? aika_inspector_find_control (self, field) : NULL;
  g_autofree char *text = aika_inspector_field_dup_text (field);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *matches;

  if (control == NULL || aika_inspector_get_plan (self) == NULL)
    return NULL;

  matches = control->text_kind->complete (aika_inspector_get_plan (self), &self->subject, control->name, words);
  for (guint i = matches->len; i-- > 0;)
    if (g_strv_contains ((const char *const *) lines, ((AikaNameMatch *) matches->pdata[i])->text))
      g_ptr_array_remove_index (matches, i);

  return matches;
}

GtkWidget *
aika_inspector_add_text (AikaInspector      *self,
                         GtkWidget          *parent,
                         const char         *name,
                         const AikaTextKind *kind)
{
  const char *title = kind->title != NULL ? _(kind->title) : name;
  GtkWidget *field = aika_inspector_field_new (title, kind->has_lines);
  AikaControl *control = aika_inspector_add_control (self, field, name);

  control->text_kind = kind;
  if (kind->column != NULL && self->subject.each == NULL)
    {
      control->italic_button = make_italic_button (self, title);
      aika_inspector_field_add_suffix (AIKA_INSPECTOR_FIELD (field), control->italic_button);
    }
  g_signal_connect (field, "take", G_CALLBACK (take_cb), self);
  g_signal_connect (field, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect (field, "slant", G_CALLBACK (slant_cb), self);
  aika_inspector_field_set_has_bullets (AIKA_INSPECTOR_FIELD (field), kind->has_bullets);
  if (kind->complete != NULL)
    aika_inspector_field_set_completion (AIKA_INSPECTOR_FIELD (field), ask_cb, field);
  if (parent != NULL)
    aika_inspector_add_row (self, parent, field);

  return field;
}

/* ---- all of a page */

/* Texts that could not be taken make room for those of another thing, here or on another page. */
void
aika_inspector_give_up_texts (AikaInspector *self)
{
  for (guint i = 0; i < self->page->controls->len; i++)
    {
      AikaControl *control = self->page->controls->pdata[i];

      if (control->text_kind != NULL)
        aika_inspector_field_give_up (AIKA_INSPECTOR_FIELD (control->widget));
    }
}

void
aika_inspector_finish_texts (AikaInspector *self)
{
  g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->page != NULL && i < self->page->controls->len; i++)
    {
      AikaControl *control = self->page->controls->pdata[i];

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
  for (guint i = 0; i < self->page->controls->len; i++)
    {
      AikaControl *control = self->page->controls->pdata[i];

      if (control->text_kind != NULL && !aika_inspector_field_finish (AIKA_INSPECTOR_FIELD (control->widget)))
        g_hash_table_insert (self->drafts, g_strdup_printf ("%s\n%s", self->shown_key, control->name),
                             aika_inspector_field_dup_text (AIKA_INSPECTOR_FIELD (control->widget)));
    }
}

void
aika_inspector_recall_drafts (AikaInspector *self)
{
  for (guint i = 0; i < self->page->controls->len; i++)
    {
      AikaControl *control = self->page->controls->pdata[i];
      g_autofree char *place = g_strdup_printf ("%s\n%s", self->shown_key, control->name);
      g_autofree char *key = NULL;
      g_autofree char *draft = NULL;

      if (g_hash_table_steal_extended (self->drafts, place, (gpointer *) &key, (gpointer *) &draft))
        aika_inspector_field_set_draft (AIKA_INSPECTOR_FIELD (control->widget), draft);
    }
}
