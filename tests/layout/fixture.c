/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void
fixture_take_seq (AikaSeq **slot,
                  AikaSeq  *seq)
{
  aika_set_seq (slot, seq);
  aika_seq_unref (seq);
}

void
fixture_take_when (AikaWhen **slot,
                   AikaWhen  *when)
{
  aika_set_when (slot, when);
  aika_when_unref (when);
}

/* Both days included; NULL for open. */
static AikaSpan
make_span (const char *from,
           const char *to)
{
  AikaSpan span = { AIKA_DAY_NONE, AIKA_DAY_NONE, -1, -1 };

  if (from != NULL)
    g_assert_true (aika_day_parse_iso (from, &span.start_day));
  if (to != NULL)
    {
      g_assert_true (aika_day_parse_iso (to, &span.end_day));
      span.end_day++;
    }

  return span;
}

AikaMark *
fixture_mark (const FixtureMark *fields)
{
  AikaSpan spans[2];
  static guint n_made;
  AikaMark *mark = aika_record_new (&aika_mark_type);
  g_autofree char *id = g_strdup_printf ("mark-%u", n_made++);

  aika_set_text (&mark->id, id);
  aika_set_text (&mark->label, fields->label);
  aika_set_text (&mark->category, fields->category);
  aika_set_text (&mark->set, fields->set);
  mark->meaning = fields->meaning;
  mark->status = fields->status;

  if (fields->body != NULL)
    {
      AikaTie *tie = aika_record_new (&aika_tie_type);
      g_autofree char *meeting = g_strdup_printf ("%s-%s", fields->body, fields->meeting);

      aika_set_text (&tie->body, fields->body);
      aika_set_text (&tie->meeting, meeting);
      tie->relation = fields->relation;
      aika_set_record (&mark->meeting, tie);
      aika_record_unref (tie);
    }
  else if (fields->kind != AIKA_WHEN_UNKNOWN || fields->text != NULL)
    {
      guint n_spans = 0;

      if (fields->from != NULL || fields->to != NULL)
        spans[n_spans++] = make_span (fields->from, fields->to);
      if (fields->or_from != NULL)
        spans[n_spans++] = make_span (fields->or_from, fields->or_to);
      for (guint i = 0; fields->precision == AIKA_PRECISION_MINUTE && i < n_spans; i++)
        {
          spans[i].start_minute = fields->start_minute;
          spans[i].end_minute = fields->end_minute;
        }
      fixture_take_when (&mark->when,
                         aika_when_new (fields->kind, fields->precision, fields->text, spans, n_spans,
                                        fields->list_mode, fields->flags));
    }

  return mark;
}

AikaItem *
fixture_item (const char        *id,
              const char        *group,
              const char        *title,
              const FixtureMark *marks,
              guint              n_marks)
{
  AikaItem *item = aika_record_new (&aika_item_type);
  g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func (aika_record_unref);

  aika_set_text (&item->id, id);
  aika_set_text (&item->group, group);
  aika_set_text (&item->title, title);
  for (guint i = 0; i < n_marks; i++)
    g_ptr_array_add (made, fixture_mark (&marks[i]));
  fixture_take_seq (&item->marks, aika_seq_new ((gconstpointer const *) made->pdata, made->len));

  return item;
}

AikaBody *
fixture_body (const char        *id,
              const char        *abbreviation,
              const char        *name,
              int                kind,
              int                clock,
              const char *const *days,
              const char        *cancelled)
{
  AikaBody *body = aika_record_new (&aika_body_type);
  AikaUsual *usual = aika_record_new (&aika_usual_type);
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (aika_record_unref);

  aika_set_text (&body->id, id);
  aika_set_text (&body->abbreviation, abbreviation);
  aika_set_text (&body->name, name);
  body->kind = kind;
  usual->weekday = 1;
  usual->clock = clock;
  aika_set_record (&body->usual, usual);
  aika_record_unref (usual);

  for (guint i = 0; days != NULL && days[i] != NULL; i++)
    {
      AikaMeeting *meeting = aika_record_new (&aika_meeting_type);
      g_autofree char *meeting_id = g_strdup_printf ("%s-%s", id, days[i]);
      gint32 day;

      g_assert_true (aika_day_parse_iso (days[i], &day));
      aika_set_text (&meeting->id, meeting_id);
      fixture_take_when (&meeting->when, aika_when_new_day (day));
      if (g_strcmp0 (days[i], cancelled) == 0)
        meeting->status = AIKA_STATUS_CANCELLED;
      g_ptr_array_add (meetings, meeting);
    }
  fixture_take_seq (&body->meetings, aika_seq_new ((gconstpointer const *) meetings->pdata, meetings->len));

  return body;
}

AikaGroup *
fixture_group (const char *id,
               const char *title)
{
  AikaGroup *group = aika_record_new (&aika_group_type);

  aika_set_text (&group->id, id);
  aika_set_text (&group->title, title);
  return group;
}

static gint32
parse_month (const char *text)
{
  int year = 0, month = 0;

  g_assert_cmpint (sscanf (text, "%d-%d", &year, &month), ==, 2);
  return year * 12 + month - 1;
}

AikaBanner *
fixture_banner (const char *month,
                const char *text)
{
  AikaBanner *banner = aika_record_new (&aika_banner_type);

  aika_set_text (&banner->id, text);
  aika_set_text (&banner->text, text);
  fixture_take_when (&banner->when, aika_when_new_months (parse_month (month), parse_month (month)));
  return banner;
}

static AikaSeq *
make_categories (void)
{
  static const char *const names[] = { "Valmistelu", "Osallistuminen", "Luottamushenkilötyö", "Päätöksenteko",
                                       "Toimeenpano ja seuranta", "Viestintä" };
  g_autoptr(GPtrArray) categories = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AikaCategory *category = aika_record_new (&aika_category_type);

      aika_set_text (&category->id, names[i]);
      aika_set_text (&category->name, names[i]);
      category->hue = AIKA_HUE_BLUE + i;
      category->pattern = i;
      g_ptr_array_add (categories, category);
    }

  return aika_seq_new ((gconstpointer const *) categories->pdata, categories->len);
}

/* Takes the sequences over; NULL for none. */
AikaPlan *
fixture_plan (const char *title,
              const char *first_month,
              const char *last_month,
              AikaSeq    *groups,
              AikaSeq    *items,
              AikaSeq    *bodies,
              AikaSeq    *banners)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);

  aika_set_text (&plan->id, "plan");
  aika_set_text (&plan->title, title);
  aika_set_text (&plan->language, "fi");
  fixture_take_when (&plan->range, aika_when_new_months (parse_month (first_month), parse_month (last_month)));
  fixture_take_seq (&plan->categories, make_categories ());
  if (groups != NULL)
    fixture_take_seq (&plan->groups, groups);
  if (items != NULL)
    fixture_take_seq (&plan->items, items);
  if (bodies != NULL)
    fixture_take_seq (&plan->bodies, bodies);
  if (banners != NULL)
    fixture_take_seq (&plan->banners, banners);

  return plan;
}

AikaPlan *
fixture_with_items (const AikaPlan *plan,
                    AikaSeq        *items)
{
  AikaPlan *changed = aika_record_draft (plan);

  fixture_take_seq (&changed->items, items);
  return changed;
}

static double
get_scale (AikaTextRole role)
{
  switch (role)
    {
    case AIKA_TEXT_TITLE_DETAIL:
    case AIKA_TEXT_LABEL:
    case AIKA_TEXT_MISSING:
    case AIKA_TEXT_DOUBT:
    case AIKA_TEXT_DATE:
    case AIKA_TEXT_PROPOSAL:
    case AIKA_TEXT_COLUMN:
    case AIKA_TEXT_BANNER:
    case AIKA_TEXT_LANE_USUAL:
    case AIKA_TEXT_MEETING:
    case AIKA_TEXT_LEGEND:
      return 0.9;
    case AIKA_TEXT_TICK:
    case AIKA_TEXT_FOOTER:
    case AIKA_TEXT_PROSE_NOTE:
      return 0.8;
    case AIKA_TEXT_PAGE_TITLE:
    case AIKA_TEXT_PROSE_TITLE:
      return 2;
    case AIKA_TEXT_TITLE:
    case AIKA_TEXT_GROUP:
    case AIKA_TEXT_YEAR:
    case AIKA_TEXT_MONTH:
    case AIKA_TEXT_MONTH_NOW:
    case AIKA_TEXT_DECISION:
    case AIKA_TEXT_LANE:
    case AIKA_TEXT_LANE_NAME:
    case AIKA_TEXT_PAGE_SUBTITLE:
    case AIKA_TEXT_CELL:
    case AIKA_TEXT_CELL_HEADER:
    case AIKA_TEXT_SECTION:
    case AIKA_TEXT_PROSE:
    case AIKA_TEXT_PROSE_HEADING:
    case AIKA_TEXT_PROSE_SUBHEADING:
    case AIKA_TEXT_PROSE_LEAD:
    case AIKA_TEXT_PROSE_DETAIL:
      return 1;
    }

  return 1;
}

static double
get_letter_width (gunichar letter)
{
  return letter == '.' || letter == ',' || letter == ' ' || letter == 'i' || letter == 'l' ? FIXTURE_LETTER / 2
                                                                                          : FIXTURE_LETTER;
}

/* @user_data is a pointer to the size. Wraps between words, and inside one that alone is wider. */
void
fixture_measure (gpointer        user_data,
                 AikaTextRole    role,
                 const char     *text,
                 double          width,
                 AikaTextExtent *extent)
{
  double size = *(const double *) user_data * get_scale (role);
  double line = 0, word = 0, widest = 0;
  guint n_lines = 1;

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      double advance = letter != 0 ? get_letter_width (letter) * size : 0;

      if (letter == ' ' || letter == 0)
        {
          line += word;
          word = 0;
          if (letter == 0)
            break;
          line += advance;
          continue;
        }
      if (width > 0 && line + word + advance > width)
        {
          n_lines++;
          if (line > 0)
            {
              widest = MAX (widest, line);
              line = 0;
            }
          else
            {
              widest = MAX (widest, word);
              word = 0;
            }
        }
      word += advance;
    }

  extent->width = MAX (widest, line);
  extent->n_lines = n_lines;
  extent->height = n_lines * FIXTURE_LINE * size;
  extent->ascent = size;
}

void
fixture_metrics (gpointer     user_data,
                 double       text_size,
                 AikaMetrics *metrics)
{
  double *size = user_data;

  *size = text_size;
  aika_metrics_init (metrics, text_size, TRUE, fixture_measure, size);
}

void
fixture_screen_metrics (AikaMetrics *metrics)
{
  static double size = 11.0 * 96 / 72;

  aika_metrics_init (metrics, size, FALSE, fixture_measure, &size);
}

AikaScene *
fixture_scene (const AikaPlan *plan,
               double          month_width)
{
  AikaSceneOptions options = { .today = AIKA_DAY_NONE };
  AikaMetrics metrics;
  AikaScale scale;
  gint32 end_month;

  fixture_screen_metrics (&metrics);
  aika_plan_get_range (plan, &scale.first_month, &end_month);
  scale.n_months = end_month - scale.first_month;
  scale.month_width = month_width;

  return aika_scene_new (plan, &scale, &metrics, &options, NULL);
}

#define SLACK 0.15

static gboolean
overlap (const AikaRect *a,
         const AikaRect *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width &&
         a->y + SLACK < b->y + b->height && b->y + SLACK < a->y + a->height;
}

static gboolean
is_bar (const AikaBox *box)
{
  return box->kind == AIKA_BOX_BAR || box->kind == AIKA_BOX_SESSION;
}

/* What must be true of every row, whatever it holds. */
void
fixture_check_row (const AikaRow *row,
                   double         width,
                   double         title_width)
{
  for (guint i = 0; i < row->boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (row->boxes, AikaBox, i);
      double room = (box->flags & AIKA_BOX_IN_TITLES) != 0 ? title_width : width;

      g_assert_cmpfloat (box->rect.x, >=, -SLACK);
      g_assert_cmpfloat (box->rect.x + box->rect.width, <=, room + SLACK);
      g_assert_cmpfloat (box->rect.y, >=, -SLACK);
      g_assert_cmpfloat (box->rect.y + box->rect.height, <=, row->height + SLACK);

      for (guint k = i + 1; k < row->boxes->len; k++)
        {
          const AikaBox *other = &g_array_index (row->boxes, AikaBox, k);

          if ((box->flags & AIKA_BOX_IN_TITLES) != (other->flags & AIKA_BOX_IN_TITLES))
            continue;

          if (box->text != NULL && other->text != NULL && overlap (&box->rect, &other->rect))
            {
              g_test_message ("‘%s’ and ‘%s’ overlap", box->text, other->text);
              g_test_fail ();
            }
          /* A text lies on a bar or beside it, never across its end. */
          if (is_bar (box) && other->kind == AIKA_BOX_TEXT && overlap (&box->rect, &other->rect) &&
              (other->rect.x < box->rect.x - SLACK ||
               other->rect.x + other->rect.width > box->rect.x + box->rect.width + SLACK))
            {
              g_test_message ("‘%s’ crosses the end of a bar", other->text);
              g_test_fail ();
            }
        }
    }
}

const AikaBox *
fixture_find_box (const AikaRow    *row,
                  const AikaRecord *record,
                  AikaBoxKind       kind)
{
  for (guint i = 0; i < row->boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (row->boxes, AikaBox, i);

      if (box->kind == kind && (record == NULL || box->record == record))
        return box;
    }

  return NULL;
}

const AikaBox *
fixture_find_text (const AikaRow *row,
                   const char    *text)
{
  for (guint i = 0; i < row->boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (row->boxes, AikaBox, i);

      if (g_strcmp0 (box->text, text) == 0)
        return box;
    }

  return NULL;
}

AikaRow *
fixture_get_row (AikaScene  *scene,
                 const char *id)
{
  guint row = 0;

  g_assert_true (aika_scene_find_row (scene, id, &row));
  return aika_scene_get_row (scene, row);
}

/* A row as letters, for a look at it in the test's messages: eight pixels a column, sixteen a line. */
#define COLUMN 6.0
#define LINE 12.0

char *
fixture_draw_row (const AikaRow *row,
                  double         width)
{
  static const char signs[] = "t-=#!<D_-\"[.v ~";
  guint n_columns = width / COLUMN + 1, n_lines = row->height / LINE + 1;
  GString *text = g_string_new (NULL);

  for (guint line = 0; line < n_lines; line++)
    {
      g_autofree gunichar *cells = g_new0 (gunichar, n_columns);

      for (guint i = 0; i < row->boxes->len; i++)
        {
          const AikaBox *box = &g_array_index (row->boxes, AikaBox, i);
          double middle = line * LINE + LINE / 2;
          guint column = MAX (0, box->rect.x / COLUMN);

          if ((box->flags & AIKA_BOX_IN_TITLES) != 0 || middle < box->rect.y || middle >= box->rect.y + box->rect.height)
            continue;
          if (box->text != NULL)
            for (const char *at = box->text; *at != '\0' && column < n_columns; at = g_utf8_next_char (at))
              cells[column++] = g_utf8_get_char (at);
          else
            while (column * COLUMN < box->rect.x + box->rect.width && column < n_columns)
              cells[column++] = signs[MIN (box->kind, sizeof (signs) - 2)];
        }

      for (guint column = 0; column < n_columns; column++)
        g_string_append_unichar (text, cells[column] != 0 ? cells[column] : ' ');
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
