/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-describe"

#include "config.h"

#include "edit/aika-edit-describe.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-describe-private.h"
#include "plan/aika-diff.h"

/* An edit in a few words, for the undo menu. What the user did is read from what differs:
 * every record that differs is a subject, and what follows from an edit (marks that lost what
 * they counted from, a range that grew) is left out beside what it follows from. */

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_ptr_array_unref (subject->fields);
  g_free (subject);
}

/* Whether the fields that differ are all among the names. */
static gboolean
differs_only_in (const Subject     *subject,
                 const char *const *names)
{
  for (guint i = 0; i < subject->fields->len; i++)
    if (!g_strv_contains (names, ((const AikaField *) subject->fields->pdata[i])->name))
      return FALSE;

  return subject->fields->len > 0;
}

static gboolean
differs_only_in_field (const Subject *subject,
                       const char    *name)
{
  const char *const names[] = { name, NULL };

  return differs_only_in (subject, names);
}

/* Whether a time moved, or one of its ends did, or it is another time. */
static Verb
compare_times (const AikaWhen *before,
               const AikaWhen *after)
{
  gint32 start_before, end_before, start_after, end_after;

  if (!aika_when_get_extent (before, &start_before, &end_before) ||
      !aika_when_get_extent (after, &start_after, &end_after) ||
      before->precision != after->precision || before->n_spans != after->n_spans)
    return VERB_TIME;
  if ((start_before == start_after) != (end_before == end_after))
    return VERB_RESIZE;
  if ((start_before < start_after) == (end_before < end_after) && start_before != start_after)
    return VERB_MOVE;

  return VERB_TIME;
}

/* The fields of a mark that say its time. */
static const char *const time_fields[] = { "when", "meeting", "offset", NULL };

static Verb
find_mark_verb (const Subject *subject)
{
  static const char *const status_fields[] = { "status", "reason", NULL };
  static const char *const set_fields[] = { "set", "setRule", NULL };
  const AikaMark *before = (const AikaMark *) subject->before, *after = (const AikaMark *) subject->after;

  if (differs_only_in_field (subject, "when"))
    return compare_times (before->when, after->when);
  if (differs_only_in_field (subject, "offset"))
    return before->offset != NULL && after->offset != NULL ? VERB_MOVE : VERB_TIME;
  if (differs_only_in_field (subject, "meeting") && before->meeting != NULL && after->meeting != NULL)
    return g_strcmp0 (before->meeting->body, after->meeting->body) == 0 ? VERB_MOVE : VERB_TIE;
  if (differs_only_in (subject, time_fields))
    return after->meeting != NULL ? VERB_TIE : VERB_TIME;
  if (differs_only_in (subject, status_fields))
    return VERB_STATUS;
  if (differs_only_in_field (subject, "label"))
    return VERB_TEXT;
  if (differs_only_in_field (subject, "category"))
    return VERB_CATEGORY;
  if (differs_only_in_field (subject, "meaning"))
    return VERB_MEANING;
  if (differs_only_in (subject, set_fields))
    return VERB_SET;

  return VERB_CHANGE;
}

static Verb
find_other_verb (const Subject *subject)
{
  static const char *const status_fields[] = { "status", "note", NULL };
  static const char *const names[] = { "title", "name", "abbreviation", NULL };
  static const char *const person_names[] = { "role", "name", NULL };

  if (aika_describe_get_type (subject) == &aika_person_type)
    return differs_only_in (subject, person_names) ? VERB_RENAME : VERB_CHANGE;
  if (differs_only_in (subject, names))
    return VERB_RENAME;
  if (differs_only_in_field (subject, "text"))
    return VERB_TEXT;
  if (differs_only_in (subject, status_fields) && aika_describe_get_type (subject) != &aika_body_type)
    return VERB_STATUS;
  if (differs_only_in_field (subject, "meetings") && aika_describe_get_type (subject) == &aika_item_type)
    return VERB_MEETINGS;
  if (differs_only_in_field (subject, "when") && aika_describe_get_type (subject) == &aika_meeting_type)
    return compare_times (((const AikaMeeting *) subject->before)->when, ((const AikaMeeting *) subject->after)->when);
  if (differs_only_in_field (subject, "when") && aika_describe_get_type (subject) == &aika_banner_type)
    return compare_times (((const AikaBanner *) subject->before)->when, ((const AikaBanner *) subject->after)->when);

  return VERB_CHANGE;
}

/* Whether the row went to another group, wherever it stands there. */
static gboolean
is_regrouped (const Subject *subject)
{
  return aika_describe_get_type (subject) == &aika_item_type && differs_only_in_field (subject, "group");
}

static Verb
find_verb (const Subject *subject)
{
  /* A mark that went to another row differs in its owner alone. */
  if (subject->before == NULL)
    return VERB_ADD;
  if (subject->after == NULL)
    return VERB_DELETE;
  if (aika_describe_get_type (subject) == &aika_mark_type)
    return subject->is_moved ? VERB_MOVE : find_mark_verb (subject);
  if (is_regrouped (subject))
    return VERB_REGROUP;
  if (subject->is_moved)
    return VERB_REORDER;

  return find_other_verb (subject);
}

static Subject *
add_subject (GPtrArray        *subjects,
             const AikaChange *change)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->owner = change->owner_after != NULL ? change->owner_after : change->owner_before;
  subject->before = change->before;
  subject->after = change->after;
  subject->fields = g_ptr_array_new ();
  g_ptr_array_add (subjects, subject);
  return subject;
}

/* One subject for each record that differs. */
static GPtrArray *
collect_subjects (GArray *changes)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func (subject_free);
  g_autoptr(GHashTable) by_record = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) removed_marks = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      const AikaChange *change = &g_array_index (changes, AikaChange, i);
      Subject *subject;

      if (change->kind == AIKA_CHANGE_REMOVED && change->before->type == &aika_mark_type)
        g_hash_table_insert (removed_marks, ((AikaMark *) change->before)->id, add_subject (subjects, change));
      else if (change->kind == AIKA_CHANGE_ADDED || change->kind == AIKA_CHANGE_REMOVED)
        add_subject (subjects, change);
      else
        {
          subject = g_hash_table_lookup (by_record, change->before);
          if (subject == NULL)
            subject = add_subject (subjects, change);
          g_hash_table_insert (by_record, (gpointer) change->before, subject);

          if (change->kind == AIKA_CHANGE_MOVED)
            subject->is_moved = TRUE;
          else
            g_ptr_array_add (subject->fields, (gpointer) change->field);
        }
    }

  /* What was taken out of one row and put into another was moved. */
  for (guint i = subjects->len; i-- > 0;)
    {
      Subject *subject = subjects->pdata[i];
      Subject *removed;

      if (subject->before != NULL || aika_describe_get_type (subject) != &aika_mark_type)
        continue;
      removed = g_hash_table_lookup (removed_marks, ((const AikaMark *) subject->after)->id);
      if (removed == NULL)
        continue;
      removed->after = subject->after;
      removed->owner = subject->owner;
      removed->is_moved = TRUE;
      g_ptr_array_remove_index (subjects, i);
    }

  return subjects;
}

static gboolean
is_structural (const Subject *subject)
{
  return subject->before == NULL || subject->after == NULL ||
         (subject->is_moved && (aika_describe_get_type (subject) == &aika_mark_type || aika_describe_get_type (subject) == &aika_group_type));
}

/* A mark that got its time because what it counted from or was tied to went or moved on. */
static gboolean
lost_its_offset (const Subject *subject)
{
  return aika_describe_get_type (subject) == &aika_mark_type && subject->before != NULL && subject->after != NULL &&
         ((const AikaMark *) subject->before)->offset != NULL && ((const AikaMark *) subject->after)->offset == NULL;
}

static void
drop_if (GPtrArray  *subjects,
         gboolean  (*matches) (const Subject *subject),
         gboolean    wanted)
{
  guint n_matching = 0;

  for (guint i = 0; i < subjects->len; i++)
    if (matches (subjects->pdata[i]) == wanted)
      n_matching++;
  if (n_matching == subjects->len)
    return;

  for (guint i = subjects->len; i-- > 0;)
    if (matches (subjects->pdata[i]) == wanted)
      g_ptr_array_remove_index (subjects, i);
}

/* A label that may have followed the meeting, or the mark, from which its own mark has its time. */
static gboolean
is_label_of_tied (const Subject *subject)
{
  const AikaMark *mark = (const AikaMark *) subject->after;

  return aika_describe_get_type (subject) == &aika_mark_type && differs_only_in_field (subject, "label") && mark != NULL &&
         (mark->meeting != NULL || mark->offset != NULL);
}

/* Whether the time of a mark or a meeting differs. */
static gboolean
has_time (const Subject *subject)
{
  for (guint i = 0; i < subject->fields->len; i++)
    if (g_strv_contains (time_fields, ((const AikaField *) subject->fields->pdata[i])->name))
      return TRUE;

  return FALSE;
}

/* Leaves out the labels that followed a time. */
static void
drop_following_labels (GPtrArray *subjects)
{
  gboolean have_time = FALSE;

  for (guint i = 0; i < subjects->len; i++)
    {
      Subject *subject = subjects->pdata[i];

      if (!has_time (subject))
        continue;

      have_time = TRUE;
      for (guint k = subject->fields->len; k-- > 0;)
        if (g_str_equal (((const AikaField *) subject->fields->pdata[k])->name, "label"))
          g_ptr_array_remove_index (subject->fields, k);
    }

  if (have_time)
    drop_if (subjects, is_label_of_tied, TRUE);
}

static gboolean
is_range (const Subject *subject)
{
  return aika_describe_get_type (subject) == &aika_plan_type && differs_only_in_field (subject, "range");
}

static gboolean
is_moved_banner (const Subject *subject)
{
  return aika_describe_get_type (subject) == &aika_banner_type && find_verb (subject) == VERB_MOVE;
}

/* A row that stands elsewhere because others came and went. */
static gboolean
is_moved_alone (const Subject *subject)
{
  return aika_describe_get_type (subject) == &aika_item_type && subject->is_moved && subject->fields->len == 0;
}

/* Leaves out the rows that stand elsewhere because others changed their group. */
static void
drop_moved_rows (GPtrArray *subjects)
{
  for (guint i = 0; i < subjects->len; i++)
    if (is_regrouped (subjects->pdata[i]))
      {
        drop_if (subjects, is_moved_alone, TRUE);
        return;
      }
}

/* Leaves out the row whose title became the heading of a new group. */
static void
drop_headed_row (GPtrArray *subjects)
{
  for (guint i = 0; i < subjects->len; i++)
    {
      const Subject *row = subjects->pdata[i];

      if (row->after != NULL || aika_describe_get_type (row) != &aika_item_type)
        continue;
      for (guint k = 0; k < subjects->len; k++)
        {
          const Subject *group = subjects->pdata[k];

          if (group->before != NULL || aika_describe_get_type (group) != &aika_group_type ||
              g_strcmp0 (((const AikaItem *) row->before)->title, ((const AikaGroup *) group->after)->title) != 0)
            continue;
          g_ptr_array_remove_index (subjects, i);
          return;
        }
    }
}

/* Leaves out the banners that moved along with marks, when the rest of a plan is shifted. */
static void
drop_moved_banners (GPtrArray *subjects)
{
  for (guint i = 0; i < subjects->len; i++)
    if (aika_describe_get_type (subjects->pdata[i]) == &aika_mark_type && find_verb (subjects->pdata[i]) == VERB_MOVE)
      {
        drop_if (subjects, is_moved_banner, TRUE);
        return;
      }
}

/* Leaves out what follows from the others. */
static void
drop_consequences (GPtrArray *subjects)
{
  drop_headed_row (subjects);
  drop_if (subjects, is_structural, FALSE);
  drop_moved_rows (subjects);
  drop_moved_banners (subjects);
  drop_if (subjects, lost_its_offset, TRUE);
  drop_following_labels (subjects);
}

/**
 * aika_edit_describe:
 * @before: a plan
 * @after: the plan that an edit made of it
 *
 * What the edit did, in a few words for the undo menu: “move “Asukasillat””, in Finnish
 * “”Asukasillat”, siirto”; “delete 3 rows”. Names are never inflected. Long ones are cut.
 *
 * Returns: (transfer full) (nullable): the words, translated; `NULL` if nothing differs
 */
char *
aika_edit_describe (const AikaPlan *before,
                    const AikaPlan *after)
{
  g_autoptr(GArray) changes = NULL;
  g_autoptr(GPtrArray) subjects = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *merge = NULL;
  g_autofree char *cells = NULL;
  const AikaRecordType *type;
  Verb verb;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  changes = aika_diff (before, after);
  if (changes->len == 0)
    return NULL;

  subjects = collect_subjects (changes);
  merge = aika_describe_dup_merge (subjects);
  if (merge != NULL)
    return g_steal_pointer (&merge);
  drop_if (subjects, is_range, TRUE);
  cells = aika_describe_dup_cells (subjects, after);
  if (cells != NULL)
    return g_steal_pointer (&cells);
  drop_consequences (subjects);

  type = aika_describe_get_type (subjects->pdata[0]);
  verb = find_verb (subjects->pdata[0]);
  for (guint i = 1; i < subjects->len; i++)
    {
      if (aika_describe_get_type (subjects->pdata[i]) != type)
        type = NULL;
      if (find_verb (subjects->pdata[i]) != verb)
        verb = VERB_CHANGE;
    }

  if (type == &aika_plan_type)
    return g_strdup (is_range (subjects->pdata[0]) ? _("change the plan’s period") : _("change the plan’s details"));

  if (subjects->len == 1)
    {
      g_autofree char *name = aika_describe_dup_name (subjects->pdata[0], after);

      subject = name != NULL ? aika_describe_quote (name) : NULL;
    }
  if (subject == NULL)
    subject = aika_describe_dup_count (type, subjects->len);

  return aika_describe_fill_template (verb, subject);
}
