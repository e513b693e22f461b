/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/* What a sample must hold, written by hand from what it was taken from. Every field that is
 * left out says that the plan holds nothing there: what is added fails as what is lost does.
 *
 * In a text of several: blocks stand on lines, “• ” before a bullet and “# ” before a heading;
 * parties stand with “; ” between; what is in italics stands between asterisks. A meeting is
 * “KH 2022-06-06 proposal”. */

/**
 * RowFact:
 * @group: the title of its group
 * @beside: the meetings listed beside it, in the order of the file
 * @custom: “name: value”
 * @mode: the author's words for it
 * @italic: the fields in italics, with spaces between
 */
typedef struct
{
  const char    *id;
  const char    *group;
  const char    *section;
  const char    *title;
  const char    *content;
  const char    *participants;
  const char    *responsible;
  const char    *mode;
  AikaMode       mode_reading;
  AikaConsultant consultant;
  const char    *venue;
  const char    *url;
  const char    *duration;
  const char    *custom;
  const char    *italic;
  const char    *beside;
  const char    *notes;
} RowFact;

/**
 * MarkFact:
 * @item: the id of the row, whose marks stand in the order of the facts
 * @text: the author's words for the time; those of a tie or an offset where it has one
 * @start: the first day, with the clock where it is known; `NULL` for none
 * @end: the last day
 * @precision: as the file writes it
 */
typedef struct
{
  const char   *item;
  const char   *text;
  const char   *start;
  const char   *end;
  const char   *precision;
  AikaWhenFlags flags;
  AikaMeaning   meaning;
  const char   *category;
  AikaStatus    status;
  const char   *label;
  const char   *reason;
  const char   *set;
  AikaSetRule   set_rule;
} MarkFact;

/**
 * BodyFact:
 * @aliases: with “; ” between
 * @members: with “; ” between
 * @meetings: days with spaces between; all are confirmed
 */
typedef struct
{
  const char  *id;
  const char  *abbreviation;
  const char  *name;
  const char  *aliases;
  AikaBodyKind kind;
  const char  *parent;
  const char  *members;
  const char  *meetings;
  const char  *note;
} BodyFact;

/**
 * ViewFact:
 * @columns: “field: header” on lines, with “ < ” and the shared heading behind
 * @paper: “A4 landscape”
 */
typedef struct
{
  const char    *name;
  AikaViewKind   kind;
  const char    *heading;
  const char    *columns;
  AikaSections   sections;
  AikaHeaderForm header;
  gboolean       has_no_lanes;
  const char    *from;
  const char    *paper;
} ViewFact;

/**
 * PlanFact:
 * @references: on lines
 * @range: the author's words for it
 * @first_month: of the range, “2022-02”
 * @last_month: of the range
 * @people: the roles, and whose people they are, on lines
 * @groups: the titles, on lines
 * @banners: “text: time”, on lines
 */
typedef struct
{
  const char *title;
  const char *organisation;
  const char *status_word;
  const char *as_of;
  const char *published;
  const char *updated;
  const char *references;
  const char *range;
  const char *first_month;
  const char *last_month;
  const char *lead;
  const char *intro;
  const char *outro;
  const char *note;
  const char *people;
  const char *groups;
  const char *banners;
} PlanFact;

/**
 * SumFact:
 *
 * The sums by which the source of the sample is checked. The other facts hold them all; these
 * find what is missing from the other facts.
 */
typedef struct
{
  guint n_rows;
  guint n_marks;
  guint n_unknown;            /* marks whose time is only words */
  guint n_clocked;            /* marks with a time of day */
  guint n_open_clocks;        /* of those, with a start alone */
  guint n_dated;              /* marks known to the day or better */
  guint n_untimed_rows;       /* rows without any mark */
  guint n_confirmed;
  guint n_tentative;
  guint n_meetings;
  guint n_tied;               /* marks tied to a meeting */
  guint n_beside;             /* meetings beside rows */
  guint n_bullets;            /* of the rows */
  guint n_linked_parties;     /* that name a body or a person of the plan */
} SumFact;

typedef struct
{
  const char     *name;       /* of the file */
  const PlanFact *plan;
  const SumFact  *sums;
  const BodyFact *bodies;
  guint           n_bodies;
  const RowFact  *rows;
  guint           n_rows;
  const MarkFact *marks;
  guint           n_marks;
  const ViewFact *views;
  guint           n_views;
} Facts;

void facts_add_tests (const Facts *facts);

G_END_DECLS
