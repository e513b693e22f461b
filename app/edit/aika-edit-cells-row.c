/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-cells-row"

#include "config.h"

#include "edit/aika-edit-cells-private.h"

#include <glib/gi18n-lib.h>

#include "time/aika-reword.h"

/* Cells of rows × months are shaded and cleared as in a spreadsheet; what is stored are marks.
 *
 * Shading is a phase whose own time is whole months of one span:
 *
 *            I   II  III IV  V                      I   II  III IV  V
 *   before  [a     ]     [b ]       clear II–IV    [a ]
 *   before  [a                 ]    clear III      [a     ]    [new  ]
 *   before  [a ]         [b    ]    paint II–III   [a                ]
 *
 * Paint of another category takes its months from shading that goes beyond them, and gives its own
 * category to shading that does not: words, status and what counts from the mark stay.
 *
 * Invariants: (1) what is held, decided, sent, tabled or returned never changes here; (2) an edit
 * of several rows is done in all of them or in none; (3) no month that was painted is shaded in
 * two categories. */

/* Whether the mark is shading, and of which months. */
gboolean
aika_cells_get_months (const AikaMark *mark,
                   gint32         *first_month,
                   gint32         *last_month)
{
  const AikaWhen *when = mark->when;
  gint32 start_day, end_day;

  if (mark->meaning != AIKA_MEANING_PHASE || mark->meeting != NULL || mark->offset != NULL ||
      when == NULL || when->n_spans != 1 || when->precision != AIKA_PRECISION_MONTH ||
      (when->kind != AIKA_WHEN_MONTH && when->kind != AIKA_WHEN_MONTH_RANGE))
    return FALSE;

  start_day = when->spans[0].start_day;
  end_day = when->spans[0].end_day;
  if (start_day == AIKA_DAY_NONE || end_day == AIKA_DAY_NONE || end_day <= start_day)
    return FALSE;

  *first_month = aika_day_get_month (start_day);
  *last_month = aika_day_get_month (end_day - 1);
  return start_day == aika_month_get_first_day (*first_month) && end_day == aika_month_get_first_day (*last_month + 1);
}

/* Whether the mark lies wholly within the months. What lasts the whole process lasts the plan. */
static gboolean
lies_within (const AikaPlan  *plan,
             const AikaMark  *mark,
             const AikaCells *cells)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);
  gint32 start_day, end_day;

  if (when != NULL && when->kind == AIKA_WHEN_WHOLE_PROCESS)
    {
      gint32 first_month, end_month;

      aika_plan_get_range (plan, &first_month, &end_month);
      return cells->first_month <= first_month && end_month - 1 <= cells->last_month;
    }

  return aika_when_get_extent (when, &start_day, &end_day) &&
         start_day != AIKA_DAY_NONE && end_day != AIKA_DAY_NONE &&
         aika_month_get_first_day (cells->first_month) <= start_day &&
         end_day <= aika_month_get_first_day (cells->last_month + 1);
}

/* A phase of no whole months, such as a season: it can be taken away, but not be cut. */
static gboolean
is_vague (const AikaMark *mark)
{
  gint32 first_month, last_month;

  return mark->meaning == AIKA_MEANING_PHASE && mark->when != NULL &&
         mark->when->precision >= AIKA_PRECISION_PART_OF_MONTH &&
         !aika_cells_get_months (mark, &first_month, &last_month);
}

gboolean
aika_cells_check_not_held (const AikaItem  *item,
                const AikaMark  *mark,
                GError         **error)
{
  const char *name = item->title != NULL && *item->title != '\0' ? item->title : mark->label;

  if (!aika_edit_is_held (mark->status))
    return TRUE;

  if (name == NULL || *name == '\0')
    name = mark->when != NULL && mark->when->text != NULL ? mark->when->text : "…";
  /* Translators: %s is the title of a row. */
  g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_HELD,
               _("“%s” has already taken place in these months, so nothing was changed. Select the mark itself to change or delete it."),
               name);
  return FALSE;
}

static void
set_mark (AikaSeq        **marks,
          guint            position,
          const AikaMark  *mark)
{
  g_autoptr(AikaSeq) changed = aika_seq_set (*marks, position, mark);

  aika_set_seq (marks, changed);
}

static void
insert_mark (AikaSeq        **marks,
             guint            position,
             const AikaMark  *mark)
{
  g_autoptr(AikaSeq) changed = aika_seq_insert (*marks, position, mark);

  aika_set_seq (marks, changed);
}

/* The shading with other months, which have some in common with its own. */
AikaMark *
aika_cells_with_months (const AikaPlan  *plan,
             const AikaMark  *mark,
             gint32           first_month,
             gint32           last_month,
             GError         **error)
{
  g_autoptr(AikaMark) draft = aika_record_draft (mark);
  gint32 old_first, old_last;

  if (!aika_cells_get_months (mark, &old_first, &old_last))
    g_assert_not_reached ();
  if (!aika_edit_resize_when (plan, &draft->when, AIKA_EDGE_START, first_month - old_first, error) ||
      !aika_edit_resize_when (plan, &draft->when, AIKA_EDGE_END, last_month - old_last, error))
    return NULL;

  return g_steal_pointer (&draft);
}

/* Takes the months away from the shading at the position, which has some of them. */
static gboolean
cut_mark (const AikaPlan  *plan,
          const AikaItem  *item,
          AikaSeq        **marks,
          guint            position,
          AikaCells       *cells,
          GError         **error)
{
  g_autoptr(AikaMark) mark = aika_record_ref (aika_seq_get (*marks, position));
  g_autoptr(AikaMark) earlier = NULL;
  g_autoptr(AikaMark) later = NULL;
  gint32 first_month, last_month;

  if (!aika_cells_check_not_held (item, mark, error) || !aika_cells_get_months (mark, &first_month, &last_month))
    return FALSE;

  if (first_month < cells->first_month)
    {
      earlier = aika_cells_with_months (plan, mark, first_month, cells->first_month - 1, error);
      if (earlier == NULL)
        return FALSE;
    }
  if (last_month > cells->last_month)
    {
      later = aika_cells_with_months (plan, mark, cells->last_month + 1, last_month, error);
      if (later == NULL)
        return FALSE;
    }

  if (earlier != NULL && later != NULL)
    {
      g_autofree char *id = aika_id_new ();

      aika_set_text (&later->id, id);
      aika_set_text (&later->label, NULL);
      insert_mark (marks, position + 1, later);
    }

  if (earlier != NULL || later != NULL)
    set_mark (marks, position, earlier != NULL ? earlier : later);
  else
    g_ptr_array_add (cells->removed, g_strdup (mark->id));
  return TRUE;
}

/* The marks of a row without shading in the cells. */
AikaSeq *
aika_cells_clear_row (AikaPlan        *plan,
                      const AikaItem  *item,
                      gpointer         data,
                      GError         **error)
{
  AikaCells *cells = data;
  g_autoptr(AikaSeq) marks = aika_seq_ref (item->marks);

  for (guint k = aika_seq_get_length (item->marks); k-- > 0;)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);
      gint32 first_month, last_month;

      if (aika_cells_get_months (mark, &first_month, &last_month))
        {
          if (first_month <= cells->last_month && last_month >= cells->first_month &&
              !cut_mark (plan, item, &marks, k, cells, error))
            return NULL;
        }
      else if ((cells->takes_all || is_vague (mark)) && lies_within (plan, mark, cells))
        {
          if (!aika_cells_check_not_held (item, mark, error))
            return NULL;
          g_ptr_array_add (cells->removed, g_strdup (mark->id));
        }
    }

  return g_steal_pointer (&marks);
}

static void
recolour_mark (AikaSeq    **marks,
               guint        position,
               const char  *category)
{
  g_autoptr(AikaMark) draft = aika_record_draft (aika_seq_get (*marks, position));

  aika_set_text (&draft->category, category);
  set_mark (marks, position, draft);
}

/* Takes the months away from the shading of other categories; what has no others is painted over. */
static gboolean
take_from_others (const AikaPlan  *plan,
                  const AikaItem  *item,
                  AikaSeq        **marks,
                  const char      *category,
                  AikaCells       *cells,
                  GError         **error)
{
  for (guint k = aika_seq_get_length (*marks); k-- > 0;)
    {
      const AikaMark *mark = aika_seq_get (*marks, k);
      gint32 first_month, last_month;

      if (g_strcmp0 (mark->category, category) == 0 || !aika_cells_get_months (mark, &first_month, &last_month) ||
          first_month > cells->last_month || last_month < cells->first_month)
        continue;

      if (!aika_cells_check_not_held (item, mark, error))
        return FALSE;
      if (cells->first_month <= first_month && last_month <= cells->last_month)
        recolour_mark (marks, k, category);
      else if (!cut_mark (plan, item, marks, k, cells, error))
        return FALSE;
    }

  return TRUE;
}

/* The shading of the category that has all of the months. */
static AikaMark *
find_covering (const AikaSeq   *marks,
               const char      *category,
               const AikaCells *cells)
{
  for (guint k = 0; k < aika_seq_get_length (marks); k++)
    {
      AikaMark *mark = aika_seq_get (marks, k);
      gint32 first_month, last_month;

      if (g_strcmp0 (mark->category, category) == 0 && aika_cells_get_months (mark, &first_month, &last_month) &&
          first_month <= cells->first_month && last_month >= cells->last_month)
        return mark;
    }

  return NULL;
}

/* What the paint becomes one mark with. */
typedef struct
{
  GPtrArray *marks;             /* of AikaMark, in the row's order */
  AikaMark  *first;             /* the one that starts first, which stays */
  gint32     first_month;       /* of all of them and the paint */
  gint32     last_month;
} Join;

static gboolean
collect_join (const AikaItem   *item,
              const AikaSeq    *marks,
              const char       *category,
              const AikaCells  *cells,
              Join             *join,
              GError          **error)
{
  gint32 earliest = G_MAXINT32;

  for (guint k = 0; k < aika_seq_get_length (marks); k++)
    {
      AikaMark *mark = aika_seq_get (marks, k);
      gint32 first_month, last_month;
      gboolean overlaps;

      if (g_strcmp0 (mark->category, category) != 0 || !aika_cells_get_months (mark, &first_month, &last_month) ||
          first_month > cells->last_month + 1 || last_month < cells->first_month - 1)
        continue;

      overlaps = first_month <= cells->last_month && last_month >= cells->first_month;
      if (overlaps && !aika_cells_check_not_held (item, mark, error))
        return FALSE;
      /* What only touches the paint need not change. */
      if (aika_edit_is_held (mark->status))
        continue;

      g_ptr_array_add (join->marks, mark);
      join->first_month = MIN (join->first_month, first_month);
      join->last_month = MAX (join->last_month, last_month);
      if (first_month < earliest)
        {
          earliest = first_month;
          join->first = mark;
        }
    }

  return TRUE;
}

/* Whether a label only repeats the time of its mark. */
static gboolean
says_time (const AikaPlan *plan,
           const AikaMark *mark)
{
  g_autofree char *reworded = aika_label_reword (mark->label, mark->when, mark->when, aika_language_from_tag (plan->language));

  return reworded != NULL;
}

static void
add_label (const AikaPlan *plan,
           GPtrArray      *labels,
           const AikaMark *mark)
{
  if (mark->label != NULL && *mark->label != '\0' && !says_time (plan, mark) &&
      !g_ptr_array_find_with_equal_func (labels, mark->label, g_str_equal, NULL))
    g_ptr_array_add (labels, mark->label);
}

/* No words are lost: the mark says its own, then those of what it swallows. */
static gboolean
inherit_labels (const AikaPlan  *plan,
                AikaMark        *draft,
                const Join      *join,
                GError         **error)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *label = NULL;

  add_label (plan, labels, join->first);
  for (guint i = 0; i < join->marks->len; i++)
    add_label (plan, labels, join->marks->pdata[i]);
  if (labels->len == 0)
    return TRUE;

  g_ptr_array_add (labels, NULL);
  label = g_strjoinv (", ", (char **) labels->pdata);
  if (!aika_edit_check_text (label, AIKA_EDIT_MAX_N_TEXT_BYTES, error))
    return FALSE;

  aika_set_text (&draft->label, label);
  return TRUE;
}

static AikaMark *
join_marks (const AikaPlan  *plan,
            const Join      *join,
            AikaCells       *cells,
            GError         **error)
{
  g_autoptr(AikaMark) joined = aika_cells_with_months (plan, join->first, join->first_month, join->last_month, error);

  if (joined == NULL || !inherit_labels (plan, joined, join, error))
    return NULL;

  for (guint i = 0; i < join->marks->len; i++)
    if (join->marks->pdata[i] != join->first)
      g_ptr_array_add (cells->removed, g_strdup (((AikaMark *) join->marks->pdata[i])->id));

  return g_steal_pointer (&joined);
}

static AikaMark *
mark_new (const AikaPlan  *plan,
          const char      *category,
          const AikaCells *cells)
{
  AikaMark *mark = aika_record_new (&aika_mark_type);
  g_autofree char *id = aika_id_new ();
  g_autoptr(AikaWhen) months = aika_when_new_months (cells->first_month, cells->last_month);
  g_autoptr(AikaWhen) when = aika_edit_with_phrase (plan, months);

  aika_set_text (&mark->id, id);
  aika_set_when (&mark->when, when);
  aika_set_text (&mark->category, category);
  mark->meaning = AIKA_MEANING_PHASE;
  return mark;
}

/* The category of the row's first mark that has one, else the plan's first. */
static const char *
find_category (const AikaPlan *plan,
               const AikaItem *item)
{
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);

      if (mark->category != NULL)
        return mark->category;
    }

  return aika_seq_get_length (plan->categories) > 0 ? ((AikaCategory *) aika_seq_get (plan->categories, 0))->id : NULL;
}

/* The marks of a row with the cells shaded. */
AikaSeq *
aika_cells_paint_row (AikaPlan        *plan,
                      const AikaItem  *item,
                      gpointer         data,
                      GError         **error)
{
  AikaCells *cells = data;
  const char *category = cells->category != NULL ? cells->category : find_category (plan, item);
  g_autoptr(AikaSeq) marks = aika_seq_ref (item->marks);
  g_autoptr(GPtrArray) touched = g_ptr_array_new ();
  g_autoptr(AikaMark) mark = NULL;
  Join join = { touched, NULL, cells->first_month, cells->last_month };
  guint position;

  if (!take_from_others (plan, item, &marks, category, cells, error))
    return NULL;

  mark = find_covering (marks, category, cells);
  if (mark != NULL)
    {
      aika_record_ref (mark);
      g_ptr_array_add (cells->painted, g_strdup (mark->id));
      return g_steal_pointer (&marks);
    }

  if (!collect_join (item, marks, category, cells, &join, error))
    return NULL;

  if (join.first != NULL)
    {
      mark = join_marks (plan, &join, cells, error);
      if (mark == NULL)
        return NULL;
      aika_seq_find_id (marks, mark->id, &position);
      set_mark (&marks, position, mark);
    }
  else
    {
      mark = mark_new (plan, category, cells);
      insert_mark (&marks, aika_seq_get_length (marks), mark);
    }

  g_ptr_array_add (cells->painted, g_strdup (mark->id));
  g_ptr_array_add (cells->whens, aika_when_ref (mark->when));
  return g_steal_pointer (&marks);
}

/* The last month of those from month on that the row shades without a gap; month - 1 for none. */
gint32
aika_cells_find_shaded_end (const AikaPlan  *plan,
                            const AikaItem  *item,
                            gint32           month,
                            const AikaCells *cells)
{
  gint32 last = month - 1;

  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      const AikaMark *mark = aika_seq_get (item->marks, k);
      gint32 first_month, last_month, start_day, end_day;

      if (is_vague (mark) && lies_within (plan, mark, cells))
        {
          if (mark->when->kind == AIKA_WHEN_WHOLE_PROCESS)
            return cells->last_month;
          aika_when_get_extent (mark->when, &start_day, &end_day);
          first_month = aika_day_get_month (start_day);
          last_month = aika_day_get_month (end_day - 1);
        }
      else if (!aika_cells_get_months (mark, &first_month, &last_month))
        {
          continue;
        }

      if (first_month <= month && last_month > last)
        last = last_month;
    }

  return last;
}
