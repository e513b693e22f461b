/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-search-bar"

#include "config.h"

#include "ui/aika-search-bar.h"

#include <glib/gi18n-lib.h>

/* Between the header bar and the views. */

struct _AikaSearchBar
{
  AdwBin          parent_instance;

  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  GtkLabel       *status;
  GtkMenuButton  *filter_button;
  GtkPopover     *filter_popover;
  AikaFilterForm *form;
  GtkRevealer    *filter_line;
  GtkLabel       *filter_label;

  char           *words;        /* of the last time, for the next one */
  guint           popup_idle_id; /* the form pops up when its button is there */
};

enum
{
  PROP_0,
  PROP_IS_OPEN,
  N_PROPS,
};

enum
{
  WORDS_CHANGED,
  CLOSED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AikaSearchBar, aika_search_bar, ADW_TYPE_BIN)

/* A bar that closes empties its entry. */
static void
words_changed_cb (AikaSearchBar *self)
{
  if (!aika_search_bar_is_open (self))
    return;

  g_free (self->words);
  self->words = g_strdup (aika_search_bar_get_words (self));
  g_signal_emit (self, signals[WORDS_CHANGED], 0);
}

static void
activate_cb (AikaSearchBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.find-next", NULL);
}

static gboolean
step_back_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  gtk_widget_activate_action (widget, "win.find-previous", NULL);

  return TRUE;
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_search_bar_set_search_mode (AIKA_SEARCH_BAR (widget)->bar, FALSE);

  return TRUE;
}

/* Opened or closed, by whatever means. */
static void
mode_changed_cb (AikaSearchBar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_OPEN]);
  g_signal_emit (self, gtk_search_bar_get_search_mode (self->bar) ? signals[WORDS_CHANGED] : signals[CLOSED], 0);
}

/* Shift+Enter goes back, wherever in the entry. */
static void
add_step_back (AikaSearchBar *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  static const guint values[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (values[i], GDK_SHIFT_MASK),
                                                            gtk_callback_action_new (step_back_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

static void
aika_search_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AikaSearchBar *self = AIKA_SEARCH_BAR (object);

  switch (prop_id)
    {
    case PROP_IS_OPEN:
      g_value_set_boolean (value, aika_search_bar_is_open (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
aika_search_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AikaSearchBar *self = AIKA_SEARCH_BAR (object);

  switch (prop_id)
    {
    case PROP_IS_OPEN:
      if (g_value_get_boolean (value) && !aika_search_bar_is_open (self))
        aika_search_bar_open (self);
      else if (!g_value_get_boolean (value))
        gtk_search_bar_set_search_mode (self->bar, FALSE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
popup_cb (gpointer user_data)
{
  AikaSearchBar *self = user_data;

  self->popup_idle_id = 0;
  gtk_menu_button_popup (self->filter_button);

  return G_SOURCE_REMOVE;
}

static void
aika_search_bar_dispose (GObject *object)
{
  AikaSearchBar *self = AIKA_SEARCH_BAR (object);

  g_clear_handle_id (&self->popup_idle_id, g_source_remove);

  G_OBJECT_CLASS (aika_search_bar_parent_class)->dispose (object);
}

static void
aika_search_bar_finalize (GObject *object)
{
  g_free (AIKA_SEARCH_BAR (object)->words);

  G_OBJECT_CLASS (aika_search_bar_parent_class)->finalize (object);
}

static void
aika_search_bar_class_init (AikaSearchBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aika_search_bar_dispose;
  object_class->finalize = aika_search_bar_finalize;
  object_class->get_property = aika_search_bar_get_property;
  object_class->set_property = aika_search_bar_set_property;

  props[PROP_IS_OPEN] = g_param_spec_boolean ("is-open", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * AikaSearchBar::words-changed:
   *
   * Other words are looked for, once the typing rests.
   */
  signals[WORDS_CHANGED] = g_signal_new ("words-changed", AIKA_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * AikaSearchBar::closed:
   *
   * Nothing is looked for any more. The filter stays.
   */
  signals[CLOSED] = g_signal_new ("closed", AIKA_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (AIKA_TYPE_FILTER_FORM);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aikajana/Aikajana/aika-search-bar.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, AikaSearchBar, name)
  BIND (bar);
  BIND (entry);
  BIND (status);
  BIND (filter_button);
  BIND (filter_popover);
  BIND (form);
  BIND (filter_line);
  BIND (filter_label);
#undef BIND
}

static void
aika_search_bar_init (AikaSearchBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in the plan"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in the plan"), -1);
  add_step_back (self);

  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (words_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->bar, "notify::search-mode-enabled", G_CALLBACK (mode_changed_cb), self);
}

/**
 * aika_search_bar_open:
 * @bar: a bar
 *
 * Shows the bar, to type in; words that are there are selected.
 */
void
aika_search_bar_open (AikaSearchBar *bar)
{
  g_return_if_fail (AIKA_IS_SEARCH_BAR (bar));

  gtk_search_bar_set_search_mode (bar->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (bar->entry));
  gtk_editable_select_region (GTK_EDITABLE (bar->entry), 0, -1);
}

/**
 * aika_search_bar_reopen:
 * @bar: a bar
 *
 * Shows the bar with the words of the last time. They are not selected: GTK 4.8 warns of a text that is shown
 * again with a selection.
 */
void
aika_search_bar_reopen (AikaSearchBar *bar)
{
  g_autofree char *words = NULL;

  g_return_if_fail (AIKA_IS_SEARCH_BAR (bar));

  words = g_strdup (bar->words);
  aika_search_bar_open (bar);
  if (words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (bar->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (bar->entry), -1);
}

/**
 * aika_search_bar_open_filter:
 * @bar: a bar
 *
 * Shows the form of the filter.
 */
void
aika_search_bar_open_filter (AikaSearchBar *bar)
{
  g_return_if_fail (AIKA_IS_SEARCH_BAR (bar));

  if (!aika_search_bar_is_open (bar))
    aika_search_bar_open (bar);
  if (bar->popup_idle_id == 0)
    bar->popup_idle_id = g_idle_add_full (G_PRIORITY_LOW, popup_cb, bar, NULL);
}

/**
 * aika_search_bar_is_open:
 * @bar: a bar
 *
 * Returns: whether words can be looked for
 */
gboolean
aika_search_bar_is_open (AikaSearchBar *bar)
{
  g_return_val_if_fail (AIKA_IS_SEARCH_BAR (bar), FALSE);

  return gtk_search_bar_get_search_mode (bar->bar);
}

/**
 * aika_search_bar_has_focus:
 * @bar: a bar
 *
 * Returns: whether the words are being typed
 */
gboolean
aika_search_bar_has_focus (AikaSearchBar *bar)
{
  g_return_val_if_fail (AIKA_IS_SEARCH_BAR (bar), FALSE);

  return gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (bar->entry))));
}

/**
 * aika_search_bar_focus:
 * @bar: a bar
 *
 * Gives the focus back to the words, as they are.
 */
void
aika_search_bar_focus (AikaSearchBar *bar)
{
  g_return_if_fail (AIKA_IS_SEARCH_BAR (bar));

  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (bar->entry))));
}

/**
 * aika_search_bar_get_words:
 * @bar: a bar
 *
 * Returns: (transfer none): what is looked for
 */
const char *
aika_search_bar_get_words (AikaSearchBar *bar)
{
  g_return_val_if_fail (AIKA_IS_SEARCH_BAR (bar), "");

  return gtk_editable_get_text (GTK_EDITABLE (bar->entry));
}

/**
 * aika_search_bar_get_form:
 * @bar: a bar
 *
 * Returns: (transfer none): the form of the filter
 */
AikaFilterForm *
aika_search_bar_get_form (AikaSearchBar *bar)
{
  g_return_val_if_fail (AIKA_IS_SEARCH_BAR (bar), NULL);

  return bar->form;
}

/**
 * aika_search_bar_set_can_filter:
 * @bar: a bar
 * @can_filter: whether the view that is shown can leave rows out
 */
void
aika_search_bar_set_can_filter (AikaSearchBar *bar,
                                gboolean       can_filter)
{
  g_return_if_fail (AIKA_IS_SEARCH_BAR (bar));

  gtk_widget_set_visible (GTK_WIDGET (bar->filter_button), can_filter);
  gtk_widget_set_visible (GTK_WIDGET (bar->filter_line), can_filter);
}

/**
 * aika_search_bar_show_hits:
 * @bar: a bar
 * @shown: how many hits there are, or which one is shown: “3 / 12”
 * @spoken: the same and what it is, for a screen reader
 */
void
aika_search_bar_show_hits (AikaSearchBar *bar,
                           const char    *shown,
                           const char    *spoken)
{
  GtkEditable *text;

  g_return_if_fail (AIKA_IS_SEARCH_BAR (bar));

  text = gtk_editable_get_delegate (GTK_EDITABLE (bar->entry));
  gtk_label_set_text (bar->status, shown);
  gtk_widget_set_tooltip_text (GTK_WIDGET (bar->status), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar->status), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
}

/**
 * aika_search_bar_show_filter:
 * @bar: a bar
 * @sentence: (nullable): what the filter shows, or `NULL` where it shows all
 */
void
aika_search_bar_show_filter (AikaSearchBar *bar,
                             const char    *sentence)
{
  g_return_if_fail (AIKA_IS_SEARCH_BAR (bar));

  gtk_label_set_text (bar->filter_label, sentence != NULL ? sentence : _("All rows are shown."));
  gtk_revealer_set_reveal_child (bar->filter_line, sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (bar->filter_button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (bar->filter_button), "suggested-action");
}
