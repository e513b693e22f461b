/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-step"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-marks.h"
#include "edit/aika-edit-meetings.h"
#include "edit/aika-edit-move-by.h"
#include "ui/aika-compat.h"
#include "ui/aika-sheet-private.h"

/* A mark or a meeting moved or resized by steps of its own: the pointer and the keys meet
 * here. What is held, decided or sent does not move until it is asked. */

typedef struct
{
  AikaSheet *sheet;
  AikaStepOf step;
  char      *merge_key;
} Question;

/* Each of several marks resized, or none. */
static AikaPlan *
resize_several (AikaPlan          *plan,
                const AikaStepOf  *step,
                AikaEditFlags      flags,
                GError           **error)
{
  AikaPlan *resized = aika_record_ref (plan);

  for (guint i = 0; resized != NULL && step->ids[i] != NULL; i++)
    {
      AikaPlan *before = resized;

      resized = aika_edit_resize_mark (before, step->ids[i], step->edge, step->n_steps, flags, error);
      aika_record_unref (before);
    }

  return resized;
}

/**
 * aika_sheet_make_step:
 *
 * Returns: (transfer full) (nullable): the document's plan after the step
 */
AikaPlan *
aika_sheet_make_step (AikaSheet         *self,
                      const AikaStepOf  *step,
                      AikaEditFlags      flags,
                      GError           **error)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  const char *one_id[] = { step->id, NULL };
  g_autoptr(GHashTable) unseen = step->n_rows != 0 ? aika_sheet_dup_unseen (self) : NULL;

  if (step->is_of_records)
    return aika_sheet_move_records (plan, (const char *const *) step->ids, step->unit, step->n_steps, flags, error);
  if (step->body_id != NULL)
    return aika_edit_move_meeting (plan, step->body_id, step->id, step->unit, step->n_steps, flags, error);
  if (step->ids != NULL && step->is_resize)
    return resize_several (plan, step, flags, error);
  if (step->is_resize)
    return aika_edit_resize_mark (plan, step->id, step->edge, step->n_steps, flags, error);
  if (step->ids != NULL || step->n_rows != 0)
    return aika_edit_move_marks_by (plan, step->ids != NULL ? (const char *const *) step->ids : one_id, step->unit,
                                    step->n_steps, step->n_rows, unseen, flags, error);

  return aika_edit_move_mark (plan, step->id, step->unit, step->n_steps, flags, error);
}

#define N_NAMES_MAX 3

/* What of the step is held, for the question: a row, or how many of the marks, with their rows where they are few. */
static char *
dup_held_words (AikaSheet        *self,
                const AikaStepOf *step)
{
  const AikaPlan *plan = aika_document_get_plan (self->document);
  const char *one_id[] = { step->id, NULL };
  const char *const *ids = step->ids != NULL ? (const char *const *) step->ids : one_id;
  g_autoptr(GPtrArray) held = step->body_id == NULL ? aika_edit_list_held (plan, ids) : g_ptr_array_new ();
  GString *words = g_string_new (NULL);
  guint n_marks = g_strv_length ((char **) ids);

  if (held->len > 1)
    /* Translators: the first is how many of the marks that are moved have been held, the second how many are moved. */
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "%u of the %u mark", "%u of the %u marks", n_marks),
                            held->len, n_marks);
  for (guint i = 0; i < held->len && held->len <= N_NAMES_MAX; i++)
    {
      AikaItem *item = NULL;

      if (aika_plan_find_mark (plan, ((const AikaMark *) held->pdata[i])->id, &item) != NULL && item->title != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", item->title);
    }

  return g_string_free (words, FALSE);
}

/**
 * aika_sheet_keep_selected:
 * @step: a step of several marks, about to be taken; of one it is nothing to do
 *
 * The cells of a range stay where they are: what moves away from them stays selected by itself, with the
 * cursor on the mark of the step.
 */
void
aika_sheet_keep_selected (AikaSheet        *self,
                          const AikaStepOf *step)
{
  if (step->ids == NULL || (step->n_rows == 0 && aika_sheet_is_rows_selected (self)) ||
      aika_sheet_find_record_row (self, step->id) == G_MAXUINT)
    return;

  aika_sheet_select (self, step->id);
  aika_sheet_choose (self, (const char *const *) step->ids);
}

static void
finish_step (AikaSheet  *self,
             AikaPlan   *plan,
             const char *merge_key,
             GError     *error)
{
  gboolean is_done = plan != NULL;

  aika_sheet_commit (self, plan, merge_key, error);
  if (is_done)
    aika_sheet_show_current (self);
}

static void
answered_cb (gboolean is_yes,
             gpointer user_data)
{
  Question *question = user_data;

  if (is_yes && question->sheet->document != NULL)
    {
      g_autoptr(GError) error = NULL;
      AikaPlan *plan = aika_sheet_make_step (question->sheet, &question->step, AIKA_EDIT_EVEN_HELD, &error);

      finish_step (question->sheet, plan, question->merge_key, error);
    }
  g_object_unref (question->sheet);
  g_free (question->step.id);
  g_strfreev (question->step.ids);
  g_free (question->step.body_id);
  g_free (question->merge_key);
  g_free (question);
}

/**
 * aika_sheet_take_step:
 *
 * Commits the step, after a question where it moves what is held. Steps of one merge key are
 * one step of the history while a key repeats.
 */
void
aika_sheet_take_step (AikaSheet        *self,
                      const AikaStepOf *step,
                      const char       *merge_key)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *plan = aika_sheet_make_step (self, step, AIKA_EDIT_PLAIN, &error);
  g_autofree char *held = NULL;
  Question *question;

  if (!g_error_matches (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_HELD))
    {
      finish_step (self, plan, merge_key, error);
      return;
    }

  question = g_new (Question, 1);
  question->sheet = g_object_ref (self);
  question->step = *step;
  question->step.id = g_strdup (step->id);
  question->step.ids = g_strdupv (step->ids);
  question->step.body_id = g_strdup (step->body_id);
  question->merge_key = g_strdup (merge_key);
  held = dup_held_words (self, step);
  aika_compat_ask (GTK_WIDGET (self), error->message, held, _("Do _not Move"), _("_Move"), FALSE,
                   answered_cb, question);
}
