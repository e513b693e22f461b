/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-offset"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-count.h"
#include "edit/aika-edit-offset.h"
#include "ui/aika-spoken.h"

/* A time that is counted from another mark: “10 päivää ennen”, and the invitations that are added so. */

#define MAX_N 999
#define INVITATION_N_DAYS 14    /* the usual time between an invitation and its session */

static const AikaOffset *
get_offset (const AikaPlan    *plan,
            const AikaSubject *subject)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);

  return mark != NULL ? mark->offset : NULL;
}

/* How many: the sentence that it makes stands over it. */
static char *
dup_count (const AikaPlan    *plan,
           const AikaSubject *subject,
           const char        *name)
{
  const AikaOffset *offset = get_offset (plan, subject);

  return offset != NULL ? g_strdup_printf ("%d", ABS (offset->n)) : NULL;
}

static AikaPlan *
set_count (AikaPlan           *plan,
           const AikaSubject  *subject,
           const char         *name,
           const char         *text,
           GError            **error)
{
  const AikaOffset *offset = get_offset (plan, subject);
  g_autofree char *words = g_strstrip (g_strdup (text));
  guint64 n;

  if (offset == NULL)
    return aika_record_ref (plan);
  if (!g_ascii_string_to_unsigned (words, 10, 0, MAX_N, &n, NULL))
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("“%s” is not a number (expected 0–%d)."), text, MAX_N);
      return NULL;
    }

  return aika_edit_set_mark_offset (plan, subject->mark_id, offset->mark, offset->n > 0 ? (int) n : -(int) n, offset->unit,
                                    error);
}

static char *
note_count (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name,
            const char        *text)
{
  const AikaOffset *offset = get_offset (plan, subject);

  return offset != NULL ? aika_inspector_name_offset (offset->n, offset->unit) : NULL;
}

static char **
list_units (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name)
{
  const char *words[] = {
    [AIKA_UNIT_DAYS] = _("days"),
    [AIKA_UNIT_WORKING_DAYS] = _("working days"),
    [AIKA_UNIT_WEEKS] = _("weeks"),
    [AIKA_UNIT_MONTHS] = _("months"),
    NULL,
  };

  return g_strdupv ((char **) words);
}

static guint
get_unit (const AikaPlan    *plan,
          const AikaSubject *subject,
          const char        *name)
{
  const AikaOffset *offset = get_offset (plan, subject);

  return offset != NULL ? (guint) offset->unit : 0;
}

static AikaPlan *
set_unit (AikaPlan           *plan,
          const AikaSubject  *subject,
          const char         *name,
          guint               choice,
          GError            **error)
{
  const AikaOffset *offset = get_offset (plan, subject);

  return aika_edit_set_mark_offset (plan, subject->mark_id, offset->mark, offset->n, choice, error);
}

static char **
list_sides (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name)
{
  const char *words[] = { _("before"), _("after"), NULL };

  return g_strdupv ((char **) words);
}

static guint
get_side (const AikaPlan    *plan,
          const AikaSubject *subject,
          const char        *name)
{
  const AikaOffset *offset = get_offset (plan, subject);

  return offset != NULL && offset->n > 0 ? 1 : 0;
}

static AikaPlan *
set_side (AikaPlan           *plan,
          const AikaSubject  *subject,
          const char         *name,
          guint               choice,
          GError            **error)
{
  const AikaOffset *offset = get_offset (plan, subject);

  return aika_edit_set_mark_offset (plan, subject->mark_id, offset->mark,
                                    choice == 1 ? ABS (offset->n) : -ABS (offset->n), offset->unit, error);
}

/* The marks that a time can be counted from: those of the row, and the one that it is counted from
 * now, wherever that is. Not itself, nor what is counted from it. */
static GPtrArray *
list_origins (const AikaPlan    *plan,
              const AikaSubject *subject)
{
  const AikaItem *item = aika_subject_get_item (plan, subject);
  const AikaMark *mark = aika_subject_get_mark (plan, subject);
  g_autoptr(GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);
  AikaMark *origin = mark != NULL && mark->offset != NULL ? aika_plan_find_mark (plan, mark->offset->mark, NULL) : NULL;
  GPtrArray *origins = g_ptr_array_new ();

  if (item == NULL || mark == NULL)
    return origins;

  g_hash_table_add (own, mark->id);
  for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
    {
      AikaMark *other = aika_seq_get (item->marks, k);

      if (other != mark && !aika_offset_follows (plan, other, own))
        g_ptr_array_add (origins, other);
    }
  if (origin != NULL && !g_ptr_array_find (origins, origin, NULL))
    g_ptr_array_add (origins, origin);

  return origins;
}

static char **
list_origin_names (const AikaPlan    *plan,
                   const AikaSubject *subject,
                   const char        *name)
{
  g_autoptr(GPtrArray) origins = list_origins (plan, subject);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < origins->len; i++)
    {
      g_autofree char *word = aika_inspector_name_mark (plan, origins->pdata[i]);

      g_strv_builder_add (words, word);
    }

  return g_strv_builder_end (words);
}

static guint
get_origin (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name)
{
  const AikaOffset *offset = get_offset (plan, subject);
  g_autoptr(GPtrArray) origins = list_origins (plan, subject);

  for (guint i = 0; offset != NULL && i < origins->len; i++)
    if (g_str_equal (((AikaMark *) origins->pdata[i])->id, offset->mark))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static AikaPlan *
set_origin (AikaPlan           *plan,
            const AikaSubject  *subject,
            const char         *name,
            guint               choice,
            GError            **error)
{
  const AikaOffset *offset = get_offset (plan, subject);
  g_autoptr(GPtrArray) origins = list_origins (plan, subject);

  return aika_edit_set_mark_offset (plan, subject->mark_id, ((AikaMark *) origins->pdata[choice])->id, offset->n,
                                    offset->unit, error);
}

static const AikaTextKind count_kind = { N_("How many"), .dup = dup_count, .set = set_count, .note = note_count };
static const AikaChoiceKind unit_kind = { N_("Of what"), list_units, get_unit, set_unit };
static const AikaChoiceKind side_kind = { N_("Before or after"), list_sides, get_side, set_side };
static const AikaChoiceKind origin_kind = { N_("Counted from"), list_origin_names, get_origin, set_origin };

/* ---- invitations */

static void
add_clicked_cb (GtkWidget     *button,
                AikaInspector *self)
{
  GtkSpinButton *spin = g_object_get_data (G_OBJECT (button), "spin");
  int n_days;

  gtk_spin_button_update (spin);
  n_days = gtk_spin_button_get_value_as_int (spin);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  gtk_widget_activate_action (GTK_WIDGET (self), "details.add-invitation", "i", n_days);
}

static GtkWidget *
make_invitation_popover (AikaInspector *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *spin = gtk_spin_button_new_with_range (0, MAX_N, 1);
  GtkWidget *button = gtk_button_new_with_label (_("Add"));
  const char *label = _("days before the session");

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), INVITATION_N_DAYS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "spin", spin);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect (button, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), spin);
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_default_widget (GTK_POPOVER (popover), button);

  return popover;
}

/* ---- the part */

static gboolean
is_session (const AikaMark *mark)
{
  return mark->meaning == AIKA_MEANING_SESSION || mark->meaning == AIKA_MEANING_EVENT;
}

static char *
sign_offset (const AikaPlan    *plan,
             const AikaSubject *subject)
{
  const AikaMark *mark = aika_subject_get_mark (plan, subject);
  g_autoptr(GPtrArray) origins = NULL;
  GString *signature;

  if (mark == NULL)
    return g_strdup ("");

  signature = g_string_new (NULL);
  g_string_printf (signature, "%d %d", mark->offset != NULL, is_session (mark));
  origins = list_origins (plan, subject);
  for (guint i = 0; mark->offset == NULL && i < origins->len; i++)
    {
      g_autofree char *name = aika_inspector_name_mark (plan, origins->pdata[i]);

      g_string_append_printf (signature, "\n%s\n%s", ((AikaMark *) origins->pdata[i])->id, name);
    }

  return g_string_free (signature, FALSE);
}

static void
add_origin_menu (AikaInspector     *self,
                 AikaInspectorPart *part)
{
  const AikaPlan *plan = aika_inspector_get_plan (self);
  g_autoptr(GPtrArray) origins = list_origins (plan, &self->subject);
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < origins->len; i++)
    {
      const AikaMark *origin = origins->pdata[i];
      g_autofree char *name = aika_inspector_name_mark (plan, origin);
      g_autofree char *label = aika_inspector_dup_menu_label (name);
      g_autoptr(GMenuItem) entry = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (entry, "details.count-from", "s", origin->id);
      g_menu_append_item (menu, entry);
    }
  if (origins->len > 0)
    aika_inspector_add_menu (self, part->parent, _("Count From Another Mark…"), G_MENU_MODEL (menu));
}

static void
build_offset (AikaInspector     *self,
              AikaInspectorPart *part)
{
  const AikaMark *mark = aika_subject_get_mark (aika_inspector_get_plan (self), &self->subject);

  if (mark == NULL)
    return;

  if (mark->offset != NULL)
    {
      aika_inspector_add_text (self, part->parent, "count", &count_kind);
      aika_inspector_add_choice (self, part->parent, "unit", &unit_kind);
      aika_inspector_add_choice (self, part->parent, "side", &side_kind);
      aika_inspector_add_choice (self, part->parent, "origin", &origin_kind);
      aika_inspector_add_button (self, part->parent, _("Keep the Day, Stop Counting"), "untie", NULL);
    }
  else
    add_origin_menu (self, part);

  if (is_session (mark))
    {
      GtkWidget *menu = aika_inspector_add_menu (self, part->parent, _("Add Invitations…"), NULL);

      gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), make_invitation_popover (self));
    }
}

static const AikaPartKind offset_kind = { sign_offset, build_offset };

void
aika_inspector_show_offset (AikaInspector *self,
                            GtkWidget     *group)
{
  aika_inspector_add_part (self, group, &offset_kind);
}
