/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/passage.h"
#include "app/verb.h"
#include "codebook/model/correction-acts.h"
#include "codebook/model/document.h"

typedef struct
{
  char *range, *find, *text;
  gboolean all, take_back;
} Wish;

static void
wish_release (Wish *wish)
{
  g_free (wish->range);
  g_free (wish->find);
  g_free (wish->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_release)

static gboolean
correct (CodebookProject *project, const char *name, const Wish *wish, GError **error)
{
  gint64 document = codebook_document_find (project, name, error);
  g_autoptr (CodebookDocumentText) text = NULL;
  g_autoptr (GArray) passages = NULL;
  g_autoptr (GArray) edits = codebook_edit_array_new ();

  if (document == 0)
    return FALSE;
  text = codebook_document_text_load (project, document, error);
  if (text == NULL)
    return FALSE;
  passages = app_passage_choose (text, name, wish->range, wish->find, wish->all, TRUE, error);
  if (passages == NULL)
    return FALSE;
  for (guint i = 0; i < passages->len; i++)
    {
      const AppPassage *passage = &g_array_index (passages, AppPassage, i);

      codebook_edit_array_take (edits, passage->start_cp, passage->end_cp, g_strdup (wish->text));
    }
  return codebook_document_revise (project, document, edits, error);
}

static gboolean
parse_id (const char *name, gint64 *id, GError **error)
{
  const char *digits = *name == '#' ? name + 1 : name;

  return g_ascii_string_to_signed (digits, 10, 1, G_MAXINT64, id, NULL)
         || app_call_misuse (error, _ ("‘%s’ is not the number of a correction"), name);
}

static gboolean
take_back_all (CodebookProject *project, char *const *names, GError **error)
{
  for (; *names != NULL; names++)
    {
      gint64 id;

      if (!parse_id (*names, &id, error) || !codebook_correction_take_back (project, id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_back (CodebookProject *project, const AppCall *call, GError **error)
{
  gboolean ok;

  if (call->n_operands == 2)
    return take_back_all (project, call->operands + 1, error);
  if (!codebook_project_begin (project, _ ("Corrections taken back"), error))
    return FALSE;
  ok = take_back_all (project, call->operands + 1, error);
  return codebook_project_end (project, ok, ok ? error : NULL) && ok;
}

static gboolean
check_wish (const AppCall *call, const Wish *wish, GError **error)
{
  gboolean any = wish->range != NULL || wish->find != NULL || wish->text != NULL || wish->all;

  if (wish->take_back)
    return !any || app_call_misuse (error, _ ("--take-back goes with numbers of corrections only"));
  if (call->n_operands > 2)
    return app_call_misuse (error, _ ("‘%s’ is one argument too many; the use is: draad %s %s"),
                            call->operands[2], call->verb, "P DOC");
  if ((wish->range == NULL) == (wish->find == NULL))
    return app_call_misuse (error, _ ("give either --range or --find"));
  if (wish->find != NULL && *wish->find == '\0')
    return app_call_misuse (error, _ ("--find is empty"));
  if (wish->text == NULL)
    return app_call_misuse (error, _ ("give --text; '' takes the words out"));
  return g_utf8_validate (wish->text, -1, NULL)
         || app_call_misuse (error, _ ("an option is not valid UTF-8"));
}

gboolean
app_correct_run (AppCall *call, GError **error)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "range", 0, 0, APP_CALL_TEXT, &wish.range,
      _ ("From code point A up to, not including, B of the text; A-A is a place between two"),
      "A-B" },
    { "find", 0, 0, APP_CALL_TEXT, &wish.find, _ ("This text, as it is written"), _ ("TEXT") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &wish.all,
      _ ("Everywhere it is, not only if it is there once"), NULL },
    { "text", 0, 0, APP_CALL_TEXT, &wish.text, _ ("What is to stand there"), _ ("NEW") },
    { "take-back", 0, 0, G_OPTION_ARG_NONE, &wish.take_back,
      _ ("Take corrections back: what was imported stands there again"), NULL },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P DOC | P --take-back CORRECTION…",
    .min = 2,
    .max = G_MAXUINT,
    .options = APP_CALL_CODER,
    .example = "draad correct studie.draad P07_T1 --find 'Rottrdam' --text 'Rotterdam'",
    .notes = N_ ("The imported text stays; a correction is laid over it, and codings keep their "
                 "words.\nCORRECTION is a number that ‘draad list P corrections’ shows."),
  };
  g_autoptr (CodebookProject) project = NULL;

  if (!app_call_parse (call, &usage, entries, error) || !check_wish (call, &wish, error))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_WRITE, error);
  if (project == NULL)
    return FALSE;
  return wish.take_back ? take_back (project, call, error)
                        : correct (project, call->operands[1], &wish, error);
}
