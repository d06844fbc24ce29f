/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/stop-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/text/fold.h"
#include "codebook/text/segments.h"

/* Function words, in the forms they are spoken in. */
static const char dutch[] =
    "aan achter af al alle allebei alleen allemaal als alsof altijd ander andere anderen anders "
    "ben bent beetje bij bijna binnen boven buiten d'r da daar daarbij daarin daarmee daarna "
    "daarom daarop daaruit daarvan daarvoor dan dat de deed deden den der deze die diens dit dus "
    "doe doen doet door doordat e eens een eentje eerst eigenlijk elk elke elkaar en enkele er "
    "erbij erin ermee erna erop eruit ervan ervoor even ga gaan gaat gedaan geen gegaan gehad "
    "geweest geworden ging gingen ge gewoon gij goh h had hadden haar heb hebben hebt heeft heel "
    "helemaal hem hen het hier hierbij hiermee hij hmm hoe hoeveel hoor hun i ie ieder iedere "
    "iedereen iemand iets ik in inderdaad is ja jaja jawel je jij jijzelf jou jouw juist jullie k "
    "kan kon konden kun kunnen kunt laat laten later liever m maar mag me mee meer meest meestal "
    "men met mezelf mij mijn mijzelf misschien mocht mochten moest moesten moet moeten mogen m'n n "
    "na naar naast nadat nee net niemand niet niets nog nogal nooit nou nu of ofzo om omdat onder "
    "ons onze ook op over p per precies r rond s samen sinds soms soort 's t te tegen ten ter "
    "terwijl tijdens toch toe toen tot totdat tussen 't u uh uhm uhu uit uw v van vanaf vandaar "
    "vanuit veel ver via voor voordat vooral w waar waarbij waardoor waarin waarmee waarna waarom "
    "waarop waarvan waarvoor wanneer want waren was wat we wel welk welke werd werden wie wij wil "
    "wilde wilden willen wilt word worden wordt x ze zeg zei zeker zelf zelfs zich zichzelf zij "
    "zijn zo zo'n zoals zodat zonder zou zouden zowel zal zult zullen z'n";
static const char english[] =
    "a about after all also am an and any are as at be because been before being but by can could "
    "did do does doing don't for from get go going got had has have he her here him his how i if "
    "in into is it it's its just know like me more my no not now of oh okay on one or other our "
    "out really right she should so some something than that that's the their them then there "
    "they thing think this those to too uh um up us very was way we well were what when where "
    "which who why will with would yeah yes you your";

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

GStrv
codebook_stop_list_parse (const char *words)
{
  g_autoptr (GArray) segments = codebook_segments_words (words, strlen (words), NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < segments->len; i++)
    {
      const CodebookSegment *word = &g_array_index (segments, CodebookSegment, i);
      char *folded =
          codebook_fold_word (words + word->start_byte, word->end_byte - word->start_byte);

      if (g_hash_table_add (seen, folded))
        g_ptr_array_add (list, folded);
      else
        g_free (folded);
    }
  g_ptr_array_sort (list, compare_words);
  g_ptr_array_add (list, NULL);
  return (GStrv) g_ptr_array_free (list, FALSE);
}

GStrv
codebook_stop_list_load (CodebookProject *project)
{
  g_autofree char *kept =
      codebook_store_dup_text (codebook_project_get_store (project),
                               "SELECT value FROM setting WHERE name = 'stop-words'", "");
  const char *language = codebook_project_get_language (project);

  if (kept != NULL)
    return codebook_stop_list_parse (kept);
  return codebook_stop_list_parse (g_str_has_prefix (language, "en") ? english : dutch);
}

static gboolean
keep (CodebookStore *store, const char *words, GError **error)
{
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;

  if (words == NULL)
    return codebook_store_run (store, error, "DELETE FROM setting WHERE name = 'stop-words'", "");
  list = codebook_stop_list_parse (words);
  text = g_strjoinv (" ", list);
  return codebook_store_run (store, error,
                             "INSERT INTO setting (name, value) VALUES ('stop-words', ?) "
                             "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                             "s", text);
}

gboolean
codebook_stop_list_set (CodebookProject *project, const char *words, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gboolean joined;

  return codebook_store_join (store, _ ("Stop list"), &joined, error)
         && codebook_store_leave (store, joined, keep (store, words, error), error);
}

gboolean
codebook_stop_list_change (CodebookProject *project,
                           const char *word,
                           gboolean in_list,
                           GError **error)
{
  g_auto (GStrv) list = codebook_stop_list_load (project);
  g_auto (GStrv) changed = codebook_stop_list_parse (word);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; list[i] != NULL; i++)
    if (in_list || !g_strv_contains ((const char *const *) changed, list[i]))
      g_string_append_printf (words, "%s ", list[i]);
  for (guint i = 0; in_list && changed[i] != NULL; i++)
    g_string_append_printf (words, "%s ", changed[i]);
  return codebook_stop_list_set (project, words->str, error);
}
