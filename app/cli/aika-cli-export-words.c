/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-cli"

#include "config.h"

#include "cli/aika-cli-export.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "formats/aika-html.h"
#include "layout/aika-page.h"
#include "layout/aika-wheel.h"

/* What the words of “export” mean, judged before any file is read. The kind of file follows
 * from its name. */

/* A chart of a century is a mistake. */
#define MAX_MONTHS (100 * 12)

static const struct
{
  const char      *ending;
  AikaCliFileKind  kind;
} endings[] = {
  { ".pdf", AIKA_CLI_FILE_PDF },
  { ".svg", AIKA_CLI_FILE_SVG },
  { ".png", AIKA_CLI_FILE_PNG },
  { ".html", AIKA_CLI_FILE_HTML },
  { ".htm", AIKA_CLI_FILE_HTML },
  { ".ics", AIKA_CLI_FILE_ICS },
  { ".json", AIKA_CLI_FILE_JSON },
};

/* Kinds of files, as a set. */
#define FILE(kind) (1u << AIKA_CLI_FILE_##kind)
#define PICTURES (FILE (SVG) | FILE (PNG))
#define SHEETS (PICTURES | FILE (PDF))

static gboolean
set_usage_error (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_USAGE, message);

  return FALSE;
}

/* Takes @message. */
static gboolean
take_usage_error (GError **error,
                  char    *message)
{
  set_usage_error (error, message);
  g_free (message);

  return FALSE;
}

static gboolean
read_output (AikaCliExport  *words,
             GError        **error)
{
  g_autofree char *shown = NULL;

  if (words->output == NULL || *words->output == '\0')
    return set_usage_error (error, _("-o: missing (expected a file that ends in .pdf, .svg, .png, .html, .ics or .json)"));

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (words->output);
      gsize ending_length = strlen (endings[i].ending);

      if (length > ending_length &&
          g_ascii_strcasecmp (words->output + length - ending_length, endings[i].ending) == 0)
        {
          words->file_kind = endings[i].kind;
          return TRUE;
        }
    }

  shown = g_filename_display_name (words->output);

  return take_usage_error (error, g_strdup_printf (
    _("-o: “%s” is not a kind of file that can be written (expected a name that ends in .pdf, .svg, .png, .html, .ics or .json)"),
    shown));
}

/* “.pdf, .svg” */
static char *
dup_endings (guint kinds)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (kinds & (1u << endings[i].kind) && !g_str_equal (endings[i].ending, ".htm"))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", endings[i].ending);

  return g_string_free (names, FALSE);
}

/* An option that would do nothing is a misunderstanding: better said than passed over. */
static gboolean
check_combination (const AikaCliExport  *words,
                   GError              **error)
{
  const struct { gboolean is_given; guint kinds; const char *option; } options[] = {
    { words->paper != NULL, SHEETS | FILE (JSON), "--paper" },
    { words->view != NULL, SHEETS | FILE (HTML) | FILE (JSON), "--view" },
    { words->view_kind_word != NULL, SHEETS | FILE (HTML) | FILE (JSON), "--kind" },
    { words->months != NULL, SHEETS | FILE (JSON), "--months" },
    { words->is_portrait, SHEETS | FILE (JSON), "--portrait" },
    { words->is_landscape, SHEETS | FILE (JSON), "--landscape" },
    { words->is_grey, SHEETS, "--grey" },
    { words->page_word != NULL, PICTURES, "--page" },
    { words->dpi_word != NULL, FILE (PNG), "--dpi" },
    { words->is_fragment, FILE (HTML), "--fragment" },
    { words->level_word != NULL, FILE (HTML), "--heading-level" },
    { words->leaves_phases_out, FILE (ICS), "--no-phases" },
    { words->has_names, FILE (ICS), "--names" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].is_given && !(options[i].kinds & (1u << words->file_kind)))
      {
        g_autofree char *expected = dup_endings (options[i].kinds);

        return take_usage_error (error, g_strdup_printf (
          _("%s: does not apply to this kind of file (expected %s)"), options[i].option, expected));
      }

  if (words->is_portrait && words->is_landscape)
    return set_usage_error (error, _("--portrait: contradicts --landscape (expected one of them)"));
  if (words->view != NULL && words->view_kind_word != NULL)
    return set_usage_error (error, _("--kind: contradicts --view (expected one of them)"));
  if (words->level_word != NULL && !words->is_fragment)
    return set_usage_error (error, _("--heading-level: applies to a fragment alone, a page's title is its first heading (expected --fragment)"));

  return TRUE;
}

static gboolean
read_view_kind (AikaCliExport  *words,
                GError        **error)
{
  const AikaEnum *kinds = aika_record_type_find (&aika_view_type, "kind")->enumeration;
  int kind;

  if (words->view_kind_word == NULL)
    return TRUE;
  kind = aika_enum_find (kinds, words->view_kind_word);
  if (kind < 0)
    return take_usage_error (error, g_strdup_printf (
      _("--kind: “%s” is not a kind of view (expected matrix, table, programme, bulletin or wheel)"), words->view_kind_word));
  words->view_kind = (AikaViewKind) kind;

  return TRUE;
}

/* “2022-01” at the start of @text. Returns: what follows, or NULL. */
static const char *
read_month (const char *text,
            gint32     *month)
{
  for (guint i = 0; i < 7; i++)
    if (i == 4 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return NULL;
  *month = atoi (text) * 12 + atoi (text + 5) - 1;

  return atoi (text + 5) >= 1 && atoi (text + 5) <= 12 && atoi (text) >= AIKA_YEAR_MIN ? text + 7 : NULL;
}

static gboolean
read_months (AikaCliExport  *words,
             GError        **error)
{
  const char *rest;
  gint32 last;

  if (words->months == NULL)
    return TRUE;

  rest = read_month (words->months, &words->first_month);
  if (rest == NULL || strncmp (rest, "..", 2) != 0 || (rest = read_month (rest + 2, &last)) == NULL || *rest != '\0')
    return take_usage_error (error, g_strdup_printf (
      _("--months: “%s” is not a range of months (expected such as 2022-01..2022-12)"), words->months));
  if (last < words->first_month || last - words->first_month >= MAX_MONTHS)
    return take_usage_error (error, g_strdup_printf (
      _("--months: “%s” is no range that can be shown (expected the last month not before the first, and a century at most)"),
      words->months));
  words->n_months = last - words->first_month + 1;

  return TRUE;
}

static gboolean
read_number (const char  *option,
             const char  *word,
             guint64      max,
             guint64     *number,
             GError     **error)
{
  *number = 0;
  if (word == NULL || g_ascii_string_to_unsigned (word, 10, 1, max, number, NULL))
    return TRUE;

  return take_usage_error (error, g_strdup_printf (
    _("%s: “%s” is not a number that fits (expected 1 to %u)"), option, word, (guint) max));
}

static gboolean
read_numbers (AikaCliExport  *words,
              GError        **error)
{
  guint64 dpi = 0, page, level;

  if (words->dpi_word != NULL && !g_ascii_string_to_unsigned (words->dpi_word, 10, 1, 100000, &dpi, NULL))
    return take_usage_error (error, g_strdup_printf (
      _("--dpi: “%s” is not a resolution (expected a whole number, such as 150)"), words->dpi_word));
  if (!read_number ("--page", words->page_word, 9999, &page, error) ||
      !read_number ("--heading-level", words->level_word, AIKA_HTML_MAX_TITLE_LEVEL, &level, error))
    return FALSE;

  words->dpi = dpi;
  words->page = page;
  words->title_level = level;

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
  if (epoch == NULL || *epoch == '\0' || g_ascii_string_to_signed (epoch, 10, 0, G_MAXUINT32, now, NULL))
    return TRUE;

  return take_usage_error (error, g_strdup_printf (
    _("SOURCE_DATE_EPOCH: “%s” is not a time (expected seconds since 1970)"), epoch));
}

static gboolean
check_paper (const AikaCliExport  *words,
             GError              **error)
{
  double width_pt, height_pt;

  if (words->paper == NULL || aika_paper_find (words->paper, FALSE, &width_pt, &height_pt))
    return TRUE;

  return take_usage_error (error, g_strdup_printf (_("--paper: “%s” is not known (expected A0 to A5)"), words->paper));
}

/**
 * aika_cli_export_clear:
 * @words: words
 */
void
aika_cli_export_clear (AikaCliExport *words)
{
  g_strfreev (words->files);
  g_free (words->output);
  g_free (words->paper);
  g_free (words->view);
  g_free (words->view_kind_word);
  g_free (words->months);
  g_free (words->page_word);
  g_free (words->dpi_word);
  g_free (words->level_word);
}

/**
 * aika_cli_export_read:
 * @words: what was given; what it means is set
 * @error: where the complaint goes
 *
 * Returns: whether the words can be meant
 */
gboolean
aika_cli_export_read (AikaCliExport  *words,
                      GError        **error)
{
  return read_output (words, error) && check_combination (words, error) && read_view_kind (words, error) &&
         read_months (words, error) && read_numbers (words, error) && check_paper (words, error) &&
         find_now (&words->now, error);
}

/**
 * aika_cli_export_check_view:
 * @words: read words
 * @kind: of the view that they choose
 * @error: where the complaint goes
 *
 * Returns: whether the words fit a view of the kind
 */
gboolean
aika_cli_export_check_view (const AikaCliExport  *words,
                            AikaViewKind          kind,
                            GError              **error)
{
  if (words->n_months == 0)
    return TRUE;

  switch (kind)
    {
    case AIKA_VIEW_MATRIX:
      return TRUE;
    case AIKA_VIEW_WHEEL:
      if (words->n_months == AIKA_WHEEL_N_MONTHS)
        return TRUE;
      return set_usage_error (error, _("--months: a wheel shows a year round (expected twelve months)"));
    case AIKA_VIEW_TABLE:
    case AIKA_VIEW_PROGRAMME:
    case AIKA_VIEW_BULLETIN:
      break;
    }

  return set_usage_error (error, _("--months: a table, a programme and a bulletin show all of a plan (expected --kind matrix or --kind wheel)"));
}
