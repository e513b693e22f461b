/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "read-fault.h"
#include "read-table.h"
#include "time/aika-phrase.h"

/* The tables of expressions, a case for each row: what it is read as; that each beginning of it,
 * as it is while being typed, is read to something sensible; that it does not matter which of
 * Unicode's dashes, spaces and letters it is written with. */

static const char *const dashes[] = { "-", "–", "—", "−", "\u2011", "\u2010" };
static const char *const spaces[] = { " ", "\u00a0", "\u2009", "\u202f" };

static void G_GNUC_PRINTF (2, 3)
complain (const ReadRow *row,
          const char    *format,
          ...)
{
  g_autofree char *complaint = NULL;
  va_list arguments;

  va_start (arguments, format);
  complaint = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_test_message ("%s:%u: %s “%s”: %s", row->file, row->line, row->id, row->expression, complaint);
  g_test_fail ();
}

/* “2017-09-04” or “2022-04-12T17:00” */
static char *
write_moment (gint32 day,
              int    minute)
{
  g_autofree char *date = day != AIKA_DAY_NONE ? aika_day_to_iso (day) : g_strdup ("");

  if (minute < 0)
    return g_steal_pointer (&date);

  return g_strdup_printf ("%sT%02d:%02d", date, minute / 60, minute % 60);
}

/* The spans as “2017-09-04/2017-09-05;2018-01-01/”. A clock time without an end has none. */
static char *
write_spans (const GPtrArray       *readings,
             const AikaTimeContext *context)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < readings->len; i++)
    {
      const AikaWhen *written = ((const AikaReading *) readings->pdata[i])->when;
      g_autoptr(AikaWhen) when = written != NULL ? aika_when_in_plan (written, context) : NULL;

      for (guint k = 0; when != NULL && k < when->n_spans; k++)
        {
          const AikaSpan *span = &when->spans[k];
          gint32 last_day = span->end_day != AIKA_DAY_NONE ? aika_span_get_last_day (span) : AIKA_DAY_NONE;
          gboolean has_end = span->start_minute < 0 || span->end_minute >= 0 || last_day != span->start_day;
          g_autofree char *start = write_moment (span->start_day, span->start_minute);
          g_autofree char *end = has_end ? write_moment (last_day, span->end_minute) : g_strdup ("");

          g_string_append_printf (text, "%s%s/%s", text->len > 0 ? ";" : "", start, end);
        }
    }

  return g_strdup (text->str);
}

/* The columns “2017-09-04;2018-01-01” and “2017-09-05;” in the same form. */
static char *
join_columns (const char *starts,
              const char *ends)
{
  g_auto(GStrv) start_words = g_strsplit (starts, ";", -1);
  g_auto(GStrv) end_words = g_strsplit (ends, ";", -1);
  guint n_starts = g_strv_length (start_words), n_ends = g_strv_length (end_words);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < MAX (n_starts, n_ends); i++)
    {
      const char *start = i < n_starts ? start_words[i] : "";
      const char *end = i < n_ends ? end_words[i] : "";

      if (*start != '\0' || *end != '\0')
        g_string_append_printf (text, "%s%s/%s", text->len > 0 ? ";" : "", start, end);
    }

  return g_strdup (text->str);
}

static gboolean
is_alternative (const ReadRow *row,
                const char    *spans)
{
  g_auto(GStrv) alternatives = g_strsplit (row->also_ok, "|", -1);

  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      char *end = strchr (alternatives[i], '/');
      g_autofree char *wanted = NULL;

      if (*alternatives[i] == '\0')
        continue;
      if (end != NULL)
        *end++ = '\0';
      wanted = join_columns (alternatives[i], end != NULL ? end : "");
      if (g_str_equal (wanted, spans))
        return TRUE;
    }

  return FALSE;
}

/* The codes of all remarks, each once, with a blank before and after each. */
static char *
write_codes (const GPtrArray *readings)
{
  g_autoptr(GString) codes = g_string_new (" ");

  for (guint i = 0; i < readings->len; i++)
    {
      const AikaReading *reading = readings->pdata[i];

      for (guint k = 0; k < reading->remarks->len; k++)
        {
          const AikaRemark *remark = &g_array_index (reading->remarks, AikaRemark, k);
          g_autofree char *code = g_strdup_printf ("%s ", aika_remark_code_get_word (remark->code));

          if (strstr (codes->str, code) == NULL)
            g_string_append (codes, code);
        }
    }

  return g_strdup (codes->str);
}

static gboolean
has_code (const char *codes,
          const char *code)
{
  g_autofree char *word = g_strdup_printf (" %s ", code);

  return strstr (codes, word) != NULL;
}

/* Every code of the row is there. A warning that the row does not name is a fault where it names
 * some or expects none; that the year was inferred may always be said. */
static void
check_codes (const ReadRow *row,
             const char    *codes)
{
  g_autofree char *wanted = g_strdup_printf (" %s ", row->codes);
  g_auto(GStrv) wanted_words = g_strsplit (row->codes, " ", -1);
  g_auto(GStrv) words = g_strsplit (codes, " ", -1);
  gboolean is_complete = g_str_equal (row->expect, "ok") || (g_str_equal (row->expect, "warn") && *row->codes != '\0');

  for (guint i = 0; wanted_words[i] != NULL; i++)
    if (*wanted_words[i] != '\0' && !has_code (codes, wanted_words[i]))
      complain (row, "%s is missing (there is%s)", wanted_words[i], codes);
  for (guint i = 0; is_complete && words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_str_equal (words[i], "W_YEAR_INFERRED") && !has_code (wanted, words[i]))
      complain (row, "%s is too much", words[i]);
  if (g_str_equal (row->expect, "warn") && strstr (codes, " W_") == NULL)
    complain (row, "a warning is missing");
}

static void
check_kind (const ReadRow   *row,
            const GPtrArray *readings)
{
  const AikaWhen *when = readings->len > 0 ? ((const AikaReading *) readings->pdata[0])->when : NULL;

  if (when == NULL)
    return;
  if (*row->kind != '\0' && !g_str_equal (row->kind, aika_when_kind_words[when->kind]))
    complain (row, "the kind is %s (expected %s)", aika_when_kind_words[when->kind], row->kind);
  if (*row->precision != '\0' && !g_str_equal (row->precision, aika_precision_words[when->precision]))
    complain (row, "the precision is %s (expected %s)", aika_precision_words[when->precision], row->precision);
}

static gboolean
has_errors (const GPtrArray *readings)
{
  for (guint i = 0; i < readings->len; i++)
    if (((const AikaReading *) readings->pdata[i])->when == NULL || aika_reading_has_errors (readings->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
check_value (const ReadRow   *row,
             const GPtrArray *readings)
{
  g_autofree char *spans = write_spans (readings, &row->context);
  g_autofree char *codes = write_codes (readings);
  g_autofree char *wanted = join_columns (row->start, row->end);
  gboolean is_error = g_str_equal (row->expect, "error");
  gboolean is_nothing = g_str_equal (row->expect, "ignore") || g_str_equal (row->expect, "unknown");

  if (g_str_equal (row->expect, "ignore") && readings->len > 0)
    complain (row, "%u times were found (expected none)", readings->len);
  if (has_errors (readings) != is_error)
    {
      complain (row, "there are %serrors:%s", is_error ? "no " : "", codes);
      return;
    }
  if (is_error || is_nothing)
    {
      if (*spans != '\0')
        complain (row, "read as %s (expected nothing)", spans);
    }
  else if (g_str_equal (spans, wanted))
    check_kind (row, readings);
  else if (!is_alternative (row, spans))
    complain (row, "read as %s (expected %s)", spans, wanted);
  if (g_str_equal (row->expect, "unknown"))
    check_kind (row, readings);
  check_codes (row, codes);
}

/* As it is while being typed. */
static void
check_prefixes (const ReadRow *row)
{
  for (const char *at = row->expression; ; at = g_utf8_next_char (at))
    {
      g_autofree char *prefix = g_strndup (row->expression, (gsize) (at - row->expression));
      g_autoptr(AikaReading) reading = aika_reading_new (prefix, &row->context);
      const char *fault = reading_find_fault (reading, prefix, TRUE);

      if (fault != NULL)
        complain (row, "its beginning “%s”: %s", prefix, fault);
      if (fault != NULL || *at == '\0')
        break;
    }
}

static gboolean
is_same_value (const AikaReading *a,
               const AikaReading *b)
{
  g_autoptr(AikaWhen) one = a->when != NULL ? aika_when_with_text (a->when, NULL) : NULL;
  g_autoptr(AikaWhen) other = b->when != NULL ? aika_when_with_text (b->when, NULL) : NULL;

  return one != NULL && other != NULL && aika_when_equal (one, other);
}

static void
check_variant (const ReadRow     *row,
               const AikaReading *reading,
               const char        *text,
               const char        *name)
{
  g_autoptr(AikaReading) other = NULL;
  const char *fault;

  if (g_str_equal (text, row->expression))
    return;

  other = aika_reading_new (text, &row->context);
  fault = reading_find_fault (other, text, TRUE);
  if (fault != NULL)
    complain (row, "with %s, “%s”: %s", name, text, fault);
  else if (!is_same_value (reading, other))
    complain (row, "with %s, “%s”: the value is another one", name, text);
}

/* @text with every one of @words replaced. */
static char *
replace_words (const char        *text,
               const char *const *words,
               guint              n_words,
               const char        *replacement)
{
  GString *replaced = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize n = 0;

      for (guint i = 0; n == 0 && i < n_words; i++)
        if (g_str_has_prefix (text, words[i]))
          n = strlen (words[i]);
      if (n > 0)
        g_string_append (replaced, replacement);
      else
        g_string_append_c (replaced, *text);
      text += MAX (n, 1);
    }

  return g_string_free (replaced, FALSE);
}

static void
check_variants (const ReadRow     *row,
                const AikaReading *reading)
{
  g_autofree char *composed = g_utf8_normalize (row->expression, -1, G_NORMALIZE_NFC);
  g_autofree char *decomposed = g_utf8_normalize (row->expression, -1, G_NORMALIZE_NFD);

  check_variant (row, reading, composed, "NFC");
  check_variant (row, reading, decomposed, "NFD");
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      g_autofree char *text = replace_words (row->expression, dashes, G_N_ELEMENTS (dashes), dashes[i]);

      check_variant (row, reading, text, "another dash");
    }
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      g_autofree char *text = replace_words (row->expression, spaces, G_N_ELEMENTS (spaces), spaces[i]);

      check_variant (row, reading, text, "another space");
    }
}

static AikaWhen *
dup_with_year_written (const AikaWhen *when)
{
  return aika_when_new (when->kind, when->precision, NULL, when->spans, when->n_spans, when->list_mode,
                        when->flags & ~AIKA_WHEN_YEAR_INFERRED);
}

static guint
count_errors (const AikaReading *reading)
{
  guint n_errors = 0;

  for (guint i = 0; i < reading->remarks->len; i++)
    n_errors += aika_remark_is_error (&g_array_index (reading->remarks, AikaRemark, i));

  return n_errors;
}

/* What the suggestion for a slip or a year makes of the text is read as the same time. */
static void
check_amended (const ReadRow     *row,
               const AikaReading *reading,
               const AikaRemark  *remark,
               const char        *amended)
{
  g_autoptr(AikaReading) other = aika_reading_new (amended, &row->context);
  const char *fault = reading_find_fault (other, amended, TRUE);
  guint n_errors = count_errors (reading);

  if (fault != NULL)
    complain (row, "amended to “%s”: %s", amended, fault);
  else if (other->when == NULL && n_errors <= (aika_remark_is_error (remark) ? 1 : 0))
    complain (row, "amended to “%s”: not read", amended);
  else if (reading->when != NULL && (remark->code == AIKA_REMARK_TYPO_DOT || remark->code == AIKA_REMARK_LOST_DASH ||
                                     remark->code == AIKA_REMARK_YEAR_INFERRED))
    {
      g_autoptr(AikaWhen) before = dup_with_year_written (reading->when);
      g_autoptr(AikaWhen) after = dup_with_year_written (other->when);

      if (!aika_when_equal (before, after))
        complain (row, "amended to “%s”: the value is another one", amended);
      if (aika_reading_find_remark (other, remark->code) != NULL && reading->remarks->len == other->remarks->len)
        complain (row, "amended to “%s”: it still needs it", amended);
    }
}

static void
check_suggestions (const ReadRow     *row,
                   const AikaReading *reading)
{
  for (guint i = 0; i < reading->remarks->len; i++)
    {
      const AikaRemark *remark = &g_array_index (reading->remarks, AikaRemark, i);
      g_autofree char *amended = aika_reading_dup_amended (reading, remark);

      if (amended != NULL)
        check_amended (row, reading, remark, amended);
    }
}

static void
check_messages (const ReadRow     *row,
                const AikaReading *reading)
{
  for (guint i = 0; i < reading->remarks->len; i++)
    for (int language = 0; language < AIKA_N_LANGUAGES; language++)
      {
        g_autofree char *message = aika_remark_dup_message (&g_array_index (reading->remarks, AikaRemark, i),
                                                            reading->text, language);

        if (message == NULL || *message == '\0' || !g_utf8_validate (message, -1, NULL))
          complain (row, "a remark has no message");
      }
}

/* In lower case, composed, without soft hyphens. */
static char *
dup_folded (const char *text,
            gsize       length)
{
  g_autofree char *word = g_strndup (text, length);
  g_autofree char *composed = g_utf8_normalize (word, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_strdown (composed, -1);
  static const char *const soft_hyphens[] = { "\u00ad" };

  return replace_words (folded, soft_hyphens, G_N_ELEMENTS (soft_hyphens), "");
}

/* A word's form in the lexicon is what is written: in another form it would move as another. */
static void
check_forms (const ReadRow     *row,
             const AikaReading *reading)
{
  for (guint i = 0; i < reading->pieces->len; i++)
    {
      const AikaPiece *piece = &g_array_index (reading->pieces, AikaPiece, i);
      const char *text = reading->text + piece->start + piece->n_prefix;
      const char *form;
      g_autofree char *word = NULL;
      g_autofree char *spelled = NULL;

      if (piece->kind != AIKA_PIECE_MONTH_NAME && piece->kind != AIKA_PIECE_SEASON && piece->kind != AIKA_PIECE_WEEKDAY)
        continue;

      word = dup_folded (text, piece->end - piece->start - piece->n_prefix);
      form = aika_lexicon_get_form (piece->language, piece->kind, piece->value, piece->form);
      spelled = form != NULL ? dup_folded (form, strlen (form)) : NULL;
      if (spelled == NULL || !g_str_has_prefix (word, spelled))
        complain (row, "“%s” is the form “%s” of the lexicon", word, form != NULL ? form : "");
    }
}

static void
check_again (const ReadRow     *row,
             const AikaReading *reading)
{
  g_autoptr(AikaReading) again = aika_reading_new (row->expression, &row->context);
  const char *difference = readings_find_difference (reading, again);

  if (difference != NULL)
    complain (row, "read again: %s", difference);
}

static void
test_field (const ReadRow *row)
{
  g_autoptr(GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_reading_unref);
  AikaReading *reading = aika_reading_new (row->expression, &row->context);
  const char *fault = reading_find_fault (reading, row->expression, TRUE);

  g_ptr_array_add (readings, reading);
  if (fault != NULL)
    {
      complain (row, "%s", fault);
      return;
    }

  check_value (row, readings);
  check_again (row, reading);
  check_prefixes (row);
  check_suggestions (row, reading);
  check_messages (row, reading);
  check_forms (row, reading);
  if (reading->when != NULL)
    check_variants (row, reading);
}

static void
test_running_text (const ReadRow *row)
{
  g_autoptr(GPtrArray) readings = aika_text_find_times (row->expression, &row->context);
  const char *fault = readings_find_fault (readings, row->expression);

  if (fault != NULL)
    complain (row, "%s", fault);
  else
    check_value (row, readings);
}

static void
test_row (gconstpointer data)
{
  static const char *const expectations[] = { "ok", "warn", "error", "ignore", "unknown", NULL };
  const ReadRow *row = data;

  if (!g_strv_contains (expectations, row->expect))
    complain (row, "“%s” is no expectation", row->expect);
  else if ((*row->kind != '\0' && !g_strv_contains (aika_when_kind_words, row->kind)) ||
           (*row->precision != '\0' && !g_strv_contains (aika_precision_words, row->precision)))
    complain (row, "“%s” or “%s” is not known", row->kind, row->precision);
  else if (row->is_import)
    test_running_text (row);
  else
    test_field (row);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) rows = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();  /* a row that fails leaves the others their say */

  rows = read_table_load ();
  for (guint i = 0; i < rows->len; i++)
    {
      const ReadRow *row = rows->pdata[i];
      g_autofree char *path = g_strdup_printf ("/read/%s/%s", row->file, row->id);

      g_test_add_data_func_full (path, rows->pdata[i], test_row, NULL);
    }

  return g_test_run ();
}
