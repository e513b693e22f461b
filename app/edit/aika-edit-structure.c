/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-structure"

#include "config.h"

#include "edit/aika-edit-new.h"

#include <string.h>

#include "edit/aika-edit-private.h"
#include "edit/aika-edit-time.h"

/* A new plan in the shape of another: what is done, in which order, by whom and how it is shown, without
 * when. What a coordinator would have to find and take out by hand does not come along: dates, also those
 * within texts, meetings, statuses, what was said to the public, whose plan it was.
 *
 * Kept:  groups · rows with their titles, content, participants, modes · what is counted from a mark of the
 *        same row · “koko prosessin ajan” and other words of no date · categories · bodies and their lead
 *        times · people · views
 * Gone:  title, organisation, dates, references, lead, intro, outro, note · banners · stamps · meetings and
 *        ties · times, reasons, notes, addresses */

/* The signs that are left at the ends of a text when a date is taken out of it. */
static char *
tidy (char *text)
{
  g_autoptr(GString) kept = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (*at != ' ' || (kept->len > 0 && kept->str[kept->len - 1] != ' '))
      {
        if (strchr (",;:.", *at) != NULL && kept->len > 0 && kept->str[kept->len - 1] == ' ')
          g_string_truncate (kept, kept->len - 1);
        g_string_append_c (kept, *at);
      }
  while (kept->len > 0 && strchr (" ,;:(", kept->str[kept->len - 1]) != NULL)
    g_string_truncate (kept, kept->len - 1);

  g_free (text);
  return g_strdup (kept->str);
}

/* The text without the times in it; as it is where there are none, NULL where nothing else is. */
static char *
dup_timeless (const char            *text,
              const AikaTimeContext *context)
{
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(AikaReading) whole = NULL;
  GString *kept;
  char *tidied;
  guint from = 0;

  if (text == NULL)
    return NULL;

  whole = aika_reading_new (text, context);
  if (whole->status == AIKA_READING_VALUE && aika_when_is_known (whole->when))
    return NULL;
  found = aika_text_find_times (text, context);
  if (found->len == 0)
    return g_strdup (text);

  kept = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const AikaReading *reading = found->pdata[i];

      g_string_append_len (kept, text + from, reading->start - from);
      from = reading->end;
    }
  g_string_append (kept, text + from);

  tidied = tidy (g_string_free (kept, FALSE));
  if (*tidied == '\0')
    g_clear_pointer (&tidied, g_free);
  return tidied;
}

static void
strip_text (char                  **slot,
            const AikaTimeContext  *context)
{
  g_autofree char *timeless = dup_timeless (*slot, context);

  if (g_strcmp0 (timeless, *slot) != 0)
    aika_set_text (slot, timeless);
}

/* The records of a list after func, which returns NULL for one that goes. */
typedef AikaRecord *(*StripFunc) (AikaRecord            *record,
                                  const AikaTimeContext *context);

static void
strip_all (AikaSeq               **slot,
           StripFunc               func,
           const AikaTimeContext  *context)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaSeq) seq = NULL;

  for (guint i = 0; i < aika_seq_get_length (*slot); i++)
    {
      AikaRecord *stripped = func (aika_seq_get (*slot, i), context);

      if (stripped != NULL)
        g_ptr_array_add (kept, stripped);
    }

  seq = aika_seq_new ((gconstpointer const *) kept->pdata, kept->len);
  aika_set_seq (slot, seq);
}

static AikaRecord *
strip_run (AikaRecord            *record,
           const AikaTimeContext *context)
{
  g_autoptr(AikaRun) draft = aika_record_draft (record);

  strip_text (&draft->text, context);
  return draft->text != NULL ? aika_record_ref (draft) : NULL;
}

static AikaRecord *
strip_block (AikaRecord            *record,
             const AikaTimeContext *context)
{
  g_autoptr(AikaBlock) draft = aika_record_draft (record);

  strip_all (&draft->runs, strip_run, context);
  return aika_seq_get_length (draft->runs) > 0 ? aika_record_ref (draft) : NULL;
}

static AikaRecord *
strip_party (AikaRecord            *record,
             const AikaTimeContext *context)
{
  g_autoptr(AikaParty) draft = aika_record_draft (record);

  strip_text (&draft->text, context);
  return draft->text != NULL ? aika_record_ref (draft) : NULL;
}

static AikaRecord *
strip_custom (AikaRecord            *record,
              const AikaTimeContext *context)
{
  AikaCustom *draft = aika_record_draft (record);

  strip_text (&draft->value, context);
  return &draft->record;
}

/* Words of no date are of the shape: the whole process, every Monday, what is still to be agreed; but not the
 * “tehty” of what was done. */
static gboolean
is_dateless (const AikaWhen *when,
             int             status)
{
  return when->n_spans == 0 && !aika_edit_is_held (status) &&
         (when->kind == AIKA_WHEN_WHOLE_PROCESS || when->kind == AIKA_WHEN_UNKNOWN || when->kind == AIKA_WHEN_RECURRING);
}

static AikaRecord *
strip_mark (AikaRecord            *record,
            const AikaTimeContext *context)
{
  AikaMark *draft = aika_record_draft (record);

  if (draft->when != NULL && !is_dateless (draft->when, draft->status))
    aika_set_when (&draft->when, NULL);
  aika_set_record (&draft->meeting, NULL);
  strip_text (&draft->label, context);
  aika_set_text (&draft->reason, NULL);
  draft->status = AIKA_STATUS_TENTATIVE;
  return &draft->record;
}

/* Whether they say the same but for their ids. */
static gboolean
are_alike (const AikaMark *a,
           const AikaMark *b)
{
  g_autoptr(AikaMark) draft = aika_record_draft (a);

  aika_set_text (&draft->id, b->id);
  return aika_record_equal (draft, b);
}

/* Three dates of one kind are, without their dates, one thing whose time is missing. Sessions of a set stay,
 * and what another mark is counted from. */
static void
drop_alike (AikaItem   *draft,
            GHashTable *origins)
{
  for (guint k = aika_seq_get_length (draft->marks); k-- > 1;)
    {
      const AikaMark *mark = aika_seq_get (draft->marks, k);
      gboolean has_like = FALSE;
      g_autoptr(AikaSeq) shorter = NULL;

      if (mark->set != NULL || mark->offset != NULL || g_hash_table_contains (origins, mark->id))
        continue;
      for (guint m = 0; m < k && !has_like; m++)
        has_like = are_alike (mark, aika_seq_get (draft->marks, m));
      if (!has_like)
        continue;
      shorter = aika_seq_remove (draft->marks, k);
      aika_set_seq (&draft->marks, shorter);
    }
}

static AikaItem *
strip_item (const AikaItem        *item,
            GHashTable            *origins,
            const AikaTimeContext *context)
{
  g_autoptr(AikaSeq) none = aika_seq_empty ();
  AikaItem *draft = aika_record_draft (item);

  strip_text (&draft->title, context);
  strip_text (&draft->section, context);
  strip_text (&draft->venue, context);
  strip_all (&draft->content, strip_block, context);
  strip_all (&draft->participants, strip_party, context);
  strip_all (&draft->responsible, strip_party, context);
  strip_all (&draft->custom, strip_custom, context);
  strip_all (&draft->marks, strip_mark, context);
  aika_set_text (&draft->url, NULL);
  aika_set_text (&draft->notes, NULL);
  aika_set_seq (&draft->meetings, none);
  drop_alike (draft, origins);

  return draft;
}

static AikaSeq *
strip_items (const AikaPlan *plan)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GHashTable) origins = g_hash_table_new (g_str_hash, g_str_equal);
  AikaTimeContext context;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (mark->offset != NULL)
            g_hash_table_add (origins, mark->offset->mark);
        }
    }

  aika_edit_get_time_context (plan, NULL, NULL, &context);
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    g_ptr_array_add (items, strip_item (aika_seq_get (plan->items, i), origins, &context));

  return aika_seq_new ((gconstpointer const *) items->pdata, items->len);
}

static AikaRecord *
strip_body (AikaRecord            *record,
            const AikaTimeContext *context)
{
  g_autoptr(AikaSeq) none = aika_seq_empty ();
  AikaBody *draft = aika_record_draft (record);

  aika_set_seq (&draft->meetings, none);
  aika_set_text (&draft->note, NULL);
  return &draft->record;
}

static AikaRecord *
strip_view (AikaRecord            *record,
            const AikaTimeContext *context)
{
  AikaView *draft = aika_record_draft (record);

  draft->from = AIKA_DAY_NONE;
  return &draft->record;
}

/* As many months as the other plan has, from the present one on. */
static AikaWhen *
make_range (const AikaPlan *plan,
            gint32          today)
{
  gint32 first_month, end_month, month = aika_day_get_month (today);
  g_autoptr(AikaWhen) months = NULL;

  aika_plan_get_range (plan, &first_month, &end_month);
  end_month = MIN (month + end_month - first_month, (AIKA_YEAR_MAX + 1) * 12);
  months = aika_when_new_months (month, MAX (end_month - 1, month));
  return aika_edit_with_phrase (plan, months);
}

/* What the other plan said of itself. */
static void
clear_head (AikaPlan *draft)
{
  g_autoptr(AikaSeq) none = aika_seq_empty ();

  aika_set_text (&draft->title, NULL);
  aika_set_text (&draft->status_word, NULL);
  aika_set_text (&draft->organisation, NULL);
  aika_set_text (&draft->lead, NULL);
  aika_set_text (&draft->note, NULL);
  aika_set_texts (&draft->references, NULL);
  draft->as_of = draft->published = draft->updated = AIKA_DAY_NONE;
  aika_set_seq (&draft->intro, none);
  aika_set_seq (&draft->outro, none);
  aika_set_seq (&draft->banners, none);
  aika_set_seq (&draft->stamps, none);
}

/**
 * aika_edit_new_from_structure:
 * @plan: a plan
 * @today: a day of the first month of the new one
 *
 * Makes a new plan in the shape of another, “Käytä vain rakennetta”: its groups, rows, columns, categories,
 * bodies, people and views, without its dates, meetings and statuses, and without what it said of itself.
 * Dates within titles and texts are taken out of them. All ids are new.
 *
 * Rows keep a mark for each thing that was done in them, tentative and without a time, so that a time that
 * is given to the row is of the same kind and colour; what is counted from such a mark still is.
 *
 * Returns: (transfer full): the new plan
 */
AikaPlan *
aika_edit_new_from_structure (AikaPlan *plan,
                              gint32    today)
{
  AikaPlan *draft;
  g_autoptr(AikaSeq) items = NULL;
  g_autoptr(AikaWhen) range = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  draft = aika_edit_duplicate_plan (plan);
  items = strip_items (draft);
  range = make_range (draft, today);
  aika_set_seq (&draft->items, items);
  aika_set_when (&draft->range, range);
  strip_all (&draft->bodies, strip_body, NULL);
  strip_all (&draft->views, strip_view, NULL);
  clear_head (draft);

  return draft;
}
