/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/verb.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* In the order of the work. */
static const AppVerb verbs[] = {
  { "new", N_ ("Make a project"), app_new_run },
  { "info", N_ ("What is in a project, counted"), app_info_run },
  { "import", N_ ("Read transcripts into a project"), app_import_run },
  { "import-attributes", N_ ("Read a table of attributes: csv, xlsx, ods, sav"),
    app_import_attributes_run },
  { "read", N_ ("Show what import would make of a file"), app_read_run },
  { "correct", N_ ("Correct the text of a document"), app_correct_run },
  { "text", N_ ("Print the text of a document"), app_text_run },
  { "list", N_ ("List documents, codes, cases, codings and the rest"), app_list_run },
  { "codes", N_ ("Change the codebook, bring it in or take it out"), app_codes_run },
  { "code", N_ ("Code a passage"), app_code_run },
  { "autocode", N_ ("Code all that a search finds, or a speaker says"), app_autocode_run },
  { "uncode", N_ ("Take a coding away"), app_uncode_run },
  { "search", N_ ("Find words and phrases in all documents"), app_search_run },
  { "kwic", N_ ("Words in context"), app_kwic_run },
  { "frequencies", N_ ("How often each word is said"), app_frequencies_run },
  { "keyness", N_ ("Words that mark one group against another"), app_keyness_run },
  { "fragments", N_ ("Bring coded fragments together"), app_fragments_run },
  { "themes", N_ ("The columns of the matrix, the sections of a case description"),
    app_themes_run },
  { "cell", N_ ("Read or write a section of a case description"), app_cell_run },
  { "describe", N_ ("Write a case description"), app_describe_run },
  { "pseudonyms", N_ ("Find names and put pseudonyms in their place"), app_pseudonyms_run },
  { "log", N_ ("Who did what, and when"), app_log_run },
  { "undo", N_ ("Take the last acts back"), app_undo_run },
  { "redo", N_ ("Do what was undone again"), app_redo_run },
  { "coder", N_ ("Who you are in a project"), app_coder_run },
  { "name-order", N_ ("Where a name with a prefix stands in lists"), app_name_order_run },
  { "check", N_ ("See whether a project is whole"), app_check_run },
  { "backup", N_ ("Make a copy of a project"), app_backup_run },
  { "restore", N_ ("Put a backup in the place of a project"), app_restore_run },
  { "words", N_ ("Text tools, from standard input to standard output"), app_words_run },
  { "demo", N_ ("Make the sample study, from transcripts to case descriptions"), app_demo_run },
  { NULL },
};

const AppVerb *
app_verb_get_all (void)
{
  return verbs;
}

const AppVerb *
app_verb_find (const char *name)
{
  for (const AppVerb *verb = verbs; verb->name != NULL; verb++)
    if (g_str_equal (verb->name, name))
      return verb;
  return NULL;
}

int
app_verb_run (const AppVerb *verb, int argc, char **argv)
{
  g_auto (AppCall)
      call = { .verb = verb->name, .summary = verb->summary, .argc = argc, .argv = argv };
  g_autoptr (GError) error = NULL;

  if (!verb->run (&call, &error) && error != NULL)
    {
      app_call_complain (verb->name, error->message);
      return error->domain == G_OPTION_ERROR ? 2 : 1;
    }
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      app_call_complain (verb->name, _ ("standard output could not be written"));
      return 1;
    }
  if (call.failures == 0)
    return 0;
  return call.nothing_done ? 1 : 3;
}

void
app_verb_print_help (void)
{
  printf ("%s\n", _ ("Draad: read transcripts, code them, write case descriptions from them."));
  printf ("\n%s\n  draad [P.draad]\n  draad %s …\n\n%s\n", _ ("Use:"), _ ("VERB"), _ ("Verbs:"));
  for (const AppVerb *verb = verbs; verb->name != NULL; verb++)
    printf ("  %-17s %s\n", verb->name, _ (verb->summary));
  printf ("\n%s\n",
          _ ("Without a verb the window opens. ‘draad VERB --help’ says more about one verb."));
}
