/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit-sample.h"

AikaWhen *
edit_sample_day (int         year,
                 int         month,
                 int         day_of_month,
                 const char *text)
{
  g_autoptr(AikaWhen) day = aika_when_new_day (aika_day_from_ymd (year, month, day_of_month));

  return aika_when_with_text (day, text);
}

static AikaWhen *
months (int         first_month,
        int         last_month,
        const char *text)
{
  g_autoptr(AikaWhen) when = aika_when_new_months (2026 * 12 + first_month - 1, 2026 * 12 + last_month - 1);

  return aika_when_with_text (when, text);
}

static AikaWhen *
words (AikaWhenKind  kind,
       const char   *text)
{
  return aika_when_new (kind, AIKA_PRECISION_PLAN, text, NULL, 0, AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
}

static void
add (AikaSeq       **seq,
     gpointer        record)
{
  g_autoptr(AikaSeq) longer = aika_seq_append (*seq, record);

  aika_set_seq (seq, longer);
  aika_record_unref (record);
}

static AikaMark *
mark_new (const char  *id,
          AikaMeaning  meaning,
          AikaStatus   status,
          AikaWhen    *when)
{
  AikaMark *mark = aika_record_new (&aika_mark_type);

  aika_set_text (&mark->id, id);
  aika_set_text (&mark->category, "preparation");
  mark->meaning = meaning;
  mark->status = status;
  if (when != NULL)
    {
      aika_set_when (&mark->when, when);
      aika_when_unref (when);
    }

  return mark;
}

static AikaMark *
tied_mark_new (const char *id,
               const char *body,
               const char *meeting)
{
  AikaMark *mark = mark_new (id, AIKA_MEANING_DECISION, AIKA_STATUS_CONFIRMED, NULL);
  AikaTie *tie = aika_record_new (&aika_tie_type);

  aika_set_text (&tie->body, body);
  aika_set_text (&tie->meeting, meeting);
  tie->relation = AIKA_RELATION_DECISION;
  aika_set_record (&mark->meeting, tie);
  aika_record_unref (tie);
  return mark;
}

static AikaMark *
offset_mark_new (const char *id,
                 AikaStatus  status,
                 const char *from,
                 int         n,
                 AikaUnit    unit)
{
  AikaMark *mark = mark_new (id, AIKA_MEANING_INVITATION, status, NULL);
  AikaOffset *offset = aika_record_new (&aika_offset_type);

  aika_set_text (&offset->mark, from);
  offset->n = n;
  offset->unit = unit;
  aika_set_record (&mark->offset, offset);
  aika_record_unref (offset);
  return mark;
}

static AikaItem *
item_new (const char *id,
          const char *group,
          const char *title)
{
  AikaItem *item = aika_record_new (&aika_item_type);

  aika_set_text (&item->id, id);
  aika_set_text (&item->group, group);
  aika_set_text (&item->title, title);
  return item;
}

static void
add_items (AikaPlan *plan)
{
  AikaItem *item;
  AikaTie *beside = aika_record_new (&aika_tie_type);

  item = item_new ("kysely", "g1", "Kysely asukkaille");
  add (&item->marks, mark_new ("survey", AIKA_MEANING_PHASE, AIKA_STATUS_CONFIRMED, months (2, 3, "helmi–maaliskuu 2026")));
  add (&plan->items, item);

  item = item_new ("seminaari", "g1", "Valtuuston seminaari");
  add (&item->marks, mark_new ("seminar", AIKA_MEANING_SESSION, AIKA_STATUS_CONFIRMED,
                               edit_sample_day (2026, 3, 24, "24.3.2026")));
  add (&item->marks, offset_mark_new ("invitation", AIKA_STATUS_CONFIRMED, "seminar", -14, AIKA_UNIT_DAYS));
  add (&item->marks, offset_mark_new ("reminder", AIKA_STATUS_HELD, "seminar", -7, AIKA_UNIT_DAYS));
  add (&plan->items, item);

  item = item_new ("läpi", "g1", "Johtoryhmän työ");
  add (&item->marks, mark_new ("whole", AIKA_MEANING_PHASE, AIKA_STATUS_CONFIRMED,
                               words (AIKA_WHEN_WHOLE_PROCESS, "koko prosessin ajan")));
  add (&item->marks, mark_new ("words", AIKA_MEANING_SESSION, AIKA_STATUS_TENTATIVE,
                               words (AIKA_WHEN_UNKNOWN, "aika sovitaan yhdessä")));
  add (&plan->items, item);

  item = item_new ("luonnos", "g2", "Luonnos");
  aika_set_text (&beside->body, "kv");
  aika_set_text (&beside->meeting, "kv1");
  add (&item->meetings, beside);
  add (&item->marks, tied_mark_new ("draft", "kh", "kh2"));
  add (&item->marks, mark_new ("done", AIKA_MEANING_SESSION, AIKA_STATUS_HELD,
                               edit_sample_day (2026, 2, 10, "10.2.2026")));
  add (&plan->items, item);

  item = item_new ("hyväksyntä", "g2", "Hyväksyminen");
  add (&item->marks, tied_mark_new ("approval", "kv", "kv2"));
  add (&item->marks, mark_new ("missing", AIKA_MEANING_PHASE, AIKA_STATUS_TENTATIVE, NULL));
  add (&item->marks, mark_new ("late", AIKA_MEANING_PHASE, AIKA_STATUS_TENTATIVE, months (11, 12, "loppuvuosi")));
  add (&plan->items, item);

  item = item_new ("viestintä", NULL, "Viestintä");
  add (&item->marks, offset_mark_new ("news", AIKA_STATUS_CONFIRMED, "survey", 2, AIKA_UNIT_WEEKS));
  add (&item->marks, offset_mark_new ("month", AIKA_STATUS_CONFIRMED, "seminar", 1, AIKA_UNIT_MONTHS));
  add (&item->marks, offset_mark_new ("working", AIKA_STATUS_CONFIRMED, "seminar", -4, AIKA_UNIT_WORKING_DAYS));
  add (&plan->items, item);
}

static void
add_meeting (AikaBody   *body,
             const char *id,
             AikaStatus  status,
             AikaWhen   *when)
{
  AikaMeeting *meeting = aika_record_new (&aika_meeting_type);

  aika_set_text (&meeting->id, id);
  aika_set_when (&meeting->when, when);
  aika_when_unref (when);
  meeting->status = status;
  add (&body->meetings, meeting);
}

static AikaBody *
body_new (const char   *id,
          const char   *abbreviation,
          const char   *name,
          AikaBodyKind  kind)
{
  AikaBody *body = aika_record_new (&aika_body_type);

  aika_set_text (&body->id, id);
  aika_set_text (&body->abbreviation, abbreviation);
  aika_set_text (&body->name, name);
  body->kind = kind;
  return body;
}

static void
add_bodies (AikaPlan *plan)
{
  AikaBody *board = body_new ("kh", "KH", "kaupunginhallitus", AIKA_BODY_BOARD);
  AikaBody *council = body_new ("kv", "KV", "kaupunginvaltuusto", AIKA_BODY_COUNCIL);

  add_meeting (board, "kh1", AIKA_STATUS_CONFIRMED, edit_sample_day (2026, 1, 12, "12.1."));
  add_meeting (board, "kh2", AIKA_STATUS_CONFIRMED, edit_sample_day (2026, 2, 9, "9.2."));
  add_meeting (board, "kh3", AIKA_STATUS_CANCELLED, edit_sample_day (2026, 2, 23, "23.2."));
  add_meeting (board, "kh4", AIKA_STATUS_CONFIRMED, edit_sample_day (2026, 3, 9, "9.3."));
  add_meeting (board, "kh5", AIKA_STATUS_TENTATIVE, words (AIKA_WHEN_UNKNOWN, "aika avoin"));
  add_meeting (board, "kh6", AIKA_STATUS_CONFIRMED, edit_sample_day (2026, 4, 13, "13.4."));
  add (&plan->bodies, board);

  add_meeting (council, "kv1", AIKA_STATUS_HELD, edit_sample_day (2026, 1, 26, "26.1."));
  add_meeting (council, "kv2", AIKA_STATUS_CONFIRMED, edit_sample_day (2026, 3, 2, "2.3."));
  add (&plan->bodies, council);
}

static void
add_others (AikaPlan *plan)
{
  static const char *const groups[][2] = { { "g1", "Lähtökohdat" }, { "g2", "Päätökset" }, { "g3", "Tyhjä" } };
  AikaCategory *category = aika_record_new (&aika_category_type);
  AikaBanner *banner = aika_record_new (&aika_banner_type);
  AikaView *view = aika_record_new (&aika_view_type);
  AikaColumn *column = aika_record_new (&aika_column_type);
  g_autoptr(AikaWhen) october = months (10, 10, "lokakuu");

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      AikaGroup *group = aika_record_new (&aika_group_type);

      aika_set_text (&group->id, groups[i][0]);
      aika_set_text (&group->title, groups[i][1]);
      add (&plan->groups, group);
    }

  aika_set_text (&category->id, "preparation");
  aika_set_text (&category->name, "Valmistelu");
  category->hue = AIKA_HUE_BLUE;
  add (&plan->categories, category);

  aika_set_text (&banner->id, "banner");
  aika_set_text (&banner->text, "Talousarvio");
  aika_set_when (&banner->when, october);
  add (&plan->banners, banner);

  aika_set_text (&column->field, "body:kv");
  aika_set_text (&column->header, "Valtuusto");
  aika_set_text (&view->id, "view");
  aika_set_text (&view->name, "Taulukko");
  view->kind = AIKA_VIEW_TABLE;
  add (&view->columns, column);
  add (&plan->views, view);
}

AikaPlan *
edit_sample_new (void)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  g_autoptr(AikaWhen) range = months (1, 12, "tammi–joulukuu 2026");

  aika_set_text (&plan->id, "plan");
  aika_set_text (&plan->title, "Kaupunkistrategian valmistelu");
  aika_set_text (&plan->language, "fi");
  aika_set_text (&plan->time_zone, "Europe/Helsinki");
  aika_set_when (&plan->range, range);
  add_others (plan);
  add_bodies (plan);
  add_items (plan);

  return plan;
}

AikaMark *
edit_sample_find (const AikaPlan *plan,
                  const char     *mark_id)
{
  AikaMark *mark = aika_plan_find_mark (plan, mark_id, NULL);

  g_assert_nonnull (mark);
  return mark;
}

static char *
dup_when (const AikaWhen *when)
{
  gint32 start_day, end_day;
  g_autofree char *start = NULL;
  g_autofree char *last = NULL;

  if (!aika_when_get_extent (when, &start_day, &end_day))
    return g_strdup_printf ("(%s)", when->text);

  start = aika_day_to_iso (start_day);
  last = aika_day_to_iso (end_day - 1);
  return g_strdup_printf ("%s/%s %s (%s)", start, last, aika_precision_words[when->precision],
                          when->text != NULL ? when->text : "");
}

/* How the mark says its time: “2026-02-01/2026-03-31 month (helmi–maaliskuu 2026)”, “kh:kh2”,
 * “seminar -14 days”, “missing”. */
char *
edit_sample_dup_time (const AikaPlan *plan,
                      const char     *mark_id)
{
  const AikaMark *mark = edit_sample_find (plan, mark_id);

  g_assert_cmpint ((mark->when != NULL) + (mark->meeting != NULL) + (mark->offset != NULL), <=, 1);

  if (mark->meeting != NULL)
    return g_strdup_printf ("%s:%s", mark->meeting->body, mark->meeting->meeting);
  if (mark->offset != NULL)
    return g_strdup_printf ("%s %d %s", mark->offset->mark, mark->offset->n, aika_unit_enum.words[mark->offset->unit]);
  return mark->when != NULL ? dup_when (mark->when) : g_strdup ("missing");
}

/* The items in their order with their groups: “kysely/g1 seminaari/g1 viestintä”. */
char *
edit_sample_dup_order (const AikaPlan *plan)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      g_string_append_printf (order, "%s%s%s%s", i > 0 ? " " : "", item->id, item->group != NULL ? "/" : "",
                              item->group != NULL ? item->group : "");
    }

  return g_string_free (order, FALSE);
}

char *
edit_sample_dup_range (const AikaPlan *plan)
{
  return plan->range != NULL ? dup_when (plan->range) : g_strdup ("none");
}

/* A set of the words; NULL for none at all. */
GHashTable *
edit_sample_id_set (const char *words)
{
  g_auto(GStrv) ids = g_strsplit (words != NULL ? words : "", " ", -1);
  GHashTable *set = NULL;

  if (words == NULL)
    return NULL;

  set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (set, g_strdup (ids[i]));

  return set;
}
