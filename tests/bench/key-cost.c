/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>
#include <valgrind/callgrind.h>

#include "frame-plan.h"
#include "ui/aika-inspector.h"
#include "ui/aika-sheet-private.h"

/* key-cost ROWS…
 *
 * Shows a sheet and its details and walks down and up over two titles in the middle of a plan, which has
 * no period of its own. Under callgrind it dumps what each step costs, from the key to the details that follow, as “step-ROWS”:
 * see test-keys.py. Frames are not counted, as what is drawn has nothing to do with how long a plan
 * is. */

#define WIDTH 1600
#define HEIGHT 1000
#define N_STEPS 4
#define N_WARM_STEPS 2          /* rows that were not laid out yet are then */
#define REST_MS 150             /* the details wait where steps follow each other faster */
#define SETTLE_MS 500

static gboolean
settled_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until all is shown. */
static void
settle (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (SETTLE_MS, settled_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
walk (AikaSheet  *sheet,
      const char *title)
{
  for (guint i = 0; i < N_WARM_STEPS + N_STEPS; i++)
    {
      /* No frame is painted meanwhile, which would only take time here. */
      g_usleep (REST_MS * 1000);
      CALLGRIND_TOGGLE_COLLECT;
      aika_sheet_go (sheet, 0, i % 2 == 0 ? 1 : -1, FALSE);
      CALLGRIND_TOGGLE_COLLECT;
      if (i < N_WARM_STEPS)
        CALLGRIND_ZERO_STATS;
      else
        CALLGRIND_DUMP_STATS_AT (title);
    }
}

static void
measure (AikaSheet *sheet,
         guint      n_rows)
{
  g_autoptr(AikaPlan) plan = frame_plan_new (n_rows);
  g_autoptr(AikaDocument) document = NULL;
  g_autofree char *title = g_strdup_printf ("step-%u", n_rows);

  aika_set_when (&plan->range, NULL);
  document = aika_document_new (plan);
  aika_sheet_set_document (sheet, document);
  settle ();
  aika_sheet_put_cursor (sheet, (int) n_rows / 2, AIKA_CELL_TITLE, NULL);
  settle ();
  CALLGRIND_START_INSTRUMENTATION;
  walk (sheet, title);
  CALLGRIND_STOP_INSTRUMENTATION;
}

int
main (int   argc,
      char *argv[])
{
  GtkWidget *window, *sheet, *inspector, *scroller, *box;

  if (argc < 2)
    {
      g_printerr ("Usage: key-cost ROWS…\n");
      return 2;
    }

  adw_init ();
  window = gtk_window_new ();
  sheet = aika_sheet_new ();
  inspector = g_object_new (AIKA_TYPE_INSPECTOR, NULL);
  aika_inspector_set_sheet (AIKA_INSPECTOR (inspector), AIKA_SHEET (sheet));
  scroller = gtk_scrolled_window_new ();
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), sheet);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), inspector);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));

  for (int i = 1; i < argc; i++)
    measure (AIKA_SHEET (sheet), (guint) strtoul (argv[i], NULL, 10));
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
