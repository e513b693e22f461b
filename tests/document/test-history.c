/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "document/aika-history.h"

#include <stdlib.h>
#include <string.h>

#include "edit-sample.h"
#include "formats/aika-plan-check.h"
#include "random-edit.h"

static AikaPlan *
plan_with_title (const char *title)
{
  AikaPlan *plan = aika_record_new (&aika_plan_type);

  aika_set_text (&plan->id, "plan");
  aika_set_text (&plan->title, title);
  return plan;
}

#define WITHIN_MS 1000

typedef struct
{
  const char *op;         /* “push TITLE”, “undo”, “redo”, “go N”, “stop” */
  const char *key;
  gint64      at_ms;
} Step;

typedef struct
{
  const char *name;
  Step        steps[8];
  const char *title;      /* of the current plan at the end */
  guint       n_undo;
  guint       n_redo;
  const char *undo_label;
  const char *redo_label;
} Case;

static const Case cases[] = {
  { "nothing-happened", { { NULL } }, "0", 0, 0, NULL, NULL },
  { "a-step", { { "push A" } }, "A", 1, 0, "A", NULL },
  { "an-equal-plan-is-no-step", { { "push A" }, { "push A" } }, "A", 1, 0, "A", NULL },
  { "undo-goes-back", { { "push A" }, { "push B" }, { "undo" } }, "A", 1, 1, "A", "B" },
  { "undo-stops-at-the-first", { { "push A" }, { "undo" }, { "undo" } }, "0", 0, 1, NULL, "A" },
  { "redo-goes-forward", { { "push A" }, { "push B" }, { "undo" }, { "undo" }, { "redo" } }, "A", 1, 1, "A", "B" },
  { "redo-stops-at-the-last", { { "push A" }, { "redo" } }, "A", 1, 0, "A", NULL },
  { "a-step-forgets-what-was-undone", { { "push A" }, { "push B" }, { "undo" }, { "push C" } }, "C", 2, 0, "C", NULL },
  { "a-step-back-by-hand-is-a-step", { { "push A" }, { "push 0" } }, "0", 2, 0, "0", NULL },

  { "one-key-is-one-step", { { "push A", "k", 0 }, { "push B", "k", 500 }, { "push C", "k", 1400 } },
    "C", 1, 0, "C", NULL },
  { "another-key-is-another-step", { { "push A", "k", 0 }, { "push B", "l", 500 } }, "B", 2, 0, "B", NULL },
  { "no-key-never-merges", { { "push A", NULL, 0 }, { "push B", NULL, 0 } }, "B", 2, 0, "B", NULL },
  { "no-key-after-a-key-is-a-step", { { "push A", "k", 0 }, { "push B", NULL, 1 }, { "push C", "k", 2 } },
    "C", 3, 0, "C", NULL },
  { "a-key-merges-up-to-the-limit", { { "push A", "k", 0 }, { "push B", "k", 1000 } }, "B", 1, 0, "B", NULL },
  { "a-key-merges-not-beyond-it", { { "push A", "k", 0 }, { "push B", "k", 1001 } }, "B", 2, 0, "B", NULL },
  { "undo-ends-a-movement", { { "push A", "k", 0 }, { "push B", "k", 1 }, { "undo" }, { "push C", "k", 2 } },
    "C", 1, 0, "C", NULL },
  { "redo-ends-a-movement", { { "push A", "k", 0 }, { "undo" }, { "redo" }, { "push B", "k", 2 } }, "B", 2, 0, "B", NULL },
  { "stopping-ends-a-movement", { { "push A", "k", 0 }, { "stop" }, { "push B", "k", 1 } }, "B", 2, 0, "B", NULL },
  { "there-and-back-is-no-step", { { "push A", "k", 0 }, { "push 0", "k", 1 } }, "0", 0, 0, NULL, NULL },
  { "after-there-and-back-comes-a-step",
    { { "push A", "k", 0 }, { "push B", "k", 1 }, { "push 0", "k", 2 }, { "push C", "k", 3 } }, "C", 1, 0, "C", NULL },
  { "there-and-back-keeps-the-step-before",
    { { "push A" }, { "push B", "k", 1 }, { "push A", "k", 2 }, { "push C", "k", 3 } }, "C", 2, 0, "C", NULL },
  { "a-pause-of-two-seconds-ends-a-word", { { "push A", "k", 0 }, { "push B", "k", 900 }, { "push C", "k", 2900 } },
    "C", 2, 0, "C", NULL },
  { "each-press-gives-the-movement-its-time-anew",
    { { "push A", "k", 0 }, { "push B", "k", 900 }, { "push C", "k", 1800 }, { "push D", "k", 2700 } }, "D", 1, 0, "D", NULL },
  { "an-edit-of-another-key-that-changes-nothing-ends-a-movement",
    { { "push A", "k", 0 }, { "push A", "l", 1 }, { "push B", "k", 2 } }, "B", 2, 0, "B", NULL },
  { "one-of-the-same-key-that-changes-nothing-does-not",
    { { "push A", "k", 0 }, { "push A", "k", 1 }, { "push B", "k", 2 } }, "B", 1, 0, "B", NULL },
  { "a-movement-after-undo-keeps-what-was-before-it",
    { { "push A", "k", 0 }, { "push B" }, { "undo" }, { "push C", "k", 1 } }, "C", 2, 0, "C", NULL },

  { "go-back-to-the-first", { { "push A" }, { "push B" }, { "push C" }, { "go 0" } }, "0", 0, 3, NULL, "A" },
  { "go-back-some", { { "push A" }, { "push B" }, { "push C" }, { "go 1" } }, "A", 1, 2, "A", "B" },
  { "go-forward", { { "push A" }, { "push B" }, { "push C" }, { "go 0" }, { "go 3" } }, "C", 3, 0, "C", NULL },
  { "go-nowhere", { { "push A" }, { "push B" }, { "go 2" } }, "B", 2, 0, "B", NULL },
  { "go-beyond-is-refused", { { "push A" }, { "push B" }, { "undo" }, { "go 3" } }, "A", 1, 1, "A", "B" },
  { "going-ends-a-movement", { { "push A", "k", 0 }, { "go 1" }, { "push B", "k", 1 } }, "B", 2, 0, "B", NULL },
  { "a-step-after-going-back-forgets-the-rest", { { "push A" }, { "push B" }, { "go 0" }, { "push C" } }, "C", 1, 0, "C", NULL },
  { "a-merged-step-undoes-as-one", { { "push A" }, { "push B", "k", 1 }, { "push C", "k", 2 }, { "undo" } },
    "A", 1, 1, "A", "C" },
};

static void
run_step (AikaHistory *history,
          const Step  *step)
{
  if (g_str_has_prefix (step->op, "push "))
    {
      const char *title = step->op + strlen ("push ");
      g_autoptr(AikaPlan) plan = plan_with_title (title);

      aika_history_push (history, plan, title, step->key, step->at_ms, WITHIN_MS);
    }
  else if (g_str_equal (step->op, "undo"))
    aika_history_undo (history);
  else if (g_str_equal (step->op, "redo"))
    aika_history_redo (history);
  else if (g_str_has_prefix (step->op, "go "))
    aika_history_go_to (history, atoi (step->op + strlen ("go ")));
  else if (g_str_equal (step->op, "stop"))
    aika_history_stop_merging (history);
  else
    g_assert_not_reached ();
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(AikaPlan) plan = plan_with_title ("0");
  g_autoptr(AikaHistory) history = aika_history_new (plan);

  for (guint i = 0; i < G_N_ELEMENTS (c->steps) && c->steps[i].op != NULL; i++)
    run_step (history, &c->steps[i]);

  g_assert_cmpstr (aika_history_get_plan (history)->title, ==, c->title);
  g_assert_cmpuint (aika_history_get_n_undo (history), ==, c->n_undo);
  g_assert_cmpuint (aika_history_get_n_redo (history), ==, c->n_redo);
  g_assert_cmpuint (aika_history_get_current (history), ==, c->n_undo);
  g_assert_cmpuint (aika_history_get_n_steps (history), ==, c->n_undo + c->n_redo + 1);
  g_assert_cmpint (aika_history_can_undo (history), ==, c->n_undo > 0);
  g_assert_cmpint (aika_history_can_redo (history), ==, c->n_redo > 0);
  g_assert_cmpstr (aika_history_get_undo_label (history), ==, c->undo_label);
  g_assert_cmpstr (aika_history_get_redo_label (history), ==, c->redo_label);
}

/* What was opened comes back as the very plan, also from a movement that went back by itself. */
static void
test_the_opened_plan_comes_back (void)
{
  g_autoptr(AikaPlan) plan = plan_with_title ("0");
  g_autoptr(AikaPlan) other = plan_with_title ("A");
  g_autoptr(AikaPlan) equal = plan_with_title ("0");
  g_autoptr(AikaHistory) history = aika_history_new (plan);

  g_assert_true (aika_history_push (history, other, NULL, "k", 0, WITHIN_MS));
  g_assert_true (aika_history_push (history, equal, NULL, "k", 1, WITHIN_MS));
  g_assert_true (aika_history_get_plan (history) == plan);
}

/* The list of steps, for the one who looks back. */
static void
test_steps (void)
{
  static const char *const titles[] = { "0", "A", "B", "C" };
  g_autoptr(AikaPlan) plan = plan_with_title ("0");
  g_autoptr(AikaHistory) history = aika_history_new (plan);

  for (guint i = 1; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *op = g_strconcat ("push ", titles[i], NULL);

      run_step (history, &(Step) { op });
    }
  aika_history_go_to (history, 1);

  g_assert_cmpuint (aika_history_get_n_steps (history), ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_assert_cmpstr (aika_history_get_step_plan (history, i)->title, ==, titles[i]);
      g_assert_cmpstr (aika_history_get_step_label (history, i), ==, i > 0 ? titles[i] : NULL);
    }
}

/* Where a step begins that an edit pushed now would belong to. */
static void
test_base (void)
{
  g_autoptr(AikaPlan) plan = plan_with_title ("0");
  g_autoptr(AikaHistory) history = aika_history_new (plan);

  g_assert_cmpstr (aika_history_get_base (history, "k", 0, WITHIN_MS)->title, ==, "0");
  run_step (history, &(Step) { "push A", "k", 0 });
  run_step (history, &(Step) { "push B", "k", 500 });
  g_assert_cmpstr (aika_history_get_base (history, "k", 1000, WITHIN_MS)->title, ==, "0");
  g_assert_cmpstr (aika_history_get_base (history, "k", 1501, WITHIN_MS)->title, ==, "B");
  g_assert_cmpstr (aika_history_get_base (history, "l", 1000, WITHIN_MS)->title, ==, "B");
  g_assert_cmpstr (aika_history_get_base (history, NULL, 1000, WITHIN_MS)->title, ==, "B");
}

#define N_EDITS 10000
#define N_EDITS_A_CHECK 500

/* Nothing that the verbs make of a sound plan is unsound. */
static void
assert_sound (const AikaPlan *plan)
{
  g_autoptr(GPtrArray) problems = aika_plan_check (plan);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = aika_problem_dup_text (problems->pdata[i]);

      g_test_message ("%s", text);
    }
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_ten_thousand_edits (void)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (20260414);
  g_autoptr(AikaPlan) opened = edit_sample_new ();
  g_autoptr(AikaPlan) pristine = edit_sample_new ();
  g_autoptr(AikaHistory) history = aika_history_new (opened);
  g_autoptr(AikaPlan) last = NULL;
  guint n_steps = 0;

  assert_sound (opened);
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr(AikaPlan) edited = random_edit (aika_history_get_plan (history), chance);

      n_steps += aika_history_push (history, edited, NULL, NULL, 0, 0);
      if (i % N_EDITS_A_CHECK == 0)
        assert_sound (edited);
    }
  last = aika_record_ref (aika_history_get_plan (history));
  assert_sound (last);

  g_assert_cmpuint (n_steps, >, N_EDITS / 2);
  g_assert_cmpuint (aika_history_get_n_undo (history), ==, n_steps);
  while (aika_history_undo (history) != NULL)
    ;
  g_assert_true (aika_history_get_plan (history) == opened);
  g_assert_true (aika_record_equal (opened, pristine));

  while (aika_history_redo (history) != NULL)
    ;
  g_assert_true (aika_history_get_plan (history) == last);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/history/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/history/the-opened-plan-comes-back-itself", test_the_opened_plan_comes_back);
  g_test_add_func ("/history/the-steps-and-their-labels", test_steps);
  g_test_add_func ("/history/the-base-of-a-movement", test_base);
  g_test_add_func ("/history/ten-thousand-edits-and-back", test_ten_thousand_edits);

  return g_test_run ();
}
