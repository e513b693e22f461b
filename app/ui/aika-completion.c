/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-completion"

#include "config.h"

#include "ui/aika-completion.h"

#include <glib/gi18n-lib.h>

#define ROW_MARGIN_PX 4
#define N_WIDTH_CHARS 30         /* as wide as the texts that it hangs under */

struct _AikaCompletion
{
  GObject            parent_instance;

  GtkTextView       *view;            /* not owned: it lives longer */
  GtkWidget         *popover;
  GtkWidget         *list;
  AikaCompletionAsk  ask;
  gpointer           ask_data;
  GPtrArray         *matches;         /* of AikaNameMatch; NULL while the list is closed */
  gboolean           is_taking;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AikaCompletion, aika_completion, G_TYPE_OBJECT)

static int
get_chosen (AikaCompletion *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

/* ---- the list */

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), N_WIDTH_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), N_WIDTH_CHARS);
  return label;
}

static char *
dup_name (const AikaNameMatch *match)
{
  return match->note != NULL ? g_strdup_printf ("%s, %s", match->name, match->note) : g_strdup (match->name);
}

static void
add_row (AikaCompletion      *self,
         const AikaNameMatch *match)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = dup_name (match);

  gtk_widget_set_margin_top (box, ROW_MARGIN_PX);
  gtk_widget_set_margin_bottom (box, ROW_MARGIN_PX);
  gtk_box_append (GTK_BOX (box), make_label (match->name));
  if (match->note != NULL)
    {
      GtkWidget *note = make_label (match->note);

      gtk_widget_add_css_class (note, "caption");
      gtk_widget_add_css_class (note, "dim-label");
      gtk_box_append (GTK_BOX (box), note);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
fill_list (AikaCompletion *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < self->matches->len; i++)
    add_row (self, self->matches->pdata[i]);
}

/* GTK 4.8: a popover asks for the height of a width that has its shadow in it, in which names that wrap
 * need fewer lines, and cuts the last one. */
static void
fix_size (GtkWidget *list)
{
  int width, height;

  gtk_widget_set_size_request (list, -1, -1);
  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (list, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (list, width, height);
}

/* Under the line that is being written. */
static void
place_list (AikaCompletion *self)
{
  GtkWidget *parent = gtk_widget_get_parent (self->popover);
  GtkTextIter cursor;
  GdkRectangle rectangle;
  double x, y;
  int left, top;

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (self->view), &cursor,
                                    gtk_text_buffer_get_insert (gtk_text_view_get_buffer (self->view)));
  gtk_text_view_get_iter_location (self->view, &cursor, &rectangle);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, 0, rectangle.y, &left, &top);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), parent, 0, top, &x, &y);
  rectangle = (GdkRectangle) { 0, (int) y, gtk_widget_get_width (parent), rectangle.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &rectangle);
  fix_size (self->list);
}

static void
tell (AikaCompletion *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_EXPANDED, self->matches != NULL, -1);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- choosing */

/* Up from the first is none, as before the first Down. */
static void
choose (AikaCompletion *self,
        int             n_rows)
{
  int n_places = (int) self->matches->len + 1;
  int chosen = (get_chosen (self) + 1 + n_rows + n_places) % n_places - 1;

  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           chosen >= 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), chosen) : NULL);
  tell (self);
}

static void
get_line (AikaCompletion *self,
          GtkTextIter    *start,
          GtkTextIter    *cursor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_get_iter_at_mark (buffer, cursor, gtk_text_buffer_get_insert (buffer));
  *start = *cursor;
  gtk_text_iter_set_line_offset (start, 0);
}

static void
take (AikaCompletion *self,
      int             chosen)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = g_strdup (((AikaNameMatch *) self->matches->pdata[chosen])->text);
  GtkTextIter start, cursor;

  self->is_taking = TRUE;
  aika_completion_close (self);
  get_line (self, &start, &cursor);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &cursor);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);
  self->is_taking = FALSE;
}

static void
row_activated_cb (GtkListBox     *list,
                  GtkListBoxRow  *row,
                  AikaCompletion *self)
{
  if (self->matches != NULL)
    take (self, gtk_list_box_row_get_index (row));
}

/* The cursor went elsewhere, by the pointer. */
static void
mark_set_cb (AikaCompletion *self,
             GtkTextIter    *place,
             GtkTextMark    *mark)
{
  if (self->matches != NULL && mark == gtk_text_buffer_get_insert (gtk_text_view_get_buffer (self->view)))
    aika_completion_close (self);
}

static void
aika_completion_dispose (GObject *object)
{
  AikaCompletion *self = AIKA_COMPLETION (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->matches, g_ptr_array_unref);

  G_OBJECT_CLASS (aika_completion_parent_class)->dispose (object);
}

static void
aika_completion_class_init (AikaCompletionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aika_completion_dispose;

  /**
   * AikaCompletion::changed:
   *
   * The list opened or closed, or another of it is chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", AIKA_TYPE_COMPLETION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
aika_completion_init (AikaCompletion *self)
{
  const char *name = _("Suggestions");

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_set_can_focus (self->list, FALSE);
  gtk_widget_set_focusable (self->list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->list);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "completion");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * aika_completion_new:
 * @view: the text
 * @parent: a widget around it that lays out its children, under which the list hangs
 * @ask: says what a line may become
 * @user_data: for @ask
 *
 * It is to be disposed of before @parent is.
 *
 * Returns: (transfer full): a list for the text
 */
AikaCompletion *
aika_completion_new (GtkTextView       *view,
                     GtkWidget         *parent,
                     AikaCompletionAsk  ask,
                     gpointer           user_data)
{
  AikaCompletion *self = g_object_new (AIKA_TYPE_COMPLETION, NULL);

  self->view = view;
  self->ask = ask;
  self->ask_data = user_data;
  gtk_widget_set_parent (self->popover, parent);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "mark-set", G_CALLBACK (mark_set_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE, GTK_ACCESSIBLE_AUTOCOMPLETE_LIST,
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  return self;
}

/**
 * aika_completion_dup_words:
 * @completion: a completion
 *
 * Returns: (transfer full) (nullable): what is chosen, or how many can be; `NULL` while the list is closed
 */
char *
aika_completion_dup_words (AikaCompletion *completion)
{
  g_autofree char *name = NULL;
  int chosen;

  g_return_val_if_fail (AIKA_IS_COMPLETION (completion), NULL);

  if (completion->matches == NULL)
    return NULL;
  chosen = get_chosen (completion);
  if (chosen < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u suggestion: Down chooses", "%u suggestions: Down chooses",
                                         completion->matches->len), completion->matches->len);

  name = dup_name (completion->matches->pdata[chosen]);
  /* Translators: a suggestion, its place among the suggestions, and how many there are */
  return g_strdup_printf (_("%s, %d of %u"), name, chosen + 1, completion->matches->len);
}

/**
 * aika_completion_update:
 * @completion: a completion
 *
 * Opens the list for what has just been written, at the end of a line; closes it where there is nothing
 * to offer.
 */
void
aika_completion_update (AikaCompletion *completion)
{
  g_autoptr(GPtrArray) matches = NULL;
  g_autofree char *words = NULL;
  GtkTextIter start, cursor;

  g_return_if_fail (AIKA_IS_COMPLETION (completion));

  if (completion->is_taking)
    return;

  get_line (completion, &start, &cursor);
  words = gtk_text_iter_get_text (&start, &cursor);
  if (gtk_text_iter_ends_line (&cursor) && gtk_widget_has_focus (GTK_WIDGET (completion->view)))
    matches = completion->ask (words, completion->ask_data);
  if (matches == NULL || matches->len == 0)
    {
      aika_completion_close (completion);
      return;
    }

  g_clear_pointer (&completion->matches, g_ptr_array_unref);
  completion->matches = g_steal_pointer (&matches);
  fill_list (completion);
  place_list (completion);
  gtk_popover_popup (GTK_POPOVER (completion->popover));
  tell (completion);
}

/**
 * aika_completion_take_key:
 * @completion: a completion
 * @keyval: a key that was pressed in the text
 * @state: what was held with it
 *
 * Returns: whether the key was the list's
 */
gboolean
aika_completion_take_key (AikaCompletion  *completion,
                          guint            keyval,
                          GdkModifierType  state)
{
  g_return_val_if_fail (AIKA_IS_COMPLETION (completion), FALSE);

  if (completion->matches == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      choose (completion, 1);
      return TRUE;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      choose (completion, -1);
      return TRUE;

    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (get_chosen (completion) >= 0)
        {
          take (completion, get_chosen (completion));
          return TRUE;
        }
      aika_completion_close (completion);
      return FALSE;

    case GDK_KEY_Escape:
      aika_completion_close (completion);
      return TRUE;

    default:
      return FALSE;
    }
}

/**
 * aika_completion_close:
 * @completion: a completion
 *
 * Closes the list, where it is open.
 */
void
aika_completion_close (AikaCompletion *completion)
{
  g_return_if_fail (AIKA_IS_COMPLETION (completion));

  if (completion->matches == NULL)
    return;

  g_clear_pointer (&completion->matches, g_ptr_array_unref);
  gtk_popover_popdown (GTK_POPOVER (completion->popover));
  tell (completion);
}
