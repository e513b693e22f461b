/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-lanes"

#include "config.h"

#include "ui/aika-lanes.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "draw/aika-painter.h"
#include "ui/aika-desktop-look.h"

/**
 * AikaLanes:
 *
 * The meetings of all bodies under each other, as the grid shows them, without its rows: a
 * picture. It is as wide as there is room and as high as it has lanes.
 */
struct _AikaLanes
{
  GtkWidget       parent_instance;

  AikaPlan       *plan;           /* of the bodies alone */
  AikaTypesetter *typesetter;
  AikaMetrics     metrics;
  AikaScene      *scene;
  int             width;          /* that the scene is for */
};

G_DEFINE_FINAL_TYPE (AikaLanes, aika_lanes, GTK_TYPE_WIDGET)

#define MIN_WIDTH_PX 320
#define TITLE_SHARE 0.75         /* of the grid's column: it holds no titles of rows */
#define MIN_MONTH_WIDTH_PX 12.0

static void
drop_scene (AikaLanes *self)
{
  g_clear_pointer (&self->scene, aika_scene_unref);
}

static void
set_typesetter (AikaLanes *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = aika_desktop_look_get_text_size (GTK_WIDGET (self));

  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  self->typesetter = aika_typesetter_new (context, font, size, FALSE);
  aika_typesetter_init_metrics (self->typesetter, &self->metrics);
  self->metrics.title_width *= TITLE_SHARE;
}

static void
lay_out (AikaLanes *self,
         int        width)
{
  AikaSceneOptions options = { .language = self->plan->language, .today = AIKA_DAY_NONE };
  gint32 first_month, end_month;
  AikaScale scale;

  if (self->scene != NULL && self->width == width)
    return;

  drop_scene (self);
  if (self->typesetter == NULL)
    set_typesetter (self);
  aika_plan_get_range (self->plan, &first_month, &end_month);
  scale = (AikaScale) { first_month, (guint) (end_month - first_month), 0 };
  scale.month_width = MAX (MIN_MONTH_WIDTH_PX, (width - self->metrics.title_width) / MAX (scale.n_months, 1));
  self->scene = aika_scene_new (self->plan, &scale, &self->metrics, &options, NULL);
  aika_scene_lay_out_all (self->scene);
  self->width = width;
}

static void
aika_lanes_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  AikaLanes *self = AIKA_LANES (widget);
  AikaPainter painter = { aika_desktop_look_get_style (), NULL, 0, NULL };
  double header, title;

  if (self->plan == NULL)
    return;

  lay_out (self, gtk_widget_get_width (widget));
  painter.typesetter = self->typesetter;
  painter.line_width = self->metrics.line_width;
  header = aika_scene_get_header_height (self->scene);
  title = self->metrics.title_width;

  gtk_snapshot_append_color (snapshot, &painter.style->paper,
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (title, header));
  aika_painter_ground (&painter, snapshot, self->scene, 0, aika_scene_get_height (self->scene));
  for (guint i = 0; i < aika_scene_get_n_rows (self->scene); i++)
    {
      const AikaRow *row = aika_scene_get_row (self->scene, i);
      double top = aika_scene_get_row_top (self->scene, i);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, top));
      aika_painter_row (&painter, snapshot, row, AIKA_PART_GRID, AIKA_LAYER_BOTH);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-title, 0));
      aika_painter_row (&painter, snapshot, row, AIKA_PART_TITLES, AIKA_LAYER_BOTH);
      gtk_snapshot_restore (snapshot);
    }
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -header));
  aika_painter_header (&painter, snapshot, self->scene, AIKA_PART_GRID, AIKA_LAYER_BOTH);
}

static GtkSizeRequestMode
aika_lanes_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
aika_lanes_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  AikaLanes *self = AIKA_LANES (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = MIN_WIDTH_PX;
      return;
    }

  *minimum = *natural = 0;
  if (self->plan == NULL)
    return;
  lay_out (self, for_size > 0 ? for_size : MIN_WIDTH_PX);
  *minimum = *natural = (int) (aika_scene_get_header_height (self->scene) + aika_scene_get_height (self->scene) + 0.999);
}

/* The fonts are others. */
static void
aika_lanes_system_setting_changed (GtkWidget        *widget,
                                   GtkSystemSetting  setting)
{
  AikaLanes *self = AIKA_LANES (widget);

  GTK_WIDGET_CLASS (aika_lanes_parent_class)->system_setting_changed (widget, setting);

  drop_scene (self);
  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  gtk_widget_queue_resize (widget);
}

static void
aika_lanes_finalize (GObject *object)
{
  AikaLanes *self = AIKA_LANES (object);

  drop_scene (self);
  g_clear_pointer (&self->typesetter, aika_typesetter_unref);
  g_clear_pointer (&self->plan, aika_record_unref);

  G_OBJECT_CLASS (aika_lanes_parent_class)->finalize (object);
}

static void
aika_lanes_class_init (AikaLanesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = aika_lanes_finalize;
  widget_class->get_request_mode = aika_lanes_get_request_mode;
  widget_class->measure = aika_lanes_measure;
  widget_class->snapshot = aika_lanes_snapshot;
  widget_class->system_setting_changed = aika_lanes_system_setting_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
aika_lanes_init (AikaLanes *self)
{
  /* The months of a plan of many years are wider than the page. */
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The meetings of each body; they are listed below"), -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * aika_lanes_new:
 *
 * Returns: (transfer floating): lanes that show nothing until [method@Lanes.set_plan]
 */
GtkWidget *
aika_lanes_new (void)
{
  return g_object_new (AIKA_TYPE_LANES, NULL);
}

/**
 * aika_lanes_set_plan:
 * @lanes: lanes
 * @plan: the plan whose meetings are shown
 */
void
aika_lanes_set_plan (AikaLanes      *lanes,
                     const AikaPlan *plan)
{
  g_autoptr(AikaPlan) draft = NULL;
  g_autoptr(AikaWhen) range = NULL;
  g_autoptr(AikaSeq) none = aika_seq_new (NULL, 0);
  gint32 first_month, end_month;

  g_return_if_fail (AIKA_IS_LANES (lanes));

  /* The same months as the grid: those of the marks too. */
  aika_plan_get_range (plan, &first_month, &end_month);
  range = aika_when_new_months (first_month, end_month - 1);
  draft = aika_record_draft (plan);
  aika_set_when (&draft->range, range);
  aika_set_seq (&draft->items, none);
  aika_set_seq (&draft->groups, none);
  aika_set_seq (&draft->banners, none);

  g_clear_pointer (&lanes->plan, aika_record_unref);
  lanes->plan = g_steal_pointer (&draft);
  drop_scene (lanes);
  gtk_widget_queue_resize (GTK_WIDGET (lanes));
}
