/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-lists.h"

/* Towns and villages of the Netherlands and Flanders, and what people speak of abroad. */
#define TOWNS                                                                                      \
  "'s-gravenhage 's-hertogenbosch aa_en_hunze aalsmeer aalst aalten aarschot aartselaar accra "    \
  "achterhoek achtkarspelen adana addis_abeba al_hoceima albina alblasserdam albrandswaard "       \
  "alkmaar almelo almere alphen_aan_den_rijn altena amersfoort amstelveen amsterdam "              \
  "amsterdam-noord amsterdam-west antalya antwerpen apeldoorn appingedam arnhem asmara assen "     \
  "asten baarle baarle-nassau baarn barendrecht barneveld beekdaelen beesel beijum belgrado "      \
  "bergeijk bergen_op_zoom bergschenhoek bergum beringen berkane berkel berkelland bernheze "      \
  "bernisse beuningen beveren beverwijk bijlmer bilthoven bilzen binnenmaas bladel "               \
  "blankenberge blaricum bloemendaal bodegraven boekel borger borne bornem borsele boskoop "       \
  "boxmeer boxtel brasschaat breda bree breskens breukelen brielle brugge brummen brunssum "       \
  "brussel buitenpost buitenveldert bunnik bunschoten buren burgum bursa bussum capelle "          \
  "castricum charkiv charleroi charlois cherson coevorden cranendonck crooswijk cuijk "            \
  "culemborg dalfsen damme damwoude dantumadeel dantumadiel de_bilt de_fryske_marren de_meern "    \
  "de_pijp de_rips de_ronde_venen de_westereen de_wolden deinze delfshaven delft delfzijl "        \
  "den_bosch den_haag den_helder den_oever dendermonde denekamp deppenbroek deurne deventer "      \
  "diemen diest diksmuide dilbeek dinkelland dinteloord dinxperlo diyarbakir dnipro doesburg "     \
  "doetinchem dokkum dongen doorn doornik dordrecht drachten driebergen drimmelen dronten "        \
  "druten duiven dukenburg echt-susteren edam edam-volendam ede eeklo eemnes eemsdelta eersel "    \
  "eibergen eijsden eijsden-margraten eindhoven elburg elst emmeloord emmen enkhuizen enschede "   \
  "epe epse erbil ermelo escamp etten-leur evergem feijenoord fes franeker gaanderen gaziantep "   \
  "gdansk geel geertruidenberg geldermalsen geldrop geleen gemert gemert-bakel gendt "             \
  "genemuiden genk gennep gent geraardsbergen geuzenveld giethoorn gilze gilze_en_rijen "          \
  "goeree-overflakkee goes goirle goor gorinchem gorredijk gouda grave groenlo groesbeek "         \
  "groningen grubbenvorst gulpen haaksbergen haarlem haarlemmerliede haarlemmermeer "              \
  "halderberge hardenberg harderwijk hardinxveld harelbeke haren harlingen hasselt hattem "        \
  "heemskerk heemstede heerde heerenveen heerhugowaard heerjansdam heerlen heesch heeze "          \
  "heeze-leende heiloo heino heist-op-den-berg hellendoorn hellevoetsluis helmond "                \
  "hendrik-ido-ambacht hengelo herentals het_bildt het_hogeland heusden heusden-zolder "           \
  "hillegom hilvarenbeek hilversum hoboken hoek_van_holland hoeksche_waard hoensbroek "            \
  "hoevelaken hof_van_twente hollands_kroon holten homs hoofddorp hoogeloon hoogeveen "            \
  "hoogezand hoogkarspel hoograven hoogvliet hoorn horst horst_aan_de_maas houten houthalen "      \
  "huizen hulst hurdegaryp ieper ijburg ijmuiden ijsselstein izegem izmir joure "                  \
  "kaag_en_braassem kampen kanaleneiland kandahar kapelle katowice katwijk kayseri kerkrade "      \
  "kharkiv khartoem knokke koksijde kollum kontich konya koog kortrijk krakau kralendijk "         \
  "kralingen krimpen krimpen_aan_den_ijssel krimpenerwaard kyiv laakkwartier lagos lanaken "       \
  "landerd landgraaf lansingerland laren leek leerdam leersum leeuwarden leeuwarderadeel "         \
  "leiden leiderdorp leidsche_rijn leidschendam leidschenveen lelydorp lelystad leudal leusden "   \
  "leuven lewenborg lichtenvoorde lier lindenholt lingewaal lingewaard lisse lochem lodz "         \
  "lokeren lombardijen lommel lonneker lopik losser lubbeek lublin luik lunetten lviv maarssen "   \
  "maasdriel maaseik maasgouw maassluis maastricht malburgen maldegem marioepol markelo "          \
  "marrakesh mechelen medemblik meerssen meierijstad meknes melle meppel merelbeke merksem "       \
  "middelburg midden-delfland midden-drenthe midden-groningen midwolda mijdrecht moengo "          \
  "moerdijk moerwijk mogadishu molenlanden montferland montfoort mook mortsel mosoel muiden "      \
  "naaldwijk naarden neder-betuwe nederweert neede nickerie nieuw-vennep nieuw-west nieuwegein "   \
  "nieuwkoop nieuwleusen nieuwpoort nijkerk nijmegen nijverdal ninove nissewaard "                 \
  "noardeast-fryslan noordenveld noordoostpolder noordwijk nuenen nunspeet odesa odessa "          \
  "oegstgeest oirschot oisterwijk oldambt oldebroek oldenzaal olst olst-wijhe ommen oost_gelre "   \
  "oostende oosterbeek oosterhout ooststellingwerf opmeer opsterland oranjestad osdorp oss "       \
  "ostend oud-beijerland oude_ijsselstreek oudenaarde ouder-amstel oudewater oudkarspel oujda "    \
  "overbetuwe overijse overtoom overvecht paddepoel papendrecht pathmos peel_en_maas pekela "      \
  "pendrecht philipsburg pijnacker pijnacker-nootdorp poperinge poznan presikhaaf prinsenbeek "    \
  "pristina purmerend putten raalte raamsdonksveer reimerswaal renkum renswoude "                  \
  "reusel-de_mierden rheden rhenen ridderkerk rijen rijnmond rijssen rijssen-holten rijswijk "     \
  "roerdalen roermond roeselare rolde ronse roosendaal rotterdam rozendaal rucphen ruurlo "        \
  "sarajevo sassenheim schagen scherpenzeel scheveningen schiedam schijndel schilderswijk "        \
  "schiphol schoonhoven schoten schouwen-duiveland selwerd simpelveld sint-michielsgestel "        \
  "sint-niklaas sint-truiden sint_anthonis sint_michielsgestel sittard slagharen sliedrecht "      \
  "slotervaart sluis sneek soest sofia someren son_en_breugel spakenburg spijkenisse "             \
  "stadskanaal staphorst stede_broec steenbergen steenwijk steenwijkerland stein "                 \
  "stichtse_vecht stratum strijp stroinkslanden sudwest-fryslan surhuisterveen szczecin "          \
  "tegelen temse ter_apel terneuzen tervuren tetouan texel teylingen tholen tiel tielt tienen "    \
  "tietjerksteradeel tilburg tirana tongelre tongeren torhout trabzon tubbergen turnhout "         \
  "twello twenterand tynaarlo tytsjerksteradiel uden uitgeest uithoorn ulft urk urmond utrecht "   \
  "utrechtse_heuvelrug vaals vaassen valkenburg valkenswaard varsseveld veendam veenendaal "       \
  "veere veghel veldhoven velp velsen venlo venray vianen vijfheerenlanden vilvoorde "             \
  "vinkhuizen vlaardingen vleuten vlieland vlissingen voerendaal volendam voorburg voorhout "      \
  "voorschoten voorst vorden vriezenveen vroomshoop vught waadhoeke waalre waalwijk "              \
  "waddinxveen wageningen wapenveld waregem warmond wassenaar watergraafsmeer weert weesp "        \
  "wesselerbrink west_betuwe west_maas_en_waal westerkwartier westerveld westervoort "             \
  "westerwolde westland weststellingwerf westvoorne wetteren wevelgem wierden wieringen "          \
  "wijchen wijdemeren wijhe wijk_bij_duurstede willebroek willemstad winschoten winsum "           \
  "winterswijk woensdrecht woensel woerden wolvega workum wormerland woudenberg woudrichem "       \
  "wroclaw yerseke ypenburg zaandam zaanstad zagreb zaltbommel zandvoort zaporizja zaventem "      \
  "zeewolde zeist zelhem zelzate zevenaar zevenbergen zierikzee zoetermeer zoeterwoude "           \
  "zottegem zoutkamp zuidlaren zuidplas zuidwijk zuilen zundert zutphen zwaagwesteinde "           \
  "zwartewaterland zwartsluis zwevegem zwijndrecht zwolle"

/* Provinces, regions, islands, waters and countries, with their capitals. */
#define REGIONS                                                                                    \
  "afghanistan afrika agadir albanie aleppo algerije ameland amerika angola ankara antillen "      \
  "argentinie aruba australie bagdad barcelona belgie berlijn betuwe boekarest bonaire bosnie "    \
  "brabant brazilie bulgarije canada casablanca chili china colombia congo curacao damascus "      \
  "denemarken drenthe dubai duitsland egypte engeland eritrea ethiopie europa filipijnen "         \
  "finland flevoland frankrijk friesland fryslan gelderland ghana griekenland hamburg holland "    \
  "hongarije ierland ijsland india indonesie irak iran israel istanbul italie japan java "         \
  "jordanie kaapverdie kabul kenia keulen kiev koeweit kosovo kroatie libanon limburg lissabon "   \
  "londen luxemburg madrid maleisie marokko mexico milaan moskou munchen nador nederland "         \
  "new_york nieuw-zeeland nigeria noord-brabant noord-holland noorwegen oekraine oostenrijk "      \
  "overijssel pakistan palestina paramaribo parijs peru polen portugal rabat randstad roemenie "   \
  "rome rusland salland saoedi-arabie schiermonnikoog schotland servie singapore slowakije "       \
  "soedan somalie spanje sumatra suriname syrie tanger teheran terschelling thailand tsjechie "    \
  "tunesie turkije twente veluwe venezuela verenigde_staten vietnam vlaanderen vs "                \
  "waddeneilanden wallonie warschau wenen zeeland zeeuws-vlaanderen zuid-afrika zuid-holland "     \
  "zweden zwitserland"

const char *
codebook_name_lists_get_places (void)
{
  return TOWNS " " REGIONS;
}
