/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

#define FRAME_PLAN_FIRST_YEAR 2022
#define FRAME_PLAN_N_MONTHS 36
#define FRAME_PLAN_PERIOD 20

/* What stands in a row of the plan and of the floor alike. */
typedef struct
{
  char  *title;
  char  *detail;
  gint32 first_day;
  gint32 end_day;
} FrameRow;

void      frame_row_init  (FrameRow *row,
                           guint     number);
void      frame_row_clear (FrameRow *row);
char     *frame_mark_id   (guint     number);
AikaPlan *frame_plan_new  (guint     n_rows);

G_END_DECLS
