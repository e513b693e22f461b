/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-wheel"

#include "config.h"

#include "layout/aika-page-private.h"
#include "layout/aika-wheel-private.h"

#include <math.h>
#include <string.h>

#include "time/aika-phrase.h"

/* The sheet round the circle: the title, the centre, and what stands under the notes. */

#define TOP 0.036             /* as on other pages, of the short edge */

/* Gaps in text sizes. */
#define PANEL_GAP 1.5
#define HEAD_GAP 1.0
#define REFERENCE_GAP 0.2
#define FOOT_GAP 0.9
#define LEGEND_GAP 0.25
#define SENTENCE_GAP 0.35
#define CORNER_GAP 0.7
#define CENTRE_PADDING 0.45

#define CENTRE_WIDTH 1.62     /* where its lines wrap, in radii */

static double
get_top (const AikaPageSetup *setup)
{
  return MAX (setup->inset_pt, TOP * MIN (setup->width_pt, setup->height_pt));
}

/* Where the first line of a role stands, from its top. */
double
aika_wheel_get_baseline (const AikaMetrics *metrics,
                         AikaTextRole       role)
{
  AikaTextExtent extent;

  aika_metrics_measure (metrics, role, "1", 0, &extent);
  return extent.ascent;
}

/* As the painter sets it: on one line where that fits, else wrapped. */
void
aika_wheel_measure_lines (const AikaMetrics *metrics,
                          AikaTextRole       role,
                          const char        *text,
                          double             width,
                          AikaTextExtent    *extent)
{
  aika_metrics_measure (metrics, role, text, 0, extent);
  if (extent->width > width)
    aika_metrics_measure (metrics, role, text, MAX (width, 1), extent);
}

/* A text from the left, wrapped. Returns: its height */
static double
add_paragraph (AikaWheel     *wheel,
               AikaWheelPart  part,
               AikaTextRole   role,
               const char    *text,
               double         x,
               double         y,
               double         width)
{
  AikaTextExtent extent;

  aika_wheel_measure_lines (&wheel->metrics, role, text, width, &extent);
  aika_wheel_add_text (wheel, part, role, text, &(AikaRect) { x, y, width, extent.height });

  return extent.height;
}

static void
append_part (GString    *line,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? "\302\240– " : "", part);
}

/* Title and references; whose plan it is and in what state too, where the centre has no room for it.
 * Returns: where they end */
static double
add_head (AikaWheel *wheel,
          gboolean   is_full,
          double     x,
          double     y,
          double     width)
{
  const AikaPlan *plan = wheel->plan;
  const GPtrArray *references = plan->references;
  double em = wheel->metrics.text_size;
  g_autoptr(GString) line = g_string_new (NULL);

  if (plan->title != NULL && *plan->title != '\0')
    y += add_paragraph (wheel, AIKA_WHEEL_TITLE, AIKA_TEXT_PAGE_TITLE, plan->title, x, y, width);

  if (is_full)
    {
      g_autofree char *as_of = aika_chart_dup_as_of (wheel->plan, wheel->content.language);
      g_autoptr(GString) subtitle = g_string_new (NULL);

      append_part (subtitle, plan->status_word);
      append_part (subtitle, plan->organisation);
      append_part (subtitle, as_of);
      if (subtitle->len > 0)
        y += add_paragraph (wheel, AIKA_WHEEL_CENTRE, AIKA_TEXT_PAGE_SUBTITLE, subtitle->str, x, y + REFERENCE_GAP * em, width) + REFERENCE_GAP * em;
    }

  for (guint i = 0; references != NULL && i < references->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", (const char *) references->pdata[i]);
  if (line->len > 0)
    y += REFERENCE_GAP * em +
         add_paragraph (wheel, AIKA_WHEEL_REFERENCE, AIKA_TEXT_PAGE_SUBTITLE, line->str, x, y + REFERENCE_GAP * em, width);

  return y;
}

/* Finds the circle, with @share of the largest radius, and the panel beside or under it; the head
 * is set at once, for its height counts. */
void
aika_wheel_find_places (AikaWheel       *wheel,
                        double           share,
                        gboolean         has_full_head,
                        AikaWheelPlaces *places)
{
  const AikaPageSetup *setup = &wheel->setup;
  double em = wheel->metrics.text_size;
  double left = aika_page_get_side (setup), top = get_top (setup);
  double width = setup->width_pt - 2 * left;
  double bottom = setup->height_pt - aika_page_get_bottom (setup);

  if (setup->width_pt > setup->height_pt)
    {
      double x, y;

      wheel->radius = share * (bottom - top) / 2;
      wheel->x = left + wheel->radius;
      wheel->y = (top + bottom) / 2;
      x = left + 2 * wheel->radius + PANEL_GAP * em;
      y = add_head (wheel, has_full_head, x, top, MAX (left + width - x, 1)) + HEAD_GAP * em;
      places->panel = (AikaRect) { x, y, left + width - x, bottom - y };
    }
  else
    {
      double y = add_head (wheel, has_full_head, left, top, width) + HEAD_GAP * em;

      wheel->radius = share * MIN (width, bottom - y) / 2;
      wheel->x = left + width / 2;
      wheel->y = y + wheel->radius;
      y += 2 * wheel->radius + PANEL_GAP * em;
      places->panel = (AikaRect) { left, y, width, bottom - y };
    }
}

/* “2026”, or “8/2022–7/2023”, whole. */
static char *
dup_years (const AikaWheel *wheel)
{
  gint32 first = wheel->content.first_month, last = first + AIKA_WHEEL_N_MONTHS - 1;

  if (first % AIKA_WHEEL_N_MONTHS == 0)
    return g_strdup_printf ("%d", first / AIKA_WHEEL_N_MONTHS);

  return g_strdup_printf ("%d/%d\342\201\240–\342\201\240%d/%d", first % AIKA_WHEEL_N_MONTHS + 1, first / AIKA_WHEEL_N_MONTHS,
                          last % AIKA_WHEEL_N_MONTHS + 1, last / AIKA_WHEEL_N_MONTHS);
}

typedef struct
{
  AikaTextRole   role;
  char          *text;
  AikaTextExtent extent;
} CentreLine;

static void
centre_line_clear (gpointer data)
{
  g_free (((CentreLine *) data)->text);
}

static void
add_centre_line (AikaWheel    *wheel,
                 GArray       *lines,
                 AikaTextRole  role,
                 const char   *text)
{
  CentreLine line = { role, g_strdup (text) };

  aika_metrics_measure (&wheel->metrics, role, text, 0, &line.extent);
  g_array_append_val (lines, line);
}

/* A text broken at its spaces: each line is a text of its own, for lines are centred one by one. */
static void
add_centre_lines (AikaWheel    *wheel,
                  GArray       *lines,
                  AikaTextRole  role,
                  const char   *text,
                  double        width)
{
  g_auto(GStrv) words = NULL;
  g_autoptr(GString) line = g_string_new (NULL);

  if (text == NULL || *text == '\0')
    return;

  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *longer = g_strdup_printf ("%s%s%s", line->str, line->len > 0 ? " " : "", words[i]);
      AikaTextExtent extent;

      aika_metrics_measure (&wheel->metrics, role, longer, 0, &extent);
      if (line->len > 0 && extent.width > width)
        {
          add_centre_line (wheel, lines, role, line->str);
          g_string_assign (line, words[i]);
        }
      else
        {
          g_string_assign (line, longer);
        }
    }
  add_centre_line (wheel, lines, role, line->str);
}

/* Sets the lines one below another round the middle. Returns: whether they stay in the circle */
static gboolean
set_centre (AikaWheel    *wheel,
            const GArray *lines)
{
  double radius = wheel->centre_radius - CENTRE_PADDING * wheel->metrics.text_size;
  double height = 0, y;

  for (guint i = 0; i < lines->len; i++)
    height += g_array_index (lines, CentreLine, i).extent.height;

  y = -height / 2;
  for (guint i = 0; i < lines->len; i++)
    {
      const AikaTextExtent *extent = &g_array_index (lines, CentreLine, i).extent;

      if (hypot (extent->width / 2, MAX (fabs (y), fabs (y + extent->height))) > radius)
        return FALSE;
      y += extent->height;
    }

  y = wheel->y - height / 2;
  for (guint i = 0; i < lines->len; i++)
    {
      const CentreLine *line = &g_array_index (lines, CentreLine, i);
      AikaRect rect = { wheel->x - line->extent.width / 2, y, line->extent.width, line->extent.height };
      AikaWheelText *text = aika_wheel_add_text (wheel, AIKA_WHEEL_CENTRE, line->role, line->text, &rect);

      text->box.flags |= AIKA_BOX_CENTRED;
      y += line->extent.height;
    }

  return TRUE;
}

/* The year and whose plan it is, or the year alone. Returns: whether it has room */
gboolean
aika_wheel_add_centre (AikaWheel *wheel,
                       gboolean   has_year_alone)
{
  static const AikaTextRole year_roles[] = { AIKA_TEXT_PAGE_TITLE, AIKA_TEXT_DECISION };
  const AikaPlan *plan = wheel->plan;
  double width = CENTRE_WIDTH * wheel->centre_radius;
  g_autofree char *years = dup_years (wheel);
  g_autofree char *as_of = aika_chart_dup_as_of (wheel->plan, wheel->content.language);

  for (guint i = 0; i < G_N_ELEMENTS (year_roles); i++)
    {
      g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (CentreLine));

      g_array_set_clear_func (lines, centre_line_clear);
      add_centre_line (wheel, lines, year_roles[i], years);
      if (!has_year_alone)
        {
          add_centre_lines (wheel, lines, AIKA_TEXT_GROUP, plan->organisation, width);
          add_centre_lines (wheel, lines, AIKA_TEXT_LABEL, plan->status_word, width);
          add_centre_lines (wheel, lines, AIKA_TEXT_LABEL, as_of, width);
        }
      if (set_centre (wheel, lines))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_sentence (const char      *opening,
              const GPtrArray *parts)
{
  GString *text = g_string_new (opening);

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : " ", (const char *) parts->pdata[i]);
  g_string_append_c (text, '.');

  return g_string_free (text, FALSE);
}

static double
add_sentence (AikaWheel       *wheel,
              const char      *opening,
              const GPtrArray *parts,
              double           x,
              double           y,
              double           width)
{
  g_autofree char *text = NULL;

  if (parts->len == 0)
    return y;

  text = dup_sentence (opening, parts);
  return y + add_paragraph (wheel, AIKA_WHEEL_OUTSIDE, AIKA_TEXT_LABEL, text, x, y, width) + SENTENCE_GAP * wheel->metrics.text_size;
}

static gboolean
has_dashes (const AikaWheel *wheel)
{
  for (guint i = 0; i < wheel->shapes->len; i++)
    {
      const AikaWheelShape *shape = &g_array_index (wheel->shapes, AikaWheelShape, i);

      if ((shape->kind == AIKA_WHEEL_ARC || shape->kind == AIKA_WHEEL_SIGN) && shape->box.status == AIKA_STATUS_TENTATIVE)
        return TRUE;
    }

  return FALSE;
}

/* The plan's note and the footer, from y. Returns: where they end */
static double
add_footer (AikaWheel *wheel,
            double     x,
            double     y,
            double     width)
{
  const AikaPlan *plan = wheel->plan;
  g_autofree char *as_of = aika_chart_dup_as_of (wheel->plan, wheel->content.language);
  g_autofree char *number = g_strdup_printf ("%s\302\2401/1", wheel->chart_words->page);
  g_autoptr(GString) note = g_string_new (has_dashes (wheel) ? wheel->chart_words->dashed : NULL);
  g_autoptr(GString) footer = g_string_new (NULL);

  if (plan->note != NULL && *plan->note != '\0')
    g_string_append_printf (note, "%s%s", note->len > 0 ? " " : "", plan->note);
  if (note->len > 0)
    y += add_paragraph (wheel, AIKA_WHEEL_REMARK, AIKA_TEXT_FOOTER, note->str, x, y, width) + SENTENCE_GAP * wheel->metrics.text_size;

  append_part (footer, plan->organisation);
  append_part (footer, plan->status_word);
  append_part (footer, as_of);
  append_part (footer, number);

  return y + add_paragraph (wheel, AIKA_WHEEL_FOOTER, AIKA_TEXT_FOOTER, footer->str, x, y, width);
}

typedef double (* BlockFunc) (AikaWheel *wheel,
                              double     x,
                              double     y,
                              double     width);

static void
drop_from (AikaWheel *wheel,
           guint      n_texts,
           guint      n_samples)
{
  g_array_set_size (wheel->texts, n_texts);
  g_array_set_size (wheel->samples, n_samples);
}

/* A block in a corner beside the circle, in one column. Returns: whether it found room there */
static gboolean
add_in_corner (AikaWheel *wheel,
               BlockFunc  add_block,
               gboolean   is_bottom)
{
  double em = wheel->metrics.text_size;
  guint n_texts = wheel->texts->len, n_samples = wheel->samples->len;
  double left = aika_page_get_side (&wheel->setup);
  double height = add_block (wheel, left, 0, 0);
  double right = left, top;

  for (guint i = n_texts; i < wheel->texts->len; i++)
    {
      const AikaRect *rect = &g_array_index (wheel->texts, AikaWheelText, i).box.rect;

      right = MAX (right, rect->x + rect->width);
    }
  drop_from (wheel, n_texts, n_samples);

  if (wheel->setup.width_pt > wheel->setup.height_pt)
    top = is_bottom ? wheel->setup.height_pt - aika_page_get_bottom (&wheel->setup) - height : get_top (&wheel->setup);
  else
    top = is_bottom ? wheel->y + wheel->radius - height : wheel->y - wheel->radius;
  if (right > wheel->x || height > wheel->radius ||
      hypot (wheel->x - right, is_bottom ? top - wheel->y : wheel->y - top - height) < wheel->radius + CORNER_GAP * em)
    return FALSE;

  add_block (wheel, left, top, 0);
  return TRUE;
}

static void
shift (AikaWheel *wheel,
       guint      n_texts,
       guint      n_samples,
       double     dy)
{
  for (guint i = n_texts; i < wheel->texts->len; i++)
    g_array_index (wheel->texts, AikaWheelText, i).box.rect.y += dy;
  for (guint i = n_samples; i < wheel->samples->len; i++)
    g_array_index (wheel->samples, AikaBox, i).rect.y += dy;
}

/* What stands under the notes, from y = 0. Returns: its height */
double
aika_wheel_add_foot (AikaWheel *wheel,
                     double     x,
                     double     width)
{
  double em = wheel->metrics.text_size;
  gboolean key_is_aside = add_in_corner (wheel, aika_wheel_add_key, FALSE);
  gboolean colours_are_aside = add_in_corner (wheel, aika_wheel_add_colours, TRUE);
  guint n_texts = wheel->texts->len, n_samples = wheel->samples->len;
  double y = 0, height;

  y = add_sentence (wheel, wheel->words->outside, wheel->content.outside, x, y, width);
  y = add_sentence (wheel, wheel->words->missing, wheel->content.missing, x, y, width);
  if (y > 0)
    y += SENTENCE_GAP * em;
  if (!key_is_aside && (height = aika_wheel_add_key (wheel, x, y, width)) > 0)
    y += height + FOOT_GAP * em;
  if (!colours_are_aside && (height = aika_wheel_add_colours (wheel, x, y, width)) > 0)
    y += height + LEGEND_GAP * em;
  if ((height = aika_wheel_add_signs (wheel, x, y, width)) > 0)
    y += height;
  if (height > 0 || !colours_are_aside)
    y += FOOT_GAP * em;
  y = add_footer (wheel, x, y, width);

  /* The corners keep their places; all else begins where the caller moves it. */
  shift (wheel, n_texts, n_samples, wheel->setup.height_pt - aika_page_get_bottom (&wheel->setup) - y);

  return y;
}

/* All that stands in the panel. Returns: whether it fits */
gboolean
aika_wheel_add_panel (AikaWheel      *wheel,
                      const AikaRect *panel)
{
  double em = wheel->metrics.text_size;
  AikaRect area = *panel;

  if (panel->width <= 0 || panel->height <= 0)
    return FALSE;

  area.height -= aika_wheel_add_foot (wheel, panel->x, panel->width) + FOOT_GAP * em;

  return area.height >= -FOOT_GAP * em && aika_wheel_add_notes (wheel, &area);
}
