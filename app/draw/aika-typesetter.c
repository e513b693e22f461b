/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-typesetter"

#include "config.h"

#include "draw/aika-typesetter.h"

#include <gsk/gsk.h>
#include <math.h>
#include <pango/pangocairo.h>

/* Texts shaped once and kept.
 *
 * Invariants: (1) what is measured is what is painted: aika_typesetter_measure () asks the very
 * layout that the painter draws; (2) on paper every glyph is the font's usual one of its letter:
 * from a ligature, and from a tabular figure too, cairo finds no way back to the letters, and a
 * PDF would say “�.�.����”; no hyphen is added that its author did not write;
 * (3) three sizes and two weights, beside the title of the page. */

#define MAX_LAYOUTS 20000     /* about 30 MB of glyphs; a plan of 10 000 rows fits */

#define SMALL 0.88
#define LARGE 1.14
#define DOCUMENT_TITLE 1.7

/* Baselines stand 1.2 sizes apart (references: typography). Pango's own factor counts from
 * the font's height, which differs from font to font by 30 %. */
#define LINE_SPACING 1.2

#define PAPER_FAMILIES "Cantarell, Adwaita Sans, Inter, Noto Sans, DejaVu Sans, Sans"

/* Invariant (2). */
#define NO_LIGATURES "liga=0, clig=0, dlig=0, hlig=0, calt=0"
#define TABULAR "tnum=1"

typedef struct
{
  double      scale;
  PangoWeight weight;
  gboolean    is_italic;
  gboolean    is_tabular;
  gboolean    is_bold_on_paper;
} RoleFont;

static const RoleFont role_fonts[AIKA_N_TEXT_ROLES] = {
  [AIKA_TEXT_TITLE]         = { 1.0, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_TITLE_DETAIL]  = { SMALL, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_GROUP]         = { 1.0, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_COLUMN]        = { SMALL, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_YEAR]          = { LARGE, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_MONTH]         = { 1.0, PANGO_WEIGHT_NORMAL, .is_bold_on_paper = TRUE },
  [AIKA_TEXT_MONTH_NOW]     = { 1.0, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_TICK]          = { SMALL, PANGO_WEIGHT_NORMAL, .is_tabular = TRUE },
  [AIKA_TEXT_BANNER]        = { SMALL, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_LABEL]         = { SMALL, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_DATE]          = { SMALL, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_PROPOSAL]      = { 1.0, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_DECISION]      = { LARGE, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_MISSING]       = { SMALL, PANGO_WEIGHT_NORMAL, .is_italic = TRUE },
  [AIKA_TEXT_DOUBT]         = { SMALL, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_LANE]          = { 1.0, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_LANE_NAME]     = { 1.0, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_LANE_USUAL]    = { SMALL, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_MEETING]       = { SMALL, PANGO_WEIGHT_NORMAL, .is_tabular = TRUE },
  [AIKA_TEXT_PAGE_TITLE]    = { 2.15, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_PAGE_SUBTITLE] = { 1.0, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_LEGEND]        = { SMALL, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_FOOTER]        = { SMALL, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_CELL]          = { 1.0, PANGO_WEIGHT_NORMAL, .is_tabular = TRUE },
  [AIKA_TEXT_CELL_HEADER]   = { 1.0, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_SECTION]       = { 1.0, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_PROSE]         = { 1.0, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_PROSE_TITLE]   = { DOCUMENT_TITLE, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_PROSE_HEADING] = { LARGE, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_PROSE_SUBHEADING] = { 1.0, PANGO_WEIGHT_BOLD },
  [AIKA_TEXT_PROSE_LEAD]    = { LARGE, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_PROSE_DETAIL]  = { 1.0, PANGO_WEIGHT_NORMAL },
  [AIKA_TEXT_PROSE_NOTE]    = { SMALL, PANGO_WEIGHT_NORMAL },
};

struct _AikaTypesetter
{
  grefcount             ref_count;
  PangoContext         *context;
  PangoFontDescription *fonts[AIKA_N_TEXT_ROLES];
  double                spacing[AIKA_N_TEXT_ROLES];   /* Pango's factor */
  double                text_size;
  gboolean              is_paper;
  gboolean              is_mirrored;                  /* lines end where texts from left to right begin */
  guint                 stamp;
  char                 *language;
  GHashTable           *layouts;                      /* LayoutKey → PangoLayout */
};

/* A layout's text is its key's text: the key of a lookup borrows, a kept one owns. */
typedef struct
{
  AikaTextRole role;
  int          width;         /* Pango units, 0 for one line */
  char        *text;
} LayoutKey;

static guint
layout_key_hash (gconstpointer data)
{
  const LayoutKey *key = data;

  return g_str_hash (key->text) * 31 + (guint) key->role * 7919 + (guint) key->width;
}

static gboolean
layout_key_equal (gconstpointer a,
                  gconstpointer b)
{
  const LayoutKey *one = a;
  const LayoutKey *other = b;

  return one->role == other->role && one->width == other->width && g_str_equal (one->text, other->text);
}

static void
layout_key_free (gpointer data)
{
  LayoutKey *key = data;

  g_free (key->text);
  g_free (key);
}

/* Pango's factor for a font: its lines' height goes with the size. */
static double
get_spacing (PangoContext               *context,
             const PangoFontDescription *font)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, font, NULL);
  int height = pango_font_metrics_get_height (metrics);

  if (height <= 0)
    height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);
  pango_font_metrics_unref (metrics);

  return LINE_SPACING * pango_font_description_get_size (font) / MAX (height, 1);
}

/* Asking a font for its metrics costs a millisecond: once for all roles that share a face. */
static void
find_spacings (AikaTypesetter *self)
{
  for (guint role = 0; role < AIKA_N_TEXT_ROLES; role++)
    {
      guint same;

      for (same = 0; same < role; same++)
        if (role_fonts[same].is_italic == role_fonts[role].is_italic &&
            pango_font_description_get_weight (self->fonts[same]) == pango_font_description_get_weight (self->fonts[role]))
          break;
      self->spacing[role] = same < role ? self->spacing[same] : get_spacing (self->context, self->fonts[role]);
    }
}

static PangoAttrList *
create_attributes (const AikaTypesetter *self,
                   AikaTextRole          role)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  gboolean is_tabular = role_fonts[role].is_tabular;

  if (self->is_paper)
    pango_attr_list_insert (attributes, pango_attr_font_features_new (NO_LIGATURES));
  else if (is_tabular)
    pango_attr_list_insert (attributes, pango_attr_font_features_new (TABULAR));

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (self->language)));

  return attributes;
}

/* Pango puts a hyphen where it must break inside a word. Where the author wrote no soft
 * hyphen, that would add a letter to their title. */
static void
keep_hyphens_out (PangoAttrList *attributes,
                  const char    *text)
{
  const char *soft_hyphen = "\302\255";

  if (strstr (text, soft_hyphen) == NULL)
    pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
}

/* Markup puts its own attributes over the layout's, so these are laid under it again. Markup
 * that cannot be read is shown as it stands: no word is lost. */
static void
set_markup (PangoLayout   *layout,
            PangoAttrList *attributes,
            const char    *markup)
{
  g_autoptr(PangoAttrList) styles = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (!pango_parse_markup (markup, -1, 0, &styles, &text, NULL, &error))
    {
      g_debug ("markup: ‘%s’: %s", markup, error->message);
      pango_layout_set_text (layout, markup, -1);
      return;
    }

  pango_attr_list_splice (styles, attributes, 0, 0);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, styles);
}

/* The texts of a plan run from left to right, whatever the language of the window, also those without
 * a letter that says so: “24.–25.3.”, which would else become “.25.3–.24”.
 *
 * Returns: (transfer full): the context, or one for such texts where the window is read the other way */
static PangoContext *
turn_context (PangoContext *context)
{
  PangoContext *turned;

  if (pango_context_get_base_dir (context) != PANGO_DIRECTION_RTL)
    return g_object_ref (context);

  turned = pango_font_map_create_context (pango_context_get_font_map (context));
  pango_context_set_base_dir (turned, PANGO_DIRECTION_WEAK_LTR);
  pango_context_set_language (turned, pango_context_get_language (context));
  pango_context_set_font_description (turned, pango_context_get_font_description (context));
  pango_context_set_round_glyph_positions (turned, pango_context_get_round_glyph_positions (context));
  pango_cairo_context_set_resolution (turned, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (turned, pango_cairo_context_get_font_options (context));

  return turned;
}

#define JOINT "· "

/* Texts that follow each other do so from right to left in a mirrored grid: what joins one to the text
 * before it stands at its other end. */
static char *
turn_joint (const char *text)
{
  return g_strconcat (text + strlen (JOINT), " ·", NULL);
}

static PangoLayout *
create_layout (const AikaTypesetter *self,
               const LayoutKey      *key)
{
  g_autoptr(PangoAttrList) attributes = create_attributes (self, key->role);
  PangoLayout *layout = pango_layout_new (self->context);

  keep_hyphens_out (attributes, key->text);
  pango_layout_set_font_description (layout, self->fonts[key->role]);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_line_spacing (layout, self->spacing[key->role]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (self->is_mirrored)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  if (key->width > 0)
    pango_layout_set_width (layout, key->width);
  if (AIKA_TEXT_IS_MARKUP (key->role))
    set_markup (layout, attributes, key->text);
  else if (self->is_mirrored && g_str_has_prefix (key->text, JOINT))
    {
      g_autofree char *turned = turn_joint (key->text);

      pango_layout_set_text (layout, turned, -1);
    }
  else
    pango_layout_set_text (layout, key->text, -1);

  return layout;
}

static void
measure (gpointer        user_data,
         AikaTextRole    role,
         const char     *text,
         double          width,
         AikaTextExtent *extent)
{
  PangoLayout *layout = aika_typesetter_get_layout (user_data, role, text, width);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  extent->width = (double) logical.width / PANGO_SCALE;
  extent->height = (double) logical.height / PANGO_SCALE;
  extent->ascent = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  extent->n_lines = (guint) pango_layout_get_line_count (layout);
}

/**
 * aika_typesetter_new:
 * @context: where texts are shaped
 * @font: the family; its size is not used
 * @text_size: of titles, in pixels on screen and in points on paper
 * @is_paper: whether texts must come out of a PDF whole
 *
 * Returns: (transfer full): a new typesetter
 */
AikaTypesetter *
aika_typesetter_new (PangoContext               *context,
                     const PangoFontDescription *font,
                     double                      text_size,
                     gboolean                    is_paper)
{
  AikaTypesetter *self;
  g_autofree char *family = NULL;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (font != NULL, NULL);
  g_return_val_if_fail (text_size > 0, NULL);

  self = g_new0 (AikaTypesetter, 1);
  g_ref_count_init (&self->ref_count);
  self->context = turn_context (context);
  self->text_size = text_size;
  self->is_paper = is_paper;
  self->language = g_strdup ("fi");
  self->layouts = g_hash_table_new_full (layout_key_hash, layout_key_equal, layout_key_free, g_object_unref);

  for (guint role = 0; role < AIKA_N_TEXT_ROLES; role++)
    {
      const RoleFont *role_font = &role_fonts[role];
      PangoFontDescription *description = pango_font_description_copy (font);
      double size = text_size * role_font->scale;

      pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
      pango_font_description_set_weight (description, is_paper && role_font->is_bold_on_paper ? PANGO_WEIGHT_BOLD
                                                                                              : role_font->weight);
      pango_font_description_set_style (description, role_font->is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
      self->fonts[role] = description;
    }
  find_spacings (self);

  family = pango_font_description_to_string (self->fonts[AIKA_TEXT_TITLE]);
  self->stamp = MAX (g_str_hash (family) * 2 + (is_paper ? 1 : 0), 1);

  return self;
}

/**
 * aika_typesetter_new_paper:
 * @text_size_pt: of titles
 *
 * A typesetter for paper, with its own fonts and without a display: glyphs are placed
 * exactly, not on pixels.
 *
 * Returns: (transfer full): a new typesetter
 */
AikaTypesetter *
aika_typesetter_new_paper (double text_size_pt)
{
  g_autoptr(PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;
  PangoFontDescription *font = pango_font_description_from_string (PAPER_FAMILIES);
  cairo_font_options_t *options = cairo_font_options_create ();
  AikaTypesetter *self;

  /* What paints on paper may run before or without gtk_init (), which registers the kinds of
   * nodes; asking for one of them registers all (GTK 4.8). */
  g_type_ensure (GSK_TYPE_COLOR_NODE);

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);

  self = aika_typesetter_new (context, font, text_size_pt, TRUE);

  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  g_object_unref (context);

  return self;
}

/**
 * aika_typesetter_new_sized:
 * @typesetter: a typesetter
 * @text_size: of titles
 *
 * Returns: (transfer full): one with the same fonts and language in another size; loading
 *   fonts anew would take longer than shaping a page
 */
AikaTypesetter *
aika_typesetter_new_sized (AikaTypesetter *typesetter,
                           double          text_size)
{
  AikaTypesetter *sized = aika_typesetter_new (typesetter->context, typesetter->fonts[AIKA_TEXT_TITLE],
                                               text_size, typesetter->is_paper);

  aika_typesetter_set_language (sized, typesetter->language);

  return sized;
}

/**
 * aika_typesetter_ref:
 * @typesetter: a typesetter
 *
 * Returns: (transfer full): @typesetter
 */
AikaTypesetter *
aika_typesetter_ref (AikaTypesetter *typesetter)
{
  g_ref_count_inc (&typesetter->ref_count);

  return typesetter;
}

/**
 * aika_typesetter_unref:
 * @typesetter: (transfer full): a typesetter
 */
void
aika_typesetter_unref (AikaTypesetter *typesetter)
{
  if (!g_ref_count_dec (&typesetter->ref_count))
    return;

  g_hash_table_unref (typesetter->layouts);
  for (guint role = 0; role < AIKA_N_TEXT_ROLES; role++)
    pango_font_description_free (typesetter->fonts[role]);
  g_object_unref (typesetter->context);
  g_free (typesetter->language);
  g_free (typesetter);
}

/**
 * aika_typesetter_init_metrics:
 * @typesetter: a typesetter, which must outlive @metrics
 * @metrics: (out): lengths for its size, measuring with it
 *
 * The stamp follows from the font and the size: the same fonts give the same stamp.
 */
void
aika_typesetter_init_metrics (AikaTypesetter *typesetter,
                              AikaMetrics    *metrics)
{
  aika_metrics_init (metrics, typesetter->text_size, typesetter->is_paper, measure, typesetter);
  metrics->stamp = typesetter->stamp;
}

/**
 * aika_typesetter_is_paper:
 * @typesetter: a typesetter
 *
 * Returns: whether it sets for paper, where nothing falls on pixels
 */
gboolean
aika_typesetter_is_paper (const AikaTypesetter *typesetter)
{
  return typesetter->is_paper;
}

/**
 * aika_typesetter_get_size:
 * @typesetter: a typesetter
 * @role: a role
 *
 * Returns: the size of such text, in pixels on screen and in points on paper
 */
double
aika_typesetter_get_size (const AikaTypesetter *typesetter,
                          AikaTextRole          role)
{
  g_return_val_if_fail (role < AIKA_N_TEXT_ROLES, typesetter->text_size);

  return typesetter->text_size * role_fonts[role].scale;
}

/**
 * aika_typesetter_set_mirrored:
 * @typesetter: a typesetter that has set nothing yet
 * @is_mirrored: whether what it sets stands in a mirrored grid, where lines begin at the right
 */
void
aika_typesetter_set_mirrored (AikaTypesetter *typesetter,
                              gboolean        is_mirrored)
{
  g_return_if_fail (g_hash_table_size (typesetter->layouts) == 0);

  typesetter->is_mirrored = is_mirrored;
}

/**
 * aika_typesetter_set_language:
 * @typesetter: a typesetter
 * @language: the plan's, “fi”, “sv” or “en”; Finnish until it is set
 *
 * Where lines may break, and which glyphs a font chooses, follow from the language.
 */
void
aika_typesetter_set_language (AikaTypesetter *typesetter,
                              const char     *language)
{
  if (g_strcmp0 (typesetter->language, language) == 0)
    return;

  g_free (typesetter->language);
  typesetter->language = g_strdup (language);
  g_hash_table_remove_all (typesetter->layouts);
}

/**
 * aika_typesetter_get_layout:
 * @typesetter: a typesetter
 * @role: what the text is
 * @text: the text; markup where the role says so
 * @width: where lines wrap, or 0 for one line
 *
 * Lines wrap between words, and inside a word only where it alone is wider than @width.
 *
 * Returns: (transfer none): the shaped text, kept until many others have been asked for;
 *   do not change it
 */
PangoLayout *
aika_typesetter_get_layout (AikaTypesetter *typesetter,
                            AikaTextRole    role,
                            const char     *text,
                            double          width)
{
  LayoutKey key = { .role = role, .width = width > 0 ? (int) ceil (width * PANGO_SCALE) : 0, .text = (char *) text };
  PangoLayout *layout;

  g_return_val_if_fail (role < AIKA_N_TEXT_ROLES, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layout = g_hash_table_lookup (typesetter->layouts, &key);
  if (layout != NULL)
    return layout;

  if (g_hash_table_size (typesetter->layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (typesetter->layouts);

  layout = create_layout (typesetter, &key);
  key.text = g_strdup (text);
  g_hash_table_insert (typesetter->layouts, g_memdup2 (&key, sizeof key), layout);

  return layout;
}
