/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-prose"

#include "config.h"

#include "prose/aika-prose-private.h"

#include <string.h>

#include "time/aika-words.h"

/* A bulletin: each session with a day is a sentence of the program, as in
 *
 *   Visiotyöpaja tiistaina 12.4.2022 klo 17–20.
 *   Strategisten päämäärien työpajat 20.4., 26.4. ja 27.4.2022 klo 17–20. Työpajat ovat
 *   erilaisia: voit tulla yhteen tai useampaan.
 *
 * Marks of one set make one sentence. Everything else, phases, vague times and decisions,
 * stands in a list of its own, so that no time is lost. */

/* The sessions of one set, in the author's order. */
typedef struct
{
  const char *word;           /* of the set; NULL for none */
  AikaSetRule rule;
  GPtrArray  *times;          /* of AikaProseTime, borrowed */
} Set;

static void
free_set (gpointer data)
{
  Set *set = data;

  g_ptr_array_unref (set->times);
  g_free (set);
}

/* Whether the mark has a sentence of its own: something to come to, on a known day. */
gboolean
aika_prose_is_session (const AikaProseTime *time)
{
  return (time->mark->meaning == AIKA_MEANING_SESSION || time->mark->meaning == AIKA_MEANING_EVENT) &&
         time->body == NULL && aika_prose_when_is_dated (time->when);
}

gboolean
aika_prose_has_sessions (const AikaProseContext *context)
{
  for (guint i = 0; i < aika_seq_get_length (context->plan->items); i++)
    {
      g_autoptr(GArray) times = aika_prose_resolve (context->plan, aika_seq_get (context->plan->items, i));

      for (guint k = 0; k < times->len; k++)
        if (aika_prose_is_session (&g_array_index (times, AikaProseTime, k)))
          return TRUE;
    }

  return FALSE;
}

static GPtrArray *
list_sets (const GArray *times)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func (free_set);
  g_autoptr(GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < times->len; i++)
    {
      AikaProseTime *time = &g_array_index (times, AikaProseTime, i);
      const char *word = time->mark->set;
      Set *set;

      if (!aika_prose_is_session (time))
        continue;

      set = g_hash_table_lookup (found, word != NULL ? word : "");
      if (set == NULL)
        {
          set = g_new0 (Set, 1);
          set->word = word;
          set->times = g_ptr_array_new ();
          g_ptr_array_add (sets, set);
          g_hash_table_insert (found, (gpointer) (word != NULL ? word : ""), set);
        }
      if (set->rule == AIKA_SET_NONE)
        set->rule = time->mark->set_rule;
      g_ptr_array_add (set->times, time);
    }

  return sets;
}

/* Said in brackets behind a time: what the author calls it and its status; NULL for nothing. */
static char *
dup_remark (const AikaProseContext *context,
            const AikaItem         *item,
            const AikaProseTime    *time)
{
  const char *label = aika_prose_time_get_label (time, item);
  AikaStatus status = aika_prose_time_get_status (time);
  const char *word = status != AIKA_STATUS_CONFIRMED
                     ? aika_status_get_word (status, time->mark->meaning, context->language) : NULL;
  const char *reason = word != NULL && aika_prose_is_filled (time->mark->reason) ? time->mark->reason : NULL;

  if (label == NULL && word == NULL)
    return NULL;

  return g_strconcat (label != NULL ? label : "", label != NULL && word != NULL ? ", " : "", word != NULL ? word : "",
                      reason != NULL ? ": " : "", reason != NULL ? reason : "", NULL);
}

/* Whether the times can share their month, year and clock in one phrase. */
static gboolean
can_join (const AikaWhen *a,
          const AikaWhen *b)
{
  return aika_prose_when_is_one_day (a) && aika_prose_when_is_one_day (b) &&
         (a->flags & ~AIKA_WHEN_OPEN_CLOCK) == AIKA_WHEN_EXACT && (b->flags & ~AIKA_WHEN_OPEN_CLOCK) == AIKA_WHEN_EXACT &&
         a->spans[0].start_minute == b->spans[0].start_minute && a->spans[0].end_minute == b->spans[0].end_minute;
}

/* One day, with its weekday in running text: “tiistaina 12.4.2022 klo 17–20”. */
static void
say_day (AikaProseBlock         *block,
         const AikaProseContext *context,
         const AikaWhen         *when)
{
  g_autofree char *date = aika_when_format (when, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);

  if ((when->flags & ~(AIKA_WHEN_OPEN_CLOCK | AIKA_WHEN_YEAR_INFERRED)) == AIKA_WHEN_EXACT)
    {
      aika_prose_block_say (block, context->words->on_weekdays[aika_day_get_weekday (when->spans[0].start_day) - 1]);
      aika_prose_block_say (block, " ");
    }
  aika_prose_block_add (block, date, AIKA_PROSE_PLAIN, when, NULL);
}

/* Where the phrase of a list goes on after a part; NULL where it does not. */
static const char *
find_separator (const char  *text,
                const char  *conjunction,
                const char **next)
{
  const char *comma = strstr (text, ", ");
  const char *word = strstr (text, conjunction);

  if (comma != NULL && (word == NULL || comma < word))
    {
      *next = comma + strlen (", ");
      return comma;
    }
  if (word != NULL)
    *next = word + strlen (conjunction);

  return word;
}

/* “20.4., 26.4. ja 27.4.2022 klo 17–20”, each day a run with its own time. */
static void
say_days (AikaProseBlock         *block,
          const AikaProseContext *context,
          GPtrArray              *times,
          guint                   first,
          guint                   end,
          AikaListMode            mode)
{
  const AikaWords *language_words = aika_language_get_words (context->language);
  g_autofree char *conjunction = g_strdup_printf (" %s ", mode == AIKA_LIST_ALTERNATIVES ? language_words->or
                                                                                         : language_words->and);
  g_autofree AikaSpan *spans = g_new (AikaSpan, end - first);
  const AikaWhen *first_when = ((const AikaProseTime *) times->pdata[first])->when;
  g_autoptr(AikaWhen) joined = NULL;
  g_autofree char *text = NULL;
  const char *at;

  for (guint i = first; i < end; i++)
    spans[i - first] = ((const AikaProseTime *) times->pdata[i])->when->spans[0];
  joined = aika_when_new (AIKA_WHEN_DAY_LIST, first_when->precision, NULL, spans, end - first, mode, AIKA_WHEN_EXACT);
  text = aika_when_format (joined, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);

  at = text;
  for (guint i = first; i < end; i++)
    {
      const AikaProseTime *time = times->pdata[i];
      const char *next = NULL;
      const char *separator = i + 1 < end ? find_separator (at, conjunction, &next) : NULL;
      g_autofree char *part = separator != NULL ? g_strndup (at, separator - at) : g_strdup (at);
      g_autofree char *between = separator != NULL ? g_strndup (separator, next - separator) : NULL;

      aika_prose_block_add (block, part, AIKA_PROSE_PLAIN, time->when, NULL);
      aika_prose_block_say (block, between);
      if (separator == NULL)
        break;
      at = next;
    }
}

/* Where the times from @first on can be said together with the same remark. */
static guint
find_end (const AikaProseContext *context,
          const AikaItem         *item,
          GPtrArray              *times,
          guint                   first,
          const char             *remark)
{
  const AikaProseTime *time = times->pdata[first];
  guint end = first + 1;

  for (; end < times->len; end++)
    {
      const AikaProseTime *other = times->pdata[end];
      g_autofree char *own = dup_remark (context, item, other);

      if (!can_join (time->when, other->when) || g_strcmp0 (own, remark) != 0)
        break;
    }

  return end;
}

static void
say_times (AikaProseBlock         *block,
           const AikaProseContext *context,
           const AikaItem         *item,
           const Set              *set)
{
  const AikaWords *language_words = aika_language_get_words (context->language);
  AikaListMode mode = set->rule == AIKA_SET_CANDIDATES ? AIKA_LIST_ALTERNATIVES : AIKA_LIST_ALL;
  guint first = 0;

  while (first < set->times->len)
    {
      const AikaProseTime *time = set->times->pdata[first];
      g_autofree char *remark = dup_remark (context, item, time);
      guint end = find_end (context, item, set->times, first, remark);

      if (first > 0 && (end < set->times->len || end > first + 1))
        {
          aika_prose_block_say (block, ", ");
        }
      else if (first > 0)
        {
          aika_prose_block_say (block, " ");
          aika_prose_block_say (block, mode == AIKA_LIST_ALTERNATIVES ? language_words->or : language_words->and);
          aika_prose_block_say (block, " ");
        }

      if (end > first + 1)
        say_days (block, context, set->times, first, end, mode);
      else if (aika_prose_when_is_one_day (time->when) && set->times->len == 1)
        say_day (block, context, time->when);
      else
        {
          g_autofree char *words = aika_prose_when_is_one_day (time->when)
                                   ? aika_when_format (time->when, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY)
                                   : aika_prose_dup_words (context, time->when);

          aika_prose_block_add (block, words, AIKA_PROSE_PLAIN, time->when, NULL);
        }

      if (remark != NULL)
        {
          aika_prose_block_say (block, " (");
          aika_prose_block_say (block, remark);
          aika_prose_block_say (block, ")");
        }
      first = end;
    }
}

/* The set's own word, in the form in which the author wrote it, where that can be the subject of a
 * sentence about several sessions: “työpajat”; else the program's. */
static char *
dup_subject (const AikaProseContext *context,
             const char             *word)
{
  const AikaProseWords *words = context->words;

  if (word == NULL || context->language != context->plan_language || !g_str_has_suffix (word, words->set_word_ending) ||
      strlen (word) <= 3)
    return g_strdup (words->sessions);

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isalpha (g_utf8_get_char (at)) && *at != ' ' && *at != '-')
      return g_strdup (words->sessions);

  return aika_prose_dup_capital (word);
}

static gboolean
is_open (AikaStatus status)
{
  return status == AIKA_STATUS_CONFIRMED || status == AIKA_STATUS_TENTATIVE;
}

/* How many sessions there still are to come to, and whether their clock is known. */
static guint
count_open (const Set *set,
            gboolean  *has_clock)
{
  guint n = 0;

  *has_clock = FALSE;
  for (guint i = 0; i < set->times->len; i++)
    {
      const AikaProseTime *time = set->times->pdata[i];

      if (is_open (aika_prose_time_get_status (time)))
        n += time->when->n_spans;
      for (guint k = 0; k < time->when->n_spans; k++)
        *has_clock |= time->when->spans[k].start_minute >= 0 || time->when->spans[k].end_minute >= 0;
    }

  return n;
}

static void
say_rule (AikaProseBlock         *block,
          const AikaProseContext *context,
          const Set              *set,
          guint                   n_open)
{
  const AikaProseWords *words = context->words;
  g_autofree char *subject = dup_subject (context, set->word);
  g_autofree char *sentence = NULL;

  switch (set->rule)
    {
    case AIKA_SET_NONE:
      return;
    case AIKA_SET_ALL_DIFFER:
      sentence = g_strconcat (subject, " ", words->all_differ, NULL);
      break;
    case AIKA_SET_CHOOSE_ONE:
      sentence = g_strconcat (subject, " ", n_open == 2 ? words->choose_either : words->choose_one, NULL);
      break;
    case AIKA_SET_CANDIDATES:
      sentence = g_strdup (words->candidates);
      break;
    }

  aika_prose_say_sentence (block, sentence);
}

/* That the clock will be told is said of what people are invited to: sets of sessions, and
 * sessions of a plan that is published. */
static gboolean
promises_clock (const AikaProseContext *context,
                const Set              *set)
{
  const AikaProseTime *first = set->times->pdata[0];

  return first->mark->meaning == AIKA_MEANING_SESSION && aika_prose_when_is_one_day (first->when) &&
         (set->rule != AIKA_SET_NONE || context->plan->published != AIKA_DAY_NONE);
}

static AikaProseBlock *
compose_set (const AikaProseContext *context,
             const AikaItem         *item,
             const Set              *set)
{
  AikaProseBlock *block = aika_prose_begin_line (AIKA_PROSE_BULLET, item);
  gboolean has_clock;
  guint n_open = count_open (set, &has_clock);

  if (block->runs->len > 0)
    aika_prose_block_say (block, " ");
  say_times (block, context, item, set);
  aika_prose_end_sentence (block);

  if (n_open > 1)
    say_rule (block, context, set, n_open);
  if (n_open > 0 && !has_clock && promises_clock (context, set))
    aika_prose_say_sentence (block, context->words->clock_later);

  return block;
}

/* What the sentences of a set with a rule say of it: their words, and how many sessions there are.
 * Returns: (transfer full) (nullable): NULL where there is no rule to repeat */
static char *
dup_said (const AikaProseContext *context,
          const AikaProseBlock   *block,
          const Set              *set)
{
  gboolean has_clock;
  guint n_open = count_open (set, &has_clock);
  g_autofree char *text = NULL;

  if (set->rule == AIKA_SET_NONE || n_open < 2)
    return NULL;

  text = aika_prose_block_dup_plain (block);
  return g_strdup_printf ("%s %u %s", text, n_open,
                          n_open < G_N_ELEMENTS (context->words->numerals) ? context->words->numerals[n_open] : "");
}

/* “Kutsut lähtevät 26.2.2013.” */
static void
say_invitations (AikaProseBlock         *block,
                 const AikaProseContext *context,
                 const GArray           *times)
{
  for (guint i = 0; i < times->len; i++)
    {
      const AikaProseTime *time = &g_array_index (times, AikaProseTime, i);
      AikaStatus status = aika_prose_time_get_status (time);
      g_autofree char *date = NULL;

      if (time->mark->meaning != AIKA_MEANING_INVITATION || !aika_prose_when_is_dated (time->when))
        continue;

      date = aika_when_format (time->when, context->language, AIKA_PHRASE_FULL, AIKA_PHRASE_NO_WEEKDAY);
      aika_prose_say_sentence (block, status == AIKA_STATUS_HELD ? context->words->invitations_went
                                                                 : context->words->invitations_go);
      aika_prose_block_say (block, " ");
      aika_prose_block_add (block, date, AIKA_PROSE_PLAIN, time->when, NULL);
      if (status != AIKA_STATUS_CONFIRMED && status != AIKA_STATUS_HELD)
        aika_prose_block_say_status (block, context, time->mark, status);
      aika_prose_end_sentence (block);
    }
}

/* The sentences of the sessions, in the author's order. */
void
aika_prose_add_sessions (GPtrArray              *blocks,
                         const AikaProseContext *context)
{
  for (guint i = 0; i < aika_seq_get_length (context->plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (context->plan->items, i);
      g_autoptr(GArray) times = aika_prose_resolve (context->plan, item);
      g_autoptr(GPtrArray) sets = list_sets (times);

      for (guint k = 0; k < sets->len; k++)
        {
          AikaProseBlock *block = compose_set (context, item, sets->pdata[k]);

          if (k == sets->len - 1)
            {
              g_autofree char *said = dup_said (context, block, sets->pdata[k]);

              say_invitations (block, context, times);
              aika_prose_say_extras (block, context, item, said);
            }
          aika_prose_blocks_take (blocks, block);
        }
    }
}

/* Whether a sentence of a session has said the mark. */
static gboolean
is_said (const AikaProseTime *time,
         gboolean             has_session)
{
  return aika_prose_is_session (time) ||
         (has_session && time->mark->meaning == AIKA_MEANING_INVITATION && aika_prose_when_is_dated (time->when));
}

/* “Ensimmäiset työpajat: maaliskuu 2022.” */
static void
add_phase (GPtrArray              *blocks,
           const AikaProseContext *context,
           const AikaItem         *item)
{
  g_autoptr(GArray) times = aika_prose_resolve (context->plan, item);
  AikaProseBlock *block = aika_prose_begin_line (AIKA_PROSE_BULLET, item);
  AikaProseBlock *said = aika_prose_block_new (AIKA_PROSE_BULLET, item);
  gboolean has_session = FALSE;

  for (guint i = 0; i < times->len; i++)
    has_session |= aika_prose_is_session (&g_array_index (times, AikaProseTime, i));
  for (guint i = 0; i < times->len; i++)
    {
      const AikaProseTime *time = &g_array_index (times, AikaProseTime, i);

      if (is_said (time, has_session))
        continue;
      if (said->runs->len > 0)
        aika_prose_block_say (said, "; ");
      aika_prose_say_mark (said, context, item, time, AIKA_PHRASE_FULL);
    }
  aika_prose_say_ties (said, context, item, said->runs->len == 0, AIKA_PHRASE_FULL);

  if (said->runs->len > 0 || !has_session)
    {
      if (block->runs->len > 0 && said->runs->len > 0)
        aika_prose_block_say (block, ": ");
      aika_prose_block_copy (block, said);
      aika_prose_end_sentence (block);
      if (!has_session)
        aika_prose_say_extras (block, context, item, NULL);
      aika_prose_blocks_take (blocks, block);
    }
  else
    {
      aika_prose_block_free (block);
    }
  aika_prose_block_free (said);
}

/* What is no dated session: phases, vague times, decisions, rows without a time. */
void
aika_prose_add_phases (GPtrArray              *blocks,
                       const AikaProseContext *context,
                       gboolean                has_heading)
{
  g_autoptr(GPtrArray) phases = aika_prose_blocks_new ();

  for (guint i = 0; i < aika_seq_get_length (context->plan->items); i++)
    add_phase (phases, context, aika_seq_get (context->plan->items, i));

  if (has_heading && phases->len > 0)
    aika_prose_blocks_add (blocks, AIKA_PROSE_HEADING, NULL, context->words->phases, AIKA_PROSE_PLAIN);
  g_ptr_array_extend_and_steal (blocks, g_steal_pointer (&phases));
}
