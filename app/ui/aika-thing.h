/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaThingKind:
 *
 * What a thing of the sheet is.
 */
typedef enum
{
  AIKA_THING_GROUP,
  AIKA_THING_TITLE,
  AIKA_THING_MARK,
  AIKA_THING_LANE,
  AIKA_THING_MEETING,
  AIKA_THING_CELL,            /* the cursor on a cell; it stands for no record */
} AikaThingKind;

#define AIKA_TYPE_THING (aika_thing_get_type ())
G_DECLARE_FINAL_TYPE (AikaThing, aika_thing, AIKA, THING, GtkWidget)

AikaThing        *aika_thing_new        (AikaThingKind     kind,
                                         const AikaRecord *record);
AikaThingKind     aika_thing_get_kind   (AikaThing        *thing);
const AikaRecord *aika_thing_get_record (AikaThing        *thing);
const char       *aika_thing_get_id     (AikaThing        *thing);
void              aika_thing_set_record (AikaThing        *thing,
                                         const AikaRecord *record);
void              aika_thing_set_name   (AikaThing        *thing,
                                         const char       *name);
const char       *aika_thing_get_name   (AikaThing        *thing);
guint             aika_thing_get_row    (AikaThing        *thing);
void              aika_thing_set_row    (AikaThing        *thing,
                                         guint             row);

G_END_DECLS
