/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-subject"

#include "config.h"

#include "ui/aika-inspector-private.h"

/* What the inspector is of: one thing of the plan, or several of a kind, whose values it shows
 * together and sets together. */

/* ---- one */

void
aika_subject_clear (AikaSubject *subject)
{
  AikaSubject old = *subject;

  *subject = (AikaSubject) AIKA_SUBJECT_NONE;
  g_free (old.item_id);
  g_free (old.mark_id);
  g_free (old.body_id);
  g_free (old.meeting_id);
  g_free (old.group_id);
  g_clear_pointer (&old.each, g_ptr_array_unref);
  g_clear_pointer (&old.plan, aika_record_unref);
}

static void
free_subject (gpointer data)
{
  aika_subject_clear (data);
  g_free (data);
}

static AikaSubject *
new_subject (AikaPlan *plan,
             AikaItem *item,
             AikaMark *mark)
{
  AikaSubject *subject = g_new0 (AikaSubject, 1);

  subject->plan = aika_record_ref (plan);
  subject->item = item;
  subject->mark = mark;
  subject->item_id = g_strdup (item->id);
  subject->mark_id = mark != NULL ? g_strdup (mark->id) : NULL;
  return subject;
}

AikaItem *
aika_subject_get_item (const AikaPlan    *plan,
                       const AikaSubject *subject)
{
  if (plan == subject->plan)
    return subject->item;

  return subject->item_id != NULL ? aika_seq_lookup (plan->items, subject->item_id) : NULL;
}

AikaMark *
aika_subject_get_mark (const AikaPlan    *plan,
                       const AikaSubject *subject)
{
  if (plan == subject->plan)
    return subject->mark;

  return subject->mark_id != NULL ? aika_plan_find_mark (plan, subject->mark_id, NULL) : NULL;
}

AikaMeeting *
aika_subject_get_meeting (const AikaPlan     *plan,
                          const AikaSubject  *subject,
                          AikaBody          **body)
{
  AikaBody *found = subject->body_id != NULL ? aika_seq_lookup (plan->bodies, subject->body_id) : NULL;

  if (body != NULL)
    *body = found;
  return found != NULL ? aika_seq_lookup (found->meetings, subject->meeting_id) : NULL;
}

/* ---- which it is */

static GHashTable *
make_set (char **ids)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (set, ids[i]);

  return set;
}

/**
 * aika_subject_set_several:
 * @subject: a subject
 * @plan: a plan
 * @item_ids: (nullable): the rows, or
 * @mark_ids: (nullable): the marks that it is of; ids that the plan does not have are passed over
 *
 * Several of them, in the order of the plan, stand together; one stands for itself.
 */
void
aika_subject_set_several (AikaSubject  *subject,
                          AikaPlan     *plan,
                          char        **item_ids,
                          char        **mark_ids)
{
  g_autoptr(GHashTable) wanted = make_set (mark_ids != NULL ? mark_ids : item_ids);
  g_autoptr(GPtrArray) each = g_ptr_array_new_with_free_func (free_subject);
  const AikaSubject *first;

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      AikaItem *item = aika_seq_get (plan->items, i);

      if (mark_ids == NULL && g_hash_table_contains (wanted, item->id))
        g_ptr_array_add (each, new_subject (plan, item, NULL));
      for (guint k = 0; mark_ids != NULL && k < aika_seq_get_length (item->marks); k++)
        {
          AikaMark *mark = aika_seq_get (item->marks, k);

          if (g_hash_table_contains (wanted, mark->id))
            g_ptr_array_add (each, new_subject (plan, item, mark));
        }
    }

  aika_subject_clear (subject);
  if (each->len == 0)
    return;

  first = each->pdata[0];
  subject->item_id = g_strdup (first->item_id);
  subject->mark_id = g_strdup (first->mark_id);
  subject->plan = aika_record_ref (plan);
  subject->item = first->item;
  subject->mark = first->mark;
  if (each->len > 1)
    subject->each = g_steal_pointer (&each);
}

/* What the ids name, as far as the plan has it; a mark is its row's. */
void
aika_subject_set (AikaSubject *subject,
                  AikaPlan    *plan,
                  const char  *item_id,
                  const char  *mark_id,
                  const char  *body_id,
                  const char  *meeting_id)
{
  aika_subject_clear (subject);

  subject->body_id = g_strdup (body_id);
  subject->meeting_id = g_strdup (meeting_id);
  if (aika_subject_get_meeting (plan, subject, NULL) == NULL)
    aika_subject_clear (subject);
  subject->item = item_id != NULL ? aika_seq_lookup (plan->items, item_id) : NULL;
  subject->mark = subject->item != NULL && mark_id != NULL ? aika_seq_lookup (subject->item->marks, mark_id) : NULL;
  subject->item_id = subject->item != NULL ? g_strdup (item_id) : NULL;
  subject->mark_id = subject->mark != NULL ? g_strdup (mark_id) : NULL;
  subject->plan = aika_record_ref (plan);
}

/* A heading, as far as the plan has it. */
void
aika_subject_set_group (AikaSubject *subject,
                        AikaPlan    *plan,
                        const char  *group_id)
{
  aika_subject_clear (subject);

  if (aika_seq_find_id (plan->groups, group_id, NULL))
    subject->group_id = g_strdup (group_id);
  subject->plan = aika_record_ref (plan);
}

/* The marks or rows of it. */
GStrv
aika_subject_dup_ids (const AikaSubject *subject)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < aika_subject_get_n (subject); i++)
    {
      const AikaSubject *one = aika_subject_get_nth (subject, i);

      g_strv_builder_add (ids, one->mark_id != NULL ? one->mark_id : one->item_id);
    }

  return g_strv_builder_end (ids);
}

guint
aika_subject_get_n (const AikaSubject *subject)
{
  return subject->each != NULL ? subject->each->len : 1;
}

const AikaSubject *
aika_subject_get_nth (const AikaSubject *subject,
                      guint              n)
{
  return subject->each != NULL ? subject->each->pdata[n] : subject;
}

/* ---- its page */

/**
 * aika_subject_has_time:
 * @plan: a plan
 * @subject: a subject
 * @mark_id: (out) (nullable): the mark whose time it is; `NULL` for one that the field will make
 *
 * A row with several marks has no time of its own; each mark has.
 *
 * Returns: whether its page has a field for a time
 */
gboolean
aika_subject_has_time (const AikaPlan    *plan,
                       const AikaSubject *subject,
                       const char       **mark_id)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);

  *mark_id = subject->mark_id;
  if (item == NULL || subject->each != NULL)
    return FALSE;
  if (subject->mark_id != NULL || aika_seq_get_length (item->marks) > 1)
    return subject->mark_id != NULL;

  if (aika_seq_get_length (item->marks) == 1)
    *mark_id = ((AikaMark *) aika_seq_get (item->marks, 0))->id;
  return TRUE;
}

AikaPageKind
aika_subject_get_page_kind (const AikaSubject *subject)
{
  if (subject->meeting_id != NULL)
    return AIKA_PAGE_MEETING;
  if (subject->group_id != NULL)
    return AIKA_PAGE_GROUP;
  if (subject->item_id == NULL)
    return AIKA_PAGE_PLAN;
  if (subject->each != NULL)
    return subject->mark_id != NULL ? AIKA_PAGE_MARKS : AIKA_PAGE_ROWS;

  return subject->mark_id != NULL ? AIKA_PAGE_MARK : AIKA_PAGE_ROW;
}

/**
 * aika_subject_dup_key:
 * @plan: a plan
 * @subject: a subject
 *
 * Returns: (transfer full): a text that differs where another thing is shown, or the same one with a
 *   field for its time that it did not have
 */
char *
aika_subject_dup_key (const AikaPlan    *plan,
                      const AikaSubject *subject)
{
  g_auto(GStrv) ids = NULL;
  g_autofree char *list = NULL;
  const char *mark_id;

  if (subject->meeting_id != NULL)
    return g_strdup (subject->meeting_id);
  if (subject->group_id != NULL)
    return g_strdup (subject->group_id);
  if (subject->item_id == NULL)
    return g_strdup ("");

  ids = aika_subject_dup_ids (subject);
  list = g_strjoinv ("\n", ids);
  return g_strconcat (list, aika_subject_has_time (plan, subject, &mark_id) ? "" : "*", NULL);
}

/* ---- the values of several */

/* Returns: (transfer full) (nullable): the text that all have; none where they differ */
char *
aika_subject_dup_text (const AikaPlan     *plan,
                       const AikaSubject  *subject,
                       const AikaTextKind *kind,
                       const char         *name,
                       gboolean           *is_mixed)
{
  g_autofree char *text = NULL;

  *is_mixed = FALSE;
  if (kind->is_of_all)
    return kind->dup (plan, subject, name);

  text = kind->dup (plan, aika_subject_get_nth (subject, 0), name);
  for (guint i = 1; i < aika_subject_get_n (subject); i++)
    {
      g_autofree char *other = kind->dup (plan, aika_subject_get_nth (subject, i), name);

      /* No text and an empty one are the same to a reader. */
      *is_mixed = g_strcmp0 (text != NULL ? text : "", other != NULL ? other : "") != 0;
      if (*is_mixed)
        return NULL;
    }

  return g_steal_pointer (&text);
}

/* Returns: the choice that all have; `GTK_INVALID_LIST_POSITION` where they differ */
guint
aika_subject_get_choice (const AikaPlan       *plan,
                         const AikaSubject    *subject,
                         const AikaChoiceKind *kind,
                         const char           *name,
                         gboolean             *is_mixed)
{
  guint choice = kind->get (plan, kind->is_of_all ? subject : aika_subject_get_nth (subject, 0), name);

  *is_mixed = FALSE;
  for (guint i = 1; !kind->is_of_all && !*is_mixed && i < aika_subject_get_n (subject); i++)
    *is_mixed = kind->get (plan, aika_subject_get_nth (subject, i), name) != choice;

  return *is_mixed ? GTK_INVALID_LIST_POSITION : choice;
}

/* Sets a text of each: all of them, or none. */
AikaPlan *
aika_subject_set_text (AikaPlan            *plan,
                       const AikaSubject   *subject,
                       const AikaTextKind  *kind,
                       const char          *name,
                       const char          *text,
                       GError             **error)
{
  g_autoptr(AikaPlan) result = aika_record_ref (plan);

  if (kind->is_of_all)
    return kind->set (plan, subject, name, text, error);

  for (guint i = 0; i < aika_subject_get_n (subject); i++)
    {
      AikaPlan *next = kind->set (result, aika_subject_get_nth (subject, i), name, text, error);

      if (next == NULL)
        return NULL;
      aika_record_unref (result);
      result = next;
    }

  return g_steal_pointer (&result);
}

/* Sets a choice of each: all of them, or none. */
AikaPlan *
aika_subject_set_choice (AikaPlan              *plan,
                         const AikaSubject     *subject,
                         const AikaChoiceKind  *kind,
                         const char            *name,
                         guint                  choice,
                         GError               **error)
{
  g_autoptr(AikaPlan) result = aika_record_ref (plan);

  if (kind->is_of_all)
    return kind->set (plan, subject, name, choice, error);

  for (guint i = 0; i < aika_subject_get_n (subject); i++)
    {
      AikaPlan *next = kind->set (result, aika_subject_get_nth (subject, i), name, choice, error);

      if (next == NULL)
        return NULL;
      aika_record_unref (result);
      result = next;
    }

  return g_steal_pointer (&result);
}
