/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-shift-bar"

#include "config.h"

#include "ui/aika-shift-bar.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-describe.h"
#include "ui/aika-shift-words.h"
#include "ui/aika-wrap-box.h"

/* Invariant: while the bar is open, shifted_plan is what its fields make of the document's plan, and the sheet
 * shows it, unless something is being written there; else it is NULL. */

#define MAX_N_MONTHS 24

struct _AikaShiftBar
{
  AdwBin        parent_instance;

  GtkRevealer  *revealer;
  GtkDropDown  *month;
  GtkWidget    *n_months;
  GtkLabel     *unit;
  GtkLabel     *sentence;
  GtkWidget    *apply_button;

  AikaSheet    *sheet;
  GSignalGroup *document_signals;
  gint32        first_month;      /* of the drop-down */
  AikaPlan     *shifted_plan;
  gboolean      is_open;
};

G_DEFINE_FINAL_TYPE (AikaShiftBar, aika_shift_bar, ADW_TYPE_BIN)

static AikaPlan *
get_plan (AikaShiftBar *self)
{
  return aika_document_get_plan (aika_sheet_get_document (self->sheet));
}

/* ---- the preview */

/* The number as it is being typed: the spin button takes it over later. */
static int
read_n_months (AikaShiftBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->n_months));
  g_autofree char *plain = NULL;
  g_auto(GStrv) parts = g_strsplit (text, "−", 2);
  gint64 n;

  plain = g_strjoinv ("-", parts);
  n = g_ascii_strtoll (plain, NULL, 10);
  return (int) CLAMP (n, -MAX_N_MONTHS, MAX_N_MONTHS);
}

static void
say (AikaShiftBar *self,
     const char   *sentence,
     gboolean      is_error)
{
  gtk_label_set_text (self->sentence, sentence);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->apply_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

static void
update_preview (AikaShiftBar *self)
{
  gint32 month = self->first_month + (gint32) gtk_drop_down_get_selected (self->month);
  int n_months = read_n_months (self);
  AikaPlan *plan = get_plan (self);
  AikaShiftReport report;
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) shifted = aika_edit_shift_from (plan, month, n_months, &report, AIKA_EDIT_PLAIN, &error);

  /* By no months at all. */
  if (shifted == plan)
    report.n_moved = report.n_banners = 0;
  aika_set_record (&self->shifted_plan, shifted);
  aika_sheet_show_offer (self->sheet, shifted != plan ? shifted : NULL);
  gtk_widget_set_sensitive (self->apply_button, shifted != NULL && shifted != plan);
  gtk_label_set_text (self->unit, g_dngettext (GETTEXT_PACKAGE, "month", "months", (gulong) ABS (n_months)));
  if (shifted == NULL)
    {
      say (self, error->message, TRUE);
    }
  else
    {
      g_autofree char *sentence = aika_shift_words_dup_report (&report);

      say (self, sentence, FALSE);
    }
}

static void
field_changed_cb (AikaShiftBar *self)
{
  if (self->is_open)
    update_preview (self);
}

/* ---- opening and closing */

/* The months of the plan; the choice stays if it is among them. */
static void
fill_months (AikaShiftBar *self,
             gint32        chosen)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  gint32 first_month, end_month;

  aika_plan_get_range (get_plan (self), &first_month, &end_month);
  for (gint32 month = first_month; month < end_month; month++)
    gtk_string_list_take (list, aika_shift_words_dup_month (month));

  self->first_month = first_month;
  gtk_drop_down_set_model (self->month, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->month, (guint) (CLAMP (chosen, first_month, end_month - 1) - first_month));
}

/* Where the cursor is: a cell, or the month in which the selected mark begins; else today. */
static gint32
find_month (AikaShiftBar *self,
            gint32        today)
{
  g_auto(GStrv) item_ids = NULL;
  g_auto(GStrv) mark_ids = aika_sheet_dup_mark_ids (self->sheet);
  const AikaMark *mark = aika_plan_find_mark (get_plan (self), mark_ids[0], NULL);
  g_autoptr(AikaWhen) when = mark != NULL ? aika_plan_get_mark_when (get_plan (self), mark) : NULL;
  gint32 start_day, end_day, month, last_month;

  if (when != NULL && aika_when_get_extent (when, &start_day, &end_day) && start_day != AIKA_DAY_NONE)
    return aika_day_get_month (start_day);
  if (aika_sheet_get_cells (self->sheet, &item_ids, &month, &last_month) || aika_sheet_get_month (self->sheet, &month))
    return month;

  return today != AIKA_DAY_NONE ? aika_day_get_month (today) : 0;
}

static void
document_changed_cb (AikaShiftBar *self)
{
  gint32 month;

  if (!self->is_open)
    return;
  if (aika_sheet_get_document (self->sheet) == NULL)
    {
      aika_shift_bar_close (self);
      return;
    }

  month = self->first_month + (gint32) gtk_drop_down_get_selected (self->month);
  self->is_open = FALSE;          /* the fields are not the user's now */
  fill_months (self, month);
  self->is_open = TRUE;
  update_preview (self);
}

static void
document_set_cb (AikaShiftBar *self)
{
  aika_shift_bar_close (self);
  g_signal_group_set_target (self->document_signals, aika_sheet_get_document (self->sheet));
}

/* What is closed is nothing to a screen reader. */
static void
revealed_cb (AikaShiftBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_open || gtk_revealer_get_child_revealed (self->revealer));
}

static void
leave (AikaShiftBar *self)
{
  aika_shift_bar_close (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

static void
apply (AikaShiftBar *self)
{
  g_autoptr(AikaPlan) shifted = NULL;
  g_autofree char *label = NULL;

  if (!self->is_open || !gtk_widget_get_sensitive (self->apply_button))
    return;

  shifted = g_steal_pointer (&self->shifted_plan);
  label = aika_edit_describe (get_plan (self), shifted);
  leave (self);
  aika_document_commit (aika_sheet_get_document (self->sheet), shifted, label, NULL);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AikaShiftBar          *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  leave (self);
  return GDK_EVENT_STOP;
}

/* ---- making */

/* The name of a control, also of the part of it that has the focus. */
static void
set_name (GtkWidget  *control,
          GtkWidget  *part,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_fields (AikaShiftBar *self)
{
  GtkWidget *fields = aika_wrap_box_new (6, 6);

  self->month = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->n_months = gtk_spin_button_new_with_range (-MAX_N_MONTHS, MAX_N_MONTHS, 1);
  self->unit = GTK_LABEL (gtk_label_new (NULL));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->n_months), 1);
  set_name (GTK_WIDGET (self->month), gtk_widget_get_first_child (GTK_WIDGET (self->month)), _("Shift all that begins in"));
  set_name (self->n_months, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->n_months))),
            _("By how many months, negative for earlier"));

  /* Translators: the start of a sentence whose gaps are filled in: “Shift all that begins in February 2026 or
   * later, by 2 months”. */
  aika_wrap_box_append (AIKA_WRAP_BOX (fields), gtk_label_new (_("Shift all that begins in")));
  aika_wrap_box_append (AIKA_WRAP_BOX (fields), GTK_WIDGET (self->month));
  /* Translators: the middle of that sentence; behind it comes the number of months. */
  aika_wrap_box_append (AIKA_WRAP_BOX (fields), gtk_label_new (_("or later, by")));
  aika_wrap_box_append (AIKA_WRAP_BOX (fields), self->n_months);
  aika_wrap_box_append (AIKA_WRAP_BOX (fields), GTK_WIDGET (self->unit));

  return fields;
}

/* GTK 4.8 reads the underline of a mnemonic out. */
static GtkWidget *
make_button (const char *label,
             const char *name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
make_content (AikaShiftBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *fields = make_fields (self);
  GtkWidget *cancel_button = make_button (_("_Cancel"), _("Cancel"));

  self->apply_button = make_button (_("_Shift"), _("Shift"));
  self->sentence = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (fields, TRUE);
  gtk_widget_add_css_class (self->apply_button, "suggested-action");
  gtk_label_set_xalign (self->sentence, 0);
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_box_append (GTK_BOX (top), fields);
  gtk_box_append (GTK_BOX (top), cancel_button);
  gtk_box_append (GTK_BOX (top), self->apply_button);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  gtk_widget_add_css_class (box, "grid-panel");
  g_signal_connect_swapped (cancel_button, "clicked", G_CALLBACK (leave), self);
  g_signal_connect_swapped (self->apply_button, "clicked", G_CALLBACK (apply), self);

  return box;
}

static void
aika_shift_bar_dispose (GObject *object)
{
  AikaShiftBar *self = AIKA_SHIFT_BAR (object);

  g_clear_object (&self->document_signals);
  g_clear_pointer (&self->shifted_plan, aika_record_unref);

  G_OBJECT_CLASS (aika_shift_bar_parent_class)->dispose (object);
}

static void
aika_shift_bar_class_init (AikaShiftBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aika_shift_bar_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
aika_shift_bar_init (AikaShiftBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (self->revealer, make_content (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Shift the rest"), -1);

  self->document_signals = g_signal_group_new (AIKA_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (document_changed_cb), self);
  g_signal_connect_swapped (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self);
  g_signal_connect_swapped (self->month, "notify::selected", G_CALLBACK (field_changed_cb), self);
  g_signal_connect_swapped (self->n_months, "changed", G_CALLBACK (field_changed_cb), self);
  g_signal_connect_swapped (gtk_editable_get_delegate (GTK_EDITABLE (self->n_months)), "activate", G_CALLBACK (apply), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * aika_shift_bar_set_sheet:
 * @bar: a bar
 * @sheet: the sheet whose plan it shifts; it lives as long as @bar
 */
void
aika_shift_bar_set_sheet (AikaShiftBar *bar,
                          AikaSheet    *sheet)
{
  g_return_if_fail (AIKA_IS_SHIFT_BAR (bar));

  bar->sheet = sheet;
  g_signal_connect_object (sheet, "notify::document", G_CALLBACK (document_set_cb), bar, G_CONNECT_SWAPPED);
  document_set_cb (bar);
}

/**
 * aika_shift_bar_open:
 * @bar: a bar
 * @today: today, or `AIKA_DAY_NONE`
 *
 * Opens it, from the month of the cursor on, with the focus in the number of months. Does nothing without a
 * document.
 */
void
aika_shift_bar_open (AikaShiftBar *bar,
                     gint32        today)
{
  g_return_if_fail (AIKA_IS_SHIFT_BAR (bar));

  if (aika_sheet_get_document (bar->sheet) == NULL)
    return;

  aika_sheet_finish_typing (bar->sheet);
  if (!bar->is_open)
    {
      fill_months (bar, find_month (bar, today));
      bar->is_open = TRUE;
      gtk_widget_set_visible (GTK_WIDGET (bar), TRUE);
      gtk_revealer_set_reveal_child (bar->revealer, TRUE);
      update_preview (bar);
    }
  gtk_widget_grab_focus (bar->n_months);
}

/**
 * aika_shift_bar_close:
 * @bar: a bar
 *
 * Closes it; the grid shows the plan as it is.
 */
void
aika_shift_bar_close (AikaShiftBar *bar)
{
  g_return_if_fail (AIKA_IS_SHIFT_BAR (bar));

  if (!bar->is_open)
    return;

  bar->is_open = FALSE;
  g_clear_pointer (&bar->shifted_plan, aika_record_unref);
  aika_sheet_show_offer (bar->sheet, NULL);
  gtk_revealer_set_reveal_child (bar->revealer, FALSE);
}
