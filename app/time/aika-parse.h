/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-reading.h"
#include "time/aika-token.h"

G_BEGIN_DECLS

/* What the steps of reading hand to one another. A text becomes tokens (aika-token.h), tokens
 * become atoms (aika-atom.c, with the dates in digits of aika-numeral.c and the clock times of
 * aika-clock.c), the words between them join and mark the atoms (aika-grammar.c), joined atoms
 * become ranges and lists whose parts borrow from one another (aika-range.c), and days are found
 * for them (aika-resolve.c). Every step is linear in the number of tokens. */

typedef enum
{
  AIKA_UNIT_NONE,
  AIKA_UNIT_NUMBER,         /* a number whose meaning its neighbour says */
  AIKA_UNIT_CLOCK,
  AIKA_UNIT_WEEKDAY,
  AIKA_UNIT_PART,           /* “alku” of what its neighbour says */
  AIKA_UNIT_DAY,
  AIKA_UNIT_WEEK,
  AIKA_UNIT_MONTH,
  AIKA_UNIT_MONTH_TURN,
  AIKA_UNIT_QUARTER,
  AIKA_UNIT_HALF,
  AIKA_UNIT_SEASON,
  AIKA_UNIT_TERM,
  AIKA_UNIT_HOLIDAY,
  AIKA_UNIT_YEAR_PART,
  AIKA_UNIT_YEAR,
  AIKA_UNIT_SCHOOL_YEAR,
  AIKA_UNIT_COUNCIL_TERM,
} AikaUnit;

/* What stands between an atom and the one before it. */
typedef enum
{
  AIKA_JOIN_NONE,
  AIKA_JOIN_DASH,
  AIKA_JOIN_TO,
  AIKA_JOIN_AND,
  AIKA_JOIN_OR,
  AIKA_JOIN_COMMA,
  AIKA_JOIN_SLASH,
  AIKA_JOIN_COLON,
  AIKA_JOIN_ALIAS,
} AikaJoin;

/* A dash, or one in words. */
static inline gboolean
aika_join_is_dash (AikaJoin join)
{
  return join == AIKA_JOIN_DASH || join == AIKA_JOIN_TO;
}

typedef enum
{
  AIKA_MARK_NONE   = 0,
  AIKA_MARK_BY     = 1 << 0,
  AIKA_MARK_SINCE  = 1 << 1,
  AIKA_MARK_AFTER  = 1 << 2,
  AIKA_MARK_BEFORE = 1 << 3,
} AikaMarks;

/* One stretch of time as it is named; 0 where a part is not said. */
typedef struct
{
  AikaUnit  unit;
  AikaJoin  join;
  AikaMarks marks;
  guint     start;          /* its place in the text, in bytes */
  guint     end;
  guint     id;             /* which one it is in the order of reading */
  guint     first_piece;    /* its own pieces, [first_piece, end_piece) */
  guint     end_piece;

  int       weekday;
  int       day;
  int       month;
  int       turn_month;     /* the first month of “tammi–helmikuun vaihde” */
  int       week;
  int       quarter;
  int       half;
  int       season;
  int       term;
  int       holiday;
  int       year_part;
  int       ordinal;
  int       number;
  AikaPart  part;
  int       year;
  int       second_year;

  int       start_minute;   /* −1 where no clock is said */
  int       end_minute;

  gboolean  has_relative;   /* “ensi”: relative years from the document */
  int       relative;
  gboolean  has_relative_day;
  int       relative_day;
  gboolean  has_year_unit;  /* “vuoden” */
  guint     year_unit_start;/* its place */
  guint     year_unit_end;
  gboolean  is_year_unit_replaced; /* by a year: “året”, but not “vuoden” */
  gboolean  has_month_unit;
  gboolean  has_week_unit;
  gboolean  has_quarter_unit;
  gboolean  has_half_unit;
  gboolean  has_school_year_unit;
  gboolean  has_council_term_unit;
  gboolean  is_week_from;   /* “week commencing” */
  gboolean  is_week_ending;
  gboolean  is_year_doubted;/* the year stands in brackets */
  gboolean  is_year_inferred;
  gboolean  is_year_borrowed;
  gboolean  is_numeric;     /* a month in digits */
  gboolean  is_ordinal;     /* a number with its dot */
  gboolean  is_last_day;    /* of its month */
  gboolean  is_stem;        /* “elo” */
  gboolean  is_from;        /* “toukokuusta” */
  gboolean  is_to;          /* “kesäkuuhun” */
  gboolean  is_part_from;   /* “toukokuun alusta” */
  gboolean  is_year_from;   /* “talvi vuodesta 2018” */
} AikaAtom;

/* The state of reading one text or one stretch of it. */
typedef struct
{
  const AikaTokens      *tokens;
  const AikaTimeContext *context;
  guint                  first;         /* the tokens to read, [first, end) */
  guint                  end;
  guint                  i;             /* the one that is next */

  GArray                *atoms;         /* of AikaAtom */
  GArray                *pieces;        /* of AikaPiece, their span the id of their atom */
  GArray                *heirs;         /* of guint: of an atom that was emptied, the id of the one that has its pieces */
  GArray                *remarks;       /* of AikaRemark */
  AikaWhenFlags          flags;
  AikaMarks              pending;       /* marks of the atom that follows */
  AikaJoin               join;
  gboolean               has_leading_dash;
  gboolean               has_trailing_dash;
  gboolean               has_whole;
  gboolean               is_whole_sure;
  gboolean               has_unknown;
  gboolean               has_relation;  /* “jälkeen”, to something that is not a time */
  gboolean               has_recurring;
  gboolean               has_between;
  int                    recurring_weekday;
  guint                  n_unread;
  guint                  body_start;
  guint                  body_end;
} AikaParse;

static inline const AikaToken *
aika_parse_get (const AikaParse *parse,
                guint            i)
{
  return i < parse->end ? aika_tokens_get (parse->tokens, i)
                        : aika_tokens_get (parse->tokens, parse->tokens->tokens->len - 1);
}

static inline gboolean
aika_parse_is (const AikaParse *parse,
               guint            i,
               AikaTokenKind    kind)
{
  return aika_parse_get (parse, i)->kind == kind;
}

/* Whether token i is of the kind and touches the one before it. */
static inline gboolean
aika_parse_touches (const AikaParse *parse,
                    guint            i,
                    AikaTokenKind    kind)
{
  return aika_parse_is (parse, i, kind) && !aika_parse_get (parse, i)->is_spaced;
}

static inline const AikaLexeme *
aika_parse_get_as (const AikaParse *parse,
                   guint            i,
                   AikaLexemeKind   kind)
{
  const AikaToken *token = aika_parse_get (parse, i);

  return token->kind == AIKA_TOKEN_WORD ? aika_lexeme_get_as (token->lexeme, kind) : NULL;
}

static inline gboolean
aika_parse_says (const AikaParse *parse,
                 guint            i,
                 AikaLexemeKind   kind)
{
  return aika_parse_get_as (parse, i, kind) != NULL;
}

static inline AikaPiece *
aika_parse_get_piece (const AikaParse *parse,
                      guint            i)
{
  return &g_array_index (parse->pieces, AikaPiece, i);
}

/* Whether a day stands over the text that a clock time may be of. */
static inline gboolean
aika_parse_has_day (const AikaParse *parse)
{
  return parse->context->day != AIKA_DAY_NONE && !parse->context->is_month_of_day;
}

static inline AikaAtom *
aika_parse_get_atom (const AikaParse *parse,
                     guint            n)
{
  return &g_array_index (parse->atoms, AikaAtom, n);
}

void     aika_parse_init        (AikaParse             *parse,
                                 const AikaTokens      *tokens,
                                 const AikaTimeContext *context,
                                 guint                  first,
                                 guint                  end);
void     aika_parse_clear       (AikaParse             *parse);
void     aika_parse_add_remark  (AikaParse             *parse,
                                 AikaRemarkCode         code,
                                 guint                  start,
                                 guint                  end,
                                 char                  *suggestion);
void     aika_parse_add_piece   (AikaParse             *parse,
                                 AikaPieceKind          kind,
                                 guint                  i,
                                 int                    value);
gboolean aika_parse_has_errors  (const AikaParse       *parse);

gboolean aika_parse_read_atom   (AikaParse             *parse,
                                 AikaAtom              *atom);
gboolean aika_parse_starts_date (const AikaParse       *parse,
                                 guint                  i);
void     aika_parse_read_all    (AikaParse             *parse);

/* One or two atoms of a list. */
typedef struct
{
  guint    first;           /* the index of its atom */
  guint    last;            /* the same for one that stands alone */
  AikaJoin join;            /* to the range before it */
  gboolean is_open;         /* a dash behind it: its end is open */
  int      check_week;      /* a week that was said beside days, or 0 */
  guint    check_start;
  guint    check_end;
} AikaRange;

static inline AikaRange *
aika_ranges_get (GArray *ranges,
                 guint   i)
{
  return &g_array_index (ranges, AikaRange, i);
}

/* A year that has every day that any year has. */
#define AIKA_LEAP_YEAR 2000

GArray   *aika_parse_make_ranges (AikaParse            *parse);
void      aika_parse_find_years  (AikaParse            *parse,
                                  GArray               *ranges);
gboolean  aika_atom_get_days     (const AikaAtom       *atom,
                                  int                   year,
                                  gint32               *start_day,
                                  gint32               *end_day);
AikaWhen *aika_parse_resolve     (AikaParse            *parse);

G_END_DECLS
