/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-window-copy"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/aika-html.h"
#include "formats/aika-plain.h"
#include "ui/aika-window-private.h"

/* The view that a window shows, put on the clipboard: for a website's content system as a piece of
 * HTML, for a word processor as a table that it keeps. Both give plain words where no HTML is
 * taken. */

/* The content system has the page's own title above. */
#define WEBSITE_TITLE_LEVEL 2

static GdkContentProvider *
make_provider (const char *mime_type,
               const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

static void
set_clipboard (AikaWindow *self,
               const char *html,
               const char *plain)
{
  GdkContentProvider *providers[] = {
    make_provider ("text/html", html),
    gdk_content_provider_new_typed (G_TYPE_STRING, plain),
  };
  g_autoptr(GdkContentProvider) all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

/* The source itself is pasted into a content system's HTML field, so the plain flavour is that. */
void
aika_window_copy_for_website_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;
  const AikaHtmlOptions options = { .form = AIKA_HTML_FRAGMENT, .title_level = WEBSITE_TITLE_LEVEL };
  g_autoptr(AikaProse) prose = NULL;
  g_autofree char *html = NULL;

  aika_window_finish_typing (self);
  prose = aika_window_compose_view (self);
  html = aika_html_write (prose, &options);
  set_clipboard (self, html, html);
  aika_window_tell (self, _("Copied for the website. Paste it into the HTML of a page."));
}

void
aika_window_copy_as_table_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AikaWindow *self = user_data;
  g_autoptr(AikaProse) prose = NULL;
  g_autofree char *html = NULL;
  g_autofree char *plain = NULL;

  aika_window_finish_typing (self);
  prose = aika_window_compose_view (self);
  html = aika_html_write_table_for_office (prose);
  plain = prose->table != NULL ? aika_plain_write_separated (prose) : aika_plain_write (prose);
  set_clipboard (self, html, plain);
  aika_window_tell (self, _("Copied as a table. Paste it into a document."));
}
