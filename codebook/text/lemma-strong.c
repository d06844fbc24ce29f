/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/lemma-strong.h"

#include <string.h>

/* Each: infinitive, past, participle, and behind a bar the forms of the present that no rule gives.
 * Without accents, as folded words are. A plural (liepen, kozen) and what a prefix makes of it
 * (ontliep) is for the rules. */
static const char *const strong_verbs[] = {
  "bakken gebakken",
  "bannen gebannen",
  "barsten gebarsten",
  "bederven bedierf bedorven",
  "bedriegen bedroog bedrogen",
  "beginnen begon begonnen",
  "bergen borg geborgen",
  "bevelen beval bevolen",
  "bewegen bewoog bewogen",
  "bezwijken bezweek bezweken",
  "bidden bad gebeden",
  "bieden bood geboden",
  "bijten beet gebeten",
  "binden bond gebonden",
  "blazen blies geblazen",
  "blijken bleek gebleken",
  "blijven bleef gebleven",
  "blinken blonk geblonken",
  "braden gebraden",
  "breken brak gebroken",
  "brengen bracht gebracht",
  "brouwen gebrouwen",
  "buigen boog gebogen",
  "delven dolf gedolven",
  "denken dacht gedacht",
  "dingen dong gedongen",
  "doen deed gedaan gedane | doe doet",
  "dragen droeg gedragen",
  "drijven dreef gedreven",
  "dringen drong gedrongen",
  "drinken dronk gedronken",
  "druipen droop gedropen",
  "duiken dook gedoken",
  "dunken docht gedocht",
  "durven dorst",
  "dwingen dwong gedwongen",
  "eten at gegeten",
  "fluiten floot gefloten",
  "gaan ging gegaan gegane | ga gaat",
  "gelden gold gegolden",
  "genezen genas genezen",
  "genieten genoot genoten",
  "geven gaf gegeven",
  "gieten goot gegoten",
  "glijden gleed gegleden",
  "glimmen glom geglommen",
  "graven groef gegraven",
  "grijpen greep gegrepen",
  "hangen hing gehangen",
  "hebben had gehad | heb hebt heeft",
  "heffen hief geheven",
  "helpen hielp geholpen",
  "heten geheten",
  "hijsen hees gehesen",
  "houden hield gehouden | hou",
  "houwen hieuw gehouwen",
  "jagen joeg gejaagd",
  "kiezen koos gekozen",
  "kijken keek gekeken",
  "klimmen klom geklommen",
  "klinken klonk geklonken",
  "kluiven kloof gekloven",
  "knijpen kneep geknepen",
  "komen kwam gekomen | kom komt",
  "kopen kocht gekocht",
  "krijgen kreeg gekregen",
  "krijten kreet gekreten",
  "krimpen kromp gekrompen",
  "kruipen kroop gekropen",
  "kunnen kon konden gekund | kan kun kunt",
  "kwijten kweet gekweten",
  "lachen gelachen",
  "laden geladen",
  "laten liet gelaten",
  "leggen gelegd lei",
  "lezen las gelezen",
  "liegen loog gelogen",
  "liggen lag gelegen",
  "lijden leed geleden",
  "lijken leek geleken",
  "lopen liep gelopen",
  "malen gemalen",
  "melken molk gemolken",
  "meten mat gemeten",
  "mijden meed gemeden",
  "moeten moest gemoeten | moet",
  "mogen mocht gemogen gemoogd | mag",
  "nemen nam genomen",
  "nijgen neeg genegen",
  "ontginnen ontgon ontgonnen",
  "ontluiken ontlook ontloken",
  "overlijden overleed overleden",
  "plegen placht gepleegd",
  "pluizen ploos geplozen",
  "prijzen prees geprezen",
  "raden ried geraden",
  "rijden reed gereden",
  "rijgen reeg geregen",
  "rijten reet gereten",
  "rijzen rees gerezen",
  "roepen riep geroepen",
  "ruiken rook geroken",
  "scheiden gescheiden",
  "schelden schold gescholden",
  "schenden schond geschonden",
  "schenken schonk geschonken",
  "scheppen schiep geschapen",
  "scheren schoor geschoren",
  "schieten schoot geschoten",
  "schijnen scheen geschenen",
  "schijten scheet gescheten",
  "schrijden schreed geschreden",
  "schrijven schreef geschreven",
  "schrikken schrok geschrokken",
  "schuilen school gescholen",
  "schuiven schoof geschoven",
  "slaan sloeg geslagen | sla slaat",
  "slapen sliep geslapen",
  "slijpen sleep geslepen",
  "slijten sleet gesleten",
  "slinken slonk geslonken",
  "sluipen sloop geslopen",
  "sluiten sloot gesloten",
  "smelten smolt gesmolten",
  "smijten smeet gesmeten",
  "snijden sneed gesneden",
  "snuiten snoot gesnoten",
  "snuiven snoof gesnoven",
  "spannen gespannen",
  "spijten speet gespeten",
  "spinnen spon gesponnen",
  "splijten spleet gespleten",
  "spreken sprak gesproken",
  "springen sprong gesprongen",
  "spruiten sproot gesproten",
  "spugen spoog gespogen",
  "spuiten spoot gespoten",
  "staan stond gestaan gestane | sta staat",
  "steken stak gestoken",
  "stelen stal gestolen",
  "sterven stierf gestorven",
  "stijgen steeg gestegen",
  "stijven steef gesteven",
  "stinken stonk gestonken",
  "stoten stiet gestoten",
  "strijden streed gestreden",
  "strijken streek gestreken",
  "stuiven stoof gestoven",
  "treden trad getreden",
  "treffen trof getroffen",
  "trekken trok getrokken",
  "vallen viel gevallen",
  "vangen ving gevangen",
  "varen voer gevaren",
  "vechten vocht gevochten",
  "verdrieten verdroot verdroten",
  "verdwijnen verdween verdwenen",
  "vergeten vergat",
  "verliezen verloor verloren",
  "verslinden verslond verslonden",
  "vinden vond gevonden",
  "vlechten vlocht gevlochten",
  "vliegen vloog gevlogen",
  "vouwen gevouwen",
  "vragen vroeg gevraagd",
  "vreten vrat gevreten",
  "vriezen vroor gevroren",
  "vrijen vree",
  "waaien woei gewaaid",
  "wassen wies gewassen",
  "wegen woog gewogen",
  "werpen wierp geworpen",
  "werven wierf geworven",
  "weten wist geweten | weet",
  "weven geweven",
  "wijken week geweken",
  "wijzen wees gewezen",
  "willen wou wouden wilde wilden gewild | wil wilt",
  "winden wond gewonden",
  "winnen won gewonnen",
  "worden werd geworden",
  "wreken gewroken",
  "wrijven wreef gewreven",
  "wringen wrong gewrongen",
  "zeggen zei zeiden gezegd | zegt",
  "zeiken zeek gezeken",
  "zenden zond gezonden",
  "zien zag gezien geziene | zie ziet",
  "zieden zood gezoden",
  "zijgen zeeg gezegen",
  "zijn was waren geweest | ben bent is",
  "zingen zong gezongen",
  "zinken zonk gezonken",
  "zinnen zon gezonnen",
  "zitten zat gezeten",
  "zoeken zocht gezocht",
  "zouten gezouten",
  "zuigen zoog gezogen",
  "zuipen zoop gezopen",
  "zullen zou zouden | zal zult",
  "zwelgen zwolg gezwolgen",
  "zwellen zwol gezwollen",
  "zwemmen zwom gezwommen",
  "zweren zwoer zwoor gezworen",
  "zwerven zwierf gezworven",
  "zwijgen zweeg gezwegen",
};

/* form → where it stands, a GArray of Place. Made once, then only read. */
typedef struct
{
  guint entry;
  gboolean past;
} Place;

static GHashTable *
make_forms (void)
{
  GHashTable *forms =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < G_N_ELEMENTS (strong_verbs); i++)
    {
      g_auto (GStrv) words = g_strsplit (strong_verbs[i], " ", -1);
      Place place = { i, TRUE };

      for (guint k = 1; words[k] != NULL; k++)
        {
          GArray *places = g_hash_table_lookup (forms, words[k]);

          if (*words[k] == '|')
            {
              place.past = FALSE;
              continue;
            }
          if (places == NULL)
            {
              places = g_array_new (FALSE, FALSE, sizeof (Place));
              g_hash_table_insert (forms, g_strdup (words[k]), places);
            }
          g_array_append_val (places, place);
        }
    }
  return forms;
}

void
codebook_lemma_strong_find (const char *form,
                            gboolean only_past,
                            CodebookLemmaStrongFunc found,
                            gpointer user_data)
{
  static GHashTable *forms; /* set once, behind the guard */
  const GArray *places;

  if (g_once_init_enter (&forms))
    g_once_init_leave (&forms, make_forms ());
  places = g_hash_table_lookup (forms, form);
  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      Place place = g_array_index (places, Place, i);
      const char *entry = strong_verbs[place.entry];
      g_autofree char *infinitive = g_strndup (entry, strcspn (entry, " "));

      if (place.past || !only_past)
        found (infinitive, user_data);
    }
}
