/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pasted-cells"

#include "config.h"

#include "formats/aika-pasted-cells-columns.h"

#include <string.h>

#include "time/aika-language.h"

/* A header of months over the columns of a table:
 *
 *   | Työvaihe | 2018 |      |      | 2019 |        years over months, or none
 *   |          | loka | marr.| joulu| tammi|        names, their beginnings, or numbers
 *
 * or months with their years in one row, “10/2018”, “lokakuu 2018”, “Oct-18”. Names are of one
 * language, for “mar” begins months of three. Months without a year follow each other from the
 * first of the plan on. */

#define MONTHS_OF_YEAR 12
#define HEADER_ROWS_MAX 5
#define MIN_N_NAMES 2
#define MIN_N_NUMBERS 3            /* 1, 2 may be anything */
#define MIN_N_LETTERS 3            /* “tam”, “jan” */
#define CENTURY 2000

/* What a cell of a header says. */
typedef struct
{
  int      month;               /* 1–12; 0 for none */
  int      year;                /* 0 for none */
  gboolean is_number;
} Head;

static gboolean
is_year (guint64 number)
{
  return number >= AIKA_YEAR_MIN && number <= AIKA_YEAR_MAX;
}

/* The month of the language that the letters begin; 0 for none. */
static int
find_name (const char   *letters,
           gsize         length,
           AikaLanguage  language)
{
  g_autofree char *head = g_strndup (letters, length);
  g_autofree char *wanted = g_utf8_casefold (head, -1);

  for (int month = 1; month <= MONTHS_OF_YEAR && g_utf8_strlen (wanted, -1) >= MIN_N_LETTERS; month++)
    {
      g_autofree char *name = g_utf8_casefold (aika_language_get_month (language, month, AIKA_MONTH_NAME), -1);

      if (g_str_has_prefix (name, wanted))
        return month;
    }

  return 0;
}

/* Takes the number that the text begins with. */
static gboolean
take_number (const char **text,
             guint64     *number)
{
  char *end = NULL;

  if (!g_ascii_isdigit (**text))
    return FALSE;
  *number = g_ascii_strtoull (*text, &end, 10);
  *text = end;
  return TRUE;
}

static const char *
skip_signs (const char *text)
{
  return text + strspn (text, " ./-'");
}

/* “10”, “10.”, “10/2018”, “2018-10” */
static Head
read_numbers (const char *text)
{
  guint64 first = 0, second = 0;

  if (!take_number (&text, &first))
    return (Head) { 0 };
  text = skip_signs (text);
  if (*text == '\0')
    return first >= 1 && first <= MONTHS_OF_YEAR ? (Head) { (int) first, 0, TRUE } : (Head) { 0 };
  if (!take_number (&text, &second) || *skip_signs (text) != '\0')
    return (Head) { 0 };
  if (first >= 1 && first <= MONTHS_OF_YEAR && is_year (second))
    return (Head) { (int) first, (int) second, FALSE };
  if (second >= 1 && second <= MONTHS_OF_YEAR && is_year (first))
    return (Head) { (int) second, (int) first, FALSE };

  return (Head) { 0 };
}

/* “loka”, “Marras.”, “lokakuu 2018”, “Oct-18” */
static Head
read_name (const char   *text,
           AikaLanguage  language)
{
  const char *end = text;
  guint64 year = 0;
  Head head = { 0 };

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  head.month = find_name (text, end - text, language);
  end = skip_signs (end);
  if (head.month == 0 || *end == '\0')
    return head;

  if (!take_number (&end, &year) || *skip_signs (end) != '\0')
    return (Head) { 0 };
  head.year = (int) (year < 100 ? year + CENTURY : year);
  return is_year (head.year) ? head : (Head) { 0 };
}

static Head
read_head (const char   *text,
           AikaLanguage  language)
{
  return g_ascii_isdigit (*text) ? read_numbers (text) : read_name (text, language);
}

/* How many cells of the row are months; those of a row of numbers must follow each other. */
static guint
count_months (const AikaPastedCells *cells,
              guint                  row,
              AikaLanguage           language)
{
  guint n = 0, n_numbers = 0;
  int last = 0;

  for (guint column = 0; column < cells->n_columns; column++)
    {
      Head head = read_head (aika_pasted_cells_get (cells, row, column)->text, language);

      if (head.month == 0)
        continue;
      n++;
      n_numbers += head.is_number;
      if (head.is_number && last != 0 && head.month != last % MONTHS_OF_YEAR + 1)
        return 0;
      last = head.month;
    }

  if (n_numbers > 0)
    return n_numbers == n && n >= MIN_N_NUMBERS ? n : 0;
  return n >= MIN_N_NAMES ? n : 0;
}

/* The year over the column: in it or left of it in a row above. */
static int
find_year (const AikaPastedCells *cells,
           guint                  row,
           guint                  column)
{
  while (row-- > 0)
    for (guint i = column + 1; i-- > 0;)
      {
        const char *text = aika_pasted_cells_get (cells, row, i)->text;
        guint64 year;

        if (strlen (text) == 4 && take_number (&text, &year) && *text == '\0' && is_year (year))
          return (int) year;
      }

  return 0;
}

/* The first such month in the plan or after its beginning. */
static gint32
place_in_plan (const AikaPlan *plan,
               int             month)
{
  gint32 first_month, end_month, found;

  aika_plan_get_range (plan, &first_month, &end_month);
  found = first_month - first_month % MONTHS_OF_YEAR + month - 1;
  return found < first_month ? found + MONTHS_OF_YEAR : found;
}

static void
place_months (const AikaPastedCells *cells,
              const AikaPlan        *plan,
              guint                  row,
              AikaLanguage           language,
              gint32                *months)
{
  gint32 last = AIKA_PASTED_NO_MONTH;

  for (guint column = 0; column < cells->n_columns; column++)
    {
      Head head = read_head (aika_pasted_cells_get (cells, row, column)->text, language);
      int year = head.year != 0 ? head.year : find_year (cells, row, column);

      months[column] = AIKA_PASTED_NO_MONTH;
      if (head.month == 0)
        continue;
      months[column] = year != 0 ? year * MONTHS_OF_YEAR + head.month - 1 : place_in_plan (plan, head.month);
      /* One year over all of them, or none: January is of the next. */
      while (head.year == 0 && last != AIKA_PASTED_NO_MONTH && months[column] <= last)
        months[column] += MONTHS_OF_YEAR;
      last = months[column];
    }
}

/**
 * aika_pasted_cells_find_months:
 * @cells: a table
 * @plan: the plan that it goes to
 * @months: (out caller-allocates): for each column its month, or %AIKA_PASTED_NO_MONTH; set only where
 *   there is such a header
 *
 * Returns: how many rows the header of months takes; 0 where there is none
 */
guint
aika_pasted_cells_find_months (const AikaPastedCells *cells,
                               const AikaPlan        *plan,
                               gint32                *months)
{
  AikaLanguage own = aika_language_from_tag (plan->language);

  for (guint row = 0; row < MIN (cells->rows->len, HEADER_ROWS_MAX); row++)
    {
      AikaLanguage best = own;
      guint most = count_months (cells, row, own);

      for (int language = 0; language < AIKA_N_LANGUAGES; language++)
        if (count_months (cells, row, language) > most)
          {
            best = language;
            most = count_months (cells, row, language);
          }
      if (most == 0)
        continue;
      place_months (cells, plan, row, best, months);
      return row + 1;
    }

  return 0;
}
