/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "frame-plan.h"

/* Rows that look like those of a real plan and are the same each time. They come again every
 * FRAME_PLAN_PERIOD rows, so that a place in a long plan looks like one in a short plan, but for the
 * numbers in their words: no row can lend its shaped text to another. */

static const char *const doings[] = {
  "Tilannekuvan määrittäminen", "Strategialuonnoksen laadinta", "Tavoitteiden täsmentäminen", "Kyselyn läpivienti",
  "Päätösesityksen valmistelu",
};

static const char *const places[] = {
  "valtuusto", "johtoryhmä", "henkilöstö", "asukkaat", "ohjausryhmä", "esimiehet", "nuorisovaltuusto", "yrittäjät",
  "lautakunnat", "tytäryhtiöt",
};

static const int n_days[] = { 5, 14, 30, 45, 90 };

void
frame_row_init (FrameRow *row,
                guint     number)
{
  gint32 start = aika_day_from_ymd (FRAME_PLAN_FIRST_YEAR, 1, 1);

  row->title = g_strdup_printf ("%05u %s", number + 1, doings[number % G_N_ELEMENTS (doings)]);
  row->detail = g_strdup_printf ("%s %05u", places[number % G_N_ELEMENTS (places)], number + 1);
  row->first_day = start + 120 + (gint32) (number % FRAME_PLAN_PERIOD * 37);
  row->end_day = row->first_day + n_days[number % G_N_ELEMENTS (n_days)];
}

void
frame_row_clear (FrameRow *row)
{
  g_clear_pointer (&row->title, g_free);
  g_clear_pointer (&row->detail, g_free);
}

char *
frame_mark_id (guint number)
{
  return g_strdup_printf ("m%u", number);
}

static AikaWhen *
when_new (const FrameRow *row)
{
  AikaSpan span = { row->first_day, row->end_day, -1, -1 };

  return aika_when_new (AIKA_WHEN_DAY_RANGE, AIKA_PRECISION_DAY, NULL, &span, 1, AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
}

static AikaItem *
item_new (guint number)
{
  AikaItem *item = aika_record_new (&aika_item_type);
  g_autoptr(AikaMark) mark = aika_record_new (&aika_mark_type);
  g_autoptr(AikaSeq) marks = NULL;
  g_autofree char *item_id = g_strdup_printf ("i%u", number);
  g_autofree char *mark_id = frame_mark_id (number);
  FrameRow row;

  frame_row_init (&row, number);
  aika_set_text (&mark->id, mark_id);
  aika_set_text (&mark->label, row.detail);
  aika_set_text (&mark->category, "preparation");
  mark->meaning = AIKA_MEANING_PHASE;
  mark->status = AIKA_STATUS_CONFIRMED;
  mark->when = when_new (&row);

  aika_set_text (&item->id, item_id);
  aika_set_text (&item->title, row.title);
  marks = aika_seq_append (item->marks, mark);
  aika_set_seq (&item->marks, marks);
  frame_row_clear (&row);

  return item;
}

static AikaSeq *
categories_new (void)
{
  g_autoptr(AikaRecord) record = aika_record_new (&aika_category_type);
  AikaCategory *category = (AikaCategory *) record;
  g_autoptr(AikaSeq) empty = aika_seq_empty ();

  aika_set_text (&category->id, "preparation");
  aika_set_text (&category->name, "Valmistelu");
  category->hue = AIKA_HUE_BLUE;
  category->pattern = AIKA_PATTERN_LIGHT;

  return aika_seq_append (empty, category);
}

/* Returns: (transfer full): a plan of three years with a mark of whole days in each row */
AikaPlan *
frame_plan_new (guint n_rows)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaSeq) categories = categories_new ();
  g_autoptr(AikaSeq) seq = NULL;
  g_autoptr(AikaWhen) range = aika_when_new_months (FRAME_PLAN_FIRST_YEAR * 12,
                                                    FRAME_PLAN_FIRST_YEAR * 12 + FRAME_PLAN_N_MONTHS - 1);

  aika_set_text (&plan->id, "p");
  aika_set_text (&plan->title, "Strategian päivitys");
  aika_set_text (&plan->language, "fi");
  aika_set_when (&plan->range, range);
  aika_set_seq (&plan->categories, categories);
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (items, item_new (i));
  seq = aika_seq_new ((gconstpointer const *) items->pdata, items->len);
  aika_set_seq (&plan->items, seq);

  return plan;
}
