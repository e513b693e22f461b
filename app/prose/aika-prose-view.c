/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

#include <string.h>

/* Views for plans that have none of a kind: the columns that hold something. */

/* More custom fields than a sheet has room for get no columns of their own. */
#define CUSTOM_COLUMNS_MAX 8

/* What the items of a plan hold. */
typedef struct
{
  gboolean    has_times;
  gboolean    has_content;
  gboolean    has_labels;
  gboolean    has_participants;
  gboolean    has_responsible;
  gboolean    has_mode;
  gboolean    has_consultant;
  gboolean    has_venue;
  gboolean    has_url;
  gboolean    has_duration;
  gboolean    has_status;
  gboolean    has_groups;
  GHashTable *bodies;           /* ids of those whose meetings the items name */
  GPtrArray  *custom;           /* names, borrowed, in the order in which they occur */
} Contents;

static void
look_at_marks (Contents       *contents,
               const AikaPlan *plan,
               const AikaItem *item)
{
  g_autoptr(GArray) times = aika_prose_resolve (plan, item);

  for (guint i = 0; i < times->len; i++)
    {
      const AikaProseTime *time = &g_array_index (times, AikaProseTime, i);

      contents->has_times = TRUE;
      contents->has_labels |= aika_prose_time_get_label (time, item) != NULL;
      contents->has_status |= time->mark->status != AIKA_STATUS_CONFIRMED;
    }
}

static void
look_at_custom (Contents       *contents,
                const AikaItem *item)
{
  for (guint i = 0; i < aika_seq_get_length (item->custom); i++)
    {
      const AikaCustom *custom = aika_seq_get (item->custom, i);

      if (contents->custom->len < CUSTOM_COLUMNS_MAX && aika_prose_is_filled (custom->name) &&
          !g_ptr_array_find_with_equal_func (contents->custom, custom->name, g_str_equal, NULL))
        g_ptr_array_add (contents->custom, custom->name);
    }
}

static void
look_at_ties (Contents       *contents,
              const AikaPlan *plan,
              const AikaItem *item)
{
  g_autoptr(GArray) ties = aika_prose_list_ties (plan, item, NULL);

  for (guint i = 0; i < ties->len; i++)
    g_hash_table_add (contents->bodies, (gpointer) g_array_index (ties, AikaProseTie, i).body);
}

static void
look_at (Contents       *contents,
         const AikaPlan *plan)
{
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      look_at_marks (contents, plan, item);
      look_at_custom (contents, item);
      look_at_ties (contents, plan, item);
      contents->has_content |= aika_seq_get_length (item->content) > 0;
      contents->has_participants |= aika_seq_get_length (item->participants) > 0;
      contents->has_responsible |= aika_seq_get_length (item->responsible) > 0;
      contents->has_mode |= item->mode != AIKA_MODE_UNSAID || aika_prose_is_filled (item->mode_text);
      contents->has_consultant |= item->consultant != AIKA_CONSULTANT_UNSAID;
      contents->has_venue |= aika_prose_is_filled (item->venue);
      contents->has_url |= aika_prose_is_filled (item->url);
      contents->has_duration |= aika_prose_is_filled (item->duration);
      contents->has_groups |= aika_seq_lookup (plan->groups, item->group) != NULL;
    }
}

static void
add_column (GPtrArray  *columns,
            const char *field,
            const char *under)
{
  AikaColumn *column = aika_record_new (&aika_column_type);

  aika_set_text (&column->field, field);
  aika_set_text (&column->under, under);
  g_ptr_array_add (columns, column);
}

/* The names that hold something, as one column. */
static void
add_joined (GPtrArray  *columns,
            gboolean    has_first,
            const char *first,
            gboolean    has_second,
            const char *second)
{
  g_autofree char *both = g_strconcat (first, "+", second, NULL);

  if (has_first || has_second)
    add_column (columns, !has_second ? first : !has_first ? second : both, NULL);
}

/* A column for each body whose meetings stand beside the rows, in the plan's order of bodies. */
static void
add_meeting_columns (GPtrArray            *columns,
                     const Contents       *contents,
                     const AikaPlan       *plan,
                     const AikaProseWords *words)
{
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);
      g_autofree char *field = NULL;

      if (!g_hash_table_contains (contents->bodies, body) || body->id == NULL)
        continue;

      /* A name with a “+” would be read as two. */
      if (strchr (body->id, '+') != NULL)
        {
          add_column (columns, "meetings", NULL);
          return;
        }
      field = g_strconcat ("body:", body->id, NULL);
      add_column (columns, field, words->fields[AIKA_PROSE_FIELD_MEETINGS]);
    }
}

static void
add_custom_columns (GPtrArray      *columns,
                    const Contents *contents)
{
  for (guint i = 0; i < contents->custom->len; i++)
    {
      g_autofree char *field = g_strconcat ("custom:", contents->custom->pdata[i], NULL);

      if (strchr (field, '+') == NULL)
        add_column (columns, field, NULL);
    }
}

static void
add_table_columns (GPtrArray            *columns,
                   const Contents       *contents,
                   const AikaPlan       *plan,
                   const AikaProseWords *words)
{
  if (contents->has_times)
    add_column (columns, "when", NULL);
  add_column (columns, "title", NULL);
  if (contents->has_content)
    add_column (columns, "content", NULL);
  if (contents->has_labels)
    add_column (columns, "labels", NULL);
  add_joined (columns, contents->has_mode, "mode", contents->has_consultant, "consultant");
  add_joined (columns, contents->has_participants, "participants", contents->has_duration, "duration");
  if (contents->has_responsible)
    add_column (columns, "responsible", NULL);
  add_joined (columns, contents->has_venue, "venue", contents->has_url, "url");
  if (contents->has_status)
    add_column (columns, "status", NULL);
  add_custom_columns (columns, contents);
  add_meeting_columns (columns, contents, plan, words);
}

static void
add_programme_columns (GPtrArray      *columns,
                       const Contents *contents)
{
  if (contents->has_times)
    add_column (columns, "when", NULL);
  add_column (columns, "title", NULL);
  if (contents->has_labels)
    add_column (columns, "labels", NULL);
  add_joined (columns, contents->has_content, "content", contents->has_participants, "participants");
  if (contents->has_responsible)
    add_column (columns, "responsible", NULL);
  add_joined (columns, contents->has_venue, "venue", contents->has_url, "url");
  if (contents->has_status)
    add_column (columns, "status", NULL);
  if (g_hash_table_size (contents->bodies) > 0)
    add_column (columns, "meetings", NULL);
}

static void
set_columns (AikaView             *view,
             const AikaPlan       *plan,
             const AikaProseWords *words)
{
  g_autoptr(GHashTable) bodies = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) custom = g_ptr_array_new ();
  g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaSeq) seq = NULL;
  Contents contents = { .bodies = bodies, .custom = custom };
  gint32 first_month, end_month;

  look_at (&contents, plan);
  switch ((AikaViewKind) view->kind)
    {
    case AIKA_VIEW_TABLE:
      add_table_columns (columns, &contents, plan, words);
      view->sections = contents.has_groups ? AIKA_SECTIONS_GROUP : AIKA_SECTIONS_NONE;
      break;
    case AIKA_VIEW_PROGRAMME:
      add_programme_columns (columns, &contents);
      view->sections = AIKA_SECTIONS_MONTH;
      view->order = AIKA_ORDER_TIME;
      break;
    case AIKA_VIEW_BULLETIN:
      break;
    case AIKA_VIEW_MATRIX:
      view->sections = contents.has_groups ? AIKA_SECTIONS_GROUP : AIKA_SECTIONS_NONE;
      break;
    case AIKA_VIEW_WHEEL:
      aika_plan_get_range (plan, &first_month, &end_month);
      view->from = aika_month_get_first_day (first_month);
      break;
    }

  seq = aika_seq_new ((gconstpointer const *) columns->pdata, columns->len);
  aika_set_seq (&view->columns, seq);
}

/**
 * aika_prose_create_view:
 * @plan: a plan
 * @kind: a kind
 *
 * Makes a view for a plan that has none of the kind. Its columns are those that hold something,
 * so that every dated fact is shown; bodies have columns of their meetings under one heading
 * where the items name some. A programme is in the order of time, under months. The headers
 * are left to the program, which says them in the plan's language; so is the paper. A bulletin
 * and a grid without columns say all that an item holds.
 *
 * Returns: (transfer full): the view, which is none of the plan's own; its id is the word of its
 *   kind in the file
 */
AikaView *
aika_prose_create_view (const AikaPlan *plan,
                        AikaViewKind    kind)
{
  static const char *const ids[AIKA_PROSE_N_KINDS] = { "matrix", "table", "programme", "bulletin", "wheel" };
  const AikaProseWords *words;
  AikaView *view;

  g_return_val_if_fail (plan != NULL && (guint) kind < AIKA_PROSE_N_KINDS, NULL);

  words = aika_prose_words_get (aika_language_from_tag (plan->language));
  view = aika_record_new (&aika_view_type);
  aika_set_text (&view->id, ids[kind]);
  aika_set_text (&view->name, words->kinds[kind]);
  view->kind = kind;
  set_columns (view, plan, words);

  return view;
}

/**
 * aika_prose_find_view:
 * @plan: a plan
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): the plan's first view of the kind
 */
AikaView *
aika_prose_find_view (const AikaPlan *plan,
                      AikaViewKind    kind)
{
  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->views); i++)
    {
      AikaView *view = aika_seq_get (plan->views, i);

      if (view->kind == (int) kind)
        return view;
    }

  return NULL;
}
