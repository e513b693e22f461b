/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-parse.h"

G_BEGIN_DECLS

/* The steps by which atoms become ranges. */

void aika_range_empty_into (AikaParse *parse,
                            guint      from,
                            guint      to);

void aika_range_drop_empty (AikaParse *parse);

void aika_range_set_pieces (AikaParse     *parse,
                            guint          n,
                            AikaPieceKind  from,
                            AikaPieceKind  to);

void aika_range_share_weekdays (AikaParse *parse);

void aika_range_share_years (AikaParse *parse);

void aika_range_join_turns (AikaParse *parse);

gboolean aika_range_read_table_head (AikaParse *parse);

void aika_range_explain_numbers (AikaParse *parse);

void aika_range_explain_parts (AikaParse *parse);

void aika_range_explain_clocks (AikaParse *parse);

G_END_DECLS
