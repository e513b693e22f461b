/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-sheet"

#include "config.h"

#include "ui/aika-table-sheet.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/aika-desktop-look.h"
#include "ui/aika-table-sheet-private.h"

/* A table or a programme on screen: one AikaTable, scrolled under its header.
 *
 *    0 ┌──────────┬──────────┬─────────────┐
 *      │ header, scrolls sideways          │
 *  hh  ├──────────┼──────────┼─────────────┤   hh: the header's height
 *      │ rows, scroll both ways            │
 *      └──────────┴──────────┴─────────────┘
 *
 * Invariants: (1) what is painted, hit and written over are cells of one table; (2) a row keeps
 * its render node as long as the table keeps the row; (3) only aika_table_sheet_commit () changes
 * the plan, through the document; (4) the cursor is in an item's row, or there is none. */

#define COLUMN_SIZES_MIN 6.5      /* text sizes that a column has on average before the table is scrolled sideways */
#define WIDEN 1.15                /* so much wider at a time, where words would break */
#define WIDEN_MAX 1.5

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SELECTED,
  REFUSED,
  DELETED,
  ZOOM_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (AikaTableSheet, aika_table_sheet, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

const AikaProseRow *
aika_table_sheet_get_row (AikaTableSheet *self,
                          guint           row)
{
  if (self->prose == NULL || self->prose->table == NULL || row >= self->prose->table->rows->len)
    return NULL;

  return self->prose->table->rows->pdata[row];
}

gboolean
aika_table_sheet_is_section (AikaTableSheet *self,
                             guint           row)
{
  const AikaProseRow *words = aika_table_sheet_get_row (self, row);

  return words != NULL && words->item == NULL;
}

const char *
aika_table_sheet_get_field (AikaTableSheet *self,
                            guint           column)
{
  return g_array_index (self->prose->table->columns, AikaProseColumn, column).field;
}

/* “Kokoukset, KH”: a column under a shared heading. */
char *
aika_table_sheet_dup_column_name (AikaTableSheet *self,
                                  guint           column)
{
  const AikaProseColumn *words = &g_array_index (self->prose->table->columns, AikaProseColumn, column);

  if (words->under == NULL || *words->under == '\0')
    return g_strdup (words->header);

  return g_strdup_printf ("%s, %s", words->under, words->header);
}

gboolean
aika_table_sheet_has_cursor (AikaTableSheet *self)
{
  return self->item_id != NULL && self->prose != NULL;
}

GtkWidget *
aika_table_sheet_get_focus (AikaTableSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

void
aika_table_sheet_get_accent (AikaTableSheet *self,
                             GdkRGBA        *accent)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (context, "accent_bg_color", accent))
    *accent = self->style->decision;
}

void
aika_table_sheet_refuse (AikaTableSheet *self,
                         const char     *message)
{
  g_signal_emit (self, signals[REFUSED], 0, message);
}

gboolean
aika_table_sheet_is_editable (AikaTableSheet *self)
{
  if (self->document == NULL || self->prose == NULL)
    return FALSE;
  if (!aika_document_get_is_read_only (self->document))
    return TRUE;

  aika_table_sheet_refuse (self, _("This plan was made with a newer Aikajana. It opens read-only."));
  return FALSE;
}

/* The look that the desktop asks for. */
static void
update_style (AikaTableSheet *self)
{
  self->style = aika_desktop_look_get_style ();
  g_hash_table_remove_all (self->row_nodes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_metrics (AikaTableSheet *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = aika_desktop_look_get_text_size (GTK_WIDGET (self));

  self->context_serial = pango_context_get_serial (context);
  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  self->typesetter = aika_typesetter_new (context, font, size * self->zoom, FALSE);
  aika_typesetter_set_language (self->typesetter, aika_language_get_tag (self->prose->language));
  aika_typesetter_init_metrics (self->typesetter, &self->metrics);
  g_hash_table_remove_all (self->row_nodes);
}

/* Texts that were shaped with other fonts, or hinted otherwise, are shaped anew. */
static gboolean
drop_old_fonts (AikaTableSheet *self)
{
  if (self->typesetter == NULL ||
      self->context_serial == pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self))))
    return FALSE;

  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  g_clear_pointer (&self->table, aika_table_unref);
  return TRUE;
}

/* The view that is shown; of a plan that has none of the kind one is made, and kept: a column whose
 * last word is deleted stays until another plan is shown. */
static const AikaView *
find_view (AikaTableSheet *self,
           const AikaPlan *plan)
{
  const AikaView *view = self->view_id != NULL ? aika_seq_lookup (plan->views, self->view_id) : NULL;

  for (guint i = 0; view == NULL && i < aika_seq_get_length (plan->views); i++)
    {
      const AikaView *other = aika_seq_get (plan->views, i);

      if (other->kind == (int) self->kind)
        view = other;
    }
  if (view != NULL)
    return view;

  if (self->made_view == NULL)
    self->made_view = aika_prose_create_view (plan, self->kind);
  return self->made_view;
}

/* As wide as the window, but for columns that would be too narrow to read. A word longer than any
 * other shall not make the whole table wide. */
static AikaTable *
create_table (AikaTableSheet *self,
              AikaTable      *old)
{
  double room = MAX (self->room, self->prose->table->columns->len * COLUMN_SIZES_MIN * self->metrics.text_size);
  AikaTable *table = aika_table_new (self->prose, &self->metrics, ceil (room), old);

  for (double share = WIDEN; share <= WIDEN_MAX && aika_table_has_broken_words (table); share += WIDEN - 1)
    {
      aika_table_unref (table);
      table = aika_table_new (self->prose, &self->metrics, ceil (room * share), old);
    }

  return table;
}

static void
rebuild_table (AikaTableSheet *self)
{
  AikaTable *old = self->table;

  if (self->prose == NULL)
    return;
  if (self->typesetter == NULL)
    update_metrics (self);

  self->room = gtk_widget_get_width (GTK_WIDGET (self));
  self->table = create_table (self, old);
  g_clear_pointer (&old, aika_table_unref);
  aika_table_sheet_drop_nodes (self);
  /* Not gtk_widget_queue_allocate (): on GTK 4.8 it stops at a parent whose other children are being
   * resized, such as the details of the row, and the table would wait for the next resize. */
  if (!self->is_allocating)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * aika_table_sheet_drop_fonts:
 *
 * Shapes all texts anew: they have another size.
 */
void
aika_table_sheet_drop_fonts (AikaTableSheet *self)
{
  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  rebuild_table (self);
}

static void
clear_table (AikaTableSheet *self)
{
  g_clear_pointer (&self->table, aika_table_unref);
  g_clear_pointer (&self->prose, aika_prose_unref);
  g_hash_table_remove_all (self->row_nodes);
}

/**
 * aika_table_sheet_rebuild:
 *
 * Shows the plan as it is now. Rows that say the same keep their layout.
 */
void
aika_table_sheet_rebuild (AikaTableSheet *self)
{
  GtkWidget *focus = aika_table_sheet_get_focus (self);
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  AikaPlan *plan;
  AikaProse *prose;

  if (self->document == NULL)
    return;

  plan = aika_document_get_plan (self->document);
  prose = aika_prose_new (plan, find_view (self, plan));
  if (prose->table == NULL)
    {
      aika_prose_unref (prose);
      aika_table_sheet_close_writing (self);
      aika_table_sheet_clear_parts (self);
      clear_table (self);
      return;
    }

  if (self->prose != NULL && self->prose->language != prose->language)
    g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  g_clear_pointer (&self->prose, aika_prose_unref);
  self->prose = prose;
  rebuild_table (self);

  aika_table_sheet_check_writing (self);
  aika_table_sheet_restore_cursor (self);
  aika_table_sheet_sync_parts (self);
  if (had_focus && !aika_table_sheet_is_writing (self))
    aika_table_sheet_grab_cell (self);
}

/* Popovers place themselves, when their parent has a place. */
static void
present_popovers (AikaTableSheet *self)
{
  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_prev_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
aika_table_sheet_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (widget);

  if (self->table == NULL)
    return;

  self->is_allocating = TRUE;
  if (drop_old_fonts (self) || self->room != width)
    rebuild_table (self);
  aika_table_sheet_lay_out_view (self, height);
  aika_table_sheet_configure_adjustments (self, width, height);
  aika_table_sheet_allocate_parts (self);
  aika_table_sheet_allocate_writing (self);
  present_popovers (self);
  self->is_allocating = FALSE;
}

static void
aika_table_sheet_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  /* GTK wants every visible child measured before it is allocated. */
  aika_table_sheet_measure_writing (AIKA_TABLE_SHEET (widget));
  *minimum = *natural = 120;
}

static void
value_changed_cb (AikaTableSheet *self)
{
  if (!self->is_allocating)
    aika_table_sheet_queue_places (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (AikaTableSheet *self,
                GtkAdjustment **slot,
                GtkAdjustment  *adjustment)
{
  if (*slot == adjustment)
    return;

  if (*slot != NULL)
    {
      g_signal_handlers_disconnect_by_func (*slot, value_changed_cb, self);
      g_clear_object (slot);
    }
  if (adjustment != NULL)
    {
      *slot = g_object_ref_sink (adjustment);
      g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
aika_table_sheet_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      aika_table_sheet_set_document (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
aika_table_sheet_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The focus enters at the cell of the cursor, and leaves by Ctrl+Tab, or by Tab from the last cell. */
static gboolean
aika_table_sheet_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (widget);
  GtkWidget *focus = aika_table_sheet_get_focus (self);
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  /* Keys within a menu of the table stay in it. */
  if (popover != NULL && gtk_widget_get_parent (popover) == widget)
    return gtk_widget_child_focus (popover, direction);
  if (focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
    return FALSE;
  if (aika_table_sheet_is_writing (self))
    return gtk_widget_grab_focus (self->writing.text);
  if (aika_table_sheet_grab_cell (self))
    return TRUE;

  return GTK_WIDGET_CLASS (aika_table_sheet_parent_class)->grab_focus (widget);
}

static gboolean
aika_table_sheet_grab_focus (GtkWidget *widget)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (widget);

  if (aika_table_sheet_is_writing (self))
    return gtk_widget_grab_focus (self->writing.text);

  return aika_table_sheet_grab_cell (self) || GTK_WIDGET_CLASS (aika_table_sheet_parent_class)->grab_focus (widget);
}

static void
aika_table_sheet_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (widget);

  GTK_WIDGET_CLASS (aika_table_sheet_parent_class)->css_changed (widget, change);

  gtk_widget_queue_draw (widget);
  if (drop_old_fonts (self))
    rebuild_table (self);
}

static void
aika_table_sheet_dispose (GObject *object)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (object);

  aika_table_sheet_set_document (self, NULL);
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
  g_clear_weak_pointer (&self->selected_part);

  G_OBJECT_CLASS (aika_table_sheet_parent_class)->dispose (object);
}

static void
aika_table_sheet_finalize (GObject *object)
{
  AikaTableSheet *self = AIKA_TABLE_SHEET (object);

  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  g_clear_pointer (&self->row_nodes, g_hash_table_unref);
  g_clear_pointer (&self->row_parts, g_ptr_array_unref);
  g_clear_pointer (&self->made_view, aika_record_unref);
  g_free (self->view_id);
  g_free (self->item_id);

  G_OBJECT_CLASS (aika_table_sheet_parent_class)->finalize (object);
}

static void
aika_table_sheet_class_init (AikaTableSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aika_table_sheet_dispose;
  object_class->finalize = aika_table_sheet_finalize;
  object_class->set_property = aika_table_sheet_set_property;
  object_class->get_property = aika_table_sheet_get_property;
  widget_class->size_allocate = aika_table_sheet_size_allocate;
  widget_class->snapshot = aika_table_sheet_paint;
  widget_class->measure = aika_table_sheet_measure;
  widget_class->focus = aika_table_sheet_focus;
  widget_class->grab_focus = aika_table_sheet_grab_focus;
  widget_class->css_changed = aika_table_sheet_css_changed;

  props[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, AIKA_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * AikaTableSheet::selected:
   * @item_id: (nullable): the item whose row the cursor is in
   */
  signals[SELECTED] = g_signal_new ("selected", AIKA_TYPE_TABLE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * AikaTableSheet::refused:
   * @message: a sentence
   *
   * Something could not be done, and why.
   */
  signals[REFUSED] = g_signal_new ("refused", AIKA_TYPE_TABLE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * AikaTableSheet::deleted:
   * @message: a sentence
   *
   * A row was deleted; undo brings it back.
   */
  signals[DELETED] = g_signal_new ("deleted", AIKA_TYPE_TABLE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ZOOM_CHANGED] = g_signal_new ("zoom-changed", AIKA_TYPE_TABLE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "tablesheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  aika_table_sheet_acts_install (widget_class);
  aika_table_sheet_go_install (widget_class);
}

static void
aika_table_sheet_init (AikaTableSheet *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->kind = AIKA_VIEW_TABLE;
  self->column = AIKA_TABLE_TITLE_COLUMN;
  self->zoom = 1;
  self->row_parts = g_ptr_array_new ();
  self->row_nodes = aika_table_sheet_new_nodes ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Table"), -1);
  aika_table_sheet_go_init (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  update_style (self);
}

/**
 * aika_table_sheet_new:
 *
 * Returns: (transfer floating): a table without a document
 */
GtkWidget *
aika_table_sheet_new (void)
{
  return g_object_new (AIKA_TYPE_TABLE_SHEET, NULL);
}

/**
 * aika_table_sheet_get_document:
 * @sheet: a table
 *
 * Returns: (transfer none) (nullable): the document that it shows
 */
AikaDocument *
aika_table_sheet_get_document (AikaTableSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_TABLE_SHEET (sheet), NULL);

  return sheet->document;
}

/* What belongs to one plan in one view. */
static void
clear_view (AikaTableSheet *self)
{
  aika_table_sheet_close_writing (self);
  aika_table_sheet_clear_parts (self);
  clear_table (self);
  g_clear_pointer (&self->made_view, aika_record_unref);
  self->row = 0;
  self->column = AIKA_TABLE_TITLE_COLUMN;
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment, 0);
}

/**
 * aika_table_sheet_set_document:
 * @sheet: a table
 * @document: (nullable): the document to show
 *
 * What was being typed about the former document is dropped: whoever sets another finishes it first.
 */
void
aika_table_sheet_set_document (AikaTableSheet *sheet,
                               AikaDocument   *document)
{
  g_return_if_fail (AIKA_IS_TABLE_SHEET (sheet));

  if (sheet->document == document)
    return;

  if (sheet->document != NULL)
    g_signal_handlers_disconnect_by_func (sheet->document, aika_table_sheet_rebuild, sheet);
  clear_view (sheet);
  g_clear_pointer (&sheet->item_id, g_free);
  g_set_object (&sheet->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (document, "changed", G_CALLBACK (aika_table_sheet_rebuild), sheet, G_CONNECT_SWAPPED);
      aika_table_sheet_rebuild (sheet);
    }

  g_object_notify_by_pspec (G_OBJECT (sheet), props[PROP_DOCUMENT]);
}

/**
 * aika_table_sheet_set_view:
 * @sheet: a table
 * @kind: %AIKA_VIEW_TABLE or %AIKA_VIEW_PROGRAMME
 * @view_id: (nullable): a view of the plan; `NULL`, or one that the plan does not have, for its
 *   first of the kind, or one that is made from what the plan holds
 */
void
aika_table_sheet_set_view (AikaTableSheet *sheet,
                           AikaViewKind    kind,
                           const char     *view_id)
{
  g_return_if_fail (AIKA_IS_TABLE_SHEET (sheet));

  if (sheet->kind == kind && g_strcmp0 (sheet->view_id, view_id) == 0)
    return;

  sheet->kind = kind;
  g_free (sheet->view_id);
  sheet->view_id = g_strdup (view_id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kind == AIKA_VIEW_PROGRAMME ? _("Programme") : _("Table"), -1);
  clear_view (sheet);
  aika_table_sheet_rebuild (sheet);
}

/**
 * aika_table_sheet_get_item_id:
 * @sheet: a table
 *
 * Returns: (transfer none) (nullable): the id of the item whose row the cursor is in
 */
const char *
aika_table_sheet_get_item_id (AikaTableSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_TABLE_SHEET (sheet), NULL);

  return sheet->item_id;
}

/**
 * aika_table_sheet_select:
 * @sheet: a table
 * @item_id: (nullable): an item
 *
 * Moves the cursor to the row of the item and the focus to its cell, and brings it into view.
 */
void
aika_table_sheet_select (AikaTableSheet *sheet,
                         const char     *item_id)
{
  guint row;

  g_return_if_fail (AIKA_IS_TABLE_SHEET (sheet));

  if (item_id != NULL && sheet->table != NULL && aika_table_find_item (sheet->table, item_id, &row))
    aika_table_sheet_go_to (sheet, row, sheet->column);
}

/**
 * aika_table_sheet_step_in_text:
 * @sheet: a table
 * @is_redo: whether to go forwards
 *
 * What is being typed has a history of its own, which comes before the plan's.
 *
 * Returns: whether a step was undone or redone in the text over a cell
 */
gboolean
aika_table_sheet_step_in_text (AikaTableSheet *sheet,
                               gboolean        is_redo)
{
  GtkTextBuffer *buffer;

  g_return_val_if_fail (AIKA_IS_TABLE_SHEET (sheet), FALSE);

  if (!aika_table_sheet_is_writing (sheet) || aika_table_sheet_get_focus (sheet) != sheet->writing.text)
    return FALSE;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (sheet->writing.text));
  if (is_redo ? !gtk_text_buffer_get_can_redo (buffer) : !gtk_text_buffer_get_can_undo (buffer))
    return FALSE;

  if (is_redo)
    gtk_text_buffer_redo (buffer);
  else
    gtk_text_buffer_undo (buffer);
  return TRUE;
}

/**
 * aika_table_sheet_finish_typing:
 * @sheet: a table
 *
 * Keeps what is being typed. Whatever acts on the plan, saves it or closes it calls this first.
 * Words that cannot be kept stay where they are, with the reason.
 *
 * Returns: whether nothing is left undone
 */
gboolean
aika_table_sheet_finish_typing (AikaTableSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_TABLE_SHEET (sheet), TRUE);

  return aika_table_sheet_finish_writing (sheet);
}
