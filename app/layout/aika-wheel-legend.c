/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-wheel-private.h"

#include <math.h>

#include "time/aika-plan-words.h"

/* Whose the rings are, and what colours and signs mean: only what occurs. Both are set in a grid of
 * equal columns, or in one column where they stand in a corner. */

/* Lengths in text sizes. */
#define LEAD_GAP 0.55
#define COLUMN_GAP 1.4
#define LINE_GAP 0.22
#define SAMPLE_WIDTH 1.7
#define SAMPLE_HEIGHT 0.85
#define SIGN_SIZE 1.1
#define SMALLER_DIAMOND 0.82  /* than the council’s */

typedef struct
{
  AikaBox           sample;         /* its rectangle has a size */
  const AikaRecord *record;
  char             *lead;           /* a ring's short name, in place of the sample */
  char             *text;
} Entry;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->lead);
  g_free (entry->text);
}

static GArray *
new_entries (void)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));

  g_array_set_clear_func (entries, entry_clear);
  return entries;
}

/* Sets the entries; a @width of 0 stands for one column as wide as they are. Returns: the height */
static double
set_entries (AikaWheel     *wheel,
             const GArray  *entries,
             AikaWheelPart  part,
             double         x,
             double         y,
             double         width)
{
  const AikaMetrics *metrics = &wheel->metrics;
  double em = metrics->text_size;
  double lead = 0, widest = 0, line = 0, row_height = 0, column_width, top = y;
  guint n_columns = 1;
  AikaTextExtent extent;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (entry->lead != NULL)
        aika_metrics_measure (metrics, AIKA_TEXT_DATE, entry->lead, 0, &extent);
      else
        extent.width = entry->sample.rect.width;
      lead = MAX (lead, extent.width);
      if (entry->text == NULL)
        continue;
      aika_metrics_measure (metrics, AIKA_TEXT_LEGEND, entry->text, 0, &extent);
      widest = MAX (widest, extent.width);
      line = MAX (line, aika_wheel_get_baseline (metrics, AIKA_TEXT_LEGEND));
    }
  if (entries->len == 0)
    return 0;

  lead += LEAD_GAP * em;
  column_width = lead + widest;
  if (width > 0)
    {
      n_columns = CLAMP ((int) ((width + COLUMN_GAP * em) / (column_width + COLUMN_GAP * em)), 1, (int) entries->len);
      column_width = (width - (n_columns - 1) * COLUMN_GAP * em) / n_columns;
    }

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      double left = x + i % n_columns * (column_width + COLUMN_GAP * em);
      double ascent = aika_wheel_get_baseline (metrics, AIKA_TEXT_LEGEND);
      AikaWheelText *text;

      if (i > 0 && i % n_columns == 0)
        {
          top += row_height + LINE_GAP * em;
          row_height = 0;
        }
      if (entry->lead != NULL)
        {
          aika_metrics_measure (metrics, AIKA_TEXT_DATE, entry->lead, 0, &extent);
          text = aika_wheel_add_text (wheel, part, AIKA_TEXT_DATE, entry->lead,
                                      &(AikaRect) { left, top + ascent - extent.ascent, extent.width, extent.height });
          text->box.record = entry->record;
          row_height = MAX (row_height, extent.height + MAX (ascent - extent.ascent, 0));
        }
      else
        {
          AikaBox sample = entry->sample;

          sample.rect.x = left + (lead - LEAD_GAP * em - sample.rect.width) / 2;
          sample.rect.y = top + ascent - 0.32 * em - sample.rect.height / 2;
          g_array_append_val (wheel->samples, sample);
        }
      if (entry->text == NULL)
        continue;
      aika_wheel_measure_lines (metrics, AIKA_TEXT_LEGEND, entry->text, MAX (column_width - lead, 1), &extent);
      text = aika_wheel_add_text (wheel, part, AIKA_TEXT_LEGEND, entry->text,
                                  &(AikaRect) { left + lead, top, MAX (column_width - lead, 1), extent.height });
      text->box.record = entry->record;
      row_height = MAX (row_height, extent.height);
    }

  return top + row_height - y;
}

/* The days of a body whose chips found no room. */
static char *
dup_days (const AikaWheel     *wheel,
          const AikaWheelRing *ring)
{
  const GArray *dates = wheel->content.dates;
  GString *text = g_string_new (ring->name);

  for (guint i = 0; i < dates->len; i++)
    {
      const AikaWheelDate *date = &g_array_index (dates, AikaWheelDate, i);

      if ((const AikaRecord *) date->body == ring->record)
        g_string_append_printf (text, "%s%s", text->len == 0 ? "" : text->str[text->len - 1] == '.' ? ", " : " ", date->text);
    }

  return g_string_free (text, FALSE);
}

/* Whose the rings are. Returns: the height, 0 for none */
double
aika_wheel_add_key (AikaWheel *wheel,
                    double     x,
                    double     y,
                    double     width)
{
  g_autoptr(GArray) entries = new_entries ();

  for (guint i = 0; i < wheel->content.rings->len; i++)
    {
      const AikaWheelRing *ring = &g_array_index (wheel->content.rings, AikaWheelRing, i);
      Entry entry = { .record = ring->record, .lead = g_strdup (ring->short_name) };

      if (ring->short_name == NULL)
        continue;
      entry.text = ring->is_dotted ? dup_days (wheel, ring) : g_strdup (ring->name);
      g_array_append_val (entries, entry);
    }

  return set_entries (wheel, entries, AIKA_WHEEL_KEY, x, y, width);
}

/* The first shape that @is_it, as an example. */
typedef gboolean (* ShapeFunc) (const AikaWheelShape *shape,
                                gconstpointer         data);

static const AikaWheelShape *
find_shape (const AikaWheel *wheel,
            ShapeFunc        is_it,
            gconstpointer    data)
{
  const AikaWheelShape *tentative = NULL;

  for (guint i = 0; i < wheel->shapes->len; i++)
    {
      const AikaWheelShape *shape = &g_array_index (wheel->shapes, AikaWheelShape, i);

      if (shape->number == 0 || shape->kind == AIKA_WHEEL_BANNER || !is_it (shape, data))
        continue;
      if (shape->box.status != AIKA_STATUS_TENTATIVE)
        return shape;
      if (tentative == NULL)
        tentative = shape;
    }

  return tentative;
}

static gboolean
is_of_category (const AikaWheelShape *shape,
                gconstpointer         data)
{
  const AikaMark *mark = (const AikaMark *) shape->box.record;

  return shape->kind != AIKA_WHEEL_SIGN && g_strcmp0 (mark->category, data) == 0;
}

static gboolean
has_flags (const AikaWheelShape *shape,
           gconstpointer         data)
{
  return shape->kind == AIKA_WHEEL_ARC && (shape->box.flags & GPOINTER_TO_INT (data)) != 0;
}

static gboolean
is_of_kind (const AikaWheelShape *shape,
            gconstpointer         data)
{
  return (int) shape->box.kind == GPOINTER_TO_INT (data);
}

static gboolean
is_sign_of (const AikaWheelShape *shape,
            gconstpointer         data)
{
  const AikaMark *mark = (const AikaMark *) shape->box.record;

  return shape->kind == AIKA_WHEEL_SIGN && (shape->box.flags & AIKA_BOX_HOLLOW) == 0 && (shape->box.flags & AIKA_BOX_FINAL) == 0 &&
         mark->meaning == GPOINTER_TO_INT (data);
}

static gboolean
is_final (const AikaWheelShape *shape,
          gconstpointer         data)
{
  return (shape->box.flags & AIKA_BOX_FINAL) != 0;
}

static gboolean
is_proposal (const AikaWheelShape *shape,
             gconstpointer         data)
{
  const AikaMark *mark = (const AikaMark *) shape->box.record;

  return shape->box.kind == AIKA_BOX_DIAMOND && mark->meeting != NULL && mark->meeting->relation == AIKA_RELATION_PROPOSAL;
}

static gboolean
is_undated (const AikaWheelShape *shape,
            gconstpointer         data)
{
  return shape->kind == AIKA_WHEEL_SIGN && (shape->box.flags & AIKA_BOX_HOLLOW) != 0 && !is_proposal (shape, NULL);
}

static void
add_swatch (GArray               *entries,
            const AikaWheel      *wheel,
            const AikaWheelShape *example,
            AikaBoxKind           kind,
            AikaBoxFlags          flags,
            const char           *text)
{
  double em = wheel->metrics.text_size;
  Entry entry = { .text = g_strdup (text) };

  if (example == NULL)
    {
      g_free (entry.text);
      return;
    }
  entry.sample = (AikaBox) {
    .kind = kind,
    .flags = flags,
    .rect = { 0, 0, SAMPLE_WIDTH * em, (kind == AIKA_BOX_WHOLE ? 0.7 : 1) * SAMPLE_HEIGHT * em },
    .status = example->box.status == AIKA_STATUS_TENTATIVE ? AIKA_STATUS_TENTATIVE : AIKA_STATUS_CONFIRMED,
    .hue = example->box.hue,
    .pattern = example->box.pattern,
  };
  g_array_append_val (entries, entry);
}

static void
add_sign (GArray               *entries,
          const AikaWheel      *wheel,
          const AikaWheelShape *example,
          const char           *text)
{
  Entry entry = { .text = g_strdup (text) };
  const AikaRect *rect;
  double scale;

  if (example == NULL)
    {
      g_free (entry.text);
      return;
    }
  rect = &example->box.rect;
  scale = SIGN_SIZE * wheel->metrics.text_size / MAX (rect->width, rect->height);
  if (example->box.kind == AIKA_BOX_DIAMOND && (example->box.flags & AIKA_BOX_FINAL) == 0)
    scale *= SMALLER_DIAMOND;
  entry.sample = (AikaBox) {
    .kind = example->box.kind,
    .flags = example->box.flags & (AIKA_BOX_HOLLOW | AIKA_BOX_FINAL),
    .rect = { 0, 0, rect->width * scale, rect->height * scale },
    .status = example->box.status == AIKA_STATUS_TENTATIVE ? AIKA_STATUS_TENTATIVE : AIKA_STATUS_CONFIRMED,
  };
  g_array_append_val (entries, entry);
}

/* One shape, one entry, however many words. */
static void
add_pins (GArray          *entries,
          const AikaWheel *wheel)
{
  const char *event_word = aika_meaning_get_word (AIKA_MEANING_EVENT, wheel->content.language);
  gboolean has_bar = find_shape (wheel, is_of_kind, GINT_TO_POINTER (AIKA_BOX_SESSION)) != NULL;
  const char *session_word = has_bar ? wheel->chart_words->session_day
                                     : aika_meaning_get_word (AIKA_MEANING_SESSION, wheel->content.language);
  const AikaWheelShape *event = find_shape (wheel, is_sign_of, GINT_TO_POINTER (AIKA_MEANING_EVENT));
  const AikaWheelShape *session = find_shape (wheel, is_sign_of, GINT_TO_POINTER (AIKA_MEANING_SESSION));
  g_autofree char *both = g_strdup_printf ("%s, %s", event_word, session_word);

  add_sign (entries, wheel, event != NULL ? event : session,
            event == NULL ? session_word : session == NULL ? event_word : both);
}

/* What colours mean. Returns: the height, 0 for none */
double
aika_wheel_add_colours (AikaWheel *wheel,
                        double     x,
                        double     y,
                        double     width)
{
  const AikaPlan *plan = wheel->plan;
  g_autoptr(GArray) entries = new_entries ();

  for (guint i = 0; i < aika_seq_get_length (plan->categories); i++)
    {
      const AikaCategory *category = aika_seq_get (plan->categories, i);
      g_autofree char *name = aika_chart_dup_uncapitalised (category->name);

      add_swatch (entries, wheel, find_shape (wheel, is_of_category, category->id), AIKA_BOX_SWATCH, AIKA_BOX_PLAIN, name);
    }

  return set_entries (wheel, entries, AIKA_WHEEL_LEGEND, x, y, width);
}

/* What ends and signs mean. Returns: the height, 0 for none */
double
aika_wheel_add_signs (AikaWheel *wheel,
                      double     x,
                      double     y,
                      double     width)
{
  static const int meanings[] = {
    AIKA_MEANING_DEADLINE, AIKA_MEANING_DELIVERABLE, AIKA_MEANING_INVITATION, AIKA_MEANING_DECISION,
  };
  const struct { AikaBoxFlags flags; const char *text; } ends[] = {
    { AIKA_BOX_FADES_START | AIKA_BOX_FADES_END, wheel->chart_words->open_bounds },
    { AIKA_BOX_SOFT_START | AIKA_BOX_SOFT_END, wheel->chart_words->part_of_month },
    { AIKA_BOX_ALTERNATIVE, wheel->chart_words->one_of_several },
    { AIKA_BOX_OPEN_START | AIKA_BOX_OPEN_END, wheel->chart_words->goes_on },
  };
  const AikaChartWords *words = wheel->chart_words;
  AikaLanguage language = wheel->content.language;
  g_autoptr(GArray) entries = new_entries ();

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const AikaWheelShape *example = find_shape (wheel, has_flags, GINT_TO_POINTER (ends[i].flags));

      if (example != NULL)
        add_swatch (entries, wheel, example, AIKA_BOX_SWATCH, example->box.flags & ends[i].flags, ends[i].text);
    }
  add_swatch (entries, wheel, find_shape (wheel, is_of_kind, GINT_TO_POINTER (AIKA_BOX_WHOLE)), AIKA_BOX_WHOLE, AIKA_BOX_PLAIN, words->whole_process);
  add_swatch (entries, wheel, find_shape (wheel, is_of_kind, GINT_TO_POINTER (AIKA_BOX_SESSION)), AIKA_BOX_SESSION, AIKA_BOX_PLAIN,
              aika_meaning_get_word (AIKA_MEANING_SESSION, language));
  add_pins (entries, wheel);
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    add_sign (entries, wheel, find_shape (wheel, is_sign_of, GINT_TO_POINTER (meanings[i])),
              aika_meaning_get_word (meanings[i], language));
  add_sign (entries, wheel, find_shape (wheel, is_proposal, NULL), aika_relation_get_word (AIKA_RELATION_PROPOSAL, language));
  add_sign (entries, wheel, find_shape (wheel, is_final, NULL), words->council_decision);
  add_sign (entries, wheel, find_shape (wheel, is_undated, NULL), words->day_open);

  return set_entries (wheel, entries, AIKA_WHEEL_LEGEND, x, y, width);
}
