/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "plan/aika-diff.h"
#include "prose/aika-prose-private.h"

G_BEGIN_DECLS

/* What a time became. */
typedef enum
{
  AIKA_TURN_MOVED,
  AIKA_TURN_LENGTHENED,
  AIKA_TURN_SHORTENED,
  AIKA_TURN_REFINED,        /* October → 24 October */
  AIKA_TURN_GIVEN,          /* nothing known → something */
  AIKA_TURN_OTHER,
} AikaTurn;

#define AIKA_N_TURNS (AIKA_TURN_OTHER + 1)

/* The words of a list of changes, beside those of AikaProseWords. A sentence is a head, a colon
 * and names that are never inflected. */
typedef struct
{
  const char *turns[AIKA_N_TURNS];
  const char *reworded;                       /* the same time in other words */
  const char *new_row;
  const char *gone_row;
  const char *reordered_row;
  const char *renamed_row;
  const char *new_mark;
  const char *gone_mark;
  const char *to_row;                         /* a mark that went to another row */
  const char *concerns;                       /* before the rows that go where their meeting goes */
  const char *label;                          /* the text of a mark */
  const char *meaning;
  const char *set;                            /* which sessions belong together */
  const char *emphasis;
  const char *more;                           /* what has no word of its own */
  const char *banner;
  const char *body;
  const char *person;
  const char *view;
  const char *stamp;
  const char *plan_title;
  const char *plan_range;
  const char *plan;                           /* anything else of the plan itself */
  const char *added;
  const char *removed;
  const char *changed;
  const char *reordered;
  const char *untitled;                       /* a row without a title */
  const char *open_quote;
  const char *close_quote;
} AikaChangeWords;

/* The list while it is made. */
typedef struct
{
  const AikaPlan        *before;
  const AikaPlan        *after;
  AikaLanguage           language;
  const AikaProseWords  *prose_words;
  const AikaChangeWords *words;
  GPtrArray             *sentences;           /* of char * */
  GHashTable            *items_before;        /* id → AikaItem */
  GHashTable            *items_after;
  GHashTable            *marks_before;        /* id of a mark → the AikaItem that holds it */
  GHashTable            *marks_after;
} AikaChangeList;

const AikaChangeWords *aika_change_words_get (AikaLanguage          language);

void     aika_changes_say           (AikaChangeList        *list,
                                     const char            *head,
                                     const char            *format,
                                     ...) G_GNUC_PRINTF (3, 4);
void     aika_changes_say_texts     (AikaChangeList        *list,
                                     const char            *head,
                                     const char            *subject,
                                     const char            *old,
                                     const char            *new);
const char *
         aika_changes_get_title     (const AikaChangeList  *list,
                                     const AikaItem        *item);

const AikaMark *
         aika_changes_find_mark     (GHashTable            *marks,
                                     const char            *mark_id,
                                     AikaItem             **item);

/* aika-prose-changes-time.c */
AikaTurn aika_changes_find_turn     (const AikaWhen        *before,
                                     const AikaWhen        *after);
char    *aika_changes_dup_when      (const AikaChangeList  *list,
                                     const AikaWhen        *when,
                                     AikaPhraseFlags        flags);
gboolean aika_changes_is_same_time  (const AikaChangeList  *list,
                                     const AikaWhen        *before,
                                     const AikaWhen        *after);
char    *aika_changes_dup_step      (const AikaChangeList  *list,
                                     const AikaWhen        *before,
                                     const AikaWhen        *after,
                                     AikaPhraseFlags        flags);
char    *aika_changes_dup_meeting   (const AikaChangeList  *list,
                                     const AikaBody        *body,
                                     const AikaWhen        *when);
char    *aika_changes_dup_time      (const AikaChangeList  *list,
                                     const AikaPlan        *plan,
                                     const AikaMark        *mark);

/* aika-prose-changes-meetings.c, -marks.c, -rows.c, -others.c */
gboolean aika_changes_follows_meeting (const AikaChangeList *list,
                                     const AikaMark        *mark,
                                     const char           **meeting_id);
void     aika_changes_add_meetings  (AikaChangeList        *list,
                                     GArray                *changes);
gboolean aika_changes_add_marks     (AikaChangeList        *list,
                                     const AikaItem        *old,
                                     const AikaItem        *item);
void     aika_changes_add_rows      (AikaChangeList        *list,
                                     GArray                *changes);
void     aika_changes_add_others    (AikaChangeList        *list,
                                     GArray                *changes);

G_END_DECLS
