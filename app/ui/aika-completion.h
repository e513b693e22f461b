/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <gtk/gtk.h>

#include "edit/aika-edit-names.h"

G_BEGIN_DECLS

/**
 * AikaCompletion:
 *
 * A list under a text that is being written, of what the plan knows that begins so. The text keeps the
 * focus: Down and Up choose, Tab and Enter take what is chosen, Escape closes the list and nothing
 * else, and who goes on writing does not see it but as an offer.
 *
 * Nothing in the list has the focus, and before GTK 4.14 nothing can be announced: what is chosen is
 * given as words, which whoever owns the text sets as its description.
 */
#define AIKA_TYPE_COMPLETION (aika_completion_get_type ())
G_DECLARE_FINAL_TYPE (AikaCompletion, aika_completion, AIKA, COMPLETION, GObject)

/**
 * AikaCompletionAsk:
 * @words: the line up to the cursor
 * @user_data: what was given with it
 *
 * Returns: (transfer container) (element-type AikaNameMatch): what it may become
 */
typedef GPtrArray *(*AikaCompletionAsk) (const char *words,
                                         gpointer    user_data);

AikaCompletion *aika_completion_new       (GtkTextView       *view,
                                           GtkWidget         *parent,
                                           AikaCompletionAsk  ask,
                                           gpointer           user_data);

char           *aika_completion_dup_words (AikaCompletion    *completion);

void            aika_completion_update    (AikaCompletion    *completion);
gboolean        aika_completion_take_key  (AikaCompletion    *completion,
                                           guint              keyval,
                                           GdkModifierType    state);
void            aika_completion_close     (AikaCompletion    *completion);

G_END_DECLS
