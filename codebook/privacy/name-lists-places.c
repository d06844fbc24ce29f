/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-lists.h"

/* Towns and villages of the Netherlands and Flanders, and what people speak of abroad. */
#define TOWNS                                                                                      \
  "'s-gravenhage 's-hertogenbosch aa_en_hunze aalbeke aalsmeer aalst aalsum aalten aarhus "        \
  "aarle-rixtel aarlen aarschot aartrijke aartselaar abbekerk abbenbroek abcoude abidjan "         \
  "abu_dhabi abuja accra achel achterhoek achtkarspelen adana addis_abeba adegem aden adiyaman "   \
  "adorp aduard adwa aerdenhout aerdt afferden affligem afyon agelo agri ahfir ahvaz ajdir "       \
  "aken akersloot akkrum aksaray al_hoceima alanya albergen albina alblas alblasserdam "           \
  "albrandswaard albufeira aldeboarn alexandrie algarve algiers alicante alkmaar almelo almere "   \
  "almkerk alphen_aan_de_maas alphen_aan_den_rijn alsemberg altena alteveer alveringem ambon "     \
  "ambt_delden ambt_montfort amby ameide amerongen amersfoort amman ammerstol ammerzoden "         \
  "amstelveen amsterdam amsterdam-noord amsterdam-west andel andelst anderlecht andijk angeren "   \
  "angerlo anjum anloo anna_paulowna annen annerveenschekanaal ansen antalya antwerpen anzegem "   \
  "apeldoorn apoera appelscha appeltern appingedam arcen ardooie arendonk arnemuiden arnhem "      \
  "artvin arum asch asmara asperen assab assebroek assen assendelft assenede assum asten "         \
  "athene auckland augsburg augustinusga austerlitz avelgem avenhorn avereest axum aydin azelo "   \
  "azewijn baambrugge baardegem baardwijk baarle baarle-hertog baarle-nassau baarn "               \
  "badhoevedorp baexem baflo bahir_dar baidoa bakel bakkeveen bakoe balgoij bali balikesir "       \
  "ballum bambrugge banda_abou bandung bangalore bangkok banholt banja_luka banjul bantega "       \
  "barchem barendrecht barentu barger-compascuum barlo barneveld basra bastenaken batavia "        \
  "bathmen batman bavel bavikhove bedum beegden beek_en_donk beekbergen beekdaelen beernem "       \
  "beerse beersel beerta beerzel beerzerveld beesd beesel beetsterzwaag begijnendijk beigem "      \
  "beijum beilen beiroet bekkevoort belfast belfeld belgrado bellingwolde belsele beltrum "        \
  "bemelen bemmel ben_tieb benghazi beni_mellal benidorm benin_city bennebroek bennekel "          \
  "bennekom benneveen benneveld benningbroek benschop bentelo benthuizen berbera berchem "         \
  "berg_en_dal berg_en_terblijt bergambacht bergeijk bergen_aan_zee bergen_op_zoom bergentheim "   \
  "bergharen berghem bergschenhoek bergum beringen berkane berkel berkel-enschot "                 \
  "berkel_en_rodenrijs berkelland berkenwoude berlaar berlare berlicum berlikum bernheze "         \
  "bernisse bertem beugen beuningen beusichem beveren beverlo beverwijk bialystok "                \
  "biddinghuizen bierbeek bierum biest-houtakker biezenmortel biggekerke bijlmer bilbao "          \
  "bilgaard bilthoven bilzen bingelrade binnenmaas birdaard birmingham bissegem bitgum bladel "    \
  "blankenberge blaricum blauwestad bleiswijk blerick blesdijke blijham blitterswijck "            \
  "bloemendaal bloemendaal_aan_zee blokzijl bocholt bocholtz bochum bodegraven bodrum boechout "   \
  "boedapest boekel boekelo boekhoute boezinge bogor bogota boijl bologna bolsward bolu bombay "   \
  "bonheiden bonn booischot boornbergum boorsem boortmeerbeek borculo bordeaux borger "            \
  "borgerhout borgharen borne bornem borneo bornerbroek bornwird borsbeek borsele borssele "       \
  "bosaso bosch_en_duin boschoord boskoop bosschenhoofd bosvoorde bourtange boutersem "            \
  "boven-leeuwen bovenkarspel bovensmilde boxmeer boxtel brakel brasov brasschaat bratislava "     \
  "breda bredene bredevoort bree breezand breezanddijk bremen breskens breugel breukelen "         \
  "breukeleveen brielle brighton briltil brisbane bristol britsum brno broechem "                  \
  "broek_in_waterland broek_op_langedijk broekhuizenvorst broekland broeksterwald brokopondo "     \
  "brouwershaven brownsweg bruchem bruchterveld brugge bruinehaar bruinisse brummen brunssum "     \
  "brussegem brussel budel budel-dorplein budel-schoot buenos_aires buggenhout buggenum buinen "   \
  "buinerveen buitenkaag buitenpost buitenveldert bujumbura bukavu bunde bunnik bunschoten "       \
  "burdaard buren burgas burgerbrug burgerveen burgh-haamstede burgum burgwerd bursa burum "       \
  "bussum buurmalsen buurse bydgoszcz cadier_en_keer cadzand cairo calais calcutta callantsoog "   \
  "cambridge camerig camperduin canakkale cankiri capelle caracas cardiff casteren castricum "     \
  "cayenne cebu ceuta chaam charkiv charleroi charlois chefchaouen chennai cherson chicago "       \
  "chisinau clinge cluj coevorden colombo commewijne constanta constantine corfu coronie corum "   \
  "cothen cotonou cranendonck creil cromvoirt crooswijk cruquius cuijk culemborg cyprus "          \
  "czestochowa da_nang daarle daarlerveen dadizele dakar dalerveen dalfsen dallas dalmsholte "     \
  "damme damwald damwoude dantumadeel dantumadiel daraa de_bilt de_fryske_marren de_meern "        \
  "de_pijp de_rips de_ronde_venen de_westereen de_wolden dedemsvaart deest deinum deinze "         \
  "deir_ez-zor dekemhare delfgauw delfshaven delft delfzijl delhi delwijnen den_andel "            \
  "den_bosch den_burg den_dolder den_dungen den_haag den_ham den_helder den_hoorn den_hout "       \
  "den_ilp den_nul den_oever denderbelle denderhoutem denderleeuw dendermonde denderwindeke "      \
  "denekamp denizli denpasar dentergem deppenbroek dessel destelbergen desteldonk deurle "         \
  "deurne deventer dhaka didam diegem diemen diepenbeek diepenheim diepenveen diest diever "       \
  "dieverbrug diffelen dijon diksmuide dilbeek dilsen dilsen-stokkem dinkelland dinteloord "       \
  "dinxperlo dire_dawa dirkshorn dirksland diyarbakir dnipro dodewaard doenrade doesburg "         \
  "doetinchem doeveren doezum doha dohuk dokkum domburg dongen doniaga donkerbroek doorn "         \
  "doornenburg doornik doornspijk doorwerth dordrecht dortmund douala drachten dranouter "         \
  "dreischor drempt dresden driebergen driebruggen driehuis driel drimmelen driouch drogeham "     \
  "drogenbos drogteropslagen drongelen dronrijp dronten drunen druten dublin dubrovnik dudzele "   \
  "duhok duinkerke duisburg duiven dukenburg durban durgerdam dusseldorf dussen dwingeloo "        \
  "dworp earnewald easterein eastermar echt-susteren eck_en_wiel eckelrade edam edam-volendam "    \
  "ede edegem ederveen edinburgh edingen edirne eeklo eelde eelderwolde eemnes eemsdelta "         \
  "eenrum eenum eerbeek eernegem eersel eesveen eethen eext eexterveen egmond egmond-binnen "      \
  "egmond_aan_den_hoef egmond_aan_zee eibergen eigenbrakel eijsden eijsden-margraten eindhoven "   \
  "eine eizeringen ekeren eksaarde ekstergem el_jadida elahuizen elazig elburg elewijt elim "      \
  "elingen ellecom ellemeet ellewoutsdijk elsene elshout elsloo elspeet elst elverdinge "          \
  "elversele emblem emden emirdag emmeloord emmen emmer-compascuum emmerich emmerik emst "         \
  "engelum enkhuizen enschede enschot enumatil epe epen eppegem eppenhuizen epse erbil "           \
  "erembodegem erichem erlecom ermelo erpe-mere erps-kwerps errachidia erwetegem erzincan "        \
  "erzurum escamp escharen eskisehir espelo essaouira essen etenaken etikhove etten-leur "         \
  "etterbeek eupen everbeek everberg everdingen evere evergem ewijk exloerveen exloo exmorra "     \
  "eygelshoven ezinge fallujah farmsum faro feerwerd feijenoord ferwert fes fijnaart finkum "      \
  "finsterwolde flores formerum foxhol franeker frankfurt frederiksoord freetown freiburg "        \
  "froombosch gaanderen galmaarden ganshoren garderen garmerwolde garnwerd garrelsweer "           \
  "garsthuizen garyp gasselte gasselternijveen gastel gaza gaziantep gdansk gdynia geel "          \
  "geersdijk geertruidenberg geervliet geesteren geetbets geffen geldermalsen gelderswoude "       \
  "geldrop geleen gellicum gellik gelselaar geluwe gemert gemert-bakel genderen gendt "            \
  "genemuiden geneve genhout genk gennep genoelselderen gent gentbrugge genua georgetown "         \
  "geraardsbergen gerkesklooster gerwen geuzenveld ghazni giesbeek giessen giessenburg "           \
  "gieterveen giethoorn gijzegem gijzenzele gilze gilze_en_rijen gingelom giresun gistel "         \
  "glabbeek glane glanerbrug glasgow gliwice goa goch goedereede goenga goeree-overflakkee "       \
  "goes goirle goma gondar gontrode gooik goor gorinchem gorredijk goteborg gouda gouderak "       \
  "goudriaan goudswaard goutum grafhorst graft-de_rijp gramsbergen gran_canaria granada "          \
  "grathem grave graz grembergen grenoble greup grijpskerk grijpskerke grimbergen grobbendonk "    \
  "groede groenekan groenlo groesbeek groessen gronau groningen gronsveld groot-ammers "           \
  "groot-bijgaarden grootebroek grootegast grootschermer grou grubbenvorst gruitrode guangzhou "   \
  "guercif gullegem gulpen gulpen-wittem guttecoven haacht haaksbergen haaltert haamstede "        \
  "haarle haarlem haarlemmerliede haarlemmermeer haarlo haarsteeg haasdonk haasrode haastrecht "   \
  "haelen haifa haiphong hakendover halderberge halfweg halle hallum halmahera halsteren hama "    \
  "hamme hamont-achel hannover hanoi hansbeke hansweert hapert harare harbrinkhoven "              \
  "hardegarijp hardenberg harderwijk hardinxveld hardinxveld-giessendam harelbeke haren "          \
  "harfsen hargeisa haringhuizen harkema harkstede harlingen harmelen harreveld harskamp "         \
  "haruku hasaka hasselt hattem hattemerbroek haule haulerwijk havana havelte haverleij "          \
  "hazerswoude hazerswoude-dorp hazerswoude-rijndijk hechtel hechtel-eksel hedel heeg heelsum "    \
  "heelweg heemse heemskerk heemstede heenvliet heerde heerenveen heerewaarden heerhugowaard "     \
  "heerjansdam heerle heerlen heerlerheide heesch heeswijk heeswijk-dinther heeze heeze-leende "   \
  "heidelberg heijen heijningen heikant heiloo heinenoord heinkenszand heino heist-aan-zee "       \
  "heist-op-den-berg hekelgem helden-panningen hellendoorn hellevoet hellevoetsluis helmond "      \
  "helsinki helvoirt helwijk hemelum hemiksem hemrik hendrik-ido-ambacht hengelo hengevelde "      \
  "hengstdijk herat herdersem herentals herenthout herfelingen herk-de-stad herkenbosch herne "    \
  "hernen herpen herselt herstappe herveld herwen herwijnen herzele het_bildt het_hogeland "       \
  "heteren heukelum heumen heusden heusden-zolder heythuysen hichtum hijken hijum hilaard "        \
  "hillegersberg hillegom hilvarenbeek hilversum himmelum hindeloopen hippolytushoef "             \
  "ho_chi_minhstad hoboken hoceima hoedekenskerke hoegaarden hoei hoeilaart hoek_van_holland "     \
  "hoeleden hoenderloo hoensbroek hoenzadriel hoeselt hoevelaken hof_van_twente hofstade "         \
  "hollands_kroon hollandscheveld hollum holsbeek holten holtheme holwerd holwierde homoet "       \
  "homs hong_kong hongkong honselersdijk hoofddorp hoofdplaat hoogblokland hoogeloon "             \
  "hoogerheide hoogersmilde hoogeveen hoogezand hooghalen hoogkarspel hoogkerk hoogland "          \
  "hooglanderveen hooglede hoogmade hoograven hoogstraten hoogvliet hoogwoud hoorn horst "         \
  "horst_aan_de_maas houston hout-blerick houten houthalen houthalen-helchteren houthem "          \
  "houthulst houtigehage huijbergen huisduinen huisseling huissen huizen huldenberg hulsberg "     \
  "hulshorst hulshout hulst humbeek humelgem hummelo hunsel hupsel hurdegaryp hurwenen iasi "      \
  "ibiza ichtegem idaerd iddergem idlib idsegahuizum idskenhuizen ieper ijburg ijhorst ijlst "     \
  "ijmuiden ijsbrechtum ijsselmuiden ijsselstein ijzendijke ijzendoorn ilpendam imzouren "         \
  "indoornik ingelmunster ingelum ingen innsbruck irnsum isfahan islamabad it_heidenskip "         \
  "itegem itterbeek itteren ittervoort izegem izenberge izmir izmit jabbeke jabeek jakarta "       \
  "jalalabad jeddah jellum jelsum jerevan jeruzalem jipsinghuizen jirnsum jisp johannesburg "      \
  "jorwert joure jubbega julianadorp jutphaas jutrijp kaag_en_braassem kaapstad kaatsheuvel "      \
  "kachtem kahramanmaras kalenberg kalimantan kallo kalmthout kamerik kampala kampen "             \
  "kampenhout kamperland kamperzeedijk kanaleneiland kandahar kapel-avezaath kapelle "             \
  "kapelle-biezelinge kapelle-op-den-bos kapelle_aan_den_ijssel kapellen kaprijke karachi "        \
  "karaman karbala karlsruhe kassel kasterlee kathmandu katowice kattendijke katwijk "             \
  "katwijk_aan_den_rijn katwijk_aan_zee kayseri keerbergen kekerdom kelpen-oler kemmel kemzeke "   \
  "kenitra kerkdriel kerkrade kerksken kerkwerve kerkwijk kessel kessel-lo kessenich kesteren "    \
  "ketama kharkiv khartoem khouribga kiel kiel-windeweer kielce kigali kilder kinderdijk "         \
  "kingston kinrooi kinshasa kirikkale kirkuk kirsehir klaaswaal klarenbeek klazienaveen kleef "   \
  "klijndijk kloetinge kloosterburen kloosterhaar kluisbergen klundert knesselare knokke "         \
  "knokke-heist kobani kobbegem koedijk koekange koekangerveld koekelare koekelberg koksijde "     \
  "kolham kolhorn kolkata kollum kollumerzwaag komen-waasten kommerzijl koningsbosch kontich "     \
  "konya koog koog_aan_de_zaan kooigem kootstertille kootwijk kootwijkerbroek kopenhagen "         \
  "korbeek-lo kornhorn korspel kortehemmen kortemark kortenaken kortenberg kortenhoef "            \
  "kortessem kortgene kortrijk koudekerk koudekerk_aan_den_rijn koudekerke koudum kraainem "       \
  "krabbendijke kraggenburg krakau krakow kralendijk kralingen krefeld kreta krimpen "             \
  "krimpen_aan_den_ijssel krimpenerwaard krommenie kropswolde kruibeke kruiningen kruisem "        \
  "kruishoutem kruisland kuala_lumpur kudelstaart kuinre kumasi kunduz kuurne kwadijk "            \
  "kwintsheul kyiv la_louviere la_paz laag-keppel laag-soeren laakdal laakkwartier laarne "        \
  "lage_mierde lage_vuursche lage_zwaluwe lageland lagos lahore lambertschaag lanaken landegem "   \
  "landerd landgraaf landhorst landsmeer langbroek langdorp langedijk langelo langemark "          \
  "langemark-poelkapelle langenboom langeraar langerak langezwaag langweer lansingerland "         \
  "lanzarote larache laren las_vegas latakia lattrop lebbeke ledeberg ledegem leeds leek leens "   \
  "leerdam leersum leeuwarden leeuwarderadeel leffinge legemeer leiden leiderdorp "                \
  "leidsche_rijn leidschendam leidschenveen leimuiden leipzig lekkerkerk lelydorp lelystad "       \
  "lembeek lembeke lemele lemelerveld lemiers lendelede lennik lent leopoldsburg lettele "         \
  "letterhoutem leudal leusden leuth leuven lewedorp lewenborg lexmond lichtaart lichtenvoorde "   \
  "lichtervelde liedekerke liempde lienden lier lierop lieshout liessel lievegem lievelde "        \
  "liezele lima limbricht limmen lindenheuvel lindenholt lingewaal lingewaard linkebeek "          \
  "linschoten lippenhuizen lisse lisserbroek lissewege lith lithoijen liverpool ljubljana "        \
  "lo-reninge lobith lochem lochristi lodz loenen loenen_aan_de_vecht loenersloot loerbeek "       \
  "lokeren lombardijen lombok lomm lommel londerzeel longerhouw lonneker loon_op_zand "            \
  "loosbroek loosdrecht loosduinen lopik loppem loppersum los_angeles losdorp losser lottum "      \
  "louvain-la-neuve lovendegem luanda lubbeek lubeck lublin lubumbashi luchtenburg luik "          \
  "luinjeberd lunetten lunteren lusaka lutjebroek lutjegast lutjewinkel luttelgeest luttenberg "   \
  "luyksgestel lviv lyon maarheeze maarkedal maarn maarsbergen maarssen maarssenbroek "            \
  "maartensdijk maasbommel maasbracht maasbree maasdam maasdijk maasdriel maaseik maasgouw "       \
  "maashees maashorst maasmechelen maasniel maassluis maastricht macau machelen makassar "         \
  "makkinga makkum malaga malang malatya malburgen maldegem malden mallorca malmedy malmo "        \
  "malta manado manchester manderveen manilla mannheim mantgum mardin mariaheide mariahout "       \
  "mariakerke marioepol markelo marknesse marmaris marowijne marrakech marrakesh marrum "          \
  "marseille marssum marum mashhad masqat massawa massemen maurik mazar-i-sharif mechelen "        \
  "medan medemblik meedhuizen meensel-kiezegem meerbeke meerdonk meerhout meerkerk meerle "        \
  "meerlo meerlo-wanssum meerssen meeuwen-gruitrode megchelen meierijstad meijel meise mekelle "   \
  "mekka meknes melbourne melick melilla melissant melle melsbroek melsele menaam menaldum "       \
  "mendefera mensingeweer meppel meppen merchtem merelbeke merelbeke-melle merka merkelbeek "      \
  "merksem merselo mersin metslawier meulebeke mexico-stad miami midar middelbeers middelburg "    \
  "middelharnis middelie middelkerke middelstum midden-delfland midden-drenthe "                   \
  "midden-groningen middenmeer midlum midsland midwolda mierlo mierlo-hout mijdrecht "             \
  "mijnsheerenland mildam milheeze mill millingen millingen_aan_de_rijn milsbeek mindelo "         \
  "minnertsga minsk moddergat moengo moerbeke moerbeke-waas moerdijk moergestel moerkapelle "      \
  "moerwijk moerzeke moeskroen mogadishu mol molenaarsgraaf molenbeek molenhoek molenlanden "      \
  "mombasa monchengladbach monnickendam monrovia montevideo montferland montfoort montpellier "    \
  "montreal mook mookhoek moordrecht moorsel moorsele moorslede mortsel mosoel mostar mugla "      \
  "muiden muiderberg mumbai munnekeburen munnekezijl munster munsterbilzen munstergeleen "         \
  "muntendam mussel musselkanaal naaldwijk naarden nablus nairobi najaf nantes napels nazareth "   \
  "neder-betuwe neder-hardinxveld neder-over-heembeek nederasselt nederbrakel nederhemert "        \
  "nederhorst_den_berg nederlangbroek nederweert neede neerharen neerijnen neeritter neerkant "    \
  "neerlangel neeroeteren neerpelt nettelhorst netterden neurenberg nevsehir new_delhi "           \
  "newcastle nickerie niebert niedorp niehove niekerk niel nietap nieuw-amsterdam "                \
  "nieuw-annerveen nieuw-beijerland nieuw-bergen nieuw-buinen nieuw-dordrecht nieuw-heeten "       \
  "nieuw-lekkerland nieuw-loosdrecht nieuw-namen nieuw-nickerie nieuw-roden nieuw-scheemda "       \
  "nieuw-schoonebeek nieuw-vennep nieuw-vossemeer nieuw-weerdinge nieuw-wehl nieuw-west "          \
  "nieuwe-niedorp nieuwe-pekela nieuwe-tonge nieuwe_wetering nieuwegein nieuwehorne "              \
  "nieuwendijk nieuwer-amstel nieuwer_ter_aa nieuwerkerk nieuwerkerk_aan_den_ijssel "              \
  "nieuwerkerken nieuwersluis nieuweschans nieuwkerken nieuwkerken-waas nieuwkoop nieuwkuijk "     \
  "nieuwland nieuwlande nieuwleusen nieuwmunster nieuwolda nieuwpoort nieuwstadt nieuwveen "       \
  "niftrik nigde nijbroek nijeveen nijkerk nijkerkerveen nijland nijlen nijmegen nijmegen-oost "   \
  "nijnsel nijverdal ninove nissewaard nistelrode noardeast-fryslan noorbeek noord-scharwoude "    \
  "noord-sleen noordbroek noordeloos noordenveld noordgouwe noordhorn noordlaren "                 \
  "noordoostpolder noordwelle noordwijk noordwijk_aan_zee noordwijkerhout noordwolde nootdorp "    \
  "nordhorn norg nossegem nottingham novi_sad nuenen nuis nukerke nuland numansdorp nunspeet "     \
  "nurnberg nuth obbicht obdam obergum odesa odessa odijk odiliapeel odoorn oedelem oeffelt "      \
  "oegstgeest oeken oelegem oentsjerk oerle oeselgem oesterdam offingawier ohe_en_laak oijen "     \
  "oirlo oirsbeek oirschot oisterwijk okegem olburgen oldambt oldeberkoop oldebroek "              \
  "oldeholtpade oldehove oldekerk oldemarkt oldenburg oldenzaal oldenzijl oldeouwer olland "       \
  "olsene olst olst-wijhe olsztyn olterterp ommelanderwijk ommen ommeren onderdendam onna "        \
  "onstwedde onze-lieve-vrouw-waver ooij ooltgensplaat oost-souburg oost_gelre oostakker "         \
  "oostburg oostdorp oostduinkerke oosteind oosteinde oostelbeers oostende oosterbeek "            \
  "oosterbierum oosterhesselen oosterhout oosterland oosternijkerk oosterwijtwerd oosterwolde "    \
  "oosterzee oosterzele oostham oosthuizen oostkamp oostkapelle oostknollendam oostmalle "         \
  "oostrozebeke oostrum ooststellingwerf oostvoorne oostwold oostwoud oostzaan ootmarsum "         \
  "opdorp opeinde opglabbeek opgrimbie ophasselt opheusden opijnen opitter oploo opmeer opole "    \
  "opsterland opwijk oran oranjestad oranjewoud osaka osdorp oslo osnabruck ospel oss "            \
  "ossendrecht ossenzijl ostend otegem oterleek otrobanda otterlo ottersum ottignies ottoland "    \
  "ouarzazate oud-ade oud-alblas oud-beijerland oud-gastel oud-heverlee oud-turnhout "             \
  "oud-vossemeer oud-zuilen ouddorp oude-pekela oude-tonge oude_ijsselstreek oude_pekela "         \
  "oude_wetering oudega oudegem oudehaske oudehorne oudemirdum oudenaarde oudenbosch oudenburg "   \
  "oudenhoorn ouder-amstel oudergem ouderkerk ouderkerk_aan_de_amstel ouderkerk_aan_den_ijssel "   \
  "oudeschild oudeschoot oudesluis oudewater oudkarspel oudorp oudshoorn oudwoude oujda "          \
  "overasselt overberg overbetuwe overboelare overdinkel overijse overloon overmere overpelt "     \
  "overschild overtoom overvecht overveen ovezande oxford paddepoel palermo palma pannerden "      \
  "panningen papekop papendrecht papoea parike passendale paterswolde pathmos pattaya "            \
  "peel_en_maas peij peize pekela peking pendrecht pernis perth peshawar philipsburg phuket "      \
  "piaam pieterburen pietersbierum pijnacker pijnacker-nootdorp pingjum pittem plasmolen "         \
  "plovdiv poederoijen poeldijk poelkapelle pokigron pollinkhove polsbroek poortugaal "            \
  "poortvliet poperinge poppel port-au-prince port_harcourt porto posterholt potsdam poznan "      \
  "praag praia presikhaaf pretoria princenhage prinsenbeek pristina prizren puiflijk punthorst "   \
  "purmer purmerend puth putten puttershoek puurs puurs-sint-amands qamishli quito raalte "        \
  "raamsdonk raamsdonksveer radom ramadi ramallah ramsel ransdaal ransdorp ranst raqqa rauwerd "   \
  "ravels ravenstein ravenswaaij ravenswoud recife reeuwijk reewijk regensburg reimerswaal "       \
  "reims rekem relegem renesse reninge renkum renswoude retie reusel reusel-de_mierden reutum "    \
  "reuver reykjavik rheden rhederveld rhee rhenen rhenoy rhodos rhoon ridderkerk riel "            \
  "riethoven riga rijckholt rijeka rijen rijkevoort rijkevorsel rijmenam rijnmond "                \
  "rijnsaterwoude rijnsburg rijpwetering rijsbergen rijsel rijsenhout rijssen rijssen-holten "     \
  "rijswijk rilland rimburg rincon rinsumageest rio_de_janeiro ritthem riyad rockanje "            \
  "roderesch roderwolde roelofarendsveen roerdalen roermond roesbrugge roeselare rogat roggel "    \
  "rohel rolde rollegem ronse roodeschool roosdaal roosendaal rosmalen rossum rostock rothem "     \
  "rotselaar rotterdam rottevalle rottum rouen rouveen rozenburg rozendaal rozenstein rucphen "    \
  "ruddervoorde ruigahuizen ruinen ruinerwold ruisbroek ruiselede rumbeke rumpt rupelmonde "       \
  "ruurlo ryptsjerk rzeszow saaksum saasveld saba saeftinghe safi saidia saigon sakarya "          \
  "salzburg sambeek samsun san_francisco san_nicolas sanaa sandfirden sanliurfa santiago "         \
  "santo_domingo santpoort santpoort-noord santpoort-zuid sao_paulo saparua sappemeer sarajevo "   \
  "saramacca sardinie sas_van_gent sassenheim savaneta schaarbeek schaarsbergen schaesberg "       \
  "schagen schaijk schalkhaar schalkwijk schalsum scharendijke scharmer scharnegoutum "            \
  "scharsterbrug scheemda schellebelle schellingwoude schellinkhout schelluinen schepdaal "        \
  "scherpenheuvel scherpenheuvel-zichem scherpenisse scherpenzeel scheveningen schiedam "          \
  "schijndel schilderswijk schildwolde schimmert schin_op_geul schinnen schinveld schipborg "      \
  "schiphol schipluiden schoonaarde schoondijke schoonebeek schoonhoven schoonloo schoonoord "     \
  "schoonrewoerd schoorl schoorldam schorisse schoten schouwen-duiveland schouwerzijl "            \
  "schuinesloot schulen sebaldeburen selouane selwerd semarang semmerzake seoul seraing seram "    \
  "serooskerke serskamp settat sevenum sevilla sexbierum sfax shanghai sheffield shenzhen "        \
  "shiraz sibculo sicilie siddeburen siebengewald siegerswoude siirt sijsele silvolde "            \
  "simonshaven simpelveld sinaai sint-agatha-berchem sint-amands sint-amandsberg sint-andries "    \
  "sint-anna-bos sint-denijs sint-denijs-westrem sint-eloois-vijve sint-genesius-rode "            \
  "sint-gillis sint-gillis-waas sint-idesbald sint-jans-molenbeek sint-job sint-joost-ten-node "   \
  "sint-katelijne-waver sint-katherina-lombeek sint-kruis sint-kwintens-lennik "                   \
  "sint-lambrechts-woluwe sint-laureins sint-lievens-houtem sint-maria-aalter "                    \
  "sint-maria-lierde sint-martens-latem sint-martens-lennik sint-michiels sint-michielsgestel "    \
  "sint-niklaas sint-pauwels sint-petersburg sint-pieters-leeuw sint-pieters-woluwe "              \
  "sint-stevens-woluwe sint-truiden sint-ulriks-kapelle sint_agatha sint_annaland "                \
  "sint_annaparochie sint_anthonis sint_eustatius sint_hubert sint_jacobiparochie "                \
  "sint_jansklooster sint_johannesga sint_kruis sint_laurens sint_maarten sint_maartensdijk "      \
  "sint_michielsgestel sint_nicolaasga sint_odilienberg sint_oedenrode sint_pancras "              \
  "sint_philipsland sint_truiden sint_willebrord sintjohannesga sipaliwini sittard sivas "         \
  "skopje slagharen sleen sleeuwijk sleidinge slenaken sliedrecht slijk-ewijk slochteren "         \
  "slootdorp sloterdijk slotervaart sluis sluiskil smilde sneek snelrewaard snikzwaag "            \
  "soerendonk soest soesterberg sofia someren someren-eind sommelsdijk son_en_breugel sousse "     \
  "southampton spaarndam spaarnwoude spakenburg spanbroek spaubeek spiere-helkijn spijkenisse "    \
  "spijkerboor sprang-capelle sprundel srebrenica stabroek stadskanaal stampersgat "               \
  "standdaarbuiten staphorst statia stavenisse stavoren stede_broec stedum steenbergen "           \
  "steendam steenderen steenwijk steenwijkerland steenwijkerwold steenwijksmoer steggerda "        \
  "steijl stein stekene stellendam sterrebeek stevensbeek stevensweert stevoort steyl "            \
  "stichtse_vecht stiens stiphout stockholm stokkem stokkum stolwijk stombeek stompetoren "        \
  "stompwijk stoutenburg straatsburg stramproy stratum streefkerk strijbeek strijen strijensas "   \
  "strijp strijtem stroe stroinkslanden strombeek strombeek-bever stuivekenskerke stuttgart "      \
  "sudwest-fryslan sulawesi sulaymaniyah sumar sumba surabaya surhuisterveen surhuizum "           \
  "susteren suwald swalmen swartbroek sweikhuizen swifterbant swolgen sydney szczecin taarlo "     \
  "tabriz taipei takoradi tallinn tamale taounate targuist tarnow taroudant tartous taza "         \
  "tbilisi teeffelen teerns tegelen tekirdag tel_aviv tema temse ten_boer tenerife ter_aar "       \
  "ter_apel teralfene terband terborg terhagen terheijden terherne terhole ternaard ternat "       \
  "ternate terneuzen terschuur tersoal tervuren terwinselen terwispel terwolde tessenderlo "       \
  "tessenderlo-ham teteringen tetouan texel teylingen thesinge thessaloniki tholen thorn "         \
  "tidore tiel tielen tielrode tielt tielt-winge tienen tienhoven tienray tietjerksteradeel "      \
  "tijnje tikrit tilburg tilligte timisoara timor tinallinge tirana tirns tisselt tiznit "         \
  "tjerkwerd tjuchem tokat tokio tolbert toldijk tollebeek tollembeek tongelre tongeren "          \
  "torhout toronto torremolinos torun toscane totness toulouse trabzon tremelo tricht triemen "    \
  "tripoli tripscompagnie tubbergen tuitjenhorn tungelroy turijn turnhout tuzla twello "           \
  "twenterand twijzel twijzelerheide twisk tynaarlo tytsjerk tytsjerksteradiel tzum tzummarum "    \
  "uddel uden udenhout uffelte ugchelen uitbergen uitdam uitgeest uithoorn uithuistermeeden "      \
  "uithuizen uithuizermeeden uitkerke uitwellingerga ukkel ulestraten ulft ulicoten ulrum "        \
  "ulvenhout ureterp urfa urk urmond ursel ursem usak usquert usselo utingeradeel utrecht "        \
  "utrechtse_heuvelrug vaalbeek vaals vaassen vaesrade valburg valencia valkenburg "               \
  "valkenburg_aan_de_geul valkenswaard valthe valthermond vancouver varik varna varsselder "       \
  "varsseveld vasse veelerveen veendam veenendaal veenhuizen veeningen veenklooster veenoord "     \
  "veenwouden veere veghel velddriel veldegem veldhoven veldhuizen veldwezelt velp velsen "        \
  "velsen-noord velsen-zuid velserbroek veltem-beisem venebrugge venetie venhorst venhuizen "      \
  "venlo venray verrebroek verviers vessem vethuizen veurne vianen vichte vierakker vierhouten "   \
  "vierlingsbeek vierpolders viersen vijfheerenlanden vijfhuizen vilnius vilsteren vilvoorde "     \
  "vinderhoute vinkega vinkel vinkem vinkeveen vinkhuizen visvliet vlaardingen vlamertinge "       \
  "vledder vledderveen vleuten vlezenbeek vlieland vliermaal vlijmen vlissingen vlist vlodrop "    \
  "voerendaal vogelenzang vogelwaarde volendam volkegem volkel vollenhove vollezele voorburg "     \
  "voorhout voorschoten voorst voorthuizen vorchten vorden vorselaar vorstenbosch "                \
  "vortum-mullem vosselaar vragender vrasene vreeland vreeswijk vremde vries vriescheloo "         \
  "vriezenveen vroomshoop vrouwenparochie vrouwenpolder vught waadhoeke waalre waalwijk "          \
  "waardenburg waarschoot waasmunster wachtebeke waddinxveen wadenoijen wagenberg wagenborgen "    \
  "wageningen walem walsoorden wambeek wamel wanica wannegem-lede wanneperveen wanroij wanssum "   \
  "wapenveld wapse wapserveen waregem warffum warfhuizen warga warmond warneton warns "            \
  "warnsveld wartena washington waspik wassenaar watergraafsmeer wateringen waterlandkerkje "      \
  "watermaal-bosvoorde watervliet waverveen weerdinge weerselo weert weesp weesperkarspel "        \
  "weesperzijde wehe-den_hoorn wehl weidum weiteveen well wellen wellerlooi welsum wemeldinge "    \
  "wemmel wenduine wenzhou wernhout wervershoof wervik wesepe wespelaar wesselerbrink wessem "     \
  "west-graftdijk west-terschelling west_betuwe west_maas_en_waal westbeemster westbroek "         \
  "westdorpe westelbeers westende westerbeek westerbork westeremden westerhaar "                   \
  "westerhaar-vriezenveensewijk westerhoven westerkwartier westerland westerlee westerlo "         \
  "westernieland westerveld westervoort westerwijtwerd westerwolde westkapelle westkerke "         \
  "westland westmaas westmalle westouter westrozebeke weststellingwerf westvleteren westvoorne "   \
  "westwoud westzaan wetteren weurt wevelgem wezembeek-oppem wezep wichelen wichmond "             \
  "wiekevorst wierden wieringen wieringerwaard wieringerwerf wierum wijchen wijckel wijdemeren "   \
  "wijdenes wijdewormer wijgmaal wijhe wijk_aan_zee wijk_bij_duurstede wijk_en_aalburg wijlre "    \
  "wijnaldum wijnandsrade wijnegem wijnjewoude wijster wilbertoord wildervank wilhelminadorp "     \
  "wilhelminaoord willebroek willemstad wilnis wilp wilrijk wilsele wilskerke wilsum windhoek "    \
  "wingene winksele winschoten winssen winssum winsum wintam winterle winterswijk wirdum "         \
  "wissenkerke witmarsum wittelte wittem witteveen woensdrecht woensel woerden "                   \
  "woerdense_verlaat wognum woldendorp wolfheze wolphaartsdijk wolvega wolvertem wommelgem "       \
  "wommels wondelgem workum wormer wormerland wormerveer wortegem-petegem woubrugge woudenberg "   \
  "woudrichem woudsend woumen wouterswoude wouw wouwse_plantage wroclaw wuestwezel wuppertal "     \
  "wuustwezel yaounde yerseke yndyk yogyakarta yozgat ypenburg ysbrechtum ysselsteyn zaandam "     \
  "zaandijk zaanstad zabrze zagreb zaio zalk zaltbommel zandbergen zandeweer zandhoven zandpol "   \
  "zandvliet zandvoort zaporizja zaragoza zarren zaventem zeddam zedelgem zeebrugge zeegse "       \
  "zeerijp zeewolde zegveld zeijen zeist zele zelem zelhem zellik zelzate zemst zenica "           \
  "zennewijnen zerkegem zevenaar zevenbergen zevenbergschen_hoek zevenhoven zevenhuizen zichem "   \
  "zierikzee zieuwent zijdewind zijldijk zijpe zingem zoelen zoelmond zoerle-parwijs zoersel "     \
  "zoetermeer zoeterwoude zoeterwoude-rijndijk zomergem zonguldak zonhoven zonnebeke zonnegem "    \
  "zonnemaire zorgvlied zottegem zoutelande zoutenaaie zoutkamp zoutleeuw zuid-beijerland "        \
  "zuid-scharwoude zuidbroek zuiddorpe zuidhorn zuidlaarderveen zuidland zuidlaren "               \
  "zuidoostbeemster zuidplas zuidveen zuidvelde zuidwijk zuidwolde zuidzande zuienkerke zuilen "   \
  "zuilichem zulte zulzeke zuna zundert zurich zutendaal zutphen zwaag zwaagdijk "                 \
  "zwaagwesteinde zwalm zwammerdam zwanenburg zwartebroek zwartemeer zwartewaterland "             \
  "zwartsluis zweeloo zwevegem zwevezele zwiggelte zwijnaarde zwijndrecht zwinderen zwolle "       \
  "zwolle-zuid"

/* Of the larger towns. */
#define QUARTERS                                                                                   \
  "'s-gravenland aa-landen aalderinkshoek aarveld aawijk abstede achterwillens achtse_barrier "    \
  "afrikaanderwijk agniesebuurt aldenhof aldlan alexanderpolder almere-buiten almere-haven "       \
  "almere-hout almere-poort almere-stad almere_buiten almere_haven almere_hout almere_poort "      \
  "almere_stad altrade amsterdam-oost amsterdam-zuid amsterdam-zuidoost amsterdam_centrum "        \
  "amsterdam_nieuw-west amsterdam_noord amsterdam_oost amsterdam_west amsterdam_zuid "             \
  "amsterdam_zuidoost angelslo anklaar apollobuurt archipelbuurt arnhemse_broek assen-noord "      \
  "assen-oost assendorp atolwijk baandert baarsjes babberspolder baggelhuizen "                    \
  "bangert_en_oosterpolder banne_buiksloot barger-oosterveld bargeres barrier bartjeseindje "      \
  "bekkerveld belcrum belfort belgisch_park benoordenhout berensteyn berflo_es berg_en_bos "       \
  "bergerhof bergkwartier bergmansplein bergpolder berkum besterd betondorp beverwaard "           \
  "bezuidenhout biesdonk biesland bijlmermeer binckhorst blaarthem blauwenoord bleijerheide "      \
  "blijdorp blixembosch bloemekeswijk bloemenbuurt bloemhof bloemvelden boeimeer boerhaavewijk "   \
  "bohemen bokhamer bolhaar bomenbuurt bonaventurakwartier borgele bos_en_lommer "                 \
  "boschstraatkwartier boschveld boshoven boshuizen bospolder bospolder-tussendijken boswijk "     \
  "botlek bottendaal bouwlust bouwmeesterbuurt brabantpark brakkenstein brandevoort brinkhorst "   \
  "broekhoven broekpolder brouwhuis brugse_poort brusselsepoort buiksloot buikslotermeer "         \
  "bullepolder burgemeesterswijk burgerhout buytenwegh buytenwegh_de_leyens caberg "               \
  "camminghaburen campenhoef carnisse caumerveld chevremont coendersborg colmschate "              \
  "corpus_den_hoorn crabbehof cromhoffsbleek da_costabuurt daalhof daalmeer dalem dampoort "       \
  "dansaert danswijk dapperbuurt dassenkuil dauwendaele de_aker de_baarsjes de_esch "              \
  "de_groote_wielen de_heeg de_hitjes de_laar-west de_leyens de_reit de_rompert de_vijfhoek "      \
  "de_wallen de_wijert delftlanden delftwijk dennenoord deurne-noord deuteren dichterswijk "       \
  "dierdonk dietsveld diezerpoort dolphia dommelbergen donderberg doornakkers doornbos "           \
  "douve_weien drents_dorp driebergenbuurt driemanspolder dubbeldam duindorp duinoord "            \
  "duivendrecht eckart ede-oost ede-zuid eeuwsels eikenburg eikenderveld eilandenbuurt "           \
  "ekkersrijt elden elderveld elinkwijk emmerhout emmermeer empel engelbert essenerveld "          \
  "euroborg europawijk europoort faunabuurt fellenoord filmwijk floriande forepark frankendael "   \
  "gaasperdam gageldonk ganzenhoef gasthuiswijk geeren-noord geeren-zuid geestenberg "             \
  "geitenkamp genderdal genneper_parken genneperzijde genooi gerenbroek gestel gestelse_buurt "    \
  "gesworen_hoek geuzenveld-slotermeer ginneken goffert goirke gouda-oost goverwelle "             \
  "graan_voor_visch grasbroek gravenburg grevelingen groenewoud groenoord groeseind "              \
  "groot-ijsselmonde groot_douwel groot_driene grootstal grote_waal haagdijk haagse_beemden "      \
  "haagse_hout haagwegkwartier haarlem-noord haarlem-oost haarlemmerhoutkwartier haarzuilens "     \
  "hagerhof hambaken hasseler_es hatert hatertse_hei haveneiland heechterp "                       \
  "heechterp-schieringen heerevelden heerlerbaan heesterakker heijendaal heijenoord heijplaat "    \
  "heilust heirnis heizel heksenberg helmerhoek helmond-noord helmond-oost helmond-west "          \
  "helpman hengelose_es hengstdal heseveld het_lage_land heugem heusdenhout heverlee "             \
  "hillesluis hintham hinthamerpoort hof_van_delft hoge_mors hoge_vucht hoge_vught "               \
  "hogeland-noord holendrecht hollanderwijk holtenbroek hoofddorppleinbuurt hoogvliet-noord "      \
  "hoogvliet-zuid hoogvonderen hoorn-noord hoornse_meer hoornseveld hoornwerk houtwijk "           \
  "huiswaard huizum hunnerberg ijsselmonde immerloo indische_buurt ittersum jagershoef "           \
  "jekerkwartier jordaan kadoelen kalsdonk kamperpoort kastelenbuurt katendrecht kattenbroek "     \
  "kattenburg keizerslanden kerckebosch kernhem kerschoten kersenboogerd kethel kievitsloop "      \
  "kijkduin kinkerbuurt klarendal klein_driene klingerberg klingerbergsingel klinkenbelt "         \
  "kloosterveen knutteldorp kogerveld kolenkit kolenkitbuurt kollenberg kolpingbuurt "             \
  "kop_van_zuid korrewegwijk korte_akkeren kortven korvel kostverloren kraaiennest "               \
  "kraayenstein kralingen-oost kralingen-west krawinkel kroeven kronehoef kronenburg "             \
  "kruidenwijk kruiskamp kuenenplein kuregem kustwijk kwakkenberg laak laares lage_weide "         \
  "lakerlopen langdonk lankforst lasonder leiden-noord leiden-zuidwest leiden_noord "              \
  "leidschenveen-ypenburg leidsebuurt lekkum leusderkwartier leyenburg liendert lijnbaangebied "   \
  "limbeek limbrichterveld limmel linkeroever liskwartier literatuurwijk maandereng maashaven "    \
  "maaspoort maasvlakte macharius malberg malburgen-oost malburgen-west malpertuis malvert "       \
  "mariaberg mariahoeve mariarade marlot marollen marsdijk marssteden matendonk matenhorst "       \
  "matonge meerestein meerhoven meerstad meerzicht meezenbroek meijhorst mekkelholt mensfort "     \
  "merenwijk middelland moesel molenberg molenwijk morskwartier muide muizenberg muntel "          \
  "museumkwartier musschemig muziekwijk neerbosch neerbosch-oost neerbosch-west nellestein "       \
  "nesselande nieuw-einde nieuw-krispijn nieuw_gent nieuw_waldeck nieuwe_westen nieuwendam "       \
  "nieuwendam-noord nieuwmarkt nieuwstraatkwartier nijlan nijmegen-noord nijmegen-west "           \
  "nobelhorst noordbarge noordereiland noorderhoogebrug noorderpark noordhove ommoord "            \
  "oog_in_al oostenburg oosterflank oosterheem oosterheide oosterhoogebrug oosterparkbuurt "       \
  "oosterparkwijk oosterpoort oosterwei oosterwold oostrik oostvaardersbuurt ooyevaarsnest "       \
  "ophoven oranjewijk orthen osdorp-oost ossenkoppelerhoek osseveld oud-charlois "                 \
  "oud-ijsselmonde oud-krispijn oud-mathenesse oud-west oud-zuid oud_gent oud_koog "               \
  "oude_noorden oude_westen overakker overbos overdie overhoven overschie overtoomse_veld "        \
  "overvecht-noord overvecht-zuid overwhere paasberg paauwenburg paleiskwartier palemig "          \
  "palenstein parc_sandur parkwijk passart peelo peldersveld peppelensteeg philipsdorp pierik "    \
  "pijlsweerd pittelo planetenwijk plaswijck poelenburg poptahof pottenberg prins_alexander "      \
  "prinsejagt prinsenland professorenwijk provenierswijk purmer-noord purmer-zuid quirijnstok "    \
  "raambuurt rabot randenbroek randwyck rapenland reeland reeshof regenboogbuurt "                 \
  "regentessekwartier reigersbos reijershove reitdiep rietkampen rietlanden rijkerswoerd "         \
  "rijnsweerd rijpelberg risdam rivierenbuurt rivierenwijk rochusbuurt roermond-oost "             \
  "roermond-zuid rokkeveen rolduckerveld rompert roombeek rosmolenwijk rotterdam-noord "           \
  "rotterdam-oost rotterdam-west rotterdam-zuid rotterdam_centrum rotterdam_noord "                \
  "rotterdam_oost rotterdam_west rotterdam_zuid rozemaai rozenprieel rubroek ruischerbrug "        \
  "ruitersbos rustenburg-oostbroek ruwenbos sanderbout schadewijk schandelen scharn "              \
  "schelfhorst schellerlanden schepenbuurt schiebroek schieringen schildersbuurt schinkelbuurt "   \
  "schothorst schouwbroek schrijverswijk schuilenburg schutskamp schuytgraaf seefhoek segbroek "   \
  "seghwaert seizoenenbuurt sinnevelt sint-andrieskwartier sint_marten sint_pieter slaagh "        \
  "slaaghwijk slachthuisbuurt slangenbeek sluitersveld smelienkamp soesterkwartier "               \
  "spaanse_polder spaarndammerbuurt spangen spekholzerheide spijkerkwartier spikvoorde "           \
  "spoorwijk sprengenbos sprenkelaar staatsliedenbuurt staatsliedenwijk stadbroek staddijk "       \
  "stadionbuurt stadshagen stadsmaten stadspolders stadsveld statenkwartier stedenwijk "           \
  "steigereiland sterrenburg sterrenwijk stevenfenne stevenshof stokhasselt stokhorst strijp-s "   \
  "stripheldenbuurt stromenwijk struisenburg stuivenberg sveafors tanthof tarwewijk techum "       \
  "terbregge terwijde theresia tivoli tolberg tolhuis-sluizeken tolsteeg toolenburg "              \
  "transvaalbuurt transvaalkwartier transwijk tuindorp tuindorp_'t_lansink tuindorp_nieuwendam "   \
  "tuindorp_oostzaan tuinwijk tuinzigt tussen_de_vaarten tussendijken twekkelerveld ubroek "       \
  "uitvindersbuurt ulgersmaborg utrecht-noord utrecht-oost utrecht-west utrecht-zuid "             \
  "utrecht_noord utrecht_oost utrecht_west utrecht_zuid vaartbroek valeriuskwartier "              \
  "valkenboskwartier van_der_pekbuurt vastenavondkamp vathorst velperweg velve velve-lindenhof "   \
  "venlo-oost venlo-zuid venserpolder vermeerkwartier versilienbosch verzetswijk "                 \
  "vettenoordse_polder vinkenhoek vleuten-de_meern vleuterweide vliegeniersbuurt vliert "          \
  "vogelbuurt vogelwijk volewijck vondelkwartier voorhof voorst-zwolle vossenbelt vossenberg "     \
  "vossener vosseparkwijk votulast vrangendael vredenburg vreewijk vrieheide vrijenban "           \
  "vrijheidswijk vroonermeer vruchtenbuurt waalhaven waarderpolder waldeck wandelbos "             \
  "wateringse_veld waterwijk weespertrekvaart weezenhof weidevenne welten westbroekpark "          \
  "westenholte westerpark westerwatering westpoort westwijk wheermolen wielenpolle wielwijk "      \
  "wierdense_hoek wilderinkshoek willemskwartier windmolenbroek wippolder wipstrik wittenburg "    \
  "wittevrouwen wittevrouwenveld woenselse_heide wolfskuil woolde wooldrik woudhoek woudhuis "     \
  "wyck wyckerpoort ypelaar zandweerd zeeburg zeeburgereiland zeeheldenbuurt zeeheldenkwartier "   \
  "zeggelt zeswegen zevenkamp zielhorst zijlweg zuidas zuiderburen zuiderpark zuiderzeewijk "      \
  "zuidhoven zurenborg zwanenveld zwolle-noord"

/* Provinces, regions, islands, waters and countries, with their capitals. */
#define REGIONS                                                                                    \
  "afghanistan afrika afsluitdijk agadir albanie alblasserwaard aleppo algerie algerije "          \
  "ameland amerika amstel amsterdam-rijnkanaal amsterdamse_bos anatolie andalusie angola "         \
  "ankara antillen antwerpse_kempen ardennen argentinie armenie aruba australie azerbeidzjan "     \
  "azie bagdad bahrein balearen balkan bangladesh barbados barcelona bargerveen baronie "          \
  "baskenland beemster beieren belarus belgie belize belterwijde benin bergse_maas bergse_plas "   \
  "berlijn betuwe bhutan biesbosch bodenmeer boekarest bolivia bollenstreek bommelerwaard "        \
  "bonaire bosnie botswana braassemermeer brabant brazilie bretagne brunssummerheide bulgarije "   \
  "burkina_faso burundi bussloo cambodja canada canarische_eilanden caraiben caribisch_gebied "    \
  "casablanca catalonie centraal-afrikaanse_republiek chili china colombia comomeer congo "        \
  "costa_blanca costa_brava costa_del_sol costa_rica cuba curacao damascus de_achterhoek "         \
  "de_groote_peel de_kempen de_liemers de_peel de_wieden deltagebied demer denderstreek "          \
  "denemarken dijle dinkel djibouti dollard dolomieten dominica dominicaanse_republiek dommel "    \
  "donbas donetsk dordogne drechtsteden drenthe drents-friese_wold druivenstreek dubai "           \
  "duin-_en_bollenstreek duitsland durme dwingelderveld ecuador eemmeer eems eems-dollard "        \
  "eemskanaal egypte eifel el_salvador elzas engeland equatoriaal-guinea eritrea estland "         \
  "ethiopie europa fiji filipijnen finland flevoland fluessen fochteloerveen food_valley "         \
  "frankrijk friese_meren friese_walden friese_wouden friesland fryslan gaasterland gabon "        \
  "gambia gardameer gelderland gelderse_ijssel gelderse_vallei georgie ghana goeree "              \
  "gooi_en_vechtstreek gooimeer goois_natuurreservaat graafschap grebbeberg grenada "              \
  "grevelingenmeer griekenland groene_hart groot-brittannie guatemala guinee guinee-bissau "       \
  "guyana haaglanden haagse_bos hageland haiti hamburg haringvliet haspengouw henegouwen "         \
  "heuvelland hoeksche_waard hoekse_waard hof_van_twente hoge_veluwe hogeland holland "            \
  "hollands_diep hollandse_ijssel holterberg honduras hongarije hoogeveense_vaart ierland "        \
  "ijsland ijsselmeer india indonesie irak iran israel istanbul italie ivoorkust jamaica japan "   \
  "java jemen joegoslavie jordanie kaapverdie kabul kagerplassen kameroen karinthie kaukasus "     \
  "kazachstan kempen kenia kennemerduinen kennemerland ketelmeer keulen kiev kirgizie "            \
  "klein-brabant koerdistan koeweit kop_van_noord-holland kop_van_overijssel kosovo "              \
  "kralingse_plas krim kroatie land_van_cuijk land_van_heusden_en_altena land_van_maas_en_waal "   \
  "land_van_waas langstraat laos latijns-amerika lauwersland lauwersmeer lauwerszee "              \
  "leekstermeer leie leiestreek lemelerberg lesotho letland libanon liberia libie "                \
  "liechtenstein liemers limburg limburgse_kempen linge lissabon litouwen loehansk lombardije "    \
  "londen loonse_en_drunense_duinen loosdrechtse_plassen luxemburg maas maas_en_waal "             \
  "maasduinen maaskant maasland maasvallei macedonie madagaskar madrid maghreb malawi "            \
  "malediven maleisie mali markermeer marokko mauritanie mauritius meetjesland meierij "           \
  "meierij_van_den_bosch mergelland merwede mexico midden-amerika midden-brabant "                 \
  "midden-limburg midden-oosten mijnstreek milaan moezel moldavie molukken monaco mongolie "       \
  "montenegro moskou mozambique munchen myanmar naardermeer nador namibie nederland nederrijn "    \
  "nedersaksen nepal new_york nicaragua nieuw-guinea nieuw-zeeland nieuwe_waterweg niger "         \
  "nigeria noord-amerika noord-beveland noord-brabant noord-drenthe noord-holland "                \
  "noord-ierland noord-kennemerland noord-korea noord-limburg noord-macedonie noord-nederland "    \
  "noord-veluwe noorderkempen noordkop noordoost-brabant noordrijn-westfalen noordwest-veluwe "    \
  "noordzee noordzeekanaal noorwegen normandie nuldernauw oeganda oekraine oezbekistan oman "      \
  "ommelanden oost-azie oost-brabant oost-europa oost-friesland oost-groningen oost-nederland "    \
  "oost-vlaanderen oostelijke_mijnstreek oostenrijk oosterschelde oostvaardersplassen "            \
  "oude_ijsselstreek ourthe overijssel overijsselse_vecht pajottenland pakistan palestina "        \
  "panama papoea-nieuw-guinea paraguay paramaribo parijs parkstad parkstad_limburg "               \
  "paterswoldsemeer peel peru perzie polen portugal posbank provence qatar rabat randstad "        \
  "reeuwijkse_plassen reggekanaal rifgebergte rijn rijnland rivierenland roemenie rome "           \
  "ruhrgebied rusland rwanda sahara saint_lucia saksen salland sallandse_heuvelrug san_marino "    \
  "saoedi-arabie sauerland scandinavie schelde schengen schermer schie schiermonnikoog "           \
  "schotland semois senegal servie seychellen siberie sierra_leone singapore sint-pietersberg "    \
  "slotermeer sloterplas slovenie slowakije sneekermeer soedan somalie somaliland sovjet-unie "    \
  "spaarne spanje sri_lanka stedendriehoek strabrechtse_heide sudan sumatra suriname swaziland "   \
  "syrie tadzjikistan taiwan tanger tanzania teheran terschelling thailand tibet tielerwaard "     \
  "tirol tjeukemeer togo trinidad trinidad_en_tobago tsjaad tsjechie tsjechoslowakije tunesie "    \
  "turkije turkmenistan twente twentekanaal uruguay vaalserberg van_starkenborghkanaal "           \
  "vaticaanstad vechtstreek veenkolonien veerse_meer veluwe veluwemeer veluwezoom venezuela "      \
  "verenigd_koninkrijk verenigde_arabische_emiraten verenigde_staten vietnam "                     \
  "vinkeveense_plassen vlaams-brabant vlaamse_ardennen vlaamse_ruit vlaanderen voerstreek "        \
  "vogezen volkerak voorne voorne-putten vs waal waals-brabant waasland waddeneilanden "           \
  "waddenzee walcheren wales wallonie warschau waterland weerribben wenen west-brabant "           \
  "west-europa west-friesland west-vlaanderen westeinderplassen westelijke_mijnstreek "            \
  "westerschelde westfriesland westhoek wieringermeer wilhelminakanaal wit-rusland wolderwijd "    \
  "zaan zaanstreek zaanstreek-waterland zambia zeeland zeeuws-vlaanderen zeeuwse_eilanden "        \
  "zeevang zimbabwe zuid-afrika zuid-amerika zuid-beveland zuid-europa zuid-holland "              \
  "zuid-kennemerland zuid-korea zuid-limburg zuid-molukken zuid-nederland zuid-willemsvaart "      \
  "zuiderkempen zuiderzee zuidlaardermeer zuidoost-azie zuidoost-brabant zuidoost-drenthe "        \
  "zuidwest-drenthe zuidwest-friesland zwarte_woud zweden zwitserland"

const char *
codebook_name_lists_get_places (void)
{
  return TOWNS " " QUARTERS " " REGIONS;
}
