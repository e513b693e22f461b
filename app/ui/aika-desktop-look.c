/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-desktop-look"

#include "config.h"

#include "ui/aika-desktop-look.h"

#include <adwaita.h>

/* What the desktop asks of all that is painted by ourselves: colours and size of text. */

#define DEFAULT_DPI 96.0          /* of a display that does not say */
#define POINTS_PER_INCH 72.0

/**
 * aika_desktop_look_get_style:
 *
 * Returns: (transfer none): the colours for light or dark, and for high contrast
 */
const AikaStyle *
aika_desktop_look_get_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return aika_style_get (is_dark ? AIKA_LOOK_HIGH_CONTRAST_DARK : AIKA_LOOK_HIGH_CONTRAST);

  return aika_style_get (is_dark ? AIKA_LOOK_DARK : AIKA_LOOK_LIGHT);
}

/**
 * aika_desktop_look_get_text_size:
 * @widget: a widget
 *
 * Returns: the size of its text in pixels
 */
double
aika_desktop_look_get_text_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);

  return pango_font_description_get_size_is_absolute (font) ? size : size * (dpi > 0 ? dpi : DEFAULT_DPI) / POINTS_PER_INCH;
}
