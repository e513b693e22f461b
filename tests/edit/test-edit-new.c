/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "edit/aika-edit-new.h"

#include <string.h>

#include "edit/aika-edit-cell.h"
#include "edit/aika-edit-plan.h"
#include "edit-sample.h"

typedef struct
{
  const char *name;
  const char *tag;
  const char *language;
  const char *first_category;
  const char *last_category;
  const char *range;
} NewCase;

static const NewCase new_cases[] = {
  { "finnish", "fi", "fi", "Valmistelu", "Viestintä", "2026-11-01/2027-10-31 month (marraskuu 2026–lokakuu 2027)" },
  { "swedish-of-finland", "sv_FI.UTF-8", "sv", "Beredning", "Kommunikation",
    "2026-11-01/2027-10-31 month (november 2026–oktober 2027)" },
  { "english", "en_GB", "en", "Preparation", "Communication",
    "2026-11-01/2027-10-31 month (November 2026–October 2027)" },
};

static void
test_new (gconstpointer data)
{
  const NewCase *c = data;
  g_autoptr(AikaPlan) plan = aika_plan_new_default (c->tag, aika_day_from_ymd (2026, 11, 23));
  g_autofree char *range = edit_sample_dup_range (plan);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_true (g_uuid_string_is_valid (plan->id));
  g_assert_null (plan->title);
  g_assert_cmpstr (plan->language, ==, c->language);
  g_assert_cmpstr (plan->time_zone, ==, "Europe/Helsinki");
  g_assert_cmpstr (range, ==, c->range);
  g_assert_cmpuint (aika_seq_get_length (plan->items), ==, 0);

  g_assert_cmpuint (aika_seq_get_length (plan->categories), ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      const AikaCategory *category = aika_seq_get (plan->categories, i);

      g_assert_cmpint (category->hue, ==, AIKA_HUE_BLUE + (int) i);
      g_assert_cmpint (category->pattern, ==, AIKA_PATTERN_LIGHT + (int) i);
      g_assert_true (g_hash_table_add (ids, category->id));
    }
  g_assert_cmpstr (((AikaCategory *) aika_seq_get (plan->categories, 0))->name, ==, c->first_category);
  g_assert_cmpstr (((AikaCategory *) aika_seq_get (plan->categories, 5))->name, ==, c->last_category);
}

/* The hues and patterns of visual.md §2, by the Finnish names. */
static void
test_categories_look (void)
{
  static const struct { const char *name; AikaHue hue; AikaPattern pattern; } looks[] = {
    { "Valmistelu", AIKA_HUE_BLUE, AIKA_PATTERN_LIGHT },
    { "Osallistuminen", AIKA_HUE_GREEN, AIKA_PATTERN_DOTS },
    { "Luottamushenkilötyö", AIKA_HUE_PURPLE, AIKA_PATTERN_VERTICAL },
    { "Päätöksenteko", AIKA_HUE_ORANGE, AIKA_PATTERN_DARK },
    { "Toimeenpano ja seuranta", AIKA_HUE_YELLOW, AIKA_PATTERN_DIAGONAL },
    { "Viestintä", AIKA_HUE_GREY, AIKA_PATTERN_HORIZONTAL },
  };
  g_autoptr(AikaPlan) plan = aika_plan_new_default ("fi", 0);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      const AikaCategory *category = aika_seq_get (plan->categories, i);

      g_assert_cmpstr (category->name, ==, looks[i].name);
      g_assert_cmpint (category->hue, ==, looks[i].hue);
      g_assert_cmpint (category->pattern, ==, looks[i].pattern);
    }
}

/* Adds every id and link of the record and all that it holds to the tables. */
static void
collect (const AikaRecord *record,
         GHashTable       *ids,
         GHashTable       *links)
{
  for (const AikaField *field = record->type->fields; field->name != NULL; field++)
    {
      gpointer slot = (char *) record + field->offset;

      if (field->kind == AIKA_FIELD_ID)
        g_hash_table_add (ids, *(char **) slot);
      else if (field->kind == AIKA_FIELD_LINK && *(char **) slot != NULL)
        g_hash_table_add (links, *(char **) slot);
      else if (field->kind == AIKA_FIELD_RECORD && *(AikaRecord **) slot != NULL)
        collect (*(AikaRecord **) slot, ids, links);
      else if (field->kind == AIKA_FIELD_RECORDS)
        for (guint i = 0; i < aika_seq_get_length (*(AikaSeq **) slot); i++)
          collect (aika_seq_get (*(AikaSeq **) slot, i), ids, links);
    }
}

static void
add_stamp (AikaPlan *plan)
{
  g_autoptr(AikaPlan) inner = edit_sample_new ();
  g_autoptr(AikaSeq) stamps = NULL;
  AikaStamp *stamp = aika_record_new (&aika_stamp_type);

  aika_set_text (&stamp->id, "stamp");
  aika_set_text (&stamp->name, "Ohjausryhmä 7.2.2026");
  aika_set_record (&stamp->plan, inner);
  stamps = aika_seq_append (plan->stamps, stamp);
  aika_set_seq (&plan->stamps, stamps);
  aika_record_unref (stamp);
}

static void
test_duplicate_renews_all (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) copy = NULL;
  g_autoptr(GHashTable) old_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) old_links = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) links = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;

  add_stamp (plan);
  copy = aika_edit_duplicate_plan (plan);
  collect (&plan->record, old_ids, old_links);
  collect (&copy->record, ids, links);

  g_assert_cmpuint (g_hash_table_size (ids), ==, g_hash_table_size (old_ids));
  g_assert_cmpuint (g_hash_table_size (links), ==, g_hash_table_size (old_links));
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_assert_true (g_uuid_string_is_valid (id));
      g_assert_false (g_hash_table_contains (old_ids, id));
    }
  g_hash_table_iter_init (&iter, links);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_true (g_hash_table_contains (ids, id));
}

static void
test_duplicate_keeps_all_else (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  g_autoptr(AikaPlan) copy = NULL;
  AikaEdited *edited = aika_record_new (&aika_edited_type);
  const AikaItem *item, *item_copy;
  const AikaMark *invitation;
  const AikaView *view;
  const AikaTie *tie;
  g_autofree char *field = NULL;

  aika_set_text (&edited->at, "2026-01-01T00:00:00Z");
  aika_set_record (&plan->edited, edited);
  aika_record_unref (edited);
  aika_record_add_extra (plan, "future", "[1,2]");
  copy = aika_edit_duplicate_plan (plan);

  g_assert_cmpstr (copy->title, ==, plan->title);
  g_assert_null (copy->edited);
  g_assert_cmpuint (copy->record.extras->len, ==, 1);
  g_assert_cmpuint (aika_seq_get_length (copy->items), ==, aika_seq_get_length (plan->items));

  /* What was linked is linked to the copy of the same thing. */
  item = aika_seq_get (plan->items, 1);
  item_copy = aika_seq_get (copy->items, 1);
  g_assert_cmpstr (item_copy->title, ==, item->title);
  g_assert_cmpstr (item_copy->group, ==, ((AikaGroup *) aika_seq_get (copy->groups, 0))->id);
  invitation = aika_seq_get (item_copy->marks, 1);
  g_assert_cmpstr (invitation->offset->mark, ==, ((AikaMark *) aika_seq_get (item_copy->marks, 0))->id);
  tie = ((AikaMark *) aika_seq_get (((AikaItem *) aika_seq_get (copy->items, 3))->marks, 0))->meeting;
  g_assert_nonnull (aika_plan_find_meeting (copy, tie, NULL));

  view = aika_seq_get (copy->views, 0);
  field = g_strconcat ("body:", ((AikaBody *) aika_seq_get (copy->bodies, 1))->id, NULL);
  g_assert_cmpstr (((AikaColumn *) aika_seq_get (view->columns, 0))->field, ==, field);
}

/* A plan with dates wherever an author puts them. */
static AikaPlan *
make_dated (void)
{
  g_autoptr(AikaPlan) plan = edit_sample_new ();
  static const char *const cells[][2] = {
    { "title", "Nykytilan kysely 16.3.2026" }, { "content", "Lähtökohdat\n• Valmistelupalaveri 2.2.2026 klo 15–16.30" },
    { "participants", "valtuusto\n6.6.2026" }, { "section", "helmikuu 2026" }, { "url", "www.kunta.fi/2026" },
    { "notes", "lähteessä virhe" }, { "mode", "lähiseminaari" },
  };
  AikaPlan *next;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      next = aika_edit_set_cell_text (plan, "kysely", cells[i][0], cells[i][1], NULL);
      g_assert_nonnull (next);
      aika_record_unref (plan);
      plan = next;
    }

  next = aika_edit_set_plan_day (plan, "published", aika_day_from_ymd (2026, 2, 2), NULL);
  add_stamp (next);
  return next;
}

static void
assert_no_days (const AikaRecord *record)
{
  for (const AikaField *field = record->type->fields; field->name != NULL; field++)
    {
      gpointer slot = (char *) record + field->offset;

      if (field->kind == AIKA_FIELD_DAY)
        g_assert_cmpint (*(gint32 *) slot, ==, AIKA_DAY_NONE);
      else if (field->kind == AIKA_FIELD_WHEN && *(AikaWhen **) slot != NULL && !g_str_equal (field->name, "range"))
        g_assert_cmpuint ((*(AikaWhen **) slot)->n_spans, ==, 0);
      else if (field->kind == AIKA_FIELD_RECORD && *(AikaRecord **) slot != NULL)
        assert_no_days (*(AikaRecord **) slot);
      else if (field->kind == AIKA_FIELD_RECORDS)
        for (guint i = 0; i < aika_seq_get_length (*(AikaSeq **) slot); i++)
          assert_no_days (aika_seq_get (*(AikaSeq **) slot, i));
    }
}

static void
test_structure (void)
{
  g_autoptr(AikaPlan) plan = make_dated ();
  g_autoptr(AikaPlan) new_plan = aika_edit_new_from_structure (plan, aika_day_from_ymd (2030, 5, 14));
  g_autofree char *range = edit_sample_dup_range (new_plan);
  const AikaItem *item = aika_seq_get (new_plan->items, 0);
  const AikaItem *seminar = aika_seq_get (new_plan->items, 1);
  const AikaItem *approval = aika_seq_get (new_plan->items, 4);
  const AikaMark *invitation = aika_seq_get (seminar->marks, 1);
  g_autofree char *content = aika_edit_dup_cell_text (new_plan, item->id, "content");
  g_autofree char *participants = aika_edit_dup_cell_text (new_plan, item->id, "participants");
  g_autofree char *whole = NULL;
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) links = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;

  assert_no_days (&new_plan->record);
  g_assert_cmpstr (range, ==, "2030-05-01/2031-04-30 month (toukokuu 2030–huhtikuu 2031)");
  g_assert_null (new_plan->title);
  g_assert_cmpuint (aika_seq_get_length (new_plan->items), ==, aika_seq_get_length (plan->items));
  g_assert_cmpuint (aika_seq_get_length (new_plan->groups), ==, aika_seq_get_length (plan->groups));
  g_assert_cmpuint (aika_seq_get_length (new_plan->bodies), ==, 2);
  g_assert_cmpuint (aika_seq_get_length (new_plan->views), ==, 1);
  g_assert_cmpuint (aika_seq_get_length (new_plan->banners), ==, 0);
  g_assert_cmpuint (aika_seq_get_length (new_plan->stamps), ==, 0);

  g_assert_cmpstr (item->title, ==, "Nykytilan kysely");
  g_assert_cmpstr (content, ==, "Lähtökohdat\n• Valmistelupalaveri");
  g_assert_cmpstr (participants, ==, "valtuusto");
  g_assert_cmpstr (item->mode_text, ==, "lähiseminaari");
  g_assert_null (item->section);
  g_assert_null (item->url);
  g_assert_null (item->notes);

  /* A time that is given to the row is of its kind, and what counts from it still does. */
  g_assert_cmpuint (aika_seq_get_length (item->marks), ==, 1);
  g_assert_cmpint (((AikaMark *) aika_seq_get (item->marks, 0))->meaning, ==, AIKA_MEANING_PHASE);
  g_assert_cmpint (((AikaMark *) aika_seq_get (item->marks, 0))->status, ==, AIKA_STATUS_TENTATIVE);
  g_assert_cmpstr (invitation->offset->mark, ==, ((AikaMark *) aika_seq_get (seminar->marks, 0))->id);
  g_assert_cmpuint (aika_seq_get_length (approval->marks), ==, 2);
  whole = aika_edit_dup_cell_text (new_plan, ((AikaItem *) aika_seq_get (new_plan->items, 2))->id, "when");
  g_assert_cmpstr (whole, ==, "koko prosessin ajan\naika sovitaan yhdessä");

  collect (&new_plan->record, ids, links);
  g_hash_table_iter_init (&iter, links);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_true (g_hash_table_contains (ids, id));
  g_assert_false (g_hash_table_contains (ids, "kysely"));
}

/* A plan without anything has a shape too. */
static void
test_structure_of_nothing (void)
{
  g_autoptr(AikaPlan) plan = aika_plan_new_default ("sv", aika_day_from_ymd (2026, 11, 23));
  g_autoptr(AikaPlan) new_plan = aika_edit_new_from_structure (plan, aika_day_from_ymd (2027, 1, 1));
  g_autofree char *range = edit_sample_dup_range (new_plan);

  g_assert_cmpstr (range, ==, "2027-01-01/2027-12-31 month (januari–december 2027)");
  g_assert_cmpuint (aika_seq_get_length (new_plan->categories), ==, 6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (new_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/new/", new_cases[i].name, NULL);

      g_test_add_data_func (path, &new_cases[i], test_new);
    }
  g_test_add_func ("/edit/new/the-categories-look-as-designed", test_categories_look);
  g_test_add_func ("/edit/duplicate-plan/renews-every-id-and-link", test_duplicate_renews_all);
  g_test_add_func ("/edit/duplicate-plan/keeps-all-else", test_duplicate_keeps_all_else);
  g_test_add_func ("/edit/structure/has-the-shape-without-the-dates", test_structure);
  g_test_add_func ("/edit/structure/of-an-empty-plan", test_structure_of_nothing);

  return g_test_run ();
}
