/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-samples"

#include "config.h"

#include "ui/aika-samples.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "formats/aika-json-read.h"

/* The example plans are part of the program: they are there in a sandbox and before it is
 * installed. The plan that shows the whole window comes first, then five real documents. */

static const AikaSample samples[] = {
  { "mallila", N_("Month grid with meetings") },
  { "kainuu", N_("Month grid") },
  { "loimaa", N_("Attachment table with meetings") },
  { "mikkeli", N_("Table of four columns") },
  { "rauma", N_("Monthly programme with roles") },
  { "kaarina", N_("Bulletin for a website") },
};

/**
 * aika_samples_get:
 * @n_samples: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_samples): the examples, in the order of a list
 */
const AikaSample *
aika_samples_get (guint *n_samples)
{
  *n_samples = G_N_ELEMENTS (samples);

  return samples;
}

/**
 * aika_samples_load:
 * @name: the name of an example
 *
 * Returns: (transfer full) (nullable): its plan; `NULL` where there is none of that name
 */
AikaPlan *
aika_samples_load (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/io/github/aikajana/Aikajana/samples/%s.aikajana", name);
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr(AikaPlanFile) file = bytes != NULL ? aika_json_read (bytes, NULL) : NULL;

  return file != NULL ? aika_record_ref (file->plan) : NULL;
}
