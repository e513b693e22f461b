/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "time/aika-piece.h"

G_BEGIN_DECLS

/**
 * AikaHand:
 * @text: the words of a time
 * @pieces: (element-type AikaPiece): what they are made of
 *
 * The words that show how their author writes.
 */
typedef struct
{
  const char   *text;
  const GArray *pieces;
} AikaHand;

gboolean aika_hand_has_digits     (const AikaHand  *hand,
                                   const AikaPiece *piece);
int      aika_hand_get_written    (const AikaHand  *hand,
                                   const AikaPiece *piece);
void     aika_hand_append_number  (const AikaHand  *hand,
                                   const AikaPiece *piece,
                                   int              number,
                                   GString         *text);
gboolean aika_hand_append_year    (const AikaHand  *hand,
                                   const AikaPiece *piece,
                                   int              year,
                                   GString         *text);
guint    aika_hand_append_ordinal (const AikaHand  *hand,
                                   const AikaPiece *piece,
                                   int              number,
                                   GString         *text);
gboolean aika_hand_append_name    (const AikaHand  *hand,
                                   const AikaPiece *piece,
                                   int              number,
                                   GString         *text,
                                   guint           *n_more_bytes);

G_END_DECLS
