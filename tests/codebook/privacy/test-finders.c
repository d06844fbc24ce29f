/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/codebook/privacy/found-lines.h"

/* As speech recognition writes what is said figure by figure. */
static void
test_said (void)
{
  static const Line lines[] = {
    { "en dat was nul nul vier vier een zeven zei hij", "number:nul nul vier vier een zeven" },
    { "het is vijf vijf, eh, negen dubbel nul twee",
      "number:vijf vijf, eh, negen dubbel nul twee" },
    { "schrijf op vier en dertig nul zeven achttien drie",
      "number:vier en dertig nul zeven achttien drie" },
    { "het was k d acht twee streepje vijf b", "number:k d acht twee streepje vijf b" },
    { "een twee drie vier vijf zes en zes vijf vier drie twee", "" },
    { "een een een een een ding", "" },
    { "ik heb een twee drie keer een acht gehaald en twee keer een zes en een vijf", "" },
    { "het is twee keer nul zes achttien drie", "number:twee keer nul zes achttien drie" },
    { "honderd drieennegentig zesentachtig negenenzeventig tweeenzeventig", "" },
    { "drie vijf zeven acht weken en drie vier vijf", "" },
    { "van zeven tot vier, acht en een half, negen van de tien", "" },
    { "nl vijfentachtig ingb nul vijf twee zeven vier zes zeven nul drie nul graag",
      "iban:nl vijfentachtig ingb nul vijf twee zeven vier zes zeven nul drie nul" },
    { "op nl acht vijf r a b o nul drie zestien achttien twee vijf negen",
      "iban:nl acht vijf r a b o nul drie zestien achttien twee vijf negen" },
    { "be achtenzestig vijfhonderdnegenendertig nul nul zeven vijf veertig zeventig vierendertig",
      "iban:be achtenzestig vijfhonderdnegenendertig nul nul zeven vijf veertig zeventig "
      "vierendertig" },
    { "in nl twee van de mensen", "" },
    { "bel nul tien vier nul een drieendertig twaalf maar",
      "telephone:nul tien vier nul een drieendertig twaalf" },
    { "plus eenendertig zes twaalf vierendertig zesenvijftig achtenzeventig",
      "telephone:plus eenendertig zes twaalf vierendertig zesenvijftig achtenzeventig" },
    { "nul nul tweeendertig vier zeven vijf twaalf dertien veertien ja",
      "telephone:nul nul tweeendertig vier zeven vijf twaalf dertien veertien" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* Behind or before what says what they are. */
static void
test_references (void)
{
  static const Line lines[] = {
    { "mijn dossiernummer was 2021 4478 b en dat weet ik nog", "number:2021 4478 b" },
    { "Mijn klantnummer bij de bank is 4817 2216 31, en nu.", "number:4817 2216 31" },
    { "Mijn zaaknummer bij de rechtbank was AWB 21/1693, en die.", "number:AWB 21/1693" },
    { "en haar polisnummer dat was drie negen acht zeven twee een nul",
      "number:drie negen acht zeven twee een nul" },
    { "I: Wat is uw klantnummer? R: 4817 22.", "number:4817 22" },
    { "I: Wat is uw klantnummer?\nR: 4817 22.", "number:4817 22" },
    { "het kenteken was f vier acht twee k d geloof ik", "number:f vier acht twee k d" },
    { "respondentnummer zeventien, casenummer 43, klantnummer 1984",
      "number:zeventien|number:43|number:1984" },
    { "zes een acht min b dat is mijn kastnummer", "number:zes een acht min b" },
    { "mijn bsn is een zeven een twee vier acht een nul zeven",
      "bsn:een zeven een twee vier acht een nul zeven" },
    { "het ordernummer was rs vijfentwintig nul acht elf", "number:rs vijfentwintig nul acht elf" },
    { "Hier staat 9031.44.218 en dat is mijn nummer.", "number:9031.44.218" },
    { "Toestel 4417 is de receptie.", "telephone:4417" },
    { "mijn doorkiesnummer op het werk is 233 48 71", "telephone:233 48 71" },
    { "Het dossier was 300 pagina's, uit 2019, en de zaak duurde 2 jaar.", "" },
    { "het telefoonnummer stond er niet bij dus ik heb 2000 euro betaald", "" },
    { "mijn klantnummer was ik kwijt en ik heb drie vier vijf keer gebeld", "" },
    { "Op kamernummer 12, in lijn 25, met rugnummer 10, nummer twee, een code.", "" },
    { "Mijn klantnummer weet ik niet. Er waren 4000 man.", "" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* Known by what they look like alone. */
static void
test_codes (void)
{
  static const Line lines[] = {
    { "KL/2021/0087, J-2208-51, WSW-19.00734, PA-Noord-009.",
      "number:KL/2021/0087|number:J-2208-51|number:WSW-19.00734|number:PA-Noord-009" },
    { "NW4K7R182, Z2022/031877, 2021-4478-B, 18/234567-21, ECLI:NL:RBOVE:2021:1234.",
      "number:NW4K7R182|number:Z2022/031877|number:2021-4478-B|number:18/234567-21|"
      "number:ECLI:NL:RBOVE:2021:1234" },
    { "dat was kl/2021/0087 en pa-noord-0094 en awb 21/1693",
      "number:kl/2021/0087|number:pa-noord-0094|number:awb 21/1693" },
    { "GB123X, GB 123 X, gb123x, en f 482 kd.",
      "number:GB123X|number:GB 123 X|number:gb123x|number:f 482 kd" },
    { "In België 1-ABC-123, 1ABC123, ABC-123, 1-abc-123.",
      "place:België|number:1-ABC-123|number:1ABC123|number?:ABC-123|number:1-abc-123" },
    { "Een F-16, COVID-19, een A4, MP3, ISO-9001, 24/7, 50/50, 4x4, H2O, T-800, NEN-7510, cp1252.",
      "" },
    { "het is 20 km 15, 3 mrt 5 keer 10 kg 20 en 2 st 400", "date:3 mrt" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* Addresses of the web and of mail as they are said. */
static void
test_webs (void)
{
  static const Line lines[] = {
    { "hij stuurde een linkje hulpbijons punt nl slash aanmelden maar toen",
      "url:hulpbijons punt nl slash aanmelden" },
    { "kijk op instagram punt com slash zingen met els daar staat het",
      "url:instagram punt com slash zingen met els" },
    { "op de site www punt xanda werkt punt nl en zo", "url:www punt xanda werkt punt nl" },
    { "we hebben een website de hooge brug punt nl en daar", "url:de hooge brug punt nl" },
    { "op w w w punt ik wil werken punt be", "url:w w w punt ik wil werken punt be" },
    { "op dat punt net begonnen en op een gegeven punt nu dus", "" },
    { "op insta heet ik apenstaartje zingen underscore els",
      "url:apenstaartje zingen underscore els" },
    { "het apenstaartje zit bij de twee", "" },
    { "dat is sara achtentachtig apenstaartje hotmail punt com geloof ik",
      "email:sara achtentachtig apenstaartje hotmail punt com" },
    { "naar info apenstaartje de hoge brug punt nl",
      "email:info apenstaartje de hoge brug punt nl" },
    { "kevin (at) hotmail.com, kevin @ hotmail.com, kevin at gmail.com",
      "email:kevin (at) hotmail.com|email:kevin @ hotmail.com|email:kevin at gmail.com" },
    { "roos.jansen [at] gmail [punt] com", "email:roos.jansen [at] gmail [punt] com" },
    { "een site met een liggend streepje erin, en ik heet els underscore zingt",
      "url:els underscore zingt" },
    { "ik keek at random. Toen. ik at geen vlees punt uit", "" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

static void
test_telephones (void)
{
  static const Line lines[] = {
    { "Bel 0800 2000, 0900-8844, 14 050 of 14010, niet 112.",
      "telephone:0800 2000|telephone:0900-8844|telephone:14 050|telephone:14010" },
    { "bel veertien nul vijftig, het werd veertien nul", "telephone:veertien nul vijftig" },
    { "bel nul achthonderd twee nul nul nul even", "telephone:nul achthonderd twee nul nul nul" },
    { "Bel 02 234 56 78, 014/23.45.67, 088-4561230.",
      "telephone:02 234 56 78|telephone:014/23.45.67|telephone:088-4561230" },
    { "Het kostte 1400 euro, 14012 euro, om 14.00, van 0800 tot 0900 uur.", "" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* Without ‘jaar’. */
static void
test_bare_ages (void)
{
  static const Line lines[] = {
    { "de kleinste van onze groep was nog maar dertien en die zat daar", "age:dertien" },
    { "mijn collega was amper twintig toen ze begon", "age:twintig" },
    { "de jongens van zeventien en twintig die met ons fietsen", "age:zeventien|age:twintig" },
    { "ik ben toen gekomen op mijn zevende met mama", "age:zevende" },
    { "van mijn twaalfde tot mijn zestiende zat ik daar", "age:twaalfde|age:zestiende" },
    { "hij is al met pensioen, 71 of zo, en die zei, 20 of zo", "age:71" },
    { "ik was nog geen achttien, mijn collega van dertig en ik van twintig dat botste",
      "age:achttien|age:dertig|age:twintig" },
    { "Mevrouw Jansen, 71. Cor de Jong, 64 uit Losser.",
      "person:Jansen|age:71|person:Cor de Jong|age:64|place:Losser" },
    { "zij is drie en dertig, we hebben een jongen, nog geen twintig, die leidt alles",
      "age:drie en dertig|age:twintig" },
    { "ze is 22 nu en hij is nou negen, en ze is iets van dertig", "age:22|age:negen|age:dertig" },
    { "mijn dochter sara die is nu acht", "person:sara|age:acht" },
    { "I: Leeftijd? R: 34. Op de leeftijd van 9 ging ik.", "age:34|age:9" },
    { "Een vriendin van me, ook 32, die deed mee. Met zeventien had ik een kamer.",
      "age:32|age:zeventien" },
    { "mijn man 45 en ik 43, net achttien toen ik begon, je bent halverwege de dertig",
      "age:45|age:43|age:achttien|age:halverwege de dertig" },
    { "tussen mijn vijftiende en twintigste was het stil, de kinderen waren twee en vier",
      "age:vijftiende|age:twintigste|age:twee|age:vier" },
    { "een jochie van negen, ik heb 22 moeten worden", "age:negen|age:22" },
    { "De kinderen waren twee weken weg. Het is net twaalf, dus ga. Een kandidaat van tien uur.",
      "" },
    { "Ik was pas twaalf weken weg. Het was nog maar vijftien. Er waren nog maar zes.", "" },
    { "op mijn tweede contract, op mijn derde stage, op mijn vierde van de week", "" },
    { "om vijftien uur, van negentien euro, een acht, ik had een zes", "" },
    { "de wet uit vijftien, een jongen van weinig woorden, van negen tot vijf", "" },
    { "een jongen van twintig en vijf vrienden, drie en een half jaar ouder", "age:twintig" },
    { "Ik was bij Kevin, 20 uur. Mevrouw Jansen, twee keer, 12 en 13 mei.",
      "person:Kevin|person:Jansen|date:12 en 13 mei" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* With a year by its last two, or said figure by figure. */
static void
test_short_years (void)
{
  static const Line lines[] = {
    { "zij heeft in november negentien haar papier gehaald", "date:november negentien" },
    { "sinds mei tweeduizend twintig, en begin december achttien gingen we",
      "date:mei tweeduizend twintig|date:december achttien" },
    { "augustus 19 en jan 05 was het, op 12 mei 98, drie maart achtennegentig",
      "date:augustus 19|date:jan 05|date:12 mei 98|date:drie maart achtennegentig" },
    { "mijn geboortedatum is twaalf nul drie achtennegentig",
      "date:twaalf nul drie achtennegentig" },
    { "mijn geboortedatum is nul negen nul vier tweeduizend een",
      "date:nul negen nul vier tweeduizend een" },
    { "geboren op 3 3 98, op twaalf drie tweeduizend vier geboren",
      "date:3 3 98|date:twaalf drie tweeduizend vier" },
    { "een juli of vanaf een juli, van 12 t/m 28 maart 2020 en vier en vijf november",
      "date:een juli|date:12 t/m 28 maart 2020|date:vier en vijf november" },
    { "ze wordt in mei twaalf", "age:twaalf" },
    { "in mei twintig leerlingen, in juni 12 mensen, in maart 15 euro, mei 20 uur", "" },
    { "op drie mei vijf mensen en op 3 mei 20 man, op 4 mei 12.30 uur",
      "date:drie mei|date:3 mei|date:4 mei" },
    { "in maart en ergens in mei zat ik met tien man", "" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* Streets with a number in words. */
static void
test_addresses (void)
{
  static const Line lines[] = {
    { "ik zei dorpsstraat vierentachtig in zwolle",
      "address:dorpsstraat vierentachtig|place:zwolle" },
    { "mijn adres is havenkade negen b boven, kanaalweg een c",
      "address:havenkade negen b|address:kanaalweg een c" },
    { "Hij zat op de Molenweg drie, bij Ringbaan-Oost vier hs, Kerkstraat 12 bus 4.",
      "address:Molenweg drie|address:Ringbaan-Oost vier hs|address:Kerkstraat 12 bus 4" },
    { "we wonen op rijksweg noord 187 en de kerkstraat honderdtwaalf bis",
      "address:rijksweg noord 187|address:kerkstraat honderdtwaalf bis" },
    { "Het oude adres, Eikenlaan 4-bis, en zo.", "address:Eikenlaan 4-bis" },
    { "aan de Kuiperij twaalf, waar we woonden", "address:Kuiperij twaalf" },
    { "ik woon op nummer zesentachtig, op nummer twintig keer", "address?:zesentachtig" },
    { "mijn huisnummer is drieënzestig a", "address:drieënzestig a" },
    { "postcode drie vijf twee zeven b c, of postcode 7601 ab",
      "postcode:drie vijf twee zeven b c|postcode:7601 ab" },
    { "in de Kerkstraat twaalf winkels en op de markt twee kramen", "place:Kerkstraat" },
    { "op de snelweg 3 keer en in de supermarkt 20 mensen", "" },
    { "onderweg tien minuten, de arbeidsmarkt twintig, op de Kerkstraat vijf a zes keer",
      "place:Kerkstraat" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* Any row of what numbers are said with may come. */
static void
test_any_text (void)
{
  static const char *const pieces[] = {
    "een", "nul",         "zes",  " ",        " en ",    "dat is mijn ", "nummer", "06",
    "-",   "/",           "punt", " nl ",     "slash",   "dubbel",       "b",      "\n",
    "één", "kerkstraat ", "mei",  "op mijn ", "achtste", ", ",           "ë",      "NL"
  };
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new ("/absent.dic");
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *found = NULL;

      for (guint k = 0; k < 60; k++)
        g_string_append_printf (text, "%s%s",
                                pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))],
                                g_rand_boolean (rand) ? " " : "");
      found = describe (lexicon, text->str);
      g_assert_nonnull (found);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finders/said", test_said);
  g_test_add_func ("/finders/references", test_references);
  g_test_add_func ("/finders/codes", test_codes);
  g_test_add_func ("/finders/webs", test_webs);
  g_test_add_func ("/finders/telephones", test_telephones);
  g_test_add_func ("/finders/bare-ages", test_bare_ages);
  g_test_add_func ("/finders/short-years", test_short_years);
  g_test_add_func ("/finders/addresses", test_addresses);
  g_test_add_func ("/finders/any-text", test_any_text);
  return g_test_run ();
}
