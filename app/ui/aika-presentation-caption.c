/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-presentation-caption"

#include "config.h"

#include "ui/aika-presentation-caption.h"

#include "prose/aika-prose-times.h"
#include "prose/aika-prose-words.h"
#include "prose/aika-prose.h"
#include "time/aika-phrase.h"
#include "time/aika-plan-words.h"

struct _AikaPresentationCaption
{
  GtkBox    parent_instance;

  GtkLabel *title;
  GtkLabel *time;         /* with the status */
  GtkLabel *people;
};

G_DEFINE_FINAL_TYPE (AikaPresentationCaption, aika_presentation_caption, GTK_TYPE_BOX)

/* The columns of a view whose row says who. */
static const char *const fields[] = { "participants", "responsible" };

static AikaView *
make_view (void)
{
  g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(AikaSeq) seq = NULL;
  AikaView *view = aika_record_new (&aika_view_type);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      AikaColumn *column = aika_record_new (&aika_column_type);

      aika_set_text (&column->field, fields[i]);
      g_ptr_array_add (columns, column);
    }
  seq = aika_seq_new ((gconstpointer const *) columns->pdata, columns->len);
  aika_set_seq (&view->columns, seq);
  view->kind = AIKA_VIEW_TABLE;
  return view;
}

/* What there is of the two, with the separator between them. */
static char *
join (const char *first,
      const char *separator,
      const char *second)
{
  if (first == NULL || *first == '\0' || second == NULL || *second == '\0')
    return g_strdup (first != NULL && *first != '\0' ? first : second != NULL ? second : "");

  return g_strconcat (first, separator, second, NULL);
}

/* An empty line keeps its place, so that the view above does not jump from row to row. */
static void
set_lines (AikaPresentationCaption *self,
           const char              *title,
           const char              *time,
           const char              *people)
{
  gtk_label_set_text (self->title, title != NULL && *title != '\0' ? title : "–");
  gtk_label_set_text (self->time, time);
  gtk_label_set_text (self->people, people);
}

/* “Osallistujat: esimiehet; henkilöstö” */
static char *
dup_people (const AikaProseWords *words,
            AikaProseField        field,
            const AikaProseCell  *cell)
{
  g_autofree char *plain = aika_prose_cell_dup_plain (cell);
  g_auto(GStrv) lines = g_strsplit (plain, "\n", -1);
  g_autofree char *joined = g_strjoinv ("; ", lines);

  if (*joined == '\0')
    return g_steal_pointer (&joined);

  return g_strdup_printf ("%s: %s", field == AIKA_PROSE_FIELD_RESPONSIBLE ? words->responsible : words->fields[field],
                          joined);
}

static void
aika_presentation_caption_class_init (AikaPresentationCaptionClass *klass)
{
}

static GtkLabel *
add_label (AikaPresentationCaption *self,
           const char              *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
aika_presentation_caption_init (AikaPresentationCaption *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "presentation-caption");
  self->title = add_label (self, "title");
  self->time = add_label (self, "time");
  self->people = add_label (self, "people");
}

/**
 * aika_presentation_caption_show_item:
 * @caption: a caption
 * @plan: a plan
 * @item: a row of it
 */
void
aika_presentation_caption_show_item (AikaPresentationCaption *caption,
                                     const AikaPlan          *plan,
                                     const AikaItem          *item)
{
  g_autoptr(AikaView) view = make_view ();
  g_autoptr(AikaProseRow) row = aika_prose_compose_row (plan, view, item);
  const AikaProseWords *words = aika_prose_words_get (aika_language_from_tag (plan->language));
  g_autofree char *participants = dup_people (words, AIKA_PROSE_FIELD_PARTICIPANTS, row->cells->pdata[0]);
  g_autofree char *responsible = dup_people (words, AIKA_PROSE_FIELD_RESPONSIBLE, row->cells->pdata[1]);
  g_autofree char *people = join (participants, " · ", responsible);
  g_autofree char *times = aika_prose_dup_times (plan, item);

  set_lines (caption, item->title, times, people);
}

/* The rows that the meeting is for. */
static char *
dup_rows (const AikaPlan    *plan,
          const AikaMeeting *meeting)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    {
      const AikaItem *item = aika_seq_get (plan->items, i);

      for (guint k = 0; k < aika_seq_get_length (item->marks); k++)
        {
          const AikaMark *mark = aika_seq_get (item->marks, k);

          if (mark->meeting == NULL || g_strcmp0 (mark->meeting->meeting, meeting->id) != 0 || item->title == NULL)
            continue;
          g_string_append_printf (rows, "%s%s", rows->len > 0 ? "; " : "", item->title);
          break;
        }
    }

  return g_string_free (rows, FALSE);
}

/**
 * aika_presentation_caption_show_meeting:
 * @caption: a caption
 * @plan: a plan
 * @body: a body of it
 * @meeting: (nullable): its meeting; `NULL` for the body alone
 */
void
aika_presentation_caption_show_meeting (AikaPresentationCaption *caption,
                                        const AikaPlan          *plan,
                                        const AikaBody          *body,
                                        const AikaMeeting       *meeting)
{
  AikaLanguage language = aika_language_from_tag (plan->language);
  g_autofree char *abbreviation = body->name != NULL && body->abbreviation != NULL
                                  ? g_strdup_printf (" (%s)", body->abbreviation) : g_strdup ("");
  g_autofree char *title = g_strconcat (body->name != NULL ? body->name : aika_body_get_short_name (body), abbreviation, NULL);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  g_autofree char *rows = NULL;

  if (meeting == NULL)
    {
      set_lines (caption, title, "", "");
      return;
    }

  day = aika_when_format (meeting->when, language, AIKA_PHRASE_FULL, AIKA_PHRASE_PLAIN);
  time = join (day, " – ", meeting->status != AIKA_STATUS_CONFIRMED
                           ? aika_status_get_word (meeting->status, AIKA_MEANING_SESSION, language) : NULL);
  rows = dup_rows (plan, meeting);
  set_lines (caption, title, time, rows);
}

/**
 * aika_presentation_caption_show_plan:
 * @caption: a caption
 * @plan: a plan
 *
 * For when nothing of it is selected.
 */
void
aika_presentation_caption_show_plan (AikaPresentationCaption *caption,
                                     const AikaPlan          *plan)
{
  g_autofree char *state = join (plan->organisation, " · ", plan->status_word);

  set_lines (caption, plan->title, state, "");
}
