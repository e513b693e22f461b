/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-cli"

#include "config.h"

#include "cli/aika-cli-private.h"

#include <glib/gi18n-lib.h>

#include "formats/aika-json-out.h"

/* The verb “check”: a plan that cannot be opened is an error, what a person should look at a
 * warning. */

typedef struct
{
  char   **files;
  gboolean is_json;
} CheckWords;

static const char *
get_severity_word (AikaSeverity severity)
{
  return severity == AIKA_SEVERITY_ERROR ? "error" : "warning";
}

static void
print_problem (const AikaProblem *problem,
               const char        *shown_path)
{
  g_autofree char *text = aika_problem_dup_text (problem);
  g_autofree char *line = NULL;

  if (problem->severity == AIKA_SEVERITY_ERROR)
    line = g_strdup_printf (_("%s: error: %s\n"), shown_path, text);
  else
    line = g_strdup_printf (_("%s: warning: %s\n"), shown_path, text);
  aika_cli_print (stdout, line);
}

static void
write_problem (AikaJsonOut *out,
               const char  *severity,
               const char  *code,
               const char  *path,
               guint        line,
               const char  *message)
{
  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_AUTO);
  aika_json_out_name (out, "severity");
  aika_json_out_string (out, severity);
  if (code != NULL)
    {
      aika_json_out_name (out, "code");
      aika_json_out_string (out, code);
    }
  if (path != NULL && *path != '\0')
    {
      aika_json_out_name (out, "path");
      aika_json_out_string (out, path);
    }
  if (line > 0)
    {
      aika_json_out_name (out, "line");
      aika_json_out_integer (out, line);
    }
  aika_json_out_name (out, "message");
  aika_json_out_string (out, message);
  aika_json_out_end_object (out);
}

/* {"file": …, "problems": […]}: a program asks whether any is an error. */
static void
print_json (const AikaPlanFile *file,
            const char         *shown_path,
            const char         *failure)
{
  AikaJsonOut *out = aika_json_out_new ();
  g_autoptr(GBytes) bytes = NULL;

  aika_json_out_begin_object (out, AIKA_JSON_LAYOUT_LINES);
  aika_json_out_name (out, "file");
  aika_json_out_string (out, shown_path);
  aika_json_out_name (out, "problems");
  aika_json_out_begin_array (out, AIKA_JSON_LAYOUT_LINES);
  if (failure != NULL)
    write_problem (out, "error", NULL, NULL, 0, failure);
  for (guint i = 0; file != NULL && i < file->warnings->len; i++)
    {
      const AikaProblem *problem = file->warnings->pdata[i];

      write_problem (out, get_severity_word (problem->severity), problem->code, problem->path,
                     problem->line, problem->message);
    }
  aika_json_out_end_array (out);
  aika_json_out_end_object (out);

  bytes = aika_json_out_free_to_bytes (out);
  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
}

static gboolean
has_errors (const AikaPlanFile *file)
{
  for (guint i = 0; i < file->warnings->len; i++)
    if (((const AikaProblem *) file->warnings->pdata[i])->severity == AIKA_SEVERITY_ERROR)
      return TRUE;

  return FALSE;
}

static gboolean
check_file (const char  *path,
            gboolean     is_json,
            GError     **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *newer = NULL;
  g_autoptr(GError) problem = NULL;
  g_autoptr(AikaPlanFile) file = aika_cli_load (path, &problem);

  if (is_json)
    {
      print_json (file, shown, problem != NULL ? problem->message : NULL);
      return aika_cli_flush (error) && file != NULL && !has_errors (file);
    }
  if (file == NULL)
    {
      aika_cli_name_file (&problem, path);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  newer = aika_cli_dup_newer (file, path);
  if (newer != NULL)
    {
      aika_cli_print (stdout, newer);
      aika_cli_print (stdout, "\n");
    }
  for (guint i = 0; i < file->warnings->len; i++)
    print_problem (file->warnings->pdata[i], shown);

  return aika_cli_flush (error) && !has_errors (file);
}

/* aikajana check FILE [--json] */
gboolean
aika_cli_check (int      argc,
                char   **argv,
                GError **error)
{
  CheckWords words = { NULL };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &words.is_json, N_("Answer in JSON"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words.files, NULL, NULL },
    { NULL },
  };
  const AikaCliVerb verb = {
    "check",
    _("FILE"),
    _("Reads a plan and says what is wrong in it, and where. The status is 0 if it can be opened, else 1."),
    NULL,
    entries,
  };
  const char *path;
  gboolean wants_help;
  gboolean is_fine;

  is_fine = aika_cli_parse (&verb, argc, argv, &wants_help, error);
  if (is_fine && !wants_help)
    is_fine = aika_cli_get_file (words.files, &path, error) && check_file (path, words.is_json, error);
  g_strfreev (words.files);

  return is_fine;
}
