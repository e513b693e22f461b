/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-custom"

#include "config.h"

#include "edit/aika-edit-custom.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-private.h"

/* Fields that an author adds to the rows of a plan, by their names. A field of a row stands once;
 * columns of views name it as “custom:NAME”. */

#define CUSTOM_PREFIX "custom:"

static gboolean
find_custom (const AikaItem *item,
             const char     *name,
             guint          *position)
{
  for (guint i = 0; i < aika_seq_get_length (item->custom); i++)
    if (g_str_equal (((AikaCustom *) aika_seq_get (item->custom, i))->name, name))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * aika_edit_list_customs:
 * @plan: a plan
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the fields that its rows have
 *   been given, in the order in which they first occur
 */
char **
aika_edit_list_customs (const AikaPlan *plan)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->custom); k++)
        {
          const char *name = ((AikaCustom *) aika_seq_get (item->custom, k))->name;

          if (g_hash_table_add (seen, (gpointer) name))
            g_strv_builder_add (names, name);
        }
    }

  return g_strv_builder_end (names);
}

/* A name stands in a column's field, where “+” parts it from the next. */
static gboolean
check_name (const char  *name,
            GError     **error)
{
  if (!aika_edit_check_required (name, error))
    return FALSE;
  if (strchr (name, '+') == NULL)
    return TRUE;

  g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
               _("“%s” cannot be the name of a field: it may not contain “+”."), name);
  return FALSE;
}

/**
 * aika_edit_set_item_custom:
 * @plan: a plan
 * @item_id: an item
 * @name: the name of a field; one that the row does not have is added
 * @value: (nullable): what it says; `NULL` takes the field out of the row
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for an empty name or a long text
 *
 * Returns: (transfer full) (nullable): the plan with the field
 */
AikaPlan *
aika_edit_set_item_custom (AikaPlan    *plan,
                           const char  *item_id,
                           const char  *name,
                           const char  *value,
                           GError     **error)
{
  g_autoptr(AikaItem) draft = NULL;
  g_autoptr(AikaCustom) custom = NULL;
  g_autoptr(AikaSeq) customs = NULL;
  guint position, at;
  gboolean is_there;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error) || !check_name (name, error) ||
      !aika_edit_check_text (value, AIKA_EDIT_MAX_N_LONG_TEXT_BYTES, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->items, position));
  is_there = find_custom (draft, name, &at);
  if (value == NULL)
    {
      if (!is_there)
        return aika_record_ref (plan);
      customs = aika_seq_remove (draft->custom, at);
    }
  else
    {
      custom = is_there ? aika_record_draft (aika_seq_get (draft->custom, at)) : aika_record_new (&aika_custom_type);
      aika_set_text (&custom->name, name);
      aika_set_text (&custom->value, value);
      customs = is_there ? aika_seq_set (draft->custom, at, custom) : aika_seq_append (draft->custom, custom);
    }

  aika_set_seq (&draft->custom, customs);
  return aika_edit_with_record (plan, items, position, draft);
}

/* The plan whose columns “custom:NAME” show new_name instead, or are gone where that is NULL. */
static AikaPlan *
put_columns (AikaPlan   *plan,
             const char *name,
             const char *new_name)
{
  g_autofree char *field = g_strconcat (CUSTOM_PREFIX, name, NULL);
  g_autofree char *new_field = new_name != NULL ? g_strconcat (CUSTOM_PREFIX, new_name, NULL) : NULL;

  return aika_edit_replace_column (plan, field, new_field);
}

static AikaPlan *
map_customs (AikaPlan   *plan,
             const char *name,
             const char *new_name)
{
  g_autoptr(AikaSeq) items = aika_seq_ref (plan->items);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      g_autoptr(AikaItem) draft = NULL;
      g_autoptr(AikaSeq) customs = NULL;
      AikaSeq *changed;
      guint at;

      if (!find_custom (item, name, &at))
        continue;

      draft = aika_record_draft (item);
      if (new_name != NULL)
        {
          g_autoptr(AikaCustom) custom = aika_record_draft (aika_seq_get (item->custom, at));

          aika_set_text (&custom->name, new_name);
          customs = aika_seq_set (item->custom, at, custom);
        }
      else
        {
          customs = aika_seq_remove (item->custom, at);
        }
      aika_set_seq (&draft->custom, customs);
      changed = aika_seq_set (items, i, draft);
      aika_seq_unref (items);
      items = changed;
    }

  return aika_edit_with_list (plan, items, items);
}

/**
 * aika_edit_rename_custom:
 * @plan: a plan
 * @name: the name of a field that rows have
 * @new_name: the name that it shall have, in every row and every view
 * @error: `AIKA_EDIT_ERROR_INVALID` for an empty name, or one that a row has already
 *
 * Returns: (transfer full) (nullable): the plan with the name
 */
AikaPlan *
aika_edit_rename_custom (AikaPlan    *plan,
                         const char  *name,
                         const char  *new_name,
                         GError     **error)
{
  g_autoptr(AikaPlan) renamed = NULL;
  g_auto(GStrv) names = NULL;

  g_return_val_if_fail (plan != NULL && name != NULL, NULL);

  if (!check_name (new_name, error))
    return NULL;
  if (g_str_equal (name, new_name))
    return aika_record_ref (plan);

  names = aika_edit_list_customs (plan);
  if (g_strv_contains ((const char *const *) names, new_name))
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("There is a field “%s” already."), new_name);
      return NULL;
    }

  renamed = map_customs (plan, name, new_name);
  return put_columns (renamed, name, new_name);
}

/**
 * aika_edit_delete_custom:
 * @plan: a plan
 * @name: the name of a field
 * @error: never set
 *
 * Takes the field, and what it says, out of every row, and its columns out of the views.
 *
 * Returns: (transfer full): the plan without the field
 */
AikaPlan *
aika_edit_delete_custom (AikaPlan    *plan,
                         const char  *name,
                         GError     **error)
{
  g_autoptr(AikaPlan) without = NULL;

  g_return_val_if_fail (plan != NULL && name != NULL, NULL);

  without = map_customs (plan, name, NULL);
  return put_columns (without, name, NULL);
}
