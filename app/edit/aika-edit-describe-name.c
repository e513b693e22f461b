/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-edit-describe"

#include "config.h"

#include "edit/aika-edit-describe-private.h"

#include <glib/gi18n-lib.h>

#include "edit/aika-edit-private.h"
#include "time/aika-phrase.h"

/* The words of what the undo menu says: names, counts and what was done with them. */

const AikaRecordType *
aika_describe_get_type (const Subject *subject)
{
  return (subject->after != NULL ? subject->after : subject->before)->type;
}

/* How much of a name an undo menu has room for. */
#define NAME_MAX_N_CHARACTERS 40

char *
aika_describe_quote (const char *name)
{
  g_autofree char *shown = NULL;

  if (g_utf8_strlen (name, -1) > NAME_MAX_N_CHARACTERS)
    {
      g_autofree char *start = g_utf8_substring (name, 0, NAME_MAX_N_CHARACTERS - 1);

      shown = g_strconcat (g_strchomp (start), "…", NULL);
    }

  /* Translators: the quotation marks around the name of a row or a mark. */
  return g_strdup_printf (_("“%s”"), shown != NULL ? shown : name);
}

static char *
dup_meeting_name (const Subject  *subject,
                  const AikaPlan *plan)
{
  const AikaMeeting *meeting = (const AikaMeeting *) (subject->before != NULL ? subject->before : subject->after);
  g_autofree char *day = aika_when_format (meeting->when, aika_language_from_tag (plan->language),
                                           AIKA_PHRASE_SHORT, AIKA_PHRASE_PLAIN);

  return g_strdup_printf ("%s %s", aika_body_get_short_name ((const AikaBody *) subject->owner), day);
}

static const char *
get_person_name (const AikaPerson *person)
{
  return person->role != NULL && *person->role != '\0' ? person->role : person->name;
}

/* The name of the record, as it was if it had one. */
char *
aika_describe_dup_name (const Subject  *subject,
                        const AikaPlan *plan)
{
  const AikaRecord *sides[] = { subject->before, subject->after };
  const AikaRecordType *type = aika_describe_get_type (subject);

  if (type == &aika_meeting_type)
    return dup_meeting_name (subject, plan);
  if (type == &aika_mark_type && ((const AikaItem *) subject->owner)->title != NULL)
    return g_strdup (((const AikaItem *) subject->owner)->title);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const char *name = NULL;

      if (sides[i] == NULL)
        continue;
      if (type == &aika_mark_type)
        name = ((const AikaMark *) sides[i])->label;
      else if (type == &aika_item_type)
        name = ((const AikaItem *) sides[i])->title;
      else if (type == &aika_group_type)
        name = ((const AikaGroup *) sides[i])->title;
      else if (type == &aika_banner_type)
        name = ((const AikaBanner *) sides[i])->text;
      else if (type == &aika_body_type)
        name = aika_body_get_short_name ((const AikaBody *) sides[i]);
      else if (type == &aika_category_type)
        name = ((const AikaCategory *) sides[i])->name;
      else if (type == &aika_view_type)
        name = ((const AikaView *) sides[i])->name;
      else if (type == &aika_person_type)
        name = get_person_name ((const AikaPerson *) sides[i]);
      if (name != NULL)
        return g_strdup (name);
    }

  return NULL;
}

char *
aika_describe_dup_count (const AikaRecordType *type,
                         guint                 n)
{
  if (type == &aika_item_type)
    return g_strdup_printf (ngettext ("%u row", "%u rows", n), n);
  if (type == &aika_mark_type)
    return g_strdup_printf (ngettext ("%u mark", "%u marks", n), n);
  if (type == &aika_group_type)
    return g_strdup_printf (ngettext ("%u group", "%u groups", n), n);
  if (type == &aika_meeting_type)
    return g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);
  if (type == &aika_banner_type)
    return g_strdup_printf (ngettext ("%u banner", "%u banners", n), n);
  if (type == &aika_body_type)
    return g_strdup_printf (ngettext ("%u body", "%u bodies", n), n);
  if (type == &aika_person_type)
    return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  if (type == &aika_view_type)
    return g_strdup_printf (ngettext ("%u view", "%u views", n), n);

  /* Translators: several places of the plan that are not all of one kind. */
  return g_strdup_printf (ngettext ("%u place", "%u places", n), n);
}

/* In each, %s is the name of a row in quotation marks, or a count such as “3 rows”. */
static const char *
get_template (Verb verb)
{
  switch (verb)
    {
    case VERB_ADD:
      /* Translators: these are what the undo menu says after “Undo:”. %s is a name in quotation marks
       * (“Asukasillat”) or a count (3 rows), never inflected: put it first and a noun after it where
       * the language needs that, as in Finnish: %s, siirto. */
      return _("add %s");
    case VERB_DELETE:
      return _("delete %s");
    case VERB_MOVE:
      return _("move %s");
    case VERB_RESIZE:
      return _("resize %s");
    case VERB_TIME:
      return _("change the time of %s");
    case VERB_TIE:
      return _("tie %s to a meeting");
    case VERB_REORDER:
      return _("reorder %s");
    case VERB_REGROUP:
      return _("change the group of %s");
    case VERB_RENAME:
      return _("rename %s");
    case VERB_TEXT:
      return _("change the text of %s");
    case VERB_STATUS:
      return _("change the status of %s");
    case VERB_CATEGORY:
      return _("change the category of %s");
    case VERB_MEANING:
      return _("change the meaning of %s");
    case VERB_SET:
      return _("change which sessions belong together: %s");
    case VERB_MEETINGS:
      return _("change the meetings beside %s");
    case VERB_SHADE:
      return _("shade months of %s");
    case VERB_CLEAR:
      return _("clear months of %s");
    case VERB_CHANGE:
      return _("change %s");
    }

  g_assert_not_reached ();
}

/* The template comes from a translation, so it is not given to printf. */
char *
aika_describe_fill_template (Verb        verb,
                             const char *subject)
{
  g_auto(GStrv) parts = g_strsplit (get_template (verb), "%s", 2);

  return g_strjoinv (subject, parts);
}

static gboolean
is_removed_body (const Subject *subject)
{
  return aika_describe_get_type (subject) == &aika_body_type && subject->after == NULL;
}

/* Whether the one body, which is removed, has become an alias of the other. */
static gboolean
is_merged_into (const Subject *removed,
                const Subject *kept)
{
  const AikaBody *gone, *before, *after;

  if (aika_describe_get_type (kept) != &aika_body_type || kept->before == NULL || kept->after == NULL)
    return FALSE;

  gone = (const AikaBody *) removed->before;
  before = (const AikaBody *) kept->before;
  after = (const AikaBody *) kept->after;
  /* One of the same name needs no alias. */
  if (aika_edit_same_name (gone->name, after->name))
    return TRUE;
  return after->aliases != NULL && g_ptr_array_find_with_equal_func (after->aliases, gone->name, g_str_equal, NULL) &&
         (before->aliases == NULL || !g_ptr_array_find_with_equal_func (before->aliases, gone->name, g_str_equal, NULL));
}

/* The words for two bodies made one; NULL where that is not what was done. */
char *
aika_describe_dup_merge (GPtrArray *subjects)
{
  for (guint i = 0; i < subjects->len; i++)
    for (guint k = 0; k < subjects->len && is_removed_body (subjects->pdata[i]); k++)
      {
        g_autofree char *gone = NULL;
        g_autofree char *kept = NULL;

        if (!is_merged_into (subjects->pdata[i], subjects->pdata[k]))
          continue;
        gone = aika_describe_quote (((const AikaBody *) ((Subject *) subjects->pdata[i])->before)->name);
        kept = aika_describe_quote (aika_body_get_short_name ((const AikaBody *) ((Subject *) subjects->pdata[k])->before));
        /* Translators: the names of two bodies, in quotation marks; they may be put in either order. */
        return g_strdup_printf (_("merge %1$s into %2$s"), gone, kept);
      }

  return NULL;
}
