/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-drag-marks"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/aika-edit-marks.h"
#include "time/aika-phrase.h"
#include "ui/aika-sheet-private.h"
#include "ui/aika-spoken.h"

/* A mark or a meeting that is dragged, or one of its ends: how far, in steps of its own, and to which
 * row; the words beside the pointer; and the places that it left, as outlines. */

/* The days between where the drag began and where the pointer is. Months are counted in
 * columns, so that a drag of one column is one month, whatever the month's length. */
static gint32
count_days (AikaSheet *self,
            double     grid_x)
{
  double columns = (grid_x - self->drag.begin_x) / self->scale.month_width;

  return (gint32) lround (columns * (365.2425 / 12));
}

static int
count_steps (AikaSheet      *self,
             const AikaWhen *when,
             double          grid_x)
{
  double columns = (grid_x - self->drag.begin_x) / self->scale.month_width;
  AikaStep step = self->drag.is_fine ? AIKA_STEP_DAY : AIKA_STEP_OWN;

  if (self->drag.together != AIKA_STEP_NONE)
    step = self->drag.together;
  if (MAX (step, aika_when_get_step (when)) == AIKA_STEP_MONTH)
    return (int) lround (columns);
  if (step == AIKA_STEP_DAY && self->drag.together == AIKA_STEP_DAY)
    return count_days (self, grid_x);
  if (self->drag.kind == AIKA_DRAG_START)
    return aika_when_count_resize_steps (when, AIKA_EDGE_START, count_days (self, grid_x));
  if (self->drag.kind == AIKA_DRAG_END)
    return aika_when_count_resize_steps (when, AIKA_EDGE_END, count_days (self, grid_x));

  return aika_when_count_steps (when, step, count_days (self, grid_x));
}

static AikaStep
get_drag_step (AikaSheet      *self,
               const AikaWhen *when)
{
  AikaStep own = aika_when_get_step (when);

  if (self->drag.together != AIKA_STEP_NONE)
    return self->drag.together;
  return self->drag.is_fine && own == AIKA_STEP_WEEK ? AIKA_STEP_DAY : AIKA_STEP_OWN;
}

/* How many rows lie between where the drag began and the pointer: a mark goes from row to row that is
 * shown, over headings and over what is folded or hidden. */
static int
count_rows (AikaSheet *self,
            double     grid_y)
{
  int row = CLAMP ((int) aika_scene_find_row_at (self->scene, grid_y), 0, (int) aika_scene_get_n_rows (self->scene) - 1);

  if (self->drag.kind != AIKA_DRAG_MOVE || self->drag.body_id != NULL ||
      aika_scene_get_row_kind (self->scene, (guint) row) != AIKA_ROW_ITEM)
    return self->drag.n_rows;

  return aika_sheet_count_items (self, self->drag.begin_row, row);
}

/* The time of what is dragged, in a plan. */
static AikaWhen *
get_dragged_when (AikaSheet      *self,
                  const AikaPlan *plan)
{
  AikaTie tie = { .body = self->drag.body_id, .meeting = self->drag.mark_id };
  AikaMeeting *meeting;
  AikaMark *mark;

  if (self->drag.body_id != NULL)
    {
      meeting = aika_plan_find_meeting (plan, &tie, NULL);
      return meeting != NULL && meeting->when != NULL ? aika_when_ref (meeting->when) : NULL;
    }

  mark = aika_plan_find_mark (plan, self->drag.mark_id, NULL);
  return mark != NULL ? aika_plan_get_mark_when (plan, mark) : NULL;
}

/* “touko–kesäkuu 2026 · kuukauden myöhemmin” */
static char *
make_time_bubble (AikaSheet *self,
             AikaPlan  *plan,
             int        n_steps)
{
  const AikaPlan *before = aika_document_get_plan (self->document);
  AikaMark *mark = aika_plan_find_mark (plan, self->drag.mark_id, NULL);
  g_autoptr(AikaWhen) when = get_dragged_when (self, plan);
  g_autoptr(AikaWhen) when_before = get_dragged_when (self, before);
  AikaLanguage language = aika_spoken_get_language ();
  g_autofree char *words = NULL;
  g_autofree char *step_name = NULL;
  AikaBody *body = NULL;

  if (when == NULL || when_before == NULL)
    return NULL;

  if (mark != NULL && mark->meeting != NULL && aika_plan_find_meeting (plan, mark->meeting, &body) != NULL)
    {
      g_autofree char *day = aika_when_format (when, language, AIKA_PHRASE_SHORT, AIKA_PHRASE_TYPOGRAPHIC);
      g_autofree char *count = NULL;

      if (self->drag.together != AIKA_STEP_NONE)
        {
          step_name = aika_when_dup_step_name (when_before, self->drag.together, n_steps);
          return g_strdup_printf ("%s %s · %s", aika_body_get_short_name (body), day, step_name);
        }
      if (n_steps == 1)
        return g_strdup_printf ("%s %s · %s", aika_body_get_short_name (body), day, _("next meeting"));
      if (n_steps == -1)
        return g_strdup_printf ("%s %s · %s", aika_body_get_short_name (body), day, _("previous meeting"));
      if (n_steps == 0)
        return g_strdup_printf ("%s %s", aika_body_get_short_name (body), day);
      count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%+d meeting", "%+d meetings", ABS (n_steps)), n_steps);
      return g_strdup_printf ("%s %s · %s", aika_body_get_short_name (body), day, count);
    }

  words = aika_when_format (when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_TYPOGRAPHIC);
  if (self->drag.kind != AIKA_DRAG_MOVE || n_steps == 0)
    return g_steal_pointer (&words);

  step_name = aika_when_dup_step_name (when_before, get_drag_step (self, when_before), n_steps);
  return g_strdup_printf ("%s · %s", words, step_name);
}

/* Behind the time, the row that the mark goes to, and how many others go with it. */
static char *
make_bubble (AikaSheet *self,
             AikaPlan  *plan,
             int        n_steps)
{
  g_autofree char *words = make_time_bubble (self, plan, n_steps);
  GString *bubble = g_string_new (words != NULL ? words : "");
  AikaItem *item = NULL;

  if (self->drag.n_rows != 0 && aika_plan_find_mark (plan, self->drag.mark_id, &item) != NULL && item->title != NULL)
    g_string_append_printf (bubble, "\n→ %s", item->title);
  if (self->drag.ids != NULL)
    {
      guint n_marks = g_strv_length (self->drag.ids);

      g_string_append_c (bubble, '\n');
      g_string_append_printf (bubble, g_dngettext (GETTEXT_PACKAGE, "%u mark", "%u marks", n_marks), n_marks);
    }

  return g_string_free (bubble, FALSE);
}

static AikaStepOf
get_step (AikaSheet      *self,
          const AikaWhen *when,
          int             n_steps)
{
  return (AikaStepOf) {
    .id = self->drag.mark_id,
    .body_id = self->drag.body_id,
    .is_resize = self->drag.kind != AIKA_DRAG_MOVE,
    .edge = self->drag.kind == AIKA_DRAG_START ? AIKA_EDGE_START : AIKA_EDGE_END,
    .unit = get_drag_step (self, when),
    .n_steps = n_steps,
    .n_rows = self->drag.n_rows,
    .ids = self->drag.ids,
  };
}

void
aika_sheet_update_mark_drag (AikaSheet *self,
                  double     grid_x,
                  double     grid_y)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  AikaMark *mark = aika_plan_find_mark (plan, self->drag.mark_id, NULL);
  g_autoptr(AikaWhen) when = get_dragged_when (self, plan);
  g_autoptr(GError) error = NULL;
  AikaPlan *moved;
  AikaStepOf step;
  int n_steps = 0, n_rows = count_rows (self, grid_y);

  if (when == NULL)
    return;

  if (mark != NULL && mark->meeting != NULL && self->drag.kind == AIKA_DRAG_MOVE &&
      self->drag.together == AIKA_STEP_NONE)
    {
      gint32 start_day, end_day;

      if (aika_when_get_extent (when, &start_day, &end_day) && start_day != AIKA_DAY_NONE)
        aika_edit_count_meeting_steps (plan, self->drag.mark_id,
                                       start_day + count_days (self, grid_x), &n_steps);
    }
  else if (aika_when_get_step (when) == AIKA_STEP_NONE && self->drag.together == AIKA_STEP_NONE)
    n_steps = n_rows == 0 ? 1 : 0;      /* the edit says why not */
  else
    n_steps = count_steps (self, when, grid_x);

  if (n_steps == self->drag.n_steps && n_rows == self->drag.n_rows && self->drag.bubble != NULL)
    return;
  self->drag.n_steps = n_steps;
  self->drag.n_rows = n_rows;
  g_clear_pointer (&self->drag.bubble, g_free);

  step = get_step (self, when, n_steps);
  moved = aika_sheet_make_step (self, &step, AIKA_EDIT_EVEN_HELD, &error);
  if (moved == NULL)
    {
      aika_sheet_drop_preview (self);
      self->drag.bubble = g_strdup (error->message);
      return;
    }
  self->drag.bubble = make_bubble (self, moved, n_steps);
  aika_sheet_show_preview (self, moved);
}

void
aika_sheet_finish_mark_drag (AikaSheet *self)
{
  g_autoptr(AikaWhen) when = get_dragged_when (self, aika_document_get_plan (self->document));
  g_autofree char *refusal = self->drag.plan == NULL ? g_strdup (self->drag.bubble) : NULL;
  g_autofree char *id = g_steal_pointer (&self->drag.mark_id);
  g_autofree char *body_id = g_steal_pointer (&self->drag.body_id);
  g_auto(GStrv) ids = g_steal_pointer (&self->drag.ids);
  AikaStepOf step = { NULL };

  if (when != NULL)
    step = get_step (self, when, self->drag.n_steps);
  step.id = id;
  step.body_id = body_id;
  step.ids = ids;
  aika_sheet_drag_clear (self);
  if (refusal != NULL)
    g_signal_emit_by_name (self, "refused", refusal);
  else if (step.n_steps != 0 || step.n_rows != 0)
    {
      aika_sheet_keep_selected (self, &step);
      aika_sheet_take_step (self, &step, NULL);
    }
}

static void
outline_mark (AikaSheet         *self,
              const AikaPainter *painter,
              GtkSnapshot       *snapshot,
              const char        *id)
{
  AikaRect rect;
  guint row;

  if (self->drag.body_id != NULL
      ? aika_scene_get_rect_in_row (self->scene, (guint) self->drag.begin_row, id, &rect)
      : aika_scene_get_mark_rect (self->scene, id, &row, &rect))
    aika_painter_outline (painter, snapshot, &rect, &self->style->secondary);
}

static GskRenderNode *
make_ghosts (AikaSheet *self)
{
  AikaPainter painter = { self->style, self->typesetter, self->metrics.line_width, NULL };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  if (self->drag.ids == NULL)
    outline_mark (self, &painter, snapshot, self->drag.mark_id);
  for (guint i = 0; self->drag.ids != NULL && self->drag.ids[i] != NULL; i++)
    outline_mark (self, &painter, snapshot, self->drag.ids[i]);
  node = gtk_snapshot_free_to_node (snapshot);

  return node != NULL ? node : gsk_container_node_new (NULL, 0);
}

/* The old places stay as outlines; so does the month that a click would give. The same node in each
 * frame: GSK would paint another one anew, and all that lies between it and the pointer. */
void
aika_sheet_drag_paint (AikaSheet   *self,
                       GtkSnapshot *snapshot)
{
  aika_sheet_paint_hint (self, snapshot);
  if (!self->drag.has_moved || self->drag.scene == NULL || self->drag.mark_id == NULL ||
      self->drag.kind == AIKA_DRAG_PAINT)
    return;

  if (self->drag.ghosts == NULL)
    self->drag.ghosts = make_ghosts (self);
  gtk_snapshot_append_node (snapshot, self->drag.ghosts);
}
