/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "ui/aika-bodies-page.h"
#include "ui/aika-lanes.h"

G_BEGIN_DECLS

/* aika-bodies-page.c has the window; aika-body-rows.c the rows of a body, aika-person-rows.c those
 * of a person. Rows are made once for each body and person, and follow the plan. */
struct _AikaBodiesPage
{
  AdwWindow            parent_instance;

  AdwToastOverlay     *toasts;
  AikaLanes           *lanes;
  AdwPreferencesGroup *bodies_group;
  AdwPreferencesGroup *people_group;
  GtkWidget           *add_body_button;
  GtkWidget           *add_person_button;

  AikaDocument        *document;
  gint32               today;
  GPtrArray           *rows;          /* the expanders, of bodies then of people */
  char                *shown_ids;     /* of the rows, joined: other ones are made when they differ */
  gboolean             is_updating;   /* rows follow the plan: what they say is no edit */
};

AikaPlan  *aika_bodies_page_get_plan (AikaBodiesPage *self);
gboolean   aika_bodies_page_commit   (AikaBodiesPage *self,
                                      AikaPlan       *plan,
                                      GError         *error);
void       aika_bodies_page_tell     (AikaBodiesPage *self,
                                      const char     *message);
GtkWidget *aika_bodies_page_add_entry (GtkWidget     *expander,
                                       const char    *title,
                                       const char    *field,
                                       GCallback      applied,
                                       gpointer       user_data);
void       aika_bodies_page_set_entry (GtkWidget     *entry,
                                       const char    *text);
void       aika_bodies_page_follow   (GtkWidget     *entry,
                                      const char    *text);
GtkWidget *aika_bodies_page_add_acts (GtkWidget      *expander);
void       aika_bodies_page_add_act  (GtkWidget      *acts,
                                      const char     *label,
                                      GCallback       clicked,
                                      gpointer        user_data);

/* The id of what an expander shows. */
#define AIKA_ROW_ID "aika-id"

GtkWidget *aika_body_rows_new        (AikaBodiesPage *page,
                                      const AikaBody *body);
void       aika_body_rows_update     (GtkWidget      *expander,
                                      const AikaBody *body);
GtkWidget *aika_person_rows_new      (AikaBodiesPage   *page,
                                      const AikaPerson *person);
void       aika_person_rows_update   (GtkWidget        *expander,
                                      const AikaPerson *person);

G_END_DECLS
