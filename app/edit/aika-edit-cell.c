/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-cell"

#include "config.h"

#include "edit/aika-edit-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-blocks.h"
#include "edit/aika-edit-custom.h"
#include "edit/aika-edit-items.h"
#include "edit/aika-edit-mode.h"
#include "edit/aika-edit-parties.h"
#include "edit/aika-edit-private.h"
#include "time/aika-plan-words.h"

/* The cells of a table, read and written by the name of their column.
 *
 * Invariant: the text that a cell gives is no edit when it is set. */

#define BODY_PREFIX "body:"
#define CUSTOM_PREFIX "custom:"

/* How the text of a cell is made and read. */
typedef enum
{
  CELL_NONE,
  CELL_WORD,            /* a text of the item, on one line */
  CELL_TEXT,            /* a text of the item, on several */
  CELL_CONTENT,
  CELL_PARTIES,
  CELL_MODE,
  CELL_CONSULTANT,
  CELL_TIMES,
  CELL_BODY,
  CELL_CUSTOM,
} Cell;

typedef struct
{
  const char *name;
  Cell        cell;
} CellName;

static const CellName cell_names[] = {
  { "title", CELL_WORD },
  { "content", CELL_CONTENT },
  { "when", CELL_TIMES },
  { "period", CELL_TIMES },
  { "days", CELL_TIMES },
  { "participants", CELL_PARTIES },
  { "responsible", CELL_PARTIES },
  { "mode", CELL_MODE },
  { "consultant", CELL_CONSULTANT },
  { "venue", CELL_WORD },
  { "url", CELL_WORD },
  { "duration", CELL_WORD },
  { "notes", CELL_TEXT },
  { "section", CELL_WORD },
};

static Cell
get_cell (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (cell_names); i++)
    if (g_str_equal (cell_names[i].name, name))
      return cell_names[i].cell;
  if (g_str_has_prefix (name, BODY_PREFIX) && name[strlen (BODY_PREFIX)] != '\0')
    return CELL_BODY;
  if (g_str_has_prefix (name, CUSTOM_PREFIX) && name[strlen (CUSTOM_PREFIX)] != '\0')
    return CELL_CUSTOM;

  return CELL_NONE;
}

/* The names of the field; NULL where it has only one. */
static char **
split_field (const char *field)
{
  return strchr (field, '+') != NULL ? g_strsplit (field, "+", -1) : NULL;
}

/**
 * aika_edit_can_set_cell:
 * @field: what a column shows: a name, or several with “+” between
 *
 * Numbers, groups, labels, statuses, categories and the meetings of all bodies together are shown, but not
 * typed; of several names those that can be typed are.
 *
 * Returns: whether the cells of the column can be typed
 */
gboolean
aika_edit_can_set_cell (const char *field)
{
  g_auto(GStrv) names = NULL;

  g_return_val_if_fail (field != NULL, FALSE);

  names = split_field (field);
  if (names == NULL)
    return get_cell (field) != CELL_NONE;
  for (guint i = 0; names[i] != NULL; i++)
    if (get_cell (names[i]) != CELL_NONE)
      return TRUE;

  return FALSE;
}

static const char *
get_text (const AikaItem *item,
          const char     *name)
{
  const AikaField *field = aika_record_type_find (&aika_item_type, name);
  const char *text = G_STRUCT_MEMBER (char *, item, field->offset);

  return text != NULL ? text : "";
}

static const char *
get_custom (const AikaItem *item,
            const char     *name)
{
  for (guint i = 0; i < aika_seq_get_length (item->custom); i++)
    {
      const AikaCustom *custom = aika_seq_get (item->custom, i);

      if (g_str_equal (custom->name, name))
        return custom->value != NULL ? custom->value : "";
    }

  return "";
}

/* A cell that says nothing is empty. */
static char *
dup_said (const char *words)
{
  return g_strdup (words != NULL ? words : "");
}

static char *
dup_text (const AikaPlan *plan,
          const AikaItem *item,
          const char     *name)
{
  AikaLanguage language = aika_language_from_tag (plan->language);

  switch (get_cell (name))
    {
    case CELL_WORD:
    case CELL_TEXT:
      return g_strdup (get_text (item, name));
    case CELL_CONTENT:
      return aika_blocks_dup_text (item->content);
    case CELL_PARTIES:
      return aika_parties_dup_text (g_str_equal (name, "participants") ? item->participants : item->responsible);
    case CELL_MODE:
      return dup_said (item->mode_text != NULL ? item->mode_text : aika_mode_get_word (item->mode, language));
    case CELL_CONSULTANT:
      return dup_said (aika_consultant_get_word (item->consultant, language));
    case CELL_TIMES:
      return aika_edit_dup_times (plan, item, name);
    case CELL_BODY:
      return aika_edit_dup_meetings (plan, item, name + strlen (BODY_PREFIX));
    case CELL_CUSTOM:
      return g_strdup (get_custom (item, name + strlen (CUSTOM_PREFIX)));
    case CELL_NONE:
      return g_strdup ("");
    }

  g_assert_not_reached ();
}

/**
 * aika_edit_dup_cell_text:
 * @plan: a plan
 * @item_id: an item
 * @field: what the column shows
 *
 * The text that editing a cell starts from, in the language of the plan: bullets behind “• ”, a line a
 * paragraph, a time, a participant or a meeting.
 *
 * Returns: (transfer full): the text; empty for an item that the plan does not have, and for a column that
 *   cannot be typed
 */
char *
aika_edit_dup_cell_text (const AikaPlan *plan,
                         const char     *item_id,
                         const char     *field)
{
  g_auto(GStrv) names = NULL;
  const AikaItem *item;

  g_return_val_if_fail (plan != NULL && item_id != NULL && field != NULL, NULL);

  item = aika_seq_lookup (plan->items, item_id);
  if (item == NULL)
    return g_strdup ("");

  names = split_field (field);
  return names != NULL ? aika_edit_dup_parts (plan, item_id, names) : dup_text (plan, item, field);
}

static AikaPlan *
set_text (AikaPlan    *plan,
          const char  *item_id,
          const char  *name,
          const char  *text,
          GError     **error)
{
  g_autofree char *trimmed = aika_edit_dup_trimmed (text);
  Cell cell = get_cell (name);

  switch (cell)
    {
    case CELL_WORD:
    case CELL_TEXT:
      if (trimmed != NULL && cell == CELL_WORD)
        g_strdelimit (trimmed, "\n\r\t", ' ');
      return aika_edit_set_item_text (plan, item_id, name, trimmed, error);
    case CELL_CONTENT:
      return aika_edit_set_item_content_text (plan, item_id, text, error);
    case CELL_PARTIES:
      return aika_edit_set_item_parties_text (plan, item_id, name, text, error);
    case CELL_MODE:
      return aika_edit_set_item_mode_text (plan, item_id, text, error);
    case CELL_CONSULTANT:
      return aika_edit_set_item_consultant_text (plan, item_id, text, error);
    case CELL_TIMES:
      return aika_edit_set_times (plan, item_id, name, text, error);
    case CELL_BODY:
      return aika_edit_set_meetings (plan, item_id, name + strlen (BODY_PREFIX), text, error);
    case CELL_CUSTOM:
      return aika_edit_set_item_custom (plan, item_id, name + strlen (CUSTOM_PREFIX), trimmed, error);
    case CELL_NONE:
      break;
    }

  g_set_error_literal (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID,
                       _("This column is made from the rest of the plan and cannot be typed into."));
  return NULL;
}

/* Notes, content, parties and custom fields may be long; a cell of several fields may hold them all. */
static gsize
get_max_n_bytes (const char *field)
{
  switch (get_cell (field))
    {
    case CELL_TEXT:
    case CELL_CONTENT:
    case CELL_PARTIES:
    case CELL_CUSTOM:
      return AIKA_EDIT_MAX_N_LONG_TEXT_BYTES;
    case CELL_NONE:
      return strchr (field, '+') != NULL ? 2 * AIKA_EDIT_MAX_N_LONG_TEXT_BYTES : AIKA_EDIT_MAX_N_TEXT_BYTES;
    case CELL_WORD:
    case CELL_MODE:
    case CELL_CONSULTANT:
    case CELL_TIMES:
    case CELL_BODY:
      return AIKA_EDIT_MAX_N_TEXT_BYTES;
    }

  g_assert_not_reached ();
}

/**
 * aika_edit_set_cell_text:
 * @plan: a plan
 * @item_id: an item
 * @field: what the column shows
 * @text: (nullable): what was typed
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND` for the item or a body; `AIKA_EDIT_ERROR_INVALID` for a column that cannot
 *   be typed, and for words that do not say what the column shows
 *
 * Writes a cell. Of times and meetings a line that is changed changes its marks, a new line adds one and a
 * line that is gone deletes it; a date in the column of a body that the body does not meet on yet is a new
 * meeting. Where one column holds several fields, each line goes to the field that it was of or says.
 *
 * Returns: (transfer full) (nullable): the plan with the text; @plan for the text of
 *   [func@edit_dup_cell_text]
 */
AikaPlan *
aika_edit_set_cell_text (AikaPlan    *plan,
                         const char  *item_id,
                         const char  *field,
                         const char  *text,
                         GError     **error)
{
  g_auto(GStrv) names = NULL;
  g_autofree char *old_text = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;
  if (text == NULL)
    text = "";
  if (aika_edit_can_set_cell (field))
    {
      old_text = aika_edit_dup_cell_text (plan, item_id, field);
      if (g_str_equal (old_text, text))
        return aika_record_ref (plan);
    }
  if (!aika_edit_check_text (text, get_max_n_bytes (field), error))
    return NULL;

  names = split_field (field);
  if (names != NULL && aika_edit_can_set_cell (field))
    return aika_edit_set_parts (plan, item_id, names, text, error);
  return set_text (plan, item_id, field, text, error);
}

static gboolean
has_emphasis (const AikaItem *item,
              const char     *name)
{
  return item->emphasis != NULL && g_ptr_array_find_with_equal_func (item->emphasis, name, g_str_equal, NULL);
}

static gboolean
are_italic (AikaSeq *parties)
{
  for (guint i = 0; i < aika_seq_get_length (parties); i++)
    if (!((AikaParty *) aika_seq_get (parties, i))->is_italic)
      return FALSE;

  return aika_seq_get_length (parties) > 0;
}

static gboolean
is_italic (const AikaItem *item,
           const char     *name)
{
  if (has_emphasis (item, name))
    return TRUE;
  if (g_str_equal (name, "participants"))
    return are_italic (item->participants);
  if (g_str_equal (name, "responsible"))
    return are_italic (item->responsible);
  if (g_str_equal (name, "content"))
    {
      for (guint i = 0; i < aika_seq_get_length (item->content); i++)
        {
          const AikaBlock *block = aika_seq_get (item->content, i);

          for (guint k = 0; k < aika_seq_get_length (block->runs); k++)
            if (!((AikaRun *) aika_seq_get (block->runs, k))->is_italic)
              return FALSE;
        }
      return aika_seq_get_length (item->content) > 0;
    }

  return FALSE;
}

/**
 * aika_edit_is_cell_italic:
 * @plan: a plan
 * @item_id: an item
 * @field: what the column shows
 *
 * Returns: whether all of the cell is in italics
 */
gboolean
aika_edit_is_cell_italic (const AikaPlan *plan,
                          const char     *item_id,
                          const char     *field)
{
  g_auto(GStrv) names = NULL;
  const AikaItem *item;

  g_return_val_if_fail (plan != NULL && item_id != NULL && field != NULL, FALSE);

  item = aika_seq_lookup (plan->items, item_id);
  names = g_strsplit (field, "+", -1);
  for (guint i = 0; item != NULL && names[i] != NULL; i++)
    if (!is_italic (item, names[i]))
      return FALSE;

  return item != NULL && names[0] != NULL;
}

static void
set_parties_italic (AikaSeq  **parties,
                    gboolean   italic)
{
  for (guint i = 0; i < aika_seq_get_length (*parties); i++)
    {
      g_autoptr(AikaParty) draft = aika_record_draft (aika_seq_get (*parties, i));
      g_autoptr(AikaSeq) changed = NULL;

      draft->is_italic = italic;
      changed = aika_seq_set (*parties, i, draft);
      aika_set_seq (parties, changed);
    }
}

/* The letters of the blocks in one style; each block is one run then. */
static void
set_content_italic (AikaSeq  **content,
                    gboolean   italic)
{
  for (guint i = 0; i < aika_seq_get_length (*content); i++)
    {
      g_autoptr(AikaBlock) draft = aika_record_draft (aika_seq_get (*content, i));
      g_autofree char *text = aika_block_dup_text (draft);
      g_autoptr(AikaSeq) runs = aika_seq_empty ();
      g_autoptr(AikaSeq) changed = NULL;
      g_autoptr(AikaRun) run = aika_record_new (&aika_run_type);

      aika_set_text (&run->text, text);
      run->is_italic = italic;
      if (*text != '\0')
        aika_edit_append (&runs, run);
      aika_set_seq (&draft->runs, runs);
      changed = aika_seq_set (*content, i, draft);
      aika_set_seq (content, changed);
    }
}

static void
set_emphasis (AikaItem   *draft,
              const char *name,
              gboolean    italic)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; draft->emphasis != NULL && i < draft->emphasis->len; i++)
    if (!g_str_equal (draft->emphasis->pdata[i], name))
      g_ptr_array_add (names, draft->emphasis->pdata[i]);
  if (italic)
    g_ptr_array_add (names, (gpointer) name);
  g_ptr_array_add (names, NULL);
  aika_set_texts (&draft->emphasis, (const char *const *) names->pdata);
}

/**
 * aika_edit_set_cell_italic:
 * @plan: a plan
 * @item_id: an item
 * @field: what the column shows
 * @italic: whether the cell shall be in italics
 * @error: `AIKA_EDIT_ERROR_NOT_FOUND`; `AIKA_EDIT_ERROR_INVALID` for what is no column
 *
 * Sets all of a cell in italics, as authors do with what is not yet agreed.
 *
 * Returns: (transfer full) (nullable): the plan with the cell so; @plan where it is already
 */
AikaPlan *
aika_edit_set_cell_italic (AikaPlan    *plan,
                           const char  *item_id,
                           const char  *field,
                           gboolean     italic,
                           GError     **error)
{
  g_autoptr(AikaItem) draft = NULL;
  g_auto(GStrv) names = NULL;
  guint position;

  g_return_val_if_fail (plan != NULL && field != NULL, NULL);

  if (!aika_edit_find (plan->items, item_id, AIKA_EDIT_ITEM, &position, error))
    return NULL;

  names = g_strsplit (field, "+", -1);
  draft = aika_record_draft (aika_seq_get (plan->items, position));
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!aika_column_name_is_known (names[i], strlen (names[i])))
        {
          aika_edit_set_no_field (names[i], error);
          return NULL;
        }
      if (is_italic (draft, names[i]) == !!italic)
        continue;
      if (g_str_equal (names[i], "participants"))
        set_parties_italic (&draft->participants, italic);
      else if (g_str_equal (names[i], "responsible"))
        set_parties_italic (&draft->responsible, italic);
      else if (g_str_equal (names[i], "content"))
        set_content_italic (&draft->content, italic);
      if (!g_str_equal (names[i], "participants") && !g_str_equal (names[i], "responsible") &&
          !g_str_equal (names[i], "content"))
        set_emphasis (draft, names[i], italic);
      else if (!italic)
        set_emphasis (draft, names[i], FALSE);
    }

  return aika_edit_with_record (plan, items, position, draft);
}
