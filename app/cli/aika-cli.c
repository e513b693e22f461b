/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-cli"

#include "config.h"

#include "cli/aika-cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/aika-cli-private.h"
#include "document/aika-safe-save.h"

/* What the program does without a window.
 *
 * Invariants: (1) no display is touched; (2) standard output has what was asked for, standard
 * error a sentence on what went wrong: “aikajana: what: where: expected”; (3) the status is 0
 * where all is well, 1 where the verb ran and found or refused something, 2 where its words
 * could not be understood. */

enum
{
  STATUS_FINE = 0,
  STATUS_FOUND = 1,
  STATUS_USAGE = 2,
};

static const struct
{
  const char *name;
  const char *summary;
  gboolean (* run) (int      argc,
                    char   **argv,
                    GError **error);
} verbs[] = {
  { "check", N_("Read a plan and say what is wrong in it"), aika_cli_check },
  { "export", N_("Write a plan as a wall chart or as a calendar"), aika_cli_export },
  { "when", N_("Say how times in words are read"), aika_cli_when },
};

G_DEFINE_QUARK (aika-cli-error-quark, aika_cli_error)

static gboolean
is_help (const char *word)
{
  return g_str_equal (word, "--help") || g_str_equal (word, "-h");
}

static void
print_help (void)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append (text, _("Usage:\n"));
  g_string_append_printf (text, "  aikajana [%s…]\n", _("FILE"));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (text, "  aikajana %s …\n", verbs[i].name);
  g_string_append_printf (text, "\n%s\n\n", _("Plan a strategy process. Given only files, or nothing, it opens a window."));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (text, "  %-10s %s\n", verbs[i].name, _(verbs[i].summary));
  g_string_append_printf (text, "\n%s\n", _("“aikajana VERB --help” says more about one of them."));

  aika_cli_print (stdout, text->str);
}

static int
report (const GError *error)
{
  g_autofree char *line = g_strdup_printf ("aikajana: %s\n", error->message);

  aika_cli_print (stderr, line);

  return g_error_matches (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_USAGE) ? STATUS_USAGE : STATUS_FOUND;
}

/**
 * aika_cli_print:
 * @stream: standard output or standard error
 * @text: a text in UTF-8
 *
 * Prints in the terminal's own encoding. Where that is said to be plain ASCII, as on a machine
 * without locales, the text stays UTF-8: its terminal is as likely to understand it.
 */
void
aika_cli_print (FILE       *stream,
                const char *text)
{
  const char *charset;
  g_autofree char *converted = NULL;

  if (!g_get_charset (&charset) && g_ascii_strcasecmp (charset, "ANSI_X3.4-1968") != 0 &&
      g_ascii_strcasecmp (charset, "US-ASCII") != 0)
    converted = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);

  fputs (converted != NULL ? converted : text, stream);
}

/**
 * aika_cli_flush:
 * @error: where the complaint goes
 *
 * Returns: whether all that was printed went out: a full disk is noticed only now
 */
gboolean
aika_cli_flush (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_OUTPUT, _("standard output: it could not be written: %s"),
               g_strerror (errno));

  return FALSE;
}

/**
 * aika_cli_parse:
 * @verb: the words that the verb knows
 * @argc: how many words there are, the verb's name first
 * @argv: the words
 * @wants_help: (out): whether help was asked for, and printed
 * @error: where the complaint goes
 *
 * Returns: whether the words were understood
 */
gboolean
aika_cli_parse (const AikaCliVerb  *verb,
                int                 argc,
                char              **argv,
                gboolean           *wants_help,
                GError            **error)
{
  g_autoptr(GOptionContext) context = g_option_context_new (verb->parameters);
  g_autoptr(GError) problem = NULL;
  g_autofree char *program = g_strconcat ("aikajana ", verb->name, NULL);
  g_auto(GStrv) words = g_new0 (char *, argc + 1);
  gboolean has_help = FALSE;
  GOptionEntry help[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &has_help, N_("Show this help"), NULL },
    { NULL },
  };

  g_option_context_set_summary (context, verb->summary);
  g_option_context_set_description (context, verb->description);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, verb->entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help, GETTEXT_PACKAGE);

  words[0] = g_strdup (program);
  for (int i = 1; i < argc; i++)
    words[i] = g_strdup (argv[i]);

  *wants_help = FALSE;
  if (!g_option_context_parse_strv (context, &words, &problem))
    {
      g_set_error_literal (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_USAGE, problem->message);
      return FALSE;
    }
  if (has_help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_set_prgname (program);
      g_free (text);
      text = g_option_context_get_help (context, TRUE, NULL);
      aika_cli_print (stdout, text);
      *wants_help = TRUE;
      return aika_cli_flush (error);
    }

  return TRUE;
}

/**
 * aika_cli_get_file:
 * @files: (nullable) (array zero-terminated=1): what was not an option
 * @file: (out) (transfer none): the one file
 * @error: where the complaint goes
 *
 * Returns: whether there is exactly one
 */
gboolean
aika_cli_get_file (char       **files,
                   const char **file,
                   GError     **error)
{
  guint n_files = files != NULL ? g_strv_length (files) : 0;

  if (n_files == 1 && *files[0] != '\0')
    {
      *file = files[0];
      return TRUE;
    }

  if (n_files <= 1)
    g_set_error_literal (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_USAGE, _("FILE: missing (expected the file of a plan)"));
  else
    {
      g_autofree char *shown = g_filename_display_name (files[1]);

      g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_USAGE, _("“%s”: one file too many (expected one file)"), shown);
    }

  return FALSE;
}

/**
 * aika_cli_load:
 * @path: a file
 * @error: where the complaint goes: with the place in the file, where there is one
 *
 * Returns: (transfer full) (nullable): what it holds
 */
AikaPlanFile *
aika_cli_load (const char  *path,
               GError     **error)
{
  g_autoptr(GBytes) bytes = NULL;

  if (!aika_safe_load (path, &bytes, NULL, error))
    return NULL;

  return aika_json_read (bytes, error);
}

/**
 * aika_cli_name_file:
 * @error: an error of aika_cli_load ()
 * @path: the file
 *
 * Puts the file's name before the place in it; that it could not be read at all names it
 * already.
 */
void
aika_cli_name_file (GError     **error,
                    const char  *path)
{
  g_autofree char *shown = g_filename_display_name (path);

  if ((*error)->domain != AIKA_SAVE_ERROR)
    g_prefix_error (error, "%s: ", shown);
}

/**
 * aika_cli_dup_newer:
 * @file: what was read
 * @path: from where
 *
 * Returns: (transfer full) (nullable): a sentence, if the plan is of a newer version than this
 *   program knows
 */
char *
aika_cli_dup_newer (const AikaPlanFile *file,
                    const char         *path)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (!file->is_newer)
    return NULL;

  return g_strdup_printf (_("%s: made with a newer Aikajana (version %d of the format, expected %d); what is not known is left out"),
                          shown, file->version, AIKA_PLAN_VERSION);
}

/**
 * aika_cli_is_verb:
 * @word: the first word of the command line
 *
 * Returns: whether aika_cli_run () knows what to do; all else is a file to open
 */
gboolean
aika_cli_is_verb (const char *word)
{
  if (is_help (word) || g_str_equal (word, "--version"))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (word, verbs[i].name))
      return TRUE;

  return FALSE;
}

/**
 * aika_cli_run:
 * @argc: how many words there are, the program's name first
 * @argv: the words
 *
 * Does what the command line asks for, without a display.
 *
 * Returns: the status for the shell: 0, 1 or 2
 */
int
aika_cli_run (int    argc,
              char **argv)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (argc > 1, STATUS_USAGE);

  if (is_help (argv[1]))
    {
      print_help ();
      return aika_cli_flush (&error) ? STATUS_FINE : report (error);
    }
  if (g_str_equal (argv[1], "--version"))
    {
      aika_cli_print (stdout, "Aikajana " AIKA_VERSION "\n");
      return aika_cli_flush (&error) ? STATUS_FINE : report (error);
    }

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (argv[1], verbs[i].name))
      {
        if (verbs[i].run (argc - 1, argv + 1, &error))
          return STATUS_FINE;
        if (error == NULL)
          return STATUS_FOUND;
        if (error->domain == AIKA_CLI_ERROR)
          g_prefix_error (&error, "%s: ", verbs[i].name);
        return report (error);
      }

  g_return_val_if_reached (STATUS_USAGE);
}
