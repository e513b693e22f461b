/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "cli/aika-cli-private.h"
#include "plan/aika-view.h"

G_BEGIN_DECLS

typedef enum
{
  AIKA_CLI_FILE_PDF,
  AIKA_CLI_FILE_SVG,
  AIKA_CLI_FILE_PNG,
  AIKA_CLI_FILE_HTML,
  AIKA_CLI_FILE_ICS,
  AIKA_CLI_FILE_JSON,
} AikaCliFileKind;

/**
 * AikaCliExport:
 *
 * The words of the verb “export”, and below them what they mean.
 */
typedef struct
{
  char           **files;
  char            *output;
  char            *paper;
  char            *view;
  char            *view_kind_word;
  char            *months;
  char            *page_word;
  char            *dpi_word;
  char            *level_word;
  gboolean         is_portrait;
  gboolean         is_landscape;
  gboolean         is_grey;
  gboolean         is_fragment;
  gboolean         leaves_phases_out;
  gboolean         has_names;

  AikaCliFileKind  file_kind;
  AikaViewKind     view_kind;       /* where its word is given */
  gint32           first_month;
  guint            n_months;        /* 0 where no months are given */
  guint            page;            /* 0 for the only one */
  double           dpi;             /* 0 for the usual one */
  guint            title_level;     /* 0 for the usual one */
  gint64           now;
} AikaCliExport;

void     aika_cli_export_clear (AikaCliExport        *words);
gboolean aika_cli_export_read  (AikaCliExport        *words,
                                GError              **error);
gboolean aika_cli_export_check_view
                               (const AikaCliExport  *words,
                                AikaViewKind          kind,
                                GError              **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AikaCliExport, aika_cli_export_clear)

G_END_DECLS
