/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-things"

#include "config.h"

#include <math.h>

#include "ui/aika-sheet-private.h"
#include "ui/aika-spoken.h"

/* The children of the sheet: one widget for each group, title, mark, lane and meeting, in
 * reading order, made once and kept while the thing lives. Only those in view have a place in
 * the sheet; the one with the focus always has. */

#define THINGS_MAX 2500           /* beyond, the things near the selected row have widgets */
#define ROWS_BEFORE 150           /* of those, how many rows before it */

/* Walks the things that a scene shows, in reading order. */
typedef struct
{
  AikaSheet  *self;
  AikaPlan   *plan;
  GPtrArray  *things;
  GHashTable *by_key;
  GtkWidget  *previous;
  guint       row;
  gboolean    renames_marks;  /* for what the plan says of their categories */
} Walk;

static gboolean
is_tied (AikaThingKind     kind,
         const AikaRecord *record)
{
  const AikaMark *mark = (const AikaMark *) record;

  return kind == AIKA_THING_MEETING ||
         (kind == AIKA_THING_MARK && (mark->meeting != NULL || mark->offset != NULL));
}

static guint
count_row_things (AikaSheet *self,
                  guint      row)
{
  const AikaRecord *record = aika_scene_get_row_record (self->scene, row);

  switch (aika_scene_get_row_kind (self->scene, row))
    {
    case AIKA_ROW_ITEM:
      return 1 + aika_seq_get_length (((const AikaItem *) record)->marks);
    case AIKA_ROW_LANE:
      return 1 + aika_seq_get_length (((const AikaBody *) record)->meetings);
    case AIKA_ROW_GROUP:
    case AIKA_ROW_LANES:
      return 1;
    }

  g_assert_not_reached ();
}

/* Whether every thing of the plan has a widget. */
static gboolean
has_all_things (AikaSheet *self)
{
  guint n_things = 0;

  for (guint row = 0; row < aika_scene_get_n_rows (self->scene); row++)
    n_things += count_row_things (self, row);

  return n_things <= THINGS_MAX;
}

/* Whether the things of a row have widgets. The last row may have lost some to the limit. */
static gboolean
has_row_things (AikaSheet *self,
                guint      row)
{
  AikaThing *first = self->things->pdata[0], *last = self->things->pdata[self->things->len - 1];

  if (row + 1 == aika_scene_get_n_rows (self->scene))
    return aika_thing_get_row (last) == row;

  return row >= aika_thing_get_row (first) && row < aika_thing_get_row (last);
}

/* In a plan too large for a widget each, moves the widgets to the rows around one. */
void
aika_sheet_bring_things_near (AikaSheet *self,
                              guint      row)
{
  if (self->things->len == 0 || row >= aika_scene_get_n_rows (self->scene) || has_row_things (self, row) ||
      has_all_things (self))
    return;

  self->first_thing_row = row > ROWS_BEFORE ? row - ROWS_BEFORE : 0;
  aika_sheet_sync_things (self);
}

/* The row that shows a record, whether it has a widget or not. */
guint
aika_sheet_find_record_row (AikaSheet  *self,
                            const char *record_id)
{
  const AikaPlan *plan = aika_scene_get_plan (self->scene);
  AikaItem *item = NULL;
  guint row;

  if (aika_scene_find_row (self->scene, record_id, &row))
    return row;
  if (aika_plan_find_mark (plan, record_id, &item) != NULL && aika_scene_find_row (self->scene, item->id, &row))
    return row;
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      if (aika_seq_find_id (body->meetings, record_id, NULL) && aika_scene_find_row (self->scene, body->id, &row))
        return row;
    }

  return G_MAXUINT;
}

static char *
make_key (AikaThingKind  kind,
          guint          occurrence,
          const char    *id)
{
  return g_strdup_printf ("%d:%u:%s", kind, occurrence, id != NULL ? id : "");
}

/* Takes the widget of the key or makes one, after the previous one. */
static AikaThing *
place_thing (Walk             *walk,
             AikaThingKind     kind,
             const char       *id,
             guint             occurrence,
             const AikaRecord *record,
             gboolean         *needs_name)
{
  g_autofree char *key = make_key (kind, occurrence, id);
  g_autofree char *old_key = NULL;
  AikaThing *thing = NULL;

  if (walk->things->len >= THINGS_MAX)
    return NULL;

  if (g_hash_table_steal_extended (walk->self->things_by_key, key, (gpointer *) &old_key, (gpointer *) &thing))
    {
      *needs_name = aika_thing_get_record (thing) != record || is_tied (kind, record);
      aika_thing_set_record (thing, record);
      if (gtk_widget_get_prev_sibling (GTK_WIDGET (thing)) != walk->previous)
        gtk_widget_insert_after (GTK_WIDGET (thing), GTK_WIDGET (walk->self), walk->previous);
    }
  else
    {
      thing = aika_thing_new (kind, record);
      gtk_widget_insert_after (GTK_WIDGET (thing), GTK_WIDGET (walk->self), walk->previous);
      *needs_name = TRUE;
    }

  aika_thing_set_row (thing, walk->row);
  g_ptr_array_add (walk->things, thing);
  g_hash_table_insert (walk->by_key, g_steal_pointer (&key), thing);
  walk->previous = GTK_WIDGET (thing);

  return thing;
}

static void
take_name (AikaThing *thing,
           char      *name)
{
  aika_thing_set_name (thing, name);
  g_free (name);
}

static void
place_item (Walk           *walk,
            const AikaItem *item)
{
  gboolean is_changed = FALSE;
  AikaThing *thing = place_thing (walk, AIKA_THING_TITLE, item->id, 0, &item->record, &is_changed);

  if (thing != NULL && is_changed)
    take_name (thing, aika_spoken_item (walk->plan, item));

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);
      gboolean needs_name = FALSE;

      thing = place_thing (walk, AIKA_THING_MARK, mark->id, 0, &mark->record, &needs_name);
      if (thing != NULL && (needs_name || is_changed || walk->renames_marks))
        take_name (thing, aika_spoken_mark (walk->plan, item, mark));
    }
}

static void
place_lane (Walk           *walk,
            const AikaBody *body)
{
  gboolean needs_name = FALSE;
  AikaThing *thing = place_thing (walk, AIKA_THING_LANE, body->id, 0, &body->record, &needs_name);

  if (thing != NULL && needs_name)
    take_name (thing, aika_spoken_body (body));

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      const AikaMeeting *meeting = aika_seq_get (body->meetings, i);

      needs_name = FALSE;
      thing = place_thing (walk, AIKA_THING_MEETING, meeting->id, 0, &meeting->record, &needs_name);
      if (thing != NULL && needs_name)
        take_name (thing, aika_spoken_meeting (walk->plan, body, meeting));
    }
}

static void
place_group (Walk             *walk,
             const AikaRecord *record,
             guint             occurrence)
{
  const char *id = record != NULL ? aika_record_get_id (record) : "lanes";
  gboolean needs_name = FALSE;
  AikaThing *thing = place_thing (walk, AIKA_THING_GROUP, id, occurrence, record, &needs_name);

  if (thing != NULL)
    take_name (thing, aika_spoken_group ((const AikaGroup *) record, aika_sheet_is_folded (walk->self, id)));
}

static void
drop_thing (AikaSheet *self,
            AikaThing *thing)
{
  if (self->current == thing)
    self->current = NULL;
  g_ptr_array_remove_fast (self->shown_things, thing);
  gtk_widget_unparent (GTK_WIDGET (thing));
}

void
aika_sheet_sync_things (AikaSheet *self)
{
  Walk walk = { self, aika_document_get_plan (self->document), g_ptr_array_new (),
                g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), NULL, 0,
                aika_document_get_plan (self->document)->categories != self->named_categories };
  GHashTableIter iter;
  gpointer thing;
  gboolean had_focus = self->current != NULL && gtk_widget_has_focus (GTK_WIDGET (self->current));
  guint n_groups = 0;

  aika_sheet_drop_naming (self);
  aika_sheet_drop_writing (self);
  if (has_all_things (self))
    self->first_thing_row = 0;

  for (guint row = 0; row < aika_scene_get_n_rows (self->scene); row++)
    {
      const AikaRecord *record = aika_scene_get_row_record (self->scene, row);

      if (row < self->first_thing_row)
        continue;
      walk.row = row;
      switch (aika_scene_get_row_kind (self->scene, row))
        {
        case AIKA_ROW_GROUP:
          place_group (&walk, record, n_groups++);
          break;
        case AIKA_ROW_LANES:
          place_group (&walk, NULL, 0);
          break;
        case AIKA_ROW_ITEM:
          place_item (&walk, (const AikaItem *) record);
          break;
        case AIKA_ROW_LANE:
          place_lane (&walk, (const AikaBody *) record);
          break;
        }
    }

  g_hash_table_iter_init (&iter, self->things_by_key);
  while (g_hash_table_iter_next (&iter, NULL, &thing))
    drop_thing (self, thing);
  g_hash_table_unref (self->things_by_key);
  g_ptr_array_unref (self->things);
  self->things = walk.things;
  self->things_by_key = walk.by_key;
  aika_set_seq (&self->named_categories, walk.plan->categories);

  aika_sheet_settle_cursor (self, had_focus);
}

void
aika_sheet_clear_things (AikaSheet *self)
{
  for (guint i = 0; i < self->things->len; i++)
    gtk_widget_unparent (self->things->pdata[i]);
  self->current = NULL;
  g_clear_pointer (&self->selection, aika_selection_free);
  self->selection = aika_selection_new ();
  self->first_thing_row = 0;
  g_ptr_array_set_size (self->shown_things, 0);
  g_ptr_array_set_size (self->things, 0);
  g_hash_table_remove_all (self->things_by_key);
}

static gboolean
is_in_view (AikaSheet      *self,
            const AikaRect *rect)
{
  return rect->y < gtk_widget_get_height (GTK_WIDGET (self)) &&
         rect->y + rect->height > aika_scene_get_header_height (self->scene) &&
         rect->x < gtk_widget_get_width (GTK_WIDGET (self)) &&
         rect->x + rect->width > 0;
}

static void
allocate_cell (AikaSheet *self,
               AikaThing *cell)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  GtkAllocation allocation = { -2, -2, 1, 1 };
  AikaRect rect;
  int row;

  if (cell == self->current && aika_cell_find_row (cursor, self->scene, &row) &&
      aika_sheet_get_cell_rect (self, row, cursor->month, &rect))
    allocation = (GtkAllocation) { floor (aika_sheet_mirror (self, rect.x, rect.width)), floor (rect.y), MAX (ceil (rect.width), 1), MAX (ceil (rect.height), 1) };
  gtk_widget_measure (GTK_WIDGET (cell), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (cell), &allocation, -1);
}

static void
allocate_thing (AikaThing           *thing,
                const GtkAllocation *allocation)
{
  gtk_widget_measure (GTK_WIDGET (thing), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (thing), allocation, -1);
}

/* Gives a thing its place if it is in view; the one with the focus has it anywhere. */
static void
show_thing (AikaSheet *self,
            AikaThing *thing,
            GPtrArray *shown)
{
  AikaRect rect;
  GtkAllocation allocation;

  if (!aika_sheet_get_thing_rect (self, thing, &rect) ||
      (!is_in_view (self, &rect) && !gtk_widget_has_focus (GTK_WIDGET (thing))))
    return;

  allocation = (GtkAllocation) { floor (aika_sheet_mirror (self, rect.x, rect.width)), floor (rect.y),
                                 MAX (ceil (rect.width), 1), MAX (ceil (rect.height), 1) };
  allocate_thing (thing, &allocation);
  g_ptr_array_add (shown, thing);
}

/* The first of the things, which stand in the order of their rows, that stands in a row or below. */
guint
aika_sheet_find_first_thing (AikaSheet *self,
                             guint      row)
{
  guint low = 0, high = self->things->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (aika_thing_get_row (self->things->pdata[middle]) < row)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* What is out of view lies outside the sheet rather than being no visible child: newer versions
 * of GTK would keep it from a screen reader then. Only what comes into view, moves in it or leaves it
 * is touched, unless GTK has measured the sheet: then it wants all of them placed. */
void
aika_sheet_allocate_things (AikaSheet *self)
{
  static const GtkAllocation outside = { -2, -2, 1, 1 };
  g_autoptr(GPtrArray) former = self->places_all ? g_ptr_array_ref (self->things) : g_ptr_array_ref (self->shown_things);
  GPtrArray *shown = g_ptr_array_new ();
  double v = aika_sheet_get_v (self);
  guint last_row = aika_scene_find_row_at (self->scene, v + gtk_widget_get_height (GTK_WIDGET (self)));

  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    allocate_cell (self, self->cells[i]);

  for (guint i = aika_sheet_find_first_thing (self, aika_scene_find_row_at (self->scene, v)); i < self->things->len; i++)
    {
      if (aika_thing_get_row (self->things->pdata[i]) > last_row)
        break;
      show_thing (self, self->things->pdata[i], shown);
    }
  if (self->current != NULL && self->current != self->cells[0] && self->current != self->cells[1] &&
      !g_ptr_array_find (shown, self->current, NULL))
    show_thing (self, self->current, shown);

  for (guint i = 0; i < former->len; i++)
    if (!g_ptr_array_find (shown, former->pdata[i], NULL))
      allocate_thing (former->pdata[i], &outside);

  g_ptr_array_unref (self->shown_things);
  self->shown_things = shown;
  self->places_all = FALSE;
}

AikaThing *
aika_sheet_find_thing (AikaSheet  *self,
                       const char *record_id)
{
  static const AikaThingKind kinds[] = { AIKA_THING_MARK, AIKA_THING_TITLE, AIKA_THING_MEETING, AIKA_THING_LANE };

  for (guint i = 0; record_id != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *key = make_key (kinds[i], 0, record_id);
      AikaThing *thing = g_hash_table_lookup (self->things_by_key, key);

      if (thing != NULL)
        return thing;
    }

  /* A group may head several rows. */
  for (guint i = 0; i < self->things->len; i++)
    if (g_strcmp0 (aika_thing_get_id (self->things->pdata[i]), record_id) == 0)
      return self->things->pdata[i];

  return NULL;
}

/* The thing at the cursor; the caller moves the focus. */
void
aika_sheet_set_current (AikaSheet *self,
                        AikaThing *thing)
{
  if (self->current == thing)
    return;

  if (self->current != NULL)
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self->current), GTK_ACCESSIBLE_STATE_SELECTED);
  self->current = thing;
  if (thing != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (thing), GTK_ACCESSIBLE_STATE_SELECTED, TRUE, -1);
  if (self->document != NULL)
    aika_document_stop_merging (self->document);

  g_signal_emit_by_name (self, "current-changed");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * aika_sheet_get_current:
 * @sheet: a sheet
 *
 * Returns: (transfer none) (nullable): the selected thing
 */
AikaThing *
aika_sheet_get_current (AikaSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_SHEET (sheet), NULL);

  return sheet->current;
}

/**
 * aika_sheet_get_meeting_id:
 * @sheet: a sheet
 * @body_id: (out) (transfer none): the id of the body that meets
 *
 * Returns: (transfer none) (nullable): the id of the meeting at the cursor
 */
const char *
aika_sheet_get_meeting_id (AikaSheet   *sheet,
                           const char **body_id)
{
  const AikaCell *cursor = aika_selection_get_cursor (sheet->selection);
  const AikaBody *body;

  if (sheet->document == NULL || cursor->record_id == NULL)
    return NULL;

  body = aika_seq_lookup (aika_document_get_plan (sheet->document)->bodies, cursor->row_id);
  if (body == NULL || !aika_seq_find_id (body->meetings, cursor->record_id, NULL))
    return NULL;

  *body_id = body->id;
  return cursor->record_id;
}

/**
 * aika_sheet_get_mark_id:
 * @sheet: a sheet
 *
 * Returns: (transfer none) (nullable): the id of the mark at the cursor
 */
const char *
aika_sheet_get_mark_id (AikaSheet *sheet)
{
  const AikaCell *cursor = aika_selection_get_cursor (sheet->selection);

  return cursor->record_id != NULL && aika_sheet_get_item_id (sheet) != NULL ? cursor->record_id : NULL;
}

/**
 * aika_sheet_get_item_id:
 * @sheet: a sheet
 *
 * Returns: (transfer none) (nullable): the id of the item in whose row the cursor is
 */
const char *
aika_sheet_get_item_id (AikaSheet *sheet)
{
  const AikaCell *cursor = aika_selection_get_cursor (sheet->selection);

  if (sheet->document == NULL || cursor->row_id == NULL ||
      !aika_seq_find_id (aika_document_get_plan (sheet->document)->items, cursor->row_id, NULL))
    return NULL;

  return cursor->row_id;
}
