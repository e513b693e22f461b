/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-swatch"

#include "config.h"

#include "ui/aika-swatch.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/aika-painter.h"
#include "ui/aika-desktop-look.h"

/* In shares of the height of the text beside it. */
#define WIDTH_SHARE 1.7
#define HEIGHT_SHARE 0.95
#define LINE_SHARE (1.1 / 12)   /* as on the sheet */
#define PAPER_PX 2              /* round a sample of what is printed */

struct _AikaSwatch
{
  GtkWidget parent_instance;

  int       hue;
  int       pattern;
  gboolean  is_grey;
};

G_DEFINE_FINAL_TYPE (AikaSwatch, aika_swatch, GTK_TYPE_WIDGET)

static const AikaStyle *
find_style (AikaSwatch *self)
{
  return self->is_grey ? aika_style_get (AIKA_LOOK_GREY) : aika_desktop_look_get_style ();
}

/* Grey is of paper, also in the dark. */
static AikaRect
append_paper (AikaSwatch      *self,
              GtkSnapshot     *snapshot,
              const AikaStyle *style)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  if (!self->is_grey || !adw_style_manager_get_dark (adw_style_manager_get_default ()))
    return (AikaRect) { 0, 0, width, height };

  gtk_snapshot_append_color (snapshot, &style->paper, &GRAPHENE_RECT_INIT (0, 0, width, height));
  return (AikaRect) { PAPER_PX, PAPER_PX, width - 2 * PAPER_PX, height - 2 * PAPER_PX };
}

static void
aika_swatch_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  AikaSwatch *self = AIKA_SWATCH (widget);
  AikaPainter painter = { .style = find_style (self), .line_width = aika_desktop_look_get_text_size (widget) * LINE_SHARE };
  AikaBox box = {
    .kind = AIKA_BOX_SWATCH,
    .rect = append_paper (self, snapshot, painter.style),
    .status = AIKA_STATUS_CONFIRMED,
    .hue = self->hue,
    .pattern = self->pattern,
  };

  aika_painter_box (&painter, snapshot, &box, AIKA_LAYER_SHAPES);
}

static void
aika_swatch_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  double share = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_SHARE : HEIGHT_SHARE;

  *minimum = *natural = (int) ceil (aika_desktop_look_get_text_size (widget) * share) + (AIKA_SWATCH (widget)->is_grey ? 2 * PAPER_PX : 0);
}

static void
aika_swatch_class_init (AikaSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = aika_swatch_snapshot;
  widget_class->measure = aika_swatch_measure;
  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
aika_swatch_init (AikaSwatch *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * aika_swatch_new:
 *
 * Returns: (transfer floating): a swatch without colour
 */
GtkWidget *
aika_swatch_new (void)
{
  return g_object_new (AIKA_TYPE_SWATCH, NULL);
}

/**
 * aika_swatch_set_category:
 * @swatch: a swatch
 * @hue: an AikaHue
 * @pattern: an AikaPattern
 */
void
aika_swatch_set_category (AikaSwatch *swatch,
                          int         hue,
                          int         pattern)
{
  g_return_if_fail (AIKA_IS_SWATCH (swatch));

  if (swatch->hue == hue && swatch->pattern == pattern)
    return;

  swatch->hue = hue;
  swatch->pattern = pattern;
  gtk_widget_queue_draw (GTK_WIDGET (swatch));
}

/**
 * aika_swatch_set_is_grey:
 * @swatch: a swatch
 * @is_grey: whether it shows what is printed in grey: the tone or pattern
 */
void
aika_swatch_set_is_grey (AikaSwatch *swatch,
                         gboolean    is_grey)
{
  g_return_if_fail (AIKA_IS_SWATCH (swatch));

  if (swatch->is_grey == is_grey)
    return;

  swatch->is_grey = is_grey;
  gtk_widget_queue_resize (GTK_WIDGET (swatch));
}

/**
 * aika_swatch_get_hue_name:
 * @hue: an AikaHue
 *
 * Returns: (transfer none) (nullable): its name with a capital, for a choice; `NULL` behind the last
 */
const char *
aika_swatch_get_hue_name (int hue)
{
  static const char *const names[] = {
    [AIKA_HUE_NONE] = N_("No colour"), [AIKA_HUE_BLUE] = N_("Blue"), [AIKA_HUE_GREEN] = N_("Green"),
    [AIKA_HUE_PURPLE] = N_("Purple"), [AIKA_HUE_ORANGE] = N_("Orange"), [AIKA_HUE_YELLOW] = N_("Yellow"),
    [AIKA_HUE_GREY] = N_("Grey"), [AIKA_HUE_TEAL] = N_("Teal"), [AIKA_HUE_RED] = N_("Red"),
    [AIKA_HUE_BROWN] = N_("Brown"),
  };

  return hue >= 0 && hue < (int) G_N_ELEMENTS (names) ? _(names[hue]) : NULL;
}

/**
 * aika_swatch_get_pattern_name:
 * @pattern: an AikaPattern
 *
 * Returns: (transfer none) (nullable): its name with a capital, for a choice; `NULL` behind the last
 */
const char *
aika_swatch_get_pattern_name (int pattern)
{
  /* Translators: how a category looks in grey. */
  static const char *const names[] = {
    [AIKA_PATTERN_LIGHT] = N_("Light tone"), [AIKA_PATTERN_DOTS] = N_("Dots"),
    [AIKA_PATTERN_VERTICAL] = N_("Vertical lines"), [AIKA_PATTERN_DARK] = N_("Dark tone"),
    [AIKA_PATTERN_DIAGONAL] = N_("Diagonal lines"), [AIKA_PATTERN_HORIZONTAL] = N_("Horizontal lines"),
  };

  return pattern >= 0 && pattern < (int) G_N_ELEMENTS (names) ? _(names[pattern]) : NULL;
}
