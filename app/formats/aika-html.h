/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "prose/aika-prose.h"

G_BEGIN_DECLS

/* A title of the fourth level leaves h5 and h6 to what stands under it. */
#define AIKA_HTML_MAX_TITLE_LEVEL 4

/**
 * AikaHtmlForm:
 * @AIKA_HTML_PAGE: a whole page that stands alone
 * @AIKA_HTML_FRAGMENT: one element for a content system's page: no style sheet, no script,
 *   no ids, no landmarks
 */
typedef enum
{
  AIKA_HTML_PAGE,
  AIKA_HTML_FRAGMENT,
} AikaHtmlForm;

/**
 * AikaHtmlOptions:
 * @form: an AikaHtmlForm
 * @title_level: of a fragment, the level of the title's heading, 1 to
 *   %AIKA_HTML_MAX_TITLE_LEVEL; 0 for 1. A page's title is always its h1
 */
typedef struct
{
  AikaHtmlForm form;
  guint        title_level;
} AikaHtmlOptions;

char *aika_html_write                  (const AikaProse       *prose,
                                        const AikaHtmlOptions *options);
char *aika_html_write_table_for_office (const AikaProse       *prose);

G_END_DECLS
