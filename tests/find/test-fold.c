/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "find/aika-fold.h"

static const struct
{
  const char *name;
  const char *in;
  const char *expect;
} folds[] = {
  { "empty", "", "" },
  { "plain", "KV 12.3.\t2018", "kv 12.3. 2018" },
  { "finnish-letters-stay", "ÅÄÖ Työpäivä", "åäö työpäivä" },
  { "finnish-letters-from-parts", "Tyo\xcc\x88pa\xcc\x88iva\xcc\x88", "työpäivä" },
  { "foreign-accents-go", "Café Élysée, Žižek, Müller", "cafe elysee, zizek, muller" },
  { "several-accents-go", "Việt", "viet" },
  { "sharp-s", "Straße", "strasse" },
  { "dashes-are-one", "touko–kesäkuu—syksy", "touko-kesäkuu-syksy" },
  { "spaces-are-one", "12.3.\xc2\xa0klo\xe2\x80\xaf" "18", "12.3. klo 18" },
  { "soft-hyphen-goes", "kaupungin\xc2\xadvaltuusto", "kaupunginvaltuusto" },
  { "quotes-are-one", "Raahe’n ä", "raahe'n ä" },
  { "bad-bytes-do-no-harm", "a\xff" "B", "a\xef\xbf\xbd" "b" },
};

static const struct
{
  const char *name;
  const char *text;
  const char *sought;
  gboolean    expect;
} names[] = {
  { "the-whole", "kv", "kv", TRUE },
  { "first-of-several", "kv ja kh", "kv", TRUE },
  { "last-of-several", "kaupunginhallitus, valtuusto", "valtuusto", TRUE },
  { "in-brackets", "päätös (kv)", "kv", TRUE },
  { "not-the-end-of-a-word", "nuorisovaltuusto", "valtuusto", FALSE },
  { "not-after-a-hyphen", "mk-valtuusto", "valtuusto", FALSE },
  { "not-the-start-of-a-word", "valtuustoryhmät", "valtuusto", FALSE },
  { "not-after-a-finnish-letter", "ökv", "kv", FALSE },
  { "a-later-place", "nuorisovaltuusto ja valtuusto", "valtuusto", TRUE },
  { "no-name", "kv", "", FALSE },
};

static void
test_fold (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *folded = aika_text_fold (folds[i].in);

  g_assert_cmpstr (folded, ==, folds[i].expect);
}

static void
test_names (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  g_assert_cmpint (aika_folded_names (names[i].text, names[i].sought), ==, names[i].expect);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *path = g_strconcat ("/fold/", folds[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fold);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/fold/names/", names[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_names);
    }

  return g_test_run ();
}
