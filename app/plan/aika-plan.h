/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-body.h"
#include "plan/aika-category.h"
#include "plan/aika-item.h"
#include "plan/aika-view.h"

G_BEGIN_DECLS

/* A full-height band across all rows: elections, budget, holidays. */
typedef struct
{
  AikaRecord record;
  char      *id;
  AikaWhen  *when;
  char      *text;
  int        status;          /* an AikaStatus */
} AikaBanner;

typedef struct
{
  AikaRecord record;
  char      *id;
  char      *role;
  char      *name;
  char      *title;
  char      *organisation;
} AikaPerson;

/* A strand of work. Month and season headings are made by the view. */
typedef struct
{
  AikaRecord record;
  char      *id;
  char      *title;
} AikaGroup;

/* When the plan was last edited, and by whom if they want it said. */
typedef struct
{
  AikaRecord record;
  char      *at;              /* UTC, as 2026-11-23T08:15:00Z */
  char      *by;
} AikaEdited;

typedef struct
{
  AikaRecord  record;
  char       *id;
  char       *title;
  char       *status_word;
  char       *organisation;
  gint32      as_of;
  gint32      published;
  gint32      updated;
  GPtrArray  *references;     /* “KH 7.2.2022”, “Liite 1”: text, never times */
  char       *language;       /* “fi”, “sv”, “en” */
  char       *time_zone;
  AikaWhen   *range;          /* NULL: from the marks */
  char       *lead;           /* of a bulletin: what matters, in a paragraph */
  AikaSeq    *intro;          /* of AikaBlock, before the chart or table */
  AikaSeq    *outro;          /* of AikaBlock, after it */
  char       *note;           /* printed small, at the bottom */
  AikaEdited *edited;
  AikaSeq    *categories;     /* of AikaCategory */
  AikaSeq    *bodies;         /* of AikaBody */
  AikaSeq    *people;         /* of AikaPerson */
  AikaSeq    *groups;         /* of AikaGroup */
  AikaSeq    *items;          /* of AikaItem, in the author's order */
  AikaSeq    *banners;        /* of AikaBanner */
  AikaSeq    *views;          /* of AikaView */
  AikaSeq    *stamps;         /* of AikaStamp */
} AikaPlan;

/* The plan as it was when it was handled: “Ohjausryhmä 7.2.2022”. */
typedef struct
{
  AikaRecord record;
  char      *id;
  char      *name;
  gint32     date;
  AikaPlan  *plan;
} AikaStamp;

extern const AikaRecordType aika_banner_type;
extern const AikaRecordType aika_person_type;
extern const AikaRecordType aika_group_type;
extern const AikaRecordType aika_edited_type;
extern const AikaRecordType aika_plan_type;
extern const AikaRecordType aika_stamp_type;

/* As many offsets in a row are followed to the time of a mark; a circle never ends. */
#define AIKA_PLAN_MAX_N_OFFSETS 16

AikaMark    *aika_plan_find_mark      (const AikaPlan *plan,
                                       const char     *mark_id,
                                       AikaItem      **item);
gboolean     aika_plan_has_ties       (const AikaPlan *plan,
                                       guint           leaf);
AikaMeeting *aika_plan_find_meeting   (const AikaPlan *plan,
                                       const AikaTie  *tie,
                                       AikaBody      **body);
AikaWhen    *aika_plan_get_mark_when  (const AikaPlan *plan,
                                       const AikaMark *mark);
void         aika_plan_get_range      (const AikaPlan *plan,
                                       gint32         *first_month,
                                       gint32         *end_month);
AikaCategory *
             aika_plan_get_category   (const AikaPlan *plan,
                                       const AikaMark *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaPlan, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaBanner, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaGroup, aika_record_unref)

G_END_DECLS
