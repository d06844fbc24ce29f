/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/privacy/finders.h"

/* Wijngaarden-Ploeg */
static gboolean
has_second_capital (const CodebookNameText *text, const CodebookToken *token)
{
  const char *at = text->text + token->start_byte;
  const char *hyphen = memchr (at, '-', token->end_byte - token->start_byte);

  return hyphen != NULL && hyphen > g_utf8_next_char (at)
         && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (at)))
         && g_unichar_isupper (g_utf8_get_char (hyphen + 1));
}

/* A capital that says something: 3 it is a name, 2 likely, 1 worth a look, 0 nothing. */
static guint
weigh (const CodebookNameText *text, const CodebookToken *token)
{
  const CodebookLexiconFlags name = CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_SURNAME
                                    | CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_ORGANISATION
                                    | CODEBOOK_LEXICON_PROPER;
  gboolean start = (token->flags & CODEBOOK_TOKEN_START) != 0;
  gboolean ordinary = (token->known & CODEBOOK_LEXICON_ORDINARY) != 0;

  if ((token->flags & CODEBOOK_TOKEN_CAPITAL) == 0
      || (token->flags & (CODEBOOK_TOKEN_MARK | CODEBOOK_TOKEN_DIGIT)) != 0
      || token->end_cp - token->start_cp < 2
      || (token->known & (CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_REGIONAL)) != 0)
    return 0;
  if ((token->known & CODEBOOK_LEXICON_STOP) != 0)
    return start ? 0 : 1;
  /* Drs. */
  if ((token->known & CODEBOOK_LEXICON_TITLE) != 0 && (token->known & name) == 0)
    return 0;
  if (start && ordinary)
    return (token->known & name) != 0 ? 1 : 0;
  if (start && (token->known & CODEBOOK_LEXICON_FORM) != 0)
    return (token->known & CODEBOOK_LEXICON_SURNAME) != 0 ? 2 : 1;
  if ((token->flags & CODEBOOK_TOKEN_UPPER) != 0 && (token->known & name) == 0)
    return start || ordinary ? 1 : 2;
  if ((token->known & name) != 0)
    return (token->flags & CODEBOOK_TOKEN_COMMA) != 0 && ordinary ? 1 : 3;
  if (ordinary)
    return has_second_capital (text, token) ? 2 : 1;
  /* Without a word list, what starts a sentence could be any word. */
  return start && !codebook_name_lexicon_has_dictionary (text->lexicon) ? 0 : 2;
}

/* PsyQ, PvdA. */
static gboolean
has_inner_capital (const CodebookNameText *text, const CodebookToken *token)
{
  const char *at = g_utf8_next_char (text->text + token->start_byte);
  const char *end = text->text + token->end_byte;
  gboolean inner = FALSE;

  for (; at < end && *at != '-' && *at != '\''; at = g_utf8_next_char (at))
    inner |= g_unichar_isupper (g_utf8_get_char (at));
  return inner && *at != '\'';
}

/* Koninklijk Museum voor Schone Kunsten, De Brug; no surname as Van der Rand. */
static gboolean
is_office (const CodebookNameText *text, guint first, guint after)
{
  const CodebookLexiconFlags word =
      CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_REGIONAL | CODEBOOK_LEXICON_COMMON;
  const char *start = text->words->pdata[first];

  return after > first + 1
         && (!codebook_name_text_is_particle (start) || g_str_equal (start, "de")
             || g_str_equal (start, "het"))
         && (codebook_name_text_get (text, first)->known & word) != 0
         && ((codebook_name_text_get (text, first)->known & CODEBOOK_LEXICON_REGIONAL) != 0
             || (codebook_name_text_get (text, (gint64) after - 1)->known & word) != 0);
}

/* naar de Viersprong, op het Carmel: an article within a sentence stands before no person's name
 * but as its prefix, which comes behind with and from. */
static gboolean
is_gone_to (const CodebookNameText *text, guint first)
{
  static const char *const articles[] = { "de", "het", "'t", NULL };
  static const char *const to[] = { "naar", "bij", "op", "via", "door", NULL };
  const char *const *words = (const char *const *) text->words->pdata;

  return first > 1 && codebook_name_text_is_one_of (words[first - 1], articles)
         && codebook_name_text_is_one_of (words[first - 2], to);
}

/* @guessed: whether there is no more to say than that most names are somebody's. */
static CodebookIdentifier
get_type (const CodebookNameText *text, guint first, guint after, gboolean *guessed)
{
  *guessed = FALSE;
  if (codebook_find_place_is_street (codebook_name_text_get (text, (gint64) after - 1)))
    return CODEBOOK_IDENTIFIER_PLACE;
  if (codebook_find_organisation_is_head (codebook_name_text_get (text, (gint64) after - 1)))
    return CODEBOOK_IDENTIFIER_ORGANISATION;
  for (guint i = first; i < after; i++)
    if ((codebook_name_text_get (text, i)->known
         & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_SURNAME))
        != 0)
      {
        *guessed = (codebook_name_text_get (text, i)->known & CODEBOOK_LEXICON_GIVEN) == 0;
        return CODEBOOK_IDENTIFIER_PERSON;
      }
  for (guint i = first; i < after; i++)
    {
      const CodebookToken *token = codebook_name_text_get (text, i);

      if ((token->known & CODEBOOK_LEXICON_PLACE) != 0)
        return CODEBOOK_IDENTIFIER_PLACE;
      if ((token->known & CODEBOOK_LEXICON_ORGANISATION) != 0 || has_inner_capital (text, token))
        return CODEBOOK_IDENTIFIER_ORGANISATION;
    }
  if (is_office (text, first, after) || is_gone_to (text, first))
    return CODEBOOK_IDENTIFIER_ORGANISATION;
  *guessed = TRUE;
  return CODEBOOK_IDENTIFIER_PERSON;
}

/* Names in small letters that the installed list knows, where all is in small letters. */
static gboolean
is_small_name (const CodebookToken *token)
{
  return (token->flags & CODEBOOK_TOKEN_CAPITAL) == 0
         && (token->flags & (CODEBOOK_TOKEN_MARK | CODEBOOK_TOKEN_DIGIT)) == 0
         && (token->flags & CODEBOOK_TOKEN_SMALL) != 0
         && (token->known & (CODEBOOK_LEXICON_PROPER | CODEBOOK_LEXICON_SURNAME)) != 0
         && (token->known
             & (CODEBOOK_LEXICON_FORM | CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_COMMON
                | CODEBOOK_LEXICON_REGIONAL))
                == 0
         && token->end_cp - token->start_cp >= 4;
}

/* A word in small letters that is no word: rooij, where all is in small letters. */
static gboolean
is_strange (const CodebookNameText *text, const CodebookToken *token)
{
  return (token->flags & CODEBOOK_TOKEN_CAPITAL) == 0
         && (token->flags & (CODEBOOK_TOKEN_MARK | CODEBOOK_TOKEN_DIGIT)) == 0
         && (token->flags & CODEBOOK_TOKEN_SMALL) != 0 && token->known == 0
         && token->end_cp - token->start_cp >= 4
         && codebook_name_lexicon_has_dictionary (text->lexicon);
}

/* Van der Berg, De Rooij where a sentence starts: the prefix goes with a surname, the article not
 * with a town. Van der and Van den stand before any word with a capital, wherever. */
static gboolean
is_prefix (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  guint first = index;
  const CodebookToken *next = codebook_name_text_get (text, ++index);

  if ((token->flags & CODEBOOK_TOKEN_CAPITAL) == 0
      || !codebook_name_text_is_particle (token->folded))
    return FALSE;
  while (codebook_name_text_may_follow (next) && codebook_name_text_is_particle (next->folded))
    next = codebook_name_text_get (text, ++index);
  /* Op Discord */
  if (index == first + 1
      && ((token->flags & CODEBOOK_TOKEN_START) == 0 || g_str_equal (token->folded, "op")))
    return FALSE;
  return codebook_name_text_may_follow (next) && weigh (text, next) >= (index > first + 1 ? 1 : 2)
         && ((next->known & CODEBOOK_LEXICON_SURNAME) != 0
             || (next->known
                 & (CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_ORGANISATION
                    | CODEBOOK_LEXICON_GIVEN))
                    == 0);
}

/* A word like any other with a capital, as names of offices are made of. */
static gboolean
is_noun (const CodebookToken *token)
{
  return token != NULL && (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0
         && (token->flags & (CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_MARK)) == 0
         && (token->known & CODEBOOK_LEXICON_ORDINARY) != 0
         && (token->known
             & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_COMMON
                | CODEBOOK_LEXICON_TITLE | CODEBOOK_LEXICON_ROLE))
                == 0;
}

/* het Twentse [Carmel]: het stands before no person, and what is known as a town is one. */
static gboolean
is_thing (const CodebookNameText *text, guint index)
{
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return index > 0 && g_str_equal (text->words->pdata[index - 1], "het")
         && codebook_name_text_may_follow (next) && (next->flags & CODEBOOK_TOKEN_CAPITAL) != 0
         && (next->known
             & (CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_COMMON))
                == 0;
}

/* A capital that only goes before another: Vlaams, Europese; of which one that is a word like any
 * other stands behind: Blok, Commissie. */
static gboolean
is_adjective (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0
         && ((token->known & CODEBOOK_LEXICON_REGIONAL) != 0
             || ((token->known & CODEBOOK_LEXICON_COMMON) != 0
                 && g_str_has_suffix (token->folded, "se")))
         && (is_noun (next) || is_thing (text, index));
}

/* Stop [Aids] Now: nobody's by itself, but between capitals. */
static gboolean
is_between (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return index > 0 && codebook_name_text_may_follow (token)
         && (token->known & CODEBOOK_LEXICON_COMMON) != 0
         && weigh (text, codebook_name_text_get (text, (gint64) index - 1)) > 0
         && codebook_name_text_may_follow (next) && (next->known & CODEBOOK_LEXICON_STOP) == 0
         && (token->flags & next->flags & CODEBOOK_TOKEN_CAPITAL) != 0 && weigh (text, next) > 0;
}

/* In a row: what weighs nothing alone may stand before the rest of it. */
static guint
weigh_in_row (const CodebookNameText *text, guint index)
{
  guint weight = weigh (text, codebook_name_text_get (text, index));

  return weight == 0 && (is_adjective (text, index) || is_between (text, index)) ? 1 : weight;
}

/* What stands between the capitals of one name, behind its token before @index: van der, des; voor
 * and en where they join words like any other, Werk en Inkomen, and no two names; of in English,
 * where it means van. */
static gboolean
joins (const CodebookNameText *text, guint index)
{
  static const char *const foreign[] = { "des", "les", "et", "und", "fur", "the",
                                         "for", "and", "di", "to",  NULL };
  static const char *const dutch[] = { "voor", "en", "tot", NULL };
  static const char *const heads[] = { "university", "church",  "tower",   "house",   "master",
                                       "bachelor",   "bank",    "school",  "college", "society",
                                       "institute",  "hall",    "academy", "museum",  "chamber",
                                       "ministry",   "city",    "state",   "states",  "department",
                                       "game",       "club",    "league",  "council", "board",
                                       "kingdom",    "faculty", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *before = codebook_name_text_get (text, (gint64) index - 1);
  guint next = index + 1;

  if (!codebook_name_text_may_follow (token) || (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0)
    return FALSE;
  if (codebook_name_text_is_particle (token->folded)
      || codebook_name_text_is_one_of (token->folded, foreign))
    return TRUE;
  if (g_str_equal (token->folded, "of"))
    return codebook_name_text_is_one_of (before->folded, heads);
  if (!codebook_name_text_is_one_of (token->folded, dutch) || !is_noun (before))
    return FALSE;
  while (codebook_name_text_get (text, next) != NULL
         && codebook_name_text_is_particle (text->words->pdata[next]))
    next++;
  return is_noun (codebook_name_text_get (text, next));
}

/* op De Brug: an article with a capital within a sentence, and one on the word behind it. */
static gboolean
is_article (const CodebookNameText *text, guint index)
{
  static const char *const articles[] = { "de", "het", "'t", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return (token->flags & (CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_UPPER))
             == CODEBOOK_TOKEN_CAPITAL
         && codebook_name_text_is_one_of (token->folded, articles)
         && codebook_name_text_may_follow (next) && (next->known & CODEBOOK_LEXICON_STOP) == 0
         && weigh (text, next) > 0;
}

/* Kor [Dijkstra]: a short word where a sentence starts, and what only a surname ends in. */
static gboolean
is_before_surname (const CodebookNameText *text, guint index)
{
  static const char *const endings[] = {
    "stra", "sma", "inga", "ema", "sen", "mans", "kamp", NULL
  };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);
  gboolean surname = FALSE;

  if ((token->flags & CODEBOOK_TOKEN_CAPITAL) == 0 || token->end_cp - token->start_cp > 5
      || (token->known
          & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_TITLE | CODEBOOK_LEXICON_ROLE
             | CODEBOOK_LEXICON_COMMON))
             != 0
      || !codebook_name_text_may_follow (next) || (next->flags & CODEBOOK_TOKEN_CAPITAL) == 0)
    return FALSE;
  for (guint i = 0; endings[i] != NULL; i++)
    surname |= g_str_has_suffix (next->folded, endings[i]);
  return surname && (next->known & CODEBOOK_LEXICON_ORDINARY) == 0;
}

/* Openbaar [Ministerie], Raad [voor de Kinderbescherming] where a sentence starts. */
static gboolean
starts_row (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  guint next = index + 1;

  while (next < index + 4 && joins (text, next))
    next++;
  return (token->flags & CODEBOOK_TOKEN_START) != 0
         && (is_before_surname (text, index)
             || (is_noun (token) && is_noun (codebook_name_text_get (text, next))));
}

/* The last token of a row of capitals from @index on, with what joins them within; the weight is
 * that of the best, and capitals in a row weigh more than one. */
static guint
find_row (const CodebookNameText *text, guint index, guint *weight)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  gboolean starts = starts_row (text, index);
  guint after = index + 1;
  guint named = (token->known & CODEBOOK_LEXICON_STOP) == 0 && !starts;

  *weight = is_prefix (text, index) || is_article (text, index) ? 2
            : starts                                            ? 1
                                                                : weigh_in_row (text, index);
  if (*weight == 0)
    return index;
  while (TRUE)
    {
      guint next = after;

      while (next < after + 3 && joins (text, next))
        next++;
      token = codebook_name_text_get (text, next);
      if (!codebook_name_text_may_follow (token) || weigh_in_row (text, next) == 0
          || (next == after + 1 && codebook_name_text_is_start (text, next))
          || (next > after
              && (token->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_ORGANISATION)) != 0))
        break;
      *weight = MAX (*weight, weigh_in_row (text, next));
      named += (token->known & CODEBOOK_LEXICON_STOP) == 0;
      after = next + 1;
    }
  if (named > 1)
    *weight = MAX (*weight, 2);
  /* Speech recognition writes Dat and Ik after a comma. */
  return named > 0 ? after : index;
}

/* A word like any other whose capital no sentence gave it. */
static gboolean
is_within (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);

  return (token->flags
          & (CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_COMMA | CODEBOOK_TOKEN_APART
             | CODEBOOK_TOKEN_UPPER))
             == 0
         && (token->known
             & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_ROLE | CODEBOOK_LEXICON_TITLE))
                == 0;
}

void
codebook_find_capital (const CodebookNameText *text, GArray *findings)
{
  for (guint i = 0; i < text->tokens->len;)
    {
      guint weight = 0;
      guint after = find_row (text, i, &weight);

      if (after == i && is_small_name (codebook_name_text_get (text, i)))
        {
          after = i + 1;
          weight = 2;
        }
      else if (after == i && is_strange (text, codebook_name_text_get (text, i)))
        {
          after = i + 1;
          weight = 2;
        }
      if (after > i)
        {
          gboolean guessed;
          CodebookIdentifier type = get_type (text, i, after, &guessed);

          codebook_name_text_add (text, findings, i, after, type,
                                  weight >= 2 || is_within (text, i) ? 1 : 2);
          g_array_index (findings, CodebookFinding, findings->len - 1).guessed = guessed;
        }
      i = MAX (after, i + 1);
    }
}
