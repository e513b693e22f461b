/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "formats/aika-plan-check.h"
#include "formats/aika-revisions.h"

G_BEGIN_DECLS

#define AIKA_FORMAT_ERROR (aika_format_error_quark ())

/**
 * AikaFormatError:
 * @AIKA_FORMAT_ERROR_NOT_A_PLAN: a JSON text that is no plan of this program
 * @AIKA_FORMAT_ERROR_VALUE: a member that is missing, of the wrong type or no valid value
 * @AIKA_FORMAT_ERROR_LIMIT: more or longer than a plan may hold
 * @AIKA_FORMAT_ERROR_RULE: a plan that breaks a rule of [func@plan_check]
 * @AIKA_FORMAT_ERROR_UNREADABLE: what was to be written could not be read back
 */
typedef enum
{
  AIKA_FORMAT_ERROR_NOT_A_PLAN,
  AIKA_FORMAT_ERROR_VALUE,
  AIKA_FORMAT_ERROR_LIMIT,
  AIKA_FORMAT_ERROR_RULE,
  AIKA_FORMAT_ERROR_UNREADABLE,
} AikaFormatError;

#define AIKA_PLAN_FORMAT "aikajana-plan"
#define AIKA_PLAN_VERSION 1

/* What a plan may hold. */
#define AIKA_PLAN_MAX_N_RECORDS 100000            /* in one list */
#define AIKA_PLAN_MAX_N_ID_BYTES 256
#define AIKA_PLAN_MAX_N_TEXT_BYTES 4096           /* of a title or another short text */
#define AIKA_PLAN_MAX_N_LONG_TEXT_BYTES (64 * 1024) /* of notes, content and the like */
#define AIKA_PLAN_MAX_INTEGER 36525               /* days of a hundred years */
#define AIKA_PLAN_MAX_N_SPANS 1000

/**
 * AikaPlanFile:
 * @plan: the plan
 * @revisions: the revisions of its marks and meetings
 * @warnings: (element-type AikaProblem): what a person should look at, by place in the
 *   file; empty if nothing
 * @version: the version that the file says it is
 * @is_newer: whether that is newer than `AIKA_PLAN_VERSION`: read as far as known, and
 *   not to be written back
 *
 * What was read from a file.
 */
typedef struct
{
  AikaPlan      *plan;
  AikaRevisions *revisions;
  GPtrArray     *warnings;
  int            version;
  gboolean       is_newer;
} AikaPlanFile;

GQuark        aika_format_error_quark (void);

AikaPlanFile *aika_json_read          (GBytes        *bytes,
                                       GError       **error);
void          aika_plan_file_free     (AikaPlanFile  *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaPlanFile, aika_plan_file_free)

G_END_DECLS
