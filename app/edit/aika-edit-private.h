/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "edit/aika-edit.h"

G_BEGIN_DECLS

/* What the verbs of this layer share. */

/* What the format lets a short text (a title, a label) and a long one (notes) hold:
 * an edit must not make a plan that could not be read back. */
#define AIKA_EDIT_MAX_N_TEXT_BYTES 4096
#define AIKA_EDIT_MAX_N_LONG_TEXT_BYTES (64 * 1024)

/**
 * AikaEditKind:
 *
 * What an id names, for the sentence that says that it is gone.
 */
typedef enum
{
  AIKA_EDIT_ITEM,
  AIKA_EDIT_MARK,
  AIKA_EDIT_GROUP,
  AIKA_EDIT_CATEGORY,
  AIKA_EDIT_BODY,
  AIKA_EDIT_MEETING,
  AIKA_EDIT_BANNER,
  AIKA_EDIT_PERSON,
  AIKA_EDIT_VIEW,
} AikaEditKind;

/* The mark as it shall be: a new one, @mark itself with a reference, or NULL and an error. */
typedef AikaMark *(*AikaEditMarkFunc) (AikaPlan        *plan,
                                       const AikaItem  *item,
                                       AikaMark        *mark,
                                       gpointer         data,
                                       GError         **error);

#define aika_edit_with_list(plan, list, seq) \
  aika_edit_put_list (plan, G_STRUCT_OFFSET (AikaPlan, list), seq)
#define aika_edit_with_record(plan, list, position, record) \
  aika_edit_put_record (plan, G_STRUCT_OFFSET (AikaPlan, list), position, record)

AikaPlan   *aika_edit_put_list       (AikaPlan            *plan,
                                      gsize                list_offset,
                                      AikaSeq             *seq);
AikaPlan   *aika_edit_put_record     (AikaPlan            *plan,
                                      gsize                list_offset,
                                      guint                position,
                                      gconstpointer        record);

void        aika_edit_set_not_found  (AikaEditKind         kind,
                                      GError             **error);
gboolean    aika_edit_find           (const AikaSeq       *seq,
                                      const char          *id,
                                      AikaEditKind         kind,
                                      guint               *position,
                                      GError             **error);
gboolean    aika_edit_find_mark      (const AikaPlan      *plan,
                                      const char          *mark_id,
                                      guint               *item_position,
                                      guint               *mark_position,
                                      GError             **error);
GHashTable *aika_edit_id_set         (const char *const   *ids);

GArray     *aika_edit_list_seen      (const AikaPlan      *plan,
                                      GHashTable          *unseen);
guint       aika_edit_find_group_end (const AikaPlan      *plan,
                                      const AikaSeq       *items,
                                      const char          *group_id);

AikaPlan   *aika_edit_put_mark       (AikaPlan            *plan,
                                      guint                item_position,
                                      guint                mark_position,
                                      const AikaMark      *mark);
AikaPlan   *aika_edit_map_marks      (AikaPlan            *plan,
                                      GHashTable          *ids,
                                      AikaEditMarkFunc     func,
                                      gpointer             data,
                                      GError             **error);

AikaMark   *aika_edit_copy_mark      (const AikaMark      *mark,
                                      GHashTable          *new_ids);

void        aika_edit_set_no_field   (const char          *field_name,
                                      GError             **error);
gpointer    aika_edit_find_slot      (gpointer             draft,
                                      const char          *field_name,
                                      AikaFieldKind        kind,
                                      const AikaField    **field,
                                      GError             **error);
gboolean    aika_edit_set_text_field (gpointer             draft,
                                      const char          *field_name,
                                      const char          *text,
                                      GError             **error);
gboolean    aika_edit_set_texts_field (gpointer            draft,
                                      const char          *field_name,
                                      const char *const   *texts,
                                      GError             **error);
gboolean    aika_edit_set_choice_field (gpointer           draft,
                                      const char          *field_name,
                                      int                  value,
                                      GError             **error);
AikaSeq    *aika_edit_move_in_seq    (AikaSeq             *seq,
                                      guint                position,
                                      int                  n_places);
void        aika_edit_append         (AikaSeq            **slot,
                                      gconstpointer        record);
char       *aika_edit_dup_trimmed    (const char          *text);
gboolean    aika_edit_same_name      (const char          *a,
                                      const char          *b);
gboolean    aika_edit_check_language (const char          *tag,
                                      GError             **error);
gboolean    aika_edit_check_category (const AikaPlan      *plan,
                                      const char          *category_id,
                                      GError             **error);
gboolean    aika_edit_check_group    (const AikaPlan      *plan,
                                      const char          *group_id,
                                      GError             **error);
gboolean    aika_edit_check_years    (gint32               start_day,
                                      gint32               end_day,
                                      GError             **error);
gboolean    aika_edit_check_text     (const char          *text,
                                      gsize                max_n_bytes,
                                      GError             **error);
gboolean    aika_edit_check_required (const char          *text,
                                      GError             **error);
AikaWhen   *aika_edit_with_phrase    (const AikaPlan      *plan,
                                      const AikaWhen      *when);
AikaWhen   *aika_edit_make_months    (const AikaPlan      *plan,
                                      gint32               first_month,
                                      gint32               last_month,
                                      GError             **error);
AikaPlan   *aika_edit_hold_in_range  (AikaPlan            *plan,
                                      const AikaWhen      *when);
AikaPlan   *aika_edit_follow_labels  (const AikaPlan      *before,
                                      AikaPlan            *after);
gboolean    aika_edit_is_held        (int                  status);
gboolean    aika_edit_shift_when     (const AikaPlan      *plan,
                                      AikaWhen           **slot,
                                      AikaStep             step,
                                      int                  n_steps,
                                      GError             **error);
gboolean    aika_edit_resize_when    (const AikaPlan      *plan,
                                      AikaWhen           **slot,
                                      AikaEdge             edge,
                                      int                  n_steps,
                                      GError             **error);

AikaMark   *aika_tie_fix             (const AikaPlan      *plan,
                                      const AikaMark      *mark);
gboolean    aika_tie_is_to           (const AikaTie       *tie,
                                      const char          *body_id,
                                      const char          *meeting_id);

/* aika-edit-move.c */
AikaPlan   *aika_edit_move_marks_strictly (AikaPlan       *plan,
                                           GHashTable     *ids,
                                           AikaStep        step,
                                           int             n_steps,
                                           AikaEditFlags   flags,
                                           GError        **error);

/* aika-edit-move-tied.c */

AikaMark   *aika_edit_shift_tied (AikaPlan        *plan,
                                  const AikaMark  *mark,
                                  AikaStep         step,
                                  int              n_steps,
                                  GError         **error);

/* aika-edit-lines.c */

/**
 * AikaLinePair:
 * @old: the index of the old line, or -1 for a new one
 * @is_same: whether it is that line, and not another in its place
 */
typedef struct
{
  int      old;
  gboolean is_same;
} AikaLinePair;

GPtrArray  *aika_edit_split_lines    (const char          *text,
                                      const char          *signs,
                                      const GPtrArray     *known);
AikaLinePair *aika_edit_pair_lines   (const GPtrArray     *old_lines,
                                      const GPtrArray     *new_lines);
gboolean    aika_edit_is_line_kept   (const AikaLinePair  *pairs,
                                      guint                n,
                                      guint                old);

/* aika-edit-time.c */
AikaWhen   *aika_edit_read_time      (const AikaPlan      *plan,
                                      const char          *item_id,
                                      const char          *mark_id,
                                      const char          *text,
                                      GError             **error);

/* aika-edit-cell-times.c, aika-edit-cell-meetings.c, aika-edit-cell-parts.c */
gboolean    aika_edit_is_dated       (const AikaWhen      *when);
AikaWhen   *aika_edit_drop_clock     (const AikaWhen      *when);
char       *aika_edit_dup_times      (const AikaPlan      *plan,
                                      const AikaItem      *item,
                                      const char          *field);
AikaPlan   *aika_edit_set_times      (AikaPlan            *plan,
                                      const char          *item_id,
                                      const char          *field,
                                      const char          *text,
                                      GError             **error);
char       *aika_edit_dup_meetings   (const AikaPlan      *plan,
                                      const AikaItem      *item,
                                      const char          *body_id);
AikaPlan   *aika_edit_set_meetings   (AikaPlan            *plan,
                                      const char          *item_id,
                                      const char          *body_id,
                                      const char          *text,
                                      GError             **error);
char       *aika_edit_dup_parts      (const AikaPlan      *plan,
                                      const char          *item_id,
                                      char               **names);
AikaPlan   *aika_edit_set_parts      (AikaPlan            *plan,
                                      const char          *item_id,
                                      char               **names,
                                      const char          *text,
                                      GError             **error);

/* aika-edit-meeting-days.c */
AikaWhen   *aika_edit_get_day_of_list (const AikaPlan     *plan,
                                       const AikaWhen     *list,
                                       guint               i);

/* aika-edit-meetings.c */
guint       aika_edit_find_place_in_time (const AikaBody  *body,
                                          const AikaWhen  *when);
AikaMeeting *aika_edit_find_meeting_on (const AikaBody    *body,
                                        gint32             day);

/* aika-edit-bodies.c, aika-edit-body-delete.c */
gboolean    aika_edit_stands_under   (const AikaPlan      *plan,
                                      const char          *body_id,
                                      const char          *other_id);
AikaPlan   *aika_edit_remove_body    (AikaPlan            *plan,
                                      const char          *body_id,
                                      const char          *new_parent);

/* aika-edit-parties.c */
AikaBody   *aika_edit_find_body_by_name (const AikaPlan   *plan,
                                         const char       *text);
AikaPlan   *aika_edit_relink_parties (AikaPlan            *plan,
                                      gsize                link_offset,
                                      const char          *id,
                                      const char          *new_id);

/* aika-edit-relations.c */
const char *aika_edit_choose_category (const AikaPlan     *plan,
                                       const AikaItem     *item,
                                       AikaMeaning         meaning);

/* aika-edit-sets.c */
GPtrArray  *aika_edit_settle_sets    (const AikaPlan      *plan,
                                      const AikaItem      *item,
                                      const GPtrArray     *marks,
                                      const GPtrArray     *incoming);

/* aika-edit-columns.c */
AikaPlan   *aika_edit_replace_column (AikaPlan            *plan,
                                      const char          *name,
                                      const char          *new_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaColumn, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaCustom, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaOffset, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaPaper, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaParty, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaPerson, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaRun, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaBlock, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaTie, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaUsual, aika_record_unref)

G_END_DECLS
