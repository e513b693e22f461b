/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-time-field"

#include "config.h"

#include "ui/aika-time-field.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-describe.h"
#include "ui/aika-time-entry.h"

struct _AikaTimeField
{
  GtkWidget       parent_instance;

  AikaSheet      *sheet;
  AikaTimeEntry  *entry;
  AikaTimeTarget  target;
};

G_DEFINE_FINAL_TYPE (AikaTimeField, aika_time_field, GTK_TYPE_WIDGET)

static AikaPlan *
get_plan (AikaTimeField *self)
{
  AikaDocument *document = aika_sheet_get_document (self->sheet);

  return document != NULL ? aika_document_get_plan (document) : NULL;
}

static void
take_cb (AikaTimeField *self,
         AikaTimeTake   take,
         const char    *text)
{
  AikaDocument *document = aika_sheet_get_document (self->sheet);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) plan = NULL;
  g_autofree char *label = NULL;
  g_autofree char *mark_id = NULL;

  if (document == NULL)
    return;

  aika_sheet_show_draft (self->sheet, NULL);
  plan = aika_time_target_take (&self->target, get_plan (self), take, text, &mark_id, &error);
  if (plan == NULL)
    {
      g_signal_emit_by_name (self->sheet, "refused", error->message);
      return;
    }

  /* From now on it is the new mark's. */
  if (mark_id != NULL)
    self->target.mark_id = g_strdup (mark_id);
  label = aika_edit_describe (get_plan (self), plan);
  aika_document_commit (document, plan, label, NULL);
}

/* What is being written shows in the sheet before it is committed. */
static void
reading_changed_cb (AikaTimeField *self)
{
  const AikaReading *reading = aika_time_entry_get_reading (self->entry);
  g_autoptr(AikaPlan) plan = NULL;

  if (get_plan (self) == NULL)
    return;
  if (aika_time_entry_is_changed (self->entry) && reading->status == AIKA_READING_VALUE)
    plan = aika_time_target_take (&self->target, get_plan (self), AIKA_TIME_TAKE_TIME,
                                  aika_time_entry_get_text (self->entry), NULL, NULL);
  aika_sheet_show_draft (self->sheet, plan);
}

static void
show_time (AikaTimeField *self)
{
  AikaDocument *document = aika_sheet_get_document (self->sheet);
  AikaPlan *plan = get_plan (self);
  g_autoptr(AikaWhen) when = NULL;
  AikaTimeContext context;
  const char *reason;

  if (plan == NULL)
    return;

  when = aika_time_target_get_when (&self->target, plan);
  aika_time_target_get_context (&self->target, plan, &context);
  aika_time_entry_set_time (self->entry, when, &context);
  reason = aika_time_target_get_reason (&self->target, plan);
  if (aika_document_get_is_read_only (document))
    reason = _("This plan was made with a newer Aikajana. It opens read-only.");
  aika_time_entry_set_fixed (self->entry, reason);
}

static void
finish_typing_cb (AikaTimeField *self)
{
  aika_time_entry_finish (self->entry);
}

static gboolean
aika_time_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (AIKA_TIME_FIELD (widget)->entry));
}

static void
aika_time_field_dispose (GObject *object)
{
  AikaTimeField *self = AIKA_TIME_FIELD (object);

  if (self->sheet != NULL)
    aika_sheet_show_draft (self->sheet, NULL);
  g_clear_object (&self->sheet);
  if (self->entry != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->entry)));
  aika_time_target_clear (&self->target);

  G_OBJECT_CLASS (aika_time_field_parent_class)->dispose (object);
}

static void
aika_time_field_class_init (AikaTimeFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aika_time_field_dispose;
  widget_class->grab_focus = aika_time_field_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
aika_time_field_init (AikaTimeField *self)
{
  self->target = (AikaTimeTarget) AIKA_TIME_TARGET_NONE;
}

/**
 * aika_time_field_new:
 * @sheet: the sheet whose plan it edits
 *
 * Returns: (transfer floating): a field for no time yet
 */
GtkWidget *
aika_time_field_new (AikaSheet *sheet)
{
  AikaTimeField *self = g_object_new (AIKA_TYPE_TIME_FIELD, NULL);

  self->sheet = g_object_ref (sheet);
  self->entry = AIKA_TIME_ENTRY (aika_time_entry_new (AIKA_ANSWER_TIME));
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "take", G_CALLBACK (take_cb), self);
  g_signal_connect_swapped (self->entry, "reading-changed", G_CALLBACK (reading_changed_cb), self);
  g_signal_connect_object (sheet, "finish-typing", G_CALLBACK (finish_typing_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * aika_time_field_set_mark:
 * @field: a field
 * @item_id: a row
 * @mark_id: (nullable): its mark; `NULL` for a time that makes one
 *
 * Shows the time that the plan has now.
 */
void
aika_time_field_set_mark (AikaTimeField *field,
                          const char    *item_id,
                          const char    *mark_id)
{
  g_return_if_fail (AIKA_IS_TIME_FIELD (field));

  aika_time_target_set (&field->target, item_id, mark_id, AIKA_EDIT_NO_MONTH);
  show_time (field);
}

/**
 * aika_time_field_set_meeting:
 * @field: a field
 * @body_id: a body
 * @meeting_id: a meeting of it
 *
 * Shows the time that the plan has now.
 */
void
aika_time_field_set_meeting (AikaTimeField *field,
                             const char    *body_id,
                             const char    *meeting_id)
{
  g_return_if_fail (AIKA_IS_TIME_FIELD (field));

  aika_time_target_set_meeting (&field->target, body_id, meeting_id);
  show_time (field);
}

/**
 * aika_time_field_set_draft:
 * @field: a field
 * @draft: words that could not be taken when the field was left
 */
void
aika_time_field_set_draft (AikaTimeField *field,
                           const char    *draft)
{
  g_return_if_fail (AIKA_IS_TIME_FIELD (field));

  aika_time_entry_set_text (field->entry, draft);
  aika_time_entry_finish (field->entry);
}

/**
 * aika_time_field_give_up:
 * @field: a field
 *
 * Brings the words back that the plan has, where others stand.
 */
void
aika_time_field_give_up (AikaTimeField *field)
{
  g_return_if_fail (AIKA_IS_TIME_FIELD (field));

  if (aika_time_entry_is_changed (field->entry))
    aika_time_entry_restore (field->entry);
}

/**
 * aika_time_field_finish:
 * @field: a field that is about to go
 *
 * Commits what was written. Where that cannot be, the sheet says why.
 *
 * Returns: (transfer full) (nullable): the words that could not be taken
 */
char *
aika_time_field_finish (AikaTimeField *field)
{
  g_autofree char *problem = NULL;

  g_return_val_if_fail (AIKA_IS_TIME_FIELD (field), NULL);

  if (aika_time_entry_finish (field->entry))
    return NULL;

  problem = aika_time_entry_dup_problem (field->entry);
  g_signal_emit_by_name (field->sheet, "refused", problem);
  return g_strdup (aika_time_entry_get_text (field->entry));
}
