/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-thing"

#include "config.h"

#include "ui/aika-thing.h"

#include "ui/aika-sheet-acts.h"

/* On GTK 4.8 only widgets reach a screen reader, so each mark, title and meeting of the
 * sheet has a widget of its own. It carries role, name, focus and actions and paints
 * nothing: the sheet paints rows, and the ring around the thing that has the focus. */

struct _AikaThing
{
  GtkWidget         parent_instance;

  AikaThingKind     kind;
  const AikaRecord *record;       /* owned */
  char             *name;
  guint             row;
};

G_DEFINE_FINAL_TYPE (AikaThing, aika_thing, GTK_TYPE_WIDGET)

static void
aika_thing_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
}

static void
aika_thing_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
aika_thing_finalize (GObject *object)
{
  AikaThing *self = AIKA_THING (object);

  g_clear_pointer ((gpointer *) &self->record, aika_record_unref);
  g_free (self->name);

  G_OBJECT_CLASS (aika_thing_parent_class)->finalize (object);
}

static void
aika_thing_class_init (AikaThingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = aika_thing_finalize;
  widget_class->snapshot = aika_thing_snapshot;
  widget_class->measure = aika_thing_measure;

  gtk_widget_class_set_css_name (widget_class, "thing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  aika_sheet_acts_install_on_thing (widget_class);
}

static void
aika_thing_init (AikaThing *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * aika_thing_new:
 * @kind: what it is
 * @record: (nullable) (transfer none): the mark, item, group, body or meeting
 *
 * Returns: (transfer floating): a thing without a name
 */
AikaThing *
aika_thing_new (AikaThingKind     kind,
                const AikaRecord *record)
{
  AikaThing *self = g_object_new (AIKA_TYPE_THING, NULL);

  self->kind = kind;
  aika_thing_set_record (self, record);

  return self;
}

/**
 * aika_thing_get_kind:
 * @thing: a thing
 *
 * Returns: what it is
 */
AikaThingKind
aika_thing_get_kind (AikaThing *thing)
{
  return thing->kind;
}

/**
 * aika_thing_get_record:
 * @thing: a thing
 *
 * Returns: (transfer none) (nullable): the record that it stands for
 */
const AikaRecord *
aika_thing_get_record (AikaThing *thing)
{
  return thing->record;
}

/**
 * aika_thing_get_id:
 * @thing: a thing
 *
 * Returns: (transfer none) (nullable): the id of its record
 */
const char *
aika_thing_get_id (AikaThing *thing)
{
  return thing->record != NULL ? aika_record_get_id (thing->record) : NULL;
}

/**
 * aika_thing_set_record:
 * @thing: a thing
 * @record: (nullable) (transfer none): the record as it is now
 */
void
aika_thing_set_record (AikaThing        *thing,
                       const AikaRecord *record)
{
  aika_set_record ((gpointer) &thing->record, record);
}

/**
 * aika_thing_set_name:
 * @thing: a thing
 * @name: what a screen reader says
 */
void
aika_thing_set_name (AikaThing  *thing,
                     const char *name)
{
  if (g_strcmp0 (thing->name, name) == 0)
    return;

  g_free (thing->name);
  thing->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (thing), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * aika_thing_get_name:
 * @thing: a thing
 *
 * Returns: (transfer none): what a screen reader says
 */
const char *
aika_thing_get_name (AikaThing *thing)
{
  return thing->name;
}

/**
 * aika_thing_get_row:
 * @thing: a thing
 *
 * Returns: the row of the scene that it stands in
 */
guint
aika_thing_get_row (AikaThing *thing)
{
  return thing->row;
}

/**
 * aika_thing_set_row:
 * @thing: a thing
 * @row: the row of the scene that it stands in
 */
void
aika_thing_set_row (AikaThing *thing,
                    guint      row)
{
  thing->row = row;
}
