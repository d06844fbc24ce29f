/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program of its own, that opens one PDF (standard input, a file) with poppler and writes what
 * stands on its pages (standard output, see pdf-frame.h).
 *
 * PDFs come from anywhere and poppler is large: cyclic references, streams that unpack to
 * gigabytes and plain mistakes can end or stall the process that reads them. Here that costs
 * nothing but this process, which gets little memory, no file to write, and processor time by the
 * page: START_MS to open the file, and PAGE_MS more for each page, which may be saved up. The
 * signal that it dies of tells the parent why. */
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include "codebook/import/pdf-content.h"

#define MOST_HEAP_BYTES (160ul * 1024 * 1024)
#define START_MS 1300
#define PAGE_MS 100
#define MOST_UNTURNED_BYTES (32ul * 1024 * 1024)

typedef struct
{
  GBytes *bytes;             /* the file */
  PopplerDocument *unturned; /* (nullable): see open_unturned () */
  gboolean looked_unturned;
} Pdf;

static void
set_limit (int what, rlim_t most)
{
  struct rlimit limit = { most, most };

  (void) setrlimit (what, &limit);
}

static void
lock_down (void)
{
  set_limit (RLIMIT_DATA, MOST_HEAP_BYTES);
  set_limit (RLIMIT_FSIZE, 0);
  set_limit (RLIMIT_CORE, 0);
  (void) prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  (void) prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

static gint64
used_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* SIGPROF once the process has used what @pages pages may take. */
static void
allow (guint pages)
{
  gint64 left = MAX (START_MS + (gint64) pages * PAGE_MS - used_ms (), 1);
  struct itimerval timer = { .it_value = { left / 1000, left % 1000 * 1000 } };

  setitimer (ITIMER_PROF, &timer, NULL);
}

static void
put (gconstpointer data, gsize len)
{
  const char *bytes = data;

  while (len > 0)
    {
      gssize done = write (STDOUT_FILENO, bytes, len);

      if (done <= 0)
        _exit (1);
      bytes += done;
      len -= (gsize) done;
    }
}

static void
put_start (CodebookPdfState state, guint n_pages)
{
  CodebookPdfStart start = { CODEBOOK_PDF_FRAME_MAGIC, state, n_pages };

  put (&start, sizeof start);
}

static guint
count_pictures (PopplerPage *page)
{
  GList *pictures = poppler_page_get_image_mapping (page);
  guint n = g_list_length (pictures);

  poppler_page_free_image_mapping (pictures);
  return n;
}

/* -- Pages ------------------------------------------------------------------------------------ */

/* The same file with no page turned (/Rotate), as far as that stands open in it; NULL if none is.
 * The text then runs across the page, which pdf-upright.c mends. */
static PopplerDocument *
open_unturned (GBytes *bytes)
{
  static const char key[] = "/Rotate";
  gsize len = g_bytes_get_size (bytes);
  char *copy = len <= MOST_UNTURNED_BYTES ? g_memdup2 (g_bytes_get_data (bytes, NULL), len) : NULL;
  char *at = copy, *end = copy + (copy != NULL ? len : 0);
  g_autoptr (GBytes) unturned = NULL;
  gboolean changed = FALSE;

  while (at != NULL && (at = memmem (at, (gsize) (end - at), key, strlen (key))) != NULL)
    for (at += strlen (key); at < end && (*at == ' ' || g_ascii_isdigit (*at)); at++)
      if (*at > '0')
        {
          *at = '0';
          changed = TRUE;
        }
  unturned = g_bytes_new_take (copy, copy != NULL ? len : 0);
  return changed ? poppler_document_new_from_bytes (unturned, NULL, NULL) : NULL;
}

static gboolean
has_backwards (const GArray *characters)
{
  for (guint i = 0; i < characters->len; i++)
    {
      gunichar c = g_array_index (characters, CodebookPdfCharacter, i).code_point;

      if ((c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFEFC))
        return TRUE;
    }
  return FALSE;
}

static void
measure (PopplerPage *page, CodebookPdfPage *head)
{
  double width, height;

  poppler_page_get_size (page, &width, &height);
  head->width = (float) width;
  head->height = (float) height;
}

/* The library leaves lines out that run from right to left on a page that is turned. */
static void
take_unturned (GArray *characters, CodebookPdfPage *head, const Pdf *pdf, int index)
{
  PopplerPage *page =
      pdf->unturned != NULL ? poppler_document_get_page (pdf->unturned, index) : NULL;
  g_autoptr (GArray) other = g_array_new (FALSE, FALSE, sizeof (CodebookPdfCharacter));
  CodebookPdfPage other_head = *head;

  if (page == NULL)
    return;
  measure (page, &other_head);
  codebook_pdf_content_add_text (page, &other_head, other);
  g_object_unref (page);
  if (other->len <= characters->len)
    return;
  *head = other_head;
  g_array_set_size (characters, 0);
  g_array_append_vals (characters, other->data, other->len);
}

static void
put_page (PopplerPage *page, Pdf *pdf, int index)
{
  g_autofree char *label = poppler_page_get_label (page);
  g_autoptr (GArray) characters = g_array_new (FALSE, FALSE, sizeof (CodebookPdfCharacter));
  CodebookPdfPage head = { 0 };

  measure (page, &head);
  if (label != NULL && g_utf8_validate (label, -1, NULL))
    head.n_label_bytes = (guint32) strlen (label);
  if (head.n_label_bytes > CODEBOOK_PDF_FRAME_MOST_LABEL_BYTES)
    head.n_label_bytes = 0;
  codebook_pdf_content_add_text (page, &head, characters);
  if (characters->len == 0 || has_backwards (characters))
    {
      if (!pdf->looked_unturned)
        pdf->unturned = open_unturned (pdf->bytes);
      pdf->looked_unturned = TRUE;
      take_unturned (characters, &head, pdf, index);
    }
  codebook_pdf_content_add_typed (page, &head, characters);
  head.n_characters = MIN (characters->len, CODEBOOK_PDF_FRAME_MOST_CHARACTERS);
  if (head.n_characters == 0)
    head.n_pictures = count_pictures (page);
  put (&head, sizeof head);
  put (label, head.n_label_bytes);
  put (characters->data, head.n_characters * sizeof (CodebookPdfCharacter));
}

static PopplerDocument *
open_document (Pdf *pdf, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, error);

  if (file == NULL)
    return NULL;
  pdf->bytes = g_mapped_file_get_bytes (file);
  return poppler_document_new_from_bytes (pdf->bytes, NULL, error);
}

/* Leaves all to the end of the process. */
int
main (void)
{
  g_autoptr (GError) error = NULL;
  Pdf pdf = { NULL };
  PopplerDocument *document;
  int n_pages;

  lock_down ();
  allow (0);
  document = open_document (&pdf, &error);
  n_pages = document != NULL ? poppler_document_get_n_pages (document) : 0;
  if (n_pages <= 0)
    {
      put_start (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)
                     ? CODEBOOK_PDF_STATE_LOCKED
                     : CODEBOOK_PDF_STATE_DAMAGED,
                 0);
      return 0;
    }
  put_start (CODEBOOK_PDF_STATE_OPEN, (guint) n_pages);
  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page;

      allow ((guint) i + 1);
      page = poppler_document_get_page (document, i);
      if (page != NULL)
        put_page (page, &pdf, i);
      else
        put (&(CodebookPdfPage){ .damaged = 1 }, sizeof (CodebookPdfPage));
      g_clear_object (&page);
    }
  return 0;
}
