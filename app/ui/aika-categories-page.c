/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-categories-page"

#include "config.h"

#include "ui/aika-categories-page.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-categories.h"
#include "edit/aika-edit-describe.h"
#include "ui/aika-category-row.h"

#define LIST_MAX_HEIGHT_PX 230

struct _AikaCategoriesPage
{
  AdwBin        parent_instance;

  GtkRevealer  *revealer;
  GtkWidget    *list;             /* of AikaCategoryRow */
  GtkWidget    *add_button;
  GtkSizeGroup *hues;
  GtkSizeGroup *patterns;

  AikaSheet    *sheet;
  GSignalGroup *document_signals;
  gboolean      is_open;
};

G_DEFINE_FINAL_TYPE (AikaCategoriesPage, aika_categories_page, ADW_TYPE_BIN)

static AikaPlan *
get_plan (AikaCategoriesPage *self)
{
  return aika_document_get_plan (aika_sheet_get_document (self->sheet));
}

/* ---- the rows */

static GtkWidget *
find_row (AikaCategoriesPage *self,
          const char         *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (aika_category_row_get_id (AIKA_CATEGORY_ROW (row)), id))
      return row;

  return NULL;
}

/* Those that are no longer in the plan. */
static void
remove_rows (AikaCategoriesPage *self,
             AikaSeq            *categories)
{
  GtkWidget *row = gtk_widget_get_first_child (self->list);

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (!aika_seq_find_id (categories, aika_category_row_get_id (AIKA_CATEGORY_ROW (row)), NULL))
        {
          if (gtk_widget_get_focus_child (self->list) == row)
            gtk_widget_grab_focus (self->add_button);
          gtk_box_remove (GTK_BOX (self->list), row);
        }
      row = next;
    }
}

/* The rows in the plan's order; those that stay are kept, with what is being typed and the focus. */
static void
update_rows (AikaCategoriesPage *self)
{
  AikaSeq *categories = get_plan (self)->categories;
  guint n = aika_seq_get_length (categories);
  GtkWidget *previous = NULL;

  remove_rows (self, categories);
  for (guint i = 0; i < n; i++)
    {
      const char *id = aika_record_get_id (aika_seq_get (categories, i));
      GtkWidget *row = find_row (self, id);

      if (row == NULL)
        {
          row = aika_category_row_new (self->sheet, id);
          aika_category_row_align (AIKA_CATEGORY_ROW (row), self->hues, self->patterns);
          gtk_box_append (GTK_BOX (self->list), row);
        }
      gtk_box_reorder_child_after (GTK_BOX (self->list), row, previous);
      aika_category_row_update (AIKA_CATEGORY_ROW (row), i);
      previous = row;
    }

  gtk_widget_set_sensitive (self->add_button, n < AIKA_EDIT_MAX_N_CATEGORIES);
}

static void
document_changed_cb (AikaCategoriesPage *self)
{
  if (self->is_open)
    update_rows (self);
}

static void
document_set_cb (AikaCategoriesPage *self)
{
  GtkWidget *row;

  aika_categories_page_close (self);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), row);
  g_signal_group_set_target (self->document_signals, aika_sheet_get_document (self->sheet));
}

/* ---- adding */

/* “New category”, “New category 2”. */
static char *
dup_new_name (AikaPlan *plan)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *name = n == 1 ? g_strdup (_("New category")) : g_strdup_printf (_("New category %u"), n);
      g_autoptr(AikaPlan) added = aika_edit_add_category (plan, name, NULL, NULL);

      if (added != NULL || n > AIKA_EDIT_MAX_N_CATEGORIES)
        return g_steal_pointer (&name);
    }
}

static void
add_cb (AikaCategoriesPage *self)
{
  g_autofree char *name = dup_new_name (get_plan (self));
  g_autofree char *id = NULL;
  g_autofree char *label = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) added = aika_edit_add_category (get_plan (self), name, &id, &error);

  if (added == NULL)
    {
      g_signal_emit_by_name (self->sheet, "refused", error->message);
      return;
    }

  label = aika_edit_describe (get_plan (self), added);
  aika_document_commit (aika_sheet_get_document (self->sheet), added, label, NULL);
  aika_category_row_focus_name (AIKA_CATEGORY_ROW (find_row (self, id)));
}

/* ---- opening and closing */

static void
leave (AikaCategoriesPage *self)
{
  aika_categories_page_close (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

/* What is closed is nothing to a screen reader. */
static void
revealed_cb (AikaCategoriesPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_open || gtk_revealer_get_child_revealed (self->revealer));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AikaCategoriesPage    *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  leave (self);
  return GDK_EVENT_STOP;
}

/* ---- making */

/* GTK 4.8 reads the underline of a mnemonic out. */
static GtkWidget *
add_button (AikaCategoriesPage *self,
            GtkWidget          *box,
            const char         *label,
            const char         *name,
            GCallback           clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static GtkWidget *
make_heading (AikaCategoriesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (_("Categories"));

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_box_append (GTK_BOX (box), heading);
  self->add_button = add_button (self, box, _("_Add a Category"), _("Add a category"), G_CALLBACK (add_cb));
  add_button (self, box, _("_Done"), _("Done"), G_CALLBACK (leave));

  return box;
}

static GtkWidget *
make_content (AikaCategoriesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_MAX_HEIGHT_PX);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Scrolled area of the categories"), -1);
  gtk_box_append (GTK_BOX (box), make_heading (self));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_add_css_class (box, "grid-panel");

  return box;
}

static void
aika_categories_page_dispose (GObject *object)
{
  AikaCategoriesPage *self = AIKA_CATEGORIES_PAGE (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->hues);
  g_clear_object (&self->patterns);

  G_OBJECT_CLASS (aika_categories_page_parent_class)->dispose (object);
}

static void
aika_categories_page_class_init (AikaCategoriesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aika_categories_page_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
aika_categories_page_init (AikaCategoriesPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->hues = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->patterns = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (self->revealer, make_content (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Edit the categories"), -1);

  self->document_signals = g_signal_group_new (AIKA_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (document_changed_cb), self);
  g_signal_connect_swapped (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * aika_categories_page_set_sheet:
 * @page: a page
 * @sheet: the sheet whose plan it edits; it lives as long as @page
 */
void
aika_categories_page_set_sheet (AikaCategoriesPage *page,
                                AikaSheet          *sheet)
{
  g_return_if_fail (AIKA_IS_CATEGORIES_PAGE (page));

  page->sheet = sheet;
  g_signal_connect_object (sheet, "notify::document", G_CALLBACK (document_set_cb), page, G_CONNECT_SWAPPED);
  document_set_cb (page);
}

/**
 * aika_categories_page_open:
 * @page: a page
 *
 * Opens it with the focus in the first name. Does nothing without a document.
 */
void
aika_categories_page_open (AikaCategoriesPage *page)
{
  GtkWidget *first;

  g_return_if_fail (AIKA_IS_CATEGORIES_PAGE (page));

  if (aika_sheet_get_document (page->sheet) == NULL)
    return;

  aika_sheet_finish_typing (page->sheet);
  page->is_open = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (page), TRUE);
  gtk_revealer_set_reveal_child (page->revealer, TRUE);
  update_rows (page);
  first = gtk_widget_get_first_child (page->list);
  if (first != NULL)
    aika_category_row_focus_name (AIKA_CATEGORY_ROW (first));
  else
    gtk_widget_grab_focus (page->add_button);
}

/**
 * aika_categories_page_close:
 * @page: a page
 *
 * Closes it.
 */
void
aika_categories_page_close (AikaCategoriesPage *page)
{
  g_return_if_fail (AIKA_IS_CATEGORIES_PAGE (page));

  if (!page->is_open)
    return;

  page->is_open = FALSE;
  gtk_revealer_set_reveal_child (page->revealer, FALSE);
}
