/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "read-fault.h"
#include "read-table.h"
#include "time/aika-phrase.h"

/* Texts that nobody would write, and those that everybody writes with slips in them. Each case
 * has a seed of its own, and the same texts every time. With --verbose it says each text before
 * it is read, which tells where it crashed. */

#define N_SEEDS 10
#define N_SHORT 1000            /* texts for each seed: 20 000 in all */
#define N_LONG 100000           /* with AIKA_TEST_LONG: 2 000 000 in all */
#define N_MAX_WORDS 12
#define N_MAX_SLIPS 4

static const char *const odd_words[] = {
  ".", "..", "...", ",", ";", ":", "/", "-", "–", "—", "−", "\u2011", "\u2010", "→", "(", ")", "[", "]", "*", "!", "'",
  "’", "\"", "”", "§", "%", "=", "+", "~", "&", "<br>", "\t", "\n", "\r\n", "\u00a0", "\u2009", "\u202f", "\u00ad",
  "\u200b", "\u200d", "\u2060", "\ufeff", "\u0308", "\u030a", "ä", "a\u0308", "Å", "ß", "İ", "ı", "ſ", "ﬁ", "日", "😀",
  "\U0010ffff", "\ufffd", "\x01", "\x7f", "\xff", "\xc3", "\xe2\x80", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80",
  "0", "00", "000", "1", "31", "32", "12", "13", "53", "54", "99", "1949", "1950", "2019", "2099", "2100", "9999",
  "4294967296", "99999999999999999999", "2019-02-29", "2020-02-29", "29.2.", "31.12.", "1.1.", "24.00", "23.59", "24:01",
  "I", "IV", "x", "Q0", "Q5", "H3", "w/c", "1st", "n.", "v.", "kl.", "klo", "at", "to", "su", "on", "ti", "ma",
};

typedef struct
{
  guint64    state;
  GPtrArray *rows;              /* of ReadRow */
  GPtrArray *words;             /* of the rows' expressions */
} Dice;

static GPtrArray *all_rows, *all_words;

/* Marsaglia's xorshift64*: the same numbers everywhere, and next to free. */
static guint
roll (Dice *dice,
      guint n)
{
  dice->state ^= dice->state >> 12;
  dice->state ^= dice->state << 25;
  dice->state ^= dice->state >> 27;

  return (guint) ((dice->state * G_GUINT64_CONSTANT (2685821657736338717)) >> 33) % n;
}

static void
append_word (Dice    *dice,
             GString *text)
{
  guint choice = roll (dice, 10);

  if (choice < 5)
    g_string_append (text, dice->words->pdata[roll (dice, dice->words->len)]);
  else if (choice < 7)
    g_string_append (text, odd_words[roll (dice, G_N_ELEMENTS (odd_words))]);
  else
    {
      char digits[8];

      g_snprintf (digits, sizeof digits, "%u", roll (dice, choice < 9 ? 32 : 2100));
      g_string_append (text, digits);
      if (roll (dice, 2) == 0)
        g_string_append_c (text, ".-/:"[roll (dice, 4)]);
    }
}

static void
make_random (Dice    *dice,
             GString *text)
{
  guint n_words = roll (dice, N_MAX_WORDS + 1);

  for (guint i = 0; i < n_words; i++)
    {
      append_word (dice, text);
      if (roll (dice, 2) == 0)
        g_string_append_c (text, ' ');
    }
}

/* One slip, of bytes: a letter may well come apart. */
static void
add_slip (Dice    *dice,
          GString *text)
{
  gsize at = roll (dice, text->len + 1);
  gsize n_wanted = roll (dice, 6) + 1;
  gsize n = MIN (n_wanted, text->len - at);

  switch (roll (dice, 6))
    {
    case 0:
      g_string_erase (text, (gssize) at, (gssize) n);
      break;
    case 1:
      {
        g_autoptr(GString) word = g_string_new (NULL);

        append_word (dice, word);
        g_string_insert (text, (gssize) at, word->str);
      }
      break;
    case 2:
      if (n > 1)
        {
          char byte = text->str[at];

          text->str[at] = text->str[at + n - 1];
          text->str[at + n - 1] = byte;
        }
      break;
    case 3:
      {
        g_autofree char *piece = g_strndup (text->str + at, n);

        g_string_insert (text, (gssize) at, piece);
      }
      break;
    case 4:
      if (n > 0)
        text->str[at] = (char) (roll (dice, 255) + 1);
      break;
    default:
      {
        const ReadRow *other = dice->rows->pdata[roll (dice, dice->rows->len)];

        g_string_insert (text, (gssize) at, other->expression);
      }
      break;
    }
}

static void
make_mutated (Dice    *dice,
              GString *text)
{
  const ReadRow *row = dice->rows->pdata[roll (dice, dice->rows->len)];
  guint n_slips = roll (dice, N_MAX_SLIPS) + 1;

  g_string_append (text, row->expression);
  for (guint i = 0; i < n_slips; i++)
    add_slip (dice, text);
}

static void
make_context (Dice            *dice,
              AikaTimeContext *context)
{
  const ReadRow *row = dice->rows->pdata[roll (dice, dice->rows->len)];

  *context = row->context;
  context->language = roll (dice, AIKA_N_LANGUAGES);
  if (roll (dice, 4) == 0)
    context->year = (int) roll (dice, AIKA_YEAR_MAX - AIKA_YEAR_MIN + 1) + AIKA_YEAR_MIN;
  if (roll (dice, 4) == 0)
    context->day = aika_day_from_ymd (2019, 1, 1) + (gint32) roll (dice, 800);
  if (roll (dice, 4) == 0)
    context->after_day = aika_day_from_ymd (2019, 1, 1) + (gint32) roll (dice, 800);
  if (roll (dice, 4) == 0)
    context->before_day = aika_day_from_ymd (2019, 1, 1) + (gint32) roll (dice, 800);
}

/* What is done with a reading in the window and on the command line. */
static const char *
find_fault_in_use (Dice              *dice,
                   const AikaReading *reading,
                   const char        *text)
{
  AikaLanguage language = roll (dice, AIKA_N_LANGUAGES);

  if (reading->when != NULL)
    {
      g_autofree char *phrase = aika_when_format (reading->when, language, roll (dice, AIKA_PHRASE_READING + 1), 0);

      if (*phrase == '\0' || (!g_utf8_validate (phrase, -1, NULL) && g_utf8_validate (text, -1, NULL)))
        return "the value has no phrase";
    }
  for (guint i = 0; i < reading->remarks->len; i++)
    {
      const AikaRemark *remark = &g_array_index (reading->remarks, AikaRemark, i);
      g_autofree char *amended = aika_reading_dup_amended (reading, remark);
      g_autofree char *message = aika_remark_dup_message (remark, reading->text, language);

      if ((amended == NULL) != (remark->suggestion == NULL) || message == NULL || *message == '\0')
        return "a remark has no message";
    }

  return NULL;
}

static const char *
find_fault (Dice       *dice,
            const char *text)
{
  AikaTimeContext context;
  g_autoptr(AikaReading) reading = NULL;
  const char *fault;

  make_context (dice, &context);
  reading = aika_reading_new (text, &context);
  fault = reading_find_fault (reading, text, TRUE);
  if (fault == NULL && roll (dice, 8) == 0)
    fault = find_fault_in_use (dice, reading, text);
  if (fault == NULL && roll (dice, 32) == 0)
    {
      g_autoptr(AikaReading) again = aika_reading_new (text, &context);

      fault = readings_find_difference (reading, again);
    }
  if (fault == NULL && roll (dice, 2) == 0)
    {
      g_autoptr(GPtrArray) readings = aika_text_find_times (text, &context);

      fault = readings_find_fault (readings, text);
    }

  return fault;
}

static void
run_seed (guint   seed,
          void (* make) (Dice    *dice,
                         GString *text))
{
  Dice dice = { .state = (seed + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15), .rows = all_rows, .words = all_words };
  guint n_texts = g_getenv ("AIKA_TEST_LONG") != NULL ? N_LONG : N_SHORT;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_texts; i++)
    {
      const char *fault;

      g_string_truncate (text, 0);
      make (&dice, text);
      if (g_test_verbose ())
        {
          g_autofree char *shown = g_strescape (text->str, NULL);

          g_test_message ("text %u: %s", i, shown);
        }
      fault = find_fault (&dice, text->str);
      if (fault != NULL)
        {
          g_autofree char *shown = g_strescape (text->str, NULL);

          g_test_message ("text %u, “%s”: %s", i, shown, fault);
          g_test_fail ();
          return;
        }
    }
}

static void
test_random (gconstpointer data)
{
  run_seed (GPOINTER_TO_UINT (data), make_random);
}

static void
test_mutated (gconstpointer data)
{
  run_seed (GPOINTER_TO_UINT (data) + N_SEEDS, make_mutated);
}

/* Each word of the tables once. */
static GPtrArray *
collect_words (const GPtrArray *rows)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      g_auto(GStrv) parts = g_strsplit_set (((const ReadRow *) rows->pdata[i])->expression, " ,;()/-", -1);

      for (guint k = 0; parts[k] != NULL; k++)
        if (*parts[k] != '\0' && g_hash_table_add (seen, g_strdup (parts[k])))
          g_ptr_array_add (words, g_strdup (parts[k]));
    }

  return words;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GPtrArray) words = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  all_rows = rows = read_table_load ();
  all_words = words = collect_words (rows);
  for (guint seed = 0; seed < N_SEEDS; seed++)
    {
      g_autofree char *random_path = g_strdup_printf ("/read-fuzz/random/%u", seed);
      g_autofree char *mutated_path = g_strdup_printf ("/read-fuzz/mutated/%u", seed);

      g_test_add_data_func (random_path, GUINT_TO_POINTER (seed), test_random);
      g_test_add_data_func (mutated_path, GUINT_TO_POINTER (seed), test_mutated);
    }

  return g_test_run ();
}
