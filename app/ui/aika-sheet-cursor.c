/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-cursor"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/aika-sheet-private.h"
#include "ui/aika-spoken.h"

/* The cursor walks over cells: the column of titles, then one column for each month, under the
 * header with the months themselves.
 *
 *      (header, title)  (header, 1/2018)  (header, 2/2018) …
 *      (row 0,  title)  (row 0,  1/2018)  …
 *
 * In a cell it stands on a mark, where there is one; a cell with several has a stop for each
 * that begins there, so that every one is reached. The things of the sheet follow: the focus is on
 * the mark's own, or on one of the two that stand for cells. */

#define PAGE_OVERLAP 1            /* a row that stays in view from page to page */

static AikaRowKind
get_kind (AikaSheet *self,
          int        row)
{
  return aika_scene_get_row_kind (self->scene, (guint) row);
}

static gboolean
is_heading (AikaSheet *self,
            int        row)
{
  return row != AIKA_ROW_HEADER && (get_kind (self, row) == AIKA_ROW_GROUP || get_kind (self, row) == AIKA_ROW_LANES);
}

static gint32
get_last_month (AikaSheet *self)
{
  return self->scale.first_month + (gint32) self->scale.n_months - 1;
}

/* The marks that have no days of their own: one that lasts for the whole process is everywhere,
 * one that waits for a time is met in the first month. */
static void
add_placeless (AikaSheet      *self,
               const AikaItem *item,
               gint32          month,
               GPtrArray      *stops)
{
  const AikaPlan *plan = aika_scene_get_plan (self->scene);

  for (guint i = 0; i < aika_seq_get_length (item->marks); i++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, i);
      g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);

      if (when != NULL && when->n_spans > 0)
        continue;
      if ((when != NULL && when->kind == AIKA_WHEN_WHOLE_PROCESS) || month == self->scale.first_month)
        g_ptr_array_insert (stops, 0, (gpointer) mark);
    }
}

/* What the cursor can stand on in a cell, by time. */
static GPtrArray *
list_stops (AikaSheet *self,
            int        row,
            gint32     month)
{
  const AikaRecord *record;
  GPtrArray *stops;

  if (month == AIKA_CELL_TITLE || is_heading (self, row))
    return g_ptr_array_new ();
  if (row == AIKA_ROW_HEADER)
    return aika_cell_list_banners (aika_scene_get_plan (self->scene), month);

  record = aika_scene_get_row_record (self->scene, (guint) row);
  if (get_kind (self, row) == AIKA_ROW_LANE)
    return aika_cell_list_meetings ((const AikaBody *) record, month);

  stops = aika_cell_list_marks (aika_scene_get_plan (self->scene), (const AikaItem *) record, month, month);
  add_placeless (self, (const AikaItem *) record, month, stops);
  return stops;
}

static AikaWhen *
get_record_when (AikaSheet        *self,
                 int               row,
                 const AikaRecord *record)
{
  const AikaWhen *when;

  if (row != AIKA_ROW_HEADER && get_kind (self, row) == AIKA_ROW_ITEM)
    return aika_plan_get_mark_when (aika_scene_get_plan (self->scene), (const AikaMark *) record);

  when = row == AIKA_ROW_HEADER ? ((const AikaBanner *) record)->when : ((const AikaMeeting *) record)->when;
  return when != NULL ? aika_when_ref ((AikaWhen *) when) : NULL;
}

/* The month in which a record is met first. */
static gint32
get_first_month (AikaSheet        *self,
                 int               row,
                 const AikaRecord *record)
{
  g_autoptr(AikaWhen) when = get_record_when (self, row, record);
  gint32 start_day, end_day;

  if (!aika_when_get_extent (when, &start_day, &end_day) || start_day == AIKA_DAY_NONE)
    return self->scale.first_month;

  return CLAMP (aika_day_get_month (start_day), self->scale.first_month, get_last_month (self));
}

/* Where one lands coming from elsewhere: on what begins in the cell, else on what lies there. */
static const char *
pick_stop (AikaSheet *self,
           int        row,
           gint32     month,
           GPtrArray *stops)
{
  for (guint i = 0; i < stops->len; i++)
    if (get_first_month (self, row, stops->pdata[i]) == month)
      return aika_record_get_id (stops->pdata[i]);

  return stops->len > 0 ? aika_record_get_id (stops->pdata[stops->len - 1]) : NULL;
}

/* The banner that one lands on in a month. */
const char *
aika_sheet_pick_banner (AikaSheet *self,
                        gint32     month)
{
  g_autoptr(GPtrArray) stops = list_stops (self, AIKA_ROW_HEADER, month);

  return pick_stop (self, AIKA_ROW_HEADER, month, stops);
}

/* The mark, meeting or banner of a row that has an id. */
static const AikaRecord *
find_record (AikaSheet  *self,
             int         row,
             const char *record_id)
{
  const AikaPlan *plan = aika_scene_get_plan (self->scene);
  const AikaRecord *record;

  if (row == AIKA_ROW_HEADER)
    return aika_seq_lookup (plan->banners, record_id);

  record = aika_scene_get_row_record (self->scene, (guint) row);
  switch (get_kind (self, row))
    {
    case AIKA_ROW_ITEM:
      return aika_seq_lookup (((const AikaItem *) record)->marks, record_id);
    case AIKA_ROW_LANE:
      return aika_seq_lookup (((const AikaBody *) record)->meetings, record_id);
    case AIKA_ROW_GROUP:
    case AIKA_ROW_LANES:
      return NULL;
    }

  g_assert_not_reached ();
}

static int
find_stop (GPtrArray  *stops,
           const char *record_id)
{
  for (guint i = 0; record_id != NULL && i < stops->len; i++)
    if (g_str_equal (aika_record_get_id (stops->pdata[i]), record_id))
      return (int) i;

  return -1;
}

/**
 * aika_sheet_get_cell_rect:
 * @rect: (out): where the cell is, in the sheet's own coordinates
 *
 * Returns: whether the scene has the cell
 */
gboolean
aika_sheet_get_cell_rect (AikaSheet *self,
                          int        row,
                          gint32     month,
                          AikaRect  *rect)
{
  double title_width = aika_sheet_get_title_width (self);
  double header_height = aika_sheet_get_header_height (self);

  if (row != AIKA_ROW_HEADER && (row < 0 || (guint) row >= aika_scene_get_n_rows (self->scene)))
    return FALSE;

  *rect = (AikaRect) { 0, 0, title_width, header_height };
  if (row != AIKA_ROW_HEADER)
    {
      rect->y = header_height + aika_scene_get_row_top (self->scene, (guint) row) - aika_sheet_get_v (self);
      rect->height = aika_scene_get_row (self->scene, (guint) row)->height;
    }
  if (month != AIKA_CELL_TITLE)
    {
      rect->x = title_width + aika_scale_get_month_x (&self->scale, month) - aika_sheet_get_h (self);
      rect->width = self->scale.month_width;
    }

  return TRUE;
}

/**
 * aika_sheet_find_cell:
 * @x: a place in the sheet's own coordinates
 *
 * Returns: whether there is a cell
 */
gboolean
aika_sheet_find_cell (AikaSheet *self,
                      double     x,
                      double     y,
                      int       *row,
                      gint32    *month)
{
  double grid_x, grid_y;

  if (self->scene == NULL)
    return FALSE;

  aika_sheet_to_grid (self, x, y, &grid_x, &grid_y);
  if (grid_y >= aika_scene_get_height (self->scene))
    return FALSE;
  *row = grid_y < 0 ? AIKA_ROW_HEADER : (int) aika_scene_find_row_at (self->scene, grid_y);
  *month = AIKA_CELL_TITLE;
  if (grid_x >= 0)
    *month = CLAMP (aika_scale_get_month (&self->scale, grid_x), self->scale.first_month, get_last_month (self));

  return *row < (int) aika_scene_get_n_rows (self->scene);
}

/* ---- the thing at the cursor */

static char *
name_cell (AikaSheet *self,
           int        row,
           gint32     month,
           const char *record_id)
{
  const AikaPlan *plan = aika_scene_get_plan (self->scene);
  const AikaRecord *record = row != AIKA_ROW_HEADER ? aika_scene_get_row_record (self->scene, (guint) row) : NULL;
  g_autofree char *cell = NULL;
  g_auto(GStrv) marks = NULL;
  AikaCellRange range;

  if (row == AIKA_ROW_HEADER)
    cell = aika_spoken_header_cell (plan, month, record_id);
  else if (get_kind (self, row) == AIKA_ROW_LANE)
    cell = aika_spoken_lane_cell ((const AikaBody *) record, month);
  else if (get_kind (self, row) == AIKA_ROW_ITEM)
    cell = aika_spoken_cell (plan, (const AikaItem *) record, month, record_id);
  else
    cell = aika_spoken_group ((const AikaGroup *) record, FALSE);

  if (!aika_selection_has_range (self->selection, self->scene) || !aika_selection_get_range (self->selection, self->scene, &range))
    return g_steal_pointer (&cell);

  return aika_spoken_range (cell, (guint) (range.last_row - range.first_row + 1),
                            range.first_month == AIKA_CELL_TITLE ? 0 : (guint) (range.last_month - range.first_month + 1));
}

/* A reader says what takes the focus: the two cells take turns. */
static AikaThing *
take_cell (AikaSheet  *self,
           int         row,
           gint32      month,
           const char *record_id)
{
  AikaThing *cell;
  g_autofree char *name = name_cell (self, row, month, record_id);

  if (self->current == NULL || self->current != self->cells[self->cell_turn] ||
      g_strcmp0 (aika_thing_get_name (self->current), name) != 0)
    self->cell_turn = 1 - self->cell_turn;
  cell = self->cells[self->cell_turn];
  aika_thing_set_row (cell, row == AIKA_ROW_HEADER ? 0 : (guint) row);
  aika_thing_set_name (cell, name);

  return cell;
}

static AikaThing *
find_heading (AikaSheet *self,
              int        row)
{
  guint first = row >= 0 ? aika_sheet_find_first_thing (self, (guint) row) : self->things->len;

  if (first == self->things->len || (int) aika_thing_get_row (self->things->pdata[first]) != row)
    return NULL;

  return self->things->pdata[first];
}

static AikaThing *
find_cursor_thing (AikaSheet *self,
                   gboolean   is_inside)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  AikaThing *thing = NULL;
  int row;

  if (!aika_cell_find_row (cursor, self->scene, &row))
    return NULL;
  self->cursor_row = row;
  if (row != AIKA_ROW_HEADER)
    aika_sheet_bring_things_near (self, (guint) row);
  if (aika_selection_has_range (self->selection, self->scene))
    return take_cell (self, row, cursor->month, cursor->record_id);

  if (row != AIKA_ROW_HEADER && (cursor->month == AIKA_CELL_TITLE || is_heading (self, row)))
    thing = find_heading (self, row);
  else if (row != AIKA_ROW_HEADER && cursor->record_id != NULL && !is_inside)
    thing = aika_sheet_find_thing (self, cursor->record_id);

  return thing != NULL ? thing : take_cell (self, row, cursor->month, cursor->record_id);
}

/* Moves the focus to what is at the cursor, if the sheet has it or is meant to get it. */
static void
follow_cursor (AikaSheet *self,
               gboolean   is_inside,
               gboolean   takes_focus)
{
  AikaThing *thing = find_cursor_thing (self, is_inside);
  gboolean is_other = thing != self->current;

  self->has_just_painted = FALSE;
  aika_sheet_set_current (self, thing);
  if (!is_other)
    g_signal_emit_by_name (self, "current-changed");
  if (thing != NULL && takes_focus)
    gtk_widget_grab_focus (GTK_WIDGET (thing));
  aika_sheet_queue_places (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
aika_sheet_put_cursor (AikaSheet  *self,
                       int         row,
                       gint32      month,
                       const char *record_id)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  gboolean is_inside = record_id != NULL && g_strcmp0 (cursor->record_id, record_id) == 0 && cursor->month != month;

  aika_selection_put (self->selection, self->scene, row, month, record_id);
  follow_cursor (self, is_inside, TRUE);
  aika_sheet_show_cursor (self);
}

/**
 * aika_sheet_walk_to:
 *
 * Puts the cursor there; what was chosen one by one stays chosen.
 */
void
aika_sheet_walk_to (AikaSheet  *self,
                    int         row,
                    gint32      month,
                    const char *record_id)
{
  if (aika_selection_get_n_chosen (self->selection) == 0)
    {
      aika_sheet_put_cursor (self, row, month, record_id);
      return;
    }

  aika_selection_move (self->selection, self->scene, row, month, record_id);
  follow_cursor (self, FALSE, TRUE);
  aika_sheet_show_cursor (self);
}

/* Where a thing is met first. */
void
aika_sheet_put_cursor_on (AikaSheet *self,
                          AikaThing *thing)
{
  int row = (int) aika_thing_get_row (thing);
  AikaThingKind kind = aika_thing_get_kind (thing);

  if (thing == self->current || kind == AIKA_THING_CELL)
    return;
  if (kind != AIKA_THING_MARK && kind != AIKA_THING_MEETING)
    aika_selection_put (self->selection, self->scene, row, AIKA_CELL_TITLE, NULL);
  else
    aika_selection_put (self->selection, self->scene, row, get_first_month (self, row, aika_thing_get_record (thing)),
                        aika_thing_get_id (thing));
  follow_cursor (self, FALSE, TRUE);
}

void
aika_sheet_extend_to (AikaSheet *self,
                      int        row,
                      gint32     month)
{
  if (!aika_selection_extend (self->selection, self->scene, row, month))
    return;

  follow_cursor (self, TRUE, TRUE);
  aika_sheet_show_cursor (self);
}

/* ---- after a change of the plan */

/* The heading that hides a row, where its group is folded; else the row that came into its place. */
static int
find_heir (AikaSheet *self)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  const AikaItem *item = aika_seq_lookup (aika_scene_get_plan (self->scene)->items, cursor->row_id);
  guint row;

  if (item != NULL && item->group != NULL && aika_scene_find_row (self->scene, item->group, &row))
    return (int) row;

  return MIN (self->cursor_row, (int) aika_scene_get_n_rows (self->scene) - 1);
}

/**
 * aika_sheet_settle_cursor:
 *
 * Finds the cursor's place in a plan or scene that has changed: what it stood on may have moved or
 * gone.
 */
void
aika_sheet_settle_cursor (AikaSheet *self,
                          gboolean   had_focus)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  g_autofree char *record_id = g_strdup (cursor->record_id);
  g_autoptr(GPtrArray) stops = NULL;
  gint32 month = cursor->month;
  guint new_row;
  int row;

  aika_selection_prune (self->selection, aika_scene_get_plan (self->scene));
  if (cursor->row_id == NULL || (self->cursor_row < 0 && aika_scene_get_n_rows (self->scene) == 0))
    {
      g_signal_emit_by_name (self, "current-changed");
      return;
    }

  if (!aika_cell_find_row (cursor, self->scene, &row))
    row = find_heir (self);
  if (record_id != NULL && find_record (self, row, record_id) == NULL &&
      (new_row = aika_sheet_find_record_row (self, record_id)) != G_MAXUINT)
    row = (int) new_row;
  if (month != AIKA_CELL_TITLE)
    month = CLAMP (month, self->scale.first_month, get_last_month (self));
  stops = list_stops (self, row, month);
  if (find_stop (stops, record_id) < 0)
    {
      const AikaRecord *record = record_id != NULL ? find_record (self, row, record_id) : NULL;

      if (record != NULL)
        month = get_first_month (self, row, record);
      else
        {
          g_free (record_id);
          record_id = g_strdup (pick_stop (self, row, month, stops));
        }
    }

  aika_selection_move (self->selection, self->scene, row, month, record_id);
  follow_cursor (self, FALSE, had_focus);
}

/**
 * aika_sheet_show_cursor:
 *
 * Brings the cell of the cursor into view.
 */
void
aika_sheet_show_cursor (AikaSheet *self)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  int row;

  if (!aika_cell_find_row (cursor, self->scene, &row))
    return;

  if (row != AIKA_ROW_HEADER)
    aika_sheet_show_row (self, (guint) row);
  if (cursor->month != AIKA_CELL_TITLE && (row == AIKA_ROW_HEADER || !is_heading (self, row)))
    aika_sheet_show_month (self, cursor->month);
}

/* ---- walking */

static void
step_across (AikaSheet *self,
             int        row,
             int        n_across,
             gboolean   extends)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  gint32 first_month = self->scale.first_month, month = cursor->month;
  g_autoptr(GPtrArray) stops = list_stops (self, row, month);
  int at = find_stop (stops, cursor->record_id) + n_across;
  g_autofree char *record_id = g_strdup (cursor->record_id);

  /* Another mark that begins in this cell. */
  for (; !extends && record_id != NULL && at >= 0 && at < (int) stops->len; at += n_across)
    if (get_first_month (self, row, stops->pdata[at]) == month)
      {
        aika_sheet_walk_to (self, row, month, aika_record_get_id (stops->pdata[at]));
        return;
      }

  if (month == AIKA_CELL_TITLE)
    month = n_across > 0 ? first_month : month;
  else if (month == first_month && n_across < 0)
    month = AIKA_CELL_TITLE;
  else
    month = MIN (month + n_across, get_last_month (self));
  if (extends)
    {
      aika_sheet_extend_to (self, row, month);
      return;
    }

  g_clear_pointer (&stops, g_ptr_array_unref);
  stops = list_stops (self, row, month);
  {
    const char *picked = pick_stop (self, row, month, stops);
    gboolean begins = picked != NULL && get_first_month (self, row, stops->pdata[find_stop (stops, picked)]) == month;

    if (n_across < 0 && begins)
      for (int i = (int) stops->len - 1; i >= 0; i--)
        if (get_first_month (self, row, stops->pdata[i]) == month)
          {
            picked = aika_record_get_id (stops->pdata[i]);
            break;
          }
    if (!begins && find_stop (stops, record_id) >= 0)
      picked = record_id;
    aika_sheet_walk_to (self, row, month, picked);
  }
}

static void
step_down (AikaSheet *self,
           int        row,
           int        n_down,
           gboolean   extends)
{
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);
  int target = CLAMP (row + n_down, AIKA_ROW_HEADER, (int) aika_scene_get_n_rows (self->scene) - 1);
  gint32 month = cursor->month;
  g_autoptr(GPtrArray) stops = NULL;

  if (extends)
    {
      aika_sheet_extend_to (self, MAX (target, 0), month);
      return;
    }

  stops = list_stops (self, target, month);
  aika_sheet_walk_to (self, target, month, pick_stop (self, target, month, stops));
}

/* The first row, unless the cursor is somewhere. */
static gboolean
find_row (AikaSheet *self,
          int       *row)
{
  if (self->scene == NULL)
    return FALSE;
  if (aika_cell_find_row (aika_selection_get_cursor (self->selection), self->scene, row))
    return TRUE;

  aika_sheet_put_cursor (self, aika_scene_get_n_rows (self->scene) > 0 ? 0 : AIKA_ROW_HEADER, AIKA_CELL_TITLE, NULL);
  return FALSE;
}

/**
 * aika_sheet_go:
 * @n_across: cells to the right, -1 or 1; 0 for none
 * @n_down: rows down, negative for up
 * @extends: whether the range grows instead
 */
void
aika_sheet_go (AikaSheet *self,
               int        n_across,
               int        n_down,
               gboolean   extends)
{
  int row;

  self->has_tab_month = FALSE;
  if (!find_row (self, &row))
    return;

  if (n_across != 0 && is_heading (self, row) && !extends)
    {
      const AikaRecord *group = aika_scene_get_row_record (self->scene, (guint) row);

      aika_sheet_set_folded (self, group != NULL ? aika_record_get_id (group) : AIKA_ROW_ID_LANES, n_across < 0);
    }
  else if (n_across != 0)
    step_across (self, row, n_across, extends);
  if (n_down != 0)
    step_down (self, row, n_down, extends);
}

/**
 * aika_sheet_go_page:
 *
 * Goes up or down by as many rows as are in view.
 */
void
aika_sheet_go_page (AikaSheet *self,
                    gboolean   is_down,
                    gboolean   extends)
{
  double page = self->vadjustment != NULL ? gtk_adjustment_get_page_size (self->vadjustment) : 0;
  double top;
  int row, target;

  if (!find_row (self, &row))
    return;

  top = aika_scene_get_row_top (self->scene, (guint) MAX (row, 0));
  target = (int) aika_scene_find_row_at (self->scene, MAX (is_down ? top + page : top - page, 0));
  target = is_down ? MAX (target - PAGE_OVERLAP, row + 1) : MIN (target + PAGE_OVERLAP, MAX (row - 1, 0));
  step_down (self, row, target - row, extends);
}

/**
 * aika_sheet_go_to_end:
 * @is_start: to the start
 * @is_whole: of the grid, not of the row
 * @extends: whether the range grows instead
 */
void
aika_sheet_go_to_end (AikaSheet *self,
                      gboolean   is_start,
                      gboolean   is_whole,
                      gboolean   extends)
{
  g_autoptr(GPtrArray) stops = NULL;
  gint32 month;
  int row;

  if (!find_row (self, &row))
    return;

  month = is_start ? AIKA_CELL_TITLE : get_last_month (self);
  if (is_whole)
    row = is_start ? 0 : (int) aika_scene_get_n_rows (self->scene) - 1;
  row = MIN (row, (int) aika_scene_get_n_rows (self->scene) - 1);
  if (extends)
    {
      aika_sheet_extend_to (self, row, month);
      return;
    }

  stops = list_stops (self, row, month);
  aika_sheet_walk_to (self, row, month, pick_stop (self, row, month, stops));
}

/* Not in the list of things: the cursor stands on cells that nothing stands for. */
void
aika_sheet_cursor_init (AikaSheet *self)
{
  self->selection = aika_selection_new ();
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    {
      self->cells[i] = aika_thing_new (AIKA_THING_CELL, NULL);
      aika_thing_set_name (self->cells[i], _("Cell of the grid"));
      gtk_widget_set_parent (GTK_WIDGET (self->cells[i]), GTK_WIDGET (self));
    }
}

/* Shows the rows among which a record is: those of its group, or the lanes. */
static void
unfold_for (AikaSheet  *self,
            const char *record_id)
{
  const AikaPlan *plan = aika_document_get_plan (self->document);
  AikaItem *item = aika_seq_lookup (plan->items, record_id);
  guint row;

  if (item == NULL)
    aika_plan_find_mark (plan, record_id, &item);
  if (item != NULL && item->group != NULL)
    aika_sheet_set_folded (self, item->group, FALSE);
  else if (item == NULL && !aika_scene_find_row (self->scene, record_id, &row))
    aika_sheet_set_folded (self, AIKA_ROW_ID_LANES, FALSE);
}

/**
 * aika_sheet_select:
 * @sheet: a sheet
 * @record_id: (nullable): the id of a mark, item, group, body or meeting
 *
 * Puts the cursor on it, moves the focus there and brings it into view; a group that hides it is
 * unfolded.
 */
void
aika_sheet_select (AikaSheet  *sheet,
                   const char *record_id)
{
  const AikaRecord *record = NULL;
  guint row;

  g_return_if_fail (AIKA_IS_SHEET (sheet));

  row = record_id != NULL && sheet->scene != NULL ? aika_sheet_find_record_row (sheet, record_id) : G_MAXUINT;
  if (row == G_MAXUINT && record_id != NULL && sheet->scene != NULL)
    {
      unfold_for (sheet, record_id);
      row = aika_sheet_find_record_row (sheet, record_id);
    }
  if (row == G_MAXUINT)
    {
      aika_selection_clear (sheet->selection);
      aika_sheet_set_current (sheet, NULL);
      return;
    }

  record = find_record (sheet, (int) row, record_id);
  if (record == NULL)
    aika_sheet_put_cursor (sheet, (int) row, AIKA_CELL_TITLE, NULL);
  else
    {
      aika_selection_put (sheet->selection, sheet->scene, (int) row, get_first_month (sheet, (int) row, record), record_id);
      follow_cursor (sheet, FALSE, TRUE);
      aika_sheet_show_current (sheet);
    }
}

/**
 * aika_sheet_select_cell:
 * @sheet: a sheet
 * @row_id: the id of an item, a group or a body
 * @month: a month, or `AIKA_CELL_TITLE`
 *
 * Puts the cursor into a cell, moves the focus there and brings it into view.
 */
void
aika_sheet_select_cell (AikaSheet  *sheet,
                        const char *row_id,
                        gint32      month)
{
  g_autoptr(GPtrArray) stops = NULL;
  guint row;

  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (sheet->scene == NULL)
    return;
  if (!aika_scene_find_row (sheet->scene, row_id, &row))
    {
      unfold_for (sheet, row_id);
      if (!aika_scene_find_row (sheet->scene, row_id, &row))
        return;
    }

  if (month != AIKA_CELL_TITLE)
    month = CLAMP (month, sheet->scale.first_month, get_last_month (sheet));
  stops = list_stops (sheet, (int) row, month);
  aika_sheet_put_cursor (sheet, (int) row, month, pick_stop (sheet, (int) row, month, stops));
}
