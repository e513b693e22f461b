/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <glib.h>

#include "plan/aika-extra.h"
#include "plan/aika-seq.h"
#include "plan/aika-when.h"

G_BEGIN_DECLS

typedef struct _AikaRecordType AikaRecordType;

/**
 * AikaFieldKind:
 * @AIKA_FIELD_ID: a `char *` from [func@set_text]: names this record, unique in its plan
 * @AIKA_FIELD_LINK: a `char *`: the id of another record, or `NULL`
 * @AIKA_FIELD_TEXT: a `char *`: the author's text, or `NULL`
 * @AIKA_FIELD_TEXTS: a `GPtrArray *` of `char *`: several texts, `NULL` for none
 * @AIKA_FIELD_ENUM: an `int`: one of the words of the field's [struct@Enum]; 0 is the default
 * @AIKA_FIELD_INT: an `int`; 0 is the default
 * @AIKA_FIELD_BOOL: a `gboolean`; `FALSE` is the default
 * @AIKA_FIELD_DAY: a `gint32` day number, or `AIKA_DAY_NONE`
 * @AIKA_FIELD_CLOCK: an `int`, minutes since midnight, or -1
 * @AIKA_FIELD_WHEN: an `AikaWhen *`, or `NULL`
 * @AIKA_FIELD_RECORD: an `AikaRecord *` of the field's type, or `NULL`
 * @AIKA_FIELD_RECORDS: an `AikaSeq *` of records of the field's type, never `NULL`
 *
 * What a field of a record holds.
 */
typedef enum
{
  AIKA_FIELD_ID,
  AIKA_FIELD_LINK,
  AIKA_FIELD_TEXT,
  AIKA_FIELD_TEXTS,
  AIKA_FIELD_ENUM,
  AIKA_FIELD_INT,
  AIKA_FIELD_BOOL,
  AIKA_FIELD_DAY,
  AIKA_FIELD_CLOCK,
  AIKA_FIELD_WHEN,
  AIKA_FIELD_RECORD,
  AIKA_FIELD_RECORDS,
} AikaFieldKind;

/**
 * AikaFieldFlags:
 * @AIKA_FIELD_REQUIRED: the file must have the member, and it may not be empty
 * @AIKA_FIELD_ALWAYS: the file is written with the member even where it holds the default
 */
typedef enum
{
  AIKA_FIELD_PLAIN    = 0,
  AIKA_FIELD_REQUIRED = 1 << 0,
  AIKA_FIELD_ALWAYS   = 1 << 1,
} AikaFieldFlags;

/**
 * AikaEnum:
 * @words: the words of the file, in the order of the values, ended by `NULL`
 */
typedef struct
{
  const char        *name;
  const char *const *words;
} AikaEnum;

typedef struct
{
  const char           *name;         /* of the member in the file */
  AikaFieldKind         kind;
  gsize                 offset;
  AikaFieldFlags        flags;
  const AikaEnum       *enumeration;  /* of AIKA_FIELD_ENUM */
  const AikaRecordType *record_type;  /* of AIKA_FIELD_RECORD and _RECORDS */
} AikaField;

struct _AikaRecordType
{
  const char      *name;
  gsize            n_bytes;
  const AikaField *fields;            /* in the order of the file, ended by a NULL name */
};

/**
 * AikaRecord:
 *
 * What every value of a plan begins with. See aika-record.c for the rules.
 */
typedef struct _AikaRecord
{
  gatomicrefcount       ref_count;
  const AikaRecordType *type;
  GArray               *extras;       /* of AikaExtra, or NULL: members of the file that no field holds */
} AikaRecord;

/* A new or copied record is a draft: its maker alone holds it and may set its
 * fields. From the moment that it is given away it never changes. */
gpointer         aika_record_new         (const AikaRecordType *type);
gpointer         aika_record_draft       (gconstpointer         record);
gpointer         aika_record_ref         (gconstpointer         record);
void             aika_record_unref       (gpointer              record);

const char      *aika_record_get_id      (gconstpointer         record);
gboolean         aika_record_equal       (gconstpointer         a,
                                          gconstpointer         b);
gboolean         aika_field_equal        (const AikaField      *field,
                                          gconstpointer         a,
                                          gconstpointer         b);
const AikaField *aika_record_type_find   (const AikaRecordType *type,
                                          const char           *name);
int              aika_enum_find          (const AikaEnum       *enumeration,
                                          const char           *word);

/* The setters of drafts: each drops what the slot held and keeps the new value. */
void             aika_set_text           (char                **slot,
                                          const char           *text);
void             aika_set_texts          (GPtrArray           **slot,
                                          const char *const    *texts);
void             aika_set_when           (AikaWhen            **slot,
                                          AikaWhen             *when);
void             aika_set_record         (gpointer              slot,
                                          gconstpointer         record);
void             aika_set_seq            (AikaSeq             **slot,
                                          AikaSeq              *seq);
void             aika_record_add_extra   (gpointer              draft,
                                          const char           *name,
                                          const char           *json);
void             aika_record_set_extras  (gpointer              draft,
                                          GArray               *extras);

char            *aika_id_new             (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaRecord, aika_record_unref)

G_END_DECLS
