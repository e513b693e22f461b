/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-legend"

#include "config.h"

#include "layout/aika-legend-private.h"

#include "time/aika-plan-words.h"

/* Only what occurs: the categories in the plan's order, then the signs. A sample is dashed
 * where nothing of its kind is fixed. */

/* Lengths in text sizes. */
#define SAMPLE_WIDTH 2.3
#define SAMPLE_HEIGHT 1.05
#define SIGN_SIZE 1.15
#define SAMPLE_GAP 0.65
#define ENTRY_GAP 2.2
#define LINE_HEIGHT 1.7

/* A sample and its word. */
typedef struct
{
  AikaBox sample;             /* its rectangle has a size, and a place only when it is set */
  char   *text;
} Entry;

/* What of one kind occurs. */
typedef struct
{
  gboolean occurs;
  gboolean has_fixed;         /* some is more than tentative */
  gboolean has_bar;
  AikaBox  example;
} Occurrence;

static void
note (Occurrence    *occurrence,
      const AikaBox *box)
{
  if (!occurrence->occurs)
    occurrence->example = *box;
  occurrence->occurs = TRUE;
  if (box->status != AIKA_STATUS_TENTATIVE)
    occurrence->has_fixed = TRUE;
}

typedef struct
{
  GHashTable *categories;     /* id → Occurrence */
  Occurrence  bounds;         /* fading ends */
  Occurrence  part;           /* of a month: soft ends */
  Occurrence  several;        /* hollow bars: one of them will be */
  Occurrence  onward;         /* arrows */
  Occurrence  undated;        /* hollow signs, one of several days too */
  Occurrence  whole;
  Occurrence  session;        /* a bar */
  Occurrence  pins[AIKA_N_MEANINGS];
  Occurrence  proposal;
  Occurrence  final;
  Occurrence  decision;
  Occurrence  deliverable;
  Occurrence  deadline;
  Occurrence  invitation;
} Found;

/* The whole process has no outline that could be dashed: bars decide where there are some. */
static void
note_category (Found          *found,
               const AikaMark *mark,
               const AikaBox  *box)
{
  Occurrence *occurrence;

  if (mark->category == NULL)
    return;

  occurrence = g_hash_table_lookup (found->categories, mark->category);
  if (occurrence == NULL)
    {
      occurrence = g_new0 (Occurrence, 1);
      g_hash_table_insert (found->categories, mark->category, occurrence);
    }

  if (box->kind != AIKA_BOX_WHOLE)
    {
      note (occurrence, box);
      occurrence->has_bar = TRUE;
    }
  else if (!occurrence->occurs)
    {
      occurrence->example = *box;
      occurrence->occurs = TRUE;
    }
}

/* What a sign means is shown as it is with a day. */
static void
note_dated (Occurrence    *occurrence,
            const AikaBox *box)
{
  const AikaMark *mark = (const AikaMark *) box->record;
  AikaBox dated = *box;

  if ((box->flags & AIKA_BOX_HOLLOW) != 0)
    dated.status = mark->status;
  dated.flags &= ~(AIKA_BOX_HOLLOW | AIKA_BOX_ALTERNATIVE);
  note (occurrence, &dated);
}

/* A proposal's diamond is hollow whatever is known of its day. */
static void
note_undated (Found         *found,
              const AikaBox *box)
{
  if ((box->flags & AIKA_BOX_HOLLOW) != 0)
    note (&found->undated, box);
}

static void
note_ends (Found         *found,
           const AikaBox *box)
{
  if ((box->flags & (AIKA_BOX_FADES_START | AIKA_BOX_FADES_END)) != 0)
    note (&found->bounds, box);
  if ((box->flags & (AIKA_BOX_SOFT_START | AIKA_BOX_SOFT_END)) != 0)
    note (&found->part, box);
  if ((box->flags & (AIKA_BOX_OPEN_START | AIKA_BOX_OPEN_END)) != 0)
    note (&found->onward, box);
  if ((box->flags & AIKA_BOX_ALTERNATIVE) != 0)
    note (&found->several, box);
}

static void
look_at (Found         *found,
         const AikaBox *box)
{
  const AikaMark *mark = (const AikaMark *) box->record;

  switch (box->kind)
    {
    case AIKA_BOX_SESSION:
      note (&found->session, box);
      note_ends (found, box);
      note_category (found, mark, box);
      return;
    case AIKA_BOX_WHOLE:
      note (&found->whole, box);
      note_category (found, mark, box);
      return;
    case AIKA_BOX_BAR:
      note_ends (found, box);
      note_category (found, mark, box);
      return;
    case AIKA_BOX_PIN:
      note_undated (found, box);
      note_dated (&found->pins[mark->meaning], box);
      return;
    case AIKA_BOX_DIAMOND:
      if (mark->meeting == NULL)
        {
          note_undated (found, box);
          note_dated (&found->decision, box);
          return;
        }
      note ((box->flags & AIKA_BOX_FINAL) != 0 ? &found->final
            : mark->meeting->relation == AIKA_RELATION_PROPOSAL ? &found->proposal
            : &found->decision, box);
      return;
    case AIKA_BOX_DOCUMENT:
      note (&found->deliverable, box);
      return;
    case AIKA_BOX_DEADLINE:
      note (&found->deadline, box);
      return;
    case AIKA_BOX_ENVELOPE:
      note (&found->invitation, box);
      return;
    case AIKA_BOX_TEXT:
    case AIKA_BOX_LEADER:
    case AIKA_BOX_MEETING:
    case AIKA_BOX_TICK:
    case AIKA_BOX_DISCLOSURE:
    case AIKA_BOX_BAND:
    case AIKA_BOX_SWATCH:
      return;
    }
}

static void
find_all (Found     *found,
          AikaScene *scene)
{
  *found = (Found) { .categories = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free) };

  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    {
      const AikaRow *row = aika_scene_get_row (scene, i);

      for (guint k = 0; k < row->boxes->len; k++)
        look_at (found, &g_array_index (row->boxes, AikaBox, k));
    }
}

static void
add_entry (GArray           *entries,
           const Occurrence *occurrence,
           AikaBoxKind       kind,
           AikaBoxFlags      flags,
           double            width,
           double            height,
           char             *text)
{
  Entry entry = { .text = text };

  entry.sample = (AikaBox) {
    .kind = kind,
    .flags = flags,
    .rect = { 0, 0, width, height },
    .status = occurrence->has_fixed ? AIKA_STATUS_CONFIRMED : AIKA_STATUS_TENTATIVE,
    .hue = occurrence->example.hue,
    .pattern = occurrence->example.pattern,
  };
  g_array_append_val (entries, entry);
}

/* A sign in its own proportions, as large as stands in a line. */
static void
add_sign (GArray           *entries,
          const Occurrence *occurrence,
          double            size,
          const char       *text)
{
  const AikaRect *rect = &occurrence->example.rect;
  double scale = MIN (1, size / MAX (rect->width, rect->height));

  if (occurrence->occurs)
    add_entry (entries, occurrence, occurrence->example.kind,
               occurrence->example.flags & (AIKA_BOX_HOLLOW | AIKA_BOX_FINAL),
               rect->width * scale, rect->height * scale, g_strdup (text));
}

static void
add_pins (GArray               *entries,
          const Found          *found,
          const AikaChartWords *words,
          AikaLanguage          language,
          double                size)
{
  const Occurrence *event = &found->pins[AIKA_MEANING_EVENT], *session = &found->pins[AIKA_MEANING_SESSION];

  /* One shape, one entry, however many words. */
  if (event->occurs && session->occurs && !found->session.occurs)
    {
      g_autofree char *both = g_strdup_printf ("%s, %s", aika_meaning_get_word (AIKA_MEANING_EVENT, language),
                                               aika_meaning_get_word (AIKA_MEANING_SESSION, language));

      add_sign (entries, event, size, both);
      return;
    }

  add_sign (entries, event, size, aika_meaning_get_word (AIKA_MEANING_EVENT, language));
  if (!event->occurs)
    add_sign (entries, session, size, found->session.occurs ? words->session_day
                                                            : aika_meaning_get_word (AIKA_MEANING_SESSION, language));
}

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->text);
}

static GArray *
make_entries (AikaScene *scene)
{
  const AikaPlan *plan = scene->plan;
  const AikaChartWords *words = scene->context.words;
  AikaLanguage language = scene->context.language;
  double text_size = scene->metrics.text_size;
  double width = SAMPLE_WIDTH * text_size, height = SAMPLE_HEIGHT * text_size, sign = SIGN_SIZE * text_size;
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  Found found;

  g_array_set_clear_func (entries, entry_clear);
  find_all (&found, scene);

  for (guint i = 0; i < aika_seq_get_length (plan->categories); i++)
    {
      const AikaCategory *category = aika_seq_get (plan->categories, i);
      const Occurrence *occurrence = g_hash_table_lookup (found.categories, category->id);

      if (occurrence != NULL)
        {
          Occurrence plain = *occurrence;

          plain.has_fixed |= !plain.has_bar;
          add_entry (entries, &plain, AIKA_BOX_SWATCH, AIKA_BOX_PLAIN, width, height,
                     aika_chart_dup_uncapitalised (category->name));
        }
    }

  if (found.bounds.occurs)
    add_entry (entries, &found.bounds, AIKA_BOX_SWATCH, AIKA_BOX_FADES_START | AIKA_BOX_FADES_END, width, height,
               g_strdup (words->open_bounds));
  if (found.part.occurs)
    add_entry (entries, &found.part, AIKA_BOX_SWATCH,
               found.part.example.flags & (AIKA_BOX_SOFT_START | AIKA_BOX_SOFT_END), width / 2, height,
               g_strdup (words->part_of_month));
  if (found.several.occurs)
    add_entry (entries, &found.several, AIKA_BOX_SWATCH, AIKA_BOX_ALTERNATIVE, width, height,
               g_strdup (words->one_of_several));
  if (found.onward.occurs)
    add_entry (entries, &found.onward, AIKA_BOX_SWATCH,
               found.onward.example.flags & (AIKA_BOX_OPEN_START | AIKA_BOX_OPEN_END), width, height,
               g_strdup (words->goes_on));
  if (found.whole.occurs)
    add_entry (entries, &found.whole, AIKA_BOX_WHOLE, AIKA_BOX_PLAIN, width, 0.75 * height,
               g_strdup (words->whole_process));
  if (found.session.occurs)
    add_entry (entries, &found.session, AIKA_BOX_SESSION, AIKA_BOX_PLAIN, height, height,
               g_strdup (aika_meaning_get_word (AIKA_MEANING_SESSION, language)));
  add_pins (entries, &found, words, language, sign);
  add_sign (entries, &found.deadline, sign, aika_meaning_get_word (AIKA_MEANING_DEADLINE, language));
  add_sign (entries, &found.deliverable, sign, aika_meaning_get_word (AIKA_MEANING_DELIVERABLE, language));
  add_sign (entries, &found.invitation, sign, aika_meaning_get_word (AIKA_MEANING_INVITATION, language));
  add_sign (entries, &found.decision, sign, aika_meaning_get_word (AIKA_MEANING_DECISION, language));
  add_sign (entries, &found.proposal, sign, aika_relation_get_word (AIKA_RELATION_PROPOSAL, language));
  add_sign (entries, &found.final, sign, words->council_decision);
  add_sign (entries, &found.undated, sign, words->day_open);
  g_hash_table_unref (found.categories);

  return entries;
}

/* Sets the legend of @scene in lines from @x, @y. Returns: how high it is, 0 for none */
double
aika_legend_add (GArray    *boxes,
                 AikaScene *scene,
                 double     x,
                 double     y,
                 double     width)
{
  const AikaMetrics *metrics = &scene->metrics;
  g_autoptr(GArray) entries = make_entries (scene);
  double line_height = LINE_HEIGHT * metrics->text_size;
  double at = x;
  double line = y;

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);
      AikaBox sample = entry->sample;
      AikaBox word = { .kind = AIKA_BOX_TEXT, .role = AIKA_TEXT_LEGEND };
      double advance = sample.rect.width + SAMPLE_GAP * metrics->text_size;
      AikaTextExtent extent;

      aika_metrics_measure (metrics, AIKA_TEXT_LEGEND, entry->text, 0, &extent);
      if (at > x && at + advance + extent.width > x + width)
        {
          at = x;
          line += line_height;
        }
      if (advance + extent.width > width)
        aika_metrics_measure (metrics, AIKA_TEXT_LEGEND, entry->text, MAX (width - advance, 1), &extent);

      sample.rect.x = at;
      sample.rect.y = line + (line_height - sample.rect.height) / 2;
      g_array_append_val (boxes, sample);

      word.text = g_steal_pointer (&entry->text);
      word.rect = (AikaRect) { at + advance, line + MAX (0, (line_height - extent.height) / 2),
                               extent.width, extent.height };
      g_array_append_val (boxes, word);

      at += advance + extent.width + ENTRY_GAP * metrics->text_size;
      line += MAX (0, extent.height - line_height);
    }

  return entries->len > 0 ? line + line_height - y : 0;
}

/* Returns: whether something in the grid is drawn dashed */
gboolean
aika_legend_has_dashes (AikaScene *scene)
{
  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    {
      const AikaRow *row = aika_scene_get_row (scene, i);

      for (guint k = 0; row->kind == AIKA_ROW_ITEM && k < row->boxes->len; k++)
        {
          const AikaBox *box = &g_array_index (row->boxes, AikaBox, k);

          if (box->kind != AIKA_BOX_TEXT && box->kind != AIKA_BOX_TICK && box->status == AIKA_STATUS_TENTATIVE)
            return TRUE;
        }
    }

  return FALSE;
}
