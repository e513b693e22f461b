/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-wheel-private.h"

#include "time/aika-phrase.h"

/* What of a plan a wheel shows: found once, whatever its size will be.
 *
 * Invariants: (1) every mark, meeting and banner, and every item without marks, is in the entries
 * or dates, outside, or missing: nothing is lost; (2) entries are numbered by time, and the notes
 * follow the numbers; (3) strands follow the plan's order. */

#define N_LETTERS 26
#define MOST_LETTERS 6        /* of a name in a ring */

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
entry_clear (gpointer data)
{
  aika_resolved_clear (&((AikaWheelEntry *) data)->resolved);
}

static void
date_clear (gpointer data)
{
  g_free (((AikaWheelDate *) data)->text);
}

static void
ring_clear (gpointer data)
{
  AikaWheelRing *ring = data;

  g_free (ring->short_name);
  g_free (ring->name);
}

/* Whether a time can be shown somewhere: it is known, and some span of it has an end. */
static gboolean
has_place (const AikaWhen *when)
{
  if (when == NULL || !aika_when_is_known (when))
    return FALSE;
  for (guint i = 0; i < when->n_spans; i++)
    if (when->spans[i].start_day != AIKA_DAY_NONE || when->spans[i].end_day != AIKA_DAY_NONE)
      return TRUE;

  return when->n_spans == 0;
}

/* Whether the twelve months show a span. What is only due by a time stands at its end. */
gboolean
aika_wheel_content_shows (const AikaWheelContent *content,
                          const AikaWhen         *when,
                          const AikaSpan         *span)
{
  if (span->start_day == AIKA_DAY_NONE && span->end_day == AIKA_DAY_NONE)
    return FALSE;
  if (when->kind == AIKA_WHEN_DEADLINE && span->end_day != AIKA_DAY_NONE)
    return span->end_day > content->first_day && span->end_day <= content->end_day;

  return (span->start_day == AIKA_DAY_NONE || span->start_day < content->end_day) &&
         (span->end_day == AIKA_DAY_NONE || span->end_day > content->first_day);
}

/* The first day of @when that the twelve months show, `AIKA_DAY_NONE` for none. */
static gint32
find_first_day (const AikaWheelContent *content,
                const AikaWhen         *when)
{
  gint32 first = AIKA_DAY_NONE;

  for (guint i = 0; i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];
      gint32 day;

      if (!aika_wheel_content_shows (content, when, span))
        continue;
      day = span->start_day != AIKA_DAY_NONE && when->kind != AIKA_WHEN_DEADLINE ? span->start_day
            : span->end_day != AIKA_DAY_NONE ? MIN (span->end_day, content->end_day) - 1 : content->first_day;
      day = MAX (day, content->first_day);
      if (first == AIKA_DAY_NONE || day < first)
        first = day;
    }

  return first;
}

/* Keeps what has no place in the circle: “Luonnos (aika sovitaan yhdessä)”. */
static void
add_left_out (AikaWheelContent *content,
              GPtrArray        *list,
              const char       *words,
              const AikaWhen   *when)
{
  gboolean has_words = list == content->outside || (when != NULL && is_filled (when->text));
  g_autofree char *time = has_words ? aika_wheel_dup_time (content, when) : NULL;

  if (time != NULL)
    g_ptr_array_add (list, g_strdup_printf ("%s%s(%s)", words, *words != '\0' ? " " : "", time));
  else if (*words != '\0')
    g_ptr_array_add (list, g_strdup (words));
}

static const AikaRecord *
find_strand (const AikaPlan *plan,
             gboolean        has_groups,
             const AikaItem *item,
             const AikaMark *mark)
{
  if (has_groups)
    return item->group != NULL ? aika_seq_lookup (plan->groups, item->group) : NULL;

  return mark->category != NULL ? (const AikaRecord *) aika_plan_get_category (plan, mark) : NULL;
}

static void
add_mark (AikaWheelContent *content,
          const AikaItem   *item,
          const AikaMark   *mark,
          gboolean          has_groups)
{
  AikaWheelEntry entry = { .item = item, .position = content->entries->len, .strand = find_strand (content->plan, has_groups, item, mark) };
  g_autofree char *words = NULL;

  aika_resolved_init (&entry.resolved, content->plan, mark);
  if (entry.resolved.meeting != NULL)
    g_hash_table_add (content->tied, (gpointer) entry.resolved.meeting);

  words = aika_wheel_dup_mark_words (content->plan, content->language, item, &entry.resolved);
  if (!has_place (entry.resolved.when))
    {
      add_left_out (content, content->missing, words, entry.resolved.when);
    }
  else
    {
      entry.is_whole = entry.resolved.when->n_spans == 0;
      entry.first_day = entry.is_whole ? content->first_day : find_first_day (content, entry.resolved.when);
      if (entry.first_day != AIKA_DAY_NONE)
        {
          entry.month = aika_day_get_month (entry.first_day);
          g_array_append_val (content->entries, entry);
          return;
        }
      add_left_out (content, content->outside, words, entry.resolved.when);
    }
  aika_resolved_clear (&entry.resolved);
}

static void
add_items (AikaWheelContent *content)
{
  const AikaPlan *plan = content->plan;
  guint n_items = aika_seq_get_length (plan->items);
  gboolean has_groups = FALSE;

  for (guint i = 0; i < n_items && !has_groups; i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      has_groups = item->group != NULL && aika_seq_lookup (plan->groups, item->group) != NULL;
    }

  for (guint i = 0; i < n_items; i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);
      guint n_marks = aika_seq_get_length (item->marks);

      for (guint k = 0; k < n_marks; k++)
        add_mark (content, item, aika_seq_get (item->marks, k), has_groups);
      if (n_marks == 0 && is_filled (item->title))
        g_ptr_array_add (content->missing, g_strdup (item->title));
    }
}

static void
add_banners (AikaWheelContent *content)
{
  const AikaPlan *plan = content->plan;

  for (guint i = 0; i < aika_seq_get_length (plan->banners); i++)
    {
      const AikaBanner *banner = aika_seq_get (plan->banners, i);
      AikaWheelEntry entry = { .banner = banner, .position = content->entries->len };
      const char *words = banner->text != NULL ? banner->text : "";

      if (!has_place (banner->when) || banner->when->n_spans == 0)
        {
          add_left_out (content, content->missing, words, banner->when);
          continue;
        }
      entry.first_day = find_first_day (content, banner->when);
      if (entry.first_day == AIKA_DAY_NONE)
        {
          add_left_out (content, content->outside, words, banner->when);
          continue;
        }
      entry.month = aika_day_get_month (entry.first_day);
      g_array_append_val (content->entries, entry);
    }
}

/* A body may have neither abbreviation nor name. */
static const char *
get_short_name (const AikaBody *body)
{
  const char *name = aika_body_get_short_name (body);

  return name != NULL ? name : "";
}

static void
add_meetings (AikaWheelContent *content,
              const AikaBody   *body)
{
  const char *short_name = get_short_name (body);
  g_autoptr(GString) outside = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      const AikaMeeting *meeting = aika_seq_get (body->meetings, i);
      const AikaWhen *when = meeting->when;
      gint32 first_day = AIKA_DAY_NONE;

      if (!has_place (when) || when->n_spans == 0)
        {
          add_left_out (content, content->missing, short_name, when);
          continue;
        }
      for (guint k = 0; k < when->n_spans; k++)
        {
          const AikaSpan *span = &when->spans[k];
          gint32 start = span->start_day != AIKA_DAY_NONE ? span->start_day : span->end_day - 1;
          gint32 end = span->end_day != AIKA_DAY_NONE ? span->end_day : start + 1;
          AikaWheelDate date = { .meeting = meeting, .body = body };
          AikaScale scale = { .first_month = content->first_month, .n_months = AIKA_WHEEL_N_MONTHS, .month_width = AIKA_WHEEL_MONTH_ANGLE };

          if (!aika_wheel_content_shows (content, when, span))
            continue;
          start = MAX (start, content->first_day);
          end = CLAMP (end, start + 1, content->end_day);
          first_day = start;
          date.is_vague = when->precision > AIKA_PRECISION_DAY || (when->flags & AIKA_WHEN_APPROXIMATE) != 0;
          date.month = aika_day_get_month (start);
          date.angle = (aika_scale_get_x (&scale, start) + aika_scale_get_x (&scale, end)) / 2 +
                       AIKA_WHEEL_MONTH_ANGLE * (content->first_month % AIKA_WHEEL_N_MONTHS);
          if (when->n_spans == 1)
            date.text = aika_when_format (when, content->language, AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);
          else
            date.text = aika_day_format (start, content->language, AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);
          g_array_append_val (content->dates, date);
        }
      if (first_day == AIKA_DAY_NONE)
        {
          g_autofree char *time = aika_when_format (when, content->language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY | AIKA_PHRASE_TYPOGRAPHIC);

          g_string_append_printf (outside, "%s%s", outside->len > 0 ? ", " : "", time);
        }
    }

  if (outside->len > 0)
    g_ptr_array_add (content->outside, g_strdup_printf ("%s%s(%s)", short_name, *short_name != '\0' ? " " : "", outside->str));
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const AikaWheelEntry *one = a, *other = b;

  /* What goes all round is named last, in no month. */
  if (one->is_whole != other->is_whole)
    return one->is_whole ? 1 : -1;
  if (one->first_day != other->first_day)
    return one->first_day < other->first_day ? -1 : 1;

  return one->position < other->position ? -1 : one->position > other->position;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const AikaWheelDate *one = a, *other = b;

  return one->angle < other->angle ? -1 : one->angle > other->angle;
}

static void
add_ring (AikaWheelContent *content,
          const AikaRecord *record,
          gboolean          is_body,
          char             *short_name,
          const char       *name)
{
  AikaWheelRing ring = { .record = record, .is_body = is_body, .short_name = short_name, .name = g_strdup (name) };

  g_array_append_val (content->rings, ring);
}

static void
add_body_rings (AikaWheelContent *content)
{
  guint n_letters = 0;

  for (guint i = 0; i < aika_seq_get_length (content->plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (content->plan->bodies, i);
      guint before = content->dates->len;

      add_meetings (content, body);
      if (content->dates->len > before)
        {
          const char *short_name = get_short_name (body);
          gboolean is_short = is_filled (short_name) && g_utf8_strlen (short_name, -1) <= MOST_LETTERS;
          gboolean says_more = is_filled (body->name) && g_strcmp0 (body->name, short_name) != 0;

          /* A long name does not stand in a ring: a small letter does. */
          if (is_short)
            add_ring (content, &body->record, TRUE, g_strdup (short_name), says_more ? body->name : NULL);
          else
            add_ring (content, &body->record, TRUE, g_strdup_printf ("%c", 'a' + n_letters++ % N_LETTERS), short_name);
        }
    }
}

static gboolean
has_strand (const AikaWheelContent *content,
            const AikaRecord       *strand)
{
  for (guint i = 0; i < content->entries->len; i++)
    {
      const AikaWheelEntry *entry = &g_array_index (content->entries, AikaWheelEntry, i);

      if (entry->banner == NULL && entry->strand == strand)
        return TRUE;
    }

  return FALSE;
}

/* A, B, C …, then AA. */
static char *
dup_letter (guint n)
{
  if (n < N_LETTERS)
    return g_strdup_printf ("%c", 'A' + n);

  return g_strdup_printf ("%c%c", 'A' + (n / N_LETTERS - 1) % N_LETTERS, 'A' + n % N_LETTERS);
}

static void
add_strand_rings (AikaWheelContent *content)
{
  const AikaPlan *plan = content->plan;
  guint n_strands = 0;

  for (guint i = 0; i < aika_seq_get_length (plan->groups); i++)
    {
      const AikaGroup *group = aika_seq_get (plan->groups, i);

      if (has_strand (content, &group->record))
        add_ring (content, &group->record, FALSE, dup_letter (n_strands++), group->title);
    }
  for (guint i = 0; i < aika_seq_get_length (plan->categories); i++)
    {
      const AikaCategory *category = aika_seq_get (plan->categories, i);

      if (has_strand (content, &category->record))
        add_ring (content, &category->record, FALSE, dup_letter (n_strands++), category->name);
    }
  /* What belongs to none of several has a ring too; where there is but one, it needs no letter. */
  if (has_strand (content, NULL))
    add_ring (content, NULL, FALSE, n_strands > 0 ? dup_letter (n_strands) : NULL,
              n_strands > 0 ? aika_wheel_words_get (content->language)->other : NULL);
}

void
aika_wheel_content_init (AikaWheelContent *content,
                         const AikaPlan   *plan,
                         gint32            first_month,
                         AikaLanguage      language,
                         gboolean          has_no_bodies)
{
  *content = (AikaWheelContent) {
    .plan = plan,
    .first_month = first_month,
    .first_day = aika_month_get_first_day (first_month),
    .end_day = aika_month_get_first_day (first_month + AIKA_WHEEL_N_MONTHS),
    .language = language,
    .entries = g_array_new (FALSE, TRUE, sizeof (AikaWheelEntry)),
    .dates = g_array_new (FALSE, TRUE, sizeof (AikaWheelDate)),
    .rings = g_array_new (FALSE, TRUE, sizeof (AikaWheelRing)),
    .outside = g_ptr_array_new_with_free_func (g_free),
    .missing = g_ptr_array_new_with_free_func (g_free),
    .tied = g_hash_table_new (NULL, NULL),
  };
  g_array_set_clear_func (content->entries, entry_clear);
  g_array_set_clear_func (content->dates, date_clear);
  g_array_set_clear_func (content->rings, ring_clear);

  add_items (content);
  add_banners (content);
  g_array_sort (content->entries, compare_entries);
  for (guint i = 0; i < content->entries->len; i++)
    g_array_index (content->entries, AikaWheelEntry, i).number = i + 1;

  if (!has_no_bodies)
    add_body_rings (content);
  g_array_sort (content->dates, compare_dates);
  for (guint i = 0; i < content->dates->len; i++)
    {
      AikaWheelDate *date = &g_array_index (content->dates, AikaWheelDate, i);

      date->is_tied = g_hash_table_contains (content->tied, date->meeting);
    }
  add_strand_rings (content);
}

void
aika_wheel_content_clear (AikaWheelContent *content)
{
  g_array_unref (content->entries);
  g_array_unref (content->dates);
  g_array_unref (content->rings);
  g_ptr_array_unref (content->outside);
  g_ptr_array_unref (content->missing);
  g_hash_table_unref (content->tied);
}
