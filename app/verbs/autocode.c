/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/search-wish.h"
#include "app/verb.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/naming.h"
#include "codebook/model/turn.h"
#include "codebook/text/segments.h"

typedef struct
{
  char *code, *query, *context, *speaker;
} Wish;

static void
wish_release (Wish *wish)
{
  g_free (wish->code);
  g_free (wish->query);
  g_free (wish->context);
  g_free (wish->speaker);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_release)

/* What @speaker says in one document, a range a turn. */
static gboolean
add_turns (CodebookProject *project, const CodebookSpeaker *speaker, GArray *ranges, GError **error)
{
  g_autoptr (CodebookDocumentText) text =
      codebook_document_text_load (project, speaker->document, error);
  g_autoptr (GArray) turns = NULL;

  if (text == NULL)
    return FALSE;
  turns = codebook_turn_load (project, speaker->document, text, error);
  if (turns == NULL)
    return FALSE;
  for (guint i = 0; i < turns->len; i++)
    {
      const CodebookTurn *turn = &g_array_index (turns, CodebookTurn, i);
      CodebookCodingRange range = { speaker->document, turn->words_cp, turn->end_cp };
      g_autofree char *said = NULL;

      if (turn->speaker != speaker->id)
        continue;
      said = codebook_document_text_dup_range (text, turn->words_cp, turn->end_cp);
      if (*g_strstrip (said) != '\0')
        g_array_append_val (ranges, range);
    }
  return TRUE;
}

/* Speakers of that name or label, in all documents. (element-type CodebookCodingRange) */
static GArray *
list_turns (CodebookProject *project, const char *name, GError **error)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (CodebookCodingRange));
  g_autoptr (GPtrArray) speakers = codebook_turn_list_speakers (project, 0, error);
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  gboolean found = FALSE;

  for (guint i = 0; speakers != NULL && i < speakers->len; i++)
    {
      const CodebookSpeaker *speaker = speakers->pdata[i];
      g_autofree char *shown = g_utf8_casefold (speaker->name, -1);
      g_autofree char *label = g_utf8_casefold (speaker->label, -1);

      if (strcmp (shown, wanted) != 0 && strcmp (label, wanted) != 0)
        continue;
      found = TRUE;
      if (!add_turns (project, speaker, ranges, error))
        return NULL;
    }
  if (speakers == NULL)
    return NULL;
  if (found)
    return g_steal_pointer (&ranges);
  codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND,
                 _ ("Nobody is called ‘%s’; ‘draad list P speakers’ shows who speaks."), name);
  return NULL;
}

static GArray *
list_hits (CodebookProject *project,
           const AppSearchWish *search_wish,
           const Wish *wish,
           GError **error)
{
  CodebookSearchContext context = CODEBOOK_SEARCH_CONTEXT_WORD;
  g_autoptr (CodebookSearch) search = NULL;

  if (wish->context != NULL && !codebook_search_context_parse (wish->context, &context))
    {
      app_call_misuse (error, _ ("‘%s’ is none of word, sentence, paragraph, turn"), wish->context);
      return NULL;
    }
  search = app_search_wish_run (search_wish, project, wish->query, error);
  return search != NULL ? codebook_search_list_ranges (search, project, context, NULL, error)
                        : NULL;
}

static gboolean
autocode (AppCall *call, const AppSearchWish *search_wish, const Wish *wish, GError **error)
{
  g_autoptr (CodebookProject) project = app_call_open (call, CODEBOOK_STORE_WRITE, error);
  g_autoptr (GArray) ranges = NULL;
  gint64 code;
  int made;

  if (project == NULL || (code = codebook_code_find (project, wish->code, error)) == 0)
    return FALSE;
  ranges = wish->query != NULL ? list_hits (project, search_wish, wish, error)
                               : list_turns (project, wish->speaker, error);
  if (ranges == NULL)
    return FALSE;
  made = codebook_coding_add_all (project, code, ranges, error);
  if (made < 0)
    return FALSE;
  printf ("%d\n", made);
  return TRUE;
}

gboolean
app_autocode_run (AppCall *call, GError **error)
{
  g_auto (AppSearchWish) search_wish = { 0 };
  g_auto (Wish) wish = { 0 };
  const GOptionEntry more[] = {
    { "code", 0, 0, APP_CALL_TEXT, &wish.code, _ ("The code"), _ ("PATH") },
    { "search", 0, 0, APP_CALL_TEXT, &wish.query, _ ("Code what this search finds"), _ ("QUERY") },
    { "context", 0, 0, APP_CALL_TEXT, &wish.context,
      _ ("word, sentence, paragraph or turn around each hit (word)"), _ ("CONTEXT") },
    { "speaker", 0, 0, APP_CALL_TEXT, &wish.speaker, _ ("Code each turn of this speaker"),
      _ ("NAME") },
    { NULL },
  };
  g_autofree GOptionEntry *entries = app_search_wish_make_entries (&search_wish, more);
  const AppCallUsage usage = {
    .operands = "P",
    .min = 1,
    .max = 1,
    .options = APP_CALL_CODER,
    .example = "draad autocode studie.draad --code Werk/Tempo --search 'tempo OR rustig' --context "
               "sentence",
    .notes =
        N_ ("Prints how many codings were made; one step for undo. What has the code already is "
            "left as it is."),
  };

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  if (wish.code == NULL)
    return app_call_misuse (error, _ ("--code is needed"));
  if ((wish.query == NULL) == (wish.speaker == NULL))
    return app_call_misuse (error, _ ("either --search or --speaker is needed"));
  return autocode (call, &search_wish, &wish, error);
}
