/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <adwaita.h>

#include "edit-sample.h"
#include "ui/aika-category-bar.h"

/* Which of its faces the bar shows. */

static GtkWidget *
find_chips (GtkWidget *bar)
{
  GtkWidget *row = gtk_widget_get_first_child (bar);

  while (GTK_IS_MENU_BUTTON (row))
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static void
allocate (GtkWidget *bar,
          int        width)
{
  int height;

  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (bar, &(GtkAllocation) { 0, 0, width, height }, -1);
}

/* The sample has one category, so that one line holds all its chips however narrow it is. */
static void
test_a_chip_wider_than_the_bar (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaDocument) document = aika_document_new (plan);
  g_autoptr(AikaSheet) sheet = g_object_ref_sink (AIKA_SHEET (aika_sheet_new ()));
  g_autoptr(AikaCategoryBar) bar = g_object_ref_sink (g_object_new (AIKA_TYPE_CATEGORY_BAR, NULL));
  GtkWidget *chips = find_chips (GTK_WIDGET (bar));
  int least;

  aika_sheet_set_document (sheet, document);
  aika_category_bar_set_sheet (bar, sheet);
  gtk_widget_measure (chips, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  allocate (GTK_WIDGET (bar), least);
  g_assert_true (gtk_widget_get_child_visible (chips));
  allocate (GTK_WIDGET (bar), least - 1);
  g_assert_false (gtk_widget_get_child_visible (chips));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/category-bar/a-chip-wider-than-the-bar", test_a_chip_wider_than_the_bar);

  return g_test_run ();
}
