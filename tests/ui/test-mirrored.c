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

/* What the sheet does at a key. */
static void
press (Fixture         *fixture,
       guint            keyval,
       GdkModifierType  modifiers)
{
  GtkWidget *sheet = GTK_WIDGET (fixture->sheet);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (sheet);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!GTK_IS_KEYVAL_TRIGGER (trigger) || gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != keyval ||
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) != modifiers)
            continue;
          g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, sheet,
                                                       gtk_shortcut_get_arguments (shortcut)));
          return;
        }
    }

  g_assert_not_reached ();
}

typedef enum
{
  SEEN_START,
  SEEN_END,
  SEEN_CURSOR,
} Seen;

/* Where something of the fourth row's first mark is seen, from the left. */
static double
get_x (Fixture *fixture,
       Seen     seen)
{
  const AikaItem *item = aika_seq_get (aika_document_get_plan (fixture->document)->items, 3);
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (fixture->sheet)) == GTK_TEXT_DIR_RTL;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  graphene_rect_t bounds;

  gtk_widget_queue_allocate (GTK_WIDGET (fixture->sheet));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_widget_allocate (GTK_WIDGET (fixture->sheet), gtk_widget_get_width (GTK_WIDGET (fixture->sheet)),
                       gtk_widget_get_height (GTK_WIDGET (fixture->sheet)), -1, NULL);
  if (seen == SEEN_CURSOR)
    g_assert_true (gtk_widget_compute_bounds (focus, GTK_WIDGET (fixture->sheet), &bounds));
  else
    bounds = get_bounds (fixture, aika_record_get_id (aika_seq_get (item->marks, 0)));

  return bounds.origin.x + ((seen == SEEN_END) != is_mirrored ? bounds.size.width : 0);
}

/* The key with the arrow to the right moves to the right, wherever later is. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *name; GdkModifierType modifiers; Seen seen; } cases[] = {
    { "mark", GDK_CONTROL_MASK, SEEN_START },
    { "end", GDK_CONTROL_MASK | GDK_SHIFT_MASK, SEEN_END },
    { "cursor", 0, SEEN_CURSOR },
  };
  const AikaItem *item = aika_seq_get (aika_document_get_plan (fixture->document)->items, 3);
  g_autofree char *id = g_strdup (aika_record_get_id (aika_seq_get (item->marks, 0)));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double x[3];

      aika_sheet_select (fixture->sheet, id);
      x[0] = get_x (fixture, cases[i].seen);
      press (fixture, GDK_KEY_Right, cases[i].modifiers);
      x[1] = get_x (fixture, cases[i].seen);
      press (fixture, GDK_KEY_Left, cases[i].modifiers);
      press (fixture, GDK_KEY_Left, cases[i].modifiers);
      x[2] = get_x (fixture, cases[i].seen);
      g_test_message ("%s: %.0f, %.0f, %.0f", cases[i].name, x[0], x[1], x[2]);
      g_assert_cmpfloat (x[1], >, x[0]);
      g_assert_cmpfloat (x[2], <, x[1]);
    }
}

/* A row goes into a group towards where titles are indented. */
static void
test_indent (Fixture       *fixture,
             gconstpointer  data)
{
  gboolean is_mirrored = GPOINTER_TO_INT (data) == GTK_TEXT_DIR_RTL;
  const AikaItem *item = aika_seq_get (aika_document_get_plan (fixture->document)->items, 0);
  g_autofree char *id = g_strdup (item->id);

  aika_sheet_select (fixture->sheet, id);
  press (fixture, is_mirrored ? GDK_KEY_Right : GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK);
  for (guint i = 0; i < 2; i++)
    {
      const AikaPlan *plan = aika_document_get_plan (fixture->document);

      item = aika_seq_lookup (plan->items, id);
      if (i == 0)
        g_assert_null (item->group);
      else
        g_assert_nonnull (item->group);
      press (fixture, is_mirrored ? GDK_KEY_Left : GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK);
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
  g_test_add ("/mirrored/left-to-right/keys", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_LTR), set_up, test_keys, tear_down);
  g_test_add ("/mirrored/right-to-left/keys", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_RTL), set_up, test_keys, tear_down);
  g_test_add ("/mirrored/left-to-right/indent", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_LTR), set_up, test_indent, tear_down);
  g_test_add ("/mirrored/right-to-left/indent", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_RTL), set_up, test_indent, tear_down);
  g_test_add ("/mirrored/turned", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_LTR), set_up, test_turned, tear_down);

  return g_test_run ();
}
