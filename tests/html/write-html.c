/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

/* write-html FOLDER PLAN…: writes every plan in each of the five kinds as a page and as a
 * fragment, and for the clipboard: FOLDER/NAME-KIND.html, -fragment.html, -office.html, .txt, .tsv.
 * For readers that are not of this project. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "formats/aika-html.h"
#include "formats/aika-json-read.h"
#include "formats/aika-plain.h"

#define FRAGMENT_TITLE_LEVEL 2

static const char *const kind_words[] = { "matrix", "table", "programme", "bulletin", "wheel", NULL };

static gboolean
write_file (const char *folder,
            const char *name,
            const char *kind,
            const char *ending,
            char       *text,
            GError    **error)
{
  g_autofree char *base = g_strdup_printf ("%s-%s%s", name, kind, ending);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autofree char *contents = text;

  return g_file_set_contents (path, contents, -1, error);
}

static gboolean
write_view (const char     *folder,
            const char     *name,
            const AikaPlan *plan,
            AikaViewKind    kind,
            GError        **error)
{
  AikaHtmlOptions fragment = { .form = AIKA_HTML_FRAGMENT, .title_level = FRAGMENT_TITLE_LEVEL };
  AikaView *found = aika_prose_find_view (plan, kind);
  g_autoptr(AikaView) view = found != NULL ? aika_record_ref (found) : aika_prose_create_view (plan, kind);
  g_autoptr(AikaProse) prose = aika_prose_new (plan, view);
  const char *word = kind_words[kind];

  return write_file (folder, name, word, ".html", aika_html_write (prose, NULL), error) &&
         write_file (folder, name, word, "-fragment.html", aika_html_write (prose, &fragment), error) &&
         write_file (folder, name, word, "-office.html", aika_html_write_table_for_office (prose), error) &&
         write_file (folder, name, word, ".txt", aika_plain_write (prose), error) &&
         write_file (folder, name, word, ".tsv", aika_plain_write_separated (prose), error);
}

static gboolean
write_plan (const char *folder,
            const char *path,
            GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *contents = NULL;
  g_autoptr(GBytes) file = NULL;
  g_autoptr(AikaPlanFile) read = NULL;
  char *ending = strchr (name, '.');
  gsize n_bytes;

  if (ending != NULL)
    *ending = '\0';
  if (!g_file_get_contents (path, &contents, &n_bytes, error))
    return FALSE;
  file = g_bytes_new (contents, n_bytes);
  read = aika_json_read (file, error);
  if (read == NULL)
    return FALSE;

  for (int kind = AIKA_VIEW_MATRIX; kind <= AIKA_VIEW_WHEEL; kind++)
    if (!write_view (folder, name, read->plan, kind, error))
      return FALSE;

  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc < 3)
    return 2;

  for (int i = 2; i < argc; i++)
    {
      g_autoptr(GError) error = NULL;

      if (!write_plan (argv[1], argv[i], &error))
        {
          g_printerr ("%s: %s\n", argv[i], error->message);
          return 1;
        }
    }

  return 0;
}
