/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "document/aika-document.h"
#include "ui/aika-application.h"
#include "ui/aika-sheet.h"

G_BEGIN_DECLS

#define AIKA_TYPE_WINDOW (aika_window_get_type ())
G_DECLARE_FINAL_TYPE (AikaWindow, aika_window, AIKA, WINDOW, AdwApplicationWindow)

AikaWindow   *aika_window_new          (AikaApplication *application);
AikaDocument *aika_window_get_document (AikaWindow      *window);
void          aika_window_set_document (AikaWindow      *window,
                                        AikaDocument    *document);
void          aika_window_start_empty  (AikaWindow      *window);
void          aika_window_load         (AikaWindow      *window,
                                        GFile           *file);
void          aika_window_tell         (AikaWindow      *window,
                                        const char      *message);

G_END_DECLS
