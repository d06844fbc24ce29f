/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/search-wish.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/case.h"
#include "codebook/model/wave.h"

GOptionEntry *
app_search_wish_make_entries (AppSearchWish *wish, const GOptionEntry *more)
{
  const GOptionEntry entries[] = {
    { "exact", 0, 0, G_OPTION_ARG_NONE, &wish->exact, _ ("Accents and capitals count"), NULL },
    { "compounds", 0, 0, G_OPTION_ARG_NONE, &wish->compounds, _ ("Also within longer words"),
      NULL },
    { "without-form", 0, 0, APP_CALL_TEXTS, &wish->without,
      _ ("Leave out what stands in this form; may be repeated"), _ ("FORM") },
    { "role", 0, 0, APP_CALL_TEXT, &wish->role, _ ("Only what this role says"), _ ("ROLE") },
    { "case", 0, 0, APP_CALL_TEXT, &wish->study_case, _ ("Only of this case"), _ ("CASE") },
    { "wave", 0, 0, APP_CALL_TEXT, &wish->wave, _ ("Only of this wave"), _ ("WAVE") },
    { "document", 0, 0, APP_CALL_TEXT, &wish->document, _ ("Only in this document"), _ ("DOC") },
  };
  guint n_more = 0;
  GOptionEntry *all;

  while (more != NULL && more[n_more].long_name != NULL)
    n_more++;
  all = g_new0 (GOptionEntry, n_more + G_N_ELEMENTS (entries) + 1);
  if (n_more > 0)
    memcpy (all, more, n_more * sizeof *all);
  memcpy (all + n_more, entries, sizeof entries);
  return all;
}

void
app_search_wish_release (AppSearchWish *wish)
{
  g_clear_pointer (&wish->role, g_free);
  g_clear_pointer (&wish->document, g_free);
  g_clear_pointer (&wish->study_case, g_free);
  g_clear_pointer (&wish->wave, g_free);
  g_clear_pointer (&wish->without, g_strfreev);
}

static gboolean
is_small_operator (const char *word)
{
  static const char *const operators[] = { "and", "or", "not", "near", NULL };
  const char *apart = g_str_has_prefix (word, "near/") ? word + strlen ("near/") : NULL;

  return g_strv_contains (operators, word)
         || (apart != NULL && *apart != '\0' && apart[strspn (apart, "0123456789")] == '\0');
}

static guint
count_quotes (const char *word)
{
  guint n = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      gunichar c = g_utf8_get_char (word);

      n += c == '"' || c == 0x201C || c == 0x201D || c == 0x201E;
    }
  return n;
}

/* Operators are in capitals, so that ‘not’ can be looked for; who meant one would be told of no
 * hits, or of others than were asked for. */
static void
warn_of_small_operators (const char *query)
{
  g_auto (GStrv) words = g_strsplit_set (query, " \t\n", -1);
  guint n = g_strv_length (words);
  guint quotes = 0;

  for (guint i = 0; i < n; quotes += count_quotes (words[i]), i++)
    {
      g_autofree char *upper = g_ascii_strup (words[i], -1);
      g_autofree char *why = NULL;

      if (i == 0 || i + 1 == n || quotes % 2 != 0 || !is_small_operator (words[i]))
        continue;
      why =
          g_strdup_printf (_ ("This is looked for as a word; the operator is written %s."), upper);
      app_call_complain (words[i], why);
    }
}

CodebookSearch *
app_search_wish_run (const AppSearchWish *wish,
                     CodebookProject *project,
                     const char *query,
                     GError **error)
{
  CodebookSearchOptions options = { .exact = wish->exact,
                                    .compounds = wish->compounds,
                                    .without_forms = (const char *const *) wish->without };

  if (wish->role != NULL && !codebook_role_parse (wish->role, &options.role))
    {
      app_call_misuse (error, _ ("‘%s’ is none of interviewer, respondent, coach, other"),
                       wish->role);
      return NULL;
    }
  if (wish->document != NULL
      && (options.document = codebook_document_find (project, wish->document, error)) == 0)
    return NULL;
  if (wish->study_case != NULL
      && (options.study_case = codebook_case_find (project, wish->study_case, error)) == 0)
    return NULL;
  if (wish->wave != NULL && (options.wave = codebook_wave_find (project, wish->wave, error)) == 0)
    return NULL;
  if (g_utf8_validate (query, -1, NULL))
    warn_of_small_operators (query);
  return codebook_search_run (project, query, &options, NULL, error);
}
