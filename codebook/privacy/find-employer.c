/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where nothing has a capital, employers and offices of words like any other, by how speech names
 * them: bij fier in leeuwarden, van der heijden transport, de lange muur heette dat. */

#include <string.h>

#include "codebook/privacy/finders.h"

/* A word of a name, whatever else it means. */
static gboolean
may_be_name (const CodebookToken *token)
{
  return token != NULL
         && (token->flags
             & (CODEBOOK_TOKEN_SMALL | CODEBOOK_TOKEN_CAPITAL | CODEBOOK_TOKEN_DIGIT
                | CODEBOOK_TOKEN_MARK | CODEBOOK_TOKEN_APART | CODEBOOK_TOKEN_START))
                == CODEBOOK_TOKEN_SMALL
         && (token->known
             & (CODEBOOK_LEXICON_STOP | CODEBOOK_LEXICON_TITLE | CODEBOOK_LEXICON_ROLE
                | CODEBOOK_LEXICON_COMMON))
                == 0
         && token->end_cp - token->start_cp >= 3;
}

/* And no word: hoogendijk. */
static gboolean
is_no_word (const CodebookToken *token)
{
  return (token->known & CODEBOOK_LEXICON_ORDINARY) == 0;
}

static gboolean
is_town (const CodebookNameText *text, gint64 index)
{
  const CodebookToken *token = codebook_name_text_get (text, index);
  const char *const *words = (const char *const *) text->words->pdata + index;

  return codebook_name_text_may_follow (token)
         && ((token->known & CODEBOOK_LEXICON_TOWN) != 0
             || (token->known & (CODEBOOK_LEXICON_PLACE | CODEBOOK_LEXICON_ORDINARY))
                    == CODEBOOK_LEXICON_PLACE
             || codebook_name_lexicon_match_phrase (text->lexicon, words, CODEBOOK_LEXICON_PLACE)
                    > 0);
}

/* bij [fier] in leeuwarden, via [hoogendijk staal] in waalwijk: no article, as a thing would have,
 * and no plural or people. */
static guint
find_in_town (const CodebookNameText *text, guint index)
{
  static const char *const by[] = { "bij", "via", NULL };
  static const char *const in[] = { "in", "te", NULL };
  static const char *const people[] = { "familie", "kennis", "zichzelf", "elkaar", "thuis",
                                        "school",  "werk",   "navraag",  NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  guint after = index;

  if (!codebook_name_text_is_word_of (text, (gint64) index - 1, by))
    return 0;
  while (after < index + 3 && may_be_name (codebook_name_text_get (text, after)))
    after++;
  if (after == index || !codebook_name_text_is_word_of (text, after, in)
      || !is_town (text, (gint64) after + 1))
    return 0;
  return after == index + 1
                 && ((token->known & CODEBOOK_LEXICON_HEAD) != 0
                     || (!is_no_word (token) && g_str_has_suffix (token->folded, "en"))
                     || codebook_name_text_is_one_of (token->folded, people))
             ? 0
             : after;
}

/* ik werkte bij [fier], een traject bij [anker], doorverwezen naar [kompas]: behind working,
 * learning and being helped, where a thing would have an article. */
static guint
find_worked (const CodebookNameText *text, guint index)
{
  static const char *const at[] = { "bij", "naar", NULL };
  static const char *const works[] = { "werk",           "werkt",          "werkte",
                                       "werken",         "gewerkt",        "baan",
                                       "stage",          "contract",       "dienst",
                                       "traject",        "begonnen",       "begon",
                                       "aangemeld",      "aanmelden",      "aangenomen",
                                       "intake",         "behandeling",    "begeleiding",
                                       "slag",           "ingeschreven",   "dagbesteding",
                                       "proefplaatsing", "gesolliciteerd", "sollicitatie",
                                       "solliciteerde",  "gewoond",        "woont",
                                       "opgenomen",      "opname",         "doorverwezen",
                                       "verwezen",       "doorgestuurd",   "vrijwilligerswerk",
                                       "leerplek",       "werkplek",       "werkzaam",
                                       "gedetacheerd",   "geplaatst",      "bijbaan",
                                       "jobcoach",       "terechtgekomen", NULL };
  static const char *const never[] = { "elkaar", "mekaar",  "familie",  "thuis",    "school",
                                       "werk",   "navraag", "iedereen", "zichzelf", "voorkeur",
                                       "huis",   "buiten",  "binnen",   "beneden",  NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);
  gboolean working = FALSE;

  if (!codebook_name_text_is_word_of (text, (gint64) index - 1, at) || !may_be_name (token)
      || (token->known
          & (CODEBOOK_LEXICON_HEAD | CODEBOOK_LEXICON_REGIONAL | CODEBOOK_LEXICON_PLACE))
             != 0
      || g_str_has_suffix (token->folded, "en") || g_str_has_suffix (token->folded, "'s")
      || g_str_has_suffix (token->folded, "ers") || g_str_has_suffix (token->folded, "ens")
      || codebook_name_text_is_one_of (token->folded, never)
      || codebook_find_organisation_is_head (token)
      || (codebook_name_text_may_follow (next) && (next->known & CODEBOOK_LEXICON_STOP) == 0))
    return 0;
  for (gint64 i = (gint64) index - 2; i >= 0 && i + 6 > index; i--)
    working |= codebook_name_text_is_word_of (text, i, works);
  return working ? index + 1 : 0;
}

/* Behind van der, de: what a surname may start with. */
static guint
pass_prefix (const CodebookNameText *text, guint index)
{
  static const char *const prefixes[] = {
    "van", "de", "het", "der", "den", "'t", "ten", "ter", NULL
  };

  const guint first = index;

  while (
      codebook_name_text_is_word_of (text, index, prefixes)
      && (index == first || codebook_name_text_may_follow (codebook_name_text_get (text, index))))
    index++;
  return index;
}

/* What firms do, as their names end. */
static const char *const trades[] = { "accountants",
                                      "advies",
                                      "advocaten",
                                      "afbouw",
                                      "auto's",
                                      "automatisering",
                                      "automotive",
                                      "autos",
                                      "bakkers",
                                      "banden",
                                      "beveiliging",
                                      "bewindvoering",
                                      "bewindvoeringen",
                                      "bloemen",
                                      "bouw",
                                      "care",
                                      "catering",
                                      "coaching",
                                      "consultancy",
                                      "dakbedekking",
                                      "dakwerken",
                                      "detachering",
                                      "elektrotechniek",
                                      "expertise",
                                      "facilitair",
                                      "fietsen",
                                      "flowers",
                                      "food",
                                      "foods",
                                      "groenvoorziening",
                                      "groothandel",
                                      "hoveniers",
                                      "hulpverlening",
                                      "incasso",
                                      "infra",
                                      "installateurs",
                                      "installatie",
                                      "installaties",
                                      "installatietechniek",
                                      "interieur",
                                      "interieurs",
                                      "jeugdzorg",
                                      "keukens",
                                      "kinderopvang",
                                      "kozijnen",
                                      "logistics",
                                      "logistiek",
                                      "loodgieters",
                                      "makelaardij",
                                      "makelaars",
                                      "metaal",
                                      "meubelen",
                                      "mode",
                                      "montage",
                                      "onderhoud",
                                      "onderwijsgroep",
                                      "opleidingen",
                                      "optiek",
                                      "packaging",
                                      "personeel",
                                      "plaatwerk",
                                      "plants",
                                      "psychologen",
                                      "recycling",
                                      "reizen",
                                      "revalidatie",
                                      "schilders",
                                      "schilderwerken",
                                      "schoenen",
                                      "scholengroep",
                                      "schoonmaak",
                                      "services",
                                      "sloopwerken",
                                      "staal",
                                      "stukadoors",
                                      "supermarkten",
                                      "techniek",
                                      "telecom",
                                      "textiel",
                                      "thuiszorg",
                                      "tours",
                                      "trainingen",
                                      "transport",
                                      "trucks",
                                      "tuinen",
                                      "tweewielers",
                                      "vastgoed",
                                      "verhuizingen",
                                      "vlees",
                                      "welzijn",
                                      "wijkverpleging",
                                      "zorggroep",
                                      NULL };

/* hoogendijk [staal], van der heijden [transport]: a surname, or what may be one behind its prefix
 * or behind bij, and a trade. */
static guint
find_trade (const CodebookNameText *text, guint index)
{
  static const char *const by[] = { "bij", "via", NULL };
  guint next = pass_prefix (text, index);
  const CodebookToken *token = codebook_name_text_get (text, next);

  return may_be_name (token)
                 && codebook_name_text_may_follow (codebook_name_text_get (text, (gint64) next + 1))
                 && codebook_name_text_is_word_of (text, (gint64) next + 1, trades)
                 && (token->known & (CODEBOOK_LEXICON_HEAD | CODEBOOK_LEXICON_REGIONAL)) == 0
                 && (codebook_name_text_is_word_of (text, (gint64) index - 1, by)
                     || next > index + 1
                     || (is_no_word (token)
                         && (token->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_PLACE))
                                == 0))
             ? next + 2
             : 0;
}

/* de vries en zonen; bij prins en dingemanse: not vader en zoon, bij jan en kees. */
static guint
find_partners (const CodebookNameText *text, guint index)
{
  static const char *const by[] = { "bij", "via", NULL };
  static const char *const joints[] = { "en", NULL };
  static const char *const sons[] = { "zonen",   "zoon",     "zn", "dochters",
                                      "dochter", "partners", "co", NULL };
  guint first = pass_prefix (text, index);
  guint second = pass_prefix (text, first + 2);
  const CodebookToken *one = codebook_name_text_get (text, first);
  const CodebookToken *two = codebook_name_text_get (text, second);

  if (!may_be_name (one) || (one->known & CODEBOOK_LEXICON_HEAD) != 0
      || !codebook_name_text_is_word_of (text, (gint64) first + 1, joints))
    return 0;
  if (codebook_name_text_is_word_of (text, (gint64) first + 2, sons))
    return (one->known & CODEBOOK_LEXICON_SURNAME) != 0 || is_no_word (one) ? first + 3 : 0;
  return codebook_name_text_is_word_of (text, (gint64) index - 1, by) && may_be_name (two)
                 && ((one->known | two->known)
                     & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_PLACE
                        | CODEBOOK_LEXICON_ORGANISATION))
                        == 0
                 && (is_no_word (one) || is_no_word (two))
                 && (((one->known & two->known) & CODEBOOK_LEXICON_SURNAME) != 0
                     || ((one->known | two->known) & CODEBOOK_LEXICON_SURNAME) != 0)
             ? second + 1
             : 0;
}

/* bij bakkerij [van dongen], thuiszorg [het groene hart], bar [bukowski]: behind what an
 * organisation is, where it has no article itself, as any school or club would. */
static guint
find_headed (const CodebookNameText *text, guint index)
{
  static const char *const kinds[] = {
    "bar",         "bistro",   "museum",       "thuiszorg",   "brasserie", "praktijk",
    "kringloop",   "eetcafe",  "dagbesteding", "wijkcentrum", "stichting", "verpleeghuis",
    "basisschool", "apotheek", "buro",         "bureau",      NULL
  };
  static const char *const before[] = { "de",       "het",   "een",  "'t",   "die",  "dat",
                                        "zo'n",     "'n",    "mijn", "onze", "elke", "geen",
                                        "dezelfde", "welke", "deze", "die",  NULL };
  static const char *const articles[] = { "de", "het", "'t", NULL };
  const CodebookToken *head = codebook_name_text_get (text, index);
  guint next = pass_prefix (text, index + 1);
  const CodebookToken *token = codebook_name_text_get (text, next);
  gboolean article =
      next == index + 2 && codebook_name_text_is_word_of (text, (gint64) index + 1, articles);
  gboolean named = next > index + 1;

  if ((head->flags & (CODEBOOK_TOKEN_SMALL | CODEBOOK_TOKEN_MARK)) != CODEBOOK_TOKEN_SMALL
      || !(codebook_find_organisation_is_head (head) || g_str_has_suffix (head->folded, "erij")
           || codebook_name_text_is_one_of (head->folded, kinds))
      || !codebook_name_text_may_follow (codebook_name_text_get (text, (gint64) index + 1))
      || !may_be_name (token) || codebook_name_text_is_word_of (text, (gint64) index - 1, before))
    return 0;
  if (article)
    {
      const CodebookToken *more = codebook_name_text_get (text, (gint64) next + 1);

      return next
             + (g_str_has_suffix (token->folded, "e") && !is_no_word (token) && may_be_name (more)
                    ? 2
                    : 1);
    }
  /* school van vroeger */
  if (named)
    return is_no_word (token) || (token->known & CODEBOOK_LEXICON_SURNAME) != 0 ? next + 1 : 0;
  return is_no_word (token) || (token->known & CODEBOOK_LEXICON_TOWN) != 0 ? next + 1 : 0;
}

/* fact-team zuidoost, mee noord, ggz [friesland]: a service, and where it works. */
static guint
find_part (const CodebookNameText *text, guint index)
{
  static const char *const services[] = {
    "fact-team", "fact", "wijkteam", "mee",          "roc",       "ggz",  "ggd",
    "wsp",       "cjg",  "raad",     "clientenraad", "buurtteam", "team", "werkplein",
    "ribw",      "caw",  "cgg",      "ocmw",         "riagg",     "ips",  NULL
  };
  static const char *const parts[] = { "noord",    "zuid",      "oost",      "west",
                                       "centrum",  "noordoost", "noordwest", "zuidoost",
                                       "zuidwest", "midden",    NULL };

  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  /* IPS Rijnmond; and not met het team Utrecht */
  if (next == NULL || (token->flags & CODEBOOK_TOKEN_MARK) != 0
      || ((token->flags & CODEBOOK_TOKEN_SMALL) == 0
          && (token->flags & next->flags & CODEBOOK_TOKEN_CAPITAL) == 0))
    return 0;
  return codebook_name_text_is_word_of (text, index, services)
                 && codebook_name_text_may_follow (
                     codebook_name_text_get (text, (gint64) index + 1))
                 && (codebook_name_text_is_word_of (text, (gint64) index + 1, parts)
                     || is_town (text, (gint64) index + 1))
             ? index + 2
             : 0;
}

/* [werkman] stadslyceum, [maasstad] eetcentrum: before what a school or a centre ends in. */
static guint
find_before_kind (const CodebookNameText *text, guint index)
{
  static const char *const endings[] = { "lyceum",    "college", "centrum",    "school", "academie",
                                         "gymnasium", "kliniek", "ziekenhuis", NULL };
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  if (!may_be_name (token) || !may_be_name (next) || !is_no_word (token)
      || g_str_has_suffix (token->folded, "e") /* grote school */
      || (token->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_REGIONAL)) != 0)
    return 0;
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (next->folded, endings[i]))
      return index + 2;
  return 0;
}

/* Whether what an organisation is stands within a few words before @index. */
static gboolean
has_head_before (const CodebookNameText *text, guint index)
{
  for (gint64 at = (gint64) index - 1; at >= 0 && at + 10 > index; at--)
    if (codebook_find_organisation_is_head (codebook_name_text_get (text, at)))
      return TRUE;
  return FALSE;
}

/* een restaurant in breda [de lange muur] heette dat: @index is that of the verb. */
static guint
find_called_first (const CodebookNameText *text, guint index)
{
  static const char *const verbs[] = { "heet", "heette", NULL };
  static const char *const that[] = { "dat", "het", "'t", "die", "geloof", NULL };
  static const char *const articles[] = { "de", "het", "'t", NULL };
  guint first = index - 1;
  const CodebookToken *name;

  if (index < 2 || !codebook_name_text_is_word_of (text, index, verbs)
      || !codebook_name_text_is_word_of (text, (gint64) index + 1, that))
    return index;
  name = codebook_name_text_get (text, first);
  if (!may_be_name (name) || (name->known & CODEBOOK_LEXICON_GIVEN) != 0
      || codebook_find_organisation_is_head (name))
    return index;
  if (first > 1 && g_str_has_suffix (text->words->pdata[first - 1], "e")
      && codebook_name_text_is_word_of (text, (gint64) first - 2, articles))
    first -= 2;
  else if (first > 0 && codebook_name_text_is_word_of (text, (gint64) first - 1, articles))
    first--;
  return has_head_before (text, first) ? first : index;
}

/* de school [het anker] heet die, basisschool die [de vlinder] heet; een café en dat heette
 * [de tap]: behind the verb, of something. */
static guint
find_called_last (const CodebookNameText *text, guint index)
{
  static const char *const verbs[] = { "heet", "heette", "genaamd", NULL };
  static const char *const that[] = { "dat", "die", "het", NULL };
  static const char *const articles[] = { "de", "het", "'t", NULL };
  guint next = index;
  gboolean article = codebook_name_text_is_word_of (text, index, articles);
  const CodebookToken *token;

  if (index < 2 || !codebook_name_text_is_word_of (text, (gint64) index - 1, verbs)
      || !(codebook_name_text_is_word_of (text, (gint64) index - 2, that)
           || codebook_name_text_is_word_of (text, (gint64) index - 1, verbs + 2))
      || !has_head_before (text, index - 1))
    return 0;
  next += article;
  token = codebook_name_text_get (text, next);
  if (!may_be_name (token))
    return 0;
  if (article && g_str_has_suffix (token->folded, "e")
      && may_be_name (codebook_name_text_get (text, (gint64) next + 1)))
    next++;
  return next + 1;
}

/* karlijn van [accolade], mijn jobcoach van [kompaan]: whom somebody works for, where what is no
 * name has an article or is said of many. */
static guint
find_of_somebody (const CodebookNameText *text, guint index)
{
  static const char *const jobs[] = { "coach",       "jobcoach",   "begeleider",   "begeleidster",
                                      "consulent",   "consulente", "klantmanager", "casemanager",
                                      "behandelaar", "psycholoog", "werkcoach",    "hulpverlener",
                                      NULL };
  static const char *const of[] = { "van", "bij", NULL };
  static const char *const never[] = { "huis",    "beroep", "dienst", "school",  "werk",
                                       "vroeger", "thuis",  "boven",  "origine", "toen",
                                       "nature",  "ons",    NULL };
  const CodebookToken *somebody = codebook_name_text_get (text, (gint64) index - 2);
  const CodebookToken *token = codebook_name_text_get (text, index);
  const CodebookToken *next = codebook_name_text_get (text, (gint64) index + 1);

  return somebody != NULL && codebook_name_text_is_word_of (text, (gint64) index - 1, of)
                 && may_be_name (token)
                 && (token->known & (CODEBOOK_LEXICON_HEAD | CODEBOOK_LEXICON_GIVEN)) == 0
                 && ((somebody->known & (CODEBOOK_LEXICON_GIVEN | CODEBOOK_LEXICON_ORDINARY))
                         == CODEBOOK_LEXICON_GIVEN
                     || (somebody->known & CODEBOOK_LEXICON_RATHER_GIVEN) != 0
                     || codebook_name_text_is_one_of (somebody->folded, jobs))
                 && !g_str_has_suffix (token->folded, "en")
                 && !codebook_name_text_is_one_of (token->folded, never)
                 && (next == NULL || !codebook_name_text_may_follow (next)
                     || (next->known & CODEBOOK_LEXICON_STOP) != 0)
             ? index + 1
             : 0;
}

void
codebook_find_employer (const CodebookNameText *text, GArray *findings)
{
  for (guint i = 0; i < text->tokens->len; i++)
    {
      guint first = i;
      guint after;

      after = find_part (text, i);
      if (after > i)
        codebook_name_text_add (text, findings, i, after, CODEBOOK_IDENTIFIER_ORGANISATION, 1);
      if ((codebook_name_text_get (text, i)->flags & CODEBOOK_TOKEN_SMALL) == 0)
        continue;
      after = MAX (MAX (find_in_town (text, i), find_trade (text, i)),
                   MAX (find_partners (text, i), find_of_somebody (text, i)));
      after = MAX (MAX (after, find_called_last (text, i)), find_headed (text, i));
      after = MAX (after, MAX (find_before_kind (text, i), find_worked (text, i)));
      if (after == 0 && (first = find_called_first (text, i)) < i)
        after = i;
      if (after > first)
        codebook_name_text_add (text, findings, first, after, CODEBOOK_IDENTIFIER_ORGANISATION, 1);
    }
}
