/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-lists.h"

/* Groningen to Zeeland, Limburg, Brabant, Flanders, Friesland; the street; and what is said in
 * English, French, German, Turkish and Arabic among Dutch. Not what is a frequent name too. */
#define SPOKEN                                                                                     \
  "aah aal aaltied aans abi abla about actually after again agga aha ains alhamdulillah "          \
  "all allee allez also altied altyd always am amai amazing ambetant and angry another "           \
  "answer any anyone anything anyway anyways aodig arbeit are ask asked assie ate attitude "       \
  "auf avec awesome awkward babe baby back bad barki barkie basic basically be because "           \
  "been before behavior behaviour being believe benne beppe bern bie bien biester bietsje "        \
  "big bin binne bint bitch boavm body boeleke bomma bompa bonjour boring boss boyfriend "         \
  "boys breur bro brother bruh bullshit burnout but by bye call called calls came care "           \
  "change changed chat child children chill chille chillen cold come coming comments cool "        \
  "could crazy crew cringe crush dad daddy dae daer damn danki dans dao day days deadline "        \
  "deadlines dedju definitely dei deur dich did died dieje diejen diene dienk din dinke "          \
  "djoeken doar doarom doarzo doe doekoe does doezoe doing done doon drama drink drok dude "       \
  "dun dushi each easy eat eem effe efkens efkes eh ehm ek elle employment end enough est "        \
  "euh even ever every everybody everyone everything evet exactly eye eyes face fact faka "        \
  "fake fakka false family famke fan father feed feel feeling feelings feet felt finally "         \
  "fine fissa fit fittie foar focus follow followers for free friend friends from fuck "           \
  "fucked fucking full gade gain game gans ganse gaon gap gave ge gean gechilled gedoon "          \
  "geer gekaome get getting ghosted ghosten ghosting gien giet gij gin ginne girl "                \
  "girlfriend girls give given go goan goat goe goeste goesting goh going gone good gooje "        \
  "got goud great group gullie gut guys habibi had haet haha hahaha hai hail half "                \
  "hamdulillah hamdullah hand happen happened happens happy hard has hate have having "            \
  "hawwe he head health hear heard heart hebde hedde heit hell hello help helped helping "         \
  "hest heur hewwe hey hi hiel hiele hielemaal hielemaol hielendal hiene hierzo hihi his "         \
  "hjir hm hmhm hmm hoes hoezo hom home honestly hopi houdoe house hubs hullie husband hy "        \
  "ich idea ill insallah insha inshallah into issue issues ist it jaa jaaa jao je jeetje "         \
  "jemig jier jim joar joh jongskes jonko just kben kech keep keerl kei keigoed kept kheb "        \
  "kid kids kiender kifesh kill kin kiner kinger kinjer kinst knew know known komde kot "          \
  "kunde kweenie kweet kzal laif laiver laot last leave let leu level life like likes "            \
  "literally live lived living loesoe look looked looking love lowkey lu luj luuj made "           \
  "mais make making manager manne manneke many mar masallah mashallah match matching "             \
  "mattie matties maybe mean meant meeting meiske meiskes mem meneerke menneke mental mer "        \
  "merci mes mhm mich mie mien miense might mind mindset mins minse mit mm moar moat "             \
  "moatte moe moeke moemoe moi mok mom mommy mon money month months mood mooder mor more "         \
  "morning mos most mother mout mouten move moved much mum must my nae nait name nee need "        \
  "needed neee neet nen never nice nich nicht nie nieje night nix no noar nobody noe noh "         \
  "non nonsense nope not nothing nou nous now number nun oan oars obviously oeh oei oer "          \
  "oet oetens oew off ohh okay oke okee okey old ollemaol ollie only onto ook opoe or osso "       \
  "other oui ouk our outfit ow own pake para part pas patta pattas people person pff pfff "        \
  "placement play played please point pour prate probably problem question quoi ran random "       \
  "real really reason right run sad safe salam salut same sat saw say saying says school "         \
  "scotoe second see seen sei seit seriously she shift shifts shit should sick sis sister "        \
  "sit sizze sjoel sjoen sjool sjoon sjus sjuust skeer skill skills skoalle skon skoon "           \
  "sleep slept small smatje snein snitch snitchen so soe soene some somebody someone "             \
  "something sorry sowieso space spang staff stand start started stay stayed still stood "         \
  "stop stopped stories story stress stressed struggle struggles struggling suddenly suis "        \
  "sunder support supported sy take taking talk talked talking tamam tantoe team tegn tell "       \
  "tfoe than thank thanks that the their them then there these they thing things think "           \
  "thinking this thoes those thought thus tied tiid time tired tis tja tjappen tjonge "            \
  "today told tomorrow too took torrie totally travaille travailler travailles tried "             \
  "trigger triggered true trug trugge try trying tsjin tu twas uhm uhu ulder ulle um umme "        \
  "un und update updates us use used using vake vanachter ventje very veur vibe vibes "            \
  "voader vool vort vot vous vree vrouwlu vur vuuel waark waarken waat waer waggie wai "           \
  "walk wallah want wanted wark warken watte way weak week weeks weerom weird welcome "            \
  "wellie went were wete what whatever when where which who whole why wicht wichter wied "         \
  "wien wiend wiene wife wike wiri wirk wirke with without woar woarom wol wollah wolle "          \
  "wollo woman women word work worked working works world worse worst would wow wrong "            \
  "wullie wurd wurde wurk wurkje wurkjen wy yalla yeah year years yep yes yess yesterday "         \
  "yn you your zai zeen zegmaar zenne zijde zjwaor zol zolle zon zone zowat zuk zukke "            \
  "zulde zullie zunne "

const char *
codebook_name_lists_get_spoken (void)
{
  return SPOKEN;
}

/* Of notes, letters and labels. */
#define SHORTENED                                                                                  \
  "aanw afspr afw beh beste bijl blz cl clt geachte gesp gespr groet groeten hfst int intv "       \
  "ivm jc kl mbt mdw mnd mvg nav nr nrs nvt obv opm orig pag pat speaker spreker tav tbv "         \
  "tgv tzt verz vgl vlgs vnl voorz wg wn wrsch zgn zsm "

const char *
codebook_name_lists_get_shortened (void)
{
  return SHORTENED;
}
