/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The child gets the file as its standard input, in memory that only it and we know, and answers
 * over a pipe. It is killed when we are cancelled, when it says nonsense, or when nothing comes for
 * SILENCE_MS; it limits its own memory and processor time, and what it died of says which. */
#include "codebook/import/pdf-source.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "codebook/error.h"
#include "codebook/import/pdf-upright.h"
#include "codebook/program.h"

#define PROGRAM "draad-pdf"
#define SILENCE_MS                                                                                 \
  60000 /* it has used up its processor time long before, but for a stopped machine */

typedef struct
{
  const char *name;
  GCancellable *cancellable;
  GSubprocess *child;
  int fd; /* what it writes */
  CodebookPdfStart start;
  GByteArray *buffer;
} Source;

/* -- Starting --------------------------------------------------------------------------------- */

static int
make_input (GBytes *bytes)
{
  gsize len, done = 0;
  const char *data = g_bytes_get_data (bytes, &len);
  int fd = memfd_create ("pdf", MFD_CLOEXEC);

  while (fd >= 0 && done < len)
    {
      gssize n = write (fd, data + done, len - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          close (fd);
          return -1;
        }
      done += (gsize) n;
    }
  if (fd >= 0)
    lseek (fd, 0, SEEK_SET);
  return fd;
}

static gboolean
start_child (Source *source, GBytes *taken, GError **error)
{
  g_autoptr (GBytes) bytes = taken;
  g_autofree char *program = codebook_program_find (PROGRAM, "codebook/import");
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) why = NULL;
  int input = make_input (bytes);

  if (input < 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ cannot be read: %s."),
                          source->name, g_strerror (errno));
  g_subprocess_launcher_take_stdin_fd (launcher, input);
  /* Warnings of libraries about a bad file are no reason to end. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  source->child = g_subprocess_launcher_spawn (launcher, &why, program, NULL);
  if (source->child == NULL)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("‘%s’ cannot be read: the part of Draad that opens PDFs (%s) does "
                             "not start. Install Draad again."),
                          source->name, PROGRAM);
  source->fd = g_unix_input_stream_get_fd (
      G_UNIX_INPUT_STREAM (g_subprocess_get_stdout_pipe (source->child)));
  return TRUE;
}

/* -- What it says ----------------------------------------------------------------------------- */

/* It ended before its time. A signal of its own making is a mistake of the library; the others say
 * which limit it met. */
static gboolean
fail_ended (Source *source, GError **error)
{
  int signal_number;

  g_subprocess_force_exit (source->child);
  g_subprocess_wait (source->child, NULL, NULL);
  signal_number =
      g_subprocess_get_if_signaled (source->child) ? g_subprocess_get_term_sig (source->child) : 0;
  if (signal_number == SIGPROF)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ takes far more time to open than a document does, so it was not "
                             "read. Print it to a new PDF and import that."),
                          source->name);
  return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                        _ ("‘%s’ is damaged, or takes far more memory than a document does; "
                           "nothing was kept of it. Print it to a new PDF and import that."),
                        source->name);
}

static gboolean
await (Source *source, GError **error)
{
  GPollFD fds[2] = { { source->fd, G_IO_IN | G_IO_HUP | G_IO_ERR, 0 } };
  guint n_fds = 1;
  int ready;

  if (g_cancellable_make_pollfd (source->cancellable, &fds[1]))
    n_fds = 2;
  do
    ready = g_poll (fds, n_fds, SILENCE_MS);
  while (ready < 0 && errno == EINTR);
  if (n_fds == 2)
    g_cancellable_release_fd (source->cancellable);
  if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
    return FALSE;
  return ready > 0 || fail_ended (source, error);
}

/* Exactly @len bytes. */
static gboolean
get (Source *source, gpointer data, gsize len, GError **error)
{
  guint8 *bytes = data;

  while (len > 0)
    {
      gssize got;

      if (!await (source, error))
        return FALSE;
      got = read (source->fd, bytes, len);
      if (got < 0 && (errno == EINTR || errno == EAGAIN))
        continue;
      if (got <= 0)
        return fail_ended (source, error);
      bytes += got;
      len -= (gsize) got;
    }
  return TRUE;
}

static gboolean
get_page (Source *source,
          guint number,
          CodebookPdfSourceEach each,
          gpointer data,
          gboolean *goes_on,
          GError **error)
{
  char label[CODEBOOK_PDF_FRAME_MOST_LABEL_BYTES + 1] = { 0 };
  CodebookPdfSourcePage page = { .number = number, .label = label };
  gsize len;

  if (!get (source, &page.head, sizeof page.head, error))
    return FALSE;
  if (!codebook_pdf_frame_is_sound (&page.head))
    return fail_ended (source, error);
  len = page.head.n_characters * sizeof (CodebookPdfCharacter);
  g_byte_array_set_size (source->buffer, (guint) len);
  if (!get (source, label, page.head.n_label_bytes, error)
      || !get (source, source->buffer->data, len, error))
    return FALSE;
  page.characters = (const CodebookPdfCharacter *) (void *) source->buffer->data;
  codebook_pdf_frame_clean ((CodebookPdfCharacter *) (void *) source->buffer->data,
                            page.head.n_characters);
  codebook_pdf_upright_turn (&page.head, (CodebookPdfCharacter *) (void *) source->buffer->data);
  *goes_on = each (&page, data);
  return TRUE;
}

static gboolean
get_start (Source *source, GError **error)
{
  if (!get (source, &source->start, sizeof source->start, error))
    return FALSE;
  if (source->start.magic != CODEBOOK_PDF_FRAME_MAGIC)
    return fail_ended (source, error);
  if (source->start.state == CODEBOOK_PDF_STATE_LOCKED)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is locked with a password; save it without one and import it "
                             "again."),
                          source->name);
  if (source->start.state == CODEBOOK_PDF_STATE_DAMAGED)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is damaged or was cut off; nothing was kept of it."),
                          source->name);
  return TRUE;
}

gboolean
codebook_pdf_source_read (GBytes *bytes,
                          const char *name,
                          CodebookPdfSourceEach each,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  Source source = { .name = name, .cancellable = cancellable };
  gboolean sound, goes_on = TRUE;

  if (!start_child (&source, bytes, error))
    return FALSE;
  source.buffer = g_byte_array_new ();
  sound = get_start (&source, error);
  for (guint i = 0; sound && goes_on && i < source.start.n_pages; i++)
    sound = get_page (&source, i, each, data, &goes_on, error);
  g_subprocess_force_exit (source.child);
  g_subprocess_wait (source.child, NULL, NULL);
  g_object_unref (source.child);
  g_byte_array_unref (source.buffer);
  return sound;
}
