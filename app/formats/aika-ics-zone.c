/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ics"

#include "config.h"

#include "formats/aika-ics-zone.h"

/* The zones are written by hand, as RFC 5545 §3.6.5 has them: one rule for summer, one for
 * winter, no end. What libical would write itself has a TZID with a prefix and offsets with
 * seconds from the nineteenth century, and Outlook, Thunderbird and others then show
 * every event an hour off or in no zone at all (libical issue 583; iCalcreator issue 86).
 *
 * All zones of the European Union change their clocks at 01:00 UTC on the last Sunday of
 * March and, since 1996, of October (directive 2000/84/EC). So an offset and two names are
 * all that differs. If the Union stops changing clocks, this table ends there and the
 * test against the system's zones fails first. */

typedef struct
{
  const char *id;
  int         standard_offset_h;
  const char *standard_name;
  const char *daylight_name;
} Zone;

static const Zone zones[] = {
  { AIKA_ICS_ZONE_DEFAULT, 2, "EET", "EEST" },
  { "Europe/Mariehamn", 2, "EET", "EEST" },
  { "Europe/Stockholm", 1, "CET", "CEST" },
};

/* The change is at 01:00 UTC: the clock then shows 1 and the offset before the change. */
static void
append_rule (GString    *text,
             const char *component,
             const char *name,
             const char *first_date,
             int         month,
             int         offset_from_h,
             int         offset_to_h)
{
  g_string_append_printf (text,
                          "BEGIN:%s\r\n"
                          "TZNAME:%s\r\n"
                          "TZOFFSETFROM:+%02d00\r\n"
                          "TZOFFSETTO:+%02d00\r\n"
                          "DTSTART:%sT%02d0000\r\n"
                          "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=%d\r\n"
                          "END:%s\r\n",
                          component, name, offset_from_h, offset_to_h,
                          first_date, 1 + offset_from_h, month, component);
}

/**
 * aika_ics_zone_dup_component:
 * @zone_id: a name of the IANA time zone database
 *
 * The rules hold from 27 October 1996 on; earlier days follow the earliest rule.
 *
 * Returns: (transfer full) (nullable): the zone as a VTIMEZONE of RFC 5545 §3.6.5, in lines
 *   ended by CRLF; `NULL` if it is not one of those that are known
 */
char *
aika_ics_zone_dup_component (const char *zone_id)
{
  g_return_val_if_fail (zone_id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      const Zone *zone = &zones[i];

      if (g_str_equal (zone->id, zone_id))
        {
          GString *text = g_string_new (NULL);

          g_string_append_printf (text, "BEGIN:VTIMEZONE\r\nTZID:%s\r\n", zone->id);
          append_rule (text, "DAYLIGHT", zone->daylight_name, "19970330", 3,
                       zone->standard_offset_h, zone->standard_offset_h + 1);
          append_rule (text, "STANDARD", zone->standard_name, "19961027", 10,
                       zone->standard_offset_h + 1, zone->standard_offset_h);
          g_string_append (text, "END:VTIMEZONE\r\n");
          return g_string_free (text, FALSE);
        }
    }

  return NULL;
}

/**
 * aika_ics_zone_dup_ids:
 *
 * Returns: (transfer full): the names of the known zones, for people: “a, b, c”
 */
char *
aika_ics_zone_dup_ids (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", zones[i].id);

  return g_string_free (text, FALSE);
}
