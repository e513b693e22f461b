/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-sheet-cells"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/aika-table-sheet-private.h"

/* What a screen reader meets: a widget for each row and in it one for each cell, and over them
 * the header's. They carry role, name, focus and actions and paint nothing.
 *
 * Invariants: (1) a widget is made once: rows that come and go are other words on the same
 * widgets; (2) rows stand in the table's order; beyond CELLS_MAX the widgets stand for the
 * rows around the cursor; (3) the cell that the cursor is in has a widget. */

#define CELLS_MAX 3000
#define ROWS_BEFORE_SHARE 3       /* of the rows that have widgets, a third stands before the cursor */

struct _AikaTablePart
{
  GtkWidget  parent_instance;

  guint      row;
  guint      column;
  char      *name;
  char      *description;
};

G_DECLARE_FINAL_TYPE (AikaTablePart, aika_table_part, AIKA, TABLE_PART, GtkWidget)
G_DEFINE_FINAL_TYPE (AikaTablePart, aika_table_part, GTK_TYPE_WIDGET)

static void
aika_table_part_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
}

static void
aika_table_part_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = 0;
}

/* A row places its cells side by side, as wide as the table's columns. */
static void
aika_table_part_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AikaTableSheet *sheet = AIKA_TABLE_SHEET (gtk_widget_get_ancestor (widget, AIKA_TYPE_TABLE_SHEET));

  if (sheet == NULL || sheet->table == NULL)
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      guint column = AIKA_TABLE_PART (child)->column;
      gboolean is_across = aika_table_sheet_is_section (sheet, AIKA_TABLE_PART (child)->row);
      double x = is_across ? 0 : aika_table_get_column_x (sheet->table, column);
      double cell_width = is_across ? width : aika_table_get_column_x (sheet->table, column + 1) - x;

      if (!gtk_widget_get_visible (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation) { (int) floor (x), 0, MAX ((int) ceil (cell_width), 1),
                                                          MAX (height, 1) }, -1);
    }
}

static void
aika_table_part_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (aika_table_part_parent_class)->dispose (object);
}

static void
aika_table_part_finalize (GObject *object)
{
  AikaTablePart *self = AIKA_TABLE_PART (object);

  g_free (self->name);
  g_free (self->description);

  G_OBJECT_CLASS (aika_table_part_parent_class)->finalize (object);
}

static void
aika_table_part_class_init (AikaTablePartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aika_table_part_dispose;
  object_class->finalize = aika_table_part_finalize;
  widget_class->snapshot = aika_table_part_snapshot;
  widget_class->measure = aika_table_part_measure;
  widget_class->size_allocate = aika_table_part_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "tablepart");
  aika_table_sheet_acts_install_on_part (widget_class);
}

static void
aika_table_part_init (AikaTablePart *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static AikaTablePart *
make_part (GtkAccessibleRole  role,
           GtkWidget         *parent,
           guint              column)
{
  AikaTablePart *part = g_object_new (aika_table_part_get_type (), "accessible-role", role,
                                      "focusable", role == GTK_ACCESSIBLE_ROLE_GRID_CELL, NULL);

  part->column = column;
  gtk_widget_set_parent (GTK_WIDGET (part), parent);

  return part;
}

static void
set_name (AikaTablePart *part,
          const char    *name,
          const char    *description)
{
  if (g_strcmp0 (part->name, name) != 0)
    {
      g_free (part->name);
      part->name = g_strdup (name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  if (g_strcmp0 (part->description, description) != 0)
    {
      g_free (part->description);
      part->description = g_strdup (description);
      gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      description != NULL ? description : "", -1);
    }
}

/* The lines of a cell in one breath: “valtuusto; johtoryhmä”. */
static char *
dup_spoken (const AikaProseCell *cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cell->blocks->len; i++)
    {
      const AikaProseBlock *block = cell->blocks->pdata[i];

      if (i > 0)
        g_string_append (text, "; ");
      for (guint j = 0; j < block->runs->len; j++)
        g_string_append (text, g_array_index (block->runs, AikaProseRun, j).text);
    }

  return g_string_free (text, FALSE);
}

static void
name_cell (AikaTableSheet *self,
           AikaTablePart  *part,
           AikaProseRow   *row,
           const char     *title)
{
  AikaProseTable *table = self->prose->table;
  const AikaProseCell *cell = row->cells->pdata[part->column];
  g_autofree char *column = aika_table_sheet_dup_column_name (self, part->column);
  g_autofree char *spoken = dup_spoken (cell);
  g_autofree char *name = NULL;

  if (aika_prose_cell_is_empty (cell))
    {
      g_free (spoken);
      spoken = g_strdup (_("empty"));
    }
  /* TRANSLATORS: a cell of a table for a screen reader: its column and its words */
  name = *column != '\0' ? g_strdup_printf (_("%s: %s"), column, spoken) : g_strdup (spoken);
  set_name (part, name, part->column == table->title_column ? NULL : title);
}

static void
name_row (AikaTableSheet *self,
          AikaTablePart  *part,
          guint           index)
{
  AikaProseTable *table = self->prose->table;
  AikaProseRow *row = table->rows->pdata[index];
  gboolean is_section = row->cells == NULL;
  g_autofree char *title = is_section ? g_strdup (row->section) : dup_spoken (row->cells->pdata[table->title_column]);

  part->row = index;
  set_name (part, title, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (part)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AikaTablePart *cell = AIKA_TABLE_PART (child);

      cell->row = index;
      gtk_widget_set_visible (child, !is_section || cell->column == 0);
      gtk_widget_set_focusable (child, !is_section);
      if (!is_section)
        name_cell (self, cell, row, title);
      else if (cell->column == 0)
        set_name (cell, title, NULL);
    }
}

static void
make_header (AikaTableSheet *self)
{
  AikaProseTable *table = self->prose->table;

  self->header_part = GTK_WIDGET (make_part (GTK_ACCESSIBLE_ROLE_ROW, GTK_WIDGET (self), 0));
  set_name (AIKA_TABLE_PART (self->header_part), _("Column headings"), NULL);
  AIKA_TABLE_PART (self->header_part)->row = G_MAXUINT;
  for (guint i = 0; i < table->columns->len; i++)
    make_part (GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, self->header_part, i)->row = G_MAXUINT;
}

static void
name_header (AikaTableSheet *self)
{
  guint column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->header_part); child != NULL;
       child = gtk_widget_get_next_sibling (child), column++)
    {
      g_autofree char *name = aika_table_sheet_dup_column_name (self, column);

      set_name (AIKA_TABLE_PART (child), name, NULL);
    }
}

static GtkWidget *
make_row (AikaTableSheet *self)
{
  AikaTablePart *row = make_part (GTK_ACCESSIBLE_ROLE_ROW, GTK_WIDGET (self), 0);

  for (guint i = 0; i < self->prose->table->columns->len; i++)
    make_part (GTK_ACCESSIBLE_ROLE_GRID_CELL, GTK_WIDGET (row), i);

  return GTK_WIDGET (row);
}

static guint
count_row_parts (AikaTableSheet *self)
{
  AikaProseTable *table = self->prose->table;

  return MIN (table->rows->len, MAX (CELLS_MAX / MAX (table->columns->len, 1), 1));
}

/* Where the widgets of a table too large for one each begin, so that a row has one. */
static guint
choose_first_row (AikaTableSheet *self,
                  guint           row)
{
  guint n_rows = self->prose->table->rows->len;
  guint n_parts = count_row_parts (self);
  guint before = n_parts / ROWS_BEFORE_SHARE;

  if (n_parts == n_rows)
    return 0;
  if (row >= self->first_part_row && row < self->first_part_row + n_parts && self->first_part_row + n_parts <= n_rows)
    return self->first_part_row;

  return MIN (row > before ? row - before : 0, n_rows - n_parts);
}

/**
 * aika_table_sheet_clear_parts:
 *
 * Drops all widgets: the table has other columns, or is none.
 */
void
aika_table_sheet_clear_parts (AikaTableSheet *self)
{
  for (guint i = 0; i < self->row_parts->len; i++)
    gtk_widget_unparent (self->row_parts->pdata[i]);
  g_ptr_array_set_size (self->row_parts, 0);
  g_clear_pointer (&self->header_part, gtk_widget_unparent);
  self->n_part_columns = 0;
  self->first_part_row = 0;
}

/**
 * aika_table_sheet_sync_parts:
 *
 * Gives the widgets the words of the table as it is now. A row that is not needed goes, but the
 * one with the focus never before its heir has it.
 */
void
aika_table_sheet_sync_parts (AikaTableSheet *self)
{
  AikaProseTable *table = self->prose->table;
  guint n_parts = count_row_parts (self);

  if (self->n_part_columns != table->columns->len)
    {
      aika_table_sheet_clear_parts (self);
      self->n_part_columns = table->columns->len;
      make_header (self);
    }
  name_header (self);

  self->first_part_row = choose_first_row (self, self->row);
  while (self->row_parts->len < n_parts)
    g_ptr_array_add (self->row_parts, make_row (self));
  for (guint i = 0; i < n_parts; i++)
    {
      name_row (self, self->row_parts->pdata[i], self->first_part_row + i);
      gtk_widget_queue_allocate (self->row_parts->pdata[i]);
    }
  gtk_widget_queue_allocate (self->header_part);
  if (n_parts < self->row_parts->len)
    {
      GtkWidget *focus = aika_table_sheet_get_focus (self);

      for (guint i = n_parts; focus != NULL && i < self->row_parts->len; i++)
        if (gtk_widget_is_ancestor (focus, self->row_parts->pdata[i]))
          {
            aika_table_sheet_grab_cell (self);
            break;
          }
      for (guint i = n_parts; i < self->row_parts->len; i++)
        gtk_widget_unparent (self->row_parts->pdata[i]);
      g_ptr_array_set_size (self->row_parts, (int) n_parts);
    }
}

/* The widget of a cell; NULL where it has none. */
static GtkWidget *
find_part (AikaTableSheet *self,
           guint           row,
           guint           column)
{
  GtkWidget *child;

  if (row < self->first_part_row || row >= self->first_part_row + self->row_parts->len)
    return NULL;

  child = gtk_widget_get_first_child (self->row_parts->pdata[row - self->first_part_row]);
  while (child != NULL && column-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/**
 * aika_table_sheet_grab_cell:
 *
 * Moves the focus to the cell of the cursor.
 *
 * Returns: whether it could
 */
gboolean
aika_table_sheet_grab_cell (AikaTableSheet *self)
{
  GtkWidget *part;

  if (self->prose == NULL || self->row_parts->len == 0 || !aika_table_sheet_has_cursor (self))
    return FALSE;

  if (choose_first_row (self, self->row) != self->first_part_row)
    aika_table_sheet_sync_parts (self);
  part = find_part (self, self->row, self->column);
  if (part == NULL)
    return FALSE;

  if (self->selected_part != part)
    {
      if (self->selected_part != NULL)
        gtk_accessible_reset_state (GTK_ACCESSIBLE (self->selected_part), GTK_ACCESSIBLE_STATE_SELECTED);
      g_set_weak_pointer (&self->selected_part, part);
      gtk_accessible_update_state (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_STATE_SELECTED, TRUE, -1);
    }

  return gtk_widget_grab_focus (part);
}

/**
 * aika_table_sheet_find_part_cell:
 *
 * Finds the cell that a widget stands for: a screen reader performs actions on them.
 *
 * Returns: whether it stands for one
 */
gboolean
aika_table_sheet_find_part_cell (GtkWidget *widget,
                                 guint     *row,
                                 guint     *column)
{
  AikaTablePart *part;

  if (!AIKA_IS_TABLE_PART (widget))
    return FALSE;

  part = AIKA_TABLE_PART (widget);
  if (part->row == G_MAXUINT)
    return FALSE;
  *row = part->row;
  *column = part->column;

  return TRUE;
}

/* What is out of view lies outside the sheet rather than being no visible child: newer versions
 * of GTK would keep it from a screen reader then. A row that only moves keeps its cells. */
void
aika_table_sheet_allocate_parts (AikaTableSheet *self)
{
  double header_height = aika_table_sheet_get_header_height (self);
  int width;
  int view_height = gtk_widget_get_height (GTK_WIDGET (self));
  int x = -(int) aika_table_sheet_get_h (self);
  GtkWidget *focus = aika_table_sheet_get_focus (self);

  if (self->header_part == NULL || self->table == NULL)
    return;

  width = (int) ceil (aika_table_get_width (self->table));
  gtk_widget_measure (self->header_part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->header_part,
                            &(GtkAllocation) { x, 0, width, MAX ((int) ceil (header_height), 1) }, -1);
  for (guint i = 0; i < self->row_parts->len; i++)
    {
      GtkWidget *part = self->row_parts->pdata[i];
      GtkAllocation allocation = { x, -2, MAX (width, 1), 1 };
      double top, height;
      gboolean is_shown = aika_table_sheet_get_row_extent (self, self->first_part_row + i, &top, &height) &&
                          ((top < view_height && top + height > header_height) ||
                           (focus != NULL && gtk_widget_is_ancestor (focus, part)));

      gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      if (is_shown)
        {
          allocation.y = (int) floor (top);
          allocation.height = MAX ((int) ceil (height), 1);
        }
      else
        {
          allocation.height = MAX (gtk_widget_get_height (part), 1);
          allocation.y = -allocation.height - 1;
        }
      gtk_widget_size_allocate (part, &allocation, -1);
    }
}
