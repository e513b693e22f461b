/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-piece.h"

G_BEGIN_DECLS

/**
 * AikaLexemeKind:
 *
 * What a word of a time expression means. The values that some of them have stand beside them.
 */
typedef enum
{
  AIKA_LEXEME_MONTH,            /* 1–12 */
  AIKA_LEXEME_SEASON,           /* 1–4 from spring */
  AIKA_LEXEME_TERM,             /* 1 the spring term, 2 the autumn term */
  AIKA_LEXEME_WEEKDAY,          /* 1–7 */
  AIKA_LEXEME_WEEK,
  AIKA_LEXEME_WEEK_FROM,        /* “week commencing” */
  AIKA_LEXEME_QUARTER,
  AIKA_LEXEME_HALF,             /* of a year; 0, or 1–2 where the word says which */
  AIKA_LEXEME_YEAR,
  AIKA_LEXEME_YEAR_PART,        /* 1 beginning, 2 middle, 3 end, 4 turn */
  AIKA_LEXEME_SCHOOL_YEAR,
  AIKA_LEXEME_COUNCIL_TERM,
  AIKA_LEXEME_MONTH_UNIT,       /* “kuukausi” */
  AIKA_LEXEME_PART,             /* an AikaPart */
  AIKA_LEXEME_DAY_UNIT,         /* “päivänä” */
  AIKA_LEXEME_DAYTIME,          /* “iltapäivällä”: says no clock time */
  AIKA_LEXEME_ORDINAL,          /* 1–4, 5 the last */
  AIKA_LEXEME_HOLIDAY,          /* an AikaHoliday */
  AIKA_LEXEME_RELATIVE,         /* −1, 0, 1: last, this, next; AIKA_RELATIVE_YEAR more for a year: “i år” */
  AIKA_LEXEME_RELATIVE_DAY,     /* −1, 0, 1, 2: from the day of the document */
  AIKA_LEXEME_WHOLE,            /* 1; 2 where only a time field means the plan by it */
  AIKA_LEXEME_RECURRING,        /* 0, or a weekday 1–7 */
  AIKA_LEXEME_UNKNOWN,          /* says that there is no time yet */
  AIKA_LEXEME_CLOCK,
  AIKA_LEXEME_AM_PM,            /* 0 am, 12 pm */
  AIKA_LEXEME_NOON,             /* an hour */
  AIKA_LEXEME_AND,
  AIKA_LEXEME_OR,
  AIKA_LEXEME_TO,               /* a dash in words */
  AIKA_LEXEME_ALIAS,            /* “eli” */
  AIKA_LEXEME_BY,               /* an AikaSide */
  AIKA_LEXEME_SINCE,
  AIKA_LEXEME_AFTER,
  AIKA_LEXEME_BEFORE,
  AIKA_LEXEME_APPROXIMATE,
  AIKA_LEXEME_TENTATIVE,
  AIKA_LEXEME_CONDITIONAL,
  AIKA_LEXEME_BODY,
  AIKA_LEXEME_DURATION,         /* a unit: “pv”, “weeks” */
  AIKA_LEXEME_NUMBERED,         /* a number after it is not a time: “liite” */
  AIKA_LEXEME_BETWEEN,          /* the “and” of two times is a dash */
  AIKA_LEXEME_FILLER,           /* 0 may stand inside a time, 1 only beside it */
} AikaLexemeKind;

/* What AIKA_LEXEME_RELATIVE adds to its value where the word itself says a year. */
#define AIKA_RELATIVE_YEAR 100

/**
 * AikaPart:
 *
 * Which part is meant of the month, season, quarter or year beside it. The first three have the
 * numbers of the parts of a year.
 */
typedef enum
{
  AIKA_PART_NONE,
  AIKA_PART_BEGINNING,
  AIKA_PART_MIDDLE,
  AIKA_PART_END,
  AIKA_PART_FIRST_HALF,
  AIKA_PART_SECOND_HALF,
  AIKA_PART_TURN,
} AikaPart;

/**
 * AikaSide:
 *
 * Where a word stands: before its time, after it, or either.
 */
typedef enum
{
  AIKA_SIDE_BEFORE,
  AIKA_SIDE_AFTER,
  AIKA_SIDE_EITHER,
} AikaSide;

/**
 * AikaHoliday:
 *
 * The holidays by which schedules name times. None is 0.
 */
typedef enum
{
  AIKA_HOLIDAY_NEW_YEAR = 1,
  AIKA_HOLIDAY_EPIPHANY,
  AIKA_HOLIDAY_EASTER,
  AIKA_HOLIDAY_MAY_DAY,
  AIKA_HOLIDAY_MIDSUMMER,
  AIKA_HOLIDAY_SUMMER_BREAK,
  AIKA_HOLIDAY_INDEPENDENCE,
  AIKA_HOLIDAY_CHRISTMAS,
} AikaHoliday;

typedef struct _AikaLexeme AikaLexeme;

/**
 * AikaLexeme:
 * @next: (nullable): another meaning of the same word, in this language or the next
 * @kind: what it means
 * @value: which one it means; see [enum@LexemeKind]
 * @language: the language that it is of
 * @part: of a compound such as “alkusyksy”, the part that its beginning says
 * @n_prefix: of a compound, the bytes of that beginning
 * @is_from: whether its case says “from”: “tammikuusta”
 * @is_to: whether its case says “to”: “tammikuuhun”
 * @is_stem: whether it is the first half of a compound: “tammi”
 * @is_abbreviation: whether a dot may end it
 * @form: which of its forms it is, an index for [func@lexicon_get_form]
 *
 * What a word means. Lexemes are of the lexicon, and last as long as the program.
 */
struct _AikaLexeme
{
  const AikaLexeme *next;
  AikaLexemeKind    kind;
  int               value;
  AikaLanguage      language;
  AikaPart          part;
  guint             n_prefix;
  gboolean          is_from;
  gboolean          is_to;
  gboolean          is_stem;
  gboolean          is_abbreviation;
  guint             form;
};

/* One row of a language's table: the forms stand apart by a bar. The signs before a form: “<” it
 * says from, “>” to, “-” it is a stem. A dot at its end may be left out. A form of several words
 * is a phrase; “*” in it is any word that says no time. */
typedef struct
{
  AikaLexemeKind kind;
  int            value;
  const char    *forms;
} AikaLexiconRow;

extern const AikaLexiconRow aika_lexicon_fi[];      /* ended by a row without forms */
extern const AikaLexiconRow aika_lexicon_sv[];
extern const AikaLexiconRow aika_lexicon_en[];

const AikaLexeme *aika_lexicon_find        (const char       *word,
                                            AikaLanguage      language);
gboolean          aika_lexicon_has_prefix  (const char       *prefix,
                                            AikaLanguage      language);
char             *aika_lexicon_dup_nearest (const char       *word,
                                            AikaLanguage      language);
const AikaLexeme *aika_lexeme_get_as       (const AikaLexeme *lexeme,
                                            AikaLexemeKind    kind);

G_END_DECLS
