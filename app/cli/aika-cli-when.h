/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-reading.h"

G_BEGIN_DECLS

/* What is asked about an expression, and what is known around it. */
typedef struct
{
  AikaTimeContext context;
  gboolean        is_import;    /* whether it is running text */
} AikaCliQuestion;

/* An expression as it was read. */
typedef struct
{
  char            *text;         /* always UTF-8 */
  AikaTimeContext  context;      /* in which it was read */
  gboolean         is_import;
  char            *problem;      /* (nullable): a sentence on why it was not read at all */
  GPtrArray       *readings;     /* of AikaReading: of a time field one, of running text those found */
} AikaCliAnswer;

void             aika_cli_question_init       (AikaCliQuestion       *question);
gboolean         aika_cli_question_set        (AikaCliQuestion       *question,
                                               const char            *name,
                                               const char            *value,
                                               GError               **error);
gboolean         aika_cli_question_set_words  (AikaCliQuestion       *question,
                                               const char            *words,
                                               GError               **error);

AikaLanguage     aika_cli_get_language        (void);

AikaCliAnswer   *aika_cli_answer_new          (const char            *text,
                                               const AikaCliQuestion *question,
                                               const GError          *problem);
void             aika_cli_answer_free         (AikaCliAnswer         *answer);
gboolean         aika_cli_answer_has_errors   (const AikaCliAnswer   *answer);

char            *aika_cli_answer_dup_json     (const AikaCliAnswer   *answer);
char            *aika_cli_answer_dup_block    (const AikaCliAnswer   *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaCliAnswer, aika_cli_answer_free)

G_END_DECLS
