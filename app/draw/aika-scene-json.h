/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-printout.h"

G_BEGIN_DECLS

GBytes *aika_scene_json_write (const AikaPrintout *printout);

G_END_DECLS
