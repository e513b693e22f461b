/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-shift-words"

#include "config.h"

#include "ui/aika-shift-words.h"

#include <glib/gi18n-lib.h>

#include "plan/aika-day.h"

/* What is said of shifting the rest of a plan. */

/* “a, b and c” */
static char *
join (const GPtrArray *words)
{
  g_autoptr(GString) start = g_string_new (NULL);

  if (words->len == 1)
    return g_strdup (words->pdata[0]);

  for (guint i = 0; i + 1 < words->len; i++)
    g_string_append_printf (start, "%s%s", i > 0 ? ", " : "", (char *) words->pdata[i]);

  /* Translators: the end of a list: “14 marks” and “2 banners”. */
  return g_strdup_printf (_("%1$s and %2$s"), start->str, (char *) words->pdata[words->len - 1]);
}

static void
add (GPtrArray  *words,
     const char *template,
     guint       n)
{
  g_auto(GStrv) parts = g_strsplit (template, "%u", 2);
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (n > 0)
    g_ptr_array_add (words, g_strjoinv (number, parts));
}

static char *
dup_moved (const AikaShiftReport *report)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  add (words, ngettext ("%u mark", "%u marks", report->n_moved), report->n_moved);
  add (words, ngettext ("%u banner", "%u banners", report->n_banners), report->n_banners);
  if (words->len == 0)
    return g_strdup (_("nothing moves"));

  list = join (words);
  /* Translators: %s is a list such as “14 marks and 1 banner”. */
  return g_strdup_printf (ngettext ("%s moves", "%s move", report->n_moved + report->n_banners), list);
}

/* The words for what stays; NULL where nothing does. */
static char *
dup_staying (const AikaShiftReport *report)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint n = report->n_tied + report->n_held + report->n_left;

  add (words, ngettext ("%u tied to a meeting", "%u tied to meetings", report->n_tied), report->n_tied);
  /* Translators: what has happened: held, decided, sent. */
  add (words, ngettext ("%u held", "%u held", report->n_held), report->n_held);
  add (words, ngettext ("%u with a loose time", "%u with loose times", report->n_left),
       report->n_left);
  if (words->len == 0)
    return NULL;

  list = join (words);
  /* Translators: %s is a list such as “3 tied to meetings and 1 held”; it has more than one part here. */
  if (words->len > 1)
    return g_strdup_printf (C_("several kinds", "%s stay"), list);
  /* Translators: %s is “3 tied to meetings” or “1 held”. */
  return g_strdup_printf (ngettext ("%s stays", "%s stay", n), list);
}

/**
 * aika_shift_words_dup_report:
 * @report: what is moved and what stays
 *
 * Returns: (transfer full): “14 marks move; 3 tied to meetings and 1 held stay.”
 */
char *
aika_shift_words_dup_report (const AikaShiftReport *report)
{
  g_autofree char *moved = dup_moved (report);
  g_autofree char *staying = dup_staying (report);
  g_autofree char *sentence = staying != NULL ? g_strconcat (moved, "; ", staying, ".", NULL) : g_strconcat (moved, ".", NULL);
  g_autofree char *first = g_utf8_substring (sentence, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (sentence), NULL);
}

/**
 * aika_shift_words_dup_month:
 * @month: a month
 *
 * Returns: (transfer full): the month as it stands behind “all that begins in”: in Finnish “helmikuussa 2026”
 */
char *
aika_shift_words_dup_month (gint32 month)
{
  /* Translators: these stand behind “Shift all that begins in”; %d is the year. */
  static const char *const months[] = {
    N_("January %d"), N_("February %d"), N_("March %d"), N_("April %d"), N_("May %d"), N_("June %d"),
    N_("July %d"), N_("August %d"), N_("September %d"), N_("October %d"), N_("November %d"), N_("December %d"),
  };
  int year, month_of_year, day;
  g_auto(GStrv) parts = NULL;
  g_autofree char *number = NULL;

  aika_day_to_ymd (aika_month_get_first_day (month), &year, &month_of_year, &day);
  parts = g_strsplit (_(months[month_of_year - 1]), "%d", 2);
  number = g_strdup_printf ("%d", year);
  return g_strjoinv (number, parts);
}
