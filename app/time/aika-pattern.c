/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pattern"

#include "config.h"

#include "time/aika-pattern.h"

/* The patterns are those of aika-words.h, written by us: a place that is wrong there is a
 * mistake in the tables, which the tests of every term in every language would show. */

static const AikaNameForms *
get_name (const AikaPlaces *places,
          int               n_after)
{
  const AikaTerm *term = places->term;

  switch (term->kind)
    {
    case AIKA_TERM_DAY:
      return &places->words->months[term->month - 1];

    case AIKA_TERM_SEASON:
    case AIKA_TERM_EARLY_SEASON:
    case AIKA_TERM_LATE_SEASON:
      return &places->words->seasons[term->number - 1];

    case AIKA_TERM_MONTH:
    case AIKA_TERM_MONTH_BEGINNING:
    case AIKA_TERM_MONTH_MIDDLE:
    case AIKA_TERM_MONTH_END:
    case AIKA_TERM_MONTH_FIRST_HALF:
    case AIKA_TERM_MONTH_SECOND_HALF:
    case AIKA_TERM_MONTH_TURN:
      return &places->words->months[(term->number - 1 + n_after) % 12];

    case AIKA_TERM_WEEK:
    case AIKA_TERM_WEEK_BEGINNING:
    case AIKA_TERM_WEEK_MIDDLE:
    case AIKA_TERM_WEEK_END:
    case AIKA_TERM_QUARTER:
    case AIKA_TERM_FIRST_HALF_YEAR:
    case AIKA_TERM_SECOND_HALF_YEAR:
    case AIKA_TERM_SPRING_TERM:
    case AIKA_TERM_AUTUMN_TERM:
    case AIKA_TERM_YEAR_BEGINNING:
    case AIKA_TERM_YEAR_MIDDLE:
    case AIKA_TERM_YEAR_END:
    case AIKA_TERM_YEAR_TURN:
    case AIKA_TERM_YEAR:
    case AIKA_TERM_SCHOOL_YEAR:
    case AIKA_TERM_COUNCIL_TERM:
      break;
    }

  g_assert_not_reached ();
}

static void
fill_place (GString          *text,
            char              place,
            const AikaPlaces *places)
{
  switch (place)
    {
    case '0':
      g_string_append (text, places->first);
      break;
    case '1':
      g_string_append (text, places->second);
      break;
    case 'y':
      g_string_append (text, places->year);
      break;
    case '#':
    case 'd':
      g_string_append_printf (text, "%d", places->term->number);
      break;
    case 'k':
      g_string_append_printf (text, "%d", places->term->month);
      break;
    case 'N':
      g_string_append (text, get_name (places, 0)->name);
      break;
    case 'S':
      g_string_append (text, get_name (places, 0)->stem);
      break;
    case 's':
      g_string_append (text, get_name (places, 1)->stem);
      break;
    case 'G':
      g_string_append (text, get_name (places, 0)->genitive);
      break;
    case 'g':
      g_string_append (text, get_name (places, 1)->genitive);
      break;
    case 'P':
      g_string_append (text, get_name (places, 0)->partitive);
      break;
    case 'L':
      g_string_append (text, get_name (places, 0)->elative);
      break;
    case 'I':
      g_string_append (text, get_name (places, 0)->illative);
      break;
    case 'A':
      g_string_append (text, get_name (places, 0)->abbreviation);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * aika_pattern_fill:
 * @pattern: a pattern of a language
 * @places: what fills its places
 *
 * Returns: (transfer full): the text
 */
char *
aika_pattern_fill (const char       *pattern,
                   const AikaPlaces *places)
{
  GString *text = g_string_new (NULL);
  gboolean is_left_out = FALSE;

  for (const char *at = pattern; *at != '\0'; at++)
    {
      if (*at == '[')
        is_left_out = places->year == NULL;
      else if (*at == '|')
        is_left_out = places->year != NULL;
      else if (*at == ']')
        is_left_out = FALSE;
      else if (*at == '$')
        {
          at++;
          if (!is_left_out)
            fill_place (text, *at, places);
        }
      else if (!is_left_out)
        g_string_append_c (text, *at);
    }

  return g_string_free (text, FALSE);
}
