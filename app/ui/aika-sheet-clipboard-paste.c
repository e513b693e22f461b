/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-clipboard"

#include "config.h"

#include "ui/aika-sheet-clipboard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-insert.h"
#include "edit/aika-edit-time.h"
#include "formats/aika-fragment-json.h"
#include "formats/aika-fragment-out.h"
#include "formats/aika-pasted-cells-rows.h"
#include "ui/aika-sheet-clipboard-private.h"
#include "ui/aika-sheet-private.h"

/* Pasting: what the clipboard holds of the kinds below is read one after the other, until one gives
 * rows or marks.
 *
 * Reading takes as long as the other program needs. Invariants: (1) a sheet reads for one paste at a
 * time, the last; (2) where it has another document by then, or none, nothing is pasted; (3) the
 * place is that of the cursor when the reading ends. */

#define MAX_N_BYTES MAX (AIKA_FRAGMENT_MAX_N_BYTES, AIKA_PASTED_MAX_N_BYTES)
#define CHUNK_N_BYTES (256 * 1024)
#define CANCELLABLE_KEY "aika-paste"

typedef enum
{
  SOURCE_FRAGMENT,
  SOURCE_HTML,
  SOURCE_SEPARATED,
  SOURCE_TEXT,
  N_SOURCES,
} Source;

static const char *const mime_types[N_SOURCES] = {
  AIKA_FRAGMENT_MIME_TYPE, "text/html", AIKA_SEPARATED_MIME_TYPE, "text/plain;charset=utf-8",
};

typedef struct
{
  GWeakRef       sheet;
  AikaDocument  *document;
  GdkClipboard  *clipboard;
  GCancellable  *cancellable;
  Source         source;
  GInputStream  *stream;
  GByteArray    *bytes;
} Paste;

static void read_next (Paste *paste);

static void
paste_free (Paste *paste)
{
  g_weak_ref_clear (&paste->sheet);
  g_clear_object (&paste->document);
  g_clear_object (&paste->clipboard);
  g_clear_object (&paste->cancellable);
  g_clear_object (&paste->stream);
  g_clear_pointer (&paste->bytes, g_byte_array_unref);
  g_free (paste);
}

static void
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  g_object_unref (cancellable);
}

/* The sheet, if it still waits for this; NULL where not. */
static AikaSheet *
dup_sheet (Paste *paste)
{
  AikaSheet *self = g_weak_ref_get (&paste->sheet);

  if (self != NULL && !g_cancellable_is_cancelled (paste->cancellable) && self->document == paste->document &&
      self->scene != NULL)
    return self;

  g_clear_object (&self);
  return NULL;
}

static void
refuse (AikaSheet  *self,
        const char *message)
{
  g_signal_emit_by_name (self, "refused", message);
}

/* Where what is pasted goes: rows after the last selected row, marks to the first that is shown. */
static char *
dup_target (AikaSheet *self,
            gboolean   is_rows)
{
  g_auto(GStrv) ids = is_rows ? aika_sheet_dup_item_ids (self) : aika_sheet_dup_seen_item_ids (self);
  guint n = g_strv_length (ids);

  return n > 0 ? g_strdup (ids[is_rows ? n - 1 : 0]) : NULL;
}

/* The month of the first selected cell. */
static gint32
get_month (AikaSheet *self)
{
  AikaCellRange range;

  if (!aika_selection_get_range (self->selection, self->scene, &range) || range.first_month == AIKA_CELL_TITLE)
    return AIKA_EDIT_NO_MONTH;

  return range.first_month;
}

static void
insert_fragment (AikaSheet          *self,
                 const AikaFragment *fragment)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  gboolean is_rows = fragment->kind == AIKA_FRAGMENT_ROWS;
  g_autofree char *target = dup_target (self, is_rows);
  g_autoptr(GHashTable) unseen = aika_sheet_dup_unseen (self);
  g_auto(GStrv) item_ids = NULL;
  g_auto(GStrv) mark_ids = NULL;
  g_autoptr(GError) error = NULL;
  AikaPlan *edited;

  if (!is_rows && target == NULL && aika_seq_get_length (plan->items) > 0)
    {
      refuse (self, _("Marks are pasted into a row: choose a cell of one first."));
      return;
    }

  edited = aika_edit_insert_fragment (plan, fragment, target, is_rows ? AIKA_EDIT_NO_MONTH : get_month (self), unseen,
                                      &item_ids, &mark_ids, &error);
  aika_sheet_commit (self, edited, NULL, error);
  if (edited != NULL)
    aika_sheet_clipboard_select (self, is_rows ? item_ids : mark_ids, is_rows);
}

/* “12 rows pasted, 2 times not understood” */
static void
tell_inserted (AikaSheet              *self,
               const AikaInsertedRows *inserted)
{
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row pasted", "%u rows pasted", inserted->n_rows),
                                           inserted->n_rows);
  g_autofree char *unread = NULL;
  g_autofree char *message = NULL;

  if (inserted->n_unread > 0)
    {
      unread = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u time not understood", "%u times not understood",
                                             inserted->n_unread), inserted->n_unread);
      message = g_strdup_printf ("%s, %s", rows, unread);
    }
  g_signal_emit_by_name (self, "deleted", message != NULL ? message : rows);
}

/* Words alone, on a cell of a month: as if they were typed there. */
static void
insert_words (AikaSheet  *self,
              const char *item_id,
              gint32      month,
              const char *words)
{
  AikaTimeTarget target = { .item_id = (char *) item_id, .month = month, .last_month = month,
                            .category_id = (char *) aika_sheet_get_category (self) };
  AikaPlan *plan = aika_document_get_plan (self->document);
  g_autofree char *mark_id = NULL;
  g_autoptr(GError) error = NULL;
  AikaPlan *edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_TIME, words, &mark_id, NULL);

  if (edited == NULL)
    edited = aika_time_target_take (&target, plan, AIKA_TIME_TAKE_LABEL, words, &mark_id, &error);
  aika_sheet_commit (self, edited, NULL, error);
  if (edited != NULL && mark_id != NULL)
    aika_sheet_select (self, mark_id);
}

static void
insert_rows (AikaSheet             *self,
             const AikaPastedCells *cells)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  guint32 fills[AIKA_FRAGMENT_N_HUES];
  g_autofree char *target = dup_target (self, TRUE);
  g_auto(AikaInsertedRows) inserted = { 0 };
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  AikaPlan *edited;

  aika_sheet_clipboard_get_fills (fills);
  rows = aika_pasted_cells_to_rows (cells, plan, fills);
  edited = aika_edit_insert_rows (plan, target, rows, &inserted, &error);
  aika_sheet_commit (self, edited, NULL, error);
  if (edited == NULL)
    return;

  aika_sheet_clipboard_select (self, inserted.item_ids, TRUE);
  tell_inserted (self, &inserted);
}

static void
insert_cells (AikaSheet             *self,
              const AikaPastedCells *cells)
{
  const char *item_id = aika_sheet_get_item_id (self);
  const AikaCell *cursor = aika_selection_get_cursor (self->selection);

  if (cells->rows->len == 1 && cells->n_columns == 1 && item_id != NULL && cursor->month != AIKA_CELL_TITLE &&
      aika_pasted_cells_get (cells, 0, 0)->text[0] != '\0')
    {
      g_autofree char *id = g_strdup (item_id);
      g_autofree char *words = g_strdelimit (g_strdup (aika_pasted_cells_get (cells, 0, 0)->text), "\n", ' ');

      insert_words (self, id, cursor->month, words);
      return;
    }

  insert_rows (self, cells);
}

/* The bytes as UTF-8; some browsers put HTML there as UTF-16 with a byte order mark. */
static char *
dup_text (GByteArray *bytes)
{
  const guint8 *data = bytes->data;
  gboolean is_wide = bytes->len >= 2 && ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff));
  char *text = is_wide ? g_convert ((const char *) data, bytes->len, "UTF-8", "UTF-16", NULL, NULL, NULL) : NULL;

  return text != NULL ? text : g_utf8_make_valid (data != NULL ? (const char *) data : "", bytes->len);
}

/* Returns: whether that is the end of the paste, done or refused; FALSE to look at the next kind */
static gboolean
take_bytes (AikaSheet *self,
            Paste     *paste)
{
  g_autoptr(AikaPastedCells) cells = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (paste->source == SOURCE_FRAGMENT)
    {
      g_autoptr(GBytes) json = g_byte_array_free_to_bytes (g_steal_pointer (&paste->bytes));
      g_autoptr(AikaFragment) fragment = aika_fragment_read_json (json, &error);

      if (fragment != NULL)
        insert_fragment (self, fragment);
      else
        refuse (self, error->message);
      return TRUE;
    }

  text = dup_text (paste->bytes);
  cells = paste->source == SOURCE_HTML ? aika_pasted_cells_new_from_html (text, strlen (text), &error)
                                       : aika_pasted_cells_new_from_text (text, &error);
  if (cells == NULL)
    refuse (self, error->message);
  else if (cells->rows->len > 0)
    insert_cells (self, cells);
  else
    return FALSE;

  return TRUE;
}

static void
go_on (Paste *paste)
{
  g_autoptr(AikaSheet) self = dup_sheet (paste);

  if (self == NULL)
    {
      paste_free (paste);
      return;
    }
  if (paste->bytes->len > MAX_N_BYTES)
    {
      g_autofree char *message = g_strdup_printf (_("The clipboard holds more than can be pasted: at most %u MB."),
                                                  MAX_N_BYTES / (1024 * 1024));

      refuse (self, message);
      paste_free (paste);
      return;
    }
  if (take_bytes (self, paste))
    {
      paste_free (paste);
      return;
    }

  paste->source++;
  read_next (paste);
}

static void
bytes_read_cb (GObject      *stream,
               GAsyncResult *result,
               gpointer      user_data)
{
  Paste *paste = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) chunk = g_input_stream_read_bytes_finish (G_INPUT_STREAM (stream), result, &error);

  /* Half of what was copied is worse than nothing. */
  if (chunk == NULL)
    {
      g_autoptr(AikaSheet) self = dup_sheet (paste);

      if (self != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        refuse (self, _("What was copied could not be read to its end."));
      paste_free (paste);
      return;
    }

  if (g_bytes_get_size (chunk) == 0 || paste->bytes->len > MAX_N_BYTES)
    {
      g_clear_object (&paste->stream);
      go_on (paste);
      return;
    }

  g_byte_array_append (paste->bytes, g_bytes_get_data (chunk, NULL), g_bytes_get_size (chunk));
  g_input_stream_read_bytes_async (paste->stream, CHUNK_N_BYTES, G_PRIORITY_DEFAULT, paste->cancellable, bytes_read_cb, paste);
}

static void
opened_cb (GObject      *clipboard,
           GAsyncResult *result,
           gpointer      user_data)
{
  Paste *paste = user_data;

  paste->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);
  if (paste->stream == NULL)
    {
      paste->source++;
      read_next (paste);
      return;
    }

  g_input_stream_read_bytes_async (paste->stream, CHUNK_N_BYTES, G_PRIORITY_DEFAULT, paste->cancellable, bytes_read_cb, paste);
}

/* Reads the next kind that the clipboard has. */
static void
read_next (Paste *paste)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (paste->clipboard);
  g_autoptr(GdkContentFormats) all = gdk_content_formats_union_serialize_mime_types (gdk_content_formats_ref (formats));
  const char *wanted[2] = { NULL, NULL };

  while (paste->source < N_SOURCES && !gdk_content_formats_contain_mime_type (all, mime_types[paste->source]))
    paste->source++;
  if (paste->source == N_SOURCES)
    {
      g_autoptr(AikaSheet) self = dup_sheet (paste);

      if (self != NULL)
        refuse (self, _("There are no rows, marks or words on the clipboard."));
      paste_free (paste);
      return;
    }

  wanted[0] = mime_types[paste->source];
  g_clear_pointer (&paste->bytes, g_byte_array_unref);
  paste->bytes = g_byte_array_new ();
  gdk_clipboard_read_async (paste->clipboard, wanted, G_PRIORITY_DEFAULT, paste->cancellable, opened_cb, paste);
}

/**
 * aika_sheet_paste:
 * @self: a sheet with a plan that can be edited
 *
 * Puts what is on the clipboard where the cursor is: rows below it, marks into it, the table or the
 * lines of another program as rows. It is read in the background.
 */
void
aika_sheet_paste (AikaSheet *self)
{
  Paste *paste = g_new0 (Paste, 1);

  g_weak_ref_init (&paste->sheet, self);
  paste->document = g_object_ref (self->document);
  paste->clipboard = g_object_ref (gtk_widget_get_clipboard (GTK_WIDGET (self)));
  paste->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (self), CANCELLABLE_KEY, g_object_ref (paste->cancellable), cancel);
  read_next (paste);
}
