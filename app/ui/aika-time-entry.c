/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-time-entry"

#include "config.h"

#include "ui/aika-time-entry.h"

#include <gtk/gtk.h>
#include <glib/gi18n-lib.h>

#include "time/aika-phrase.h"
#include "ui/aika-spoken.h"
#include "ui/aika-time-notes.h"

/* Invariants: (1) what stands under the entry answers its text, also between two turns of the
 * main loop; (2) `take` is emitted only for words that differ from those that were set. */

struct _AikaTimeEntry
{
  GtkWidget        parent_instance;

  AikaAnswerField  field;
  GtkWidget       *child;           /* holds all the others */
  GtkWidget       *editable;        /* a GtkEntry */
  GtkWidget       *text;            /* its GtkText */
  AikaTimeNotes   *notes;

  AikaWhen        *when;            /* as it was set */
  char            *words;           /* what stood in the entry then */
  AikaTimeContext  context;
  char            *reason;          /* why it cannot be written in */

  AikaReading     *reading;
  AikaTimeAnswer  *answer;
  gboolean         is_refused;      /* the words were to be taken and could not be */
  gboolean         is_setting;      /* the text changes by the plan, not by a person */
  guint            finish_idle_id;
};

enum
{
  READING_CHANGED,
  TAKE,
  GIVE_UP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AikaTimeEntry, aika_time_entry, GTK_TYPE_WIDGET)

static gboolean
is_empty (AikaTimeEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (self->reading->text));

  return *text == '\0';
}

/* A colour of the theme, for Pango. */
static PangoColor *
find_color (AikaTimeEntry *self,
            const char    *name,
            PangoColor    *color)
{
  GdkRGBA rgba;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &rgba))
    return NULL;

  *color = (PangoColor) { (guint16) (rgba.red * 65535), (guint16) (rgba.green * 65535), (guint16) (rgba.blue * 65535) };
  return color;
}

/* Nothing can be announced before GTK 4.14; a screen reader finds the answer as the description.
 * Before 4.10 the entry stands for its GtkText among what is accessible, later the text itself is
 * there too, and has the focus. */
static void
describe (AikaTimeEntry *self,
          GtkWidget     *widget,
          const char    *description)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
                               self->answer->tone == AIKA_ANSWER_ERROR ? GTK_ACCESSIBLE_INVALID_TRUE
                                                                       : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
update_accessible (AikaTimeEntry *self)
{
  g_autofree char *spoken = aika_time_answer_dup_spoken (self->answer);
  g_autofree char *reasoned = self->reason != NULL ? g_strdup_printf ("%s. %s", spoken, self->reason) : NULL;

  describe (self, self->editable, reasoned != NULL ? reasoned : spoken);
  describe (self, self->text, reasoned != NULL ? reasoned : spoken);
}

static void
update_underlines (AikaTimeEntry *self)
{
  PangoColor error_color, warning_color;
  PangoAttrList *attributes = aika_time_answer_underline (self->answer, self->reading,
                                                          find_color (self, "error_color", &error_color),
                                                          find_color (self, "warning_color", &warning_color));

  gtk_text_set_attributes (GTK_TEXT (self->text), attributes);
  pango_attr_list_unref (attributes);
}

static void
show_answer (AikaTimeEntry *self)
{
  aika_time_notes_show (self->notes, self->answer, self->reason, self->is_refused);
  update_underlines (self);
  update_accessible (self);
}

/* Reads the text and answers it. */
static void
read_text (AikaTimeEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->editable));
  const AikaWhen *known = g_str_equal (text, self->words) ? self->when : NULL;

  g_clear_pointer (&self->reading, aika_reading_unref);
  g_clear_pointer (&self->answer, aika_time_answer_free);
  self->reading = aika_reading_new (text, &self->context);
  self->answer = aika_time_answer_new (self->reading, known, self->field, aika_spoken_get_language ());
  show_answer (self);
}

static void
changed_cb (AikaTimeEntry *self)
{
  if (self->is_setting)
    return;

  self->is_refused = FALSE;
  read_text (self);
  g_signal_emit (self, signals[READING_CHANGED], 0);
}

/* Puts a text into the entry that nobody typed; it is nothing for the entry's own undo. */
static void
put_text (AikaTimeEntry *self,
          const char    *text)
{
  self->is_setting = TRUE;
  self->is_refused = FALSE;
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->editable), FALSE);
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->editable)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->editable), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->editable), TRUE);
  self->is_setting = FALSE;
  read_text (self);
}

static void
refuse (AikaTimeEntry *self)
{
  self->is_refused = TRUE;
  show_answer (self);
}

static void
take (AikaTimeEntry *self,
      AikaTimeTake   what)
{
  g_autofree char *text = g_strdup (aika_time_entry_get_text (self));

  g_object_ref (self);
  g_signal_emit (self, signals[TAKE], 0, what, text);
  g_object_unref (self);
}

static void
activated_cb (AikaTimeEntry *self)
{
  if (!aika_time_entry_is_changed (self))
    {
      g_signal_emit (self, signals[GIVE_UP], 0);
      return;
    }
  aika_time_entry_finish (self);
}

static gboolean
finish_later_cb (gpointer user_data)
{
  AikaTimeEntry *self = user_data;

  self->finish_idle_id = 0;
  if (self->field == AIKA_ANSWER_TIME)
    aika_time_entry_finish (self);
  else
    activated_cb (self);
  return G_SOURCE_REMOVE;
}

/* Later: in the middle of a change of focus no widget may go. */
static void
left_cb (AikaTimeEntry *self)
{
  int position = gtk_editable_get_position (GTK_EDITABLE (self->editable));

  /* A selection is of who writes. */
  gtk_editable_select_region (GTK_EDITABLE (self->editable), position, position);
  if (self->finish_idle_id == 0)
    self->finish_idle_id = g_idle_add (finish_later_cb, self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AikaTimeEntry         *self)
{
  if (keyval != GDK_KEY_Escape || (self->field == AIKA_ANSWER_TIME && !aika_time_entry_is_changed (self)))
    return GDK_EVENT_PROPAGATE;

  aika_time_entry_restore (self);
  return GDK_EVENT_STOP;
}

/* The words with a replacement in them are as good as typed and taken. */
static void
amend (AikaTimeEntry *self,
       const char    *amended)
{
  if (self->reason != NULL)
    return;

  gtk_widget_grab_focus (self->text);
  gtk_editable_set_text (GTK_EDITABLE (self->editable), amended);
  gtk_editable_set_position (GTK_EDITABLE (self->editable), -1);
  if (self->reading->status == AIKA_READING_VALUE &&
      (self->field == AIKA_ANSWER_TIME || aika_time_answer_get_amended (self->answer) == NULL))
    aika_time_entry_finish (self);
}

static void
amend_cb (AikaTimeEntry *self,
          const char    *amended)
{
  amend (self, amended);
}

static void
amend_first (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AikaTimeEntry *self = AIKA_TIME_ENTRY (widget);
  g_autofree char *amended = g_strdup (aika_time_answer_get_amended (self->answer));

  if (amended != NULL)
    amend (self, amended);
  else
    gtk_widget_error_bell (widget);
}

static void
keep_cb (AikaTimeEntry *self)
{
  gtk_widget_grab_focus (self->text);
  take (self, AIKA_TIME_TAKE_WORDS);
}

static void
restore_cb (AikaTimeEntry *self)
{
  gtk_widget_grab_focus (self->text);
  aika_time_entry_restore (self);
}

/* The name belongs to the words under it. */
static void
clicked_cb (AikaTimeEntry *self)
{
  gtk_widget_grab_focus (self->text);
}

/* Named as the other texts of the inspector are, also while it is empty. */
static GtkWidget *
make_field (AikaTimeEntry *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (_("Time"));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dim-label");
  self->editable = gtk_entry_new ();
  gtk_entry_set_has_frame (GTK_ENTRY (self->editable), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editable), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time"), -1);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), self->editable);
  gtk_widget_add_css_class (box, "inspector-field");
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (box, "text");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

/* In the inspector: a card with the entry in its first row and the answer in its second. */
static void
make_card (AikaTimeEntry *self)
{
  GtkWidget *row = gtk_list_box_row_new ();

  self->child = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->child), GTK_SELECTION_NONE);
  gtk_widget_set_focusable (self->child, FALSE);
  gtk_widget_add_css_class (self->child, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (self->child), make_field (self));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->notes));
  gtk_list_box_append (GTK_LIST_BOX (self->child), row);
}

/* In a cell: an entry of its own look, and the answer in a bubble under it. */
static void
make_cell (AikaTimeEntry *self)
{
  self->child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->editable = gtk_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editable), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->field == AIKA_ANSWER_MEETING ? _("Day of the meeting") : _("Time or text"), -1);
  gtk_box_append (GTK_BOX (self->child), self->editable);
  gtk_box_append (GTK_BOX (self->child), GTK_WIDGET (self->notes));
}

static void
aika_time_entry_dispose (GObject *object)
{
  AikaTimeEntry *self = AIKA_TIME_ENTRY (object);

  if (self->finish_idle_id != 0)
    g_source_remove (self->finish_idle_id);
  self->finish_idle_id = 0;
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (aika_time_entry_parent_class)->dispose (object);
}

static void
aika_time_entry_finalize (GObject *object)
{
  AikaTimeEntry *self = AIKA_TIME_ENTRY (object);

  g_clear_pointer (&self->when, aika_when_unref);
  g_clear_pointer (&self->reading, aika_reading_unref);
  g_clear_pointer (&self->answer, aika_time_answer_free);
  g_free (self->words);
  g_free (self->reason);

  G_OBJECT_CLASS (aika_time_entry_parent_class)->finalize (object);
}

static void
aika_time_entry_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  AikaTimeEntry *self = AIKA_TIME_ENTRY (widget);

  GTK_WIDGET_CLASS (aika_time_entry_parent_class)->css_changed (widget, change);

  if (self->answer != NULL && self->child != NULL)
    update_underlines (self);
}

/* The words of a plan run from left to right in every window, also those without a letter that says so:
 * “24.–25.3.”. */
static void
turn (AikaTimeEntry *self)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_widget_set_direction (self->text, GTK_TEXT_DIR_LTR);
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), is_mirrored ? 1 : 0);
}

static void
aika_time_entry_direction_changed (GtkWidget        *widget,
                                   GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (aika_time_entry_parent_class)->direction_changed (widget, previous);

  turn (AIKA_TIME_ENTRY (widget));
}

static gboolean
aika_time_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (AIKA_TIME_ENTRY (widget)->text);
}

static void
aika_time_entry_class_init (AikaTimeEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aika_time_entry_dispose;
  object_class->finalize = aika_time_entry_finalize;
  widget_class->css_changed = aika_time_entry_css_changed;
  widget_class->direction_changed = aika_time_entry_direction_changed;
  widget_class->grab_focus = aika_time_entry_grab_focus;

  /**
   * AikaTimeEntry::reading-changed:
   *
   * A person changed the text, and it is read.
   */
  signals[READING_CHANGED] = g_signal_new ("reading-changed", AIKA_TYPE_TIME_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * AikaTimeEntry::take:
   * @take: an AikaTimeTake
   * @text: the words
   *
   * The words are finished and differ from those that were set.
   */
  signals[TAKE] = g_signal_new ("take", AIKA_TYPE_TIME_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
  /**
   * AikaTimeEntry::give-up:
   *
   * The words that were set stand again: by Escape, by a button, or by Enter without a change.
   */
  signals[GIVE_UP] = g_signal_new ("give-up", AIKA_TYPE_TIME_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "time.amend", NULL, amend_first);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_ALT_MASK, "time.amend", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_ALT_MASK, "time.amend", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timeentry");
}

static void
aika_time_entry_init (AikaTimeEntry *self)
{
  self->words = g_strdup ("");
  aika_time_context_init (&self->context, aika_spoken_get_language ());
}

/**
 * aika_time_entry_new:
 * @field: what it is for, which decides its look too
 *
 * Returns: (transfer floating): an empty entry
 */
GtkWidget *
aika_time_entry_new (AikaAnswerField field)
{
  AikaTimeEntry *self = g_object_new (AIKA_TYPE_TIME_ENTRY, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->field = field;
  self->notes = AIKA_TIME_NOTES (aika_time_notes_new ());
  if (field == AIKA_ANSWER_TIME)
    make_card (self);
  else
    make_cell (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), field == AIKA_ANSWER_TIME ? "field" : "cell");
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  self->text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->editable)));
  turn (self);

  g_signal_connect_swapped (self->editable, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->notes, "amend", G_CALLBACK (amend_cb), self);
  g_signal_connect_swapped (self->notes, "keep", G_CALLBACK (keep_cb), self);
  g_signal_connect_swapped (self->notes, "restore", G_CALLBACK (restore_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  read_text (self);

  return GTK_WIDGET (self);
}

/* The words to write in: the author's own, not those of the window's language. */
static char *
dup_words (AikaTimeEntry *self,
           AikaWhen      *when)
{
  if (when == NULL)
    return g_strdup ("");

  return when->text != NULL ? g_strdup (when->text)
                            : aika_when_format (when, self->context.language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
}

/**
 * aika_time_entry_set_time:
 * @entry: an entry
 * @when: (nullable) (transfer none): the time that the plan has
 * @context: what is known around its words
 *
 * Sets the time that is edited. Words that a person is writing stay while it is the time that was
 * set before, and give way to another one.
 */
void
aika_time_entry_set_time (AikaTimeEntry         *entry,
                          AikaWhen              *when,
                          const AikaTimeContext *context)
{
  g_autofree char *words = NULL;
  gboolean is_same;

  g_return_if_fail (AIKA_IS_TIME_ENTRY (entry));
  g_return_if_fail (context != NULL);

  is_same = when == entry->when || (when != NULL && entry->when != NULL && aika_when_equal (when, entry->when));
  entry->context = *context;
  words = dup_words (entry, when);
  if (is_same && aika_time_entry_is_changed (entry))
    {
      read_text (entry);
      return;
    }

  g_clear_pointer (&entry->when, aika_when_unref);
  entry->when = when != NULL ? aika_when_ref (when) : NULL;
  g_free (entry->words);
  entry->words = g_strdup (words);
  put_text (entry, words);
}

/**
 * aika_time_entry_set_fixed:
 * @entry: an entry
 * @reason: (nullable): why the time cannot be written here, a sentence; `NULL` where it can
 */
void
aika_time_entry_set_fixed (AikaTimeEntry *entry,
                           const char    *reason)
{
  g_return_if_fail (AIKA_IS_TIME_ENTRY (entry));

  if (g_strcmp0 (entry->reason, reason) == 0)
    return;

  g_free (entry->reason);
  entry->reason = g_strdup (reason);
  gtk_editable_set_editable (GTK_EDITABLE (entry->editable), reason == NULL);
  show_answer (entry);
}

/**
 * aika_time_entry_set_text:
 * @entry: an entry
 * @text: words, as if a person had written them
 */
void
aika_time_entry_set_text (AikaTimeEntry *entry,
                          const char    *text)
{
  g_return_if_fail (AIKA_IS_TIME_ENTRY (entry));

  gtk_editable_set_text (GTK_EDITABLE (entry->editable), text);
}

/**
 * aika_time_entry_get_text:
 * @entry: an entry
 *
 * Returns: (transfer none): what stands in it
 */
const char *
aika_time_entry_get_text (AikaTimeEntry *entry)
{
  g_return_val_if_fail (AIKA_IS_TIME_ENTRY (entry), "");

  return gtk_editable_get_text (GTK_EDITABLE (entry->editable));
}

/**
 * aika_time_entry_is_changed:
 * @entry: an entry
 *
 * Returns: whether other words stand in it than were set
 */
gboolean
aika_time_entry_is_changed (AikaTimeEntry *entry)
{
  return !g_str_equal (aika_time_entry_get_text (entry), entry->words);
}

/**
 * aika_time_entry_get_reading:
 * @entry: an entry
 *
 * Returns: (transfer none): how its text is read
 */
const AikaReading *
aika_time_entry_get_reading (AikaTimeEntry *entry)
{
  g_return_val_if_fail (AIKA_IS_TIME_ENTRY (entry), NULL);

  return entry->reading;
}

/**
 * aika_time_entry_get_delegate:
 * @entry: an entry
 *
 * Returns: (transfer none): the widget that takes the keys
 */
GtkWidget *
aika_time_entry_get_delegate (AikaTimeEntry *entry)
{
  g_return_val_if_fail (AIKA_IS_TIME_ENTRY (entry), NULL);

  return entry->text;
}

/**
 * aika_time_entry_set_width_chars:
 * @entry: an entry
 * @n_chars: how many characters it shows
 */
void
aika_time_entry_set_width_chars (AikaTimeEntry *entry,
                                 int            n_chars)
{
  g_return_if_fail (AIKA_IS_TIME_ENTRY (entry));

  gtk_editable_set_width_chars (GTK_EDITABLE (entry->editable), n_chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry->editable), n_chars);
}

/**
 * aika_time_entry_set_answer_above:
 * @entry: an entry for a cell
 * @is_above: whether the answer stands above the entry, where there is no room below
 */
void
aika_time_entry_set_answer_above (AikaTimeEntry *entry,
                                  gboolean       is_above)
{
  g_return_if_fail (AIKA_IS_TIME_ENTRY (entry) && entry->field != AIKA_ANSWER_TIME);

  gtk_box_reorder_child_after (GTK_BOX (entry->child), GTK_WIDGET (entry->notes), is_above ? NULL : entry->editable);
  if (is_above)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "above");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "above");
}

/**
 * aika_time_entry_get_entry_height:
 * @entry: an entry
 * @width: how wide it is, in pixels
 *
 * Returns: the height of what is written in, without the answer, in pixels
 */
int
aika_time_entry_get_entry_height (AikaTimeEntry *entry,
                                  int            width)
{
  int height;

  g_return_val_if_fail (AIKA_IS_TIME_ENTRY (entry), 0);

  gtk_widget_measure (entry->editable, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/**
 * aika_time_entry_finish:
 * @entry: an entry
 *
 * Gives the words away, as when the entry is left. Words that nobody changed are not given; words
 * that cannot be read stay where they are, with two ways out.
 *
 * Returns: whether nothing is left undone
 */
gboolean
aika_time_entry_finish (AikaTimeEntry *entry)
{
  g_return_val_if_fail (AIKA_IS_TIME_ENTRY (entry), TRUE);

  if (entry->reason != NULL || !aika_time_entry_is_changed (entry))
    return TRUE;

  if (is_empty (entry))
    take (entry, AIKA_TIME_TAKE_NOTHING);
  else if (entry->answer->is_plain)
    take (entry, AIKA_TIME_TAKE_LABEL);
  else if (entry->reading->status == AIKA_READING_VALUE && entry->answer->tone != AIKA_ANSWER_ERROR)
    take (entry, AIKA_TIME_TAKE_TIME);
  else
    {
      refuse (entry);
      return FALSE;
    }

  return TRUE;
}

/**
 * aika_time_entry_restore:
 * @entry: an entry
 *
 * Brings the words back that were set.
 */
void
aika_time_entry_restore (AikaTimeEntry *entry)
{
  g_return_if_fail (AIKA_IS_TIME_ENTRY (entry));

  put_text (entry, entry->words);
  gtk_editable_set_position (GTK_EDITABLE (entry->editable), -1);
  g_signal_emit (entry, signals[READING_CHANGED], 0);
  g_signal_emit (entry, signals[GIVE_UP], 0);
}

/**
 * aika_time_entry_dup_problem:
 * @entry: an entry
 *
 * Returns: (transfer full) (nullable): why the words cannot be taken, a sentence
 */
char *
aika_time_entry_dup_problem (AikaTimeEntry *entry)
{
  g_return_val_if_fail (AIKA_IS_TIME_ENTRY (entry), NULL);

  if (!entry->is_refused)
    return NULL;

  return g_strdup (entry->answer->text);
}
