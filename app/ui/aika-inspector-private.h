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

/* What the page is of; ids that are not of it are NULL. None of them: the plan itself. */
typedef struct
{
  char *item_id;
  char *mark_id;
  char *body_id;
  char *meeting_id;
} AikaSubject;

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
 */
typedef struct
{
  const char  *title;
  gboolean     has_lines;
  const char  *column;
  AikaTextDup  dup;
  AikaTextSet  set;
  AikaTextNote note;
} AikaTextKind;

typedef struct
{
  const char     *title;
  AikaChoiceList  list;
  AikaChoiceGet   get;
  AikaChoiceSet   set;
} AikaChoiceKind;

/**
 * AikaPartKind:
 * @sign: gives a text that differs where the rows of the part must be made anew
 * @build: makes the rows
 */
typedef struct
{
  char *(*sign)  (const AikaPlan    *plan,
                  const AikaSubject *subject);
  void  (*build) (AikaInspector     *self,
                  AikaInspectorPart *part);
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
  GtkWidget            *italic_button;
};

struct _AikaInspector
{
  GtkWidget           parent_instance;

  AdwPreferencesPage *page;
  AikaSheet          *sheet;          /* not owned: the window holds both */
  GSimpleActionGroup *acts;
  AikaSubject         subject;
  char               *set_aside;      /* what is selected while the page of the plan is asked for, or NULL */
  char               *shown_key;      /* of the page: another one makes another page */
  gboolean            is_filling;     /* the controls change by the plan, not by a person */
  gboolean            is_stale;       /* it was out of sight when something changed */
  gboolean            is_leaving;     /* what was written into the page is being committed */

  AikaTimeField      *time_field;
  GPtrArray          *controls;       /* of AikaControl */
  GPtrArray          *parts;          /* of AikaInspectorPart */
  GPtrArray          *expanders;      /* of AdwExpanderRow */
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
AikaItem *aika_subject_get_item       (const AikaPlan       *plan,
                                       const AikaSubject    *subject);
AikaMark *aika_subject_get_mark       (const AikaPlan       *plan,
                                       const AikaSubject    *subject);
AikaMeeting *
          aika_subject_get_meeting    (const AikaPlan       *plan,
                                       const AikaSubject    *subject,
                                       AikaBody            **body);

/* aika-inspector-controls.c */
void      aika_control_free           (gpointer              control);
void      aika_inspector_part_free    (gpointer              part);
void      aika_inspector_add_row      (AikaInspector        *self,
                                       GtkWidget            *parent,
                                       GtkWidget            *row);
GtkWidget *
          aika_inspector_add_text     (AikaInspector        *self,
                                       GtkWidget            *parent,
                                       const char           *name,
                                       const AikaTextKind   *kind);
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
void      aika_inspector_finish_texts (AikaInspector        *self);
void      aika_inspector_keep_drafts  (AikaInspector        *self);
void      aika_inspector_recall_drafts (AikaInspector       *self);

/* aika-inspector-acts.c */
void      aika_inspector_add_acts     (AikaInspector        *self);
GtkWidget *
          aika_inspector_make_button  (const char           *icon_name,
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
void      aika_inspector_show_plan    (AikaInspector        *self);

G_END_DECLS
