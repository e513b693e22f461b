/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gio/gio.h>

#include "formats/aika-json-read.h"
#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaVersion:
 *
 * A plan, and the bytes of a file that stand for it. Values do not change; any thread may
 * read them.
 */
typedef struct _AikaVersion AikaVersion;

AikaVersion   *aika_version_new           (AikaPlan           *plan,
                                           AikaPlan           *written_plan,
                                           AikaRevisions      *revisions,
                                           GBytes             *bytes);
AikaVersion   *aika_version_ref           (AikaVersion        *version);
void           aika_version_unref         (AikaVersion        *version);
AikaPlan      *aika_version_get_plan      (const AikaVersion  *version);
AikaRevisions *aika_version_get_revisions (const AikaVersion  *version);

/**
 * AikaLoad:
 *
 * What was read from a file.
 */
typedef struct
{
  GFile        *file;
  GBytes       *bytes;
  char         *sha256;
  AikaPlanFile *content;
} AikaLoad;

AikaLoad *aika_load_run  (GFile         *file,
                          GError       **error);
void      aika_load_free (AikaLoad      *load);

/**
 * AikaSave:
 * @file: where to
 * @plan: what
 * @revisions: what stands beside it
 * @opened: (nullable): what the document was opened with
 * @saved: what was saved last
 * @expected_sha256: (nullable): what the file must hold; `NULL` if it must not be there
 * @replaces_anything: whether it may hold anything
 * @written: (nullable): after the run: what the file holds now; `NULL` if it is as it was
 * @new_sha256: (nullable): of that
 *
 * A save that a thread can run on its own.
 */
typedef struct
{
  GFile         *file;
  AikaPlan      *plan;
  AikaRevisions *revisions;
  AikaVersion   *opened;
  AikaVersion   *saved;
  char          *expected_sha256;
  gboolean       replaces_anything;

  AikaVersion   *written;
  char          *new_sha256;
} AikaSave;

gboolean  aika_save_run  (AikaSave      *save,
                          GCancellable  *cancellable,
                          GError       **error);
void      aika_save_free (AikaSave      *save);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaVersion, aika_version_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaLoad, aika_load_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaSave, aika_save_free)

G_END_DECLS
