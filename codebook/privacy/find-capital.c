/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

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
  if (start && ordinary)
    return (token->known & name) != 0 ? 1 : 0;
  if (start && (token->known & CODEBOOK_LEXICON_FORM) != 0)
    return 1;
  if ((token->flags & CODEBOOK_TOKEN_UPPER) != 0 && (token->known & name) == 0)
    return start || ordinary ? 1 : 2;
  if ((token->known & name) != 0)
    return (token->flags & CODEBOOK_TOKEN_COMMA) != 0 && ordinary ? 1 : 3;
  if (ordinary)
    return 1;
  /* Without a word list, what starts a sentence could be any word. */
  return start && !codebook_name_lexicon_has_dictionary (text->lexicon) ? 0 : 2;
}

static gboolean
may_follow (const CodebookToken *token)
{
  return token != NULL
         && (token->flags & (CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_MARK))
                == 0;
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

static CodebookIdentifier
get_type (const CodebookNameText *text, guint first, guint after)
{
  for (guint i = first; i < after; i++)
    if ((codebook_name_text_get (text, i)->known
         & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_SURNAME))
        != 0)
      return CODEBOOK_IDENTIFIER_PERSON;
  for (guint i = first; i < after; i++)
    {
      const CodebookToken *token = codebook_name_text_get (text, i);

      if ((token->known & CODEBOOK_LEXICON_PLACE) != 0)
        return CODEBOOK_IDENTIFIER_PLACE;
      if ((token->known & CODEBOOK_LEXICON_ORGANISATION) != 0 || has_inner_capital (text, token))
        return CODEBOOK_IDENTIFIER_ORGANISATION;
    }
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
  while (may_follow (next) && codebook_name_text_is_particle (next->folded))
    next = codebook_name_text_get (text, ++index);
  if (index == first + 1 && (token->flags & CODEBOOK_TOKEN_START) == 0)
    return FALSE;
  return may_follow (next) && weigh (text, next) >= (index > first + 1 ? 1 : 2)
         && (next->known
             & (CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_ORGANISATION | CODEBOOK_LEXICON_GIVEN))
                == 0;
}

/* The last token of a row of capitals from @index on, with the particles within; the weight is that
 * of the best, and capitals in a row weigh more than one. */
static guint
find_row (const CodebookNameText *text, guint index, guint *weight)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  guint after = index + 1;
  guint named = (token->known & CODEBOOK_LEXICON_STOP) == 0;

  *weight = is_prefix (text, index) ? 2 : weigh (text, token);
  if (*weight == 0)
    return index;
  while (TRUE)
    {
      guint next = after;

      token = codebook_name_text_get (text, next);
      while (may_follow (token) && codebook_name_text_is_particle (token->folded)
             && (token->flags & CODEBOOK_TOKEN_CAPITAL) == 0 && next < after + 3)
        token = codebook_name_text_get (text, (gint64) ++next);
      if (!may_follow (token) || weigh (text, token) == 0
          || (next > after && (token->known & CODEBOOK_LEXICON_GIVEN) != 0))
        break;
      *weight = MAX (*weight, weigh (text, token));
      named += (token->known & CODEBOOK_LEXICON_STOP) == 0;
      after = next + 1;
    }
  if (named > 1)
    *weight = MAX (*weight, 2);
  /* Speech recognition writes Dat and Ik after a comma. */
  return named > 0 ? after : index;
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
        codebook_name_text_add (text, findings, i, after, get_type (text, i, after),
                                weight >= 2 ? 1 : 2);
      i = MAX (after, i + 1);
    }
}
