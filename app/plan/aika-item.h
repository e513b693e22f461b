/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-body.h"

G_BEGIN_DECLS

/**
 * AikaMeaning:
 *
 * What a mark is; its shape follows.
 */
typedef enum
{
  AIKA_MEANING_PHASE,
  AIKA_MEANING_SESSION,
  AIKA_MEANING_EVENT,
  AIKA_MEANING_DECISION,
  AIKA_MEANING_DELIVERABLE,
  AIKA_MEANING_DEADLINE,
  AIKA_MEANING_INVITATION,
} AikaMeaning;

#define AIKA_N_MEANINGS (AIKA_MEANING_INVITATION + 1)

/**
 * AikaRelation:
 * @AIKA_RELATION_BESIDE: shown beside the row, the meeting does not handle it
 * @AIKA_RELATION_INFORMATION: “tiedoksi”
 * @AIKA_RELATION_DEBATE: “lähetekeskustelu”
 * @AIKA_RELATION_PROPOSAL: “esitys valtuustolle”
 * @AIKA_RELATION_DECISION: “päätös”
 *
 * What a meeting has to do with an item.
 */
typedef enum
{
  AIKA_RELATION_BESIDE,
  AIKA_RELATION_INFORMATION,
  AIKA_RELATION_DEBATE,
  AIKA_RELATION_PROPOSAL,
  AIKA_RELATION_DECISION,
} AikaRelation;

/**
 * AikaSetRule:
 *
 * What several sessions of one row are to each other.
 */
typedef enum
{
  AIKA_SET_NONE,
  AIKA_SET_ALL_DIFFER,
  AIKA_SET_CHOOSE_ONE,
  AIKA_SET_CANDIDATES,
} AikaSetRule;

typedef enum
{
  AIKA_MODE_UNSAID,
  AIKA_MODE_REMOTE,
  AIKA_MODE_ON_SITE,
  AIKA_MODE_EITHER,
  AIKA_MODE_NO_SESSIONS,
} AikaMode;

typedef enum
{
  AIKA_CONSULTANT_UNSAID,
  AIKA_CONSULTANT_YES,
  AIKA_CONSULTANT_NO,
} AikaConsultant;

typedef enum
{
  AIKA_BLOCK_PARAGRAPH,
  AIKA_BLOCK_BULLET,
  AIKA_BLOCK_HEADING,
} AikaBlockKind;

/* A stretch of a paragraph in one style. */
typedef struct
{
  AikaRecord record;
  char      *text;
  gboolean   is_italic;
} AikaRun;

typedef struct
{
  AikaRecord record;
  int        kind;            /* an AikaBlockKind */
  AikaSeq   *runs;            /* of AikaRun */
} AikaBlock;

/* Who takes part or answers: the author's words with their “tai” and “esimerkiksi”, and whom they
 * name where that is known. */
typedef struct
{
  AikaRecord record;
  char      *text;            /* “Esimiehet tai henkilöstö” */
  char      *body;
  char      *person;
  gboolean   is_italic;
} AikaParty;

typedef struct
{
  AikaRecord record;
  char      *name;
  char      *value;
} AikaCustom;

/* A meeting of a body, and what it has to do with a mark or an item. */
typedef struct
{
  AikaRecord record;
  char      *body;
  char      *meeting;
  int        relation;        /* an AikaRelation */
} AikaTie;

/* A time counted from another mark: “kutsut 14 päivää ennen”. */
typedef struct
{
  AikaRecord record;
  char      *mark;
  int        n;               /* negative for before */
  int        unit;            /* an AikaUnit */
} AikaOffset;

/* Exactly one of when, meeting and offset says the time; none of them: it is missing. */
typedef struct
{
  AikaRecord  record;
  char       *id;
  AikaWhen   *when;
  AikaTie    *meeting;
  AikaOffset *offset;
  char       *label;
  int         meaning;        /* an AikaMeaning */
  char       *category;
  int         status;         /* an AikaStatus */
  char       *reason;
  char       *set;            /* marks of one item with the same word belong together */
  int         set_rule;       /* an AikaSetRule */
} AikaMark;

typedef struct
{
  AikaRecord record;
  char      *id;
  char      *group;
  char      *title;
  AikaSeq   *content;         /* of AikaBlock */
  AikaSeq   *participants;    /* of AikaParty */
  AikaSeq   *responsible;     /* of AikaParty */
  int        mode;            /* an AikaMode: the reading of mode_text */
  char      *mode_text;       /* “lähiseminaari”, as written; NULL where the mode says it all */
  char      *venue;
  char      *url;
  int        consultant;      /* an AikaConsultant */
  char      *duration;
  char      *notes;
  char      *section;
  GPtrArray *emphasis;        /* the fields that the author set in italics: “mode”, “when” */
  AikaSeq   *custom;          /* of AikaCustom */
  AikaSeq   *meetings;        /* of AikaTie */
  AikaSeq   *marks;           /* of AikaMark */
} AikaItem;

extern const AikaRecordType aika_run_type;
extern const AikaRecordType aika_block_type;
extern const AikaRecordType aika_party_type;
extern const AikaRecordType aika_custom_type;
extern const AikaRecordType aika_tie_type;
extern const AikaRecordType aika_offset_type;
extern const AikaRecordType aika_mark_type;
extern const AikaRecordType aika_item_type;

char *aika_block_dup_text (const AikaBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaMark, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaItem, aika_record_unref)

G_END_DECLS
