/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "layout/aika-row-private.h"

G_BEGIN_DECLS

/**
 * AikaHeader:
 *
 * What stands over the rows: years, months, finer parts, banners; and the lines that run
 * down from them.
 */
typedef struct
{
  GArray         *boxes;            /* of AikaBox */
  GArray         *lines;            /* of AikaGridLine */
  GArray         *banners;          /* of AikaBannerBox */
  AikaScaleLevel  level;
  double          height;
} AikaHeader;

void           aika_header_init      (AikaHeader             *header,
                                      const AikaRowContext   *context,
                                      const AikaSceneOptions *options);
void           aika_header_clear     (AikaHeader             *header);
void           aika_header_copy      (AikaHeader             *header,
                                      const AikaHeader       *other);
AikaScaleLevel aika_header_get_level (const AikaScale        *scale,
                                      const AikaMetrics      *metrics,
                                      gboolean                has_weeks);

G_END_DECLS
