/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <adwaita.h>

#include "ui/aika-sheet-private.h"
#include "ui/aika-table-sheet.h"

/* A text that is typed over a title or a cell, while something beside asks for another size: the text
 * asks for one in the middle of the frame, and GTK 4.8 must not forget that. What it forgets it says
 * as a warning, and a warning ends the test. */

typedef struct
{
  AikaDocument *document;
  GtkWindow    *window;
  GtkWidget    *sheet;
  GtkWidget    *aside;
} Fixture;

typedef enum
{
  OVER_TITLE,
  OVER_CELL,
} Where;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", "kainuu.aikajana", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  GtkWidget *scroller = gtk_scrolled_window_new (), *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *flap = adw_flap_new ();

  fixture->document = aika_document_load (file, &error);
  g_assert_no_error (error);
  fixture->sheet = GPOINTER_TO_INT (data) == OVER_TITLE ? aika_sheet_new () : aika_table_sheet_new ();
  fixture->aside = gtk_label_new ("Tiedot");
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->sheet);
  gtk_box_append (GTK_BOX (content), scroller);
  adw_flap_set_content (ADW_FLAP (flap), content);
  adw_flap_set_flap (ADW_FLAP (flap), fixture->aside);
  adw_flap_set_flap_position (ADW_FLAP (flap), GTK_PACK_END);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, flap);
  gtk_window_set_default_size (fixture->window, 1000, 700);
  g_object_set (fixture->sheet, "document", fixture->document, NULL);
  gtk_window_present (fixture->window);
  while (gtk_widget_get_width (fixture->sheet) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->document);
}

static void
count_cb (GdkFrameClock *clock,
          int           *n_left)
{
  (*n_left)--;
}

/* Two frames: in the first one sizes are given, in the second one nothing may be left. */
static void
draw_frames (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  int n_left = 2;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &n_left);

  while (n_left > 0)
    {
      gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, id);
}

typedef struct
{
  GtkTextBuffer *buffer;
  const char    *words;
  GtkWidget     *aside;
} Typed;

/* A key that comes with a movement of the pointer is taken up within the frame, before the text could
 * lay out its lines. */
static void
update_cb (GdkFrameClock *clock,
           Typed         *typed)
{
  if (typed->words == NULL)
    return;

  gtk_text_buffer_set_text (typed->buffer, typed->words, -1);
  gtk_widget_queue_resize (typed->aside);
  typed->words = NULL;
}

static void
type_in_frame (Fixture       *fixture,
               GtkTextBuffer *buffer,
               const char    *words)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  Typed typed = { buffer, words, fixture->aside };
  gulong id = g_signal_connect (clock, "update", G_CALLBACK (update_cb), &typed);

  gdk_frame_clock_begin_updating (clock);
  while (typed.words != NULL)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, id);
  draw_frames (fixture);
}

static GtkWidget *
find_text (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child);

  return found;
}

static GtkTextBuffer *
open_text (Fixture *fixture,
           Where    where)
{
  const AikaItem *item = aika_seq_get (aika_document_get_plan (fixture->document)->items, 2);
  GtkWidget *text;

  if (where == OVER_TITLE)
    {
      aika_sheet_select (AIKA_SHEET (fixture->sheet), item->id);
      aika_sheet_rename (AIKA_SHEET (fixture->sheet));
    }
  else
    {
      aika_table_sheet_select (AIKA_TABLE_SHEET (fixture->sheet), item->id);
      g_assert_true (gtk_widget_activate_action (fixture->sheet, "cell.edit", NULL));
    }
  text = find_text (fixture->sheet);
  g_assert_nonnull (text);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
}

static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const texts[] = {
    "Valmistelu ja käynnistys, jossa on niin monta sanaa, että otsikko jatkuu toiselle ja kolmannelle riville asti",
    "x",
    "Kunnanvaltuuston ja kunnanhallituksen yhteinen seminaari strategian lähtökohdista ja tavoitteista",
    "",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z å ä ö a b c d e f g h i j k l m n o p q r s t u v w x y z å ä ö",
    "Palvelulupaus",
  };
  GtkTextBuffer *buffer = open_text (fixture, GPOINTER_TO_INT (data));

  draw_frames (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    type_in_frame (fixture, buffer, texts[i]);
}

/* The row of what is typed is as high as the text, so that the next one lies below it. */
static void
check_row (Fixture    *fixture,
           const char *what)
{
  AikaSheet *sheet = AIKA_SHEET (fixture->sheet);
  graphene_rect_t bounds;
  double top, bottom;
  guint row;

  g_assert_true (aika_sheet_find_named_row (sheet, &row));
  g_assert_true (gtk_widget_compute_bounds (find_text (fixture->sheet), fixture->sheet, &bounds));
  top = aika_sheet_get_header_height (sheet) + aika_scene_get_row_top (aika_sheet_get_shown_scene (sheet), row) -
        aika_sheet_get_v (sheet);
  bottom = top + aika_scene_get_row (aika_sheet_get_shown_scene (sheet), row)->height;
  if (bounds.origin.y < top || bounds.origin.y + bounds.size.height > bottom)
    g_error ("%s: the text from %g to %g is not in its row from %g to %g", what, bounds.origin.y,
             bounds.origin.y + bounds.size.height, top, bottom);
}

static void
test_row_grows (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const texts[] = {
    "Valmistelu",
    "Valmistelu ja käynnistys, jossa on niin monta sanaa, että otsikko jatkuu toiselle ja kolmannelle riville asti",
    "Valmistelu ja käynnistys kunnanhallituksessa",
    "Valmistelu ja käynnistys, jossa on niin monta sanaa, että otsikko jatkuu toiselle, kolmannelle ja neljännelle "
    "riville asti ja siitä vielä viidennelle",
  };
  AikaSheet *sheet = AIKA_SHEET (fixture->sheet);
  AikaPlan *plan = aika_document_get_plan (fixture->document);
  const AikaItem *first = aika_seq_get (plan->items, 2);
  const AikaItem *last = aika_seq_get (plan->items, aika_seq_get_length (plan->items) - 1);

  for (guint kind = 0; kind < 4; kind++)
    {
      GtkTextBuffer *buffer;

      if (kind == 0)
        aika_sheet_name_item (sheet, first->id);
      else if (kind == 1)
        aika_sheet_name_group (sheet, first->group);
      else
        aika_sheet_name_new_item (sheet, kind == 2 ? first->id : last->id, NULL);
      buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_text (fixture->sheet)));
      g_assert_cmpint (aika_sheet_is_naming_new (sheet), ==, kind >= 2);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          type_in_frame (fixture, buffer, texts[i]);
          draw_frames (fixture);
          check_row (fixture, texts[i]);
        }
      gtk_text_buffer_set_text (buffer, "", -1);
      aika_sheet_finish_typing (sheet);
      draw_frames (fixture);
      g_assert_true (aika_sheet_get_shown_scene (sheet) == sheet->scene);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/typed-text/over-a-title", Fixture, GINT_TO_POINTER (OVER_TITLE), set_up, test_typing, tear_down);
  g_test_add ("/typed-text/over-a-cell", Fixture, GINT_TO_POINTER (OVER_CELL), set_up, test_typing, tear_down);

  g_test_add ("/typed-text/the-row-grows-with-its-title", Fixture, GINT_TO_POINTER (OVER_TITLE), set_up, test_row_grows, tear_down);

  return g_test_run ();
}
