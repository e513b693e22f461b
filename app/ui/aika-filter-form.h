/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "find/aika-filter.h"

G_BEGIN_DECLS

/**
 * AikaFilterForm:
 *
 * What rows are wanted, chosen from what a plan knows. It says when that changes, and knows no grid.
 */
#define AIKA_TYPE_FILTER_FORM (aika_filter_form_get_type ())
G_DECLARE_FINAL_TYPE (AikaFilterForm, aika_filter_form, AIKA, FILTER_FORM, AdwBin)

void  aika_filter_form_set_plan   (AikaFilterForm *form,
                                   const AikaPlan *plan);
void  aika_filter_form_get_filter (AikaFilterForm *form,
                                   AikaFilter     *filter);
char *aika_filter_form_dup_words  (AikaFilterForm *form);
void  aika_filter_form_clear      (AikaFilterForm *form);

G_END_DECLS
