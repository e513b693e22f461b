/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-extra"

#include "config.h"

#include "plan/aika-extra.h"

static void
extra_clear (gpointer data)
{
  AikaExtra *extra = data;

  g_free (extra->name);
  g_free (extra->json);
}

/**
 * aika_extras_new:
 *
 * Returns: (transfer full) (element-type AikaExtra): an empty list, to be filled
 *   before it is given away
 */
GArray *
aika_extras_new (void)
{
  GArray *extras = g_array_new (FALSE, FALSE, sizeof (AikaExtra));

  g_array_set_clear_func (extras, extra_clear);
  return extras;
}

/**
 * aika_extras_add:
 * @extras: a list that only its maker holds
 * @span: the number of a span of a time, or `AIKA_EXTRA_NO_SPAN`
 * @name: the name of a member
 * @json: its value, as valid JSON text
 */
void
aika_extras_add (GArray     *extras,
                 int         span,
                 const char *name,
                 const char *json)
{
  AikaExtra extra = { span, g_strdup (name), g_strdup (json) };

  g_array_append_val (extras, extra);
}

/**
 * aika_extras_equal:
 * @a: (nullable): a list
 * @b: (nullable): a list
 *
 * Returns: whether both hold the same members in the same order, or both are `NULL`
 */
gboolean
aika_extras_equal (const GArray *a,
                   const GArray *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const AikaExtra *extra_a = &g_array_index (a, AikaExtra, i);
      const AikaExtra *extra_b = &g_array_index (b, AikaExtra, i);

      if (extra_a->span != extra_b->span || !g_str_equal (extra_a->name, extra_b->name) ||
          !g_str_equal (extra_a->json, extra_b->json))
        return FALSE;
    }

  return TRUE;
}
