/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <string.h>

/* A PDF written by hand: objects as text, and pages on which lines are put. Letters are those of
 * Courier, which all are 0.6 of their size wide, so that what fits on a line can be counted. */
typedef struct
{
  GPtrArray *objects;  /* char *: what stands between "N 0 obj" and "endobj" */
  GString *page;       /* what the open page shows */
  GPtrArray *pages;    /* char *: references */
  const char *trailer; /* what it has besides */
  const char *catalog; /* likewise */
  const char *form;    /* a reference to what pages can show as /N; NULL = none */
  const char *sheet;   /* the pages' size and turn */
} PdfMaker;

enum
{
  PDF_CATALOG = 1,
  PDF_PAGES,
  PDF_PLAIN,
  PDF_BOLD,
  PDF_ITALIC,
  PDF_FIRST_FREE
};

static inline guint
pdf_add (PdfMaker *self, char *object)
{
  g_ptr_array_add (self->objects, object);
  return self->objects->len;
}

static inline guint
pdf_add_stream (PdfMaker *self, const char *dictionary, const char *text)
{
  return pdf_add (self, g_strdup_printf ("<< %s /Length %zu >>\nstream\n%s\nendstream", dictionary,
                                         strlen (text), text));
}

static inline char *
pdf_font (const char *name)
{
  return g_strdup_printf (
      "<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>", name);
}

static inline PdfMaker *
pdf_new (void)
{
  PdfMaker *self = g_new0 (PdfMaker, 1);

  self->objects = g_ptr_array_new_with_free_func (g_free);
  self->pages = g_ptr_array_new_with_free_func (g_free);
  self->trailer = self->catalog = "";
  self->sheet = "/MediaBox [0 0 600 800]";
  pdf_add (self, g_strdup (""));
  pdf_add (self, g_strdup (""));
  pdf_add (self, pdf_font ("Courier"));
  pdf_add (self, pdf_font ("Courier-Bold"));
  pdf_add (self, pdf_font ("Courier-Oblique"));
  return self;
}

static inline void
pdf_end_page (PdfMaker *self)
{
  guint content;

  if (self->page == NULL)
    return;
  content = pdf_add_stream (self, "", self->page->str);
  g_string_free (self->page, TRUE);
  self->page = NULL;
  g_ptr_array_add (
      self->pages,
      g_strdup_printf (
          "%u 0 R", pdf_add (self, g_strdup_printf ("<< /Type /Page /Parent 2 0 R /Contents %u 0 R "
                                                    "%s /Resources << /Font "
                                                    "<< /F3 3 0 R /F4 4 0 R /F5 5 0 R >> "
                                                    "/XObject << /N %s >> >> >>",
                                                    content, self->sheet,
                                                    self->form != NULL ? self->form : "null"))));
}

static inline void
pdf_begin_page (PdfMaker *self)
{
  pdf_end_page (self);
  self->page = g_string_new (NULL);
}

/* @y is counted from the top, to the line letters stand on. */
static inline void
pdf_put (PdfMaker *self, int font, double size, double x, double y, const char *text)
{
  gsize len;
  g_autofree char *bytes = g_convert (text, -1, "windows-1252", "UTF-8", NULL, &len, NULL);

  g_assert_nonnull (bytes);
  g_string_append_printf (self->page, "BT /F%d %.2f Tf %.2f %.2f Td <", font, size, x, 800 - y);
  for (gsize i = 0; i < len; i++)
    g_string_append_printf (self->page, "%02x", (guint8) bytes[i]);
  g_string_append (self->page, "> Tj ET\n");
}

/* Lines apart by '\n', at a pitch of 1.2 sizes; returns where the next would stand. */
static inline double
pdf_put_lines (PdfMaker *self, double size, double x, double y, const char *lines)
{
  g_auto (GStrv) all = g_strsplit (lines, "\n", -1);

  for (guint i = 0; all[i] != NULL; i++, y += 1.2 * size)
    if (*all[i] != '\0')
      pdf_put (self, PDF_PLAIN, size, x, y, all[i]);
  return y;
}

static inline GBytes *
pdf_finish (PdfMaker *self)
{
  GString *out = g_string_new ("%PDF-1.4\n");
  g_autofree char *kids = NULL;
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize table;

  pdf_end_page (self);
  g_ptr_array_add (self->pages, NULL);
  kids = g_strjoinv (" ", (char **) self->pages->pdata);
  g_free (self->objects->pdata[0]);
  self->objects->pdata[0] = g_strdup_printf ("<< /Type /Catalog /Pages 2 0 R %s >>", self->catalog);
  if (*(char *) self->objects->pdata[1] == '\0')
    {
      g_free (self->objects->pdata[1]);
      self->objects->pdata[1] =
          g_strdup_printf ("<< /Type /Pages /Kids [%s] /Count %u >>", kids, self->pages->len - 1);
    }
  for (guint i = 0; i < self->objects->len; i++)
    {
      g_array_append_val (offsets, out->len);
      g_string_append_printf (out, "%u 0 obj\n%s\nendobj\n", i + 1,
                              (char *) self->objects->pdata[i]);
    }
  table = out->len;
  g_string_append_printf (out, "xref\n0 %u\n0000000000 65535 f \n", offsets->len + 1);
  for (guint i = 0; i < offsets->len; i++)
    g_string_append_printf (out, "%010zu 00000 n \n", g_array_index (offsets, gsize, i));
  g_string_append_printf (out, "trailer\n<< /Size %u /Root 1 0 R %s >>\nstartxref\n%zu\n%%%%EOF\n",
                          offsets->len + 1, self->trailer, table);
  g_ptr_array_unref (self->objects);
  g_ptr_array_unref (self->pages);
  g_free (self);
  return g_string_free_to_bytes (out);
}
