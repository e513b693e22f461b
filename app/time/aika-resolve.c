/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-resolve"

#include "config.h"

#include "time/aika-resolve-private.h"

#include "time/aika-atom-private.h"

/* Ranges with their years become a value: spans, kind, precision, and pieces that know their span. What has
 * to be there is checked in aika-resolve-check.c, how a range becomes a span stands in
 * aika-resolve-range.c, what there is to say about its days in aika-resolve-remark.c, and which kind each
 * unit has in aika-resolve-kind.c. */

static AikaMarks
get_marks (const AikaParse *parse,
           const AikaRange *range)
{
  return aika_parse_get_atom (parse, range->first)->marks | aika_parse_get_atom (parse, range->last)->marks;
}

/* The members of “1.5., 3.5. ja 8.5. mennessä” share their only mark, where all are of one unit. */
static AikaMarks
get_shared_marks (const AikaParse *parse,
                  GArray          *ranges)
{
  AikaUnit unit = aika_parse_get_atom (parse, aika_ranges_get (ranges, 0)->first)->unit;
  AikaMarks marks = AIKA_MARK_NONE;

  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = aika_ranges_get (ranges, i);
      AikaMarks own = get_marks (parse, range);

      if (aika_parse_get_atom (parse, range->first)->unit != unit)
        return AIKA_MARK_NONE;
      if (own == AIKA_MARK_NONE)
        continue;
      if (marks != AIKA_MARK_NONE)
        return AIKA_MARK_NONE;
      marks = own;
    }

  return marks;
}

/* Whether all the members are meant or one of them; the first “tai” decides. */
static AikaListMode
get_list_mode (GArray *ranges)
{
  AikaListMode mode = AIKA_LIST_UNSPECIFIED;

  for (guint i = 1; i < ranges->len; i++)
    {
      AikaJoin join = aika_ranges_get (ranges, i)->join;

      if (join == AIKA_JOIN_OR || join == AIKA_JOIN_SLASH)
        return AIKA_LIST_ALTERNATIVES;
      if (join == AIKA_JOIN_AND)
        mode = AIKA_LIST_ALL;
    }

  return mode;
}

/* The id of the atom that has the pieces of atom id now. */
static guint
find_atom_id (const AikaParse *parse,
              guint            id)
{
  guint heir = id;

  while (g_array_index (parse->heirs, guint, heir) != heir)
    heir = g_array_index (parse->heirs, guint, heir);

  /* Long chains are walked once. */
  while (g_array_index (parse->heirs, guint, id) != heir)
    {
      guint next = g_array_index (parse->heirs, guint, id);

      g_array_index (parse->heirs, guint, id) = heir;
      id = next;
    }
  return heir;
}

/* Where the pieces of an atom belong. */
typedef struct
{
  gboolean is_kept;
  guint    span;
  gboolean is_end;
} Place;

/* By the ids of the atoms. */
static Place *
list_places (const AikaParse *parse,
             GArray          *ranges)
{
  Place *places = g_new0 (Place, parse->heirs->len);

  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = aika_ranges_get (ranges, i);

      for (guint n = range->first; n <= range->last; n++)
        places[aika_parse_get_atom (parse, n)->id] = (Place) { TRUE, i, n == range->last };
    }

  return places;
}

/* Pieces say from here on to which span and end they belong; those of no member go. */
static void
place_pieces (AikaParse *parse,
              GArray    *ranges)
{
  g_autofree Place *places = list_places (parse, ranges);
  guint n_kept = 0;

  for (guint i = 0; i < parse->pieces->len; i++)
    {
      AikaPiece piece = *aika_parse_get_piece (parse, i);
      const Place *place = &places[find_atom_id (parse, piece.span)];

      if (!place->is_kept)
        continue;
      /* Hours say themselves whether they are the end. */
      if (piece.kind != AIKA_PIECE_HOUR && piece.kind != AIKA_PIECE_MINUTE)
        piece.is_end = place->is_end;
      piece.span = place->span;
      *aika_parse_get_piece (parse, n_kept++) = piece;
    }
  g_array_set_size (parse->pieces, n_kept);
}

static gboolean
is_year_doubted (const AikaParse *parse,
                 const AikaRange *range)
{
  return aika_parse_get_atom (parse, range->first)->is_year_doubted ||
         aika_parse_get_atom (parse, range->last)->is_year_doubted;
}

static AikaWhen *
resolve_ranges (AikaParse *parse,
                GArray    *ranges)
{
  g_autofree AikaSpan *spans = g_new (AikaSpan, ranges->len);
  AikaMarks shared = get_shared_marks (parse, ranges);
  AikaPrecision finest = AIKA_PRECISION_PLAN, coarsest = AIKA_PRECISION_MINUTE;
  AikaWhenKind kind = AIKA_WHEN_UNKNOWN;
  gboolean are_days;

  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = aika_ranges_get (ranges, i);
      AikaMarks marks = shared != AIKA_MARK_NONE ? shared : get_marks (parse, range);
      AikaMember member;

      if (i == 0 && parse->has_leading_dash)
        marks |= AIKA_MARK_BY;
      if (!aika_resolve_range (parse, range, marks, &member))
        return NULL;

      spans[i] = member.span;
      finest = MIN (finest, member.precision);
      coarsest = MAX (coarsest, member.precision);
      if (i == 0 || member.kind == AIKA_WHEN_DEADLINE)
        kind = member.kind;
      if (member.span.start_minute >= 0 && member.span.end_minute < 0 && member.kind != AIKA_WHEN_FROM)
        parse->flags |= AIKA_WHEN_OPEN_CLOCK;
      if (is_year_doubted (parse, range))
        parse->flags |= AIKA_WHEN_YEAR_INFERRED;
    }

  /* Days of which only some have their hours are as precise as those. */
  are_days = coarsest <= AIKA_PRECISION_DAY;
  if (ranges->len > 1 && are_days && kind != AIKA_WHEN_DEADLINE && kind != AIKA_WHEN_FROM)
    kind = AIKA_WHEN_DAY_LIST;

  place_pieces (parse, ranges);
  return aika_when_new (kind, are_days ? finest : coarsest, NULL, spans, ranges->len, get_list_mode (ranges),
                        parse->flags);
}

static AikaWhen *
make_when_without_days (const AikaParse *parse,
                        AikaWhenKind     kind)
{
  return aika_when_new (kind, AIKA_PRECISION_PLAN, NULL, NULL, 0, AIKA_LIST_UNSPECIFIED, parse->flags);
}

/* Words that say no time: the whole process, or none. */
static AikaWhen *
resolve_words (const AikaParse *parse)
{
  gboolean is_whole = parse->is_whole_sure || (parse->has_whole && !parse->has_unknown);

  return make_when_without_days (parse, is_whole ? AIKA_WHEN_WHOLE_PROCESS : AIKA_WHEN_UNKNOWN);
}

static AikaWhen *
resolve_recurring (AikaParse *parse)
{
  aika_parse_add_remark (parse, AIKA_REMARK_RECURRING, aika_parse_get (parse, parse->first)->start,
                         aika_parse_get (parse, parse->end - 1)->end, NULL);
  g_array_set_size (parse->pieces, 0);
  return make_when_without_days (parse, AIKA_WHEN_RECURRING);
}

static gboolean
has_days (const AikaParse *parse)
{
  for (guint n = 0; n < parse->atoms->len; n++)
    {
      const AikaAtom *atom = aika_parse_get_atom (parse, n);

      if (atom->unit == AIKA_UNIT_DAY && atom->month)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_year (const AikaParse *parse)
{
  for (guint n = 0; n < parse->atoms->len; n++)
    if (aika_parse_get_atom (parse, n)->year)
      return TRUE;

  return FALSE;
}

/* What was not understood in words that say no time does not matter. */
static void
forgive_unread (AikaParse *parse)
{
  guint n_kept = 0;

  for (guint i = 0; i < parse->remarks->len; i++)
    {
      AikaRemark *remark = &g_array_index (parse->remarks, AikaRemark, i);

      if (remark->code == AIKA_REMARK_UNREADABLE && remark->suggestion == NULL)
        continue;
      if (n_kept != i)
        {
          AikaRemark kept = *remark;

          *remark = g_array_index (parse->remarks, AikaRemark, n_kept);
          g_array_index (parse->remarks, AikaRemark, n_kept) = kept;
        }
      n_kept++;
    }
  g_array_set_size (parse->remarks, n_kept);
}

/* Words that nothing has to follow: “kokous”, but not “klo”, “viimeistään” or a dash. */
static gboolean
ends_in_words (const AikaParse *parse)
{
  guint last = parse->end;
  const AikaLexeme *lexeme;

  while (last > parse->first && aika_parse_get (parse, last - 1)->kind != AIKA_TOKEN_WORD)
    {
      AikaTokenKind kind = aika_parse_get (parse, last - 1)->kind;

      if (kind == AIKA_TOKEN_QUESTION || kind == AIKA_TOKEN_STAR)
        return TRUE;
      last--;
    }
  /* A dash in a cell says that there is no time. */
  if (last == parse->first)
    return parse->end == parse->first + 1 && aika_parse_is (parse, parse->first, AIKA_TOKEN_DASH);

  lexeme = aika_parse_get (parse, last - 1)->lexeme;
  if (lexeme == NULL || lexeme->kind == AIKA_LEXEME_CLOCK || lexeme->kind == AIKA_LEXEME_RELATIVE ||
      lexeme->kind == AIKA_LEXEME_MONTH_UNIT || (lexeme->kind >= AIKA_LEXEME_AND && lexeme->kind <= AIKA_LEXEME_ALIAS))
    return FALSE;

  /* “seminaarin jälkeen” is whole, “viimeistään” and “jälkeen” are not. */
  return lexeme->kind < AIKA_LEXEME_BY || lexeme->kind > AIKA_LEXEME_BEFORE ||
         (lexeme->value == AIKA_SIDE_AFTER && last - 1 > parse->first);
}

/* A text without any stretch of time. */
static AikaWhen *
resolve_no_atoms (AikaParse *parse)
{
  gboolean says_no_time = parse->has_whole || parse->has_unknown || (parse->has_relation && parse->n_unread > 0) ||
                          (parse->flags & AIKA_WHEN_CONDITIONAL);

  if (says_no_time)
    forgive_unread (parse);
  if (aika_parse_has_errors (parse))
    return NULL;

  return says_no_time || (parse->n_unread == 0 && ends_in_words (parse)) ? resolve_words (parse) : NULL;
}

/**
 * aika_parse_resolve:
 * @parse: what was read
 *
 * Returns: (transfer full) (nullable): the value, without its words; `NULL` where a remark is an
 *   error or where there are only words that are not known to say no time
 */
AikaWhen *
aika_parse_resolve (AikaParse *parse)
{
  g_autoptr(GArray) ranges = NULL;

  /* “maanantaisin 3.2.2025 alkaen” says a day; “joka maanantai” says none. */
  if (parse->has_recurring && (!has_days (parse) || (!parse->recurring_weekday && !has_year (parse))))
    {
      forgive_unread (parse);
      return aika_parse_has_errors (parse) ? NULL : resolve_recurring (parse);
    }

  if (parse->atoms->len == 0)
    return resolve_no_atoms (parse);

  if (parse->has_unknown)
    parse->flags |= AIKA_WHEN_TENTATIVE;

  ranges = aika_parse_make_ranges (parse);
  aika_resolve_lend_month (parse);
  if (aika_parse_has_errors (parse) || ranges->len == 0)
    return NULL;
  if (!aika_resolve_check_atoms (parse, ranges))
    return NULL;

  aika_parse_find_years (parse, ranges);
  if (aika_parse_has_errors (parse))
    return NULL;

  return resolve_ranges (parse, ranges);
}
