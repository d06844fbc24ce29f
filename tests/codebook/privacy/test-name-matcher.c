/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-matcher.h"

#include <string.h>

/* Names apart by bars, those for small letters too with a + before them; hits in brackets. */
static void
assert_hits (CodebookIdentifier type, const char *names, const char *text, const char *marked)
{
  g_autoptr (CodebookNameMatcher) matcher = codebook_name_matcher_new ();
  g_auto (GStrv) list = g_strsplit (names, "|", -1);
  g_autoptr (GArray) hits = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; list[i] != NULL; i++)
    codebook_name_matcher_add (matcher, list[i] + (list[i][0] == '+'), type, list[i][0] == '+',
                               i + 1);
  hits = codebook_name_matcher_find (matcher, text, strlen (text));
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookNameHit *hit = &g_array_index (hits, CodebookNameHit, i);

      g_assert_cmpuint (g_utf8_strlen (text, (gssize) hit->start_byte), ==, hit->start_cp);
      g_assert_cmpuint (g_utf8_strlen (text, (gssize) hit->end_byte), ==, hit->end_cp);
      g_string_append_len (out, text + at, (gssize) (hit->start_byte - at));
      g_string_append_printf (out, "[%d:%.*s]", (int) hit->tag,
                              (int) (hit->end_byte - hit->start_byte), text + hit->start_byte);
      at = hit->end_byte;
    }
  g_string_append (out, text + at);
  g_assert_cmpstr (out->str, ==, marked);
}

#define PERSON CODEBOOK_IDENTIFIER_PERSON

static void
test_words (void)
{
  assert_hits (PERSON, "Jan", "Jan zei: JAN, Jan's en Jans.",
               "[1:Jan] zei: [1:JAN], [1:Jan]'s en [1:Jan]s.");
  assert_hits (PERSON, "Jan", "Jan-Willem Jansen, januari, jan", "Jan-Willem Jansen, januari, jan");
  assert_hits (PERSON, "+Jan", "en jan ook", "en [1:jan] ook");
  assert_hits (PERSON, "Peter", "Kees Peters en Peters fiets", "Kees Peters en [1:Peter]s fiets");
  assert_hits (PERSON, "Jan|Jan de Vries", "Jan de Vries en Jan.", "[2:Jan de Vries] en [1:Jan].");
  assert_hits (PERSON, "Jan de Vries", "J. de Vries en J de Vries",
               "[1:J. de Vries] en [1:J de Vries]");
  assert_hits (PERSON, "Jan-Willem", "Jan-Willem en Jan", "[1:Jan-Willem] en Jan");
  assert_hits (PERSON, "van der Berg", "V.d. Berg, vd Berg, Van den Berg, Berg",
               "[1:V.d. Berg], [1:vd Berg], [1:Van den Berg], Berg");
  assert_hits (PERSON, "De Vries", "meneer de Vries, van de Vries",
               "meneer [1:de Vries], van de Vries");
  assert_hits (PERSON, "Hans", "Hans' fiets", "[1:Hans]' fiets");
  assert_hits (PERSON, "Zoë", "Zoe en ZOË en Zoë", "[1:Zoe] en [1:ZOË] en [1:Zo\u00eb]");
  assert_hits (PERSON, "Kevin", "P01_Kevin_T0, Kevin\nKevin",
               "P01_[1:Kevin]_T0, [1:Kevin]\n[1:Kevin]");
  /* put together, as names of files are */
  assert_hits (PERSON, "Kevin|Kevin Braak", "interview-Kevin-T1, Interview-Kevin, Kevin2, 3Kevin",
               "interview-[1:Kevin]-T1, Interview-[1:Kevin], [1:Kevin]2, 3[1:Kevin]");
  assert_hits (PERSON, "Kevin|Kevin Braak", "InterviewKevin, #KevinBraak, Kevin-Braak, KevinJan",
               "Interview[1:Kevin], #[2:KevinBraak], [2:Kevin-Braak], KevinJan");
  assert_hits (PERSON, "Jan", "interview-jan-t1, Jan-Willem2, Jantje2",
               "interview-jan-t1, Jan-Willem2, Jantje2");
  /* what does not show, and a letter that is an apostrophe */
  assert_hits (PERSON, "Kevin", "Ke\u200bvin, Kev\u200d\u00adin, Kevin\u02bcs",
               "[1:Ke\u200bvin], [1:Kev\u200d\u00adin], [1:Kevin]\u02bcs");
  assert_hits (CODEBOOK_IDENTIFIER_ORGANISATION, "UWV", "UWV-arts en UWV",
               "[1:UWV]-arts en [1:UWV]");
  assert_hits (CODEBOOK_IDENTIFIER_PLACE, "Hoek van Holland", "in Hoek  van Holland",
               "in [1:Hoek  van Holland]");
  assert_hits (PERSON, "Kevin", "", "");
  assert_hits (PERSON, "*****", "***** en niets", "***** en niets");
}

/* A hyphen, a space and a dash stand for one another within a name. */
static void
test_hyphens (void)
{
  assert_hits (PERSON, "Jean-Pierre", "Jean Pierre, Jean–Pierre, Jean‑Pierre's, jean pierre",
               "[1:Jean Pierre], [1:Jean–Pierre], [1:Jean‑Pierre]'s, jean pierre");
  assert_hits (PERSON, "Jean Pierre", "Jean-Pierre, JEAN‐PIERRE, Jean−Pierre, Jean\u00a0Pierre",
               "[1:Jean-Pierre], [1:JEAN‐PIERRE], [1:Jean−Pierre], [1:Jean\u00a0Pierre]");
  assert_hits (PERSON, "Van den Berg-Jansen|Jansen",
               "Van den Berg Jansen, v.d. Berg–Jansen, vd Berg - Jansen en Van den\nBerg-Jansen",
               "[1:Van den Berg Jansen], [1:v.d. Berg–Jansen], [1:vd Berg - Jansen] en "
               "[1:Van den\nBerg-Jansen]");
  assert_hits (PERSON, "Els Jansen-van den Berg", "Els Jansen van den Berg, E. Jansen - v.d. Berg",
               "[1:Els Jansen van den Berg], [1:E. Jansen - v.d. Berg]");
  assert_hits (PERSON, "Jean Pierre Braak", "Jean-Pierre Braak, Jean–Pierre  Braak",
               "[1:Jean-Pierre Braak], [1:Jean–Pierre  Braak]");
  assert_hits (PERSON, "+Jean-Pierre", "en jean pierre ook", "en [1:jean pierre] ook");
  assert_hits (PERSON, "Jean-Pierre", "gesprek-Jean-Pierre-T1, JeanPierre2, Jean_Pierre.txt",
               "gesprek-[1:Jean-Pierre]-T1, [1:JeanPierre]2, [1:Jean_Pierre].txt");
  assert_hits (PERSON, "+Jean-Pierre", "jean_pierre.txt", "[1:jean_pierre].txt");
  assert_hits (CODEBOOK_IDENTIFIER_PLACE, "'s-Hertogenbosch|Nieuw-Vennep",
               "'s Hertogenbosch-zuid, Nieuw Vennep",
               "[1:'s Hertogenbosch]-zuid, [2:Nieuw Vennep]");
  /* not that name */
  assert_hits (PERSON, "Jean-Pierre", "Dat zei Jean. Pierre kwam, Jean, Pierre en Jean – Pierre",
               "Dat zei Jean. Pierre kwam, Jean, Pierre en Jean – Pierre");
  assert_hits (PERSON, "Jean-Pierre",
               "Jean/Pierre, Jean-Pierre-Marie, Anne-Jean-Pierre, Jean en Pierre",
               "Jean/Pierre, Jean-Pierre-Marie, Anne-Jean-Pierre, Jean en Pierre");
  assert_hits (PERSON, "Jan|Willem", "Jan-Willem, Jan–Peter, Anne-Jan",
               "Jan-Willem, [1:Jan]–Peter, Anne-Jan");
  assert_hits (PERSON, "Jan-Willem", "Jan Willemsen, Jan wil Willem",
               "Jan Willemsen, Jan wil Willem");
}

static void
test_apostrophes (void)
{
  assert_hits (PERSON, "D'Angelo", "D´Angelo D`Angelo DʻAngelo DʹAngelo D′Angelo D’Angelo D‛Angelo",
               "[1:D´Angelo] [1:D`Angelo] [1:DʻAngelo] [1:DʹAngelo] [1:D′Angelo] "
               "[1:D’Angelo] [1:D‛Angelo]");
  assert_hits (PERSON, "D`Angelo|O´Neill|OʹHara", "D'Angelo, O’Neill en O'Hara",
               "[1:D'Angelo], [2:O’Neill] en [3:O'Hara]");
  assert_hits (PERSON, "Jos|Frans",
               "Jos` fiets, Josʻ, Josʹ, Jos′ en Frans´s, Fransʻs, Fransʹs, Frans`s",
               "[1:Jos]` fiets, [1:Jos]ʻ, [1:Jos]ʹ, [1:Jos]′ en [2:Frans]´s, [2:Frans]ʻs, "
               "[2:Frans]ʹs, [2:Frans]`s");
  assert_hits (
      PERSON, "Kevin", "Kevin's Kevins, Kevin´s KEVINS, KEVIN’S Kevin z'n Kevin`s",
      "[1:Kevin]'s [1:Kevin]s, [1:Kevin]´s [1:KEVIN]S, [1:KEVIN]’S [1:Kevin] z'n [1:Kevin]`s");
  assert_hits (PERSON, "Kevin|Angelo", "‘Kevin’, ´Kevin´, `Kevin` en D'Angelo",
               "‘[1:Kevin]’, ´[1:Kevin]´, `[1:Kevin]` en D'Angelo");
  assert_hits (PERSON, "Kevin|D'Angelo", "zei‘Kevin’, riep`Kevin` en D‘Angelo",
               "zei‘[1:Kevin]’, riep`[1:Kevin]` en [2:D‘Angelo]");
}

/* Words cut at the end of a line, and names that go on in the next. */
static void
test_lines (void)
{
  assert_hits (PERSON, "Jansen|Jan", "Jan-\nsen, Jan\u00ad\nsens, Jan‐ \r\n  sen en Jan\u00adsen",
               "[1:Jan-\nsen], [1:Jan\u00ad\nsen]s, [1:Jan‐ \r\n  sen] en [1:Jan\u00adsen]");
  assert_hits (CODEBOOK_IDENTIFIER_PLACE, "Amsterdam|Amsterdam-Noord",
               "in Amster-\ndam, Amster-\ndam-Noord, Am-\nster-\ndam, Amsterdam-\nNoord",
               "in [1:Amster-\ndam], [2:Amster-\ndam-Noord], [1:Am-\nster-\ndam], "
               "[2:Amsterdam-\nNoord]");
  assert_hits (PERSON, "Anna Jansen-Pieters", "Anna Jan-\nsen Pie-\nters, An-\nna Jansen-\nPieters",
               "[1:Anna Jan-\nsen Pie-\nters], [1:An-\nna Jansen-\nPieters]");
  assert_hits (PERSON, "Jan van der Berg",
               "Jan  van\tder\n    Berg, Jan van\nder Berg, Jan v.\nd. Berg",
               "[1:Jan  van\tder\n    Berg], [1:Jan van\nder Berg], [1:Jan v.\nd. Berg]");
  /* other words */
  assert_hits (PERSON, "Jansen", "Jan- sen, Jan\nsen, janu-\nari",
               "Jan- sen, Jan\nsen, janu-\nari");
  assert_hits (PERSON, "Kevin", "Ke-\nvinus, ke-\nvin", "Ke-\nvinus, ke-\nvin");
}

static void
test_initials (void)
{
  assert_hits (PERSON, "J.P. Jansen",
               "J.P. Jansen, J. P. Jansen, JP Jansen, Jp Jansens, J P\nJansen",
               "[1:J.P. Jansen], [1:J. P. Jansen], [1:JP Jansen], [1:Jp Jansen]s, [1:J P\nJansen]");
  assert_hits (PERSON, "JP Jansen", "J.P. Jansen, J. P. Jansen, Jp Jansen",
               "[1:J.P. Jansen], [1:J. P. Jansen], [1:Jp Jansen]");
  assert_hits (PERSON, "A.B.C. de Wit", "ABC de Wit, A.B.C. de Wit, A. B.C. de Wit, AB de Wit",
               "[1:ABC de Wit], [1:A.B.C. de Wit], [1:A. B.C. de Wit], AB de Wit");
  assert_hits (PERSON, "Jansen J.P.", "Jansen JP, Jansen, J.P.", "[1:Jansen JP], Jansen, J.P.");
  assert_hits (PERSON, "Jean-Pierre Jansen", "J.P. Jansen, J.-P. Jansen, JP Jansen, J. Jansen",
               "[1:J.P. Jansen], [1:J.-P. Jansen], [1:JP Jansen], [1:J. Jansen]");
  assert_hits (PERSON, "E.N.|I.K.", "En ik. Ik en E.N. en EN", "En ik. Ik en [1:E.N]. en [1:EN]");
  assert_hits (PERSON, "J.P. Jansen", "JPM Jansen, J. Jansen, Jpjansen",
               "JPM Jansen, J. Jansen, Jpjansen");
}

/* More initials than are known are still somebody's: none is left standing before a pseudonym. */
static void
test_more_initials (void)
{
  assert_hits (PERSON, "Jan de Vries",
               "P.J. de Vries, J.P. de Vries, P. J.M. de Vries, Th.J. de Vries",
               "[1:P.J. de Vries], [1:J.P. de Vries], [1:P. J.M. de Vries], [1:Th.J. de Vries]");
  assert_hits (PERSON, "Jan de Vries|Els", "Els J. de Vries, van P. de Vries, ik. J. de Vries",
               "[2:Els] [1:J. de Vries], van P. de Vries, ik. [1:J. de Vries]");
  assert_hits (PERSON, "J.P. Jansen", "A.J.P. Jansen, J.P.M. Jansen",
               "[1:A.J.P. Jansen], [1:J.P.M. Jansen]");
  assert_hits (PERSON, "Jan de Vries|E.N.", "Groep B\nJ. de Vries, A: J. de Vries, A.E.N.",
               "Groep B\n[1:J. de Vries], A: [1:J. de Vries], A.[2:E.N].");
}

/* Half a surname that is left tells who it is as well. */
static void
test_double_surnames (void)
{
  assert_hits (PERSON, "De Vries|Kees Jansen",
               "De Vries-van den Berg, mevrouw De Vries-Van 't Hof, DE VRIES-VAN DEN BERG",
               "[1:De Vries-van den Berg], mevrouw [1:De Vries-Van 't Hof], "
               "[1:DE VRIES-VAN DEN BERG]");
  assert_hits (PERSON, "De Vries|Kees Jansen",
               "De Vries-Smit's fiets, Kees Jansen-Smit, J. de Vries",
               "[1:De Vries-Smit]'s fiets, [2:Kees Jansen-Smit], J. [1:de Vries]");
  assert_hits (PERSON, "Jansen|De Vries", "Els Jansen-de Boer, Els Smit-de Vries en De Vries",
               "Els [1:Jansen-de Boer], Els [2:Smit-de Vries] en [2:De Vries]");
  assert_hits (PERSON, "De Vries|Smit-de Vries|+de wit", "Els Smit-de Vries, de wit-van den berg",
               "Els [2:Smit-de Vries], [3:de wit-van den berg]");
  /* no surname is behind the hyphen */
  assert_hits (PERSON, "Kevin Braak|Jan",
               "Kevin Braak-T1, Kevin Braak-UWV, Jan-de jongen, Jan-Willem",
               "[1:Kevin Braak]-T1, [1:Kevin Braak]-UWV, [2:Jan]-de jongen, Jan-Willem");
}

static void
test_compounds (void)
{
  assert_hits (CODEBOOK_IDENTIFIER_PLACE, "Rotterdam|Den Haag",
               "Rotterdam-Zuid, Oud-Rotterdam, UWV-Rotterdam, Rotterdam-Noord's, rotterdam-zuid",
               "[1:Rotterdam]-Zuid, Oud-[1:Rotterdam], UWV-[1:Rotterdam], [1:Rotterdam]-Noord's, "
               "rotterdam-zuid");
  assert_hits (CODEBOOK_IDENTIFIER_PLACE, "Rotterdam|Den Haag|Rotterdam-Zuid",
               "Den Haag-Zuid, Den Haag-Rotterdam, Rotterdam-Den Haag, Rotterdam-Zuid",
               "[2:Den Haag]-Zuid, [2:Den Haag]-[1:Rotterdam], [1:Rotterdam]-[2:Den Haag], "
               "[3:Rotterdam-Zuid]");
  assert_hits (CODEBOOK_IDENTIFIER_PLACE, "Zuid|Noord", "in Zuid, Noord-Holland",
               "in [1:Zuid], Noord-Holland");
  assert_hits (CODEBOOK_IDENTIFIER_ORGANISATION, "UWV", "UWV-Utrecht", "[1:UWV]-Utrecht");
}

/* The rest of an address would lead to the same person. */
static void
test_addresses (void)
{
  assert_hits (
      PERSON, "+Yasmina|Elamrani",
      "Mail yasmina.elamrani@voorbeeld.nl. Of <yasmina@x.nl>, info@Elamrani.nl, @Yasmina98!",
      "Mail [1:yasmina.elamrani@voorbeeld.nl]. Of <[1:yasmina@x.nl]>, "
      "[2:info@Elamrani.nl], [1:@Yasmina98]!");
  assert_hits (PERSON, "+Yasmina|Yasmina's",
               "zie www.kapsalon-yasmina.nl/over?a=b, (https://a.nl/Yasmina-E#c) en yasmina.nl/.",
               "zie [1:www.kapsalon-yasmina.nl/over?a=b], ([1:https://a.nl/Yasmina-E#c]) en "
               "[1:yasmina.nl/].");
  assert_hits (CODEBOOK_IDENTIFIER_EMAIL, "kevin@x.nl", "jan-kevin@x.nl, kevin@x.nl",
               "[1:jan-kevin@x.nl], [1:kevin@x.nl]");
  /* none */
  assert_hits (PERSON, "Yasmina",
               "Yasmina/Kees, zei Yasmina.De rest, Yasmina: x.nl, Yasmina@, P01_Yasmina.docx",
               "[1:Yasmina]/Kees, zei [1:Yasmina].De rest, [1:Yasmina]: x.nl, [1:Yasmina]@, "
               "P01_[1:Yasmina].docx");
}

static void
test_spellings (void)
{
  assert_hits (PERSON, "McDonald|Piet MacLean", "Mc Donald, Mcdonald, MC DONALD's, Piet Mac Lean",
               "[1:Mc Donald], [1:Mcdonald], [1:MC DONALD]'s, [2:Piet Mac Lean]");
  assert_hits (PERSON, "Ann Mc Donald|Mac Lean", "Ann McDonald, A. McDonald, MacLean",
               "[1:Ann McDonald], [1:A. McDonald], [2:MacLean]");
  assert_hits (PERSON, "Joël|IJsbrand", "Joe\u0308l, Joel, Ĳsbrand, ĳsbrand, Ysbrand",
               "[1:Joe\u0308l], [1:Joel], [2:Ĳsbrand], ĳsbrand, Ysbrand");
  assert_hits (PERSON, "Ĳsbrand", "IJsbrand en IJSBRAND", "[1:IJsbrand] en [1:IJSBRAND]");
  assert_hits (PERSON, "McDonald|Macrander", "Donald, mc, Mac Rander", "Donald, mc, Mac Rander");
}

static void
test_figures (void)
{
  assert_hits (CODEBOOK_IDENTIFIER_TELEPHONE, "06-12345678",
               "06 12 34 56 78, 0612345678, 06123456789",
               "[1:06 12 34 56 78], [1:0612345678], 06123456789");
  assert_hits (CODEBOOK_IDENTIFIER_TELEPHONE, "06-12345678",
               "+31 6 1234 5678, 0031612345678, 31612345678, 32612345678",
               "+[1:31 6 1234 5678], [1:0031612345678], [1:31612345678], 32612345678");
  assert_hits (CODEBOOK_IDENTIFIER_TELEPHONE, "+31 53 4872100", "053-4872100", "[1:053-4872100]");
  assert_hits (CODEBOOK_IDENTIFIER_IBAN, "NL91 ABNA 0417 1643 00", "nl91abna0417164300.",
               "[1:nl91abna0417164300].");
  assert_hits (CODEBOOK_IDENTIFIER_EMAIL, "Kevin.Devries@hotmail.com",
               "mail kevin.devries@hotmail.com", "mail [1:kevin.devries@hotmail.com]");
}

static void
test_loosely (void)
{
  static const char text[] = "kevin, Kevni, Kevi, Kevina, Kelvin, Kenny";
  g_autoptr (CodebookNameMatcher) matcher = codebook_name_matcher_new ();
  g_autoptr (GArray) hits = NULL;

  codebook_name_matcher_add (matcher, "Kevin", PERSON, FALSE, 1);
  hits = codebook_name_matcher_find_loosely (matcher, text, strlen (text));
  g_assert_cmpuint (hits->len, ==, 4);
  g_assert_true (g_array_index (hits, CodebookNameHit, 0).small);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (g_array_index (hits, CodebookNameHit, i).near, ==, i > 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-matcher/words", test_words);
  g_test_add_func ("/name-matcher/hyphens", test_hyphens);
  g_test_add_func ("/name-matcher/apostrophes", test_apostrophes);
  g_test_add_func ("/name-matcher/lines", test_lines);
  g_test_add_func ("/name-matcher/initials", test_initials);
  g_test_add_func ("/name-matcher/more-initials", test_more_initials);
  g_test_add_func ("/name-matcher/double-surnames", test_double_surnames);
  g_test_add_func ("/name-matcher/compounds", test_compounds);
  g_test_add_func ("/name-matcher/addresses", test_addresses);
  g_test_add_func ("/name-matcher/spellings", test_spellings);
  g_test_add_func ("/name-matcher/figures", test_figures);
  g_test_add_func ("/name-matcher/loosely", test_loosely);
  return g_test_run ();
}
