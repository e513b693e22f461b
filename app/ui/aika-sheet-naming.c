/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-naming"

#include "config.h"

#include "ui/aika-sheet-naming.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-banners.h"
#include "edit/aika-edit-groups.h"
#include "edit/aika-edit-indent.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-plan.h"
#include "ui/aika-sheet-private.h"

/* A title, a heading or a banner typed where it stands; aika-sheet-naming-place.c has the place. The text wraps,
 * and the row grows with it: the sheet shows a draft with the words. A new row is in no plan before it has a title. */

/* ---- closing */

static void
forget (AikaNaming *naming)
{
  g_clear_pointer (&naming->id, g_free);
  g_clear_pointer (&naming->after_id, g_free);
  g_clear_pointer (&naming->group_id, g_free);
  g_clear_pointer (&naming->item_ids, g_strfreev);
  g_clear_pointer (&naming->former, g_free);
  g_clear_pointer (&naming->base, aika_record_unref);
  g_clear_pointer (&naming->nameless, aika_record_unref);
}

static gboolean
is_of_new_row (const AikaNaming *naming)
{
  return naming->kind == AIKA_NAMING_NEW_ITEM || naming->kind == AIKA_NAMING_NEW_GROUP;
}

/* The focus goes first: GTK looks for an heir of its own where a widget goes with the focus. */
static void
close_text (AikaSheet *self)
{
  AikaNaming *naming = &self->naming;
  GtkWidget *text = g_steal_pointer (&naming->text);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (naming->idle_id != 0)
    g_source_remove (naming->idle_id);
  naming->idle_id = 0;
  if (text == NULL)
    return;

  forget (naming);
  g_signal_handlers_disconnect_by_data (naming->focus, self);
  naming->focus = NULL;
  aika_sheet_show_draft (self, NULL);
  if (focus != NULL && (focus == text || gtk_widget_is_ancestor (focus, text)) &&
      (self->current == NULL || !gtk_widget_grab_focus (GTK_WIDGET (self->current))))
    gtk_root_set_focus (root, NULL);
  gtk_widget_unparent (text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (is_of_new_row (naming))
    g_signal_emit_by_name (self, "current-changed");
}

/**
 * aika_sheet_dup_named:
 *
 * Returns: (transfer full): the words that are typed
 */
char *
aika_sheet_dup_named (AikaSheet *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->naming.text));
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return g_strdup (g_strstrip (g_strdelimit (words, "\n\r", ' ')));
}

static AikaPlan *
add_item (AikaPlan          *plan,
          const AikaNaming  *naming,
          const char        *title,
          char             **item_id,
          GError           **error)
{
  if (naming->group_id != NULL)
    return aika_edit_add_item_to_group (plan, naming->group_id, title, item_id, error);

  return aika_edit_add_item (plan, naming->after_id, title, item_id, error);
}

/* The plan with what was typed; NULL and no error where nothing was. */
static AikaPlan *
take (AikaSheet   *self,
      const char  *words,
      char       **made_id,
      GError     **error)
{
  const AikaNaming *naming = &self->naming;
  AikaPlan *plan = aika_document_get_plan (self->document);

  switch (naming->kind)
    {
    case AIKA_NAMING_ITEM:
      return aika_edit_rename_item (plan, naming->id, words, error);
    case AIKA_NAMING_GROUP:
      return aika_edit_rename_group (plan, naming->id, words, error);
    case AIKA_NAMING_NEW_ITEM:
      return *words != '\0' ? add_item (plan, naming, words, made_id, error) : NULL;
    case AIKA_NAMING_NEW_GROUP:
      return *words != '\0' ? aika_edit_group_items (plan, (const char *const *) naming->item_ids, words, made_id,
                                                     error) : NULL;
    case AIKA_NAMING_BANNER:
      if (*words == '\0')
        return aika_edit_delete_banner (plan, naming->id, error);
      return aika_edit_set_banner_text (plan, naming->id, words, error);
    case AIKA_NAMING_NEW_BANNER:
      return *words != '\0' ? aika_edit_add_banner_months (plan, naming->first_month, naming->last_month, words,
                                                           NULL, error) : NULL;
    case AIKA_NAMING_RANGE:
      return *words != '\0' ? aika_edit_set_range_words (plan, words, error) : NULL;
    }

  g_assert_not_reached ();
}

/**
 * aika_sheet_finish_naming:
 * @go_on: where the cursor goes then
 *
 * Keeps what is being typed, if something is.
 */
void
aika_sheet_finish_naming (AikaSheet *self,
                          AikaGoOn   go_on)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *made_id = NULL;
  gboolean is_new = is_of_new_row (&self->naming);
  AikaPlan *plan = NULL;

  if (self->naming.text == NULL)
    return;

  words = aika_sheet_dup_named (self);
  if (g_strcmp0 (words, self->naming.former) != 0)
    plan = take (self, words, &made_id, &error);

  /* What cannot be taken waits to be mended, unless the text is being left. */
  if (error != NULL && go_on != AIKA_GO_ON_STAY)
    {
      g_signal_emit_by_name (self, "refused", error->message);
      return;
    }
  close_text (self);
  if (plan != NULL || error != NULL)
    aika_sheet_commit (self, plan, NULL, error);
  if (made_id != NULL && error == NULL)
    aika_sheet_select (self, made_id);
  if (error == NULL && (made_id != NULL || !is_new))
    aika_sheet_go_on (self, go_on);
}

/**
 * aika_sheet_drop_naming:
 *
 * Forgets what is being typed, where what it names is no more.
 */
void
aika_sheet_drop_naming (AikaSheet *self)
{
  const AikaNaming *naming = &self->naming;
  const AikaPlan *plan = self->document != NULL ? aika_document_get_plan (self->document) : NULL;
  gboolean is_there = plan != NULL;

  if (naming->text == NULL)
    return;

  if (plan != NULL && naming->kind == AIKA_NAMING_ITEM)
    is_there = aika_seq_find_id (plan->items, naming->id, NULL);
  else if (plan != NULL && naming->kind == AIKA_NAMING_GROUP)
    is_there = aika_seq_find_id (plan->groups, naming->id, NULL);
  else if (plan != NULL && naming->kind == AIKA_NAMING_BANNER)
    is_there = aika_seq_find_id (plan->banners, naming->id, NULL);
  else if (plan != NULL && is_of_new_row (naming))
    is_there = plan == naming->base;
  if (!is_there)
    close_text (self);
}

/* ---- typing */

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        AikaSheet             *self)
{
  gboolean has_shift = (state & GDK_SHIFT_MASK) != 0;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      close_text (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if ((state & GDK_CONTROL_MASK) != 0)
        gtk_widget_activate_action (GTK_WIDGET (self), "item.add", NULL);
      else
        aika_sheet_finish_naming (self, has_shift ? AIKA_GO_ON_UP : AIKA_GO_ON_DOWN);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      aika_sheet_finish_naming (self, has_shift ? AIKA_GO_ON_LEFT : AIKA_GO_ON_RIGHT);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
finish_later_cb (gpointer user_data)
{
  AikaSheet *self = user_data;

  self->naming.idle_id = 0;
  if (!gtk_widget_has_focus (self->naming.text))
    aika_sheet_finish_naming (self, AIKA_GO_ON_STAY);
  return G_SOURCE_REMOVE;
}

/* Later: in the middle of a change of focus no widget may go. A menu that closes takes the focus for a moment. */
static void
left_cb (GtkEventControllerFocus *controller,
         AikaSheet               *self)
{
  if (self->naming.idle_id == 0)
    self->naming.idle_id = g_idle_add (finish_later_cb, self);
}

/* What is named with the words that there are; NULL where the words name nothing. */
static AikaPlan *
make_draft (AikaSheet *self)
{
  AikaNaming *naming = &self->naming;
  AikaPlan *plan = naming->nameless != NULL ? naming->nameless : aika_document_get_plan (self->document);
  g_autofree char *words = aika_sheet_dup_named (self);

  if (*words == '\0')
    return NULL;

  switch (naming->kind)
    {
    case AIKA_NAMING_ITEM:
    case AIKA_NAMING_NEW_ITEM:
      return aika_edit_rename_item (plan, naming->id, words, NULL);
    case AIKA_NAMING_GROUP:
    case AIKA_NAMING_NEW_GROUP:
      return aika_edit_rename_group (plan, naming->id, words, NULL);
    case AIKA_NAMING_BANNER:
    case AIKA_NAMING_NEW_BANNER:
      return aika_edit_set_banner_text (plan, naming->id, words, NULL);
    case AIKA_NAMING_RANGE:
      return NULL;
    }

  g_assert_not_reached ();
}

static void
show_words (AikaSheet *self)
{
  AikaNaming *naming = &self->naming;
  g_autoptr(AikaPlan) draft = make_draft (self);
  guint row;

  aika_sheet_show_draft (self, draft != NULL ? draft : naming->nameless);
  if (aika_sheet_find_named_row (self, &row))
    aika_sheet_show_row (self, row);
  aika_sheet_queue_places (self);
}

/* A click on the text is none on the sheet under it. */
static gboolean
event_cb (GtkEventControllerLegacy *controller,
          GdkEvent                 *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  return type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE || type == GDK_TOUCH_BEGIN || type == GDK_TOUCH_END;
}

static const char *
get_name (AikaNamingKind kind)
{
  switch (kind)
    {
    case AIKA_NAMING_ITEM:
      return _("Title of the row");
    case AIKA_NAMING_GROUP:
      return _("Title of the group");
    case AIKA_NAMING_NEW_ITEM:
      return _("Title of the new row");
    case AIKA_NAMING_NEW_GROUP:
      return _("Title of the new group");
    case AIKA_NAMING_BANNER:
    case AIKA_NAMING_NEW_BANNER:
      return _("Text of the banner");
    case AIKA_NAMING_RANGE:
      return _("Months of the plan");
    }

  g_assert_not_reached ();
}

/* Opens the text with the words that there are, all of them selected. */
static void
open_text (AikaSheet      *self,
           AikaNamingKind  kind,
           const char     *words)
{
  AikaNaming *naming = &self->naming;
  GtkTextView *text = GTK_TEXT_VIEW (gtk_text_view_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkTextIter start, end;

  naming->kind = kind;
  naming->text = GTK_WIDGET (text);
  gtk_text_view_set_wrap_mode (text, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (text, FALSE);
  gtk_text_view_set_left_margin (text, AIKA_NAMING_INSET_PX);
  gtk_text_view_set_right_margin (text, AIKA_NAMING_INSET_PX);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, words != NULL ? words : "", -1);
  naming->former = aika_sheet_dup_named (self);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (kind), -1);
  gtk_widget_add_css_class (GTK_WIDGET (text), "title-entry");
  if (kind == AIKA_NAMING_GROUP || kind == AIKA_NAMING_NEW_GROUP)
    gtk_widget_add_css_class (GTK_WIDGET (text), "of-group");
  gtk_widget_set_parent (GTK_WIDGET (text), GTK_WIDGET (self));
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (show_words), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (text), keys);
  g_signal_connect (events, "event", G_CALLBACK (event_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (text), events);

  /* Before it has the focus, or it would not see it leave. */
  naming->focus = gtk_event_controller_focus_new ();
  g_signal_connect (naming->focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (text), naming->focus);
  gtk_widget_grab_focus (GTK_WIDGET (text));
}

static gboolean
can_name (AikaSheet *self)
{
  if (self->document == NULL || self->scene == NULL)
    return FALSE;
  if (!aika_document_get_is_read_only (self->document))
    return TRUE;

  g_signal_emit_by_name (self, "refused", _("This plan was made with a newer Aikajana. It opens read-only."));
  return FALSE;
}

/**
 * aika_sheet_name_item:
 *
 * Opens a text over the title of a row.
 */
void
aika_sheet_name_item (AikaSheet  *self,
                      const char *item_id)
{
  AikaItem *item;

  if (!can_name (self))
    return;

  aika_sheet_finish_typing (self);
  item = aika_seq_lookup (aika_document_get_plan (self->document)->items, item_id);
  if (item == NULL)
    return;
  self->naming.id = g_strdup (item->id);
  open_text (self, AIKA_NAMING_ITEM, item->title);
}

/**
 * aika_sheet_name_group:
 *
 * Opens a text over the heading of a group.
 */
void
aika_sheet_name_group (AikaSheet  *self,
                       const char *group_id)
{
  AikaGroup *group;

  if (!can_name (self))
    return;

  aika_sheet_finish_typing (self);
  group = aika_seq_lookup (aika_document_get_plan (self->document)->groups, group_id);
  if (group == NULL)
    return;
  self->naming.id = g_strdup (group->id);
  open_text (self, AIKA_NAMING_GROUP, group->title);
}

/* Shows a plan, taken over, with what is about to get a name, and opens a text over it. */
static void
name_in_draft (AikaSheet      *self,
               AikaNamingKind  kind,
               AikaPlan       *draft,
               const GError   *error)
{
  const AikaItem *item;

  if (draft == NULL)
    {
      forget (&self->naming);
      g_signal_emit_by_name (self, "refused", error->message);
      return;
    }

  /* A folded group would hide what is named. */
  item = aika_seq_lookup (draft->items, self->naming.id);
  if (item != NULL && item->group != NULL)
    aika_sheet_set_folded (self, item->group, FALSE);
  self->naming.base = aika_record_ref (aika_document_get_plan (self->document));
  self->naming.nameless = draft;
  open_text (self, kind, NULL);
  show_words (self);
  if (is_of_new_row (&self->naming))
    g_signal_emit_by_name (self, "current-changed");
}

/**
 * aika_sheet_name_new_item:
 * @after_id: (nullable): the row that the new one follows; `NULL` for the last
 * @group_id: (nullable): a group that the new row ends instead
 *
 * Shows a new row and opens a text over its title. Without a title there will be none.
 */
void
aika_sheet_name_new_item (AikaSheet  *self,
                          const char *after_id,
                          const char *group_id)
{
  g_autofree char *after = g_strdup (after_id);
  g_autofree char *group = g_strdup (group_id);
  g_autoptr(GError) error = NULL;
  AikaPlan *draft;

  if (!can_name (self))
    return;

  aika_sheet_finish_typing (self);
  self->naming.after_id = g_steal_pointer (&after);
  self->naming.group_id = g_steal_pointer (&group);
  draft = add_item (aika_document_get_plan (self->document), &self->naming, _("New row"), &self->naming.id, &error);
  name_in_draft (self, AIKA_NAMING_NEW_ITEM, draft, error);
}

/**
 * aika_sheet_name_new_group:
 *
 * Shows the selected rows under a new heading and opens a text over it. Without a title there will
 * be none.
 */
void
aika_sheet_name_new_group (AikaSheet *self)
{
  g_autoptr(GError) error = NULL;
  AikaPlan *draft;
  g_auto(GStrv) item_ids = NULL;

  if (!can_name (self))
    return;

  aika_sheet_finish_typing (self);
  item_ids = aika_sheet_dup_item_ids (self);
  if (item_ids[0] == NULL)
    return;

  self->naming.item_ids = g_steal_pointer (&item_ids);
  draft = aika_edit_group_items (aika_document_get_plan (self->document), (const char *const *) self->naming.item_ids,
                                 _("New group"), &self->naming.id, &error);
  name_in_draft (self, AIKA_NAMING_NEW_GROUP, draft, error);
}

/**
 * aika_sheet_name_in_header:
 *
 * Opens a text where the cursor is in the header: for the banner there, for a new one over the
 * months that are selected, or in its corner for the months of the plan.
 */
void
aika_sheet_name_in_header (AikaSheet *self)
{
  g_autoptr(GError) error = NULL;
  const AikaPlan *plan;
  const AikaBanner *banner;
  AikaPlan *draft;
  AikaCellRange range;

  if (!can_name (self))
    return;

  aika_sheet_finish_typing (self);
  plan = aika_document_get_plan (self->document);
  if (!aika_selection_get_range (self->selection, self->scene, &range) || range.first_row != AIKA_ROW_HEADER)
    return;

  if (range.first_month == AIKA_CELL_TITLE)
    {
      open_text (self, AIKA_NAMING_RANGE, plan->range != NULL ? plan->range->text : NULL);
      return;
    }

  banner = aika_seq_lookup (plan->banners, aika_selection_get_cursor (self->selection)->record_id);
  if (banner != NULL)
    {
      self->naming.id = g_strdup (banner->id);
      open_text (self, AIKA_NAMING_BANNER, banner->text);
      return;
    }

  self->naming.first_month = range.first_month;
  self->naming.last_month = range.last_month;
  draft = aika_edit_add_banner_months (aika_document_get_plan (self->document), range.first_month, range.last_month,
                                       _("New banner"), &self->naming.id, &error);
  name_in_draft (self, AIKA_NAMING_NEW_BANNER, draft, error);
}

/**
 * aika_sheet_rename:
 * @sheet: a sheet
 *
 * Opens a text over the title of the row, or the heading of the group, that the cursor is in. Enter
 * or leaving it keeps the words, Escape does not.
 */
void
aika_sheet_rename (AikaSheet *sheet)
{
  const AikaCell *cursor = aika_selection_get_cursor (sheet->selection);
  g_autofree char *row_id = g_strdup (cursor->row_id);

  if (sheet->naming.text != NULL || row_id == NULL)
    return;

  if (aika_sheet_get_item_id (sheet) != NULL)
    aika_sheet_name_item (sheet, row_id);
  else if (g_str_equal (row_id, AIKA_ROW_ID_HEADER))
    aika_sheet_name_in_header (sheet);
  else
    aika_sheet_name_group (sheet, row_id);
}
