/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-resolve"

#include "config.h"

#include "time/aika-resolve-private.h"

#include "time/aika-atom-private.h"

/* The kind and precision that an atom or a range has by what it names. The middle of a season or of a
 * quarter is a month, and so is the summer break. */

/* How exactly an atom alone says its time. */
AikaPrecision
aika_atom_get_precision (const AikaAtom *atom)
{
  switch (atom->unit)
    {
    case AIKA_UNIT_DAY:
      return aika_atom_has_clock (atom) ? AIKA_PRECISION_MINUTE : AIKA_PRECISION_DAY;
    case AIKA_UNIT_WEEK:
      return AIKA_PRECISION_WEEK;
    case AIKA_UNIT_MONTH:
      return atom->part != AIKA_PART_NONE ? AIKA_PRECISION_PART_OF_MONTH : AIKA_PRECISION_MONTH;
    case AIKA_UNIT_MONTH_TURN:
      return AIKA_PRECISION_PART_OF_MONTH;
    case AIKA_UNIT_QUARTER:
      return atom->part != AIKA_PART_NONE ? AIKA_PRECISION_MONTH : AIKA_PRECISION_QUARTER;
    case AIKA_UNIT_HALF:
      return AIKA_PRECISION_HALF_YEAR;
    case AIKA_UNIT_SEASON:
      return atom->part == AIKA_PART_MIDDLE ? AIKA_PRECISION_MONTH : AIKA_PRECISION_SEASON;
    case AIKA_UNIT_TERM:
      return AIKA_PRECISION_SEASON;
    case AIKA_UNIT_HOLIDAY:
      return atom->holiday == AIKA_HOLIDAY_SUMMER_BREAK ? AIKA_PRECISION_MONTH : AIKA_PRECISION_DAY;
    case AIKA_UNIT_YEAR_PART:
      return AIKA_PRECISION_PART_OF_YEAR;
    case AIKA_UNIT_YEAR:
    case AIKA_UNIT_SCHOOL_YEAR:
    case AIKA_UNIT_COUNCIL_TERM:
    case AIKA_UNIT_NUMBER:
    case AIKA_UNIT_CLOCK:
    case AIKA_UNIT_WEEKDAY:
    case AIKA_UNIT_PART:
    case AIKA_UNIT_NONE:
      break;
    }

  return AIKA_PRECISION_YEAR;
}

/* The kind of an atom alone. */
AikaWhenKind
aika_atom_get_kind (const AikaAtom *atom)
{
  switch (atom->unit)
    {
    case AIKA_UNIT_DAY:
      if (!aika_atom_has_clock (atom))
        return AIKA_WHEN_DAY;
      return atom->start_minute >= 0 && atom->end_minute >= 0 ? AIKA_WHEN_TIME_RANGE : AIKA_WHEN_TIME;
    case AIKA_UNIT_WEEK:
      return AIKA_WHEN_WEEK;
    case AIKA_UNIT_MONTH:
      return atom->part != AIKA_PART_NONE ? AIKA_WHEN_PART_OF_MONTH : AIKA_WHEN_MONTH;
    case AIKA_UNIT_MONTH_TURN:
      return AIKA_WHEN_PART_OF_MONTH;
    case AIKA_UNIT_QUARTER:
      return atom->part != AIKA_PART_NONE ? AIKA_WHEN_MONTH : AIKA_WHEN_QUARTER;
    case AIKA_UNIT_HALF:
      return AIKA_WHEN_HALF_YEAR;
    case AIKA_UNIT_SEASON:
      return atom->part == AIKA_PART_MIDDLE ? AIKA_WHEN_MONTH : AIKA_WHEN_SEASON;
    case AIKA_UNIT_TERM:
      return AIKA_WHEN_SEASON;
    case AIKA_UNIT_HOLIDAY:
      return atom->holiday == AIKA_HOLIDAY_SUMMER_BREAK ? AIKA_WHEN_MONTH : AIKA_WHEN_DAY_RANGE;
    case AIKA_UNIT_YEAR_PART:
      return AIKA_WHEN_PART_OF_YEAR;
    case AIKA_UNIT_COUNCIL_TERM:
      return AIKA_WHEN_YEAR_RANGE;
    case AIKA_UNIT_YEAR:
      return atom->second_year ? AIKA_WHEN_YEAR_RANGE : AIKA_WHEN_YEAR;
    case AIKA_UNIT_SCHOOL_YEAR:
    case AIKA_UNIT_NUMBER:
    case AIKA_UNIT_CLOCK:
    case AIKA_UNIT_WEEKDAY:
    case AIKA_UNIT_PART:
    case AIKA_UNIT_NONE:
      break;
    }

  return AIKA_WHEN_YEAR;
}

/* The kind of a range is that of its coarser end. */
AikaWhenKind
aika_precision_get_range_kind (AikaPrecision precision)
{
  switch (precision)
    {
    case AIKA_PRECISION_MINUTE:
    case AIKA_PRECISION_DAY:
      return AIKA_WHEN_DAY_RANGE;
    case AIKA_PRECISION_WEEK:
      return AIKA_WHEN_WEEK_RANGE;
    case AIKA_PRECISION_PART_OF_MONTH:
    case AIKA_PRECISION_MONTH:
      return AIKA_WHEN_MONTH_RANGE;
    case AIKA_PRECISION_QUARTER:
      return AIKA_WHEN_QUARTER;
    case AIKA_PRECISION_HALF_YEAR:
      return AIKA_WHEN_HALF_YEAR;
    case AIKA_PRECISION_SEASON:
      return AIKA_WHEN_SEASON;
    case AIKA_PRECISION_PART_OF_YEAR:
      return AIKA_WHEN_PART_OF_YEAR;
    case AIKA_PRECISION_YEAR:
    case AIKA_PRECISION_PLAN:
      break;
    }

  return AIKA_WHEN_YEAR_RANGE;
}
