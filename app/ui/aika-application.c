/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-application"

#include "config.h"

#include "ui/aika-application.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-plan.h"
#include "plan/aika-day.h"
#include "ui/aika-compat.h"
#include "ui/aika-menu-names.h"
#include "ui/aika-window.h"

/* One process for all plans, a window for each. A second start hands its files to the
 * first. */

#define RECENT_MAX 10

struct _AikaApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;       /* NULL where the schema is not installed */
};

G_DEFINE_FINAL_TYPE (AikaApplication, aika_application, ADW_TYPE_APPLICATION)

static AikaWindow *
find_window (AikaApplication *self,
             GFile           *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (AIKA_IS_WINDOW (l->data))
      {
        AikaDocument *document = aika_window_get_document (l->data);
        GFile *open_file = document != NULL ? aika_document_get_file (document) : NULL;

        if (open_file != NULL && g_file_equal (open_file, file))
          return l->data;
      }

  return NULL;
}

/* A window whose plan nobody has touched or saved gives way to an opened one. */
static AikaWindow *
find_untouched (AikaApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  AikaDocument *document;

  if (!AIKA_IS_WINDOW (active))
    return NULL;
  document = aika_window_get_document (AIKA_WINDOW (active));
  if (document != NULL && (aika_document_get_file (document) != NULL || aika_document_get_can_undo (document) ||
                           aika_document_get_can_redo (document)))
    return NULL;

  return AIKA_WINDOW (active);
}

static void
new_plan (AikaApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  AikaWindow *window = AIKA_IS_WINDOW (active) && aika_window_get_document (AIKA_WINDOW (active)) == NULL
                       ? AIKA_WINDOW (active) : aika_window_new (self);

  aika_window_start_empty (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
aika_application_activate (GApplication *application)
{
  AikaApplication *self = AIKA_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (active == NULL)
    active = GTK_WINDOW (aika_window_new (self));
  gtk_window_present (active);
}

static void
aika_application_open (GApplication  *application,
                       GFile        **files,
                       int            n_files,
                       const char    *hint)
{
  AikaApplication *self = AIKA_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      AikaWindow *window = find_window (self, files[i]);

      if (window == NULL)
        {
          window = find_untouched (self);
          if (window == NULL)
            window = aika_window_new (self);
          aika_window_load (window, files[i]);
        }
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
new_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  new_plan (user_data);
}

static void
open_uri_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  aika_application_open (user_data, &file, 1, "");
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  aika_compat_about (gtk_application_get_active_window (user_data));
}

/* Each window asks before it loses changes; the last to close ends the program. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "new", new_cb },
  { "open-uri", open_uri_cb, "s" },
  { "about", about_cb },
  { "quit", quit_cb },
};

static const struct { const char *action; const char *accels[4]; } accels[] = {
  { "app.new", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.bodies", { "<Control>b" } },
  { "win.copy-for-website", { "<Control><Shift>c" } },
  { "win.copy-as-table", { "<Control><Alt>c" } },
  { "win.view::matrix", { "<Alt>1" } },
  { "win.view::table", { "<Alt>2" } },
  { "win.view::programme", { "<Alt>3" } },
  { "win.view::bulletin", { "<Alt>4" } },
  { "win.view::wheel", { "<Alt>5" } },
  { "win.view-settings", { "<Alt>0" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.print", { "<Control>p" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.find", { "<Control>f" } },
  { "win.filter", { "<Control><Shift>f" } },
  { "win.find-next", { "F3" } },
  { "win.find-previous", { "<Shift>F3" } },
  { "win.next-unclear", { "F8" } },
  { "win.previous-unclear", { "<Shift>F8" } },
  { "win.history", { "<Control>h" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-fit", { "<Control>0", "<Control>KP_0" } },
  { "win.shift-rest", { "<Control><Shift>m" } },
  { "win.go-to-today", { "<Control>t" } },
  { "win.go-to-date", { "<Control>g" } },
  { "win.toggle-inspector", { "F9" } },
  { "win.present", { "F11" } },
  { "win.edit-selected", { "<Control>e" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
};

static GSettings *
make_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, AIKA_APP_ID, TRUE) : NULL;

  /* GSettings ends the program where a schema is missing. */
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
aika_application_startup (GApplication *application)
{
  AikaApplication *self = AIKA_APPLICATION (application);

  G_APPLICATION_CLASS (aika_application_parent_class)->startup (application);

  self->settings = make_settings ();
  aika_menu_names_keep ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
  gtk_window_set_default_icon_name (AIKA_APP_ID);
}

static void
aika_application_finalize (GObject *object)
{
  AikaApplication *self = AIKA_APPLICATION (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (aika_application_parent_class)->finalize (object);
}

static void
aika_application_class_init (AikaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = aika_application_finalize;
  application_class->startup = aika_application_startup;
  application_class->activate = aika_application_activate;
  application_class->open = aika_application_open;
}

static void
aika_application_init (AikaApplication *self)
{
}

/**
 * aika_application_get_settings:
 * @application: the application
 *
 * Returns: (transfer none) (nullable): the settings; `NULL` where they are not installed
 */
GSettings *
aika_application_get_settings (AikaApplication *application)
{
  return application->settings;
}

/**
 * aika_application_get_today:
 * @application: the application
 *
 * Returns: the day of the today line: the machine's, or that of `AIKA_TODAY` (YYYY-MM-DD),
 *   which makes a picture repeatable
 */
gint32
aika_application_get_today (AikaApplication *application)
{
  const char *fixed = g_getenv ("AIKA_TODAY");
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  gint32 day;

  if (fixed != NULL && aika_day_parse_iso (fixed, &day))
    return day;

  return aika_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                            g_date_time_get_day_of_month (now));
}

/**
 * aika_application_list_recent:
 * @application: the application
 *
 * Returns: (transfer full) (array zero-terminated=1): the URIs of the plans opened last,
 *   the latest first
 */
char **
aika_application_list_recent (AikaApplication *application)
{
  return application->settings != NULL
         ? g_settings_get_strv (application->settings, "recent-plans")
         : g_new0 (char *, 1);
}

/**
 * aika_application_remember:
 * @application: the application
 * @file: a plan that was opened or saved
 *
 * Puts @file first among the recent plans, here and on the desktop.
 */
void
aika_application_remember (AikaApplication *application,
                           GFile           *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_auto(GStrv) old = aika_application_list_recent (application);
  g_autoptr(GPtrArray) uris = g_ptr_array_new ();

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
  if (application->settings == NULL)
    return;

  g_ptr_array_add (uris, uri);
  for (guint i = 0; old[i] != NULL && uris->len < RECENT_MAX; i++)
    if (!g_str_equal (old[i], uri))
      g_ptr_array_add (uris, old[i]);
  g_ptr_array_add (uris, NULL);
  g_settings_set_strv (application->settings, "recent-plans", (const char *const *) uris->pdata);
}

/**
 * aika_ui_run:
 * @argc: as of main ()
 * @argv: as of main ()
 *
 * Returns: the exit status
 */
int
aika_ui_run (int    argc,
             char **argv)
{
  g_autoptr(GApplication) application = g_object_new (AIKA_TYPE_APPLICATION,
                                                      "application-id", AIKA_APP_ID,
                                                      "flags", G_APPLICATION_HANDLES_OPEN,
                                                      "resource-base-path", "/io/github/aikajana/Aikajana",
                                                      NULL);

  return g_application_run (application, argc, argv);
}
