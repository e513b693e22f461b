/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-print-page"

#include "config.h"

#include "ui/aika-print-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document/aika-safe-save.h"
#include "draw/aika-print.h"
#include "draw/aika-printout.h"
#include "formats/aika-html.h"
#include "ui/aika-compat.h"
#include "ui/aika-printed-pages.h"
#include "ui/aika-wheel-months.h"

/* What the window shows, set on paper or written to a file, with its pages beside it as they
 * will be. It is a page of our own, because inside a sandbox the print dialog takes no tab of an
 * application. What is chosen here is for this time: the paper of a view is in its settings. */

#define PNG_DPI 150
#define COMFORTABLE_PT 8.0          /* smaller text is too small for a paper that is read in the hand */

/* Comfortable to 0.053 m and legible to 0.082 m a point (ISO 9241-3 and Smith 1979). */
#define COMFORTABLE_M_PER_PT 0.053
#define LEGIBLE_M_PER_PT 0.082

struct _AikaPrintPage
{
  AdwWindow            parent_instance;

  AdwToastOverlay     *toasts;
  AdwWindowTitle      *title;
  GtkWidget           *print_button;
  GtkWidget           *save_button;
  GtkScrolledWindow   *preview;
  AdwComboRow         *paper_row;
  AdwComboRow         *orientation_row;
  AdwComboRow         *months_row;
  AdwComboRow         *from_row;
  AdwPreferencesGroup *rows_group;
  GtkSwitch           *grey_switch;
  GtkSwitch           *groups_switch;
  GtkSwitch           *lanes_switch;
  GtkLabel            *pages_label;
  GtkLabel            *proof_label;
  GtkLabel            *warning_label;

  AikaDocument        *document;
  AikaView            *view;
  gint32               first_month;   /* of the choices of from_row */
  guint                idle_id;
};

G_DEFINE_FINAL_TYPE (AikaPrintPage, aika_print_page, ADW_TYPE_WINDOW)

static const char *
get_paper (AikaPrintPage *self)
{
  GtkStringObject *paper = adw_combo_row_get_selected_item (self->paper_row);

  return gtk_string_object_get_string (paper);
}

static AikaExportOptions
get_options (AikaPrintPage *self)
{
  AikaExportOptions options;

  aika_export_options_init (&options, aika_document_get_plan (self->document), self->view);
  options.paper = get_paper (self);
  options.is_portrait = adw_combo_row_get_selected (self->orientation_row) == 1;
  options.is_grey = gtk_switch_get_active (self->grey_switch);
  options.dpi = PNG_DPI;
  options.now = g_get_real_time () / G_USEC_PER_SEC;
  if (self->view->kind == AIKA_VIEW_MATRIX)
    {
      options.scene.header_form = adw_combo_row_get_selected (self->months_row) == 1
                                  ? AIKA_HEADER_NUMBERS : AIKA_HEADER_NAMES;
      options.scene.hides_groups = !gtk_switch_get_active (self->groups_switch);
      options.scene.hides_lanes = !gtk_switch_get_active (self->lanes_switch);
    }
  if (self->view->kind == AIKA_VIEW_WHEEL)
    {
      options.first_month = self->first_month + (gint32) adw_combo_row_get_selected (self->from_row);
      options.n_months = 12;
    }

  return options;
}

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
show_proof (AikaPrintPage *self,
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

/* What is wrong with the page, then what helps; NULL where all is well. */
static char *
dup_warning (const AikaPrintout *printout)
{
  const AikaLeaves *leaves = aika_printout_get_leaves (printout);
  const char *fault;
  const char *remedy;
  double width_pt, height_pt;

  if (leaves != NULL && aika_leaves_has_broken_words (leaves))
    fault = _("Words had to be broken to fit their columns.");
  else if (aika_printout_get_smallest_text_size (printout) < COMFORTABLE_PT)
    fault = _("The text is small to read in the hand.");
  else
    return NULL;

  aika_printout_get_size (printout, &width_pt, &height_pt);
  remedy = height_pt > width_pt ? _("Turn the sheet to landscape or choose a larger paper.")
                                : _("Choose a larger paper.");

  return g_strdup_printf ("%s %s", fault, remedy);
}

static void
update_preview (AikaPrintPage *self)
{
  AikaExportOptions options = get_options (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPrintout) printout = aika_printout_new (aika_document_get_plan (self->document), &options, &error);
  g_autofree char *count = NULL;
  g_autofree char *warning = NULL;
  guint n_pages;

  if (printout == NULL)
    {
      gtk_label_set_text (self->warning_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->warning_label), TRUE);
      return;
    }

  n_pages = aika_printout_get_n_pages (printout);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", n_pages), n_pages);
  warning = dup_warning (printout);
  aika_printed_pages_fill (self->preview, printout);
  gtk_label_set_text (self->pages_label, count);
  show_proof (self, aika_printout_get_smallest_text_size (printout));
  gtk_label_set_text (self->warning_label, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning_label), warning != NULL);
}

static gboolean
update_preview_cb (gpointer user_data)
{
  AikaPrintPage *self = user_data;

  self->idle_id = 0;
  update_preview (self);

  return G_SOURCE_REMOVE;
}

/* After the list of choices has closed, and once for several changes. */
static void
queue_preview (AikaPrintPage *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (update_preview_cb, self);
}

static void
print_cb (AikaPrintPage *self)
{
  AikaExportOptions options = get_options (self);
  g_autoptr(GError) error = NULL;

  if (aika_print_run (aika_document_get_plan (self->document), &options, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    aika_compat_tell (GTK_WIDGET (self), _("The view could not be printed"), error->message);
}

/* The words of the view, from the month that is chosen here. */
static GBytes *
write_html (const AikaPlan          *plan,
            const AikaExportOptions *options)
{
  const AikaHtmlOptions html_options = { .form = AIKA_HTML_PAGE };
  g_autoptr(AikaView) shown = aika_record_draft (options->view);
  g_autoptr(AikaProse) prose = NULL;
  char *html;

  if (options->n_months > 0)
    shown->from = aika_month_get_first_day (options->first_month);
  prose = aika_prose_new (plan, shown);
  html = aika_html_write (prose, &html_options);

  return g_bytes_new_take (html, strlen (html));
}

static gboolean
has_suffix (const char *path,
            const char *suffix)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, suffix);
}

/* The name decides what is written. */
static GBytes *
write_view (const AikaPlan           *plan,
            const AikaExportOptions  *options,
            const char               *path,
            GError                  **error)
{
  static const struct { const char *suffix; AikaExportFormat format; } formats[] = {
    { ".pdf", AIKA_EXPORT_PDF },
    { ".svg", AIKA_EXPORT_SVG },
    { ".png", AIKA_EXPORT_PNG },
  };

  if (has_suffix (path, ".html") || has_suffix (path, ".htm"))
    return write_html (plan, options);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (has_suffix (path, formats[i].suffix))
      {
        g_autoptr(AikaPrintout) printout = aika_printout_new (plan, options, error);

        if (printout != NULL && formats[i].format != AIKA_EXPORT_PDF && aika_printout_get_n_pages (printout) > 1)
          {
            g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                                 _("A picture holds one page, and the view has several. Choose a name that ends in .pdf."));
            return NULL;
          }
        return printout != NULL ? aika_export_view (plan, formats[i].format, options, error) : NULL;
      }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _("Choose a name that ends in .pdf, .svg, .png or .html."));
  return NULL;
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  g_autoptr(AikaPrintPage) self = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  AikaExportOptions options;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (file == NULL || self->document == NULL)
    return;

  options = get_options (self);
  if (path == NULL)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("The folder is not on this machine."));
  else
    bytes = write_view (aika_document_get_plan (self->document), &options, path, &error);

  if (bytes == NULL || !aika_safe_save (path, bytes, NULL, AIKA_SAVE_REPLACE, NULL, NULL, &error))
    aika_compat_tell (GTK_WIDGET (self), _("The view could not be written"), error->message);
  else
    {
      g_autofree char *name = g_filename_display_basename (path);
      g_autofree char *message = g_strdup_printf (_("Saved: %s"), name);
      g_autofree char *escaped = g_markup_escape_text (message, -1);

      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
    }
}

static void
save_cb (AikaPrintPage *self)
{
  GFile *file = aika_document_get_file (self->document);
  g_autoptr(GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : g_strdup (_("Plan"));
  g_autofree char *name = NULL;

  if (g_str_has_suffix (base, ".aikajana"))
    base[strlen (base) - strlen (".aikajana")] = '\0';
  name = g_strdup_printf ("%s-%s.pdf", base, get_paper (self));
  aika_compat_save_file (GTK_WINDOW (self), _("Save the View (.pdf, .svg, .png or .html)"), name, folder,
                         _("Documents (PDF)"), "pdf", file_chosen_cb, g_object_ref (self));
}

static void
aika_print_page_dispose (GObject *object)
{
  AikaPrintPage *self = AIKA_PRINT_PAGE (object);

  if (self->idle_id != 0)
    g_source_remove (self->idle_id);
  self->idle_id = 0;
  g_clear_object (&self->document);
  g_clear_pointer (&self->view, aika_record_unref);

  G_OBJECT_CLASS (aika_print_page_parent_class)->dispose (object);
}

static void
aika_print_page_class_init (AikaPrintPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aika_print_page_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aikajana/Aikajana/aika-print-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, AikaPrintPage, name)
  BIND (toasts);
  BIND (title);
  BIND (print_button);
  BIND (save_button);
  BIND (preview);
  BIND (paper_row);
  BIND (orientation_row);
  BIND (months_row);
  BIND (from_row);
  BIND (rows_group);
  BIND (grey_switch);
  BIND (groups_switch);
  BIND (lanes_switch);
  BIND (pages_label);
  BIND (proof_label);
  BIND (warning_label);
#undef BIND
}

static void
aika_print_page_init (AikaPrintPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->print_button, "clicked", G_CALLBACK (print_cb), self);
  g_signal_connect_swapped (self->save_button, "clicked", G_CALLBACK (save_cb), self);
}

/* The months that a wheel may begin with. */
static void
fill_months (AikaPrintPage *self)
{
  guint selected;
  g_autoptr(GtkStringList) months = aika_wheel_months_new (aika_document_get_plan (self->document), self->view,
                                                           &self->first_month, &selected);

  adw_combo_row_set_model (self->from_row, G_LIST_MODEL (months));
  adw_combo_row_set_selected (self->from_row, selected);
}

/* What the view says about its paper, and which choices its kind has. */
static void
take_view (AikaPrintPage *self)
{
  GListModel *papers = adw_combo_row_get_model (self->paper_row);
  gboolean is_grid = self->view->kind == AIKA_VIEW_MATRIX;
  AikaExportOptions options;

  aika_export_options_init (&options, aika_document_get_plan (self->document), self->view);
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
  gtk_widget_set_visible (GTK_WIDGET (self->months_row), is_grid);
  gtk_widget_set_visible (GTK_WIDGET (self->rows_group), is_grid);
  gtk_widget_set_visible (GTK_WIDGET (self->from_row), self->view->kind == AIKA_VIEW_WHEEL);
  fill_months (self);
  adw_window_title_set_subtitle (self->title, self->view->name);
}

/**
 * aika_print_page_present:
 * @over: the window of the plan
 * @document: its document
 * @view: what the window shows
 *
 * Opens the page that prints the view or writes it to a file.
 */
void
aika_print_page_present (GtkWindow    *over,
                         AikaDocument *document,
                         AikaView     *view)
{
  AikaPrintPage *self = g_object_new (AIKA_TYPE_PRINT_PAGE, "transient-for", over, NULL);

  self->document = g_object_ref (document);
  self->view = aika_record_ref (view);
  take_view (self);
  g_signal_connect_swapped (self->paper_row, "notify::selected", G_CALLBACK (queue_preview), self);
  g_signal_connect_swapped (self->orientation_row, "notify::selected", G_CALLBACK (queue_preview), self);
  g_signal_connect_swapped (self->months_row, "notify::selected", G_CALLBACK (queue_preview), self);
  g_signal_connect_swapped (self->from_row, "notify::selected", G_CALLBACK (queue_preview), self);
  g_signal_connect_swapped (self->grey_switch, "notify::active", G_CALLBACK (queue_preview), self);
  g_signal_connect_swapped (self->groups_switch, "notify::active", G_CALLBACK (queue_preview), self);
  g_signal_connect_swapped (self->lanes_switch, "notify::active", G_CALLBACK (queue_preview), self);
  update_preview (self);
  gtk_window_present (GTK_WINDOW (self));
}
