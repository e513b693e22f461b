/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <adwaita.h>
#include <gdk/x11/gdkx.h>
#include <math.h>
#include <stdlib.h>
#include <valgrind/callgrind.h>

#include "frame-floor.h"
#include "frame-plan.h"
#include "ui/aika-sheet-private.h"

/* frame-cost floor|sheet ROWS FRAMES
 *
 * Shows a window of 1600 × 1000, scrolls it by FRAMES frames and drags a bar for as many. Under
 * callgrind it dumps what each frame costs, as “scroll” or “drag”: see test-frames.py. The bar of
 * the sheet follows a real pointer. Prints how many widgets there are at the end. */

#define WIDTH 1600
#define HEIGHT 1000
#define SCROLL_STEP 13
#define DRAG_STEP 3              /* more than a day: the bar is another in each frame */
#define DRAGGED_ROW 12
#define N_WARM_FRAMES 4
#define N_SECONDS_MAX 60

typedef struct
{
  GtkWidget *window;
  GtkWidget *floor;             /* one of these two */
  AikaSheet *sheet;
  double     offset;
  double     distance;
  double     grip_x;            /* where the pointer holds the bar */
  double     grip_y;
  guint      n_painted;
  gboolean   dumps;             /* whether frames are counted, and not only warm up */
} Bench;

typedef gboolean (*Condition) (Bench *bench);

static void
painted_cb (GdkFrameClock *clock,
            gpointer       user_data)
{
  ((Bench *) user_data)->n_painted++;
}

static void
wait_until (Bench      *bench,
            Condition   is_met,
            const char *what)
{
  gint64 end = g_get_monotonic_time () + N_SECONDS_MAX * G_USEC_PER_SEC;

  while (!is_met (bench))
    {
      if (g_get_monotonic_time () > end)
        g_error ("waited %d s for %s", N_SECONDS_MAX, what);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

/* The event is there when this returns: it belongs to the next frame. */
static void
move_pointer (Bench  *bench,
              double  x,
              double  y)
{
  Display *display = gdk_x11_display_get_xdisplay (gtk_widget_get_display (bench->window));
  Window window = gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (bench->window)));

  XWarpPointer (display, None, window, 0, 0, 0, 0, (int) x, (int) y);
  XSync (display, False);
}

static void
press_button (const char *act)
{
  g_autoptr(GError) error = NULL;
  const char *const argv[] = { "xdotool", act, "1", NULL };

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static void
scroll (Bench *bench)
{
  bench->offset += SCROLL_STEP;
  if (bench->floor != NULL)
    frame_floor_scroll (FRAME_FLOOR (bench->floor), bench->offset);
  else
    gtk_adjustment_set_value (bench->sheet->vadjustment, bench->offset);
}

/* What is counted: one frame, from the change to the end of painting. */
static void
run_frame (Bench    *bench,
           gboolean  scrolls)
{
  guint n_painted = bench->n_painted;

  CALLGRIND_TOGGLE_COLLECT;
  if (scrolls)
    scroll (bench);
  else if (bench->floor != NULL)
    frame_floor_drag (FRAME_FLOOR (bench->floor), bench->distance);
  while (bench->n_painted == n_painted)
    g_main_context_iteration (NULL, TRUE);
  CALLGRIND_TOGGLE_COLLECT;

  if (!bench->dumps)
    CALLGRIND_ZERO_STATS;
  else if (scrolls)
    CALLGRIND_DUMP_STATS_AT ("scroll");
  else
    CALLGRIND_DUMP_STATS_AT ("drag");
}

static void
scroll_frames (Bench *bench,
               guint  n_frames)
{
  for (guint i = 0; i < n_frames; i++)
    run_frame (bench, TRUE);
}

static void
drag_frames (Bench *bench,
             guint  n_frames)
{
  for (guint i = 0; i < n_frames; i++)
    {
      int n_steps = bench->sheet != NULL ? bench->sheet->drag.n_steps : 0;

      bench->distance += DRAG_STEP;
      if (bench->sheet != NULL)
        move_pointer (bench, bench->grip_x + bench->distance, bench->grip_y);
      run_frame (bench, FALSE);
      if (bench->sheet != NULL && bench->sheet->drag.n_steps == n_steps)
        g_error ("the bar did not follow the pointer");
    }
}

/* The top of a row in the middle, where what walks over the rows before has far to go. */
static double
get_middle (Bench *bench,
            guint  n_rows)
{
  guint row = n_rows / 2 - n_rows / 2 % FRAME_PLAN_PERIOD;

  return bench->sheet != NULL ? aika_scene_get_row_top (bench->sheet->scene, row) : row * FRAME_FLOOR_ROW_HEIGHT;
}

static gboolean
is_shown (Bench *bench)
{
  return bench->n_painted > 0 && gtk_widget_get_width (bench->window) == WIDTH &&
         gtk_widget_get_height (bench->window) == HEIGHT;
}

static gboolean
is_pointer_there (Bench *bench)
{
  return bench->sheet->pointer_x == floor (bench->grip_x) && bench->sheet->pointer_y == floor (bench->grip_y);
}

static gboolean
is_held (Bench *bench)
{
  return bench->sheet->drag.kind == AIKA_DRAG_MOVE;
}

static gboolean
is_dragged (Bench *bench)
{
  return bench->sheet->drag.n_steps != 0;
}

/* Takes hold of the middle of a bar in view. */
static void
begin_drag (Bench *bench)
{
  AikaScene *scene = aika_sheet_get_shown_scene (bench->sheet);
  guint row = aika_scene_find_row_at (scene, aika_sheet_get_v (bench->sheet)) + DRAGGED_ROW;
  g_autofree char *mark_id = frame_mark_id (row);
  AikaRect rect;

  if (!aika_scene_get_mark_rect (scene, mark_id, NULL, &rect))
    g_error ("there is no bar %s", mark_id);

  bench->grip_x = aika_sheet_get_title_width (bench->sheet) - aika_sheet_get_h (bench->sheet) + rect.x + rect.width / 2;
  bench->grip_y = aika_sheet_get_header_height (bench->sheet) - aika_sheet_get_v (bench->sheet) + rect.y + rect.height / 2;
  move_pointer (bench, bench->grip_x, bench->grip_y);
  wait_until (bench, is_pointer_there, "the pointer");
  press_button ("mousedown");
  wait_until (bench, is_held, "the bar to be held");
  /* Past where a click becomes a drag. */
  bench->distance = 4 * DRAG_STEP;
  move_pointer (bench, bench->grip_x + bench->distance, bench->grip_y);
  wait_until (bench, is_dragged, "the bar to be dragged");
}

static void
show (Bench *bench,
      guint  n_rows)
{
  if (bench->sheet == NULL)
    {
      bench->floor = frame_floor_new (n_rows);
      gtk_window_set_child (GTK_WINDOW (bench->window), bench->floor);
    }
  else
    {
      g_autoptr(AikaPlan) plan = frame_plan_new (n_rows);
      g_autoptr(AikaDocument) document = aika_document_new (plan);
      GtkWidget *scroller = gtk_scrolled_window_new ();

      /* A bar that fades would be in some frames and not in others. */
      gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (bench->sheet));
      gtk_window_set_child (GTK_WINDOW (bench->window), scroller);
      aika_sheet_set_document (bench->sheet, document);
    }
}

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);

  return n;
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { NULL };
  guint n_rows, n_frames;

  if (argc != 4)
    {
      g_printerr ("Usage: frame-cost floor|sheet ROWS FRAMES\n");
      return 2;
    }
  n_rows = (guint) strtoul (argv[2], NULL, 10);
  n_frames = (guint) strtoul (argv[3], NULL, 10);

  adw_init ();
  if (g_str_equal (argv[1], "sheet"))
    bench.sheet = AIKA_SHEET (aika_sheet_new ());
  bench.window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (bench.window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH, HEIGHT);
  show (&bench, n_rows);
  gtk_widget_realize (bench.window);
  g_signal_connect (gtk_widget_get_frame_clock (bench.window), "after-paint", G_CALLBACK (painted_cb), &bench);
  gtk_window_present (GTK_WINDOW (bench.window));
  wait_until (&bench, is_shown, "a window of 1600 × 1000");

  bench.offset = get_middle (&bench, n_rows);
  CALLGRIND_START_INSTRUMENTATION;
  scroll_frames (&bench, N_WARM_FRAMES);
  bench.dumps = TRUE;
  scroll_frames (&bench, n_frames);
  bench.dumps = FALSE;

  if (bench.sheet != NULL)
    begin_drag (&bench);
  drag_frames (&bench, N_WARM_FRAMES);
  bench.dumps = TRUE;
  drag_frames (&bench, n_frames);
  if (bench.sheet != NULL)
    press_button ("mouseup");

  g_print ("widgets %u\n", count_widgets (bench.window));
  gtk_window_destroy (GTK_WINDOW (bench.window));

  return 0;
}
