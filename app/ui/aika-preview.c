/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-preview"

#include "config.h"

#include "ui/aika-preview.h"

#include <glib/gi18n-lib.h>

#include "draw/aika-printout.h"
#include "prose/aika-prose.h"
#include "ui/aika-page-picture.h"

/**
 * AikaPreview:
 *
 * A view of a plan as the pages that it prints, one below the other. It is to look at: a bulletin
 * and a year wheel are changed in the other views. A screen reader hears the words of the view.
 */
struct _AikaPreview
{
  GtkWidget     parent_instance;

  GtkWidget    *scroller;
  GtkWidget    *box;

  AikaPlan     *plan;         /* what is shown or about to be */
  AikaViewKind  kind;
  char         *view_id;
  guint         idle_id;
  double        aspect;       /* height of a page for its width */
  int           page_width;   /* that the pages have now */
  guint         size_idle_id;
};

G_DEFINE_FINAL_TYPE (AikaPreview, aika_preview, GTK_TYPE_WIDGET)

/* A page is drawn so wide that it is sharp on a large screen, and scaled down to a smaller one. */
#define PAGE_WIDTH_PX 1500
#define MIN_WIDTH_PX 300
#define MAX_WIDTH_PX 1200         /* of a landscape page; an upright one is as much narrower */
#define PAGE_GAP_PX 18
#define MAX_N_PAGES 12            /* a page takes 6 to 12 MB; who reads more prints them */
#define MARGIN_PX 24

static AikaView *
dup_view (AikaPreview *self)
{
  for (guint i = 0; self->view_id != NULL && i < aika_seq_get_length (self->plan->views); i++)
    {
      AikaView *view = aika_seq_get (self->plan->views, i);

      if (g_str_equal (view->id, self->view_id))
        return aika_record_ref (view);
    }

  {
    AikaView *view = aika_prose_find_view (self->plan, self->kind);

    return view != NULL ? aika_record_ref (view) : aika_prose_create_view (self->plan, self->kind);
  }
}

static GtkWidget *
make_page (GdkTexture *texture)
{
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));

  gtk_widget_add_css_class (picture, "preview-page");
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);

  return picture;
}

/* A page is as wide as there is room, within reason, and as high as that makes it. */
static void
size_pages (AikaPreview *self)
{
  int room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN_PX;
  int most = self->aspect > 1 ? (int) (MAX_WIDTH_PX / self->aspect) : MAX_WIDTH_PX;
  int width = CLAMP (room, MIN_WIDTH_PX, most);

  if (width == self->page_width)
    return;

  self->page_width = width;
  for (GtkWidget *page = gtk_widget_get_first_child (self->box); page != NULL; page = gtk_widget_get_next_sibling (page))
    if (GTK_IS_PICTURE (page))
      gtk_widget_set_size_request (page, width, (int) (width * self->aspect));
}

static gboolean
size_pages_cb (gpointer user_data)
{
  AikaPreview *self = user_data;

  self->size_idle_id = 0;
  size_pages (self);

  return G_SOURCE_REMOVE;
}

/* Sizes are set after the allocation, not within it. */
static void
aika_preview_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  AikaPreview *self = AIKA_PREVIEW (widget);

  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
  if (self->size_idle_id == 0)
    self->size_idle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, size_pages_cb, self, NULL);
}

static void
aika_preview_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = MIN_WIDTH_PX + 2 * MARGIN_PX;
  *natural = MAX (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL ? MAX_WIDTH_PX : *minimum);
  *minimum_baseline = *natural_baseline = -1;
}

static char *
dup_words (const AikaPlan *plan,
           AikaView       *view)
{
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  const GPtrArray *parts[] = { prose->head, prose->body, prose->foot };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint k = 0; k < parts[i]->len; k++)
      {
        g_autofree char *line = aika_prose_block_dup_plain (parts[i]->pdata[k]);

        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", line);
      }

  return g_string_free (words, FALSE);
}

static void
clear_pages (AikaPreview *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

/* How many pages are printed that are not shown. */
static void
add_rest (AikaPreview *self,
          guint        n_pages)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more page is printed.", "%u more pages are printed.",
                                                        n_pages), n_pages);

  gtk_box_append (GTK_BOX (self->box), gtk_label_new (text));
}

static void
show_pages (AikaPreview *self)
{
  g_autoptr(AikaView) view = dup_view (self);
  g_autofree char *words = dup_words (self->plan, view);
  g_autoptr(AikaPrintout) printout = NULL;
  g_autoptr(GError) error = NULL;
  AikaExportOptions options;
  double width_pt, height_pt;
  guint n_pages;

  clear_pages (self);
  aika_export_options_init (&options, self->plan, view);
  printout = aika_printout_new (self->plan, &options, &error);
  if (printout == NULL)
    {
      GtkWidget *label = gtk_label_new (error->message);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (self->box), label);
      return;
    }

  aika_printout_get_size (printout, &width_pt, &height_pt);
  self->aspect = height_pt / width_pt;
  self->page_width = 0;
  n_pages = aika_printout_get_n_pages (printout);
  for (guint i = 0; i < MIN (n_pages, MAX_N_PAGES); i++)
    {
      g_autoptr(GskRenderNode) node = aika_printout_create_node (printout, i);
      g_autoptr(GdkTexture) texture = aika_page_picture_draw (node, width_pt, height_pt, PAGE_WIDTH_PX / width_pt);

      gtk_box_append (GTK_BOX (self->box), make_page (texture));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  size_pages (self);
  if (n_pages > MAX_N_PAGES)
    add_rest (self, n_pages - MAX_N_PAGES);
}

static gboolean
show_pages_cb (gpointer user_data)
{
  AikaPreview *self = user_data;

  self->idle_id = 0;
  show_pages (self);

  return G_SOURCE_REMOVE;
}

static void
aika_preview_dispose (GObject *object)
{
  AikaPreview *self = AIKA_PREVIEW (object);

  if (self->idle_id != 0)
    g_source_remove (self->idle_id);
  if (self->size_idle_id != 0)
    g_source_remove (self->size_idle_id);
  self->idle_id = self->size_idle_id = 0;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->plan, aika_record_unref);
  g_clear_pointer (&self->view_id, g_free);

  G_OBJECT_CLASS (aika_preview_parent_class)->dispose (object);
}

static void
aika_preview_class_init (AikaPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aika_preview_dispose;
  widget_class->measure = aika_preview_measure;
  widget_class->size_allocate = aika_preview_size_allocate;
}

static void
aika_preview_init (AikaPreview *self)
{
  self->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", PAGE_GAP_PX,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "focusable", TRUE, NULL);
  gtk_widget_add_css_class (self->box, "preview-pages");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Preview"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_add_css_class (self->scroller, "preview-ground");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Scrolled area of the preview"), -1);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
aika_preview_new (void)
{
  return g_object_new (AIKA_TYPE_PREVIEW, NULL);
}

/**
 * aika_preview_set_plan:
 * @preview: a preview
 * @plan: the plan that it shows
 * @kind: the kind of the view
 * @view_id: (nullable): the view; `NULL` for the first of the kind, or one made for the plan
 *
 * Shows the pages as soon as nothing more urgent is to do.
 */
void
aika_preview_set_plan (AikaPreview    *preview,
                       const AikaPlan *plan,
                       AikaViewKind    kind,
                       const char     *view_id)
{
  AikaPlan *old;

  g_return_if_fail (AIKA_IS_PREVIEW (preview));

  old = preview->plan;
  preview->plan = aika_record_ref (plan);
  g_clear_pointer (&old, aika_record_unref);
  preview->kind = kind;
  g_free (preview->view_id);
  preview->view_id = g_strdup (view_id);
  if (preview->idle_id == 0)
    preview->idle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 30, show_pages_cb, preview, NULL);
}
