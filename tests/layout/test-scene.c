/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "fixture.h"

#include <string.h>

/* Which rows a scene has, and in what order: “=” a group, “-” an item, “~” the lanes' heading,
 * “:” a lane, “>” what is folded. */

static char *
describe (AikaScene *scene)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < aika_scene_get_n_rows (scene); i++)
    {
      const AikaRecord *record = aika_scene_get_row_record (scene, i);
      const AikaRow *row = aika_scene_get_row (scene, i);
      const AikaBox *arrow = fixture_find_box (row, NULL, AIKA_BOX_DISCLOSURE);

      g_string_append_printf (text, "%s%c%s", i > 0 ? " " : "", "=-~:"[aika_scene_get_row_kind (scene, i)],
                              arrow != NULL && (arrow->flags & AIKA_BOX_FOLDED) != 0 ? ">" : "");
      g_string_append (text, record != NULL ? aika_record_get_id (record) : "");
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *groups;         /* of the items a, b, c …; a space for none */
  const char *folded;         /* ids, one letter each; “l” the lanes */
  const char *hidden;         /* items, one letter each; “K” the body */
  gboolean    hides_groups;
  gboolean    hides_lanes;
  gboolean    has_meetings;
  const char *expect;
} StructureCase;

static const StructureCase structure_cases[] = {
  { "an-empty-plan-has-no-rows", "", .expect = "" },
  { "items-without-group-stand-without-heading", "  ", .expect = "-a -b" },
  { "a-heading-stands-where-the-group-changes", "XXYY", .expect = "=X -a -b =Y -c -d" },
  { "a-group-that-comes-back-is-named-again", "XYX", .expect = "=X -a =Y -b =X -c" },
  { "no-group-after-a-group-has-no-heading", "X X", .expect = "=X -a -b =X -c" },
  { "a-folded-group-keeps-its-heading", "XXY", .folded = "X", .expect = "=>X =Y -c" },
  { "what-has-no-group-never-folds", "X Y", .folded = "XY", .expect = "=>X -b =>Y" },
  { "hidden-groups-leave-the-order", "XYX", .hides_groups = TRUE, .expect = "-a -b -c" },
  { "hidden-groups-do-not-fold", "XXY", .folded = "X", .hides_groups = TRUE, .expect = "-a -b -c" },
  { "an-unknown-group-is-no-heading", "QX", .expect = "-a =X -b" },
  { "bodies-that-meet-have-lanes", "X", .has_meetings = TRUE, .expect = "=X -a ~ :KH" },
  { "lanes-fold-together", "X", .folded = "l", .has_meetings = TRUE, .expect = "=X -a ~>" },
  { "lanes-can-be-left-out", "X", .hides_lanes = TRUE, .has_meetings = TRUE, .expect = "=X -a" },
  { "without-meetings-there-are-no-lanes", "X", .expect = "=X -a" },
  { "hidden-items-have-no-row", "XX ", .hidden = "ac", .expect = "=X -b" },
  { "a-group-of-hidden-items-has-no-heading", "XXY", .hidden = "ab", .expect = "=Y -c" },
  { "a-group-around-hidden-items-is-named-once", "XYX", .hidden = "b", .expect = "=X -a -c" },
  { "a-folded-group-of-hidden-items-has-no-heading", "XY", .folded = "X", .hidden = "a", .expect = "=Y -b" },
  { "a-folded-group-with-an-item-keeps-its-heading", "XX", .folded = "X", .hidden = "a", .expect = "=>X" },
  { "all-items-hidden", "XY", .hidden = "ab", .has_meetings = TRUE, .expect = "~ :KH" },
  { "a-hidden-body-has-no-lane", "X", .hidden = "K", .has_meetings = TRUE, .expect = "=X -a" },
};

static AikaPlan *
make_plan (const StructureCase *c)
{
  static const char *const days[] = { "2026-04-27", NULL };
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func (aika_record_unref);
  g_autoptr(GPtrArray) bodies = g_ptr_array_new_with_free_func (aika_record_unref);

  for (guint i = 0; c->groups[i] != '\0'; i++)
    {
      char id[2] = { 'a' + i, '\0' }, group[2] = { c->groups[i], '\0' };

      g_ptr_array_add (items, fixture_item (id, *group != ' ' ? group : NULL, id, NULL, 0));
    }
  g_ptr_array_add (groups, fixture_group ("X", "Ex"));
  g_ptr_array_add (groups, fixture_group ("Y", "Yks"));
  g_ptr_array_add (bodies, fixture_body ("KH", "KH", "kaupunginhallitus", AIKA_BODY_BOARD, -1,
                                         c->has_meetings ? days : NULL, NULL));
  g_ptr_array_add (bodies, fixture_body ("TR", "TR", "työryhmä", AIKA_BODY_PREPARATION, -1, NULL, NULL));

  return fixture_plan ("Plan", "2026-01", "2026-12",
                       aika_seq_new ((gconstpointer const *) groups->pdata, groups->len),
                       aika_seq_new ((gconstpointer const *) items->pdata, items->len),
                       aika_seq_new ((gconstpointer const *) bodies->pdata, bodies->len), NULL);
}

static void
test_structure (gconstpointer data)
{
  const StructureCase *c = data;
  g_autoptr(AikaPlan) plan = make_plan (c);
  g_autoptr(GHashTable) folded = g_hash_table_new (g_str_hash, g_str_equal);
  AikaSceneOptions options = { .today = AIKA_DAY_NONE, .folded = folded, .hides_groups = c->hides_groups,
                               .hides_lanes = c->hides_lanes };
  g_autoptr(GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  AikaScale scale = { 2026 * 12, 12, 60 };
  g_autoptr(AikaScene) scene = NULL;
  g_autofree char *text = NULL;
  AikaMetrics metrics;

  for (const char *at = c->folded; at != NULL && *at != '\0'; at++)
    g_hash_table_add (folded, *at == 'X' ? "X" : *at == 'Y' ? "Y" : "lanes");
  for (const char *at = c->hidden; at != NULL && *at != '\0'; at++)
    g_hash_table_add (hidden, *at == 'K' ? g_strdup ("KH") : g_strndup (at, 1));
  options.hidden = c->hidden != NULL ? hidden : NULL;
  fixture_screen_metrics (&metrics);
  scene = aika_scene_new (plan, &scale, &metrics, &options, NULL);
  text = describe (scene);
  g_assert_cmpstr (text, ==, c->expect);
}

/* How far in the title of a row begins. */
static double
get_inset (AikaScene  *scene,
           const char *item_id)
{
  guint row;

  g_assert_true (aika_scene_find_row (scene, item_id, &row));
  for (guint i = 0; i < aika_scene_get_row (scene, row)->boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (aika_scene_get_row (scene, row)->boxes, AikaBox, i);

      if (box->role == AIKA_TEXT_TITLE && box->text != NULL)
        return box->rect.x;
    }

  g_assert_not_reached ();
}

static const struct
{
  const char *groups;
  const char *expect;         /* “>” for a title that stands further in than the edge */
  guint       n_ends;         /* where a group ends without another heading */
} inset_cases[] = {
  { "XX ", ">>-", 1 },
  { " XX", "->>" },
  { "X Y", ">->", 1 },
  { "XQ ", ">--", 1 },
  { "   ", "---" },
};

/* A row without a group that follows a group does not look like one of it, nor does it on paper. */
static void
test_insets (void)
{
  for (guint k = 0; k < 2 * G_N_ELEMENTS (inset_cases); k++)
    {
      const char *expect = inset_cases[k / 2].expect;
      StructureCase c = { "", inset_cases[k / 2].groups };
      g_autoptr(AikaPlan) plan = make_plan (&c);
      AikaSceneOptions options = { .today = AIKA_DAY_NONE };
      AikaScale scale = { 2026 * 12, 12, 60 };
      g_autoptr(AikaScene) scene = NULL;
      AikaMetrics metrics;
      double text_size = 10;
      guint n_ends = 0;

      if (k % 2 == 0)
        fixture_screen_metrics (&metrics);
      else
        fixture_metrics (&text_size, text_size, &metrics);
      scene = aika_scene_new (plan, &scale, &metrics, &options, NULL);
      for (guint i = 0; expect[i] != '\0'; i++)
        {
          char id[2] = { 'a' + i, '\0' };

          g_test_message ("“%s” %s", c.groups, id);
          g_assert_cmpint (get_inset (scene, id) >= metrics.title_inset, ==, expect[i] == '>');
        }
      for (guint row = 0; row < aika_scene_get_n_rows (scene); row++)
        n_ends += aika_scene_ends_group (scene, row);
      g_assert_cmpuint (n_ends, ==, inset_cases[k / 2].n_ends);
    }
}

/* A row is laid out when it is asked for; before that its height is a guess, and tops agree
 * with heights always. */
static void
test_lazy (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) scene = fixture_scene (plan, 60);
  guint n = aika_scene_get_n_rows (scene);

  for (guint i = 0; i < n; i++)
    g_assert_false (aika_scene_is_row_laid_out (scene, i));

  for (guint k = 0; k < n; k++)
    {
      guint row = (k * 7) % n;
      double top = aika_scene_get_row_top (scene, row);
      AikaRow *laid_out = aika_scene_get_row (scene, row);

      g_assert_true (aika_scene_is_row_laid_out (scene, row));
      g_assert_true (aika_scene_get_row (scene, row) == laid_out);
      g_assert_cmpfloat (aika_scene_get_row_top (scene, row), ==, top);
      g_assert_cmpfloat (aika_scene_get_row_top (scene, row + 1), ==, top + laid_out->height);
      g_assert_cmpuint (aika_scene_find_row_at (scene, top), ==, row);
      g_assert_cmpuint (aika_scene_find_row_at (scene, top + laid_out->height - 0.5), ==, row);
    }
  g_assert_cmpfloat (aika_scene_get_height (scene), ==, aika_scene_get_row_top (scene, n));
}

static void
test_estimate (void)
{
  g_autoptr(AikaPlan) plan = fixture_kainuu ();
  g_autoptr(AikaScene) scene = fixture_scene (plan, 60);
  double guess = aika_scene_get_height (scene);

  aika_scene_lay_out_all (scene);
  g_assert_cmpfloat_with_epsilon (guess, aika_scene_get_height (scene), 0.1 * guess);
}

static void
test_row_height (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) scene = fixture_scene (plan, 60);

  /* The lengths of window.png at the size of a desktop's text. */
  g_assert_cmpfloat (fixture_get_row (scene, "row-1")->height, ==, 40);
  g_assert_cmpfloat (fixture_get_row (scene, "Lähtökohdat")->height, ==, 33);
  g_assert_cmpfloat (fixture_get_row (scene, "KV")->height, ==, 40);
  g_assert_cmpfloat (aika_scene_get_header_height (scene), ==, 60);
  g_assert_cmpfloat (aika_scene_get_metrics (scene)->title_width, ==, 315);
}

static void
test_drops (void)
{
  g_autoptr(AikaPlan) plan = fixture_mallila ();
  g_autoptr(AikaScene) scene = fixture_scene (plan, 60);
  const GArray *drops = aika_scene_get_drops (scene);
  guint is_found = 0;

  /* KH 27.4. (tabled), KH 16.11. and KV 7.12.; what is postponed hangs on nothing. */
  g_assert_cmpuint (drops->len, ==, 3);
  for (guint i = 0; i < drops->len; i++)
    {
      const AikaDrop *drop = &g_array_index (drops, AikaDrop, i);
      const AikaRow *from = aika_scene_get_row (scene, drop->from_row);
      const AikaRow *to = aika_scene_get_row (scene, drop->to_row);
      const AikaBox *diamond = fixture_find_box (from, NULL, AIKA_BOX_DIAMOND);

      g_assert_cmpint (from->kind, ==, AIKA_ROW_ITEM);
      g_assert_cmpint (to->kind, ==, AIKA_ROW_LANE);
      g_assert_cmpfloat_with_epsilon (diamond->rect.x + diamond->rect.width / 2, drop->x, 0.01);

      for (guint k = 0; k < to->boxes->len; k++)
        {
          const AikaBox *chip = &g_array_index (to->boxes, AikaBox, k);

          if (chip->kind == AIKA_BOX_MEETING && (chip->flags & AIKA_BOX_TIED) != 0 &&
              drop->x > chip->rect.x && drop->x < chip->rect.x + chip->rect.width)
            is_found++;
        }
    }
  g_assert_cmpuint (is_found, ==, 3);
}

typedef struct
{
  const char *name;
  double      month_width;
  gboolean    has_weeks;
  int         header_form;
  AikaScaleLevel level;
  const char *first_month;    /* NULL: no months */
  double      height;
} HeaderCase;

static const HeaderCase header_cases[] = {
  { "years-alone", 8, FALSE, AIKA_HEADER_NAMES, AIKA_SCALE_YEARS, NULL, 30 },
  { "numbers-where-names-do-not-fit", 25, FALSE, AIKA_HEADER_NAMES, AIKA_SCALE_MONTHS, "1", 60 },
  { "names", 60, FALSE, AIKA_HEADER_NAMES, AIKA_SCALE_MONTHS, "tammi", 60 },
  { "numbers-where-asked", 60, FALSE, AIKA_HEADER_NUMBERS, AIKA_SCALE_MONTHS, "1", 60 },
  { "weeks-only-where-asked", 100, FALSE, AIKA_HEADER_NAMES, AIKA_SCALE_MONTHS, "tammi", 60 },
  { "weeks", 100, TRUE, AIKA_HEADER_NAMES, AIKA_SCALE_WEEKS, "tammi", 82 },
  { "no-weeks-in-narrow-months", 59, TRUE, AIKA_HEADER_NAMES, AIKA_SCALE_MONTHS, "tammi", 60 },
  { "days", 800, FALSE, AIKA_HEADER_NAMES, AIKA_SCALE_DAYS, "tammi", 82 },
};

static void
test_header (gconstpointer data)
{
  const HeaderCase *c = data;
  g_autoptr(AikaPlan) plan = fixture_plan ("Plan", "2018-01", "2019-05", NULL, NULL, NULL, NULL);
  AikaSceneOptions options = { .today = aika_day_from_ymd (2018, 4, 14), .has_weeks = c->has_weeks,
                               .header_form = c->header_form };
  AikaScale scale = { 2018 * 12, 17, c->month_width };
  g_autoptr(AikaScene) scene = NULL;
  const AikaBox *now = NULL, *first = NULL;
  const GArray *boxes, *lines;
  guint n_years = 0, n_year_lines = 0, n_months = 0;
  AikaMetrics metrics;

  fixture_screen_metrics (&metrics);
  scene = aika_scene_new (plan, &scale, &metrics, &options, NULL);
  boxes = aika_scene_get_header (scene);
  lines = aika_scene_get_lines (scene);
  g_assert_cmpint (aika_scene_get_level (scene), ==, c->level);
  g_assert_cmpfloat (aika_scene_get_header_height (scene), ==, c->height);

  for (guint i = 0; i < boxes->len; i++)
    {
      const AikaBox *box = &g_array_index (boxes, AikaBox, i);

      if (box->role == AIKA_TEXT_YEAR)
        n_years++;
      if (box->role == AIKA_TEXT_MONTH_NOW)
        now = box;
      if (box->role == AIKA_TEXT_MONTH || box->role == AIKA_TEXT_MONTH_NOW)
        {
          if (n_months++ == 0)
            first = box;
        }
      g_assert_cmpfloat (box->rect.y, >=, 0);
      g_assert_cmpfloat (box->rect.y + box->rect.height, <=, c->height + 0.5);
      for (guint k = i + 1; k < boxes->len; k++)
        {
          const AikaBox *other = &g_array_index (boxes, AikaBox, k);

          if (((box->flags ^ other->flags) & AIKA_BOX_IN_TITLES) == 0 && box->rect.y < other->rect.y + other->rect.height - 0.5 &&
              other->rect.y < box->rect.y + box->rect.height - 0.5)
            g_assert_true (box->rect.x + box->rect.width <= other->rect.x + 0.01 ||
                           other->rect.x + other->rect.width <= box->rect.x + 0.01);
        }
    }
  g_assert_cmpuint (n_years, ==, 2);
  g_assert_cmpuint (n_months, ==, c->first_month != NULL ? 17 : 0);
  if (c->first_month != NULL)
    {
      g_assert_cmpstr (first->text, ==, c->first_month);
      g_assert_nonnull (now);
      g_assert_cmpfloat (now->rect.x, ==, 3 * c->month_width);
    }

  for (guint i = 0; i < lines->len; i++)
    n_year_lines += g_array_index (lines, AikaGridLine, i).kind == AIKA_LINE_YEAR;
  g_assert_cmpuint (n_year_lines, ==, 3);
}

static void
test_banner (void)
{
  static const double widths[] = { 60, 45, 20, 10 };
  g_autoptr(AikaPlan) plan = fixture_kainuu ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(AikaScene) scene = fixture_scene (plan, widths[i]);
      const GArray *banners = aika_scene_get_banners (scene);
      const GArray *header = aika_scene_get_header (scene);
      const AikaBannerBox *banner = &g_array_index (banners, AikaBannerBox, 0);
      const AikaRect *label = &banner->label.rect;

      g_assert_cmpuint (banners->len, ==, 1);
      g_assert_cmpstr (banner->label.text, ==, "Maakuntavaalit");
      g_assert_cmpfloat (banner->x, ==, 9 * widths[i]);
      g_assert_cmpfloat (banner->width, ==, widths[i]);
      g_assert_cmpfloat (label->x, <, 10 * widths[i]);
      g_assert_cmpfloat (label->x + label->width, >, 9 * widths[i]);
      if (widths[i] >= 45)
        g_assert_cmpfloat_with_epsilon (label->x + label->width / 2, 9.5 * widths[i], 1);

      /* Never across a year's line or word. */
      g_assert_true (label->x + label->width < 12 * widths[i] || label->x > 12 * widths[i]);
      for (guint k = 0; k < header->len; k++)
        {
          const AikaBox *box = &g_array_index (header, AikaBox, k);

          if (box->role == AIKA_TEXT_YEAR)
            g_assert_true (label->x + label->width <= box->rect.x || box->rect.x + box->rect.width <= label->x ||
                           label->y + label->height <= box->rect.y + 0.5);
        }
    }
}

static void
test_lane (void)
{
  static const double widths[] = { 60, 45, 30, 16, 6 };
  g_autoptr(AikaPlan) plan = fixture_mallila ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(AikaScene) scene = fixture_scene (plan, widths[i]);
      const AikaRow *row = fixture_get_row (scene, "KH");
      guint n_chips = 0, n_cancelled = 0, n_with_day = 0;

      fixture_check_row (row, aika_scene_get_width (scene), aika_scene_get_metrics (scene)->title_width);
      for (guint k = 0; k < row->boxes->len; k++)
        {
          const AikaBox *box = &g_array_index (row->boxes, AikaBox, k);

          if (box->kind != AIKA_BOX_MEETING)
            continue;
          n_chips++;
          n_cancelled += box->status == AIKA_STATUS_CANCELLED;
          n_with_day += box->text != NULL;
          if ((box->flags & AIKA_BOX_TIED) != 0)
            g_assert_nonnull (box->text);
        }
      g_assert_cmpuint (n_chips, ==, 20);
      g_assert_cmpuint (n_cancelled, ==, 1);
      if (widths[i] >= 30)
        g_assert_cmpuint (n_with_day, ==, 20);
      /* One line while there is room, three at most. */
      if (widths[i] >= 60)
        g_assert_cmpfloat (row->height, ==, 40);
      g_assert_cmpfloat (row->height, <, 80);
    }
}

static void
test_language (void)
{
  static const struct { const char *language, *heading, *column, *month, *usual; } cases[] = {
    { "fi", "Kokoukset", "Työvaihe", "tammi", "ma klo 16" },
    { "sv", "Sammanträden", "Arbetsskede", "jan", "må kl. 16" },
    { "en", "Meetings", "Phase of work", "Jan", NULL },
  };
  g_autoptr(AikaPlan) plan = fixture_mallila ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AikaSceneOptions options = { .today = AIKA_DAY_NONE, .language = cases[i].language };
      AikaScale scale = { 2026 * 12, 12, 70 };
      g_autoptr(AikaScene) scene = NULL;
      gboolean has_column = FALSE, has_month = FALSE;
      AikaMetrics metrics;

      fixture_screen_metrics (&metrics);
      scene = aika_scene_new (plan, &scale, &metrics, &options, NULL);
      for (guint k = 0; k < aika_scene_get_header (scene)->len; k++)
        {
          const AikaBox *box = &g_array_index (aika_scene_get_header (scene), AikaBox, k);

          has_column |= strcmp (box->text, cases[i].column) == 0;
          has_month |= strcmp (box->text, cases[i].month) == 0;
        }
      g_assert_true (has_column);
      g_assert_true (has_month);
      for (guint k = 0; k < aika_scene_get_n_rows (scene); k++)
        if (aika_scene_get_row_kind (scene, k) == AIKA_ROW_LANES)
          g_assert_nonnull (fixture_find_text (aika_scene_get_row (scene, k), cases[i].heading));
      if (cases[i].usual != NULL)
        g_assert_nonnull (fixture_find_text (fixture_get_row (scene, "KH"), cases[i].usual));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (structure_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/scene/rows/", structure_cases[i].name, NULL);

      g_test_add_data_func (path, &structure_cases[i], test_structure);
    }
  for (guint i = 0; i < G_N_ELEMENTS (header_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/scene/header/", header_cases[i].name, NULL);

      g_test_add_data_func (path, &header_cases[i], test_header);
    }
  g_test_add_func ("/scene/header/a-banner-never-meets-a-year", test_banner);
  g_test_add_func ("/scene/what-has-no-group-stands-outside", test_insets);
  g_test_add_func ("/scene/rows-are-laid-out-when-asked-for", test_lazy);
  g_test_add_func ("/scene/an-estimate-is-near", test_estimate);
  g_test_add_func ("/scene/lengths-are-those-of-the-drawing", test_row_height);
  g_test_add_func ("/scene/decisions-drop-to-their-meetings", test_drops);
  g_test_add_func ("/scene/every-meeting-has-its-chip", test_lane);
  g_test_add_func ("/scene/added-words-follow-the-language", test_language);

  return g_test_run ();
}
