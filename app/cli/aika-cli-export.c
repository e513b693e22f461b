/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-cli"

#include "config.h"

#include "cli/aika-cli-export.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/aika-safe-save.h"
#include "draw/aika-export.h"
#include "formats/aika-html.h"
#include "formats/aika-ics.h"

/* The verb “export”. What the command line leaves open, the plan's own view says: its paper,
 * its months' form, whether lanes are shown. */

/* A view by its id or its name, of any kind. */
static const AikaView *
find_named_view (const AikaPlan  *plan,
                 const char      *name,
                 GError         **error)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->views); i++)
    {
      const AikaView *view = aika_seq_get (plan->views, i);

      if (g_strcmp0 (view->name, name) == 0 || g_strcmp0 (view->id, name) == 0)
        return view;
      g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "", view->name != NULL ? view->name : view->id);
    }

  if (names->len > 0)
    g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_REFUSED, _("--view: the plan has no view “%s” (expected %s)"), name, names->str);
  else
    g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_REFUSED, _("--view: the plan has no view “%s” (it has none, but --kind makes one)"), name);

  return NULL;
}

/* The view that the words choose, else the plan's first; one that the plan lacks is made.
 * Returns: (transfer full): the view */
static AikaView *
choose_view (const AikaPlan       *plan,
             const AikaCliExport  *words,
             GError              **error)
{
  const AikaView *view = NULL;
  AikaViewKind kind = words->view_kind_word != NULL ? words->view_kind : AIKA_VIEW_MATRIX;

  if (words->view != NULL)
    {
      view = find_named_view (plan, words->view, error);
      if (view == NULL)
        return NULL;
    }
  else if (words->view_kind_word != NULL)
    {
      view = aika_prose_find_view (plan, kind);
    }
  else if (aika_seq_get_length (plan->views) > 0)
    {
      view = aika_seq_get (plan->views, 0);
    }

  if (view != NULL)
    kind = (AikaViewKind) view->kind;
  if (!aika_cli_export_check_view (words, kind, error))
    return NULL;

  return view != NULL ? aika_record_ref (view) : aika_prose_create_view (plan, kind);
}

static AikaExportFormat
get_format (AikaCliFileKind kind)
{
  switch (kind)
    {
    case AIKA_CLI_FILE_PDF:
      return AIKA_EXPORT_PDF;
    case AIKA_CLI_FILE_SVG:
      return AIKA_EXPORT_SVG;
    case AIKA_CLI_FILE_PNG:
      return AIKA_EXPORT_PNG;
    case AIKA_CLI_FILE_JSON:
      return AIKA_EXPORT_SCENE;
    case AIKA_CLI_FILE_HTML:
    case AIKA_CLI_FILE_ICS:
      break;
    }

  g_return_val_if_reached (AIKA_EXPORT_PDF);
}

static GBytes *
make_pages (const AikaPlan       *plan,
            const AikaCliExport  *words,
            GError              **error)
{
  g_autoptr(AikaView) view = choose_view (plan, words, error);
  g_autoptr(GError) problem = NULL;
  AikaExportOptions options;
  GBytes *bytes;

  if (view == NULL)
    return NULL;

  aika_export_options_init (&options, plan, view);
  if (words->paper != NULL)
    options.paper = words->paper;
  if (words->is_portrait || words->is_landscape)
    options.is_portrait = words->is_portrait;
  options.is_grey = words->is_grey;
  options.page = words->page;
  options.dpi = words->dpi;
  options.now = words->now;
  options.first_month = words->first_month;
  options.n_months = words->n_months;

  bytes = aika_export_view (plan, get_format (words->file_kind), &options, &problem);
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT))
    g_set_error_literal (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_USAGE, problem->message);
  else if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));

  return bytes;
}

static GBytes *
make_web_page (const AikaPlan       *plan,
               const AikaCliExport  *words,
               GError              **error)
{
  const AikaHtmlOptions options = {
    .form = words->is_fragment ? AIKA_HTML_FRAGMENT : AIKA_HTML_PAGE,
    .title_level = words->title_level,
  };
  g_autoptr(AikaView) view = choose_view (plan, words, error);
  g_autoptr(AikaProse) prose = NULL;
  char *html;

  if (view == NULL)
    return NULL;
  prose = aika_prose_new (plan, view);
  html = aika_html_write (prose, &options);

  return g_bytes_new_take (html, strlen (html));
}

static GBytes *
make_calendar (const AikaPlanFile   *file,
               const AikaCliExport  *words,
               GError              **error)
{
  const AikaIcsOptions options = {
    .kinds = words->leaves_phases_out ? AIKA_ICS_KINDS_DEFAULT : AIKA_ICS_KINDS_ALL,
    .has_names = words->has_names,
  };

  return aika_ics_export (file->plan, file->revisions, &options, error);
}

static GBytes *
make_file (const AikaPlanFile   *file,
           const AikaCliExport  *words,
           GError              **error)
{
  switch (words->file_kind)
    {
    case AIKA_CLI_FILE_PDF:
    case AIKA_CLI_FILE_SVG:
    case AIKA_CLI_FILE_PNG:
    case AIKA_CLI_FILE_JSON:
      return make_pages (file->plan, words, error);
    case AIKA_CLI_FILE_HTML:
      return make_web_page (file->plan, words, error);
    case AIKA_CLI_FILE_ICS:
      return make_calendar (file, words, error);
    }

  g_assert_not_reached ();
}

/* Another name of the plan's own file is refused too. */
static gboolean
check_other_file (const char  *input,
                  const char  *output,
                  GError     **error)
{
  GStatBuf in, out;
  g_autofree char *shown = NULL;

  if (g_stat (input, &in) != 0 || g_stat (output, &out) != 0 || in.st_dev != out.st_dev || in.st_ino != out.st_ino)
    return TRUE;

  shown = g_filename_display_name (output);
  g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_REFUSED,
               _("-o: “%s” is the plan itself (expected another file)"), shown);

  return FALSE;
}

static gboolean
export_file (AikaCliExport  *words,
             GError        **error)
{
  g_autoptr(AikaPlanFile) file = NULL;
  g_autoptr(GError) problem = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *newer = NULL;
  const char *path;

  /* All words are judged before any file is. */
  if (!aika_cli_get_file (words->files, &path, error) || !aika_cli_export_read (words, error))
    return FALSE;

  file = aika_cli_load (path, &problem);
  if (file == NULL)
    {
      aika_cli_name_file (&problem, path);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (!check_other_file (path, words->output, error))
    return FALSE;

  newer = aika_cli_dup_newer (file, path);
  if (newer != NULL)
    {
      g_autofree char *line = g_strdup_printf ("aikajana: %s\n", newer);

      aika_cli_print (stderr, line);
    }

  bytes = make_file (file, words, error);

  return bytes != NULL && aika_safe_save (words->output, bytes, NULL, AIKA_SAVE_REPLACE, NULL, NULL, error);
}

/* aikajana export FILE -o OUT */
gboolean
aika_cli_export (int      argc,
                 char   **argv,
                 GError **error)
{
  g_auto(AikaCliExport) words = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &words.output, N_("Write this file; its name ends in .pdf, .svg, .png, .html, .ics or .json"), N_("OUT") },
    { "view", 0, 0, G_OPTION_ARG_STRING, &words.view, N_("A view of the plan's own, by its name"), N_("NAME") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &words.view_kind_word, N_("The plan's first view of this kind, or one made for it: matrix, table, programme, bulletin or wheel"), N_("KIND") },
    { "months", 0, 0, G_OPTION_ARG_STRING, &words.months, N_("The months of a matrix, or the twelve of a wheel: 2022-01..2022-12"), N_("RANGE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &words.paper, N_("Size of the sheet, A0 to A5"), N_("SIZE") },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &words.is_portrait, N_("Set the sheet upright"), NULL },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &words.is_landscape, N_("Set the sheet on its side"), NULL },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &words.is_grey, N_("Patterns instead of colours"), NULL },
    { "page", 0, 0, G_OPTION_ARG_STRING, &words.page_word, N_("Which page an .svg or .png shows, where there are several"), N_("N") },
    { "dpi", 0, 0, G_OPTION_ARG_STRING, &words.dpi_word, N_("Resolution of a .png, 150 by default"), N_("N") },
    { "fragment", 0, 0, G_OPTION_ARG_NONE, &words.is_fragment, N_("Write an .html for a content system: one element, without a style sheet"), NULL },
    { "heading-level", 0, 0, G_OPTION_ARG_STRING, &words.level_word, N_("Level of a fragment's title, 1 to 4"), N_("N") },
    { "no-phases", 0, 0, G_OPTION_ARG_NONE, &words.leaves_phases_out, N_("Leave out of an .ics phases, and times without a day"), NULL },
    { "names", 0, 0, G_OPTION_ARG_NONE, &words.has_names, N_("Write people into an .ics by their names, not by their roles"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words.files, NULL, NULL },
    { NULL },
  };
  const AikaCliVerb verb = {
    "export",
    _("FILE -o OUT"),
    _("Writes a view of a plan for paper, for pictures and for the web, or a plan as a calendar. "
      "An existing file is replaced, whole or not at all."),
    _("Without --view and --kind it is the plan's first view. The view says what the options leave open; "
      "else the sheet is A4, or A3 for a matrix and a wheel. A .pdf holds all pages, an .svg or .png one. "
      "A .json says where every box stands and what it stands for. "
      "With SOURCE_DATE_EPOCH set, the same plan gives the same bytes."),
    entries,
  };
  gboolean wants_help;

  if (!aika_cli_parse (&verb, argc, argv, &wants_help, error))
    return FALSE;

  return wants_help || export_file (&words, error);
}
