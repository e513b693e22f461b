/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-lexicon"

#include "config.h"

#include "time/aika-lexicon.h"

#include <string.h>

#include "time/aika-lexicon-private.h"

/* The words of times, looked up by their folded letters. The tables of the three languages are
 * data; here they are put in order once for each language that a text may be in, its own words
 * first and those of the others after them, and do not change any more.
 *
 * Invariants: (1) the meanings of a word stand in the order of the languages, and within one in
 * the order of its table; (2) the phrases of a first word stand with the longest first. */

/* A month with more slips, in a word of other lengths, is another word. */
#define NEAREST_DISTANCE_MAX 2
#define NEAREST_LETTERS_MIN 5
#define NEAREST_LETTERS_MAX 24

static const AikaLexiconRow *const tables[AIKA_N_LANGUAGES] = {
  [AIKA_LANGUAGE_FI] = aika_lexicon_fi,
  [AIKA_LANGUAGE_SV] = aika_lexicon_sv,
  [AIKA_LANGUAGE_EN] = aika_lexicon_en,
};

/* The order in which the languages are tried. */
static const AikaLanguage orders[AIKA_N_LANGUAGES][AIKA_N_LANGUAGES] = {
  [AIKA_LANGUAGE_FI] = { AIKA_LANGUAGE_FI, AIKA_LANGUAGE_SV, AIKA_LANGUAGE_EN },
  [AIKA_LANGUAGE_SV] = { AIKA_LANGUAGE_SV, AIKA_LANGUAGE_FI, AIKA_LANGUAGE_EN },
  [AIKA_LANGUAGE_EN] = { AIKA_LANGUAGE_EN, AIKA_LANGUAGE_SV, AIKA_LANGUAGE_FI },
};

/* Beginnings of compounds that say a part of the month, season or year that follows. */
static const struct
{
  AikaLanguage language;
  const char  *prefix;
  AikaPart     part;
} prefixes[] = {
  { AIKA_LANGUAGE_FI, "alku",   AIKA_PART_BEGINNING },
  { AIKA_LANGUAGE_FI, "keski",  AIKA_PART_MIDDLE },
  { AIKA_LANGUAGE_FI, "loppu",  AIKA_PART_END },
  { AIKA_LANGUAGE_SV, "för",    AIKA_PART_BEGINNING },
  { AIKA_LANGUAGE_SV, "tidig",  AIKA_PART_BEGINNING },
  { AIKA_LANGUAGE_SV, "sen",    AIKA_PART_END },
};

typedef struct
{
  AikaLexeme  lexeme;
  guint       n_words;
  char      **words;        /* NULL for any word; a sign stands for itself */
} Phrase;

typedef struct
{
  GHashTable *words;        /* folded word → AikaLexeme */
  GHashTable *phrases;      /* folded first word → GPtrArray of Phrase */
  GPtrArray  *sorted;       /* of the keys of both */
  GHashTable *forms;        /* of names: key_of () → GPtrArray of forms */
  GArray     *months;       /* of MonthForm */
} Lexicon;

/* A month that a misspelt word may mean. */
typedef struct
{
  int         month;
  const char *form;
  gunichar    letters[NEAREST_LETTERS_MAX];
  guint       n_letters;
  guint64     bag;
} MonthForm;

static gpointer
key_of (AikaLanguage   language,
        AikaLexemeKind kind,
        int            value)
{
  return GINT_TO_POINTER (((int) kind * AIKA_N_LANGUAGES + (int) language) * 16 + value + 1);
}

static void
add_lexeme (Lexicon          *lexicon,
            const char       *word,
            const AikaLexeme *meaning)
{
  AikaLexeme *lexeme = g_memdup2 (meaning, sizeof *meaning);
  AikaLexeme *first = g_hash_table_lookup (lexicon->words, word);

  if (first == NULL)
    {
      g_hash_table_insert (lexicon->words, g_strdup (word), lexeme);
      return;
    }

  while (first->next != NULL)
    first = (AikaLexeme *) first->next;
  first->next = lexeme;
}

/* “fr.o.m.” as its words and signs. */
static Phrase *
phrase_new (const AikaTokens *tokens,
            const AikaLexeme *meaning)
{
  Phrase *phrase = g_new0 (Phrase, 1);
  guint n = tokens->tokens->len - 1;

  phrase->lexeme = *meaning;
  /* The last dot may be left out. */
  if (meaning->is_abbreviation)
    n--;

  phrase->n_words = n;
  phrase->words = g_new0 (char *, n);
  for (guint i = 0; i < n; i++)
    {
      const AikaToken *token = aika_tokens_get (tokens, i);

      if (token->kind == AIKA_TOKEN_WORD)
        phrase->words[i] = g_strdup (aika_tokens_get_word (tokens, token));
      else if (token->kind != AIKA_TOKEN_STAR)
        phrase->words[i] = g_strndup (tokens->text + token->start, token->end - token->start);
    }

  return phrase;
}

static gboolean
is_same_phrase (const Phrase *a,
                const Phrase *b)
{
  if (a->n_words != b->n_words)
    return FALSE;

  for (guint i = 0; i < a->n_words; i++)
    if (g_strcmp0 (a->words[i], b->words[i]) != 0)
      return FALSE;

  return TRUE;
}

static void
add_phrase (Lexicon          *lexicon,
            const AikaTokens *tokens,
            const AikaLexeme *meaning)
{
  Phrase *phrase = phrase_new (tokens, meaning);
  GPtrArray *phrases = g_hash_table_lookup (lexicon->phrases, phrase->words[0]);
  guint i = 0;

  if (phrases == NULL)
    {
      phrases = g_ptr_array_new ();
      g_hash_table_insert (lexicon->phrases, g_strdup (phrase->words[0]), phrases);
    }

  while (i < phrases->len && ((Phrase *) g_ptr_array_index (phrases, i))->n_words >= phrase->n_words)
    {
      Phrase *other = g_ptr_array_index (phrases, i++);

      if (!is_same_phrase (other, phrase))
        continue;

      /* Another meaning of the same words. */
      {
        AikaLexeme *last = &other->lexeme;

        while (last->next != NULL)
          last = (AikaLexeme *) last->next;
        last->next = &phrase->lexeme;
        return;
      }
    }
  g_ptr_array_insert (phrases, i, phrase);
}

static gboolean
takes_prefix (AikaLexemeKind kind)
{
  return kind == AIKA_LEXEME_MONTH || kind == AIKA_LEXEME_SEASON || kind == AIKA_LEXEME_WEEK;
}

static void
add_compounds (Lexicon          *lexicon,
               const char       *word,
               const AikaLexeme *meaning)
{
  if (!takes_prefix (meaning->kind) || meaning->is_stem || meaning->is_abbreviation)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (prefixes[i].language == meaning->language)
      {
        g_autofree char *compound = g_strconcat (prefixes[i].prefix, word, NULL);
        AikaLexeme lexeme = *meaning;

        lexeme.part = prefixes[i].part;
        lexeme.n_prefix = strlen (prefixes[i].prefix);
        add_lexeme (lexicon, compound, &lexeme);
      }
}

static void
add_form (Lexicon              *lexicon,
          AikaLanguage          language,
          const AikaLexiconRow *row,
          const char           *form,
          guint                 number)
{
  gsize n_signs = strspn (form, "<>-");
  g_autofree char *spelled = g_strdup (form + n_signs);
  AikaLexeme lexeme = {
    .kind = row->kind,
    .value = row->value,
    .language = language,
    .is_from = memchr (form, '<', n_signs) != NULL,
    .is_to = memchr (form, '>', n_signs) != NULL,
    .is_stem = memchr (form, '-', n_signs) != NULL,
    .is_abbreviation = g_str_has_suffix (spelled, "."),
    .form = number,
  };
  g_auto(AikaTokens) tokens = { NULL };
  guint n_tokens;

  aika_tokens_init (&tokens, spelled);
  n_tokens = tokens.tokens->len - 1;

  if (n_tokens > 1 + (guint) lexeme.is_abbreviation)
    {
      add_phrase (lexicon, &tokens, &lexeme);
      return;
    }

  add_lexeme (lexicon, aika_tokens_get_word (&tokens, aika_tokens_get (&tokens, 0)), &lexeme);
  add_compounds (lexicon, aika_tokens_get_word (&tokens, aika_tokens_get (&tokens, 0)), &lexeme);
}

static gboolean
is_name (AikaLexemeKind kind)
{
  return kind == AIKA_LEXEME_MONTH || kind == AIKA_LEXEME_SEASON || kind == AIKA_LEXEME_WEEKDAY;
}

/* A form as it is written, without its signs and the dot that may be left out. */
static char *
dup_spelled (const char *form)
{
  const char *word = form + strspn (form, "<>-");

  return g_strndup (word, strlen (word) - (g_str_has_suffix (word, ".") ? 1 : 0));
}

/* The forms of a name; a second row of the same name goes on with them. */
static GPtrArray *
get_spelled (Lexicon              *lexicon,
             AikaLanguage          language,
             const AikaLexiconRow *row)
{
  gpointer key = key_of (language, row->kind, row->value);
  GPtrArray *spelled = g_hash_table_lookup (lexicon->forms, key);

  if (spelled == NULL)
    {
      spelled = g_ptr_array_new ();
      g_hash_table_insert (lexicon->forms, key, spelled);
    }
  return spelled;
}

static void
add_table (Lexicon      *lexicon,
           AikaLanguage  language)
{
  for (const AikaLexiconRow *row = tables[language]; row->forms != NULL; row++)
    {
      g_auto(GStrv) forms = g_strsplit (row->forms, "|", -1);
      GPtrArray *spelled = is_name (row->kind) ? get_spelled (lexicon, language, row) : NULL;

      for (guint i = 0; forms[i] != NULL; i++)
        {
          add_form (lexicon, language, row, forms[i], spelled != NULL ? spelled->len : i);
          if (spelled != NULL)
            g_ptr_array_add (spelled, dup_spelled (forms[i]));
        }
    }
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_keys (Lexicon    *lexicon,
          GHashTable *table)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (lexicon->sorted, key);
}

/* Which letters occur, more than one of them by the same bit. */
static guint64
get_bag (const gunichar *letters,
         guint           n_letters)
{
  guint64 bag = 0;

  for (guint i = 0; i < n_letters; i++)
    bag |= G_GUINT64_CONSTANT (1) << (letters[i] % 64);

  return bag;
}

/* The forms of the months in all languages, that of the text first. */
static GArray *
list_months (const Lexicon *lexicon,
             AikaLanguage   language)
{
  GArray *months = g_array_new (FALSE, TRUE, sizeof (MonthForm));

  for (guint i = 0; i < AIKA_N_LANGUAGES; i++)
    for (int month = 1; month <= 12; month++)
      {
        GPtrArray *forms = g_hash_table_lookup (lexicon->forms, key_of (orders[language][i], AIKA_LEXEME_MONTH, month));

        for (guint f = 0; forms != NULL && f < forms->len; f++)
          {
            MonthForm form = { month, g_ptr_array_index (forms, f) };
            glong n_letters;
            g_autofree gunichar *letters = g_utf8_to_ucs4_fast (form.form, -1, &n_letters);

            if (n_letters < NEAREST_LETTERS_MIN || n_letters > NEAREST_LETTERS_MAX)
              continue;

            letters[0] = g_unichar_tolower (letters[0]);
            memcpy (form.letters, letters, (gsize) n_letters * sizeof (gunichar));
            form.n_letters = (guint) n_letters;
            form.bag = get_bag (form.letters, form.n_letters);
            g_array_append_val (months, form);
          }
      }

  return months;
}

static Lexicon *
lexicon_new (AikaLanguage language)
{
  Lexicon *lexicon = g_new0 (Lexicon, 1);

  lexicon->words = g_hash_table_new (g_str_hash, g_str_equal);
  lexicon->phrases = g_hash_table_new (g_str_hash, g_str_equal);
  lexicon->forms = g_hash_table_new (NULL, NULL);
  lexicon->sorted = g_ptr_array_new ();

  for (guint i = 0; i < AIKA_N_LANGUAGES; i++)
    add_table (lexicon, orders[language][i]);

  add_keys (lexicon, lexicon->words);
  add_keys (lexicon, lexicon->phrases);
  g_ptr_array_sort (lexicon->sorted, compare_words);
  lexicon->months = list_months (lexicon, language);

  return lexicon;
}

/* Made when first asked for, and kept. */
static const Lexicon *
get_lexicon (AikaLanguage language)
{
  static gsize lexicons[AIKA_N_LANGUAGES];

  if (g_once_init_enter (&lexicons[language]))
    g_once_init_leave (&lexicons[language], (gsize) lexicon_new (language));

  return (const Lexicon *) lexicons[language];
}

/* A compound whose last part names a body or an event, whatever stands before it. */
static const AikaLexeme *
find_by_ending (const char *word)
{
  static const AikaLexeme body = { .kind = AIKA_LEXEME_BODY };
  static const AikaLexeme event = { .kind = AIKA_LEXEME_FILLER, .value = 1 };
  static const char *const bodies[] = {
    "lautakunta", "lautakunnan", "lautakunnassa", "lautakuntaa", "lautakunnat", "jaosto", "jaoston", "jaostossa",
    "toimikunta", "toimikunnan", "valiokunta", "valiokunnan", "neuvosto", "neuvoston", "johtoryhmä", "johtoryhmän",
    "työryhmä", "työryhmän", "ohjausryhmä", "ohjausryhmän", "hallitus", "hallituksen", "valtuusto", "valtuuston", "ltk",
    "nämnd", "nämnden", "nämndens", "sektion", "sektionen", "utskott", "utskottet", "styrelse", "styrelsen",
    "fullmäktige",
  };
  static const char *const events[] = {
    "seminaari", "seminaarin", "seminaarissa", "työpaja", "työpajan", "työpajat", "kokous", "kokouksen", "kokoukset",
    "tilaisuus", "tilaisuuden", "tilaisuudet", "kysely", "kyselyn", "iltakoulu", "iltakoulun", "käsittely", "kierros",
    "seminarium", "seminariet", "mötet", "enkäten", "kvällen",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (g_str_has_suffix (word, bodies[i]))
      return &body;
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (g_str_has_suffix (word, events[i]))
      return &event;

  return NULL;
}

/**
 * aika_lexicon_find:
 * @word: a word in lower case, composed
 * @language: the language of the text
 *
 * Returns: (nullable) (transfer none): what the word means, in @language first; other meanings
 *   follow by @next
 */
const AikaLexeme *
aika_lexicon_find (const char   *word,
                   AikaLanguage  language)
{
  const AikaLexeme *lexeme = g_hash_table_lookup (get_lexicon (language)->words, word);

  return lexeme != NULL ? lexeme : find_by_ending (word);
}

/**
 * aika_lexeme_get_as:
 * @lexeme: (nullable): what a word means
 * @kind: a kind
 *
 * Returns: (nullable) (transfer none): the first meaning of the kind
 */
const AikaLexeme *
aika_lexeme_get_as (const AikaLexeme *lexeme,
                    AikaLexemeKind    kind)
{
  while (lexeme != NULL && lexeme->kind != kind)
    lexeme = lexeme->next;

  return lexeme;
}

/* Whether a word stands for a stretch of time itself. */
static gboolean
says_time (const char   *word,
           AikaLanguage  language)
{
  const AikaLexeme *lexeme = aika_lexicon_find (word, language);

  return lexeme != NULL && (lexeme->kind <= AIKA_LEXEME_PART || lexeme->kind == AIKA_LEXEME_DAY_UNIT);
}

static gboolean
matches (const Phrase     *phrase,
         const AikaTokens *tokens,
         guint             first,
         AikaLanguage      language)
{
  for (guint i = 0; i < phrase->n_words; i++)
    {
      const AikaToken *token = aika_tokens_get (tokens, first + i);
      const char *word = phrase->words[i];

      if (token->kind == AIKA_TOKEN_END)
        return FALSE;
      if (token->kind == AIKA_TOKEN_WORD)
        {
          const char *written = aika_tokens_get_word (tokens, token);

          if (word == NULL ? says_time (written, language) : !g_str_equal (written, word))
            return FALSE;
        }
      else if (word == NULL || strlen (word) != token->end - token->start ||
               memcmp (word, tokens->text + token->start, token->end - token->start) != 0)
        {
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * aika_lexicon_find_phrase:
 * @tokens: tokens
 * @i: which of them
 * @language: the language of the text
 * @n_tokens: (out): how many tokens the phrase has
 *
 * Returns: (nullable) (transfer none): what the longest phrase means that begins there
 */
const AikaLexeme *
aika_lexicon_find_phrase (const AikaTokens *tokens,
                          guint             i,
                          AikaLanguage      language,
                          guint            *n_tokens)
{
  const char *word = aika_tokens_get_word (tokens, aika_tokens_get (tokens, i));
  GPtrArray *phrases = g_hash_table_lookup (get_lexicon (language)->phrases, word);

  for (guint n = 0; phrases != NULL && n < phrases->len; n++)
    {
      const Phrase *phrase = g_ptr_array_index (phrases, n);

      if (matches (phrase, tokens, i, language))
        {
          *n_tokens = phrase->n_words;
          return &phrase->lexeme;
        }
    }

  return NULL;
}

/**
 * aika_lexicon_has_prefix:
 * @prefix: letters in lower case, composed
 * @language: the language of the text
 *
 * Returns: whether a word begins with @prefix, so that more letters may make one
 */
gboolean
aika_lexicon_has_prefix (const char   *prefix,
                         AikaLanguage  language)
{
  GPtrArray *sorted = get_lexicon (language)->sorted;
  guint low = 0, high = sorted->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (g_ptr_array_index (sorted, middle), prefix) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low < sorted->len && g_str_has_prefix (g_ptr_array_index (sorted, low), prefix);
}

/* Whether there are more letters in one word that the other lacks than slips may bring in. */
static gboolean
is_far (guint64 a,
        guint64 b)
{
  return __builtin_popcountll (a & ~b) > NEAREST_DISTANCE_MAX || __builtin_popcountll (b & ~a) > NEAREST_DISTANCE_MAX;
}

/* The letters to change, leave out or put in to make b of a; more than the limit is the limit + 1. */
static guint
count_slips (const gunichar *a,
             guint           n_a,
             const gunichar *b,
             guint           n_b)
{
  const guint too_many = NEAREST_DISTANCE_MAX + 1;
  guint row[NEAREST_LETTERS_MAX + 1];

  if (n_a > n_b + NEAREST_DISTANCE_MAX || n_b > n_a + NEAREST_DISTANCE_MAX)
    return too_many;

  /* Only what lies near the diagonal can be within the limit; and when no place of a row is, none
   * of the next one will be. */
  for (guint j = 0; j <= n_b; j++)
    row[j] = MIN (j, too_many);
  for (guint i = 1; i <= n_a; i++)
    {
      guint first = i > NEAREST_DISTANCE_MAX ? i - NEAREST_DISTANCE_MAX : 1;
      guint last = MIN (i + NEAREST_DISTANCE_MAX, n_b);
      guint diagonal = row[first - 1], least;

      row[first - 1] = first == 1 ? MIN (i, too_many) : too_many;
      least = row[first - 1];
      for (guint j = first; j <= last; j++)
        {
          guint changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
          least = MIN (least, row[j]);
        }
      if (least > NEAREST_DISTANCE_MAX)
        return too_many;
    }

  return MIN (row[n_b], too_many);
}

/**
 * aika_lexicon_dup_nearest:
 * @word: a word in lower case that is not known
 * @language: the language of the text
 *
 * Finds the month that a misspelt word means: one that at most two slips make of it, where no
 * other month is as near.
 *
 * Returns: (transfer full) (nullable): the month's name in the nearest form
 */
char *
aika_lexicon_dup_nearest (const char   *word,
                          AikaLanguage  language)
{
  const GArray *months = get_lexicon (language)->months;
  g_autofree gunichar *letters = NULL;
  const char *nearest = NULL;
  guint best = NEAREST_DISTANCE_MAX + 1;
  int best_month = 0;
  glong n_letters;
  guint64 bag;

  letters = g_utf8_to_ucs4_fast (word, -1, &n_letters);
  if (n_letters < NEAREST_LETTERS_MIN || n_letters > NEAREST_LETTERS_MAX)
    return NULL;
  bag = get_bag (letters, (guint) n_letters);

  for (guint i = 0; i < months->len; i++)
    {
      const MonthForm *form = &g_array_index (months, MonthForm, i);
      guint slips;

      if (is_far (bag, form->bag))
        continue;
      slips = count_slips (letters, (guint) n_letters, form->letters, form->n_letters);
      if (slips < best)
        {
          best = slips;
          best_month = form->month;
          nearest = form->form;
        }
      else if (slips == best && slips <= NEAREST_DISTANCE_MAX && form->month != best_month)
        {
          /* Two months are as near: neither is suggested, unless a nearer one follows. */
          nearest = NULL;
        }
    }

  return best <= NEAREST_DISTANCE_MAX ? g_strdup (nearest) : NULL;
}

static AikaLexemeKind
get_lexeme_kind (AikaPieceKind kind)
{
  return kind == AIKA_PIECE_MONTH_NAME ? AIKA_LEXEME_MONTH
         : kind == AIKA_PIECE_SEASON   ? AIKA_LEXEME_SEASON
                                       : AIKA_LEXEME_WEEKDAY;
}

/**
 * aika_lexicon_get_form:
 * @language: the language of a word
 * @kind: %AIKA_PIECE_MONTH_NAME, %AIKA_PIECE_SEASON or %AIKA_PIECE_WEEKDAY
 * @value: which month, season or weekday
 * @form: the form of the word, as its piece says it
 *
 * Returns: (transfer none) (nullable): the name in that form, in lower case but for what always has
 *   a capital, without the dot of an abbreviation; `NULL` where that name has no such form
 */
const char *
aika_lexicon_get_form (AikaLanguage   language,
                       AikaPieceKind  kind,
                       int            value,
                       guint          form)
{
  GPtrArray *forms;

  g_return_val_if_fail (kind == AIKA_PIECE_MONTH_NAME || kind == AIKA_PIECE_SEASON || kind == AIKA_PIECE_WEEKDAY, NULL);
  g_return_val_if_fail (language < AIKA_N_LANGUAGES, NULL);

  forms = g_hash_table_lookup (get_lexicon (language)->forms, key_of (language, get_lexeme_kind (kind), value));
  return forms != NULL && form < forms->len ? g_ptr_array_index (forms, form) : NULL;
}
