/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-reading.h"

G_BEGIN_DECLS

/* A row of tests/time/read-*.tsv; what is not given is empty, never NULL. */
typedef struct
{
  char           *file;         /* “read-fi.tsv” */
  guint           line;
  char           *id;
  char           *expression;
  AikaTimeContext context;
  gboolean        is_import;
  char           *kind;
  char           *precision;
  char           *start;
  char           *end;
  char           *expect;       /* ok, warn, error, ignore or unknown */
  char           *codes;
  char           *also_ok;
} ReadRow;

GPtrArray *read_table_load (void);

G_END_DECLS
