/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-inspector-plan"

#include "config.h"

#include "ui/aika-inspector-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-blocks.h"
#include "edit/aika-edit-plan.h"
#include "edit/aika-edit-time.h"
#include "time/aika-phrase.h"
#include "ui/aika-spoken.h"

/* What the inspector shows where nothing is selected: the plan's own words and dates. */

/* ---- texts */

static gconstpointer
get_field (const AikaPlan *plan,
           const char     *name)
{
  return (char *) plan + aika_record_type_find (&aika_plan_type, name)->offset;
}

static char *
dup_text (const AikaPlan    *plan,
          const AikaSubject *subject,
          const char        *name)
{
  return g_strdup (*(char *const *) get_field (plan, name));
}

static AikaPlan *
set_text (AikaPlan           *plan,
          const AikaSubject  *subject,
          const char         *name,
          const char         *text,
          GError            **error)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  return aika_edit_set_plan_text (plan, name, *words != '\0' ? words : NULL, error);
}

static char *
dup_references (const AikaPlan    *plan,
                const AikaSubject *subject,
                const char        *name)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_auto(GStrv) texts = NULL;

  for (guint i = 0; plan->references != NULL && i < plan->references->len; i++)
    g_strv_builder_add (lines, plan->references->pdata[i]);
  texts = g_strv_builder_end (lines);

  return g_strjoinv ("\n", texts);
}

static AikaPlan *
set_references (AikaPlan           *plan,
                const AikaSubject  *subject,
                const char         *name,
                const char         *text,
                GError            **error)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);

  return aika_edit_set_plan_texts (plan, name, (const char *const *) lines, error);
}

static char *
dup_blocks (const AikaPlan    *plan,
            const AikaSubject *subject,
            const char        *name)
{
  return aika_blocks_dup_text (*(AikaSeq *const *) get_field (plan, name));
}

static AikaPlan *
set_blocks (AikaPlan           *plan,
            const AikaSubject  *subject,
            const char         *name,
            const char         *text,
            GError            **error)
{
  return aika_edit_set_plan_blocks_text (plan, name, text, error);
}

static char *
note_references (const AikaPlan    *plan,
                 const AikaSubject *subject,
                 const char        *name,
                 const char        *text)
{
  return g_strdup (_("one a line"));
}

static char *
note_lead (const AikaPlan    *plan,
           const AikaSubject *subject,
           const char        *name,
           const char        *text)
{
  return g_strdup (_("what matters, in a paragraph"));
}

static char *
note_blocks (const AikaPlan    *plan,
             const AikaSubject *subject,
             const char        *name,
             const char        *text)
{
  return g_strdup (_("a paragraph a line; • before a bullet, # before a heading"));
}

static const AikaTextKind title_kind = { N_("Title"), .dup = dup_text, .set = set_text };
static const AikaTextKind organisation_kind = { N_("Organisation"), .dup = dup_text, .set = set_text };
static const AikaTextKind status_kind = { N_("Document status"), .dup = dup_text, .set = set_text };
static const AikaTextKind references_kind = { N_("Reference lines"), .has_lines = TRUE, .dup = dup_references,
                                              .set = set_references, .note = note_references };
static const AikaTextKind lead_kind = { N_("Lead"), .has_lines = TRUE, .dup = dup_text, .set = set_text,
                                        .note = note_lead };
static const AikaTextKind intro_kind = { N_("Introduction"), .has_lines = TRUE, .dup = dup_blocks, .set = set_blocks,
                                         .note = note_blocks, .has_bullets = TRUE };
static const AikaTextKind outro_kind = { N_("Closing words"), .has_lines = TRUE, .dup = dup_blocks, .set = set_blocks,
                                         .note = note_blocks, .has_bullets = TRUE };
static const AikaTextKind note_kind = { N_("Note at the bottom of the chart"), .has_lines = TRUE, .dup = dup_text,
                                        .set = set_text };

/* ---- dates */

static char *
dup_day (const AikaPlan    *plan,
         const AikaSubject *subject,
         const char        *name)
{
  gint32 day = *(const gint32 *) get_field (plan, name);

  return day != AIKA_DAY_NONE ? aika_day_format (day, aika_language_from_tag (plan->language), AIKA_PHRASE_FULL,
                                                 AIKA_PHRASE_NO_WEEKDAY)
                              : NULL;
}

/* The one day that the words say, or `AIKA_DAY_NONE`. */
static gint32
read_day (const AikaPlan *plan,
          const char     *text)
{
  AikaTimeContext context;
  g_autoptr(AikaReading) reading = NULL;

  aika_edit_get_time_context (plan, NULL, NULL, &context);
  reading = aika_reading_new (text, &context);
  if (reading->status != AIKA_READING_VALUE || reading->when->kind != AIKA_WHEN_DAY || reading->when->n_spans != 1)
    return AIKA_DAY_NONE;

  return reading->when->spans[0].start_day;
}

static AikaPlan *
set_day (AikaPlan           *plan,
         const AikaSubject  *subject,
         const char         *name,
         const char         *text,
         GError            **error)
{
  g_autofree char *words = g_strstrip (g_strdup (text));
  gint32 day = *words != '\0' ? read_day (plan, words) : AIKA_DAY_NONE;

  if (*words != '\0' && day == AIKA_DAY_NONE)
    {
      g_set_error (error, AIKA_EDIT_ERROR, AIKA_EDIT_ERROR_INVALID, _("“%s” is not a day (expected such as 14.8.2017)."),
                   words);
      return NULL;
    }

  return aika_edit_set_plan_day (plan, name, day, error);
}

/* The weekday tells a slip. */
static char *
note_day (const AikaPlan    *plan,
          const AikaSubject *subject,
          const char        *name,
          const char        *text)
{
  gint32 day = *text != '\0' ? read_day (plan, text) : AIKA_DAY_NONE;

  return day != AIKA_DAY_NONE ? aika_day_format (day, aika_spoken_get_language (), AIKA_PHRASE_SPOKEN, AIKA_PHRASE_PLAIN)
                              : NULL;
}

static const AikaTextKind as_of_kind = { N_("As of"), .dup = dup_day, .set = set_day, .note = note_day };
static const AikaTextKind published_kind = { N_("Published"), .dup = dup_day, .set = set_day, .note = note_day };
static const AikaTextKind updated_kind = { N_("Updated"), .dup = dup_day, .set = set_day, .note = note_day };

/* ---- language */

static char **
list_languages (const AikaPlan    *plan,
                const AikaSubject *subject,
                const char        *name)
{
  const char *words[] = {
    [AIKA_LANGUAGE_FI] = _("Finnish"),
    [AIKA_LANGUAGE_SV] = _("Swedish"),
    [AIKA_LANGUAGE_EN] = _("English"),
    NULL,
  };

  return g_strdupv ((char **) words);
}

static guint
get_language (const AikaPlan    *plan,
              const AikaSubject *subject,
              const char        *name)
{
  return aika_language_from_tag (plan->language);
}

static AikaPlan *
set_language (AikaPlan           *plan,
              const AikaSubject  *subject,
              const char         *name,
              guint               choice,
              GError            **error)
{
  return aika_edit_set_plan_text (plan, "language", aika_language_get_tag (choice), error);
}

static const AikaChoiceKind language_kind = { N_("Language of the plan"), list_languages, get_language, set_language };

/* ---- the page */

void
aika_inspector_show_plan (AikaInspector *self)
{
  GtkWidget *group = aika_inspector_add_group (self->page->widget, _("Plan"));
  GtkWidget *expander;

  if (self->set_aside != NULL)
    aika_inspector_add_button (self, group, _("Back to the Selection"), "show-selection", NULL);
  else
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           _("Select a mark, a row or a meeting to see its details."));
  aika_inspector_add_text (self, group, "title", &title_kind);
  aika_inspector_add_text (self, group, "organisation", &organisation_kind);
  aika_inspector_add_text (self, group, "statusWord", &status_kind);
  aika_inspector_add_choice (self, group, "language", &language_kind);

  group = aika_inspector_add_group (self->page->widget, _("Dates and references"));
  aika_inspector_add_text (self, group, "asOf", &as_of_kind);
  aika_inspector_add_text (self, group, "published", &published_kind);
  aika_inspector_add_text (self, group, "updated", &updated_kind);
  aika_inspector_add_text (self, group, "references", &references_kind);

  group = aika_inspector_add_group (self->page->widget, NULL);
  expander = aika_inspector_add_expander (self, group, _("Texts around the plan"));
  aika_inspector_add_text (self, expander, "lead", &lead_kind);
  aika_inspector_add_text (self, expander, "intro", &intro_kind);
  aika_inspector_add_text (self, expander, "outro", &outro_kind);
  aika_inspector_add_text (self, expander, "note", &note_kind);
}
