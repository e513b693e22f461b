/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "plan/aika-record.h"

#include <locale.h>

#include "plan/aika-plan.h"

/* An item that holds one of every sort of field that items have. */
static AikaItem *
make_item (void)
{
  AikaItem *item = aika_record_new (&aika_item_type);
  g_autoptr(AikaMark) mark = aika_record_new (&aika_mark_type);
  g_autoptr(AikaWhen) when = aika_when_new_day (17645);
  g_autoptr(AikaRecord) tie_record = aika_record_new (&aika_tie_type);
  AikaTie *tie = (AikaTie *) tie_record;
  g_autoptr(AikaSeq) marks = NULL;

  aika_set_text (&tie->body, "kh");
  aika_set_text (&tie->meeting, "kh-1");
  aika_set_text (&mark->id, "m1");
  aika_set_when (&mark->when, when);
  aika_set_record (&mark->meeting, tie);
  marks = aika_seq_append (item->marks, mark);

  aika_set_text (&item->id, "i1");
  aika_set_text (&item->title, "Kysely");
  item->mode = AIKA_MODE_REMOTE;
  aika_set_seq (&item->marks, marks);
  return item;
}

static void
test_defaults (void)
{
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);
  g_autoptr(AikaRecord) lead = aika_record_new (&aika_lead_type);

  g_assert_null (plan->id);
  g_assert_null (plan->title);
  g_assert_null (plan->references);
  g_assert_null (plan->range);
  g_assert_null (plan->edited);
  g_assert_cmpint (plan->as_of, ==, AIKA_DAY_NONE);
  g_assert_cmpint (plan->published, ==, AIKA_DAY_NONE);
  g_assert_nonnull (plan->items);
  g_assert_cmpuint (aika_seq_get_length (plan->items), ==, 0);
  g_assert_null (plan->record.extras);
  g_assert_cmpint (((AikaLead *) lead)->clock, ==, -1);
  g_assert_cmpint (((AikaLead *) lead)->n, ==, 0);
}

static void
test_draft_shares (void)
{
  g_autoptr(AikaRecord) item = (AikaRecord *) make_item ();
  g_autoptr(AikaRecord) draft = aika_record_draft (item);
  AikaItem *before = (AikaItem *) item, *after = (AikaItem *) draft;

  g_assert_true (item != draft);
  g_assert_true (aika_record_equal (item, draft));
  g_assert_true (before->id == after->id);
  g_assert_true (before->title == after->title);
  g_assert_true (before->marks == after->marks);
}

static void
test_draft_changes_alone (void)
{
  g_autoptr(AikaRecord) item = (AikaRecord *) make_item ();
  g_autoptr(AikaRecord) draft = aika_record_draft (item);
  AikaItem *before = (AikaItem *) item, *after = (AikaItem *) draft;
  g_autoptr(AikaSeq) none = aika_seq_empty ();

  aika_set_text (&after->title, "Työpajat");
  after->mode = AIKA_MODE_EITHER;
  aika_set_seq (&after->marks, none);

  g_assert_cmpstr (before->title, ==, "Kysely");
  g_assert_cmpint (before->mode, ==, AIKA_MODE_REMOTE);
  g_assert_cmpuint (aika_seq_get_length (before->marks), ==, 1);
  g_assert_cmpstr (after->title, ==, "Työpajat");
  g_assert_cmpuint (aika_seq_get_length (after->marks), ==, 0);
  g_assert_false (aika_record_equal (item, draft));
}

static void
test_draft_outlives (void)
{
  AikaItem *item = make_item ();
  g_autoptr(AikaRecord) draft = aika_record_draft (item);
  AikaItem *after = (AikaItem *) draft;
  AikaMark *mark;

  aika_record_unref (item);

  mark = aika_seq_get (after->marks, 0);
  g_assert_cmpstr (after->title, ==, "Kysely");
  g_assert_cmpstr (mark->meeting->meeting, ==, "kh-1");
  g_assert_cmpint (mark->when->spans[0].start_day, ==, 17645);
}

/* A slot may be set to what it holds. */
static void
test_set_to_itself (void)
{
  g_autoptr(AikaRecord) item = (AikaRecord *) make_item ();
  AikaItem *draft = (AikaItem *) item;
  AikaMark *mark = aika_seq_get (draft->marks, 0);

  aika_set_text (&draft->title, draft->title);
  aika_set_seq (&draft->marks, draft->marks);
  aika_set_when (&mark->when, mark->when);
  aika_set_record (&mark->meeting, mark->meeting);

  g_assert_cmpstr (draft->title, ==, "Kysely");
  g_assert_cmpuint (aika_seq_get_length (draft->marks), ==, 1);
  g_assert_cmpstr (mark->meeting->body, ==, "kh");
}

static void
test_setters (void)
{
  static const char *const texts[] = { "KH 7.2.2022", "Liite 1", NULL };
  static const char *const none[] = { NULL };
  static const char *const others[] = { "KH 7.2.2022", "Liite 2", NULL };
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);
  g_autoptr(AikaPlan) other = aika_record_new (&aika_plan_type);

  aika_set_text (&plan->title, "Strategia");
  aika_set_text (&plan->title, "");
  g_assert_null (plan->title);
  aika_set_text (&plan->title, NULL);
  g_assert_null (plan->title);

  aika_set_texts (&plan->references, texts);
  g_assert_cmpuint (plan->references->len, ==, 2);
  g_assert_cmpstr (plan->references->pdata[1], ==, "Liite 1");
  aika_set_texts (&other->references, others);
  g_assert_false (aika_record_equal (plan, other));
  aika_set_texts (&other->references, texts);
  g_assert_true (aika_record_equal (plan, other));
  aika_set_texts (&plan->references, none);
  g_assert_null (plan->references);
  aika_set_texts (&plan->references, texts);
  aika_set_texts (&plan->references, NULL);
  g_assert_null (plan->references);

  aika_set_when (&plan->range, NULL);
  g_assert_null (plan->range);
  aika_set_record (&plan->edited, NULL);
  g_assert_null (plan->edited);
}

/* Two plans that differ in one field of each kind are not equal. */
static void
test_equal_sees_every_kind (void)
{
  static const char *const texts[] = { "Liite 1", NULL };
  g_autoptr(AikaWhen) when = aika_when_new_day (17645);
  g_autoptr(AikaRecord) edited = aika_record_new (&aika_edited_type);
  g_autoptr(AikaRecord) group = aika_record_new (&aika_group_type);
  g_autoptr(AikaRecord) plain = aika_record_new (&aika_plan_type);

  for (guint kind = 0; kind < 7; kind++)
    {
      g_autoptr(AikaPlan) plan = aika_record_draft (plain);
      g_autoptr(AikaSeq) groups = aika_seq_append (plan->groups, group);

      g_assert_true (aika_record_equal (plain, plan));
      switch (kind)
        {
        case 0:
          aika_set_text (&plan->id, "x");
          break;
        case 1:
          aika_set_texts (&plan->references, texts);
          break;
        case 2:
          plan->as_of = 17645;
          break;
        case 3:
          aika_set_when (&plan->range, when);
          break;
        case 4:
          aika_set_record (&plan->edited, edited);
          break;
        case 5:
          aika_set_seq (&plan->groups, groups);
          break;
        default:
          aika_record_add_extra (plan, "later", "1");
          break;
        }

      g_assert_false (aika_record_equal (plain, plan));
      g_assert_false (aika_record_equal (plan, plain));
    }
}

static void
test_equal_by_value (void)
{
  g_autoptr(AikaRecord) a = (AikaRecord *) make_item ();
  g_autoptr(AikaRecord) b = (AikaRecord *) make_item ();
  g_autoptr(AikaRecord) group = aika_record_new (&aika_group_type);
  g_autoptr(AikaRecord) view = aika_record_new (&aika_view_type);

  g_assert_true (aika_record_equal (a, b));
  g_assert_true (aika_record_equal (NULL, NULL));
  g_assert_false (aika_record_equal (a, NULL));
  g_assert_false (aika_record_equal (NULL, a));
  g_assert_false (aika_record_equal (group, view));
}

static void
test_extras (void)
{
  g_autoptr(AikaRecord) item = (AikaRecord *) make_item ();
  g_autoptr(AikaRecord) draft = NULL;
  g_autoptr(AikaRecord) other = NULL;
  const AikaExtra *extra;

  aika_record_add_extra (item, "colour", "\"red\"");
  draft = aika_record_draft (item);
  other = aika_record_draft (item);
  g_assert_true (aika_record_equal (item, draft));

  aika_record_add_extra (draft, "weight", "3");
  g_assert_cmpuint (item->extras->len, ==, 1);
  g_assert_cmpuint (draft->extras->len, ==, 2);
  extra = &g_array_index (draft->extras, AikaExtra, 0);
  g_assert_cmpstr (extra->name, ==, "colour");
  g_assert_cmpstr (extra->json, ==, "\"red\"");
  extra = &g_array_index (draft->extras, AikaExtra, 1);
  g_assert_cmpstr (extra->name, ==, "weight");
  g_assert_false (aika_record_equal (item, draft));
  g_assert_true (aika_record_equal (item, other));

  aika_record_set_extras (other, NULL);
  g_assert_null (other->extras);
  g_assert_cmpuint (item->extras->len, ==, 1);
}

static void
test_ids (void)
{
  g_autoptr(AikaRecord) item = (AikaRecord *) make_item ();
  g_autoptr(AikaRecord) tie = aika_record_new (&aika_tie_type);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpstr (aika_record_get_id (item), ==, "i1");
  g_assert_null (aika_record_get_id (tie));

  for (guint i = 0; i < 1000; i++)
    {
      char *id = aika_id_new ();

      g_assert_true (g_uuid_string_is_valid (id));
      g_assert_true (g_hash_table_add (seen, id));
    }
}

static void
test_words (void)
{
  g_assert_cmpint (aika_enum_find (&aika_status_enum, "confirmed"), ==, AIKA_STATUS_CONFIRMED);
  g_assert_cmpint (aika_enum_find (&aika_status_enum, "returned"), ==, AIKA_STATUS_RETURNED);
  g_assert_cmpint (aika_enum_find (&aika_status_enum, "Confirmed"), ==, -1);
  g_assert_cmpint (aika_enum_find (&aika_status_enum, ""), ==, -1);
  g_assert_cmpint (aika_enum_find (&aika_unit_enum, "working-days"), ==, AIKA_UNIT_WORKING_DAYS);
  g_assert_cmpint (aika_enum_find (&aika_hue_enum, "brown"), ==, AIKA_HUE_BROWN);
}

/* What the tables promise: an id stands first, lists name their type, words their enumeration. */
static void
test_tables (void)
{
  static const AikaRecordType *const types[] = {
    &aika_banner_type, &aika_block_type, &aika_body_type, &aika_category_type, &aika_column_type, &aika_custom_type,
    &aika_edited_type, &aika_group_type, &aika_item_type, &aika_lead_type, &aika_mark_type, &aika_meeting_type,
    &aika_offset_type, &aika_paper_type, &aika_party_type, &aika_person_type, &aika_plan_type, &aika_run_type,
    &aika_stamp_type, &aika_tie_type, &aika_usual_type, &aika_view_type,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_assert_cmpuint (types[i]->n_bytes, >, sizeof (AikaRecord));
      for (const AikaField *field = types[i]->fields; field->name != NULL; field++)
        {
          g_test_message ("%s.%s", types[i]->name, field->name);
          g_assert_true (aika_record_type_find (types[i], field->name) == field);
          g_assert_cmpuint (field->offset, >=, sizeof (AikaRecord));
          g_assert_cmpuint (field->offset, <, types[i]->n_bytes);
          g_assert_true ((field->kind == AIKA_FIELD_ENUM) == (field->enumeration != NULL));
          g_assert_true ((field->kind == AIKA_FIELD_RECORD || field->kind == AIKA_FIELD_RECORDS) ==
                         (field->record_type != NULL));
          g_assert_true (field->kind != AIKA_FIELD_ID || field == types[i]->fields);
        }
      g_assert_null (aika_record_type_find (types[i], "nothing"));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/new-holds-the-defaults", test_defaults);
  g_test_add_func ("/record/a-draft-shares-all", test_draft_shares);
  g_test_add_func ("/record/a-draft-changes-alone", test_draft_changes_alone);
  g_test_add_func ("/record/a-draft-outlives-its-origin", test_draft_outlives);
  g_test_add_func ("/record/a-slot-may-be-set-to-itself", test_set_to_itself);
  g_test_add_func ("/record/nothing-is-set-as-null", test_setters);
  g_test_add_func ("/record/equal-sees-every-kind-of-field", test_equal_sees_every_kind);
  g_test_add_func ("/record/equal-by-value", test_equal_by_value);
  g_test_add_func ("/record/extras-are-kept-and-not-shared-back", test_extras);
  g_test_add_func ("/record/ids", test_ids);
  g_test_add_func ("/record/words-of-enumerations", test_words);
  g_test_add_func ("/record/tables-are-sound", test_tables);

  return g_test_run ();
}
