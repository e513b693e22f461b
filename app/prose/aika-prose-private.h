/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "prose/aika-prose-words.h"
#include "prose/aika-prose.h"
#include "time/aika-phrase.h"
#include "time/aika-plan-words.h"

G_BEGIN_DECLS

/* What is composed from, and in which words. All is borrowed. */
typedef struct
{
  const AikaPlan       *plan;
  const AikaView       *view;
  AikaLanguage          language;
  AikaLanguage          plan_language;    /* of the author's words */
  const AikaProseWords *words;
  int                   only_year;        /* whose months need no year; 0 in a plan of several years */
} AikaProseContext;

void            aika_prose_context_init   (AikaProseContext       *context,
                                           const AikaPlan         *plan,
                                           const AikaView         *view);

/* aika-prose.c: a block is made, given its runs, and taken over by a list, which drops it
 * where nothing was said. */
AikaProseBlock *aika_prose_block_new      (AikaProseRole           role,
                                           gconstpointer           record);
void            aika_prose_block_free     (AikaProseBlock         *block);
void            aika_prose_block_add      (AikaProseBlock         *block,
                                           const char             *text,
                                           AikaProseStyle          style,
                                           const AikaWhen         *when,
                                           const char             *url);
void            aika_prose_block_say      (AikaProseBlock         *block,
                                           const char             *text);
void            aika_prose_block_copy     (AikaProseBlock         *block,
                                           const AikaProseBlock   *from);
GPtrArray      *aika_prose_blocks_new     (void);
gboolean        aika_prose_blocks_take    (GPtrArray              *blocks,
                                           AikaProseBlock         *block);
void            aika_prose_blocks_add     (GPtrArray              *blocks,
                                           AikaProseRole           role,
                                           gconstpointer           record,
                                           const char             *text,
                                           AikaProseStyle          style);
void            aika_prose_blocks_split   (GPtrArray              *blocks,
                                           AikaProseRole           role,
                                           gconstpointer           record,
                                           const char             *text,
                                           AikaProseStyle          style);
void            aika_prose_cell_free      (AikaProseCell          *cell);
AikaProseRow   *aika_prose_row_new        (const AikaItem         *item,
                                           const char             *section);

gboolean        aika_prose_is_filled      (const char             *text);
char           *aika_prose_dup_capital    (const char             *text);
char           *aika_prose_dup_line       (const char             *text);

/* aika-prose-content.c: what the author wrote in paragraphs and bullets. */
void            aika_prose_add_content    (GPtrArray              *blocks,
                                           const AikaSeq          *content,
                                           gconstpointer           record,
                                           gboolean                is_cell,
                                           AikaProseStyle          style);

/* aika-prose-time.c: a mark and its time. */
typedef struct
{
  const AikaMark    *mark;
  AikaWhen          *when;          /* NULL where none is known */
  const AikaBody    *body;          /* of a mark tied to a meeting */
  const AikaMeeting *meeting;
} AikaProseTime;

GArray         *aika_prose_resolve        (const AikaPlan         *plan,
                                           const AikaItem         *item);
AikaStatus      aika_prose_time_get_status (const AikaProseTime   *time);
const char     *aika_prose_time_get_label (const AikaProseTime    *time,
                                           const AikaItem         *item);
gboolean        aika_prose_when_is_dated  (const AikaWhen         *when);
gboolean        aika_prose_when_is_one_day (const AikaWhen        *when);
AikaWhen       *aika_prose_when_drop_clock (const AikaWhen        *when);
gint32          aika_prose_when_get_day   (const AikaWhen         *when);
char           *aika_prose_dup_words      (const AikaProseContext *context,
                                           const AikaWhen         *when);
char           *aika_prose_dup_date       (const AikaProseContext *context,
                                           const AikaWhen         *when);
void            aika_prose_block_say_status (AikaProseBlock         *block,
                                           const AikaProseContext *context,
                                           const AikaMark         *mark,
                                           AikaStatus              status);

/* aika-prose-ties.c: the meetings of an item. */
typedef struct
{
  const AikaMark    *mark;          /* NULL where the item itself names the meeting */
  const AikaBody    *body;
  const AikaMeeting *meeting;       /* NULL where the meeting is open */
  AikaRelation       relation;
} AikaProseTie;

GArray         *aika_prose_list_ties      (const AikaPlan         *plan,
                                           const AikaItem         *item,
                                           const char             *body_id);

/* aika-prose-cell.c: where an item stands is what its neighbours say of it. */
typedef struct
{
  const char *section;      /* the heading over it, or NULL */
  guint       number;       /* in the author's order, from 1 */
} AikaProseStanding;

AikaProseCell  *aika_prose_compose_cell   (const AikaProseContext *context,
                                           const AikaItem         *item,
                                           const char             *field,
                                           gboolean                names_itself,
                                           const AikaProseStanding *standing);

/* aika-prose-section.c: the headings of a table. */
char           *aika_prose_dup_section    (const AikaProseContext *context,
                                           const AikaItem         *item);
char           *aika_prose_dup_month      (const AikaProseContext *context,
                                           gint32                  month);

/* aika-prose-table.c */
AikaProseTable *aika_prose_table_new      (const AikaProseContext *context);
void            aika_prose_table_free     (AikaProseTable         *table);

/* aika-prose-sentence.c: what is said of an item in a list. */
AikaProseBlock *aika_prose_begin_line     (AikaProseRole           role,
                                           const AikaItem         *item);
void            aika_prose_say_mark       (AikaProseBlock         *block,
                                           const AikaProseContext *context,
                                           const AikaItem         *item,
                                           const AikaProseTime    *time,
                                           AikaPhraseForm          form);
void            aika_prose_say_ties       (AikaProseBlock         *block,
                                           const AikaProseContext *context,
                                           const AikaItem         *item,
                                           gboolean                is_first,
                                           AikaPhraseForm          form);
void            aika_prose_end_sentence   (AikaProseBlock         *block);
void            aika_prose_say_sentence   (AikaProseBlock         *block,
                                           const char             *sentence);
void            aika_prose_say_extras     (AikaProseBlock         *block,
                                           const AikaProseContext *context,
                                           const AikaItem         *item,
                                           const char             *said);

/* aika-prose-repeat.c */
gboolean        aika_prose_repeats        (const AikaProseBlock   *block,
                                           const char             *said);

/* aika-prose-bulletin.c, aika-prose-list.c */
gboolean        aika_prose_has_sessions   (const AikaProseContext *context);
gboolean        aika_prose_is_session     (const AikaProseTime    *time);
void            aika_prose_add_sessions   (GPtrArray              *blocks,
                                           const AikaProseContext *context);
void            aika_prose_add_phases     (GPtrArray              *blocks,
                                           const AikaProseContext *context,
                                           gboolean                has_heading);
void            aika_prose_add_matrix     (GPtrArray              *blocks,
                                           const AikaProseContext *context);
void            aika_prose_add_wheel      (GPtrArray              *blocks,
                                           const AikaProseContext *context);

/* aika-prose-frame.c */
void            aika_prose_add_head       (GPtrArray              *blocks,
                                           const AikaProseContext *context);
void            aika_prose_add_bodies     (GPtrArray              *blocks,
                                           const AikaProseContext *context);
void            aika_prose_add_foot       (GPtrArray              *blocks,
                                           const AikaProseContext *context,
                                           const AikaProse        *prose);
void            aika_prose_part_sessions  (AikaProse              *prose,
                                           const AikaProseContext *context);

G_END_DECLS
