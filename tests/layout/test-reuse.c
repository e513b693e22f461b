/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

/* Which rows of a laid-out scene the next one takes over. */

static AikaScene *
follow (AikaScene              *before,
        const AikaPlan         *plan,
        double                  month_width,
        const AikaSceneOptions *options)
{
  AikaScale scale = *aika_scene_get_scale (before);

  scale.month_width = month_width;
  return aika_scene_new (plan, &scale, aika_scene_get_metrics (before),
                         options != NULL ? options : aika_scene_get_options (before), before);
}

/* How many rows of @after are the same pointers as rows of @before. */
static guint
count_shared (AikaScene *before,
              AikaScene *after)
{
  guint n = 0;

  for (guint i = 0; i < aika_scene_get_n_rows (after); i++)
    for (guint k = 0; aika_scene_is_row_laid_out (after, i) && k < aika_scene_get_n_rows (before); k++)
      n += aika_scene_get_row (after, i) == aika_scene_get_row (before, k);

  return n;
}

static gboolean
is_shared (AikaScene  *before,
           AikaScene  *after,
           const char *id)
{
  return fixture_get_row (before, id) == fixture_get_row (after, id);
}

static AikaMark *
draft_first_mark (const AikaPlan *plan,
                  guint           item)
{
  return aika_record_draft (aika_seq_get (((AikaItem *) aika_seq_get (plan->items, item))->marks, 0));
}

static AikaPlan *
with_first_mark (const AikaPlan *plan,
                 guint           position,
                 AikaMark       *mark)
{
  AikaItem *item = aika_record_draft (aika_seq_get (plan->items, position));
  AikaPlan *changed;

  fixture_take_seq (&item->marks, aika_seq_set (item->marks, 0, mark));
  changed = fixture_with_items (plan, aika_seq_set (plan->items, position, item));
  aika_record_unref (item);
  aika_record_unref (mark);

  return changed;
}

static void
test_same (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) before = fixture_scene (plan, 60);
  g_autoptr(AikaScene) after = NULL;

  aika_scene_lay_out_all (before);
  after = follow (before, plan, 60, NULL);
  g_assert_cmpuint (count_shared (before, after), ==, aika_scene_get_n_rows (before));
  g_assert_cmpfloat (aika_scene_get_height (after), ==, aika_scene_get_height (before));
  g_assert_true (aika_scene_get_header (after) == aika_scene_get_header (before));
}

/* A drag changes one row a frame: all others are the same pointers. */
static void
test_one_mark (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  AikaMark *mark = draft_first_mark (plan, 4);
  g_autoptr(AikaPlan) changed = NULL;
  g_autoptr(AikaScene) before = fixture_scene (plan, 60);
  g_autoptr(AikaScene) after = NULL;

  aika_scene_lay_out_all (before);
  fixture_take_when (&mark->when, aika_when_new_months (2026 * 12 + 4, 2026 * 12 + 5));
  changed = with_first_mark (plan, 4, mark);
  after = follow (before, changed, 60, NULL);

  g_assert_cmpuint (count_shared (before, after), ==, aika_scene_get_n_rows (before) - 1);
  g_assert_false (is_shared (before, after, "row-5"));
}

static void
test_ground (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) before = fixture_scene (plan, 60);
  g_autoptr(AikaScene) wider = NULL, swedish = NULL, larger = NULL;
  AikaSceneOptions options = *aika_scene_get_options (before);
  AikaMetrics metrics = *aika_scene_get_metrics (before);

  aika_scene_lay_out_all (before);
  wider = follow (before, plan, 61, NULL);
  g_assert_cmpuint (count_shared (before, wider), ==, 0);

  options.language = "sv";
  swedish = follow (before, plan, 60, &options);
  g_assert_cmpuint (count_shared (before, swedish), ==, 0);

  metrics.stamp++;
  larger = aika_scene_new (plan, aika_scene_get_scale (before), &metrics, NULL, before);
  g_assert_cmpuint (count_shared (before, larger), ==, 0);
}

static void
test_insert_and_remove (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) before = fixture_scene (plan, 60);
  g_autoptr(AikaItem) item = fixture_item ("new", "Lähtökohdat", "Uusi rivi", NULL, 0);
  g_autoptr(AikaPlan) longer = fixture_with_items (plan, aika_seq_insert (plan->items, 0, item));
  g_autoptr(AikaPlan) shorter = fixture_with_items (plan, aika_seq_remove (plan->items, 3));
  g_autoptr(AikaScene) after = NULL, less = NULL;

  aika_scene_lay_out_all (before);
  after = follow (before, longer, 60, NULL);
  g_assert_cmpuint (count_shared (before, after), ==, aika_scene_get_n_rows (before));
  less = follow (before, shorter, 60, NULL);
  g_assert_cmpuint (count_shared (before, less), ==, aika_scene_get_n_rows (before) - 1);
}

/* A meeting that moves takes its marks along, and only them. */
static void
test_meeting (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  AikaBody *kv = aika_record_draft (aika_seq_get (plan->bodies, 1));
  AikaMeeting *meeting = aika_record_draft (aika_seq_lookup (kv->meetings, "KV-2026-12-07"));
  AikaPlan *changed = aika_record_draft (plan);
  g_autoptr(AikaScene) before = fixture_scene (plan, 60);
  g_autoptr(AikaScene) after = NULL;
  guint position = 0;

  aika_scene_lay_out_all (before);
  fixture_take_when (&meeting->when, aika_when_new_day (aika_day_from_ymd (2026, 12, 14)));
  g_assert_true (aika_seq_find_id (kv->meetings, meeting->id, &position));
  fixture_take_seq (&kv->meetings, aika_seq_set (kv->meetings, position, meeting));
  fixture_take_seq (&changed->bodies, aika_seq_set (plan->bodies, 1, kv));
  aika_record_unref (meeting);
  aika_record_unref (kv);

  after = follow (before, changed, 60, NULL);
  aika_record_unref (changed);
  g_assert_false (is_shared (before, after, "row-13"));
  g_assert_false (is_shared (before, after, "KV"));
  g_assert_true (is_shared (before, after, "row-12"));
  g_assert_true (is_shared (before, after, "KH"));
  g_assert_nonnull (fixture_find_text (fixture_get_row (after, "row-13"), "KV 14.12. hyväksyy"));
}

/* A mark counted from another moves with it, in a row that itself is the same. */
static void
test_offset (void)
{
  FixtureMark fields[] = {
    { .meaning = AIKA_MEANING_SESSION, .kind = AIKA_WHEN_DAY, .precision = AIKA_PRECISION_DAY,
      .from = "2026-03-24", .to = "2026-03-24" },
    { .meaning = AIKA_MEANING_INVITATION },
  };
  AikaMark *session = fixture_mark (&fields[0]), *invitation = fixture_mark (&fields[1]);
  AikaOffset *offset = aika_record_new (&aika_offset_type);
  AikaItem *a = fixture_item ("a", NULL, "Seminaari", NULL, 0), *b = fixture_item ("b", NULL, "Kutsut", NULL, 0);
  gconstpointer records[] = { a, b };
  g_autoptr(AikaPlan) plan = NULL;
  g_autoptr(AikaPlan) changed = NULL;
  g_autoptr(AikaScene) before = NULL, after = NULL;
  AikaMark *moved;

  aika_set_text (&offset->mark, session->id);
  offset->n = -14;
  aika_set_record (&invitation->offset, offset);
  aika_record_unref (offset);
  fixture_take_seq (&a->marks, aika_seq_new ((gconstpointer const *) &session, 1));
  fixture_take_seq (&b->marks, aika_seq_new ((gconstpointer const *) &invitation, 1));
  plan = fixture_plan ("Plan", "2026-01", "2026-12", NULL, aika_seq_new (records, 2), NULL, NULL);
  aika_record_unref (a);
  aika_record_unref (b);
  aika_record_unref (session);
  aika_record_unref (invitation);

  before = fixture_scene (plan, 60);
  aika_scene_lay_out_all (before);
  g_assert_nonnull (fixture_find_text (fixture_get_row (before, "b"), "kutsut 10.3."));

  moved = draft_first_mark (plan, 0);
  fixture_take_when (&moved->when, aika_when_new_day (aika_day_from_ymd (2026, 3, 31)));
  changed = with_first_mark (plan, 0, moved);
  after = follow (before, changed, 60, NULL);
  g_assert_false (is_shared (before, after, "b"));
  g_assert_nonnull (fixture_find_text (fixture_get_row (after, "b"), "kutsut 17.3."));
}

static void
test_category (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  AikaCategory *category = aika_record_draft (aika_seq_get (plan->categories, 0));
  AikaPlan *changed = aika_record_draft (plan);
  g_autoptr(AikaScene) before = fixture_scene (plan, 60);
  g_autoptr(AikaScene) after = NULL;
  const AikaBox *bar;

  aika_scene_lay_out_all (before);
  category->hue = AIKA_HUE_RED;
  fixture_take_seq (&changed->categories, aika_seq_set (plan->categories, 0, category));
  aika_record_unref (category);
  after = follow (before, changed, 60, NULL);
  aika_record_unref (changed);

  bar = fixture_find_box (fixture_get_row (after, "row-2"), NULL, AIKA_BOX_BAR);
  g_assert_cmpint (bar->hue, ==, AIKA_HUE_RED);
}

/* The window may go on changing the set that it gave. */
static void
test_folded_later (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) before = fixture_scene (plan, 60);
  g_autoptr(GHashTable) folded = g_hash_table_new (g_str_hash, g_str_equal);
  AikaSceneOptions options = *aika_scene_get_options (before);
  g_autoptr(AikaScene) open = NULL, closed = NULL;

  options.folded = folded;
  open = follow (before, plan, 60, &options);
  g_hash_table_add (folded, "Lähtökohdat");
  closed = follow (open, plan, 60, &options);
  g_assert_cmpuint (aika_scene_get_n_rows (closed), ==, aika_scene_get_n_rows (open) - 2);
}

static GHashTable *
hide_some (GRand          *random,
           const AikaPlan *plan)
{
  GHashTable *hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < aika_seq_get_length (plan->items); i++)
    if (g_rand_int_range (random, 0, 3) == 0)
      g_hash_table_add (hidden, g_strdup (aika_record_get_id (aika_seq_get (plan->items, i))));

  return hidden;
}

/* Another content of the same item. */
static AikaItem *
rewrite (const AikaItem *item,
         const AikaItem *donor)
{
  AikaItem *rewritten = aika_record_draft (donor);

  aika_set_text (&rewritten->id, item->id);
  return rewritten;
}

/* Whatever a chain of edits does, and whatever is hidden meanwhile, the scene that follows or replaces
 * is the scene made anew; one that is still held stays as it was. */
static void
test_chain (gconstpointer hides)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (23);
  g_autoptr(AikaPlan) plan = fixture_random (random, 300);
  g_autoptr(AikaScene) scene = fixture_scene (plan, 60);
  AikaSceneOptions options = *aika_scene_get_options (scene);
  AikaScale scale = *aika_scene_get_scale (scene);
  AikaMetrics metrics = *aika_scene_get_metrics (scene);
  g_autoptr(GHashTable) hidden = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(AikaPlan) donor = fixture_random (random, 1);
      guint n = aika_seq_get_length (plan->items);
      guint at = g_rand_int_range (random, 0, n);
      int verb = g_rand_int_range (random, 0, 6);
      const AikaItem *made = aika_seq_get (donor->items, 0);
      g_autoptr(AikaItem) rewritten = rewrite (aika_seq_get (plan->items, at), made);
      g_autoptr(AikaPlan) changed = NULL;
      g_autoptr(AikaScene) next = NULL, anew = NULL, kept = NULL;
      guint n_kept;

      for (guint k = 0; k < 10; k++)
        aika_scene_get_row (scene, g_rand_int_range (random, 0, aika_scene_get_n_rows (scene)));

      changed = fixture_with_items (plan, verb == 0 ? aika_seq_remove (plan->items, at)
                                          : verb == 1 ? aika_seq_insert (plan->items, at, made)
                                          : aika_seq_set (plan->items, at, verb == 2 ? made : rewritten));
      if (hides != NULL && i % 3 == 0)
        {
          g_clear_pointer (&hidden, g_hash_table_unref);
          options.hidden = hidden = hide_some (random, plan);
        }
      if (i % 4 == 3)
        kept = aika_scene_ref (scene);
      n_kept = aika_scene_get_n_rows (scene);
      next = i % 2 == 0 ? follow (scene, changed, 60, &options)
                        : aika_scene_replace (g_steal_pointer (&scene), changed, &scale, &metrics, &options);
      if (kept != NULL)
        g_assert_cmpuint (aika_scene_get_n_rows (kept), ==, n_kept);
      anew = aika_scene_new (changed, aika_scene_get_scale (next), aika_scene_get_metrics (next), &options, NULL);
      aika_scene_lay_out_all (anew);

      g_assert_cmpuint (aika_scene_get_n_rows (next), ==, aika_scene_get_n_rows (anew));
      for (guint k = 0; k < aika_scene_get_n_rows (anew); k++)
        {
          g_assert_true (aika_scene_get_row_record (next, k) == aika_scene_get_row_record (anew, k));
          if (aika_scene_is_row_laid_out (next, k))
            {
              const AikaRow *a = aika_scene_get_row (next, k), *b = aika_scene_get_row (anew, k);

              g_assert_cmpfloat (a->height, ==, b->height);
              g_assert_cmpuint (a->boxes->len, ==, b->boxes->len);
              g_assert_cmpfloat (aika_scene_get_row_top (next, k + 1), ==, aika_scene_get_row_top (next, k) + a->height);
            }
        }

      aika_record_unref (plan);
      plan = g_steal_pointer (&changed);
      g_clear_pointer (&scene, aika_scene_unref);
      scene = g_steal_pointer (&next);
    }
}

/* Folding leaves the rows of other groups alone; a heading shows its new arrow. */
static void
test_fold (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) before = fixture_scene (plan, 60);
  g_autoptr(GHashTable) folded = g_hash_table_new (g_str_hash, g_str_equal);
  AikaSceneOptions options = *aika_scene_get_options (before);
  g_autoptr(AikaScene) after = NULL;

  aika_scene_lay_out_all (before);
  g_hash_table_add (folded, "Lähtökohdat");
  options.folded = folded;
  after = follow (before, plan, 60, &options);
  g_assert_cmpuint (aika_scene_get_n_rows (after), ==, aika_scene_get_n_rows (before) - 2);
  g_assert_false (is_shared (before, after, "Lähtökohdat"));
  g_assert_true (is_shared (before, after, "Päätökset"));
  g_assert_true (is_shared (before, after, "row-9"));
  g_assert_true (is_shared (before, after, "KH"));
}

/* A filter leaves the rows that it shows as they were; edits below it cost one row. */
static void
test_hide (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) before = fixture_scene (plan, 60);
  g_autoptr(GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);
  AikaSceneOptions options = *aika_scene_get_options (before);
  AikaMark *mark = draft_first_mark (plan, 4);
  g_autoptr(AikaPlan) changed = NULL;
  g_autoptr(AikaScene) after = NULL, edited = NULL, all = NULL;

  aika_scene_lay_out_all (before);
  g_hash_table_add (hidden, "row-1");
  options.hidden = hidden;
  after = follow (before, plan, 60, &options);
  g_assert_cmpuint (aika_scene_get_n_rows (after), ==, aika_scene_get_n_rows (before) - 1);
  g_assert_cmpuint (count_shared (before, after), ==, aika_scene_get_n_rows (after));
  g_assert_cmpfloat (aika_scene_get_height (after), ==,
                     aika_scene_get_height (before) - fixture_get_row (before, "row-1")->height);

  fixture_take_when (&mark->when, aika_when_new_months (2026 * 12 + 4, 2026 * 12 + 5));
  changed = with_first_mark (plan, 4, mark);
  edited = follow (after, changed, 60, NULL);
  g_assert_cmpuint (count_shared (after, edited), ==, aika_scene_get_n_rows (after) - 1);
  g_assert_false (aika_scene_find_row (edited, "row-1", NULL));

  options.hidden = NULL;
  all = follow (edited, changed, 60, &options);
  g_assert_cmpuint (aika_scene_get_n_rows (all), ==, aika_scene_get_n_rows (before));
}

/* Rows outlive the scene and the plan that they were made for. */
static void
test_lifetime (void)
{
  AikaPlan *plan = fixture_mallila ();
  AikaScene *scene = fixture_scene (plan, 60);
  g_autoptr(AikaRow) row = aika_row_ref (fixture_get_row (scene, "row-1"));

  aika_scene_unref (scene);
  aika_record_unref (plan);
  g_assert_cmpstr (((AikaItem *) row->record)->title, ==, "Kysely asukkaille ja henkilöstölle");
  g_assert_cmpuint (row->boxes->len, >, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reuse/an-unchanged-plan-is-not-laid-out-again", test_same);
  g_test_add_func ("/reuse/a-changed-mark-costs-one-row", test_one_mark);
  g_test_add_func ("/reuse/another-scale-language-or-font-takes-nothing", test_ground);
  g_test_add_func ("/reuse/rows-are-found-where-they-moved", test_insert_and_remove);
  g_test_add_func ("/reuse/a-meeting-takes-its-marks-along", test_meeting);
  g_test_add_func ("/reuse/an-offset-follows-its-mark", test_offset);
  g_test_add_func ("/reuse/a-categorys-colour-reaches-its-marks", test_category);
  g_test_add_func ("/reuse/folding-leaves-other-rows-alone", test_fold);
  g_test_add_func ("/reuse/a-set-changed-later-is-seen", test_folded_later);
  g_test_add_func ("/reuse/hiding-leaves-other-rows-alone", test_hide);
  g_test_add_data_func ("/reuse/a-chain-of-edits-ends-where-a-new-scene-does", NULL, test_chain);
  g_test_add_data_func ("/reuse/a-chain-with-hidden-rows-too", "hides", test_chain);
  g_test_add_func ("/reuse/rows-outlive-their-scene", test_lifetime);

  return g_test_run ();
}
