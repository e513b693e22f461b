/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-parse.h"

G_BEGIN_DECLS

/* What the parts of reading one atom share. */

typedef enum
{
  AIKA_TAKEN,       /* the word was used */
  AIKA_REFUSED,     /* its place is taken, or it is none of ours */
} AikaOutcome;

static inline gboolean
aika_atom_has_unit (const AikaAtom *atom)
{
  return atom->day || atom->month || atom->week || atom->quarter || atom->half || atom->season || atom->term ||
         atom->holiday || atom->year_part || atom->has_relative_day || atom->ordinal || atom->number;
}

static inline gboolean
aika_atom_has_clock (const AikaAtom *atom)
{
  return atom->start_minute >= 0 || atom->end_minute >= 0;
}

static inline gboolean
aika_atom_is_empty (const AikaAtom *atom)
{
  return !aika_atom_has_unit (atom) && !aika_atom_has_clock (atom) && !atom->weekday && !atom->year && atom->part == AIKA_PART_NONE &&
         !atom->has_relative && !atom->has_year_unit && !atom->has_month_unit && !atom->has_week_unit &&
         !atom->has_quarter_unit && !atom->has_half_unit && !atom->has_school_year_unit && !atom->has_council_term_unit;
}

/* Whether something that has its own day, month or week is there already. */
static inline gboolean
aika_atom_has_core (const AikaAtom *atom)
{
  return atom->day || atom->month || atom->week || atom->quarter || atom->half || atom->season || atom->term ||
         atom->holiday || atom->year_part || atom->has_relative_day;
}

static inline const AikaLexeme *
aika_parse_get_next_as (const AikaParse *parse,
                        AikaLexemeKind   kind)
{
  return aika_parse_get_as (parse, parse->i, kind);
}

/* “14:e”, “14:nnen”, “KH:n”: the ending behind a colon. */
static inline guint
aika_parse_skip_ending (const AikaParse *parse,
                        guint            i)
{
  return aika_parse_touches (parse, i, AIKA_TOKEN_COLON) && aika_parse_touches (parse, i + 1, AIKA_TOKEN_WORD) ? i + 2
                                                                                                               : i;
}

/* Nothing has the number 0: what is written so is refused when days are found. */
#define AIKA_NO_SUCH_NUMBER 99

/* More fillers than this stand between no two words of one time. With no limit, fillers that may be more
 * than that, such as the weekday “on”, would be skipped again and again. */
#define AIKA_FILLERS_MAX 16

/* The fillers between the parts of one atom: “of”, “i”, “den”. */
static inline guint
aika_parse_skip_fillers (const AikaParse *parse,
                         guint            i)
{
  for (guint n = 0; n < AIKA_FILLERS_MAX; n++)
    {
      const AikaLexeme *filler = aika_parse_get_as (parse, i + n, AIKA_LEXEME_FILLER);

      if (filler == NULL || filler->value != 0)
        return i + n;
    }

  return i + AIKA_FILLERS_MAX;
}

AikaOutcome aika_atom_take_word (AikaParse *parse,
                                 AikaAtom  *atom);

AikaOutcome aika_atom_take_month (AikaParse *parse,
                                  AikaAtom  *atom);

void aika_atom_note_name (AikaParse        *parse,
                          AikaAtom         *atom,
                          AikaPieceKind     kind,
                          const AikaLexeme *lexeme);

AikaOutcome aika_atom_take_numeral (AikaParse *parse,
                                    AikaAtom  *atom);

gboolean aika_atom_take_short_year (AikaParse *parse,
                                    AikaAtom  *atom);

gboolean aika_atom_take_doubted_year (AikaParse *parse,
                                      AikaAtom  *atom,
                                      guint      i);

void aika_atom_take_year_behind_slash (AikaParse *parse,
                                       AikaAtom  *atom);

AikaOutcome aika_atom_take_clock (AikaParse *parse,
                                  AikaAtom  *atom);

AikaOutcome aika_atom_take_brackets (AikaParse *parse,
                                     AikaAtom  *atom);

G_END_DECLS
