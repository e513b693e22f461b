/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-cli"

#include "config.h"

#include "cli/aika-cli-when.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "time/aika-phrase.h"

/* An answer for a person:
 *
 *   ma 15.5.2019
 *     Read as: ke 15.5.2019
 *     Precision: day
 *     Warning: 15.5.2019 is a Wednesday; the text says “ma”.
 *       ma 15.5.2019
 *       ^^
 *       Suggestion: ke 15.5.2019
 */

static const char *
get_precision_name (AikaPrecision precision)
{
  switch (precision)
    {
    case AIKA_PRECISION_MINUTE:
      return C_("precision", "minute");
    case AIKA_PRECISION_DAY:
      return C_("precision", "day");
    case AIKA_PRECISION_WEEK:
      return C_("precision", "week");
    case AIKA_PRECISION_PART_OF_MONTH:
      return C_("precision", "part of a month");
    case AIKA_PRECISION_MONTH:
      return C_("precision", "month");
    case AIKA_PRECISION_QUARTER:
      return C_("precision", "quarter");
    case AIKA_PRECISION_HALF_YEAR:
      return C_("precision", "half of a year");
    case AIKA_PRECISION_SEASON:
      return C_("precision", "season");
    case AIKA_PRECISION_PART_OF_YEAR:
      return C_("precision", "part of a year");
    case AIKA_PRECISION_YEAR:
      return C_("precision", "year");
    case AIKA_PRECISION_PLAN:
      return C_("precision", "the whole plan");
    }

  g_return_val_if_reached ("");
}

static guint
count_columns (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/* A text on one line, and under it where in it @start to @end is. */
static void
append_place (GString    *block,
              const char *indent,
              const char *text,
              guint       start,
              guint       end)
{
  g_autoptr(GString) carets = g_string_new (NULL);
  guint n_carets = 0;

  g_string_append (block, indent);
  for (const char *at = text; ; at = g_utf8_next_char (at))
    {
      guint offset = (guint) (at - text);
      gboolean is_end = *at == '\0';
      gunichar c = is_end ? ' ' : g_utf8_get_char (at);
      guint n_columns = g_unichar_iscntrl (c) ? 1 : count_columns (c);

      if (offset < start)
        g_string_append_printf (carets, "%*s", (int) n_columns, "");
      else if (offset < end || n_carets == 0)
        {
          /* A place between two characters is shown under the second. */
          n_columns = MAX (n_columns, n_carets == 0 ? 1 : 0);
          n_carets += n_columns;
          for (guint i = 0; i < n_columns; i++)
            g_string_append_c (carets, '^');
        }

      if (is_end)
        break;
      if (g_unichar_iscntrl (c))
        g_string_append_c (block, ' ');
      else
        g_string_append_unichar (block, c);
    }
  g_string_append_printf (block, "\n%s%s\n", indent, carets->str);
}

static void
append_field (GString    *block,
              const char *indent,
              const char *name,
              const char *value)
{
  g_string_append (block, indent);
  /* Translators: a name and a value, as in “Read as: 4.–5.9.2017” */
  g_string_append_printf (block, _("%s: %s"), name, value);
  g_string_append_c (block, '\n');
}

static void
append_remark (GString           *block,
               const char        *indent,
               const AikaReading *reading,
               const AikaRemark  *remark)
{
  g_autofree char *deeper = g_strconcat (indent, "  ", NULL);
  g_autofree char *message = aika_remark_dup_message (remark, reading->text, aika_cli_get_language ());
  g_autofree char *amended = aika_reading_dup_amended (reading, remark);

  append_field (block, indent, aika_remark_is_error (remark) ? _("Error") : _("Warning"), message);
  append_place (block, deeper, reading->text, remark->start, remark->end);
  if (amended != NULL)
    append_field (block, deeper, _("Suggestion"), amended);
}

/* The canonical form is of the text's language, the words are of the reader's. */
static void
append_value (GString           *block,
              const char        *indent,
              const AikaReading *reading,
              AikaLanguage       language)
{
  g_autofree char *shown = aika_when_format (reading->when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
  g_autofree char *words = aika_when_format (reading->when, aika_cli_get_language (), AIKA_PHRASE_READING, AIKA_PHRASE_PLAIN);

  append_field (block, indent, _("Read as"), shown);
  if (!g_str_equal (shown, words))
    append_field (block, indent, _("In words"), words);
  if (aika_when_is_known (reading->when))
    append_field (block, indent, _("Precision"), get_precision_name (reading->when->precision));
}

static void
append_reading (GString           *block,
                const char        *indent,
                const AikaReading *reading,
                AikaLanguage       language)
{
  if (reading->when != NULL)
    append_value (block, indent, reading, language);
  else if (reading->status == AIKA_READING_INCOMPLETE)
    g_string_append_printf (block, "%s%s\n", indent, _("Not finished: something must follow."));
  else
    g_string_append_printf (block, "%s%s\n", indent, _("Not read as a time."));
  if (reading->body != NULL)
    append_field (block, indent, _("Body"), reading->body);
  for (guint i = 0; i < reading->remarks->len; i++)
    append_remark (block, indent, reading, &g_array_index (reading->remarks, AikaRemark, i));
}

static void
append_text (GString    *block,
             const char *indent,
             const char *text,
             gsize       length)
{
  g_string_append (block, indent);
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    g_string_append_unichar (block, g_unichar_iscntrl (g_utf8_get_char (at)) ? ' ' : g_utf8_get_char (at));
  g_string_append_c (block, '\n');
}

/**
 * aika_cli_answer_dup_block:
 * @answer: an answer
 *
 * Returns: (transfer full): lines for a person to read, in the language of the locale
 */
char *
aika_cli_answer_dup_block (const AikaCliAnswer *answer)
{
  GString *block = g_string_new (NULL);

  append_text (block, "", answer->text, strlen (answer->text));
  if (answer->problem != NULL)
    append_field (block, "  ", _("Error"), answer->problem);
  else if (answer->is_import && answer->readings->len == 0)
    g_string_append_printf (block, "  %s\n", _("No time was found."));

  for (guint i = 0; answer->problem == NULL && i < answer->readings->len; i++)
    {
      const AikaReading *reading = answer->readings->pdata[i];

      if (answer->is_import)
        append_text (block, "  ", answer->text + reading->start, reading->end - reading->start);
      append_reading (block, answer->is_import ? "    " : "  ", reading, answer->context.language);
    }

  return g_string_free (block, FALSE);
}
