/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/findings.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "codebook/text/segments.h"
#include "tests/codebook/privacy/found-lines.h"

/* By the own lists alone, so that it holds where no word list is installed. */
static void
test_names (void)
{
  static const Line lines[] = {
    { "R: Ja, ik ben Kevin.", "person:Kevin" },
    { "R: toen zei fatima dat ze ziek was.", "person:fatima" },
    { "Het was mevrouw Jansen die belde.", "person:Jansen" },
    { "Dat was van Pieter-Jan, zei hij.", "person:Pieter-Jan" },
    { "En toen zei A.B. van Dijk wat.", "person:A.B. van Dijk" },
    { "Dat zei O. Jansen. Dat vindt U. Hij ging.", "person:O. Jansen" },
    { "M. is hier, en dat was het. A. Dat was het.", "person:M" },
    { "Ik sprak Ilse en Jeroen van 't Hof.", "person:Ilse|person:Jeroen van 't Hof" },
    { "Dat is Sanne's fiets.", "person:Sanne" },
    { "Dat is toch Anouks fiets.", "person:Anouk" },
    { "Ik zag Anouks. Toen zei Anouks wat.", "person:Anouks|person:Anouks" },
    { "Ik ging met JAN mee.", "person:JAN" },
    { "Ik ben van Bonaire gekomen. Ik ben van Dam.", "place:Bonaire|person:van Dam" },
    { "de broer van Kevin van Jeroen", "person:Kevin|person:Jeroen" },
    { "Sanne: Ik was er niet.", "person:Sanne" },
    { "I: Hoe gaat het?\nJobcoach: Goed.\nR: Ja.", "" },
    { "R: Ja (lacht) nou [onverstaanbaar] van <naam> wel.", "" },
    { "Hij zei [Kevin lacht] en ging.", "person:Kevin" },
    { "Ik ging, Dat weet je, naar huis.", "" },
    { "Ik woon in Zwolle, in de Schilderswijk.", "place:Zwolle|place:Schilderswijk" },
    { "ze komt uit hoek van holland", "place:hoek van holland" },
    { "Van de gemeente Almelo, bij het UWV.", "organisation:gemeente Almelo|organisation:UWV" },
    { "Hij werkt bij Stichting Aveleijn.", "organisation:Stichting Aveleijn" },
    { "Ik heb PTSS en ADHD-medicatie.", "" },
    { "Op camping 't Zand, op de school van Kevin.", "organisation:camping 't Zand|person:Kevin" },
    { "Bij judovereniging Xanda, scouting De Xand.",
      "organisation:judovereniging Xanda|organisation:scouting De Xand" },
    { "Bij de sociale dienst Hengelo.", "organisation:sociale dienst Hengelo" },
    { "Ik wil naar Europa, naar de VS.", "place:Europa|place:VS" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

static void
test_figures (void)
{
  static const Line lines[] = {
    { "Bel 06 12 34 56 78 maar.", "telephone:06 12 34 56 78" },
    { "Bel (058)5061099 maar, of +31 6-12345678.",
      "telephone:(058)5061099|telephone:+31 6-12345678" },
    { "Het is nul zes twaalf vierendertig zesenvijftig achtenzeventig.",
      "telephone:nul zes twaalf vierendertig zesenvijftig achtenzeventig" },
    { "Het rekent als nul één twee drie.", "" },
    { "Mail k.de.vries@student.saxion.nl.", "email:k.de.vries@student.saxion.nl" },
    { "het is f punt de boer apenstaart hotmail punt com en anders bel je",
      "email:f punt de boer apenstaart hotmail punt com" },
    { "info apenstaartje schilders tuinstra punt nl dus",
      "email:info apenstaartje schilders tuinstra punt nl" },
    { "Kijk op www.voorbeeld.nl/ik.", "url:www.voorbeeld.nl/ik" },
    { "Rekening NL91 ABNA 0417 1643 00, ja.", "iban:NL91 ABNA 0417 1643 00" },
    { "Nummer BE68 5390 0754 7034 en BE69 5390 0754 7034.", "iban:BE68 5390 0754 7034" },
    { "Het is 123456782.", "bsn:123456782" },
    { "Het is 1234.56.782, zei ze.", "bsn:1234.56.782" },
    { "Het is 123456789.", "number:123456789" },
    { "Het kostte 12.500 euro in 150 dagen.", "" },
    { "Kenteken? GB-123-X.", "number:GB-123-X" },
    { "Of gb-123-x, in 1-op-1 en a-1-b.", "number:gb-123-x" },
    { "Ik woon op Kerkstraat 12, 7601 AB Almelo.", "address:Kerkstraat 12, 7601 AB Almelo" },
    { "Postcode 7601 AB.", "postcode:7601 AB" },
    { "Aan de Kerkweg 17-b, Ringbaan-Oost 210.", "address:Kerkweg 17-b|address:Ringbaan-Oost 210" },
    { "Ik ben in 1998 geboren.", "date:1998" },
    { "Sinds 3 maart, of drie april 2020.", "date:3 maart|date:drie april 2020" },
    { "Van twaalf maart negentienachtennegentig, 3 mei tweeduizend vier.",
      "date:twaalf maart negentienachtennegentig|date:3 mei tweeduizend vier" },
    { "Daar (2012-2016), en op 3/4 was ik er 3/4 van de tijd.", "date?:2012-2016|date?:3/4" },
    { "Mijn nummer daar, C-558213, van 5-3-'98.", "number:C-558213|date:5-3-'98" },
    { "Het v-nummer was 271 845 1234, van D66.", "number:271 845 1234|organisation?:D66" },
    { "Zoek op kim_vd_berg of NightWolf03.", "number:kim_vd_berg|number?:NightWolf03" },
    { "spreker_01: Mijn wachtwoord was toen Welkom1.", "number:Welkom1" },
    { "Op 31-12-1999 en 31-02-1999.", "date:31-12-1999|number?:31-02-1999" },
    { "Ik ben 24 jaar, zij een 19-jarige.", "age:24 jaar|age:een 19-jarige" },
    { "I: Hoe oud was je toen? R: Zeventien. Nee, 18.", "age:Zeventien|age:18" },
    { "Ik werk 24 uur, al 12 jaar lang.", "" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* Ages are said in many ways; what is counted is none. */
static void
test_ages (void)
{
  static const Line lines[] = {
    { "I: En je bent nu 24? R: Vijfentwintig, volgende maand.", "age:24|age:Vijfentwintig" },
    { "Tweeëntwintig jaar, nee wacht, drieëntwintig.", "age:Tweeëntwintig jaar|age:drieëntwintig" },
    { "Tot mijn zestiende, en op m'n 18e weer.", "age:zestiende|age:18e" },
    { "Op mijn zesde. Na mijn tweede contract. Op mijn vierde stage.", "age:zesde" },
    { "Mijn zusje is 15 en mijn broer negentien.", "age:15|age:negentien" },
    { "Mijn zoontje wordt zes, mijn dochter is vier geworden.", "age:zes|age:vier" },
    { "Mijn moeder was een, eh, strenge vrouw.", "" },
    { "Hij was twintig minuten weg, met mijn dertig collega's.", "" },
    { "Die was dertig jaar ouder dan ik.", "" },
    { "Dat was twintig. Er zijn er twaalf.", "" },
    { "Mijn achttiende verjaardag was in de kliniek.", "age:achttiende" },
    { "Kevin, 23, uit Zwolle.", "person:Kevin|age:23|place:Zwolle" },
    { "Toen was Kevin vijf. Kevin is zes.", "person:Kevin|person:Kevin|age:zes" },
    { "Mijn zoontje van vier, een jongen van twintig.", "age:vier|age:twintig" },
    { "Ik was zes. Toen ik acht was ging het mis.", "age:zes|age:acht" },
    { "Ik was er een van vier, met zes anderen. Het was acht uur.", "" },
    { "Bel 06 - 23 45 67 89.", "telephone:06 - 23 45 67 89" },
    { "Ik ben van '97. Hij is van 1989, bouwjaar 1989.", "date:'97|date:1989|date:1989" },
    { "Mijn huisnummer is 22b, op nummer 37.", "address:22b|address?:37" },
    { "Mijn wachtwoord was Kees1987.", "number:Kees1987" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* In other words than years, and more of them in a row. */
static void
test_ages_in_words (void)
{
  static const Line lines[] = {
    { "Mijn kinderen zijn 7, 9 en 13, dus druk.", "age:7|age:9|age:13" },
    { "Ik heb kinderen van drie en vijf.", "age:drie|age:vijf" },
    { "De jongste is anderhalf, de oudste twaalf.", "age:anderhalf|age:twaalf" },
    { "Ik was zestien, zeventien toen.", "age:zestien|age:zeventien" },
    { "Ze is in de vijftig. Hij is over de tachtig, zij al diep in de zestig.",
      "age:in de vijftig|age:over de tachtig|age:diep in de zestig" },
    { "Een vrouw van eind veertig, ik ben begin dertig.", "age:eind veertig|age:begin dertig" },
    { "Hij is de zestig al gepasseerd.", "age:zestig" },
    { "De baby is acht maanden oud, een kind van drie weken.",
      "age:acht maanden oud|age:drie weken" },
    { "Ze wordt in mei zes. Ik word volgend jaar dertig.", "age:zes|age:dertig" },
    { "Toen mijn zoon drie was en toen ik nog maar zes was.", "age:drie|age:zes" },
    { "Vierentwintig was ik. Om negen was ik thuis.", "age:Vierentwintig" },
    { "Net achttien geworden. Er zijn er twee geworden.", "age:achttien" },
    { "I: Hoe oud zijn ze? R: Vijf en zeven.", "age:Vijf|age:zeven" },
    { "Ik was zeventieneneenhalf. Ze is drieënhalf.", "age:zeventieneneenhalf|age:drieënhalf" },
    { "Een vrouw (43), een man, 56, en Kevin (9).", "age:43|age:56|person:Kevin|age:9" },
    { "Tussen mijn zestiende en mijn achttiende.", "age:zestiende|age:achttiende" },
    { "Op zesjarige leeftijd. Cliënt, 34jr.", "age:zesjarige|age:34jr" },
    { "Ik was een jaar of veertien. Een jaar of drie gewerkt.", "age:veertien" },
    { "Over de dertig leerlingen, in de twintig minuten, eind jaren zestig.", "" },
    { "Half twaalf was ik er. Een groep van twaalf. Met zijn tweede baan.", "" },
    { "I: En je dochter is nu? R: Vijf, in maart zes.", "age:Vijf|age:zes" },
    { "Mijn kleinzoon Kevin van drie vindt dat. Mijn zoon van zes maart.",
      "person:Kevin|age:drie|date:zes maart" },
    { "Kevin is nu acht jaar en ik ben zes jaar bij hen.", "person:Kevin|age:acht jaar" },
    { "Een moeder van drie, als jongen van negen stond ik daar.", "age:negen" },
    { "Kevin is van vijftien, een moeder van dertig.", "person:Kevin|age:vijftien|age:dertig" },
    { "Al 22 jaar, na dertig jaar. Zij was vijftien jaar, hij achttien.",
      "age:vijftien jaar|age:achttien" },
    { "Bij vierentwintig was ik moe. 45 plus.", "age:45 plus" },
    { "Een tiener uit die groep van acht, op nummer twee, na drie jaar.", "" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

static void
test_names_by_their_place (void)
{
  static const Line lines[] = {
    { "Toen reed Kevin V. met de Vries, van den Xand.",
      "person:Kevin V|person:de Vries|person:van den Xand" },
    { "Kor Hoekstra was er. Ook Zwolle was er.", "person:Kor Hoekstra|place:Zwolle" },
    { "Toen heeft S. gebeld met Ben. Nu Ben ik er, hr. Xand.", "person:S|person:Ben|person:Xand" },
    { "Dat is Kevin S. en Sanne de W. ook.", "person:Kevin S|person:Sanne de W" },
    { "Ze heet Mei Ling.", "person:Mei Ling" },
    { "De psychiater, dr. S. Jansen, kwam.", "person:S. Jansen" },
    { "Hij zat bij de afdeling Werk en Inkomen.", "organisation:afdeling Werk en Inkomen" },
    { "Van de gemeente Almelo en Hardenberg.", "organisation:gemeente Almelo|place:Hardenberg" },
    { "Bij de fietsenwinkel Westerhof.", "organisation:fietsenwinkel Westerhof" },
    { "ja en toen bij de jumbo ging het mis", "organisation:jumbo" },
    { "Hij komt uit Polen.", "place:Polen" },
    { "ja en roos zei dat het een roos was", "person:roos" },
    { "en toen was jan boos op de bas van bas", "person:jan|person:bas" },
    { "Hij speelde bas met Bas. Jan ook.", "person:Bas|person:Jan" },
    { "Ik ben Haags. Ik zag Lieke.", "person:Lieke" },
    { "Ik woon in Best. Het Best is in best.", "place:Best" },
    { "Op Xandium. In het G-team. Jezus. Ik vier Pasen.", "person:Xandium" },
    { "Veenstra was er. Van Veen ook.", "person:Veenstra|person:Van Veen" },
  };

  assert_listed (lines, G_N_ELEMENTS (lines),
                 "werk\ninkomen\njumbo\nroos\nbas\njan\nboos\nHaags/Aa\nLiek/Aa\nLieke/PN\nVeen/"
                 "PI\nkor\nBest/PI\nJezus\nPasen\n");
}

/* What is a word as often as a name, by what stands around it. */
static void
test_words_by_their_place (void)
{
  static const Line lines[] = {
    /* where a sentence starts */
    { "Linde zei ja. Linde was er.", "person:Linde|person:Linde" },
    { "Rander en Sanne. Vlinder is mijn zus.", "person:Rander|person:Sanne|person:Vlinder" },
    { "Rander is mijn werk. Brood en werk.", "" },
    { "Hij reed met Vlinder. Ik zag Brood.", "person:Vlinder|person:Brood" },
    { "Ik zag Linde Hoekstra. Linde at niet.", "person:Linde Hoekstra|person:Linde" },
    { "Ik zag Kees en Wil. Dat Wil ik.", "person:Kees|person:Wil" },
    { "Toen zei J. tegen mij: S. kwam.", "person:J|person:S" },
    { "Van Wijngaarden-Ploeg heet ze. Drs. Xand ook.", "person:Van Wijngaarden-Ploeg|person:Xand" },
    /* where nothing has a capital */
    { "en toen ging linde weg en zei mark dat de linde was", "person:linde|person:mark" },
    { "en daar zat ik met mark en met sanne en linde samen",
      "person:mark|person:sanne|person:linde" },
    { "en dat zei mijn begeleidster linde tegen een mark", "person:linde" },
    { "en daar kwam engel hoekstra met p.m. oosterxeld",
      "person:engel hoekstra|person:p.m. oosterxeld" },
    { "en daar kwam toen het graafschap college en het volgende college",
      "organisation:graafschap college" },
    { "en toen ging ik naar horst en daar zag ik de horst", "place:horst" },
    { "en toen zijn wij van horst naar zwolle toen", "place:horst|place:zwolle" },
    { "Sanne: en toen was mark daar.\nKees: ja linde ook.",
      "person:Sanne|person:mark|person:Kees|person:linde" },
  };

  assert_listed (
      lines, G_N_ELEMENTS (lines),
      "22\nrander\nvlinder\nlinde\nmark\nbrood\nspelen\nwerk\nengel\nwil\nreed\nzag\n"
      "toen\nging\nkwam\ndaar\nzat\nsamen\nwijngaard\nploeg\ngraafschap\nvolgend\nweg\nhorst\n"
      "at\n");
}

/* The kind of a name by what stands around it. */
static void
test_kinds (void)
{
  static const Line lines[] = {
    { "Uit Den Bosch, in de Molenstraat.", "place:Den Bosch|place:Molenstraat" },
    { "Ik ging via Xolympia naar de Xiersprong.", "organisation:Xolympia|organisation:Xiersprong" },
    { "Bij Van der Valk, bij Jansen.", "organisation:Van der Valk|person:Jansen" },
    { "De Sint Xaartensschool, in Zwolle-Zuid.",
      "organisation:De Sint Xaartensschool|place:Zwolle-Zuid" },
    { "Ik ben van de Hema, met Kevin van Zwolle naar Almelo.",
      "organisation:Hema|person:Kevin|place:Zwolle|place:Almelo" },
    { "Bij de P&O'er, met Tjon A Fat.", "person:Tjon A Fat" },
    { "Aan de Hoge Weg 8, aan De Eendracht 12.", "address:Hoge Weg 8|address:De Eendracht 12" },
    { "Plein 1945 nummer 3, Laan naar Xer 4.",
      "address:Plein 1945 nummer 3|address:Laan naar Xer 4" },
    { "De zevende van de maand, in oktober '98.", "date:oktober '98" },
    { "Ik was toen veertien of vijftien.", "age:veertien of vijftien" },
    { "mijn zusje sara van elf en mijn broer houdt van elf", "person:sara|age:elf" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* A name in one place is one in all, where its capital says nothing too; a word that is also
 * written small is not. */
static void
test_again (void)
{
  static const Line lines[] = {
    { "Toen kwam Xandrina. Xandrina zei niets.", "person:Xandrina|person:Xandrina" },
    { "Ik zag Rander. Ja, toen kwam Rander. Rander zei niets.",
      "person:Rander|person:Rander|person:Rander" },
    { "Ik zag Rander. Rander zei niets over de rander.", "person:Rander" },
    { "Van der Rand zei dat Van der Rand ging.", "person:Van der Rand|person:Van der Rand" },
    { "en toen kwam louis van gaal met van der rand", "person:louis van gaal|person:van der rand" },
    { "hij was er over de rand van de rand", "" },
  };
  assert_listed (lines, G_N_ELEMENTS (lines),
                 "14\nXandrina/PN\nrand\nrander\nzien\nkomen\nniets\nover\nzag\nkwam\n"
                 "toen\nging\nzei\nJa\nmet\n");
}

/* Capitals that a lone word would not have: of adjectives, of articles, and around what joins. */
static void
test_rows (void)
{
  static const Line lines[] = {
    { "Zo zei de Europese Commissie, naast het Vlaams Blok.",
      "organisation:Europese Commissie|organisation:Vlaams Blok" },
    { "Het Vlaamse Xarmel, het Vlaamse Xand.",
      "organisation:Vlaamse Xarmel|organisation:Vlaamse Xand" },
    { "Hij is Vlaams, zij is Europese.", "" },
    { "Bij het Koninklijk Museum voor Schone Kunsten.",
      "organisation:Koninklijk Museum voor Schone Kunsten" },
    { "Raad voor de Kinderbescherming en kind.", "organisation:Raad voor de Kinderbescherming" },
    { "Daar zit Jan voor Kevin en Sanne.", "person:Jan|person:Kevin|person:Sanne" },
    { "Bij de University of Xanda, bij Rabon of Zinter.",
      "organisation:University of Xanda|organisation:Rabon|person:Zinter" },
    { "De Salon des Xandes was open.", "person:Salon des Xandes" },
    { "Hij zit op De Brug, zij op de brug.", "organisation:De Brug" },
    { "Daar waren Kevin&Sanne.", "person:Kevin|person:Sanne" },
    { "Zo zei CD&V, en H&M ook, met Xander & Xanda.",
      "organisation:CD&V|organisation:H&M|person:Xander|person:Xanda" },
    { "Ze heet Els d'Hondt, uit 's-Xanderberg.", "person:Els d'Hondt|place:'s-Xanderberg" },
    { "Door J.P. in 't Veld en Els op den Brug.", "person:J.P. in 't Veld|person:Els op den Brug" },
    { "Zij zit bij HSC '21. Het was Mei '97.", "organisation:HSC '21|date:Mei '97" },
    { "Daar zit Stop Aids Xanda.", "person:Stop Aids Xanda" },
    { "Het was langs de A58, maat A4.", "place?:A58" },
    { "Polen was ver, veel Polen ook.", "place?:Polen" },
  };

  assert_listed (lines, G_N_ELEMENTS (lines),
                 "18\nVlaams/Aa\nEuropees/Al\nblok\ncommissie\nmuseum\nschoon\nkunst\nraad\n"
                 "kind\nbescherming\nkinderbescherming\nbrug\nveld\nstop\nsalon\nkoninklijk\n"
                 "open\nrand\n");
}

/* Where nothing has a capital, and a name is a word too. */
static void
test_small (void)
{
  static const Line lines[] = {
    { "en toen kwam meneer bakker met juf roos", "person:bakker|person:roos" },
    { "en mevrouw van het water was er", "" },
    { "mijn begeleider kevin de boer en meester van braak",
      "person:kevin de boer|person:van braak" },
    { "toen kwam kevin ter braak met van dijk en ten xate",
      "person:kevin ter braak|person?:van dijk|person:ten xate" },
    { "het water van dijk en sloot en ten velde", "person?:van dijk" },
    { "en hij woont in goor maar in het goor niet", "place:goor" },
    { "en fatima was zestien en xander werd twaalf en een kind was twee",
      "person:fatima|age:zestien|person:xander|age:twaalf" },
    { "daar zat hij op het twents xarmel en bij de sociale dienst almelo",
      "organisation:het twents xarmel|organisation:sociale dienst almelo" },
    { "en toen naar polen en van fc twente en de polen kwamen ook",
      "place:polen|organisation:fc twente" },
    { "en daar aan de broodstraat en in de broodstraat", "place:broodstraat|place:broodstraat" },
    { "en hij woont in malbrood en bij stichting brood",
      "place?:malbrood|organisation:stichting brood" },
    { "Het was van den berg, zei de Rabon.", "person?:van den berg|person:Rabon" },
  };

  assert_listed (lines, G_N_ELEMENTS (lines),
                 "18\ntoen\nkwam\nbakker\nroos\nbraak\ndijk\ngoor\nTwents/Aa\nwater\nsloot\n"
                 "kind\nmeneer\njuf\nwoonde\nwoont\ndaar\nzat\nberg\ndienst\nsociale\ntwee\nveld\nm"
                 "al\nbrood\nbroodstraat\n");
}

/* What the list does not have, and is no name: compounds of a plural, of three words and of one in
 * three letters, and numbers. What could be cut so but may be a name, is found. */
static void
test_compounds (void)
{
  static const Line lines[] = {
    { "toen kwam een haarnet met tomatenpuree", "" },
    { "toen kwam de loonwaardemeting met vierhonderdtwaalf", "" },
    { "toen kwam tweeëndertighonderd met de signalenkaart", "" },
    { "toen kwam haarman met loonbos", "person:haarman|person:loonbos" },
    { "toen kwam eenstra met eendertigsma", "person:eenstra|person:eendertigsma" },
  };
  assert_listed (lines, G_N_ELEMENTS (lines),
                 "16\ntoen\nkwam\nmet\neen\nde\nhaar\nnet\nman\nbos\ntomaat\npuree\n"
                 "loon\nwaarde\nmeting\nsignaal\nkaart\n");
}

static void
test_dictionary (void)
{
  static const Line lines[] = {
    { "Toen kwam Xandrina binnen.", "person:Xandrina" },
    { "Het zit in Zwolbeek aan de rand.", "place:Zwolbeek" },
    { "Linde zingt.", "person?:Linde" },
    { "r: en xandrina werkt bij de twentse zorgcentra in losser",
      "person:xandrina|organisation:de twentse zorgcentra|place:losser" },
  };
  assert_listed (
      lines, G_N_ELEMENTS (lines),
      "7\nXandrina/PN\nZwolbeek/PNPI\nlinde/Za\nTwents/Aa\nwerken/V3\nrand\nverboden/Fw\n");
}

/* Any text may come: places are right and nothing hangs. */
static void
test_any_text (void)
{
  static const char *const pieces[] = { "Kevin", " ", "(",      ")",    "[",  "'", "s",
                                        ".",     "@", "06",     "é",    "\n", "-", "van",
                                        "IJ",    "ĳ", "\u0301", "NL91", "😀",  ":" };
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new ("/absent.dic");
  GRand *rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *found = NULL;

      for (guint k = 0; k < 40; k++)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      found = describe (lexicon, text->str);
      g_assert_nonnull (found);
    }
  g_rand_free (rand);
}

static gboolean
is_covered (const char *text, JsonObject *span, const GArray *findings)
{
  guint start = (guint) json_object_get_int_member (span, "start");
  guint end = (guint) json_object_get_int_member (span, "end");

  for (guint cp = start; cp < end; cp++)
    {
      gboolean in = !g_unichar_isalnum (g_utf8_get_char (g_utf8_offset_to_pointer (text, cp)));

      for (guint i = 0; i < findings->len; i++)
        in |= g_array_index (findings, CodebookFinding, i).start_cp <= cp
              && cp < g_array_index (findings, CodebookFinding, i).end_cp;
      if (!in)
        return FALSE;
    }
  return TRUE;
}

/* Suggestions of the first tier that touch no span. */
static guint
count_false (JsonArray *spans, const GArray *findings)
{
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);
      gboolean right = finding->tier > 1;

      for (guint k = 0; k < json_array_get_length (spans); k++)
        {
          JsonObject *span = json_array_get_object_element (spans, k);

          right |= json_object_get_int_member (span, "start") < (gint64) finding->end_cp
                   && (gint64) finding->start_cp < json_object_get_int_member (span, "end");
        }
      count += !right;
    }
  return count;
}

typedef struct
{
  guint spans, covered, wrong, words;
} Score;

/* @lower: as speech recognition and haste write it. */
static void
score_text (const CodebookNameLexicon *lexicon,
            const char *cased,
            JsonArray *marked,
            gboolean lower,
            Score *score)
{
  g_autofree char *text = lower ? g_utf8_strdown (cased, -1) : g_strdup (cased);
  g_autoptr (GArray) findings = codebook_findings_make (text, strlen (text), lexicon);

  score->words += codebook_segments_count_words (text, strlen (text), "nl");
  score->wrong += count_false (marked, findings);
  score->spans += json_array_get_length (marked);
  for (guint k = 0; k < json_array_get_length (marked); k++)
    score->covered += is_covered (text, json_array_get_object_element (marked, k), findings);
}

static CodebookNameLexicon *
open_lexicon (const char *path)
{
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new (NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS) && codebook_name_lexicon_has_dictionary (lexicon))
    return g_steal_pointer (&lexicon);
  g_test_skip ("../shared or hunspell-nl is absent");
  return NULL;
}

static char *
dup_shared (const char *name)
{
  const char *shared = g_getenv ("SHARED_DIR");

  return g_build_filename (shared != NULL ? shared : "/absent", "dutch", name, NULL);
}

/* The bar: of the marked interview lines 95 % of the spans covered, and at most one false
 * suggestion of the first tier to 40 words; in small letters, where Jan and Bas are words like any
 * other, four of five. */
static void
test_bar (void)
{
  g_autofree char *path = dup_shared ("deid-lines.json");
  g_autoptr (CodebookNameLexicon) lexicon = open_lexicon (path);
  g_autoptr (JsonParser) parser = json_parser_new ();
  Score cased = { 0 }, small = { 0 };
  JsonArray *lines;

  if (lexicon == NULL)
    return;
  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  lines = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);
      const char *text = json_object_get_string_member (line, "text");
      JsonArray *marked = json_object_get_array_member (line, "spans");

      score_text (lexicon, text, marked, FALSE, &cased);
      score_text (lexicon, text, marked, TRUE, &small);
    }
  g_assert_cmpuint (cased.spans, >, 40);
  g_assert_cmpuint (cased.covered * 100, >=, cased.spans * 95);
  g_assert_cmpuint (cased.wrong * 40, <=, cased.words);
  g_assert_cmpuint (small.covered * 100, >=, small.spans * 80);
  g_assert_cmpuint (small.wrong * 40, <=, small.words);
}

/* A text with brat's annotations beside it. */
static JsonArray *
read_annotations (const char *path)
{
  g_autofree char *annotations = NULL;
  g_auto (GStrv) lines = NULL;
  JsonArray *marked = json_array_new ();

  g_assert_true (g_file_get_contents (path, &annotations, NULL, NULL));
  lines = g_strsplit (annotations, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint start, end;
      JsonObject *span;

      if (sscanf (lines[i], "T%*d %*s %u %u", &start, &end) != 2)
        continue;
      span = json_object_new ();
      json_object_set_int_member (span, "start", start);
      json_object_set_int_member (span, "end", end);
      json_array_add_object_element (marked, span);
    }
  return marked;
}

/* Letters from care, whose marks count departments and professions too (and in which ‘NV’ was put
 * in the place of a name by whoever published them). What is marked in them beside that is found.
 */
static void
test_letters (void)
{
  Score score = { 0 };

  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("deid-nedap/example-%u", i);
      g_autofree char *stem = dup_shared (name);
      g_autofree char *path = g_strconcat (stem, ".txt", NULL);
      g_autofree char *beside = g_strconcat (stem, ".ann", NULL);
      g_autofree char *text = NULL;
      g_autoptr (CodebookNameLexicon) lexicon = open_lexicon (path);
      g_autoptr (JsonArray) marked = NULL;

      if (lexicon == NULL)
        return;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      marked = read_annotations (beside);
      score_text (lexicon, text, marked, FALSE, &score);
    }
  g_assert_cmpuint (score.spans, ==, 28);
  g_assert_cmpuint (score.covered, >=, 25);
  g_assert_cmpuint (score.wrong * 40, <=, score.words);
}

/* Where nothing has a capital, words are names by what stands before them. */
static void
test_introduced (void)
{
  static const Line lines[] = {
    { "ja iemand zei ik heet roos en ik ben hier voor het eerst", "person:roos" },
    { "dat heet maatwerk zeggen ze maar het heet gewoon geluk", "" },
    { "dat traject heet bouwen en dat is twee dagen in de week", "" },
    { "er kwam een nieuwe directeur ene van rossum en toen was het klaar", "person:van rossum" },
    { "ze noemden me altijd kip op het werk want ik was zo mager", "person:kip" },
    { "iedereen noemt hem daar pappie maar op het werk niet", "person:pappie" },
    { "op het werk noemde iedereen hem pappie maar thuis niet", "person:pappie" },
    { "ze noemen het daar een werkfit traject en dat duurt een jaar", "" },
    { "ik heb tegen meneer yang gezegd dat ik niet tegen herrie kan", "person:yang" },
    { "toen ik mevrouw b leerde kennen was dat heel anders", "person:b" },
    { "toen zei mevrouw u moet dat zo doen en meneer vertelde weer wat", "" },
    { "ik kreeg een brief van dokter a m de ruiter over de keuring", "person:a m de ruiter" },
    { "die mevrouw vroeg of meneer wilde helpen en die meneer belde", "" },
    { "gerbens telefoonnummer hangt daar nog steeds aan de muur", "person:gerben" },
    { "er was daar een jongen die iedereen spruit noemde en die was er ook", "person:spruit" },
    { "mijn leraar schouten zei dat het niets werd met mij daar", "person:schouten" },
    { "mijn leraar zei dat het niets werd met mij daar op school", "" },
    { "mees mijn kleine broertje die is nu op de grote school", "person:mees" },
    { "toen mocht ik van arend zo de fiets lenen voor een dag", "person:arend" },
    { "ik had een begeleider die wim heette en die is toen weggegaan", "person:wim" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

/* Streets and parts of towns of several words. */
static void
test_streets (void)
{
  static const Line lines[] = {
    { "dan moest ik naar de laan van meerdervoort voor een gesprek",
      "place:laan van meerdervoort" },
    { "dat was de weg van mijn broer en de weg naar huis", "" },
    { "ze werkt aan de admiraal de ruijterweg in die winkel", "place:admiraal de ruijterweg" },
    { "die arts zat in de da costastraat bij ons om de hoek", "place:da costastraat" },
    { "de winkel is in de warmoesstraat en niet in de winkelstraat", "place:warmoesstraat" },
    { "we wonen nu in almere buiten en dat bevalt me goed", "place:almere buiten" },
    { "ik moest naar den haag centraal en dan met de tram", "place:den haag centraal" },
    { "dat was in capelle aan den ijssel bij een bedrijf", "place:capelle aan den ijssel" },
    { "we liepen elke week in het kralingse bos een rondje", "place:kralingse bos" },
    { "zij hebben een winkel in poelenburg en daar werk ik", "place:poelenburg" },
    { "Hij woont in Almere Buiten, aan de Admiraal de Ruijterweg.",
      "place:Almere Buiten|place:Admiraal de Ruijterweg" },
  };

  assert_listed (lines, G_N_ELEMENTS (lines),
                 "23\nstraat/Zc\nwarmoes\nwinkelstraat\nwinkel\nadmiraal\ngesprek\nwoon/Zc\nliep/"
                 "Zc\nbevallen\nwinkel\nbedrijf\nbos\nbroer\ntram\nlaan\nweg\nhoek\nhuis\nrondje\nw"
                 "erk/Zc\narts\nzat\nweek\nbevalt\nliepen\nwonen\n");
}

/* Employers by what their names are made of. */
static void
test_companies (void)
{
  static const Line lines[] = {
    { "Werkgever is Schoonmaakbedrijf Kolibrie B.V., zei ze.",
      "organisation:Schoonmaakbedrijf Kolibrie B.V." },
    { "Met Berend van Fokke & Partners sprak ik af.",
      "person:Berend|organisation:Fokke & Partners" },
    { "Ik was bij Koning & Zonen, en dat was het.", "organisation:Koning & Zonen" },
    { "ze hebben een zorgboerderij de lytse pleats en daar melk ik",
      "organisation:zorgboerderij de lytse pleats" },
    { "we hebben bij de parnassia groep daar de app", "organisation:parnassia groep" },
    { "ik was bij gezondheidscentrum levinas en daar was het goed",
      "organisation:gezondheidscentrum levinas" },
    { "ik was op een zorgboerderij en de baas was er niet", "" },
    { "we waren daar in een kleine groep en dat was goed", "" },
    { "ik was bij kinderopvang de zevensprong en dat was goed",
      "organisation:kinderopvang de zevensprong" },
    { "ik was op de kinderopvang en dat was goed en op school de baas", "" },
    { "ik was bij hoveniersbedrijf van der zanden en dat was goed",
      "organisation:hoveniersbedrijf van der zanden" },
    { "ik was op het vrijheidscollege en op het werkcollege was dat ook zo",
      "organisation:vrijheidscollege" },
  };

  assert_listed (lines, G_N_ELEMENTS (lines),
                 "12\nkinderopvang\nschool\nwerkcollege\nbij\nkleine\ngroep/"
                 "Zc\nbaas\napp\nzorg\nboerderij\nmelk\nwerkgever\n");
}

/* Words that no list of words has, and are nobody's. */
static void
test_spoken (void)
{
  static const Line lines[] = {
    { "moar dat was mien voader en dat gung te drok veur mie", "" },
    { "toen zei ze girl you need help en ik dacht whatever", "" },
    { "Nr. 4. Datum is goed. Cl. komt morgen. Afspr. verzet.", "" },
    { "Cl. Fatima komt morgen.", "person:Fatima" },
    { "SPEAKER_01: Beste Fatima, dat is goed.", "person:Fatima" },
    { "ik sprak mien moeder en fatima", "person:fatima" },
    { "toen kwam die kees en onze jan ook", "person:kees|person:jan" },
    { "de dag erna en de ochtend erna ook", "" },
    { "hij was op curacao en dronk een curacao", "place:curacao" },
    { "De post gaat naar Postbus 4410.", "address:Postbus 4410" },
  };

  assert_listed (
      lines, G_N_ELEMENTS (lines),
      "21\ndatum\nmorgen\nverzet\ndacht\ngung\nmoeder\nsprak\ngoed\nkees\njan\ndag\nochtend\nerna\n"
      "curacao\ndronk\npost\ngaat\npostbus\n");
}

/* The same words over and over take no longer than others. */
static void
test_over_and_over (void)
{
  static const struct
  {
    const char *words;
    guint found; /* in each */
  } parts[] = { { "de ", 0 }, { "van de ", 0 }, { "J.", 0 }, { "Fatima en ", 1 } };
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new ("/dev/null");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) findings = NULL;

      for (guint n = 0; n < 10000; n++)
        g_string_append (text, parts[i].words);
      findings = codebook_findings_make (text->str, text->len, lexicon);
      g_assert_cmpuint (findings->len, ==, parts[i].found * 10000);
    }
}

/* Where a sentence begins, and which are written without capitals. */
static void
test_starts (void)
{
  static const Line lines[] = {
    { "Interviewer: (lacht) En Fatima, was die erbij?", "person:Fatima" },
    { "[I] Weet Fatima wat er is?", "person:Fatima" },
    { "Op school, gemeente B. Gesproken met Fatima.", "person:Fatima" },
    { "Het was B. Groeneweg, van gemeente B.", "person:B. Groeneweg" },
    { "Mevrouw Van 't Wout was de zus van Kevin.", "person:Van 't Wout|person:Kevin" },
    { "R: En die banden, waar ik op heb gezeten, dat waren me hele goede banden.", "" },
    { "R: Dus ik deed die van de tweede. De mevrouw van de korstjes zei dat het hier wel stil was.",
      "" },
    { "R: dus ik deed die van de tweede en die mevrouw van de korst zei dat het hier wel stil was",
      "person:van de korst" },
  };

  assert_listed (lines, G_N_ELEMENTS (lines),
                 "18\nband/Zc\nbanden\ngoede\nhele\nwaren\nkorst\nkorstjes\nmevrouw\nstil\ntweede\n"
                 "school\ngemeente\ngesproken\nzus\nlacht\nweet\ngezeten\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/starts", test_starts);
  g_test_add_func ("/findings/over-and-over", test_over_and_over);
  g_test_add_func ("/findings/spoken", test_spoken);
  g_test_add_func ("/findings/names", test_names);
  g_test_add_func ("/findings/figures", test_figures);
  g_test_add_func ("/findings/ages", test_ages);
  g_test_add_func ("/findings/ages-in-words", test_ages_in_words);
  g_test_add_func ("/findings/names-by-their-place", test_names_by_their_place);
  g_test_add_func ("/findings/words-by-their-place", test_words_by_their_place);
  g_test_add_func ("/findings/kinds", test_kinds);
  g_test_add_func ("/findings/dictionary", test_dictionary);
  g_test_add_func ("/findings/any-text", test_any_text);
  g_test_add_func ("/findings/again", test_again);
  g_test_add_func ("/findings/rows", test_rows);
  g_test_add_func ("/findings/small", test_small);
  g_test_add_func ("/findings/compounds", test_compounds);
  g_test_add_func ("/findings/bar", test_bar);
  g_test_add_func ("/findings/letters", test_letters);
  g_test_add_func ("/findings/introduced", test_introduced);
  g_test_add_func ("/findings/streets", test_streets);
  g_test_add_func ("/findings/companies", test_companies);
  return g_test_run ();
}
