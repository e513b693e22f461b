/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-cli"

#include "config.h"

#include "cli/aika-cli-when.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/aika-cli-private.h"

/* What is known around an expression: the same words as options, “--year 2022”, and as the
 * context of a line, “year=2022”. */

#define N_YEAR_BYTES 4
#define N_MONTH_BYTES 7
#define N_DAY_BYTES 10

/* Takes the message. */
static gboolean
fail (GError **error,
      char    *message)
{
  g_set_error_literal (error, AIKA_CLI_ERROR, AIKA_CLI_ERROR_USAGE, message);
  g_free (message);

  return FALSE;
}

/* “2022-04” → 2022 and 4; 0 where a part is not written */
static gboolean
split_date (const char *text,
            gsize       length,
            int        *parts)
{
  guint n_parts = 1;

  parts[0] = parts[1] = parts[2] = 0;
  if (length != N_YEAR_BYTES && length != N_MONTH_BYTES && length != N_DAY_BYTES)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (i == N_YEAR_BYTES || i == N_MONTH_BYTES)
        {
          if (text[i] != '-')
            return FALSE;
          n_parts++;
          continue;
        }
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      parts[n_parts - 1] = parts[n_parts - 1] * 10 + g_ascii_digit_value (text[i]);
    }

  return parts[0] >= AIKA_YEAR_MIN && parts[0] <= AIKA_YEAR_MAX &&
         (n_parts < 2 || (parts[1] >= 1 && parts[1] <= 12)) &&
         (n_parts < 3 || aika_day_is_valid_ymd (parts[0], parts[1], parts[2]));
}

/* The first day of a date, and the day after its last. */
static gboolean
parse_date (const char *text,
            gsize       length,
            gint32     *start_day,
            gint32     *end_day)
{
  int parts[3];

  if (!split_date (text, length, parts))
    return FALSE;

  if (length == N_DAY_BYTES)
    {
      *start_day = aika_day_from_ymd (parts[0], parts[1], parts[2]);
      *end_day = *start_day + 1;
    }
  else if (length == N_MONTH_BYTES)
    {
      *start_day = aika_day_from_ymd (parts[0], parts[1], 1);
      *end_day = *start_day + aika_days_in_month (parts[0], parts[1]);
    }
  else
    {
      *start_day = aika_day_from_ymd (parts[0], 1, 1);
      *end_day = aika_day_from_ymd (parts[0] + 1, 1, 1);
    }

  return TRUE;
}

static gboolean
set_first_day (gint32      *day,
               const char  *value,
               GError     **error)
{
  gint32 end_day;

  return parse_date (value, strlen (value), day, &end_day) ||
         fail (error, g_strdup_printf (_("“%s” is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)"), value));
}

static gboolean
set_language (AikaCliQuestion  *question,
              const char       *value,
              GError          **error)
{
  /* Norwegian has no table of its own; Swedish is the nearest. */
  static const char *const norwegian[] = { "no", "nb", "nn" };
  AikaLanguage language = aika_language_from_tag (value);
  gsize n = strcspn (value, "-_.@");

  for (guint i = 0; i < G_N_ELEMENTS (norwegian); i++)
    if (n == 2 && g_ascii_strncasecmp (value, norwegian[i], n) == 0)
      {
        question->context.language = AIKA_LANGUAGE_SV;
        return TRUE;
      }

  if (n != 2 || g_ascii_strncasecmp (value, aika_language_get_tag (language), n) != 0)
    return fail (error, g_strdup_printf (_("“%s” is not a language that is read (expected fi, sv or en)"), value));
  question->context.language = language;

  return TRUE;
}

static gboolean
set_year (AikaCliQuestion  *question,
          const char       *value,
          GError          **error)
{
  int parts[3];

  if (strlen (value) != N_YEAR_BYTES || !split_date (value, N_YEAR_BYTES, parts))
    return fail (error, g_strdup_printf (_("“%s” is not a year (expected %d to %d)"), value, AIKA_YEAR_MIN, AIKA_YEAR_MAX));
  question->context.year = parts[0];

  return TRUE;
}

/* A document of some day of a year is as likely to speak of November as of February. */
static gboolean
set_document (AikaCliQuestion  *question,
              const char       *value,
              GError          **error)
{
  return set_first_day (&question->context.document_day, value, error) &&
         (strlen (value) != N_YEAR_BYTES || set_year (question, value, error));
}

/* Over the text stands a day, or only a month or year, which then has no day for a clock time. */
static gboolean
set_date (AikaCliQuestion  *question,
          const char       *value,
          GError          **error)
{
  g_autofree char *year = g_strndup (value, N_YEAR_BYTES);
  gint32 day;

  if (!set_first_day (&day, value, error))
    return FALSE;
  if (strlen (value) != N_DAY_BYTES)
    return set_year (question, year, error);
  question->context.day = day;

  return TRUE;
}

/* “2018-01..2019-05”, an end left out where it is open, or one date for both. */
static gboolean
set_plan (AikaCliQuestion  *question,
          const char       *value,
          GError          **error)
{
  const char *dots = strstr (value, "..");
  gsize n_first = dots != NULL ? (gsize) (dots - value) : strlen (value);
  const char *last = dots != NULL ? dots + 2 : value;
  gint32 start_day = AIKA_DAY_NONE, end_day = AIKA_DAY_NONE, other_day;
  gboolean is_read = n_first > 0 || *last != '\0';

  if (n_first > 0)
    is_read = parse_date (value, n_first, &start_day, &other_day);
  if (is_read && *last != '\0')
    is_read = parse_date (last, strlen (last), &other_day, &end_day);
  if (!is_read)
    return fail (error, g_strdup_printf (_("“%s” is not the time of a plan (expected such as 2018-01..2019-05)"), value));
  if (start_day != AIKA_DAY_NONE && end_day != AIKA_DAY_NONE && end_day <= start_day)
    return fail (error, g_strdup_printf (_("“%s” ends before it begins"), value));

  question->context.plan_start_day = start_day;
  question->context.plan_end_day = end_day;

  return TRUE;
}

static gboolean
set_after (AikaCliQuestion  *question,
           const char       *value,
           GError          **error)
{
  return set_first_day (&question->context.after_day, value, error);
}

static gboolean
set_before (AikaCliQuestion  *question,
            const char       *value,
            GError          **error)
{
  return set_first_day (&question->context.before_day, value, error);
}

static gboolean
set_mode (AikaCliQuestion  *question,
          const char       *value,
          GError          **error)
{
  if (!g_str_equal (value, "import") && !g_str_equal (value, "strict"))
    return fail (error, g_strdup_printf (_("“%s” is not a mode (expected import or strict)"), value));
  question->is_import = g_str_equal (value, "import");

  return TRUE;
}

static const struct
{
  const char *name;
  gboolean (* set) (AikaCliQuestion  *question,
                    const char       *value,
                    GError          **error);
} words[] = {
  { "lang", set_language },
  { "year", set_year },
  { "doc", set_document },
  { "date", set_date },
  { "plan", set_plan },
  { "after", set_after },
  { "before", set_before },
  { "mode", set_mode },
};

/**
 * aika_cli_question_init:
 * @question: (out): a question
 *
 * Asks about a time field in the language of the locale, and knows nothing else.
 */
void
aika_cli_question_init (AikaCliQuestion *question)
{
  const char *const *names = g_get_language_names ();

  question->is_import = FALSE;
  aika_time_context_init (&question->context, AIKA_LANGUAGE_EN);
  for (guint i = 0; names[i] != NULL; i++)
    if (set_language (question, names[i], NULL))
      return;
}

/**
 * aika_cli_question_set:
 * @question: a question
 * @name: what is known: “year”
 * @value: its value: “2022”
 * @error: where the complaint goes, without the name
 *
 * Returns: whether the value was understood; if not, @question is as it was
 */
gboolean
aika_cli_question_set (AikaCliQuestion  *question,
                       const char       *name,
                       const char       *value,
                       GError          **error)
{
  AikaCliQuestion changed = *question;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].name, name))
      {
        if (!words[i].set (&changed, value, error))
          return FALSE;
        *question = changed;
        return TRUE;
      }

  return fail (error, g_strdup (_("not known (expected year, doc, date, plan, after, before or mode)")));
}

/**
 * aika_cli_question_set_words:
 * @question: a question
 * @text: the context of a line: “year=2022 mode=import”
 * @error: where the complaint goes
 *
 * Returns: whether all words were understood
 */
gboolean
aika_cli_question_set_words (AikaCliQuestion  *question,
                             const char       *text,
                             GError          **error)
{
  g_auto(GStrv) parts = g_strsplit_set (text, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');

      if (*parts[i] == '\0')
        continue;
      if (value == NULL)
        return fail (error, g_strdup_printf (_("“%s” is not a word of the context (expected such as year=2022)"), parts[i]));

      *value++ = '\0';
      if (!aika_cli_question_set (question, parts[i], value, error))
        {
          g_prefix_error (error, "%s: ", parts[i]);
          return FALSE;
        }
    }

  return TRUE;
}
