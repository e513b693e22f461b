/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-page.h"

G_BEGIN_DECLS

/* Letters of one width, so that what is expected can be counted: a letter is half the text's
 * size wide, a line 1.25 sizes high, a narrow sign a quarter. */
#define FIXTURE_LETTER 0.5
#define FIXTURE_LINE 1.25

typedef struct
{
  int         meaning;
  int         kind;                 /* an AikaWhenKind */
  int         precision;
  const char *from;                 /* ISO days, both included; NULL for open */
  const char *to;
  const char *text;
  const char *label;
  const char *category;
  int         status;
  const char *set;
  const char *body;                 /* tied to its meeting on that day */
  const char *meeting;
  int         relation;
  int         start_minute;         /* with precision minute */
  int         end_minute;
  const char *or_from;              /* a second span */
  const char *or_to;
  int         list_mode;
  int         flags;                /* AikaWhenFlags */
} FixtureMark;

/* Set a field of a draft to a value that was made for it. */
void         fixture_take_seq       (AikaSeq          **slot,
                                     AikaSeq           *seq);
void         fixture_take_when      (AikaWhen         **slot,
                                     AikaWhen          *when);

AikaMark    *fixture_mark           (const FixtureMark *fields);
AikaItem    *fixture_item           (const char        *id,
                                     const char        *group,
                                     const char        *title,
                                     const FixtureMark *marks,
                                     guint              n_marks);
AikaBody    *fixture_body           (const char        *id,
                                     const char        *abbreviation,
                                     const char        *name,
                                     int                kind,
                                     int                clock,
                                     const char *const *days,
                                     const char        *cancelled);
AikaGroup   *fixture_group          (const char        *id,
                                     const char        *title);
AikaPlan    *fixture_plan           (const char        *title,
                                     const char        *first_month,
                                     const char        *last_month,
                                     AikaSeq           *groups,
                                     AikaSeq           *items,
                                     AikaSeq           *bodies,
                                     AikaSeq           *banners);
AikaBanner  *fixture_banner         (const char        *month,
                                     const char        *text);
AikaPlan    *fixture_with_items     (const AikaPlan    *plan,
                                     AikaSeq           *items);

AikaPlan    *fixture_kainuu         (void);
AikaPlan    *fixture_mallila        (void);
AikaPlan    *fixture_random         (GRand             *random,
                                     guint              n_items);

void         fixture_measure        (gpointer           user_data,
                                     AikaTextRole       role,
                                     const char        *text,
                                     double             width,
                                     AikaTextExtent    *extent);
void         fixture_metrics        (gpointer           user_data,
                                     double             text_size,
                                     AikaMetrics       *metrics);
void         fixture_screen_metrics (AikaMetrics       *metrics);
AikaScene   *fixture_scene          (const AikaPlan    *plan,
                                     double             month_width);
void         fixture_check_row      (const AikaRow     *row,
                                     double             width,
                                     double             title_width);
const AikaBox *fixture_find_box     (const AikaRow     *row,
                                     const AikaRecord  *record,
                                     AikaBoxKind        kind);
const AikaBox *fixture_find_text    (const AikaRow     *row,
                                     const char        *text);
AikaRow     *fixture_get_row        (AikaScene         *scene,
                                     const char        *id);
char        *fixture_draw_row       (const AikaRow     *row,
                                     double             width);

G_END_DECLS
