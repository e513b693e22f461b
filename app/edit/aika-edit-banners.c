/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-banners"

#include "config.h"

#include "edit/aika-edit-banners.h"

#include "edit/aika-edit-private.h"

/* A draft of the banner; NULL and an error if the plan has none with the id. */
static AikaBanner *
draft_banner (const AikaPlan  *plan,
              const char      *banner_id,
              guint           *position,
              GError         **error)
{
  if (!aika_edit_find (plan->banners, banner_id, AIKA_EDIT_BANNER, position, error))
    return NULL;

  return aika_record_draft (aika_seq_get (plan->banners, *position));
}

/**
 * aika_edit_add_banner:
 * @plan: a plan
 * @when: (transfer none): its time, kept with its words
 * @text: its text
 * @banner_id: (out) (optional) (transfer full): the id of the new banner
 * @error: `AIKA_EDIT_ERROR_INVALID` for an empty text
 *
 * A range that the author gave grows by up to two years to hold the banner.
 *
 * Returns: (transfer full) (nullable): the plan with the banner, last of its banners
 */
AikaPlan *
aika_edit_add_banner (AikaPlan    *plan,
                      AikaWhen    *when,
                      const char  *text,
                      char       **banner_id,
                      GError     **error)
{
  g_autofree char *id = NULL;
  g_autoptr(AikaBanner) banner = NULL;
  g_autoptr(AikaSeq) banners = NULL;
  g_autoptr(AikaPlan) edited = NULL;

  g_return_val_if_fail (plan != NULL && when != NULL, NULL);

  if (!aika_edit_check_required (text, error))
    return NULL;

  id = aika_id_new ();
  banner = aika_record_new (&aika_banner_type);
  aika_set_text (&banner->id, id);
  aika_set_text (&banner->text, text);
  aika_set_when (&banner->when, when);
  banners = aika_seq_append (plan->banners, banner);

  if (banner_id != NULL)
    *banner_id = g_steal_pointer (&id);
  edited = aika_edit_with_list (plan, banners, banners);
  return aika_edit_hold_in_range (edited, when);
}

/**
 * aika_edit_add_banner_months:
 * @plan: a plan
 * @first_month: its first month
 * @last_month: its last month, not before the first
 * @text: its text
 * @banner_id: (out) (optional) (transfer full): the id of the new banner
 * @error: see [func@edit_add_banner]; `AIKA_EDIT_ERROR_RANGE` for months that no plan may hold
 *
 * Returns: (transfer full) (nullable): the plan with the banner, last of its banners
 */
AikaPlan *
aika_edit_add_banner_months (AikaPlan    *plan,
                             gint32       first_month,
                             gint32       last_month,
                             const char  *text,
                             char       **banner_id,
                             GError     **error)
{
  g_autoptr(AikaWhen) when = NULL;

  g_return_val_if_fail (plan != NULL && first_month <= last_month, NULL);

  when = aika_edit_make_months (plan, first_month, last_month, error);
  return when != NULL ? aika_edit_add_banner (plan, when, text, banner_id, error) : NULL;
}

/**
 * aika_edit_move_banner:
 * @plan: a plan
 * @banner_id: a banner
 * @step: a step
 * @n_steps: how many, negative for earlier
 * @error: `AIKA_EDIT_ERROR`
 *
 * Returns: (transfer full) (nullable): the plan with the banner moved; @plan for no steps
 */
AikaPlan *
aika_edit_move_banner (AikaPlan    *plan,
                       const char  *banner_id,
                       AikaStep     step,
                       int          n_steps,
                       GError     **error)
{
  g_autoptr(AikaBanner) draft = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  draft = draft_banner (plan, banner_id, &position, error);
  if (draft == NULL)
    return NULL;
  if (n_steps == 0)
    return aika_record_ref (plan);
  if (!aika_edit_shift_when (plan, &draft->when, step, n_steps, error))
    return NULL;

  edited = aika_edit_with_record (plan, banners, position, draft);
  return aika_edit_hold_in_range (edited, draft->when);
}

/**
 * aika_edit_resize_banner:
 * @plan: a plan
 * @banner_id: a banner
 * @edge: which end moves
 * @n_steps: how many steps of the time's own precision, negative for earlier
 * @error: `AIKA_EDIT_ERROR`
 *
 * Returns: (transfer full) (nullable): the plan with the banner resized; @plan for no steps
 */
AikaPlan *
aika_edit_resize_banner (AikaPlan    *plan,
                         const char  *banner_id,
                         AikaEdge     edge,
                         int          n_steps,
                         GError     **error)
{
  g_autoptr(AikaBanner) draft = NULL;
  g_autoptr(AikaPlan) edited = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  draft = draft_banner (plan, banner_id, &position, error);
  if (draft == NULL)
    return NULL;
  if (n_steps == 0)
    return aika_record_ref (plan);
  if (!aika_edit_resize_when (plan, &draft->when, edge, n_steps, error))
    return NULL;

  edited = aika_edit_with_record (plan, banners, position, draft);
  return aika_edit_hold_in_range (edited, draft->when);
}

/**
 * aika_edit_set_banner_text:
 * @plan: a plan
 * @banner_id: a banner
 * @text: its text
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for an empty text
 *
 * Returns: (transfer full) (nullable): the plan with the text
 */
AikaPlan *
aika_edit_set_banner_text (AikaPlan    *plan,
                           const char  *banner_id,
                           const char  *text,
                           GError     **error)
{
  g_autoptr(AikaBanner) draft = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  draft = draft_banner (plan, banner_id, &position, error);
  if (draft == NULL || !aika_edit_check_required (text, error))
    return NULL;

  aika_set_text (&draft->text, text);
  return aika_edit_with_record (plan, banners, position, draft);
}

/**
 * aika_edit_delete_banner:
 * @plan: a plan
 * @banner_id: a banner
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan without the banner
 */
AikaPlan *
aika_edit_delete_banner (AikaPlan    *plan,
                         const char  *banner_id,
                         GError     **error)
{
  g_autoptr(AikaSeq) banners = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->banners, banner_id, AIKA_EDIT_BANNER, &position, error))
    return NULL;

  banners = aika_seq_remove (plan->banners, position);
  return aika_edit_with_list (plan, banners, banners);
}
