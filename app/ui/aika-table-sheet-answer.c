/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-table-sheet-answer"

#include "config.h"

#include <string.h>

#include "ui/aika-spoken.h"
#include "ui/aika-table-sheet-private.h"
#include "ui/aika-time-target.h"

/* What stands under the text over a cell: how the line with the cursor is read, in a column of
 * times; and why the words were refused. */

#define REFUSAL_CHARS 40

/* Columns whose lines are times. */
static gboolean
is_time_field (const char *field)
{
  return g_str_equal (field, "when") || g_str_equal (field, "period") || g_str_equal (field, "days") ||
         (g_str_has_prefix (field, "body:") && strchr (field, '+') == NULL);
}

static void
get_line (AikaTableSheet *self,
          GtkTextIter    *start,
          GtkTextIter    *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->writing.text));

  gtk_text_buffer_get_iter_at_mark (buffer, start, gtk_text_buffer_get_insert (buffer));
  gtk_text_iter_set_line_offset (start, 0);
  *end = *start;
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

static void
put_line (AikaTableSheet *self,
          const char     *line)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->writing.text));
  GtkTextIter start, end;

  get_line (self, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, line, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (self->writing.text);
}

static void
amend_cb (AikaTableSheet *self,
          const char     *amended)
{
  put_line (self, amended);
}

/**
 * aika_table_sheet_amend:
 *
 * Puts what the answer offers first in place of the line with the cursor.
 *
 * Returns: whether something was offered
 */
gboolean
aika_table_sheet_amend (AikaTableSheet *self)
{
  g_autofree char *amended = g_strdup (self->writing.amended);

  if (amended == NULL)
    return FALSE;

  put_line (self, amended);
  return TRUE;
}

/**
 * aika_table_sheet_add_bubble:
 *
 * Makes what stands under the text over a cell, hidden.
 */
void
aika_table_sheet_add_bubble (AikaTableSheet *self)
{
  AikaTableWriting *writing = &self->writing;

  writing->is_time = is_time_field (writing->field);
  writing->bubble = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (writing->bubble, "cell-answer");

  writing->refusal = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (writing->refusal), 0);
  gtk_label_set_wrap (GTK_LABEL (writing->refusal), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (writing->refusal), GTK_NATURAL_WRAP_WORD);
  gtk_label_set_max_width_chars (GTK_LABEL (writing->refusal), REFUSAL_CHARS);
  gtk_widget_add_css_class (writing->refusal, "error");
  gtk_box_append (GTK_BOX (writing->bubble), writing->refusal);

  writing->notes = AIKA_TIME_NOTES (aika_time_notes_new ());
  gtk_widget_set_visible (GTK_WIDGET (writing->notes), writing->is_time);
  g_signal_connect_swapped (writing->notes, "amend", G_CALLBACK (amend_cb), self);
  gtk_box_append (GTK_BOX (writing->bubble), GTK_WIDGET (writing->notes));
  gtk_widget_set_parent (writing->bubble, GTK_WIDGET (self));
}

static AikaTimeAnswer *
answer_line (AikaTableSheet *self)
{
  AikaTimeTarget target = { self->writing.item_id, NULL, NULL, NULL, AIKA_EDIT_NO_MONTH };
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->writing.text));
  g_autoptr(AikaReading) reading = NULL;
  g_autofree char *line = NULL;
  AikaTimeContext context;
  GtkTextIter start, end;

  get_line (self, &start, &end);
  line = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  aika_time_target_get_context (&target, aika_document_get_plan (self->document), &context);
  reading = aika_reading_new (line, &context);

  return aika_time_answer_new (reading, NULL, AIKA_ANSWER_TIME, aika_spoken_get_language ());
}

/* Nothing can be announced before GTK 4.14; a screen reader finds the answer as the description. */
static void
describe (AikaTableSheet       *self,
          const AikaTimeAnswer *answer,
          const char           *refusal)
{
  g_autofree char *spoken = answer != NULL ? aika_time_answer_dup_spoken (answer) : NULL;
  g_autofree char *both = refusal != NULL && spoken != NULL ? g_strdup_printf ("%s %s", refusal, spoken) : NULL;
  const char *description = both != NULL ? both : refusal != NULL ? refusal : spoken;
  gboolean is_invalid = refusal != NULL || (answer != NULL && answer->tone == AIKA_ANSWER_ERROR);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->writing.text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->writing.text), GTK_ACCESSIBLE_STATE_INVALID,
                               is_invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/**
 * aika_table_sheet_answer:
 * @refusal: (nullable): why the words could not be taken, a sentence
 *
 * Answers the words as they stand.
 */
void
aika_table_sheet_answer (AikaTableSheet *self,
                         const char     *refusal)
{
  AikaTableWriting *writing = &self->writing;
  g_autoptr(AikaTimeAnswer) answer = writing->is_time ? answer_line (self) : NULL;
  gboolean is_refused = refusal != NULL;

  /* The reading says it already, with more beside it. */
  if (refusal != NULL && answer != NULL && answer->tone == AIKA_ANSWER_ERROR && strstr (refusal, answer->text) != NULL)
    refusal = NULL;

  g_free (writing->amended);
  writing->amended = answer != NULL ? g_strdup (aika_time_answer_get_amended (answer)) : NULL;
  if (answer != NULL)
    aika_time_notes_show (writing->notes, answer, NULL, FALSE);
  gtk_label_set_text (GTK_LABEL (writing->refusal), refusal != NULL ? refusal : "");
  gtk_widget_set_visible (writing->refusal, refusal != NULL);
  gtk_widget_set_visible (writing->bubble, refusal != NULL || answer != NULL);
  if (is_refused)
    gtk_widget_add_css_class (writing->scroller, "error");
  else
    gtk_widget_remove_css_class (writing->scroller, "error");
  describe (self, answer, refusal);
  aika_table_sheet_queue_places (self);
}
