/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-document-io"

#include "config.h"

#include "document/aika-document-private.h"

/* Loading and saving documents, at once or in a thread. The thread gets values alone; the document
 * is made and changed in the thread that it belongs to. */

/**
 * aika_document_load:
 * @file: a file
 * @error: `AIKA_SAVE_ERROR` if the file cannot be read, `AIKA_FORMAT_ERROR` or `AIKA_JSON_ERROR` if it
 *   holds no plan, `AIKA_DOCUMENT_ERROR`
 *
 * Blocks until the file is read. A file of a newer version gives a document that is read-only.
 *
 * Returns: (transfer full) (nullable): a document
 */
AikaDocument *
aika_document_load (GFile   *file,
                    GError **error)
{
  g_autoptr(AikaLoad) load = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  load = aika_load_run (file, error);
  return load != NULL ? aika_document_new_loaded (load) : NULL;
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  AikaLoad *load = aika_load_run (task_data, &error);

  if (load != NULL)
    g_task_return_pointer (task, load, (GDestroyNotify) aika_load_free);
  else
    g_task_return_error (task, error);
}

/**
 * aika_document_load_async:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @callback: called when the file is read, in the thread that called this
 * @user_data: for @callback
 *
 * Loads as [func@Document.load] does, in a thread of its own.
 */
void
aika_document_load_async (GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, aika_document_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * aika_document_load_finish:
 * @result: what the callback got
 * @error: as of [func@Document.load], or `G_IO_ERROR_CANCELLED`
 *
 * Returns: (transfer full) (nullable): a document
 */
AikaDocument *
aika_document_load_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_autoptr(AikaLoad) load = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  load = g_task_propagate_pointer (G_TASK (result), error);
  return load != NULL ? aika_document_new_loaded (load) : NULL;
}

/**
 * aika_document_save:
 * @document: a document
 * @file: (nullable): where to; `NULL` for the document's own file
 * @flags: flags
 * @cancellable: (nullable): a cancellable, which is asked before the file is touched
 * @error: `AIKA_SAVE_ERROR`, among them `AIKA_SAVE_ERROR_CHANGED_ON_DISK` if the file holds what was
 *   not read; `AIKA_DOCUMENT_ERROR`; `AIKA_FORMAT_ERROR`; `G_IO_ERROR_CANCELLED`
 *
 * Blocks until the file is on the disk. @file is the document's file from then on. An existing file
 * that is not the document's own is replaced only with `AIKA_DOCUMENT_SAVE_REPLACE`, which a file
 * chooser that asks gives leave for.
 *
 * A plan that equals the opened one is written with the opened bytes, however they were formatted.
 *
 * On failure the file is as it was and the document stays modified; with
 * `AIKA_SAVE_ERROR_NOT_CONFIRMED` the new text is in the file, and the document counts as saved.
 *
 * Returns: whether the plan was saved
 */
gboolean
aika_document_save (AikaDocument           *document,
                    GFile                  *file,
                    AikaDocumentSaveFlags   flags,
                    GCancellable           *cancellable,
                    GError                **error)
{
  g_autoptr(AikaSave) save = NULL;
  gboolean is_saved;

  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), FALSE);

  save = aika_document_begin_save (document, file, flags, error);
  if (save == NULL)
    return FALSE;

  is_saved = aika_save_run (save, cancellable, error);
  aika_document_end_save (document, save);
  return is_saved;
}

static void
save_in_thread (GTask        *work,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (aika_save_run (task_data, cancellable, &error))
    g_task_return_boolean (work, TRUE);
  else
    g_task_return_error (work, error);
}

/* The thread is done: the document learns of it before the caller does, and even if the caller
 * does not ask. */
static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  AikaDocument *self = AIKA_DOCUMENT (source);
  GError *error = NULL;
  gboolean is_saved = g_task_propagate_boolean (G_TASK (result), &error);

  aika_document_end_save (self, g_task_get_task_data (G_TASK (result)));
  if (is_saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * aika_document_save_async:
 * @document: a document
 * @file: (nullable): where to; `NULL` for the document's own file
 * @flags: flags
 * @cancellable: (nullable): a cancellable
 * @callback: called once, in the thread that called this
 * @user_data: for @callback
 *
 * Saves as [method@Document.save] does, in a thread of its own: the plan as it is now, whatever is
 * committed meanwhile. A second save before the first is done fails with
 * `AIKA_DOCUMENT_ERROR_BUSY`.
 */
void
aika_document_save_async (AikaDocument          *document,
                          GFile                 *file,
                          AikaDocumentSaveFlags  flags,
                          GCancellable          *cancellable,
                          GAsyncReadyCallback    callback,
                          gpointer               user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GTask) work = NULL;
  GError *error = NULL;
  AikaSave *save;

  g_return_if_fail (AIKA_IS_DOCUMENT (document));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  task = g_task_new (document, cancellable, callback, user_data);
  g_task_set_source_tag (task, aika_document_save_async);
  /* A file that was written before the cancellation came is saved. */
  g_task_set_check_cancellable (task, FALSE);

  save = aika_document_begin_save (document, file, flags, &error);
  if (save == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  aika_document_set_is_saving (document);

  work = g_task_new (document, cancellable, saved_cb, g_steal_pointer (&task));
  g_task_set_check_cancellable (work, FALSE);
  g_task_set_task_data (work, save, (GDestroyNotify) aika_save_free);
  g_task_run_in_thread (work, save_in_thread);
}

/**
 * aika_document_save_finish:
 * @document: a document
 * @result: what the callback got
 * @error: as of [method@Document.save]
 *
 * Returns: whether the plan was saved
 */
gboolean
aika_document_save_finish (AikaDocument  *document,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, document), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
