/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "formats/aika-fragment-out.h"
#include "formats/aika-json-read.h"

/* write-fragment PLAN: all rows of the plan as HTML, as they are put on the clipboard. */

static const guint32 fills[AIKA_FRAGMENT_N_HUES] = {
  0xffffff, 0xb3d3f5, 0xc9ead0, 0xbd93dc, 0xf2ab7c, 0xf3dc74, 0xe6e9ec, 0x7fd3dc, 0xff9bb4, 0xd0b48c
};

int
main (int    argc,
      char **argv)
{
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AikaPlanFile) file = NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(AikaFragment) fragment = NULL;
  g_auto(GStrv) ids = NULL;
  gsize length;

  if (argc != 2 || !g_file_get_contents (argv[1], &text, &length, NULL))
    return 2;

  bytes = g_bytes_new (text, length);
  file = aika_json_read (bytes, NULL);
  if (file == NULL)
    return 1;
  for (guint i = 0; i < aika_seq_get_length (file->plan->items); i++)
    g_strv_builder_add (builder, aika_record_get_id (aika_seq_get (file->plan->items, i)));
  ids = g_strv_builder_end (builder);
  fragment = aika_fragment_new_rows (file->plan, (const char *const *) ids);
  html = aika_fragment_write_html (fragment, fills);

  return fwrite (html, 1, strlen (html), stdout) == strlen (html) ? 0 : 1;
}
