/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

#include "codebook/text/dates.h"

#define MONTH                                                                                      \
  "(?: januari | februari | maart | april | mei | juni | juli | augustus | september | oktober "   \
  "| november | december | (?: jan | feb | febr | mrt | apr | jun | jul | aug | sept? | okt | "    \
  "nov | dec ) \\b \\.? ) (?!\\p{L})"
#define YEAR "(?: 19 | 20 ) \\d{2}"
#define DAY "(?: 0?[1-9] | [12]\\d | 3[01] ) (?: e | de | ste )?"
#define SPOKEN_DAY                                                                                 \
  "(?: eerste | tweede | derde | vierde | vijfde | zesde | zevende | achtste | negende | tiende "  \
  "| elfde | twaalfde | dertiende | veertiende | vijftiende | zestiende | zeventiende "            \
  "| achttiende | negentiende | "                                                                  \
  "(?:een|één|twee|twee|drie|vier|vijf|zes|zeven|acht|negen)?[eë]?n?twintigste "                \
  "| (?:een[eë]n)?dertigste | één | twee | drie | vier | vijf | zes | zeven | acht | negen | "  \
  "tien "                                                                                          \
  "| elf | twaalf | dertien | veertien | vijftien | zestien | zeventien | achttien | negentien "   \
  "| twintig | (?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]ntwintig | dertig "      \
  "| eenendertig )"

#define SPOKEN_ONE "(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)"
#define SPOKEN_TENS                                                                                \
  "(?: tien | elf | twaalf | (?:der|veer|vijf|zes|zeven|acht|negen)tien | (?: " SPOKEN_ONE         \
  " [eë]n )? (?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig) )"
/* negentienachtennegentig, tweeduizend drie */
#define SPOKEN_YEAR                                                                                \
  "(?: negentien (?:honderd)? \\ ? (?:en\\ ?)? (?: " SPOKEN_TENS " | " SPOKEN_ONE " )? "           \
  "| twintig \\ ? " SPOKEN_TENS " | tweeduizend \\ ? (?:en\\ ?)? (?: " SPOKEN_TENS                 \
  " | " SPOKEN_ONE " )? ) (?!\\p{L})"

/* Of this century or the last, by its last two: negentien, achtennegentig, 19. What is counted, or
 * may be by its ending, makes it none: in mei twintig leerlingen. */
#define NO_PLURAL                                                                                  \
  "(?: gingen | waren | hadden | zaten | kwamen | werden | moesten | begonnen | zijn | hebben "    \
  "| konden | mochten | wilden | woonden | toen | samen | binnen | tussen | buiten | ineens | "    \
  "als | thuis "                                                                                   \
  "| alles | steeds | weer | midden | tegen | boven | onder | achter | zonder | verder "           \
  "| later | eerder | alleen | volgens | sinds | niets | iets | soms | nergens | ergens | worden " \
  "| over ) \\b"
#define COUNTED                                                                                    \
  "(?: % | uur | euro | jaar | dag | week | maand | minu | keer | stuk | procent | kilo "          \
  "| km | meter | graden | man \\b | (?:nieuwe|andere|extra|verschillende|geworden|worden) \\b "   \
  "| (?! " NO_PLURAL " ) \\p{L}{3,} (?:en|ers?|s) \\b )"
#define SHORT_YEAR                                                                                 \
  "(?: " SPOKEN_TENS " | 0[1-9] | 1\\d | 2\\d | [4-9]\\d ) "                                       \
  "(?! [\\p{L}\\d] | [.,:]\\d | \\ ?" COUNTED " )"
#define SPOKEN_NUMERIC                                                                             \
  "(?: nul \\ )? (?: " SPOKEN_DAY " | " DAY " ) \\ (?: nul \\ )? (?: " SPOKEN_DAY " | " DAY        \
  " ) \\ "                                                                                         \
  "(?: " SPOKEN_YEAR " | " SPOKEN_TENS " | " YEAR " | \\d\\d ) (?![\\p{L}\\d])"
#define BECOMES "(?<! word\\ in\\  ) (?<! wordt\\ in\\  ) (?<! werd\\ in\\  )"

/* 14-03-2024 and not 14-45-2024. */
static gboolean
is_date (const char *matched)
{
  GDate date;
  g_autofree char *year = NULL;
  g_auto (GStrv) parts = g_strsplit_set (matched, "-/. ", -1);
  const char *last;

  if (g_strv_length (parts) != 3)
    return FALSE;
  /* '98, with an apostrophe of either kind */
  last = parts[2] + strlen (parts[2]) - MIN (strlen (parts[2]), 2);
  if (strlen (parts[2]) == 2 || !g_ascii_isdigit (*parts[2]))
    year = g_strdup_printf ("%s-%s-20%s", parts[0], parts[1], last);
  return codebook_dates_parse (year != NULL ? year : matched, &date);
}

static void
find_days (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) (?: (?: " DAY " | " SPOKEN_DAY
      " ) \\ ? (?: en | of | tot | t/m | tot\\ en\\ met | à | [-–] ) \\ ? )? (?: " DAY
      " | (?<=op\\ |van\\ |per\\ |tot\\ |vanaf\\ |sinds\\ ) een | " SPOKEN_DAY
      " ) \\ (?:van\\ (?:de\\ )? )? " MONTH " (?: [\\ ] ['’] \\d{2} \\b | ,? [\\ ] (?: " YEAR
      " \\b | " SPOKEN_YEAR " ) | [\\ ] " SHORT_YEAR " )?",
      CODEBOOK_IDENTIFIER_DATE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?<![\\d\\-/.]) \\d{1,2} ([-/.]) \\d{1,2} \\1 (?: " YEAR
                                  " | ['’]?\\d{2} ) (?![\\d\\-/]|\\.\\d)",
                                  CODEBOOK_IDENTIFIER_DATE, 1, is_date);
  codebook_name_text_add_matches (text, findings, "(?<!\\d) " YEAR " -[01]\\d-[0-3]\\d (?!\\d)",
                                  CODEBOOK_IDENTIFIER_DATE, 1, is_date);
  codebook_name_text_add_matches (
      text, findings, "(?i) (?<!\\p{L}) " MONTH " \\ (?:van\\ )? (?: " YEAR " | ['’]\\d{2} ) \\b",
      CODEBOOK_IDENTIFIER_DATE, 1, NULL);
  /* mei tweeduizend twintig, oktober negentien */
  codebook_name_text_add_matches (text, findings,
                                  "(?i) (?<!\\p{L}) " BECOMES MONTH
                                  " \\ (?: (?:van|in)\\ )? (?: " SPOKEN_YEAR " | " SHORT_YEAR " )",
                                  CODEBOOK_IDENTIFIER_DATE, 1, NULL);
}

static void
find_births (const CodebookNameText *text, GArray *findings)
{
  /* geboortedatum is twaalf nul drie achtennegentig; op 3 3 98 geboren */
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: geboortedatum | geboren ) (?: \\ "
                                  "(?:is|was|op|dat|van|mij|mijn) ){0,3} \\ (?<it> " SPOKEN_NUMERIC
                                  " )",
                                  CODEBOOK_IDENTIFIER_DATE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b op \\ (?<it> " SPOKEN_NUMERIC " ) \\ geboren \\b",
                                  CODEBOOK_IDENTIFIER_DATE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: geboren | jarig | verjaardag ) \\ (?: in | op | is "
                                  ") \\ (?:de\\ )? (?<it> " MONTH " | " YEAR " \\b )",
                                  CODEBOOK_IDENTIFIER_DATE, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: in | uit ) \\ (?<it> " YEAR " ) \\ geboren \\b",
                                  CODEBOOK_IDENTIFIER_DATE, 1, NULL);
  /* ik ben van '97, bouwjaar 1997 */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b (?: (?:ik|hij|zij|ze|die|jij|je|u) \\ (?:ben|bent|is|was) "
      "\\ (?: er \\ een \\ )? van | bouwjaar | geboortejaar (?: \\ is | : )? "
      ") \\ (?<it> " YEAR " \\b | ['’]\\d{2} \\b )",
      CODEBOOK_IDENTIFIER_DATE, 1, NULL);
}

/* Worth a look: in 2019, 2012-2016, op 3/4. */
static void
find_vague (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: in | sinds | vanaf | eind | begin | zomer | winter "
                                  ") \\ (?:van\\ )? (?<it> " YEAR " ) (?![\\d\\-])",
                                  CODEBOOK_IDENTIFIER_DATE, 2, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?<![\\d\\-/.]) " YEAR " \\s? [-–/] \\s? " YEAR " (?![\\d\\-/])",
                                  CODEBOOK_IDENTIFIER_DATE, 2, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: op | van | tot | vanaf | sinds | d\\.d\\. ) \\ "
                                  "(?<it> (?: 0?[1-9] | [12]\\d | 3[01] ) "
                                  "[-/] (?: 0?[1-9] | 1[0-2] ) ) (?![\\d\\-/.])",
                                  CODEBOOK_IDENTIFIER_DATE, 2, NULL);
}

void
codebook_find_date (const CodebookNameText *text, GArray *findings)
{
  find_days (text, findings);
  find_births (text, findings);
  find_vague (text, findings);
}
