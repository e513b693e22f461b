/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

#include <string.h>

/* What the first column of a grid holds under a row's title, where its view has columns. */

/* A comma parts parties, as in a sentence; more where one holds a comma itself. */
static char *
dup_joined (const AikaProseCell *cell)
{
  g_autofree char *plain = aika_prose_cell_dup_plain (cell);
  g_auto(GStrv) lines = g_strsplit (plain, "\n", -1);

  return g_strjoinv (strchr (plain, ',') != NULL ? "; " : ", ", lines);
}

static void
add_field (GPtrArray              *details,
           const AikaProseContext *context,
           const AikaItem         *item,
           const char             *name,
           const char             *header)
{
  const AikaProseStanding nowhere = { 0 };
  const char *argument = NULL;
  AikaProseField field = aika_prose_field_find (name, &argument);
  AikaProseCell *cell;

  if (field == AIKA_PROSE_FIELD_TITLE)
    return;

  cell = aika_prose_compose_cell (context, item, name, TRUE, &nowhere);
  if (!aika_prose_cell_is_empty (cell))
    {
      if (field == AIKA_PROSE_FIELD_CONTENT)
        {
          for (guint i = 0; i < cell->blocks->len; i++)
            g_ptr_array_add (details, aika_prose_block_dup_plain (cell->blocks->pdata[i]));
        }
      else
        {
          g_autofree char *joined = dup_joined (cell);

          if (!aika_prose_is_filled (header))
            header = field == AIKA_PROSE_FIELD_CUSTOM ? argument
                     : field == AIKA_PROSE_FIELD_RESPONSIBLE ? context->words->responsible : context->words->fields[field];
          g_ptr_array_add (details, g_strdup_printf ("%s: %s", header, joined));
        }
    }
  aika_prose_cell_free (cell);
}

/**
 * aika_prose_list_details:
 * @plan: a plan
 * @view: a view of it
 * @item: an item of it
 *
 * Returns: (transfer full) (element-type utf8): what @view's columns say of @item beside its title,
 *   a paragraph each; none where it has no columns
 */
GPtrArray *
aika_prose_list_details (const AikaPlan *plan,
                         const AikaView *view,
                         const AikaItem *item)
{
  GPtrArray *details = g_ptr_array_new_with_free_func (g_free);
  AikaProseContext context;

  g_return_val_if_fail (plan != NULL && view != NULL && item != NULL, details);

  if (aika_seq_get_length (view->columns) == 0)
    return details;

  aika_prose_context_init (&context, plan, view);
  for (guint i = 0; i < aika_seq_get_length (view->columns); i++)
    {
      const AikaColumn *column = aika_seq_get (view->columns, i);
      g_auto(GStrv) parts = g_strsplit (column->field != NULL ? column->field : "", "+", -1);
      gboolean is_one = g_strv_length (parts) == 1;

      for (guint k = 0; parts[k] != NULL; k++)
        add_field (details, &context, item, parts[k], is_one ? column->header : NULL);
    }

  return details;
}
