/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-categories"

#include "config.h"

#include "edit/aika-edit-categories.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-private.h"

/* The kinds of work of a plan: their names, how they look, their order, which is that of the legend and of the
 * keys. A new one looks as no other does, as long as there are looks left. */

/**
 * aika_edit_count_category_marks:
 * @plan: a plan
 * @category_id: a category
 *
 * Returns: how many marks are of the category: what [func@edit_delete_category] changes
 */
guint
aika_edit_count_category_marks (const AikaPlan *plan,
                                const char     *category_id)
{
  guint n = 0;

  g_return_val_if_fail (plan != NULL && category_id != NULL, 0);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        n += g_strcmp0 (((AikaMark *) aika_seq_get (item->marks, k))->category, category_id) == 0;
    }

  return n;
}

/* The value from first to last that the fewest categories have, the first of such. */
static int
find_rarest (const AikaPlan *plan,
             gsize           field_offset,
             int             first,
             int             last)
{
  int rarest = first;
  guint rarest_n = G_MAXUINT;

  for (int value = first; value <= last; value++)
    {
      guint n = 0;

      for (guint i = 0; i < aika_seq_get_length (plan->categories); i++)
        n += G_STRUCT_MEMBER (int, aika_seq_get (plan->categories, i), field_offset) == value;
      if (n < rarest_n)
        {
          rarest = value;
          rarest_n = n;
        }
    }

  return rarest;
}

/* The name without the white space around it, if no other category is called so. */
static char *
dup_free_name (const AikaPlan  *plan,
               const char      *category_id,
               const char      *name,
               GError         **error)
{
  g_autofree char *trimmed = aika_edit_dup_trimmed (name);

  if (!aika_edit_check_required (trimmed, error) || !aika_edit_check_text (trimmed, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return NULL;

  for (guint i = 0; i < aika_seq_get_length (plan->categories); i++)
    {
      const AikaCategory *other = aika_seq_get (plan->categories, i);

      if (g_strcmp0 (other->id, category_id) != 0 && aika_edit_same_name (other->name, trimmed))
        {
          g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                       _("The plan has a category “%s” already."), other->name);
          return NULL;
        }
    }

  return g_steal_pointer (&trimmed);
}

/**
 * aika_edit_add_category:
 * @plan: a plan
 * @name: its name
 * @category_id: (out) (optional) (transfer full): the id of the new category
 * @error: `AIKA_EDIT_ERROR_INVALID` for no name, the name of another, or where there are
 *   `AIKA_EDIT_MAX_N_CATEGORIES` already
 *
 * It gets a hue and a pattern that no other has, or the fewest have.
 *
 * Returns: (transfer full) (nullable): the plan with the category, last of its categories
 */
AikaPlan *
aika_edit_add_category (AikaPlan    *plan,
                        const char  *name,
                        char       **category_id,
                        GError     **error)
{
  g_autoptr(AikaCategory) category = NULL;
  g_autoptr(AikaSeq) categories = NULL;
  g_autofree char *free_name = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  if (aika_seq_get_length (plan->categories) >= AIKA_EDIT_MAX_N_CATEGORIES)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                           _("A plan has nine categories at most: more could not be told apart."));
      return NULL;
    }
  free_name = dup_free_name (plan, NULL, name, error);
  if (free_name == NULL)
    return NULL;

  category = aika_record_new (&aika_category_type);
  id = aika_id_new ();
  aika_set_text (&category->id, id);
  aika_set_text (&category->name, free_name);
  category->hue = find_rarest (plan, G_STRUCT_OFFSET (AikaCategory, hue), AIKA_HUE_BLUE, AIKA_HUE_BROWN);
  category->pattern = find_rarest (plan, G_STRUCT_OFFSET (AikaCategory, pattern), AIKA_PATTERN_LIGHT,
                                   AIKA_PATTERN_HORIZONTAL);
  categories = aika_seq_append (plan->categories, category);
  if (category_id != NULL)
    *category_id = g_steal_pointer (&id);
  return aika_edit_with_list (plan, categories, categories);
}

/**
 * aika_edit_rename_category:
 * @plan: a plan
 * @category_id: a category
 * @name: its name
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for no name, the name of another, or one
 *   that is too long
 *
 * Returns: (transfer full) (nullable): the plan with the name
 */
AikaPlan *
aika_edit_rename_category (AikaPlan    *plan,
                           const char  *category_id,
                           const char  *name,
                           GError     **error)
{
  g_autoptr(AikaCategory) draft = NULL;
  g_autofree char *free_name = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->categories, category_id, AIKA_EDIT_CATEGORY, &position, error))
    return NULL;
  free_name = dup_free_name (plan, category_id, name, error);
  if (free_name == NULL)
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->categories, position));
  aika_set_text (&draft->name, free_name);
  return aika_edit_with_record (plan, categories, position, draft);
}

static AikaPlan *
set_choice (AikaPlan    *plan,
            const char  *category_id,
            const char  *field,
            int          value,
            GError     **error)
{
  g_autoptr(AikaCategory) draft = NULL;
  guint position;

  if (!aika_edit_find (plan->categories, category_id, AIKA_EDIT_CATEGORY, &position, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->categories, position));
  if (!aika_edit_set_choice_field (draft, field, value, error))
    return NULL;

  return aika_edit_with_record (plan, categories, position, draft);
}

/**
 * aika_edit_set_category_hue:
 * @plan: a plan
 * @category_id: a category
 * @hue: its colour on screen and in colour prints
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for another value
 *
 * Returns: (transfer full) (nullable): the plan with the hue
 */
AikaPlan *
aika_edit_set_category_hue (AikaPlan    *plan,
                            const char  *category_id,
                            AikaHue      hue,
                            GError     **error)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return set_choice (plan, category_id, "hue", hue, error);
}

/**
 * aika_edit_set_category_pattern:
 * @plan: a plan
 * @category_id: a category
 * @pattern: its tone or hatching in grey and in high contrast
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for another value
 *
 * Returns: (transfer full) (nullable): the plan with the pattern
 */
AikaPlan *
aika_edit_set_category_pattern (AikaPlan    *plan,
                                const char  *category_id,
                                AikaPattern  pattern,
                                GError     **error)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return set_choice (plan, category_id, "pattern", pattern, error);
}

/**
 * aika_edit_move_category:
 * @plan: a plan
 * @category_id: a category
 * @n_places: how many places down among the categories, negative for up; it stops at the ends
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan with the category there
 */
AikaPlan *
aika_edit_move_category (AikaPlan    *plan,
                         const char  *category_id,
                         int          n_places,
                         GError     **error)
{
  g_autoptr(AikaSeq) categories = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->categories, category_id, AIKA_EDIT_CATEGORY, &position, error))
    return NULL;

  categories = aika_edit_move_in_seq (plan->categories, position, n_places);
  return aika_edit_with_list (plan, categories, categories);
}

typedef struct
{
  const char *old_id;
  const char *new_id;
} Replacement;

static AikaMark *
replace_category (AikaPlan        *plan,
                  const AikaItem  *item,
                  AikaMark        *mark,
                  gpointer         data,
                  GError         **error)
{
  const Replacement *replacement = data;
  AikaMark *draft;

  if (g_strcmp0 (mark->category, replacement->old_id) != 0)
    return aika_record_ref (mark);

  draft = aika_record_draft (mark);
  aika_set_text (&draft->category, replacement->new_id);
  return draft;
}

/**
 * aika_edit_delete_category:
 * @plan: a plan
 * @category_id: a category
 * @new_category_id: (nullable): the category that its marks shall have, and so two are merged; `NULL` for none
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for either; `AIKA_EDIT_ERROR_INVALID` where both are one
 *
 * Returns: (transfer full) (nullable): the plan without the category
 */
AikaPlan *
aika_edit_delete_category (AikaPlan    *plan,
                           const char  *category_id,
                           const char  *new_category_id,
                           GError     **error)
{
  Replacement replacement = { category_id, new_category_id };
  g_autoptr(AikaPlan) replaced = NULL;
  g_autoptr(AikaSeq) categories = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->categories, category_id, AIKA_EDIT_CATEGORY, &position, error) ||
      !aika_edit_check_category (plan, new_category_id, error))
    return NULL;
  if (g_strcmp0 (category_id, new_category_id) == 0)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                           _("The marks of a category that is deleted cannot stay in it."));
      return NULL;
    }

  replaced = aika_edit_map_marks (plan, NULL, replace_category, &replacement, NULL);
  categories = aika_seq_remove (plan->categories, position);
  return aika_edit_with_list (replaced, categories, categories);
}
