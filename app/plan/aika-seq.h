/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AikaSeq:
 *
 * An immutable sequence of records. A changed sequence shares all leaves but the
 * one that changed with the sequence that it was made from.
 */
typedef struct _AikaSeq AikaSeq;

AikaSeq      *aika_seq_empty        (void);
AikaSeq      *aika_seq_new          (gconstpointer const *records,
                                     guint                n_records);
AikaSeq      *aika_seq_ref          (AikaSeq             *seq);
void          aika_seq_unref        (AikaSeq             *seq);

guint         aika_seq_get_length   (const AikaSeq       *seq);
gpointer      aika_seq_get          (const AikaSeq       *seq,
                                     guint                position);
gboolean      aika_seq_find_id      (const AikaSeq       *seq,
                                     const char          *id,
                                     guint               *position);
gpointer      aika_seq_lookup       (const AikaSeq       *seq,
                                     const char          *id);
guint         aika_seq_get_n_leaves (const AikaSeq       *seq);
gconstpointer const *
              aika_seq_get_leaf     (const AikaSeq       *seq,
                                     guint                leaf,
                                     guint               *n_records);
guint         aika_seq_get_leaf_note (const AikaSeq      *seq,
                                     guint                leaf);
void          aika_seq_set_leaf_note (const AikaSeq      *seq,
                                     guint                leaf,
                                     guint                note);

AikaSeq      *aika_seq_set          (AikaSeq             *seq,
                                     guint                position,
                                     gconstpointer        record);
AikaSeq      *aika_seq_insert       (AikaSeq             *seq,
                                     guint                position,
                                     gconstpointer        record);
AikaSeq      *aika_seq_append       (AikaSeq             *seq,
                                     gconstpointer        record);
AikaSeq      *aika_seq_remove       (AikaSeq             *seq,
                                     guint                position);
gboolean      aika_seq_equal        (const AikaSeq       *a,
                                     const AikaSeq       *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaSeq, aika_seq_unref)

G_END_DECLS
