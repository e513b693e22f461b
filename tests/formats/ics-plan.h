/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

/* Small plans for the calendar's tests, and a calendar taken apart again. */

#pragma once

#include "formats/aika-ics.h"

#define PLAN_ID    "0f6a3f0e-5d3b-4c55-9c1e-3b8f1f2f6a10"
#define EDITED_AT  "2026-04-14T07:30:00Z"
#define EDITED_ICS "20260414T073000Z"

/* A time of a case: “2022-04-12T17:00”, the last day inclusive; NULL is open. */
typedef struct
{
  const char *first;
  const char *last;
} SpanSpec;

#define MAX_SPANS 4

typedef struct
{
  AikaWhenKind  kind;
  AikaPrecision precision;
  const char   *text;
  SpanSpec      spans[MAX_SPANS];
  AikaListMode  list_mode;
  AikaWhenFlags flags;
} WhenSpec;

AikaWhen   *when_from_spec    (const WhenSpec   *spec);
AikaPlan   *plan_new          (const char       *title);
AikaMark   *mark_new          (const char       *id,
                               const WhenSpec   *when,
                               AikaMeaning       meaning,
                               AikaStatus        status);
AikaItem   *item_new          (const char       *title);
void        item_add_mark     (AikaItem         *item,
                               AikaMark         *mark);
void        plan_add_item     (AikaPlan         *plan,
                               AikaItem         *item);
AikaBody   *body_new          (const char       *id,
                               const char       *abbreviation,
                               const char       *name);
void        body_add_meeting  (AikaBody         *body,
                               const char       *id,
                               const char       *day,
                               AikaStatus        status);
void        plan_add_body     (AikaPlan         *plan,
                               AikaBody         *body);
void        mark_tie          (AikaMark         *mark,
                               const char       *body,
                               const char       *meeting,
                               AikaRelation      relation);
void        append_record     (AikaSeq         **slot,
                               gpointer          record);

char       *export_text       (const AikaPlan   *plan,
                               const AikaRevisions *revisions,
                               AikaIcsKinds      kinds);
GPtrArray  *split_events      (const char       *text);
guint       count_substring   (const char       *text,
                               const char       *part);
char       *unfold            (const char       *text);
char       *get_value         (const char       *event,
                               const char       *property);
