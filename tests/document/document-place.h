/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "document/aika-document.h"

G_BEGIN_DECLS

/* A folder with the sample in a file as a person would have formatted it. */
typedef struct
{
  char   *folder;
  GFile  *file;
  GFile  *other_file;
  GBytes *opened;
} Place;

void          place_set_up            (Place         *place,
                                       gconstpointer  data);
void          place_tear_down         (Place         *place,
                                       gconstpointer  data);

AikaDocument *place_load              (Place         *place);
void          place_rename_row        (AikaDocument  *document,
                                       const char    *title,
                                       const char    *merge_key);
void          place_save              (AikaDocument  *document);

GBytes       *place_read_file         (GFile         *file);
AikaPlan     *place_read_plan         (GFile         *file);
void          place_write_file        (GFile         *file,
                                       const char    *text);
void          place_assert_file_holds (GFile         *file,
                                       GBytes        *expect);
void          place_wait_for          (const guint   *n_calls);

G_END_DECLS
