/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-new"

#include "config.h"

#include "edit/aika-edit-new.h"

#include <string.h>

#include "edit/aika-edit-private.h"
#include "time/aika-phrase.h"

/* Plans that begin: an empty one, and one that begins where another stands. */

#define DEFAULT_N_MONTHS 12
#define DEFAULT_TIME_ZONE "Europe/Helsinki"

#define N_CATEGORIES 6

/* The six default categories. Their hues and patterns are the first six of the enumerations, in
 * the same order, so that two neighbours are told apart in grey too. */
static const char *const category_names[N_CATEGORIES][AIKA_N_LANGUAGES] = {
  { [AIKA_LANGUAGE_FI] = "Valmistelu", [AIKA_LANGUAGE_SV] = "Beredning", [AIKA_LANGUAGE_EN] = "Preparation" },
  { [AIKA_LANGUAGE_FI] = "Osallistuminen", [AIKA_LANGUAGE_SV] = "Delaktighet", [AIKA_LANGUAGE_EN] = "Participation" },
  { [AIKA_LANGUAGE_FI] = "Luottamushenkilötyö", [AIKA_LANGUAGE_SV] = "Förtroendevaldas arbete",
    [AIKA_LANGUAGE_EN] = "Elected officials’ work" },
  { [AIKA_LANGUAGE_FI] = "Päätöksenteko", [AIKA_LANGUAGE_SV] = "Beslutsfattande", [AIKA_LANGUAGE_EN] = "Decision-making" },
  { [AIKA_LANGUAGE_FI] = "Toimeenpano ja seuranta", [AIKA_LANGUAGE_SV] = "Genomförande och uppföljning",
    [AIKA_LANGUAGE_EN] = "Implementation and follow-up" },
  { [AIKA_LANGUAGE_FI] = "Viestintä", [AIKA_LANGUAGE_SV] = "Kommunikation", [AIKA_LANGUAGE_EN] = "Communication" },
};

static AikaSeq *
make_categories (AikaLanguage language)
{
  g_autoptr(GPtrArray) categories = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; i < N_CATEGORIES; i++)
    {
      g_autofree char *id = aika_id_new ();
      AikaCategory *category = aika_record_new (&aika_category_type);

      aika_set_text (&category->id, id);
      aika_set_text (&category->name, category_names[i][language]);
      category->hue = AIKA_HUE_BLUE + (int) i;
      category->pattern = AIKA_PATTERN_LIGHT + (int) i;
      g_ptr_array_add (categories, category);
    }

  return aika_seq_new ((gconstpointer const *) categories->pdata, categories->len);
}

/**
 * aika_plan_new_default:
 * @language: (nullable): the tag of its language, such as “fi_FI.UTF-8” or “sv”; Finnish, Swedish
 *   and English are known
 * @today: a day of its first month
 *
 * An empty plan of a year, without a title, with the six default categories, in Finnish time.
 *
 * Returns: (transfer full): a plan
 */
AikaPlan *
aika_plan_new_default (const char *language,
                       gint32      today)
{
  AikaLanguage known = aika_language_from_tag (language);
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  gint32 first_month = aika_day_get_month (today);
  g_autofree char *id = aika_id_new ();
  g_autoptr(AikaSeq) categories = make_categories (known);
  g_autoptr(AikaWhen) months = aika_when_new_months (first_month, first_month + DEFAULT_N_MONTHS - 1);
  g_autoptr(AikaWhen) range = NULL;

  aika_set_text (&plan->id, id);
  aika_set_text (&plan->language, aika_language_get_tag (known));
  aika_set_text (&plan->time_zone, DEFAULT_TIME_ZONE);
  aika_set_seq (&plan->categories, categories);
  range = aika_edit_with_phrase (plan, months);
  aika_set_when (&plan->range, range);

  return plan;
}

#define SLOT(record, field, ctype) (*(ctype *) ((char *) (record) + (field)->offset))

/* Gives every id within the record a new one; the same id, in a stamp, the same new one. */
static void
collect_ids (const AikaRecord *record,
             GHashTable       *new_ids)
{
  for (const AikaField *field = record->type->fields; field->name != NULL; field++)
    {
      if (field->kind == AIKA_FIELD_ID && SLOT (record, field, char *) != NULL &&
          !g_hash_table_contains (new_ids, SLOT (record, field, char *)))
        g_hash_table_insert (new_ids, SLOT (record, field, char *), aika_id_new ());
      else if (field->kind == AIKA_FIELD_RECORD && SLOT (record, field, AikaRecord *) != NULL)
        collect_ids (SLOT (record, field, AikaRecord *), new_ids);
      else if (field->kind == AIKA_FIELD_RECORDS)
        for (guint i = 0; i < aika_seq_get_length (SLOT (record, field, AikaSeq *)); i++)
          collect_ids (aika_seq_get (SLOT (record, field, AikaSeq *), i), new_ids);
    }
}

static AikaRecord *renew_ids (const AikaRecord *record,
                              GHashTable       *new_ids);

static AikaSeq *
renew_ids_of_all (const AikaSeq *seq,
                  GHashTable    *new_ids)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; i < aika_seq_get_length (seq); i++)
    g_ptr_array_add (records, renew_ids (aika_seq_get (seq, i), new_ids));

  return aika_seq_new ((gconstpointer const *) records->pdata, records->len);
}

/* A column of a view names a body as “body:ID”. */
#define BODY_PREFIX "body:"

static void
renew_column (AikaColumn *column,
              GHashTable *new_ids)
{
  const char *new_id;
  g_autofree char *field = NULL;

  if (column->field == NULL || !g_str_has_prefix (column->field, BODY_PREFIX))
    return;

  new_id = g_hash_table_lookup (new_ids, column->field + strlen (BODY_PREFIX));
  if (new_id == NULL)
    return;

  field = g_strconcat (BODY_PREFIX, new_id, NULL);
  aika_set_text (&column->field, field);
}

/* The record with the new ids in its ids and links, and so all that it holds. */
static AikaRecord *
renew_ids (const AikaRecord *record,
           GHashTable       *new_ids)
{
  AikaRecord *draft = aika_record_draft (record);

  for (const AikaField *field = record->type->fields; field->name != NULL; field++)
    {
      if (field->kind == AIKA_FIELD_ID || field->kind == AIKA_FIELD_LINK)
        {
          const char *old_id = SLOT (record, field, char *);
          const char *new_id = old_id != NULL ? g_hash_table_lookup (new_ids, old_id) : NULL;

          if (new_id != NULL)
            aika_set_text (&SLOT (draft, field, char *), new_id);
        }
      else if (field->kind == AIKA_FIELD_RECORD && SLOT (record, field, AikaRecord *) != NULL)
        {
          g_autoptr(AikaRecord) renewed = renew_ids (SLOT (record, field, AikaRecord *), new_ids);

          aika_set_record (&SLOT (draft, field, gpointer), renewed);
        }
      else if (field->kind == AIKA_FIELD_RECORDS)
        {
          g_autoptr(AikaSeq) renewed = renew_ids_of_all (SLOT (record, field, AikaSeq *), new_ids);

          aika_set_seq (&SLOT (draft, field, AikaSeq *), renewed);
        }
    }

  if (record->type == &aika_column_type)
    renew_column ((AikaColumn *) draft, new_ids);
  return draft;
}

/**
 * aika_edit_duplicate_plan:
 * @plan: a plan
 *
 * A plan that is the same but for its identities: every id is new, and every link leads to the
 * same thing as before, so that the copy can be published beside the original. It was not yet
 * edited. Revisions stand beside a plan and are not copied.
 *
 * Returns: (transfer full): the copy
 */
AikaPlan *
aika_edit_duplicate_plan (AikaPlan *plan)
{
  g_autoptr(GHashTable) new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  AikaPlan *copy;

  g_return_val_if_fail (plan != NULL, NULL);

  collect_ids (&plan->record, new_ids);
  copy = (AikaPlan *) renew_ids (&plan->record, new_ids);
  aika_set_record (&copy->edited, NULL);

  return copy;
}
