/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-document"

#include "config.h"

#include "document/aika-document.h"

#include <glib/gi18n-lib.h>

#include "document/aika-document-private.h"
#include "edit/aika-edit-describe.h"

/**
 * AikaDocument:
 *
 * The one thing that changes: which plan is current, what it was before, and which file it
 * is in. Views follow [signal@Document::changed], which carries the plan before and the plan
 * after; as they share what did not change, comparing pointers finds what did.
 *
 * Invariants: (1) only [method@Document.commit], [method@Document.undo],
 * [method@Document.redo] and [method@Document.go_to_step] change the current plan; (2) a document is modified if its plan
 * differs from the one that was saved last, or that it began with; (3) a plan that equals the
 * opened one is written with the opened bytes, one that equals the saved one with those;
 * (4) a revision never falls, and undo does not touch it; (5) one save at a time; (6) a document
 * belongs to the thread that made it.
 *
 * When a plan was edited is stamped into the bytes alone when they are written. The plans of the
 * history keep what the file said that they came from, so that undo and *modified* know nothing
 * of the clock. Who edited it is not said: the stamp drops the name of the one before. */

/* Presses of a key, or of keys, that follow each other this fast are one movement. */
#define MERGE_WITHIN_MS 1500

struct _AikaDocument
{
  GObject        parent_instance;

  AikaHistory   *history;
  AikaVersion   *opened;          /* NULL of a new plan */
  AikaVersion   *saved;           /* what was opened or saved last; without bytes of a new plan */
  AikaRevisions *revisions;
  GPtrArray     *warnings;        /* of AikaProblem */

  GFile         *file;
  char          *sha256;          /* of what the file held when it was read or saved */
  gboolean       is_modified;
  gboolean       is_read_only;
  gboolean       is_saving;
};

G_DEFINE_QUARK (aika-document-error-quark, aika_document_error)
G_DEFINE_FINAL_TYPE (AikaDocument, aika_document, G_TYPE_OBJECT)

typedef enum
{
  PROP_PLAN = 1,
  PROP_FILE,
  PROP_TITLE,
  PROP_IS_MODIFIED,
  PROP_IS_READ_ONLY,
  PROP_IS_SAVING,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
} AikaDocumentProperty;

static GParamSpec *properties[PROP_REDO_LABEL + 1];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the properties said before something happened. */
typedef struct
{
  AikaPlan *plan;
  GFile    *file;
  char     *title;
  char     *undo_label;
  char     *redo_label;
  gboolean  can_undo;
  gboolean  can_redo;
  gboolean  is_modified;
  gboolean  is_saving;
} Look;

static Look
look_at (AikaDocument *self)
{
  Look look = {
    aika_record_ref (aika_document_get_plan (self)),
    self->file != NULL ? g_object_ref (self->file) : NULL,
    aika_document_dup_title (self),
    g_strdup (aika_document_get_undo_label (self)),
    g_strdup (aika_document_get_redo_label (self)),
    aika_document_get_can_undo (self),
    aika_document_get_can_redo (self),
    self->is_modified,
    self->is_saving,
  };

  return look;
}

static void
notify_if (AikaDocument         *self,
           AikaDocumentProperty  property,
           gboolean              differs)
{
  if (differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Says what is another than before, the plan first. */
static void
announce (AikaDocument *self,
          Look         *before)
{
  g_autoptr(AikaDocument) kept = g_object_ref (self);
  g_autoptr(AikaPlan) plan_before = before->plan;
  g_autoptr(AikaPlan) plan = aika_record_ref (aika_document_get_plan (self));
  g_autofree char *title = aika_document_dup_title (self);

  self->is_modified = !aika_record_equal (plan, aika_version_get_plan (self->saved));

  g_object_freeze_notify (G_OBJECT (self));
  notify_if (self, PROP_PLAN, plan != plan_before);
  notify_if (self, PROP_FILE, self->file != before->file);
  notify_if (self, PROP_TITLE, g_strcmp0 (title, before->title) != 0);
  notify_if (self, PROP_IS_MODIFIED, self->is_modified != before->is_modified);
  notify_if (self, PROP_IS_SAVING, self->is_saving != before->is_saving);
  notify_if (self, PROP_CAN_UNDO, aika_document_get_can_undo (self) != before->can_undo);
  notify_if (self, PROP_CAN_REDO, aika_document_get_can_redo (self) != before->can_redo);
  notify_if (self, PROP_UNDO_LABEL, g_strcmp0 (aika_document_get_undo_label (self), before->undo_label) != 0);
  notify_if (self, PROP_REDO_LABEL, g_strcmp0 (aika_document_get_redo_label (self), before->redo_label) != 0);
  if (plan != plan_before)
    g_signal_emit (self, signals[CHANGED], 0, plan_before, plan);
  g_object_thaw_notify (G_OBJECT (self));

  g_clear_object (&before->file);
  g_free (before->title);
  g_free (before->undo_label);
  g_free (before->redo_label);
}

static void
aika_document_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AikaDocument *self = AIKA_DOCUMENT (object);

  switch ((AikaDocumentProperty) property_id)
    {
    case PROP_PLAN:
      g_value_set_pointer (value, aika_document_get_plan (self));
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_take_string (value, aika_document_dup_title (self));
      break;
    case PROP_IS_MODIFIED:
      g_value_set_boolean (value, self->is_modified);
      break;
    case PROP_IS_READ_ONLY:
      g_value_set_boolean (value, self->is_read_only);
      break;
    case PROP_IS_SAVING:
      g_value_set_boolean (value, self->is_saving);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, aika_document_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, aika_document_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, aika_document_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, aika_document_get_redo_label (self));
      break;
    }
}

static void
aika_document_finalize (GObject *object)
{
  AikaDocument *self = AIKA_DOCUMENT (object);

  g_clear_pointer (&self->history, aika_history_free);
  g_clear_pointer (&self->opened, aika_version_unref);
  g_clear_pointer (&self->saved, aika_version_unref);
  g_clear_pointer (&self->revisions, aika_revisions_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_object (&self->file);
  g_free (self->sha256);

  G_OBJECT_CLASS (aika_document_parent_class)->finalize (object);
}

static GParamSpec *
boolean_property (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
string_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
aika_document_class_init (AikaDocumentClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = aika_document_get_property;
  object_class->finalize = aika_document_finalize;

  /**
   * AikaDocument:plan:
   *
   * The current plan, an `AikaPlan`.
   */
  properties[PROP_PLAN] = g_param_spec_pointer ("plan", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = string_property ("title");
  properties[PROP_IS_MODIFIED] = boolean_property ("is-modified");
  properties[PROP_IS_READ_ONLY] = boolean_property ("is-read-only");
  properties[PROP_IS_SAVING] = boolean_property ("is-saving");
  properties[PROP_CAN_UNDO] = boolean_property ("can-undo");
  properties[PROP_CAN_REDO] = boolean_property ("can-redo");
  properties[PROP_UNDO_LABEL] = string_property ("undo-label");
  properties[PROP_REDO_LABEL] = string_property ("redo-label");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * AikaDocument::changed:
   * @document: the document
   * @before: (type gpointer): the `AikaPlan` that was current
   * @after: (type gpointer): the `AikaPlan` that is
   *
   * The current plan is another. Both plans live as long as the emission.
   */
  signals[CHANGED] = g_signal_new ("changed", AIKA_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);
}

static void
aika_document_init (AikaDocument *self)
{
}

/**
 * aika_document_new:
 * @plan: (transfer none): a plan
 *
 * Returns: (transfer full): a document of a plan that is in no file yet; it is not modified
 *   until it is edited
 */
AikaDocument *
aika_document_new (AikaPlan *plan)
{
  AikaDocument *self;
  g_autoptr(GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (plan != NULL, NULL);

  self = g_object_new (AIKA_TYPE_DOCUMENT, NULL);
  self->history = aika_history_new (plan);
  self->revisions = aika_revisions_new (none);
  self->saved = aika_version_new (plan, plan, self->revisions, NULL);
  self->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) aika_problem_free);
  return self;
}

/**
 * aika_document_get_plan:
 * @document: a document
 *
 * Returns: (transfer none): the current plan
 */
AikaPlan *
aika_document_get_plan (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), NULL);

  return aika_history_get_plan (document->history);
}

/**
 * aika_document_get_file:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): the file that the document was loaded from or saved to last
 */
GFile *
aika_document_get_file (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), NULL);

  return document->file;
}

/**
 * aika_document_dup_title:
 * @document: a document
 *
 * Returns: (transfer full): the title of the plan; where it has none, the name of its file; where
 *   it has none of both, “New plan” translated
 */
char *
aika_document_dup_title (AikaDocument *document)
{
  const AikaPlan *plan;

  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), NULL);

  plan = aika_document_get_plan (document);
  if (plan->title != NULL)
    return g_strdup (plan->title);
  if (document->file != NULL)
    {
      g_autofree char *name = g_file_get_basename (document->file);

      return g_filename_display_name (name);
    }

  return g_strdup (_("New plan"));
}

/**
 * aika_document_get_is_opened:
 * @document: a document
 *
 * Returns: whether the document began with a file, not as a new plan
 */
gboolean
aika_document_get_is_opened (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);

  return document->opened != NULL;
}

/**
 * aika_document_get_is_modified:
 * @document: a document
 *
 * Returns: whether the current plan differs from the one that was saved last, or that the
 *   document began with
 */
gboolean
aika_document_get_is_modified (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);

  return document->is_modified;
}

/**
 * aika_document_get_is_read_only:
 * @document: a document
 *
 * Returns: whether the file is of a newer version, so that it is neither edited nor saved
 */
gboolean
aika_document_get_is_read_only (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);

  return document->is_read_only;
}

/**
 * aika_document_get_is_saving:
 * @document: a document
 *
 * Returns: whether a save is under way
 */
gboolean
aika_document_get_is_saving (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);

  return document->is_saving;
}

/**
 * aika_document_get_can_undo:
 * @document: a document
 *
 * Returns: whether there is a step to undo
 */
gboolean
aika_document_get_can_undo (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);

  return aika_history_can_undo (document->history);
}

/**
 * aika_document_get_can_redo:
 * @document: a document
 *
 * Returns: whether there is a step to do again
 */
gboolean
aika_document_get_can_redo (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);

  return aika_history_can_redo (document->history);
}

/**
 * aika_document_get_undo_label:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): what the step to undo did
 */
const char *
aika_document_get_undo_label (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), NULL);

  return aika_history_get_undo_label (document->history);
}

/**
 * aika_document_get_redo_label:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): what the step to do again did
 */
const char *
aika_document_get_redo_label (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), NULL);

  return aika_history_get_redo_label (document->history);
}

/**
 * aika_document_get_history:
 * @document: a document
 *
 * Returns: (transfer none): the steps that the document has gone; it is another after each change
 */
const AikaHistory *
aika_document_get_history (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), NULL);

  return document->history;
}

/**
 * aika_document_find_saved_step:
 * @document: a document
 * @position: (out): the step
 *
 * Returns: whether a step of the history is the one that the file holds; not so of a plan that
 *   is in no file, nor where the saved step was undone and another one done
 */
gboolean
aika_document_find_saved_step (AikaDocument *document,
                               guint        *position)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document) && position != NULL, FALSE);

  if (document->file == NULL)
    return FALSE;

  for (guint i = 0; i < aika_history_get_n_steps (document->history); i++)
    if (aika_history_get_step_plan (document->history, i) == aika_version_get_plan (document->saved))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * aika_document_get_saved_plan:
 * @document: a document
 *
 * For telling what closing without saving would lose.
 *
 * Returns: (transfer none): the plan that was saved last, or that the document began with
 */
AikaPlan *
aika_document_get_saved_plan (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), NULL);

  return aika_version_get_plan (document->saved);
}

/**
 * aika_document_get_warnings:
 * @document: a document
 *
 * Returns: (transfer none) (element-type AikaProblem): what a person should look at in the file
 *   as it was loaded; empty if nothing
 */
GPtrArray *
aika_document_get_warnings (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), NULL);

  return document->warnings;
}

/**
 * aika_document_get_revisions:
 * @document: a document
 *
 * Returns: (transfer none): the revisions of the plan's marks and meetings
 */
AikaRevisions *
aika_document_get_revisions (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), NULL);

  return document->revisions;
}

/**
 * aika_document_set_revisions:
 * @document: a document
 * @revisions: (transfer none): what an export made of [method@Document.get_revisions]
 *
 * They are written at the next save, also of a plan that is not modified. Of each mark and
 * meeting the greater sequence stays.
 */
void
aika_document_set_revisions (AikaDocument  *document,
                             AikaRevisions *revisions)
{
  AikaRevisions *merged;

  g_return_if_fail (AIKA_IS_DOCUMENT (document));
  g_return_if_fail (revisions != NULL);

  merged = aika_revisions_merge (document->revisions, revisions);
  aika_revisions_unref (document->revisions);
  document->revisions = merged;
}

/**
 * aika_document_has_unsaved_revisions:
 * @document: a document
 *
 * Returns: whether an export changed the revisions since they were last saved: without a save the
 *   next export counts from the same sequences again
 */
gboolean
aika_document_has_unsaved_revisions (AikaDocument *document)
{
  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);

  return !aika_revisions_equal (document->revisions, aika_version_get_revisions (document->saved));
}

/**
 * aika_document_commit:
 * @document: a document
 * @plan: (transfer none): the plan that an edit returned
 * @label: (nullable): what the edit did, for the undo menu; `NULL` for the words of
 *   [func@edit_describe], of a movement for those of the whole of it
 * @merge_key: (nullable): a name for edits that are one movement, such as “move” and the id of a
 *   mark: those that follow each other within a moment are one step
 *
 * The one way to change a plan. A plan equal to the current one makes no step. A document that is
 * read-only stays as it is.
 *
 * Returns: whether the current plan is another than before
 */
gboolean
aika_document_commit (AikaDocument *document,
                      AikaPlan     *plan,
                      const char   *label,
                      const char   *merge_key)
{
  g_autofree char *words = NULL;
  gint64 now_ms = g_get_monotonic_time () / 1000;
  Look before;
  gboolean is_changed;

  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);

  if (document->is_read_only)
    return FALSE;

  if (label == NULL)
    words = aika_edit_describe (aika_history_get_base (document->history, merge_key, now_ms, MERGE_WITHIN_MS), plan);

  before = look_at (document);
  is_changed = aika_history_push (document->history, plan, label != NULL ? label : words, merge_key, now_ms,
                                  MERGE_WITHIN_MS);
  announce (document, &before);
  return is_changed;
}

/**
 * aika_document_undo:
 * @document: a document
 *
 * Returns: whether there was a step to undo
 */
gboolean
aika_document_undo (AikaDocument *document)
{
  Look before;
  gboolean is_changed;

  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);

  before = look_at (document);
  is_changed = aika_history_undo (document->history) != NULL;
  announce (document, &before);
  return is_changed;
}

/**
 * aika_document_redo:
 * @document: a document
 *
 * Returns: whether there was a step to do again
 */
gboolean
aika_document_redo (AikaDocument *document)
{
  Look before;
  gboolean is_changed;

  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);

  before = look_at (document);
  is_changed = aika_history_redo (document->history) != NULL;
  announce (document, &before);
  return is_changed;
}

/**
 * aika_document_go_to_step:
 * @document: a document
 * @position: a step of [method@Document.get_history]
 *
 * Undoes or does again as many steps as lie between, as one change.
 *
 * Returns: whether there is such a step and it was not the current one
 */
gboolean
aika_document_go_to_step (AikaDocument *document,
                          guint         position)
{
  Look before;

  g_return_val_if_fail (AIKA_IS_DOCUMENT (document), FALSE);

  if (position >= aika_history_get_n_steps (document->history) ||
      position == aika_history_get_current (document->history))
    return FALSE;

  before = look_at (document);
  aika_history_go_to (document->history, position);
  announce (document, &before);
  return TRUE;
}

/**
 * aika_document_stop_merging:
 * @document: a document
 *
 * Makes the next edit a step of its own whatever its key, for when a field loses the focus.
 */
void
aika_document_stop_merging (AikaDocument *document)
{
  g_return_if_fail (AIKA_IS_DOCUMENT (document));

  aika_history_stop_merging (document->history);
}

/* Returns: (transfer full): the document of what was loaded. */
AikaDocument *
aika_document_new_loaded (AikaLoad *load)
{
  AikaDocument *self = g_object_new (AIKA_TYPE_DOCUMENT, NULL);

  self->history = aika_history_new (load->content->plan);
  self->revisions = aika_revisions_ref (load->content->revisions);
  self->opened = aika_version_new (load->content->plan, load->content->plan, self->revisions, load->bytes);
  self->saved = aika_version_ref (self->opened);
  self->warnings = g_ptr_array_ref (load->content->warnings);
  self->is_read_only = load->content->is_newer;
  self->file = g_object_ref (load->file);
  self->sha256 = g_strdup (load->sha256);
  return self;
}

/* Returns: (transfer full): a save of the document as it is now; NULL and an error if it cannot
 * be saved. */
AikaSave *
aika_document_begin_save (AikaDocument           *self,
                          GFile                  *file,
                          AikaDocumentSaveFlags   flags,
                          GError                **error)
{
  AikaSave *save;

  if (self->is_read_only)
    {
      g_set_error_literal (error, AIKA_DOCUMENT_ERROR, AIKA_DOCUMENT_ERROR_READ_ONLY,
                           _("This plan was made with a newer Aikajana, whose rules this one does not know. "
                             "It can be read here, but not saved."));
      return NULL;
    }
  if (self->is_saving)
    {
      g_set_error_literal (error, AIKA_DOCUMENT_ERROR, AIKA_DOCUMENT_ERROR_BUSY,
                           _("The plan is being saved already."));
      return NULL;
    }
  if (file == NULL && self->file == NULL)
    {
      g_set_error_literal (error, AIKA_DOCUMENT_ERROR, AIKA_DOCUMENT_ERROR_NO_FILE,
                           _("The plan has no file yet. Choose one first."));
      return NULL;
    }

  save = g_new0 (AikaSave, 1);
  save->file = g_object_ref (file != NULL ? file : self->file);
  save->plan = aika_record_ref (aika_document_get_plan (self));
  save->revisions = aika_revisions_ref (self->revisions);
  save->opened = self->opened != NULL ? aika_version_ref (self->opened) : NULL;
  save->saved = aika_version_ref (self->saved);
  save->replaces_anything = (flags & AIKA_DOCUMENT_SAVE_REPLACE) != 0;
  if (self->file != NULL && g_file_equal (save->file, self->file))
    save->expected_sha256 = g_strdup (self->sha256);

  /* The plan that is being saved stays one to come back to. */
  aika_history_stop_merging (self->history);
  return save;
}

/* Says that a thread is at it. */
void
aika_document_set_is_saving (AikaDocument *self)
{
  Look before = look_at (self);

  self->is_saving = TRUE;
  announce (self, &before);
}

/* Takes over what a save has written, if it has. */
void
aika_document_end_save (AikaDocument *self,
                        AikaSave     *save)
{
  Look before = look_at (self);

  self->is_saving = FALSE;
  if (save->written != NULL)
    {
      aika_version_unref (self->saved);
      self->saved = g_steal_pointer (&save->written);
      g_set_object (&self->file, save->file);
      g_free (self->sha256);
      self->sha256 = g_steal_pointer (&save->new_sha256);
    }
  announce (self, &before);
}
