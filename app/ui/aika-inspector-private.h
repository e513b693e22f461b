/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include <adwaita.h>

#include "ui/aika-inspector-field.h"
#include "ui/aika-inspector-rows.h"
#include "ui/aika-inspector.h"
#include "ui/aika-time-field.h"

G_BEGIN_DECLS

/* A page of the inspector is made of controls, each of which shows one value of the plan and sets it
 * by an edit function, and of parts: groups of rows whose number follows the plan. Neither keeps
 * anything of its own: what they show is asked of the plan after each change. */

/**
 * AikaSubject:
 * @item_id: (nullable): the row
 * @mark_id: (nullable): the mark
 * @body_id: (nullable): the body of the meeting
 * @meeting_id: (nullable): the meeting
 * @group_id: (nullable): the group, of whose heading it is
 * @each: (nullable): where it is several marks or rows, one subject for each; the ids are those of
 *   the first
 * @plan: (nullable): the plan in which the records were looked up
 * @item: (nullable): the row in that plan
 * @mark: (nullable): the mark in that plan
 *
 * What the page is of; ids that are not of it are `NULL`. None of them: the plan itself.
 */
typedef struct
{
  char      *item_id;
  char      *mark_id;
  char      *body_id;
  char      *meeting_id;
  char      *group_id;
  GPtrArray *each;
  AikaPlan  *plan;
  AikaItem  *item;
  AikaMark  *mark;
} AikaSubject;

#define AIKA_SUBJECT_NONE { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL }

typedef struct _AikaInspectorPart AikaInspectorPart;
typedef struct _AikaControl AikaControl;

/* What a control shows and does; @name says which of several that have the functions in common. */
typedef char     *(*AikaTextDup)    (const AikaPlan     *plan,
                                     const AikaSubject  *subject,
                                     const char         *name);
typedef AikaPlan *(*AikaTextSet)    (AikaPlan           *plan,
                                     const AikaSubject  *subject,
                                     const char         *name,
                                     const char         *text,
                                     GError            **error);
typedef char     *(*AikaTextNote)   (const AikaPlan     *plan,
                                     const AikaSubject  *subject,
                                     const char         *name,
                                     const char         *text);
typedef GPtrArray *(*AikaTextComplete) (const AikaPlan  *plan,
                                     const AikaSubject  *subject,
                                     const char         *name,
                                     const char         *words);
typedef char    **(*AikaChoiceList) (const AikaPlan     *plan,
                                     const AikaSubject  *subject,
                                     const char         *name);
typedef guint     (*AikaChoiceGet)  (const AikaPlan     *plan,
                                     const AikaSubject  *subject,
                                     const char         *name);
typedef AikaPlan *(*AikaChoiceSet)  (AikaPlan           *plan,
                                     const AikaSubject  *subject,
                                     const char         *name,
                                     guint               choice,
                                     GError            **error);

/**
 * AikaTextKind:
 * @title: its name for people
 * @has_lines: whether it may have several lines
 * @column: (nullable): the column whose italics it shows and sets
 * @dup: gives the text that the plan has
 * @set: sets it
 * @note: (nullable): says how a text is read
 * @is_of_all: whether several are asked and set at once, rather than one by one
 * @has_bullets: whether lines of it may be bullets
 * @complete: (nullable): says what a line of it may become; its matches are owned by who asked
 */
typedef struct
{
  const char  *title;
  gboolean     has_lines;
  const char  *column;
  AikaTextDup  dup;
  AikaTextSet  set;
  AikaTextNote note;
  gboolean     is_of_all;
  gboolean     has_bullets;
  AikaTextComplete complete;
} AikaTextKind;

typedef struct
{
  const char     *title;
  AikaChoiceList  list;
  AikaChoiceGet   get;
  AikaChoiceSet   set;
  gboolean        is_of_all;
} AikaChoiceKind;

/**
 * AikaPartKind:
 * @sign: gives a text that differs where the rows of the part must be made anew
 * @build: makes the rows
 * @renew: (nullable): fills the rows that there are instead, where they serve; says whether they do
 * @hides_group: whether its group holds nothing but parts, and is not there while they have no rows
 */
typedef struct
{
  char *(*sign)  (const AikaPlan    *plan,
                  const AikaSubject *subject);
  void  (*build) (AikaInspector     *self,
                  AikaInspectorPart *part);
  gboolean (*renew) (AikaInspector     *self,
                     AikaInspectorPart *part);
  gboolean   hides_group;
} AikaPartKind;

struct _AikaInspectorPart
{
  GtkWidget          *parent;         /* an AdwPreferencesGroup or an AdwExpanderRow */
  const AikaPartKind *kind;
  GPtrArray          *rows;
  char               *signature;
};

struct _AikaControl
{
  GtkWidget            *widget;       /* an AikaInspectorField or an AdwComboRow */
  AikaInspectorPart    *part;         /* NULL: it stays as long as the page */
  char                 *name;
  const AikaTextKind   *text_kind;
  const AikaChoiceKind *choice_kind;
  gboolean              has_mixed;    /* “different values” stands before its choices */
  gboolean              is_choosing;  /* a person chooses just now */
  GtkWidget            *italic_button;
};

/* The kinds of pages; subjects of one kind have the page in common. */
typedef enum
{
  AIKA_PAGE_PLAN,
  AIKA_PAGE_PLAN_ASIDE,                 /* while something is selected */
  AIKA_PAGE_MEETING,
  AIKA_PAGE_GROUP,
  AIKA_PAGE_ROW,
  AIKA_PAGE_MARK,
  AIKA_PAGE_ROWS,
  AIKA_PAGE_MARKS,
} AikaPageKind;

#define AIKA_N_PAGES (AIKA_PAGE_MARKS + 1)

typedef struct
{
  AdwPreferencesPage *widget;
  AikaTimeField      *time_field;     /* NULL where the page has none */
  GtkWidget          *time_group;
  GtkWidget          *question_row;   /* of several: whether what is held moves too */
  int                 asked_n_months;
  GPtrArray          *controls;       /* of AikaControl */
  GPtrArray          *parts;          /* of AikaInspectorPart */
  GPtrArray          *expanders;      /* of AdwExpanderRow */
} AikaInspectorPage;

struct _AikaInspector
{
  GtkWidget           parent_instance;

  AikaInspectorPage  *pages[AIKA_N_PAGES];    /* made when they are first shown */
  AikaInspectorPage  *page;           /* the one that is shown */
  AikaSheet          *sheet;          /* not owned: the window holds both */
  GSimpleActionGroup *acts;
  AikaSubject         subject;
  char               *set_aside;      /* what is selected while the page of the plan is asked for, or NULL */
  char               *shown_key;      /* of what is on the page */
  gboolean            is_filling;     /* the controls change by the plan, not by a person */
  gboolean            is_stale;       /* it was out of sight when something changed */
  gboolean            is_leaving;     /* what was written into the page is being committed */
  gint64              turned_us;      /* when another thing was shown last */
  guint               follow_id;      /* the source that shows what is selected then, or 0 */

  GHashTable         *open_names;     /* of the expanders that a person has opened */
  AikaInspectorPart  *built_part;     /* rows that are added belong to it */
  GHashTable         *drafts;         /* texts that could not be taken, by page and control */
};

/* aika-inspector.c */
AikaPlan *aika_inspector_get_plan     (AikaInspector        *self);
gboolean  aika_inspector_commit       (AikaInspector        *self,
                                       AikaPlan             *plan,
                                       GError               *error);
void      aika_inspector_turn_to_plan (AikaInspector        *self,
                                       gboolean              to_plan);

/* aika-inspector-subject.c */
void      aika_subject_clear          (AikaSubject          *subject);
void      aika_subject_set            (AikaSubject          *subject,
                                       AikaPlan             *plan,
                                       const char           *item_id,
                                       const char           *mark_id,
                                       const char           *body_id,
                                       const char           *meeting_id);
void      aika_subject_set_several    (AikaSubject          *subject,
                                       AikaPlan             *plan,
                                       char                **item_ids,
                                       char                **mark_ids);
void      aika_subject_set_group      (AikaSubject          *subject,
                                       AikaPlan             *plan,
                                       const char           *group_id);
AikaItem *aika_subject_get_item       (const AikaPlan       *plan,
                                       const AikaSubject    *subject);
AikaMark *aika_subject_get_mark       (const AikaPlan       *plan,
                                       const AikaSubject    *subject);
AikaMeeting *
          aika_subject_get_meeting    (const AikaPlan       *plan,
                                       const AikaSubject    *subject,
                                       AikaBody            **body);
guint     aika_subject_get_n          (const AikaSubject    *subject);
const AikaSubject *
          aika_subject_get_nth        (const AikaSubject    *subject,
                                       guint                 n);
GStrv     aika_subject_dup_ids        (const AikaSubject    *subject);
gboolean  aika_subject_has_time       (const AikaPlan       *plan,
                                       const AikaSubject    *subject,
                                       const char          **mark_id);
AikaPageKind
          aika_subject_get_page_kind  (const AikaSubject    *subject);
char     *aika_subject_dup_key        (const AikaPlan       *plan,
                                       const AikaSubject    *subject);
char     *aika_subject_dup_text       (const AikaPlan       *plan,
                                       const AikaSubject    *subject,
                                       const AikaTextKind   *kind,
                                       const char           *name,
                                       gboolean             *is_mixed);
AikaPlan *aika_subject_set_text       (AikaPlan             *plan,
                                       const AikaSubject    *subject,
                                       const AikaTextKind   *kind,
                                       const char           *name,
                                       const char           *text,
                                       GError              **error);
guint     aika_subject_get_choice     (const AikaPlan       *plan,
                                       const AikaSubject    *subject,
                                       const AikaChoiceKind *kind,
                                       const char           *name,
                                       gboolean             *is_mixed);
AikaPlan *aika_subject_set_choice     (AikaPlan             *plan,
                                       const AikaSubject    *subject,
                                       const AikaChoiceKind *kind,
                                       const char           *name,
                                       guint                 choice,
                                       GError              **error);

/* aika-inspector-controls.c */
void      aika_control_free           (gpointer              control);
void      aika_inspector_part_free    (gpointer              part);
void      aika_inspector_add_row      (AikaInspector        *self,
                                       GtkWidget            *parent,
                                       GtkWidget            *row);
AikaControl *
          aika_inspector_add_control  (AikaInspector        *self,
                                       GtkWidget            *widget,
                                       const char           *name);
AikaControl *
          aika_inspector_find_control (AikaInspector        *self,
                                       gpointer              widget);
GtkWidget *
          aika_inspector_add_choice   (AikaInspector        *self,
                                       GtkWidget            *parent,
                                       const char           *name,
                                       const AikaChoiceKind *kind);
void      aika_inspector_add_part     (AikaInspector        *self,
                                       GtkWidget            *parent,
                                       const AikaPartKind   *kind);
GtkWidget *
          aika_inspector_add_expander (AikaInspector        *self,
                                       GtkWidget            *group,
                                       const char           *title);
void      aika_inspector_fill_controls (AikaInspector       *self);

/* aika-inspector-texts.c */
GtkWidget *
          aika_inspector_add_text     (AikaInspector        *self,
                                       GtkWidget            *parent,
                                       const char           *name,
                                       const AikaTextKind   *kind);
void      aika_inspector_fill_text    (AikaInspector        *self,
                                       AikaControl          *control);
GPtrArray *
          aika_inspector_complete     (const AikaPlan       *plan,
                                       const AikaSubject    *subject,
                                       const char           *name,
                                       const char           *words);
void      aika_inspector_finish_texts (AikaInspector        *self);
void      aika_inspector_give_up_texts (AikaInspector       *self);
void      aika_inspector_keep_drafts  (AikaInspector        *self);
void      aika_inspector_recall_drafts (AikaInspector       *self);

/* aika-inspector-acts.c */
void      aika_inspector_add_acts     (AikaInspector        *self);
GtkWidget *
          aika_inspector_make_button  (const char           *icon_name,
                                       const char           *label,
                                       const char           *act,
                                       GVariant             *target);
void      aika_inspector_turn_button  (GtkWidget            *button,
                                       const char           *label,
                                       const char           *act,
                                       GVariant             *target);
GtkWidget *
          aika_inspector_add_button   (AikaInspector        *self,
                                       GtkWidget            *parent,
                                       const char           *label,
                                       const char           *act,
                                       GVariant             *target);
GtkWidget *
          aika_inspector_add_menu     (AikaInspector        *self,
                                       GtkWidget            *parent,
                                       const char           *label,
                                       GMenuModel           *menu);
GtkWidget *
          aika_inspector_make_menu_button (const char       *icon_name,
                                       const char           *label);
char     *aika_inspector_dup_menu_label (const char         *text);
gint32    aika_inspector_get_today    (AikaInspector        *self);

/* The pages, each in a file of its name. */
void      aika_inspector_show_heading (AikaInspector        *self);
void      aika_inspector_show_item    (AikaInspector        *self);
void      aika_inspector_show_mark    (AikaInspector        *self);
void      aika_inspector_show_offset  (AikaInspector        *self,
                                       GtkWidget            *group);
void      aika_inspector_show_sessions (AikaInspector       *self,
                                       GtkWidget            *group);
void      aika_inspector_show_ties    (AikaInspector        *self);
void      aika_inspector_show_customs (AikaInspector        *self,
                                       GtkWidget            *expander);
void      aika_inspector_show_meeting (AikaInspector        *self);
void      aika_inspector_show_group   (AikaInspector        *self);
void      aika_inspector_show_plan    (AikaInspector        *self);
void      aika_inspector_show_several (AikaInspector        *self);

/* Values that a page of one and a page of several have in common. */
void      aika_inspector_show_mark_values (AikaInspector    *self,
                                       GtkWidget            *group);
void      aika_inspector_show_holding (AikaInspector        *self,
                                       GtkWidget            *group);
void      aika_inspector_show_placing (AikaInspector        *self,
                                       GtkWidget            *parent);
AikaPlan *aika_inspector_set_modes    (AikaPlan             *plan,
                                       const AikaSubject    *subject,
                                       AikaMode              mode,
                                       GError              **error);
void      aika_inspector_show_moving  (AikaInspector        *self,
                                       GtkWidget            *group);
void      aika_inspector_drop_question (AikaInspector       *self);
void      aika_inspector_delete_several (AikaInspector      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AikaSubject, aika_subject_clear)

G_END_DECLS
