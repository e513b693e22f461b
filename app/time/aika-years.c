/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-years"

#include "config.h"

#include "time/aika-atom-private.h"

/* Which year a time is of. A year that is written is borrowed to the left first: the 4 of
 * “4.-5.9.2017” has the year of the 5; then to the right: the spring of “syksy 2018–kevät” is that
 * of 2019. Where none is written, what is known around the text decides, in the order of
 * find_in_context (). Nothing here knows what day it is today. */

/* A time that a document looks forward to begins at most so long before it. */
#define DOCUMENT_SLACK_DAYS 92

/* A time is at most so much earlier than the one before it in the author's order: preparations
 * stand under what they prepare. */
#define ORDER_SLACK_DAYS 62

#define YEAR_DAYS 365

/* A range whose start has no year of its own may go over New Year if it is no longer than this. */
#define CROSSING_DAYS_MAX 184

/* Of months a range over New Year may be longer, but not nearly the whole year. */
#define CROSSING_MONTHS_DAYS_MAX 310

/* A time is at most so much later than the other day of its row, where only the month says its year. */
#define ROW_DAYS_MAX 250

static int
get_year_of (gint32 day)
{
  int year;

  aika_day_to_ymd (day, &year, NULL, NULL);
  return year;
}

/* What has no days in a year, such as 29 February, is compared as if it were in its middle. */
static gint32
get_mid_year (int year)
{
  return aika_day_from_ymd (year, 7, 1);
}

static gint32
get_first_day (const AikaAtom *atom,
               int             year)
{
  gint32 start, end;

  return aika_atom_get_days (atom, year, &start, &end) ? start : get_mid_year (year);
}

static gboolean
is_in_plan (const AikaTimeContext *context,
            const AikaAtom        *atom,
            int                    year)
{
  gint32 start, end;

  return aika_atom_get_days (atom, year, &start, &end) && start < context->plan_end_day &&
         end > context->plan_start_day;
}

static gboolean
has_plan (const AikaTimeContext *context)
{
  return context->plan_start_day != AIKA_DAY_NONE && context->plan_end_day != AIKA_DAY_NONE &&
         context->plan_start_day < context->plan_end_day;
}

static gboolean
fits_weekday (const AikaAtom *atom,
              int             year)
{
  gint32 start, end;

  return atom->weekday && aika_atom_get_days (atom, year, &start, &end) &&
         aika_day_get_weekday (start) == atom->weekday;
}

/* The year of the plan that the time is in; 0 where it is in none. Of several, the one that fits its
 * weekday, else the first that is no weekend. */
static int
find_in_plan (const AikaTimeContext *context,
              const AikaAtom        *atom,
              gboolean              *is_one_of_many)
{
  int first = get_year_of (context->plan_start_day), last = get_year_of (context->plan_end_day - 1);
  int found = 0, n_found = 0, fitting = 0;

  for (int year = MAX (first - 1, AIKA_YEAR_MIN); year <= MIN (last, AIKA_YEAR_MAX); year++)
    if (is_in_plan (context, atom, year))
      {
        n_found++;
        if (found == 0)
          found = year;
        if (fitting == 0 && fits_weekday (atom, year))
          fitting = year;
      }

  *is_one_of_many = n_found > 1 && fitting == 0;
  return fitting ? fitting : found;
}

/* The first year in which the time begins on the day or later. */
static int
find_from (const AikaAtom *atom,
           gint32          day)
{
  int year = get_year_of (day) - 1;

  while (year < AIKA_YEAR_MAX && get_first_day (atom, year) < day)
    year++;
  return year;
}

/* The year of the row's other day, unless the time would be most of a year away from it. */
static int
find_nearest (const AikaAtom *atom,
              gint32          day)
{
  int year = get_year_of (day);
  gint32 distance = get_first_day (atom, year) - day;

  if (distance < -CROSSING_DAYS_MAX)
    return year + 1;
  if (distance > ROW_DAYS_MAX)
    return year - 1;
  return year;
}

static int
find_by_neighbours (const AikaTimeContext *context,
                    const AikaAtom        *atom)
{
  int year;

  if (context->after_day != AIKA_DAY_NONE)
    {
      year = find_from (atom, context->after_day - ORDER_SLACK_DAYS);
      /* Where the one after it leaves room, the order is kept strictly. */
      if (get_first_day (atom, year) < context->after_day && context->before_day != AIKA_DAY_NONE &&
          get_first_day (atom, year + 1) <= context->before_day)
        year++;
      return year;
    }

  if (context->before_day != AIKA_DAY_NONE)
    return find_from (atom, context->before_day + ORDER_SLACK_DAYS - YEAR_DAYS);

  return 0;
}

/* “ensi syksynä”, “tänä vuonna”: counted from the document. */
static int
find_relative (const AikaTimeContext *context,
               const AikaAtom        *atom)
{
  gint32 from = context->document_day != AIKA_DAY_NONE ? context->document_day : context->day;
  int year;

  if (from == AIKA_DAY_NONE)
    return context->year ? context->year + atom->relative : 0;

  year = get_year_of (from);
  if (atom->has_year_unit || atom->unit == AIKA_UNIT_YEAR || atom->unit == AIKA_UNIT_HALF ||
      atom->unit == AIKA_UNIT_QUARTER)
    return year + atom->relative;
  if (atom->relative > 0)
    return find_from (atom, from + 1);
  if (atom->relative < 0)
    return find_from (atom, from) - 1;

  return atom->season == 4 ? find_nearest (atom, from) : year;
}

/* The year that the surroundings of the text give; 0 where they give none. */
static int
find_in_context (const AikaTimeContext *context,
                 const AikaAtom        *atom)
{
  gboolean is_one_of_many = FALSE;
  int in_plan = 0, year;

  if (atom->has_relative)
    return find_relative (context, atom);
  if (context->year)
    return context->year;
  if (context->day != AIKA_DAY_NONE)
    return find_nearest (atom, context->day);

  year = find_by_neighbours (context, atom);
  if (year)
    return year;

  if (has_plan (context))
    in_plan = find_in_plan (context, atom, &is_one_of_many);
  if (in_plan && !is_one_of_many)
    return in_plan;

  if (context->document_day != AIKA_DAY_NONE)
    {
      year = find_from (atom, context->document_day - DOCUMENT_SLACK_DAYS);
      if (!in_plan || is_in_plan (context, atom, year))
        return year;
    }

  if (in_plan)
    return in_plan;

  return has_plan (context) ? get_year_of (context->plan_start_day) : 0;
}

/* Whether an atom is of some year: a day, week or month that is counted from the document has its own. */
static gboolean
needs_year (const AikaAtom *atom)
{
  return atom->unit != AIKA_UNIT_NONE && !atom->has_relative_day &&
         !(atom->has_relative && (atom->has_week_unit || atom->has_month_unit));
}

static gboolean
is_winter (const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_SEASON && atom->season == 4;
}

static gboolean
is_month_like (const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_MONTH || atom->unit == AIKA_UNIT_SEASON || atom->unit == AIKA_UNIT_TERM ||
         atom->unit == AIKA_UNIT_QUARTER || atom->unit == AIKA_UNIT_HALF || atom->unit == AIKA_UNIT_MONTH_TURN ||
         atom->unit == AIKA_UNIT_YEAR_PART;
}

static int
get_last_said_year (const AikaAtom *atom)
{
  return atom->second_year ? atom->second_year : atom->year;
}

static void
set_borrowed (AikaAtom *atom,
              int       year)
{
  atom->year = CLAMP (year, AIKA_YEAR_MIN, AIKA_YEAR_MAX);
  atom->is_year_borrowed = TRUE;
}

static gint32
get_end_day (const AikaAtom *atom,
             int             year)
{
  gint32 start, end;

  return aika_atom_get_days (atom, year, &start, &end) ? end : get_mid_year (year);
}

/* Whether an atom may be of one year and what it is joined with of the next. */
static gboolean
may_cross_year (const AikaAtom *atom,
                const AikaAtom *right,
                gboolean        is_range)
{
  gint32 n_days = get_end_day (right, right->year) - get_first_day (atom, right->year - 1);

  return n_days <= CROSSING_DAYS_MAX ||
         (is_range && is_month_like (atom) && is_month_like (right) && n_days <= CROSSING_MONTHS_DAYS_MAX);
}

/* The year of an atom from the one to its right, which has one. */
static void
borrow_from_right (AikaParse      *parse,
                   AikaAtom       *atom,
                   const AikaAtom *right,
                   gboolean        is_range)
{
  int year = right->year;
  gint32 start = get_first_day (atom, year);

  /* A winter that goes on into the season to its right began the year before. */
  if (is_winter (atom))
    {
      set_borrowed (atom, is_winter (right) ? year : year - 1);
      atom->second_year = atom->year + 1;
      return;
    }

  if (start < get_end_day (right, year) && (is_range || start <= get_first_day (right, year)))
    {
      set_borrowed (atom, year);
      return;
    }

  if (may_cross_year (atom, right, is_range))
    {
      AikaRemark remark = { AIKA_REMARK_CROSS_YEAR, atom->start, right->end, NULL, AIKA_DAY_NONE, year - 1 };

      set_borrowed (atom, year - 1);
      if (is_range || !right->is_year_inferred)
        g_array_append_val (parse->remarks, remark);
      return;
    }

  /* A list that does not ascend keeps its year; a range that does not is refused later. */
  set_borrowed (atom, year);
}

/* The year of an atom from the one to its left. */
static void
borrow_from_left (AikaAtom       *atom,
                  const AikaAtom *left,
                  gboolean        is_range)
{
  int year = get_last_said_year (left);
  gint32 left_start, left_end, start;

  if (is_winter (atom))
    {
      set_borrowed (atom, year);
      atom->second_year = atom->year + 1;
      return;
    }

  if (!aika_atom_get_days (left, left->year, &left_start, &left_end))
    {
      set_borrowed (atom, year);
      return;
    }

  start = get_first_day (atom, year);
  /* A range that would take nearly a year has its ends in the wrong order. */
  if (is_range && start < left_start && atom->unit != AIKA_UNIT_SEASON &&
      get_end_day (atom, year + 1) - left_start > (is_month_like (atom) ? CROSSING_MONTHS_DAYS_MAX : CROSSING_DAYS_MAX))
    {
      set_borrowed (atom, year);
      return;
    }
  if (start < left_start && (is_range || left_start - start > CROSSING_DAYS_MAX || atom->unit == AIKA_UNIT_SEASON))
    year++;
  set_borrowed (atom, year);
}

/* Where the words of an atom end, before any clock: a year would stand there. What else its words say. */
typedef struct
{
  guint    end;
  gboolean is_named;        /* a month by its name */
  gboolean has_slash;       /* a month behind a slash */
} YearPlace;

static YearPlace
find_year_place (const AikaParse *parse,
                 const AikaAtom  *atom)
{
  gboolean is_of_other_words = atom->year_part || atom->half || atom->term || atom->holiday;
  YearPlace place = { .end = atom->start };

  for (guint i = atom->first_piece; i < atom->end_piece; i++)
    {
      const AikaPiece *piece = aika_parse_get_piece (parse, i);

      if (piece->kind != AIKA_PIECE_HOUR && piece->kind != AIKA_PIECE_MINUTE && piece->kind != AIKA_PIECE_WEEKDAY &&
          (piece->kind != AIKA_PIECE_OTHER || is_of_other_words))
        place.end = MAX (place.end, piece->end);
      place.is_named |= piece->kind == AIKA_PIECE_MONTH_NAME;
      place.has_slash |= piece->kind == AIKA_PIECE_MONTH_NUMBER && piece->start > 0 &&
                         parse->tokens->text[piece->start - 1] == '/';
    }

  return place;
}

/* What stands between an atom and its year where both are written: “14.5.2019”, “14/5/2019”, “v. 20/2019”. */
static const char *
get_year_sign (const AikaAtom  *atom,
               const YearPlace *place,
               gboolean         is_behind_digit,
               gboolean         is_dotted)
{
  if (atom->unit == AIKA_UNIT_DAY && is_behind_digit && !atom->week)
    return place->has_slash ? "/" : is_dotted ? "" : ".";
  if ((atom->unit == AIKA_UNIT_WEEK && atom->week) || (atom->unit == AIKA_UNIT_QUARTER && is_behind_digit))
    return "/";

  return " ";
}

/* Suggests the year behind the last word that says the unit. */
static void
suggest_year (const AikaParse *parse,
              const AikaAtom  *atom,
              AikaRemark      *remark)
{
  YearPlace place = find_year_place (parse, atom);
  const char *text = parse->tokens->text;
  gboolean is_dotted, is_behind_digit;

  if (place.end <= atom->start)
    return;

  is_dotted = text[place.end] == '.';
  is_behind_digit = g_ascii_isdigit (text[place.end - 1]);
  /* Behind “30th”, and behind the whole of “15. päivä”. */
  if (place.is_named && atom->unit == AIKA_UNIT_DAY && !aika_atom_has_clock (atom))
    {
      place.end = atom->end;
      is_dotted = is_behind_digit = FALSE;
    }

  remark->start = remark->end = place.end + (is_dotted ? 1 : 0);
  remark->suggestion = is_winter (atom) && atom->second_year
                         ? g_strdup_printf (" %d–%d", atom->year, atom->second_year)
                         : g_strdup_printf ("%s%d", get_year_sign (atom, &place, is_behind_digit, is_dotted), atom->year);
}

/* Nobody wrote the year: says so, with what would write it. */
static void
report_inferred (AikaParse      *parse,
                 const AikaAtom *atom)
{
  AikaRemark remark = { AIKA_REMARK_YEAR_INFERRED, atom->end, atom->end, NULL, AIKA_DAY_NONE, atom->year };

  if (!atom->has_relative && atom->year_unit_end > 0)
    {
      remark.start = atom->is_year_unit_replaced ? atom->year_unit_start : atom->year_unit_end;
      remark.end = atom->year_unit_end;
      remark.suggestion = g_strdup_printf (atom->is_year_unit_replaced ? "%d" : " %d", atom->year);
    }
  else if (!atom->has_relative)
    {
      suggest_year (parse, atom, &remark);
    }

  g_array_append_val (parse->remarks, remark);
}

/* An atom that needs a year, and the range that it is in. */
typedef struct
{
  AikaAtom        *atom;
  const AikaRange *range;
} Dated;

static Dated *
get_dated (GArray *dated,
           guint   i)
{
  return &g_array_index (dated, Dated, i);
}

/* The atoms that need a year, in their order. */
static GArray *
list_dated (const AikaParse *parse,
            GArray          *ranges)
{
  GArray *dated = g_array_new (FALSE, FALSE, sizeof (Dated));

  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = aika_ranges_get (ranges, i);

      for (guint n = range->first; n <= range->last; n++)
        {
          Dated one = { aika_parse_get_atom (parse, n), range };

          if (needs_year (one.atom))
            g_array_append_val (dated, one);
        }
    }

  return dated;
}

static gboolean
has_said_year (GArray *dated)
{
  for (guint i = 0; i < dated->len; i++)
    if (get_dated (dated, i)->atom->year)
      return TRUE;

  return FALSE;
}

/* The first year, where none is written; says whether there is one. */
static gboolean
infer_first_year (AikaParse *parse,
                  GArray    *dated)
{
  AikaAtom *first = get_dated (dated, 0)->atom;

  first->year = find_in_context (parse->context, first);
  if (first->year < AIKA_YEAR_MIN || first->year > AIKA_YEAR_MAX)
    {
      first->year = 0;
      aika_parse_add_remark (parse, AIKA_REMARK_NO_YEAR, first->start, get_dated (dated, dated->len - 1)->atom->end, NULL);
      return FALSE;
    }

  first->is_year_inferred = TRUE;
  if (is_winter (first))
    first->second_year = first->year + 1;
  return TRUE;
}

static void
borrow_leftwards (AikaParse *parse,
                  GArray    *dated)
{
  for (guint i = dated->len; i-- > 1; )
    {
      const Dated *left = get_dated (dated, i - 1), *right = get_dated (dated, i);
      const AikaRange *range = right->range;
      const AikaAtom *lender = right->atom;

      if (left->atom->year)
        continue;
      /* Of two ranges the ends are compared with the ends. */
      if (left->range != range && left->range->first != left->range->last && range->first != range->last)
        lender = aika_parse_get_atom (parse, range->last);
      if (lender->year)
        borrow_from_right (parse, left->atom, lender, left->range == range);
    }
}

static void
borrow_rightwards (GArray   *dated,
                   gboolean  is_inferred)
{
  for (guint i = 1; i < dated->len; i++)
    {
      const Dated *left = get_dated (dated, i - 1), *right = get_dated (dated, i);

      if (right->atom->year || !left->atom->year)
        continue;

      borrow_from_left (right->atom, left->atom, left->range == right->range);
      right->atom->is_year_inferred = is_inferred || right->atom->year != get_last_said_year (left->atom);
    }
}

/**
 * aika_parse_find_years:
 * @parse: what was read
 * @ranges: (element-type AikaRange): its members
 *
 * Gives every atom its year: written, borrowed from a neighbour, or inferred, which is
 * W_YEAR_INFERRED once, at the last of them; E_NO_YEAR where there is none.
 */
void
aika_parse_find_years (AikaParse *parse,
                       GArray    *ranges)
{
  g_autoptr(GArray) dated = list_dated (parse, ranges);
  gboolean is_inferred;

  if (dated->len == 0)
    return;

  is_inferred = !has_said_year (dated);
  if (is_inferred && !infer_first_year (parse, dated))
    return;

  borrow_leftwards (parse, dated);
  borrow_rightwards (dated, is_inferred);

  for (guint i = dated->len; i-- > 0; )
    if (get_dated (dated, i)->atom->is_year_inferred)
      {
        parse->flags |= AIKA_WHEN_YEAR_INFERRED;
        report_inferred (parse, get_dated (dated, i)->atom);
        break;
      }
}
