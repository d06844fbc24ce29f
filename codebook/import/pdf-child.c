/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program of its own, that opens one PDF (standard input, a file) with poppler and writes what
 * stands on its pages (standard output, see pdf-frame.h).
 *
 * PDFs come from anywhere and poppler is large: cyclic references, streams that unpack to
 * gigabytes and plain mistakes can end or stall the process that reads them. Here that costs
 * nothing but this process, which gets little memory, no file to write, and processor time by the
 * page: START_MS to open the file, and PAGE_MS more for each page, which may be saved up. The
 * signal that it dies of tells the parent why. */
#include <poppler.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include "codebook/import/pdf-frame.h"
#include "codebook/import/transcript.h"

#define MOST_HEAP_BYTES (160ul * 1024 * 1024)
#define START_MS 1300
#define PAGE_MS 100
#define FIELD_SIZE 11 /* points, at most, of what was filled in on a form */
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

/* What a font looks like is said by its name alone: "ABCDEF+LiberationSans-BoldItalic". */
static CodebookFormat
format_of (const PopplerTextAttributes *attributes)
{
  static const char *const bold[] = { "bold", "black", "heavy", "demi", "cmbx" };
  static const char *const italic[] = { "italic", "oblique", "cmti", "-it", "cmsl" };
  g_autofree char *name =
      g_ascii_strdown (attributes->font_name != NULL ? attributes->font_name : "", -1);
  CodebookFormat format = attributes->is_underlined ? CODEBOOK_FORMAT_UNDERLINE : 0;

  for (guint i = 0; i < G_N_ELEMENTS (bold); i++)
    if (strstr (name, bold[i]) != NULL)
      format |= CODEBOOK_FORMAT_BOLD;
  for (guint i = 0; i < G_N_ELEMENTS (italic); i++)
    if (strstr (name, italic[i]) != NULL)
      format |= CODEBOOK_FORMAT_ITALIC;
  return format;
}

static gboolean
is_direction (gunichar c)
{
  return c >= 0x202A && c <= 0x202E;
}

static void
add_characters (GArray *characters,
                const char *text,
                const PopplerRectangle *boxes,
                guint n,
                const GList *attributes)
{
  const GList *run = attributes;
  const PopplerTextAttributes *seen = NULL;
  CodebookFormat format = 0;

  for (guint i = 0; i < n && *text != '\0'; text = g_utf8_next_char (text), i++)
    {
      CodebookPdfCharacter character = { 0 };

      /* Marks of direction, which the library puts around Arabic and Hebrew, have no box. */
      while (is_direction (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      if (*text == '\0')
        return;
      character.code_point = g_utf8_get_char (text);
      while (run != NULL && ((const PopplerTextAttributes *) run->data)->end_index < (int) i)
        run = run->next;
      if (run != NULL && run->data != seen)
        {
          seen = run->data;
          format = format_of (seen);
        }
      character.x0 = (float) boxes[i].x1;
      character.y0 = (float) boxes[i].y1;
      character.x1 = (float) boxes[i].x2;
      character.y1 = (float) boxes[i].y2;
      if (seen != NULL)
        {
          character.size = (float) seen->font_size;
          character.format = format;
        }
      g_array_append_val (characters, character);
    }
}

static guint
count_pictures (PopplerPage *page)
{
  GList *pictures = poppler_page_get_image_mapping (page);
  guint n = g_list_length (pictures);

  poppler_page_free_image_mapping (pictures);
  return n;
}

/* -- Forms ------------------------------------------------------------------------------------ */

static char *
dup_choice (PopplerFormField *field)
{
  for (int i = 0; i < poppler_form_field_choice_get_n_items (field); i++)
    if (poppler_form_field_choice_is_item_selected (field, i))
      return poppler_form_field_choice_get_item (field, i);
  return poppler_form_field_choice_is_editable (field) ? poppler_form_field_choice_get_text (field)
                                                       : NULL;
}

static char *
dup_field_text (PopplerFormField *field)
{
  PopplerFormFieldType type = poppler_form_field_get_field_type (field);

  if (type == POPPLER_FORM_FIELD_TEXT && !poppler_form_field_text_is_password (field))
    return poppler_form_field_text_get_text (field);
  if (type == POPPLER_FORM_FIELD_CHOICE)
    return dup_choice (field);
  if (type == POPPLER_FORM_FIELD_BUTTON
      && poppler_form_field_button_get_button_type (field) != POPPLER_FORM_BUTTON_PUSH)
    return g_strdup (poppler_form_field_button_get_state (field) ? "☒" : "☐");
  return NULL;
}

/* What was filled in is no part of the page's text: it is laid out evenly over its field. */
static void
add_field (GArray *characters, const char *text, const PopplerRectangle *area, double height)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  guint n_lines = g_strv_length (lines);
  float size = (float) CLAMP ((area->y2 - area->y1) / n_lines, 1, FIELD_SIZE);
  float y = (float) (height - (area->y2 + area->y1) / 2) - size * (float) n_lines / 2;

  for (guint i = 0; i < n_lines; i++, y += size)
    {
      float step = MIN (size / 2, (float) (area->x2 - area->x1) / (float) (strlen (lines[i]) + 1));
      float x = (float) area->x1;

      for (const char *p = lines[i]; *p != '\0'; p = g_utf8_next_char (p), x += step)
        {
          CodebookPdfCharacter c = { x, y, x + step, y + size, size, g_utf8_get_char (p), 0 };

          g_array_append_val (characters, c);
        }
      if (*lines[i] != '\0')
        g_array_append_val (characters, ((CodebookPdfCharacter){ .code_point = '\n' }));
    }
}

static void
add_fields (GArray *characters, PopplerPage *page, double height)
{
  GList *fields = poppler_page_get_form_field_mapping (page);

  for (const GList *i = fields; i != NULL; i = i->next)
    {
      const PopplerFormFieldMapping *mapping = i->data;
      g_autofree char *text = dup_field_text (mapping->field);

      if (text != NULL && g_utf8_validate (text, -1, NULL))
        add_field (characters, text, &mapping->area, height);
    }
  poppler_page_free_form_field_mapping (fields);
}

/* What somebody typed on the page; remarks about it stay out. */
static void
add_typed (GArray *characters, PopplerPage *page, double height)
{
  GList *annotations = poppler_page_get_annot_mapping (page);

  for (const GList *i = annotations; i != NULL; i = i->next)
    {
      const PopplerAnnotMapping *mapping = i->data;
      PopplerAnnotFlag flags = poppler_annot_get_flags (mapping->annot);
      g_autofree char *text =
          poppler_annot_get_annot_type (mapping->annot) == POPPLER_ANNOT_FREE_TEXT
              ? poppler_annot_get_contents (mapping->annot)
              : NULL;

      if (text != NULL && (flags & (POPPLER_ANNOT_FLAG_HIDDEN | POPPLER_ANNOT_FLAG_NO_VIEW)) == 0
          && g_utf8_validate (text, -1, NULL))
        add_field (characters, text, &mapping->area, height);
    }
  poppler_page_free_annot_mapping (annotations);
}

/* -- Pages ------------------------------------------------------------------------------------ */

/* All of the page, named from right to left where its text runs so: else the library leaves some
 * of that out. */
static char *
dup_text (PopplerPage *page, PopplerRectangle *area)
{
  PopplerRectangle mirrored = { area->x2, area->y1, area->x1, area->y2 };
  char *text = poppler_page_get_text_for_area (page, area), *other;

  if (text != NULL && *text != '\0' && strstr (text, "\u202B") == NULL)
    return text;
  other = poppler_page_get_text_for_area (page, &mirrored);
  if (other == NULL || (text != NULL && strlen (other) <= strlen (text)))
    {
      g_free (other);
      return text;
    }
  g_free (text);
  *area = mirrored;
  return other;
}

static void
take_text (GArray *characters, PopplerPage *page, const CodebookPdfPage *head)
{
  PopplerRectangle area = { 0, 0, head->width, head->height };
  g_autofree char *text = dup_text (page, &area);
  g_autofree PopplerRectangle *boxes = NULL;
  GList *attributes;
  guint n_boxes = 0;

  if (text == NULL || !g_utf8_validate (text, -1, NULL)
      || !poppler_page_get_text_layout_for_area (page, &area, &boxes, &n_boxes))
    return;
  attributes = poppler_page_get_text_attributes_for_area (page, &area);
  add_characters (characters, text, boxes, n_boxes, attributes);
  poppler_page_free_text_attributes (attributes);
}

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
  take_text (other, page, &other_head);
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
  take_text (characters, page, &head);
  if (characters->len == 0 || has_backwards (characters))
    {
      if (!pdf->looked_unturned)
        pdf->unturned = open_unturned (pdf->bytes);
      pdf->looked_unturned = TRUE;
      take_unturned (characters, &head, pdf, index);
    }
  add_fields (characters, page, head.height);
  add_typed (characters, page, head.height);
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
