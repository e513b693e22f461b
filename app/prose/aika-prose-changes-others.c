/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-changes-private.h"

/* What happened to all that is neither a row nor a meeting: a sentence a thing, the plan's own last. */

static const char *
get_noun (const AikaChangeList *list,
          const AikaRecordType *type)
{
  const AikaChangeWords *words = list->words;
  const struct
  {
    const AikaRecordType *type;
    const char           *noun;
  } nouns[] = {
    { &aika_group_type, list->prose_words->fields[AIKA_PROSE_FIELD_GROUP] },
    { &aika_banner_type, words->banner },
    { &aika_body_type, words->body },
    { &aika_person_type, words->person },
    { &aika_category_type, list->prose_words->fields[AIKA_PROSE_FIELD_CATEGORY] },
    { &aika_view_type, words->view },
    { &aika_stamp_type, words->stamp },
  };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (nouns[i].type == type)
      return nouns[i].noun;

  return words->plan;
}

static const char *
get_name (const AikaRecord *record)
{
  const char *name = NULL;

  if (record->type == &aika_group_type)
    name = ((const AikaGroup *) record)->title;
  else if (record->type == &aika_banner_type)
    name = ((const AikaBanner *) record)->text;
  else if (record->type == &aika_body_type)
    name = ((const AikaBody *) record)->name != NULL ? ((const AikaBody *) record)->name
                                                     : aika_body_get_short_name ((const AikaBody *) record);
  else if (record->type == &aika_person_type)
    name = aika_prose_is_filled (((const AikaPerson *) record)->role) ? ((const AikaPerson *) record)->role
                                                                      : ((const AikaPerson *) record)->name;
  else if (record->type == &aika_category_type)
    name = ((const AikaCategory *) record)->name;
  else if (record->type == &aika_view_type)
    name = ((const AikaView *) record)->name;
  else if (record->type == &aika_stamp_type)
    name = ((const AikaStamp *) record)->name;

  return name != NULL ? name : "–";
}

static void
say_banner (AikaChangeList   *list,
            const AikaBanner *old,
            const AikaBanner *banner)
{
  if (!aika_when_equal (old->when, banner->when))
    {
      g_autofree char *step = aika_changes_dup_step (list, old->when, banner->when, AIKA_PHRASE_PLAIN);

      aika_changes_say (list, list->words->banner, "%s, %s", get_name (&banner->record), step);
    }
  if (old->status != banner->status)
    aika_changes_say (list, list->words->banner, "%s, %s → %s", get_name (&banner->record),
                      aika_status_get_word (old->status, AIKA_MEANING_EVENT, list->language),
                      aika_status_get_word (banner->status, AIKA_MEANING_EVENT, list->language));
}

/* A thing that differs in one or several fields. */
static void
say_differing (AikaChangeList   *list,
               const AikaRecord *old,
               const AikaRecord *record)
{
  const char *noun = get_noun (list, record->type);
  guint n_said = list->sentences->len;

  if (!g_str_equal (get_name (old), get_name (record)))
    aika_changes_say (list, noun, "%s → %s", get_name (old), get_name (record));
  if (record->type == &aika_banner_type)
    say_banner (list, (const AikaBanner *) old, (const AikaBanner *) record);
  if (list->sentences->len == n_said)
    aika_changes_say (list, noun, "%s, %s", get_name (record), list->words->changed);
}

/* Whether a field other than the two that are said by themselves, and the stamp of the last save. */
static gboolean
is_other_detail (const AikaField *field)
{
  static const char *const said[] = { "title", "range", "edited", NULL };

  return !g_strv_contains (said, field->name);
}

static void
say_plan (AikaChangeList *list,
          GArray         *changes)
{
  gboolean has_other = FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      const AikaChange *change = &g_array_index (changes, AikaChange, i);

      has_other |= change->kind == AIKA_CHANGE_FIELD && change->after->type == &aika_plan_type &&
                   is_other_detail (change->field);
    }

  if (g_strcmp0 (list->before->title, list->after->title) != 0)
    aika_changes_say_texts (list, list->words->plan_title, NULL, list->before->title, list->after->title);
  if (!aika_when_equal (list->before->range, list->after->range))
    {
      g_autofree char *step = aika_changes_dup_step (list, list->before->range, list->after->range, AIKA_PHRASE_PLAIN);

      aika_changes_say (list, list->words->plan_range, "%s", step);
    }
  if (has_other)
    aika_changes_say (list, list->words->plan, "%s", list->words->changed);
}

static gboolean
is_said_elsewhere (const AikaRecordType *type)
{
  return type == &aika_plan_type || type == &aika_item_type || type == &aika_mark_type || type == &aika_meeting_type;
}

/* Adds what happened to groups, banners, bodies, people and so on, and to the plan itself. */
void
aika_changes_add_others (AikaChangeList *list,
                         GArray         *changes)
{
  const AikaRecord *said = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const AikaChange *change = &g_array_index (changes, AikaChange, i);
      const AikaRecord *record = change->after != NULL ? change->after : change->before;
      const char *noun = get_noun (list, record->type);

      if (is_said_elsewhere (record->type))
        continue;
      switch (change->kind)
        {
        case AIKA_CHANGE_ADDED:
          aika_changes_say (list, noun, "%s, %s", get_name (record), list->words->added);
          break;
        case AIKA_CHANGE_REMOVED:
          aika_changes_say (list, noun, "%s, %s", get_name (record), list->words->removed);
          break;
        case AIKA_CHANGE_MOVED:
          aika_changes_say (list, noun, "%s, %s", get_name (record), list->words->reordered);
          break;
        case AIKA_CHANGE_FIELD:
          /* The fields of one record follow each other, but for its meetings between them. */
          if (record != said)
            say_differing (list, change->before, record);
          said = record;
          break;
        }
    }

  say_plan (list, changes);
}
