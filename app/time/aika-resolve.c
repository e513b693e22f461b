/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-resolve"

#include "config.h"

#include "time/aika-resolve-private.h"

#include "time/aika-atom-private.h"

/* Ranges with their years become a value: spans, kind, precision. What is wrong is said of its place. */

/* talvi 2019: from the December before, unless its neighbours say otherwise. */
static void
settle_winter (AikaParse       *parse,
               const AikaRange *range,
               AikaAtom        *atom)
{
  const AikaTimeContext *context = parse->context;
  AikaAtom *first = aika_parse_get_atom (parse, range->first), *last = aika_parse_get_atom (parse, range->last);
  int year, month;

  if (atom->unit != AIKA_UNIT_SEASON || atom->season != 4 || atom->second_year || atom->is_year_borrowed || !atom->year)
    return;

  if (atom == first && first != last)
    {
      if (last->year > atom->year)
        return;
      atom->year--;
      return;
    }
  if (atom == last && first != last)
    {
      gint32 start, end;

      if (aika_atom_get_days (first, first->year, &start, &end) && aika_day_from_ymd (atom->year - 1, 12, 1) > start)
        atom->year--;
      return;
    }

  if (context->after_day != AIKA_DAY_NONE)
    {
      aika_day_to_ymd (context->after_day, &year, &month, NULL);
      if (year == atom->year && month >= 8)
        return;
    }
  if (context->before_day != AIKA_DAY_NONE)
    {
      aika_day_to_ymd (context->before_day, &year, &month, NULL);
      if (year == atom->year + 1 && month <= 6)
        return;
    }
  if (atom->is_year_inferred)
    return;

  for (guint i = atom->first_piece; i < atom->end_piece; i++)
    {
      const AikaPiece *piece = aika_parse_get_piece (parse, i);

      if (piece->kind == AIKA_PIECE_YEAR && piece->start >= atom->start && piece->end <= atom->end)
        {
          aika_parse_add_remark (parse, AIKA_REMARK_WINTER, piece->start, piece->end,
                                 g_strdup_printf ("%d–%d", atom->year - 1, atom->year));
          break;
        }
    }
  atom->year--;
}

static AikaRemarkCode
get_missing_code (const AikaAtom *atom)
{
  return atom->week ? AIKA_REMARK_BAD_WEEK : AIKA_REMARK_NO_SUCH_DAY;
}

typedef struct
{
  AikaSpan      span;
  AikaWhenKind  kind;
  AikaPrecision precision;
} Member;

/* 13.–14.5. klo 9–16: whether every day has those hours is not said. */
static void
set_clocks (AikaParse      *parse,
            const AikaAtom *first,
            const AikaAtom *last,
            AikaSpan       *span)
{
  if (first == last)
    {
      span->start_minute = first->start_minute;
      span->end_minute = first->end_minute;
      return;
    }

  span->start_minute = first->start_minute;
  if (last->start_minute >= 0 && last->end_minute >= 0)
    {
      if (!aika_atom_has_clock (first))
        {
          span->start_minute = last->start_minute;
          aika_parse_add_remark (parse, AIKA_REMARK_AMBIGUOUS, first->start, last->end, NULL);
        }
      span->end_minute = last->end_minute;
    }
  else if (last->start_minute >= 0)
    {
      if (aika_atom_has_clock (first))
        span->end_minute = last->start_minute;
      else
        span->start_minute = last->start_minute;
    }
}

/* The end of “toukokuun loppuun mennessä” is that of May: the part says nothing more. */
static void
drop_end_of_deadline (AikaAtom *atom)
{
  if (atom->part != AIKA_PART_END)
    return;

  if (atom->unit == AIKA_UNIT_YEAR_PART)
    atom->unit = AIKA_UNIT_YEAR;
  atom->part = AIKA_PART_NONE;
}

/* From the beginning of May is from May. */
static void
drop_beginning (AikaAtom *atom)
{
  if (atom->part != AIKA_PART_BEGINNING)
    return;

  if (atom->unit == AIKA_UNIT_YEAR_PART)
    atom->unit = AIKA_UNIT_YEAR;
  atom->part = AIKA_PART_NONE;
}

/* What “mennessä”, “alkaen” and an open dash make of a span. */
static void
apply_marks (AikaParse       *parse,
             const AikaRange *range,
             AikaMarks        marks,
             Member          *member)
{
  AikaAtom *first = aika_parse_get_atom (parse, range->first);
  AikaSpan *span = &member->span;
  gboolean is_range = range->first != range->last;

  if (marks & AIKA_MARK_BEFORE)
    {
      span->end_day = span->start_minute >= 0 ? span->start_day + 1 : span->start_day;
      span->end_minute = span->start_minute;
      span->start_day = AIKA_DAY_NONE;
      span->start_minute = -1;
      member->kind = AIKA_WHEN_DEADLINE;
    }
  else if (marks & AIKA_MARK_AFTER)
    {
      if (aika_atom_has_clock (first) && span->start_minute >= 0)
        return;
      span->start_day = span->end_day;
      span->end_day = AIKA_DAY_NONE;
      span->end_minute = -1;
      member->kind = AIKA_WHEN_FROM;
    }
  else if ((marks & AIKA_MARK_SINCE) && !is_range && first->start_minute >= 0)
    {
      /* 3.5. klo 9 alkaen: begins at nine. */
    }
  else if ((marks & AIKA_MARK_BY) && (marks & AIKA_MARK_SINCE))
    {
    }
  else if (marks & AIKA_MARK_BY)
    {
      if (is_range && (first->marks & AIKA_MARK_SINCE || first->is_from))
        return;
      /* klo 9–15 asti */
      if (span->start_minute >= 0 && span->end_minute >= 0 && span->end_day == span->start_day + 1)
        return;
      span->start_day = AIKA_DAY_NONE;
      if (span->end_minute < 0)
        span->end_minute = span->start_minute;
      span->start_minute = -1;
      member->kind = AIKA_WHEN_DEADLINE;
    }
  else if ((marks & AIKA_MARK_SINCE) && !is_range)
    {
      span->end_day = AIKA_DAY_NONE;
      span->end_minute = -1;
      member->kind = AIKA_WHEN_FROM;
    }
  else if (range->is_open && !is_range)
    {
      if (aika_atom_has_clock (first))
        return;
      span->end_day = AIKA_DAY_NONE;
      if (member->kind != AIKA_WHEN_YEAR)
        member->kind = AIKA_WHEN_FROM;
    }
}

/* A range of years over a plan is the plan's: the columns of its table narrow it. */
static void
narrow_to_plan (const AikaTimeContext *context,
                AikaSpan              *span)
{
  if (context->plan_start_day == AIKA_DAY_NONE || context->plan_end_day == AIKA_DAY_NONE ||
      span->start_day >= context->plan_end_day || span->end_day <= context->plan_start_day)
    return;

  span->start_day = MAX (span->start_day, context->plan_start_day);
  span->end_day = MIN (span->end_day, context->plan_end_day);
}

static gboolean
resolve_range (AikaParse       *parse,
               const AikaRange *range,
               AikaMarks        marks,
               Member          *member)
{
  AikaAtom *first = aika_parse_get_atom (parse, range->first), *last = aika_parse_get_atom (parse, range->last);
  gint32 start, end, last_start, last_end;

  /* “före årets slut” is by its end. */
  if ((marks & AIKA_MARK_BEFORE) && last->part == AIKA_PART_END)
    marks = (marks & ~AIKA_MARK_BEFORE) | AIKA_MARK_BY;

  /* “lokakuun loppuun” is by its end, too. */
  if (marks == AIKA_MARK_NONE && first == last && first->is_from &&
      ((first->part == AIKA_PART_BEGINNING && first->is_part_from) || first->unit == AIKA_UNIT_YEAR))
    marks = AIKA_MARK_SINCE;
  if (marks == AIKA_MARK_NONE && last->is_to && last->part == AIKA_PART_END && (first == last || !first->is_from))
    marks = AIKA_MARK_BY;

  settle_winter (parse, range, first);
  if (last != first)
    settle_winter (parse, range, last);
  if (marks & AIKA_MARK_BY)
    drop_end_of_deadline (last);
  if ((marks & AIKA_MARK_SINCE) && first == last)
    drop_beginning (first);

  if (!aika_atom_get_days (first, first->year, &start, &end))
    {
      aika_resolve_add_error (parse, get_missing_code (first), first);
      return FALSE;
    }
  if (!aika_atom_get_days (last, last->year, &last_start, &last_end))
    {
      aika_resolve_add_error (parse, get_missing_code (last), last);
      return FALSE;
    }

  if (start >= last_end || (last != first && last_start < start))
    {
      aika_parse_add_remark (parse, AIKA_REMARK_REVERSED, first->start, last->end, NULL);
      return FALSE;
    }

  aika_resolve_check_weekday (parse, first, start);
  if (last != first)
    aika_resolve_check_weekday (parse, last, last_start);
  aika_resolve_check_week (parse, range, start, last_end - 1);

  /* w/c 13 May 2019 */
  if (first->is_week_from && first->unit == AIKA_UNIT_DAY)
    {
      if (aika_day_get_weekday (start) != 1 && !first->weekday && !first->is_week_ending)
        {
          AikaRemark remark = { AIKA_REMARK_WEEKDAY, first->start, first->end, NULL, start, 0 };

          g_array_append_val (parse->remarks, remark);
        }
      start = start - aika_day_get_weekday (start) + 1;
      last_end = last_start - aika_day_get_weekday (last_start) + 8;
    }

  if (start < aika_day_from_ymd (AIKA_YEAR_MIN, 1, 1) || last_end > aika_day_from_ymd (AIKA_YEAR_MAX + 1, 1, 1))
    {
      aika_parse_add_remark (parse, AIKA_REMARK_NO_SUCH_DAY, first->start, last->end, NULL);
      return FALSE;
    }

  if (first != last && (first->marks & AIKA_MARK_AFTER))
    {
      /* 15.8. jälkeen – 30.9. */
      gint32 ignored;

      aika_atom_get_days (first, first->year, &ignored, &start);
      marks &= ~AIKA_MARK_AFTER;
    }

  member->span = (AikaSpan) { start, last_end, -1, -1 };
  if (first->unit == AIKA_UNIT_DAY && last->unit == AIKA_UNIT_DAY)
    set_clocks (parse, first, last, &member->span);
  if (last_end == start + 1 && member->span.start_minute >= 0 && member->span.end_minute >= 0 &&
      member->span.end_minute <= member->span.start_minute)
    {
      aika_parse_add_remark (parse, AIKA_REMARK_REVERSED, first->start, last->end, NULL);
      return FALSE;
    }

  member->precision = MAX (aika_atom_get_precision (first), aika_atom_get_precision (last));
  if (MIN (aika_atom_get_precision (first), aika_atom_get_precision (last)) == AIKA_PRECISION_PART_OF_MONTH &&
      member->precision == AIKA_PRECISION_MONTH)
    member->precision = AIKA_PRECISION_PART_OF_MONTH;
  if (MIN (aika_atom_get_precision (first), aika_atom_get_precision (last)) == AIKA_PRECISION_MINUTE && member->precision == AIKA_PRECISION_DAY)
    member->precision = AIKA_PRECISION_MINUTE;
  member->kind = first == last ? aika_atom_get_kind (first) : aika_precision_get_range_kind (member->precision);
  if (first->is_week_from && first->unit == AIKA_UNIT_DAY)
    {
      member->precision = AIKA_PRECISION_WEEK;
      member->kind = first == last ? AIKA_WHEN_WEEK : AIKA_WHEN_WEEK_RANGE;
    }
  if (member->precision == AIKA_PRECISION_DAY && member->kind == AIKA_WHEN_DAY_RANGE && member->span.end_day == start + 1)
    member->kind = AIKA_WHEN_DAY;

  if (member->kind == AIKA_WHEN_YEAR_RANGE && first->unit == AIKA_UNIT_YEAR)
    narrow_to_plan (parse->context, &member->span);
  if (first->unit == AIKA_UNIT_HOLIDAY && first == last && (marks & AIKA_MARK_BY) && first->holiday != AIKA_HOLIDAY_SUMMER_BREAK)
    member->span.end_day = start + 1;
  if (first->unit == AIKA_UNIT_HOLIDAY || last->unit == AIKA_UNIT_HOLIDAY ||
      (first->unit == AIKA_UNIT_SEASON && (marks & (AIKA_MARK_AFTER | AIKA_MARK_BEFORE))))
    aika_parse_add_remark (parse, AIKA_REMARK_AMBIGUOUS, first->start, last->end, NULL);

  apply_marks (parse, range, marks, member);
  aika_resolve_check_plan (parse, range, &member->span);
  return TRUE;
}

/* “1.–5.5. mennessä” before or behind a list is of all of it. */
static AikaMarks
get_marks (const AikaParse *parse,
           const AikaRange *range)
{
  return aika_parse_get_atom (parse, range->first)->marks | aika_parse_get_atom (parse, range->last)->marks;
}

static AikaMarks
get_shared_marks (const AikaParse *parse,
                  GArray          *ranges)
{
  AikaMarks marks = AIKA_MARK_NONE;
  guint n_marked = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      AikaMarks own = get_marks (parse, &g_array_index (ranges, AikaRange, i));

      if (own != AIKA_MARK_NONE)
        {
          marks = own;
          n_marked++;
        }
    }

  for (guint i = 1; i < ranges->len; i++)
    if (aika_parse_get_atom (parse, g_array_index (ranges, AikaRange, i).first)->unit != aika_parse_get_atom (parse, g_array_index (ranges, AikaRange, 0).first)->unit)
      return AIKA_MARK_NONE;

  return n_marked == 1 ? marks : AIKA_MARK_NONE;
}

static AikaListMode
get_list_mode (GArray *ranges)
{
  AikaListMode mode = AIKA_LIST_UNSPECIFIED;

  for (guint i = 1; i < ranges->len; i++)
    {
      AikaJoin join = g_array_index (ranges, AikaRange, i).join;

      if (join == AIKA_JOIN_OR || join == AIKA_JOIN_SLASH)
        return AIKA_LIST_ALTERNATIVES;
      if (join == AIKA_JOIN_AND)
        mode = AIKA_LIST_ALL;
    }

  return mode;
}

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

/* Pieces say from here on to which span and end they belong. */
static void
place_pieces (AikaParse *parse,
              GArray    *ranges)
{
  g_autofree guint *spans = g_new0 (guint, parse->heirs->len + 1);
  g_autofree gboolean *are_ends = g_new0 (gboolean, parse->heirs->len + 1);
  guint n_kept = 0;

  for (guint i = 0; i < parse->heirs->len; i++)
    spans[i] = G_MAXUINT;
  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = &g_array_index (ranges, AikaRange, i);

      for (guint n = range->first; n <= range->last; n++)
        {
          spans[aika_parse_get_atom (parse, n)->id] = i;
          are_ends[aika_parse_get_atom (parse, n)->id] = n == range->last;
        }
    }

  for (guint i = 0; i < parse->pieces->len; i++)
    {
      AikaPiece piece = g_array_index (parse->pieces, AikaPiece, i);
      guint id = find_atom_id (parse, piece.span);

      if (spans[id] == G_MAXUINT)
        continue;
      /* Hours say themselves whether they are the end. */
      if (piece.kind != AIKA_PIECE_HOUR && piece.kind != AIKA_PIECE_MINUTE)
        piece.is_end = are_ends[id];
      piece.span = spans[id];
      g_array_index (parse->pieces, AikaPiece, n_kept++) = piece;
    }
  g_array_set_size (parse->pieces, n_kept);
}

static AikaWhen *
resolve_ranges (AikaParse *parse,
                GArray    *ranges)
{
  g_autofree AikaSpan *spans = g_new (AikaSpan, ranges->len);
  AikaMarks shared = get_shared_marks (parse, ranges);
  AikaPrecision precision = AIKA_PRECISION_MINUTE;
  AikaWhenKind kind = AIKA_WHEN_UNKNOWN;
  gboolean are_days = TRUE, has_day_precision = FALSE, has_minutes = FALSE, is_doubted = FALSE;

  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = &g_array_index (ranges, AikaRange, i);
      AikaMarks marks = shared != AIKA_MARK_NONE ? shared : get_marks (parse, range);
      Member member;

      if (i == 0 && parse->has_leading_dash)
        marks |= AIKA_MARK_BY;
      if (!resolve_range (parse, range, marks, &member))
        return NULL;

      spans[i] = member.span;
      are_days &= member.precision <= AIKA_PRECISION_DAY;
      has_day_precision |= member.precision == AIKA_PRECISION_DAY;
      has_minutes |= member.precision == AIKA_PRECISION_MINUTE;
      precision = MAX (precision, member.precision);
      if (i == 0 || member.kind == AIKA_WHEN_DEADLINE)
        kind = member.kind;
      if (member.span.start_minute >= 0 && member.span.end_minute < 0 && member.kind != AIKA_WHEN_FROM)
        parse->flags |= AIKA_WHEN_OPEN_CLOCK;
      is_doubted |= aika_parse_get_atom (parse, range->first)->is_year_doubted || aika_parse_get_atom (parse, range->last)->is_year_doubted;
    }

  if (ranges->len > 1 && are_days && kind != AIKA_WHEN_DEADLINE && kind != AIKA_WHEN_FROM)
    kind = AIKA_WHEN_DAY_LIST;
  if (are_days && has_minutes)
    precision = AIKA_PRECISION_MINUTE;
  if (is_doubted)
    parse->flags |= AIKA_WHEN_YEAR_INFERRED;

  place_pieces (parse, ranges);
  return aika_when_new (kind, precision, NULL, spans, ranges->len, get_list_mode (ranges), parse->flags);
}

/* Words that say no time: the whole process, or none. */
static AikaWhen *
resolve_words (AikaParse *parse)
{
  if (parse->is_whole_sure || (parse->has_whole && !parse->has_unknown))
    return aika_when_new (AIKA_WHEN_WHOLE_PROCESS, AIKA_PRECISION_PLAN, NULL, NULL, 0, AIKA_LIST_UNSPECIFIED,
                          parse->flags);

  return aika_when_new (AIKA_WHEN_UNKNOWN, AIKA_PRECISION_PLAN, NULL, NULL, 0, AIKA_LIST_UNSPECIFIED, parse->flags);
}

static AikaWhen *
resolve_recurring (AikaParse *parse)
{
  aika_parse_add_remark (parse, AIKA_REMARK_RECURRING, aika_parse_get (parse, parse->first)->start,
                         aika_parse_get (parse, parse->end - 1)->end, NULL);
  g_array_set_size (parse->pieces, 0);
  return aika_when_new (AIKA_WHEN_RECURRING, AIKA_PRECISION_PLAN, NULL, NULL, 0, AIKA_LIST_UNSPECIFIED, parse->flags);
}

static gboolean
has_days (const AikaParse *parse)
{
  for (guint n = 0; n < parse->atoms->len; n++)
    if (aika_parse_get_atom (parse, n)->unit == AIKA_UNIT_DAY && aika_parse_get_atom (parse, n)->month)
      return TRUE;

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

  if (parse->has_recurring && (!has_days (parse) || (!parse->recurring_weekday && !has_year (parse))))
    {
      forgive_unread (parse);
      return aika_parse_has_errors (parse) ? NULL : resolve_recurring (parse);
    }

  if (parse->atoms->len == 0)
    {
      gboolean says_no_time = parse->has_whole || parse->has_unknown || (parse->has_relation && parse->n_unread > 0) ||
                              (parse->flags & AIKA_WHEN_CONDITIONAL);

      if (says_no_time)
        forgive_unread (parse);
      if (aika_parse_has_errors (parse))
        return NULL;
      return says_no_time || (parse->n_unread == 0 && ends_in_words (parse)) ? resolve_words (parse) : NULL;
    }

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
