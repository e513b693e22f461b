/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "random-plan"

#include "config.h"

#include "random-plan.h"

#include <string.h>

typedef struct
{
  GRand     *rand;
  guint      n_ids;
  guint      depth;       /* of plans within stamps */
  GPtrArray *mark_ids;
  GPtrArray *body_ids;
  GPtrArray *meeting_ids;
  GPtrArray *meeting_body_ids;  /* of each meeting, its body */
  GPtrArray *category_ids;
  GPtrArray *group_ids;
  GPtrArray *person_ids;
} Maker;

static const char *const pieces[] = {
  "a", "Kysely", " ", "ä", "–", "\"", "\\", "/", "\n", "\t", "\x01", "\x7f", "€", "😀", "\xe2\x80\xa8", "\u202e", "0",
  "{", "]", "null", "</script>", "\r\n", "e\u0301", "'", ",", ":",
};

static gboolean
happens (Maker *maker,
         int    percent)
{
  return g_rand_int_range (maker->rand, 0, 100) < percent;
}

static char *
make_text (Maker *maker)
{
  GString *text = g_string_new (NULL);
  int n_pieces = g_rand_int_range (maker->rand, 1, 12);

  for (int i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[g_rand_int_range (maker->rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static char *
make_id (Maker *maker)
{
  return g_strdup_printf ("id %u “ä.[0]\"", maker->n_ids++);
}

static gint32
make_day (Maker *maker)
{
  return g_rand_int_range (maker->rand, aika_day_from_ymd (AIKA_YEAR_MIN, 1, 1),
                           aika_day_from_ymd (AIKA_YEAR_MAX, 12, 1));
}

static AikaSpan
make_span (Maker        *maker,
           AikaWhenKind  kind)
{
  AikaSpan span = { AIKA_DAY_NONE, AIKA_DAY_NONE, -1, -1 };
  gint32 day = make_day (maker);

  if (kind != AIKA_WHEN_DEADLINE || happens (maker, 30))
    {
      span.start_day = day;
      if (happens (maker, 30))
        span.start_minute = (gint16) g_rand_int_range (maker->rand, 0, 12 * 60);
    }
  if (kind != AIKA_WHEN_FROM || happens (maker, 30))
    {
      aika_span_set_last_day (&span, day + g_rand_int_range (maker->rand, 0, 20));
      if (happens (maker, 30))
        span.end_minute = (gint16) g_rand_int_range (maker->rand, 12 * 60, 24 * 60 + 1);
    }

  return span;
}

/* Members that a later version might add, as the reader gives them. */
static GArray *
make_extras (Maker *maker,
             int    span)
{
  static const char *const names[] = { "x", "later member", "", "a.b[0]", "ä\"\\", "\n", "Title" };
  static const char *const values[] = {
    "12", "-0.5", "\"text\"", "true", "false", "null", "[]", "{}", "[1, 2, [3]]", "{ \"a\": { \"b\": \"ä\\n\" } }",
    "1.25", "9007199254740991"
  };
  GArray *extras = aika_extras_new ();
  int n = g_rand_int_range (maker->rand, 1, G_N_ELEMENTS (names) + 1);

  for (int i = 0; i < n; i++)
    aika_extras_add (extras, span, names[i], values[g_rand_int_range (maker->rand, 0, G_N_ELEMENTS (values))]);

  return extras;
}

static AikaWhen *
make_when (Maker *maker)
{
  AikaWhenKind kind = g_rand_int_range (maker->rand, 0, AIKA_WHEN_RECURRING + 1);
  gboolean has_spans = kind != AIKA_WHEN_UNKNOWN && kind != AIKA_WHEN_WHOLE_PROCESS;
  guint n_spans = has_spans ? (guint) g_rand_int_range (maker->rand, 1, 4) : 0;
  g_autofree char *text = happens (maker, 80) ? make_text (maker) : NULL;
  g_autoptr(AikaWhen) when = NULL;
  AikaSpan spans[4];

  for (guint i = 0; i < n_spans; i++)
    spans[i] = make_span (maker, kind);

  when = aika_when_new (kind, g_rand_int_range (maker->rand, 0, AIKA_PRECISION_PLAN + 1), text, spans, n_spans,
                        g_rand_int_range (maker->rand, 0, AIKA_LIST_ALTERNATIVES + 1),
                        g_rand_int_range (maker->rand, 0, AIKA_WHEN_OPEN_CLOCK << 1));
  if (happens (maker, 80))
    return g_steal_pointer (&when);

  {
    int span = g_rand_int_range (maker->rand, AIKA_EXTRA_NO_SPAN, (int) n_spans);
    g_autoptr(GArray) extras = make_extras (maker, span);

    return aika_when_with_extras (when, extras);
  }
}

/* A link only to what stands before, so that nothing runs in a circle. */
static void
link_back (Maker      *maker,
           GPtrArray  *ids,
           char      **slot)
{
  if (ids != NULL && ids->len > 0)
    aika_set_text (slot, ids->pdata[g_rand_int_range (maker->rand, 0, (int) ids->len)]);
}

/* What a link of that name may lead to: what stands before it in the plan. */
static GPtrArray *
get_ids (Maker      *maker,
         const char *name)
{
  if (g_str_equal (name, "body"))
    return maker->body_ids;
  if (g_str_equal (name, "category"))
    return maker->category_ids;
  if (g_str_equal (name, "group"))
    return maker->group_ids;
  if (g_str_equal (name, "person"))
    return maker->person_ids;

  return NULL;
}

static AikaRecord *make_record (Maker                *maker,
                                const AikaRecordType *type);

static void
fill_records (Maker           *maker,
              const AikaField *field,
              gpointer         slot)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaSeq) seq = NULL;
  int n_records = g_rand_int_range (maker->rand, 0, 4);

  /* A plan holds stamps, which hold plans. */
  if (field->record_type == &aika_stamp_type)
    n_records = maker->depth < 2 && happens (maker, 20) ? 1 : 0;

  for (int i = 0; i < n_records; i++)
    g_ptr_array_add (records, make_record (maker, field->record_type));
  seq = aika_seq_new ((gconstpointer const *) records->pdata, records->len);
  aika_set_seq (slot, seq);
}

static void
fill_field (Maker           *maker,
            const AikaField *field,
            gpointer         slot)
{
  switch (field->kind)
    {
    case AIKA_FIELD_ID:
    case AIKA_FIELD_LINK:
      {
        g_autofree char *id = make_id (maker);

        aika_set_text (slot, id);
        if (field->kind == AIKA_FIELD_LINK && happens (maker, 80))
          link_back (maker, get_ids (maker, field->name), slot);
      }
      break;
    case AIKA_FIELD_TEXT:
      {
        g_autofree char *text = make_text (maker);

        aika_set_text (slot, text);
      }
      break;
    case AIKA_FIELD_TEXTS:
      {
        g_autofree char *text = make_text (maker);
        const char *texts[] = { text, "", "Kh", NULL };

        aika_set_texts (slot, texts);
      }
      break;
    case AIKA_FIELD_ENUM:
      *(int *) slot = g_rand_int_range (maker->rand, 0, (int) g_strv_length ((char **) field->enumeration->words));
      break;
    case AIKA_FIELD_INT:
      *(int *) slot = g_rand_int_range (maker->rand, 0, 8);
      break;
    case AIKA_FIELD_BOOL:
      *(gboolean *) slot = happens (maker, 50);
      break;
    case AIKA_FIELD_DAY:
      *(gint32 *) slot = make_day (maker);
      break;
    case AIKA_FIELD_CLOCK:
      *(int *) slot = g_rand_int_range (maker->rand, 0, 24 * 60);
      break;
    case AIKA_FIELD_WHEN:
      {
        g_autoptr(AikaWhen) when = make_when (maker);

        aika_set_when (slot, when);
      }
      break;
    case AIKA_FIELD_RECORD:
      {
        g_autoptr(AikaRecord) record = make_record (maker, field->record_type);

        aika_set_record (slot, record);
      }
      break;
    case AIKA_FIELD_RECORDS:
      fill_records (maker, field, slot);
      break;
    }
}

/* Columns of every form: one name, several, a body, a field of the author's own. */
static void
make_column (Maker      *maker,
             AikaColumn *column)
{
  static const char *const fields[] = { "title", "when", "mode+consultant", "period", "days+responsible+duration", "custom:Riski" };
  g_autofree char *field = NULL;

  if (maker->body_ids->len > 0 && happens (maker, 30))
    field = g_strconcat ("body:", maker->body_ids->pdata[g_rand_int_range (maker->rand, 0, (int) maker->body_ids->len)], NULL);
  else if (happens (maker, 80))
    field = g_strdup (fields[g_rand_int_range (maker->rand, 0, G_N_ELEMENTS (fields))]);
  if (field != NULL)
    aika_set_text (&column->field, field);
}

/* What the rules ask of some types beyond their fields. */
static void
keep_rules (Maker      *maker,
            AikaRecord *record)
{
  if (record->type == &aika_mark_type)
    {
      AikaMark *mark = (AikaMark *) record;
      int chosen = g_rand_int_range (maker->rand, 0, 4);

      if (chosen != 0)
        aika_set_when (&mark->when, NULL);
      if (chosen != 1)
        aika_set_record (&mark->meeting, NULL);
      if (chosen != 2)
        aika_set_record (&mark->offset, NULL);
      if (mark->offset != NULL)
        link_back (maker, maker->mark_ids, &mark->offset->mark);
      g_ptr_array_add (maker->mark_ids, g_strdup (mark->id));
    }
  else if (record->type == &aika_body_type)
    {
      AikaBody *body = (AikaBody *) record;

      link_back (maker, maker->body_ids, &body->parent);
      g_ptr_array_add (maker->body_ids, g_strdup (body->id));
      for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
        {
          g_ptr_array_add (maker->meeting_ids, g_strdup (aika_record_get_id (aika_seq_get (body->meetings, i))));
          g_ptr_array_add (maker->meeting_body_ids, g_strdup (body->id));
        }
    }
  else if (record->type == &aika_tie_type && maker->meeting_ids->len > 0 && happens (maker, 80))
    {
      AikaTie *tie = (AikaTie *) record;
      int chosen = g_rand_int_range (maker->rand, 0, (int) maker->meeting_ids->len);

      aika_set_text (&tie->meeting, maker->meeting_ids->pdata[chosen]);
      aika_set_text (&tie->body, maker->meeting_body_ids->pdata[chosen]);
    }
  else if (record->type == &aika_column_type)
    {
      make_column (maker, (AikaColumn *) record);
    }
  else if (record->type == &aika_category_type)
    {
      g_ptr_array_add (maker->category_ids, g_strdup (aika_record_get_id (record)));
    }
  else if (record->type == &aika_group_type)
    {
      g_ptr_array_add (maker->group_ids, g_strdup (aika_record_get_id (record)));
    }
  else if (record->type == &aika_person_type)
    {
      g_ptr_array_add (maker->person_ids, g_strdup (aika_record_get_id (record)));
    }
  else if (record->type == &aika_usual_type)
    {
      ((AikaUsual *) record)->weekday %= 8;
    }
  else if (record->type == &aika_edited_type)
    {
      aika_set_text (&((AikaEdited *) record)->at, "2026-11-23T08:15:00Z");
    }
  else if (record->type == &aika_lead_type)
    {
      ((AikaLead *) record)->n = g_rand_int_range (maker->rand, -36525, 36526);
    }
}

static AikaRecord *
make_record (Maker                *maker,
             const AikaRecordType *type)
{
  AikaRecord *record = aika_record_new (type);
  gboolean is_plan = type == &aika_plan_type;

  if (is_plan)
    maker->depth++;

  for (const AikaField *field = type->fields; field->name != NULL; field++)
    if ((field->flags & AIKA_FIELD_REQUIRED) != 0 || happens (maker, 75))
      fill_field (maker, field, G_STRUCT_MEMBER_P (record, field->offset));
  keep_rules (maker, record);

  if (happens (maker, 10))
    {
      g_autoptr(GArray) extras = make_extras (maker, AIKA_EXTRA_NO_SPAN);

      aika_record_set_extras (record, extras);
    }

  if (is_plan)
    maker->depth--;

  return record;
}

AikaPlan *
random_plan_new (GRand *rand)
{
  Maker maker = { rand, 0 };
  GPtrArray **lists[] = {
    &maker.mark_ids, &maker.body_ids, &maker.meeting_ids, &maker.meeting_body_ids, &maker.category_ids, &maker.group_ids,
    &maker.person_ids,
  };
  AikaRecord *plan;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    *lists[i] = g_ptr_array_new_with_free_func (g_free);
  plan = make_record (&maker, &aika_plan_type);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_unref (*lists[i]);

  return (AikaPlan *) plan;
}
