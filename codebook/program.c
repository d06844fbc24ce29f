/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/program.h"

#define MOST_ANCESTORS 5

char *
codebook_program_find (const char *name, const char *built_in)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  for (guint i = 0; folder != NULL && i < MOST_ANCESTORS; i++)
    {
      g_autofree char *built = g_build_filename (folder, built_in, name, NULL);
      char *parent = g_path_get_dirname (folder);

      if (g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
        {
          g_free (parent);
          return g_steal_pointer (&built);
        }
      g_free (folder);
      folder = parent;
    }
  return g_build_filename (LIBEXEC_DIR, name, NULL);
}
