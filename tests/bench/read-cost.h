/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A sort of text, repeated up to a length. */
typedef struct
{
  const char *name;
  const char *unit;
} ReadShape;

extern const ReadShape read_shapes[];
extern const guint     n_read_shapes;

/* What is done with a text. */
typedef enum
{
  READ_WAY_FLOOR,       /* validated and looked through once, for comparison */
  READ_WAY_FIELD,       /* read as a time field */
  READ_WAY_IMPORT,      /* searched for times */
} ReadWay;

#define N_READ_WAYS 3

double read_cost_get_cpu_seconds (void);
void   read_cost_do              (ReadWay          way,
                                  const char      *text);
double read_cost_per_character   (const ReadShape *shape,
                                  guint            n_characters,
                                  ReadWay          way,
                                  guint            n_runs);

G_END_DECLS
