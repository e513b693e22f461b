/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "prose/aika-prose.h"

G_BEGIN_DECLS

/* Small plans from the members of their file, with ' for ". */
AikaPlan  *prose_plan_new       (const char           *members);
AikaPlan  *prose_plan_with_item (const char           *item_members);
AikaPlan  *prose_plan_read      (const char           *sample);
AikaView  *prose_view_new       (AikaViewKind          kind,
                                 const char           *columns);

/* What is said, with _italics_, *strong* words and [links](where). Blocks have a sign of their
 * role before them; the cells of a row have “ | ” between them and their blocks “ / ”. */
char      *prose_dup_blocks     (const GPtrArray      *blocks);
char      *prose_dup_cell       (const AikaProseCell  *cell);
char      *prose_dup_columns    (const AikaProseTable *table);
char      *prose_dup_rows       (const AikaProseTable *table);
GPtrArray *prose_list_blocks    (const AikaProse      *prose);

G_END_DECLS
