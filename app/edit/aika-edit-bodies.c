/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-bodies"

#include "config.h"

#include "edit/aika-edit-bodies.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-private.h"

/* What a body is: its names, its place among the others, when it meets and what must happen before.
 * Its meetings are in aika-edit-meetings.c, two bodies made one in aika-edit-merge.c, and what is left of one that
 * is deleted in aika-edit-body-delete.c. */

/* What a verb does to a draft of a body. */
typedef gboolean (*BodyFunc) (AikaPlan      *plan,
                              AikaBody      *draft,
                              gconstpointer  data,
                              GError       **error);

static AikaPlan *
change_body (AikaPlan       *plan,
             const char     *body_id,
             BodyFunc        func,
             gconstpointer   data,
             GError        **error)
{
  g_autoptr(AikaBody) draft = NULL;
  guint position;

  if (!aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &position, error))
    return NULL;

  draft = aika_record_draft (aika_seq_get (plan->bodies, position));
  if (!func (plan, draft, data, error))
    return NULL;

  return aika_edit_with_record (plan, bodies, position, draft);
}

typedef struct
{
  const char        *field;
  const char        *text;
  const char *const *texts;
  int                value;
  int                weekday;
  int                clock;
  AikaSeq           *seq;
} BodyValue;

static gboolean
set_text (AikaPlan       *plan,
          AikaBody       *draft,
          gconstpointer   data,
          GError        **error)
{
  const BodyValue *value = data;

  return aika_edit_set_text_field (draft, value->field, value->text, error);
}

/**
 * aika_edit_set_body_text:
 * @plan: a plan
 * @body_id: a body
 * @field: “abbreviation”, “name” or “note”
 * @text: (nullable): its text
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for another field, an empty name or a
 *   text that is too long
 *
 * Returns: (transfer full) (nullable): the plan with the text
 */
AikaPlan *
aika_edit_set_body_text (AikaPlan    *plan,
                         const char  *body_id,
                         const char  *field,
                         const char  *text,
                         GError     **error)
{
  BodyValue value = { .field = field, .text = text };

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  return change_body (plan, body_id, set_text, &value, error);
}

static gboolean
set_texts (AikaPlan       *plan,
           AikaBody       *draft,
           gconstpointer   data,
           GError        **error)
{
  const BodyValue *value = data;

  return aika_edit_set_texts_field (draft, value->field, value->texts, error);
}

/**
 * aika_edit_set_body_texts:
 * @plan: a plan
 * @body_id: a body
 * @field: “aliases” or “members”
 * @texts: (nullable) (array zero-terminated=1): the texts; empty ones are left out
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): the plan with the texts
 */
AikaPlan *
aika_edit_set_body_texts (AikaPlan           *plan,
                          const char         *body_id,
                          const char         *field,
                          const char *const  *texts,
                          GError            **error)
{
  BodyValue value = { .field = field, .texts = texts };

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  return change_body (plan, body_id, set_texts, &value, error);
}

static gboolean
set_choice (AikaPlan       *plan,
            AikaBody       *draft,
            gconstpointer   data,
            GError        **error)
{
  const BodyValue *value = data;

  return aika_edit_set_choice_field (draft, value->field, value->value, error);
}

/**
 * aika_edit_set_body_choice:
 * @plan: a plan
 * @body_id: a body
 * @field: “kind” or “hue”
 * @value: an AikaBodyKind or an AikaHue
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for another field or value
 *
 * Returns: (transfer full) (nullable): the plan with the choice
 */
AikaPlan *
aika_edit_set_body_choice (AikaPlan    *plan,
                           const char  *body_id,
                           const char  *field,
                           int          value,
                           GError     **error)
{
  BodyValue body_value = { .field = field, .value = value };

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  return change_body (plan, body_id, set_choice, &body_value, error);
}

/* Whether the body is the other or stands, by any number of steps, under it. */
gboolean
aika_edit_stands_under (const AikaPlan *plan,
                        const char     *body_id,
                        const char     *other_id)
{
  guint n_bodies = aika_seq_get_length (plan->bodies);

  for (guint n_steps = 0; body_id != NULL && n_steps <= n_bodies; n_steps++)
    {
      const AikaBody *body = aika_seq_lookup (plan->bodies, body_id);

      if (g_str_equal (body_id, other_id))
        return TRUE;
      body_id = body != NULL ? body->parent : NULL;
    }

  return FALSE;
}

static gboolean
set_parent (AikaPlan       *plan,
            AikaBody       *draft,
            gconstpointer   data,
            GError        **error)
{
  const char *parent_id = ((const BodyValue *) data)->text;
  guint position;

  if (parent_id != NULL && !aika_edit_find (plan->bodies, parent_id, AIKA_EDIT_BODY, &position, error))
    return FALSE;
  if (parent_id != NULL && aika_edit_stands_under (plan, parent_id, draft->id))
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                   /* Translators: the names of two bodies. */
                   _("%s cannot stand under %s: that stands under it already."), aika_body_get_short_name (draft),
                   aika_body_get_short_name (aika_seq_get (plan->bodies, position)));
      return FALSE;
    }

  aika_set_text (&draft->parent, parent_id);
  return TRUE;
}

/**
 * aika_edit_set_body_parent:
 * @plan: a plan
 * @body_id: a body
 * @parent_id: (nullable): the body that it stands under
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for a circle
 *
 * Returns: (transfer full) (nullable): the plan with the parent
 */
AikaPlan *
aika_edit_set_body_parent (AikaPlan    *plan,
                           const char  *body_id,
                           const char  *parent_id,
                           GError     **error)
{
  BodyValue value = { .text = parent_id };

  g_return_val_if_fail (plan != NULL, NULL);

  return change_body (plan, body_id, set_parent, &value, error);
}

#define MINUTES_OF_DAY (24 * 60)

static gboolean
set_usual (AikaPlan       *plan,
           AikaBody       *draft,
           gconstpointer   data,
           GError        **error)
{
  const BodyValue *value = data;
  g_autoptr(AikaUsual) usual = NULL;

  if (value->weekday < 0 || value->weekday > 7 || value->clock < -1 || value->clock >= MINUTES_OF_DAY)
    {
      g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                           _("A body meets on a day of the week, at a time between 0.00 and 23.59."));
      return FALSE;
    }
  if (value->weekday == 0 && value->clock == -1)
    {
      aika_set_record (&draft->usual, NULL);
      return TRUE;
    }

  usual = draft->usual != NULL ? aika_record_draft (draft->usual) : aika_record_new (&aika_usual_type);
  usual->weekday = value->weekday;
  usual->clock = value->clock;
  aika_set_record (&draft->usual, usual);
  return TRUE;
}

/**
 * aika_edit_set_body_usual:
 * @plan: a plan
 * @body_id: a body
 * @weekday: the day of the week on which it usually meets, 1 for Monday; 0 for none
 * @clock: the minutes since midnight at which it does; -1 for none
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID`
 *
 * Meetings that there are stay as they are.
 *
 * Returns: (transfer full) (nullable): the plan with the usual time
 */
AikaPlan *
aika_edit_set_body_usual (AikaPlan    *plan,
                          const char  *body_id,
                          int          weekday,
                          int          clock,
                          GError     **error)
{
  BodyValue value = { .weekday = weekday, .clock = clock };

  g_return_val_if_fail (plan != NULL, NULL);

  return change_body (plan, body_id, set_usual, &value, error);
}

#define LEAD_MAX_N 36525    /* days of a hundred years, as the format has it */

static gboolean
set_leads (AikaPlan       *plan,
           AikaBody       *draft,
           gconstpointer   data,
           GError        **error)
{
  const BodyValue *value = data;

  for (guint i = 0; i < aika_seq_get_length (value->seq); i++)
    {
      const AikaLead *lead = aika_seq_get (value->seq, i);

      if (!aika_edit_check_required (lead->name, error))
        return FALSE;
      if (ABS (lead->n) > LEAD_MAX_N || lead->clock < -1 || lead->clock >= MINUTES_OF_DAY)
        {
          g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                       _("“%s” is too far from its meeting, or its time is not one of a day."), lead->name);
          return FALSE;
        }
    }

  aika_set_seq (&draft->leads, value->seq);
  return TRUE;
}

/**
 * aika_edit_set_body_leads:
 * @plan: a plan
 * @body_id: a body
 * @leads: (transfer none): what must happen before each of its meetings: a sequence of AikaLead
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for one without a name, or too far away
 *
 * Returns: (transfer full) (nullable): the plan with the lead times
 */
AikaPlan *
aika_edit_set_body_leads (AikaPlan    *plan,
                          const char  *body_id,
                          AikaSeq     *leads,
                          GError     **error)
{
  BodyValue value = { .seq = leads };

  g_return_val_if_fail (plan != NULL && leads != NULL, NULL);

  return change_body (plan, body_id, set_leads, &value, error);
}

/**
 * aika_edit_move_body:
 * @plan: a plan
 * @body_id: a body
 * @n_places: how many places down among the bodies, negative for up; it stops at the ends
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the plan with the body there
 */
AikaPlan *
aika_edit_move_body (AikaPlan    *plan,
                     const char  *body_id,
                     int          n_places,
                     GError     **error)
{
  g_autoptr(AikaSeq) bodies = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!aika_edit_find (plan->bodies, body_id, AIKA_EDIT_BODY, &position, error))
    return NULL;

  bodies = aika_edit_move_in_seq (plan->bodies, position, n_places);
  return aika_edit_with_list (plan, bodies, bodies);
}
