/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-plan.h"

G_BEGIN_DECLS

/**
 * AikaSample:
 * @name: of its file, without the ending
 * @shape: what its people call its form, translatable
 */
typedef struct
{
  const char *name;
  const char *shape;
} AikaSample;

const AikaSample *aika_samples_get  (guint       *n_samples);
AikaPlan         *aika_samples_load (const char  *name);

G_END_DECLS
