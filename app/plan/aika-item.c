/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-item"

#include "config.h"

#include "plan/aika-item.h"

static const char *const meaning_words[] = {
  "phase", "session", "event", "decision", "deliverable", "deadline", "invitation", NULL
};
static const char *const relation_words[] = {
  "beside", "information", "debate", "proposal", "decision", NULL
};
static const char *const set_rule_words[] = { "none", "all-differ", "choose-one", "candidates", NULL };
static const char *const mode_words[] = { "unsaid", "remote", "on-site", "either", "no-sessions", NULL };
static const char *const consultant_words[] = { "unsaid", "yes", "no", NULL };
static const char *const block_kind_words[] = { "paragraph", "bullet", "heading", NULL };

static const AikaEnum meaning_enum = { "meaning", meaning_words };
static const AikaEnum relation_enum = { "relation", relation_words };
static const AikaEnum set_rule_enum = { "rule of a set", set_rule_words };
static const AikaEnum mode_enum = { "mode", mode_words };
static const AikaEnum consultant_enum = { "consultant", consultant_words };
static const AikaEnum block_kind_enum = { "kind of block", block_kind_words };

static const AikaField run_fields[] = {
  { "text", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaRun, text), AIKA_FIELD_REQUIRED },
  { "italic", AIKA_FIELD_BOOL, G_STRUCT_OFFSET (AikaRun, is_italic) },
  { NULL }
};

const AikaRecordType aika_run_type = { "run", sizeof (AikaRun), run_fields };

static const AikaField block_fields[] = {
  { "kind", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaBlock, kind), AIKA_FIELD_ALWAYS, &block_kind_enum },
  { "runs", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaBlock, runs), AIKA_FIELD_ALWAYS, NULL, &aika_run_type },
  { NULL }
};

static const AikaField party_fields[] = {
  { "text", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaParty, text), AIKA_FIELD_REQUIRED },
  { "body", AIKA_FIELD_LINK, G_STRUCT_OFFSET (AikaParty, body) },
  { "person", AIKA_FIELD_LINK, G_STRUCT_OFFSET (AikaParty, person) },
  { "italic", AIKA_FIELD_BOOL, G_STRUCT_OFFSET (AikaParty, is_italic) },
  { NULL }
};

static const AikaField custom_fields[] = {
  { "name", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaCustom, name), AIKA_FIELD_REQUIRED },
  { "value", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaCustom, value) },
  { NULL }
};

static const AikaField tie_fields[] = {
  { "body", AIKA_FIELD_LINK, G_STRUCT_OFFSET (AikaTie, body), AIKA_FIELD_REQUIRED },
  { "meeting", AIKA_FIELD_LINK, G_STRUCT_OFFSET (AikaTie, meeting), AIKA_FIELD_REQUIRED },
  { "relation", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaTie, relation), AIKA_FIELD_ALWAYS, &relation_enum },
  { NULL }
};

static const AikaField offset_fields[] = {
  { "mark", AIKA_FIELD_LINK, G_STRUCT_OFFSET (AikaOffset, mark), AIKA_FIELD_REQUIRED },
  { "n", AIKA_FIELD_INT, G_STRUCT_OFFSET (AikaOffset, n), AIKA_FIELD_ALWAYS },
  { "unit", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaOffset, unit), AIKA_FIELD_ALWAYS, &aika_unit_enum },
  { NULL }
};

const AikaRecordType aika_block_type = { "block", sizeof (AikaBlock), block_fields };
const AikaRecordType aika_party_type = { "party", sizeof (AikaParty), party_fields };
const AikaRecordType aika_custom_type = { "custom field", sizeof (AikaCustom), custom_fields };
const AikaRecordType aika_tie_type = { "tie to a meeting", sizeof (AikaTie), tie_fields };
const AikaRecordType aika_offset_type = { "offset", sizeof (AikaOffset), offset_fields };

static const AikaField mark_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaMark, id), AIKA_FIELD_REQUIRED },
  { "when", AIKA_FIELD_WHEN, G_STRUCT_OFFSET (AikaMark, when) },
  { "meeting", AIKA_FIELD_RECORD, G_STRUCT_OFFSET (AikaMark, meeting), AIKA_FIELD_PLAIN, NULL, &aika_tie_type },
  { "offset", AIKA_FIELD_RECORD, G_STRUCT_OFFSET (AikaMark, offset), AIKA_FIELD_PLAIN, NULL, &aika_offset_type },
  { "label", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaMark, label) },
  { "meaning", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaMark, meaning), AIKA_FIELD_ALWAYS, &meaning_enum },
  { "category", AIKA_FIELD_LINK, G_STRUCT_OFFSET (AikaMark, category) },
  { "status", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaMark, status), AIKA_FIELD_ALWAYS, &aika_status_enum },
  { "reason", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaMark, reason) },
  { "set", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaMark, set) },
  { "setRule", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaMark, set_rule), AIKA_FIELD_PLAIN, &set_rule_enum },
  { NULL }
};

const AikaRecordType aika_mark_type = { "mark", sizeof (AikaMark), mark_fields };

static const AikaField item_fields[] = {
  { "id", AIKA_FIELD_ID, G_STRUCT_OFFSET (AikaItem, id), AIKA_FIELD_REQUIRED },
  { "group", AIKA_FIELD_LINK, G_STRUCT_OFFSET (AikaItem, group) },
  { "title", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaItem, title), AIKA_FIELD_ALWAYS },
  { "content", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaItem, content), AIKA_FIELD_PLAIN, NULL, &aika_block_type },
  { "participants", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaItem, participants), AIKA_FIELD_PLAIN, NULL, &aika_party_type },
  { "responsible", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaItem, responsible), AIKA_FIELD_PLAIN, NULL, &aika_party_type },
  { "mode", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaItem, mode), AIKA_FIELD_PLAIN, &mode_enum },
  { "modeText", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaItem, mode_text) },
  { "venue", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaItem, venue) },
  { "url", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaItem, url) },
  { "consultant", AIKA_FIELD_ENUM, G_STRUCT_OFFSET (AikaItem, consultant), AIKA_FIELD_PLAIN, &consultant_enum },
  { "duration", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaItem, duration) },
  { "notes", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaItem, notes) },
  { "section", AIKA_FIELD_TEXT, G_STRUCT_OFFSET (AikaItem, section) },
  { "emphasis", AIKA_FIELD_TEXTS, G_STRUCT_OFFSET (AikaItem, emphasis) },
  { "custom", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaItem, custom), AIKA_FIELD_PLAIN, NULL, &aika_custom_type },
  { "meetings", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaItem, meetings), AIKA_FIELD_PLAIN, NULL, &aika_tie_type },
  { "marks", AIKA_FIELD_RECORDS, G_STRUCT_OFFSET (AikaItem, marks), AIKA_FIELD_ALWAYS, NULL, &aika_mark_type },
  { NULL }
};

const AikaRecordType aika_item_type = { "item", sizeof (AikaItem), item_fields };

/**
 * aika_block_dup_text:
 * @block: a block
 *
 * Returns: (transfer full): the text of its runs, without styles
 */
char *
aika_block_dup_text (const AikaBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (block->runs); i++)
    {
      const AikaRun *run = aika_seq_get (block->runs, i);

      g_string_append (text, run->text);
    }

  return g_string_free (text, FALSE);
}
