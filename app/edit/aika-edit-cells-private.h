/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit-private.h"

G_BEGIN_DECLS

/* What the edits of cells share. */

typedef struct
{
  gint32      first_month;
  gint32      last_month;
  const char *category;         /* to paint with; NULL for the row's own */
  gboolean    takes_all;        /* what is cleared is every mark that lies within, not shading alone */
  GPtrArray  *removed;          /* ids of the marks that shall go */
  GPtrArray  *whens;            /* of AikaWhen: the times of what was painted */
  GPtrArray  *painted;          /* of ids: the mark of each row */
} AikaCells;

gboolean  aika_cells_get_months      (const AikaMark   *mark,
                                      gint32           *first_month,
                                      gint32           *last_month);
AikaMark *aika_cells_with_months     (const AikaPlan   *plan,
                                      const AikaMark   *mark,
                                      gint32            first_month,
                                      gint32            last_month,
                                      GError          **error);
gboolean  aika_cells_check_not_held  (const AikaItem   *item,
                                      const AikaMark   *mark,
                                      GError          **error);

AikaSeq  *aika_cells_clear_row       (AikaPlan         *plan,
                                      const AikaItem   *item,
                                      gpointer          data,
                                      GError          **error);
AikaSeq  *aika_cells_paint_row       (AikaPlan         *plan,
                                      const AikaItem   *item,
                                      gpointer          data,
                                      GError          **error);
gint32    aika_cells_find_shaded_end (const AikaPlan   *plan,
                                      const AikaItem   *item,
                                      gint32            month,
                                      const AikaCells  *cells);

G_END_DECLS
