/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ics"

#include "config.h"

#include "formats/aika-ics-uid.h"

#include <string.h>

/* A UID is for ever: whoever subscribed to a calendar knows its events by nothing else.
 * So these bytes and the way the names are joined never change. */

#define N_UUID_BYTES 16

static const guint8 namespace_bytes[N_UUID_BYTES] = {
  0x9c, 0x1f, 0x5e, 0x6a, 0x0d, 0x2b, 0x4b, 0x83, 0xa7, 0x14, 0x5d, 0x3e, 0x60, 0x82, 0x1f, 0xc9
};

/* A UUID of version 5 (RFC 9562 §5.5): SHA-1 of the namespace and the name. */
static char *
uuid_from_name (const char *name)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize n_digest_bytes = sizeof digest;
  GString *text = g_string_sized_new (36);

  g_checksum_update (checksum, namespace_bytes, N_UUID_BYTES);
  g_checksum_update (checksum, (const guchar *) name, strlen (name));
  g_checksum_get_digest (checksum, digest, &n_digest_bytes);
  digest[6] = (digest[6] & 0x0f) | 0x50;      /* the version */
  digest[8] = (digest[8] & 0x3f) | 0x80;      /* the variant */

  for (guint i = 0; i < N_UUID_BYTES; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        g_string_append_c (text, '-');
      g_string_append_printf (text, "%02x", digest[i]);
    }

  return g_string_free (text, FALSE);
}

/**
 * aika_ics_uid_new:
 * @plan_id: the id of the plan
 * @kind: what the moment belongs to, “mark” or “meeting”
 * @id: the id of that mark or meeting
 * @position: which of its moments, 0 for the first or only one
 *
 * The first moment of a mark has the mark's id where that is a UUID, so that a mark which
 * is later split keeps its event. Everything else has a UUID made from the names alone,
 * the same each time.
 *
 * Returns: (transfer full): a UID by RFC 7986 §5.3: a UUID that names no host and nobody
 */
char *
aika_ics_uid_new (const char *plan_id,
                  const char *kind,
                  const char *id,
                  guint       position)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (kind != NULL && id != NULL, NULL);

  if (position == 0 && g_uuid_string_is_valid (id))
    return g_strdup (id);

  name = g_strdup_printf ("%s\x1f%s\x1f%s\x1f%u", plan_id != NULL ? plan_id : "", kind, id, position);
  return uuid_from_name (name);
}
