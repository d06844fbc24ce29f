/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that are words too, where nothing has a capital: by what stands before them. */

#include <string.h>

#include "codebook/privacy/finders.h"

/* A word of a name in small letters, whatever else it means. */
static gboolean
may_be_name (const CodebookToken *token)
{
  return token != NULL
         && (token->flags
             & (CODEBOOK_TOKEN_SMALL | CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_DIGIT
                | CODEBOOK_TOKEN_MARK))
                == CODEBOOK_TOKEN_SMALL
         && (token->known
             & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_TITLE | CODEBOOK_LEXICON_ROLE
                | CODEBOOK_LEXICON_REGIONAL))
                == 0;
}

/* It goes on with what stands before it. */
static gboolean
may_follow (const CodebookToken *token)
{
  return may_be_name (token) && (token->flags & (CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START)) == 0;
}

/* Behind the prefix of a surname that may stand at @index. */
static guint
pass_prefix (const CodebookNameText *text, guint index)
{
  static const char *const prefixes[] = {
    "van", "de", "der", "den", "'t", "ten", "ter", "el", NULL
  };

  while (codebook_name_text_is_word_of (text, index, prefixes))
    index++;
  return index;
}

/* [roos], [van dam], [dj sjonge]: a word with its prefix, and behind it what is a surname or no
 * word at all; 0 if there is none. */
static guint
find_words (const CodebookNameText *text, guint first)
{
  guint next = pass_prefix (text, first);
  const CodebookToken *token = codebook_name_text_get (text, next);
  guint after = next + 1;

  if (!may_follow (token) || (token->known & CODEBOOK_LEXICON_COMMON) != 0)
    return 0;
  next = pass_prefix (text, after);
  token = codebook_name_text_get (text, next);
  return may_follow (token)
                 && ((token->known == 0 && codebook_name_lexicon_has_dictionary (text->lexicon))
                     || (token->known & CODEBOOK_LEXICON_SURNAME) != 0
                     || (token->known & CODEBOOK_LEXICON_PROPER) != 0)
             ? next + 1
             : after;
}

/* ik heet roos, een begeleider die wim heette, ene van rossum; not dat heet maatwerk. */
static guint
find_called (const CodebookNameText *text, guint index)
{
  static const char *const verbs[] = { "heet", "heette", "heetten", "geheten", "genaamd", NULL };
  static const char *const ones[] = { "ene", "zekere", NULL };
  static const char *const things[] = { "dat", "het", "dit", "wat", "zoiets", "traject", NULL };
  static const char *const fillers[] = { "ook",     "hij",  "zij", "ze",        "ik",
                                         "dan",     "toen", "die", "eigenlijk", "gewoon",
                                         "volgens", "mij",  NULL };
  gint64 at = (gint64) index - 1;

  if (codebook_name_text_is_word_of (text, at, ones))
    return find_words (text, index);
  while (at > (gint64) index - 4 && codebook_name_text_is_word_of (text, at, fillers))
    at--;
  if (!codebook_name_text_is_word_of (text, at, verbs)
      || codebook_name_text_is_word_of (text, at - 1, things)
      || codebook_name_text_is_word_of (text, at - 2, things))
    return 0;
  return find_words (text, index);
}

/* ze noemden me altijd kip, iedereen noemt hem pappie */
static guint
find_nickname (const CodebookNameText *text, guint index)
{
  static const char *const verbs[] = { "noem",   "noemt",   "noemde", "noemden",
                                       "noemen", "genoemd", NULL };
  static const char *const between[] = { "me",  "mij",    "hem",  "haar",   "zich",     "je",
                                         "jou", "altijd", "ook",  "ze",     "zij",      "we",
                                         "wij", "ik",     "hij",  "gewoon", "iedereen", "zo",
                                         "nog", "steeds", "toen", "maar",   NULL };
  static const char *const whom[] = { "me", "mij", "hem", "haar", "zich", NULL };
  gint64 at = (gint64) index - 1;
  gboolean person = FALSE;

  for (; at > (gint64) index - 6 && codebook_name_text_is_word_of (text, at, between); at--)
    person |= codebook_name_text_is_word_of (text, at, whom);
  return person && codebook_name_text_is_word_of (text, at, verbs) ? find_words (text, index) : 0;
}

/* die iedereen spruit noemde, die ze kip noemen */
static guint
find_nickname_before (const CodebookNameText *text, guint index)
{
  static const char *const verbs[] = { "noemde", "noemden", "noemen", "noemt", NULL };
  static const char *const who[] = { "iedereen", "ze", "we", "wij", "ik", "zij", NULL };
  static const char *const whom[] = { "die", "hem", "haar", "mij", "me", NULL };

  return codebook_name_text_is_word_of (text, (gint64) index - 1, who)
                 && codebook_name_text_is_word_of (text, (gint64) index - 2, whom)
                 && codebook_name_text_is_word_of (text, (gint64) index + 1, verbs)
                 && may_follow (codebook_name_text_get (text, index))
             ? index + 1
             : 0;
}

/* mijn leraar schouten zei: a role, a surname that is a word too, and what nothing else has behind
 * it. */
static guint
find_in_role (const CodebookNameText *text, guint index)
{
  static const char *const whose[] = { "mijn", "m'n", "onze", "zijn", "haar", "hun", NULL };
  const CodebookToken *role = codebook_name_text_get (text, (gint64) index - 1);
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return role != NULL && (role->known & CODEBOOK_LEXICON_ROLE) != 0
                 && codebook_name_text_is_word_of (text, (gint64) index - 2, whose)
                 && may_follow (token) && (token->known & CODEBOOK_LEXICON_SURNAME) != 0
                 && next != NULL && (next->known & CODEBOOK_LEXICON_STOP) != 0
             ? index + 1
             : 0;
}

/* What one does or is, and not what one is called: meneer [belde], mevrouw [vroeg]. */
static gboolean
is_verb (const char *folded)
{
  static const char *const verbs[] = {
    "belt",    "bleef",    "bleek",  "blijft", "bracht",  "brengt", "drinkt", "dronk",  "durft",
    "eet",     "geeft",    "gaf",    "hielp",  "hoeft",   "houdt",  "hield",  "keek",   "kent",
    "kijkt",   "kocht",    "kreeg",  "krijgt", "laat",    "leest",  "liep",   "liet",   "ligt",
    "loopt",   "maakt",    "neemt",  "nam",    "naam",    "praat",  "reed",   "riep",   "rijdt",
    "schreef", "schrijft", "sliep",  "snapt",  "spreekt", "sprak",  "staat",  "stond",  "stuurt",
    "trok",    "vertelt",  "vraagt", "vroeg",  "werkt",   "woont",  "wacht",  "zit",    "zat",
    "zocht",   "zoekt",    "zweeg",  "helpt",  "hoort",   "speelt", "begon",  "begint", "blij",
    "alleen",  "achter",   "samen",  "thuis",  "boos",    NULL
  };

  return codebook_name_text_is_one_of (folded, verbs) || g_str_has_suffix (folded, "de")
         || g_str_has_suffix (folded, "te") || g_str_has_suffix (folded, "den")
         || g_str_has_suffix (folded, "ten");
}

/* meneer yang, mevrouw b, dokter a m de ruiter */
static guint
find_titled (const CodebookNameText *text, guint index)
{
  static const char *const titles[] = { "meneer", "mijnheer", "mevrouw", "dokter", "mevr",
                                        "juf",    "juffrouw", "meester", "drs",    NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  guint next = index;

  if (!codebook_name_text_is_word_of (text, (gint64) index - 1, titles)
      || (token->flags & (CODEBOOK_TOKEN_SMALL | CODEBOOK_TOKEN_APART)) != CODEBOOK_TOKEN_SMALL)
    return 0;
  while (token != NULL && token->end_cp - token->start_cp == 1 && next < index + 4
         && g_ascii_isalpha (*token->folded) && *token->folded != 'u')
    token = codebook_name_text_get (text, ++next);
  if (next == index)
    return token != NULL && !is_verb (token->folded) ? find_words (text, index) : 0;
  return pass_prefix (text, next) > next
                 || (token != NULL && token->known & CODEBOOK_LEXICON_SURNAME)
             ? MAX (find_words (text, next), next)
             : next;
}

/* gerbens telefoonnummer: a given name that is no word, and hardly one with an s. */
static guint
find_genitive (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  gsize len = strlen (token->folded);
  g_autofree char *name = NULL;
  CodebookLexiconFlags known;

  if (!may_be_name (token) || len < 6 || token->folded[len - 1] != 's'
      || (token->known & CODEBOOK_LEXICON_COMMON) != 0)
    return 0;
  name = g_strndup (token->folded, len - 1);
  known = codebook_name_lexicon_look_up (text->lexicon, name);
  return (known & CODEBOOK_LEXICON_GIVEN) != 0 && (known & CODEBOOK_LEXICON_ORDINARY) == 0
             ? index + 1
             : 0;
}

void
codebook_find_introduced (const CodebookNameText *text, GArray *findings)
{
  for (guint i = 0; i < text->tokens->len; i++)
    {
      guint after = MAX (find_called (text, i), find_nickname (text, i));

      after = MAX (after, MAX (find_titled (text, i), find_genitive (text, i)));
      after = MAX (after, MAX (find_nickname_before (text, i), find_in_role (text, i)));
      if (after > i)
        codebook_name_text_add (text, findings, i, after, CODEBOOK_IDENTIFIER_PERSON, 1);
    }
}
