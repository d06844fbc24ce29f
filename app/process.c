/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/process.h"

#include <glib.h>
#include <libintl.h>
#include <locale.h>
#include <malloc.h>
#include <sys/prctl.h>

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

void
app_process_give_back (void)
{
  malloc_trim (0);
}

void
app_process_begin (void)
{
  /* What a large file took is given back as soon as it is read, instead of waiting in the heap. */
  mallopt (M_MMAP_THRESHOLD, 1024 * 1024);
  /* A core dump would hold the transcripts of everyone in the study. */
  prctl (PR_SET_DUMPABLE, 0);
  set_language ();
}
