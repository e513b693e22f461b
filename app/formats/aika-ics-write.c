/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ics"

#include "config.h"

#include "formats/aika-ics-write.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#include "formats/aika-ics.h"

/* All that knows libical. It escapes (RFC 5545 §3.3.11) and folds (§3.1: at most 75 octets a
 * line, no character split); it does not validate: it writes control characters, bytes that
 * are no UTF-8 and the comma of a category as they are, and reads the 38th of a month as a
 * day. So all text is cleaned before it is given over and all dates are checked after.
 *
 * Only the _r functions: the others return strings out of a ring that other threads'
 * and later calls overwrite. Setters copy; add_* takes what it is given. */

/* Whoever subscribes to the file asks again this often. */
#define REFRESH_HOURS 12

/* Outlook takes no longer name for a folder ([MS-OXCICAL], X-WR-CALNAME). */
#define NAME_MAX_CHARS 255

/* What of Unicode some reader takes for the end of a line. */
static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || (c >= 0x1c && c <= 0x1e) ||
         c == 0x85 || c == 0x2028 || c == 0x2029;
}

/**
 * aika_ics_clean_text:
 * @text: any bytes
 *
 * Makes @text valid UTF-8, drops the control characters that RFC 5545 §3.1 forbids, turns
 * every kind of line end into LF, and strips blanks at either end, as readers do.
 *
 * Returns: (transfer full): text that can be given to libical
 */
char *
aika_ics_clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (is_line_end (c))
        g_string_append_c (clean, '\n');
      else if (c == '\t' || !g_unichar_iscntrl (c))
        g_string_append_unichar (clean, c);
    }

  return g_strstrip (g_string_free (clean, FALSE));
}

/* One line, without what a value that is not escaped could not hold. */
static char *
dup_bare_text (const char *text,
               const char *forbidden)
{
  g_autofree char *clean = aika_ics_clean_text (text);

  return g_strstrip (g_strdelimit (g_steal_pointer (&clean), forbidden, ' '));
}

static char *
dup_one_line (const char *text)
{
  return dup_bare_text (text, "\n\t");
}

static void
append_property (GString      *text,
                 icalproperty *property)
{
  char *line = icalproperty_as_ical_string_r (property);

  g_string_append (text, line);
  icalmemory_free_buffer (line);
  icalproperty_free (property);
}

static icalproperty *
new_x (const char *name,
       const char *value)
{
  icalproperty *property = icalproperty_new_x (value);

  icalproperty_set_x_name (property, name);
  return property;
}

static icaltimetype
time_of_day (gint32 day,
             int    minute)
{
  icaltimetype time = icaltime_null_time ();

  aika_day_to_ymd (day, &time.year, &time.month, &time.day);
  time.is_date = minute < 0;
  if (minute >= 0)
    {
      time.hour = minute / 60;
      time.minute = minute % 60;
    }

  return time;
}

static icaltimetype
time_of_stamp (GDateTime *stamp)
{
  icaltimetype time = icaltime_null_time ();
  g_autoptr(GDateTime) utc = g_date_time_to_utc (stamp);

  g_date_time_get_ymd (utc, &time.year, &time.month, &time.day);
  time.hour = g_date_time_get_hour (utc);
  time.minute = g_date_time_get_minute (utc);
  time.second = g_date_time_get_second (utc);
  time.zone = icaltimezone_get_utc_timezone ();

  return time;
}

/* The zone is named by its parameter alone: a zone pointer of libical would bring its own
 * TZID with a prefix. */
static void
add_time (icalcomponent *event,
          icalproperty  *property,
          gboolean       is_timed,
          const char    *zone_id)
{
  if (is_timed)
    icalproperty_add_parameter (property, icalparameter_new_tzid (zone_id));
  icalcomponent_add_property (event, property);
}

static icalproperty_status
status_of_state (AikaIcsState state)
{
  switch (state)
    {
    case AIKA_ICS_STATE_CONFIRMED:
      return ICAL_STATUS_CONFIRMED;
    case AIKA_ICS_STATE_TENTATIVE:
      return ICAL_STATUS_TENTATIVE;
    case AIKA_ICS_STATE_CANCELLED:
      return ICAL_STATUS_CANCELLED;
    }

  g_assert_not_reached ();
}

/* Outlook goes by its own property, then by TRANSP, and takes an all-day event without
 * either for busy; all others know TRANSP (RFC 5545 §3.8.2.7). So both, always. */
static void
add_busy (icalcomponent *event,
          AikaIcsBusy    busy)
{
  static const char *const words[] = { "FREE", "TENTATIVE", "BUSY" };

  icalcomponent_add_property (event, icalproperty_new_transp (busy == AIKA_ICS_FREE ? ICAL_TRANSP_TRANSPARENT
                                                                                    : ICAL_TRANSP_OPAQUE));
  icalcomponent_add_property (event, new_x ("X-MICROSOFT-CDO-BUSYSTATUS", words[busy]));
}

static void
add_conference (icalcomponent      *event,
                const AikaIcsEvent *said)
{
  icalproperty *property = icalproperty_new_conference (said->conference);

  icalproperty_add_parameter (property, icalparameter_new_value (ICAL_VALUE_URI));
  if (said->conference_label != NULL)
    icalproperty_add_parameter (property, icalparameter_new_label (said->conference_label));
  icalcomponent_add_property (event, property);
}

static void
add_siblings (icalcomponent      *event,
              const AikaIcsEvent *said)
{
  for (guint i = 0; said->siblings != NULL && i < said->siblings->len; i++)
    {
      icalproperty *property = icalproperty_new_relatedto (said->siblings->pdata[i]);

      icalproperty_add_parameter (property, icalparameter_new_reltype (ICAL_RELTYPE_SIBLING));
      icalcomponent_add_property (event, property);
    }
  if (said->set_uid != NULL)
    icalcomponent_add_property (event, new_x ("X-PLAN-ALTERNATIVE-GROUP", said->set_uid));
}

/**
 * aika_ics_append_event:
 * @text: the calendar so far
 * @said: what the event says
 *
 * Appends a VEVENT (RFC 5545 §3.6.1). It has no METHOD above it, no ORGANIZER, no ATTENDEE and
 * no VALARM: each of them makes a server send mail, a client ask for an answer, or
 * somebody else's telephone ring.
 */
void
aika_ics_append_event (GString            *text,
                       const AikaIcsEvent *said)
{
  icalcomponent *event = icalcomponent_new_vevent ();
  gboolean is_timed = aika_ics_time_is_timed (&said->time);
  icaltimetype stamp = time_of_stamp (said->stamp);
  g_autofree char *uid = dup_one_line (said->uid);
  g_autofree char *summary = dup_one_line (said->summary);
  char *written;

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (stamp));
  icalcomponent_add_property (event, icalproperty_new_lastmodified (stamp));
  icalcomponent_add_property (event, icalproperty_new_sequence ((int) said->sequence));
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  if (said->category != NULL)
    {
      g_autofree char *category = dup_bare_text (said->category, "\n\t,;\\");

      if (*category != '\0')
        icalcomponent_add_property (event, icalproperty_new_categories (category));
    }
  if (said->color != NULL)
    icalcomponent_add_property (event, icalproperty_new_color (said->color));
  icalcomponent_add_property (event, icalproperty_new_status (status_of_state (said->state)));
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PUBLIC));
  add_busy (event, said->busy);

  add_time (event, icalproperty_new_dtstart (time_of_day (said->time.start_day, said->time.start_minute)),
            is_timed, said->zone_id);
  add_time (event, icalproperty_new_dtend (time_of_day (said->time.end_day, said->time.end_minute)),
            is_timed, said->zone_id);
  if (!is_timed)
    icalcomponent_add_property (event, new_x ("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE"));

  if (said->location != NULL)
    {
      g_autofree char *location = dup_one_line (said->location);

      if (*location != '\0')
        icalcomponent_add_property (event, icalproperty_new_location (location));
    }
  if (said->url != NULL)
    icalcomponent_add_property (event, icalproperty_new_url (said->url));
  if (said->conference != NULL)
    add_conference (event, said);
  add_siblings (event, said);
  if (said->description != NULL)
    {
      g_autofree char *description = aika_ics_clean_text (said->description);

      if (*description != '\0')
        icalcomponent_add_property (event, icalproperty_new_description (description));
    }
  icalcomponent_add_property (event, new_x ("X-PLAN-PRECISION", said->precision));
  icalcomponent_add_property (event, new_x ("X-PLAN-KIND", said->kind));

  written = icalcomponent_as_ical_string_r (event);
  g_string_append (text, written);
  icalmemory_free_buffer (written);
  icalcomponent_free (event);
}

/* A name for both properties: the X- one is written without escapes. */
static char *
dup_calendar_name (const char *name)
{
  g_autofree char *bare = dup_bare_text (name, "\n\t,;\\");

  return g_utf8_substring (bare, 0, MIN (g_utf8_strlen (bare, -1), NAME_MAX_CHARS));
}

/**
 * aika_ics_append_header:
 * @text: a text
 * @calendar: what the calendar says of itself
 *
 * Appends the begin and the properties of a VCALENDAR (RFC 5545 §3.4, §3.7, RFC 7986 §5). There
 * is no METHOD: PUBLISH demands an ORGANIZER (RFC 5546 §3.2.1), CalDAV forbids any
 * (RFC 4791 §4.1), and REQUEST would be an invitation.
 */
void
aika_ics_append_header (GString               *text,
                        const AikaIcsCalendar *calendar)
{
  g_autofree char *name = dup_calendar_name (calendar->name);
  g_autofree char *id = dup_bare_text (calendar->id != NULL ? calendar->id : "", "\n\t,;\\");
  g_autofree char *refresh = g_strdup_printf ("PT%dH", REFRESH_HOURS);

  g_string_append (text, "BEGIN:VCALENDAR\r\n");
  append_property (text, icalproperty_new_version ("2.0"));
  append_property (text, icalproperty_new_prodid (calendar->product_id));
  append_property (text, icalproperty_new_calscale ("GREGORIAN"));
  if (*id != '\0')
    append_property (text, new_x ("X-WR-RELCALID", id));
  if (calendar->stamp != NULL)
    append_property (text, icalproperty_new_lastmodified (time_of_stamp (calendar->stamp)));
  if (*name != '\0')
    {
      append_property (text, icalproperty_new_name (name));
      append_property (text, new_x ("X-WR-CALNAME", name));
    }
  append_property (text, new_x ("X-WR-TIMEZONE", calendar->zone_id));
  append_property (text, icalproperty_vanew_refreshinterval (icaldurationtype_from_string (refresh),
                                                             icalparameter_new_value (ICAL_VALUE_DURATION),
                                                             (void *) 0));
  append_property (text, new_x ("X-PUBLISHED-TTL", refresh));
  append_property (text, icalproperty_new_color ("royalblue"));
}

/* icaltime_is_valid_time () takes 31.2. and the 38th month for valid (libical 3.0.16). */
static gboolean
is_valid_time (icaltimetype time)
{
  return !icaltime_is_null_time (time) && time.year >= AIKA_YEAR_MIN && time.year <= AIKA_YEAR_MAX + 1 &&
         time.day >= 1 && time.day <= aika_days_in_month (time.year, time.month) &&
         (time.is_date ||
          (time.hour >= 0 && time.hour <= 23 && time.minute >= 0 && time.minute <= 59 &&
           time.second >= 0 && time.second <= 59));
}

static gboolean
is_event_whole (icalcomponent *event)
{
  icaltimetype start = icaltime_null_time (), end = icaltime_null_time ();
  icalproperty *property;

  property = icalcomponent_get_first_property (event, ICAL_DTSTART_PROPERTY);
  if (property != NULL)
    start = icalproperty_get_dtstart (property);
  property = icalcomponent_get_first_property (event, ICAL_DTEND_PROPERTY);
  if (property != NULL)
    end = icalproperty_get_dtend (property);

  return is_valid_time (start) && is_valid_time (end) && start.is_date == end.is_date &&
         icaltime_compare (start, end) < 0 &&
         icalcomponent_get_first_property (event, ICAL_UID_PROPERTY) != NULL &&
         icalcomponent_get_first_property (event, ICAL_SUMMARY_PROPERTY) != NULL;
}

/**
 * aika_ics_verify:
 * @text: a calendar
 * @n_events: how many events it should have
 * @error: return location for an error
 *
 * Reads the calendar back: what cannot be read here nobody else would read.
 *
 * Returns: `FALSE` with `AIKA_ICS_ERROR_UNREADABLE` if it is not one calendar with that many
 *   whole events and days that exist
 */
gboolean
aika_ics_verify (const char  *text,
                 guint        n_events,
                 GError     **error)
{
  icalcomponent *calendar = icalparser_parse_string (text);
  guint n_read = 0;
  gboolean is_whole = calendar != NULL && icalcomponent_isa (calendar) == ICAL_VCALENDAR_COMPONENT &&
                      icalcomponent_count_errors (calendar) == 0;

  if (is_whole)
    {
      for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
           event != NULL;
           event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
        {
          n_read++;
          is_whole &= is_event_whole (event);
        }
    }
  if (calendar != NULL)
    icalcomponent_free (calendar);

  if (!is_whole || n_read != n_events)
    {
      g_set_error (error, AIKA_ICS_ERROR, AIKA_ICS_ERROR_UNREADABLE,
                   _("the calendar as written could not be read back: %u events of %u (nothing was written)"),
                   n_read, n_events);
      return FALSE;
    }

  return TRUE;
}
