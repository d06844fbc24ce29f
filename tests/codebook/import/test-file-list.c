/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "codebook/import/file-list.h"

static char *root;

/* Files by name, apart by spaces, below the test's folder. */
static void
make (const char *names)
{
  g_auto (GStrv) each = g_strsplit (names, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (root, each[i], NULL);
      g_autofree char *folder = g_path_get_dirname (path);

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
}

static void
check (const char *paths, gboolean sort, const char *wanted)
{
  g_auto (GStrv) each = g_strsplit (paths, " ", -1);
  g_autoptr (GString) got = g_string_new (NULL);
  g_autoptr (GPtrArray) files = NULL;

  for (guint i = 0; each[i] != NULL; i++)
    {
      char *path = g_build_filename (root, each[i], NULL);

      g_free (each[i]);
      each[i] = path;
    }
  files = codebook_file_list_gather ((const char *const *) each, sort);
  for (guint i = 0; i < files->len; i++)
    g_string_append_printf (got, "%s%s", i > 0 ? " " : "",
                            (char *) g_ptr_array_index (files, i) + strlen (root) + 1);
  g_assert_cmpstr (got->str, ==, wanted);
}

static void
test_gather (void)
{
  g_autofree char *loop = g_build_filename (root, "a", "loop", NULL);
  g_autofree char *empty = g_build_filename (root, "empty", NULL);

  make ("a/P10.docx a/P2.odt a/b/P1.txt a/.hidden a/~$P2.docx a/.~lock.P2.odt# c.txt d.txt");
  g_assert_cmpint (symlink (root, loop), ==, 0);
  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  check ("c.txt", FALSE, "c.txt");
  check ("d.txt a c.txt", FALSE, "d.txt a/b/P1.txt a/P2.odt a/P10.docx c.txt");
  check ("d.txt a c.txt", TRUE, "a/b/P1.txt a/P2.odt a/P10.docx c.txt d.txt");
  check ("a/P2.odt a a/b/../P2.odt", FALSE, "a/P2.odt a/b/P1.txt a/P10.docx");
  check ("empty absent", FALSE, "empty absent");
  check ("a/b/P1.txt a/b", FALSE, "a/b/P1.txt");
}

int
main (int argc, char **argv)
{
  g_autofree char *command = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  root = g_dir_make_tmp ("draad-files-XXXXXX", NULL);
  g_test_add_func ("/file-list/gather", test_gather);
  status = g_test_run ();
  command = g_strdup_printf ("rm -r '%s'", root);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (root);
  return status;
}
