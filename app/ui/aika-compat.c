/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-compat"

#include "config.h"

#include "ui/aika-compat.h"

#include <glib/gi18n-lib.h>

/* libadwaita 1.2 has no AdwAlertDialog and GTK 4.8 no GtkFileDialog. These calls are
 * deprecated in later versions; the version macros keep them quiet there. */

typedef struct
{
  AikaAnswerFunc answered;
  AikaChoiceFunc chosen;
  gpointer       user_data;
} Question;

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  g_autofree Question *question = user_data;

  if (question->answered != NULL)
    question->answered (g_str_equal (response, "yes"), question->user_data);
  else if (question->chosen != NULL)
    question->chosen (response, question->user_data);
}

static AdwMessageDialog *
make_dialog (GtkWidget  *over,
             const char *heading,
             const char *body)
{
  GtkRoot *root = over != NULL ? gtk_widget_get_root (over) : NULL;
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body);

  return ADW_MESSAGE_DIALOG (dialog);
}

static void
run_dialog (AdwMessageDialog *dialog,
            AikaAnswerFunc    answered,
            AikaChoiceFunc    chosen,
            gpointer          user_data)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { answered, chosen, user_data };
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), question);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * aika_compat_ask:
 * @over: a widget of the window that asks
 * @heading: the question
 * @body: (nullable): what follows from it
 * @no_label: the button that changes nothing; also the answer of Escape
 * @yes_label: the button that does it
 * @is_destructive: whether doing it loses something
 * @answered: called once
 * @user_data: for @answered
 *
 * Asks a question with two answers.
 */
void
aika_compat_ask (GtkWidget      *over,
                 const char     *heading,
                 const char     *body,
                 const char     *no_label,
                 const char     *yes_label,
                 gboolean        is_destructive,
                 AikaAnswerFunc  answered,
                 gpointer        user_data)
{
  AdwMessageDialog *dialog = make_dialog (over, heading, body);

  adw_message_dialog_add_responses (dialog, "no", no_label, "yes", yes_label, NULL);
  adw_message_dialog_set_response_appearance (dialog, "yes",
                                              is_destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, is_destructive ? "no" : "yes");
  adw_message_dialog_set_close_response (dialog, "no");
  run_dialog (dialog, answered, NULL, user_data);
}

/**
 * aika_compat_choose:
 * @over: a widget of the window that asks
 * @heading: the question
 * @body: (nullable): what follows from it
 * @cancel_label: the button that goes back; also the answer of Escape
 * @discard_label: the button that loses something
 * @save_label: the button that keeps it
 * @chosen: called once with "cancel", "discard" or "save"
 * @user_data: for @chosen
 *
 * Asks what becomes of something that would be lost.
 */
void
aika_compat_choose (GtkWidget      *over,
                    const char     *heading,
                    const char     *body,
                    const char     *cancel_label,
                    const char     *discard_label,
                    const char     *save_label,
                    AikaChoiceFunc  chosen,
                    gpointer        user_data)
{
  AdwMessageDialog *dialog = make_dialog (over, heading, body);

  adw_message_dialog_add_responses (dialog, "cancel", cancel_label, "discard", discard_label,
                                    "save", save_label, NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  run_dialog (dialog, NULL, chosen, user_data);
}

/**
 * aika_compat_tell:
 * @over: a widget of the window that tells
 * @heading: what happened
 * @body: (nullable): why, and what is kept
 */
void
aika_compat_tell (GtkWidget  *over,
                  const char *heading,
                  const char *body)
{
  AdwMessageDialog *dialog = make_dialog (over, heading, body);

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_close_response (dialog, "close");
  run_dialog (dialog, NULL, NULL, NULL);
}

typedef struct
{
  GtkFileChooserNative *chooser;
  AikaFileFunc          chosen;
  gpointer              user_data;
  char                 *suffix;
} FileChoice;

/* A name typed without a suffix gets it. */
static GFile *
add_suffix (GFile      *file,
            const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full = NULL;
  g_autoptr(GFile) folder = NULL;

  if (suffix == NULL || strchr (name, '.') != NULL)
    return g_object_ref (file);

  full = g_strconcat (name, suffix, NULL);
  folder = g_file_get_parent (file);
  return g_file_get_child (folder, full);
}

static void
file_response_cb (GtkNativeDialog *native,
                  int              response,
                  gpointer         user_data)
{
  FileChoice *choice = user_data;
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  if (file != NULL)
    {
      g_autoptr(GFile) named = add_suffix (file, choice->suffix);

      choice->chosen (named, choice->user_data);
    }
  else
    choice->chosen (NULL, choice->user_data);

  g_object_unref (choice->chooser);
  g_free (choice->suffix);
  g_free (choice);
}

static void
run_chooser (GtkFileChooserNative *chooser,
             const char           *suffix,
             AikaFileFunc          chosen,
             gpointer              user_data)
{
  FileChoice *choice = g_new (FileChoice, 1);

  *choice = (FileChoice) { chooser, chosen, user_data, g_strdup (suffix) };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (file_response_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
add_filter (GtkFileChooserNative *chooser,
            const char           *name,
            const char           *first_suffix,
            const char           *second_suffix)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (first_suffix != NULL)
    gtk_file_filter_add_suffix (filter, first_suffix);
  if (second_suffix != NULL)
    gtk_file_filter_add_suffix (filter, second_suffix);
  if (first_suffix == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

/**
 * aika_compat_open_file:
 * @over: the window
 * @chosen: called once with the file, or with `NULL`
 * @user_data: for @chosen
 *
 * Asks for a plan to open.
 */
void
aika_compat_open_file (GtkWindow    *over,
                       AikaFileFunc  chosen,
                       gpointer      user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Open a Plan"), over, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               _("_Open"), _("_Cancel"));

  add_filter (chooser, _("Plans"), "aikajana", "json");
  add_filter (chooser, _("All files"), NULL, NULL);
  run_chooser (chooser, NULL, chosen, user_data);
}

/**
 * aika_compat_save_file:
 * @over: the window
 * @title: of the dialog
 * @suggested_name: a file name
 * @folder: (nullable): where to begin
 * @filter_name: what is saved
 * @filter_suffix: its suffix without the dot; a name typed without one gets it
 * @chosen: called once with the file, or with `NULL`
 * @user_data: for @chosen
 */
void
aika_compat_save_file (GtkWindow    *over,
                       const char   *title,
                       const char   *suggested_name,
                       GFile        *folder,
                       const char   *filter_name,
                       const char   *filter_suffix,
                       AikaFileFunc  chosen,
                       gpointer      user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, over, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _("_Save"), _("_Cancel"));
  g_autofree char *suffix = g_strconcat (".", filter_suffix, NULL);

  add_filter (chooser, filter_name, filter_suffix, NULL);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), suggested_name);
  run_chooser (chooser, suffix, chosen, user_data);
}

/**
 * aika_compat_about:
 * @over: the window
 */
void
aika_compat_about (GtkWindow *over)
{
  adw_show_about_window (over,
                         "application-name", _("Aikajana"),
                         "application-icon", AIKA_APP_ID,
                         "version", AIKA_VERSION,
                         "developer-name", _("The Aikajana developers"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Plans strategy processes as a month grid, prints them as a wall chart "
                                       "and puts their dates into calendars."),
                         "translator-credits", _("translator-credits"),
                         NULL);
}
