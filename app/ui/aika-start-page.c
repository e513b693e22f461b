/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-start-page"

#include "config.h"

#include "ui/aika-start-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/aika-page-picture.h"
#include "ui/aika-samples.h"

/**
 * AikaStartPage:
 *
 * What a window shows before it has a plan: the recent plans, a new one, and examples, each with
 * the page that it prints. The acts are the window's: `win.new-here`, `win.open`,
 * `app.open-uri`, `win.open-example` and `win.open-structure` with the name of an example.
 */
struct _AikaStartPage
{
  GtkWidget   parent_instance;

  GtkWidget  *scroller;
  GtkWidget  *new_button;
  GtkWidget  *recent_box;
  GtkListBox *recent_list;
  GtkFlowBox *examples;

  guint       idle_id;
  guint       n_drawn;        /* pictures are drawn one by one, when nothing else is to do */
};

G_DEFINE_FINAL_TYPE (AikaStartPage, aika_start_page, GTK_TYPE_WIDGET)

#define CARD_WIDTH_PX 290
#define PICTURE_WIDTH_PX 242
#define PICTURE_HEIGHT_PX 190
#define PICTURE_KEY "aika-picture"

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The page, the title, whose it is, what its form is called. */
static GtkWidget *
make_example (const AikaSample *sample,
              const AikaPlan   *plan)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *card = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *picture = gtk_picture_new ();
  GtkWidget *clamp = adw_clamp_new ();        /* or the picture's own size would set the card's */
  GtkWidget *structure = gtk_button_new_with_mnemonic (_("Use Only Its _Structure"));
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", plan->title, plan->organisation, _(sample->shape));
  g_autofree char *structure_name = g_strdup_printf ("%s: %s", _("Use only its structure"), plan->title);

  gtk_widget_set_size_request (picture, PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PICTURE_WIDTH_PX);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), PICTURE_WIDTH_PX);
  adw_clamp_set_child (ADW_CLAMP (clamp), picture);
  gtk_widget_add_css_class (clamp, "sample-ground");
  gtk_box_append (GTK_BOX (content), clamp);
  gtk_box_append (GTK_BOX (content), make_label (plan->title, "heading"));
  gtk_box_append (GTK_BOX (content), make_label (plan->organisation, "caption"));
  gtk_box_append (GTK_BOX (content), make_label (_(sample->shape), "dim-label"));
  gtk_button_set_child (GTK_BUTTON (card), content);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sample-card");
  gtk_widget_set_vexpand (card, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card), "win.open-example");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card), "s", sample->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  gtk_widget_add_css_class (structure, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (structure), "win.open-structure");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (structure), "s", sample->name);
  /* GTK 4.18 names it after its label alone, which is the same on every card. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (structure), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (structure), GTK_ACCESSIBLE_PROPERTY_LABEL, structure_name, -1);

  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), structure);
  g_object_set_data (G_OBJECT (box), PICTURE_KEY, picture);

  return box;
}

/* One picture a turn: the page stays quick to come up. */
static gboolean
draw_picture_cb (gpointer user_data)
{
  AikaStartPage *self = user_data;
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->examples, self->n_drawn);
  guint n_samples;
  const AikaSample *samples = aika_samples_get (&n_samples);

  if (child == NULL || self->n_drawn >= n_samples)
    {
      self->idle_id = 0;
      return G_SOURCE_REMOVE;
    }

  {
    GtkWidget *example = adw_clamp_get_child (ADW_CLAMP (gtk_flow_box_child_get_child (child)));
    GtkPicture *picture = g_object_get_data (G_OBJECT (example), PICTURE_KEY);
    g_autoptr(AikaPlan) plan = aika_samples_load (samples[self->n_drawn].name);
    g_autoptr(GdkTexture) texture = aika_page_picture_draw_first (plan, 2 * PICTURE_WIDTH_PX, 2 * PICTURE_HEIGHT_PX);

    gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
  }
  self->n_drawn++;

  return G_SOURCE_CONTINUE;
}

static void
fill_examples (AikaStartPage *self)
{
  guint n_samples;
  const AikaSample *samples = aika_samples_get (&n_samples);

  for (guint i = 0; i < n_samples; i++)
    {
      g_autoptr(AikaPlan) plan = aika_samples_load (samples[i].name);
      GtkWidget *child = gtk_flow_box_child_new ();
      GtkWidget *clamp = adw_clamp_new ();

      /* The buttons take the focus, not the box round them. */
      gtk_widget_set_focusable (child, FALSE);
      adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CARD_WIDTH_PX);
      adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), CARD_WIDTH_PX);
      adw_clamp_set_child (ADW_CLAMP (clamp), make_example (&samples[i], plan));
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), clamp);
      gtk_flow_box_append (self->examples, child);
    }
}

static void
aika_start_page_map (GtkWidget *widget)
{
  AikaStartPage *self = AIKA_START_PAGE (widget);

  GTK_WIDGET_CLASS (aika_start_page_parent_class)->map (widget);

  if (gtk_flow_box_get_child_at_index (self->examples, 0) == NULL)
    fill_examples (self);
  if (self->idle_id == 0 && self->n_drawn == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, draw_picture_cb, self, NULL);
}

/* While a plan is shown, the examples are nowhere to be come upon. */
static void
aika_start_page_unmap (GtkWidget *widget)
{
  AikaStartPage *self = AIKA_START_PAGE (widget);
  GtkFlowBoxChild *child;

  if (self->idle_id != 0)
    g_source_remove (self->idle_id);
  self->idle_id = self->n_drawn = 0;
  GTK_WIDGET_CLASS (aika_start_page_parent_class)->unmap (widget);

  while ((child = gtk_flow_box_get_child_at_index (self->examples, 0)) != NULL)
    gtk_flow_box_remove (self->examples, GTK_WIDGET (child));
}

static gboolean
aika_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (AIKA_START_PAGE (widget)->new_button);
}

static void
aika_start_page_dispose (GObject *object)
{
  AikaStartPage *self = AIKA_START_PAGE (object);

  if (self->idle_id != 0)
    g_source_remove (self->idle_id);
  self->idle_id = 0;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (aika_start_page_parent_class)->dispose (object);
}

static void
aika_start_page_class_init (AikaStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aika_start_page_dispose;
  widget_class->map = aika_start_page_map;
  widget_class->unmap = aika_start_page_unmap;
  widget_class->grab_focus = aika_start_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aikajana/Aikajana/aika-start-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, AikaStartPage, name)
  BIND (scroller);
  BIND (new_button);
  BIND (recent_box);
  BIND (recent_list);
  BIND (examples);
#undef BIND
}

static void
aika_start_page_init (AikaStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * aika_start_page_set_recent:
 * @page: a start page
 * @uris: (array zero-terminated=1): the plans opened last, the latest first; those that are no
 *   longer there are left out
 */
void
aika_start_page_set_recent (AikaStartPage     *page,
                            const char *const *uris)
{
  GtkWidget *row;
  guint n_rows = 0;

  g_return_if_fail (AIKA_IS_START_PAGE (page));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (page->recent_list))) != NULL)
    gtk_list_box_remove (page->recent_list, row);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_uri (uris[i]);
      g_autoptr(GFile) folder = g_file_get_parent (file);
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *title = NULL;
      g_autofree char *place = folder != NULL ? g_file_get_parse_name (folder) : NULL;

      if (g_file_is_native (file) && !g_file_query_exists (file, NULL))
        continue;

      if (g_str_has_suffix (name, ".aikajana"))
        name[strlen (name) - strlen (".aikajana")] = '\0';
      title = g_filename_display_name (name);
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place != NULL ? place : "");
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-uri");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uris[i]);
      gtk_list_box_append (page->recent_list, row);
      n_rows++;
    }

  gtk_widget_set_visible (page->recent_box, n_rows > 0);
}
