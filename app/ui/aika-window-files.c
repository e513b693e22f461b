/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-files"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "document/aika-recovery-copy.h"
#include "document/aika-safe-save.h"
#include "edit/aika-edit-describe.h"
#include "edit/aika-edit-plan.h"
#include "formats/aika-ics.h"
#include "plan/aika-diff.h"
#include "ui/aika-compat.h"
#include "ui/aika-print-page.h"
#include "ui/aika-window-private.h"

/* What a window does with files: open, save, export, print, and the questions before
 * something would be lost. */

void
aika_window_keep_size (AikaWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GSettings *settings = application != NULL ? aika_application_get_settings (AIKA_APPLICATION (application)) : NULL;
  int width, height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (settings, "inspector-visible", adw_flap_get_reveal_flap (self->flap));
}

static void
remember (AikaWindow *self,
          GFile      *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL && file != NULL)
    aika_application_remember (AIKA_APPLICATION (application), file);
}

typedef struct
{
  AikaWindow *window;
  GFile      *file;
  char       *copy_path;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->window);
  g_object_unref (load->file);
  g_free (load->copy_path);
  g_free (load);
}

/* The whole text that an interrupted save left of a file, kept where it can be offered again
 * until the file holds it. */
static char *
dup_copy_path (GFile *file)
{
  g_autofree char *folder = aika_recovery_copy_dup_folder ();
  g_autofree char *path = g_file_get_path (file);
  char *real_path = path != NULL ? realpath (path, NULL) : NULL;
  g_autoptr(GPtrArray) copies = aika_recovery_copy_list (folder);
  g_autofree char *target = g_strdup (real_path);

  free (real_path);
  for (guint i = 0; target != NULL && i < copies->len; i++)
    if (g_str_equal (aika_recovery_copy_get_document_path (copies->pdata[i]), target))
      return g_strdup (aika_recovery_copy_get_path (copies->pdata[i]));

  return NULL;
}

static void
copy_answered_cb (gboolean is_yes,
                  gpointer user_data)
{
  Load *load = user_data;
  g_autoptr(GFile) copy = g_file_new_for_path (load->copy_path);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaDocument) found = is_yes ? aika_document_load (copy, &error) : NULL;

  if (found != NULL)
    {
      /* Without a file: the user says where it goes. */
      g_autoptr(AikaDocument) document = aika_document_new (aika_document_get_plan (found));

      aika_window_set_document (load->window, document);
    }
  else if (is_yes)
    aika_compat_tell (GTK_WIDGET (load->window), _("The plan could not be opened"), error->message);
  load_free (load);
}

/* Takes load. */
static void
offer_copy (Load *load)
{
  load->copy_path = dup_copy_path (load->file);
  if (load->copy_path == NULL)
    {
      load_free (load);
      return;
    }

  aika_compat_ask (GTK_WIDGET (load->window), _("A whole copy of this plan was found"),
                   _("An earlier save did not finish. The copy holds everything that was being saved."),
                   _("_Not Now"), _("_Open the Copy"), FALSE, copy_answered_cb, load);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Load *load = user_data;
  AikaWindow *self = load->window;
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaDocument) document = aika_document_load_finish (result, &error);

  aika_window_set_is_loading (self, FALSE);
  if (document == NULL)
    {
      aika_compat_tell (GTK_WIDGET (self), _("The plan could not be opened"), error->message);
      offer_copy (load);
      return;
    }

  aika_window_set_document (self, document);
  remember (self, aika_document_get_file (document));
  offer_copy (load);
}

/**
 * aika_window_load:
 * @window: a window
 * @file: a plan
 *
 * Opens the plan in the window. If that fails, the window says why and keeps what it shows.
 */
void
aika_window_load (AikaWindow *window,
                  GFile      *file)
{
  Load *load;

  g_return_if_fail (AIKA_IS_WINDOW (window));

  load = g_new0 (Load, 1);
  load->window = g_object_ref (window);
  load->file = g_object_ref (file);
  aika_window_set_is_loading (window, TRUE);
  aika_document_load_async (file, NULL, loaded_cb, load);
}

static void
open_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  g_autoptr(AikaWindow) self = user_data;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (file != NULL && application != NULL)
    g_application_open (G_APPLICATION (application), &file, 1, "");
}

void
aika_window_open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_compat_open_file (user_data, open_chosen_cb, g_object_ref (user_data));
}

typedef struct
{
  AikaWindow *window;
  GFile      *file;
  gboolean    closes;       /* the window closes once the plan is saved */
} Save;

static void save_to (AikaWindow            *self,
                     GFile                 *file,
                     AikaDocumentSaveFlags  flags,
                     gboolean               closes);
static void save_as (AikaWindow            *self,
                     gboolean               closes);

static void
save_free (Save *save)
{
  g_object_unref (save->window);
  g_clear_object (&save->file);
  g_free (save);
}

/* Someone else's version is on disk: a copy, replace it, or think again. */
static void
conflict_chosen_cb (const char *response,
                    gpointer    user_data)
{
  Save *save = user_data;

  if (g_str_equal (response, "save"))
    save_as (save->window, save->closes);
  else if (g_str_equal (response, "discard"))
    save_to (save->window, save->file, AIKA_DOCUMENT_SAVE_REPLACE, save->closes);
  save_free (save);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Save *save = user_data;
  AikaWindow *self = save->window;
  g_autoptr(GError) error = NULL;

  if (aika_document_save_finish (AIKA_DOCUMENT (source), result, &error))
    {
      remember (self, save->file);
      aika_window_update (self);
      if (save->closes)
        {
          self->may_close = TRUE;
          gtk_window_close (GTK_WINDOW (self));
        }
    }
  else if (g_error_matches (error, AIKA_SAVE_ERROR, AIKA_SAVE_ERROR_CHANGED_ON_DISK))
    {
      aika_compat_choose (GTK_WIDGET (self), _("The file has changed on disk."), error->message,
                          _("_Cancel"), _("_Replace"), _("_Save a Copy…"), conflict_chosen_cb, save);
      return;
    }
  else
    aika_compat_tell (GTK_WIDGET (self), _("The plan could not be saved"), error->message);

  save_free (save);
}

static void
save_to (AikaWindow            *self,
         GFile                 *file,
         AikaDocumentSaveFlags  flags,
         gboolean               closes)
{
  Save *save = g_new (Save, 1);

  *save = (Save) { g_object_ref (self), g_object_ref (file), closes };
  aika_document_save_async (self->document, file, flags, NULL, saved_cb, save);
}

static void
save_as_chosen_cb (GFile    *file,
                   gpointer  user_data)
{
  Save *save = user_data;

  /* The dialog asked before it gave the name of a file that exists. */
  if (file != NULL)
    save_to (save->window, file, AIKA_DOCUMENT_SAVE_REPLACE, save->closes);
  save_free (save);
}

/* A file name made of a title: without what a file system or a shared folder refuses. */
static char *
make_file_name (const char *title,
                const char *suffix)
{
  g_autofree char *name = g_strdup (title != NULL && *title != '\0' ? title : _("Plan"));

  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  while (*name == '.')
    *name = '-';
  if (strlen (name) > 180)
    *g_utf8_find_prev_char (name, name + 180) = '\0';

  return g_strconcat (name, suffix, NULL);
}

static GFile *
get_folder (AikaWindow *self)
{
  GFile *file = aika_document_get_file (self->document);

  return file != NULL ? g_file_get_parent (file) : NULL;
}

static void
save_as (AikaWindow *self,
         gboolean    closes)
{
  g_autofree char *title = aika_document_dup_title (self->document);
  g_autofree char *name = make_file_name (title, ".aikajana");
  g_autoptr(GFile) folder = get_folder (self);
  Save *save = g_new0 (Save, 1);

  save->window = g_object_ref (self);
  save->closes = closes;
  aika_compat_save_file (GTK_WINDOW (self), _("Save the Plan As"), name, folder, _("Plans"), "aikajana",
                         save_as_chosen_cb, save);
}

static void
save (AikaWindow *self,
      gboolean    closes)
{
  GFile *file = aika_document_get_file (self->document);

  aika_window_finish_typing (self);
  if (file != NULL)
    save_to (self, file, AIKA_DOCUMENT_SAVE_PLAIN, closes);
  else
    save_as (self, closes);
}

void
aika_window_save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  save (user_data, FALSE);
}

void
aika_window_save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  aika_window_finish_typing (user_data);
  save_as (user_data, FALSE);
}

static void
close_chosen_cb (const char *response,
                 gpointer    user_data)
{
  g_autoptr(AikaWindow) self = user_data;

  if (g_str_equal (response, "save"))
    save (self, TRUE);
  else if (g_str_equal (response, "discard"))
    {
      self->may_close = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

/* The rows in which the plan differs from what was saved. */
static guint
count_changed_rows (AikaDocument *document)
{
  AikaPlan *saved = aika_document_get_saved_plan (document);
  AikaPlan *plan = aika_document_get_plan (document);
  g_autoptr(GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GArray) changes = NULL;

  if (saved == NULL)
    return aika_seq_get_length (plan->items);

  changes = aika_diff (saved, plan);
  for (guint i = 0; i < changes->len; i++)
    {
      const AikaChange *change = &g_array_index (changes, AikaChange, i);
      const AikaRecord *records[] = { change->after, change->before, change->owner_after, change->owner_before };

      for (guint k = 0; k < G_N_ELEMENTS (records); k++)
        if (records[k] != NULL && records[k]->type == &aika_item_type)
          {
            g_hash_table_add (rows, (gpointer) aika_record_get_id (records[k]));
            break;
          }
    }

  return g_hash_table_size (rows);
}

void
aika_window_ask_before_closing (AikaWindow *self)
{
  guint n_rows = count_changed_rows (self->document);
  g_autofree char *body = NULL;

  if (n_rows > 0)
    body = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Changes to %u row will be lost.",
                                         "Changes to %u rows will be lost.", n_rows), n_rows);
  else
    body = g_strdup (_("The changes will be lost."));

  aika_compat_choose (GTK_WIDGET (self), _("Close without saving?"), body,
                      _("_Cancel"), _("Close _without Saving"), _("_Save"), close_chosen_cb, g_object_ref (self));
}

void
aika_window_lengthen (AikaWindow *self,
                      int         n_before,
                      int         n_after)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlan) plan = NULL;
  g_autofree char *label = NULL;

  if (self->document == NULL)
    return;

  plan = aika_edit_lengthen_range (aika_document_get_plan (self->document), n_before, n_after, &error);
  if (plan == NULL)
    {
      aika_window_tell (self, error->message);
      return;
    }
  label = aika_edit_describe (aika_document_get_plan (self->document), plan);
  aika_document_commit (self->document, plan, label, NULL);
}

void
aika_window_print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;

  g_autoptr(AikaView) view = NULL;

  aika_window_finish_typing (self);
  if (self->document == NULL)
    return;

  view = aika_window_dup_shown_view (self);
  aika_print_page_present (GTK_WINDOW (self), self->document, view);
}

typedef struct
{
  AikaWindow     *window;
  AikaIcsOptions  options;
} Calendar;

static void
calendar_chosen_cb (GFile    *file,
                    gpointer  user_data)
{
  Calendar *calendar = user_data;
  AikaWindow *self = calendar->window;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (file != NULL && self->document != NULL)
    {
      bytes = aika_ics_export (aika_document_get_plan (self->document), aika_document_get_revisions (self->document),
                               &calendar->options, &error);
      if (bytes == NULL || path == NULL ||
          !g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                     G_FILE_SET_CONTENTS_CONSISTENT, 0644, &error))
        aika_compat_tell (GTK_WIDGET (self), _("The calendar file could not be written"),
                          error != NULL ? error->message : _("The folder is not on this machine."));
      else
        aika_window_tell (self, _("The calendar file was written. No one is invited; participants are listed as text only."));
    }
  g_object_unref (self);
  g_free (calendar);
}

void
aika_window_export_calendar_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GFile) folder = NULL;
  Calendar *calendar;

  if (self->document == NULL)
    return;

  calendar = g_new0 (Calendar, 1);
  calendar->window = g_object_ref (self);
  calendar->options.kinds = g_variant_get_boolean (parameter) ? AIKA_ICS_KINDS_ALL : AIKA_ICS_KINDS_DEFAULT;
  title = aika_document_dup_title (self->document);
  name = make_file_name (title, ".ics");
  folder = get_folder (self);
  aika_compat_save_file (GTK_WINDOW (self), _("Save a Calendar File"), name, folder, _("Calendar files"), "ics",
                         calendar_chosen_cb, calendar);
}
