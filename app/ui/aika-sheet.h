/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "document/aika-document.h"
#include "ui/aika-thing.h"

G_BEGIN_DECLS

#define AIKA_TYPE_SHEET (aika_sheet_get_type ())
G_DECLARE_FINAL_TYPE (AikaSheet, aika_sheet, AIKA, SHEET, GtkWidget)

GtkWidget    *aika_sheet_new             (void);
AikaDocument *aika_sheet_get_document    (AikaSheet    *sheet);
void          aika_sheet_set_document    (AikaSheet    *sheet,
                                          AikaDocument *document);
void          aika_sheet_set_today       (AikaSheet    *sheet,
                                          gint32        today);

AikaThing    *aika_sheet_get_current     (AikaSheet    *sheet);
void          aika_sheet_select          (AikaSheet    *sheet,
                                          const char   *record_id);
const char   *aika_sheet_get_mark_id     (AikaSheet    *sheet);
const char   *aika_sheet_get_item_id     (AikaSheet    *sheet);
const char   *aika_sheet_get_meeting_id  (AikaSheet    *sheet,
                                          const char  **body_id);

const char   *aika_sheet_get_group_id    (AikaSheet    *sheet);
void          aika_sheet_delete_heading  (AikaSheet    *sheet,
                                          const char   *group_id);

GStrv         aika_sheet_dup_mark_ids    (AikaSheet    *sheet);
GStrv         aika_sheet_dup_item_ids    (AikaSheet    *sheet);
gboolean      aika_sheet_has_chosen       (AikaSheet      *sheet);
gboolean      aika_sheet_is_rows_selected (AikaSheet   *sheet);
gboolean      aika_sheet_get_cells       (AikaSheet    *sheet,
                                          GStrv        *item_ids,
                                          gint32       *first_month,
                                          gint32       *last_month);
gboolean      aika_sheet_has_just_painted (AikaSheet   *sheet);
void          aika_sheet_select_cell     (AikaSheet    *sheet,
                                          const char   *row_id,
                                          gint32        month);

const char   *aika_sheet_get_category    (AikaSheet    *sheet);
void          aika_sheet_set_category    (AikaSheet    *sheet,
                                          const char   *category_id);

double        aika_sheet_get_zoom        (AikaSheet    *sheet);
void          aika_sheet_set_zoom        (AikaSheet    *sheet,
                                          double        month_width);
void          aika_sheet_zoom_by         (AikaSheet    *sheet,
                                          double        factor);
void          aika_sheet_fit             (AikaSheet    *sheet);
void          aika_sheet_show_day        (AikaSheet    *sheet,
                                          gint32        day);
void          aika_sheet_rename          (AikaSheet    *sheet);
void          aika_sheet_finish_typing   (AikaSheet    *sheet);
gboolean      aika_sheet_get_month       (AikaSheet    *sheet,
                                          gint32       *month);
gboolean      aika_sheet_is_naming_new   (AikaSheet    *sheet);
void          aika_sheet_show_draft      (AikaSheet    *sheet,
                                          AikaPlan     *draft);
void          aika_sheet_show_offer      (AikaSheet    *sheet,
                                          AikaPlan     *offer);
guint         aika_sheet_get_n_items     (AikaSheet    *sheet);

G_END_DECLS
