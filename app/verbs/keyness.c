/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/frequencies.h"

#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/output.h"
#include "app/rows.h"
#include "app/verb.h"
#include "codebook/model/stop-list.h"

typedef struct
{
  char *group, *against;
  gboolean all;
  int limit;
} Wish;

static void
wish_release (Wish *wish)
{
  g_free (wish->group);
  g_free (wish->against);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_release)

static double
rounded (double number, double by)
{
  return (double) (gint64) (number * by + (number < 0 ? -0.5 : 0.5)) / by;
}

static JsonArray *
make_rows (const GArray *keywords, guint limit)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < keywords->len && (limit == 0 || i < limit); i++)
    {
      const CodebookKeyword *keyword = &g_array_index (keywords, CodebookKeyword, i);
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "lemma", keyword->word->lemma);
      json_object_set_string_member (row, "word", keyword->word->name);
      json_object_set_int_member (row, "count", keyword->count);
      json_object_set_int_member (row, "against", keyword->against);
      json_object_set_double_member (row, "g2", rounded (keyword->g2, 10000));
      json_object_set_double_member (row, "log_ratio", rounded (keyword->log_ratio, 10000));
      json_array_add_object_element (rows, row);
    }
  return rows;
}

/* ‘wave=T1’ as wave and T1. */
static gboolean
split_group (const char *text, char **by, char **value, GError **error)
{
  const char *equals = strchr (text, '=');

  if (equals == NULL || equals == text || equals[1] == '\0')
    return app_call_misuse (error, _ ("‘%s’ is not a group; write it as wave=T1"), text);
  *by = g_strndup (text, equals - text);
  *value = g_strdup (equals + 1);
  return TRUE;
}

static int
find_group (const CodebookFrequencies *frequencies, const char *value, GError **error)
{
  int group = codebook_frequencies_find_group (frequencies, value);
  const GPtrArray *groups = codebook_frequencies_get_groups (frequencies);
  g_autoptr (GString) names = g_string_new (NULL);

  if (group >= 0)
    return group;
  for (guint i = 0; i < groups->len && i < 12; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((CodebookFrequencyGroup *) groups->pdata[i])->name);
  codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("Nothing is said by ‘%s’; there are: %s."),
                 value, names->str);
  return -1;
}

static gboolean
run (AppCall *call, const Wish *wish, GError **error)
{
  const AppColumn columns[] = {
    { "word", C_ ("of text", "Word") },     { "count", _ ("Times"), TRUE },
    { "against", _ ("Against"), TRUE },     { "g2", _ ("G²"), TRUE },
    { "log_ratio", _ ("Log ratio"), TRUE }, { NULL }
  };
  g_autofree char *by = NULL, *value = NULL, *other_by = NULL, *other = NULL;
  g_autoptr (CodebookProject) project = NULL;
  g_auto (GStrv) stop = NULL;
  g_autoptr (CodebookFrequencies) frequencies = NULL;
  g_autoptr (GArray) keywords = NULL;
  int group, against = -1;

  if (!split_group (wish->group, &by, &value, error)
      || (wish->against != NULL && !split_group (wish->against, &other_by, &other, error)))
    return FALSE;
  if (other_by != NULL && strcmp (other_by, by) != 0)
    return app_call_misuse (error, _ ("both groups must be of the same: ‘%s’ and ‘%s’ are not"), by,
                            other_by);
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  if (!wish->all)
    stop = codebook_stop_list_load (project);
  app_call_heed_interrupt (call);
  frequencies =
      codebook_frequencies_run (project, by, (const char *const *) stop, call->cancellable, error);
  if (frequencies == NULL || (group = find_group (frequencies, value, error)) < 0
      || (other != NULL && (against = find_group (frequencies, other, error)) < 0))
    return FALSE;
  keywords = codebook_frequencies_compare (frequencies, (guint) group, against);
  return app_rows_output (call, make_rows (keywords, (guint) MAX (0, wish->limit)), columns,
                          _ ("Words that mark a group"), error);
}

gboolean
app_keyness_run (AppCall *call, GError **error)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "group", 0, 0, APP_CALL_TEXT, &wish.group,
      _ ("Whose words: case=P01, wave=T1, role=coach, or an attribute and its value"),
      _ ("GROUP") },
    { "against", 0, 0, APP_CALL_TEXT, &wish.against, _ ("Against whom (all others)"), _ ("GROUP") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &wish.all, _ ("Leave out no word"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &wish.limit, _ ("So many words at most"), _ ("N") },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P",
    .min = 1,
    .max = 1,
    .options = APP_CALL_JSON | APP_CALL_OUTPUT | APP_CALL_FORMAT,
    .example = "draad keyness studie.draad --group conditie=IPS --against conditie=PA --limit 30",
    .notes =
        N_ ("G² (log-likelihood) says how sure it is that a word is said more or less: 3.84 is p "
            "< .05, 15.13 p < .0001. Log ratio says how much: 1 is twice as often, -1 half as "
            "often."),
  };

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  if (wish.group == NULL)
    return app_call_misuse (error, _ ("--group is needed"));
  return run (call, &wish, error);
}
