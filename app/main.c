/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>

#include "app/verb.h"
#include "app/windows/application.h"
#include "app/windows/application.h"
#include "codebook/text/collation.h"

/* The folder of translations: the one asked for, that of the build when the program is run from
 * where it was built, or the one it was installed with. */
static char *
find_translations (void)
{
  const char *asked = g_getenv ("DRAAD_LOCALE_DIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *built = folder != NULL ? g_build_filename (folder, "..", "po", NULL) : NULL;

  if (asked != NULL)
    return g_strdup (asked);
  if (built != NULL && g_file_test (built, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&built);
  return g_strdup (LOCALE_DIR);
}

static void
set_language (void)
{
  g_autofree char *folder = find_translations ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

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

/* The domain of the templates. Not set for verbs: GLib would look at the first text whether that
 * domain is translated, and never again, so that `demo --language` could not change it. */
static int
open_window (int argc, char **argv)
{
  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL
      && g_getenv ("GDK_BACKEND") == NULL)
    {
      app_call_complain (_ ("window"), _ ("there is no display here; ‘draad --help’ lists what can "
                                          "be done without one"));
      return 1;
    }
  textdomain (GETTEXT_PACKAGE);
  return app_application_run (argc, argv);
}

int
main (int argc, char **argv)
{
  const AppVerb *verb = argc > 1 ? app_verb_find (argv[1]) : NULL;

  /* What a large file took is given back as soon as it is read, instead of waiting in the heap. */
  mallopt (M_MMAP_THRESHOLD, 1024 * 1024);
  /* A core dump would hold the transcripts of everyone in the study. */
  prctl (PR_SET_DUMPABLE, 0);
  set_language ();
  if (verb != NULL)
    return app_verb_run (verb, argc - 1, argv + 1);
  if (argc == 2 && g_str_equal (argv[1], "--version"))
    {
      puts ("draad " DRAAD_VERSION);
      return 0;
    }
  if (argc == 2 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    {
      app_verb_print_help ();
      return 0;
    }
  if (argc > 1 && !names_project (argv[1]))
    return complain_unknown (argv[1]);
  return open_window (argc, argv);
}
