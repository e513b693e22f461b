/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-time-notes"

#include "config.h"

#include "ui/aika-time-notes.h"

#include <glib/gi18n-lib.h>

#include "time/aika-phrase.h"
#include "ui/aika-spoken.h"

struct _AikaTimeNotes
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *icon;
  GtkWidget *answer;
  GtkWidget *reason;
  GtkWidget *lines;           /* NULL while there are none */
  GtkWidget *ways_out;
  GtkWidget *keep;
  GtkWidget *restore;
};

enum
{
  AMEND,
  KEEP,
  RESTORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AikaTimeNotes, aika_time_notes, GTK_TYPE_WIDGET)

/* A year that nobody wrote; Pango counts its alpha to 65535. */
#define DOUBTED_ALPHA 38000

#define LINE_SPACING_PX 9       /* as between the parts of the .ui */
#define ANSWER_CHARS 32         /* how wide a line would like to be; of the labels of the .ui too */

/* No line ends within a time that a sentence quotes. */
static GtkWidget *
make_label (const char *text)
{
  g_autofree char *glued = aika_text_glue (text, aika_spoken_get_language ());
  GtkWidget *label = gtk_label_new (glued);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), ANSWER_CHARS);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static void
offer_clicked_cb (GtkButton     *button,
                  AikaTimeNotes *self)
{
  g_autofree char *amended = g_strdup (g_object_get_data (G_OBJECT (button), "amended"));

  g_signal_emit (self, signals[AMEND], 0, amended);
}

static GtkWidget *
make_offer_button (AikaTimeNotes        *self,
                   const AikaAnswerNote *note,
                   gboolean              has_key)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = make_label (note->offer);

  gtk_widget_set_hexpand (label, FALSE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, note->offer, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  if (has_key)
    {
      g_autofree char *key = gtk_accelerator_get_label (GDK_KEY_Return, GDK_ALT_MASK);

      gtk_widget_set_tooltip_text (button, key);
    }
  g_object_set_data_full (G_OBJECT (button), "amended", g_strdup (note->amended), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (offer_clicked_cb), self);

  return button;
}

static GtkWidget *
make_line (AikaTimeNotes        *self,
           const AikaAnswerNote *note,
           gboolean              has_key)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (note->sentence != NULL)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *label = make_label (note->sentence);

      if (!note->is_calm)
        {
          GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "valign", GTK_ALIGN_START,
                                          "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

          gtk_widget_add_css_class (icon, "warning");
          gtk_box_append (GTK_BOX (box), icon);
        }
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (line), box);
    }
  if (note->offer != NULL)
    gtk_box_append (GTK_BOX (line), make_offer_button (self, note, has_key));

  return line;
}

/* Each answer has a box of its own: one that was hidden or empty would keep the height that it had
 * then, in GTK, and cut what is put into it. */
static void
clear_lines (AikaTimeNotes *self)
{
  if (self->lines != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->lines);
  self->lines = NULL;
}

static void
append_line (AikaTimeNotes *self,
             GtkWidget     *line)
{
  if (self->lines == NULL)
    {
      self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, LINE_SPACING_PX);
      gtk_box_insert_child_after (GTK_BOX (self->box), self->lines, self->reason);
    }
  gtk_box_append (GTK_BOX (self->lines), line);
}

static void
show_answer (AikaTimeNotes        *self,
             const AikaTimeAnswer *answer)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *glued = aika_text_glue (answer->text, aika_spoken_get_language ());

  /* A time is glued as it is said: only sentences are glued here, and they have no doubted years. */
  for (guint i = 0; i < answer->doubts->len; i++)
    {
      const AikaAnswerDoubt *doubt = &g_array_index (answer->doubts, AikaAnswerDoubt, i);
      PangoAttribute *pale = pango_attr_foreground_alpha_new (DOUBTED_ALPHA);

      pale->start_index = doubt->start;
      pale->end_index = doubt->end;
      pango_attr_list_insert (attributes, pale);
    }
  gtk_label_set_text (GTK_LABEL (self->answer), answer->tone == AIKA_ANSWER_READING ? answer->text : glued);
  gtk_label_set_attributes (GTK_LABEL (self->answer), attributes);
  pango_attr_list_unref (attributes);

  gtk_widget_set_visible (self->icon, answer->tone == AIKA_ANSWER_ERROR);
  gtk_widget_remove_css_class (self->answer, "hint");
  if (answer->tone == AIKA_ANSWER_ERROR)
    {
      gtk_widget_add_css_class (self->answer, "error");
      gtk_widget_add_css_class (self->icon, "error");
    }
  else
    gtk_widget_remove_css_class (self->answer, "error");
  if (answer->tone == AIKA_ANSWER_HINT)
    gtk_widget_add_css_class (self->answer, "hint");
}

static void
keep_clicked_cb (AikaTimeNotes *self)
{
  g_signal_emit (self, signals[KEEP], 0);
}

static void
restore_clicked_cb (AikaTimeNotes *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
}

static void
aika_time_notes_dispose (GObject *object)
{
  AikaTimeNotes *self = AIKA_TIME_NOTES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (aika_time_notes_parent_class)->dispose (object);
}

static void
aika_time_notes_class_init (AikaTimeNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aika_time_notes_dispose;

  /**
   * AikaTimeNotes::amend:
   * @text: what should stand in the field
   */
  signals[AMEND] = g_signal_new ("amend", AIKA_TYPE_TIME_NOTES, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[KEEP] = g_signal_new ("keep", AIKA_TYPE_TIME_NOTES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RESTORE] = g_signal_new ("restore", AIKA_TYPE_TIME_NOTES, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aikajana/Aikajana/aika-time-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, AikaTimeNotes, box);
  gtk_widget_class_bind_template_child (widget_class, AikaTimeNotes, icon);
  gtk_widget_class_bind_template_child (widget_class, AikaTimeNotes, answer);
  gtk_widget_class_bind_template_child (widget_class, AikaTimeNotes, reason);
  gtk_widget_class_bind_template_child (widget_class, AikaTimeNotes, ways_out);
  gtk_widget_class_bind_template_child (widget_class, AikaTimeNotes, keep);
  gtk_widget_class_bind_template_child (widget_class, AikaTimeNotes, restore);
  gtk_widget_class_set_css_name (widget_class, "timenotes");
}

static void
aika_time_notes_init (AikaTimeNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->keep, "clicked", G_CALLBACK (keep_clicked_cb), self);
  g_signal_connect_swapped (self->restore, "clicked", G_CALLBACK (restore_clicked_cb), self);
}

/**
 * aika_time_notes_new:
 *
 * Returns: (transfer floating): notes without an answer
 */
GtkWidget *
aika_time_notes_new (void)
{
  return g_object_new (AIKA_TYPE_TIME_NOTES, NULL);
}

/**
 * aika_time_notes_show:
 * @notes: notes
 * @answer: what to say
 * @reason: (nullable): why the field cannot be written in
 * @is_refused: whether the words were to be taken and could not be: they may be given up, or kept
 *   as they are where the answer allows it
 *
 * Shows the answer at once.
 */
void
aika_time_notes_show (AikaTimeNotes        *notes,
                      const AikaTimeAnswer *answer,
                      const char           *reason,
                      gboolean              is_refused)
{
  gboolean has_key = TRUE;

  g_return_if_fail (AIKA_IS_TIME_NOTES (notes));

  show_answer (notes, answer);
  gtk_label_set_text (GTK_LABEL (notes->reason), reason != NULL ? reason : "");
  gtk_widget_set_visible (notes->reason, reason != NULL);

  clear_lines (notes);
  for (guint i = 0; i < answer->notes->len && reason == NULL; i++)
    {
      const AikaAnswerNote *note = &g_array_index (answer->notes, AikaAnswerNote, i);

      append_line (notes, make_line (notes, note, has_key && note->offer != NULL));
      if (note->offer != NULL)
        has_key = FALSE;
    }
  gtk_widget_set_visible (notes->keep, answer->is_keepable);
  gtk_widget_set_visible (notes->ways_out, is_refused);
}
