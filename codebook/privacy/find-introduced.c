/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that are words too, where nothing has a capital: by what stands before them. */

#include <string.h>

#include "codebook/privacy/finders.h"

/* By the installed list; without one, nothing is. */
static gboolean
is_no_word (const CodebookNameText *text, const CodebookToken *token)
{
  return (token->known & CODEBOOK_LEXICON_ORDINARY) == 0
         && codebook_name_lexicon_has_dictionary (text->lexicon);
}

/* A word of a name in small letters, whatever else it means. */
static gboolean
may_be_name (const CodebookToken *token)
{
  static const char *const never[] = { "voluit", "officieel", "geloof", "ie", "denk", NULL };

  return token != NULL && !codebook_name_text_is_one_of (token->folded, never)
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

/* Behind the prefix of a surname that may stand at @first, of at most four words. */
static guint
pass_prefix (const CodebookNameText *text, guint first)
{
  static const char *const prefixes[] = {
    "van", "de", "der", "den", "'t", "ten", "ter", "el", NULL
  };
  guint index = first;

  while (index < first + 4 && codebook_name_text_is_word_of (text, index, prefixes))
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
  static const char *const between[] = { "me",  "mij",    "hem",  "haar",    "zich",     "je",
                                         "jou", "altijd", "ook",  "ze",      "zij",      "we",
                                         "wij", "ik",     "hij",  "gewoon",  "iedereen", "zo",
                                         "nog", "steeds", "toen", "maar",    "daar",     "hier",
                                         "dan", "op",     "het",  "vroeger", "werk",     NULL };
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
  static const char *const whose[] = { "mijn", "m'n", "onze", "ons", "zijn", "z'n",
                                       "haar", "d'r", "hun",  "die", "de",   NULL };
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

/* Starts what is said: behind en, ja, R:. */
static gboolean
is_first_said (const CodebookNameText *text, guint index)
{
  static const char *const before[] = { "en",   "ja", "nee", "want", "maar", "dus", "nou",
                                        "kijk", "of", "eh",  "toen", "dat",  NULL };

  return (codebook_name_text_get (text, index)->flags & CODEBOOK_TOKEN_START) != 0
         || codebook_name_text_is_word_of (text, (gint64) index - 1, before);
}

static gboolean
is_listed (const CodebookToken *token)
{
  return (token->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_SURNAME)) != 0;
}

/* bolle die zei, vos die is heel slim, an dat is mijn schoonmoeder: whom it is about comes first,
 * and again as die. */
static guint
find_taken_up (const CodebookNameText *text, guint index)
{
  static const char *const who[] = { "die", NULL };
  static const char *const that[] = { "dat", NULL };
  static const char *const is[] = { "is", "was", NULL };
  static const char *const mine[] = { "mijn", "m'n", "onze", "ons", NULL };
  static const char *const said[] = { "zei", "zegt", "vroeg", "belde", "appte", "mailde", NULL };
  static const char *const subjects[] = { "hij", "ze",   "zij", "ik",  "ie",  "je", "we",
                                          "die", "mijn", "de",  "het", "een", NULL };
  static const char *const verbs[] = { "zei",   "zegt",   "vroeg", "vraagt", "belde", "belt",
                                       "is",    "was",    "had",   "heeft",  "wist",  "weet",
                                       "kwam",  "komt",   "ging",  "gaat",   "vond",  "vindt",
                                       "deed",  "doet",   "wou",   "wilde",  "kon",   "kan",
                                       "zat",   "zit",    "heet",  "heette", "werkt", "werkte",
                                       "woont", "woonde", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);

  if ((token->flags & (CODEBOOK_TOKEN_SMALL | CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_MARK))
          != CODEBOOK_TOKEN_SMALL
      || (token->known
          & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_ROLE | CODEBOOK_LEXICON_TITLE
             | CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_HEAD))
             != 0
      || !is_first_said (text, index))
    return 0;
  if (codebook_name_text_is_word_of (text, (gint64) index + 1, that))
    return codebook_name_text_is_word_of (text, (gint64) index + 2, is)
                   && codebook_name_text_is_word_of (text, (gint64) index + 3, mine)
                   && (codebook_name_text_get (text, (gint64) index + 4) != NULL)
                   && (codebook_name_text_get (text, (gint64) index + 4)->known
                       & CODEBOOK_LEXICON_ROLE)
                          != 0
               ? index + 1
               : 0;
  /* visser belde, and not slager zei hij */
  if ((token->known & CODEBOOK_LEXICON_SURNAME) != 0
      && codebook_name_text_is_word_of (text, (gint64) index + 1, said)
      && !codebook_name_text_is_word_of (text, (gint64) index + 2, subjects))
    return index + 1;
  return is_listed (token) && codebook_name_text_is_word_of (text, (gint64) index + 1, who)
                 && codebook_name_text_is_word_of (text, (gint64) index + 2, verbs)
             ? index + 1
             : 0;
}

/* die tuur zei, onze kees belde: a given name with a determiner, that says something. */
static guint
find_that_one (const CodebookNameText *text, guint index)
{
  static const char *const determiners[] = { "die", "onze", "ons", "ene", NULL };
  static const char *const verbs[] = { "zei",  "zegt",  "vroeg",  "vraagt", "belde",
                                       "belt", "appte", "mailde", "vond",   "vindt",
                                       "wist", "weet",  NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);

  return may_follow (token) && (token->known & CODEBOOK_LEXICON_GIVEN) != 0
                 && codebook_name_text_is_word_of (text, (gint64) index - 1, determiners)
                 && ((token->known & CODEBOOK_LEXICON_RATHER_GIVEN) != 0
                     || codebook_name_text_is_word_of (text, (gint64) index + 1, verbs))
             ? index + 1
             : 0;
}

/* toon van gestel, wil de bruin: a given name that is a word too, and a surname with its prefix. */
static guint
find_whole (const CodebookNameText *text, guint index)
{
  static const char *const determiners[] = { "de",   "het", "een", "mijn", "zijn", "haar",
                                             "deze", "dit", "'n",  "zo'n", "geen", NULL };
  static const char *const from[] = { "van", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  guint next = pass_prefix (text, index + 1);
  const CodebookToken *name = codebook_name_text_get (text, next);

  if (!may_be_name (token) || (token->known & CODEBOOK_LEXICON_GIVEN) == 0 || next == index + 1
      || !may_follow (name)
      || codebook_name_text_is_word_of (text, (gint64) index - 1, determiners))
    return 0;
  if ((name->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_ORGANISATION)) != 0
      || (next == index + 2 && codebook_name_text_is_word_of (text, (gint64) index + 1, from)
          && (name->known & (CODEBOOK_LEXICON_SURNAME | CODEBOOK_LEXICON_PLACE))
                 == CODEBOOK_LEXICON_PLACE))
    return 0;
  return (name->known & CODEBOOK_LEXICON_SURNAME) != 0 || is_no_word (text, name) ? next + 1 : 0;
}

/* o.a., i.v.m. */
static gboolean
is_abbreviation (const CodebookNameText *text, guint first, guint after)
{
  static const char *const all[] = { "oa",  "ed", "om", "dwz", "ivm", "tav", "mbt", "nav", "tgv",
                                     "mn",  "zg", "va", "tm",  "pw",  "pj",  "nb",  "ps",  "ea",
                                     "tov", "mi", "bv", "nl",  "hl",  "vm",  "nm",  "jl",  "dd",
                                     "ca",  "cq", "zi", "zsm", "iz",  "oid", "pp",  "st",  NULL };
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = first; i < after; i++)
    g_string_append (letters, text->words->pdata[i]);
  return codebook_name_text_is_one_of (letters->str, all);
}

/* j.p. francke, d. oosterling, p. de jongh, jelmer b.: where nothing has a capital, initials by
 * their full stops. */
static guint
find_initials (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *before = codebook_name_text_get (text, (gint64) index - 1);
  guint next = index;
  guint name;

  if (before != NULL && before->end_cp - before->start_cp == 1
      && (before->flags & CODEBOOK_TOKEN_DOT) != 0)
    return 0;
  while (token != NULL && token->end_cp - token->start_cp == 1
         && g_unichar_isalpha (g_utf8_get_char (token->folded))
         && (token->flags & (CODEBOOK_TOKEN_SMALL | CODEBOOK_TOKEN_DOT | CODEBOOK_TOKEN_CAPITAL))
                == (CODEBOOK_TOKEN_SMALL | CODEBOOK_TOKEN_DOT)
         && (next == index || codebook_name_text_may_follow (token)))
    token = codebook_name_text_get (text, ++next);
  if (next == index || is_abbreviation (text, index, next))
    return 0;
  name = pass_prefix (text, next);
  token = codebook_name_text_get (text, name);
  return may_follow (token) && token->end_cp - token->start_cp >= 4
                 && (is_listed (token) || (token->known & CODEBOOK_LEXICON_PROPER) != 0
                     || (next > index + 1 && is_no_word (text, token))
                     || (token->known == 0 && is_no_word (text, token)))
                 && (token->known & CODEBOOK_LEXICON_COMMON) == 0
             ? name + 1
             : 0;
}

static guint
find_given_initial (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *initial = codebook_name_text_get (text, (gint64) index + 1);

  return may_be_name (token)
                 && (token->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_ORDINARY))
                        == CODEBOOK_LEXICON_GIVEN
                 && codebook_name_text_may_follow (initial)
                 && initial->end_cp - initial->start_cp == 1
                 && (initial->flags & (CODEBOOK_TOKEN_DOT | CODEBOOK_TOKEN_DIGIT))
                        == CODEBOOK_TOKEN_DOT
             ? index + 2
             : 0;
}

/* jan-dirk, where nothing has a capital. */
static guint
find_double (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const char *hyphen = strchr (token->folded, '-');
  g_autofree char *first = NULL;

  if (hyphen == NULL || !may_be_name (token))
    return 0;
  first = g_strndup (token->folded, hyphen - token->folded);
  return (codebook_name_lexicon_look_up (text->lexicon, first)
          & codebook_name_lexicon_look_up (text->lexicon, hyphen + 1) & CODEBOOK_LEXICON_GIVEN)
                 != 0
             ? index + 1
             : 0;
}

/* mijn bijnaam was spriet; prins was z'n achternaam; smulders heette ze. */
static guint
find_by_name (const CodebookNameText *text, guint index)
{
  static const char *const names[] = { "bijnaam",  "achternaam",  "voornaam", "roepnaam",
                                       "koosnaam", "meisjesnaam", NULL };
  static const char *const is[] = { "is", "was", NULL };
  static const char *const whose[] = { "mijn", "m'n", "zijn", "z'n", "haar", "d'r", "hun", NULL };
  static const char *const called[] = { "heet", "heette", NULL };
  static const char *const who[] = { "hij", "ze", "zij", "ie", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);

  if (!may_be_name (token))
    return 0;
  if (codebook_name_text_is_word_of (text, (gint64) index - 1, is)
      && codebook_name_text_is_word_of (text, (gint64) index - 2, names))
    return find_words (text, index);
  if (codebook_name_text_is_word_of (text, (gint64) index + 1, is)
      && codebook_name_text_is_word_of (text, (gint64) index + 2, whose)
      && codebook_name_text_is_word_of (text, (gint64) index + 3, names))
    return index + 1;
  return is_listed (token) && codebook_name_text_is_word_of (text, (gint64) index + 1, called)
                 && codebook_name_text_is_word_of (text, (gint64) index + 2, who)
             ? index + 1
             : 0;
}

/* el khattabi, ait ali: a prefix that is no Dutch word. */
static guint
find_foreign (const CodebookNameText *text, guint index)
{
  static const char *const prefixes[] = { "el", "ait", "ould", "abou", "abu", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return (token->flags & CODEBOOK_TOKEN_SMALL) != 0
                 && codebook_name_text_is_word_of (text, index, prefixes) && may_follow (next)
                 && ((next->known & CODEBOOK_LEXICON_ORDINARY) == 0 || is_listed (next))
             ? index + 2
             : 0;
}

void
codebook_find_introduced (const CodebookNameText *text, GArray *findings)
{
  static guint (*const finders[]) (const CodebookNameText *text, guint index) = {
    find_called,        find_nickname, find_titled,   find_genitive, find_nickname_before,
    find_in_role,       find_taken_up, find_that_one, find_whole,    find_initials,
    find_given_initial, find_double,   find_by_name,  find_foreign,
  };

  for (guint i = 0; i < text->tokens->len; i++)
    {
      guint after = 0;

      if ((codebook_name_text_get (text, i)->flags & CODEBOOK_TOKEN_SMALL) == 0)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (finders); k++)
        after = MAX (after, finders[k](text, i));
      if (after > i)
        codebook_name_text_add (text, findings, i, after, CODEBOOK_IDENTIFIER_PERSON, 1);
    }
}
