/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/* The plan that the tests edit:
 *
 *   Lähtökohdat   kysely       survey      2–3/2026
 *                 seminaari    seminar     24.3.2026
 *                              invitation  14 days before the seminar
 *                              reminder    7 days before the seminar, sent
 *                 läpi         whole       the whole process
 *                              words       “aika sovitaan yhdessä”
 *   Päätökset     luonnos      draft       KH 9.2.      (KV 26.1. beside the row)
 *                              done        10.2.2026, held
 *                 hyväksyntä   approval    KV 2.3.
 *                              missing     no time
 *                              late        11–12/2026
 *   no group      viestintä    news        2 weeks after the survey, so of no known day
 *                              month       1 month after the seminar
 *                              working     4 working days before the seminar
 *
 *   KH            kh1 12.1. · kh2 9.2. · kh3 23.2. cancelled · kh4 9.3. · kh5 no day · kh6 13.4.
 *   KV            kv1 26.1. held · kv2 2.3.
 *   range 1–12/2026 · banner 10/2026 · groups also “Tyhjä”, without items */
AikaPlan *edit_sample_new        (void);

AikaMark *edit_sample_find       (const AikaPlan *plan,
                                  const char     *mark_id);
char     *edit_sample_dup_time   (const AikaPlan *plan,
                                  const char     *mark_id);
char     *edit_sample_dup_order  (const AikaPlan *plan);
char     *edit_sample_dup_range  (const AikaPlan *plan);

AikaWhen *edit_sample_day        (int             year,
                                  int             month,
                                  int             day_of_month,
                                  const char     *text);

/* Asserts that an edit was refused with the code and a sentence, and gave nothing. */
#define edit_assert_refused(edited, error, expected_code) \
  G_STMT_START { \
    g_assert_null (edited); \
    g_assert_error (error, AIKA_EDIT_ERROR, expected_code); \
    g_assert_cmpuint (strlen ((error)->message), >, 10); \
    g_clear_error (&(error)); \
  } G_STMT_END

GHashTable *edit_sample_id_set (const char *words);

G_END_DECLS
