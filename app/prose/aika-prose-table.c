/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

#include <string.h>

static void
clear_column (gpointer data)
{
  AikaProseColumn *column = data;

  g_free (column->field);
  g_free (column->header);
  g_free (column->name);
  g_free (column->under);
}

/* What the column holds, in the program's words, by the first name of its field. */
static char *
dup_name (const AikaProseContext *context,
          const char             *field)
{
  g_auto(GStrv) names = g_strsplit (field, "+", -1);
  const char *argument = NULL;
  const AikaBody *body;
  AikaProseField found;

  if (names[0] == NULL)
    return g_strdup (context->words->fields[AIKA_PROSE_FIELD_CUSTOM]);
  if (g_strv_length (names) >= 2 && g_str_equal (names[0], "content") && g_str_equal (names[1], "participants"))
    return g_strdup (context->words->content_and_participants);

  found = aika_prose_field_find (names[0], &argument);
  if (found == AIKA_PROSE_FIELD_CUSTOM && aika_prose_is_filled (argument))
    return aika_prose_dup_line (argument);
  if (found == AIKA_PROSE_FIELD_BODY)
    {
      body = aika_seq_lookup (context->plan->bodies, argument);
      if (body != NULL && aika_prose_is_filled (aika_body_get_short_name (body)))
        return aika_prose_dup_line (aika_body_get_short_name (body));
    }

  return g_strdup (context->words->fields[found]);
}

/* A period beside its days needs no header: that it is one is seen. */
static char *
dup_header (const AikaProseContext *context,
            const AikaColumn       *column)
{
  if (aika_prose_is_filled (column->header))
    return aika_prose_dup_line (column->header);
  if (g_strcmp0 (column->field, "period") == 0)
    return g_strdup ("");

  return dup_name (context, column->field != NULL ? column->field : "");
}

static GArray *
compose_columns (const AikaProseContext *context,
                 const AikaSeq          *from)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (AikaProseColumn));

  g_array_set_clear_func (columns, clear_column);
  for (guint i = 0; i < aika_seq_get_length (from); i++)
    {
      const AikaColumn *column = aika_seq_get (from, i);
      AikaProseColumn made = { 0 };

      made.field = g_strdup (column->field != NULL ? column->field : "");
      made.header = dup_header (context, column);
      made.name = dup_name (context, made.field);
      made.under = aika_prose_is_filled (column->under) ? aika_prose_dup_line (column->under) : NULL;
      g_array_append_val (columns, made);
    }

  return columns;
}

static gboolean
has_name (const char *field,
          const char *name)
{
  g_auto(GStrv) names = g_strsplit (field, "+", -1);

  return g_strv_contains ((const char *const *) names, name);
}

static guint
find_title_column (const GArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    if (has_name (g_array_index (columns, AikaProseColumn, i).field, "title"))
      return i;

  return 0;
}

/* The columns of the view; of a view without any those that a new one would have. */
static AikaSeq *
get_columns (const AikaPlan *plan,
             const AikaView *view)
{
  g_autoptr(AikaView) made = NULL;

  if (aika_seq_get_length (view->columns) > 0)
    return aika_seq_ref (view->columns);

  made = aika_prose_create_view (plan, view->kind == AIKA_VIEW_PROGRAMME ? AIKA_VIEW_PROGRAMME : AIKA_VIEW_TABLE);
  return aika_seq_ref (made->columns);
}

static AikaProseRow *
compose_row (const AikaProseContext  *context,
             const AikaSeq           *columns,
             const AikaItem          *item,
             const AikaProseStanding *standing)
{
  AikaProseRow *row = aika_prose_row_new (item, NULL);

  for (guint i = 0; i < aika_seq_get_length (columns); i++)
    {
      const AikaColumn *column = aika_seq_get (columns, i);

      g_ptr_array_add (row->cells,
                       aika_prose_compose_cell (context, item, column->field != NULL ? column->field : "",
                                                !aika_prose_is_filled (column->header), standing));
    }

  return row;
}

typedef struct
{
  const AikaItem *item;
  guint           number;
  gint32          day;
} Place;

/* Behind every day: what has no time, in the order of time. */
#define OPEN G_MAXINT32

/* An item of the whole process comes first. What has no time comes last, so that it stands under no
 * month; but what the author set before all times, or under a heading of its own, stays there. */
static gint32
get_place (const AikaProseContext *context,
           const AikaItem         *item,
           gint32                  before)
{
  g_autoptr(GArray) times = aika_prose_resolve (context->plan, item);
  gint32 day = AIKA_DAY_NONE;
  gboolean is_whole = FALSE;

  for (guint i = 0; i < times->len; i++)
    {
      const AikaProseTime *time = &g_array_index (times, AikaProseTime, i);
      gint32 own = aika_prose_when_get_day (time->when);

      is_whole |= time->when != NULL && time->when->kind == AIKA_WHEN_WHOLE_PROCESS;
      if (own != AIKA_DAY_NONE && time->mark->meaning != AIKA_MEANING_INVITATION)
        day = day == AIKA_DAY_NONE ? own : MIN (day, own);
    }

  if (day != AIKA_DAY_NONE)
    return day;
  if (is_whole)
    return AIKA_DAY_NONE;

  return before == AIKA_DAY_NONE || aika_prose_is_filled (item->section) ? before : OPEN;
}

/* g_array_sort () is stable. AIKA_DAY_NONE is before every day. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *place_a = a, *place_b = b;

  return (place_a->day > place_b->day) - (place_a->day < place_b->day);
}

static GArray *
order_items (const AikaProseContext *context)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  gboolean by_time = context->view->order == AIKA_ORDER_TIME;
  gint32 before = AIKA_DAY_NONE;

  for (guint i = 0; i < aika_seq_get_length (context->plan->items); i++)
    {
      Place place = { aika_seq_get (context->plan->items, i), i + 1, AIKA_DAY_NONE };

      if (by_time)
        place.day = get_place (context, place.item, before);
      if (place.day != AIKA_DAY_NONE && place.day != OPEN)
        before = place.day;
      g_array_append_val (places, place);
    }
  if (by_time)
    g_array_sort (places, compare_places);

  return places;
}

/* The heading that the item asks for, NULL where it stays under the one before. */
static char *
dup_section (const AikaProseContext *context,
             const Place            *place)
{
  char *section = aika_prose_dup_section (context, place->item);

  if (section == NULL && place->day == OPEN &&
      (context->view->sections == AIKA_SECTIONS_MONTH || context->view->sections == AIKA_SECTIONS_SEASON))
    return g_strdup (context->words->open_times);

  return section;
}

/* Returns: (transfer full): the table of the view */
AikaProseTable *
aika_prose_table_new (const AikaProseContext *context)
{
  AikaProseTable *table = g_new0 (AikaProseTable, 1);
  g_autoptr(AikaSeq) columns = get_columns (context->plan, context->view);
  g_autoptr(GArray) places = order_items (context);
  g_autofree char *current = NULL;

  table->columns = compose_columns (context, columns);
  table->title_column = find_title_column (table->columns);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_prose_row_unref);

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      g_autofree char *section = dup_section (context, place);
      AikaProseStanding standing = { section, place->number };

      if (context->view->sections != AIKA_SECTIONS_NONE)
        {
          if (section != NULL && g_strcmp0 (section, current) != 0)
            {
              g_ptr_array_add (table->rows, aika_prose_row_new (NULL, section));
              g_free (current);
              current = g_steal_pointer (&section);
            }
          standing.section = current;
        }
      g_ptr_array_add (table->rows, compose_row (context, columns, place->item, &standing));
    }

  return table;
}

void
aika_prose_table_free (AikaProseTable *table)
{
  g_array_unref (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

/* Whether a column says the section, so that the rows before must be looked at. */
static gboolean
names_section (const AikaSeq *columns)
{
  for (guint i = 0; i < aika_seq_get_length (columns); i++)
    {
      const AikaColumn *column = aika_seq_get (columns, i);

      if (column->field != NULL && has_name (column->field, "section"))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_current_section (const AikaProseContext *context,
                     const AikaItem         *item)
{
  g_autoptr(GArray) places = NULL;
  g_autofree char *current = NULL;

  if (context->view->sections == AIKA_SECTIONS_NONE)
    return aika_prose_dup_section (context, item);

  places = order_items (context);
  for (guint i = 0; i < places->len; i++)
    {
      const AikaItem *candidate = g_array_index (places, Place, i).item;
      char *section = dup_section (context, &g_array_index (places, Place, i));

      if (section != NULL)
        {
          g_free (current);
          current = section;
        }
      if (candidate == item)
        break;
    }

  return g_steal_pointer (&current);
}

/**
 * aika_prose_compose_row:
 * @plan: a plan
 * @view: a table or programme
 * @item: an item of @plan
 *
 * Composes the row of one item anew, equal to that of [func@prose_new]. The row borrows from
 * @plan, which must outlive it.
 *
 * Returns: (transfer full): the row
 */
AikaProseRow *
aika_prose_compose_row (const AikaPlan *plan,
                        const AikaView *view,
                        const AikaItem *item)
{
  AikaProseContext context;
  g_autoptr(AikaSeq) columns = NULL;
  g_autofree char *section = NULL;
  AikaProseStanding standing = { 0 };
  guint position;

  g_return_val_if_fail (plan != NULL && view != NULL && item != NULL, NULL);

  aika_prose_context_init (&context, plan, view);
  columns = get_columns (plan, view);
  if (names_section (columns))
    standing.section = section = dup_current_section (&context, item);
  if (aika_seq_find_id (plan->items, item->id, &position))
    standing.number = position + 1;

  return compose_row (&context, columns, item, &standing);
}
