/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <adwaita.h>

#include "ui/aika-sheet.h"

/* The month grid where one reads from right to left, and back. */

#define WIDTH 1000
#define HEIGHT 700

typedef struct
{
  AikaDocument *document;
  GtkWindow    *window;
  AikaSheet    *sheet;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", "kainuu.aikajana", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->document = aika_document_load (file, &error);
  g_assert_no_error (error);
  fixture->sheet = AIKA_SHEET (aika_sheet_new ());
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_widget_set_direction (GTK_WIDGET (fixture->sheet), GPOINTER_TO_INT (data));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->sheet));
  gtk_window_set_child (fixture->window, scroller);
  gtk_window_set_default_size (fixture->window, WIDTH, HEIGHT);
  aika_sheet_set_document (fixture->sheet, fixture->document);
  gtk_window_present (fixture->window);
  while (gtk_widget_get_width (GTK_WIDGET (fixture->sheet)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->document);
}

/* Where the thing is that stands for a record, in the sheet. */
static graphene_rect_t
get_bounds (Fixture    *fixture,
            const char *record_id)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->sheet)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (AIKA_IS_THING (child) && g_strcmp0 (aika_thing_get_id (AIKA_THING (child)), record_id) == 0)
      {
        g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->sheet), &bounds));
        return bounds;
      }

  g_assert_not_reached ();
}

static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  gboolean is_mirrored = GPOINTER_TO_INT (data) == GTK_TEXT_DIR_RTL;
  AikaPlan *plan = aika_document_get_plan (fixture->document);
  const AikaItem *item = aika_seq_get (plan->items, 3);       /* May and June, then August */
  const AikaMark *earlier = aika_seq_get (item->marks, 0), *later = aika_seq_get (item->marks, 1);
  graphene_rect_t title = get_bounds (fixture, item->id);
  graphene_rect_t first = get_bounds (fixture, earlier->id), second = get_bounds (fixture, later->id);
  double width = gtk_widget_get_width (GTK_WIDGET (fixture->sheet));

  if (is_mirrored)
    {
      g_assert_cmpfloat_with_epsilon (title.origin.x + title.size.width, width, 1);
      g_assert_cmpfloat (first.origin.x + first.size.width, <=, title.origin.x);
      g_assert_cmpfloat (second.origin.x + second.size.width, <, first.origin.x);
    }
  else
    {
      g_assert_cmpfloat_with_epsilon (title.origin.x, 0, 1);
      g_assert_cmpfloat (first.origin.x, >=, title.size.width);
      g_assert_cmpfloat (second.origin.x, >, first.origin.x + first.size.width);
    }
}

/* A direction that changes turns what is there. */
static void
test_turned (Fixture       *fixture,
             gconstpointer  data)
{
  const AikaItem *item = aika_seq_get (aika_document_get_plan (fixture->document)->items, 0);
  double before = get_bounds (fixture, item->id).origin.x;

  gtk_widget_set_direction (GTK_WIDGET (fixture->sheet), GTK_TEXT_DIR_RTL);
  while (get_bounds (fixture, item->id).origin.x == before)
    g_main_context_iteration (NULL, TRUE);
  test_places (fixture, GINT_TO_POINTER (GTK_TEXT_DIR_RTL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/mirrored/left-to-right", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_LTR), set_up, test_places, tear_down);
  g_test_add ("/mirrored/right-to-left", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_RTL), set_up, test_places, tear_down);
  g_test_add ("/mirrored/turned", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_LTR), set_up, test_turned, tear_down);

  return g_test_run ();
}
