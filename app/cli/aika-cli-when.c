/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-cli"

#include "config.h"

#include "cli/aika-cli-when.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/aika-cli-private.h"

/* The verb “when”: how an expression of time is read.
 *
 * Of many lines, each is answered before the next one is waited for, and none goes without an
 * answer: what cannot be taken at all is answered with an error in its place. */

typedef struct
{
  char   **expressions;
  char    *language;
  char    *year;
  char    *document;
  char    *date;
  char    *plan;
  char    *after;
  char    *before;
  gboolean is_import;
  gboolean is_json;
  gboolean is_batch;
} WhenWords;

static void
when_words_clear (WhenWords *words)
{
  g_strfreev (words->expressions);
  g_free (words->language);
  g_free (words->year);
  g_free (words->document);
  g_free (words->date);
  g_free (words->plan);
  g_free (words->after);
  g_free (words->before);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WhenWords, when_words_clear)

/**
 * aika_cli_get_language:
 *
 * Returns: the language that the command speaks
 */
AikaLanguage
aika_cli_get_language (void)
{
  return aika_language_from_tag (C_("language code", "en"));
}

/**
 * aika_cli_answer_new:
 * @text: an expression, in UTF-8
 * @question: what to read in it
 * @problem: (nullable): why it cannot be read at all
 *
 * Returns: (transfer full): how it was read
 */
AikaCliAnswer *
aika_cli_answer_new (const char            *text,
                     const AikaCliQuestion *question,
                     const GError          *problem)
{
  AikaCliAnswer *answer = g_new0 (AikaCliAnswer, 1);

  answer->text = g_strdup (text);
  answer->context = question->context;
  answer->is_import = question->is_import;
  if (problem != NULL)
    answer->problem = g_strdup (problem->message);
  else if (question->is_import)
    answer->readings = aika_text_find_times (text, &question->context);
  else
    {
      answer->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_reading_unref);
      g_ptr_array_add (answer->readings, aika_reading_new (text, &question->context));
    }

  return answer;
}

/**
 * aika_cli_answer_free:
 * @answer: (transfer full): an answer
 */
void
aika_cli_answer_free (AikaCliAnswer *answer)
{
  g_free (answer->text);
  g_free (answer->problem);
  g_clear_pointer (&answer->readings, g_ptr_array_unref);
  g_free (answer);
}

/**
 * aika_cli_answer_has_errors:
 * @answer: an answer
 *
 * Returns: whether something in it was not understood
 */
gboolean
aika_cli_answer_has_errors (const AikaCliAnswer *answer)
{
  for (guint i = 0; answer->problem == NULL && i < answer->readings->len; i++)
    {
      const AikaReading *reading = answer->readings->pdata[i];

      if (reading->when == NULL || aika_reading_has_errors (reading))
        return TRUE;
    }

  return answer->problem != NULL;
}

static gboolean
check_utf8 (const char  *text,
            gsize        length,
            GError     **error)
{
  const char *end;

  if (g_utf8_validate_len (text, length, &end))
    return TRUE;

  g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_REFUSED, _("byte %u is not text (expected UTF-8)"),
               (guint) (end - text) + 1);

  return FALSE;
}

/* JSON is UTF-8 in every locale. */
static gboolean
print_answer (const AikaCliAnswer  *answer,
              gboolean              is_json,
              GError              **error)
{
  g_autofree char *text = is_json ? aika_cli_answer_dup_json (answer) : aika_cli_answer_dup_block (answer);

  if (is_json)
    fputs (text, stdout);
  else
    aika_cli_print (stdout, text);

  return aika_cli_flush (error);
}

/* Word of a terminal in another encoding is taken over; what is no text there either stays
 * as it is, for the complaint. */
static char *
dup_word (const char *word)
{
  char *converted = NULL;

  if (!g_utf8_validate (word, -1, NULL))
    converted = g_locale_to_utf8 (word, -1, NULL, NULL, NULL);

  return converted != NULL ? converted : g_strdup (word);
}

static gboolean
answer_words (const WhenWords        *words,
              const AikaCliQuestion  *question,
              GError                **error)
{
  gboolean is_fine = TRUE;

  for (guint i = 0; words->expressions[i] != NULL; i++)
    {
      g_autofree char *word = dup_word (words->expressions[i]);
      g_autofree char *text = g_utf8_make_valid (word, -1);
      g_autoptr(GError) problem = NULL;
      g_autoptr(AikaCliAnswer) answer = NULL;

      check_utf8 (word, strlen (word), &problem);
      answer = aika_cli_answer_new (text, question, problem);
      if (i > 0 && !words->is_json)
        aika_cli_print (stdout, "\n");
      if (!print_answer (answer, words->is_json, error))
        return FALSE;
      is_fine = is_fine && !aika_cli_answer_has_errors (answer);
    }

  return is_fine;
}

/* EXPRESSION, LANGUAGE and CONTEXT, with a tab between; the last two may be missing. The
 * expression is found even if the rest is nonsense. */
static gboolean
split_line (const char       *line,
            gsize             length,
            AikaCliQuestion  *question,
            char            **text,
            GError          **error)
{
  g_autofree char *valid = g_utf8_make_valid (line, length);
  g_auto(GStrv) columns = g_strsplit (valid, "\t", -1);
  guint n_columns = g_strv_length (columns);

  *text = g_strdup (n_columns > 0 ? columns[0] : "");
  if (!check_utf8 (line, length, error))
    return FALSE;

  for (guint i = 3; i < n_columns; i++)
    if (*columns[i] != '\0')
      {
        g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_REFUSED,
                     _("“%s”: one column too many (expected EXPRESSION, LANGUAGE and CONTEXT)"), columns[i]);
        return FALSE;
      }

  if (n_columns > 1 && *g_strstrip (columns[1]) != '\0' &&
      !aika_cli_question_set (question, "lang", columns[1], error))
    return FALSE;

  return n_columns < 3 || aika_cli_question_set_words (question, columns[2], error);
}

static gboolean
answer_line (const char             *line,
             gsize                   length,
             guint                   line_number,
             const AikaCliQuestion  *defaults,
             GError                **error)
{
  AikaCliQuestion question = *defaults;
  g_autofree char *text = NULL;
  g_autoptr(GError) problem = NULL;
  g_autoptr(AikaCliAnswer) answer = NULL;

  if (!split_line (line, length, &question, &text, &problem))
    {
      g_autofree char *complaint = g_strdup_printf (_("aikajana: when: line %u: %s\n"), line_number, problem->message);

      aika_cli_print (stderr, complaint);
    }
  answer = aika_cli_answer_new (text, &question, problem);

  return print_answer (answer, TRUE, error);
}

static gboolean
answer_lines (const AikaCliQuestion  *defaults,
              GError                **error)
{
  static const char byte_order_mark[] = "\xef\xbb\xbf";
  char *buffer = NULL;
  gsize capacity = 0;
  gssize length;
  gboolean is_fine = TRUE;

  for (guint n_lines = 1; is_fine && (length = getline (&buffer, &capacity, stdin)) >= 0; n_lines++)
    {
      const char *line = buffer;

      if (n_lines == 1 && g_str_has_prefix (line, byte_order_mark))
        {
          line += strlen (byte_order_mark);
          length -= strlen (byte_order_mark);
        }
      if (length > 0 && line[length - 1] == '\n')
        length--;
      if (length > 0 && line[length - 1] == '\r')
        length--;
      is_fine = answer_line (line, (gsize) length, n_lines, defaults, error);
    }
  free (buffer);

  if (is_fine && ferror (stdin))
    {
      g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_REFUSED, _("standard input: it could not be read: %s"),
                   g_strerror (errno));
      return FALSE;
    }

  return is_fine;
}

static gboolean
set_question (AikaCliQuestion  *question,
              const WhenWords  *words,
              GError          **error)
{
  const struct { const char *option, *name, *value; } options[] = {
    { "--lang", "lang", words->language },
    { "--doc", "doc", words->document },
    { "--date", "date", words->date },
    { "--year", "year", words->year },
    { "--plan", "plan", words->plan },
    { "--after", "after", words->after },
    { "--before", "before", words->before },
    { "--import", "mode", words->is_import ? "import" : NULL },
  };

  aika_cli_question_init (question);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].value != NULL && !aika_cli_question_set (question, options[i].name, options[i].value, error))
      {
        g_prefix_error (error, "%s: ", options[i].option);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_expressions (const WhenWords  *words,
                   GError          **error)
{
  gboolean has_expressions = words->expressions != NULL && words->expressions[0] != NULL;

  if (has_expressions && words->is_batch)
    {
      g_autofree char *shown = g_filename_display_name (words->expressions[0]);

      g_set_error (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_USAGE,
                   _("“%s”: one word too many (--batch reads standard input)"), shown);
      return FALSE;
    }
  if (!has_expressions && !words->is_batch)
    {
      g_set_error_literal (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_USAGE,
                           _("EXPRESSION: missing (expected a time in words, such as “4.–5.9.2017”)"));
      return FALSE;
    }

  return TRUE;
}

/* aikajana when EXPRESSION… */
gboolean
aika_cli_when (int      argc,
               char   **argv,
               GError **error)
{
  g_auto(WhenWords) words = { NULL };
  const GOptionEntry entries[] = {
    { "lang", 0, 0, G_OPTION_ARG_STRING, &words.language, N_("Language of the text: fi, sv or en"), N_("L") },
    { "year", 0, 0, G_OPTION_ARG_STRING, &words.year, N_("Year of the heading over the text"), N_("YEAR") },
    { "doc", 0, 0, G_OPTION_ARG_STRING, &words.document, N_("Day that the document was made"), N_("DATE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &words.date, N_("Day of the heading over the text"), N_("DATE") },
    { "plan", 0, 0, G_OPTION_ARG_STRING, &words.plan, N_("First and last day of the plan"), N_("DATE..DATE") },
    { "after", 0, 0, G_OPTION_ARG_STRING, &words.after, N_("The time before it in the text"), N_("DATE") },
    { "before", 0, 0, G_OPTION_ARG_STRING, &words.before, N_("The time after it in the text"), N_("DATE") },
    { "import", 0, 0, G_OPTION_ARG_NONE, &words.is_import, N_("Find the times in running text"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &words.is_json, N_("Answer in JSON, a line for each"), NULL },
    { "batch", 0, 0, G_OPTION_ARG_NONE, &words.is_batch, N_("Read lines from standard input"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words.expressions, NULL, NULL },
    { NULL },
  };
  g_autofree char *description = g_strconcat (
    _("A DATE is YYYY, YYYY-MM or YYYY-MM-DD; a plan includes its last one. Without --lang, the language is the locale's."),
    "\n\n",
    _("With --batch, each line is EXPRESSION, LANGUAGE and CONTEXT, with a tab between. The context has words such as "
      "year=2022 doc=2022-03-03 plan=2018-01..2019-05 mode=import, which go before the options. Each line is answered "
      "by a JSON object on one line."),
    NULL);
  const AikaCliVerb verb = {
    "when",
    _("EXPRESSION…"),
    _("Says how times in words are read: “4.-5.9.2017”, “Syyskuu loppupuoli 2017”, “vecka 35”, “by end of May”. "
      "The status is 1 if something was not understood."),
    description,
    entries,
  };
  AikaCliQuestion question;
  gboolean wants_help;

  if (!aika_cli_parse (&verb, argc, argv, &wants_help, error))
    return FALSE;
  if (wants_help)
    return TRUE;
  if (!set_question (&question, &words, error) || !check_expressions (&words, error))
    return FALSE;

  return words.is_batch ? answer_lines (&question, error) : answer_words (&words, &question, error);
}
