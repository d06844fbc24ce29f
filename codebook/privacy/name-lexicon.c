/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One table of folded words, each with what is known of it.
 *
 * Of hunspell's list (OpenTaal's) only the entries are read, with three of their flags: an entry in
 * small letters is an ordinary word; one that has a capital is a name, a place if it has the flag
 * of words that make inhabitants (PI) or no flag at all (streets and villages), and no name if it
 * has one of adjectives and languages. Forms and compounds are not in the list but made by its
 * rules; here a few endings are tried instead, since all that is asked is whether a word is
 * ordinary, and a wrong answer moves a suggestion from one tier to the other. */

#include "codebook/privacy/name-lexicon.h"

#include <string.h>

#include "codebook/privacy/name-lists.h"
#include "codebook/text/fold.h"

#define DICTIONARY "/usr/share/hunspell/nl.dic"
#define LONGEST_PHRASE 5

struct _CodebookNameLexicon
{
  GHashTable *words; /* char *, of text → CodebookLexiconFlags */
  GStringChunk *text;
  gboolean has_dictionary;
};

static CodebookLexiconFlags
get (const CodebookNameLexicon *self, const char *folded)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));
}

static void
add (CodebookNameLexicon *self, const char *folded, CodebookLexiconFlags flags)
{
  gpointer key, value;

  if (g_hash_table_lookup_extended (self->words, folded, &key, &value))
    g_hash_table_insert (self->words, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (value) | flags));
  else
    g_hash_table_insert (self->words, g_string_chunk_insert (self->text, folded),
                         GUINT_TO_POINTER (flags));
}

static void
add_list (CodebookNameLexicon *self, const char *list, CodebookLexiconFlags flags)
{
  g_auto (GStrv) entries = g_strsplit (list, " ", -1);

  for (guint i = 0; entries[i] != NULL; i++)
    if (*entries[i] != '\0')
      {
        g_autofree char *folded =
            codebook_fold_text (g_strdelimit (entries[i], "_", ' '), strlen (entries[i]));

        add (self, folded, flags);
      }
}

static void
add_own (CodebookNameLexicon *self)
{
  add_list (self, codebook_name_lists_get_given (), CODEBOOK_LEXICON_GIVEN);
  add_list (self, codebook_name_lists_get_rather_given (),
            CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_RATHER_GIVEN);
  add_list (self, codebook_name_lists_get_frequent (),
            CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_FREQUENT);
  add_list (self, codebook_name_lists_get_women (), CODEBOOK_LEXICON_WOMAN);
  add_list (self, codebook_name_lists_get_men (), CODEBOOK_LEXICON_MAN);
  add_list (self, codebook_name_lists_get_surnames (), CODEBOOK_LEXICON_SURNAME);
  add_list (self, codebook_name_lists_get_surname_words (), CODEBOOK_LEXICON_SURNAME_WORD);
  add_list (self, codebook_name_lists_get_places (),
            CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_TOWN);
  add_list (self, codebook_name_lists_get_organisations (), CODEBOOK_LEXICON_ORGANISATION);
  add_list (self, codebook_name_lists_get_rather_organisations (),
            CODEBOOK_LEXICON_ORGANISATION | CODEBOOK_LEXICON_RATHER_ORGANISATION);
  add_list (self, codebook_name_lists_get_common (), CODEBOOK_LEXICON_COMMON);
  add_list (self, codebook_name_lists_get_titles (), CODEBOOK_LEXICON_TITLE);
  add_list (self, codebook_name_lists_get_roles (),
            CODEBOOK_LEXICON_ROLE | CODEBOOK_LEXICON_ORDINARY);
  add_list (self, codebook_name_lists_get_heads (), CODEBOOK_LEXICON_HEAD);
  add_list (self, codebook_name_lists_get_tails (), CODEBOOK_LEXICON_TAIL);
  add_list (self, codebook_name_lists_get_spoken (), CODEBOOK_LEXICON_ORDINARY);
  add_list (self, codebook_name_lists_get_shortened (),
            CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_ORDINARY);
  add_list (self, codebook_name_lists_get_stop (),
            CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_ORDINARY);
}

/* The installed list ------------------------------------------------------------------------- */

/* Flags are pairs of letters. */
static gboolean
has_flag (const char *flags, const char *const *wanted)
{
  for (const char *at = flags; at[0] != '\0' && at[1] != '\0'; at += 2)
    for (guint i = 0; wanted[i] != NULL; i++)
      if (at[0] == wanted[i][0] && at[1] == wanted[i][1])
        return TRUE;
  return FALSE;
}

static void
add_capital (CodebookNameLexicon *self,
             const char *word,
             const char *folded,
             const char *flags,
             GPtrArray *inflected)
{
  static const char *const adjective[] = { "Aa", "Al", "Ad", "Ll", "Lr", "Ab", "D2", NULL };
  static const char *const inhabitants[] = { "PI", "PK", "Sv", NULL };
  static const char *const person[] = { "PN", NULL };
  const char *second = g_utf8_next_char (word);

  if (g_unichar_isupper (g_utf8_get_char (second)))
    return; /* an abbreviation says nothing about names */
  if (has_flag (flags, adjective) && !has_flag (flags, person))
    {
      add (self, folded, CODEBOOK_LEXICON_REGIONAL);
      g_ptr_array_add (inflected, g_strconcat (folded, "e", NULL));
      return;
    }
  if (*flags == '\0' || has_flag (flags, inhabitants))
    add (self, folded, CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_PROPER);
  else
    add (self, folded, CODEBOOK_LEXICON_PROPER);
}

static void
add_entry (CodebookNameLexicon *self, char *line, GPtrArray *inflected)
{
  static const char *const forbidden[] = { "Fw", NULL };
  char *slash = strchr (line, '/');
  const char *flags = slash != NULL ? slash + 1 : "";
  g_autofree char *folded = NULL;
  gunichar first;

  if (slash != NULL)
    *slash = '\0';
  if (*line == '\0' || has_flag (flags, forbidden) || !g_utf8_validate (line, -1, NULL))
    return;
  first = g_utf8_get_char (line);
  if (!g_unichar_isalpha (first))
    return;
  folded = codebook_fold_text (line, strlen (line));
  if (g_unichar_isupper (first))
    add_capital (self, line, folded, flags, inflected);
  else
    add (self, folded, CODEBOOK_LEXICON_ORDINARY);
}

static void
add_dictionary (CodebookNameLexicon *self, const char *path)
{
  g_autoptr (GPtrArray) inflected = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  char *next;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  self->has_dictionary = TRUE;
  for (char *line = text; line != NULL; line = next)
    {
      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      add_entry (self, g_strchomp (line), inflected);
    }
  /* Lieke is no form of Liek. */
  for (guint i = 0; i < inflected->len; i++)
    if ((get (self, inflected->pdata[i]) & CODEBOOK_LEXICON_PROPER) == 0)
      add (self, inflected->pdata[i], CODEBOOK_LEXICON_REGIONAL);
}

CodebookNameLexicon *
codebook_name_lexicon_new (const char *dictionary)
{
  CodebookNameLexicon *self = g_atomic_rc_box_new0 (CodebookNameLexicon);

  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->text = g_string_chunk_new (1 << 16);
  add_own (self);
  add_dictionary (self, dictionary != NULL ? dictionary : DICTIONARY);
  return self;
}

CodebookNameLexicon *
codebook_name_lexicon_ref (CodebookNameLexicon *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CodebookNameLexicon *self = data;

  g_hash_table_unref (self->words);
  g_string_chunk_free (self->text);
}

void
codebook_name_lexicon_unref (CodebookNameLexicon *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
codebook_name_lexicon_has_dictionary (const CodebookNameLexicon *self)
{
  return self->has_dictionary;
}

/* Forms -------------------------------------------------------------------------------------- */

static gboolean
is_entry (const CodebookNameLexicon *self, const char *folded)
{
  return (get (self, folded) & CODEBOOK_LEXICON_ORDINARY) != 0;
}

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

/* Whether @stem, what is left of a form without its ending, is a word or the spelling of one before
 * an ending: namen of naam, ballen of bal, huizen of huis, werkt of werken. */
static gboolean
is_stem (const CodebookNameLexicon *self, const char *stem, gsize len)
{
  char spelled[64];
  char last = stem[len - 1], before = stem[len - 2];

  g_snprintf (spelled, sizeof spelled, "%.*s", (int) len, stem);
  if (is_entry (self, spelled))
    return TRUE;
  g_snprintf (spelled, sizeof spelled, "%.*sen", (int) len, stem);
  if (is_entry (self, spelled))
    return TRUE;
  if (last == before && !is_vowel (last))
    {
      g_snprintf (spelled, sizeof spelled, "%.*s", (int) len - 1, stem);
      return is_entry (self, spelled);
    }
  if (!is_vowel (last))
    {
      /* lig, of liggen */
      g_snprintf (spelled, sizeof spelled, "%.*s%cen", (int) len, stem, last);
      if (is_entry (self, spelled))
        return TRUE;
    }
  if (last == 'z' || last == 'v')
    {
      g_snprintf (spelled, sizeof spelled, "%.*s%c", (int) len - 1, stem, last == 'z' ? 's' : 'f');
      if (is_entry (self, spelled))
        return TRUE;
    }
  if (!is_vowel (last) && is_vowel (before))
    {
      g_snprintf (spelled, sizeof spelled, "%.*s%c%c", (int) len - 1, stem, before, last);
      if (is_entry (self, spelled))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_form (const CodebookNameLexicon *self, const char *folded, gsize len)
{
  static const char *const endings[] = {
    "s",   "e",  "en",  "n",  "t",   "te",  "ten",  "de",  "d",     "den",  "er",  "ers",
    "ere", "st", "ste", "je", "jes", "tje", "tjes", "ing", "ingen", "ster", "end", "ende"
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize end = strlen (endings[i]);

      if (len >= end + 3 && memcmp (folded + len - end, endings[i], end) == 0
          && is_stem (self, folded, len - end))
        return TRUE;
    }
  return len > 5 && folded[0] == 'g' && folded[1] == 'e'
         && (folded[len - 1] == 't' || folded[len - 1] == 'd')
         && is_stem (self, folded + 2, len - 3);
}

/* duurder, bloemetje, filmpje; afgesproken, nagedacht: endings and a ge within that would make
 * forms of too many names. */
static gboolean
is_rarer_form (const CodebookNameLexicon *self, const char *folded, gsize len)
{
  static const char *const endings[] = { "der", "dere", "etje", "etjes", "pje", "pjes" };
  static const char *const heads[] = { "af",  "na",   "op",   "aan",  "uit",   "in",  "mee",
                                       "om",  "door", "over", "voor", "terug", "toe", "weg",
                                       "bij", "neer", "los",  "vast", "samen", "vol" };
  char whole[64];

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize end = strlen (endings[i]);

      if (len >= end + 3 && memcmp (folded + len - end, endings[i], end) == 0
          && is_stem (self, folded, len - end))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gsize head = strlen (heads[i]);

      if (len < head + 5 || memcmp (folded, heads[i], head) != 0)
        continue;
      g_snprintf (whole, sizeof whole, "%s", folded + head);
      if (is_entry (self, whole) || is_form (self, whole, len - head))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_word (const CodebookNameLexicon *self, const char *folded, gsize len)
{
  char word[64];

  g_snprintf (word, sizeof word, "%.*s", (int) len, folded);
  return is_entry (self, word) || is_form (self, folded, len);
}

/* What a compound may start with: a word, with an s behind it or not, or a plural: tomaten. */
static gboolean
is_head (const CodebookNameLexicon *self, const char *head, gsize len)
{
  return is_entry (self, head) || (len > 4 && head[len - 1] == 's' && is_word (self, head, len - 1))
         || (len > 5 && head[len - 2] == 'e' && head[len - 1] == 'n' && is_word (self, head, len));
}

/* What it may end in. Of three letters are those that things end in, haarnet, and that no surname
 * or town does, as in Bosman and Ransdam. */
static gboolean
is_tail (const CodebookNameLexicon *self, const char *tail, gsize len)
{
  static const char *const shortest[] = {
    "arm", "bak", "bal", "bar", "bed", "bel", "bus", "dag", "das", "gas", "hok", "jas", "kar",
    "kas", "kop", "kus", "lap", "les", "lip", "map", "mat", "mes", "net", "oor", "pak", "pan",
    "pen", "pet", "pil", "pot", "put", "rad", "ras", "rek", "rit", "rok", "rol", "rug", "set",
    "sok", "som", "tak", "tal", "tas", "uur", "vak", "vel", "wet", "wol", "zak", "zin", NULL
  };

  return len > 3 ? is_word (self, tail, len) : g_strv_contains (shortest, tail);
}

/* Two words in one. */
static gboolean
is_compound (const CodebookNameLexicon *self, const char *folded, gsize len)
{
  for (gsize cut = 3; cut + 3 <= len; cut++)
    {
      gsize joint = folded[cut] == '-' ? 1 : 0;
      const char *tail = folded + cut + joint;
      char head[64];

      if (((guchar) folded[cut] & 0xC0) == 0x80)
        continue;
      g_snprintf (head, sizeof head, "%.*s", (int) cut, folded);
      if (is_head (self, head, cut) && is_tail (self, tail, len - cut - joint))
        return TRUE;
    }
  return FALSE;
}

/* loonwaardemeting: three in one, all of four letters or more and the last in the list itself,
 * since many a name too can be cut in three somehow. */
static gboolean
is_long_compound (const CodebookNameLexicon *self, const char *folded, gsize len)
{
  for (gsize first = 4; first + 8 <= len; first++)
    {
      char head[64];

      g_snprintf (head, sizeof head, "%.*s", (int) first, folded);
      for (gsize second = 4; is_head (self, head, first) && first + second + 4 <= len; second++)
        {
          char middle[64];

          g_snprintf (middle, sizeof middle, "%.*s", (int) second, folded + first);
          if (is_entry (self, folded + first + second) && is_head (self, middle, second))
            return TRUE;
        }
    }
  return FALSE;
}

/* drieentwintig, honderdtwaalf, negentienhonderdste: the names of numbers and nothing else. */
static gboolean
is_number (const char *folded)
{
  static const char *const parts[] = { "een",     "twee",     "drie",    "vier",     "vijf",
                                       "zes",     "zeven",    "acht",    "negen",    "tien",
                                       "elf",     "twaalf",   "dertien", "veertien", "twintig",
                                       "dertig",  "veertig",  "vijftig", "zestig",   "zeventig",
                                       "tachtig", "negentig", "honderd", "duizend",  "en" };

  if (*folded == '\0' || strcmp (folded, "ste") == 0 || strcmp (folded, "de") == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (folded, parts[i]) && is_number (folded + strlen (parts[i])))
      return TRUE;
  return FALSE;
}

/* ADHD-medicatie, P&O'er: what stands before the joint has the capital. */
static gboolean
has_common_head (const CodebookNameLexicon *self, const char *folded)
{
  const char *end = strstr (folded, "'er");
  const char *hyphen = end != NULL ? end : strchr (folded, '-');
  g_autofree char *head = NULL;

  if (hyphen == NULL || hyphen == folded)
    return FALSE;
  head = g_strndup (folded, hyphen - folded);
  return (get (self, head) & CODEBOOK_LEXICON_COMMON) != 0;
}

/* Zwolle-Zuid */
static gboolean
is_quarter (const CodebookNameLexicon *self, const char *folded)
{
  static const char *const quarters[] = { "noord", "zuid", "oost", "west", "centrum", "stad" };
  const char *hyphen = strrchr (folded, '-');
  g_autofree char *town = NULL;
  gboolean quarter = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (quarters) && hyphen != NULL; i++)
    quarter |= strcmp (hyphen + 1, quarters[i]) == 0;
  if (!quarter)
    return FALSE;
  town = g_strndup (folded, hyphen - folded);
  return (get (self, town) & CODEBOOK_LEXICON_PLACE) != 0;
}

CodebookLexiconFlags
codebook_name_lexicon_look_up (const CodebookNameLexicon *self, const char *folded)
{
  const CodebookLexiconFlags listed =
      CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_ORGANISATION | CODEBOOK_LEXICON_ORDINARY;
  const CodebookLexiconFlags proper =
      CODEBOOK_LEXICON_SURNAME | CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_PROPER;
  CodebookLexiconFlags flags = get (self, folded);
  gsize len = strlen (folded);

  if ((flags & listed) == CODEBOOK_LEXICON_ORDINARY && has_common_head (self, folded))
    return flags | CODEBOOK_LEXICON_COMMON;
  if ((flags & listed) != 0 || len < 4 || len >= 60)
    return flags;
  if ((flags & proper) != 0)
    return is_form (self, folded, len) ? flags | CODEBOOK_LEXICON_FORM : flags;
  if (is_quarter (self, folded))
    return flags | CODEBOOK_LEXICON_PLACE;
  if (has_common_head (self, folded))
    return flags | CODEBOOK_LEXICON_COMMON;
  return is_form (self, folded, len) || is_compound (self, folded, len)
                 || (strchr (folded, '-') == NULL && is_long_compound (self, folded, len))
                 || is_rarer_form (self, folded, len) || (len > 5 && is_number (folded))
             ? flags | CODEBOOK_LEXICON_ORDINARY
             : flags;
}

guint
codebook_name_lexicon_match_phrase (const CodebookNameLexicon *self,
                                    const char *const *words,
                                    CodebookLexiconFlags kind)
{
  g_autoptr (GString) phrase = g_string_new (NULL);
  guint best = 0;

  for (guint n = 0; n < LONGEST_PHRASE && words[n] != NULL; n++)
    {
      if (n > 0)
        g_string_append_c (phrase, ' ');
      g_string_append (phrase, words[n]);
      if (n > 0 && (get (self, phrase->str) & kind) != 0)
        best = n + 1;
    }
  return best;
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer lexicon)
{
  const char *one = *(const char *const *) a, *two = *(const char *const *) b;
  int frequent = (get (lexicon, one) & CODEBOOK_LEXICON_FREQUENT) != 0;
  int other = (get (lexicon, two) & CODEBOOK_LEXICON_FREQUENT) != 0;

  return frequent != other ? other - frequent : strcmp (one, two);
}

GPtrArray *
codebook_name_lexicon_list_given (const CodebookNameLexicon *self,
                                  CodebookLexiconFlags kind,
                                  gunichar initial)
{
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      CodebookLexiconFlags flags = GPOINTER_TO_UINT (value);

      if ((flags & kind) != 0 && (flags & CODEBOOK_LEXICON_ORDINARY) == 0
          && g_utf8_get_char (key) == initial)
        g_ptr_array_add (names, key);
    }
  g_ptr_array_sort_with_data (names, compare_names, (gpointer) self);
  return names;
}
