/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-filter-form.h"

G_BEGIN_DECLS

/**
 * AikaSearchBar:
 *
 * The words that are looked for, which of the hits is shown, and the form of the filter; under them a line
 * that says what the filter leaves out, as long as it does. It looks for nothing itself: its buttons and keys
 * are actions of the window.
 */
#define AIKA_TYPE_SEARCH_BAR (aika_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (AikaSearchBar, aika_search_bar, AIKA, SEARCH_BAR, AdwBin)

void            aika_search_bar_open         (AikaSearchBar *bar);
void            aika_search_bar_reopen       (AikaSearchBar *bar);
void            aika_search_bar_open_filter  (AikaSearchBar *bar);
gboolean        aika_search_bar_is_open      (AikaSearchBar *bar);
gboolean        aika_search_bar_has_focus    (AikaSearchBar *bar);
void            aika_search_bar_focus        (AikaSearchBar *bar);
const char     *aika_search_bar_get_words    (AikaSearchBar *bar);
AikaFilterForm *aika_search_bar_get_form     (AikaSearchBar *bar);
void            aika_search_bar_set_can_filter (AikaSearchBar *bar,
                                              gboolean       can_filter);
void            aika_search_bar_show_hits    (AikaSearchBar *bar,
                                              const char    *shown,
                                              const char    *spoken);
void            aika_search_bar_show_filter  (AikaSearchBar *bar,
                                              const char    *sentence);

G_END_DECLS
