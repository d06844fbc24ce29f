/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#include <string.h>

static const char *const prepositions[] = { "in",       "naar",  "uit",    "vanuit",   "te",
                                            "richting", "nabij", "tussen", "vlakbij",  "wijk",
                                            "dorp",     "stad",  "rond",   "omgeving", NULL };

static gboolean
is_after_preposition (const CodebookNameText *text, guint index)
{
  static const char *const articles[] = { "de", "het", "'t", NULL };
  const CodebookToken *before = codebook_name_text_get (text, (gint64) index - 1);

  if (before != NULL && codebook_name_text_is_one_of (before->folded, articles))
    before = codebook_name_text_get (text, (gint64) index - 2);
  return before != NULL && codebook_name_text_is_one_of (before->folded, prepositions);
}

/* Streets and quarters tell by their end. */
static gboolean
has_place_ending (const char *folded)
{
  static const char *const endings[] = { "straat", "weg",    "laan",     "plein", "kade",
                                         "gracht", "singel", "wijk",     "buurt", "steeg",
                                         "dreef",  "polder", "kwartier", NULL };
  gsize len = strlen (folded);

  for (guint i = 0; endings[i] != NULL; i++)
    if (len > strlen (endings[i]) + 2 && g_str_has_suffix (folded, endings[i]))
      return TRUE;
  return FALSE;
}

gboolean
codebook_find_place_is_street (const CodebookToken *token)
{
  static const char *const alone[] = { "straat", "weg",    "laan", "plein", "markt", "kade",
                                       "gracht", "singel", "dijk", "hof",   "park",  NULL };

  return has_place_ending (token->folded) || g_str_has_suffix (token->folded, "park")
         || codebook_name_text_is_one_of (token->folded, alone);
}

/* Polen, and not de Polen, veel Polen. */
static gboolean
is_country (const CodebookNameText *text, guint index)
{
  static const char *const before[] = { "de",   "die", "deze", "veel", "alle", "andere", "twee",
                                        "drie", "en",  "of",   "als",  "ook",  NULL };

  return g_str_equal (text->words->pdata[index], "polen")
         && (index == 0 || !codebook_name_text_is_one_of (text->words->pdata[index - 1], before));
}

/* woont in goor, komt uit best: where nothing has a capital, what is a town and a word too. */
static gboolean
lives (const CodebookNameText *text, guint index)
{
  static const char *const verbs[] = { "woon",    "woont",      "woonde",   "woonden",   "wonen",
                                       "gewoond", "kom",        "komt",     "kwam",      "komen",
                                       "geboren", "opgegroeid", "verhuisd", "verhuisde", "werkte",
                                       "werkt",   "gewerkt",    "werk",     NULL };
  const CodebookToken *before = codebook_name_text_get (text, (gint64) index - 1);

  if (before == NULL || !codebook_name_text_is_one_of (before->folded, prepositions))
    return FALSE;
  for (gint64 i = (gint64) index - 2; i >= 0 && i + 6 > index; i--)
    if (codebook_name_text_is_one_of (text->words->pdata[i], verbs))
      return TRUE;
  return text->words->pdata[index + 1] != NULL
         && codebook_name_text_is_one_of (text->words->pdata[index + 1], verbs);
}

/* in horst, uit leiden: where nothing has a capital, what would have an article if it were no town;
 * of plurals and colours those that have none. */
static gboolean
is_in_town (const CodebookNameText *text, guint index)
{
  static const char *const into[] = { "in", "naar", "uit", "te", "vanuit", "richting", NULL };
  static const char *const things[] = { "huizen", "buren", "schoten", "wellen", "geel", "dieren",
                                        "bergen", "polen", "zweden",  "grave",  NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return (token->known & CODEBOOK_LEXICON_TOWN) != 0
         && codebook_name_text_is_word_of (text, (gint64) index - 1, into)
         && (!codebook_name_text_is_one_of (token->folded, things) || next == NULL
             || (next->flags & (CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START)) != 0);
}

/* op curacao: islands that are words too have no article, as those would. */
static gboolean
is_on_island (const CodebookNameText *text, guint index)
{
  static const char *const islands[] = { "curacao", "bonaire", "saba", "java", "bali", NULL };

  return index > 0 && g_str_equal (text->words->pdata[index - 1], "op")
         && codebook_name_text_is_one_of (text->words->pdata[index], islands);
}

/* van best naar uden: where nothing has a capital, by the town at the other end. */
static gboolean
is_moved (const CodebookNameText *text, guint index)
{
  const CodebookToken *other = codebook_name_text_get (text, (gint64) index + 2);

  return index > 0 && other != NULL && g_str_equal (text->words->pdata[index - 1], "van")
         && g_str_equal (text->words->pdata[index + 1], "naar")
         && (other->known & CODEBOOK_LEXICON_PLACE) != 0;
}

/* van buitenpost naar surhuisterveen: and the other end is no word. */
static gboolean
is_surely_moved (const CodebookNameText *text, guint index)
{
  return is_moved (text, index)
         && (codebook_name_text_get (text, (gint64) index + 2)->known & CODEBOOK_LEXICON_ORDINARY)
                == 0;
}

/* No street or quarter in particular. */
static const char *const any_street[] = { "winkelstraat",
                                          "zijstraat",
                                          "woonstraat",
                                          "hoofdstraat",
                                          "achterstraat",
                                          "fietsstraat",
                                          "eenrichtingsstraat",
                                          "schoolplein",
                                          "speelplein",
                                          "dorpsplein",
                                          "binnenplein",
                                          "parkeerplein",
                                          "voorplein",
                                          "stadsplein",
                                          "oprijlaan",
                                          "woonwijk",
                                          "nieuwbouwwijk",
                                          "volkswijk",
                                          "stadswijk",
                                          "vinexwijk",
                                          "arbeiderswijk",
                                          "villawijk",
                                          "probleemwijk",
                                          "krachtwijk",
                                          "prachtwijk",
                                          "achterstandswijk",
                                          "aandachtswijk",
                                          "achterbuurt",
                                          "woonbuurt",
                                          "volksbuurt",
                                          "thuiswijk",
                                          "hoofdkwartier",
                                          "marktplein",
                                          "arbeidersbuurt",
                                          "kinderwijk",
                                          "achterstandsbuurt",
                                          "hoerenbuurt",
                                          "stationsplein",
                                          "winkelplein",
                                          "werkplein",
                                          NULL };

/* aan de grotestraat, in de warmoesstraat, where nothing has a capital; of what is no street in
 * particular: in de winkelstraat. */
static gboolean
is_at_street (const CodebookNameText *text, guint index)
{
  static const char *const ways[] = {
    "aan", "in", "naar", "van", "uit", "op", "door", "langs", NULL
  };
  static const char *const articles[] = { "de", "het", NULL };
  static const char *const streets[] = { "straat", "gracht", "singel", "kade",     "steeg", "plein",
                                         "laan",   "wijk",   "buurt",  "kwartier", NULL };
  const char *word = text->words->pdata[index];
  gboolean street = FALSE;

  if (index < 2 || !has_place_ending (word)
      || !codebook_name_text_is_word_of (text, (gint64) index - 1, articles))
    return FALSE;
  for (guint i = 0; streets[i] != NULL; i++)
    street |= g_str_has_suffix (word, streets[i]);
  return g_str_equal (text->words->pdata[index - 2], "aan")
         || (street && codebook_name_text_is_one_of (text->words->pdata[index - 2], ways)
             && !codebook_name_text_is_one_of (word, any_street));
}

/* in Best: a town and a word that is so frequent that its capital alone says nothing. */
static gboolean
is_stop_town (const CodebookNameText *text, guint index)
{
  const CodebookTokenFlags flags = codebook_name_text_get (text, index)->flags;

  return (flags
          & (CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_UPPER | CODEBOOK_TOKEN_APART
             | CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_MARK))
             == CODEBOOK_TOKEN_CAPITAL
         && index > 0 && codebook_name_text_is_one_of (text->words->pdata[index - 1], prepositions);
}

/* The tier of a place that is @token alone; 0 if it is none. */
static guint
weigh (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  gboolean capital = (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0;
  gboolean ordinary =
      (token->known & (CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_COMMON))
      != 0;
  gboolean place = (token->known & CODEBOOK_LEXICON_PLACE) != 0;
  gboolean start = (token->flags & CODEBOOK_TOKEN_START) != 0;

  if ((token->flags & (CODEBOOK_TOKEN_MARK | CODEBOOK_TOKEN_DIGIT)) != 0
      || (token->known & CODEBOOK_LEXICON_STOP) != 0)
    return place && is_stop_town (text, index)                                             ? 1
           : place && (token->flags & CODEBOOK_TOKEN_SMALL) != 0 && is_moved (text, index) ? 2
                                                                                           : 0;
  if (capital)
    {
      if (has_place_ending (token->folded) && !start)
        return 1;
      if (place && (token->known & CODEBOOK_LEXICON_COMMON) != 0
          && !is_after_preposition (text, index))
        return is_country (text, index) ? 2 : 0;
      if (place)
        return ordinary && start ? 2 : 1;
      return 0;
    }
  if ((token->flags & CODEBOOK_TOKEN_SMALL) != 0 && is_at_street (text, index))
    return 1;
  if (ordinary && !place && (token->flags & CODEBOOK_TOKEN_SMALL) != 0
      && (token->known & (CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_ROLE)) == 0
      && token->end_cp - token->start_cp >= 5)
    return lives (text, index) && g_str_equal (text->words->pdata[index - 1], "in") ? 2 : 0;
  if (place && (token->known & CODEBOOK_LEXICON_COMMON) != 0
      && (token->flags & CODEBOOK_TOKEN_SMALL) != 0)
    return is_after_preposition (text, index) && token->end_cp - token->start_cp > 2 ? 1 : 0;
  if (place && ordinary && (token->flags & CODEBOOK_TOKEN_SMALL) != 0)
    return lives (text, index) || is_in_town (text, index) || is_on_island (text, index)
                   || is_surely_moved (text, index)
               ? 1
           : is_moved (text, index) ? 2
                                    : 0;
  if (!place || ordinary || token->end_cp - token->start_cp < 3)
    return 0;
  if ((token->known & CODEBOOK_LEXICON_FORM) != 0)
    return (token->flags & CODEBOOK_TOKEN_SMALL) != 0
               ? (is_after_preposition (text, index) || is_surely_moved (text, index) ? 1 : 2)
           : is_after_preposition (text, index) ? 2
                                                : 0;
  return (token->flags & CODEBOOK_TOKEN_SMALL) != 0 || is_after_preposition (text, index) ? 1 : 2;
}

/* Den Haag, Hoek van Holland; and Wijk bij Duurstede by its capitals. */
static guint
find_phrase (const CodebookNameText *text, guint index)
{
  const char *const *words = (const char *const *) text->words->pdata + index;
  guint n = codebook_name_lexicon_match_phrase (text->lexicon, words, CODEBOOK_LEXICON_PLACE);

  for (guint i = 1; i < n; i++)
    if ((codebook_name_text_get (text, (gint64) index + i)->flags
         & (CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START))
        != 0)
      return 0;
  return n;
}

/* in Nieuw Amsterdam, uit Sint Annaparochie: capitals behind a preposition. */
static guint
find_behind (const CodebookNameText *text, guint index)
{
  guint after = index;
  const CodebookToken *token = codebook_name_text_get (text, index);

  if (!is_after_preposition (text, index))
    return index;
  while (token != NULL && (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0
         && (token->flags & (CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_MARK | CODEBOOK_TOKEN_DIGIT))
                == 0
         && (after == index || (token->flags & CODEBOOK_TOKEN_APART) == 0)
         && (token->known
             & (CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_REGIONAL
                | CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_ORGANISATION))
                == 0)
    token = codebook_name_text_get (text, ++after);
  return after;
}

void
codebook_find_place (const CodebookNameText *text, GArray *findings)
{
  /* de A58, langs de N35 */
  codebook_name_text_add_matches (text, findings,
                                  "(?i: \\b (?: de | snelweg | rijksweg | weg ) \\ ) "
                                  "(?<it> [AN]\\d{1,3} ) \\b",
                                  CODEBOOK_IDENTIFIER_PLACE, 2, NULL);
  /* D66: what it is only the reader knows */
  codebook_name_text_add_matches (
      text, findings, "(?<![\\p{L}\\d\\-]) (?! [AINPRMST]\\d ) \\p{Lu}\\d{2} (?![\\p{L}\\d\\-])",
      CODEBOOK_IDENTIFIER_ORGANISATION, 2, NULL);
  for (guint i = 0; i < text->tokens->len; i++)
    {
      guint n = find_phrase (text, i);
      guint behind = find_behind (text, i);
      guint tier = weigh (text, i);

      if (n > 0)
        codebook_name_text_add (text, findings, i, i + n, CODEBOOK_IDENTIFIER_PLACE, 1);
      else if (behind > i)
        codebook_name_text_add (text, findings, i, behind, CODEBOOK_IDENTIFIER_PLACE, 1);
      else if (tier > 0)
        codebook_name_text_add (text, findings, i, i + 1, CODEBOOK_IDENTIFIER_PLACE, tier);
    }
}
