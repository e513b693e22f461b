/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-lexicon"

#include "config.h"

#include "time/aika-lexicon.h"

/* The English words of times. */

const AikaLexiconRow aika_lexicon_en[] = {
  { AIKA_LEXEME_MONTH, 1, "January|Jan.|Jan." },
  { AIKA_LEXEME_MONTH, 2, "February|Feb.|Feb." },
  { AIKA_LEXEME_MONTH, 3, "March|Mar.|Mar." },
  { AIKA_LEXEME_MONTH, 4, "April|Apr.|Apr." },
  { AIKA_LEXEME_MONTH, 5, "May|May.|May." },
  { AIKA_LEXEME_MONTH, 6, "June|Jun.|June." },
  { AIKA_LEXEME_MONTH, 7, "July|Jul.|July." },
  { AIKA_LEXEME_MONTH, 8, "August|Aug.|Aug." },
  { AIKA_LEXEME_MONTH, 9, "September|Sep.|Sept." },
  { AIKA_LEXEME_MONTH, 10, "October|Oct.|Oct." },
  { AIKA_LEXEME_MONTH, 11, "November|Nov.|Nov." },
  { AIKA_LEXEME_MONTH, 12, "December|Dec.|Dec." },

  { AIKA_LEXEME_SEASON, 1, "spring|springtime" },
  { AIKA_LEXEME_SEASON, 2, "summer|summertime" },
  { AIKA_LEXEME_SEASON, 3, "autumn|autumntime|fall" },
  { AIKA_LEXEME_SEASON, 4, "winter|wintertime" },
  { AIKA_LEXEME_TERM, 1, "spring term|spring session|spring semester" },
  { AIKA_LEXEME_TERM, 2, "autumn term|autumn session|autumn semester" },

  { AIKA_LEXEME_WEEKDAY, 1, "Mon.|Monday" },
  { AIKA_LEXEME_WEEKDAY, 2, "Tue.|Tuesday|Tues." },
  { AIKA_LEXEME_WEEKDAY, 3, "Wed.|Wednesday|Weds." },
  { AIKA_LEXEME_WEEKDAY, 4, "Thu.|Thursday|Thurs.|Thur." },
  { AIKA_LEXEME_WEEKDAY, 5, "Fri.|Friday" },
  { AIKA_LEXEME_WEEKDAY, 6, "Sat.|Saturday" },
  { AIKA_LEXEME_WEEKDAY, 7, "Sun.|Sunday" },

  { AIKA_LEXEME_WEEK, 0, "week|weeks|wk.|wks.|w|week no.|week number|calendar week|cw" },
  { AIKA_LEXEME_WEEK_FROM, 0,
    "w/c|week commencing|week beginning|w/b|wb|wc|week starting|week of|in the week of|the week of|weeks commencing|"
    "week of the|in the week of the" },
  { AIKA_LEXEME_WEEK_FROM, 1, "week ending|w/e|we|week to|weeks ending" },
  { AIKA_LEXEME_QUARTER, 0, "q|quarter|quarters|qtr.|calendar quarter" },
  { AIKA_LEXEME_HALF, 0, "h|half-year|half year|half" },
  { AIKA_LEXEME_YEAR, 0, "year|years|calendar year|calendar years|the year" },
  { AIKA_LEXEME_YEAR_PART, 4,
    "turn of the year|the turn of the year|new year period|year-end/new year|turn of year|at the turn of the year" },
  { AIKA_LEXEME_YEAR_PART, 3, "year-end|year end" },
  { AIKA_LEXEME_SCHOOL_YEAR, 0, "school year|academic year|the school year|the academic year" },
  { AIKA_LEXEME_COUNCIL_TERM, 0, "council term|term of office|council period|electoral term" },
  { AIKA_LEXEME_MONTH_UNIT, 0, "month|month of|the month of" },

  { AIKA_LEXEME_PART, AIKA_PART_BEGINNING,
    "early|early in|early on in|beginning|beginning of|the beginning of|at the beginning of|start of|the start of|"
    "at the start of|start|early part of|in early" },
  { AIKA_LEXEME_PART, AIKA_PART_MIDDLE, "mid|mid-|middle|middle of|the middle of|in the middle of|midway through" },
  { AIKA_LEXEME_PART, AIKA_PART_END,
    "late|late in|end|end of|the end of|at the end of|in late|later part of|latter part of|the latter part of|"
    "close of" },
  { AIKA_LEXEME_PART, AIKA_PART_FIRST_HALF, "first half|first half of|the first half of|1st half of|1st half" },
  { AIKA_LEXEME_PART, AIKA_PART_SECOND_HALF,
    "second half|second half of|the second half of|latter half of|the latter half of|2nd half of|2nd half|"
    "last half of" },
  { AIKA_LEXEME_PART, AIKA_PART_TURN,
    "turn of|the turn of|turn of the month|turn of the month of|month-end/beginning" },

  { AIKA_LEXEME_DAY_UNIT, 0, "day|st|nd|rd|th|days" },
  { AIKA_LEXEME_DAYTIME, 0,
    "morning|afternoon|evening|in the morning|in the afternoon|in the evening|daytime|all day" },
  { AIKA_LEXEME_ORDINAL, 1, "first|1st|i" },
  { AIKA_LEXEME_ORDINAL, 2, "second|2nd|ii" },
  { AIKA_LEXEME_ORDINAL, 3, "third|3rd|iii" },
  { AIKA_LEXEME_ORDINAL, 4, "fourth|4th|final|iv" },
  { AIKA_LEXEME_ORDINAL, 5, "last" },

  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_NEW_YEAR, "new year|new year's day|the new year" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_EPIPHANY, "epiphany" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_EASTER, "easter" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_MAY_DAY, "may day" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_MIDSUMMER, "midsummer" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_SUMMER_BREAK,
    "summer holidays|the summer holidays|summer break|the summer break|summer recess|the summer recess|recess|"
    "summer holiday|summer vacation" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_INDEPENDENCE, "independence day" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_CHRISTMAS, "christmas|xmas|the christmas break|christmas break" },

  { AIKA_LEXEME_RELATIVE, 0, "this|the current|current" },
  { AIKA_LEXEME_RELATIVE, 1, "next|coming|the coming|the following|following" },
  { AIKA_LEXEME_RELATIVE, -1, "previous|past" },
  { AIKA_LEXEME_RELATIVE_DAY, 0, "today" },
  { AIKA_LEXEME_RELATIVE_DAY, 1, "tomorrow" },
  { AIKA_LEXEME_RELATIVE_DAY, 2, "the day after tomorrow|day after tomorrow" },
  { AIKA_LEXEME_RELATIVE_DAY, -1, "yesterday" },

  { AIKA_LEXEME_WHOLE, 1,
    "throughout|throughout the process|throughout the whole process|whole process|the whole process|"
    "entire process|the entire process|during the whole process|during the entire process|through the process|"
    "for the duration of the process|all through the process|throughout the strategy process|"
    "throughout the programme|"
    "throughout the project|throughout the preparation|for the duration|duration of the process|"
    "the duration of the process|whole programme|for the whole process|over the whole process" },
  { AIKA_LEXEME_WHOLE, 2,
    "ongoing|on-going|continuous|continuously|continual|during the process|rolling|on a rolling basis|"
    "until further notice|process-long" },

  { AIKA_LEXEME_RECURRING, 1, "Mondays" },
  { AIKA_LEXEME_RECURRING, 2, "Tuesdays" },
  { AIKA_LEXEME_RECURRING, 3, "Wednesdays" },
  { AIKA_LEXEME_RECURRING, 4, "Thursdays" },
  { AIKA_LEXEME_RECURRING, 5, "Fridays" },
  { AIKA_LEXEME_RECURRING, 6, "Saturdays" },
  { AIKA_LEXEME_RECURRING, 7, "Sundays" },
  { AIKA_LEXEME_RECURRING, 0,
    "every|each|annually|yearly|annual|monthly|weekly|fortnightly|biweekly|bi-weekly|bimonthly|bi-monthly|quarterly|"
    "biannually|twice a year|once a year|once a month|twice a month|once a week|twice a week|times a year|"
    "times a month|times per year|per annum|daily|regularly|half-yearly|alternate|once a quarter|year-round|"
    "recurring" },

  { AIKA_LEXEME_UNKNOWN, 0,
    "tbc|tbd|tba|to be confirmed|to be decided|to be determined|to be announced|to be agreed|to be advised|"
    "to be arranged|to be fixed|to be set|to be scheduled|to be specified|agreed|later|in due course|open|not known|"
    "unknown|undecided|unconfirmed|pending|specified later|announced|confirmed|determined|decided|date open|"
    "as soon as possible|asap|as the process|as and when|when|once|depending|subject to|subject|separately|soon|"
    "shortly|not yet|n/a|none|missing|by agreement|by arrangement|arrangement|in connection with|alongside|"
    "in parallel|parallel|date not|not set|no date|awaiting|dependent|dependent on|depends|depends on|progresses|"
    "proceeds|in good time|immediately" },

  { AIKA_LEXEME_CLOCK, 0, "at|o'clock|clock|hrs|hours" },
  { AIKA_LEXEME_AM_PM, 0, "am|a.m." },
  { AIKA_LEXEME_AM_PM, 12, "pm|p.m." },
  { AIKA_LEXEME_NOON, 12, "noon|midday" },
  { AIKA_LEXEME_NOON, 24, "midnight" },
  { AIKA_LEXEME_AND, 0, "and|as well as|plus" },
  { AIKA_LEXEME_OR, 0, "or|alternatively" },
  { AIKA_LEXEME_TO, 0, "to|until|till|through|thru|up to|up until|to the" },
  { AIKA_LEXEME_ALIAS, 0, "i.e.|ie|that is|namely" },

  { AIKA_LEXEME_BY, AIKA_SIDE_BEFORE,
    "through|by|by the|no later than|not later than|until|till|up to|up until|to|deadline|closing date|closes|ends|"
    "ends on|due|due by|"
    "due date|on or before|latest|at the latest by|in time for" },
  { AIKA_LEXEME_BY, AIKA_SIDE_AFTER, "at the latest|latest" },
  { AIKA_LEXEME_SINCE, AIKA_SIDE_BEFORE,
    "opens|not earlier than|wef|from|from the|as from|as of|starting|starting from|starting on|beginning on|"
    "starts|starts on|begins|since|"
    "commencing|with effect from|w.e.f.|no earlier than|not before|on or after|effective|from and including" },
  { AIKA_LEXEME_SINCE, AIKA_SIDE_AFTER, "at the earliest|onwards|onward|and later|and beyond|and onwards" },
  { AIKA_LEXEME_AFTER, AIKA_SIDE_BEFORE,
    "after|following the|straight after|immediately after|right after|after the" },
  { AIKA_LEXEME_BEFORE, AIKA_SIDE_BEFORE, "before|prior to|ahead of|before the|in advance of" },

  { AIKA_LEXEME_APPROXIMATE, 0,
    "about|around|approximately|approx.|circa|c.|ca.|roughly|some time in|sometime in|or so|or thereabouts" },
  { AIKA_LEXEME_TENTATIVE, 0,
    "tentatively|tentative|provisionally|provisional|provisionally booked|target|target date|targeted|planned|"
    "prov.|proposed|draft|possibly|perhaps|maybe|probably|likely|indicative|expected|estimated|anticipated|prel." },
  { AIKA_LEXEME_CONDITIONAL, 0,
    "if needed|if necessary|if required|as needed|as required|as necessary|where necessary|when needed" },

  { AIKA_LEXEME_BODY, 0,
    "cabinet|the cabinet|council|full council|the council|city council|town council|county council|"
    "executive|the executive|executive board|city board|board|the board|management team|steering group|"
    "the steering group|leadership team|management board|scrutiny|scrutiny committee|overview and scrutiny|"
    "committee|panel|working group|smt|slt|cmt|municipal board|regional board|regional council|task group" },

  { AIKA_LEXEME_DURATION, 0,
    "weeks|wks|minutes|minute|mins|min|hour|hr|months|working days|days|day's|years|year|people|participants|"
    "percent|pages|residents|euros|pounds|million|per cent|sessions|seconds|sec" },
  { AIKA_LEXEME_NUMBERED, 0,
    "version|ver|annex|appendix|chapter|ch.|section|sect.|page|pages|p.|pp.|no.|nos.|number|item|figure|fig.|table|"
    "part|phase|article|act|directive|regulation|tel.|phone|room|floor|paragraph|para.|slide|step|stage|agenda|iso|"
    "volume|vol.|clause|schedule no|policy" },

  { AIKA_LEXEME_FILLER, 0,
    "of|in|on|the|during|over|within|meeting|meetings|dates|date|time|period|date range|held|"
    "for|and from|inclusive|incl.|both|whole|entire|all of|all|just|already|also|only|a|an|course|in the course of|"
    "the course of|local time|gmt|eet|cet|starts at|starting at|is|will be|on the|revised|updated|published|approved|"
    "being|sometime" },
  { AIKA_LEXEME_BETWEEN, 0, "between" },
  { AIKA_LEXEME_FILLER, 1,
    "completed|now|scheduled for|scheduled to|postponed to|moved to|rescheduled to|rescheduled for|planned for|"
    "opens on|"
    "extraordinary|ordinary|annual meeting|close of play|close of business|cop|cob|end of day|"
    "workshop|workshops|seminar|seminars|survey|consultation|hearing|launch|publication|kick-off|briefing|session|"
    "deadline for comments|comments|feedback|away day|decision|adoption|approval|webinar|event|review|report|"
    "submission|applications|registration|public meeting" },
  { 0, 0, NULL },
};
