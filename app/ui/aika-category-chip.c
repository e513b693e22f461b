/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-category-chip"

#include "config.h"

#include "ui/aika-category-chip.h"

#include <glib/gi18n-lib.h>

#include "ui/aika-swatch.h"

struct _AikaCategoryChip
{
  GtkToggleButton parent_instance;

  GtkWidget      *swatch;
  GtkLabel       *number;
  GtkLabel       *name;
  int             position;
};

G_DEFINE_FINAL_TYPE (AikaCategoryChip, aika_category_chip, GTK_TYPE_TOGGLE_BUTTON)

static void
aika_category_chip_class_init (AikaCategoryChipClass *klass)
{
}

static void
aika_category_chip_init (AikaCategoryChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  self->swatch = aika_swatch_new ();
  self->number = GTK_LABEL (gtk_label_new (NULL));
  self->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->name, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_box_append (GTK_BOX (box), self->swatch);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_button_set_has_frame (GTK_BUTTON (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "category-chip");
  /* The keys stay with the grid. */
  gtk_widget_set_focus_on_click (GTK_WIDGET (self), FALSE);
}

/**
 * aika_category_chip_new:
 * @position: the place of its category in the plan, 1 for the first
 *
 * Returns: (transfer floating): a chip, to be updated
 */
GtkWidget *
aika_category_chip_new (int position)
{
  AikaCategoryChip *self = g_object_new (AIKA_TYPE_CATEGORY_CHIP, NULL);
  g_autofree char *number = g_strdup_printf ("%d", position);

  self->position = position;
  gtk_label_set_text (self->number, number);
  return GTK_WIDGET (self);
}

/**
 * aika_category_chip_get_position:
 * @chip: a chip
 *
 * Returns: the place of its category in the plan, 1 for the first
 */
int
aika_category_chip_get_position (AikaCategoryChip *chip)
{
  return chip->position;
}

/**
 * aika_category_chip_update:
 * @chip: a chip
 * @category: the category at its place
 * @is_chosen: whether the grid is painted with it
 */
void
aika_category_chip_update (AikaCategoryChip   *chip,
                           const AikaCategory *category,
                           gboolean            is_chosen)
{
  g_autofree char *spoken = aika_category_chip_dup_spoken (category, is_chosen);
  /* Translators: the name of a category, and the number of its key. */
  g_autofree char *tooltip = g_strdup_printf (_("Paint as %1$s (Ctrl+%2$d)"), category->name, chip->position);

  aika_swatch_set_category (AIKA_SWATCH (chip->swatch), category->hue, category->pattern);
  gtk_label_set_text (chip->name, category->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (chip), tooltip);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), is_chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * aika_category_chip_dup_spoken:
 * @category: a category
 * @is_chosen: whether the grid is painted with it
 *
 * Returns: (transfer full): what a screen reader says of it: “Valmistelu, sininen, vaalea kuvio, valittu”
 */
char *
aika_category_chip_dup_spoken (const AikaCategory *category,
                               gboolean            is_chosen)
{
  g_autofree char *hue = g_utf8_strdown (aika_swatch_get_hue_name (category->hue), -1);
  g_autofree char *pattern = g_utf8_strdown (aika_swatch_get_pattern_name (category->pattern), -1);

  /* Translators: what a screen reader says of a category: its name, its colour, how it looks in grey. */
  return g_strdup_printf (is_chosen ? _("%1$s, %2$s, %3$s, chosen") : _("%1$s, %2$s, %3$s"), category->name, hue, pattern);
}
