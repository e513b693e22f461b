/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-scene-json"

#include "config.h"

#include "draw/aika-scene-json.h"

#include <math.h>

#include "formats/aika-json-out.h"

/* Where everything stands on paper, for programs that check or read a page: radial text cannot
 * be found in a PDF.
 *
 *   { "view": id, "kind": "wheel", "width": pt, "height": pt, "pages": [ { "boxes": [
 *     { "kind": "meeting", "id": "…", "body": "KH", "x": …, "y": …, "width": …, "height": …,
 *       "month": 2, "year": 2022, … } ] } ] }
 *
 * Lengths are points from the page's upper left corner, to a thousandth; angles are degrees
 * from 12 o'clock, clockwise. "id" is of what the box stands for; a mark says its "item", a
 * meeting its "body". What has no value is left out. */

#define PRECISION 1000.0

typedef struct
{
  AikaJsonOut *out;
  GHashTable  *owners;        /* an id → the words that follow it, as Owner */
} Writer;

typedef struct
{
  const char *member;         /* “item” or “body” */
  const char *word;           /* the item's id, the body's abbreviation */
} Owner;

static const char *const box_kinds[] = {
  [AIKA_BOX_TEXT] = "text",
  [AIKA_BOX_BAR] = "bar",
  [AIKA_BOX_WHOLE] = "whole",
  [AIKA_BOX_SESSION] = "session",
  [AIKA_BOX_PIN] = "pin",
  [AIKA_BOX_DIAMOND] = "diamond",
  [AIKA_BOX_DOCUMENT] = "document",
  [AIKA_BOX_DEADLINE] = "deadline",
  [AIKA_BOX_LEADER] = "leader",
  [AIKA_BOX_ENVELOPE] = "envelope",
  [AIKA_BOX_MEETING] = "meeting",
  [AIKA_BOX_TICK] = "tick",
  [AIKA_BOX_DISCLOSURE] = "disclosure",
  [AIKA_BOX_BAND] = "band",
  [AIKA_BOX_SWATCH] = "swatch",
};

static void
add_owner (GHashTable *owners,
           const char *id,
           const char *member,
           const char *word)
{
  Owner *owner;

  if (id == NULL || word == NULL)
    return;
  owner = g_new (Owner, 1);
  *owner = (Owner) { member, word };
  g_hash_table_insert (owners, (gpointer) id, owner);
}

static GHashTable *
create_owners (const AikaPlan *plan)
{
  GHashTable *owners = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        add_owner (owners, aika_record_get_id (aika_seq_get (item->marks, k)), "item", item->id);
    }
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      for (guint k = 0; k < aika_seq_get_length (body->meetings); k++)
        add_owner (owners, aika_record_get_id (aika_seq_get (body->meetings, k)), "body",
                   body->abbreviation != NULL ? body->abbreviation : body->id);
    }

  return owners;
}

static void
write_string (const Writer *writer,
              const char   *name,
              const char   *value)
{
  if (value == NULL || *value == '\0')
    return;
  aika_json_out_name (writer->out, name);
  aika_json_out_string (writer->out, value);
}

static void
write_integer (const Writer *writer,
               const char   *name,
               gint64        value)
{
  aika_json_out_name (writer->out, name);
  aika_json_out_integer (writer->out, value);
}

static void
write_length (const Writer *writer,
              const char   *name,
              double        value)
{
  aika_json_out_name (writer->out, name);
  aika_json_out_real (writer->out, round (value * PRECISION) / PRECISION);
}

static void
write_month (const Writer *writer,
             gint32        month)
{
  write_integer (writer, "month", month % 12 + 1);
  write_integer (writer, "year", month / 12);
}

static void
write_record (const Writer     *writer,
              const AikaRecord *record)
{
  const char *id = record != NULL ? aika_record_get_id (record) : NULL;
  const Owner *owner = id != NULL ? g_hash_table_lookup (writer->owners, id) : NULL;

  write_string (writer, "id", id);
  if (owner != NULL)
    write_string (writer, owner->member, owner->word);
}

/* Begins a box; the caller may add members and ends it. */
static void
begin_box (const Writer  *writer,
           const char    *kind,
           const AikaBox *box,
           double         x,
           double         y)
{
  aika_json_out_begin_object (writer->out, AIKA_JSON_LAYOUT_AUTO);
  write_string (writer, "kind", kind);
  write_record (writer, box->record);
  write_length (writer, "x", x + box->rect.x);
  write_length (writer, "y", y + box->rect.y);
  write_length (writer, "width", box->rect.width);
  write_length (writer, "height", box->rect.height);
}

static void
write_words (const Writer  *writer,
             const AikaBox *box)
{
  g_autofree char *plain = NULL;

  if (box->text != NULL && AIKA_TEXT_IS_MARKUP (box->role))
    pango_parse_markup (box->text, -1, 0, NULL, &plain, NULL, NULL);
  write_string (writer, "text", plain != NULL ? plain : box->text);
}

static void
write_box (const Writer  *writer,
           const AikaBox *box,
           double         x,
           double         y)
{
  begin_box (writer, box_kinds[box->kind], box, x, y);
  write_words (writer, box);
  aika_json_out_end_object (writer->out);
}

static void
write_boxes (const Writer *writer,
             const GArray *boxes,
             double        x,
             double        y,
             double        title_width)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      write_box (writer, box, box->flags & AIKA_BOX_IN_TITLES ? x - title_width : x, y);
    }
}

static void
write_chart (const Writer *writer,
             AikaPage     *page)
{
  AikaScene *scene = aika_page_get_scene (page);
  const GArray *banners = aika_scene_get_banners (scene);
  double title_width = aika_scene_get_metrics (scene)->title_width;
  double header_height = aika_scene_get_header_height (scene);
  double x, y;

  aika_page_get_origin (page, &x, &y);
  write_boxes (writer, aika_page_get_head (page), 0, 0, 0);
  write_boxes (writer, aika_scene_get_header (scene), x, y - header_height, title_width);
  for (guint i = 0; i < banners->len; i++)
    write_box (writer, &g_array_index (banners, AikaBannerBox, i).label, x, y - header_height);
  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    write_boxes (writer, aika_scene_get_row (scene, i)->boxes, x, y + aika_scene_get_row_top (scene, i), title_width);
  write_boxes (writer, aika_page_get_foot (page), 0, 0, 0);
}

static void
write_leaf (const Writer   *writer,
            const AikaLeaf *leaf)
{
  for (guint i = 0; i < leaf->texts->len; i++)
    write_box (writer, &g_array_index (leaf->texts, AikaLeafText, i).box, 0, 0);
}

static void
write_shape (const Writer         *writer,
             const AikaWheelShape *shape)
{
  begin_box (writer, aika_wheel_kind_get_name (shape->kind), &shape->box, 0, 0);
  write_month (writer, shape->month);
  write_length (writer, "startAngle", shape->start_angle);
  write_length (writer, "endAngle", shape->end_angle);
  write_length (writer, "innerRadius", shape->inner_radius);
  write_length (writer, "outerRadius", shape->outer_radius);
  if (shape->number > 0)
    write_integer (writer, "number", shape->number);
  write_words (writer, &shape->box);
  aika_json_out_end_object (writer->out);
}

static void
write_wheel (const Writer    *writer,
             const AikaWheel *wheel)
{
  const GArray *shapes = aika_wheel_get_shapes (wheel);
  const GArray *texts = aika_wheel_get_texts (wheel);

  for (guint i = 0; i < shapes->len; i++)
    write_shape (writer, &g_array_index (shapes, AikaWheelShape, i));
  for (guint i = 0; i < texts->len; i++)
    {
      const AikaWheelText *text = &g_array_index (texts, AikaWheelText, i);

      begin_box (writer, box_kinds[AIKA_BOX_TEXT], &text->box, 0, 0);
      if (text->month >= 0)
        write_month (writer, text->month);
      write_words (writer, &text->box);
      write_string (writer, "spoken", text->spoken);
      aika_json_out_end_object (writer->out);
    }
  write_boxes (writer, aika_wheel_get_samples (wheel), 0, 0, 0);
}

static void
write_page (const Writer       *writer,
            const AikaPrintout *printout,
            guint               page)
{
  aika_json_out_begin_object (writer->out, AIKA_JSON_LAYOUT_LINES);
  aika_json_out_name (writer->out, "boxes");
  aika_json_out_begin_array (writer->out, AIKA_JSON_LAYOUT_LINES);
  if (aika_printout_get_leaves (printout) != NULL)
    write_leaf (writer, aika_leaves_get_page (aika_printout_get_leaves (printout), page));
  else if (aika_printout_get_wheel (printout) != NULL)
    write_wheel (writer, aika_printout_get_wheel (printout));
  else
    write_chart (writer, aika_printout_get_chart (printout));
  aika_json_out_end_array (writer->out);
  aika_json_out_end_object (writer->out);
}

/**
 * aika_scene_json_write:
 * @printout: a view of a plan on paper
 *
 * Returns: (transfer full): every box of every page, with the id of what it stands for, as JSON
 */
GBytes *
aika_scene_json_write (const AikaPrintout *printout)
{
  const AikaView *view = aika_printout_get_view (printout);
  g_autoptr(GHashTable) owners = create_owners (aika_printout_get_plan (printout));
  Writer writer = { aika_json_out_new (), owners };
  double width_pt, height_pt;

  aika_printout_get_size (printout, &width_pt, &height_pt);
  aika_json_out_begin_object (writer.out, AIKA_JSON_LAYOUT_LINES);
  write_string (&writer, "view", view != NULL ? view->id : NULL);
  write_string (&writer, "kind",
                aika_record_type_find (&aika_view_type, "kind")->enumeration->words[aika_printout_get_kind (printout)]);
  write_length (&writer, "width", width_pt);
  write_length (&writer, "height", height_pt);
  aika_json_out_name (writer.out, "pages");
  aika_json_out_begin_array (writer.out, AIKA_JSON_LAYOUT_LINES);
  for (guint i = 0; i < aika_printout_get_n_pages (printout); i++)
    write_page (&writer, printout, i);
  aika_json_out_end_array (writer.out);
  aika_json_out_end_object (writer.out);

  return aika_json_out_free_to_bytes (writer.out);
}
