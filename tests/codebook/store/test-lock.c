/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/file.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <unistd.h>

#include "tests/codebook/store/toy.h"

static void
test_two_openings (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *holder = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format (now, "since %-d %B");

  toy_init (&toy);
  g_assert_null (codebook_store_open (toy.path, CODEBOOK_STORE_WRITE, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_BUSY);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, g_get_host_name ()));
  g_assert_nonnull (strstr (error->message, since));
  g_clear_error (&error);
  g_assert_null (codebook_store_create (toy.path, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_BUSY);
  holder = codebook_lock_dup_holder (toy.path);
  g_assert_nonnull (strstr (holder, g_get_host_name ()));
  toy_run (&toy, "code A; reopen");
  toy_assert (&toy, "A");
}

static void
test_nobody (void)
{
  g_auto (Toy) toy = { 0 };

  toy_init (&toy);
  toy_close (&toy);
  g_assert_null (codebook_lock_dup_holder (toy.path));
  toy_assert_files (&toy, "toy.draad");
}

/* A link to a project is that project. */
static void
test_link (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  toy_init (&toy);
  path = g_build_filename (toy.folder, "link.draad", NULL);
  g_assert_cmpint (symlink (toy.path, path), ==, 0);
  g_assert_null (codebook_store_open (path, CODEBOOK_STORE_WRITE, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_BUSY);
}

/* What lies there when nobody holds it is a leftover, whatever it says. */
static void
test_leftovers (void)
{
  static const char *const leftovers[] = { "", "x", "Ada\nhier\n1\n1700000000\n",
                                           "\xff\xfe\n\n\n\n\n\n", "Ada\nhier\n" };

  for (guint i = 0; i < G_N_ELEMENTS (leftovers); i++)
    {
      g_auto (Toy) toy = { 0 };
      g_autofree char *lock = NULL;

      toy_init (&toy);
      toy_close (&toy);
      lock = g_build_filename (toy.folder, ".~lock.toy.draad#", NULL);
      g_assert_true (g_file_set_contents (lock, leftovers[i], -1, NULL));
      g_assert_null (codebook_lock_dup_holder (toy.path));
      toy_open (&toy);
      toy_close (&toy);
      toy_assert_files (&toy, "toy.draad");
    }
}

/* A holder that does not say who it is still holds. */
static void
test_silent_holder (void)
{
  g_auto (Toy) toy = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *lock = NULL;
  int fd;

  toy_init (&toy);
  toy_close (&toy);
  lock = g_build_filename (toy.folder, ".~lock.toy.draad#", NULL);
  fd = g_open (lock, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_null (codebook_store_open (toy.path, CODEBOOK_STORE_WRITE, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_BUSY);
  close (fd);
  toy_open (&toy);
}

/* Many take and leave it at once; never two at a time. */
static void
take_turns (const char *path, int counter)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (CodebookLock) lock = codebook_lock_take (path, NULL);
      char inside = 1;

      if (lock == NULL)
        continue;
      /* Somebody else inside would have left a mark. */
      if (pread (counter, &inside, 1, 0) != 1 || inside != 0)
        _exit (1);
      inside = 1;
      if (pwrite (counter, &inside, 1, 0) != 1)
        _exit (1);
      g_usleep (200);
      inside = 0;
      if (pwrite (counter, &inside, 1, 0) != 1)
        _exit (1);
    }
  _exit (0);
}

static void
test_turns (void)
{
  g_auto (Toy) toy = { 0 };
  g_autofree char *path = NULL;
  int counter;

  toy_init (&toy);
  toy_close (&toy);
  path = g_build_filename (toy.folder, "counter", NULL);
  counter = g_open (path, O_RDWR | O_CREAT, 0600);
  g_assert_cmpint (write (counter, "\0", 1), ==, 1);
  for (guint i = 0; i < 4; i++)
    if (fork () == 0)
      take_turns (toy.path, counter);
  for (guint i = 0; i < 4; i++)
    {
      int status;

      g_assert_cmpint (wait (&status), >, 0);
      g_assert_cmpint (status, ==, 0);
    }
  close (counter);
  toy_assert_files (&toy, "counter toy.draad");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lock/two-openings", test_two_openings);
  g_test_add_func ("/lock/nobody", test_nobody);
  g_test_add_func ("/lock/link", test_link);
  g_test_add_func ("/lock/leftovers", test_leftovers);
  g_test_add_func ("/lock/silent-holder", test_silent_holder);
  g_test_add_func ("/lock/turns", test_turns);
  return g_test_run ();
}
