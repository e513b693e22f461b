/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet"

#include "config.h"

#include "ui/aika-sheet.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/aika-sheet-private.h"

/* The month grid on screen: one scene, scrolled under a fixed header and beside a fixed
 * column of titles.
 *
 *      0        title_width
 *    0 ┌────────────┬───────────────────────────┐
 *      │ Työvaihe   │ header, scrolls sideways  │
 *  hh  ├────────────┼───────────────────────────┤   hh: the header's height
 *      │ titles,    │ grid, scrolls both ways   │
 *      │ scroll up  │                           │
 *      └────────────┴───────────────────────────┘
 *
 * Invariants: (1) what is painted and what is hit are boxes of one scene; (2) a row keeps
 * its render nodes as long as the scene keeps the row; (3) only aika_sheet_commit ()
 * changes the plan, through the document. */

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
  CURRENT_CHANGED,
  ZOOM_CHANGED,
  CATEGORY_CHANGED,
  REFUSED,
  DELETED,
  FINISH_TYPING,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (AikaSheet, aika_sheet, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* Popovers place themselves, when their parent has a place. */
static void
present_popovers (AikaSheet *self)
{
  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
    else if (AIKA_IS_THING (child))
      return;
}

static void
aika_sheet_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  AikaSheet *self = AIKA_SHEET (widget);

  if (self->scene == NULL)
    return;

  if (aika_sheet_fit_scene (self, width))
    g_signal_emit (self, signals[ZOOM_CHANGED], 0);

  aika_sheet_lay_out_view (aika_sheet_get_placed_scene (self), aika_sheet_get_v (self), height);
  aika_sheet_configure_adjustments (self, width, height);
  aika_sheet_allocate_things (self);
  aika_sheet_naming_allocate (self);
  aika_sheet_write_allocate (self);
  present_popovers (self);
}

static void
aika_sheet_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  AikaSheet *self = AIKA_SHEET (widget);

  /* GTK wants every visible child measured before it is allocated. */
  self->places_all = TRUE;
  aika_sheet_naming_measure (self);
  aika_sheet_write_measure (self);
  *minimum = *natural = 120;
}

static void
value_changed_cb (AikaSheet *self)
{
  aika_sheet_queue_places (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (AikaSheet      *self,
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

/* A drag that goes on would show, and commit, a plan made from another. */
void
aika_sheet_drop_drag (AikaSheet *self)
{
  if (self->drag.kind == AIKA_DRAG_NONE)
    return;

  aika_sheet_drag_clear (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag_gesture));
}

static void
plan_changed_cb (AikaSheet *self)
{
  aika_sheet_drop_drag (self);
  aika_sheet_drop_giving (self);
  g_clear_pointer (&self->draft_plan, aika_record_unref);
  g_clear_pointer (&self->offered_plan, aika_record_unref);
  aika_sheet_rebuild (self);
  aika_sheet_sync_things (self);
}

static void
aika_sheet_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  AikaSheet *self = AIKA_SHEET (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      aika_sheet_set_document (self, g_value_get_object (value));
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
aika_sheet_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  AikaSheet *self = AIKA_SHEET (object);

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

/* Tab enters at the current thing and leaves: arrows walk inside. */
static gboolean
aika_sheet_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  AikaSheet *self = AIKA_SHEET (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  /* Keys within a menu of the sheet stay in it. */
  if (popover != NULL && gtk_widget_get_parent (popover) == widget)
    return gtk_widget_child_focus (popover, direction);
  if (self->naming.text != NULL && gtk_widget_grab_focus (self->naming.text))
    return TRUE;
  if (self->things->len == 0 && focus != widget)
    return GTK_WIDGET_CLASS (aika_sheet_parent_class)->grab_focus (widget);
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return FALSE;
  if (self->current == NULL && self->things->len > 0)
    aika_sheet_put_cursor_on (self, self->things->pdata[0]);

  return self->current != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->current));
}

static gboolean
aika_sheet_grab_focus (GtkWidget *widget)
{
  return aika_sheet_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
aika_sheet_css_changed (GtkWidget         *widget,
                        GtkCssStyleChange *change)
{
  AikaSheet *self = AIKA_SHEET (widget);

  GTK_WIDGET_CLASS (aika_sheet_parent_class)->css_changed (widget, change);

  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  aika_sheet_rebuild (self);
}

/* Lines begin where those of the sheet do, and texts in the nodes of rows are turned as it is. */
static void
aika_sheet_direction_changed (GtkWidget        *widget,
                              GtkTextDirection  previous)
{
  AikaSheet *self = AIKA_SHEET (widget);

  GTK_WIDGET_CLASS (aika_sheet_parent_class)->direction_changed (widget, previous);
  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  aika_sheet_rebuild (self);
  aika_sheet_paint_drop_pictures (self);
  aika_sheet_queue_places (self);
}

static void
aika_sheet_dispose (GObject *object)
{
  AikaSheet *self = AIKA_SHEET (object);

  aika_sheet_drag_clear (self);
  if (self->naming.idle_id != 0)
    g_source_remove (self->naming.idle_id);
  self->naming.idle_id = 0;
  if (self->writing.entry != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->writing.entry)));
  aika_time_target_clear (&self->writing.target);
  aika_sheet_set_document (self, NULL);
  aika_sheet_clear_things (self);
  aika_sheet_drop_naming (self);
  aika_sheet_drop_menus (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    if (self->cells[i] != NULL)
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->cells[i])));
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);

  G_OBJECT_CLASS (aika_sheet_parent_class)->dispose (object);
}

static void
aika_sheet_finalize (GObject *object)
{
  AikaSheet *self = AIKA_SHEET (object);

  g_clear_pointer (&self->draft_scene, aika_scene_unref);
  g_clear_pointer (&self->draft_plan, aika_record_unref);
  g_clear_pointer (&self->offered_plan, aika_record_unref);
  g_clear_pointer (&self->scene, aika_scene_unref);
  g_clear_pointer (&self->row_nodes, g_hash_table_unref);
  aika_sheet_paint_drop_pictures (self);
  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_pointer (&self->hits, g_hash_table_unref);
  g_clear_pointer (&self->selection, aika_selection_free);
  g_clear_pointer (&self->things, g_ptr_array_unref);
  g_clear_pointer (&self->shown_things, g_ptr_array_unref);
  g_clear_pointer (&self->named_categories, aika_seq_unref);
  g_clear_pointer (&self->things_by_key, g_hash_table_unref);
  g_free (self->category_id);

  G_OBJECT_CLASS (aika_sheet_parent_class)->finalize (object);
}

static void
aika_sheet_class_init (AikaSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aika_sheet_dispose;
  object_class->finalize = aika_sheet_finalize;
  object_class->set_property = aika_sheet_set_property;
  object_class->get_property = aika_sheet_get_property;
  widget_class->size_allocate = aika_sheet_size_allocate;
  widget_class->snapshot = aika_sheet_paint;
  widget_class->measure = aika_sheet_measure;
  widget_class->focus = aika_sheet_focus;
  widget_class->grab_focus = aika_sheet_grab_focus;
  widget_class->css_changed = aika_sheet_css_changed;
  widget_class->direction_changed = aika_sheet_direction_changed;

  props[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, AIKA_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * AikaSheet::current-changed:
   *
   * Another thing is selected, or the selected thing has another content.
   */
  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", AIKA_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ZOOM_CHANGED] = g_signal_new ("zoom-changed", AIKA_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * AikaSheet::category-changed:
   *
   * New marks get another category.
   */
  signals[CATEGORY_CHANGED] = g_signal_new ("category-changed", AIKA_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * AikaSheet::refused:
   * @message: a sentence
   *
   * Something could not be done, and why.
   */
  signals[REFUSED] = g_signal_new ("refused", AIKA_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * AikaSheet::deleted:
   * @message: a sentence
   *
   * Something larger than a mark was deleted, or left the grid; undo brings it back.
   */
  signals[DELETED] = g_signal_new ("deleted", AIKA_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * AikaSheet::finish-typing:
   *
   * What is being typed about the plan, anywhere, shall be kept: the plan is about to be used.
   */
  signals[FINISH_TYPING] = g_signal_new ("finish-typing", AIKA_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  aika_sheet_acts_install (widget_class);
}

static void
aika_sheet_init (AikaSheet *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->things = g_ptr_array_new ();
  self->shown_things = g_ptr_array_new ();
  self->things_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->row_nodes = aika_sheet_paint_new_nodes ();
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->today = AIKA_DAY_NONE;
  self->is_fitted = TRUE;
  self->scale.month_width = 60;
  self->scale.n_months = 1;

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Month grid"), -1);
  aika_sheet_cursor_init (self);
  aika_sheet_drag_init (self);
  aika_sheet_pointer_init (self);
  aika_sheet_write_init (self);
  aika_sheet_type_init (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (aika_sheet_update_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (aika_sheet_update_style), self, G_CONNECT_SWAPPED);
  aika_sheet_update_style (self);
}

/**
 * aika_sheet_new:
 *
 * Returns: (transfer floating): a sheet without a document
 */
GtkWidget *
aika_sheet_new (void)
{
  return g_object_new (AIKA_TYPE_SHEET, NULL);
}

/**
 * aika_sheet_get_document:
 * @sheet: a sheet
 *
 * Returns: (transfer none) (nullable): the document that it shows
 */
AikaDocument *
aika_sheet_get_document (AikaSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_SHEET (sheet), NULL);

  return sheet->document;
}

/**
 * aika_sheet_set_document:
 * @sheet: a sheet
 * @document: (nullable): the document to show, fitted to the width
 */
void
aika_sheet_set_document (AikaSheet    *sheet,
                         AikaDocument *document)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (sheet->document == document)
    return;

  aika_sheet_drag_clear (sheet);
  aika_sheet_drop_giving (sheet);
  g_clear_pointer (&sheet->draft_plan, aika_record_unref);
  g_clear_pointer (&sheet->offered_plan, aika_record_unref);
  g_clear_pointer (&sheet->draft_scene, aika_scene_unref);
  if (sheet->document != NULL)
    g_signal_handlers_disconnect_by_func (sheet->document, plan_changed_cb, sheet);
  g_set_object (&sheet->document, document);

  aika_sheet_clear_things (sheet);
  g_clear_pointer (&sheet->scene, aika_scene_unref);
  g_hash_table_remove_all (sheet->row_nodes);
  if (document != NULL)
    {
      g_signal_connect_object (document, "changed", G_CALLBACK (plan_changed_cb), sheet, G_CONNECT_SWAPPED);
      sheet->is_fitted = TRUE;
      plan_changed_cb (sheet);
    }

  g_object_notify_by_pspec (G_OBJECT (sheet), props[PROP_DOCUMENT]);
}

/**
 * aika_sheet_set_today:
 * @sheet: a sheet
 * @today: the day of the today line, or `AIKA_DAY_NONE` for none
 */
void
aika_sheet_set_today (AikaSheet *sheet,
                      gint32     today)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (sheet->today == today)
    return;
  sheet->today = today;
  aika_sheet_rebuild (sheet);
}

/**
 * aika_sheet_get_category:
 * @sheet: a sheet
 *
 * Returns: (transfer none) (nullable): the category that new marks get; `NULL` where each gets that of its row, also
 *   while the chosen one is not in the plan
 */
const char *
aika_sheet_get_category (AikaSheet *sheet)
{
  g_return_val_if_fail (AIKA_IS_SHEET (sheet), NULL);

  if (sheet->document == NULL || sheet->category_id == NULL ||
      !aika_seq_find_id (aika_document_get_plan (sheet->document)->categories, sheet->category_id, NULL))
    return NULL;

  return sheet->category_id;
}

/**
 * aika_sheet_set_category:
 * @sheet: a sheet
 * @category_id: (nullable): the category that new marks shall get; `NULL` for that of their row
 */
void
aika_sheet_set_category (AikaSheet  *sheet,
                         const char *category_id)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (g_strcmp0 (sheet->category_id, category_id) == 0)
    return;

  g_free (sheet->category_id);
  sheet->category_id = g_strdup (category_id);
  g_signal_emit (sheet, signals[CATEGORY_CHANGED], 0);
}

/**
 * aika_sheet_finish_typing:
 * @sheet: a sheet
 *
 * Keeps what is being typed: a title, a cell, a field of the inspector; and the month of a click
 * that waits for a second one. Whatever acts on the plan,
 * saves it or closes it calls this first.
 */
void
aika_sheet_finish_typing (AikaSheet *sheet)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  aika_sheet_finish_giving (sheet);
  aika_sheet_finish_naming (sheet, AIKA_GO_ON_STAY);
  aika_sheet_finish_writing (sheet);
  g_signal_emit (sheet, signals[FINISH_TYPING], 0);
}

/**
 * aika_sheet_get_n_items:
 * @sheet: a sheet
 *
 * Returns: how many rows the plan has
 */
guint
aika_sheet_get_n_items (AikaSheet *sheet)
{
  return sheet->document != NULL ? aika_seq_get_length (aika_document_get_plan (sheet->document)->items) : 0;
}
