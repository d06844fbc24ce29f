/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "app/process.h"
#include "app/verb.h"
#include "codebook/program.h"
#include "codebook/text/collation.h"

#define WINDOW_PROGRAM "draad-window"

static int
complain_unknown (const char *word)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree const char **nearest = NULL;
  g_autofree char *why = NULL;

  for (const AppVerb *verb = app_verb_get_all (); verb->name != NULL; verb++)
    g_ptr_array_add (names, (gpointer) verb->name);
  g_ptr_array_add (names, NULL);
  nearest = codebook_collation_nearest (word, (const char *const *) names->pdata, 1);
  if (nearest[0] != NULL)
    why = g_strdup_printf (_ ("there is no such verb; the nearest is ‘%s’"), nearest[0]);
  app_call_complain (word,
                     why != NULL ? why : _ ("there is no such verb; ‘draad --help’ lists them"));
  return 2;
}

/* A file, or what looks like the name of one: told in the window if it is not there. */
static gboolean
names_project (const char *word)
{
  return g_str_has_suffix (word, ".draad") || g_file_test (word, G_FILE_TEST_EXISTS);
}

/* The window is a program of its own: loading what it is made with takes longer than most verbs. It
 * takes the place of this one. */
static int
open_window (char **argv)
{
  g_autofree char *program = NULL;

  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL
      && g_getenv ("GDK_BACKEND") == NULL)
    {
      app_call_complain (_ ("window"), _ ("there is no display here; ‘draad --help’ lists what can "
                                          "be done without one"));
      return 1;
    }
  program = codebook_program_find (WINDOW_PROGRAM, "app");
  execv (program, argv);
  app_call_complain (program, g_strerror (errno));
  return 1;
}

/* "draad help import" is "draad import --help". */
static int
print_help_of (char *name)
{
  const AppVerb *verb = app_verb_find (name);
  char help[] = "--help";

  return verb != NULL ? app_verb_run (verb, 2, (char *[]){ name, help, NULL })
                      : complain_unknown (name);
}

int
main (int argc, char **argv)
{
  const AppVerb *verb = argc > 1 ? app_verb_find (argv[1]) : NULL;

  app_process_begin ();
  if (verb != NULL)
    return app_verb_run (verb, argc - 1, argv + 1);
  if (argc == 2 && g_str_equal (argv[1], "--version"))
    {
      puts ("draad " DRAAD_VERSION);
      return 0;
    }
  if (argc == 2 && g_strv_contains ((const char *[]){ "--help", "-h", "help", NULL }, argv[1]))
    {
      app_verb_print_help ();
      return 0;
    }
  if (argc == 3 && g_str_equal (argv[1], "help"))
    return print_help_of (argv[2]);
  if (argc > 1 && !names_project (argv[1]))
    return complain_unknown (argv[1]);
  return open_window (argv);
}
