/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "document/aika-document.h"

G_BEGIN_DECLS

#define AIKA_TYPE_HISTORY_POPOVER (aika_history_popover_get_type ())
G_DECLARE_FINAL_TYPE (AikaHistoryPopover, aika_history_popover, AIKA, HISTORY_POPOVER, GtkPopover)

void aika_history_popover_set_document (AikaHistoryPopover *popover,
                                        AikaDocument       *document);

G_END_DECLS
