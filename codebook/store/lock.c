/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lock: a side file `.~lock.NAME#` that is held with flock ().
 *
 * What it says (user, host, process, since; a line each) is for people; what counts is flock, which
 * the system lets go of when the holder dies, however it dies. So a lock file that nobody holds is
 * a leftover and is taken over. The one exception are folders of another computer that do not pass
 * flock on: there a leftover of another host cannot be told from a living holder, and is respected.
 *
 * A holder removes the file when done. Somebody may have opened it by then and would hold a file
 * without a name, beside the next one's; so after flock the name must still lead to what was
 * locked. */

#include "codebook/store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "codebook/error.h"
#include "codebook/store/connection.h"

#define TRIES 20
#define WAIT_US 10000

struct _CodebookLock
{
  char *path;
  int fd;
};

/* Who holds a lock, as its file says. */
typedef struct
{
  char *user;
  char *host;
  gint64 pid;
  gint64 since_s; /* since 1970 UTC */
} Holder;

static void
holder_release (Holder *holder)
{
  g_free (holder->user);
  g_free (holder->host);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Holder, holder_release)

/* The same project has one lock file, whatever links lead to it. */
static char *
dup_lock_path (const char *project_path)
{
  char *real = realpath (project_path, NULL);
  g_autofree char *path =
      real != NULL ? g_strdup (real) : g_canonicalize_filename (project_path, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".~lock.%s#", base);

  free (real);
  return g_build_filename (folder, name, NULL);
}

/* FALSE if the file does not say. */
static gboolean
read_holder (int fd, Holder *holder)
{
  char text[1024];
  ssize_t len_bytes = pread (fd, text, sizeof text - 1, 0);
  g_auto (GStrv) lines = NULL;

  if (len_bytes <= 0)
    return FALSE;
  text[len_bytes] = '\0';
  lines = g_strsplit (text, "\n", 5);
  if (g_strv_length (lines) < 4)
    return FALSE;
  *holder = (Holder){
    .user = g_utf8_make_valid (lines[0], -1),
    .host = g_utf8_make_valid (lines[1], -1),
    .pid = g_ascii_strtoll (lines[2], NULL, 10),
    .since_s = g_ascii_strtoll (lines[3], NULL, 10),
  };
  return TRUE;
}

static char *
describe (const Holder *holder)
{
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_local (holder->since_s);
  /* Translators: a day and time as in “14 March 09:12”, for g_date_time_format () */
  g_autofree char *when = since != NULL ? g_date_time_format (since, _ ("%-d %B %H:%M")) : NULL;

  /* Translators: who has a project open: a name, a computer, a time */
  return g_strdup_printf (_ ("%s on %s, since %s"), holder->user, holder->host,
                          when != NULL ? when : "?");
}

static char *
dup_user (void)
{
  const char *name = g_get_real_name ();

  return g_strdup (*name == '\0' || strcmp (name, "Unknown") == 0 ? g_get_user_name () : name);
}

static gboolean
write_holder (int fd)
{
  g_autofree char *user = dup_user ();
  g_autofree char *text =
      g_strdup_printf ("%s\n%s\n%d\n%" G_GINT64_FORMAT "\n", user, g_get_host_name (),
                       (int) getpid (), g_get_real_time () / G_USEC_PER_SEC);
  gsize len_bytes = strlen (text);

  return ftruncate (fd, 0) == 0 && pwrite (fd, text, len_bytes, 0) == (ssize_t) len_bytes;
}

static gboolean
is_current (int fd, const char *path)
{
  struct stat held, named;

  return fstat (fd, &held) == 0 && stat (path, &named) == 0 && held.st_dev == named.st_dev
         && held.st_ino == named.st_ino;
}

/* A leftover of another host in a folder where flock may not reach it. */
static gboolean
may_live_elsewhere (int fd, const Holder *holder)
{
  static const guint32 remote[] = { 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997 };
  struct statfs info;

  if (strcmp (holder->host, g_get_host_name ()) == 0 || fstatfs (fd, &info) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (remote); i++) /* SMB, CIFS, SMB2, FUSE, 9P */
    if ((guint32) info.f_type == remote[i])
      return TRUE;
  return FALSE;
}

static void
fail_busy (const char *project_path, int fd, GError **error)
{
  g_autofree char *name = g_filename_display_basename (project_path);
  g_auto (Holder) holder = { 0 };
  g_autofree char *who = read_holder (fd, &holder) ? describe (&holder) : NULL;

  if (who != NULL)
    codebook_fail (error, CODEBOOK_ERROR_BUSY,
                   _ ("‘%s’ is open already: %s. Close it there first, or open it for reading."),
                   name, who);
  else
    codebook_fail (error, CODEBOOK_ERROR_BUSY,
                   _ ("‘%s’ is open already. Close it there first, or open it for reading."), name);
}

static void
fail_no_lock (const char *project_path, int reason, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (project_path);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *name = g_filename_display_basename (project_path);

  if (reason == EACCES || reason == EPERM || reason == EROFS)
    codebook_fail (error, CODEBOOK_ERROR_FAILED,
                   _ ("You may not write in the folder ‘%s’. Work in a folder of your own; a "
                      "project that is there can be opened for reading."),
                   shown);
  else if (reason == ENOSPC || reason == EDQUOT)
    codebook_connection_fail_full (name, error);
  else if (reason == ENOENT || reason == ENOTDIR)
    codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("There is no folder ‘%s’."), shown);
  else if (reason == ENOLCK || reason == EOPNOTSUPP || reason == ENOSYS || reason == EINVAL)
    codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                   _ ("In the folder ‘%s’ a project cannot be kept for one person at a time. Open "
                      "it for reading, or work on a copy on your own disk."),
                   shown);
  else
    codebook_fail (error, CODEBOOK_ERROR_FAILED,
                   _ ("Nothing can be written in the folder ‘%s’: %s."), shown,
                   g_strerror (reason));
}

/* flock, with some patience: one who only asks who holds it does so for an instant. */
static int
lock_patiently (int fd)
{
  for (int i = 0; i < TRIES; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        return 0;
      if (errno != EWOULDBLOCK && errno != EINTR)
        return errno;
      g_usleep (WAIT_US);
    }
  return EWOULDBLOCK;
}

static gboolean
take_file (const char *project_path, int fd, GError **error)
{
  g_auto (Holder) left = { 0 };
  int reason = lock_patiently (fd);

  if (reason == EWOULDBLOCK
      || (reason == 0 && read_holder (fd, &left) && may_live_elsewhere (fd, &left)))
    fail_busy (project_path, fd, error);
  else if (reason != 0)
    fail_no_lock (project_path, reason, error);
  else if (write_holder (fd))
    return TRUE;
  else
    {
      g_autofree char *path = NULL;

      reason = errno; /* before the next line, which sets it anew */
      path = dup_lock_path (project_path);
      if (is_current (fd, path)) /* a full disk: leave no lock that nobody holds */
        g_unlink (path);
      fail_no_lock (project_path, reason, error);
    }
  return FALSE;
}

CodebookLock *
codebook_lock_take (const char *project_path, GError **error)
{
  g_autofree char *path = dup_lock_path (project_path);

  for (;;)
    {
      int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
      CodebookLock *lock;

      if (fd < 0)
        {
          fail_no_lock (project_path, errno, error);
          return NULL;
        }
      if (!take_file (project_path, fd, error))
        {
          close (fd);
          return NULL;
        }
      if (!is_current (fd, path))
        {
          close (fd);
          continue;
        }
      lock = g_new0 (CodebookLock, 1);
      lock->path = g_steal_pointer (&path);
      lock->fd = fd;
      return lock;
    }
}

void
codebook_lock_free (CodebookLock *lock)
{
  g_unlink (lock->path);
  close (lock->fd);
  g_free (lock->path);
  g_free (lock);
}

char *
codebook_lock_dup_holder (const char *project_path)
{
  g_autofree char *path = dup_lock_path (project_path);
  g_auto (Holder) holder = { 0 };
  char *who = NULL;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

  if (fd < 0)
    return NULL;
  if (flock (fd, LOCK_SH | LOCK_NB) != 0 && read_holder (fd, &holder))
    who = describe (&holder);
  close (fd);
  return who;
}
