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
  char *by, *stop;
  gboolean keep, all;
  int limit;
} Wish;

static void
wish_release (Wish *wish)
{
  g_free (wish->by);
  g_free (wish->stop);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_release)

static JsonArray *
make_rows (const CodebookFrequencies *frequencies, guint limit, gboolean grouped)
{
  const GPtrArray *all = codebook_frequencies_get_all (frequencies);
  const GPtrArray *groups = codebook_frequencies_get_groups (frequencies);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < all->len && (limit == 0 || i < limit); i++)
    {
      const CodebookFrequency *word = all->pdata[i];
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "lemma", word->lemma);
      json_object_set_string_member (row, "word", word->name);
      json_object_set_int_member (row, "count", word->count);
      for (guint k = 0; grouped && k < groups->len; k++)
        json_object_set_int_member (row, ((CodebookFrequencyGroup *) groups->pdata[k])->name,
                                    word->by_group[k]);
      json_object_set_string_member (row, "forms", word->forms);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

/* The groups' names are keys of the rows and heads of the columns. */
static gboolean
print (AppCall *call, const CodebookFrequencies *frequencies, const Wish *wish, GError **error)
{
  const GPtrArray *groups = codebook_frequencies_get_groups (frequencies);
  g_autoptr (GArray) columns = g_array_new (TRUE, TRUE, sizeof (AppColumn));
  AppColumn column = { "word", C_ ("of text", "Word") };

  g_array_append_val (columns, column);
  column = (AppColumn){ "count", _ ("Times"), TRUE };
  g_array_append_val (columns, column);
  for (guint i = 0; wish->by != NULL && i < groups->len; i++)
    {
      const char *name = ((CodebookFrequencyGroup *) groups->pdata[i])->name;

      column = (AppColumn){ name, name, TRUE };
      g_array_append_val (columns, column);
    }
  column = (AppColumn){ "forms", _ ("Forms") };
  g_array_append_val (columns, column);
  return app_rows_output (call, make_rows (frequencies, (guint) wish->limit, wish->by != NULL),
                          (const AppColumn *) (gconstpointer) columns->data, _ ("Words"), error);
}

static gboolean
run (AppCall *call, const Wish *wish, GError **error)
{
  g_autofree char *words = NULL;
  g_auto (GStrv) stop = NULL;
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (CodebookFrequencies) frequencies = NULL;

  if (wish->stop != NULL && (words = app_call_read_text (wish->stop, error)) == NULL)
    return FALSE;
  project =
      app_call_open (call, wish->keep ? CODEBOOK_STORE_WRITE : CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL || (wish->keep && !codebook_stop_list_set (project, words, error)))
    return FALSE;
  if (!wish->all)
    stop = words != NULL ? codebook_stop_list_parse (words) : codebook_stop_list_load (project);
  app_call_heed_interrupt (call);
  frequencies = codebook_frequencies_run (project, wish->by, (const char *const *) stop,
                                          call->cancellable, error);
  return frequencies != NULL && print (call, frequencies, wish, error);
}

gboolean
app_frequencies_run (AppCall *call, GError **error)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "by", 0, 0, APP_CALL_TEXT, &wish.by, _ ("Per case, wave, role, or value of an attribute"),
      _ ("WHAT") },
    { "stop", 0, 0, APP_CALL_TEXT, &wish.stop,
      _ ("Leave out the words of this file instead of the project’s stop list"), _ ("FILE") },
    { "keep-stop", 0, 0, G_OPTION_ARG_NONE, &wish.keep,
      _ ("Keep them as the project’s stop list; without --stop: the list as it comes"), NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &wish.all, _ ("Leave out no word"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &wish.limit, _ ("So many words at most"), _ ("N") },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P",
    .min = 1,
    .max = 1,
    .options = APP_CALL_JSON | APP_CALL_OUTPUT | APP_CALL_FORMAT | APP_CALL_CODER,
    .example = "draad frequencies studie.draad --by wave --limit 50 -o woorden.xlsx",
    .notes =
        N_ ("Words in all their forms. Without -o a table; -o writes docx, odt, html, md, csv, "
            "xlsx or json."),
  };

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  if (wish.limit < 0)
    return app_call_misuse (error, _ ("--limit takes a number of 0 or more"));
  return run (call, &wish, error);
}
