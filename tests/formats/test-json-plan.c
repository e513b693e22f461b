/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "test-json-plan"

#include "config.h"

#include "formats/aika-json-read.h"
#include "formats/aika-json-write.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "formats/aika-json-scan.h"
#include "random-plan.h"

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "plans", name, NULL);
  g_autoptr(GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

static char *
replace_first (const char *text,
               const char *find,
               const char *replacement)
{
  const char *at = strstr (text, find);
  g_autofree char *before = NULL;

  if (at == NULL)
    g_error ("“%s” does not stand in the file", find);

  before = g_strndup (text, (gsize) (at - text));
  return g_strconcat (before, replacement, at + strlen (find), NULL);
}

static AikaPlanFile *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = bytes_of (text);
  g_autoptr(GError) error = NULL;
  AikaPlanFile *file = aika_json_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  return file;
}

static char *
write_text (AikaPlanFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = aika_json_write (file->plan, file->revisions, &error);

  g_assert_no_error (error);
  return dup_text (bytes);
}

static void
assert_warning (AikaPlanFile *file,
                const char   *code,
                const char   *text)
{
  for (guint i = 0; i < file->warnings->len; i++)
    {
      const AikaProblem *warning = file->warnings->pdata[i];
      g_autofree char *said = aika_problem_dup_text (warning);

      g_assert_cmpint (warning->severity, ==, AIKA_SEVERITY_WARNING);
      if (g_str_equal (warning->code, code) && strstr (said, text) != NULL)
        return;
      g_test_message ("%s: %s", warning->code, said);
    }

  g_error ("there is no warning %s “%s”", code, text);
}

/* The plan that all damage is done to is a good one, and written as it stands. */
static void
test_base (void)
{
  g_autoptr(GBytes) bytes = load ("base.aikajana");
  g_autofree char *text = dup_text (bytes);
  g_autoptr(AikaPlanFile) file = read_text (text);
  g_autofree char *again = write_text (file);

  g_assert_cmpuint (file->warnings->len, ==, 0);
  g_assert_cmpint (file->version, ==, AIKA_PLAN_VERSION);
  g_assert_false (file->is_newer);
  g_assert_cmpuint (aika_revisions_get_length (file->revisions), ==, 1);
  g_assert_cmpstr (text, ==, again);
}

static void
test_base_values (void)
{
  g_autoptr(GBytes) bytes = load ("base.aikajana");
  g_autofree char *text = dup_text (bytes);
  g_autoptr(AikaPlanFile) file = read_text (text);
  const AikaItem *item = aika_seq_get (file->plan->items, 0);
  const AikaBody *body = aika_seq_get (file->plan->bodies, 0);
  const AikaMark *phase = aika_seq_get (item->marks, 0);
  const AikaMark *evening = aika_seq_get (item->marks, 1);
  const AikaMark *deadline = aika_seq_get (item->marks, 4);
  const AikaBlock *block = aika_seq_get (item->content, 0);
  const AikaRun *italic = aika_seq_get (block->runs, 1);

  g_assert_cmpint (file->plan->as_of, ==, aika_day_from_ymd (2026, 4, 14));
  g_assert_cmpint (file->plan->published, ==, AIKA_DAY_NONE);
  g_assert_cmpint (body->usual->clock, ==, 16 * 60);
  g_assert_cmpint (body->kind, ==, AIKA_BODY_BOARD);

  /* The end of the file is the last day; inside it is the day after. */
  g_assert_cmpint (phase->when->spans[0].start_day, ==, aika_day_from_ymd (2026, 1, 1));
  g_assert_cmpint (phase->when->spans[0].end_day, ==, aika_day_from_ymd (2026, 4, 1));
  g_assert_cmpint (evening->when->spans[0].end_day, ==, aika_day_from_ymd (2026, 4, 15));
  g_assert_cmpint (evening->when->spans[0].start_minute, ==, 17 * 60);
  g_assert_cmpint (evening->when->spans[0].end_minute, ==, 20 * 60);
  g_assert_cmpint (evening->when->flags, ==, AIKA_WHEN_TENTATIVE);
  g_assert_cmpint (evening->set_rule, ==, AIKA_SET_ALL_DIFFER);
  g_assert_cmpint (deadline->when->spans[0].start_day, ==, AIKA_DAY_NONE);
  g_assert_cmpint (block->kind, ==, AIKA_BLOCK_BULLET);
  g_assert_true (italic->is_italic);
}

/* One line of damaged.tsv. */
typedef struct
{
  char *name;
  char *find;
  char *replacement;
  char *expected;
} Damage;

static void
damage_free (gpointer data)
{
  Damage *damage = data;

  g_free (damage->name);
  g_free (damage->find);
  g_free (damage->replacement);
  g_free (damage->expected);
  g_free (damage);
}

static void
test_damage (gconstpointer data)
{
  const Damage *damage = data;
  g_autoptr(GBytes) bytes = load ("base.aikajana");
  g_autofree char *text = dup_text (bytes);
  g_autofree char *damaged = replace_first (text, damage->find, damage->replacement);
  g_autoptr(GBytes) damaged_bytes = bytes_of (damaged);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlanFile) file = aika_json_read (damaged_bytes, &error);

  g_assert_null (file);
  g_assert_nonnull (error);
  g_assert_true (error->domain == AIKA_FORMAT_ERROR || error->domain == AIKA_JSON_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "line "));
  g_assert_cmpstr (error->message, ==, damage->expected);
}

static guint
add_damages (void)
{
  g_autoptr(GBytes) bytes = load ("damaged.tsv");
  g_autofree char *text = dup_text (bytes);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_damages = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) columns = g_strsplit (lines[i], "\t", -1);
      g_autofree char *path = NULL;
      Damage *damage;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      if (g_strv_length (columns) != 4)
        g_error ("damaged.tsv, line %u: expected four columns", i + 1);

      damage = g_new0 (Damage, 1);
      damage->name = g_strdup (columns[0]);
      damage->find = g_strdup (columns[1]);
      damage->replacement = g_strdup (columns[2]);
      damage->expected = g_strdup (columns[3]);
      path = g_strconcat ("/json-plan/refused/", damage->name, NULL);
      g_test_add_data_func_full (path, damage, test_damage, damage_free);
      n_damages++;
    }

  return n_damages;
}

static void
test_damages_are_many (gconstpointer n_damages)
{
  g_assert_cmpuint (GPOINTER_TO_UINT (n_damages), >=, 50);
}

/* Whatever is cut off, there is an error and no crash. */
static void
test_truncation (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", "mallila.aikajana", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) load_error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &load_error);
  g_assert_no_error (load_error);
  g_assert_cmpuint (length, >, 15000);

  /* The last byte is the line's end; without it the plan is whole. */
  for (gsize n = 0; n < length - 1; n++)
    {
      g_autofree char *start = g_memdup2 (text, n);
      g_autoptr(GBytes) bytes = g_bytes_new_static (start != NULL ? start : "", n);
      g_autoptr(GError) error = NULL;
      g_autoptr(AikaPlanFile) file = aika_json_read (bytes, &error);

      if (file != NULL || error == NULL)
        g_error ("the first %" G_GSIZE_FORMAT " bytes were read as a plan", n);
    }
}

/* Mutations: each member of the samples is taken away, given another type, or doubled. */

typedef struct
{
  const char *name;
  void     (* mutate) (JsonObject *object, const char *member);
} Mutation;

static void
remove_member (JsonObject *object,
               const char *member)
{
  json_object_remove_member (object, member);
}

static void
make_null (JsonObject *object,
           const char *member)
{
  json_object_set_null_member (object, member);
}

static void
make_number (JsonObject *object,
             const char *member)
{
  json_object_set_int_member (object, member, -70000);
}

static void
make_list (JsonObject *object,
           const char *member)
{
  JsonArray *array = json_array_new ();

  json_array_add_element (array, json_node_copy (json_object_get_member (object, member)));
  json_object_set_array_member (object, member, array);
}

static void
make_other_text (JsonObject *object,
                 const char *member)
{
  json_object_set_string_member (object, member, "2026-02-30");
}

static const Mutation mutations[] = {
  { "removed", remove_member },
  { "null", make_null },
  { "number", make_number },
  { "list", make_list },
  { "text", make_other_text },
};

static void
collect_objects (JsonNode  *node,
                 GPtrArray *objects)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr(GList) values = json_object_get_values (object);

      g_ptr_array_add (objects, object);
      for (GList *l = values; l != NULL; l = l->next)
        collect_objects (l->data, objects);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        collect_objects (json_array_get_element (array, i), objects);
    }
}

/* A refused plan says where; an opened one is whole: written and read it stays equal. */
static void
assert_whole_or_refused (JsonNode   *root,
                         const char *what)
{
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr(GBytes) bytes = bytes_of (text);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlanFile) file = aika_json_read (bytes, &error);
  g_autofree char *written = NULL;
  g_autoptr(AikaPlanFile) again = NULL;

  if (file == NULL)
    {
      if (error == NULL || !g_str_has_prefix (error->message, "line 1: ") || strlen (error->message) < 20)
        g_error ("%s: the refusal does not say where and why", what);
      return;
    }

  g_assert_no_error (error);
  written = write_text (file);
  again = read_text (written);
  g_assert_true (aika_record_equal (file->plan, again->plan));
}

static void
test_mutations (void)
{
  g_autoptr(GBytes) bytes = load ("base.aikajana");
  g_autofree char *text = dup_text (bytes);
  g_autoptr(JsonNode) root = json_from_string (text, NULL);
  g_autoptr(GPtrArray) objects = g_ptr_array_new ();
  guint n_mutations = 0;

  collect_objects (root, objects);
  for (guint i = 0; i < objects->len; i++)
    {
      g_autoptr(GList) members = json_object_get_members (objects->pdata[i]);
      guint n_members = g_list_length (members);

      for (guint k = 0; k < n_members; k++)
        for (guint m = 0; m < G_N_ELEMENTS (mutations); m++)
          {
            g_autoptr(JsonNode) copy = json_from_string (text, NULL);
            g_autoptr(GPtrArray) copied = g_ptr_array_new ();
            g_autoptr(GList) names = NULL;
            g_autofree char *what = NULL;

            collect_objects (copy, copied);
            names = json_object_get_members (copied->pdata[i]);
            what = g_strdup_printf ("object %u, %s %s", i, (const char *) g_list_nth_data (names, k), mutations[m].name);
            mutations[m].mutate (copied->pdata[i], g_list_nth_data (names, k));
            assert_whole_or_refused (copy, what);
            n_mutations++;
          }
    }

  g_test_message ("%u mutations", n_mutations);
  g_assert_cmpuint (n_mutations, >, 900);
}

/* Notes the fields of the record, and of all that it holds, that hold more than their default. */
static void
note_filled (const AikaRecord *record,
             GHashTable       *filled)
{
  g_autoptr(AikaRecord) empty = aika_record_new (record->type);

  for (const AikaField *field = record->type->fields; field->name != NULL; field++)
    {
      gpointer slot = (char *) record + field->offset;

      if (!aika_field_equal (field, record, empty))
        g_hash_table_add (filled, (gpointer) field);
      if (field->kind == AIKA_FIELD_RECORD && *(AikaRecord **) slot != NULL)
        note_filled (*(AikaRecord **) slot, filled);
      else if (field->kind == AIKA_FIELD_RECORDS)
        for (guint i = 0; i < aika_seq_get_length (*(AikaSeq **) slot); i++)
          note_filled (aika_seq_get (*(AikaSeq **) slot, i), filled);
    }
}

/* Collects the fields of the type and of those that it holds. */
static void
collect_fields (const AikaRecordType *type,
                GHashTable           *seen,
                GPtrArray            *fields)
{
  if (!g_hash_table_add (seen, (gpointer) type))
    return;

  for (const AikaField *field = type->fields; field->name != NULL; field++)
    {
      g_ptr_array_add (fields, (gpointer) field);
      if (field->record_type != NULL)
        collect_fields (field->record_type, seen, fields);
    }
}

/* A field that no random plan fills would pass every test that is made with them. */
static void
test_every_field_is_filled (void)
{
  g_autoptr(GHashTable) filled = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) fields = g_ptr_array_new ();

  for (guint32 seed = 0; seed < 50; seed++)
    {
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr(AikaPlan) plan = random_plan_new (rand);

      note_filled (&plan->record, filled);
    }

  collect_fields (&aika_plan_type, seen, fields);
  g_assert_cmpuint (fields->len, >, 100);
  for (guint i = 0; i < fields->len; i++)
    {
      if (!g_hash_table_contains (filled, fields->pdata[i]))
        g_test_message ("never filled: %s", ((const AikaField *) fields->pdata[i])->name);
      g_assert_true (g_hash_table_contains (filled, fields->pdata[i]));
    }
}

static void
test_round_trip (void)
{
  guint32 n_plans = g_getenv ("AIKA_TEST_LONG") != NULL ? 5000 : 1000;

  for (guint32 seed = 0; seed < n_plans; seed++)
    {
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr(AikaPlan) plan = random_plan_new (rand);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = aika_json_write (plan, NULL, &error);
      g_autoptr(GBytes) again = NULL;
      g_autoptr(AikaPlanFile) file = NULL;

      if (bytes == NULL)
        g_error ("seed %u: %s", seed, error->message);
      file = aika_json_read (bytes, &error);
      g_assert_no_error (error);
      g_assert_true (aika_record_equal (plan, file->plan));
      again = aika_json_write (file->plan, file->revisions, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, again));
    }
}

/* Extras stand in every object of the file and are there again, in their order. */
static void
test_unknown_members (void)
{
  static const struct { const char *find, *replacement; } edits[] = {
    { "\"id\": \"base\",", "\"zz\": [1, 2], \"id\": \"base\", \"aa\": { \"b\": null }," },
    { "\"id\": \"prep\",", "\"colour\": \"#b3d3f5\", \"id\": \"prep\"," },
    { "\"weekday\": 1", "\"weekday\": 1, \"every\": 2" },
    { "\"text\": \"Arvot\"", "\"text\": \"Arvot\", \"bold\": true" },
    { "\"text\": \"30.10. mennessä\",", "\"text\": \"30.10. mennessä\", \"calendar\": \"gregorian\"," },
    { "{ \"end\": \"2026-10-30\" }", "{ \"end\": \"2026-10-30\", \"share\": 0.5 }" },
    { "\"sequence\": 2", "\"sequence\": 2, \"by\": \"Anna\"" },
    { "\"plan\": { \"id\": \"base\"", "\"plan\": { \"theme\": \"dark\", \"id\": \"base\"" },
  };
  static const char *const kept[] = {
    "\"zz\": [1, 2],\n  \"aa\": { \"b\": null }\n}", "\"colour\": \"#b3d3f5\" }", "\"every\": 2 }", "\"bold\": true }",
    "\"calendar\": \"gregorian\"", "{ \"end\": \"2026-10-30\", \"share\": 0.5 }", "\"by\": \"Anna\" }",
    "\"theme\": \"dark\"",
  };
  g_autoptr(GBytes) bytes = load ("base.aikajana");
  g_autofree char *text = dup_text (bytes);
  g_autoptr(AikaPlanFile) file = NULL;
  g_autoptr(AikaPlanFile) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *written_again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      char *edited = replace_first (text, edits[i].find, edits[i].replacement);

      g_free (text);
      text = edited;
    }

  file = read_text (text);
  g_assert_cmpuint (file->warnings->len, ==, 0);
  written = write_text (file);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (strstr (written, kept[i]) == NULL)
      g_error ("“%s” was not kept in\n%s", kept[i], written);

  again = read_text (written);
  written_again = write_text (again);
  g_assert_cmpstr (written, ==, written_again);
}

/* Order, spacing and defaults of a file by another hand do not matter. */
static void
test_any_order (void)
{
  g_autoptr(AikaPlanFile) file =
    read_text ("\n{\"items\":[{\"marks\":[],\"consultant\":\"unsaid\",\"title\":\"\",\"id\":\"i\"}],"
               "\"references\":[],\"people\":[],\"id\":\"p\",\"version\":1,\"format\":\"aikajana-plan\"}");
  g_autofree char *written = write_text (file);

  g_assert_cmpstr (written, ==,
                   "{\n"
                   "  \"format\": \"aikajana-plan\",\n"
                   "  \"version\": 1,\n"
                   "  \"id\": \"p\",\n"
                   "  \"title\": \"\",\n"
                   "  \"language\": \"\",\n"
                   "  \"items\": [\n"
                   "    { \"id\": \"i\", \"title\": \"\", \"marks\": [] }\n"
                   "  ]\n"
                   "}\n");
}

static void
test_newer_version (void)
{
  g_autoptr(GBytes) bytes = load ("base.aikajana");
  g_autofree char *text = dup_text (bytes);
  g_autofree char *newer = replace_first (text, "\"version\": 1", "\"version\": 7");
  g_autofree char *with_word = replace_first (newer, "\"status\": \"held\"", "\"status\": \"celebrated\"");
  g_autofree char *with_kind = replace_first (with_word, "\"kind\": \"time-range\"", "\"kind\": \"moon-phase\"");
  g_autoptr(AikaPlanFile) file = read_text (with_kind);
  const AikaItem *item = aika_seq_get (file->plan->items, 0);
  const AikaMark *mark = aika_seq_get (item->marks, 1);

  g_assert_true (file->is_newer);
  g_assert_cmpint (file->version, ==, 7);
  assert_warning (file, "W_NEWER_VERSION", "line 3: version: the file is of version 7");
  assert_warning (file, "W_NEWER_WORD", "items[0].marks[0].status: “celebrated” is a word of a newer version");
  assert_warning (file, "W_NEWER_WORD", "“moon-phase”");

  /* Its days are there all the same. */
  g_assert_cmpuint (mark->when->n_spans, ==, 1);
  g_assert_true (aika_when_is_known (mark->when));
}

static void
assert_refused (const char *text,
                int         code,
                const char *expected)
{
  g_autoptr(GBytes) bytes = bytes_of (text);
  g_autoptr(GError) error = NULL;
  g_autoptr(AikaPlanFile) file = aika_json_read (bytes, &error);

  g_assert_null (file);
  g_assert_error (error, AIKA_FORMAT_ERROR, code);
  g_assert_cmpstr (error->message, ==, expected);
}

#define PLAN(members) "{\"format\":\"aikajana-plan\",\"version\":1,\"id\":\"p\"," members "}"

static void
test_other_values_than_a_plan (void)
{
  g_autoptr(GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr(GError) error = NULL;

  assert_refused ("[]", AIKA_FORMAT_ERROR_VALUE, "line 1: […] stands here (expected an object, {…})");
  assert_refused ("null", AIKA_FORMAT_ERROR_VALUE, "line 1: null stands here (expected an object, {…})");
  assert_refused ("\n\n12", AIKA_FORMAT_ERROR_VALUE, "line 3: 12 stands here (expected an object, {…})");
  assert_refused ("{\"format\": 1}", AIKA_FORMAT_ERROR_NOT_A_PLAN,
                  "line 1: format: this is not an Aikajana plan (expected “aikajana-plan”)");
  assert_refused ("{\"format\": []}", AIKA_FORMAT_ERROR_NOT_A_PLAN,
                  "line 1: format: this is not an Aikajana plan (expected “aikajana-plan”)");
  g_assert_null (aika_json_read (empty, &error));
  g_assert_nonnull (error);
}

static void
test_limits (void)
{
  g_autofree char *long_title = g_strnfill (AIKA_PLAN_MAX_N_TEXT_BYTES + 1, 'a');
  g_autofree char *fitting_title = g_strnfill (AIKA_PLAN_MAX_N_TEXT_BYTES, 'a');
  g_autofree char *long_note = g_strnfill (AIKA_PLAN_MAX_N_LONG_TEXT_BYTES + 1, 'a');
  g_autofree char *fitting_note = g_strnfill (AIKA_PLAN_MAX_N_LONG_TEXT_BYTES, 'a');
  g_autofree char *with_long_title = g_strdup_printf (PLAN ("\"title\":\"%s\""), long_title);
  g_autofree char *with_long_note = g_strdup_printf (PLAN ("\"note\":\"%s\""), long_note);
  g_autofree char *fitting = g_strdup_printf (PLAN ("\"title\":\"%s\",\"note\":\"%s\""), fitting_title, fitting_note);
  g_autoptr(AikaPlanFile) file = read_text (fitting);
  GString *many = g_string_new ("{\"format\":\"aikajana-plan\",\"version\":1,\"id\":\"p\",\"groups\":[");

  assert_refused (with_long_title, AIKA_FORMAT_ERROR_LIMIT,
                  "line 1: title: the text has 4097 bytes (expected at most 4096)");
  assert_refused (with_long_note, AIKA_FORMAT_ERROR_LIMIT,
                  "line 1: note: the text has 65537 bytes (expected at most 65536)");

  for (guint i = 0; i < AIKA_PLAN_MAX_N_RECORDS + 1; i++)
    g_string_append_printf (many, "%s{\"id\":\"%u\",\"title\":\"g\"}", i > 0 ? "," : "", i);
  g_string_append (many, "]}");
  assert_refused (many->str, AIKA_FORMAT_ERROR_LIMIT,
                  "line 1: groups: the list has 100001 entries (expected at most 100000)");
  g_string_free (many, TRUE);
}

/* Many warnings are counted, not listed, and do not hide an error. */
static void
test_many_warnings (void)
{
  GString *text = g_string_new ("{\"format\":\"aikajana-plan\",\"version\":1,\"id\":\"p\",\"items\":[");
  g_autoptr(AikaPlanFile) file = NULL;
  const AikaProblem *last;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "%s\n{\"id\":\"%u\",\"group\":\"none\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  file = read_text (text->str);
  g_assert_cmpuint (file->warnings->len, ==, AIKA_PLAN_CHECK_MAX_N_WARNINGS + 1);
  assert_warning (file, "W_NO_GROUP", "line 2: items[0].group: there is no group “none”; the row is in none");
  last = file->warnings->pdata[AIKA_PLAN_CHECK_MAX_N_WARNINGS];
  g_assert_cmpstr (last->message, ==, "4800 more warnings are not listed");

  g_string_truncate (text, text->len - 2);
  g_string_append (text, ",\n{\"id\":\"7\"}]}");
  assert_refused (text->str, AIKA_FORMAT_ERROR_RULE,
                  "line 5002: items[5000].id: “7” is also the id of items[7] (expected every id only once)");
  g_string_free (text, TRUE);
}

/* Ten thousand rows with two marks each, linked to one another, take no more than their
 * share: a quadratic step would not end within the test's time. */
static void
test_large_plan (void)
{
  GString *text = g_string_new ("{\"format\":\"aikajana-plan\",\"version\":1,\"id\":\"p\",\"items\":[");
  g_autoptr(AikaPlanFile) file = NULL;
  g_autofree char *written = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text,
                            "%s{\"id\":\"i%u\",\"title\":\"Rivi\",\"marks\":[{\"id\":\"m%u\",\"when\":{\"kind\":\"day\","
                            "\"precision\":\"day\",\"spans\":[{\"start\":\"2026-01-01\",\"end\":\"2026-01-01\"}]}},"
                            "{\"id\":\"n%u\",\"offset\":{\"mark\":\"m%u\",\"n\":-1,\"unit\":\"weeks\"}}]}",
                            i > 0 ? "," : "", i, i, i, 9999 - i);
  g_string_append (text, "]}");
  file = read_text (text->str);
  written = write_text (file);
  g_assert_cmpuint (aika_seq_get_length (file->plan->items), ==, 10000);
  g_assert_cmpuint (file->warnings->len, ==, 0);
  g_string_free (text, TRUE);
}

/* Writing: what could not be opened again is refused, and says where. */

static AikaPlan *
plan_with_item (AikaItem *item)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);
  g_autoptr(AikaSeq) empty = aika_seq_empty ();
  g_autoptr(AikaSeq) items = aika_seq_append (empty, item);

  aika_set_text (&plan->id, "p");
  aika_set_seq (&plan->items, items);
  return plan;
}

static void
assert_not_written (const AikaPlan *plan,
                    const char     *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = aika_json_write (plan, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, AIKA_FORMAT_ERROR, AIKA_FORMAT_ERROR_UNREADABLE);
  if (strstr (error->message, expected) == NULL)
    g_error ("“%s” does not say “%s”", error->message, expected);
}

static void
test_write_refuses_a_plan_without_id (void)
{
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);

  assert_not_written (plan, "the member “id” is missing");
}

static void
test_write_refuses_equal_ids (void)
{
  g_autoptr(AikaItem) item = aika_record_new (&aika_item_type);
  g_autoptr(AikaPlan) plan = NULL;
  g_autoptr(AikaSeq) items = NULL;

  aika_set_text (&item->id, "i");
  plan = plan_with_item (item);
  items = aika_seq_append (plan->items, item);
  aika_set_seq (&plan->items, items);
  assert_not_written (plan, "items[1].id: “i” is also the id of items[0]");
}

static void
test_write_refuses_a_day_outside (void)
{
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);

  aika_set_text (&plan->id, "p");
  plan->as_of = aika_day_from_ymd (2120, 1, 1);
  assert_not_written (plan, "asOf: “2120-01-01” is outside the years that a plan may hold");
}

static void
test_write_refuses_broken_text (void)
{
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);

  aika_set_text (&plan->id, "p");
  aika_set_text (&plan->title, "latin-1: \xe4");
  assert_not_written (plan, "cannot be written");
}

/* A clock time without its day has no place in the file. */
static void
test_write_refuses_what_would_change (void)
{
  AikaSpan span = { AIKA_DAY_NONE, aika_day_from_ymd (2026, 1, 2), 9 * 60, -1 };
  g_autoptr(AikaWhen) when = aika_when_new (AIKA_WHEN_DEADLINE, AIKA_PRECISION_DAY, NULL, &span, 1,
                                            AIKA_LIST_UNSPECIFIED, AIKA_WHEN_EXACT);
  g_autoptr(AikaPlan) plan = aika_record_new (&aika_plan_type);

  aika_set_text (&plan->id, "p");
  aika_set_when (&plan->range, when);
  assert_not_written (plan, "not open as the same plan");
}

int
main (int   argc,
      char *argv[])
{
  guint n_damages;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-plan/base-is-written-as-it-stands", test_base);
  g_test_add_func ("/json-plan/base-values", test_base_values);
  n_damages = add_damages ();
  g_test_add_data_func ("/json-plan/fifty-damages-are-refused", GUINT_TO_POINTER (n_damages), test_damages_are_many);
  g_test_add_func ("/json-plan/every-truncation-is-refused", test_truncation);
  g_test_add_func ("/json-plan/a-mutated-plan-is-whole-or-refused", test_mutations);
  g_test_add_func ("/json-plan/random-plans-fill-every-field", test_every_field_is_filled);
  g_test_add_func ("/json-plan/random-plans-come-back-equal", test_round_trip);
  g_test_add_func ("/json-plan/unknown-members-are-kept", test_unknown_members);
  g_test_add_func ("/json-plan/order-and-defaults-do-not-matter", test_any_order);
  g_test_add_func ("/json-plan/newer-version-is-read-as-far-as-known", test_newer_version);
  g_test_add_func ("/json-plan/other-values-are-no-plan", test_other_values_than_a_plan);
  g_test_add_func ("/json-plan/limits", test_limits);
  g_test_add_func ("/json-plan/many-warnings-hide-no-error", test_many_warnings);
  g_test_add_func ("/json-plan/large-plan-is-linear", test_large_plan);
  g_test_add_func ("/json-plan/write-refuses-a-plan-without-id", test_write_refuses_a_plan_without_id);
  g_test_add_func ("/json-plan/write-refuses-equal-ids", test_write_refuses_equal_ids);
  g_test_add_func ("/json-plan/write-refuses-a-day-outside-the-years", test_write_refuses_a_day_outside);
  g_test_add_func ("/json-plan/write-refuses-broken-text", test_write_refuses_broken_text);
  g_test_add_func ("/json-plan/write-refuses-what-would-change", test_write_refuses_what_would_change);

  return g_test_run ();
}
