/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-fields"

#include "config.h"

#include "edit/aika-edit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Fields of a draft, set by their names in the file, within what the format can hold. */

void
aika_edit_set_no_field (const char  *field_name,
                        GError     **error)
{
  g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
               _("“%s” is not a field that can be changed this way."), field_name);
}

/* The address of a field of a draft by its name in the file; NULL and an error if the type has
 * no such field of the kind. */
gpointer
aika_edit_find_slot (gpointer         draft,
                     const char      *field_name,
                     AikaFieldKind    kind,
                     const AikaField **field,
                     GError         **error)
{
  const AikaRecordType *type = ((AikaRecord *) draft)->type;

  *field = aika_record_type_find (type, field_name);
  if (*field == NULL || (*field)->kind != kind)
    {
      aika_edit_set_no_field (field_name, error);
      return NULL;
    }

  return (char *) draft + (*field)->offset;
}

/* Sets a text of a draft by the name of its field. */
gboolean
aika_edit_set_text_field (gpointer      draft,
                          const char   *field_name,
                          const char   *text,
                          GError      **error)
{
  static const char *const long_fields[] = { "lead", "note", "notes", NULL };
  const AikaField *field;
  char **slot = aika_edit_find_slot (draft, field_name, AIKA_FIELD_TEXT, &field, error);
  gboolean is_long = g_strv_contains (long_fields, field_name);

  if (slot == NULL ||
      ((field->flags & AIKA_FIELD_REQUIRED) != 0 && !aika_edit_check_required (text, error)) ||
      !aika_edit_check_text (text, is_long ? AIKA_EDIT_MAX_N_LONG_TEXT_BYTES : AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return FALSE;

  aika_set_text (slot, text);
  return TRUE;
}

/* Sets a list of texts of a draft by the name of its field; empty ones are left out. */
gboolean
aika_edit_set_texts_field (gpointer            draft,
                           const char         *field_name,
                           const char *const  *texts,
                           GError            **error)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();
  const AikaField *field;
  GPtrArray **slot = aika_edit_find_slot (draft, field_name, AIKA_FIELD_TEXTS, &field, error);

  if (slot == NULL)
    return FALSE;

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      if (!aika_edit_check_text (texts[i], AIKA_EDIT_MAX_N_TEXT_BYTES, error))
        return FALSE;
      if (*texts[i] != '\0')
        g_ptr_array_add (kept, (gpointer) texts[i]);
    }

  g_ptr_array_add (kept, NULL);
  aika_set_texts (slot, (const char *const *) kept->pdata);
  return TRUE;
}

/* Sets a choice of a draft by the name of its field. */
gboolean
aika_edit_set_choice_field (gpointer      draft,
                            const char   *field_name,
                            int           value,
                            GError      **error)
{
  const AikaField *field;
  int *slot = aika_edit_find_slot (draft, field_name, AIKA_FIELD_ENUM, &field, error);

  if (slot == NULL)
    return FALSE;
  if (value < 0 || (guint) value >= g_strv_length ((char **) field->enumeration->words))
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("“%s” has no such choice."), field_name);
      return FALSE;
    }

  *slot = value;
  return TRUE;
}

/* Returns: (transfer full): the records with one of them n_places further down, negative for up; it
 * stops at the ends. The sequence itself where it stays. */
AikaSeq *
aika_edit_move_in_seq (AikaSeq *seq,
                       guint    position,
                       int      n_places)
{
  gint64 target = CLAMP ((gint64) position + n_places, 0, (gint64) aika_seq_get_length (seq) - 1);
  g_autoptr(AikaSeq) without = NULL;

  if (target == position)
    return aika_seq_ref (seq);

  without = aika_seq_remove (seq, position);
  return aika_seq_insert (without, (guint) target, aika_seq_get (seq, position));
}

/* Puts a record last into the list of a draft. */
void
aika_edit_append (AikaSeq       **slot,
                  gconstpointer   record)
{
  g_autoptr(AikaSeq) longer = aika_seq_append (*slot, record);

  aika_set_seq (slot, longer);
}

/* Returns: (transfer full): the text without white space around it; NULL where nothing is left. */
char *
aika_edit_dup_trimmed (const char *text)
{
  char *trimmed = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (trimmed != NULL && *trimmed == '\0')
    g_clear_pointer (&trimmed, g_free);
  return trimmed;
}

/* Whether two names are one: without regard to capitals and the white space around them. */
gboolean
aika_edit_same_name (const char *a,
                     const char *b)
{
  g_autofree char *name_a = aika_edit_dup_trimmed (a);
  g_autofree char *name_b = aika_edit_dup_trimmed (b);
  g_autofree char *folded_a = name_a != NULL ? g_utf8_casefold (name_a, -1) : NULL;
  g_autofree char *folded_b = name_b != NULL ? g_utf8_casefold (name_b, -1) : NULL;

  return folded_a != NULL && g_strcmp0 (folded_a, folded_b) == 0;
}
