/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/privacy/finders.h"

static gboolean
is_capital (const CodebookToken *token)
{
  return token != NULL && (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0
         && (token->flags & CODEBOOK_TOKEN_MARK) == 0;
}

/* Names in small letters: only those that mean nothing else. */
static gboolean
is_small_name (const CodebookToken *token)
{
  return (token->known
          & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_SURNAME | CODEBOOK_LEXICON_PROPER
             | CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_ORGANISATION))
             != 0
         && (token->known
             & (CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_FORM | CODEBOOK_LEXICON_COMMON))
                == 0;
}

/* A word of a name. */
static gboolean
is_named (const CodebookToken *token)
{
  return codebook_name_text_may_follow (token) && is_capital (token)
         && (token->known & (CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_STOP)) == 0;
}

/* Werk en Inkomen, but no two towns. */
static gboolean
joins (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return codebook_name_text_may_follow (token) && g_str_equal (token->folded, "en")
         && is_named (next) && (next->known & CODEBOOK_LEXICON_ORDINARY) != 0;
}

/* timmerfabriek, fietsenwinkel: what the place of work of somebody may end in. */
gboolean
codebook_find_organisation_is_head (const CodebookToken *token)
{
  static const char *const endings[] = {
    "fabriek",   "bedrijf",      "winkel",     "zaak",         "school",
    "college",   "makelij",      "makerij",    "bakkerij",     "kwekerij",
    "centrum",   "bureau",       "kliniek",    "vereniging",   "club",
    "stichting", "dienst",       "instelling", "praktijk",     "apotheek",
    "opvang",    "organisatie",  "boerderij",  "hoeve",        "academie",
    "lyceum",    "universiteit", "moskee",     "kerk",         "salon",
    "theater",   "garage",       "koor",       "orkest",       "fonds",
    "bond",      "tehuis",       "ziekenhuis", "verpleeghuis", "werkplaats",
    "belang",    "belangen",     "partij",     "federatie",    NULL
  };

  if ((token->known & CODEBOOK_LEXICON_HEAD) != 0)
    return TRUE;
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (token->folded, endings[i]))
      return TRUE;
  return FALSE;
}

/* No word at all, where nothing has a capital. */
static gboolean
is_strange (const CodebookNameText *text, const CodebookToken *token)
{
  return (token->flags & CODEBOOK_TOKEN_SMALL) != 0 && token->known == 0
         && (token->flags & CODEBOOK_TOKEN_DIGIT) == 0 && token->end_cp - token->start_cp >= 4
         && codebook_name_lexicon_has_dictionary (text->lexicon);
}

/* stichting werk, where nothing has a capital. */
static gboolean
is_small_office (const CodebookToken *head, const CodebookToken *next)
{
  return (head->flags & CODEBOOK_TOKEN_SMALL) != 0 && g_str_equal (head->folded, "stichting")
         && (next->known & CODEBOOK_LEXICON_STOP) == 0 && next->end_cp - next->start_cp >= 4;
}

/* camping 't Zand, and no school van Kevin. */
static gboolean
is_article (const CodebookToken *token)
{
  static const char *const articles[] = { "de", "het", "'t", NULL };

  return codebook_name_text_is_one_of (token->folded, articles);
}

/* hoveniersbedrijf van der zanden, where nothing has a capital. */
static guint
find_small_surname (const CodebookNameText *text, guint head)
{
  static const char *const second[] = { "der", "den", NULL };
  const CodebookToken *van = codebook_name_text_get (text, (gint64) head + 1);
  const CodebookToken *article = codebook_name_text_get (text, (gint64) head + 2);
  const CodebookToken *name = codebook_name_text_get (text, (gint64) head + 3);

  return codebook_name_text_may_follow (van) && g_str_equal (van->folded, "van")
                 && codebook_name_text_may_follow (article)
                 && codebook_name_text_is_one_of (article->folded, second)
                 && codebook_name_text_may_follow (name)
                 && (name->known & CODEBOOK_LEXICON_STOP) == 0
             ? head + 4
             : 0;
}

/* gemeente Almelo, Stichting Aveleijn, het Twents Carmel College: head, capitals, and what joins
 * them. */
static guint
find_headed (const CodebookNameText *text, guint index)
{
  const CodebookToken *head = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);
  guint after = index + 1;

  if (!codebook_find_organisation_is_head (head) || (head->flags & CODEBOOK_TOKEN_MARK) != 0)
    return 0;
  if (codebook_name_text_may_follow (next) && (next->flags & CODEBOOK_TOKEN_CAPITAL) == 0
      && (is_small_name (next) || is_small_office (head, next) || is_strange (text, next)))
    return index + 2;
  if ((head->flags & CODEBOOK_TOKEN_SMALL) != 0 && (after = find_small_surname (text, index)) > 0)
    return after;
  after = index + 1;
  if (codebook_name_text_may_follow (next) && codebook_name_text_is_particle (next->folded)
      && (is_capital (next) || is_article (next)))
    next = codebook_name_text_get (text, (gint64) ++after);
  while (is_named (next) || (joins (text, after) && after > index + 1))
    next = codebook_name_text_get (text, (gint64) ++after);
  return after > index + 1 && is_capital (codebook_name_text_get (text, (gint64) after - 1)) ? after
                                                                                             : 0;
}

/* The first token of the name whose head is at @index: de [sociale] dienst. */
static guint
find_first (const CodebookNameText *text, guint index)
{
  return index > 0 && g_str_equal (text->words->pdata[index], "dienst")
                 && g_str_has_prefix (text->words->pdata[index - 1], "social")
             ? index - 1
             : index;
}

/* zorgboerderij de lytse pleats, where nothing has a capital: what somebody runs, and an article
 * right behind it. */
static guint
find_small_run (const CodebookNameText *text, guint index)
{
  static const char *const endings[] = { "boerderij",  "tent",    "tentje",     "cafe",
                                         "restaurant", "hotel",   "winkel",     "kwekerij",
                                         "manege",     "salon",   "stichting",  "huis",
                                         "cooperatie", "camping", "zaak",       "bakkerij",
                                         "kroeg",      "atelier", "werkplaats", NULL };
  static const char *const within[] = { "school",    "centrum",   "club",     "opvang", "verblijf",
                                        "speelzaal", "lunchroom", "snackbar", "hoeve",  NULL };
  const CodebookToken *head = codebook_name_text_get (text, index);
  const CodebookToken *article = codebook_name_text_get (text, (gint64) index + 1);
  const CodebookToken *name = codebook_name_text_get (text, (gint64) index + 2);
  const CodebookToken *more = codebook_name_text_get (text, (gint64) index + 3);
  static const char *const times[] = { "hele",    "andere", "volgende", "vorige", "eerste",
                                       "laatste", "meeste", "gewone",   NULL };
  gboolean runs = FALSE;

  if (codebook_name_text_is_word_of (text, (gint64) index + 2, times))
    return 0;
  for (guint i = 0; endings[i] != NULL; i++)
    runs |= g_str_has_suffix (head->folded, endings[i]);
  for (guint i = 0; within[i] != NULL; i++)
    runs |= g_str_has_suffix (head->folded, within[i])
            && strlen (head->folded) > strlen (within[i]) + 2;
  if (!runs || (head->flags & CODEBOOK_TOKEN_SMALL) == 0 || !codebook_name_text_may_follow (article)
      || !is_article (article) || !codebook_name_text_may_follow (name)
      || (name->known & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_ROLE | CODEBOOK_LEXICON_TITLE))
             != 0)
    return 0;
  return codebook_name_text_may_follow (more)
                 && (more->known & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_GIVEN)) == 0
             ? index + 4
             : index + 3;
}

/* bij (het, de) UWV: where somebody works. */
static gboolean
is_after_by (const CodebookNameText *text, guint index)
{
  static const char *const articles[] = { "de", "het", "'t", "een", NULL };
  static const char *const places[] = { "bij", "van", "naar", "via", "door", "met", NULL };
  const CodebookToken *before = codebook_name_text_get (text, (gint64) index - 1);
  gboolean article = before != NULL && codebook_name_text_is_one_of (before->folded, articles);

  if (article)
    before = codebook_name_text_get (text, (gint64) index - 2);
  if (before == NULL)
    return FALSE;
  return g_str_equal (before->folded, "bij")
         || (article && codebook_name_text_is_one_of (before->folded, places));
}

/* Fokke & Partners, Koning & Zonen; Kees & Sanne are two. */
static guint
find_partners (const CodebookNameText *text, guint index)
{
  const CodebookToken *one = codebook_name_text_get (text, index);
  const CodebookToken *two = codebook_name_text_get (text, (gint64) index + 1);
  static const char *const partners[] = { "partners", "zonen",    "zoon",    "zn", "co",
                                          "cie",      "dochters", "dochter", NULL };

  return two != NULL && is_capital (one) && is_capital (two)
                 && two->start_byte == one->end_byte + strlen (" & ")
                 && strncmp (text->text + one->end_byte, " & ", strlen (" & ")) == 0
                 && (codebook_name_text_is_one_of (two->folded, partners)
                     || is_after_by (text, index))
             ? index + 2
             : 0;
}

/* een snackbar, 't Hoekje: an article in small letters, and a capital on what is no name. */
static guint
find_corner (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return g_str_equal (token->folded, "'t") && (token->flags & CODEBOOK_TOKEN_CAPITAL) == 0
                 && is_named (next) && (next->known & CODEBOOK_LEXICON_ORDINARY) != 0
                 && (next->known
                     & (CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_SURNAME))
                        == 0
             ? index + 2
             : 0;
}

/* Capitals that end in a tail: Carmel College. */
static guint
find_tailed (const CodebookNameText *text, guint index)
{
  guint after = index;
  guint end = 0;
  const CodebookToken *token = codebook_name_text_get (text, index);

  while (is_capital (token) && (after == index || codebook_name_text_may_follow (token)))
    {
      if (after > index && (token->known & CODEBOOK_LEXICON_TAIL) != 0)
        end = after + 1;
      token = codebook_name_text_get (text, (gint64) ++after);
    }
  return end;
}

/* het vrijheidscollege, where nothing has a capital. */
static guint
find_small_college (const CodebookNameText *text, guint index)
{
  static const char *const others[] = { "hoorcollege",      "werkcollege",  "instructiecollege",
                                        "responsiecollege", "videocollege", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);

  return (token->flags & CODEBOOK_TOKEN_SMALL) != 0 && token->end_cp - token->start_cp > 10
                 && (g_str_has_suffix (token->folded, "college")
                     || g_str_has_suffix (token->folded, "lyceum"))
                 && !codebook_name_text_is_one_of (token->folded, others)
             ? index + 1
             : 0;
}

/* het graafschap college, where nothing has a capital; de parnassia groep by what is no word. */
static guint
find_small_tailed (const CodebookNameText *text, guint index)
{
  static const char *const tails[] = { "college",   "lyceum",   "academie",
                                       "gymnasium", "atheneum", NULL };
  static const char *const after_name[] = { "groep",     "zorg",      "kliniek", "ggz",
                                            "instituut", "bedrijven", NULL };
  static const char *const before[] = { "het", "'t", "de", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  if ((token->flags & CODEBOOK_TOKEN_SMALL) != 0 && codebook_name_text_may_follow (next)
      && codebook_name_text_is_one_of (next->folded, after_name)
      && (is_small_name (token) || token->known == 0
          || (token->known & CODEBOOK_LEXICON_ORGANISATION) != 0))
    return index + 2;
  return index > 0 && (token->flags & CODEBOOK_TOKEN_SMALL) != 0
                 && (token->known & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_ROLE)) == 0
                 && !g_str_has_suffix (token->folded, "e") /* het volgende college */
                 && codebook_name_text_is_one_of (text->words->pdata[index - 1], before)
                 && codebook_name_text_may_follow (next)
                 && codebook_name_text_is_one_of (next->folded, tails)
             ? index + 2
             : 0;
}

/* bij jumbo, via de jumbo */
static gboolean
is_by (const CodebookNameText *text, guint index)
{
  static const char *const by[] = { "bij", "via", NULL };
  const char *const *words = (const char *const *) text->words->pdata;

  return (index >= 1 && codebook_name_text_is_one_of (words[index - 1], by))
         || (index >= 2 && codebook_name_text_is_one_of (words[index - 2], by));
}

/* de twentse zorgcentra: an adjective of a region and a noun, where nothing has a capital. */
static guint
find_regional (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  if (next == NULL || !(is_after_by (text, index) || is_small_name (next) || next->known == 0))
    return 0;
  if ((token->flags & CODEBOOK_TOKEN_SMALL) == 0 || (token->flags & CODEBOOK_TOKEN_CAPITAL) != 0
      || (token->known & CODEBOOK_LEXICON_REGIONAL) == 0
      || (token->known & (CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_ORDINARY)) != 0
      || !codebook_name_text_may_follow (next) || (next->known & CODEBOOK_LEXICON_STOP) != 0)
    return 0;
  return index + 2;
}

/* An abbreviation that is no diagnosis, law or kind of school. */
static guint
weigh_letters (const CodebookNameText *text, guint index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);

  if ((token->flags & CODEBOOK_TOKEN_UPPER) == 0
      || (token->known
          & (CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_GIVEN
             | CODEBOOK_LEXICON_PLACE))
             != 0
      || (token->flags & (CODEBOOK_TOKEN_MARK | CODEBOOK_TOKEN_LABEL | CODEBOOK_TOKEN_DIGIT)) != 0)
    return 0;
  return is_after_by (text, index) ? 1 : 2;
}

/* An article and a short word, and no capital that makes a name of them: de lijn, de hoop. */
static gboolean
is_any_thing (const CodebookNameText *text, guint first, guint after)
{
  static const char *const articles[] = { "de", "het", NULL };
  const CodebookToken *token = codebook_name_text_get (text, (gint64) after - 1);

  return after == first + 2 && codebook_name_text_is_word_of (text, first, articles)
         && (token->flags & CODEBOOK_TOKEN_CAPITAL) == 0
         && (token->known & CODEBOOK_LEXICON_ORDINARY) != 0 && token->end_cp - token->start_cp < 8;
}

/* naar parnassia, van [traverse]: behind a preposition, where a word like any other would have an
 * article. */
static gboolean
is_without_article (const CodebookNameText *text, guint index)
{
  static const char *const before[] = { "bij", "via", "van", "naar", NULL };
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return codebook_name_text_is_word_of (text, (gint64) index - 1, before)
         && (next == NULL || !codebook_name_text_may_follow (next)
             || (next->known & CODEBOOK_LEXICON_STOP) != 0);
}

/* een blokker, zo'n jumbo */
static gboolean
is_any (const CodebookNameText *text, guint index)
{
  static const char *const any[] = { "een", "'n", "zo'n", "die", "geen", "elke", "welke", NULL };

  return codebook_name_text_is_word_of (text, (gint64) index - 1, any);
}

static guint
find_listed (const CodebookNameText *text, guint index)
{
  static const char *const before[] = { "bij", "via", "van", "naar", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const char *const *words = (const char *const *) text->words->pdata + index;
  guint n =
      codebook_name_lexicon_match_phrase (text->lexicon, words, CODEBOOK_LEXICON_ORGANISATION);

  if ((token->flags & CODEBOOK_TOKEN_MARK) != 0)
    return 0;
  if (n > 0)
    return is_any_thing (text, index, index + n)
                   && !codebook_name_text_is_word_of (text, (gint64) index - 1, before)
               ? 0
               : index + n;
  if ((token->known & CODEBOOK_LEXICON_ORGANISATION) == 0)
    return 0;
  if (is_capital (token))
    return (token->flags & (CODEBOOK_TOKEN_START | CODEBOOK_TOKEN_UPPER)) == CODEBOOK_TOKEN_START
                   && (token->known & (CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_STOP)) != 0
               ? 0
               : index + 1;
  return (token->known & (CODEBOOK_LEXICON_ORDINARY | CODEBOOK_LEXICON_STOP)) == 0
                 || is_by (text, index) || is_without_article (text, index)
                 || ((token->known & CODEBOOK_LEXICON_RATHER_ORGANISATION) != 0
                     && !is_any (text, index))
             ? index + 1
             : 0;
}

/* bij de Hema, bij Van Loon Catering; bij Bakker alone is somebody. */
static guint
find_by (const CodebookNameText *text, guint index)
{
  guint after = index;
  const CodebookToken *token = codebook_name_text_get (text, index);

  if (!is_by (text, index))
    return 0;
  while (is_capital (token) && codebook_name_text_is_particle (token->folded)
         && (after == index || codebook_name_text_may_follow (token)))
    token = codebook_name_text_get (text, (gint64) ++after);
  while (after > index && codebook_name_text_may_follow (token)
         && codebook_name_text_is_particle (token->folded))
    token = codebook_name_text_get (text, (gint64) ++after);
  index = after;
  while (is_capital (token) && (after == index || codebook_name_text_may_follow (token))
         && (token->flags & CODEBOOK_TOKEN_START) == 0
         && (token->known
             & (CODEBOOK_LEXICON_COMMON | CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_TOWN
                | CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_REGIONAL | CODEBOOK_LEXICON_TITLE
                | CODEBOOK_LEXICON_ROLE))
                == 0)
    token = codebook_name_text_get (text, (gint64) ++after);
  return after > index + 1
                 || (after > index
                     && (codebook_name_text_get (text, index)->known & CODEBOOK_LEXICON_SURNAME)
                            == 0)
             ? after
             : 0;
}

void
codebook_find_organisation (const CodebookNameText *text, GArray *findings)
{
  /* Clubs have the year that they are from: HSC '21. */
  codebook_name_text_add_matches (
      text, findings,
      "\\b (?! (?: Kerst | Pasen | Zomer | Winter | Lente | Herfst | Januari | Februari | Maart "
      "| April | Mei | Juni | Juli | Augustus | September | Oktober | November | December ) \\b ) "
      "\\p{Lu}\\p{L}+ (?: \\ \\p{Lu}\\p{L}+ ){0,2} \\ ['’]\\d{2} \\b",
      CODEBOOK_IDENTIFIER_ORGANISATION, 1, NULL);
  /* Schoonmaakbedrijf Kolibrie B.V. */
  codebook_name_text_add_matches (
      text, findings,
      "\\b \\p{Lu}[\\p{L}'’\\-]+ (?: \\ \\p{Lu}[\\p{L}'’\\-]+ ){0,3} \\ (?: B\\.?V\\b\\.? | "
      "N\\.?V\\b\\.? | V\\.?O\\.?F\\b\\.? | (?i: vzw | bvba )\\b )",
      CODEBOOK_IDENTIFIER_ORGANISATION, 1, NULL);
  for (guint i = 0; i < text->tokens->len; i++)
    {
      guint after =
          MAX (find_headed (text, i), MAX (find_small_run (text, i), find_partners (text, i)));
      guint tailed = MAX (find_tailed (text, i),
                          MAX (find_small_tailed (text, i), find_small_college (text, i)));
      guint tier = weigh_letters (text, i);

      tailed = MAX (tailed, find_corner (text, i));
      after = MAX (MAX (after, tailed), MAX (find_listed (text, i), find_by (text, i)));
      if (after > i)
        codebook_name_text_add (text, findings, find_first (text, i), after,
                                CODEBOOK_IDENTIFIER_ORGANISATION, 1);
      else if ((after = find_regional (text, i)) > i)
        {
          gboolean article = i > 0
                             && (g_str_equal (text->words->pdata[i - 1], "de")
                                 || g_str_equal (text->words->pdata[i - 1], "het"));

          codebook_name_text_add (text, findings, article ? i - 1 : i, after,
                                  CODEBOOK_IDENTIFIER_ORGANISATION, 1);
        }
      else if (tier > 0)
        codebook_name_text_add (text, findings, i, i + 1, CODEBOOK_IDENTIFIER_ORGANISATION, tier);
    }
}
