/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-plan-check"

#include "config.h"

#include "formats/aika-plan-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/aika-plan-rules.h"

/* Walks a plan by the tables of its fields, once to note the ids and what is counted from
 * what, once to ask whether what is named is there. Both are linear: a file may be made
 * to be slow.
 *
 * Invariants: (1) all ids of a plan share one namespace, so that an id alone says what is
 * meant; the plan within a stamp has its own; (2) paths are those of the file. */

typedef struct
{
  const AikaRecord *record;
  const AikaRecord *owner;
  char             *path;
} Named;

typedef struct
{
  AikaCheck   check;
  GHashTable *named;      /* of Named, by id */
  GPtrArray  *offsets;    /* see aika_chains_new () */
  GPtrArray  *parents;    /* see aika_chains_new () */
} PlanCheck;

/* What each link leads to. A link of a meeting also needs the meeting's body. */
static const struct
{
  const AikaRecordType *type;
  const char           *field;
  const AikaRecordType *target;
  AikaRule              rule;
} links[] = {
  { &aika_body_type, "parent", &aika_body_type, AIKA_RULE_NO_BODY },
  { &aika_item_type, "group", &aika_group_type, AIKA_RULE_NO_GROUP },
  { &aika_mark_type, "category", &aika_category_type, AIKA_RULE_NO_CATEGORY },
  { &aika_offset_type, "mark", &aika_mark_type, AIKA_RULE_NO_MARK },
  { &aika_party_type, "body", &aika_body_type, AIKA_RULE_NO_BODY },
  { &aika_party_type, "person", &aika_person_type, AIKA_RULE_NO_PERSON },
  { &aika_tie_type, "body", &aika_body_type, AIKA_RULE_NO_BODY },
  { &aika_tie_type, "meeting", &aika_meeting_type, AIKA_RULE_NO_MEETING },
};

static void
named_free (gpointer data)
{
  Named *named = data;

  g_free (named->path);
  g_free (named);
}

static void
note_id (PlanCheck        *self,
         const AikaRecord *record,
         const AikaRecord *owner)
{
  const char *id = aika_record_get_id (record);
  Named *named;

  if (id == NULL)
    return;

  named = g_hash_table_lookup (self->named, id);
  if (named != NULL)
    {
      gsize mark = aika_check_enter (&self->check, "id");

      aika_check_report (&self->check, AIKA_RULE_EQUAL_IDS, id, named->path);
      aika_check_leave (&self->check, mark);
      return;
    }

  named = g_new0 (Named, 1);
  named->record = record;
  named->owner = owner;
  named->path = g_strdup (self->check.path->str);
  g_hash_table_insert (self->named, (gpointer) id, named);
}

static void
note_chains (PlanCheck        *self,
             const AikaRecord *record)
{
  if (record->type == &aika_mark_type)
    {
      const AikaMark *mark = (const AikaMark *) record;

      if (mark->id != NULL && mark->offset != NULL && mark->offset->mark != NULL)
        aika_check_note_chain (&self->check, self->offsets, mark->id, mark->offset->mark, "offset");
    }
  else if (record->type == &aika_body_type)
    {
      const AikaBody *body = (const AikaBody *) record;

      if (body->id != NULL && body->parent != NULL)
        aika_check_note_chain (&self->check, self->parents, body->id, body->parent, "parent");
    }
}

static void
check_two_times (PlanCheck      *self,
                 const AikaMark *mark)
{
  if (mark->when != NULL && mark->meeting != NULL)
    aika_check_report (&self->check, AIKA_RULE_TWO_TIMES, "when", "meeting");
  else if (mark->when != NULL && mark->offset != NULL)
    aika_check_report (&self->check, AIKA_RULE_TWO_TIMES, "when", "offset");
  else if (mark->meeting != NULL && mark->offset != NULL)
    aika_check_report (&self->check, AIKA_RULE_TWO_TIMES, "meeting", "offset");
}

static void
check_number (PlanCheck  *self,
              const char *member,
              int         value,
              int         min,
              int         max)
{
  gsize mark;

  if (value >= min && value <= max)
    return;

  mark = aika_check_enter (&self->check, member);
  aika_check_report (&self->check, AIKA_RULE_NUMBER, value, min, max);
  aika_check_leave (&self->check, mark);
}

static gboolean
is_paper_size (const char *size)
{
  if (size == NULL || (size[0] != 'A' && size[0] != 'B'))
    return FALSE;

  return g_str_equal (size + 1, "10") || (g_ascii_isdigit (size[1]) && size[2] == '\0');
}

#define MAX_N_SHEETS 100    /* in one direction */

static void
check_paper (PlanCheck       *self,
             const AikaPaper *paper)
{
  if (!is_paper_size (paper->size))
    {
      gsize mark = aika_check_enter (&self->check, "size");

      aika_check_report (&self->check, AIKA_RULE_PAPER, paper->size != NULL ? paper->size : "");
      aika_check_leave (&self->check, mark);
    }
  check_number (self, "across", paper->across, 0, MAX_N_SHEETS);
  check_number (self, "down", paper->down, 0, MAX_N_SHEETS);
}

static void
check_column (PlanCheck        *self,
              const AikaColumn *column)
{
  g_auto(GStrv) names = g_strsplit (column->field != NULL ? column->field : "", "+", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const Named *body = g_str_has_prefix (names[i], "body:") ? g_hash_table_lookup (self->named, names[i] + strlen ("body:")) : NULL;
      gboolean is_known = aika_column_name_is_known (names[i], strlen (names[i]));
      gsize mark;

      if (is_known && (!g_str_has_prefix (names[i], "body:") || (body != NULL && body->record->type == &aika_body_type)))
        continue;

      mark = aika_check_enter (&self->check, "field");
      aika_check_report (&self->check, AIKA_RULE_COLUMN, names[i]);
      aika_check_leave (&self->check, mark);
    }
}

static void
check_edited (PlanCheck        *self,
              const AikaEdited *edited)
{
  gsize mark;

  if (edited->at != NULL && aika_moment_is_valid (edited->at))
    return;

  mark = aika_check_enter (&self->check, "at");
  aika_check_report (&self->check, AIKA_RULE_MOMENT, edited->at != NULL ? edited->at : "");
  aika_check_leave (&self->check, mark);
}

static const char *
get_set_rule_word (const AikaMark *mark)
{
  const AikaField *field = aika_record_type_find (&aika_mark_type, "setRule");

  return field->enumeration->words[mark->set_rule];
}

/* The marks of a set say one rule, or leave it to the first. */
static void
check_sets (PlanCheck      *self,
            const AikaItem *item)
{
  g_autoptr(GHashTable) first_of_set = g_hash_table_new (g_str_hash, g_str_equal);
  gsize list_mark = aika_check_enter (&self->check, "marks");

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);
      const AikaMark *first = NULL;
      gsize inner_mark;
      gsize member_mark;

      if (mark->set_rule == AIKA_SET_NONE)
        continue;

      inner_mark = aika_check_enter_index (&self->check, i);
      member_mark = aika_check_enter (&self->check, "setRule");
      if (mark->set == NULL)
        aika_check_report (&self->check, AIKA_RULE_SET_MISSING, get_set_rule_word (mark));
      else if ((first = g_hash_table_lookup (first_of_set, mark->set)) == NULL)
        g_hash_table_insert (first_of_set, mark->set, (gpointer) mark);
      else if (first->set_rule != mark->set_rule)
        aika_check_report (&self->check, AIKA_RULE_SET_RULES, mark->set, get_set_rule_word (first));
      aika_check_leave (&self->check, member_mark);
      aika_check_leave (&self->check, inner_mark);
    }

  aika_check_leave (&self->check, list_mark);
}

static void
check_range (PlanCheck      *self,
             const AikaPlan *plan)
{
  gint32 start_day, end_day;
  gsize mark;

  if (plan->range == NULL ||
      (aika_when_get_extent (plan->range, &start_day, &end_day) &&
       start_day != AIKA_DAY_NONE && end_day != AIKA_DAY_NONE))
    return;

  mark = aika_check_enter (&self->check, "range");
  aika_check_report (&self->check, AIKA_RULE_RANGE);
  aika_check_leave (&self->check, mark);
}

/* What is asked of a record of one type. */
static void
check_record (PlanCheck        *self,
              const AikaRecord *record)
{
  if (record->type == &aika_mark_type)
    check_two_times (self, (const AikaMark *) record);
  else if (record->type == &aika_item_type)
    check_sets (self, (const AikaItem *) record);
  else if (record->type == &aika_usual_type)
    check_number (self, "weekday", ((const AikaUsual *) record)->weekday, 0, 7);
  else if (record->type == &aika_paper_type)
    check_paper (self, (const AikaPaper *) record);
  else if (record->type == &aika_column_type)
    check_column (self, (const AikaColumn *) record);
  else if (record->type == &aika_edited_type)
    check_edited (self, (const AikaEdited *) record);
  else if (record->type == &aika_plan_type)
    check_range (self, (const AikaPlan *) record);
}

static gboolean
link_leads_to (PlanCheck            *self,
               const AikaRecord     *record,
               const char           *id,
               const AikaRecordType *target)
{
  const Named *named = g_hash_table_lookup (self->named, id);

  if (named == NULL || named->record->type != target)
    return FALSE;

  /* A meeting is one of the body that the tie names. */
  if (record->type == &aika_tie_type && target == &aika_meeting_type)
    return g_strcmp0 (aika_record_get_id (named->owner), ((const AikaTie *) record)->body) == 0;

  return TRUE;
}

static void
check_link (PlanCheck        *self,
            const AikaRecord *record,
            const AikaField  *field)
{
  const char *id = G_STRUCT_MEMBER (char *, record, field->offset);

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (links); i++)
    if (links[i].type == record->type && g_str_equal (links[i].field, field->name) &&
        !link_leads_to (self, record, id, links[i].target))
      {
        gsize mark = aika_check_enter (&self->check, field->name);

        aika_check_report (&self->check, links[i].rule, id);
        aika_check_leave (&self->check, mark);
      }
}

typedef void (* VisitFunc) (PlanCheck        *self,
                            const AikaRecord *record,
                            const AikaRecord *owner);

/* Visits the records that @record holds, each with the path of the file. */
static void
visit_inner (PlanCheck        *self,
             const AikaRecord *record,
             VisitFunc         visit)
{
  for (const AikaField *field = record->type->fields; field->name != NULL; field++)
    {
      gsize mark;

      if (field->kind != AIKA_FIELD_RECORD && field->kind != AIKA_FIELD_RECORDS)
        continue;

      mark = aika_check_enter (&self->check, field->name);
      if (field->kind == AIKA_FIELD_RECORD)
        {
          const AikaRecord *inner = G_STRUCT_MEMBER (AikaRecord *, record, field->offset);

          if (inner != NULL)
            visit (self, inner, record);
        }
      else
        {
          const AikaSeq *seq = G_STRUCT_MEMBER (AikaSeq *, record, field->offset);

          for (guint i = 0; i < aika_seq_get_length (seq); i++)
            {
              gsize inner_mark = aika_check_enter_index (&self->check, i);

              visit (self, aika_seq_get (seq, i), record);
              aika_check_leave (&self->check, inner_mark);
            }
        }
      aika_check_leave (&self->check, mark);
    }
}

static void
note_names (PlanCheck        *self,
            const AikaRecord *record,
            const AikaRecord *owner)
{
  /* A plan within has names of its own and is checked by itself. */
  if (record->type == &aika_plan_type && owner != NULL)
    return;

  if (owner != NULL)
    {
      note_id (self, record, owner);
      note_chains (self, record);
    }
  visit_inner (self, record, note_names);
}

static void check_plan (AikaCheck      *check,
                        const AikaPlan *plan);

static void
check_names (PlanCheck        *self,
             const AikaRecord *record,
             const AikaRecord *owner)
{
  if (record->type == &aika_plan_type && owner != NULL)
    {
      check_plan (&self->check, (const AikaPlan *) record);
      return;
    }

  for (const AikaField *field = record->type->fields; field->name != NULL; field++)
    {
      const AikaWhen *when = field->kind == AIKA_FIELD_WHEN ? G_STRUCT_MEMBER (AikaWhen *, record, field->offset) : NULL;

      if (when != NULL)
        {
          gsize mark = aika_check_enter (&self->check, field->name);

          aika_check_when (&self->check, when);
          aika_check_leave (&self->check, mark);
        }
      else if (field->kind == AIKA_FIELD_LINK)
        {
          check_link (self, record, field);
        }
    }

  check_record (self, record);
  visit_inner (self, record, check_names);
}

static void
check_plan (AikaCheck      *check,
            const AikaPlan *plan)
{
  PlanCheck self = { *check };

  self.named = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, named_free);
  self.offsets = aika_chains_new ();
  self.parents = aika_chains_new ();

  note_names (&self, &plan->record, NULL);
  check_names (&self, &plan->record, NULL);
  aika_check_chains (&self.check, self.offsets, AIKA_RULE_OFFSET_CIRCLE);
  aika_check_chains (&self.check, self.parents, AIKA_RULE_BODY_CIRCLE);

  check->n_warnings = self.check.n_warnings;
  g_hash_table_unref (self.named);
  g_ptr_array_unref (self.offsets);
  g_ptr_array_unref (self.parents);
}

/**
 * aika_plan_check:
 * @plan: a plan
 *
 * Asks whether a plan holds together: every id once, every time a time, every link to
 * something, no circles. aika-plan-rules.c lists the rules.
 *
 * Returns: (transfer full) (element-type AikaProblem): what does not; empty if all does.
 *   All errors are there, warnings up to a limit, then one that says how many more there are
 */
GPtrArray *
aika_plan_check (const AikaPlan *plan)
{
  g_autoptr(GString) path = g_string_new (NULL);
  AikaCheck check = { NULL, path, 0 };

  g_return_val_if_fail (plan != NULL, NULL);

  check.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_problem_free);
  check_plan (&check, plan);

  if (check.n_warnings > AIKA_PLAN_CHECK_MAX_N_WARNINGS)
    {
      guint n_more = check.n_warnings - AIKA_PLAN_CHECK_MAX_N_WARNINGS;

      g_ptr_array_add (check.problems,
                       aika_problem_new (AIKA_SEVERITY_WARNING, "W_MORE", "",
                                         g_strdup_printf (ngettext ("%u more warning is not listed",
                                                                    "%u more warnings are not listed", n_more),
                                                          n_more)));
    }

  return check.problems;
}
