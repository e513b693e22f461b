/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "formats/aika-json-read.h"
#include "layout/aika-wheel.h"

#define INSET (5 * AIKA_PT_PER_MM)

static const char *const samples[] = { "kaarina", "kainuu", "loimaa", "mallila", "mikkeli", "rauma" };

static AikaPlanFile *
read_sample (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".aikajana", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("AIKA_SOURCE_ROOT"), "data", "samples", base, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  AikaPlanFile *file;
  char *text = NULL;
  gsize n_bytes = 0;

  g_file_get_contents (path, &text, &n_bytes, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, n_bytes);
  file = aika_json_read (bytes, &error);
  g_assert_no_error (error);

  return file;
}

static AikaWheel *
make_wheel (const AikaPlan *plan,
            const char     *paper,
            gboolean        is_portrait,
            const char     *from)
{
  AikaPageSetup setup = { .inset_pt = INSET, .options = { .today = AIKA_DAY_NONE } };
  g_autoptr(AikaView) view = aika_record_new (&aika_view_type);
  static double size;         /* the wheel measures on when this has returned */

  view->kind = AIKA_VIEW_WHEEL;
  view->from = AIKA_DAY_NONE;
  if (from != NULL)
    g_assert_true (aika_day_parse_iso (from, &view->from));
  g_assert_true (aika_paper_find (paper, is_portrait, &setup.width_pt, &setup.height_pt));

  return aika_wheel_new (plan, view, &setup, fixture_metrics, &size);
}

static gboolean
overlap (const AikaRect *a,
         const AikaRect *b)
{
  return a->x + 0.05 < b->x + b->width && b->x + 0.05 < a->x + a->width &&
         a->y + 0.05 < b->y + b->height && b->y + 0.05 < a->y + a->height;
}

static void
check_inside (const AikaWheel *wheel,
              const AikaRect  *rect,
              const char      *what)
{
  const AikaPageSetup *setup = aika_wheel_get_setup (wheel);

  if (rect->x < setup->inset_pt - 0.01 || rect->y < setup->inset_pt - 0.01 ||
      rect->x + rect->width > setup->width_pt - setup->inset_pt + 0.01 ||
      rect->y + rect->height > setup->height_pt - setup->inset_pt + 0.01)
    {
      g_test_message ("‘%s’ at %g, %g, %g × %g is not on the sheet", what, rect->x, rect->y, rect->width, rect->height);
      g_test_fail ();
    }
}

/* A time of two months has its middle on the line between them. */
static gboolean
is_in_month (double angle,
             int    month)
{
  return aika_wheel_get_angle_month (angle - 0.01) == month || aika_wheel_get_angle_month (angle + 0.01) == month;
}

/* The month of the middle of what is drawn is the month that it says, and what is drawn is there. */
static void
check_place (const AikaWheel      *wheel,
             const AikaWheelShape *shape)
{
  double x, y, radius, middle = (shape->start_angle + shape->end_angle) / 2;
  int month = shape->month % 12 + 1;

  aika_wheel_get_circle (wheel, &x, &y, &radius);
  g_assert_cmpfloat (shape->outer_radius, <=, radius + 0.01);
  g_assert_cmpfloat (shape->inner_radius, >=, 0);
  g_assert_cmpfloat (shape->end_angle, >=, shape->start_angle);
  g_assert_cmpint (shape->month, >=, aika_wheel_get_first_month (wheel));
  g_assert_cmpint (shape->month, <, aika_wheel_get_first_month (wheel) + 12);

  if (shape->kind == AIKA_WHEEL_SIGN || shape->kind == AIKA_WHEEL_MONTH)
    g_assert_true (is_in_month (middle, month));
  if (shape->kind == AIKA_WHEEL_SIGN || shape->kind == AIKA_WHEEL_MEETING)
    {
      const AikaRect *rect = &shape->box.rect;
      double dx = rect->x + rect->width / 2 - x, dy = y - rect->y - rect->height / 2;
      double angle = atan2 (dx, dy) * 180 / G_PI;

      g_assert_true (is_in_month (angle, month));
      g_assert_cmpfloat (hypot (dx, dy), <, radius);
    }
}

static void
check_wheel (const AikaWheel *wheel)
{
  const GArray *shapes = aika_wheel_get_shapes (wheel);
  const GArray *texts = aika_wheel_get_texts (wheel);
  const GArray *samples_of = aika_wheel_get_samples (wheel);
  gint32 heard = -1;

  for (guint i = 0; i < shapes->len; i++)
    {
      const AikaWheelShape *shape = &g_array_index (shapes, AikaWheelShape, i);

      check_inside (wheel, &shape->box.rect, aika_wheel_kind_get_name (shape->kind));
      check_place (wheel, shape);
    }
  for (guint i = 0; i < samples_of->len; i++)
    check_inside (wheel, &g_array_index (samples_of, AikaBox, i).rect, "sample");

  for (guint i = 0; i < texts->len; i++)
    {
      const AikaWheelText *text = &g_array_index (texts, AikaWheelText, i);

      check_inside (wheel, &text->box.rect, text->box.text);
      g_assert_cmpint (text->ground, <, (int) shapes->len);
      for (guint k = i + 1; k < texts->len; k++)
        {
          const AikaWheelText *other = &g_array_index (texts, AikaWheelText, k);

          if (overlap (&text->box.rect, &other->box.rect))
            {
              g_test_message ("‘%s’ and ‘%s’ overlap", text->box.text, other->box.text);
              g_test_fail ();
            }
        }
      /* A text crosses no sign, but for a chip's own. */
      for (guint k = 0; k < shapes->len; k++)
        {
          const AikaWheelShape *shape = &g_array_index (shapes, AikaWheelShape, k);

          if ((shape->kind == AIKA_WHEEL_SIGN || shape->kind == AIKA_WHEEL_MEETING) && text->ground != (int) k &&
              overlap (&text->box.rect, &shape->box.rect))
            {
              g_test_message ("‘%s’ crosses a %s", text->box.text, aika_wheel_kind_get_name (shape->kind));
              g_test_fail ();
            }
        }
      if (text->part == AIKA_WHEEL_MONTH_NAME)
        {
          g_assert_cmpint (text->month, >, heard);
          heard = text->month;
        }
      if (text->part == AIKA_WHEEL_DAY || (text->part == AIKA_WHEEL_NOTE && text->month >= 0))
        g_assert_cmpint (text->month, ==, heard);
    }
}

/* 1 January is at 12 o'clock, and every day has its own place in its month. */
static void
test_days (void)
{
  gint32 first = aika_day_from_ymd (AIKA_YEAR_MIN, 1, 1), end = aika_day_from_ymd (AIKA_YEAR_MAX + 1, 1, 1);
  double before = 360;

  for (gint32 day = first; day < end; day++)
    {
      double angle = aika_wheel_get_day_angle (day);
      double next = aika_wheel_get_day_angle (day + 1);
      int year, month, day_of_month;

      aika_day_to_ymd (day, &year, &month, &day_of_month);
      if (next == 0)
        next = 360;
      if (month == 1 && day_of_month == 1)
        g_assert_true (angle == 0 && before < 360.5);
      else
        g_assert_cmpfloat (angle, >, before);
      g_assert_cmpfloat (next, >, angle);
      /* The day's beginning, its middle and its last moment. */
      g_assert_cmpint (aika_wheel_get_angle_month (angle + 1e-9), ==, month);
      g_assert_cmpint (aika_wheel_get_angle_month ((angle + next) / 2), ==, month);
      g_assert_cmpint (aika_wheel_get_angle_month (next - 1e-9), ==, month);
      g_assert_cmpfloat_with_epsilon (next - angle, 30.0 / aika_days_in_month (year, month), 1e-9);
      before = angle;
    }
}

/* A session on each day of some years stands at that day, and on no other. */
static void
test_every_day_as_a_mark (void)
{
  static const int years[] = { 1950, 2000, 2024, 2026, 2099 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      gint32 first = aika_day_from_ymd (years[i], 1, 1), end = aika_day_from_ymd (years[i] + 1, 1, 1);

      /* Each month's first and last days are among them. */
      for (gint32 day = first; day < end; day += aika_day_get_month (day) != aika_day_get_month (day + 1) || aika_day_get_month (day) != aika_day_get_month (day + 9) ? 1 : 9)
        {
          g_autofree char *iso = aika_day_to_iso (day);
          FixtureMark mark = { .meaning = AIKA_MEANING_EVENT, .kind = AIKA_WHEN_DAY, .precision = AIKA_PRECISION_DAY, .from = iso, .to = iso };
          g_autofree char *first_iso = aika_day_to_iso (first);
          gpointer item = fixture_item ("item", NULL, "Tapahtuma", &mark, 1);
          g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, aika_seq_new ((gconstpointer const *) &item, 1), NULL, NULL);
          g_autoptr(AikaWheel) wheel = make_wheel (plan, "A3", FALSE, first_iso);
          const GArray *shapes = aika_wheel_get_shapes (wheel);
          guint n = 0;

          aika_record_unref (item);
          for (guint k = 0; k < shapes->len; k++)
            {
              const AikaWheelShape *shape = &g_array_index (shapes, AikaWheelShape, k);
              double next = aika_wheel_get_day_angle (day + 1);

              if (shape->kind != AIKA_WHEEL_SIGN)
                continue;
              n++;
              g_assert_cmpint (shape->month, ==, aika_day_get_month (day));
              g_assert_cmpfloat_with_epsilon (shape->start_angle, (aika_wheel_get_day_angle (day) + (next == 0 ? 360 : next)) / 2, 0.02);
            }
          g_assert_cmpuint (n, ==, 1);
        }
    }
}

/* Where every dated thing of a plan must be found: in the circle, or in a sentence. */
static void
check_nothing_lost (const AikaPlan  *plan,
                    const AikaWheel *wheel)
{
  const GArray *shapes = aika_wheel_get_shapes (wheel), *texts = aika_wheel_get_texts (wheel);
  g_autoptr(GHashTable) shown = g_hash_table_new (NULL, NULL);
  g_autoptr(GString) left_out = g_string_new (NULL);
  guint n_notes = 0;

  for (guint i = 0; i < shapes->len; i++)
    g_hash_table_add (shown, (gpointer) g_array_index (shapes, AikaWheelShape, i).box.record);
  for (guint i = 0; i < texts->len; i++)
    {
      const AikaWheelText *text = &g_array_index (texts, AikaWheelText, i);

      if (text->part == AIKA_WHEEL_OUTSIDE)
        g_string_append (left_out, text->box.text);
      if (text->part == AIKA_WHEEL_NOTE)
        {
          g_assert_true (g_hash_table_contains (shown, text->box.record));
          n_notes++;
        }
    }

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (g_hash_table_contains (shown, mark))
            n_notes--;
          else if (item->title != NULL)
            g_assert_nonnull (strstr (left_out->str, item->title));
        }
      if (aika_seq_get_length (item->marks) == 0 && item->title != NULL)
        g_assert_nonnull (strstr (left_out->str, item->title));
    }
  for (guint i = 0; i < aika_seq_get_length (plan->banners); i++)
    {
      const AikaBanner *banner = aika_seq_get (plan->banners, i);

      if (g_hash_table_contains (shown, banner))
        n_notes--;
      else
        g_assert_nonnull (strstr (left_out->str, banner->text));
    }
  g_assert_cmpuint (n_notes, ==, 0);
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      for (guint k = 0; k < aika_seq_get_length (body->meetings); k++)
        if (!g_hash_table_contains (shown, aika_seq_get (body->meetings, k)))
          g_assert_nonnull (strstr (left_out->str, aika_body_get_short_name (body)));
    }
}

static void
test_sample (gconstpointer data)
{
  static const char *const papers[] = { "A4", "A3", "A0" };
  g_autoptr(AikaPlanFile) file = read_sample (data);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (papers); i++)
    {
      g_autoptr(AikaWheel) wheel = make_wheel (file->plan, papers[i / 2], i % 2, NULL);

      g_test_message ("%s %s: %.1f pt, smallest %.1f pt", papers[i / 2], i % 2 ? "portrait" : "landscape",
                      aika_wheel_get_text_size (wheel), aika_wheel_get_smallest_text_size (wheel));
      check_wheel (wheel);
      check_nothing_lost (file->plan, wheel);
      g_assert_cmpfloat (aika_wheel_get_smallest_text_size (wheel), <, aika_wheel_get_text_size (wheel));
      g_assert_cmpfloat (aika_wheel_get_text_size (wheel), >, i < 2 ? 6 : 8);
    }
}

/* Twelve months that begin anywhere: January stays at the top. */
static void
test_any_first_month (void)
{
  g_autoptr(AikaPlanFile) file = read_sample ("mallila");
  static const char *const from[] = { "2025-08-01", "2026-02-28", "2026-12-01", "2030-01-01" };

  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    {
      g_autoptr(AikaWheel) wheel = make_wheel (file->plan, "A3", FALSE, from[i]);
      const GArray *shapes = aika_wheel_get_shapes (wheel);
      guint n_months = 0;

      check_wheel (wheel);
      check_nothing_lost (file->plan, wheel);
      for (guint k = 0; k < shapes->len; k++)
        {
          const AikaWheelShape *shape = &g_array_index (shapes, AikaWheelShape, k);

          if (shape->kind != AIKA_WHEEL_MONTH)
            continue;
          n_months++;
          g_assert_cmpfloat_with_epsilon (fmod (shape->start_angle, 360), shape->month % 12 * 30, 1e-9);
        }
      g_assert_cmpuint (n_months, ==, 12);
    }
}

/* Nine meetings of the board and three of the council, each in its month of 2022. */
static void
test_loimaa (void)
{
  static const struct { const char *body; int n_in_month[13]; } cases[] = {
    { "KH", { 0, 0, 2, 2, 2, 2, 1 } },
    { "KV", { 0, 0, 0, 1, 0, 1, 1 } },
  };
  static const char *const from[] = { NULL, "2022-02-01" };
  g_autoptr(AikaPlanFile) file = read_sample ("loimaa");

  for (guint view = 0; view < G_N_ELEMENTS (from); view++)
    {
      g_autoptr(AikaWheel) wheel = make_wheel (file->plan, "A4", FALSE, from[view]);
      const GArray *shapes = aika_wheel_get_shapes (wheel), *texts = aika_wheel_get_texts (wheel);
      g_autoptr(GHashTable) legend = g_hash_table_new (g_str_hash, g_str_equal);

      /* A session of a day and one of a month are told apart. */
      for (guint k = 0; k < texts->len; k++)
        {
          const AikaWheelText *text = &g_array_index (texts, AikaWheelText, k);

          if (text->part == AIKA_WHEEL_LEGEND)
            g_assert_true (g_hash_table_add (legend, text->box.text));
        }
      g_assert_true (g_hash_table_contains (legend, "tilaisuus"));
      g_assert_true (g_hash_table_contains (legend, "tilaisuuden päivä"));

      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          int found[13] = { 0 };

          for (guint k = 0; k < texts->len; k++)
            {
              const AikaWheelText *text = &g_array_index (texts, AikaWheelText, k);
              const AikaWheelShape *shape;

              if (text->part != AIKA_WHEEL_DAY || !g_str_has_prefix (text->spoken, cases[i].body))
                continue;
              shape = &g_array_index (shapes, AikaWheelShape, text->ground);
              g_assert_cmpint (shape->kind, ==, AIKA_WHEEL_MEETING);
              g_assert_cmpint (shape->month / 12, ==, 2022);
              g_assert_cmpint (atoi (strchr (text->box.text, '.') + 1), ==, shape->month % 12 + 1);
              found[shape->month % 12 + 1]++;
            }
          for (int month = 1; month <= 12; month++)
            g_assert_cmpint (found[month], ==, cases[i].n_in_month[month]);
        }
    }
}

/* What is due by a day stands at that day; what is due after the twelve months does not. */
static void
test_deadlines (void)
{
  const FixtureMark marks[] = {
    { .meaning = AIKA_MEANING_DELIVERABLE, .kind = AIKA_WHEN_DEADLINE, .precision = AIKA_PRECISION_DAY, .to = "2026-10-30", .text = "30.10. mennessä" },
    { .meaning = AIKA_MEANING_DELIVERABLE, .kind = AIKA_WHEN_DEADLINE, .precision = AIKA_PRECISION_MONTH, .to = "2026-03-31", .text = "maaliskuun loppuun" },
    { .meaning = AIKA_MEANING_DELIVERABLE, .kind = AIKA_WHEN_DEADLINE, .precision = AIKA_PRECISION_MONTH, .to = "2027-03-31", .text = "maaliskuuhun 2027" },
  };
  gpointer item = fixture_item ("item", NULL, "Luonnos", marks, G_N_ELEMENTS (marks));
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, aika_seq_new ((gconstpointer const *) &item, 1), NULL, NULL);
  g_autoptr(AikaWheel) wheel = make_wheel (plan, "A4", FALSE, NULL);
  const GArray *shapes = aika_wheel_get_shapes (wheel);
  guint n = 0;

  aika_record_unref (item);
  check_wheel (wheel);
  for (guint k = 0; k < shapes->len; k++)
    {
      const AikaWheelShape *shape = &g_array_index (shapes, AikaWheelShape, k);

      if (shape->kind == AIKA_WHEEL_SIGN)
        {
          n++;
          g_assert_cmpint (shape->month % 12 + 1, ==, shape->number == 1 ? 3 : 10);
        }
    }
  g_assert_cmpuint (n, ==, 2);
  check_nothing_lost (plan, wheel);
}

static void
test_no_items (void)
{
  g_autoptr(AikaPlan) plan = fixture_plan (NULL, "2026-01", "2026-12", NULL, NULL, NULL, NULL);

  for (int is_portrait = 0; is_portrait < 2; is_portrait++)
    {
      g_autoptr(AikaWheel) wheel = make_wheel (plan, "A4", is_portrait, NULL);

      check_wheel (wheel);
      g_assert_cmpint (aika_wheel_get_first_month (wheel), ==, 2026 * 12);
    }
}

static void
test_many_marks (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (4);
  static const int n_items[] = { 3, 40, 250 };

  for (guint i = 0; i < G_N_ELEMENTS (n_items); i++)
    {
      g_autoptr(AikaPlan) plan = fixture_random (random, n_items[i]);
      g_autoptr(AikaWheel) wheel = make_wheel (plan, "A3", i % 2, NULL);

      g_test_message ("%d items: %.2f pt", n_items[i], aika_wheel_get_text_size (wheel));
      check_wheel (wheel);
      check_nothing_lost (plan, wheel);
    }
}

/* A body that meets every other day has no room for chips: its days stand in the key. */
static void
test_many_meetings (void)
{
  g_autoptr(GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  gpointer body;
  g_autoptr(AikaPlan) plan = NULL;
  g_autoptr(AikaWheel) wheel = NULL;
  const GArray *shapes, *texts;
  guint n = 0;

  for (gint32 day = aika_day_from_ymd (2026, 1, 1); day < aika_day_from_ymd (2027, 1, 1); day += 2)
    g_ptr_array_add (days, aika_day_to_iso (day));
  g_ptr_array_add (days, NULL);
  body = fixture_body ("kh", "KH", "kaupunginhallitus", AIKA_BODY_BOARD, 960, (const char *const *) days->pdata, NULL);
  plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, NULL, aika_seq_new ((gconstpointer const *) &body, 1), NULL);
  aika_record_unref (body);
  wheel = make_wheel (plan, "A4", FALSE, NULL);
  check_wheel (wheel);

  shapes = aika_wheel_get_shapes (wheel);
  texts = aika_wheel_get_texts (wheel);
  for (guint i = 0; i < shapes->len; i++)
    n += g_array_index (shapes, AikaWheelShape, i).kind == AIKA_WHEEL_MEETING;
  g_assert_cmpuint (n, ==, days->len - 1);
  for (guint i = 0; i < texts->len; i++)
    {
      const AikaWheelText *text = &g_array_index (texts, AikaWheelText, i);

      g_assert_cmpint (text->part, !=, AIKA_WHEEL_DAY);
      if (text->part == AIKA_WHEEL_KEY && strstr (text->box.text, "kaupunginhallitus") != NULL)
        {
          g_assert_nonnull (strstr (text->box.text, "31.1."));
          g_assert_nonnull (strstr (text->box.text, "31.12."));
          n = 0;
        }
    }
  g_assert_cmpuint (n, ==, 0);
}

/* Times that no reader makes, and a file may still hold. */
static void
test_hostile_times (void)
{
  const FixtureMark marks[] = {
    { .kind = AIKA_WHEN_DAY_RANGE, .precision = AIKA_PRECISION_DAY, .from = "2026-05-20", .to = "2026-05-02" },
    { .kind = AIKA_WHEN_FROM, .precision = AIKA_PRECISION_MONTH, .from = "2026-12-31" },
    { .kind = AIKA_WHEN_FROM, .precision = AIKA_PRECISION_MONTH, .from = "1950-01-01" },
    { .kind = AIKA_WHEN_DEADLINE, .precision = AIKA_PRECISION_DAY, .to = "2026-01-01" },
    { .kind = AIKA_WHEN_DAY, .precision = AIKA_PRECISION_DAY },
    { .kind = AIKA_WHEN_YEAR_RANGE, .precision = AIKA_PRECISION_YEAR, .from = "1950-01-01", .to = "2099-12-31" },
    { .kind = AIKA_WHEN_WHOLE_PROCESS, .precision = AIKA_PRECISION_PLAN, .text = "koko ajan" },
    { .kind = AIKA_WHEN_SEASON, .precision = AIKA_PRECISION_SEASON, .from = "2025-12-01", .to = "2026-02-28", .flags = AIKA_WHEN_APPROXIMATE },
    { .meaning = AIKA_MEANING_EVENT, .kind = AIKA_WHEN_MONTH_RANGE, .precision = AIKA_PRECISION_MONTH, .from = "2026-12-01", .to = "2027-06-30" },
    { .meaning = AIKA_MEANING_EVENT, .kind = AIKA_WHEN_DAY_LIST, .precision = AIKA_PRECISION_DAY, .from = "2026-01-01", .to = "2026-01-01",
      .or_from = "2026-12-31", .or_to = "2026-12-31" },
    { .meaning = AIKA_MEANING_DECISION, .kind = AIKA_WHEN_DAY_LIST, .precision = AIKA_PRECISION_DAY, .from = "2026-07-01", .to = "2026-07-01",
      .or_from = "2026-07-01", .or_to = "2026-07-01", .list_mode = AIKA_LIST_ALTERNATIVES },
    { .kind = AIKA_WHEN_UNKNOWN, .text = "aika sovitaan" },
  };
  gpointer item = fixture_item ("item", NULL, "Outo rivi", marks, G_N_ELEMENTS (marks));
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, aika_seq_new ((gconstpointer const *) &item, 1), NULL, NULL);

  aika_record_unref (item);
  for (int is_portrait = 0; is_portrait < 2; is_portrait++)
    {
      g_autoptr(AikaWheel) wheel = make_wheel (plan, "A4", is_portrait, NULL);

      check_wheel (wheel);
      check_nothing_lost (plan, wheel);
    }
}

/* Bodies whose names a file leaves out, or makes long; days that are next to each other. */
static void
test_hostile_bodies (void)
{
  static const char *const days[] = { "2026-01-01", "2026-01-02", "2026-03-31", "2026-04-01", "2026-12-31", "2027-01-11", NULL };
  gconstpointer bodies[] = {
    fixture_body ("a", NULL, NULL, AIKA_BODY_BOARD, -1, days, "2026-01-02"),
    fixture_body ("b", "", "kaupunginhallituksen konsernijaosto", AIKA_BODY_COMMITTEE, -1, days, NULL),
    fixture_body ("c", "Yhteistyötoimikunta", NULL, AIKA_BODY_OTHER, -1, days, NULL),
  };
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, NULL, aika_seq_new (bodies, G_N_ELEMENTS (bodies)), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    aika_record_unref ((gpointer) bodies[i]);
  for (int is_portrait = 0; is_portrait < 2; is_portrait++)
    {
      g_autoptr(AikaWheel) wheel = make_wheel (plan, "A4", is_portrait, NULL);
      const GArray *shapes = aika_wheel_get_shapes (wheel);
      guint n = 0;

      check_wheel (wheel);
      for (guint i = 0; i < shapes->len; i++)
        n += g_array_index (shapes, AikaWheelShape, i).kind == AIKA_WHEEL_MEETING;
      g_assert_cmpuint (n, ==, 15);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wheel/every-day-has-its-angle", test_days);
  g_test_add_func ("/wheel/a-mark-stands-at-its-day", test_every_day_as_a_mark);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/wheel/%s-is-whole-and-apart", samples[i]);

      g_test_add_data_func (path, samples[i], test_sample);
    }
  g_test_add_func ("/wheel/january-stays-at-the-top", test_any_first_month);
  g_test_add_func ("/wheel/loimaa-meets-nine-and-three-times", test_loimaa);
  g_test_add_func ("/wheel/a-deadline-stands-at-its-end", test_deadlines);
  g_test_add_func ("/wheel/a-plan-without-rows", test_no_items);
  g_test_add_func ("/wheel/any-plan-keeps-inside", test_many_marks);
  g_test_add_func ("/wheel/days-without-room-stand-in-the-key", test_many_meetings);
  g_test_add_func ("/wheel/hostile-times", test_hostile_times);
  g_test_add_func ("/wheel/hostile-bodies", test_hostile_bodies);

  return g_test_run ();
}
