/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finders.h"

/* As it is said. Net and nu are words too, so these only count where a web address must come. */
#define WORD "[\\p{L}\\d][\\p{L}\\d_\\-]*"
#define JOINED WORD " (?: \\ (?:punt|dot|streepje|underscore) \\ " WORD " ){0,6}?"
#define DOT "\\ (?:punt|dot) \\ "
#define DOMAIN "(?:nl|com|be|org|eu|frl) \\b"
#define ANY_DOMAIN "(?:nl|com|be|org|eu|frl|net|info|nu|de|tv|io) \\b"
#define SMALL_WORD "(?:de|het|een|en|of|van|met|voor|in|op|aan|bij|der|den)"
/* slash aanmelden, slash bakken met bo */
#define PATH                                                                                       \
  "(?: \\ slash \\ " WORD " (?: \\ streepje \\ " WORD                                              \
  " )* (?: \\ (?:met|voor|van|de|het|der|bij|over) \\ " WORD " )? )*"
#define SITE                                                                                       \
  "(?: (?:web)?site | website | webpagina | webshop | webwinkel | webadres | link(?:je)? | url "   \
  "| pagina | domein(?:naam)? )"
#define CHANNEL                                                                                    \
  "(?: insta | instagram | snap | snapchat | tiktok | twitter | facebook | linkedin | discord "    \
  "| youtube | account | gebruikersnaam | naam )"

static void
find_spoken (const CodebookNameText *text, GArray *findings)
{
  /* hulpbijwerk punt nl slash aanmelden */
  codebook_name_text_add_matches (
      text, findings, "(?i) (?<![\\p{L}\\d@]) (?! " SMALL_WORD " \\b ) " JOINED DOT DOMAIN PATH,
      CODEBOOK_IDENTIFIER_URL, 1, NULL);
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b (?: www | w\\ w\\ w | drie \\ (?:keer\\ )? w ) (?: " DOT
                                  " | \\ ) (?: " WORD " \\ ){0,4}? " JOINED DOT ANY_DOMAIN PATH,
                                  CODEBOOK_IDENTIFIER_URL, 1, NULL);
  /* onze website kaasboerderij de hooge stoep punt nl */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) \\b " SITE
      " (?: \\ (?:is|heet|was|dat|die|van|naar|op|te|vinden|gestuurd|gewoon|eh) \\b ){0,3} "
      ":? \\ (?<it> (?: (?! (?:maar|ik|je|hij|ze|we|kijk|ga) \\ ) " WORD
      " \\ ){0,4}? " JOINED DOT ANY_DOMAIN PATH " )",
      CODEBOOK_IDENTIFIER_URL, 1, NULL);
  /* op insta heet ik apenstaartje bakken underscore bo */
  codebook_name_text_add_matches (text, findings,
                                  "(?i) \\b " CHANNEL " (?: \\ "
                                  "(?:is|was|heet|heette|ik|hij|ze|je|hem|haar|onder|als|op|dus|"
                                  "mijn|naam|van|mij|te|vinden|volg) ){0,4} \\ "
                                  "(?<it> (?:apenstaartje|apestaartje) \\ " WORD
                                  " (?: \\ (?:punt|streepje|underscore) \\ " WORD " )* )",
                                  CODEBOOK_IDENTIFIER_URL, 1, NULL);
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d]) (?! (?: " SMALL_WORD " | als | geen | dat | dit ) \\b ) " WORD
      " (?: \\ (?:laag\\ streepje|liggend\\ streepje|underscore) \\ " WORD " )+",
      CODEBOOK_IDENTIFIER_URL, 1, NULL);
}

void
codebook_find_url (const CodebookNameText *text, GArray *findings)
{
  codebook_name_text_add_matches (
      text, findings, "(?i) \\b (?: https?:// | www\\. ) [^\\s<>\"'‘’“”()\\[\\]]* [\\p{L}\\d/]",
      CODEBOOK_IDENTIFIER_URL, 1, NULL);
  /* jobcoachbureau.nl, facebook.com/kevin */
  codebook_name_text_add_matches (
      text, findings,
      "(?i) (?<![\\p{L}\\d@.\\-/]) [\\p{L}\\d\\-]{2,} (?: \\. [\\p{L}\\d\\-]+ )* \\. (?: nl | com "
      "| be | org | net | eu | de | info ) "
      "(?: / [^\\s<>\"'()\\[\\]]* [\\p{L}\\d] )? (?![\\p{L}\\d@])",
      CODEBOOK_IDENTIFIER_URL, 1, NULL);
  /* @kevin98 */
  codebook_name_text_add_matches (text, findings,
                                  "(?<![\\p{L}\\d.@/]) @ [\\p{L}\\d_][\\p{L}\\d_.]{2,} \\b",
                                  CODEBOOK_IDENTIFIER_URL, 1, NULL);
  find_spoken (text, findings);
}
