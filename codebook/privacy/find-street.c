/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Streets and parts of towns of several words: by their last, or by the way that such names are
 * made. */

#include "codebook/privacy/finders.h"

#include <string.h>

/* Behind which a street is called: aan de, naar de, op de. */
static gboolean
is_behind_way (const CodebookNameText *text, guint index)
{
  static const char *const ways[] = { "aan", "naar", "op",   "in",  "langs",
                                      "via", "van",  "over", "bij", NULL };
  static const char *const articles[] = { "de", "het", NULL };

  return codebook_name_text_is_word_of (text, (gint64) index - 1, articles)
         && codebook_name_text_is_word_of (text, (gint64) index - 2, ways);
}

/* The first word of the street that ends at @index: [admiraal de] ruijterweg, [da] costastraat,
 * [prins hendrik]kade. */
static guint
find_first (const CodebookNameText *text, guint index)
{
  static const char *const ranks[] = {
    "admiraal",  "generaal",  "burgemeester", "burg",      "koningin", "koning",  "prins",
    "prinses",   "dokter",    "dr",           "professor", "prof",     "pastoor", "pater",
    "sint",      "st",        "graaf",        "gravin",    "hertog",   "jonker",  "minister",
    "president", "kardinaal", "meester",      "mr",        "van",      "oude",    "nieuwe",
    "korte",     "lange",     "grote",        "kleine",    "hoge",     "lage",    "eerste",
    "tweede",    "derde",     "mgr",          "jan",       "piet",     "willem",  "johan",
    NULL
  };
  static const char *const particles[] = {
    "de", "der", "den", "van", "la", "le", "ten", "ter", NULL
  };
  guint first = index;
  guint before = index;

  if (index > 0 && codebook_name_text_may_follow (codebook_name_text_get (text, index))
      && g_str_equal (text->words->pdata[index - 1], "da"))
    return index - 1;
  while (before > 0 && before + 3 > index
         && codebook_name_text_may_follow (codebook_name_text_get (text, before))
         && codebook_name_text_is_word_of (text, (gint64) before - 1, particles))
    before--;
  if (before > 0 && codebook_name_text_may_follow (codebook_name_text_get (text, before))
      && codebook_name_text_is_word_of (text, (gint64) before - 1, ranks))
    first = before - 1;
  return first;
}

/* laan van meerdervoort, hof van delft, where nothing has a capital; behind an article, or it would
 * be the road of anybody. */
static guint
find_headed (const CodebookNameText *text, guint index)
{
  static const char *const heads[] = { "laan", "plein", "weg", "singel", "kade", "dreef", NULL };
  static const char *const of[] = { "van", "naar", "op", NULL };
  static const char *const articles[] = { "de", "den", "het", "der", NULL };
  guint next = index + 2;
  const CodebookToken *token;

  if (!codebook_name_text_is_word_of (text, index, heads) || !is_behind_way (text, index)
      || !codebook_name_text_is_word_of (text, (gint64) index + 1, of))
    return 0;
  if (codebook_name_text_is_word_of (text, next, articles))
    next++;
  token = codebook_name_text_get (text, next);
  return codebook_name_text_may_follow (token) && token->end_cp - token->start_cp >= 4
                 && (token->known & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_ROLE)) == 0
             ? next + 1
             : 0;
}

/* almere [buiten], kerkrade [west], den haag [centraal], behind the town that ends before @index.
 */
static gboolean
is_part (const CodebookNameText *text, guint index)
{
  static const char *const parts[] = { "noord",     "zuid",     "oost",       "west",
                                       "centrum",   "centraal", "buiten",     "haven",
                                       "stad",      "poort",    "binnenstad", "noordoost",
                                       "noordwest", "zuidoost", "zuidwest",   NULL };

  return codebook_name_text_may_follow (codebook_name_text_get (text, index))
         && codebook_name_text_is_word_of (text, index, parts);
}

static gboolean
is_town (const CodebookNameText *text, gint64 index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);

  return token != NULL
         && ((token->known & CODEBOOK_LEXICON_TOWN) != 0
             || (token->known & (CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_ORDINARY))
                    == CODEBOOK_LEXICON_PLACE);
}

/* Behind the town that starts at @index. */
static guint
find_town (const CodebookNameText *text, guint index)
{
  const char *const *words = (const char *const *) text->words->pdata + index;
  guint n = codebook_name_lexicon_match_phrase (text->lexicon, words, CODEBOOK_LEXICON_PLACE);

  return index + (n > 0 ? n : is_town (text, index) ? 1 : 0);
}

/* capelle aan den ijssel, ouderkerk aan de amstel: only towns lie on a river so. */
static guint
find_river (const CodebookNameText *text, guint index)
{
  static const char *const on[] = { "aan", "op", "bij", "onder", NULL };
  static const char *const articles[] = { "de", "den", NULL };
  static const char *const rivers[] = { "ijssel", "rijn",  "maas",  "amstel",  "zaan",
                                        "lek",    "waal",  "vecht", "schelde", "leie",
                                        "dommel", "noord", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);

  return (token->known & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_ROLE)) == 0
                 && token->end_cp - token->start_cp >= 4
                 && codebook_name_text_is_word_of (text, (gint64) index + 1, on)
                 && codebook_name_text_is_word_of (text, (gint64) index + 2, articles)
                 && codebook_name_text_is_word_of (text, (gint64) index + 3, rivers)
                 && (g_str_equal (text->words->pdata[index + 2], "den") || is_town (text, index))
             ? index + 4
             : 0;
}

/* het kralingse bos, de hoge vucht: what is called after a region or a town, where nothing has a
 * capital. */
static guint
find_regional (const CodebookNameText *text, guint index)
{
  static const char *const grounds[] = { "bos",    "plas",  "plassen", "park",  "heide",   "hei",
                                         "haven",  "poort", "brug",    "hout",  "duinen",  "singel",
                                         "polder", "markt", "wijk",    "buurt", "beemden", "dijk",
                                         "veld",   "kade",  "rade",    "esch",  NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);

  return (token->flags & CODEBOOK_TOKEN_SMALL) != 0 && token->end_cp - token->start_cp >= 6
                 && ((token->known & CODEBOOK_LEXICON_REGIONAL) != 0
                     || ((token->known & CODEBOOK_LEXICON_ORDINARY) == 0
                         && g_str_has_suffix (token->folded, "se")))
                 && codebook_name_text_may_follow (
                     codebook_name_text_get (text, (gint64) index + 1))
                 && codebook_name_text_is_word_of (text, (gint64) index + 1, grounds)
             ? index + 2
             : 0;
}

/* in poelenburg, uit westerbroek, where nothing has a capital: what looks like a town and has no
 * article as a thing would. */
static gboolean
is_like_town (const CodebookNameText *text, guint index)
{
  static const char *const into[] = { "in", "naar", "uit", "bij", "vanuit", NULL };
  static const char *const endings[] = { "burg",  "dam",   "veen", "horst",  "hoven", "drecht",
                                         "zijl",  "loo",   "dorp", "eiland", "einde", "heide",
                                         "broek", "beek",  "donk", "rade",   "heem",  "ingen",
                                         "meer",  "wolde", "kerk", "berg",   "dijk",  "recht",
                                         "hout",  "gem",   "ijk",  "sluis",  NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);

  if ((token->flags & (CODEBOOK_TOKEN_SMALL | CODEBOOK_TOKEN_MARK)) != CODEBOOK_TOKEN_SMALL
      || !codebook_name_text_may_follow (token)
      || !codebook_name_text_is_word_of (text, (gint64) index - 1, into)
      || (token->known & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_HEAD))
             != 0
      || token->end_cp - token->start_cp < 7)
    return FALSE;
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (token->folded, endings[i]))
      return TRUE;
  return FALSE;
}

/* station noord, halte centrum */
static guint
find_stop (const CodebookNameText *text, guint index)
{
  static const char *const stops[] = { "station",       "halte",    "metrostation",
                                       "politiebureau", "wijkteam", NULL };

  return codebook_name_text_is_word_of (text, index, stops) && is_part (text, index + 1) ? index + 2
                                                                                         : 0;
}

void
codebook_find_street (const CodebookNameText *text, GArray *findings)
{
  for (guint i = 0; i < text->tokens->len; i++)
    {
      guint first = codebook_find_place_is_street (codebook_name_text_get (text, i))
                        ? find_first (text, i)
                        : i;
      guint town;
      guint after =
          MAX (find_headed (text, i), MAX (find_river (text, i), find_regional (text, i)));

      if (after == 0 && first < i)
        after = i + 1;
      if (after == 0 && (town = find_town (text, i)) > i && is_part (text, town))
        after = town + 1;
      if (after == 0)
        after = find_stop (text, i);
      if (after == 0 && is_like_town (text, i))
        after = i + 1;
      if (after > first)
        codebook_name_text_add (text, findings, first, after, CODEBOOK_IDENTIFIER_PLACE, 1);
    }
}
