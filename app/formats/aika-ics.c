/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-ics"

#include "config.h"

#include "formats/aika-ics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/aika-ics-moment.h"
#include "formats/aika-ics-text.h"
#include "formats/aika-ics-words.h"
#include "formats/aika-ics-write.h"
#include "formats/aika-ics-zone.h"

/* A plan as a calendar file of RFC 5545: plan → moments → events → bytes.
 *
 * Invariants: (1) the same plan, revisions and options are the same bytes: no clock, no
 * locale, no order of a hash table; (2) each moment keeps its UID as long as its mark or
 * meeting lives; (3) nothing that makes a program write to somebody, ask or ring; (4) what is
 * returned has been read back. */

G_DEFINE_QUARK (aika-ics-error-quark, aika_ics_error)

static const AikaIcsOptions default_options = { AIKA_ICS_KINDS_DEFAULT, FALSE };

/* When the plan was last touched, as far as it says: when it was edited, else the day of
 * its last update, its publication or its situation, else its own first day. Never the
 * moment of the export, which would make every event look changed. */
static GDateTime *
get_fallback_stamp (const AikaPlan *plan)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  const gint32 days[] = { plan->updated, plan->published, plan->as_of };
  gint32 first_month, end_month, day;
  int year, month, day_of_month;

  if (plan->edited != NULL && plan->edited->at != NULL)
    {
      g_autoptr(GDateTime) edited = g_date_time_new_from_iso8601 (plan->edited->at, utc);

      if (edited != NULL && g_date_time_get_year (edited) >= AIKA_YEAR_MIN &&
          g_date_time_get_year (edited) <= AIKA_YEAR_MAX)
        return g_date_time_to_utc (edited);
    }

  aika_plan_get_range (plan, &first_month, &end_month);
  day = aika_month_get_first_day (first_month);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (days[i] != AIKA_DAY_NONE)
      {
        day = days[i];
        break;
      }
  aika_day_to_ymd (day, &year, &month, &day_of_month);

  return g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
}

/* The stamp of a revision; @fallback where it holds none. */
static GDateTime *
parse_stamp (const char *stamp,
             GDateTime  *fallback)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  GDateTime *parsed = stamp != NULL ? g_date_time_new_from_iso8601 (stamp, utc) : NULL;

  return parsed != NULL ? parsed : g_date_time_ref (fallback);
}

/* @updated has the moment's present sequence; a stamp never goes back behind the one that
 * subscribers have seen in @revisions. */
static void
get_revision (const AikaRevisions  *revisions,
              const AikaRevisions  *updated,
              const AikaIcsMoment  *moment,
              GDateTime            *fallback,
              guint                *sequence,
              GDateTime           **stamp)
{
  const char *id = aika_ics_moment_is_meeting (moment) ? moment->meeting->id : moment->mark->id;
  const char *old_text = NULL, *text = NULL;
  g_autoptr(GDateTime) old = NULL;
  g_autoptr(GDateTime) now = NULL;

  *sequence = 0;
  aika_revisions_get (updated, id, NULL, sequence, &text);
  now = parse_stamp (text, fallback);
  if (revisions != NULL && aika_revisions_get (revisions, id, NULL, NULL, &old_text))
    {
      old = parse_stamp (old_text, now);
      if (g_date_time_compare (old, now) > 0)
        {
          *stamp = g_steal_pointer (&old);
          return;
        }
    }

  *stamp = g_steal_pointer (&now);
}

static const char *
color_of_hue (int hue)
{
  /* Names of CSS colours: RFC 7986 §5.9 knows no others. */
  switch ((AikaHue) hue)
    {
    case AIKA_HUE_NONE:
      return NULL;
    case AIKA_HUE_BLUE:
      return "steelblue";
    case AIKA_HUE_GREEN:
      return "seagreen";
    case AIKA_HUE_PURPLE:
      return "mediumpurple";
    case AIKA_HUE_ORANGE:
      return "darkorange";
    case AIKA_HUE_YELLOW:
      return "goldenrod";
    case AIKA_HUE_GREY:
      return "slategray";
    case AIKA_HUE_TEAL:
      return "teal";
    case AIKA_HUE_RED:
      return "firebrick";
    case AIKA_HUE_BROWN:
      return "saddlebrown";
    }

  g_assert_not_reached ();
}

static AikaIcsState
get_state (const AikaIcsMoment *moment)
{
  switch ((AikaStatus) moment->status)
    {
    case AIKA_STATUS_CONFIRMED:
    case AIKA_STATUS_HELD:
    case AIKA_STATUS_TABLED:
    case AIKA_STATUS_RETURNED:
      break;
    case AIKA_STATUS_TENTATIVE:
      return AIKA_ICS_STATE_TENTATIVE;
    case AIKA_STATUS_CANCELLED:
    case AIKA_STATUS_POSTPONED:       /* what a calendar promises is this time, and it is off */
      return AIKA_ICS_STATE_CANCELLED;
    }

  /* Of several candidates none is sure; of several equal sessions all are held. */
  if (moment->status == AIKA_STATUS_CONFIRMED && moment->set_rule == AIKA_SET_CANDIDATES &&
      aika_ics_moment_is_alternative (moment))
    return AIKA_ICS_STATE_TENTATIVE;

  return AIKA_ICS_STATE_CONFIRMED;
}

static const char *
get_color (const AikaPlan      *plan,
           const AikaIcsMoment *moment,
           AikaIcsState         state)
{
  const AikaCategory *category;

  if (state == AIKA_ICS_STATE_CANCELLED)
    return "gray";
  if (aika_ics_moment_is_meeting (moment))
    return moment->body->hue != AIKA_HUE_NONE ? color_of_hue (moment->body->hue) : "darkorange";

  category = aika_plan_get_category (plan, moment->mark);
  return category != NULL ? color_of_hue (category->hue) : NULL;
}

/* Whether people are there: a parcel that is sent at noon blocks nobody's noon. */
static gboolean
takes_time (const AikaIcsMoment *moment)
{
  if (aika_ics_moment_is_meeting (moment))
    return TRUE;

  return moment->mark->meaning == AIKA_MEANING_SESSION || moment->mark->meaning == AIKA_MEANING_EVENT ||
         moment->mark->meaning == AIKA_MEANING_DECISION;
}

/* Only what has a clock makes busy: a meeting of which only the day is known must not
 * block the day, and one of several alternatives not all of them. */
static AikaIcsBusy
get_busy (const AikaIcsMoment *moment,
          AikaIcsState         state)
{
  if (state == AIKA_ICS_STATE_CANCELLED || aika_ics_moment_is_alternative (moment) ||
      !aika_ics_time_is_timed (&moment->time) || !takes_time (moment))
    return AIKA_ICS_FREE;

  return state == AIKA_ICS_STATE_TENTATIVE ? AIKA_ICS_MAYBE_BUSY : AIKA_ICS_BUSY;
}

static const char *
get_precision_token (AikaPrecision precision)
{
  static const char *const tokens[] = {
    "TIME", "DAY", "WEEK", "PART-OF-MONTH", "MONTH", "QUARTER", "HALF-YEAR", "SEASON",
    "PART-OF-YEAR", "YEAR", "PLAN"
  };

  return tokens[precision];
}

static const char *
get_kind_token (const AikaIcsMoment *moment)
{
  static const char *const tokens[] = {
    "PHASE", "SESSION", "EVENT", "DECISION", "DELIVERABLE", "DEADLINE", "INVITATION"
  };

  return aika_ics_moment_is_meeting (moment) ? "MEETING" : tokens[moment->mark->meaning];
}

static void
append_moment (GString              *text,
               const AikaPlan       *plan,
               const AikaIcsMoment  *moment,
               const AikaIcsOptions *options,
               const char           *zone_id,
               guint                 sequence,
               GDateTime            *stamp)
{
  AikaLanguage language = aika_language_from_tag (plan->language);
  g_autofree char *summary = aika_ics_dup_summary (moment, language);
  g_autofree char *description = aika_ics_dup_description (plan, moment, language, options->has_names);
  g_autofree char *category = aika_ics_dup_category (moment, language);
  g_autofree char *url = moment->item != NULL ? aika_ics_dup_uri (moment->item->url) : NULL;
  gboolean is_remote = url != NULL && moment->item->mode == AIKA_MODE_REMOTE && takes_time (moment);
  AikaIcsState state = get_state (moment);
  AikaIcsEvent event = {
    .uid = moment->uid,
    .sequence = sequence,
    .stamp = stamp,
    .summary = summary,
    .category = category,
    .color = get_color (plan, moment, state),
    .state = state,
    .busy = get_busy (moment, state),
    .time = moment->time,
    .zone_id = zone_id,
    .location = moment->item != NULL ? moment->item->venue : NULL,
    .url = url,
    .conference = is_remote ? url : NULL,
    .conference_label = is_remote ? aika_ics_get_words (language)->remote_label : NULL,
    .siblings = moment->siblings,
    .set_uid = aika_ics_moment_is_alternative (moment) ? moment->set_uid : NULL,
    .description = description,
    .precision = get_precision_token (moment->when->precision),
    .kind = get_kind_token (moment),
  };

  aika_ics_append_event (text, &event);
}

static gboolean
check_uids (const GPtrArray  *moments,
            GError          **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < moments->len; i++)
    {
      const AikaIcsMoment *moment = moments->pdata[i];

      if (!g_hash_table_add (seen, moment->uid))
        {
          g_set_error (error, AIKA_ICS_ERROR, AIKA_ICS_ERROR_IDENTITY,
                       _("two marks or meetings have the id ‘%s’ (expected an id of its own for each)"),
                       aika_ics_moment_is_meeting (moment) ? moment->meeting->id : moment->mark->id);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * aika_ics_export:
 * @plan: a plan
 * @revisions: (nullable): when its marks and meetings last changed
 * @options: (nullable): what to write; `NULL` for `AIKA_ICS_KINDS_DEFAULT` without names
 * @error: return location for an error
 *
 * Writes a calendar file of RFC 5545 with one VEVENT a moment. A mark with several days is
 * several moments, each with a UID of its own; what is tied to a meeting stands in the
 * meeting's event. What has no time, or a time in words alone, has no event: no day is
 * invented. What is known less exactly than to the day becomes whole days that block nobody,
 * with the author's words in SUMMARY and DESCRIPTION. The texts are in the plan's language.
 *
 * DTSTAMP and LAST-MODIFIED are when the mark last changed (without METHOD they mean the same,
 * RFC 5545 §3.8.7.2), so the same plan is the same bytes. What differs from @revisions
 * has the next sequence and is stamped with when the plan was edited; a plan that does not say
 * that, with the day of its update, publication or situation, else with its first day.
 *
 * An empty calendar, of a plan without such times, is a valid file: it has the time zone.
 * The function may run in any thread.
 *
 * Returns: (transfer full) (nullable): the file; `NULL` with an error of `AIKA_ICS_ERROR`
 */
GBytes *
aika_ics_export (const AikaPlan        *plan,
                 const AikaRevisions   *revisions,
                 const AikaIcsOptions  *options,
                 GError               **error)
{
  const AikaIcsOptions *chosen = options != NULL ? options : &default_options;
  const char *zone_id;
  g_autofree char *zone = NULL;
  g_autofree char *product_id = NULL;
  g_autofree char *language_tag = NULL;
  g_autoptr(GPtrArray) moments = NULL;
  g_autoptr(GPtrArray) stamps = NULL;
  g_autoptr(GDateTime) fallback = NULL;
  g_autoptr(AikaRevisions) updated = NULL;
  g_autoptr(GString) events = g_string_new (NULL);
  g_autoptr(GString) text = g_string_new (NULL);
  GDateTime *latest = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  zone_id = plan->time_zone != NULL ? plan->time_zone : AIKA_ICS_ZONE_DEFAULT;
  zone = aika_ics_zone_dup_component (zone_id);
  if (zone == NULL)
    {
      g_autofree char *known = aika_ics_zone_dup_ids ();

      g_set_error (error, AIKA_ICS_ERROR, AIKA_ICS_ERROR_ZONE,
                   _("timeZone: a calendar cannot be written in the time zone ‘%s’ (expected one of %s)"),
                   zone_id, known);
      return NULL;
    }

  moments = aika_ics_collect_moments (plan, chosen->kinds, error);
  if (moments == NULL || !check_uids (moments, error))
    return NULL;

  fallback = get_fallback_stamp (plan);
  updated = aika_revisions_update (revisions, plan, fallback);
  stamps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  for (guint i = 0; i < moments->len; i++)
    {
      GDateTime *stamp;
      guint sequence;

      get_revision (revisions, updated, moments->pdata[i], fallback, &sequence, &stamp);
      g_ptr_array_add (stamps, stamp);
      if (latest == NULL || g_date_time_compare (stamp, latest) > 0)
        latest = stamp;
      append_moment (events, plan, moments->pdata[i], chosen, zone_id, sequence, stamp);
    }

  language_tag = g_ascii_strup (aika_language_get_tag (aika_language_from_tag (plan->language)), -1);
  product_id = g_strdup_printf ("-//Aikajana//Aikajana %s//%s", AIKA_VERSION, language_tag);
  aika_ics_append_header (text, &(AikaIcsCalendar) {
    .product_id = product_id,
    .id = plan->id,
    .name = plan->title != NULL ? plan->title : "",
    .zone_id = zone_id,
    .stamp = latest,
  });
  g_string_append (text, zone);
  g_string_append_len (text, events->str, (gssize) events->len);
  g_string_append (text, "END:VCALENDAR\r\n");

  if (!aika_ics_verify (text->str, moments->len, error))
    return NULL;

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/**
 * aika_ics_count_events:
 * @plan: a plan
 * @options: (nullable): what would be written
 * @n_events: (out): how many events an export would have
 * @error: return location for an error
 *
 * For saying beforehand what an export holds, and what it leaves out.
 *
 * Returns: `FALSE` with `AIKA_ICS_ERROR_TIME` if a time of the plan is none
 */
gboolean
aika_ics_count_events (const AikaPlan        *plan,
                       const AikaIcsOptions  *options,
                       guint                 *n_events,
                       GError               **error)
{
  g_autoptr(GPtrArray) moments = NULL;

  g_return_val_if_fail (plan != NULL && n_events != NULL, FALSE);

  moments = aika_ics_collect_moments (plan, options != NULL ? options->kinds : default_options.kinds, error);
  if (moments == NULL)
    return FALSE;

  *n_events = moments->len;
  return TRUE;
}
