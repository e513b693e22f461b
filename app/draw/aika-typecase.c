/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-typecase"

#include "config.h"

#include "draw/aika-typecase.h"

/* What fonts are loaded at; a layout asks for the sizes that it tries. */
#define FIRST_SIZE_PT 10.0

struct _AikaTypecase
{
  AikaTypesetter *first;
  GHashTable     *typesetters;  /* the size in thousandths of a point → AikaTypesetter */
};

/**
 * aika_typecase_new:
 * @language: of all texts, “fi”, “sv” or “en”
 *
 * Returns: (transfer full): an empty case
 */
AikaTypecase *
aika_typecase_new (const char *language)
{
  AikaTypecase *typecase = g_new0 (AikaTypecase, 1);

  typecase->first = aika_typesetter_new_paper (FIRST_SIZE_PT);
  aika_typesetter_set_language (typecase->first, language);
  typecase->typesetters = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) aika_typesetter_unref);

  return typecase;
}

/**
 * aika_typecase_free:
 * @typecase: (transfer full): a case; what its metrics measured with goes too
 */
void
aika_typecase_free (AikaTypecase *typecase)
{
  g_return_if_fail (typecase != NULL);

  g_hash_table_unref (typecase->typesetters);
  aika_typesetter_unref (typecase->first);
  g_free (typecase);
}

/**
 * aika_typecase_get_metrics:
 * @typecase: an AikaTypecase
 * @text_size_pt: a size
 * @metrics: (out): the metrics of paper for that size; they borrow from @typecase
 *
 * An [callback@MetricsFunc].
 */
void
aika_typecase_get_metrics (gpointer     typecase,
                           double       text_size_pt,
                           AikaMetrics *metrics)
{
  AikaTypecase *self = typecase;
  gpointer key = GINT_TO_POINTER ((int) (text_size_pt * 1000 + 0.5));
  AikaTypesetter *typesetter = g_hash_table_lookup (self->typesetters, key);

  if (typesetter == NULL)
    {
      typesetter = aika_typesetter_new_sized (self->first, text_size_pt);
      g_hash_table_insert (self->typesetters, key, typesetter);
    }
  aika_typesetter_init_metrics (typesetter, metrics);
}
