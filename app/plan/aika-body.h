/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-record.h"

G_BEGIN_DECLS

/**
 * AikaStatus:
 * @AIKA_STATUS_CONFIRMED: fixed
 * @AIKA_STATUS_TENTATIVE: “alustava”
 * @AIKA_STATUS_HELD: has happened; the word follows the meaning: held, done, decided, sent
 * @AIKA_STATUS_CANCELLED: “peruttu”
 * @AIKA_STATUS_POSTPONED: “siirretty”, the new time open
 * @AIKA_STATUS_TABLED: “jätetty pöydälle”
 * @AIKA_STATUS_RETURNED: “palautettu valmisteluun”
 */
typedef enum
{
  AIKA_STATUS_CONFIRMED,
  AIKA_STATUS_TENTATIVE,
  AIKA_STATUS_HELD,
  AIKA_STATUS_CANCELLED,
  AIKA_STATUS_POSTPONED,
  AIKA_STATUS_TABLED,
  AIKA_STATUS_RETURNED,
} AikaStatus;

extern const AikaEnum aika_status_enum;

/**
 * AikaBodyKind:
 * @AIKA_BODY_OTHER: an actor of which the plan says no more
 * @AIKA_BODY_COUNCIL: kaupunginvaltuusto, maakuntavaltuusto, aluevaltuusto: decides
 * @AIKA_BODY_BOARD: kaupunginhallitus, maakuntahallitus, aluehallitus: proposes
 * @AIKA_BODY_COMMITTEE: lautakunta
 * @AIKA_BODY_MANAGEMENT: johtoryhmä
 * @AIKA_BODY_STEERING: ohjausryhmä
 * @AIKA_BODY_PREPARATION: a group that prepares
 * @AIKA_BODY_INFLUENCE: nuorisovaltuusto, vanhusneuvosto, vammaisneuvosto
 */
typedef enum
{
  AIKA_BODY_OTHER,
  AIKA_BODY_COUNCIL,
  AIKA_BODY_BOARD,
  AIKA_BODY_COMMITTEE,
  AIKA_BODY_MANAGEMENT,
  AIKA_BODY_STEERING,
  AIKA_BODY_PREPARATION,
  AIKA_BODY_INFLUENCE,
} AikaBodyKind;

/**
 * AikaDayUnit:
 *
 * What a lead time or an offset counts.
 */
typedef enum
{
  AIKA_UNIT_DAYS,
  AIKA_UNIT_WORKING_DAYS,
  AIKA_UNIT_WEEKS,
  AIKA_UNIT_MONTHS,
} AikaUnit;

extern const AikaEnum aika_unit_enum;

/* When a body usually meets. */
typedef struct
{
  AikaRecord record;
  int        weekday;         /* 1 for Monday to 7, 0 for none */
  int        clock;           /* minutes since midnight, or -1 */
} AikaUsual;

/* What must happen before each meeting: “esityslista sulkeutuu −4 arkipäivää klo 12”. */
typedef struct
{
  AikaRecord record;
  char      *name;
  int        n;               /* negative for before the meeting */
  int        unit;            /* an AikaUnit */
  int        clock;
} AikaLead;

typedef struct
{
  AikaRecord record;
  char      *id;
  AikaWhen  *when;
  int        status;          /* an AikaStatus */
  char      *note;
} AikaMeeting;

typedef struct
{
  AikaRecord record;
  char      *id;
  char      *abbreviation;
  char      *name;
  GPtrArray *aliases;
  int        kind;            /* an AikaBodyKind */
  char      *parent;          /* the id of a body */
  GPtrArray *members;
  int        hue;             /* an AikaHue */
  AikaUsual *usual;
  AikaSeq   *leads;           /* of AikaLead */
  AikaSeq   *meetings;        /* of AikaMeeting, in the order of the file */
  char      *note;
} AikaBody;

extern const AikaRecordType aika_usual_type;
extern const AikaRecordType aika_lead_type;
extern const AikaRecordType aika_meeting_type;
extern const AikaRecordType aika_body_type;

const char *aika_body_get_short_name (const AikaBody *body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaMeeting, aika_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AikaBody, aika_record_unref)

G_END_DECLS
