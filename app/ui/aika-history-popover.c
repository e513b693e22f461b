/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-history-popover"

#include "config.h"

#include "ui/aika-history-popover.h"

#include <glib/gi18n-lib.h>

#include "prose/aika-prose-changes.h"
#include "ui/aika-spoken.h"

/* The steps that led to the plan as it is, the newest first, down to the opened file:
 *
 *     ”Viestintä”, siirto            pale: undone
 *     Siirtyi: Viestintä, huhtikuu 2026 → toukokuu 2026
 *     ”Viestintä”, siirto
 *     Siirtyi: Viestintä, maaliskuu 2026 → huhtikuu 2026
 *   ✓ ”Asukasillat”, poisto          the current one
 *     3 riviä, lisäys     tallennettu
 *     Uusi rivi: Kysely ja 2 muuta muutosta
 *     Avattu
 *
 * What a step changed is said of those that would read alike, and of those that concern several things.
 * Choosing one goes there and leaves the list open, so that one can go on looking. The list is
 * filled when it is opened and follows the document while it is; the rows that stay keep their
 * widgets, and so the focus. */

#define AIKA_TYPE_HISTORY_STEP (aika_history_step_get_type ())
G_DECLARE_FINAL_TYPE (AikaHistoryStep, aika_history_step, AIKA, HISTORY_STEP, GObject)

#define WORDS_MARGIN_PX 3         /* so that the two lines of a step stand together */

struct _AikaHistoryStep
{
  GObject parent_instance;

  char     *label;
  char     *detail;         /* what it changed; empty where the label says enough, NULL until it is shown */
  gboolean  is_alike;       /* another step has the same label */
  guint     position;       /* in the history */
};

G_DEFINE_FINAL_TYPE (AikaHistoryStep, aika_history_step, G_TYPE_OBJECT)

struct _AikaHistoryPopover
{
  GtkPopover          parent_instance;

  GtkListView        *list;
  GtkSingleSelection *selection;
  GListStore         *steps;        /* of AikaHistoryStep, the newest first */
  GPtrArray          *rows;         /* of GtkListItem: those that show a step */
  AikaDocument       *document;
  guint               focus_id;
};

G_DEFINE_FINAL_TYPE (AikaHistoryPopover, aika_history_popover, GTK_TYPE_POPOVER)

static void
aika_history_step_finalize (GObject *object)
{
  AikaHistoryStep *self = AIKA_HISTORY_STEP (object);

  g_free (self->label);
  g_free (self->detail);

  G_OBJECT_CLASS (aika_history_step_parent_class)->finalize (object);
}

static void
aika_history_step_class_init (AikaHistoryStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aika_history_step_finalize;
}

static void
aika_history_step_init (AikaHistoryStep *self)
{
}

/* A label begins a line here, elsewhere it follows “Undo:”. */
static char *
dup_capital (const char *label)
{
  char first[7] = "";

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (label)), first);
  return g_strconcat (first, g_utf8_next_char (label), NULL);
}

static char *
dup_step_label (AikaDocument *document,
                guint         position)
{
  const char *label = aika_history_get_step_label (aika_document_get_history (document), position);

  if (position == 0)
    return g_strdup (aika_document_get_is_opened (document) ? C_("history", "Opened") : _("New plan"));

  return label != NULL && *label != '\0' ? dup_capital (label) : g_strdup (_("Change"));
}

static AikaHistoryStep *
step_new (AikaDocument *document,
          guint         position)
{
  AikaHistoryStep *step = g_object_new (AIKA_TYPE_HISTORY_STEP, NULL);

  step->label = dup_step_label (document, position);
  step->position = position;
  return step;
}

/* Notes those whose label another one has too. */
static void
note_alike (GPtrArray *steps)
{
  g_autoptr(GHashTable) by_label = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < steps->len; i++)
    {
      AikaHistoryStep *step = steps->pdata[i];
      AikaHistoryStep *other = g_hash_table_lookup (by_label, step->label);

      if (other != NULL)
        step->is_alike = other->is_alike = TRUE;
      else
        g_hash_table_insert (by_label, step->label, step);
    }
}

static char *
dup_detail (AikaDocument          *document,
            const AikaHistoryStep *step)
{
  const AikaHistory *history = aika_document_get_history (document);
  g_auto(GStrv) sentences = NULL;
  guint n_others;

  if (step->position == 0)
    return g_strdup ("");

  sentences = aika_prose_list_changes (aika_history_get_step_plan (history, step->position - 1),
                                       aika_history_get_step_plan (history, step->position), aika_spoken_get_language ());
  if (sentences[0] == NULL || (!step->is_alike && sentences[1] == NULL))
    return g_strdup ("");
  if (sentences[1] == NULL)
    return g_strdup (sentences[0]);

  n_others = g_strv_length (sentences) - 1;
  /* TRANSLATORS: %1$s is a sentence that says what a step of the history changed */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s and %2$u other change", "%1$s and %2$u other changes", n_others),
                          sentences[0], n_others);
}

static gboolean
is_saved_step (AikaHistoryPopover *self,
               guint               position)
{
  guint saved;

  return aika_document_find_saved_step (self->document, &saved) && saved == position &&
         (position > 0 || !aika_document_get_is_opened (self->document));
}

/* “”Asukasillat”, siirto, Siirtyi: …, current, saved”. GTK < 4.12 has no name for an item of a list, so the
 * widget that holds the row is named. */
static void
name_row (GtkWidget  *row,
          const char *label,
          const char *detail,
          const char *state,
          gboolean    is_saved)
{
  GtkWidget *holder = gtk_widget_get_parent (row);
  g_autofree char *name = g_strconcat (label, *detail != '\0' ? ", " : "", detail, state != NULL ? ", " : "", state != NULL ? state : "",
                                       is_saved ? ", " : "", is_saved ? C_("history", "saved") : "", NULL);

  if (holder != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_row (AikaHistoryPopover *self,
            GtkListItem        *item)
{
  AikaHistoryStep *step = gtk_list_item_get_item (item);
  guint current = aika_history_get_current (aika_document_get_history (self->document));
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *check = gtk_widget_get_first_child (row);
  GtkWidget *words = gtk_widget_get_next_sibling (check);
  GtkWidget *label = gtk_widget_get_first_child (words);
  GtkWidget *detail = gtk_widget_get_next_sibling (label);
  GtkWidget *saved = gtk_widget_get_next_sibling (words);
  gboolean is_saved = is_saved_step (self, step->position);
  const char *state = step->position == current ? C_("history", "current") :
                      step->position > current ? C_("history", "undone") : NULL;

  if (step->detail == NULL)
    step->detail = dup_detail (self->document, step);
  gtk_widget_set_opacity (check, step->position == current ? 1 : 0);
  gtk_label_set_text (GTK_LABEL (label), step->label);
  gtk_label_set_text (GTK_LABEL (detail), step->detail);
  gtk_widget_set_visible (detail, *step->detail != '\0');
  gtk_widget_set_visible (saved, is_saved);
  if (step->position > current)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
  name_row (row, step->label, step->detail, state, is_saved);
}

static GtkWidget *
make_words (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  return label;
}

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              AikaHistoryPopover       *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail = make_words ();
  GtkWidget *saved = gtk_label_new (C_("history", "saved"));

  gtk_accessible_update_state (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (words, WORDS_MARGIN_PX);
  gtk_widget_set_margin_bottom (words, WORDS_MARGIN_PX);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_box_append (GTK_BOX (words), make_words ());
  gtk_box_append (GTK_BOX (words), detail);
  gtk_widget_add_css_class (saved, "caption");
  gtk_widget_add_css_class (saved, "dim-label");
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), saved);
  gtk_list_item_set_child (item, row);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             AikaHistoryPopover       *self)
{
  g_ptr_array_add (self->rows, item);
  update_row (self, item);
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               AikaHistoryPopover       *self)
{
  g_ptr_array_remove_fast (self->rows, item);
}

/* Whether the list shows the steps of the history already, whichever of them is the current one. */
static gboolean
has_steps (AikaHistoryPopover *self)
{
  guint n_steps = aika_history_get_n_steps (aika_document_get_history (self->document));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->steps)) != n_steps)
    return FALSE;

  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr(AikaHistoryStep) step = g_list_model_get_item (G_LIST_MODEL (self->steps), i);
      g_autofree char *label = dup_step_label (self->document, step->position);

      if (!g_str_equal (step->label, label))
        return FALSE;
    }

  return TRUE;
}

static void
refresh (AikaHistoryPopover *self)
{
  const AikaHistory *history = aika_document_get_history (self->document);
  guint n_steps = aika_history_get_n_steps (history);

  if (!has_steps (self))
    {
      g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = n_steps; i-- > 0;)
        g_ptr_array_add (steps, step_new (self->document, i));
      note_alike (steps);
      g_list_store_splice (self->steps, 0, g_list_model_get_n_items (G_LIST_MODEL (self->steps)), steps->pdata, steps->len);
    }
  for (guint i = 0; i < self->rows->len; i++)
    update_row (self, self->rows->pdata[i]);
  gtk_single_selection_set_selected (self->selection, n_steps - 1 - aika_history_get_current (history));
}

static void
document_changed_cb (AikaHistoryPopover *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
step_chosen_cb (GtkListView        *list,
                guint               row,
                AikaHistoryPopover *self)
{
  g_autoptr(AikaHistoryStep) step = g_list_model_get_item (G_LIST_MODEL (self->steps), row);

  if (step != NULL)
    aika_document_go_to_step (self->document, step->position);
}

/* Puts the focus on the current step: the arrows go on from there. */
static gboolean
focus_current_cb (gpointer user_data)
{
  AikaHistoryPopover *self = user_data;
  guint selected;

  /* A pointer that happens to be there has chosen another step meanwhile. */
  if (self->document != NULL)
    refresh (self);
  selected = gtk_single_selection_get_selected (self->selection);
  self->focus_id = 0;
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", selected);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkListItem *item = self->rows->pdata[i];

      if (gtk_list_item_get_position (item) == selected)
        gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (item)));
    }

  return G_SOURCE_REMOVE;
}

static void
aika_history_popover_map (GtkWidget *widget)
{
  AikaHistoryPopover *self = AIKA_HISTORY_POPOVER (widget);

  if (self->document != NULL)
    refresh (self);
  GTK_WIDGET_CLASS (aika_history_popover_parent_class)->map (widget);
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (focus_current_cb, self);
}

static void
aika_history_popover_dispose (GObject *object)
{
  AikaHistoryPopover *self = AIKA_HISTORY_POPOVER (object);

  g_clear_handle_id (&self->focus_id, g_source_remove);
  aika_history_popover_set_document (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), AIKA_TYPE_HISTORY_POPOVER);
  g_clear_object (&self->steps);

  G_OBJECT_CLASS (aika_history_popover_parent_class)->dispose (object);
}

static void
aika_history_popover_finalize (GObject *object)
{
  g_ptr_array_unref (AIKA_HISTORY_POPOVER (object)->rows);

  G_OBJECT_CLASS (aika_history_popover_parent_class)->finalize (object);
}

static void
aika_history_popover_class_init (AikaHistoryPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aika_history_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = aika_history_popover_finalize;
  widget_class->map = aika_history_popover_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aikajana/Aikajana/aika-history-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AikaHistoryPopover, list);
  gtk_widget_class_bind_template_child (widget_class, AikaHistoryPopover, selection);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_chosen_cb);
}

static void
aika_history_popover_init (AikaHistoryPopover *self)
{
  self->rows = g_ptr_array_new ();
  self->steps = g_list_store_new (AIKA_TYPE_HISTORY_STEP);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->steps));
}

/**
 * aika_history_popover_set_document:
 * @popover: a popover
 * @document: (nullable): the document whose history it shows
 */
void
aika_history_popover_set_document (AikaHistoryPopover *popover,
                                   AikaDocument       *document)
{
  g_return_if_fail (AIKA_IS_HISTORY_POPOVER (popover));
  g_return_if_fail (document == NULL || AIKA_IS_DOCUMENT (document));

  if (popover->document == document)
    return;

  if (popover->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (popover->document, popover);
      g_list_store_remove_all (popover->steps);
    }
  g_set_object (&popover->document, document);
  if (document != NULL)
    {
      g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), popover);
      g_signal_connect_swapped (document, "notify", G_CALLBACK (document_changed_cb), popover);
    }
}
