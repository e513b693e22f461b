/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet"

#include "config.h"

#include "ui/aika-sheet.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

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

#define TITLES_SHARE_MAX 0.42     /* of a narrow window's width */

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

/* The scene whose size is scrolled over: nothing gives way while something is dragged. */
AikaScene *
aika_sheet_get_placed_scene (AikaSheet *self)
{
  return self->draft_scene != NULL ? self->draft_scene : self->scene;
}

AikaScene *
aika_sheet_get_shown_scene (AikaSheet *self)
{
  return self->drag.scene != NULL ? self->drag.scene : aika_sheet_get_placed_scene (self);
}

double
aika_sheet_get_title_width (AikaSheet *self)
{
  return self->metrics.title_width;
}

double
aika_sheet_get_header_height (AikaSheet *self)
{
  return self->scene != NULL ? aika_scene_get_header_height (aika_sheet_get_placed_scene (self)) : 0;
}

/* In languages that run from right to left the sheet is mirrored: places are counted from where
 * one begins to read, and turned round where they meet the window: painting, pointer, children. */
gboolean
aika_sheet_is_mirrored (AikaSheet *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/**
 * aika_sheet_mirror:
 * @x: the left edge of something in the window, or where it begins
 * @width: how wide it is; 0 for a point
 *
 * Returns: the other of the two
 */
double
aika_sheet_mirror (AikaSheet *self,
                   double     x,
                   double     width)
{
  return aika_sheet_is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;
}

double
aika_sheet_get_h (AikaSheet *self)
{
  return self->hadjustment != NULL ? floor (gtk_adjustment_get_value (self->hadjustment)) : 0;
}

double
aika_sheet_get_v (AikaSheet *self)
{
  return self->vadjustment != NULL ? floor (gtk_adjustment_get_value (self->vadjustment)) : 0;
}

void
aika_sheet_to_grid (AikaSheet *self,
                    double     x,
                    double     y,
                    double    *grid_x,
                    double    *grid_y)
{
  double title_width = aika_sheet_get_title_width (self);
  double header_height = aika_sheet_get_header_height (self);

  *grid_x = x < title_width ? x - title_width : x - title_width + aika_sheet_get_h (self);
  *grid_y = y < header_height ? y - header_height : y - header_height + aika_sheet_get_v (self);
}

/* The look that the desktop asks for. */
static void
update_style (AikaSheet *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    self->style = aika_style_get (is_dark ? AIKA_LOOK_HIGH_CONTRAST_DARK : AIKA_LOOK_HIGH_CONTRAST);
  else
    self->style = aika_style_get (is_dark ? AIKA_LOOK_DARK : AIKA_LOOK_LIGHT);

  g_hash_table_remove_all (self->row_nodes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_metrics (AikaSheet *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);
  guint stamp = self->metrics.stamp + 1;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (dpi > 0 ? dpi : 96.0) / 72.0;

  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  self->typesetter = aika_typesetter_new (context, font, size, FALSE);
  aika_typesetter_set_mirrored (self->typesetter, aika_sheet_is_mirrored (self));
  aika_typesetter_init_metrics (self->typesetter, &self->metrics);
  self->metrics.stamp = stamp;
  g_hash_table_remove_all (self->row_nodes);
}

/* The titles give way in a narrow window. */
static void
fit_title_width (AikaSheet *self,
                 int        width)
{
  AikaMetrics fresh = self->metrics;

  if (self->typesetter == NULL || width <= 0)
    return;

  aika_typesetter_init_metrics (self->typesetter, &fresh);
  fresh.title_width = floor (MIN (fresh.title_width, width * TITLES_SHARE_MAX));
  if (fresh.title_width != self->metrics.title_width)
    {
      fresh.stamp = self->metrics.stamp + 1;
      self->metrics = fresh;
    }
}

static void
rebuild_draft (AikaSheet *self)
{
  AikaScene *old = self->draft_scene;
  AikaPlan *plan = self->draft_plan != NULL ? self->draft_plan : self->offered_plan;

  self->draft_scene = NULL;
  if (plan != NULL)
    self->draft_scene = aika_scene_new (plan, &self->scale, &self->metrics,
                                        aika_scene_get_options (self->scene), old != NULL ? old : self->scene);
  g_clear_pointer (&old, aika_scene_unref);
}

/* The months of the document's plan, and those that an offered one adds. */
static void
get_range (AikaSheet *self,
           gint32    *first_month,
           gint32    *end_month)
{
  gint32 offered_first_month, offered_end_month;

  aika_plan_get_range (aika_document_get_plan (self->document), first_month, end_month);
  if (self->offered_plan == NULL)
    return;

  aika_plan_get_range (self->offered_plan, &offered_first_month, &offered_end_month);
  *first_month = MIN (*first_month, offered_first_month);
  *end_month = MAX (*end_month, offered_end_month);
}

static void
rebuild_scene (AikaSheet *self)
{
  AikaScene *old = self->scene;
  AikaSceneOptions options = { NULL };
  gint32 first_month, end_month;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->typesetter == NULL)
    update_metrics (self);

  fit_title_width (self, width);
  get_range (self, &first_month, &end_month);
  self->scale.first_month = first_month;
  self->scale.n_months = end_month - first_month;
  if (self->is_fitted && width > 0)
    self->scale.month_width = aika_sheet_get_fitted_month_width (self, width);

  options.today = self->today;
  options.folded = self->folded;
  options.hidden = self->hidden;
  options.header_form = AIKA_HEADER_NAMES;
  self->scene = aika_scene_new (aika_document_get_plan (self->document), &self->scale,
                                &self->metrics, &options, old);
  g_clear_pointer (&old, aika_scene_unref);
  rebuild_draft (self);
  g_clear_pointer (&self->drag.ghosts, gsk_render_node_unref);
  aika_sheet_paint_drop_nodes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A size is asked for anew, not a place alone: the adjustments may make scrollbars come or go, and
 * what scrolls the sheet would miss that in a frame that places only the sheet. */
void
aika_sheet_rebuild (AikaSheet *self)
{
  if (self->document == NULL)
    return;

  rebuild_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Lays out the rows from y to y + height of the scene; true rows replace estimates, and
 * the rows below move. */
void
aika_sheet_lay_out_view (AikaScene *scene,
                         double     y,
                         double     height)
{
  guint n_rows = aika_scene_get_n_rows (scene);

  if (n_rows == 0)
    return;

  for (guint row = aika_scene_find_row_at (scene, MAX (y, 0)); row < n_rows; row++)
    {
      if (aika_scene_get_row_top (scene, row) > y + height)
        break;
      aika_scene_get_row (scene, row);
    }
}

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

  fit_title_width (self, width);
  if (self->metrics.stamp != aika_scene_get_metrics (self->scene)->stamp ||
      (self->is_fitted && self->scale.month_width != aika_sheet_get_fitted_month_width (self, width)))
    {
      rebuild_scene (self);
      g_signal_emit (self, signals[ZOOM_CHANGED], 0);
    }

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
static void
drop_drag (AikaSheet *self)
{
  if (self->drag.kind == AIKA_DRAG_NONE)
    return;

  aika_sheet_drag_clear (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag_gesture));
}

static void
plan_changed_cb (AikaSheet *self)
{
  drop_drag (self);
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

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  update_style (self);
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

/* What stands over the sheet, and what scrolls it, follows where the draft is of another size. */
static void
replace_draft (AikaSheet *self)
{
  double height = aika_scene_get_height (aika_sheet_get_placed_scene (self));
  double header_height = aika_sheet_get_header_height (self);

  rebuild_draft (self);
  if (height != aika_scene_get_height (aika_sheet_get_placed_scene (self)) ||
      header_height != aika_sheet_get_header_height (self))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * aika_sheet_show_draft:
 * @sheet: a sheet
 * @draft: (nullable): the plan with what is being written, or `NULL` for the document's own
 *
 * Shows a plan that nobody has committed, until the document's plan changes.
 */
void
aika_sheet_show_draft (AikaSheet *sheet,
                       AikaPlan  *draft)
{
  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (sheet->draft_plan == draft || sheet->scene == NULL)
    return;

  aika_set_record (&sheet->draft_plan, draft);
  replace_draft (sheet);
}

/* Shows the months from another one on; those in view stay where they are. */
static void
show_range (AikaSheet *self,
            gint32     first_month)
{
  double added_width = (self->scale.first_month - first_month) * self->scale.month_width;

  aika_sheet_rebuild (self);
  aika_sheet_sync_things (self);
  if (self->hadjustment == NULL || self->is_fitted || added_width == 0)
    return;

  aika_sheet_configure_adjustments (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_adjustment_set_value (self->hadjustment, gtk_adjustment_get_value (self->hadjustment) + added_width);
}

/**
 * aika_sheet_show_offer:
 * @sheet: a sheet
 * @offer: (nullable): the plan that somebody would make of the document's, or `NULL` for none
 *
 * Shows a plan while nothing is being written, until the document's plan changes: a draft comes
 * before it, and it is back when that goes. The months that it adds to the plan's are shown too.
 */
void
aika_sheet_show_offer (AikaSheet *sheet,
                       AikaPlan  *offer)
{
  gint32 first_month, end_month;

  g_return_if_fail (AIKA_IS_SHEET (sheet));

  if (sheet->offered_plan == offer || sheet->scene == NULL)
    return;

  aika_set_record (&sheet->offered_plan, offer);
  get_range (sheet, &first_month, &end_month);
  if (first_month == sheet->scale.first_month && end_month - first_month == (gint32) sheet->scale.n_months)
    replace_draft (sheet);
  else
    show_range (sheet, first_month);
}

gboolean
aika_sheet_is_folded (AikaSheet  *self,
                      const char *group_id)
{
  return g_hash_table_contains (self->folded, group_id);
}

void
aika_sheet_set_folded (AikaSheet  *self,
                       const char *group_id,
                       gboolean    is_folded)
{
  if (is_folded == aika_sheet_is_folded (self, group_id))
    return;

  drop_drag (self);
  if (is_folded)
    g_hash_table_add (self->folded, g_strdup (group_id));
  else
    g_hash_table_remove (self->folded, group_id);
  aika_sheet_rebuild (self);
  aika_sheet_sync_things (self);
}

/* Where a thing is painted, in the widget's coordinates. */
gboolean
aika_sheet_get_thing_rect (AikaSheet *self,
                           AikaThing *thing,
                           AikaRect  *rect)
{
  AikaThingKind kind = aika_thing_get_kind (thing);
  guint row = aika_thing_get_row (thing);
  double title_width = aika_sheet_get_title_width (self);

  if (self->scene == NULL || row >= aika_scene_get_n_rows (self->scene))
    return FALSE;
  if (kind == AIKA_THING_CELL)
    {
      const AikaCell *cursor = aika_selection_get_cursor (self->selection);
      int cursor_row;

      return aika_cell_find_row (cursor, self->scene, &cursor_row) &&
             aika_sheet_get_cell_rect (self, cursor_row, cursor->month, rect);
    }

  if (kind == AIKA_THING_MARK || kind == AIKA_THING_MEETING)
    {
      if (!aika_scene_get_rect_in_row (self->scene, row, aika_thing_get_id (thing), rect))
        return FALSE;
      rect->x += title_width - aika_sheet_get_h (self);
      rect->y += aika_sheet_get_header_height (self) - aika_sheet_get_v (self);
      return TRUE;
    }

  return aika_sheet_get_cell_rect (self, (int) row, AIKA_CELL_TITLE, rect);
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
