/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-printed-pages"

#include "config.h"

#include "ui/aika-printed-pages.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/aika-page-picture.h"

/* The pages of a printout to look at: one page whole, several one below another. */

#define LONG_EDGE_PX 1400
#define MAX_N_PIXELS 60e6           /* of all pages, a quarter of a gigabyte */
#define MAX_N_PAGES 100             /* that are shown; the count says how many there are */
#define GAP_PX 18
#define MAX_WIDTH_PX 1000           /* of a page among several */

static double
find_scale (double width_pt,
            double height_pt,
            guint  n_pages)
{
  return MIN (LONG_EDGE_PX / MAX (width_pt, height_pt), sqrt (MAX_N_PIXELS / (n_pages * width_pt * height_pt)));
}

static GtkWidget *
make_picture (const AikaPrintout *printout,
              guint               page,
              guint               n_pages)
{
  g_autoptr(GskRenderNode) node = aika_printout_create_node (printout, page);
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *name = NULL;
  double width_pt, height_pt;
  GtkWidget *picture;

  aika_printout_get_size (printout, &width_pt, &height_pt);
  texture = aika_page_picture_draw (node, width_pt, height_pt, find_scale (width_pt, height_pt, n_pages));
  picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  name = n_pages == 1 ? g_strdup (_("Preview of the sheet"))
                      : g_strdup_printf (_("Preview of page %u of %u"), page + 1, n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return picture;
}

/* One page is made as large as the room allows; several are as wide as it, and scroll. */
static GtkWidget *
lay_out_pictures (const AikaPrintout *printout)
{
  guint n_pages = aika_printout_get_n_pages (printout);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP_PX);
  GtkWidget *clamp;

  gtk_widget_add_css_class (box, "preview-pages");
  for (guint i = 0; i < MIN (n_pages, MAX_N_PAGES); i++)
    {
      GtkWidget *picture = make_picture (printout, i, n_pages);

      if (n_pages == 1)
        gtk_widget_set_vexpand (picture, TRUE);
      else
        gtk_widget_add_css_class (picture, "preview-page");
      gtk_box_append (GTK_BOX (box), picture);
    }
  if (n_pages == 1)
    return box;

  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH_PX);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MAX_WIDTH_PX);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);

  return clamp;
}

/**
 * aika_printed_pages_fill:
 * @scroller: where the pages shall stand
 * @printout: what is printed
 *
 * Shows the pages of @printout in @scroller in place of what it showed.
 */
void
aika_printed_pages_fill (GtkScrolledWindow  *scroller,
                         const AikaPrintout *printout)
{
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport),
                                     aika_printout_get_n_pages (printout) == 1 ? GTK_SCROLL_MINIMUM : GTK_SCROLL_NATURAL);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), lay_out_pictures (printout));
  gtk_scrolled_window_set_child (scroller, viewport);
}
