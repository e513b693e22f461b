/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "document/aika-document-file.h"
#include "document/aika-document.h"

G_BEGIN_DECLS

/* What loading and saving need of a document's inside. */
AikaDocument *aika_document_new_loaded    (AikaLoad               *load);
AikaSave     *aika_document_begin_save    (AikaDocument           *self,
                                           GFile                  *file,
                                           AikaDocumentSaveFlags   flags,
                                           GError                **error);
void          aika_document_set_is_saving (AikaDocument           *self);
void          aika_document_end_save      (AikaDocument           *self,
                                           AikaSave               *save);

G_END_DECLS
