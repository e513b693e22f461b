/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-restate"

#include "config.h"

#include "time/aika-restate.h"

#include "time/aika-hand.h"
#include "time/aika-words.h"

/* Writing the words of a time anew for another time, in their author's style:
 *
 *   Syyskuu loppupuoli 2017       4.-5.9.2017       20.4./ 26.4./ 27.4.2022 klo 17-20
 *   ~~~~~~~            ~~~~       ~  ~ ~ ~~~~       ~~ ~   ~~ ~   ~~ ~ ~~~~     ~~ ~~
 *   Lokakuu loppupuoli 2017       11.-12.9.2017     27.4./ 3.5./ 4.5.2022 klo 17-20
 *
 * Only the pieces that say a number or a name change; what stands between them stays as it is,
 * byte for byte. What comes out need not mean the new time, as when a range becomes a single day:
 * whoever asks for it reads it again. */

typedef struct
{
  AikaHand        hand;
  const AikaWhen *before;
  const AikaWhen *after;
  AikaLanguage    language;
} Words;

/* The numbers of the two ends of a span, so far as both say one of a kind. */
typedef struct
{
  guint    span;
  int      first[AIKA_PIECE_OTHER + 1];
  gboolean differ;
  gboolean years_differ;
} Ends;

static const AikaPiece *
get_piece (const Words *words,
           guint        i)
{
  return &g_array_index (words->hand.pieces, AikaPiece, i);
}

static gboolean
has_days (const AikaWhen  *when,
          const AikaPiece *piece)
{
  return piece->span < when->n_spans && (when->spans[piece->span].start_day != AIKA_DAY_NONE ||
                                         when->spans[piece->span].end_day != AIKA_DAY_NONE);
}

/* Which day the pieces of one end of a span speak of:
 *
 *   4.–5.9.2017          that end itself
 *   ennen 1.5.2019       the day beside it; so also “kesäkuun jälkeen”
 *   w/c 13 May 2019      the other end */
typedef enum
{
  ANCHOR_OWN,
  ANCHOR_BESIDE,
  ANCHOR_OTHER,
} Anchor;

#define N_ANCHORS (ANCHOR_OTHER + 1)

static gint32
get_day (const AikaWhen  *when,
         const AikaPiece *piece,
         Anchor           anchor)
{
  const AikaSpan *span = &when->spans[piece->span];
  gint32 last_day = aika_span_get_last_day (span);
  gboolean is_end = anchor == ANCHOR_OTHER ? !piece->is_end : piece->is_end;
  gint32 step = anchor == ANCHOR_BESIDE ? 1 : 0;

  if ((is_end && last_day != AIKA_DAY_NONE) || span->start_day == AIKA_DAY_NONE)
    return last_day + step;
  return span->start_day - step;
}

/* What a piece says of a day; 0 for what no day says. */
static int
get_number (AikaPieceKind kind,
            gint32        day,
            AikaPrecision precision)
{
  int year, month, day_of_month, week_year;
  int week = aika_day_get_iso_week (day, &week_year);

  aika_day_to_ymd (day, &year, &month, &day_of_month);
  switch (kind)
    {
    case AIKA_PIECE_WEEKDAY:
      return aika_day_get_weekday (day);
    case AIKA_PIECE_DAY:
      return day_of_month;
    case AIKA_PIECE_WEEK:
      return week;
    case AIKA_PIECE_MONTH_NUMBER:
    case AIKA_PIECE_MONTH_NAME:
      return month;
    case AIKA_PIECE_QUARTER:
      return (month - 1) / 3 + 1;
    case AIKA_PIECE_SEASON:
      return (month + 9) % 12 / 3 + 1;
    case AIKA_PIECE_YEAR:
      return precision == AIKA_PRECISION_WEEK ? week_year : year;
    case AIKA_PIECE_HOUR:
    case AIKA_PIECE_MINUTE:
    case AIKA_PIECE_OTHER:
      break;
    }

  return 0;
}

/* What the piece says of a time, before the move or after. */
static int
get_said (const Words     *words,
          const AikaWhen  *when,
          const AikaPiece *piece,
          Anchor           anchor)
{
  return get_number (piece->kind, get_day (when, piece, anchor), words->before->precision);
}

/* The day of which the pieces of that end say the most rightly. */
static Anchor
find_anchor (const Words     *words,
             const AikaPiece *piece)
{
  guint n_right[N_ANCHORS] = { 0 };
  Anchor best = ANCHOR_OWN;

  for (guint i = 0; i < words->hand.pieces->len; i++)
    {
      const AikaPiece *other = get_piece (words, i);

      if (other->span != piece->span || other->is_end != piece->is_end)
        continue;
      for (int anchor = 0; anchor < N_ANCHORS; anchor++)
        n_right[anchor] += get_said (words, words->before, other, anchor) == other->value;
    }

  for (int anchor = 0; anchor < N_ANCHORS; anchor++)
    if (n_right[anchor] > n_right[best])
      best = anchor;

  return best;
}

/* The same number after the move. Of two years or months of one name, as of “talvi 2018–2019”,
 * one is that of the day and the other the one beside it. */
static gboolean
find_moved_number (const Words     *words,
                   const AikaPiece *piece,
                   int             *number)
{
  Anchor anchor = find_anchor (words, piece);
  int before = get_said (words, words->before, piece, anchor);
  int after = get_said (words, words->after, piece, anchor);
  int shift = piece->value - before;

  *number = after;
  switch (piece->kind)
    {
    case AIKA_PIECE_WEEKDAY:
      /* “ma-ti 13-14.5.”: the second is that of the last day. */
      if (shift != 0 && get_said (words, words->before, piece, ANCHOR_OTHER) == piece->value)
        *number = get_said (words, words->after, piece, ANCHOR_OTHER);
      return TRUE;

    case AIKA_PIECE_WEEK:
      /* As a weekday it may be a check only, and a wrong one; the moved time has the right one. */
      return TRUE;

    case AIKA_PIECE_YEAR:
      *number = after + shift;
      return ABS (shift) <= 1;

    case AIKA_PIECE_MONTH_NUMBER:
    case AIKA_PIECE_MONTH_NAME:
      shift = (shift + 18) % 12 - 6;
      *number = (after + shift + 11) % 12 + 1;
      return ABS (shift) <= 1;

    case AIKA_PIECE_DAY:
    case AIKA_PIECE_QUARTER:
    case AIKA_PIECE_SEASON:
      if (shift == 0)
        return TRUE;
      /* What does not follow from the days can only stay. */
      *number = piece->value;
      return before == after;

    case AIKA_PIECE_HOUR:
    case AIKA_PIECE_MINUTE:
    case AIKA_PIECE_OTHER:
      break;
    }

  return FALSE;
}

/* The clock time that a piece speaks of; -1 for none. */
static int
get_minute (const AikaWhen  *when,
            const AikaPiece *piece)
{
  const AikaSpan *span = &when->spans[piece->span];

  return (piece->is_end && span->end_minute >= 0) || span->start_minute < 0 ? span->end_minute : span->start_minute;
}

/* Hours as they are written: “6” for 18 where “pm” follows, which then must go on saying the truth. */
static gboolean
append_hour (GString         *restated,
             const Words     *words,
             const AikaPiece *piece)
{
  int before = get_minute (words->before, piece), after = get_minute (words->after, piece);
  int written = aika_hand_get_written (&words->hand, piece);
  int hour = after / 60;

  if (before < 0 || after < 0)
    return FALSE;

  if (written != before / 60)
    {
      if (written != (before / 60 + 11) % 12 + 1 || before / 720 != after / 720)
        return FALSE;
      hour = (hour + 11) % 12 + 1;
    }

  aika_hand_append_number (&words->hand, piece, hour, restated);
  return TRUE;
}

/* The minutes of an hour; the first minutes of all for NULL. */
static const AikaPiece *
find_minute (const Words     *words,
             const AikaPiece *hour)
{
  for (guint i = 0; i < words->hand.pieces->len; i++)
    {
      const AikaPiece *piece = get_piece (words, i);

      if (piece->kind == AIKA_PIECE_MINUTE &&
          (hour == NULL || (piece->span == hour->span && piece->is_end == hour->is_end)))
        return piece;
    }

  return NULL;
}

/* Minutes that an hour did not have, with the mark of the author's other ones. */
static void
append_new_minutes (GString         *restated,
                    const Words     *words,
                    const AikaPiece *hour)
{
  const AikaPiece *other = find_minute (words, NULL);
  char mark = other != NULL && other->start > 0 ? words->hand.text[other->start - 1]
                                                : aika_language_get_words (words->language)->minute_mark;
  int minute = get_minute (words->after, hour) % 60;

  if (minute != 0 && find_minute (words, hour) == NULL)
    g_string_append_printf (restated, "%c%02d", mark, minute);
}

/* Whether the piece says another number or name after the move, and in digits where it is a number. */
static gboolean
changes (const Words     *words,
         const AikaPiece *piece,
         int              number)
{
  switch (piece->kind)
    {
    case AIKA_PIECE_WEEKDAY:
    case AIKA_PIECE_MONTH_NAME:
    case AIKA_PIECE_SEASON:
      return number != piece->value;
    case AIKA_PIECE_DAY:
    case AIKA_PIECE_WEEK:
    case AIKA_PIECE_MONTH_NUMBER:
    case AIKA_PIECE_QUARTER:
    case AIKA_PIECE_YEAR:
      return number != piece->value && aika_hand_has_digits (&words->hand, piece);
    case AIKA_PIECE_HOUR:
    case AIKA_PIECE_MINUTE:
      return get_minute (words->after, piece) != get_minute (words->before, piece) &&
             aika_hand_has_digits (&words->hand, piece);
    case AIKA_PIECE_OTHER:
      break;
    }

  return FALSE;
}

/* Writes a piece with its new number; FALSE where it cannot say it. @n_more_bytes of the text after
 * the piece go with it. */
static gboolean
append_piece (GString         *restated,
              const Words     *words,
              const AikaPiece *piece,
              int              number,
              guint           *n_more_bytes)
{
  const AikaHand *hand = &words->hand;

  *n_more_bytes = 0;
  if (!changes (words, piece, number))
    {
      g_string_append_len (restated, hand->text + piece->start, piece->end - piece->start);
      return TRUE;
    }

  switch (piece->kind)
    {
    case AIKA_PIECE_WEEKDAY:
    case AIKA_PIECE_MONTH_NAME:
    case AIKA_PIECE_SEASON:
      return aika_hand_append_name (hand, piece, number, restated, n_more_bytes);

    case AIKA_PIECE_DAY:
    case AIKA_PIECE_WEEK:
    case AIKA_PIECE_MONTH_NUMBER:
    case AIKA_PIECE_QUARTER:
      aika_hand_append_number (hand, piece, number, restated);
      *n_more_bytes = aika_hand_append_ordinal (hand, piece, number, restated);
      return TRUE;

    case AIKA_PIECE_YEAR:
      return aika_hand_append_year (hand, piece, number, restated);

    case AIKA_PIECE_HOUR:
      if (!append_hour (restated, words, piece))
        return FALSE;
      append_new_minutes (restated, words, piece);
      return TRUE;

    case AIKA_PIECE_MINUTE:
      aika_hand_append_number (hand, piece, get_minute (words->after, piece) % 60, restated);
      return TRUE;

    case AIKA_PIECE_OTHER:
      break;
    }

  g_assert_not_reached ();
}

/* Takes a number of a piece into account: of the first end, or beside that of the last. */
static void
note_end (Ends            *ends,
          const AikaPiece *piece,
          int              number)
{
  if (ends->span != piece->span)
    *ends = (Ends) { .span = piece->span, .differ = ends->differ, .years_differ = ends->years_differ };

  if (piece->is_second)
    return;
  if (!piece->is_end)
    {
      ends->first[piece->kind] = number;
    }
  else if (ends->first[piece->kind] != 0 && ends->first[piece->kind] != number)
    {
      ends->differ = TRUE;
      ends->years_differ |= piece->kind == AIKA_PIECE_YEAR;
    }
}

/**
 * aika_pieces_restate:
 * @text: the words of a time
 * @pieces: (element-type AikaPiece): what they are made of, by their places
 * @before: the time that they say
 * @after: the time that they shall say
 * @language: the language of the words, for what no word shows
 *
 * Writes the pieces anew with the numbers and names of @after, each in its own form: its case
 * ending, its capitals, its zeros, its two digits of a year. What stands between them stays.
 *
 * Returns: (transfer full) (nullable): the words, to be read again before they are believed;
 *   `NULL` where a piece cannot say the new time
 */
char *
aika_pieces_restate (const char     *text,
                     const GArray   *pieces,
                     const AikaWhen *before,
                     const AikaWhen *after,
                     AikaLanguage    language)
{
  Words words = { { text, pieces }, before, after, language };
  Ends old_ends = { 0 }, new_ends = { 0 };
  g_autoptr(GString) restated = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const AikaPiece *piece = get_piece (&words, i);
      int number = piece->value;
      guint n_more_bytes;

      if (piece->start < at || !has_days (before, piece) || !has_days (after, piece) ||
          (piece->kind < AIKA_PIECE_HOUR && !find_moved_number (&words, piece, &number)))
        return NULL;

      note_end (&old_ends, piece, piece->value);
      note_end (&new_ends, piece, number);
      g_string_append_len (restated, text + at, piece->start - at);
      if (!append_piece (restated, &words, piece, number, &n_more_bytes))
        return NULL;
      at = piece->end + n_more_bytes;
    }

  /* “4.–4.9.” is no way to say one day, nor is “loka 2018–joulu 2018” to say months of one year. */
  if ((old_ends.differ && !new_ends.differ) ||
      (old_ends.years_differ && !new_ends.years_differ && after->precision > AIKA_PRECISION_DAY))
    return NULL;

  g_string_append (restated, text + at);
  return g_strdup (restated->str);
}
