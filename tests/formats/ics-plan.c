/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "ics-plan.h"

#include <string.h>

static void
read_moment (const char *text,
             gint32     *day,
             gint16     *minute)
{
  g_autofree char *date = text != NULL ? g_strndup (text, 10) : NULL;

  *day = AIKA_DAY_NONE;
  *minute = -1;
  if (text == NULL)
    return;
  g_assert_true (aika_day_parse_iso (date, day));
  if (strlen (text) == 16)
    *minute = (gint16) (g_ascii_strtoll (text + 11, NULL, 10) * 60 + g_ascii_strtoll (text + 14, NULL, 10));
}

AikaWhen *
when_from_spec (const WhenSpec *spec)
{
  AikaSpan spans[MAX_SPANS];
  guint n_spans = 0;

  while (n_spans < MAX_SPANS && (spec->spans[n_spans].first != NULL || spec->spans[n_spans].last != NULL))
    {
      AikaSpan *span = &spans[n_spans];

      read_moment (spec->spans[n_spans].first, &span->start_day, &span->start_minute);
      read_moment (spec->spans[n_spans].last, &span->end_day, &span->end_minute);
      if (span->end_day != AIKA_DAY_NONE)
        span->end_day++;
      n_spans++;
    }

  return aika_when_new (spec->kind, spec->precision, spec->text, spans, n_spans, spec->list_mode, spec->flags);
}

void
append_record (AikaSeq  **slot,
               gpointer   record)
{
  AikaSeq *longer = aika_seq_append (*slot, record);

  aika_seq_unref (*slot);
  *slot = longer;
  aika_record_unref (record);
}

AikaPlan *
plan_new (const char *title)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  AikaEdited *edited = aika_record_new (&aika_edited_type);

  aika_set_text (&plan->id, PLAN_ID);
  aika_set_text (&plan->title, title);
  aika_set_text (&plan->language, "fi");
  aika_set_text (&edited->at, EDITED_AT);
  aika_set_record (&plan->edited, edited);
  aika_record_unref (edited);

  return plan;
}

AikaMark *
mark_new (const char     *id,
          const WhenSpec *when,
          AikaMeaning     meaning,
          AikaStatus      status)
{
  AikaMark *mark = aika_record_new (&aika_mark_type);

  aika_set_text (&mark->id, id);
  mark->meaning = meaning;
  mark->status = status;
  if (when != NULL)
    {
      g_autoptr(AikaWhen) made = when_from_spec (when);

      aika_set_when (&mark->when, made);
    }

  return mark;
}

AikaItem *
item_new (const char *title)
{
  AikaItem *item = aika_record_new (&aika_item_type);
  g_autofree char *id = aika_id_new ();

  aika_set_text (&item->id, id);
  aika_set_text (&item->title, title);
  return item;
}

void
item_add_mark (AikaItem *item,
               AikaMark *mark)
{
  append_record (&item->marks, mark);
}

void
plan_add_item (AikaPlan *plan,
               AikaItem *item)
{
  append_record (&plan->items, item);
}

AikaBody *
body_new (const char *id,
          const char *abbreviation,
          const char *name)
{
  AikaBody *body = aika_record_new (&aika_body_type);

  aika_set_text (&body->id, id);
  aika_set_text (&body->abbreviation, abbreviation);
  aika_set_text (&body->name, name);
  return body;
}

void
body_add_meeting (AikaBody   *body,
                  const char *id,
                  const char *day,
                  AikaStatus  status)
{
  AikaMeeting *meeting = aika_record_new (&aika_meeting_type);
  WhenSpec spec = { AIKA_WHEN_DAY, AIKA_PRECISION_DAY, NULL, { { day, day } } };
  g_autoptr(AikaWhen) when = NULL;

  /* A day with a clock is a time with an open end. */
  if (strlen (day) > 10)
    {
      g_autofree char *last = g_strndup (day, 10);

      spec = (WhenSpec) { AIKA_WHEN_TIME, AIKA_PRECISION_MINUTE, NULL, { { day, last } },
                          .flags = AIKA_WHEN_OPEN_CLOCK };
      when = when_from_spec (&spec);
    }
  else
    when = when_from_spec (&spec);

  aika_set_text (&meeting->id, id);
  aika_set_when (&meeting->when, when);
  meeting->status = status;
  append_record (&body->meetings, meeting);
}

void
plan_add_body (AikaPlan *plan,
               AikaBody *body)
{
  append_record (&plan->bodies, body);
}

void
mark_tie (AikaMark     *mark,
          const char   *body,
          const char   *meeting,
          AikaRelation  relation)
{
  AikaTie *tie = aika_record_new (&aika_tie_type);

  aika_set_text (&tie->body, body);
  aika_set_text (&tie->meeting, meeting);
  tie->relation = relation;
  aika_set_record (&mark->meeting, tie);
  aika_record_unref (tie);
}

char *
export_text (const AikaPlan      *plan,
             const AikaRevisions *revisions,
             AikaIcsKinds         kinds)
{
  AikaIcsOptions options = { .kinds = kinds };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = aika_ics_export (plan, revisions, &options, &error);
  gconstpointer data;
  gsize n_bytes;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &n_bytes);
  g_assert_cmpuint (strlen (data), >=, 1);

  return g_strndup (data, n_bytes);
}

/* RFC 5545 §3.1: a line end and one blank are nothing. */
char *
unfold (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "\r\n ", -1);

  return g_strjoinv ("", parts);
}

/* The unfolded text of each VEVENT, lines ended by CRLF. */
GPtrArray *
split_events (const char *text)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *unfolded = unfold (text);
  g_auto(GStrv) parts = g_strsplit (unfolded, "BEGIN:VEVENT\r\n", -1);

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      const char *end = strstr (parts[i], "END:VEVENT\r\n");

      g_assert_nonnull (end);
      g_ptr_array_add (events, g_strndup (parts[i], (gsize) (end - parts[i])));
    }

  return events;
}

guint
count_substring (const char *text,
                 const char *part)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, part)) != NULL; p += strlen (part))
    n++;

  return n;
}

/* What stands after “PROPERTY:” or “PROPERTY;…:” of an unfolded event, as written. */
char *
get_value (const char *event,
           const char *property)
{
  g_auto(GStrv) lines = g_strsplit (event, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], property) &&
        (lines[i][strlen (property)] == ':' || lines[i][strlen (property)] == ';'))
      return g_strdup (strchr (lines[i], ':') + 1);

  return NULL;
}
