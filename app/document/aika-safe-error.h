/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */
#pragma once

#include "document/aika-safe-save.h"

G_BEGIN_DECLS

const char *aika_safe_describe_errno (int number,
                                      AikaSaveError *code);

G_END_DECLS
