/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages for the layout of PDFs under libFuzzer, in place of those that poppler makes in its own
 * process (pdf-source.c): no mutation of a PDF would be a PDF, and poppler has its own fuzzers.
 *
 *   == WIDTH HEIGHT LABEL            a page
 *   X Y SIZE FORMAT TEXT             letters from there on; SIZE below 0: they run up the page
 *
 * What is no such line is passed over; numbers are bounded as pdf-source.c does. */
#include <math.h>
#include <string.h>

#include "codebook/import/pdf-source.h"

#define MOST_PAGES 40
#define MOST_CHARACTERS 20000
#define MOST_LABEL_BYTES CODEBOOK_PDF_FRAME_MOST_LABEL_BYTES

typedef struct
{
  CodebookPdfSourcePage page;
  char label[MOST_LABEL_BYTES + 1];
  GArray *characters; /* CodebookPdfCharacter */
  CodebookPdfSourceEach each;
  gpointer data;
  gboolean open, goes_on;
} Pages;

static float
take_number (const char **at)
{
  char *end;
  double value = g_ascii_strtod (*at, &end);

  *at = end;
  return isfinite (value) ? (float) CLAMP (value, -20000, 20000) : 0;
}

static void
end_page (Pages *self)
{
  if (!self->open || !self->goes_on)
    return;
  self->page.head.n_characters = self->characters->len;
  self->page.characters = (const CodebookPdfCharacter *) (void *) self->characters->data;
  self->goes_on = self->each (&self->page, self->data);
  self->page.number++;
  self->open = FALSE;
}

static void
begin_page (Pages *self, const char *line)
{
  end_page (self);
  self->page.head.width = take_number (&line);
  self->page.head.height = take_number (&line);
  g_strlcpy (self->label, *line == ' ' ? line + 1 : line, sizeof self->label);
  if (!g_utf8_validate (self->label, -1, NULL))
    self->label[0] = '\0';
  self->page.label = self->label;
  g_array_set_size (self->characters, 0);
  self->open = self->page.number < MOST_PAGES;
}

static void
put_text (Pages *self, const char *line)
{
  float x = take_number (&line), y = take_number (&line), size = take_number (&line);
  guint32 format = (guint32) (int) take_number (&line) & 15;
  g_autofree char *text = g_utf8_make_valid (*line == ' ' ? line + 1 : line, -1);
  float high = fabsf (size), wide = 0.6f * high;

  for (const char *p = text; *p != '\0' && self->characters->len < MOST_CHARACTERS;
       p = g_utf8_next_char (p))
    {
      CodebookPdfCharacter c = { x, y - high, x + wide, y, high, g_utf8_get_char (p), format };

      if (size < 0)
        {
          c.x1 = x + high;
          y -= wide;
        }
      else
        x += wide;
      g_array_append_val (self->characters, c);
    }
}

gboolean
codebook_pdf_source_read (GBytes *bytes,
                          const char *name,
                          CodebookPdfSourceEach each,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  Pages self = { .each = each, .data = data, .goes_on = TRUE };
  gsize len;
  const char *at = g_bytes_get_data (bytes, &len), *end = at + len;

  self.characters = g_array_new (FALSE, FALSE, sizeof (CodebookPdfCharacter));
  while (at < end && self.goes_on)
    {
      const char *stop = memchr (at, '\n', (gsize) (end - at));
      g_autofree char *line = g_strndup (at, (gsize) ((stop != NULL ? stop : end) - at));

      if (g_str_has_prefix (line, "== "))
        begin_page (&self, line + 3);
      else if (self.open)
        put_text (&self, line);
      at = stop != NULL ? stop + 1 : end;
    }
  end_page (&self);
  g_bytes_unref (bytes);
  g_array_unref (self.characters);
  return TRUE;
}
