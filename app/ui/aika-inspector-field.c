/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-field"

#include "config.h"

#include "ui/aika-inspector-field.h"

#include <string.h>

#include "ui/aika-inspector-bullets.h"

/* Invariants: (1) `take` is emitted only for a text that differs from the plan's; (2) a text that a
 * person typed goes only when it was taken, or when they give it up. */

struct _AikaInspectorField
{
  AdwPreferencesRow  parent_instance;

  gboolean           has_lines;       /* Enter begins another one */
  gboolean           has_bullets;     /* Enter in a bullet begins the next */
  GtkWidget         *name_label;
  GtkWidget         *view;
  GtkWidget         *placeholder;     /* over the text while there is none */
  GtkWidget         *note_label;
  GtkWidget         *reason_label;    /* why the text could not be taken */
  GtkWidget         *words;           /* the column of all of these */
  GtkWidget         *suffixes;

  AikaCompletion    *completion;      /* NULL: nothing is known of what is written into it */

  char              *text;            /* the plan's */
  char              *note;
  gboolean           is_setting;      /* the text changes by the plan, not by a person */
  gboolean           is_taking;
  gboolean           is_refused;
  gboolean           is_slanted;      /* some of it is in italics */
  guint              finish_idle_id;
};

enum
{
  TAKE,
  EDITED,
  SLANT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AikaInspectorField, aika_inspector_field, ADW_TYPE_PREFERENCES_ROW)

static GtkTextBuffer *
get_buffer (AikaInspectorField *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static gboolean
is_changed (AikaInspectorField *self)
{
  g_autofree char *text = aika_inspector_field_dup_text (self);

  return !g_str_equal (text, self->text);
}

/* Nothing can be announced before GTK 4.14; a screen reader finds the note, the reason and what is chosen
 * in a list of suggestions as the description of the text. */
static void
describe (AikaInspectorField *self)
{
  const char *reason = self->is_refused ? gtk_label_get_text (GTK_LABEL (self->reason_label)) : NULL;
  g_autofree char *offer = self->completion != NULL ? aika_completion_dup_words (self->completion) : NULL;
  const char *description = offer != NULL ? offer : reason != NULL ? reason : self->note;

  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (get_buffer (self)) == 0 &&
                                             *gtk_label_get_text (GTK_LABEL (self->placeholder)) != '\0');
  gtk_widget_set_visible (self->note_label, self->note != NULL && reason == NULL);
  gtk_widget_set_visible (self->reason_label, reason != NULL);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               reason != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Puts a text into the field that nobody typed; the field's own undo begins there. */
static void
put_text (AikaInspectorField *self,
          const char         *text)
{
  g_autofree char *shown = aika_inspector_field_dup_text (self);

  self->is_setting = TRUE;
  self->is_refused = FALSE;
  gtk_text_buffer_begin_irreversible_action (get_buffer (self));
  if (!g_str_equal (shown, text))
    gtk_text_buffer_set_text (get_buffer (self), text, -1);
  gtk_text_buffer_end_irreversible_action (get_buffer (self));
  self->is_setting = FALSE;
  describe (self);
}

static void
changed_cb (AikaInspectorField *self)
{
  if (self->is_setting)
    return;

  self->is_refused = FALSE;
  describe (self);
  if (self->completion != NULL)
    aika_completion_update (self->completion);
  g_signal_emit (self, signals[EDITED], 0);
}

/* A text of one line stays one when several are pasted into it. */
static void
insert_text_cb (GtkTextBuffer      *buffer,
                GtkTextIter        *place,
                char               *text,
                int                 n_bytes,
                AikaInspectorField *self)
{
  g_autofree char *words = NULL;

  if (self->has_lines || memchr (text, '\n', n_bytes) == NULL)
    return;

  words = g_strdelimit (g_strndup (text, n_bytes), "\n\r", ' ');
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, place, g_strstrip (words), -1);
}

static void
restore (AikaInspectorField *self)
{
  put_text (self, self->text);
  g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
break_line (AikaInspectorField *self,
            GdkModifierType     state)
{
  if (!self->has_lines || (state & GDK_CONTROL_MASK) != 0)
    {
      aika_inspector_field_finish (self);
      return GDK_EVENT_STOP;
    }
  if (!self->has_bullets || (state & GDK_SHIFT_MASK) != 0 || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)) ||
      !aika_bullets_break_line (get_buffer (self)))
    return GDK_EVENT_PROPAGATE;

  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->view), gtk_text_buffer_get_insert (get_buffer (self)));
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AikaInspectorField    *self)
{
  if (self->completion != NULL && aika_completion_take_key (self->completion, keyval, state))
    return GDK_EVENT_STOP;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      if (!is_changed (self))
        return GDK_EVENT_PROPAGATE;
      restore (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return break_line (self, state);

    case GDK_KEY_BackSpace:
      return self->has_bullets && gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)) &&
             aika_bullets_take_away (get_buffer (self));

    case GDK_KEY_i:
    case GDK_KEY_I:
      if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != GDK_CONTROL_MASK)
        return GDK_EVENT_PROPAGATE;
      g_signal_emit (self, signals[SLANT], 0);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
finish_later_cb (gpointer user_data)
{
  AikaInspectorField *self = user_data;

  self->finish_idle_id = 0;
  aika_inspector_field_finish (self);
  return G_SOURCE_REMOVE;
}

/* Later: in the middle of a change of focus no widget may go. */
static void
left_cb (AikaInspectorField *self)
{
  if (self->completion != NULL)
    aika_completion_close (self->completion);
  if (self->finish_idle_id == 0)
    self->finish_idle_id = g_idle_add (finish_later_cb, self);
}

/* The name and what stands around the text belong to it. */
static void
clicked_cb (AikaInspectorField *self)
{
  gtk_widget_grab_focus (self->view);
}

/* What a person wrote runs from left to right, and begins where all of a mirrored window does. */
static void
turn_cb (AikaInspectorField *self)
{
  gboolean is_mirrored = gtk_widget_get_direction (self->view) == GTK_TEXT_DIR_RTL;

  gtk_text_view_set_justification (GTK_TEXT_VIEW (self->view), is_mirrored ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static gboolean
aika_inspector_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (AIKA_INSPECTOR_FIELD (widget)->view);
}

static void
aika_inspector_field_dispose (GObject *object)
{
  AikaInspectorField *self = AIKA_INSPECTOR_FIELD (object);

  if (self->finish_idle_id != 0)
    g_source_remove (self->finish_idle_id);
  self->finish_idle_id = 0;
  g_clear_object (&self->completion);

  G_OBJECT_CLASS (aika_inspector_field_parent_class)->dispose (object);
}

static void
aika_inspector_field_finalize (GObject *object)
{
  AikaInspectorField *self = AIKA_INSPECTOR_FIELD (object);

  g_free (self->text);
  g_free (self->note);

  G_OBJECT_CLASS (aika_inspector_field_parent_class)->finalize (object);
}

static void
aika_inspector_field_class_init (AikaInspectorFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = aika_inspector_field_dispose;
  object_class->finalize = aika_inspector_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = aika_inspector_field_grab_focus;

  /**
   * AikaInspectorField::take:
   * @text: the text
   *
   * The text is finished and is not the plan's. Who cannot take it calls
   * [method@InspectorField.refuse].
   */
  signals[TAKE] = g_signal_new ("take", AIKA_TYPE_INSPECTOR_FIELD, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * AikaInspectorField::edited:
   *
   * A person changed the text.
   */
  signals[EDITED] = g_signal_new ("edited", AIKA_TYPE_INSPECTOR_FIELD, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * AikaInspectorField::slant:
   *
   * A person asked by Ctrl+I for italics, or for none.
   */
  signals[SLANT] = g_signal_new ("slant", AIKA_TYPE_INSPECTOR_FIELD, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
make_view (AikaInspectorField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_set_hexpand (self->view, TRUE);
  g_signal_connect_swapped (self->view, "direction-changed", G_CALLBACK (turn_cb), self);
  turn_cb (self);
  gtk_text_buffer_create_tag (get_buffer (self), "italic", "style", PANGO_STYLE_ITALIC, NULL);
  g_signal_connect_swapped (get_buffer (self), "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (get_buffer (self), "insert-text", G_CALLBACK (insert_text_cb), self);

  /* Before the text takes Enter for a line. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->view, focus);
}

static void
aika_inspector_field_init (AikaInspectorField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->text = g_strdup ("");
  make_view (self);
  self->name_label = make_label ("dim-label");
  self->note_label = make_label ("dim-label");
  self->reason_label = make_label ("reason");
  self->placeholder = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_add_css_class (self->placeholder, "dim-label");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  self->suffixes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (self->suffixes, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->name_label);
  gtk_box_append (GTK_BOX (words), overlay);
  gtk_box_append (GTK_BOX (words), self->note_label);
  gtk_box_append (GTK_BOX (words), self->reason_label);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->suffixes);
  gtk_widget_add_css_class (box, "inspector-field");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);

  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (words, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (words, "text");
  describe (self);
}

/**
 * aika_inspector_field_new:
 * @title: its name
 * @has_lines: whether the text may have several lines
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
aika_inspector_field_new (const char *title,
                          gboolean    has_lines)
{
  AikaInspectorField *self = g_object_new (AIKA_TYPE_INSPECTOR_FIELD, NULL);

  self->has_lines = has_lines;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_label_set_text (GTK_LABEL (self->name_label), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, has_lines, -1);

  return GTK_WIDGET (self);
}

/**
 * aika_inspector_field_set_text:
 * @field: a field
 * @text: (nullable): the text that the plan has
 *
 * What a person is typing stays while the plan's text is the one that was set before, and gives way
 * to another one.
 */
void
aika_inspector_field_set_text (AikaInspectorField *field,
                               const char         *text)
{
  const char *shown = text != NULL ? text : "";

  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  if (g_str_equal (field->text, shown))
    return;

  g_free (field->text);
  field->text = g_strdup (shown);
  put_text (field, field->text);
}

/**
 * aika_inspector_field_set_draft:
 * @field: a field
 * @draft: a text that could not be taken when the field was left
 */
void
aika_inspector_field_set_draft (AikaInspectorField *field,
                                const char         *draft)
{
  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  gtk_text_buffer_set_text (get_buffer (field), draft, -1);
  aika_inspector_field_finish (field);
}

/**
 * aika_inspector_field_dup_text:
 * @field: a field
 *
 * Returns: (transfer full): what stands in it
 */
char *
aika_inspector_field_dup_text (AikaInspectorField *field)
{
  GtkTextIter start, end;

  g_return_val_if_fail (AIKA_IS_INSPECTOR_FIELD (field), NULL);

  gtk_text_buffer_get_bounds (get_buffer (field), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (field), &start, &end, TRUE);
}

/**
 * aika_inspector_field_set_has_bullets:
 * @field: a field whose text may have several lines
 * @has_bullets: whether Enter in a bullet begins the next
 */
void
aika_inspector_field_set_has_bullets (AikaInspectorField *field,
                                      gboolean            has_bullets)
{
  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  field->has_bullets = has_bullets;
}

/**
 * aika_inspector_field_set_completion:
 * @field: a field
 * @ask: says what a line may become
 * @user_data: for @ask
 *
 * Offers what is known while a person writes.
 */
void
aika_inspector_field_set_completion (AikaInspectorField *field,
                                     AikaCompletionAsk   ask,
                                     gpointer            user_data)
{
  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field) && field->completion == NULL);

  field->completion = aika_completion_new (GTK_TEXT_VIEW (field->view), field->words, ask, user_data);
  g_signal_connect_swapped (field->completion, "changed", G_CALLBACK (describe), field);
}

/**
 * aika_inspector_field_get_selection:
 * @field: a field
 * @start: (out): the first character that is selected
 * @end: (out): the one after the last
 *
 * Returns: whether any is
 */
gboolean
aika_inspector_field_get_selection (AikaInspectorField *field,
                                    int                *start,
                                    int                *end)
{
  GtkTextIter first, last;
  gboolean has_selection;

  g_return_val_if_fail (AIKA_IS_INSPECTOR_FIELD (field), FALSE);

  has_selection = gtk_text_buffer_get_selection_bounds (get_buffer (field), &first, &last);
  *start = gtk_text_iter_get_offset (&first);
  *end = gtk_text_iter_get_offset (&last);
  return has_selection;
}

/**
 * aika_inspector_field_set_note:
 * @field: a field
 * @note: (nullable): how the text is read, or where it shows
 */
void
aika_inspector_field_set_note (AikaInspectorField *field,
                               const char         *note)
{
  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  if (g_strcmp0 (field->note, note) == 0)
    return;

  g_free (field->note);
  field->note = g_strdup (note);
  gtk_label_set_text (GTK_LABEL (field->note_label), note != NULL ? note : "");
  describe (field);
}

/**
 * aika_inspector_field_set_placeholder:
 * @field: a field
 * @words: what can be written, shown while nothing is
 */
void
aika_inspector_field_set_placeholder (AikaInspectorField *field,
                                      const char         *words)
{
  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  gtk_label_set_text (GTK_LABEL (field->placeholder), words);
  describe (field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, words, -1);
}

/**
 * aika_inspector_field_set_italic:
 * @field: a field
 * @start: the first character that is set in italics
 * @end: the one after the last, or -1 for the end; @start for none
 *
 * Shows a stretch of the text in italics, besides those that are.
 */
void
aika_inspector_field_set_italic (AikaInspectorField *field,
                                 int                 start,
                                 int                 end)
{
  GtkTextIter first, last;

  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  if (start == end)
    {
      /* Taking nothing away would have the text laid out anew. */
      if (!field->is_slanted)
        return;
      field->is_slanted = FALSE;
      gtk_text_buffer_get_bounds (get_buffer (field), &first, &last);
      gtk_text_buffer_remove_tag_by_name (get_buffer (field), "italic", &first, &last);
      return;
    }
  field->is_slanted = TRUE;
  gtk_text_buffer_get_iter_at_offset (get_buffer (field), &first, start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (field), &last, end);
  gtk_text_buffer_apply_tag_by_name (get_buffer (field), "italic", &first, &last);
}

void
aika_inspector_field_set_editable (AikaInspectorField *field,
                                   gboolean            is_editable)
{
  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  gtk_text_view_set_editable (GTK_TEXT_VIEW (field->view), is_editable);
  gtk_widget_set_sensitive (field->suffixes, is_editable);
}

void
aika_inspector_field_add_suffix (AikaInspectorField *field,
                                 GtkWidget          *suffix)
{
  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  gtk_widget_add_css_class (suffix, "flat");
  gtk_box_append (GTK_BOX (field->suffixes), suffix);
}

/**
 * aika_inspector_field_hide_name:
 * @field: a field
 *
 * For a field whose name stands over it already, or which is the heading; it keeps it for a screen
 * reader.
 */
void
aika_inspector_field_hide_name (AikaInspectorField *field)
{
  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  gtk_widget_set_visible (field->name_label, FALSE);
}

/**
 * aika_inspector_field_refuse:
 * @field: a field that emits `take`
 * @reason: why the text cannot be taken, a sentence
 */
void
aika_inspector_field_refuse (AikaInspectorField *field,
                             const char         *reason)
{
  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  field->is_refused = TRUE;
  gtk_label_set_text (GTK_LABEL (field->reason_label), reason);
  describe (field);
}

/**
 * aika_inspector_field_finish:
 * @field: a field
 *
 * Has what was typed taken.
 *
 * Returns: whether nothing is left that could not be
 */
gboolean
aika_inspector_field_finish (AikaInspectorField *field)
{
  g_autoptr(AikaInspectorField) self = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (AIKA_IS_INSPECTOR_FIELD (field), TRUE);

  if (field->is_taking || !is_changed (field))
    return TRUE;

  self = g_object_ref (field);
  text = aika_inspector_field_dup_text (self);
  self->is_refused = FALSE;
  self->is_taking = TRUE;
  g_signal_emit (self, signals[TAKE], 0, text);
  self->is_taking = FALSE;
  if (self->is_refused)
    return FALSE;

  /* The plan may say it without the white space at its ends. */
  put_text (self, self->text);
  g_signal_emit (self, signals[EDITED], 0);
  return TRUE;
}

/**
 * aika_inspector_field_give_up:
 * @field: a field
 *
 * Puts the plan's text in the place of one that could not be taken.
 */
void
aika_inspector_field_give_up (AikaInspectorField *field)
{
  g_return_if_fail (AIKA_IS_INSPECTOR_FIELD (field));

  if (field->is_refused || is_changed (field) || gtk_text_buffer_get_can_undo (get_buffer (field)) ||
      gtk_text_buffer_get_can_redo (get_buffer (field)))
    put_text (field, field->text);
}
