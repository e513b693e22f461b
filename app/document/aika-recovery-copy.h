/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AikaRecoveryCopy:
 *
 * The whole new text of a file that is being written in place, kept in the
 * state folder until the file holds it. Held by one process at a time.
 */
typedef struct _AikaRecoveryCopy AikaRecoveryCopy;

char *aika_recovery_copy_dup_folder (void);
AikaRecoveryCopy *aika_recovery_copy_new (const char *folder,
                                          const char *document_path,
                                          const char *old_sha256,
                                          GBytes *bytes);
void aika_recovery_copy_free (AikaRecoveryCopy *copy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaRecoveryCopy, aika_recovery_copy_free)

const char *aika_recovery_copy_get_path (AikaRecoveryCopy *copy);
const char *aika_recovery_copy_get_document_path (AikaRecoveryCopy *copy);
const char *aika_recovery_copy_get_sha256 (AikaRecoveryCopy *copy);

void aika_recovery_copy_discard (AikaRecoveryCopy *copy);
GPtrArray *aika_recovery_copy_list (const char *folder);

G_END_DECLS
