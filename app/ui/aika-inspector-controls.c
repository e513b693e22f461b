/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-controls"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

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
AikaControl *
aika_inspector_add_control (AikaInspector *self,
                            GtkWidget     *widget,
                            const char    *name)
{
  AikaControl *control = g_new0 (AikaControl, 1);

  control->widget = g_object_ref_sink (widget);
  control->part = self->built_part;
  control->name = g_strdup (name);
  g_ptr_array_add (self->page->controls, control);
  return control;
}

AikaControl *
aika_inspector_find_control (AikaInspector *self,
                             gpointer       widget)
{
  for (guint i = 0; i < self->page->controls->len; i++)
    {
      AikaControl *control = self->page->controls->pdata[i];

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
  for (guint i = self->page->controls->len; i-- > 0;)
    if (((AikaControl *) self->page->controls->pdata[i])->part == part)
      g_ptr_array_remove_index (self->page->controls, i);

  for (guint i = 0; i < part->rows->len; i++)
    if (ADW_IS_EXPANDER_ROW (part->parent))
      adw_expander_row_remove (ADW_EXPANDER_ROW (part->parent), part->rows->pdata[i]);
    else
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (part->parent), part->rows->pdata[i]);
  g_ptr_array_set_size (part->rows, 0);
}

/* ---- choices */

/* That values differ stands before the choices while they do. */
static void
prepend_mixed (char ***words)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, _("different values"));
  g_strv_builder_addv (builder, (const char **) *words);
  g_strfreev (*words);
  *words = g_strv_builder_end (builder);
}

static void
fill_choice (AikaInspector *self,
             AikaControl   *control)
{
  const AikaChoiceKind *kind = control->choice_kind;
  const AikaPlan *plan = aika_inspector_get_plan (self);
  gboolean is_mixed;
  guint choice = aika_subject_get_choice (plan, &self->subject, kind, control->name, &is_mixed);
  g_auto(GStrv) words = kind->list (plan, &self->subject, control->name);

  /* A list does not outlive being changed while something in it is chosen. */
  control->has_mixed = is_mixed || (control->has_mixed && control->is_choosing);
  if (control->has_mixed)
    prepend_mixed (&words);
  aika_inspector_set_words (ADW_COMBO_ROW (control->widget), (const char *const *) words);
  if (control->has_mixed)
    choice = is_mixed ? 0 : choice + 1;
  adw_combo_row_set_selected (ADW_COMBO_ROW (control->widget), choice);
  gtk_widget_set_sensitive (control->widget, !aika_document_get_is_read_only (aika_sheet_get_document (self->sheet)));
}

static gboolean
fill_later_cb (gpointer user_data)
{
  AikaInspector *self = user_data;

  if (self->page != NULL && aika_inspector_get_plan (self) != NULL)
    {
      self->is_filling = TRUE;
      aika_inspector_fill_controls (self);
      self->is_filling = FALSE;
    }
  return G_SOURCE_REMOVE;
}

static void
choose (AikaInspector *self,
        AikaControl   *control,
        guint          choice)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_subject_set_choice (aika_inspector_get_plan (self), &self->subject, control->choice_kind,
                                            control->name, choice, &error);

  /* What could not be set does not stay chosen. */
  if (!aika_inspector_commit (self, plan, error))
    {
      self->is_filling = TRUE;
      fill_choice (self, control);
      self->is_filling = FALSE;
    }
}

static void
selected_cb (AdwComboRow   *row,
             GParamSpec    *pspec,
             AikaInspector *self)
{
  AikaControl *control = aika_inspector_find_control (self, row);
  guint selected = adw_combo_row_get_selected (row);
  gboolean had_mixed, is_mixed;

  if (control == NULL || aika_inspector_get_plan (self) == NULL || self->is_filling ||
      selected == GTK_INVALID_LIST_POSITION)
    return;
  had_mixed = control->has_mixed;
  if (had_mixed && selected-- == 0)
    return;
  if (selected == aika_subject_get_choice (aika_inspector_get_plan (self), &self->subject, control->choice_kind,
                                           control->name, &is_mixed))
    return;

  control->is_choosing = TRUE;
  choose (self, control, selected);

  /* The row, and the control with it, may be gone. */
  control = aika_inspector_find_control (self, row);
  if (control != NULL)
    control->is_choosing = FALSE;
  if (had_mixed)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fill_later_cb, g_object_ref (self), g_object_unref);
}

GtkWidget *
aika_inspector_add_choice (AikaInspector        *self,
                           GtkWidget            *parent,
                           const char           *name,
                           const AikaChoiceKind *kind)
{
  GtkWidget *row = aika_inspector_make_combo (kind->title != NULL ? _(kind->title) : name);
  AikaControl *control = aika_inspector_add_control (self, row, name);

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
  g_ptr_array_add (self->page->parts, part);
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
  if (!had_focus && part->kind->renew != NULL && part->kind->renew (self, part))
    return;
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

/* A group without rows would leave a gap, or a heading with nothing under it. */
static void
show_group (AikaInspector     *self,
            AikaInspectorPart *part)
{
  guint n_rows = 0;

  for (guint i = 0; i < self->page->parts->len; i++)
    {
      const AikaInspectorPart *other = self->page->parts->pdata[i];

      if (other->parent == part->parent)
        n_rows += other->rows->len;
    }
  gtk_widget_set_visible (part->parent, n_rows > 0);
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
  g_ptr_array_add (self->page->expanders, row);

  return row;
}

/* What stands in it, so that it need not be opened to be known. */
static void
fill_expander (AikaInspector *self,
               GtkWidget     *expander)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->page->controls->len; i++)
    {
      AikaControl *control = self->page->controls->pdata[i];
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
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), g_hash_table_contains (
                                 self->open_names, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (expander))));
}

/* ---- all of them */

void
aika_inspector_fill_controls (AikaInspector *self)
{
  for (guint i = 0; i < self->page->parts->len; i++)
    fill_part (self, self->page->parts->pdata[i]);
  for (guint i = 0; i < self->page->parts->len; i++)
    {
      AikaInspectorPart *part = self->page->parts->pdata[i];

      if (part->kind->hides_group)
        show_group (self, part);
    }
  for (guint i = 0; i < self->page->controls->len; i++)
    {
      AikaControl *control = self->page->controls->pdata[i];

      if (control->text_kind != NULL)
        aika_inspector_fill_text (self, control);
      else
        fill_choice (self, control);
    }
  for (guint i = 0; i < self->page->expanders->len; i++)
    fill_expander (self, self->page->expanders->pdata[i]);
}
