/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gio/gio.h>

#include "document/aika-history.h"
#include "formats/aika-plan-check.h"
#include "formats/aika-revisions.h"
#include "plan/aika-plan.h"

G_BEGIN_DECLS

#define AIKA_TYPE_DOCUMENT (aika_document_get_type ())
G_DECLARE_FINAL_TYPE (AikaDocument, aika_document, AIKA, DOCUMENT, GObject)

#define AIKA_DOCUMENT_ERROR (aika_document_error_quark ())

/**
 * AikaDocumentError:
 * @AIKA_DOCUMENT_ERROR_READ_ONLY: the file is of a newer version
 * @AIKA_DOCUMENT_ERROR_BUSY: another save of the same document is under way
 * @AIKA_DOCUMENT_ERROR_NO_FILE: the document has no file yet and none was given
 * @AIKA_DOCUMENT_ERROR_NOT_LOCAL: the file is in no folder that the computer shows as its own
 */
typedef enum
{
  AIKA_DOCUMENT_ERROR_READ_ONLY,
  AIKA_DOCUMENT_ERROR_BUSY,
  AIKA_DOCUMENT_ERROR_NO_FILE,
  AIKA_DOCUMENT_ERROR_NOT_LOCAL,
} AikaDocumentError;

/**
 * AikaDocumentSaveFlags:
 * @AIKA_DOCUMENT_SAVE_PLAIN: refuse to replace what was not read
 * @AIKA_DOCUMENT_SAVE_REPLACE: the user was asked, by a file chooser or after a change on the disk,
 *   and wants the file replaced, whatever it holds now
 */
typedef enum
{
  AIKA_DOCUMENT_SAVE_PLAIN   = 0,
  AIKA_DOCUMENT_SAVE_REPLACE = 1 << 0,
} AikaDocumentSaveFlags;

GQuark         aika_document_error_quark      (void);

AikaDocument  *aika_document_new              (AikaPlan               *plan);
AikaDocument  *aika_document_load             (GFile                  *file,
                                               GError                **error);
void           aika_document_load_async       (GFile                  *file,
                                               GCancellable           *cancellable,
                                               GAsyncReadyCallback     callback,
                                               gpointer                user_data);
AikaDocument  *aika_document_load_finish      (GAsyncResult           *result,
                                               GError                **error);

AikaPlan      *aika_document_get_plan         (AikaDocument           *document);
GFile         *aika_document_get_file         (AikaDocument           *document);
char          *aika_document_dup_title        (AikaDocument           *document);
gboolean       aika_document_get_is_opened    (AikaDocument           *document);
gboolean       aika_document_get_is_modified  (AikaDocument           *document);
gboolean       aika_document_get_is_read_only (AikaDocument           *document);
gboolean       aika_document_get_is_saving    (AikaDocument           *document);
gboolean       aika_document_get_can_undo     (AikaDocument           *document);
gboolean       aika_document_get_can_redo     (AikaDocument           *document);
const char    *aika_document_get_undo_label   (AikaDocument           *document);
const char    *aika_document_get_redo_label   (AikaDocument           *document);
const AikaHistory *
               aika_document_get_history      (AikaDocument           *document);
gboolean       aika_document_find_saved_step  (AikaDocument           *document,
                                               guint                  *position);
AikaPlan      *aika_document_get_saved_plan   (AikaDocument           *document);
GPtrArray     *aika_document_get_warnings     (AikaDocument           *document);
AikaRevisions *aika_document_get_revisions    (AikaDocument           *document);
void           aika_document_set_revisions    (AikaDocument           *document,
                                               AikaRevisions          *revisions);
gboolean       aika_document_has_unsaved_revisions
                                              (AikaDocument           *document);

gboolean       aika_document_commit           (AikaDocument           *document,
                                               AikaPlan               *plan,
                                               const char             *label,
                                               const char             *merge_key);
gboolean       aika_document_undo             (AikaDocument           *document);
gboolean       aika_document_redo             (AikaDocument           *document);
gboolean       aika_document_go_to_step       (AikaDocument           *document,
                                               guint                   position);
void           aika_document_stop_merging     (AikaDocument           *document);

gboolean       aika_document_save             (AikaDocument           *document,
                                               GFile                  *file,
                                               AikaDocumentSaveFlags   flags,
                                               GCancellable           *cancellable,
                                               GError                **error);
void           aika_document_save_async       (AikaDocument           *document,
                                               GFile                  *file,
                                               AikaDocumentSaveFlags   flags,
                                               GCancellable           *cancellable,
                                               GAsyncReadyCallback     callback,
                                               gpointer                user_data);
gboolean       aika_document_save_finish      (AikaDocument           *document,
                                               GAsyncResult           *result,
                                               GError                **error);

G_END_DECLS
