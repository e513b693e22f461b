/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-hand"

#include "config.h"

#include "time/aika-hand.h"

#include <string.h>

/* How an author writes the numbers and names of times: with zeros or without, the year in two
 * digits or four, a name in one of its forms and capitals. Another number or name in the place of
 * one of the pieces is written in the same hand. */

typedef enum
{
  CAPITALS_NONE,
  CAPITALS_FIRST,
  CAPITALS_ALL,
} Capitals;

static const AikaPiece *
get_piece (const AikaHand *hand,
           guint           i)
{
  return &g_array_index (hand->pieces, AikaPiece, i);
}

static guint
get_n_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* Where the digits of a piece begin; NULL for a word. */
static const char *
find_digits (const AikaHand  *hand,
             const AikaPiece *piece)
{
  const char *digits = hand->text + piece->start + strcspn (hand->text + piece->start, "0123456789");

  return digits < hand->text + piece->end ? digits : NULL;
}

/* Whether the piece is written in digits. */
gboolean
aika_hand_has_digits (const AikaHand  *hand,
                      const AikaPiece *piece)
{
  return find_digits (hand, piece) != NULL;
}

/* Whether the numbers of a kind show that the author writes 07 rather than 7; -1 where none does. */
static int
shows_zeros (const AikaHand *hand,
             AikaPieceKind   kind)
{
  for (guint i = 0; i < hand->pieces->len; i++)
    {
      const AikaPiece *piece = get_piece (hand, i);
      const char *digits = piece->kind == kind ? find_digits (hand, piece) : NULL;

      if (digits == NULL)
        continue;
      if (*digits == '0')
        return get_n_digits (digits) > 1;
      if (get_n_digits (digits) == 1)
        return FALSE;
    }

  return -1;
}

/* “2022-11-10”: a year in front of the numbers of the month and the day. */
static gboolean
is_year_first (const AikaHand *hand)
{
  for (guint i = 0; i < hand->pieces->len; i++)
    {
      AikaPieceKind kind = get_piece (hand, i)->kind;

      if (kind == AIKA_PIECE_YEAR)
        return TRUE;
      if (kind == AIKA_PIECE_DAY || kind == AIKA_PIECE_MONTH_NUMBER)
        return FALSE;
    }

  return FALSE;
}

static guint
get_n_digits_min (const AikaHand *hand,
                  AikaPieceKind   kind)
{
  gboolean is_of_date = kind == AIKA_PIECE_DAY || kind == AIKA_PIECE_MONTH_NUMBER;
  int zeros = kind == AIKA_PIECE_MINUTE ? TRUE : shows_zeros (hand, kind);

  if (zeros < 0 && is_of_date)
    zeros = shows_zeros (hand, kind == AIKA_PIECE_DAY ? AIKA_PIECE_MONTH_NUMBER : AIKA_PIECE_DAY);
  if (zeros < 0)
    zeros = is_of_date && is_year_first (hand);

  return zeros ? 2 : 1;
}

static void
append_digits (const AikaHand  *hand,
               const AikaPiece *piece,
               int              number,
               guint            n_digits_min,
               GString         *text)
{
  const char *start = hand->text + piece->start, *end = hand->text + piece->end;
  const char *digits = find_digits (hand, piece);
  const char *after = digits + get_n_digits (digits);

  g_string_append_len (text, start, digits - start);
  g_string_append_printf (text, "%0*d", (int) n_digits_min, number);
  if (after < end)
    g_string_append_len (text, after, end - after);
}

/* The number that the piece has in digits; of “6 pm” 6. */
int
aika_hand_get_written (const AikaHand  *hand,
                       const AikaPiece *piece)
{
  return (int) g_ascii_strtoll (find_digits (hand, piece), NULL, 10);
}

/* Another number in the place of the piece's digits, with as many zeros as its author writes. */
void
aika_hand_append_number (const AikaHand  *hand,
                         const AikaPiece *piece,
                         int              number,
                         GString         *text)
{
  append_digits (hand, piece, number, get_n_digits_min (hand, piece->kind), text);
}

/* Two digits stay two; a year that they cannot say is not said. */
gboolean
aika_hand_append_year (const AikaHand  *hand,
                       const AikaPiece *piece,
                       int              year,
                       GString         *text)
{
  if (get_n_digits (find_digits (hand, piece)) > 2)
    {
      append_digits (hand, piece, year, 4, text);
      return TRUE;
    }

  if (year < 2000)
    return FALSE;
  append_digits (hand, piece, year % 100, 2, text);
  return TRUE;
}

/* How the letters from start to end are written. */
static Capitals
get_capitals (const char *start,
              const char *end)
{
  guint n_upper = 0, n_letters = 0;
  gboolean is_first_upper = FALSE;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isalpha (letter))
        continue;
      is_first_upper |= n_letters == 0 && g_unichar_isupper (letter);
      n_upper += g_unichar_isupper (letter);
      n_letters++;
    }

  if (n_letters > 1 && n_upper == n_letters)
    return CAPITALS_ALL;
  return is_first_upper ? CAPITALS_FIRST : CAPITALS_NONE;
}

static char *
with_capitals (const char *word,
               Capitals    capitals)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  char first[7] = "";

  switch (capitals)
    {
    case CAPITALS_NONE:
      break;
    case CAPITALS_FIRST:
      g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (lower)), first);
      return g_strconcat (first, g_utf8_next_char (lower), NULL);
    case CAPITALS_ALL:
      return g_utf8_strup (word, -1);
    }

  return g_steal_pointer (&lower);
}

static const char *
get_name (const AikaPiece *piece,
          int              number,
          guint            form)
{
  return aika_lexicon_get_form (piece->language, piece->kind, number, form);
}

/* “May” is both a name and an abbreviation; the names beside it show which. */
static guint
get_form (const AikaHand  *hand,
          const AikaPiece *piece)
{
  const char *own = get_name (piece, piece->value, piece->form);

  for (guint i = 0; i < hand->pieces->len; i++)
    {
      const AikaPiece *other = get_piece (hand, i);

      if (other->kind == piece->kind && other->language == piece->language && other->form != piece->form &&
          g_strcmp0 (get_name (piece, piece->value, other->form), own) == 0)
        return other->form;
    }

  return piece->form;
}

/* Whether a form of a name is the beginning of another of its forms. */
static gboolean
is_abbreviated (const AikaPiece *piece,
                int              number,
                const char      *name)
{
  const char *other;

  for (guint i = 0; (other = get_name (piece, number, i)) != NULL; i++)
    if (g_str_has_prefix (other, name) && strlen (other) > strlen (name))
      return TRUE;

  return FALSE;
}

/* Another name in the form of the piece. Where that name has no such form, as there is none like
 * “Sept.”, the first one that is as short or as whole. */
static const char *
find_name (const AikaHand  *hand,
           const AikaPiece *piece,
           int              number)
{
  guint form = get_form (hand, piece);
  const char *own = get_name (piece, piece->value, form);
  const char *name = get_name (piece, number, form);

  for (guint i = 0; name == NULL && own != NULL; i++)
    {
      const char *other = get_name (piece, number, i);

      if (other == NULL)
        return NULL;
      if (is_abbreviated (piece, number, other) == is_abbreviated (piece, piece->value, own))
        name = other;
    }

  return name;
}

/* Whether the dot of an abbreviation has to go: “apr. 2019” is followed by “maj 2019”. */
static gboolean
loses_dot (const AikaHand  *hand,
           const AikaPiece *piece,
           int              number,
           const char      *name)
{
  return hand->text[piece->end] == '.' && piece->kind == AIKA_PIECE_MONTH_NAME &&
         g_strcmp0 (name, get_name (piece, number, 0)) == 0 &&
         g_strcmp0 (get_name (piece, piece->value, piece->form), get_name (piece, piece->value, 0)) != 0;
}

/* Another name in the form of the piece, with its capitals; FALSE where it has none. @n_more_bytes
 * of the text after the piece go with the old name. */
gboolean
aika_hand_append_name (const AikaHand  *hand,
                       const AikaPiece *piece,
                       int              number,
                       GString         *text,
                       guint           *n_more_bytes)
{
  const char *start = hand->text + piece->start + piece->n_prefix, *end = hand->text + piece->end;
  const char *form = find_name (hand, piece, number);
  g_autofree char *name = NULL;

  if (form == NULL)
    return FALSE;

  name = with_capitals (form, get_capitals (start, end));
  g_string_append_len (text, hand->text + piece->start, piece->n_prefix);
  g_string_append (text, name);
  *n_more_bytes = loses_dot (hand, piece, number, form) ? 1 : 0;
  return TRUE;
}

static const char *
get_ordinal (AikaLanguage language,
             int          number)
{
  static const char *const english[] = { "th", "st", "nd", "rd" };
  int last_digit = number / 10 % 10 == 1 ? 0 : number % 10;

  if (language == AIKA_LANGUAGE_EN)
    return english[last_digit <= 3 ? last_digit : 0];
  return last_digit == 1 || last_digit == 2 ? ":a" : ":e";
}

/* “1st”, “2:a”: what the number has after it is that of the other one.
 *
 * Returns: how many bytes of the text after the piece that takes the place of */
guint
aika_hand_append_ordinal (const AikaHand  *hand,
                          const AikaPiece *piece,
                          int              number,
                          GString         *text)
{
  static const AikaLanguage languages[] = { AIKA_LANGUAGE_EN, AIKA_LANGUAGE_SV };
  const char *after = hand->text + piece->end;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *old = get_ordinal (languages[i], piece->value);
      gsize n_bytes = strlen (old);

      if (strncmp (after, old, n_bytes) == 0 && !g_ascii_isalnum (after[n_bytes]))
        {
          g_string_append (text, get_ordinal (languages[i], number));
          return n_bytes;
        }
    }

  return 0;
}
