/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-chart-page"

#include "config.h"

#include "ui/aika-chart-page.h"

#include <glib/gi18n-lib.h>

#include "draw/aika-export.h"
#include "draw/aika-print.h"
#include "ui/aika-compat.h"
#include "ui/aika-page-picture.h"

/* The set-up of a wall chart, with the sheet beside it as it will be. It is a page of our
 * own, because inside a sandbox the print dialog takes no tab of an application. */

#define PREVIEW_LONG_EDGE_PX 1400

struct _AikaChartPage
{
  AdwWindow      parent_instance;

  GtkWidget     *print_button;
  GtkWidget     *save_button;
  GtkPicture    *preview;
  AdwComboRow   *paper_row;
  AdwComboRow   *orientation_row;
  AdwComboRow   *months_row;
  GtkSwitch     *grey_switch;
  GtkSwitch     *groups_switch;
  GtkSwitch     *lanes_switch;
  GtkLabel      *proof_label;

  AikaDocument  *document;
};

G_DEFINE_FINAL_TYPE (AikaChartPage, aika_chart_page, ADW_TYPE_WINDOW)

static const char *
get_paper (AikaChartPage *self)
{
  GtkStringObject *paper = adw_combo_row_get_selected_item (self->paper_row);

  return gtk_string_object_get_string (paper);
}

static AikaExportOptions
get_options (AikaChartPage *self)
{
  AikaExportOptions options = { NULL };

  options.paper = get_paper (self);
  options.is_portrait = adw_combo_row_get_selected (self->orientation_row) == 1;
  options.is_grey = gtk_switch_get_active (self->grey_switch);
  options.dpi = 150;
  options.now = g_get_real_time () / G_USEC_PER_SEC;
  options.scene.today = AIKA_DAY_NONE;
  options.scene.header_form = adw_combo_row_get_selected (self->months_row) == 1
                              ? AIKA_HEADER_NUMBERS : AIKA_HEADER_NAMES;
  options.scene.hides_groups = !gtk_switch_get_active (self->groups_switch);
  options.scene.hides_lanes = !gtk_switch_get_active (self->lanes_switch);

  return options;
}

/* Comfortable to 0.053 m and legible to 0.082 m a point (ISO 9241-3 and Smith 1979). */
#define COMFORTABLE_M_PER_PT 0.053
#define LEGIBLE_M_PER_PT 0.082

static char *
format_number (double value,
               int    n_decimals)
{
  g_autofree char *plain = g_strdup_printf ("%.*f", n_decimals, value);
  /* TRANSLATORS: the mark between whole and decimal figures, “.” or “,” */
  g_auto(GStrv) parts = g_strsplit (plain, ".", 2);

  return g_strjoinv (C_("decimal mark", "."), parts);
}

static void
show_proof (AikaChartPage *self,
            double         smallest_pt)
{
  g_autofree char *size = format_number (smallest_pt, 1);
  g_autofree char *comfortable = format_number (smallest_pt * COMFORTABLE_M_PER_PT, 1);
  g_autofree char *legible = format_number (smallest_pt * LEGIBLE_M_PER_PT, 1);
  g_autofree char *text = NULL;

  text = g_strdup_printf (_("Smallest text %s pt: comfortable to %s m, legible to %s m"),
                          size, comfortable, legible);
  gtk_label_set_text (self->proof_label, text);
}

static void
update_preview (AikaChartPage *self)
{
  AikaExportOptions options = get_options (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(GskRenderNode) sheet = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  double width_pt, height_pt, smallest_pt = 0;

  if (!aika_paper_find (options.paper, options.is_portrait, &width_pt, &height_pt))
    return;

  sheet = aika_export_create_node (aika_document_get_plan (self->document), &options, &smallest_pt, &error);
  if (sheet == NULL)
    {
      gtk_label_set_text (self->proof_label, error->message);
      return;
    }
  texture = aika_page_picture_draw (sheet, width_pt, height_pt, PREVIEW_LONG_EDGE_PX / MAX (width_pt, height_pt));
  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
  show_proof (self, smallest_pt);
}

static void
print_cb (AikaChartPage *self)
{
  AikaExportOptions options = get_options (self);
  g_autoptr(GError) error = NULL;

  if (aika_print_run (aika_document_get_plan (self->document), &options, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    aika_compat_tell (GTK_WIDGET (self), _("The chart could not be printed"), error->message);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  g_autoptr(AikaChartPage) self = user_data;
  AikaExportOptions options = get_options (self);
  AikaExportFormat format = AIKA_EXPORT_PDF;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (file == NULL)
    return;
  if (path != NULL && g_str_has_suffix (path, ".svg"))
    format = AIKA_EXPORT_SVG;
  else if (path != NULL && g_str_has_suffix (path, ".png"))
    format = AIKA_EXPORT_PNG;

  bytes = aika_export_view (aika_document_get_plan (self->document), format, &options, &error);
  if (bytes == NULL || path == NULL ||
      !g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0644, &error))
    aika_compat_tell (GTK_WIDGET (self), _("The chart could not be written"),
                      error != NULL ? error->message : _("The folder is not on this machine."));
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
save_cb (AikaChartPage *self)
{
  GFile *file = aika_document_get_file (self->document);
  g_autoptr(GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : g_strdup (_("Plan"));
  g_autofree char *name = NULL;

  if (g_str_has_suffix (base, ".aikajana"))
    base[strlen (base) - strlen (".aikajana")] = '\0';
  name = g_strdup_printf ("%s-%s.pdf", base, get_paper (self));
  aika_compat_save_file (GTK_WINDOW (self), _("Save the Chart (.pdf, .svg or .png)"), name, folder,
                         _("Charts (PDF)"), "pdf", file_chosen_cb, g_object_ref (self));
}

static void
aika_chart_page_finalize (GObject *object)
{
  AikaChartPage *self = AIKA_CHART_PAGE (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (aika_chart_page_parent_class)->finalize (object);
}

static void
aika_chart_page_class_init (AikaChartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = aika_chart_page_finalize;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aikajana/Aikajana/aika-chart-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, AikaChartPage, name)
  BIND (print_button);
  BIND (save_button);
  BIND (preview);
  BIND (paper_row);
  BIND (orientation_row);
  BIND (months_row);
  BIND (grey_switch);
  BIND (groups_switch);
  BIND (lanes_switch);
  BIND (proof_label);
#undef BIND
}

static void
aika_chart_page_init (AikaChartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->print_button, "clicked", G_CALLBACK (print_cb), self);
  g_signal_connect_swapped (self->save_button, "clicked", G_CALLBACK (save_cb), self);
}

/* What the plan's own matrix view says about its paper. */
static void
take_view (AikaChartPage *self)
{
  GListModel *papers = adw_combo_row_get_model (self->paper_row);
  AikaExportOptions options;

  aika_export_options_init (&options, aika_document_get_plan (self->document), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (papers); i++)
    {
      g_autoptr(GtkStringObject) paper = g_list_model_get_item (papers, i);

      if (g_str_equal (gtk_string_object_get_string (paper), options.paper))
        adw_combo_row_set_selected (self->paper_row, i);
    }
  adw_combo_row_set_selected (self->orientation_row, options.is_portrait ? 1 : 0);
  adw_combo_row_set_selected (self->months_row, options.scene.header_form == AIKA_HEADER_NUMBERS ? 1 : 0);
  gtk_switch_set_active (self->groups_switch, !options.scene.hides_groups);
  gtk_switch_set_active (self->lanes_switch, !options.scene.hides_lanes);
}

/**
 * aika_chart_page_present:
 * @over: the window of the plan
 * @document: its document
 *
 * Opens the set-up of the wall chart.
 */
void
aika_chart_page_present (GtkWindow    *over,
                         AikaDocument *document)
{
  AikaChartPage *self = g_object_new (AIKA_TYPE_CHART_PAGE, "transient-for", over, NULL);

  self->document = g_object_ref (document);
  take_view (self);
  g_signal_connect_swapped (self->paper_row, "notify::selected", G_CALLBACK (update_preview), self);
  g_signal_connect_swapped (self->orientation_row, "notify::selected", G_CALLBACK (update_preview), self);
  g_signal_connect_swapped (self->months_row, "notify::selected", G_CALLBACK (update_preview), self);
  g_signal_connect_swapped (self->grey_switch, "notify::active", G_CALLBACK (update_preview), self);
  g_signal_connect_swapped (self->groups_switch, "notify::active", G_CALLBACK (update_preview), self);
  g_signal_connect_swapped (self->lanes_switch, "notify::active", G_CALLBACK (update_preview), self);
  update_preview (self);
  gtk_window_present (GTK_WINDOW (self));
}
