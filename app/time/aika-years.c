/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-years"

#include "config.h"

#include "time/aika-parse.h"

/* Which year a time is of. A year that is written is borrowed to the left first: the 4 of
 * “4.-5.9.2017” has the year of the 5; then to the right: the spring of “syksy 2018–kevät” is that
 * of 2019. Where none is written, what is known around the text decides, in the order of
 * find_in_context (). Nothing here knows what day it is today. */

/* A time that a document looks forward to begins at most so long before it. */
#define DOCUMENT_SLACK_DAYS 92

/* A time is at most so much earlier than the one before it in the author's order: preparations
 * stand under what they prepare. */
#define ORDER_SLACK_DAYS 62

/* A range whose start has no year of its own may go over New Year if it is no longer than this. */
#define CROSSING_DAYS_MAX 184

#define MONTHS_PER_YEAR 12

static int
get_year_of (gint32 day)
{
  int year;

  aika_day_to_ymd (day, &year, NULL, NULL);
  return year;
}

static gint32
get_first_day (const AikaAtom *atom,
               int             year)
{
  gint32 start, end;

  return aika_atom_get_days (atom, year, &start, &end) ? start : aika_day_from_ymd (year, 7, 1);
}

static gboolean
is_in_plan (const AikaTimeContext *context,
            const AikaAtom        *atom,
            int                    year)
{
  gint32 start, end;

  return aika_atom_get_days (atom, year, &start, &end) && start < context->plan_end_day && end > context->plan_start_day;
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

  return atom->weekday && aika_atom_get_days (atom, year, &start, &end) && aika_day_get_weekday (start) == atom->weekday;
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

static int
find_nearest (const AikaAtom *atom,
              gint32          day)
{
  int near = get_year_of (day), best = near;

  for (int year = near - 1; year <= near + 1; year++)
    if (ABS (get_first_day (atom, year) - day) < ABS (get_first_day (atom, best) - day))
      best = year;
  return best;
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
    return find_from (atom, context->before_day + ORDER_SLACK_DAYS - 365);

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
  if (atom->has_year_unit || atom->unit == AIKA_UNIT_YEAR || atom->unit == AIKA_UNIT_HALF || atom->unit == AIKA_UNIT_QUARTER)
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

/* Whether the unit has years at all: a turn of days from the document has its own. */
static gboolean
needs_year (const AikaAtom *atom)
{
  return atom->unit != AIKA_UNIT_NONE && !atom->has_relative_day && !(atom->has_relative && (atom->has_week_unit || atom->has_month_unit));
}

static gboolean
is_month_like (const AikaAtom *atom)
{
  return atom->unit == AIKA_UNIT_MONTH || atom->unit == AIKA_UNIT_SEASON || atom->unit == AIKA_UNIT_TERM ||
         atom->unit == AIKA_UNIT_QUARTER || atom->unit == AIKA_UNIT_HALF || atom->unit == AIKA_UNIT_MONTH_TURN ||
         atom->unit == AIKA_UNIT_YEAR_PART || atom->unit == AIKA_UNIT_WEEK;
}

/* The first year that the words of an atom say. */
static int
get_said_year (const AikaAtom *atom)
{
  return atom->year;
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

  return aika_atom_get_days (atom, year, &start, &end) ? end : aika_day_from_ymd (year, 7, 1);
}

/* The year of an atom from the one to its right, which has one. */
static void
borrow_from_right (AikaParse      *parse,
                   AikaAtom       *atom,
                   const AikaAtom *right,
                   gboolean        is_range)
{
  int year = get_said_year (right);
  gint32 start = get_first_day (atom, year), end;

  /* A winter that goes on into the season to its right began the year before. */
  if (atom->season == 4 && atom->unit == AIKA_UNIT_SEASON)
    {
      set_borrowed (atom, right->unit == AIKA_UNIT_SEASON && right->season == 4 ? year : year - 1);
      atom->second_year = atom->year + 1;
      return;
    }

  end = get_end_day (right, year);
  if (start < end && (is_range || start <= get_first_day (right, year)))
    {
      set_borrowed (atom, year);
      return;
    }

  if (end - get_first_day (atom, year - 1) <= CROSSING_DAYS_MAX || (is_range && is_month_like (atom) && is_month_like (right)))
    {
      AikaRemark remark = { AIKA_REMARK_CROSS_YEAR, atom->start, right->end, NULL, AIKA_DAY_NONE, year - 1 };

      set_borrowed (atom, year - 1);
      if (is_range || right->is_year_inferred == FALSE)
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
  gint32 left_start, left_end;

  if (atom->season == 4 && atom->unit == AIKA_UNIT_SEASON)
    {
      set_borrowed (atom, left->season == 1 && left->part == AIKA_PART_NONE && left->unit == AIKA_UNIT_SEASON ? year : year);
      atom->second_year = atom->year + 1;
      return;
    }

  if (!aika_atom_get_days (left, left->year, &left_start, &left_end))
    {
      set_borrowed (atom, year);
      return;
    }

  if (get_first_day (atom, year) >= left_start)
    set_borrowed (atom, year);
  else if (is_range || left_start - get_first_day (atom, year) > CROSSING_DAYS_MAX || atom->unit == AIKA_UNIT_SEASON)
    set_borrowed (atom, year + 1);
  else
    set_borrowed (atom, year);
}

static void
report_inferred (AikaParse      *parse,
                 const AikaAtom *atom)
{
  AikaRemark remark = { AIKA_REMARK_YEAR_INFERRED, atom->end, atom->end, NULL, AIKA_DAY_NONE, atom->year };
  const char *text = parse->tokens->text;
  guint place = atom->start;
  gboolean has_slash = FALSE, is_named = FALSE;

  /* The year stands behind the last word that says the unit, before any clock. */
  for (guint i = atom->first_piece; i < atom->end_piece; i++)
    {
      const AikaPiece *piece = aika_parse_get_piece (parse, i);

      if (piece->kind != AIKA_PIECE_HOUR && piece->kind != AIKA_PIECE_MINUTE && piece->kind != AIKA_PIECE_WEEKDAY &&
          (piece->kind != AIKA_PIECE_OTHER || atom->year_part || atom->half || atom->term || atom->holiday))
        place = MAX (place, piece->end);
      is_named |= piece->kind == AIKA_PIECE_MONTH_NAME;
      has_slash |= piece->kind == AIKA_PIECE_MONTH_NUMBER && text[piece->start - 1] == '/';
    }

  if (!atom->has_relative && atom->year_unit_end > 0)
    {
      remark.start = atom->is_year_unit_replaced ? atom->year_unit_start : atom->year_unit_end;
      remark.end = atom->year_unit_end;
      remark.suggestion = g_strdup_printf (atom->is_year_unit_replaced ? "%d" : " %d", atom->year);
    }
  else if (!atom->has_relative && place > atom->start)
    {
      gboolean is_dotted = text[place] == '.';
      gboolean is_digit = g_ascii_isdigit (text[place - 1]);

      /* Behind “30th”, and behind the whole of “15. päivä”. */
      if (is_named && atom->unit == AIKA_UNIT_DAY && atom->start_minute < 0 && atom->end_minute < 0)
        {
          place = atom->end;
          is_dotted = is_digit = FALSE;
        }
      remark.start = remark.end = place + (is_dotted ? 1 : 0);
      if (atom->unit == AIKA_UNIT_DAY && is_digit && !atom->week && has_slash)
        remark.suggestion = g_strdup_printf ("/%d", atom->year);
      else if (atom->unit == AIKA_UNIT_DAY && is_digit && !atom->week)
        remark.suggestion = g_strdup_printf ("%s%d", is_dotted ? "" : ".", atom->year);
      else if ((atom->unit == AIKA_UNIT_WEEK && atom->week) || (atom->unit == AIKA_UNIT_QUARTER && is_digit))
        remark.suggestion = g_strdup_printf ("/%d", atom->year);
      else
        remark.suggestion = g_strdup_printf (" %d", atom->year);
    }

  g_array_append_val (parse->remarks, remark);
}

static gboolean
is_last_of_two (GArray *ranges,
                guint   n)
{
  const AikaRange *range = &g_array_index (ranges, AikaRange, n);

  return range->first != range->last;
}

/* The places of the atoms that need a year, in order. */
static GArray *
list_dated (const AikaParse *parse,
            GArray          *ranges,
            GArray          *range_numbers)
{
  GArray *dated = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < ranges->len; i++)
    {
      const AikaRange *range = &g_array_index (ranges, AikaRange, i);

      for (guint n = range->first; n <= range->last; n++)
        if (needs_year (aika_parse_get_atom (parse, n)))
          {
            g_array_append_val (dated, n);
            g_array_append_val (range_numbers, i);
          }
    }

  return dated;
}

/**
 * aika_parse_find_years:
 * @parse: what was read
 * @ranges: (element-type AikaRange): its members
 *
 * Gives every atom its year: written, borrowed from a neighbour, or inferred, which is
 * W_YEAR_INFERRED; E_NO_YEAR where there is none.
 */
void
aika_parse_find_years (AikaParse *parse,
                       GArray    *ranges)
{
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GArray) dated = list_dated (parse, ranges, numbers);
  gboolean is_inferred = FALSE;

  if (dated->len == 0)
    return;

  /* The first year, where none is written. */
  {
    gboolean has_year = FALSE;
    AikaAtom *first = aika_parse_get_atom (parse, g_array_index (dated, guint, 0));

    for (guint i = 0; i < dated->len; i++)
      has_year |= aika_parse_get_atom (parse, g_array_index (dated, guint, i))->year != 0;

    if (!has_year)
      {
        first->year = find_in_context (parse->context, first);
        if (first->year < AIKA_YEAR_MIN || first->year > AIKA_YEAR_MAX)
          {
            AikaAtom *last = aika_parse_get_atom (parse, g_array_index (dated, guint, dated->len - 1));

            first->year = 0;
            aika_parse_add_remark (parse, AIKA_REMARK_NO_YEAR, first->start, last->end, NULL);
            return;
          }
        is_inferred = TRUE;
        first->is_year_inferred = TRUE;
        if (first->unit == AIKA_UNIT_SEASON && first->season == 4)
          first->second_year = first->year + 1;
      }
  }

  for (guint i = dated->len; i-- > 1; )
    {
      AikaAtom *atom = aika_parse_get_atom (parse, g_array_index (dated, guint, i - 1));
      AikaAtom *right = aika_parse_get_atom (parse, g_array_index (dated, guint, i));

      /* Of two ranges the ends are compared with the ends. */
      if (!atom->year && g_array_index (numbers, guint, i - 1) != g_array_index (numbers, guint, i) && is_last_of_two (ranges, g_array_index (numbers, guint, i - 1)) &&
          is_last_of_two (ranges, g_array_index (numbers, guint, i)))
        right = aika_parse_get_atom (parse, g_array_index (ranges, AikaRange, g_array_index (numbers, guint, i)).last);
      if (!atom->year && right->year)
        borrow_from_right (parse, atom, right, g_array_index (numbers, guint, i - 1) == g_array_index (numbers, guint, i));
    }

  for (guint i = 1; i < dated->len; i++)
    {
      AikaAtom *atom = aika_parse_get_atom (parse, g_array_index (dated, guint, i));
      const AikaAtom *left = aika_parse_get_atom (parse, g_array_index (dated, guint, i - 1));

      if (!atom->year && left->year)
        {
          gboolean is_range = g_array_index (numbers, guint, i - 1) == g_array_index (numbers, guint, i);

          borrow_from_left (atom, left, is_range);
          atom->is_year_inferred = is_inferred || atom->year != get_last_said_year (left);
        }
    }

  for (guint i = dated->len; i-- > 0; )
    if (aika_parse_get_atom (parse, g_array_index (dated, guint, i))->is_year_inferred)
      {
        parse->flags |= AIKA_WHEN_YEAR_INFERRED;
        report_inferred (parse, aika_parse_get_atom (parse, g_array_index (dated, guint, i)));
        break;
      }
}
