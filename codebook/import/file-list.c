/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/file-list.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "codebook/text/collation.h"

typedef struct
{
  GPtrArray *files;
  GHashTable *seen; /* canonical path, owned */
  CodebookCollation *collation;
} Gathering;

static int
compare_names (gconstpointer a, gconstpointer b, gpointer collation)
{
  g_autofree char *left = g_filename_display_name (*(char *const *) a);
  g_autofree char *right = g_filename_display_name (*(char *const *) b);

  return codebook_collation_compare (collation, left, right);
}

static void
add_file (Gathering *gathering, const char *path)
{
  if (g_hash_table_add (gathering->seen, g_canonicalize_filename (path, NULL)))
    g_ptr_array_add (gathering->files, g_strdup (path));
}

/* FALSE if there is no file in it. */
static gboolean
add_folder (Gathering *gathering, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  gboolean any = FALSE;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.' && name[0] != '~')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_with_data (names, compare_names, gathering->collation);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      GStatBuf status;

      if (g_lstat (path, &status) == 0 && S_ISDIR (status.st_mode))
        any |= add_folder (gathering, path);
      else if (!g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          add_file (gathering, path);
          any = TRUE;
        }
    }
  return any;
}

/* A folder without files stands for itself, so that it is told. */
static void
add_path (Gathering *gathering, const char *path)
{
  if (!g_file_test (path, G_FILE_TEST_IS_DIR) || !add_folder (gathering, path))
    add_file (gathering, path);
}

GPtrArray *
codebook_file_list_gather (const char *const *paths, gboolean sort)
{
  g_autoptr (CodebookCollation) collation = codebook_collation_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  Gathering gathering = { g_ptr_array_new_with_free_func (g_free), seen, collation };

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (named, (char *) paths[i]);
  if (sort)
    g_ptr_array_sort_with_data (named, compare_names, collation);
  for (guint i = 0; i < named->len; i++)
    add_path (&gathering, g_ptr_array_index (named, i));
  return gathering.files;
}
