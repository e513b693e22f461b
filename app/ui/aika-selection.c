/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-selection"

#include "config.h"

#include "ui/aika-selection.h"

/* Invariants: (1) without a cursor there is no anchor; (2) the anchor is the cursor's own cell
 * unless a range was drawn; (3) what is chosen one by one and a range exclude each other: the
 * last act wins. */

struct _AikaSelection
{
  AikaCell    cursor;
  AikaCell    anchor;
  gboolean    has_range;
  GHashTable *chosen;         /* of ids of marks and items */
};

static void
cell_clear (AikaCell *cell)
{
  g_free (cell->row_id);
  g_free (cell->record_id);
  *cell = (AikaCell) { .month = AIKA_CELL_TITLE };
}

/* The words may be those of the cell itself. */
static void
cell_set (AikaCell   *cell,
          const char *row_id,
          guint       occurrence,
          gint32      month,
          const char *record_id)
{
  AikaCell old = *cell;

  *cell = (AikaCell) { g_strdup (row_id), occurrence, month, g_strdup (record_id) };
  g_free (old.row_id);
  g_free (old.record_id);
}

static gboolean
cell_is (const AikaCell *cell,
         const char     *row_id,
         guint           occurrence,
         gint32          month,
         const char     *record_id)
{
  return g_strcmp0 (cell->row_id, row_id) == 0 && cell->occurrence == occurrence && cell->month == month &&
         g_strcmp0 (cell->record_id, record_id) == 0;
}

/* What a row is known by, whatever stands above it. */
static const char *
get_row_id (const AikaScene *scene,
            int              row,
            guint           *occurrence)
{
  const char *id;

  *occurrence = 0;
  if (row == AIKA_ROW_HEADER)
    return AIKA_ROW_ID_HEADER;
  if (row < 0 || (guint) row >= aika_scene_get_n_rows (scene))
    return NULL;
  if (aika_scene_get_row_kind (scene, row) == AIKA_ROW_LANES)
    return AIKA_ROW_ID_LANES;

  id = aika_record_get_id (aika_scene_get_row_record (scene, row));
  if (aika_scene_get_row_kind (scene, row) == AIKA_ROW_GROUP)
    for (int i = 0; i < row; i++)
      if (aika_scene_get_row_record (scene, i) == aika_scene_get_row_record (scene, row))
        *occurrence += 1;

  return id;
}

/**
 * aika_cell_find_row:
 * @cell: a cell
 * @scene: a scene
 * @row: (out): its row there, or `AIKA_ROW_HEADER`
 *
 * Returns: whether the scene shows its row
 */
gboolean
aika_cell_find_row (const AikaCell  *cell,
                    const AikaScene *scene,
                    int             *row)
{
  guint n_rows = aika_scene_get_n_rows (scene);
  guint first, n_seen = 0;

  if (cell->row_id == NULL)
    return FALSE;
  if (g_str_equal (cell->row_id, AIKA_ROW_ID_HEADER))
    {
      *row = AIKA_ROW_HEADER;
      return TRUE;
    }
  if (g_str_equal (cell->row_id, AIKA_ROW_ID_LANES))
    {
      for (*row = (int) n_rows - 1; *row >= 0; *row -= 1)
        if (aika_scene_get_row_kind (scene, *row) == AIKA_ROW_LANES)
          return TRUE;
      return FALSE;
    }
  if (!aika_scene_find_row (scene, cell->row_id, &first))
    return FALSE;

  *row = (int) first;
  for (guint i = first; cell->occurrence > 0 && i < n_rows; i++)
    if (aika_scene_get_row_record (scene, i) == aika_scene_get_row_record (scene, first) &&
        n_seen++ == cell->occurrence)
      *row = (int) i;

  return TRUE;
}

static gboolean
touches (const AikaWhen *when,
         gint32          first_month,
         gint32          last_month)
{
  for (guint i = 0; when != NULL && i < when->n_spans; i++)
    {
      const AikaSpan *span = &when->spans[i];

      if ((span->start_day == AIKA_DAY_NONE || aika_day_get_month (span->start_day) <= last_month) &&
          (span->end_day == AIKA_DAY_NONE || aika_day_get_month (span->end_day - 1) >= first_month))
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  gint32  start_day;
  gpointer record;
} Placed;

/* By the first day; what is open at its start comes first. The author's order parts equals. */
static int
compare_placed (gconstpointer a,
                gconstpointer b)
{
  const Placed *first = a, *second = b;

  return (first->start_day > second->start_day) - (first->start_day < second->start_day);
}

static GPtrArray *
end_placing (GArray *placed)
{
  GPtrArray *records = g_ptr_array_new ();

  g_array_sort (placed, compare_placed);
  for (guint i = 0; i < placed->len; i++)
    g_ptr_array_add (records, g_array_index (placed, Placed, i).record);
  g_array_unref (placed);

  return records;
}

static void
place (GArray         *placed,
       gpointer        record,
       const AikaWhen *when,
       gint32          first_month,
       gint32          last_month)
{
  gint32 end_day;
  Placed at = { AIKA_DAY_NONE, record };

  if (!touches (when, first_month, last_month))
    return;

  aika_when_get_extent (when, &at.start_day, &end_day);
  g_array_append_val (placed, at);
}

/**
 * aika_cell_list_marks:
 * @plan: a plan
 * @item: an item of it
 * @first_month: a month
 * @last_month: a month, not before it
 *
 * Returns: (transfer container) (element-type AikaMark): the item's marks that touch these months, by
 *   their first day; neither what has no time nor what lasts for the whole process
 */
GPtrArray *
aika_cell_list_marks (const AikaPlan *plan,
                      const AikaItem *item,
                      gint32          first_month,
                      gint32          last_month)
{
  GArray *placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      AikaMark *mark = aika_seq_get (item->marks, i);
      g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);

      place (placed, mark, when, first_month, last_month);
    }

  return end_placing (placed);
}

/**
 * aika_cell_list_meetings:
 * @body: a body
 * @month: a month
 *
 * Returns: (transfer container) (element-type AikaMeeting): its meetings in that month, by day
 */
GPtrArray *
aika_cell_list_meetings (const AikaBody *body,
                         gint32          month)
{
  GArray *placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  for (guint i = 0; i < aika_seq_get_length (body->meetings); i++)
    {
      AikaMeeting *meeting = aika_seq_get (body->meetings, i);

      place (placed, meeting, meeting->when, month, month);
    }

  return end_placing (placed);
}

/**
 * aika_cell_list_banners:
 * @plan: a plan
 * @month: a month
 *
 * Returns: (transfer container) (element-type AikaBanner): its banners in that month, by their first day
 */
GPtrArray *
aika_cell_list_banners (const AikaPlan *plan,
                        gint32          month)
{
  GArray *placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  for (guint i = 0; i < aika_seq_get_length (plan->banners); i++)
    {
      AikaBanner *banner = aika_seq_get (plan->banners, i);

      place (placed, banner, banner->when, month, month);
    }

  return end_placing (placed);
}

/**
 * aika_selection_new:
 *
 * Returns: (transfer full): a selection of nothing
 */
AikaSelection *
aika_selection_new (void)
{
  AikaSelection *self = g_new0 (AikaSelection, 1);

  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cursor.month = self->anchor.month = AIKA_CELL_TITLE;

  return self;
}

void
aika_selection_free (AikaSelection *selection)
{
  cell_clear (&selection->cursor);
  cell_clear (&selection->anchor);
  g_hash_table_unref (selection->chosen);
  g_free (selection);
}

/**
 * aika_selection_get_cursor:
 * @selection: a selection
 *
 * Returns: (transfer none): where the cursor is; its row id is `NULL` while it is nowhere
 */
const AikaCell *
aika_selection_get_cursor (const AikaSelection *selection)
{
  return &selection->cursor;
}

/**
 * aika_selection_get_anchor:
 * @selection: a selection
 *
 * Returns: (transfer none): where the range begins
 */
const AikaCell *
aika_selection_get_anchor (const AikaSelection *selection)
{
  return &selection->anchor;
}

/**
 * aika_selection_is_chosen:
 * @selection: a selection
 * @id: the id of a mark or an item
 *
 * Returns: whether it was chosen one by one
 */
gboolean
aika_selection_is_chosen (const AikaSelection *selection,
                          const char          *id)
{
  return g_hash_table_contains (selection->chosen, id);
}

/**
 * aika_selection_get_n_chosen:
 * @selection: a selection
 *
 * Returns: how many things were chosen one by one
 */
guint
aika_selection_get_n_chosen (const AikaSelection *selection)
{
  return g_hash_table_size (selection->chosen);
}

/* Whether a chosen thing is a row; marks and rows are not chosen together. */
static gboolean
has_chosen_item (const AikaSelection *selection,
                 const AikaPlan      *plan)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, selection->chosen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (aika_seq_find_id (plan->items, id, NULL))
      return TRUE;

  return FALSE;
}

/**
 * aika_selection_has_rows:
 * @selection: a selection
 * @plan: the plan
 *
 * Returns: whether whole rows are meant, rather than marks or cells
 */
gboolean
aika_selection_has_rows (const AikaSelection *selection,
                         const AikaPlan      *plan)
{
  if (g_hash_table_size (selection->chosen) > 0)
    return has_chosen_item (selection, plan);

  return selection->cursor.row_id != NULL &&
         (selection->cursor.month == AIKA_CELL_TITLE || selection->anchor.month == AIKA_CELL_TITLE);
}

/**
 * aika_selection_get_range:
 * @selection: a selection
 * @scene: the scene that shows it
 * @range: (out): from where to where
 *
 * A range whose other end is folded away is the cell of the cursor.
 *
 * Returns: whether the scene shows the cursor
 */
gboolean
aika_selection_get_range (const AikaSelection *selection,
                          const AikaScene     *scene,
                          AikaCellRange       *range)
{
  const AikaCell *cursor = &selection->cursor, *anchor = &selection->anchor;
  int cursor_row, anchor_row;

  if (!aika_cell_find_row (cursor, scene, &cursor_row))
    return FALSE;
  if (!aika_cell_find_row (anchor, scene, &anchor_row))
    {
      anchor = cursor;
      anchor_row = cursor_row;
    }

  range->first_row = MIN (cursor_row, anchor_row);
  range->last_row = MAX (cursor_row, anchor_row);
  range->first_month = MIN (cursor->month, anchor->month);
  range->last_month = MAX (cursor->month, anchor->month);
  if (range->first_month == AIKA_CELL_TITLE)
    range->last_month = AIKA_CELL_TITLE;

  return TRUE;
}

/**
 * aika_selection_has_range:
 * @selection: a selection
 * @scene: the scene that shows it
 *
 * Returns: whether more is selected than the cell of the cursor; a range whose other end is folded
 *   away or gone is none
 */
gboolean
aika_selection_has_range (const AikaSelection *selection,
                          const AikaScene     *scene)
{
  AikaCellRange range;

  return selection->has_range && aika_selection_get_range (selection, scene, &range) &&
         (range.first_row != range.last_row || range.first_month != range.last_month);
}

static gboolean
has_mark_id (const GPtrArray *marks,
             const AikaMark  *mark)
{
  return g_ptr_array_find ((GPtrArray *) marks, mark, NULL);
}

/* The marks of an item that lie in a range; all of them for a whole row. */
static void
add_marks_in_range (GStrvBuilder        *ids,
                    const AikaPlan      *plan,
                    const AikaItem      *item,
                    const AikaCellRange *range)
{
  g_autoptr(GPtrArray) touching = NULL;

  if (range->first_month != AIKA_CELL_TITLE)
    touching = aika_cell_list_marks (plan, item, range->first_month, range->last_month);
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);

      if (touching == NULL || has_mark_id (touching, mark))
        g_strv_builder_add (ids, mark->id);
    }
}

static void
add_chosen_marks (const AikaSelection *selection,
                  GStrvBuilder        *ids,
                  const AikaItem      *item)
{
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);

      if (aika_selection_is_chosen (selection, mark->id) || aika_selection_is_chosen (selection, item->id))
        g_strv_builder_add (ids, mark->id);
    }
}

/* What a filter leaves out is never meant. */
static gboolean
is_hidden (const AikaScene *scene,
           const AikaItem  *item)
{
  GHashTable *hidden = aika_scene_get_options (scene)->hidden;

  return hidden != NULL && g_hash_table_contains (hidden, item->id);
}

/* What was chosen one by one is not meant as long as a folded group hides it. */
static gboolean
is_unseen (const AikaScene *scene,
           const AikaItem  *item)
{
  const AikaSceneOptions *options = aika_scene_get_options (scene);

  return is_hidden (scene, item) || (!options->hides_groups && options->folded != NULL && item->group != NULL &&
                                     g_hash_table_contains (options->folded, item->group));
}

/**
 * aika_selection_dup_mark_ids:
 * @selection: a selection
 * @scene: the scene that shows it
 *
 * Returns: (transfer full): the marks that are selected, in reading order: what was chosen one by
 *   one, else what touches the range, else the one at the cursor; of rows all of theirs. Empty
 *   where only a cell or a single title is
 */
GStrv
aika_selection_dup_mark_ids (const AikaSelection *selection,
                             const AikaScene     *scene)
{
  const AikaPlan *plan = aika_scene_get_plan (scene);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  AikaCellRange range;

  if (g_hash_table_size (selection->chosen) > 0)
    {
      for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
        if (!is_unseen (scene, aika_seq_get (plan->items, i)))
          add_chosen_marks (selection, ids, aika_seq_get (plan->items, i));
    }
  else if (!aika_selection_has_range (selection, scene))
    {
      if (selection->cursor.record_id != NULL && aika_plan_find_mark (plan, selection->cursor.record_id, NULL) != NULL)
        g_strv_builder_add (ids, selection->cursor.record_id);
    }
  else if (aika_selection_get_range (selection, scene, &range))
    {
      g_auto(GStrv) item_ids = aika_selection_dup_item_ids (selection, scene);

      for (guint i = 0; item_ids[i] != NULL; i++)
        add_marks_in_range (ids, plan, aika_seq_lookup (plan->items, item_ids[i]), &range);
    }

  return g_strv_builder_end (ids);
}

static gboolean
has_chosen_of (const AikaSelection *selection,
               const AikaItem      *item)
{
  if (aika_selection_is_chosen (selection, item->id))
    return TRUE;
  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    if (aika_selection_is_chosen (selection, ((const AikaMark *) aika_seq_get (item->marks, i))->id))
      return TRUE;

  return FALSE;
}

/* A heading alone stands for the rows under it; among other rows only where it hides them: a range
 * is no more than what it shows. */
static gboolean
stands_for_rows (const AikaSelection *selection,
                 const AikaScene     *scene,
                 guint                row)
{
  GHashTable *folded = aika_scene_get_options (scene)->folded;

  if (aika_scene_get_row_kind (scene, row) != AIKA_ROW_GROUP)
    return FALSE;

  return !aika_selection_has_range (selection, scene) ||
         (folded != NULL && g_hash_table_contains (folded, aika_record_get_id (aika_scene_get_row_record (scene, row))));
}

/**
 * aika_selection_dup_item_ids:
 * @selection: a selection
 * @scene: the scene that shows it
 *
 * Returns: (transfer full): the rows that are selected, in the author's order: what was chosen one
 *   by one or holds a chosen mark, else the rows of the range; in the column of titles a heading
 *   alone stands for the rows under it, and one that is folded always
 */
GStrv
aika_selection_dup_item_ids (const AikaSelection *selection,
                             const AikaScene     *scene)
{
  const AikaPlan *plan = aika_scene_get_plan (scene);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr(GHashTable) in_range = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean has_chosen = g_hash_table_size (selection->chosen) > 0;
  AikaCellRange range;

  if (!has_chosen && aika_selection_get_range (selection, scene, &range))
    for (int row = MAX (range.first_row, 0); row <= range.last_row; row++)
      {
        const AikaRecord *record = aika_scene_get_row_record (scene, row);

        if (aika_scene_get_row_kind (scene, row) == AIKA_ROW_ITEM)
          g_hash_table_add (in_range, (gpointer) record);
        else if (range.first_month == AIKA_CELL_TITLE && stands_for_rows (selection, scene, row))
          g_hash_table_add (groups, (gpointer) aika_record_get_id (record));
      }

  /* One row, or none, as the cursor walks: nothing to bring into order. */
  if (!has_chosen && g_hash_table_size (groups) == 0 && g_hash_table_size (in_range) <= 1)
    {
      GHashTableIter iter;
      gpointer item;

      g_hash_table_iter_init (&iter, in_range);
      while (g_hash_table_iter_next (&iter, &item, NULL))
        g_strv_builder_add (ids, ((const AikaItem *) item)->id);
      return g_strv_builder_end (ids);
    }

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      AikaItem *item = aika_seq_get (plan->items, i);

      if (has_chosen ? !is_unseen (scene, item) && has_chosen_of (selection, item)
                     : !is_hidden (scene, item) &&
                       (g_hash_table_contains (in_range, item) ||
                        (item->group != NULL && g_hash_table_contains (groups, item->group))))
        g_strv_builder_add (ids, item->id);
    }

  return g_strv_builder_end (ids);
}

/**
 * aika_selection_put:
 * @selection: a selection
 * @scene: the scene that shows it
 * @row: a row of it, or `AIKA_ROW_HEADER`
 * @month: a month, or `AIKA_CELL_TITLE`
 * @record_id: (nullable): the mark, meeting or banner there that is meant
 *
 * Puts the cursor there and selects nothing else.
 *
 * Returns: whether that is another selection
 */
gboolean
aika_selection_put (AikaSelection   *selection,
                    const AikaScene *scene,
                    int              row,
                    gint32           month,
                    const char      *record_id)
{
  guint occurrence;
  const char *row_id = get_row_id (scene, row, &occurrence);
  gboolean is_same = cell_is (&selection->cursor, row_id, occurrence, month, record_id) && !selection->has_range &&
                     g_hash_table_size (selection->chosen) == 0;

  cell_set (&selection->cursor, row_id, occurrence, month, record_id);
  cell_set (&selection->anchor, row_id, occurrence, month, record_id);
  selection->has_range = FALSE;
  g_hash_table_remove_all (selection->chosen);

  return !is_same;
}

/**
 * aika_selection_move:
 * @selection: a selection
 * @scene: the scene that shows it
 * @row: a row of it, or `AIKA_ROW_HEADER`
 * @month: a month, or `AIKA_CELL_TITLE`
 * @record_id: (nullable): the mark, meeting or banner there that is meant
 *
 * The cursor stands there now because what it stood on did; what else is selected stays so.
 */
void
aika_selection_move (AikaSelection   *selection,
                     const AikaScene *scene,
                     int              row,
                     gint32           month,
                     const char      *record_id)
{
  guint occurrence;
  const char *row_id = get_row_id (scene, row, &occurrence);

  if (!selection->has_range)
    cell_set (&selection->anchor, row_id, occurrence, month, record_id);
  cell_set (&selection->cursor, row_id, occurrence, month, record_id);
}

/**
 * aika_selection_clear:
 * @selection: a selection
 *
 * Selects nothing.
 */
void
aika_selection_clear (AikaSelection *selection)
{
  cell_clear (&selection->cursor);
  cell_clear (&selection->anchor);
  selection->has_range = FALSE;
  g_hash_table_remove_all (selection->chosen);
}

/**
 * aika_selection_extend:
 * @selection: a selection
 * @scene: the scene that shows it
 * @row: a row of it, or `AIKA_ROW_HEADER`
 * @month: a month, or `AIKA_CELL_TITLE`
 *
 * Moves the cursor and leaves the anchor: all between them is selected.
 *
 * Returns: whether that is another selection
 */
gboolean
aika_selection_extend (AikaSelection   *selection,
                       const AikaScene *scene,
                       int              row,
                       gint32           month)
{
  guint occurrence;
  const char *row_id = get_row_id (scene, row, &occurrence);

  if (selection->anchor.row_id == NULL)
    return aika_selection_put (selection, scene, row, month, NULL);
  if (cell_is (&selection->cursor, row_id, occurrence, month, NULL))
    return FALSE;

  cell_set (&selection->cursor, row_id, occurrence, month, NULL);
  selection->has_range = !cell_is (&selection->anchor, row_id, occurrence, month, selection->anchor.record_id);
  g_hash_table_remove_all (selection->chosen);

  return TRUE;
}

/**
 * aika_selection_toggle:
 * @selection: a selection
 * @plan: the plan
 * @id: the id of a mark or an item
 *
 * Chooses it beside what is chosen, or no longer. Marks and rows are not chosen together: one of the
 * other kind is chosen alone.
 */
void
aika_selection_toggle (AikaSelection  *selection,
                       const AikaPlan *plan,
                       const char     *id)
{
  if (g_hash_table_size (selection->chosen) > 0 &&
      has_chosen_item (selection, plan) != aika_seq_find_id (plan->items, id, NULL))
    g_hash_table_remove_all (selection->chosen);
  selection->has_range = FALSE;
  if (!g_hash_table_remove (selection->chosen, id))
    g_hash_table_add (selection->chosen, g_strdup (id));
}

/**
 * aika_selection_choose:
 * @selection: a selection
 * @ids: (array zero-terminated=1): ids of marks, or of items
 *
 * Chooses these alone.
 */
void
aika_selection_choose (AikaSelection     *selection,
                       const char *const *ids)
{
  selection->has_range = FALSE;
  g_hash_table_remove_all (selection->chosen);
  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (selection->chosen, g_strdup (ids[i]));
}

/**
 * aika_selection_collapse:
 * @selection: a selection
 *
 * Selects the cell of the cursor alone.
 *
 * Returns: whether more was selected
 */
gboolean
aika_selection_collapse (AikaSelection *selection)
{
  gboolean had_more = selection->has_range || g_hash_table_size (selection->chosen) > 0;
  const AikaCell *cursor = &selection->cursor;

  selection->has_range = FALSE;
  g_hash_table_remove_all (selection->chosen);
  cell_set (&selection->anchor, cursor->row_id, cursor->occurrence, cursor->month, cursor->record_id);

  return had_more;
}

static gboolean
is_gone (gpointer id,
         gpointer value,
         gpointer user_data)
{
  const AikaPlan *plan = user_data;

  return !aika_seq_find_id (plan->items, id, NULL) && aika_plan_find_mark (plan, id, NULL) == NULL;
}

/**
 * aika_selection_prune:
 * @selection: a selection
 * @plan: the plan as it is now
 *
 * Forgets what was chosen and is no more.
 */
void
aika_selection_prune (AikaSelection  *selection,
                      const AikaPlan *plan)
{
  g_hash_table_foreach_remove (selection->chosen, is_gone, (gpointer) plan);
}
