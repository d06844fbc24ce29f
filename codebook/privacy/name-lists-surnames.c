/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/name-lists.h"

static const char surnames[] =
    "achahbar akkerman aksoy alaoui amrani arslan arts aslan asselt autar aydin azzouzi baaren "
    "baars bakker beek bemmel benali bennani berg bergen berkel beusekom biesheuvel biharie blom "
    "boer boersma bokhoven boomsma bos bosch bosman bouazza bouhali boukhari bouma bouterse "
    "bouwman braam brakel brandsma brink broek brouwer bruijn bruin bruins bruinsma buijs burleson "
    "busch bussel buuren celik chen claes cornelissen dalen dam damen dekker dekkers demir desmet "
    "dijk dijken dijkhuizen dijkman dijkstra dogan dongen doorn douma driel driessen drost dubois "
    "duin eck eeden eijk eijnden eikelenboom elmas elzinga engelen essen evers ewijk faber "
    "feenstra fernandes fokkema fransen gerrits gerritsen gijsbers gils goossen goossens graaf "
    "groen groot haak haan haas haddad haddou hage hagen haverkamp heijden heijmans heinen hemert "
    "hendriks hendriksen hermans hermsen heuvel hoek hoeks hoekstra hof hofman hofstede hofstra "
    "holtrop hoof hoogland horssen horst huijbregts huisman idrissi jacobs jagroep janse jansen "
    "janssen jaspers jong jonge jonker jonkman kamp kaya keijzer keizer kessels khattabi kilic "
    "klaassen klein klomp koc kok kolk kolkman koning konings kooij kooistra koopman kootstra "
    "koster kowalski kraai kramer krijgsman kromosoeto kroon kruijt kuijper kuik kuiper kuipers "
    "kurt laan laar lambert lammers langeveld leenders leeuwen lemmens linden linders lith maas "
    "maes mahabier martens meer meertens meijer meijers mertens meulen meyer michielsen mierlo "
    "minnema mohammed mol molenaar mooij mous mulder mulders nguyen nieboer nijboer nijhuis nijs "
    "noordhuis noort nowak oemrawsingh oers offringa olthof oort oosterhuis osch otten ouali "
    "oudheusden ozdemir ozkan ozturk pasman peeters peters piek pieters pijpers pinas ploeg "
    "poelman polat polman postma prins prinsen raaf raaij ramautar ramdin reinders reitsma rhee "
    "ridder riel rietveld rijn rodrigues roelofs roos rozendaal ruiter rutten sahin sande sanders "
    "schaaf schaik scheepers schepers schie schilder schipper scholten schouten schreuder schreurs "
    "sijbrandij sikkema silva simsek singh sloot sluiter smit smits snijder snoek soekhai specht "
    "spronsen steenbergen stoffels straaten strien stuurman swart tabak teunissen theunissen "
    "thijssen tiemersma timmerman timmermans tjon tuijl tuinstra uitterlinden valk veen veenstra "
    "velde veldhuis veldman velzen verbeek verhagen verhoef verhoeven verkerk vermeer vermeulen "
    "versteeg verwey vink visscher visser vliet vonk vos vries vroom vugt wagenaar wal weijers "
    "welling wessels westra wetering wever wier wiersma wijk wijnen wijngaarden wilbers wilde "
    "willems willemsen winters wit wolf wolters wouters yildirim yildiz yilmaz zandstra zanten "
    "zegers zijlstra zuidema zwart zwiers zwol";

const char *
codebook_name_lists_get_surnames (void)
{
  return surnames;
}
