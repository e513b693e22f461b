/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-clipboard"

#include "config.h"

#include "ui/aika-sheet-clipboard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "draw/aika-picture-grid.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-marks.h"
#include "formats/aika-fragment-json.h"
#include "formats/aika-fragment-out.h"
#include "ui/aika-sheet-clipboard-private.h"
#include "ui/aika-sheet-private.h"

/* What is selected, put on the clipboard: for Aikajana itself, as a table for Word, Excel and
 * LibreOffice, as text with tabs, and as lines for a chat. A picture is put there by an act of its
 * own: a program that takes pictures would take that and no text.
 *
 * Cutting deletes at once, as in a text; undo brings back. */

/* The colours of paper: what is pasted lies on white. */
void
aika_sheet_clipboard_get_fills (guint32 *fills)
{
  const AikaStyle *style = aika_style_get (AIKA_LOOK_LIGHT);

  G_STATIC_ASSERT (AIKA_FRAGMENT_N_HUES == AIKA_N_HUES);
  for (guint i = 0; i < AIKA_N_HUES; i++)
    {
      const GdkRGBA *fill = &style->hues[i].fill;

      fills[i] = (guint32) (fill->red * 255 + 0.5) << 16 | (guint32) (fill->green * 255 + 0.5) << 8 |
                 (guint32) (fill->blue * 255 + 0.5);
    }
}

/* What is selected; NULL for nothing that can be copied. */
static AikaFragment *
create_fragment (AikaSheet *self)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  g_auto(GStrv) item_ids = NULL;
  g_auto(GStrv) mark_ids = NULL;
  gint32 first_month, last_month;

  if (aika_sheet_is_rows_selected (self))
    {
      item_ids = aika_sheet_dup_item_ids (self);
      return aika_fragment_new_rows (plan, (const char *const *) item_ids);
    }
  if (aika_selection_has_range (self->selection, self->scene) &&
      aika_sheet_get_cells (self, &item_ids, &first_month, &last_month))
    return aika_fragment_new_cells (plan, (const char *const *) item_ids, first_month, last_month);

  mark_ids = aika_sheet_dup_mark_ids (self);
  return aika_fragment_new_marks (plan, (const char *const *) mark_ids);
}

static GdkContentProvider *
make_provider (const char *mime_type,
               const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

static void
put_on_clipboard (AikaSheet          *self,
                  const AikaFragment *fragment)
{
  guint32 fills[AIKA_FRAGMENT_N_HUES];
  g_autoptr(GBytes) json = aika_fragment_write_json (fragment);
  g_autofree char *html = NULL;
  g_autofree char *separated = aika_fragment_write_separated (fragment);
  g_autofree char *lines = aika_fragment_write_lines (fragment);
  g_autoptr(GdkContentProvider) all = NULL;

  aika_sheet_clipboard_get_fills (fills);
  html = aika_fragment_write_html (fragment, fills);
  {
    GdkContentProvider *providers[] = {
      gdk_content_provider_new_for_bytes (AIKA_FRAGMENT_MIME_TYPE, json),
      make_provider ("text/html", html),
      make_provider (AIKA_SEPARATED_MIME_TYPE, separated),
      gdk_content_provider_new_typed (G_TYPE_STRING, lines),
    };

    all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

static void
tell_nothing (AikaSheet *self)
{
  g_auto(GStrv) record_ids = aika_sheet_dup_record_ids (self);

  g_signal_emit_by_name (self, "refused", record_ids[0] != NULL
                         ? _("Meetings and banners are not copied. They can be moved and deleted where they are.")
                         : _("Nothing is selected that could be copied."));
}

/**
 * aika_sheet_copy:
 * @self: a sheet with a plan
 *
 * Puts the selected rows, cells or marks on the clipboard.
 */
void
aika_sheet_copy (AikaSheet *self)
{
  g_autoptr(AikaFragment) fragment = create_fragment (self);

  if (fragment != NULL)
    put_on_clipboard (self, fragment);
  else
    tell_nothing (self);
}

/**
 * aika_sheet_cut:
 * @self: a sheet with a plan that can be edited
 *
 * Puts what is selected on the clipboard and deletes it.
 */
void
aika_sheet_cut (AikaSheet *self)
{
  g_autoptr(AikaFragment) fragment = create_fragment (self);
  g_autoptr(AikaFragment) cut = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) item_ids = NULL;

  if (fragment == NULL)
    {
      tell_nothing (self);
      return;
    }

  cut = aika_fragment_new_cut (fragment);
  put_on_clipboard (self, cut);
  if (fragment->kind != AIKA_FRAGMENT_ROWS)
    {
      aika_sheet_delete_selected (self);
      return;
    }

  /* The heading of a group stands for its rows: those are cut, and it stays. */
  item_ids = aika_sheet_dup_item_ids (self);
  aika_sheet_commit (self, aika_edit_delete_items (aika_document_get_plan (self->document),
                                                   (const char *const *) item_ids, &error), NULL, error);
}

/* The copies of marks, each in its own row. */
static AikaPlan *
duplicate_marks (AikaPlan           *plan,
                 const char *const  *mark_ids,
                 GStrvBuilder       *copies,
                 GError            **error)
{
  g_autoptr(AikaPlan) edited = aika_record_ref (plan);

  for (guint i = 0; mark_ids[i] != NULL;)
    {
      AikaItem *item = NULL;
      g_autoptr(GPtrArray) of_item = g_ptr_array_new ();
      g_auto(GStrv) ids = NULL;
      AikaPlan *next;

      if (aika_plan_find_mark (plan, mark_ids[i], &item) == NULL)
        {
          i++;
          continue;
        }
      for (; mark_ids[i] != NULL && aika_seq_lookup (item->marks, mark_ids[i]) != NULL; i++)
        g_ptr_array_add (of_item, (gpointer) mark_ids[i]);
      g_ptr_array_add (of_item, NULL);

      next = aika_edit_copy_marks (edited, (const char *const *) of_item->pdata, item->id, &ids, error);
      if (next == NULL)
        return NULL;
      aika_record_unref (edited);
      edited = next;
      g_strv_builder_addv (copies, (const char **) ids);
    }

  return g_steal_pointer (&edited);
}

/**
 * aika_sheet_duplicate:
 * @self: a sheet with a plan that can be edited
 *
 * Makes a copy of the selected rows, after them, or of the selected marks, beside them, and selects
 * the copies. The clipboard stays as it is.
 */
void
aika_sheet_duplicate (AikaSheet *self)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) ids = NULL;
  g_auto(GStrv) copies = NULL;
  gboolean is_rows = aika_sheet_is_rows_selected (self);
  AikaPlan *edited;

  ids = is_rows ? aika_sheet_dup_item_ids (self) : aika_sheet_dup_mark_ids (self);
  if (ids[0] == NULL)
    {
      tell_nothing (self);
      return;
    }

  if (is_rows)
    edited = aika_edit_duplicate_items (plan, (const char *const *) ids, &copies, &error);
  else
    edited = duplicate_marks (plan, (const char *const *) ids, builder, &error);
  if (copies == NULL)
    copies = g_strv_builder_end (builder);
  aika_sheet_commit (self, edited, NULL, error);
  if (edited != NULL)
    aika_sheet_clipboard_select (self, copies, is_rows);
}

/**
 * aika_sheet_clipboard_select:
 *
 * Selects new rows or marks and puts the cursor on the first.
 */
void
aika_sheet_clipboard_select (AikaSheet *self,
                             GStrv      ids,
                             gboolean   is_rows)
{
  if (ids[0] == NULL)
    return;

  if (is_rows)
    aika_sheet_select_cell (self, ids[0], AIKA_CELL_TITLE);
  else
    aika_sheet_select (self, ids[0]);
  if (ids[1] != NULL)
    aika_sheet_choose (self, (const char *const *) ids);
}

/* The rows that are shown, where a filter leaves some out; NULL for all. */
static GStrv
dup_shown_ids (AikaSheet *self)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  g_autoptr(GStrvBuilder) ids = NULL;

  if (self->hidden == NULL)
    return NULL;

  ids = g_strv_builder_new ();
  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    if (!g_hash_table_contains (self->hidden, aika_record_get_id (aika_seq_get (plan->items, i))))
      g_strv_builder_add (ids, aika_record_get_id (aika_seq_get (plan->items, i)));

  return g_strv_builder_end (ids);
}

/**
 * aika_sheet_copy_picture:
 * @self: a sheet with a plan
 *
 * Puts a picture on the clipboard, for a slide: of the selected rows or cells where there are
 * several, else of the whole grid.
 */
void
aika_sheet_copy_picture (AikaSheet *self)
{
  AikaPictureGrid grid = { .view = aika_scene_get_options (self->scene)->view };
  g_auto(GStrv) item_ids = NULL;
  g_autoptr(GBytes) svg = NULL;
  g_autoptr(GBytes) png = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkContentProvider) all = NULL;
  gint32 last_month;
  gboolean is_part = aika_selection_has_range (self->selection, self->scene) || aika_selection_get_n_chosen (self->selection) > 0;

  if (is_part && !aika_sheet_is_rows_selected (self) &&
      aika_sheet_get_cells (self, &item_ids, &grid.first_month, &last_month))
    grid.n_months = (guint) (last_month - grid.first_month + 1);
  else
    item_ids = is_part ? aika_sheet_dup_item_ids (self) : dup_shown_ids (self);
  grid.item_ids = (const char *const *) item_ids;

  if (!aika_picture_grid_write (aika_document_get_plan (self->document), &grid, &svg, &png, &error))
    {
      g_signal_emit_by_name (self, "refused", error->message);
      return;
    }

  {
    GdkContentProvider *providers[] = {
      gdk_content_provider_new_for_bytes ("image/png", png),
      gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
    };

    all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
  g_signal_emit_by_name (self, "refused", is_part ? _("Copied a picture of what is selected. Paste it into a slide.")
                                                  : _("Copied a picture of the grid. Paste it into a slide."));
}
