/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-pasted-cells"

#include "config.h"

#include "formats/aika-pasted-cells-colour.h"

#include <string.h>

#include "formats/aika-pasted-cells.h"

/* The ground of a cell, in the words of CSS.
 *
 * Sources: CSS Color Module Level 3, §4.1; the style sheets that Excel writes, “.xl65 {… background:
 * #B3D3F5; …}”. */

/* What Excel writes by name beside the 16 of the standard. */
static const struct
{
  const char *name;
  gint32      colour;
} names[] = {
  { "black", 0x000000 }, { "silver", 0xc0c0c0 }, { "gray", 0x808080 }, { "grey", 0x808080 },
  { "maroon", 0x800000 }, { "red", 0xff0000 }, { "purple", 0x800080 }, { "fuchsia", 0xff00ff },
  { "green", 0x008000 }, { "lime", 0x00ff00 }, { "olive", 0x808000 }, { "yellow", 0xffff00 },
  { "navy", 0x000080 }, { "blue", 0x0000ff }, { "teal", 0x008080 }, { "aqua", 0x00ffff },
  { "cyan", 0x00ffff }, { "magenta", 0xff00ff }, { "orange", 0xffa500 },
  { "white", 0xffffff }, { "none", 0xffffff }, { "transparent", 0xffffff }, { "auto", 0xffffff },
  { "window", 0xffffff },
};

/* So light that no one shades a cell with it. */
#define WHITE_MIN 0xfa

static gint32
drop_white (gint32 colour)
{
  gboolean is_white = (colour >> 16 & 0xff) >= WHITE_MIN && (colour >> 8 & 0xff) >= WHITE_MIN && (colour & 0xff) >= WHITE_MIN;

  return is_white ? AIKA_PASTED_NO_FILL : colour;
}

static gboolean
read_hexadecimal (const char *digits,
                  gint32     *colour)
{
  gint32 value = 0;
  guint n = 0;

  for (; g_ascii_isxdigit (digits[n]) && n < 6; n++)
    value = value << 4 | g_ascii_xdigit_value (digits[n]);
  if (g_ascii_isalnum (digits[n]) || (n != 3 && n != 6))
    return FALSE;

  if (n == 3)
    value = (value >> 8 & 0xf) * 0x110000 | (value >> 4 & 0xf) * 0x1100 | (value & 0xf) * 0x11;
  *colour = value;
  return TRUE;
}

static gboolean
read_rgb (const char *text,
          gint32     *colour)
{
  const char *at = text + strcspn (text, "(");
  gint32 value = 0;

  for (guint i = 0; i < 3; i++)
    {
      char *end = NULL;
      guint64 part;

      at += strspn (at, "(, ");
      part = g_ascii_strtoull (at, &end, 10);
      if (end == at || part > 0xff || *end == '%')
        return FALSE;
      value = value << 8 | (gint32) part;
      at = end;
    }

  *colour = value;
  return TRUE;
}

/* Reads the colour that the text begins with. */
gboolean
aika_css_read_colour (const char *text,
                      gint32     *fill)
{
  gint32 colour;

  text += strspn (text, " \t\r\n");
  if (*text == '#' && read_hexadecimal (text + 1, &colour))
    {
      *fill = drop_white (colour);
      return TRUE;
    }
  if (g_ascii_strncasecmp (text, "rgb(", 4) == 0 && read_rgb (text, &colour))
    {
      *fill = drop_white (colour);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize n = strlen (names[i].name);

      if (g_ascii_strncasecmp (text, names[i].name, n) == 0 && !g_ascii_isalnum (text[n]))
        {
          *fill = drop_white (names[i].colour);
          return TRUE;
        }
    }

  return FALSE;
}

/* Finds “background” or “background-color” among declarations: “color:red;background:#fff”. */
gboolean
aika_css_find_fill (const char *declarations,
                    gint32     *fill)
{
  g_auto(GStrv) parts = g_strsplit (declarations, ";", -1);
  gboolean is_found = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], ':');

      if (value == NULL)
        continue;
      *value++ = '\0';
      g_strstrip (parts[i]);
      if (g_ascii_strcasecmp (parts[i], "background") == 0 || g_ascii_strcasecmp (parts[i], "background-color") == 0)
        is_found |= aika_css_read_colour (value, fill);
    }

  return is_found;
}

/* Collects the grounds of the classes of a style sheet: each “.name {…}” that says one. */
void
aika_css_collect_fills (const char *sheet,
                        GHashTable *fills)
{
  const char *at = sheet;
  const char *open;

  while ((open = strchr (at, '{')) != NULL)
    {
      const char *close = strchr (open, '}');
      g_autofree char *selector = g_strndup (at, open - at);
      g_autofree char *declarations = close != NULL ? g_strndup (open + 1, close - open - 1) : g_strdup (open + 1);
      char *name = strrchr (selector, '.');
      gint32 fill;

      if (name != NULL && aika_css_find_fill (declarations, &fill))
        g_hash_table_insert (fills, g_strdup (g_strstrip (name + 1)), GINT_TO_POINTER (fill));
      if (close == NULL)
        break;
      at = close + 1;
    }
}
