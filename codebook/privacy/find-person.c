/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

/* May be (part of) a name by itself, in small letters. */
static gboolean
is_small_name (const CodebookToken *token)
{
  return (token->known
          & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_SURNAME | CODEBOOK_LEXICON_PROPER))
             != 0
         && (token->known
             & (CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_FORM | CODEBOOK_LEXICON_STOP
                | CODEBOOK_LEXICON_COMMON))
                == 0;
}

static gboolean
is_capital_name (const CodebookToken *token)
{
  return (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0 && (token->flags & CODEBOOK_TOKEN_DIGIT) == 0
         && (token->known & CODEBOOK_LEXICON_COMMON) == 0;
}

/* Behind the prefix of a surname at @next, if one stands there: van der; in 't, op den. */
static guint
pass_prefix (const CodebookNameText *text, guint next)
{
  static const char *const prepositions[] = { "in",   "op",   "aan", "uit", "onder",
                                              "over", "voor", "bij", NULL };
  static const char *const articles[] = { "'t", "den", "der", NULL };
  const CodebookToken *token = codebook_name_text_get (text, next);
  const CodebookToken *article = codebook_name_text_get (text, (gint64) next + 1);

  if (codebook_name_text_may_follow (token) && codebook_name_text_may_follow (article)
      && codebook_name_text_is_one_of (token->folded, prepositions)
      && codebook_name_text_is_one_of (article->folded, articles))
    next += 2;
  while (codebook_name_text_may_follow (codebook_name_text_get (text, next))
         && codebook_name_text_is_particle (text->words->pdata[next]))
    next++;
  return next;
}

static gboolean
is_word (const CodebookNameText *text, gint64 index, const char *word)
{
  const CodebookToken *token = codebook_name_text_get (text, index);

  return token != NULL && g_str_equal (token->folded, word);
}

/* By now they hardly stand before a word in anything but names. */
static gboolean
is_sure_prefix (const char *folded)
{
  static const char *const sure[] = { "der", "den", "'t", "ter", "ten", NULL };

  return codebook_name_text_is_one_of (folded, sure);
}

/* Goes on a name that has @after tokens so far: Kevin [de] [Vries]. A given name, a town or an
 * employer behind a particle is somebody or something else: de broer van Kevin. */
static guint
extend (const CodebookNameText *text, guint after)
{
  while (TRUE)
    {
      guint next = pass_prefix (text, after);
      const CodebookToken *token = codebook_name_text_get (text, next);

      if (!codebook_name_text_may_follow (token))
        return after;
      /* Tjon A Fat */
      if (next == after && (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0
          && g_str_equal (token->folded, "a")
          && codebook_name_text_may_follow (codebook_name_text_get (text, (gint64) next + 1))
          && is_capital_name (codebook_name_text_get (text, (gint64) next + 1)))
        {
          after = next + 2;
          continue;
        }
      if (is_capital_name (token)
              ? (token->known & CODEBOOK_LEXICON_STOP) != 0 && next == after
              : (token->flags & CODEBOOK_TOKEN_SMALL) == 0 || !is_small_name (token))
        return after;
      if (next == after + 1 && codebook_name_text_is_start (text, next))
        return after;
      if (next > after && (token->known & CODEBOOK_LEXICON_SURNAME) == 0
          && !is_sure_prefix (text->words->pdata[next - 1])
          && ((token->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_ORGANISATION)) != 0
              || codebook_find_organisation_is_head (token)))
        return after;
      after = next + 1;
    }
}

/* No word at all: shaquille. */
static gboolean
is_strange (const CodebookNameText *text, const CodebookToken *token)
{
  return token->known == 0 && (token->flags & CODEBOOK_TOKEN_DIGIT) == 0
         && token->end_cp - token->start_cp >= 3
         && codebook_name_lexicon_has_dictionary (text->lexicon);
}

/* bart winter: behind a given name that is nothing else. */
static gboolean
is_surname_word (const CodebookNameText *text, guint index)
{
  const CodebookToken *given = codebook_name_text_get (text, (gint64) index - 1);
  const CodebookToken *token = codebook_name_text_get (text, index);

  return given != NULL && (token->known & CODEBOOK_LEXICON_SURNAME_WORD) != 0
         && (given->known & CODEBOOK_LEXICON_GIVEN) != 0
         && ((given->known & CODEBOOK_LEXICON_ORDINARY) == 0
             || (given->known & CODEBOOK_LEXICON_RATHER_GIVEN) != 0);
}

/* jan raas, louis van gaal: behind a given name in small letters also what is no word, or with a
 * prefix of surnames what is no frequent one. */
static guint
extend_small (const CodebookNameText *text, guint after)
{
  guint next = pass_prefix (text, after);
  const CodebookToken *token = codebook_name_text_get (text, next);

  if (!codebook_name_text_may_follow (token) || (token->flags & CODEBOOK_TOKEN_SMALL) == 0
      || (token->known
          & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_ORGANISATION))
             != 0
      || (next > after && (token->known & CODEBOOK_LEXICON_GIVEN) != 0))
    return after;
  return is_strange (text, token) || (token->known & CODEBOOK_LEXICON_SURNAME) != 0
                 || is_surname_word (text, next)
                 || (next > after && is_sure_prefix (text->words->pdata[next - 1]))
                 || ((token->known & CODEBOOK_LEXICON_PROPER) != 0
                     && (token->known & CODEBOOK_LEXICON_ORDINARY) == 0)
             ? next + 1
             : after;
}

/* ik ben Haags */
static gboolean
is_regional (const CodebookToken *token)
{
  return (token->known & CODEBOOK_LEXICON_REGIONAL) != 0
         && (token->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_SURNAME)) == 0;
}

/* Mei Ling: the month of May does not go on with a capital. */
static gboolean
is_month_name (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0 && (token->flags & CODEBOOK_TOKEN_UPPER) == 0
         && (token->known & CODEBOOK_LEXICON_COMMON) != 0 && codebook_name_text_may_follow (next)
         && is_capital_name (next);
}

/* mijn jobcoach bas die, where nothing has a capital: a given name that is a word too. */
static gboolean
is_in_role (const CodebookNameText *text, guint index)
{
  const CodebookToken *role = codebook_name_text_get (text, (gint64) index - 1);
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return role != NULL && (role->known & CODEBOOK_LEXICON_ROLE) != 0
         && (token->flags & (CODEBOOK_TOKEN_SMALL | CODEBOOK_TOKEN_APART)) == CODEBOOK_TOKEN_SMALL
         && (token->known & CODEBOOK_LEXICON_GIVEN) != 0
         && (!codebook_name_text_may_follow (next) || (next->known & CODEBOOK_LEXICON_STOP) != 0);
}

/* meneer bakker, meester van dalen, where nothing has a capital: a word, and a name that is listed,
 * or that has a prefix. */
static gboolean
is_titled (const CodebookNameText *text, guint first, guint index)
{
  static const char *const articles[] = { "de", "het", NULL };
  const CodebookToken *title = codebook_name_text_get (text, (gint64) first - 1);
  const CodebookToken *token = codebook_name_text_get (text, index);

  return title != NULL && (title->known & CODEBOOK_LEXICON_TITLE) != 0
         && (token->flags & CODEBOOK_TOKEN_SMALL) != 0
         && ((index > first
              && !codebook_name_text_is_one_of (text->words->pdata[index - 1], articles))
             || (token->known & (CODEBOOK_LEXICON_SURNAME | CODEBOOK_LEXICON_GIVEN)) != 0);
}

/* The name that starts at @first because of what stands before it; 0 if none does. */
static guint
find_called (const CodebookNameText *text, guint first)
{
  const CodebookToken *token = codebook_name_text_get (text, first);
  guint next = first;

  if (token == NULL || (token->flags & (CODEBOOK_TOKEN_MARK | CODEBOOK_TOKEN_START)) != 0)
    return 0;
  while (token != NULL && codebook_name_text_is_particle (token->folded)
         && (next == first || codebook_name_text_may_follow (token)))
    token = codebook_name_text_get (text, ++next);
  if (token == NULL || (next > first && !codebook_name_text_may_follow (token)))
    return 0;
  /* ik ben van Bonaire gekomen */
  if (next > first && is_word (text, (gint64) first - 1, "ben")
      && (token->known & (CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_SURNAME))
             == CODEBOOK_LEXICON_PLACE)
    return 0;
  /* de broer van Kevin, ik ben van de Ikea; but de heer Van 't Wout */
  if (next > first && !is_capital_name (codebook_name_text_get (text, first))
      && (token->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_ORGANISATION)) != 0
      && (token->known & CODEBOOK_LEXICON_SURNAME) == 0)
    return 0;
  if ((token->known & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_TITLE)) != 0 || is_regional (token)
      || !(is_capital_name (token) || is_small_name (token) || is_strange (text, token)
           || is_month_name (text, next) || is_titled (text, first, next)
           || is_in_role (text, next)))
    return 0;
  return extend (text, next + 1);
}

/* ik ben X, heet X, mijn naam is X, noemen me X. */
static gboolean
is_introduced (const CodebookNameText *text, guint index)
{
  static const char *const verbs[] = { "heet",   "heette", "genaamd",  "geheten", "noemt",
                                       "noemen", "naam",   "voornaam", NULL };
  static const char *const persons[] = {
    "me", "mij", "hem", "haar", "ze", "zich", "is", "was", NULL
  };
  gint64 at = (gint64) index - 1;
  const CodebookToken *before = codebook_name_text_get (text, at);

  if (before == NULL)
    return FALSE;
  if (g_str_equal (before->folded, "ben") || g_str_equal (before->folded, "is"))
    if (is_word (text, at - 1, "ik") || is_word (text, at - 1, "dit"))
      return TRUE;
  for (guint i = 0;
       i < 2 && before != NULL && codebook_name_text_is_one_of (before->folded, persons); i++)
    before = codebook_name_text_get (text, --at);
  return before != NULL && codebook_name_text_is_one_of (before->folded, verbs);
}

/* What stands before @index and makes a name of it; by how much: 2 whatever its letters, 1 with a
 * capital or if it is a name already. */
static guint
weigh_before (const CodebookNameText *text, guint index)
{
  const CodebookToken *before = codebook_name_text_get (text, (gint64) index - 1);
  const CodebookToken *token = codebook_name_text_get (text, index);

  if (before == NULL || (token->flags & CODEBOOK_TOKEN_START) != 0)
    return 0;
  if ((token->flags & CODEBOOK_TOKEN_APART) == 0 && (before->known & CODEBOOK_LEXICON_TITLE) != 0)
    return 2;
  if (is_introduced (text, index))
    return 1;
  return (before->known & CODEBOOK_LEXICON_ROLE) != 0 ? 1 : 0;
}

/* An initial: a capital with a full stop, or the two of them of Th. and Chr. */
static gboolean
is_any_initial (const CodebookToken *token)
{
  return token != NULL && (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0
         && (token->flags & CODEBOOK_TOKEN_DOT) != 0 && token->end_cp - token->start_cp <= 2
         && (token->flags & (CODEBOOK_TOKEN_DIGIT | CODEBOOK_TOKEN_MARK)) == 0
         && ((token->known & CODEBOOK_LEXICON_STOP) == 0 || token->end_cp - token->start_cp == 1);
}

/* And no word: where no surname follows, U. is one, and O. */
static gboolean
is_initial (const CodebookToken *token)
{
  return is_any_initial (token) && (token->known & CODEBOOK_LEXICON_STOP) == 0;
}

/* engel hoekstra */
static gboolean
is_before_surname (const CodebookToken *next)
{
  return codebook_name_text_may_follow (next) && (next->known & CODEBOOK_LEXICON_SURNAME) != 0
         && (next->known
             & (CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_FORM
                | CODEBOOK_LEXICON_PLACE))
                == 0;
}

/* Cliënt Y.D., (K.L.): no surname, but somebody by what stands before. */
static gboolean
are_for_somebody (const CodebookNameText *text, guint first, guint after)
{
  const CodebookToken *token = codebook_name_text_get (text, first);
  const CodebookToken *before = codebook_name_text_get (text, (gint64) first - 1);

  return after > first + 1 && before != NULL
         && codebook_name_text_get (text, (gint64) after - 1)->start_byte
                == token->start_byte + 2 * (after - first - 1)
         && ((before->known & CODEBOOK_LEXICON_ROLE) != 0
             || (before->known & CODEBOOK_LEXICON_TITLE) != 0);
}

/* A.B. van Dijk */
static guint
find_initials (const CodebookNameText *text, guint first)
{
  guint next = first;
  guint after;

  while (is_any_initial (codebook_name_text_get (text, next))
         && (next == first || codebook_name_text_may_follow (codebook_name_text_get (text, next))))
    next++;
  if (next == first)
    return 0;
  if (are_for_somebody (text, first, next))
    return extend (text, next);
  after = extend (text, next);
  /* C. Interviewer is a label. */
  return after > next && (codebook_name_text_get (text, next)->known & CODEBOOK_LEXICON_ROLE) == 0
             ? after
             : 0;
}

/* Mirjam S., Michelle de W.; Marco V. has no prefix. */
static guint
extend_initial (const CodebookNameText *text, guint after)
{
  guint next = after;
  const CodebookToken *token = codebook_name_text_get (text, next);

  while (codebook_name_text_may_follow (token) && (token->flags & CODEBOOK_TOKEN_CAPITAL) == 0
         && codebook_name_text_is_particle (token->folded))
    token = codebook_name_text_get (text, ++next);
  return codebook_name_text_may_follow (token) && is_initial (token)
                 && token->end_cp - token->start_cp == 1
             ? next + 1
             : after;
}

/* Whether a given name stands here: one that is also a word needs a capital that means something.
 */
static gboolean
is_given (const CodebookToken *token)
{
  gboolean capital = (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0;
  gboolean word = (token->known & (CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_STOP)) != 0;

  if ((token->known & CODEBOOK_LEXICON_GIVEN) == 0 || (token->flags & CODEBOOK_TOKEN_MARK) != 0)
    return FALSE;
  if ((token->known & CODEBOOK_LEXICON_STOP) != 0)
    return FALSE;
  if (!word)
    return capital || token->end_cp - token->start_cp >= 3;
  return capital
         && ((token->flags & CODEBOOK_TOKEN_START) == 0
             || (token->known & CODEBOOK_LEXICON_RATHER_GIVEN) != 0);
}

/* met Ben, Kees en Wil: a name that is so frequent a word that its capital alone says nothing. */
static gboolean
is_stop_given (const CodebookNameText *text, guint index)
{
  static const char *const before[] = { "aan", "van", "met", "bij", "door", "voor", "tegen", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);

  return (token->known & CODEBOOK_LEXICON_STOP) != 0 && (token->known & CODEBOOK_LEXICON_GIVEN) != 0
         && (token->flags
             & (CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_UPPER | CODEBOOK_TOKEN_APART
                | CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_MARK))
                == CODEBOOK_TOKEN_CAPITAL
         && index > 0
         && (codebook_name_text_is_one_of (text->words->pdata[index - 1], before)
             || (codebook_name_text_get (text, (gint64) index - 1)->known & CODEBOOK_LEXICON_ROLE)
                    != 0
             || (g_str_equal (text->words->pdata[index - 1], "en") && index > 1
                 && (codebook_name_text_get (text, (gint64) index - 2)->flags
                     & CODEBOOK_TOKEN_CAPITAL)
                        != 0
                 && (codebook_name_text_get (text, (gint64) index - 2)->known
                     & CODEBOOK_LEXICON_GIVEN)
                        != 0));
}

/* mijn bas, de mark */
static gboolean
is_determined (const CodebookNameText *text, guint index)
{
  static const char *const determiners[] = { "de",    "het",  "een",  "die",  "dat",  "deze",
                                             "dit",   "mijn", "zijn", "haar", "hun",  "onze",
                                             "ons",   "je",   "jouw", "uw",   "geen", "elke",
                                             "welke", "'n",   "m'n",  "z'n",  "d'r",  NULL };
  const CodebookToken *before = codebook_name_text_get (text, (gint64) index - 1);

  return before != NULL && codebook_name_text_is_one_of (before->folded, determiners);
}

/* die frank, onze sjaak: these stand before people as well. */
static gboolean
is_pointed_at (const CodebookNameText *text, guint index)
{
  static const char *const words[] = { "die", "onze", "ons", "mijn", "m'n", NULL };

  return index > 0 && codebook_name_text_is_one_of (text->words->pdata[index - 1], words);
}

/* What stands in @index is said to do or be something. */
static gboolean
is_subject (const CodebookNameText *text, guint index)
{
  static const char *const before[] = { "en",  "ja",  "nee",   "toen", "dan",  "maar", "want",
                                        "dus", "dat", "omdat", "als",  "nou",  "of",   "zei",
                                        "was", "is",  "ook",   "ging", "kwam", NULL };
  static const char *const verbs[] = { "die",   "was",  "is",   "had",   "heeft", "ging",  "gaat",
                                       "kwam",  "komt", "zat",  "zit",   "vond",  "vindt", "wilde",
                                       "moest", "kon",  "deed", "belde", "ook",   "weg",   NULL };
  static const char *const mine[] = { "mijn", "m'n", "onze", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  if (codebook_name_text_may_follow (next) && (token->flags & CODEBOOK_TOKEN_START) != 0
      && codebook_name_text_is_one_of (next->folded, mine))
    return TRUE;
  return codebook_name_text_may_follow (next) && codebook_name_text_is_one_of (next->folded, verbs)
         && ((token->flags & CODEBOOK_TOKEN_START) != 0
             || (index > 0
                 && codebook_name_text_is_one_of (text->words->pdata[index - 1], before)));
}

/* jan en [roos], [mees] en jan: beside a name that is nothing else. */
static gboolean
is_beside_name (const CodebookNameText *text, guint index)
{
  for (int step = -1; step <= 1; step += 2)
    {
      const CodebookToken *joint = codebook_name_text_get (text, (gint64) index + step);
      const CodebookToken *other = codebook_name_text_get (text, (gint64) index + 2 * step);

      if (joint != NULL && other != NULL && g_str_equal (joint->folded, "en")
          && (other->known & CODEBOOK_LEXICON_GIVEN) != 0
          && ((other->known & CODEBOOK_LEXICON_ORDINARY) == 0
              || (other->known & CODEBOOK_LEXICON_RATHER_GIVEN) != 0))
        return TRUE;
    }
  return FALSE;
}

/* Without an article these are words as often. */
static gboolean
is_loose (const CodebookToken *token)
{
  static const char *const loose[] = { "ken",  "max",  "ernst", "rein", "riet", "mo",  "junior",
                                       "ton",  "boy",  "wil",   "job",  "kas",  "dan", "lies",
                                       "noor", "toon", "peer",  "jet",  "rob",  "lot", "co",
                                       "ad",   "ab",   "mies",  "joke", NULL };

  return codebook_name_text_is_one_of (token->folded, loose);
}

/* Where nothing has a capital, a given name that is a word too: jan and kees nearly always are
 * names, roos is one where it speaks, is spoken to or stands where a thing would have an article:
 * toen ging roos weg, and not toen ging de roos dood. */
static gboolean
is_small_given (const CodebookNameText *text, guint index)
{
  static const char *const verbs[] = { "zei",    "zegt",   "vroeg",    "vraagt",  "belt",
                                       "appt",   "appte",  "vertelde", "vertelt", "heet",
                                       "heette", "werkte", "stuurde",  "mailde",  "woont",
                                       "woonde", NULL };
  static const char *const before[] = { "met",   "tegen",   "aan",    "zei",     "zegt",  "vroeg",
                                        "belde", "appte",   "ging",   "kwam",    "van",   "bij",
                                        "door",  "volgens", "namens", "dankzij", "sprak", "kende",
                                        "hielp", "hoi",     "hallo",  "beste",   "lieve", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);
  gboolean rather = (token->known & CODEBOOK_LEXICON_RATHER_GIVEN) != 0, alone;

  if ((token->flags & CODEBOOK_TOKEN_SMALL) == 0 || (token->flags & CODEBOOK_TOKEN_MARK) != 0
      || (token->known & CODEBOOK_LEXICON_GIVEN) == 0 || (token->known & CODEBOOK_LEXICON_STOP) != 0
      || (is_determined (text, index) && !is_word (text, (gint64) index + 1, "heette")
          && !(rather && is_pointed_at (text, index))))
    return FALSE;
  if (rather
      || (codebook_name_text_may_follow (next)
          && codebook_name_text_is_one_of (next->folded, verbs))
      || is_beside_name (text, index) || is_before_surname (next))
    return TRUE;
  if (is_loose (token))
    return FALSE;
  alone = !codebook_name_text_may_follow (next) || (next->known & CODEBOOK_LEXICON_STOP) != 0;
  return is_subject (text, index)
         || (alone && index > 0
             && codebook_name_text_is_one_of (text->words->pdata[index - 1], before));
}

/* [Lander] en Fien: a name that is nothing else behind it. */
static gboolean
is_with_name (const CodebookNameText *text, guint index)
{
  const CodebookToken *other = codebook_name_text_get (text, (gint64) index + 2);

  return is_word (text, (gint64) index + 1, "en") && codebook_name_text_may_follow (other)
         && (other->flags & (CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_UPPER))
                == CODEBOOK_TOKEN_CAPITAL
         && (other->known & CODEBOOK_LEXICON_GIVEN) != 0
         && (other->known & (CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_STOP)) == 0;
}

/* [Mo] en ik */
static gboolean
is_with_me (const CodebookNameText *text, guint index)
{
  static const char *const me[] = { "ik", "mijn", "m'n", NULL };

  return (codebook_name_text_get (text, index)->known & CODEBOOK_LEXICON_GIVEN) != 0
         && is_word (text, (gint64) index + 1, "en")
         && codebook_name_text_may_follow (codebook_name_text_get (text, (gint64) index + 1))
         && codebook_name_text_is_word_of (text, (gint64) index + 2, me);
}

/* [Rozemarijn] is mijn zus */
static gboolean
is_called_mine (const CodebookNameText *text, guint index)
{
  static const char *const be[] = { "is", "was", "werd", NULL };
  static const char *const mine[] = { "mijn", "m'n", "onze", "haar", "zijn", NULL };
  const CodebookToken *verb = codebook_name_text_get (text, (gint64) index + 1);
  const CodebookToken *owner = codebook_name_text_get (text, (gint64) index + 2);
  const CodebookToken *role = codebook_name_text_get (text, (gint64) index + 3);

  return codebook_name_text_may_follow (verb) && codebook_name_text_may_follow (owner)
         && codebook_name_text_may_follow (role) && codebook_name_text_is_one_of (verb->folded, be)
         && codebook_name_text_is_one_of (owner->folded, mine)
         && (role->known & CODEBOOK_LEXICON_ROLE) != 0;
}

/* Bloem zei, Roos was er, Lander en Fien, Rozemarijn is mijn zus: what starts a sentence and is a
 * word too is a name by what follows. */
static gboolean
is_started (const CodebookNameText *text, guint index)
{
  static const char *const verbs[] = { "zei",   "zegt", "vroeg",  "vertelde", "appte",
                                       "belde", "heet", "heette", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return (token->flags & (CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_MARK))
             == (CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_CAPITAL)
         && (token->known
             & (CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_ROLE | CODEBOOK_LEXICON_TITLE
                | CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_HEAD))
                == 0
         && codebook_name_text_may_follow (next)
         && (((token->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_SURNAME)) != 0
              && codebook_name_text_is_one_of (next->folded, verbs))
             || ((token->known & CODEBOOK_LEXICON_GIVEN) != 0 && !is_loose (token)
                 && is_subject (text, index))
             || is_with_name (text, index) || is_with_me (text, index)
             || is_called_mine (text, index));
}

/* Jan-Willem: a name of two. */
static gboolean
is_double (const CodebookNameText *text, const CodebookToken *token)
{
  const char *hyphen = strchr (token->folded, '-');
  g_autofree char *first = NULL;

  if (hyphen == NULL || (token->flags & CODEBOOK_TOKEN_CAPITAL) == 0
      || (token->known & CODEBOOK_LEXICON_ORDINARY) != 0)
    return FALSE;
  first = g_strndup (token->folded, hyphen - token->folded);
  return (codebook_name_lexicon_look_up (text->lexicon, first) & CODEBOOK_LEXICON_GIVEN) != 0
         && (codebook_name_lexicon_look_up (text->lexicon, hyphen + 1) & CODEBOOK_LEXICON_GIVEN)
                != 0;
}

/* Jansen, Kevin: as lists and letters have it. Only where a line starts. */
static guint
find_turned (const CodebookNameText *text, guint first)
{
  const CodebookToken *surname = codebook_name_text_get (text, first);
  const CodebookToken *given = codebook_name_text_get (text, (gint64) first + 1);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) first + 2);

  if (given == NULL || (surname->flags & CODEBOOK_TOKEN_START) == 0 || !is_capital_name (surname)
      || (surname->known & CODEBOOK_LEXICON_ORDINARY) != 0
      || (given->flags & CODEBOOK_TOKEN_COMMA) == 0 || !is_capital_name (given)
      || (given->known & CODEBOOK_LEXICON_GIVEN) == 0 || given->start_cp != surname->end_cp + 2)
    return 0;
  return next == NULL || (next->flags & (CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_COMMA)) != 0
             ? first + 2
             : 0;
}

/* van der schans, de nooijer, ten cate, where nothing has a capital: behind der, den and 't any
 * word; behind van, de and ten alone what is no word; and van dijk, where the name is at its end.
 */
static guint
find_prefixed (const CodebookNameText *text, guint first, guint *tier)
{
  static const char *const starts[] = { "van", "de", "ten", "ter", NULL };
  static const char *const called[] = { "heet", "heette", NULL };
  const CodebookToken *token = codebook_name_text_get (text, first);
  const CodebookToken *behind;
  guint next = first;

  if ((token->flags & CODEBOOK_TOKEN_CAPITAL) != 0
      || !codebook_name_text_is_one_of (token->folded, starts))
    return 0;
  while (token != NULL && codebook_name_text_is_particle (token->folded)
         && (next == first || codebook_name_text_may_follow (token)))
    token = codebook_name_text_get (text, ++next);
  if (!codebook_name_text_may_follow (token)
      || (token->known & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_GIVEN)) != 0
      || (token->flags & (CODEBOOK_TOKEN_DIGIT | CODEBOOK_TOKEN_CAPITAL)) != 0
      || token->end_cp - token->start_cp < 3)
    return 0;
  *tier = 1;
  if (next > first + 1 && is_sure_prefix (text->words->pdata[next - 1]))
    {
      *tier = (token->flags & CODEBOOK_TOKEN_SMALL) != 0 ? 1 : 2;
      return next + 1;
    }
  if ((token->flags & CODEBOOK_TOKEN_SMALL) == 0
      || (token->known
          & (CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_ORGANISATION | CODEBOOK_LEXICON_COMMON))
             != 0)
    return 0;
  if ((token->known & CODEBOOK_LEXICON_ORDINARY) == 0)
    return (is_strange (text, token) && !codebook_find_place_is_street (token))
                   || ((token->known & CODEBOOK_LEXICON_SURNAME) != 0
                       && !is_sure_prefix (text->words->pdata[first])) /* ten velde */
               ? next + 1
               : 0;
  behind = codebook_name_text_get (text, (gint64) next + 1);
  if (codebook_name_text_may_follow (behind)
      && codebook_name_text_is_one_of (behind->folded, called))
    return next + 1;
  *tier = 2;
  return g_str_equal (text->words->pdata[first], "van")
                 && (token->known & CODEBOOK_LEXICON_SURNAME) != 0
                 && (!codebook_name_text_may_follow (behind)
                     || (behind->known & CODEBOOK_LEXICON_STOP) != 0)
             ? next + 1
             : 0;
}

/* met de Vries, van den Xand: a prefix in small letters, and a surname that is listed, or that is
 * behind der and den any word with a capital. */
static guint
find_behind_prefix (const CodebookNameText *text, guint first)
{
  guint next = first;
  const CodebookToken *token = codebook_name_text_get (text, first);

  if ((token->flags & (CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_MARK)) != 0)
    return 0;
  while (token != NULL && codebook_name_text_is_particle (token->folded)
         && (next == first || codebook_name_text_may_follow (token)))
    token = codebook_name_text_get (text, ++next);
  if (next == first || !codebook_name_text_may_follow (token) || !is_capital_name (token)
      || (token->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_ORGANISATION)) != 0)
    return 0;
  if ((token->known & CODEBOOK_LEXICON_SURNAME) != 0)
    return extend (text, next + 1);
  return next > first + 1 && is_sure_prefix (text->words->pdata[next - 1])
                 && (token->known & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_PLACE)) == 0
             ? extend (text, next + 1)
             : 0;
}

/* Toen heeft S. gebeld: an initial alone, and a word in small letters behind it. */
static guint
find_alone (const CodebookNameText *text, guint index, guint *tier)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);
  static const char *const before[] = { "zei",   "zegt",  "vroeg", "belde", "belt",   "met",
                                        "tegen", "heeft", "had",   "heet",  "heette", NULL };

  static const char *const verbs[] = { "is",    "was",    "heeft", "had",   "werkt", "werkte",
                                       "woont", "woonde", "wil",   "wilde", "kan",   "kon",
                                       "zei",   "zegt",   "vindt", "vond",  "komt",  "kwam",
                                       "gaat",  "ging",   NULL };

  if (!is_initial (token) || token->end_cp - token->start_cp > 1 || next == NULL
      || (next->flags & (CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_MARK)) != 0)
    return 0;
  *tier = 1;
  if ((token->flags & CODEBOOK_TOKEN_START) != 0)
    return codebook_name_text_is_one_of (next->folded, verbs) ? index + 1 : 0;
  if (index == 0 || !codebook_name_text_may_follow (next))
    return 0;
  *tier = codebook_name_text_is_one_of (text->words->pdata[index - 1], before) ? 1 : 2;
  return index + 1;
}

/* met Bloeme: a capital on a word like any other, behind what stands before people. */
static gboolean
is_behind_with (const CodebookNameText *text, guint index)
{
  static const char *const before[] = { "met",   "tegen", "zei",    "zegt", "belde",
                                        "vroeg", "appte", "mailde", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);

  return index > 0
         && (token->flags
             & (CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_UPPER | CODEBOOK_TOKEN_DIGIT
                | CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_MARK))
                == CODEBOOK_TOKEN_CAPITAL
         && (token->known
             & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_ROLE
                | CODEBOOK_LEXICON_TITLE | CODEBOOK_LEXICON_HEAD | CODEBOOK_LEXICON_REGIONAL
                | CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_ORGANISATION))
                == 0
         && codebook_name_text_is_one_of (text->words->pdata[index - 1], before);
}

static guint
find_at (const CodebookNameText *text, guint index, guint *tier)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  guint weight = weigh_before (text, index);
  guint after = weight > 0 ? find_called (text, index) : 0;

  if (after > 0)
    after = extend_small (text, after);
  if (after == 0)
    after = find_initials (text, index);
  if (after == 0)
    after = find_turned (text, index);
  if (after == 0
      && (is_given (token) || is_started (text, index) || is_behind_with (text, index)
          || is_stop_given (text, index) || is_double (text, token)
          || is_small_given (text, index)))
    after = extend_initial (text, extend_small (text, extend (text, index + 1)));
  if (after == 0)
    after = find_behind_prefix (text, index);
  if (after == 0)
    after = find_prefixed (text, index, tier);
  if (after == 0)
    after = find_alone (text, index, tier);
  /* Any word with a capital behind a title is a name; after a role it may be a new sentence that
   * lacks its full stop. */
  return after;
}

void
codebook_find_person (const CodebookNameText *text, GArray *findings)
{
  for (guint i = 0; i < text->tokens->len;)
    {
      guint tier = 1;
      guint after = find_at (text, i, &tier);

      if (after > i)
        codebook_name_text_add (text, findings, i, after, CODEBOOK_IDENTIFIER_PERSON, tier);
      i = MAX (after, i + 1);
    }
}
