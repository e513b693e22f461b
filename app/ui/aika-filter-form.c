/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-filter-form"

#include "config.h"

#include "ui/aika-filter-form.h"

#include <glib/gi18n-lib.h>

#include "find/aika-stretch.h"
#include "time/aika-phrase.h"
#include "ui/aika-inspector-rows.h"
#include "ui/aika-spoken.h"

/* A column of choices. The first entry of each is “any”. */

#define WIDTH_PX 320

/* A choice, and what each of its entries stands for; the first, “any”, for NULL. */
typedef struct
{
  AdwComboRow *row;
  GPtrArray   *keys;
  GPtrArray   *words;
} Choice;

enum
{
  CHOICE_BODY,
  CHOICE_WHO,
  CHOICE_CATEGORY,
  CHOICE_STATUS,
  N_CHOICES,
};

struct _AikaFilterForm
{
  AdwBin     parent_instance;

  Choice          choices[N_CHOICES];
  GtkLabel       *period_label;
  GtkEntry       *period_entry;
  GtkLabel       *reading;
  GtkCheckButton *unclear_check;

  AikaPlan       *plan;
  AikaWhen       *period;     /* what the words of the period say, or NULL */
  gboolean        is_filling; /* the plan speaks, not the user */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AikaFilterForm, aika_filter_form, ADW_TYPE_BIN)

static const char *
get_key (const Choice *choice)
{
  guint selected = adw_combo_row_get_selected (choice->row);

  return selected < choice->keys->len ? choice->keys->pdata[selected] : NULL;
}

static const char *
get_words (const Choice *choice)
{
  guint selected = adw_combo_row_get_selected (choice->row);

  return selected > 0 && selected < choice->words->len ? choice->words->pdata[selected] : NULL;
}

static void
add_entry (Choice     *choice,
           const char *key,
           const char *words)
{
  g_ptr_array_add (choice->keys, g_strdup (key));
  g_ptr_array_add (choice->words, g_strdup (words));
}

static void
begin_entries (Choice *choice)
{
  g_clear_pointer (&choice->keys, g_ptr_array_unref);
  g_clear_pointer (&choice->words, g_ptr_array_unref);
  choice->keys = g_ptr_array_new_with_free_func (g_free);
  choice->words = g_ptr_array_new_with_free_func (g_free);
  add_entry (choice, NULL, C_("filter", "Any"));
}

/* Shows the entries, with that of the key chosen; a choice of one is none. */
static void
finish_entries (Choice     *choice,
                const char *key)
{
  guint selected = 0;

  for (guint i = 1; i < choice->keys->len; i++)
    if (g_strcmp0 (choice->keys->pdata[i], key) == 0)
      selected = i;

  gtk_widget_set_visible (GTK_WIDGET (choice->row), choice->keys->len > 1);
  g_ptr_array_add (choice->words, NULL);
  aika_inspector_set_words (choice->row, (const char *const *) choice->words->pdata);
  g_ptr_array_set_size (choice->words, choice->words->len - 1);
  adw_combo_row_set_selected (choice->row, selected);
}

static void
fill_bodies (Choice         *choice,
             const AikaPlan *plan)
{
  g_autofree char *key = g_strdup (choice->keys != NULL ? get_key (choice) : NULL);

  begin_entries (choice);
  for (guint i = 0; i < aika_seq_get_length (plan->bodies); i++)
    {
      const AikaBody *body = aika_seq_get (plan->bodies, i);

      add_entry (choice, body->id, body->name != NULL ? body->name : aika_body_get_short_name (body));
    }
  finish_entries (choice, key);
}

static void
fill_who (Choice         *choice,
          const AikaPlan *plan)
{
  g_autofree char *key = g_strdup (choice->keys != NULL ? get_key (choice) : NULL);
  g_autoptr(GPtrArray) who = aika_filter_list_who (plan);

  begin_entries (choice);
  for (guint i = 0; i < who->len; i++)
    add_entry (choice, who->pdata[i], who->pdata[i]);
  finish_entries (choice, key);
}

static void
fill_categories (Choice         *choice,
                 const AikaPlan *plan)
{
  g_autofree char *key = g_strdup (choice->keys != NULL ? get_key (choice) : NULL);

  begin_entries (choice);
  for (guint i = 0; i < aika_seq_get_length (plan->categories); i++)
    {
      const AikaCategory *category = aika_seq_get (plan->categories, i);

      add_entry (choice, category->id, category->name != NULL ? category->name : category->id);
    }
  finish_entries (choice, key);
}

/* What has happened is held, done, decided or sent: one status with four words. */
static const char *
get_status_words (AikaStatus status)
{
  return status == AIKA_STATUS_HELD ? _("held, done or decided") : aika_spoken_status (AIKA_MEANING_PHASE, status);
}

static void
fill_statuses (Choice         *choice,
               const AikaPlan *plan)
{
  g_autofree char *key = g_strdup (choice->keys != NULL ? get_key (choice) : NULL);
  guint statuses = 0;         /* a set of those that some mark has */

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        statuses |= 1u << ((const AikaMark *) aika_seq_get (item->marks, k))->status;
    }

  begin_entries (choice);
  for (guint status = 0; status <= AIKA_STATUS_RETURNED; status++)
    if ((statuses & (1u << status)) != 0)
      add_entry (choice, aika_status_enum.words[status], get_status_words (status));
  finish_entries (choice, key);
}

static void
tell (AikaFilterForm *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Words that are no time filter nothing, and say so. */
static void
read_period (AikaFilterForm *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->period_entry));
  g_autofree char *said = NULL;

  g_clear_pointer (&self->period, aika_when_unref);
  if (self->plan != NULL && *words != '\0')
    self->period = aika_plan_read_period (self->plan, words, aika_language_from_tag (self->plan->language));
  if (self->period != NULL)
    said = aika_when_format (self->period, aika_spoken_get_language (), AIKA_PHRASE_FULL,
                             AIKA_PHRASE_TYPOGRAPHIC | AIKA_PHRASE_NO_WEEKDAY);

  gtk_label_set_text (self->reading, said != NULL ? said : *words != '\0' ? _("This is not a time yet.") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reading), *words != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->period_entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->reading), -1);
}

/* An example of the plan's own time. */
static void
name_period (AikaFilterForm *self)
{
  gint32 first_month, end_month;
  int year, month, day;
  g_autofree char *words = NULL;

  aika_plan_get_range (self->plan, &first_month, &end_month);
  aika_day_to_ymd (aika_month_get_first_day (first_month), &year, &month, &day);
  /* Translators: %d is a year. */
  words = g_strdup_printf (_("Period, such as 3–5/%d"), year);
  gtk_label_set_text (self->period_label, words);
}

static void
period_changed_cb (AikaFilterForm *self)
{
  read_period (self);
  tell (self);
}

static void
chosen_cb (AikaFilterForm *self)
{
  tell (self);
}

static gboolean
take_focus_cb (gpointer user_data)
{
  GtkWidget *row = user_data;
  GtkWidget *form = gtk_widget_get_ancestor (row, AIKA_TYPE_FILTER_FORM);

  if (form != NULL && gtk_widget_get_mapped (form))
    {
      GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (form));

      if (focus == NULL || !gtk_widget_is_ancestor (focus, form))
        gtk_widget_grab_focus (row);
    }

  return G_SOURCE_REMOVE;
}

static void
list_closed_cb (GtkWidget *row)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, take_focus_cb, g_object_ref (row), g_object_unref);
}

/* GTK 4.18: the list of a choice that closes takes the focus out of the form that it hangs in, to
 * what the form hangs from. It comes back to the choice. */
static void
keep_focus (GtkWidget *widget,
            GtkWidget *row)
{
  if (GTK_IS_POPOVER (widget))
    {
      g_signal_connect_object (widget, "closed", G_CALLBACK (list_closed_cb), row, G_CONNECT_SWAPPED);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    keep_focus (child, row);
}

static GtkWidget *
make_choices (AikaFilterForm *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *titles[N_CHOICES] = { _("Body"), _("Who takes part or answers"), _("Category"), _("Status") };

  for (guint i = 0; i < N_CHOICES; i++)
    {
      GtkWidget *row = aika_inspector_make_combo (titles[i]);

      self->choices[i].row = ADW_COMBO_ROW (row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (chosen_cb), self);
      keep_focus (row, row);
    }

  return group;
}

/* A name over the entry, as over what is chosen; the reading of the words under it. */
static GtkWidget *
make_period (AikaFilterForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->period_label = GTK_LABEL (gtk_label_new (NULL));
  self->period_entry = GTK_ENTRY (gtk_entry_new ());
  self->reading = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->period_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->period_label), "caption");
  gtk_label_set_wrap (self->reading, TRUE);
  gtk_label_set_xalign (self->reading, 0);
  gtk_label_set_max_width_chars (self->reading, 30);
  gtk_widget_set_visible (GTK_WIDGET (self->reading), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->reading), "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->period_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Period"), -1);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->period_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->period_entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reading));
  g_signal_connect_swapped (self->period_entry, "changed", G_CALLBACK (period_changed_cb), self);

  return box;
}

static GtkWidget *
make_unclear (AikaFilterForm *self)
{
  GtkWidget *check = gtk_check_button_new_with_label (_("Unclear times only"));

  self->unclear_check = GTK_CHECK_BUTTON (check);
  g_signal_connect_swapped (check, "notify::active", G_CALLBACK (chosen_cb), self);

  return check;
}

static void
aika_filter_form_finalize (GObject *object)
{
  AikaFilterForm *self = AIKA_FILTER_FORM (object);

  for (guint i = 0; i < N_CHOICES; i++)
    {
      g_clear_pointer (&self->choices[i].keys, g_ptr_array_unref);
      g_clear_pointer (&self->choices[i].words, g_ptr_array_unref);
    }
  g_clear_pointer (&self->plan, aika_record_unref);
  g_clear_pointer (&self->period, aika_when_unref);

  G_OBJECT_CLASS (aika_filter_form_parent_class)->finalize (object);
}

static void
aika_filter_form_class_init (AikaFilterFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aika_filter_form_finalize;

  /**
   * AikaFilterForm::changed:
   *
   * Other rows are wanted.
   */
  signals[CHANGED] = g_signal_new ("changed", AIKA_TYPE_FILTER_FORM, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
aika_filter_form_init (AikaFilterForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_choices (self));
  gtk_box_append (GTK_BOX (box), make_period (self));
  gtk_box_append (GTK_BOX (box), make_unclear (self));
  gtk_widget_set_size_request (box, WIDTH_PX, -1);
  adw_bin_set_child (ADW_BIN (self), box);
}

static guint
count_chosen (AikaFilterForm *self)
{
  guint n = 0;

  for (guint i = 0; self->plan != NULL && i < N_CHOICES; i++)
    n += get_key (&self->choices[i]) != NULL;

  return n;
}

/**
 * aika_filter_form_set_plan:
 * @form: a form
 * @plan: a plan
 *
 * Offers what the plan has; what is chosen stays so where the plan still has it, and what it has no more is
 * wanted no more.
 */
void
aika_filter_form_set_plan (AikaFilterForm *form,
                           const AikaPlan *plan)
{
  guint n_chosen;

  g_return_if_fail (AIKA_IS_FILTER_FORM (form));
  g_return_if_fail (plan != NULL);

  if (form->plan == plan)
    return;

  n_chosen = count_chosen (form);
  aika_set_record (&form->plan, plan);
  form->is_filling = TRUE;
  fill_bodies (&form->choices[CHOICE_BODY], plan);
  fill_who (&form->choices[CHOICE_WHO], plan);
  fill_categories (&form->choices[CHOICE_CATEGORY], plan);
  fill_statuses (&form->choices[CHOICE_STATUS], plan);
  name_period (form);
  form->is_filling = FALSE;
  if (count_chosen (form) < n_chosen)
    tell (form);
}

/**
 * aika_filter_form_get_filter:
 * @form: a form
 * @filter: (out): which rows are wanted; its words are the form's, until another plan is set
 */
void
aika_filter_form_get_filter (AikaFilterForm *form,
                             AikaFilter     *filter)
{
  const char *status;

  g_return_if_fail (AIKA_IS_FILTER_FORM (form));

  aika_filter_init (filter);
  if (form->plan == NULL)
    return;

  filter->body_id = get_key (&form->choices[CHOICE_BODY]);
  filter->who = get_key (&form->choices[CHOICE_WHO]);
  filter->category_id = get_key (&form->choices[CHOICE_CATEGORY]);
  status = get_key (&form->choices[CHOICE_STATUS]);
  if (status != NULL)
    filter->status = aika_enum_find (&aika_status_enum, status);
  aika_when_get_extent (form->period, &filter->start_day, &filter->end_day);
  filter->is_unclear = gtk_check_button_get_active (form->unclear_check);
}

static void
add_part (GString    *words,
          const char *part)
{
  if (part != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", part);
}

/**
 * aika_filter_form_dup_words:
 * @form: a form
 *
 * Returns: (transfer full): what the rows have that are wanted: “kaupunginvaltuusto, lokakuu 2018”
 */
char *
aika_filter_form_dup_words (AikaFilterForm *form)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (AIKA_IS_FILTER_FORM (form), g_string_free (words, FALSE));

  for (guint i = 0; form->plan != NULL && i < N_CHOICES; i++)
    add_part (words, get_words (&form->choices[i]));
  if (form->period != NULL)
    {
      g_autofree char *said = aika_when_format (form->period, aika_spoken_get_language (), AIKA_PHRASE_FULL,
                                                AIKA_PHRASE_TYPOGRAPHIC | AIKA_PHRASE_NO_WEEKDAY);

      add_part (words, said);
    }
  if (gtk_check_button_get_active (form->unclear_check))
    add_part (words, _("unclear times"));

  return g_string_free (words, FALSE);
}

/**
 * aika_filter_form_clear:
 * @form: a form
 *
 * Wants every row again.
 */
void
aika_filter_form_clear (AikaFilterForm *form)
{
  g_return_if_fail (AIKA_IS_FILTER_FORM (form));

  form->is_filling = TRUE;
  for (guint i = 0; form->plan != NULL && i < N_CHOICES; i++)
    adw_combo_row_set_selected (form->choices[i].row, 0);
  gtk_editable_set_text (GTK_EDITABLE (form->period_entry), "");
  gtk_check_button_set_active (form->unclear_check, FALSE);
  form->is_filling = FALSE;
  tell (form);
}
