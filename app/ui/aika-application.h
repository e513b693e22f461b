/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AIKA_TYPE_APPLICATION (aika_application_get_type ())
G_DECLARE_FINAL_TYPE (AikaApplication, aika_application, AIKA, APPLICATION, AdwApplication)

int          aika_ui_run                     (int               argc,
                                              char            **argv);
GSettings   *aika_application_get_settings   (AikaApplication  *application);
gint32       aika_application_get_today      (AikaApplication  *application);
void         aika_application_remember       (AikaApplication  *application,
                                              GFile            *file);
char       **aika_application_list_recent    (AikaApplication  *application);

G_END_DECLS
