/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-category-bar"

#include "config.h"

#include "ui/aika-category-bar.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-describe.h"
#include "edit/aika-edit-mark-values.h"
#include "ui/aika-category-chip.h"
#include "ui/aika-swatch.h"
#include "ui/aika-wrap-box.h"

/* Invariants: (1) the chips of either face are those of the plan's categories, in their order; (2) one face is
 * shown: the chips where they fit into two lines, else the button whose popover has them. */

#define MAX_N_LINES 2
#define CHIP_SPACING_PX 2

enum { FACE_CHIPS, FACE_MENU, N_FACES };

struct _AikaCategoryBar
{
  GtkWidget    parent_instance;

  GtkWidget   *row;             /* the face of chips: them and the button that edits them */
  GtkWidget   *menu_button;     /* the other face */
  GtkWidget   *menu_swatch;
  GtkLabel    *menu_label;
  GtkPopover  *popover;
  GtkWidget   *menu_list;
  GtkWidget   *edit_button;
  GPtrArray   *chips[N_FACES];  /* of AikaCategoryChip */

  AikaSheet   *sheet;
  GSignalGroup *document_signals;
};

G_DEFINE_FINAL_TYPE (AikaCategoryBar, aika_category_bar, GTK_TYPE_WIDGET)

static AikaSeq *
get_categories (AikaCategoryBar *self)
{
  AikaDocument *document = self->sheet != NULL ? aika_sheet_get_document (self->sheet) : NULL;

  return document != NULL ? aika_document_get_plan (document)->categories : NULL;
}

static guint
count_categories (AikaCategoryBar *self)
{
  AikaSeq *categories = get_categories (self);

  return categories != NULL ? aika_seq_get_length (categories) : 0;
}

/* ---- choosing */

/* Whether a selected mark is of another category. What was just painted stays as it is: the next
 * category is for what is painted next. */
static gboolean
would_give (AikaCategoryBar *self,
            const char      *category_id)
{
  AikaPlan *plan = aika_document_get_plan (aika_sheet_get_document (self->sheet));
  g_auto(GStrv) mark_ids = aika_sheet_dup_mark_ids (self->sheet);

  if (aika_sheet_has_just_painted (self->sheet))
    return FALSE;
  for (guint i = 0; mark_ids[i] != NULL; i++)
    {
      const AikaMark *mark = aika_plan_find_mark (plan, mark_ids[i], NULL);

      if (mark != NULL && g_strcmp0 (mark->category, category_id) != 0)
        return TRUE;
    }

  return FALSE;
}

static void
give (AikaCategoryBar *self,
      const char      *category_id)
{
  AikaDocument *document = aika_sheet_get_document (self->sheet);
  AikaPlan *plan = aika_document_get_plan (document);
  g_auto(GStrv) mark_ids = aika_sheet_dup_mark_ids (self->sheet);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) given = aika_edit_set_marks_category (plan, (const char *const *) mark_ids, category_id, &error);
  g_autofree char *label = NULL;

  if (given == NULL)
    {
      g_signal_emit_by_name (self->sheet, "refused", error->message);
      return;
    }
  label = aika_edit_describe (plan, given);
  aika_document_commit (document, given, label, NULL);
}

static void
refuse_position (AikaCategoryBar *self,
                 int              position)
{
  g_autofree char *message = g_strdup_printf (_("The plan has no category %d."), position);

  g_signal_emit_by_name (self->sheet, "refused", message);
}

/* A chip that is chosen and would change nothing is let go of. */
static void
chip_clicked_cb (AikaCategoryChip *chip,
                 AikaCategoryBar  *self)
{
  int position = aika_category_chip_get_position (chip);
  const AikaCategory *category = aika_seq_get (get_categories (self), position - 1);
  gboolean is_chosen = g_strcmp0 (aika_sheet_get_category (self->sheet), category->id) == 0;

  aika_category_bar_choose (self, is_chosen && !would_give (self, category->id) ? 0 : position);
  gtk_popover_popdown (self->popover);
}

/* ---- showing */

static void
add_chip (AikaCategoryBar *self,
          int              face)
{
  GtkWidget *chip = aika_category_chip_new ((int) self->chips[face]->len + 1);

  g_signal_connect (chip, "clicked", G_CALLBACK (chip_clicked_cb), self);
  g_ptr_array_add (self->chips[face], chip);
  if (face == FACE_CHIPS)
    gtk_widget_insert_before (chip, self->row, self->edit_button);
  else
    gtk_box_append (GTK_BOX (self->menu_list), chip);
}

static void
remove_chip (AikaCategoryBar *self,
             int              face)
{
  GtkWidget *chip = g_ptr_array_steal_index (self->chips[face], self->chips[face]->len - 1);

  if (face == FACE_CHIPS)
    gtk_widget_unparent (chip);
  else
    gtk_box_remove (GTK_BOX (self->menu_list), chip);
}

static void
update_menu_button (AikaCategoryBar    *self,
                    const AikaCategory *chosen)
{
  g_autofree char *spoken = chosen != NULL ? aika_category_chip_dup_spoken (chosen, TRUE) : g_strdup (_("no category chosen"));
  /* Translators: the button that opens the categories, and which of them is chosen. */
  g_autofree char *name = g_strdup_printf (_("Categories: %s"), spoken);

  gtk_widget_set_visible (self->menu_swatch, chosen != NULL);
  if (chosen != NULL)
    aika_swatch_set_category (AIKA_SWATCH (self->menu_swatch), chosen->hue, chosen->pattern);
  gtk_label_set_text (self->menu_label, chosen != NULL ? chosen->name : _("Categories"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (AikaCategoryBar *self)
{
  AikaSeq *categories = get_categories (self);
  guint n = count_categories (self);
  int chosen = aika_category_bar_get_chosen (self);

  for (int face = 0; face < N_FACES; face++)
    {
      while (self->chips[face]->len > n)
        remove_chip (self, face);
      while (self->chips[face]->len < n)
        add_chip (self, face);
      for (guint i = 0; i < n; i++)
        aika_category_chip_update (self->chips[face]->pdata[i], aika_seq_get (categories, i), (int) i + 1 == chosen);
    }
  update_menu_button (self, chosen > 0 ? aika_seq_get (categories, (guint) chosen - 1) : NULL);
}

/* ---- the two faces */

static gboolean
do_chips_fit (AikaCategoryBar *self,
              int              width)
{
  int minimum;

  gtk_widget_measure (self->row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return self->chips[FACE_CHIPS]->len > 0 &&
         width >= minimum &&
         aika_wrap_box_get_n_lines (AIKA_WRAP_BOX (self->row), width) <= MAX_N_LINES;
}

static GtkSizeRequestMode
aika_category_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
aika_category_bar_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  AikaCategoryBar *self = AIKA_CATEGORY_BAR (widget);
  int row_natural;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gboolean is_row = do_chips_fit (self, for_size < 0 ? G_MAXINT : for_size);

      gtk_widget_measure (is_row ? self->row : self->menu_button, orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }

  gtk_widget_measure (self->menu_button, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->row, orientation, -1, NULL, &row_natural, NULL, NULL);
  *natural = MAX (*natural, row_natural);
}

/* A face that is not shown is nothing to a screen reader either. */
static void
show_face (GtkWidget *face,
           gboolean   is_shown)
{
  if (gtk_widget_get_child_visible (face) == is_shown)
    return;

  gtk_widget_set_child_visible (face, is_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (face), GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown, -1);
}

static void
aika_category_bar_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AikaCategoryBar *self = AIKA_CATEGORY_BAR (widget);
  gboolean is_row = do_chips_fit (self, width);
  GtkAllocation allocation = { 0, 0, width, height };

  show_face (self->row, is_row);
  show_face (self->menu_button, !is_row);
  if (is_row)
    {
      gtk_widget_size_allocate (self->row, &allocation, -1);
    }
  else
    {
      gtk_widget_measure (self->menu_button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &allocation.width, NULL, NULL);
      allocation.width = MIN (allocation.width, width);
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        allocation.x = width - allocation.width;
      gtk_widget_size_allocate (self->menu_button, &allocation, -1);
    }
}

static void
aika_category_bar_dispose (GObject *object)
{
  AikaCategoryBar *self = AIKA_CATEGORY_BAR (object);

  g_clear_object (&self->document_signals);
  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_pointer (&self->menu_button, gtk_widget_unparent);

  G_OBJECT_CLASS (aika_category_bar_parent_class)->dispose (object);
}

static void
aika_category_bar_finalize (GObject *object)
{
  AikaCategoryBar *self = AIKA_CATEGORY_BAR (object);

  for (int face = 0; face < N_FACES; face++)
    g_ptr_array_unref (self->chips[face]);

  G_OBJECT_CLASS (aika_category_bar_parent_class)->finalize (object);
}

static void
aika_category_bar_class_init (AikaCategoryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aika_category_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = aika_category_bar_finalize;
  widget_class->get_request_mode = aika_category_bar_get_request_mode;
  widget_class->measure = aika_category_bar_measure;
  widget_class->size_allocate = aika_category_bar_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
make_row (AikaCategoryBar *self)
{
  self->row = aika_wrap_box_new (CHIP_SPACING_PX, CHIP_SPACING_PX);
  self->edit_button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_button_set_has_frame (GTK_BUTTON (self->edit_button), FALSE);
  gtk_widget_add_css_class (self->edit_button, "category-chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit_button), "win.edit-categories");
  gtk_widget_set_tooltip_text (self->edit_button, _("Edit the categories"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Edit the categories"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Categories"), -1);
  aika_wrap_box_append (AIKA_WRAP_BOX (self->row), self->edit_button);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
}

static GtkWidget *
make_menu (AikaCategoryBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *edit = gtk_button_new_with_mnemonic (_("_Edit Categories…"));

  self->menu_list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_button_set_has_frame (GTK_BUTTON (edit), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "win.edit-categories");
  g_signal_connect_swapped (edit, "clicked", G_CALLBACK (gtk_popover_popdown), self->popover);
  gtk_box_append (GTK_BOX (box), self->menu_list);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), edit);

  return box;
}

#define MENU_LABEL_N_CHARS 18

static void
make_menu_button (AikaCategoryBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->menu_button = gtk_menu_button_new ();
  self->menu_swatch = aika_swatch_new ();
  self->menu_label = GTK_LABEL (gtk_label_new (NULL));
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_label_set_ellipsize (self->menu_label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->menu_label, MENU_LABEL_N_CHARS);
  gtk_box_append (GTK_BOX (box), self->menu_swatch);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->menu_label));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->menu_button), box);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->menu_button), FALSE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->menu_button), GTK_ARROW_UP);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->menu_button), TRUE);
  gtk_popover_set_child (self->popover, make_menu (self));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->menu_button), GTK_WIDGET (self->popover));
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->menu_button, GTK_WIDGET (self));
}

static void
aika_category_bar_init (AikaCategoryBar *self)
{
  for (int face = 0; face < N_FACES; face++)
    self->chips[face] = g_ptr_array_new ();
  self->document_signals = g_signal_group_new (AIKA_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (update), self);
  make_row (self);
  make_menu_button (self);
  update (self);
}

static void
document_set_cb (AikaCategoryBar *self)
{
  g_signal_group_set_target (self->document_signals, aika_sheet_get_document (self->sheet));
  update (self);
}

/**
 * aika_category_bar_set_sheet:
 * @bar: a bar
 * @sheet: the sheet whose categories it shows; it lives as long as @bar
 */
void
aika_category_bar_set_sheet (AikaCategoryBar *bar,
                             AikaSheet       *sheet)
{
  g_return_if_fail (AIKA_IS_CATEGORY_BAR (bar));

  bar->sheet = sheet;
  g_signal_connect_object (sheet, "category-changed", G_CALLBACK (update), bar, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "notify::document", G_CALLBACK (document_set_cb), bar, G_CONNECT_SWAPPED);
  document_set_cb (bar);
}

/**
 * aika_category_bar_get_chosen:
 * @bar: a bar
 *
 * Returns: the place of the chosen category among those of the plan, 1 for the first; 0 for none
 */
int
aika_category_bar_get_chosen (AikaCategoryBar *bar)
{
  AikaSeq *categories;
  guint position;

  g_return_val_if_fail (AIKA_IS_CATEGORY_BAR (bar), 0);

  categories = get_categories (bar);
  if (categories == NULL || !aika_seq_find_id (categories, aika_sheet_get_category (bar->sheet), &position))
    return 0;

  return (int) position + 1;
}

/**
 * aika_category_bar_choose:
 * @bar: a bar
 * @position: the place of a category among those of the plan, 1 for the first; 0 for none
 *
 * Paints with the category from now on, and gives it to the marks that are selected.
 */
void
aika_category_bar_choose (AikaCategoryBar *bar,
                          int              position)
{
  g_autofree char *id = NULL;

  g_return_if_fail (AIKA_IS_CATEGORY_BAR (bar));

  if (get_categories (bar) == NULL)
    return;

  aika_sheet_finish_typing (bar->sheet);
  if (position > (int) count_categories (bar))
    {
      refuse_position (bar, position);
    }
  else if (position > 0 && would_give (bar, aika_record_get_id (aika_seq_get (get_categories (bar), position - 1))) &&
           aika_document_get_is_read_only (aika_sheet_get_document (bar->sheet)))
    {
      g_signal_emit_by_name (bar->sheet, "refused", _("This plan was made with a newer Aikajana. It opens read-only."));
    }
  else
    {
      id = position > 0 ? g_strdup (aika_record_get_id (aika_seq_get (get_categories (bar), position - 1))) : NULL;
      if (id != NULL && would_give (bar, id))
        give (bar, id);
      aika_sheet_set_category (bar->sheet, id);
    }

  update (bar);
}
