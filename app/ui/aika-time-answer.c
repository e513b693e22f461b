/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-time-answer"

#include "config.h"

#include "ui/aika-time-answer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/aika-edit-meeting-days.h"
#include "time/aika-phrase.h"

/* What a time field answers, without the field: no widget and no display is needed here. */

#define SHOWN_AMENDED_MAX 40    /* characters: longer texts are offered by the words that change */

static void
clear_note (gpointer data)
{
  AikaAnswerNote *note = data;

  g_free (note->sentence);
  g_free (note->offer);
  g_free (note->amended);
}

/* The last character that is no space; NULL where there is none. */
static const char *
find_last_char (const char *text)
{
  const char *last = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      last = p;

  return last;
}

/* “4.”, “4.–5.”: a number with a dot, and no other number with a dot before it. */
static gboolean
ends_with_day (const char *text)
{
  const char *dot = find_last_char (text);
  const char *start = dot;

  if (dot == NULL || *dot != '.')
    return FALSE;
  while (start > text && g_ascii_isdigit (start[-1]))
    start--;

  return dot - start >= 1 && dot - start <= 2 && (start == text || start[-1] != '.');
}

static const char *
say_examples (AikaAnswerField field)
{
  switch (field)
    {
    case AIKA_ANSWER_TIME:
      return _("No time yet. For example: 24.4., May–June, autumn 2027");
    case AIKA_ANSWER_CELL:
      return _("A time or any text. For example: 24.4., May–June, workshop");
    case AIKA_ANSWER_MEETING:
      return _("The day of a meeting, or of several. For example: 24.4. or 12.1., 9.2.");
    }

  g_assert_not_reached ();
}

/* What must still be written, as far as it can be told from what is there. */
static const char *
say_missing (const char      *text,
             AikaAnswerField  field)
{
  const char *last = find_last_char (text);

  if (last == NULL)
    return say_examples (field);
  if (g_unichar_type (g_utf8_get_char (last)) == G_UNICODE_DASH_PUNCTUATION)
    return _("The end is still missing.");
  if (ends_with_day (text))
    return _("The month is still missing.");

  return _("The time is not complete yet.");
}

/* The year that nobody wrote is told in a note of its own, and stands pale in the reading. */
static AikaWhen *
without_doubt (const AikaWhen *when)
{
  return aika_when_new (when->kind, when->precision, when->text, when->spans, when->n_spans, when->list_mode,
                        when->flags & ~AIKA_WHEN_YEAR_INFERRED);
}

static void
find_year (AikaTimeAnswer *answer,
           gint32          day)
{
  char digits[16];
  int year;

  if (day == AIKA_DAY_NONE)
    return;

  aika_day_to_ymd (day, &year, NULL, NULL);
  g_snprintf (digits, sizeof digits, "%d", year);
  for (const char *p = strstr (answer->text, digits); p != NULL; p = strstr (p + 1, digits))
    {
      AikaAnswerDoubt doubt = { (guint) (p - answer->text), (guint) (p - answer->text + strlen (digits)) };

      g_array_append_val (answer->doubts, doubt);
    }
}

static void
find_doubted_years (AikaTimeAnswer *answer,
                    const AikaWhen *when)
{
  gint32 start_day, end_day;
  int start_year, end_year;

  if (!(when->flags & AIKA_WHEN_YEAR_INFERRED) || !aika_when_get_extent (when, &start_day, &end_day))
    return;

  if (end_day != AIKA_DAY_NONE)
    end_day--;
  if (start_day != AIKA_DAY_NONE && end_day != AIKA_DAY_NONE)
    {
      aika_day_to_ymd (start_day, &start_year, NULL, NULL);
      aika_day_to_ymd (end_day, &end_year, NULL, NULL);
      if (start_year == end_year)
        start_day = AIKA_DAY_NONE;
    }
  find_year (answer, start_day);
  find_year (answer, end_day);
}

static void
say_time (AikaTimeAnswer *answer,
          const AikaWhen *when,
          AikaLanguage    language)
{
  g_autoptr(AikaWhen) plain = NULL;

  if (when->kind == AIKA_WHEN_UNKNOWN)
    {
      answer->tone = AIKA_ANSWER_HINT;
      answer->text = g_strdup (_("No days: the words are kept as they are."));
      return;
    }

  plain = without_doubt (when);
  answer->tone = AIKA_ANSWER_READING;
  answer->text = aika_when_format (plain, language, AIKA_PHRASE_READING, AIKA_PHRASE_TYPOGRAPHIC);
  find_doubted_years (answer, when);
}

static const AikaRemark *
find_error (const AikaReading *reading)
{
  for (guint i = 0; i < reading->remarks->len; i++)
    {
      const AikaRemark *remark = &g_array_index (reading->remarks, AikaRemark, i);

      if (aika_remark_is_error (remark))
        return remark;
    }

  return NULL;
}

/* Words without a slip that could be meant as a time: the text of a cell. */
static gboolean
is_plain_text (const AikaReading *reading)
{
  if (reading->status == AIKA_READING_VALUE)
    return !aika_when_is_known (reading->when);

  for (guint i = 0; i < reading->remarks->len; i++)
    {
      const AikaRemark *remark = &g_array_index (reading->remarks, AikaRemark, i);

      if (aika_remark_is_error (remark) &&
          (remark->code != AIKA_REMARK_UNREADABLE || remark->suggestion != NULL || remark->start == remark->end))
        return FALSE;
    }

  return reading->status == AIKA_READING_ERROR;
}

/* Text, or a time that is no day on which a body can meet. */
static gboolean
is_no_meeting (const AikaReading *reading)
{
  return is_plain_text (reading) ||
         (reading->status == AIKA_READING_VALUE && !aika_edit_is_meeting_time (reading->when));
}

/* Worth knowing, not worth the colour of a warning. */
static gboolean
is_calm (AikaRemarkCode code)
{
  return code == AIKA_REMARK_YEAR_INFERRED || code == AIKA_REMARK_OUTSIDE_ROW;
}

static char *
make_offer (const AikaRemark *remark,
            const char       *amended)
{
  if (remark->code == AIKA_REMARK_YEAR_INFERRED)
    return g_strdup (_("Confirm the Year"));

  /* TRANSLATORS: a button; %s is the text that it puts into the time field */
  return g_strdup_printf (_("Correct to “%s”"),
                          g_utf8_strlen (amended, -1) <= SHOWN_AMENDED_MAX ? amended : remark->suggestion);
}

static void
add_note (AikaTimeAnswer    *answer,
          const AikaReading *reading,
          const AikaRemark  *remark,
          char              *sentence)
{
  AikaAnswerNote note = { .sentence = sentence };

  note.amended = aika_reading_dup_amended (reading, remark);
  if (note.amended != NULL && !g_str_equal (note.amended, reading->text))
    note.offer = make_offer (remark, note.amended);
  else
    g_clear_pointer (&note.amended, g_free);
  note.is_calm = is_calm (remark->code);
  g_array_append_val (answer->notes, note);
}

static void
add_warnings (AikaTimeAnswer    *answer,
              const AikaReading *reading,
              AikaLanguage       language)
{
  for (guint i = 0; i < reading->remarks->len; i++)
    {
      const AikaRemark *remark = &g_array_index (reading->remarks, AikaRemark, i);

      if (!aika_remark_is_error (remark))
        add_note (answer, reading, remark, aika_remark_dup_message (remark, reading->text, language));
    }
}

static void
say_error (AikaTimeAnswer    *answer,
           const AikaReading *reading,
           AikaLanguage       language)
{
  const AikaRemark *error = find_error (reading);

  answer->tone = AIKA_ANSWER_ERROR;
  if (error == NULL)
    {
      answer->text = g_strdup (_("This is not understood as a time."));
      return;
    }

  answer->text = aika_remark_dup_message (error, reading->text, language);
  if (error->suggestion != NULL)
    add_note (answer, reading, error, NULL);
}

/**
 * aika_time_answer_new:
 * @reading: how the text of the field is read
 * @known: (nullable): the time that the text stands for already, where nobody has changed it; it is
 *   said instead of what the text reads as today
 * @field: what the text is for
 * @language: the language of the window
 *
 * Finds what to say to a text in a time field: its reading in words, with its warnings; or a calm
 * word on what is missing; or the sentence of the first error. An empty text gets examples.
 *
 * Returns: (transfer full): the answer
 */
AikaTimeAnswer *
aika_time_answer_new (const AikaReading *reading,
                      const AikaWhen    *known,
                      AikaAnswerField    field,
                      AikaLanguage       language)
{
  AikaTimeAnswer *answer = g_new0 (AikaTimeAnswer, 1);
  gboolean is_blank = find_last_char (reading->text) == NULL;

  answer->doubts = g_array_new (FALSE, FALSE, sizeof (AikaAnswerDoubt));
  answer->is_keepable = field != AIKA_ANSWER_MEETING;
  answer->notes = g_array_new (FALSE, TRUE, sizeof (AikaAnswerNote));
  g_array_set_clear_func (answer->notes, clear_note);

  if (known != NULL && !is_blank)
    {
      say_time (answer, known, language);
      if (reading->status == AIKA_READING_VALUE && known->kind != AIKA_WHEN_UNKNOWN)
        add_warnings (answer, reading, language);
    }
  else if (is_blank || reading->status == AIKA_READING_INCOMPLETE)
    {
      answer->tone = AIKA_ANSWER_HINT;
      answer->text = g_strdup (say_missing (reading->text, field));
    }
  else if (field == AIKA_ANSWER_CELL && is_plain_text (reading))
    {
      answer->tone = AIKA_ANSWER_HINT;
      answer->text = g_strdup (_("Not a time: written as text in the cell."));
      answer->is_plain = TRUE;
    }
  else if (field == AIKA_ANSWER_MEETING && is_no_meeting (reading))
    {
      answer->tone = AIKA_ANSWER_ERROR;
      answer->text = g_strdup (_("A meeting needs a day. For example: 24.4."));
    }
  else if (reading->status == AIKA_READING_VALUE)
    {
      say_time (answer, reading->when, language);
      add_warnings (answer, reading, language);
    }
  else
    say_error (answer, reading, language);

  return answer;
}

/**
 * aika_time_answer_free:
 * @answer: (transfer full): an answer
 */
void
aika_time_answer_free (AikaTimeAnswer *answer)
{
  g_array_unref (answer->doubts);
  g_array_unref (answer->notes);
  g_free (answer->text);
  g_free (answer);
}

/**
 * aika_time_answer_get_amended:
 * @answer: an answer
 *
 * Returns: (transfer none) (nullable): the text of the first replacement that it offers
 */
const char *
aika_time_answer_get_amended (const AikaTimeAnswer *answer)
{
  for (guint i = 0; i < answer->notes->len; i++)
    {
      const AikaAnswerNote *note = &g_array_index (answer->notes, AikaAnswerNote, i);

      if (note->amended != NULL)
        return note->amended;
    }

  return NULL;
}

/**
 * aika_time_answer_dup_spoken:
 * @answer: an answer
 *
 * Returns: (transfer full): all that it says, for a screen reader
 */
char *
aika_time_answer_dup_spoken (const AikaTimeAnswer *answer)
{
  GString *text = g_string_new (answer->text);

  for (guint i = 0; i < answer->notes->len; i++)
    {
      const AikaAnswerNote *note = &g_array_index (answer->notes, AikaAnswerNote, i);

      if (note->sentence == NULL)
        continue;
      if (!g_str_has_suffix (text->str, ".") && !g_str_has_suffix (text->str, "?"))
        g_string_append_c (text, '.');
      g_string_append_printf (text, " %s", note->sentence);
    }

  return g_string_free (text, FALSE);
}

static void
insert (PangoAttrList    *attributes,
        PangoAttribute   *attribute,
        const AikaRemark *remark)
{
  attribute->start_index = remark->start;
  attribute->end_index = remark->end;
  pango_attr_list_insert (attributes, attribute);
}

/**
 * aika_time_answer_underline:
 * @answer: what is said to a text
 * @reading: how the text is read
 * @error_color: (nullable): the colour under words that are no time; `NULL` for that of the text
 * @warning_color: (nullable): the colour where there is a warning
 *
 * Underlines the places that the answer speaks of: waved where the words are no time, with a plain
 * line where there is a warning. What is not said is not underlined.
 *
 * Returns: (transfer full): attributes for the text of @reading
 */
PangoAttrList *
aika_time_answer_underline (const AikaTimeAnswer *answer,
                            const AikaReading    *reading,
                            const PangoColor     *error_color,
                            const PangoColor     *warning_color)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  gboolean is_error = answer->tone == AIKA_ANSWER_ERROR;
  const PangoColor *color = is_error ? error_color : warning_color;

  for (guint i = 0; i < reading->remarks->len; i++)
    {
      const AikaRemark *remark = &g_array_index (reading->remarks, AikaRemark, i);

      if (aika_remark_is_error (remark) != is_error || (!is_error && answer->notes->len == 0) ||
          remark->start >= remark->end || is_calm (remark->code))
        continue;

      insert (attributes, pango_attr_underline_new (is_error ? PANGO_UNDERLINE_ERROR : PANGO_UNDERLINE_SINGLE), remark);
      if (color != NULL)
        insert (attributes, pango_attr_underline_color_new (color->red, color->green, color->blue), remark);
    }

  return attributes;
}
