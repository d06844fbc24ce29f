/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names as speech has them: words like any other, that are names by what stands around them. */

#include "tests/codebook/privacy/found-lines.h"

/* Employers that the list knows, and the word list as words: by what they stand behind. */
static void
test_listed_employers (void)
{
  static const Line lines[] = {
    { "en toen ging ik naar parnassia en dat was goed", "organisation:parnassia" },
    { "toen de blokker dichtging en dan zo'n blokker", "organisation:blokker" },
    { "mijn begeleider van traverse en dan een traverse bouwen", "organisation:traverse" },
    { "ik werkte bij de lijn en hing de hele dag aan de lijn", "organisation:de lijn" },
    { "Hij reed bij De Lijn, en wat is de lijn daarvan.", "organisation:De Lijn" },
    { "ik huurde van woonbron en mijn zus van eigen haard",
      "organisation:woonbron|organisation:eigen haard" },
  };

  assert_listed (
      lines, G_N_ELEMENTS (lines),
      "21\nzo'n\nparnassia\nblokker\ntraverse\nlijn\nwoon\nbron\neigen\nhaard\ngoud\nwaard\nhuren"
      "\nzus\nbouwen\nwerken\nhangen\nreed\nhele\ndaarvan\ndicht\nhuurde\nhing\ndichtging"
      "\n");
}

/* Employers of words like any other, where nothing has a capital. */
static void
test_employers (void)
{
  static const Line lines[] = {
    { "toen werkte ik bij anker in zwolle maar dat was niks", "organisation:anker|place:zwolle" },
    { "toen werkte ik bij vrienden in zwolle en bij een anker in zwolle",
      "place:zwolle|place:zwolle" },
    { "ze werkt bij van der toren vastgoed en bij anker bouw",
      "organisation:van der toren vastgoed|organisation:anker bouw" },
    { "een vader en zoon werken daar en bakker en zonen ook", "organisation:bakker en zonen" },
    { "ik werkte bij visser en kadijkhof op de bank", "organisation:visser en kadijkhof" },
    { "we hadden een restaurant in zwolle de oude toren heette dat en daar werkte ik",
      "place:zwolle|organisation:de oude toren" },
    { "op een school en die heette het anker en daar werkte ik", "organisation:het anker" },
    { "ik vroeg het aan sanne van anker en aan mijn jobcoach van kompas",
      "person:sanne|organisation:anker|organisation:kompas" },
    { "ik begon aan een traject bij kompas en werd doorverwezen naar anker",
      "organisation:kompas|organisation:anker" },
    { "ik werkte bij een anker en bij vrienden en het lag bij anker", "" },
    { "een jobcoach van huis uit en sanne van een school", "person:sanne" },
  };

  assert_listed (lines, G_N_ELEMENTS (lines),
                 "30\ntraject\nbegon\nlag\ndoorverwezen\nwerd\nkompas\nanker\nvriend\nvrienden\nvas"
                 "tgoed\nbouw\nvader\nzoon\nzonen\nbakker\nvisser\n"
                 "oude\ntoren\nrestaurant\nschool\njobcoach\nhuis\nwerken\nwerkte\nbank\ndaar\n"
                 "hadden\nheette\nvroeg\n");
}

/* Behind what an organisation is, which has no article then, and before what a school ends in. */
static void
test_headed (void)
{
  static const Line lines[] = {
    { "ze werkt bij bakkerij van kadijk en bij thuiszorg het groene hart in de zorg",
      "organisation:bakkerij van kadijk|organisation:thuiszorg het groene hart" },
    { "ze zat op de bakkerij de hele dag en in het museum de oude stoel", "" },
    { "we aten bij bar kadijk en in brasserie het anker",
      "organisation:bar kadijk|organisation:brasserie het anker" },
    { "iemand van fact-team zuidoost en van mee noord en van ggz zwolle",
      "organisation:fact-team zuidoost|organisation:mee noord|organisation:ggz zwolle" },
    { "ik zat op kadijk stadslyceum en op een stadslyceum",
      "organisation:kadijk stadslyceum|organisation:stadslyceum" },
    { "voor kerk; de anderen gingen", "" },
    { "via IPS Zwolle, MEE Noord, met IPS in Zwolle",
      "organisation:IPS Zwolle|organisation:MEE Noord|place:Zwolle" },
    { "Hij heeft een snackbar, 't Ankertje, en hij was in 't Gooi.",
      "organisation:'t Ankertje|place:Gooi" },
  };

  assert_listed (lines, G_N_ELEMENTS (lines),
                 "40\nbakkerij\nthuiszorg\ngroen\ngroene\nhart\nzorg\nhele\ndag\nmuseum\noude\n"
                 "stoel\nbar\nbrasserie\nanker\nmee\nnoord\nzuidoost\nstad\nlyceum\nkerk\nanderen\n"
                 "gingen\naten\nwerkt\nstadslyceum\nander\ngaan\nfact-"
                 "team\nggz\nsnackbar\nhij\nhad\nankertje\n");
}

/* Persons whose names are words too, where nothing has a capital. */
static void
test_persons (void)
{
  static const Line lines[] = {
    { "ja en visser die wist dat en bakker die is streng", "person:visser|person:bakker" },
    { "en visser belde dat en bakker zei hij", "person:visser" },
    { "het lag door roos eraan en roos erbij door de roos", "person:roos" },
    { "de visser die wist dat en ik zag een roos die mooi was", "" },
    { "en stoel dat is mijn zwager en stoel dat is hout", "person:stoel" },
    { "die toon zei dat en onze kees ook en die roos die bloeit", "person:toon|person:kees" },
    { "toen kwam toon van kadijk en daarna de toon van het lied", "person:toon van kadijk" },
    { "van j.p. kadijk en d. visser en o.a. kadijken",
      "person:j.p. kadijk|person:d. visser|person:kadijken" },
    { "dat was kevin b. uit jan-dirk en zwart-wit", "person:kevin b|person:jan-dirk" },
    { "mijn bijnaam was stoel en kip was z'n achternaam", "person:stoel|person:kip" },
    { "ze noemden me daar altijd stoel en bakker heette ze", "person:stoel|person:bakker" },
    { "en dan el stoelani en ait kadi", "person:el stoelani|person:ait kadi" },
    { "onze teamleider bakker was er en de bakker was er", "person:bakker" },
  };

  assert_listed (
      lines, G_N_ELEMENTS (lines),
      "40\nvisser\nlag\nbelde\nbakker\nroos\nstoel\nzwager\nhout\ntoon\nlied\nzwart\nwit\nwas\n"
      "bijnaam\nachternaam\nkip\nnoemden\nheette\nteamleider\nstreng\nmooi\nbloeit\n"
      "zwart-wit\nwist\nzag\n");
}

/* Towns and quarters that are words too, where nothing has a capital. */
static void
test_places (void)
{
  static const Line lines[] = {
    { "en toen zat ik in horst vast en in leiden ook", "place:horst|place:leiden" },
    { "er zit schimmel in huizen van de bank", "" },
    { "op het bolplein en in de steenwijk en op het schoolplein en in de woonwijk",
      "place:bolplein|place:steenwijk" },
    { "de bus van horst naar zwolle stopt bij station noord en bij een station",
      "place:horst|place:zwolle|place:station noord" },
  };

  assert_listed (lines, G_N_ELEMENTS (lines),
                 "30\nhorst\nleiden\nhuizen\nlagen\nbol\nplein\nsteen\nwijk\nschool\nwoon\nbus\n"
                 "stopt\nstation\nnoord\nvast\nwonen\nschoolplein\nschimmel\nbank\nwoonwijk\n");
}

/* By what stands before: a given name before an everyday word, a role before what is hardly a name.
 */
static void
test_behind (void)
{
  static const Line lines[] = {
    { "dat was bart winter en de winter was koud", "person:bart winter" },
    { "Mijn collega Wil zei dat ik wil.", "person:Wil" },
    { "Mo en ik gingen. Job en taak.", "person:Mo|person?:Job" },
    { "Mijn cliënt Y.D. is er.", "person:Y.D" },
    { "kevin (24) en sanne de boer (31) en een tafel (12)",
      "person:kevin|age:24|person:sanne de boer|age:31" },
  };

  assert_listed (lines, G_N_ELEMENTS (lines),
                 "20\nwinter\nkoud\ncollega\nwil\njob\ntaak\nmo\ngingen\nclient\nboer\ntafel\n");
}

/* How old somebody is, by a person who is neither kin nor named, or in passing. */
static void
test_ages (void)
{
  static const Line lines[] = {
    { "die jongen was negentien en die oude vrouw is al tachtig dus", "age:negentien|age:tachtig" },
    { "Ons mam werd 61, ja.", "age:61" },
    { "Mijn oom, die van de boot, is 74 en dat zag je.", "age:74" },
    { "R. is 26, en W. was nog geen veertig.", "person:R|age:26|person?:W|age:veertig" },
    { "Betr. (33) en een kandidaat (m, 41), lft. 52.", "age:33|age:41|age:52" },
    { "toen mijn vader wegging en zestien toen ik uit huis ging", "age:zestien" },
    { "om twaalf toen ik thuis kwam en in groep zes toen ik begon", "" },
    { "En mijn dochtertje, Sanne, van vier, die weet dat.", "person:Sanne|age:vier" },
    { "hoe oud was u toen u daar begon R: zevenentwintig dus laat", "age:zevenentwintig" },
    { "toen was ik ineens veertig en opeens alleen", "age:veertig" },
    { "twee kinderen van vier en zeven en de tweeling (6)", "age:vier|age:zeven|age:6" },
    { "mijn oudste is 12, de jongste 8.", "age:12|age:8" },
    { "ik was toen, even kijken, negentien.", "age:negentien" },
    { "een groep van vier en twee dozen, 12 stuks", "" },
    { "Er is 40 meter en het was twintig.", "" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spoken-names/listed-employers", test_listed_employers);
  g_test_add_func ("/spoken-names/employers", test_employers);
  g_test_add_func ("/spoken-names/headed", test_headed);
  g_test_add_func ("/spoken-names/persons", test_persons);
  g_test_add_func ("/spoken-names/places", test_places);
  g_test_add_func ("/spoken-names/behind", test_behind);
  g_test_add_func ("/spoken-names/ages", test_ages);
  return g_test_run ();
}
