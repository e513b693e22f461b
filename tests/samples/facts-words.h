/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

char *words_of_texts    (const GPtrArray *texts,
                         const char      *glue);
char *words_of_blocks   (const AikaSeq   *blocks);
char *words_of_parties  (const AikaSeq   *parties);
char *words_of_custom   (const AikaSeq   *custom);
char *words_of_tie      (const AikaPlan  *plan,
                         const AikaTie   *tie);
char *words_of_ties     (const AikaPlan  *plan,
                         const AikaSeq   *ties);
char *words_of_meetings (const AikaSeq   *meetings);
char *words_of_columns  (const AikaSeq   *columns);
char *words_of_paper    (const AikaPaper *paper);
char *words_of_side     (gint32           day,
                         int              minute);
char *words_of_month    (gint32           month);
char *words_of_mark     (const AikaPlan  *plan,
                         const AikaMark  *mark);
char *words_of_people   (const AikaSeq   *people);
char *words_of_groups   (const AikaSeq   *groups);

G_END_DECLS
