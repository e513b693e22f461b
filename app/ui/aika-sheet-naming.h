/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaNamingKind:
 * @AIKA_NAMING_ITEM: the title of a row
 * @AIKA_NAMING_GROUP: the heading of a group
 * @AIKA_NAMING_NEW_ITEM: the title of a row that there is not yet
 * @AIKA_NAMING_NEW_GROUP: the heading of a group that there is not yet
 * @AIKA_NAMING_BANNER: the text of a banner
 * @AIKA_NAMING_NEW_BANNER: the text of a banner that there is not yet
 * @AIKA_NAMING_RANGE: the months of the plan
 */
typedef enum
{
  AIKA_NAMING_ITEM,
  AIKA_NAMING_GROUP,
  AIKA_NAMING_NEW_ITEM,
  AIKA_NAMING_NEW_GROUP,
  AIKA_NAMING_BANNER,
  AIKA_NAMING_NEW_BANNER,
  AIKA_NAMING_RANGE,
} AikaNamingKind;

/**
 * AikaGoOn:
 *
 * Where the cursor goes when what was typed is kept.
 */
typedef enum
{
  AIKA_GO_ON_STAY,
  AIKA_GO_ON_DOWN,
  AIKA_GO_ON_UP,
  AIKA_GO_ON_RIGHT,
  AIKA_GO_ON_LEFT,
} AikaGoOn;

/**
 * AikaNaming:
 * @text: (nullable): the text over the title or in the header; `NULL` while nothing is named
 * @id: (nullable): what is named; of something new the id that it has in the draft
 * @after_id: (nullable): the row that a new one follows
 * @group_id: (nullable): the group that a new row ends
 * @item_ids: (nullable): the rows of a new group
 * @base: (nullable): the plan that something new is drafted on
 * @nameless: (nullable): the draft with it, under a name of the program's
 *
 * A text of one paragraph that is typed where it stands.
 */
typedef struct
{
  GtkWidget          *text;
  AikaNamingKind      kind;
  char               *id;
  char               *after_id;
  char               *group_id;
  GStrv               item_ids;
  gint32              first_month;
  gint32              last_month;
  AikaPlan           *base;
  AikaPlan           *nameless;
  char               *former;
  GtkEventController *focus;
  guint               idle_id;
} AikaNaming;

typedef struct _AikaSheet AikaSheet;

#define AIKA_NAMING_INSET_PX 8      /* from the edge of the text to its words */

void     aika_sheet_name_item       (AikaSheet       *self,
                                     const char      *item_id);
void     aika_sheet_name_group      (AikaSheet       *self,
                                     const char      *group_id);
void     aika_sheet_name_new_item   (AikaSheet       *self,
                                     const char      *after_id,
                                     const char      *group_id);
void     aika_sheet_name_new_group  (AikaSheet       *self);
void     aika_sheet_name_in_header  (AikaSheet       *self);
void     aika_sheet_finish_naming   (AikaSheet       *self,
                                     AikaGoOn         go_on);
void     aika_sheet_drop_naming     (AikaSheet       *self);
char    *aika_sheet_dup_named       (AikaSheet       *self);

/* aika-sheet-naming-place.c: aika_sheet_is_naming_new () too */
gboolean aika_sheet_find_named_row  (AikaSheet       *self,
                                     guint           *row);
gboolean aika_sheet_is_naming_banner (AikaSheet      *self);
void     aika_sheet_naming_measure  (AikaSheet       *self);
void     aika_sheet_naming_allocate (AikaSheet       *self);

G_END_DECLS
