/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-describe-cells"

#include "config.h"

#include "edit/aika-edit-cells-private.h"
#include "edit/aika-edit-describe-private.h"

/* The words for shading and clearing cells, which makes some marks longer and takes others away: the user
 * did neither, but shaded months. */

/* How many months the record shades; 0 for what is no shading. */
static guint
count_months (const AikaRecord *record)
{
  gint32 first_month, last_month;

  if (record == NULL || !aika_cells_get_months ((const AikaMark *) record, &first_month, &last_month))
    return 0;

  return (guint) (last_month - first_month + 1);
}

/* Whether the subject is shading before and after, or came or went as such. */
static gboolean
is_shading (const Subject *subject)
{
  static const char *const fields[] = { "when", "label", NULL };

  if (aika_describe_get_type (subject) != &aika_mark_type || subject->is_moved)
    return FALSE;

  for (guint i = 0; i < subject->fields->len; i++)
    if (!g_strv_contains (fields, ((const AikaField *) subject->fields->pdata[i])->name))
      return FALSE;

  return (subject->before == NULL || count_months (subject->before) > 0) &&
         (subject->after == NULL || count_months (subject->after) > 0);
}

typedef enum
{
  CAME,
  WENT,
  STAYED,
} Fate;

static Fate
get_fate (const Subject *subject)
{
  return subject->before == NULL ? CAME : subject->after == NULL ? WENT : STAYED;
}

/* The words for what was done with cells; NULL where the subjects are not of that kind, or are all new, all
 * gone or all longer or shorter, which is said as such. */
char *
aika_describe_dup_cells (GPtrArray      *subjects,
                         const AikaPlan *plan)
{
  g_autoptr(GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *words = NULL;
  guint n_before = 0, n_after = 0;
  gboolean is_mixed = FALSE;

  for (guint i = 0; i < subjects->len; i++)
    {
      const Subject *subject = subjects->pdata[i];

      if (!is_shading (subject))
        return NULL;
      is_mixed |= get_fate (subject) != get_fate (subjects->pdata[0]);
      n_before += count_months (subject->before);
      n_after += count_months (subject->after);
      g_hash_table_add (rows, ((AikaItem *) subject->owner)->id);
    }
  if (!is_mixed)
    return NULL;

  if (g_hash_table_size (rows) == 1)
    {
      g_autofree char *name = aika_describe_dup_name (subjects->pdata[0], plan);

      words = name != NULL ? aika_describe_quote (name) : NULL;
    }
  if (words == NULL)
    words = aika_describe_dup_count (&aika_item_type, g_hash_table_size (rows));

  return aika_describe_fill_template (n_after < n_before ? VERB_CLEAR : VERB_SHADE, words);
}
