/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-describe"

#include "config.h"

#include "edit/aika-edit-describe.h"

#include <glib/gi18n-lib.h>

#include "plan/aika-diff.h"
#include "time/aika-phrase.h"

/* An edit in a few words, for the undo menu. What the user did is read from what differs:
 * every record that differs is a subject, and what follows from an edit (marks that lost what
 * they counted from, a range that grew) is left out beside what it follows from. */

typedef enum
{
  VERB_ADD,
  VERB_DELETE,
  VERB_MOVE,
  VERB_RESIZE,
  VERB_TIME,
  VERB_TIE,
  VERB_REORDER,
  VERB_REGROUP,
  VERB_RENAME,
  VERB_TEXT,
  VERB_STATUS,
  VERB_CATEGORY,
  VERB_MEANING,
  VERB_SET,
  VERB_MEETINGS,
  VERB_CHANGE,
} Verb;

typedef struct
{
  const AikaRecord *owner;
  const AikaRecord *before;
  const AikaRecord *after;
  gboolean          is_moved;       /* among its siblings */
  GPtrArray        *fields;         /* of AikaField: those that differ */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_ptr_array_unref (subject->fields);
  g_free (subject);
}

static const AikaRecordType *
get_type (const Subject *subject)
{
  return (subject->after != NULL ? subject->after : subject->before)->type;
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

  if (get_type (subject) == &aika_person_type)
    return differs_only_in (subject, person_names) ? VERB_RENAME : VERB_CHANGE;
  if (differs_only_in (subject, names))
    return VERB_RENAME;
  if (differs_only_in_field (subject, "text"))
    return VERB_TEXT;
  if (differs_only_in_field (subject, "group"))
    return VERB_REGROUP;
  if (differs_only_in (subject, status_fields) && get_type (subject) != &aika_body_type)
    return VERB_STATUS;
  if (differs_only_in_field (subject, "meetings") && get_type (subject) == &aika_item_type)
    return VERB_MEETINGS;
  if (differs_only_in_field (subject, "when") && get_type (subject) == &aika_meeting_type)
    return compare_times (((const AikaMeeting *) subject->before)->when, ((const AikaMeeting *) subject->after)->when);
  if (differs_only_in_field (subject, "when") && get_type (subject) == &aika_banner_type)
    return compare_times (((const AikaBanner *) subject->before)->when, ((const AikaBanner *) subject->after)->when);

  return VERB_CHANGE;
}

static Verb
find_verb (const Subject *subject)
{
  /* A mark that went to another row differs in its owner alone. */
  if (subject->before == NULL)
    return VERB_ADD;
  if (subject->after == NULL)
    return VERB_DELETE;
  if (get_type (subject) == &aika_mark_type)
    return subject->is_moved ? VERB_MOVE : find_mark_verb (subject);
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

      if (subject->before != NULL || get_type (subject) != &aika_mark_type)
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
         (subject->is_moved && (get_type (subject) == &aika_mark_type || get_type (subject) == &aika_group_type));
}

/* A mark that got its time because what it counted from or was tied to went or moved on. */
static gboolean
lost_its_offset (const Subject *subject)
{
  return get_type (subject) == &aika_mark_type && subject->before != NULL && subject->after != NULL &&
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

  return get_type (subject) == &aika_mark_type && differs_only_in_field (subject, "label") && mark != NULL &&
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
  return get_type (subject) == &aika_plan_type && differs_only_in_field (subject, "range");
}

/* Leaves out what follows from the others. */
static void
drop_consequences (GPtrArray *subjects)
{
  drop_if (subjects, is_structural, FALSE);
  drop_if (subjects, is_range, TRUE);
  drop_if (subjects, lost_its_offset, TRUE);
  drop_following_labels (subjects);
}

/* How much of a name an undo menu has room for. */
#define NAME_MAX_N_CHARACTERS 40

static char *
quote (const char *name)
{
  g_autofree char *shown = NULL;

  if (g_utf8_strlen (name, -1) > NAME_MAX_N_CHARACTERS)
    {
      g_autofree char *start = g_utf8_substring (name, 0, NAME_MAX_N_CHARACTERS - 1);

      shown = g_strconcat (g_strchomp (start), "…", NULL);
    }

  /* Translators: the quotation marks around the name of a row or a mark. */
  return g_strdup_printf (_("“%s”"), shown != NULL ? shown : name);
}

static char *
dup_meeting_name (const Subject  *subject,
                  const AikaPlan *plan)
{
  const AikaMeeting *meeting = (const AikaMeeting *) (subject->before != NULL ? subject->before : subject->after);
  g_autofree char *day = aika_when_format (meeting->when, aika_language_from_tag (plan->language),
                                           AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);

  return g_strdup_printf ("%s %s", aika_body_get_short_name ((const AikaBody *) subject->owner), day);
}

static const char *
get_person_name (const AikaPerson *person)
{
  return person->role != NULL && *person->role != '\0' ? person->role : person->name;
}

/* The name of the record, as it was if it had one. */
static char *
dup_name (const Subject  *subject,
          const AikaPlan *plan)
{
  const AikaRecord *sides[] = { subject->before, subject->after };
  const AikaRecordType *type = get_type (subject);

  if (type == &aika_meeting_type)
    return dup_meeting_name (subject, plan);
  if (type == &aika_mark_type && ((const AikaItem *) subject->owner)->title != NULL)
    return g_strdup (((const AikaItem *) subject->owner)->title);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const char *name = NULL;

      if (sides[i] == NULL)
        continue;
      if (type == &aika_mark_type)
        name = ((const AikaMark *) sides[i])->label;
      else if (type == &aika_item_type)
        name = ((const AikaItem *) sides[i])->title;
      else if (type == &aika_group_type)
        name = ((const AikaGroup *) sides[i])->title;
      else if (type == &aika_banner_type)
        name = ((const AikaBanner *) sides[i])->text;
      else if (type == &aika_body_type)
        name = aika_body_get_short_name ((const AikaBody *) sides[i]);
      else if (type == &aika_category_type)
        name = ((const AikaCategory *) sides[i])->name;
      else if (type == &aika_view_type)
        name = ((const AikaView *) sides[i])->name;
      else if (type == &aika_person_type)
        name = get_person_name ((const AikaPerson *) sides[i]);
      if (name != NULL)
        return g_strdup (name);
    }

  return NULL;
}

static char *
dup_count (const AikaRecordType *type,
           guint                 n)
{
  if (type == &aika_item_type)
    return g_strdup_printf (ngettext ("%u row", "%u rows", n), n);
  if (type == &aika_mark_type)
    return g_strdup_printf (ngettext ("%u mark", "%u marks", n), n);
  if (type == &aika_group_type)
    return g_strdup_printf (ngettext ("%u group", "%u groups", n), n);
  if (type == &aika_meeting_type)
    return g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);
  if (type == &aika_banner_type)
    return g_strdup_printf (ngettext ("%u banner", "%u banners", n), n);
  if (type == &aika_body_type)
    return g_strdup_printf (ngettext ("%u body", "%u bodies", n), n);
  if (type == &aika_person_type)
    return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  if (type == &aika_view_type)
    return g_strdup_printf (ngettext ("%u view", "%u views", n), n);

  /* Translators: several places of the plan that are not all of one kind. */
  return g_strdup_printf (ngettext ("%u place", "%u places", n), n);
}

/* In each, %s is the name of a row in quotation marks, or a count such as “3 rows”. */
static const char *
get_template (Verb verb)
{
  switch (verb)
    {
    case VERB_ADD:
      /* Translators: these are what the undo menu says after “Undo:”. %s is a name in quotation marks
       * (“Asukasillat”) or a count (3 rows), never inflected: put it first and a noun after it where
       * the language needs that, as in Finnish: %s, siirto. */
      return _("add %s");
    case VERB_DELETE:
      return _("delete %s");
    case VERB_MOVE:
      return _("move %s");
    case VERB_RESIZE:
      return _("resize %s");
    case VERB_TIME:
      return _("change the time of %s");
    case VERB_TIE:
      return _("tie %s to a meeting");
    case VERB_REORDER:
      return _("reorder %s");
    case VERB_REGROUP:
      return _("change the group of %s");
    case VERB_RENAME:
      return _("rename %s");
    case VERB_TEXT:
      return _("change the text of %s");
    case VERB_STATUS:
      return _("change the status of %s");
    case VERB_CATEGORY:
      return _("change the category of %s");
    case VERB_MEANING:
      return _("change the meaning of %s");
    case VERB_SET:
      return _("change which sessions belong together: %s");
    case VERB_MEETINGS:
      return _("change the meetings beside %s");
    case VERB_CHANGE:
      return _("change %s");
    }

  g_assert_not_reached ();
}

/* The template comes from a translation, so it is not given to printf. */
static char *
fill_template (Verb        verb,
               const char *subject)
{
  g_auto(GStrv) parts = g_strsplit (get_template (verb), "%s", 2);

  return g_strjoinv (subject, parts);
}

/* Whether the one body has become an alias of the other. */
static gboolean
is_merged_into (const Subject *removed,
                const Subject *kept)
{
  const AikaBody *gone, *before, *after;

  if (get_type (removed) != &aika_body_type || get_type (kept) != &aika_body_type || removed->after != NULL ||
      kept->before == NULL || kept->after == NULL)
    return FALSE;

  gone = (const AikaBody *) removed->before;
  before = (const AikaBody *) kept->before;
  after = (const AikaBody *) kept->after;
  return after->aliases != NULL && g_ptr_array_find_with_equal_func (after->aliases, gone->name, g_str_equal, NULL) &&
         (before->aliases == NULL || !g_ptr_array_find_with_equal_func (before->aliases, gone->name, g_str_equal, NULL));
}

/* The words for two bodies made one; NULL where that is not what was done. */
static char *
dup_merge (GPtrArray *subjects)
{
  for (guint i = 0; i < subjects->len; i++)
    for (guint k = 0; k < subjects->len; k++)
      {
        g_autofree char *gone = NULL;
        g_autofree char *kept = NULL;

        if (!is_merged_into (subjects->pdata[i], subjects->pdata[k]))
          continue;
        gone = quote (((const AikaBody *) ((Subject *) subjects->pdata[i])->before)->name);
        kept = quote (aika_body_get_short_name ((const AikaBody *) ((Subject *) subjects->pdata[k])->before));
        /* Translators: the names of two bodies, in quotation marks; they may be put in either order. */
        return g_strdup_printf (_("merge %1$s into %2$s"), gone, kept);
      }

  return NULL;
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
  const AikaRecordType *type;
  Verb verb;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  changes = aika_diff (before, after);
  if (changes->len == 0)
    return NULL;

  subjects = collect_subjects (changes);
  merge = dup_merge (subjects);
  if (merge != NULL)
    return g_steal_pointer (&merge);
  drop_consequences (subjects);

  type = get_type (subjects->pdata[0]);
  verb = find_verb (subjects->pdata[0]);
  for (guint i = 1; i < subjects->len; i++)
    {
      if (get_type (subjects->pdata[i]) != type)
        type = NULL;
      if (find_verb (subjects->pdata[i]) != verb)
        verb = VERB_CHANGE;
    }

  if (type == &aika_plan_type)
    return g_strdup (is_range (subjects->pdata[0]) ? _("change the plan’s period") : _("change the plan’s details"));

  if (subjects->len == 1)
    {
      g_autofree char *name = dup_name (subjects->pdata[0], after);

      subject = name != NULL ? quote (name) : NULL;
    }
  if (subject == NULL)
    subject = dup_count (type, subjects->len);

  return fill_template (verb, subject);
}
