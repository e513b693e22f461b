/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "prose/aika-prose.h"

G_BEGIN_DECLS

/* A view without marks: for what takes text alone. */
char *aika_plain_write           (const AikaProse *prose);
char *aika_plain_write_separated (const AikaProse *prose);

G_END_DECLS
