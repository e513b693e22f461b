/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-sheet-kind"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-mark-values.h"
#include "ui/aika-sheet-private.h"
#include "ui/aika-spoken.h"

/* What the selected marks are, and how certain. */

/* “Tapahtuma” */
static char *
dup_capitalised (const char *words)
{
  GString *label = g_string_new (NULL);

  g_string_append_unichar (label, g_unichar_toupper (g_utf8_get_char (words)));
  g_string_append (label, g_utf8_next_char (words));

  return g_string_free (label, FALSE);
}

/**
 * aika_sheet_make_kinds_menu:
 *
 * Returns: (transfer full): the kinds that a mark can be of
 */
GMenuModel *
aika_sheet_make_kinds_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (AikaMeaning meaning = 0; meaning < AIKA_N_MEANINGS; meaning++)
    {
      g_autofree char *label = dup_capitalised (aika_spoken_meaning (meaning));
      g_autofree char *action = g_strdup_printf ("mark.set-kind(%d)", meaning);

      g_menu_append (menu, label, action);
    }

  return G_MENU_MODEL (menu);
}

/**
 * aika_sheet_set_kind:
 *
 * Makes the selected marks of one kind.
 */
void
aika_sheet_set_kind (AikaSheet   *self,
                     AikaMeaning  meaning)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) mark_ids = aika_sheet_dup_mark_ids (self);

  if (mark_ids[0] == NULL || meaning >= AIKA_N_MEANINGS)
    return;

  aika_sheet_commit (self, aika_edit_set_marks_meaning (aika_document_get_plan (self->document),
                                                        (const char *const *) mark_ids, meaning, &error), NULL, error);
}

static gboolean
are_all_tentative (const AikaPlan *plan,
                   GStrv           mark_ids)
{
  for (guint i = 0; mark_ids[i] != NULL; i++)
    {
      const AikaMark *mark = aika_plan_find_mark (plan, mark_ids[i], NULL);

      if (mark != NULL && mark->status != AIKA_STATUS_TENTATIVE)
        return FALSE;
    }

  return TRUE;
}

/**
 * aika_sheet_toggle_tentative:
 *
 * Makes the selected marks tentative; where all of them are, confirms them.
 */
void
aika_sheet_toggle_tentative (AikaSheet *self)
{
  AikaPlan *plan = aika_document_get_plan (self->document);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) mark_ids = aika_sheet_dup_mark_ids (self);
  AikaStatus status;

  if (mark_ids[0] == NULL)
    return;

  status = are_all_tentative (plan, mark_ids) ? AIKA_STATUS_CONFIRMED : AIKA_STATUS_TENTATIVE;
  aika_sheet_commit (self, aika_edit_set_marks_status (plan, (const char *const *) mark_ids, status, NULL, &error),
                     NULL, error);
}
