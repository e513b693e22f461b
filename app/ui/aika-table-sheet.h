/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "document/aika-document.h"

G_BEGIN_DECLS

/**
 * AikaTableSheet:
 *
 * A plan as a table or a programme on screen, scrolled under a fixed header, and edited where it
 * stands: a cursor goes from cell to cell, typing writes in the cell, Tab and Enter take the words
 * and move on. It is a #GtkScrollable.
 */
#define AIKA_TYPE_TABLE_SHEET (aika_table_sheet_get_type ())
G_DECLARE_FINAL_TYPE (AikaTableSheet, aika_table_sheet, AIKA, TABLE_SHEET, GtkWidget)

GtkWidget    *aika_table_sheet_new           (void);

AikaDocument *aika_table_sheet_get_document  (AikaTableSheet *sheet);
void          aika_table_sheet_set_document  (AikaTableSheet *sheet,
                                              AikaDocument   *document);
void          aika_table_sheet_set_view      (AikaTableSheet *sheet,
                                              AikaViewKind    kind,
                                              const char     *view_id);
const char   *aika_table_sheet_get_item_id   (AikaTableSheet *sheet);
double        aika_table_sheet_get_zoom      (AikaTableSheet *sheet);
void          aika_table_sheet_set_zoom      (AikaTableSheet *sheet,
                                              double          factor);

void          aika_table_sheet_select        (AikaTableSheet *sheet,
                                              const char     *item_id);
gboolean      aika_table_sheet_step_in_text  (AikaTableSheet *sheet,
                                              gboolean        is_redo);
gboolean      aika_table_sheet_finish_typing (AikaTableSheet *sheet);

G_END_DECLS
