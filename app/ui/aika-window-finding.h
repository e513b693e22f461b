/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-window-private.h"

G_BEGIN_DECLS

/* What finding (aika-window-search.c) and filtering (aika-window-filter.c) know together. */
struct _AikaFinding
{
  AikaDocument *document;     /* lent: to know another one by */
  AikaPlan     *plan;         /* that was searched, and filtered last */
  AikaViewKind  view_kind;
  char         *words;        /* that were looked for */
  GArray       *matches;      /* of AikaMatch */
  GHashTable   *hidden;       /* what the filter leaves out; NULL without a filter */
  char         *shown_id;     /* of the match that was gone to last */
  char         *current_id;   /* what was selected then */
};

/* aika-window-search.c */
gboolean aika_window_is_table        (AikaWindow     *self);
void     aika_window_search          (AikaWindow     *self);

/* aika-window-filter.c */
void     aika_window_init_filter     (AikaWindow     *self);
void     aika_window_set_hidden      (AikaWindow     *self,
                                      GHashTable     *hidden);
void     aika_window_show_changed    (AikaWindow     *self,
                                      const AikaPlan *after);
void     aika_window_say_filter      (AikaWindow     *self);

G_END_DECLS
