/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-resolve"

#include "config.h"

#include "time/aika-resolve-private.h"

/* What there is to say about days that were found: a weekday or a week that is not theirs, and a plan that
 * they are far from. */

/* A day farther outside the plan than this is worth a word. */
#define OUTSIDE_MONTHS 12

/* The piece of a kind that an atom has; NULL where it has none. */
static const AikaPiece *
find_piece (const AikaParse *parse,
            const AikaAtom  *atom,
            AikaPieceKind    kind)
{
  for (guint i = atom->first_piece; i < atom->end_piece; i++)
    {
      const AikaPiece *piece = aika_parse_get_piece (parse, i);

      if (piece->kind == kind)
        return piece;
    }

  return NULL;
}

static char *
suggest_weekday (const AikaParse *parse,
                 const AikaPiece *piece,
                 int              weekday)
{
  const char *form = aika_lexicon_get_form (piece->language, AIKA_PIECE_WEEKDAY, weekday, piece->form);
  gunichar first = g_utf8_get_char (parse->tokens->text + piece->start);
  char capital[7] = "";

  if (form == NULL)
    return NULL;
  if (!g_unichar_isupper (first))
    return g_strdup (form);

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (form)), capital);
  return g_strconcat (capital, g_utf8_next_char (form), NULL);
}

/* The weekday of the words beside that of their day. */
void
aika_resolve_check_weekday (AikaParse      *parse,
                            const AikaAtom *atom,
                            gint32          day)
{
  int weekday = atom->weekday ? atom->weekday : parse->recurring_weekday;
  AikaRemark remark = { AIKA_REMARK_WEEKDAY, atom->start, atom->end, NULL, day, 0 };
  const AikaPiece *piece;

  if (atom->unit != AIKA_UNIT_DAY || !weekday || weekday == aika_day_get_weekday (day))
    return;

  piece = find_piece (parse, atom, AIKA_PIECE_WEEKDAY);
  if (piece != NULL)
    {
      remark.start = piece->start;
      remark.end = piece->end;
      remark.suggestion = suggest_weekday (parse, piece, aika_day_get_weekday (day));
    }
  g_array_append_val (parse->remarks, remark);
}

/* The week that was said beside days is that of the first or of the last of them. */
void
aika_resolve_check_week (AikaParse       *parse,
                         const AikaRange *range,
                         gint32           start,
                         gint32           last)
{
  AikaRemark remark = { AIKA_REMARK_WEEK, range->check_start, range->check_end, NULL, start, 0 };
  int year;

  remark.number = aika_day_get_iso_week (start, &year);
  if (!range->check_week || range->check_week == remark.number ||
      range->check_week == aika_day_get_iso_week (last, &year))
    return;

  g_array_append_val (parse->remarks, remark);
}

/* The year of the plan that is nearest to a span far outside it; 0 where the span is not. */
static int
find_year_in_plan (const AikaTimeContext *context,
                   const AikaSpan        *span)
{
  int year = 0;

  if (context->plan_start_day == AIKA_DAY_NONE || context->plan_end_day == AIKA_DAY_NONE)
    return 0;

  if (span->start_day != AIKA_DAY_NONE &&
      span->start_day >= aika_day_add_months (context->plan_end_day, OUTSIDE_MONTHS))
    aika_day_to_ymd (context->plan_end_day - 1, &year, NULL, NULL);
  else if (span->end_day != AIKA_DAY_NONE &&
           span->end_day <= aika_day_add_months (context->plan_start_day, -OUTSIDE_MONTHS))
    aika_day_to_ymd (context->plan_start_day, &year, NULL, NULL);

  return year;
}

/* The first year of four digits that the words of a range say. */
static const AikaPiece *
find_whole_year (const AikaParse *parse,
                 const AikaAtom  *first,
                 const AikaAtom  *last)
{
  for (guint i = first->first_piece; i < last->end_piece; i++)
    {
      const AikaPiece *piece = aika_parse_get_piece (parse, i);

      if (piece->kind == AIKA_PIECE_YEAR && piece->start >= first->start && piece->end <= last->end &&
          piece->end - piece->start == 4)
        return piece;
    }

  return NULL;
}

/* A span that is far from the plan has perhaps a slip in its year. */
void
aika_resolve_check_plan (AikaParse       *parse,
                         const AikaRange *range,
                         const AikaSpan  *span)
{
  const AikaAtom *first = aika_parse_get_atom (parse, range->first), *last = aika_parse_get_atom (parse, range->last);
  AikaRemark remark = { AIKA_REMARK_OUTSIDE_PLAN, first->start, last->end, NULL, AIKA_DAY_NONE, 0 };
  const AikaPiece *piece;

  if (last->unit == AIKA_UNIT_COUNCIL_TERM)
    return;
  remark.number = find_year_in_plan (parse->context, span);
  if (remark.number == 0)
    return;

  piece = find_whole_year (parse, first, last);
  if (piece != NULL)
    {
      remark.start = piece->start;
      remark.end = piece->end;
      remark.suggestion = g_strdup_printf ("%d", remark.number);
    }
  g_array_append_val (parse->remarks, remark);
}
