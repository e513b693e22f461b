/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-cli"

#include "config.h"

#include "cli/aika-cli-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/aika-safe-save.h"
#include "draw/aika-export.h"
#include "formats/aika-ics.h"

/* The verb “export”. The kind of file follows from its name. What the command line leaves
 * open, the plan's own view says: its paper, its months' form, whether lanes are shown. */

typedef enum
{
  KIND_PDF = AIKA_EXPORT_PDF,
  KIND_SVG = AIKA_EXPORT_SVG,
  KIND_PNG = AIKA_EXPORT_PNG,
  KIND_ICS,
} Kind;

static const struct
{
  const char *ending;
  Kind        kind;
} endings[] = {
  { ".pdf", KIND_PDF },
  { ".svg", KIND_SVG },
  { ".png", KIND_PNG },
  { ".ics", KIND_ICS },
};

typedef struct
{
  char   **files;
  char    *output;
  char    *paper;
  char    *view;
  char    *dpi;
  gboolean is_portrait;
  gboolean is_landscape;
  gboolean is_grey;
  gboolean leaves_phases_out;
  gboolean has_names;
} ExportWords;

static void
export_words_clear (ExportWords *words)
{
  g_strfreev (words->files);
  g_free (words->output);
  g_free (words->paper);
  g_free (words->view);
  g_free (words->dpi);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExportWords, export_words_clear)

static gboolean
set_usage_error (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_USAGE, message);

  return FALSE;
}

static gboolean
find_kind (const char  *output,
           Kind        *kind,
           GError     **error)
{
  g_autofree char *shown = NULL;
  g_autofree char *message = NULL;

  if (output == NULL || *output == '\0')
    return set_usage_error (error, _("-o: missing (expected a file that ends in .pdf, .svg, .png or .ics)"));

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (output);
      gsize ending_length = strlen (endings[i].ending);

      if (length > ending_length && g_ascii_strcasecmp (output + length - ending_length, endings[i].ending) == 0)
        {
          *kind = endings[i].kind;
          return TRUE;
        }
    }

  shown = g_filename_display_name (output);
  message = g_strdup_printf (_("-o: “%s” is not a kind of file that can be written (expected a name that ends in .pdf, .svg, .png or .ics)"),
                             shown);

  return set_usage_error (error, message);
}

/* An option that would do nothing is a misunderstanding: better said than passed over. */
static gboolean
check_combination (const ExportWords  *words,
                   Kind                kind,
                   GError            **error)
{
  const struct { gboolean is_given; gboolean is_for_kind; const char *option, *kinds; } options[] = {
    { words->paper != NULL, kind != KIND_ICS, "--paper", ".pdf, .svg, .png" },
    { words->view != NULL, kind != KIND_ICS, "--view", ".pdf, .svg, .png" },
    { words->is_portrait, kind != KIND_ICS, "--portrait", ".pdf, .svg, .png" },
    { words->is_landscape, kind != KIND_ICS, "--landscape", ".pdf, .svg, .png" },
    { words->is_grey, kind != KIND_ICS, "--grey", ".pdf, .svg, .png" },
    { words->dpi != NULL, kind == KIND_PNG, "--dpi", ".png" },
    { words->leaves_phases_out, kind == KIND_ICS, "--no-phases", ".ics" },
    { words->has_names, kind == KIND_ICS, "--names", ".ics" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].is_given && !options[i].is_for_kind)
      {
        g_autofree char *message = g_strdup_printf (_("%s: does not apply to this kind of file (expected %s)"),
                                                    options[i].option, options[i].kinds);

        return set_usage_error (error, message);
      }

  if (words->is_portrait && words->is_landscape)
    return set_usage_error (error, _("--portrait: contradicts --landscape (expected one of them)"));

  return TRUE;
}

static gboolean
parse_dpi (const char  *text,
           double      *dpi,
           GError     **error)
{
  guint64 number;

  *dpi = 0;
  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 1, 100000, &number, NULL))
    {
      g_autofree char *message = g_strdup_printf (_("--dpi: “%s” is not a resolution (expected a whole number, such as 150)"), text);

      return set_usage_error (error, message);
    }
  *dpi = number;

  return TRUE;
}

/* The date of the file: for builds that must repeat, that of SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/). */
static gboolean
find_now (gint64  *now,
          GError **error)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");

  *now = g_get_real_time () / G_USEC_PER_SEC;
  if (epoch == NULL || *epoch == '\0')
    return TRUE;
  if (!g_ascii_string_to_signed (epoch, 10, 0, G_MAXUINT32, now, NULL))
    {
      g_autofree char *message = g_strdup_printf (_("SOURCE_DATE_EPOCH: “%s” is not a time (expected seconds since 1970)"), epoch);

      return set_usage_error (error, message);
    }

  return TRUE;
}

static gboolean
find_view (const AikaPlan  *plan,
           const char      *name,
           const AikaView **found,
           GError         **error)
{
  g_autoptr(GString) names = g_string_new (NULL);

  *found = NULL;
  if (name == NULL)
    return TRUE;

  for (guint i = 0; i < aika_seq_get_length (plan->views); i++)
    {
      const AikaView *view = aika_seq_get (plan->views, i);

      if (view->kind != AIKA_VIEW_MATRIX)
        continue;
      if (g_strcmp0 (view->name, name) == 0 || g_strcmp0 (view->id, name) == 0)
        {
          *found = view;
          return TRUE;
        }
      g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "", view->name != NULL ? view->name : view->id);
    }

  if (names->len > 0)
    g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_REFUSED, _("--view: the plan has no grid “%s” (expected %s)"), name, names->str);
  else
    g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_REFUSED, _("--view: the plan has no grid “%s” (it has no named grids)"), name);

  return FALSE;
}

static GBytes *
make_chart (const AikaPlan     *plan,
            const ExportWords  *words,
            Kind                kind,
            GError            **error)
{
  g_autoptr(GError) problem = NULL;
  AikaExportOptions options;
  const AikaView *view;
  GBytes *bytes;

  if (!find_view (plan, words->view, &view, error))
    return NULL;

  aika_export_options_init (&options, plan, view);
  if (words->paper != NULL)
    options.paper = words->paper;
  if (words->is_portrait || words->is_landscape)
    options.is_portrait = words->is_portrait;
  options.is_grey = words->is_grey;
  if (!parse_dpi (words->dpi, &options.dpi, error) || !find_now (&options.now, error))
    return NULL;

  bytes = aika_export_chart (plan, (AikaExportFormat) kind, &options, &problem);
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT))
    set_usage_error (error, problem->message);
  else if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));

  return bytes;
}

static GBytes *
make_calendar (const AikaPlanFile *file,
               const ExportWords  *words,
               GError            **error)
{
  const AikaIcsOptions options = {
    .kinds = words->leaves_phases_out ? AIKA_ICS_KINDS_DEFAULT : AIKA_ICS_KINDS_ALL,
    .has_names = words->has_names,
  };

  return aika_ics_export (file->plan, file->revisions, &options, error);
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
export_file (const ExportWords  *words,
             GError            **error)
{
  g_autoptr(AikaPlanFile) file = NULL;
  g_autoptr(GError) problem = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *newer = NULL;
  const char *path;
  double dpi;
  gint64 now;
  Kind kind;

  /* All words are judged before any file is. */
  if (!aika_cli_get_file (words->files, &path, error) || !find_kind (words->output, &kind, error) ||
      !check_combination (words, kind, error) || !parse_dpi (words->dpi, &dpi, error) || !find_now (&now, error))
    return FALSE;
  if (words->paper != NULL)
    {
      double width_pt, height_pt;

      if (!aika_paper_find (words->paper, FALSE, &width_pt, &height_pt))
        {
          g_autofree char *message = g_strdup_printf (_("--paper: “%s” is not known (expected A0 to A5)"), words->paper);

          return set_usage_error (error, message);
        }
    }

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

  if (kind == KIND_ICS)
    bytes = make_calendar (file, words, error);
  else
    bytes = make_chart (file->plan, words, kind, error);

  return bytes != NULL && aika_safe_save (words->output, bytes, NULL, AIKA_SAVE_REPLACE, NULL, NULL, error);
}

/* aikajana export FILE -o OUT */
gboolean
aika_cli_export (int      argc,
                 char   **argv,
                 GError **error)
{
  g_auto(ExportWords) words = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &words.output, N_("Write this file; its name ends in .pdf, .svg, .png or .ics"), N_("OUT") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &words.paper, N_("Size of the sheet, A0 to A5"), N_("SIZE") },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &words.is_portrait, N_("Set the sheet upright"), NULL },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &words.is_landscape, N_("Set the sheet on its side"), NULL },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &words.is_grey, N_("Patterns instead of colours"), NULL },
    { "dpi", 0, 0, G_OPTION_ARG_STRING, &words.dpi, N_("Resolution of a .png, 150 by default"), N_("N") },
    { "view", 0, 0, G_OPTION_ARG_STRING, &words.view, N_("A grid of the plan's own, by its name"), N_("NAME") },
    { "no-phases", 0, 0, G_OPTION_ARG_NONE, &words.leaves_phases_out, N_("Leave out of an .ics phases, and times without a day"), NULL },
    { "names", 0, 0, G_OPTION_ARG_NONE, &words.has_names, N_("Write people into an .ics by their names, not by their roles"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words.files, NULL, NULL },
    { NULL },
  };
  const AikaCliVerb verb = {
    "export",
    _("FILE -o OUT"),
    _("Writes a plan as a wall chart or as a calendar. An existing file is replaced, whole or not at all."),
    _("The plan's own grid says what the options leave open; else the sheet is A3, on its side. "
      "With SOURCE_DATE_EPOCH set, the same plan gives the same bytes."),
    entries,
  };
  gboolean wants_help;

  if (!aika_cli_parse (&verb, argc, argv, &wants_help, error))
    return FALSE;

  return wants_help || export_file (&words, error);
}
