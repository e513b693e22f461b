/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-changes-private.h"

/* What a time became, and how both times are said. */

static int
compare (gint32 a,
         gint32 b)
{
  return (a > b) - (a < b);
}

/* Of two times of the same precision and as many spans, by where the ends went:
 *
 *   start     end       it
 *   later     later     moved, and so if both are earlier
 *   kept      later     was lengthened, and so on whichever side
 *   kept      kept      is another time of the same days */
static AikaTurn
compare_extents (gint32 start_before,
                 gint32 end_before,
                 gint32 start_after,
                 gint32 end_after)
{
  int start = compare (start_after, start_before);
  int end = compare (end_after, end_before);

  if (start == 0 && end == 0)
    return AIKA_TURN_OTHER;
  if (start == end)
    return AIKA_TURN_MOVED;
  if (start <= 0 && end >= 0)
    return AIKA_TURN_LENGTHENED;

  return AIKA_TURN_SHORTENED;
}

/* A time with an open end moves with the end that it has. */
static AikaTurn
compare_open (gint32 start_before,
              gint32 end_before,
              gint32 start_after,
              gint32 end_after)
{
  gboolean is_same_form = (start_before == AIKA_DAY_NONE) == (start_after == AIKA_DAY_NONE) &&
                          (end_before == AIKA_DAY_NONE) == (end_after == AIKA_DAY_NONE);

  return is_same_form && (start_before != start_after || end_before != end_after) ? AIKA_TURN_MOVED : AIKA_TURN_OTHER;
}

/* Returns: what the one time became by becoming the other; nothing is a time not known */
AikaTurn
aika_changes_find_turn (const AikaWhen *before,
                        const AikaWhen *after)
{
  gint32 start_before, end_before, start_after, end_after;

  if (after == NULL || !aika_when_get_extent (after, &start_after, &end_after))
    return AIKA_TURN_OTHER;
  if (before == NULL || !aika_when_get_extent (before, &start_before, &end_before))
    return before == NULL || before->kind == AIKA_WHEN_UNKNOWN ? AIKA_TURN_GIVEN : AIKA_TURN_OTHER;

  if (start_before == AIKA_DAY_NONE || end_before == AIKA_DAY_NONE || start_after == AIKA_DAY_NONE ||
      end_after == AIKA_DAY_NONE)
    return compare_open (start_before, end_before, start_after, end_after);
  if (after->precision < before->precision && start_after >= start_before && end_after <= end_before)
    return AIKA_TURN_REFINED;
  if (before->n_spans != after->n_spans)
    return AIKA_TURN_OTHER;
  if (before->precision == after->precision)
    return compare_extents (start_before, end_before, start_after, end_after);

  return compare (start_after, start_before) * compare (end_after, end_before) > 0 ? AIKA_TURN_MOVED : AIKA_TURN_OTHER;
}

/* Returns: (transfer full): the time as the program says it. Whether its year was written is no
 * matter here */
char *
aika_changes_dup_when (const AikaChangeList *list,
                       const AikaWhen       *when,
                       AikaPhraseFlags       flags)
{
  g_autoptr(AikaWhen) sure = NULL;

  if (when != NULL)
    sure = aika_when_new (when->kind, when->precision, when->text, when->spans, when->n_spans, when->list_mode,
                          when->flags & ~AIKA_WHEN_YEAR_INFERRED);

  return aika_when_format (sure, list->language, AIKA_PHRASE_FULL, flags);
}

static char *
dup_words (const AikaChangeList *list,
           const AikaWhen       *when)
{
  return aika_when_dup_words (when, list->language, aika_language_from_tag (list->after->language), AIKA_PHRASE_PLAIN);
}

/* Whether nobody who reads would see a difference between the two. */
gboolean
aika_changes_is_same_time (const AikaChangeList *list,
                           const AikaWhen       *before,
                           const AikaWhen       *after)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  g_autofree char *old_words = NULL;
  g_autofree char *new_words = NULL;

  if (aika_when_equal (before, after))
    return TRUE;

  old = aika_changes_dup_when (list, before, AIKA_PHRASE_PLAIN);
  new = aika_changes_dup_when (list, after, AIKA_PHRASE_PLAIN);
  old_words = dup_words (list, before);
  new_words = dup_words (list, after);
  return g_str_equal (old, new) && (g_str_equal (old_words, new_words) || before->text == NULL || after->text == NULL);
}

/* Returns: (transfer full): “maaliskuu 2018 → huhtikuu 2018”; in their authors' words where the
 * program says both alike */
char *
aika_changes_dup_step (const AikaChangeList *list,
                       const AikaWhen       *before,
                       const AikaWhen       *after,
                       AikaPhraseFlags       flags)
{
  const char *open = list->words->open_quote;
  const char *close = list->words->close_quote;
  g_autofree char *old = aika_changes_dup_when (list, before, flags);
  g_autofree char *new = aika_changes_dup_when (list, after, flags);
  g_autofree char *old_words = NULL;
  g_autofree char *new_words = NULL;

  if (!g_str_equal (old, new))
    return g_strdup_printf ("%s → %s", old, new);

  old_words = dup_words (list, before);
  new_words = dup_words (list, after);
  if (g_str_equal (old_words, new_words))
    return g_strdup_printf ("%s, %s", new, list->words->changed);

  return g_strdup_printf ("%s%s%s → %s%s%s", open, old_words, close, open, new_words, close);
}

/* Returns: (transfer full): “KH 21.3.2022” */
char *
aika_changes_dup_meeting (const AikaChangeList *list,
                          const AikaBody       *body,
                          const AikaWhen       *when)
{
  g_autofree char *day = aika_changes_dup_when (list, when, AIKA_PHRASE_NO_WEEKDAY);

  return g_strdup_printf ("%s %s", aika_body_get_short_name (body), day);
}

/* Returns: (transfer full): when the mark is, with the body of its meeting */
char *
aika_changes_dup_time (const AikaChangeList *list,
                       const AikaPlan       *plan,
                       const AikaMark       *mark)
{
  g_autoptr(AikaWhen) when = aika_plan_get_mark_when (plan, mark);
  AikaBody *body = NULL;

  if (mark->meeting != NULL)
    aika_plan_find_meeting (plan, mark->meeting, &body);

  return body != NULL ? aika_changes_dup_meeting (list, body, when) : aika_changes_dup_when (list, when, AIKA_PHRASE_PLAIN);
}
