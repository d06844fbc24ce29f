/* SPDX-License-Identifier: GPL-3.0-or-later */
/*   file → pdf-source (another process): characters with their boxes, page by page
 *        → pdf-word → pdf-columns → pdf-line-store: lines in reading order
 *        → pdf-furniture: running heads and page numbers set apart, once all pages are known
 *        → pdf-break, hyphens → pdf-paragraphs → the builder */
#include "codebook/import/pdf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/pdf-line-store.h"
#include "codebook/import/pdf-paragraphs.h"

#define HEAD_BYTES 1024 /* what may come before the mark, as Acrobat has it */
#define MOST_STRANGE 20 /* one letter in so many may be unknown */

typedef struct
{
  CodebookTranscriptBuilder *builder;
  CodebookPdfLineStore *store;
  GArray *sheets; /* CodebookPdfSheet */
  gsize characters, strange;
} Pdf;

static gboolean
is_strange (gunichar c)
{
  return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c < 0x09 || (c >= 0x7F && c < 0xA0);
}

static gboolean
take_page (const CodebookPdfSourcePage *page, gpointer data)
{
  Pdf *self = data;
  CodebookPdfSheet sheet = {
    .height = page->head.height,
    .label =
        *page->label != '\0' ? g_strdup (page->label) : g_strdup_printf ("%u", page->number + 1),
    .characters = page->head.n_characters,
    .pictures = page->head.n_pictures,
    .damaged = page->head.damaged != 0,
  };

  g_array_append_val (self->sheets, sheet);
  codebook_pdf_line_store_add_page (self->store, page);
  self->characters += sheet.characters;
  for (guint i = 0; i < sheet.characters; i++)
    self->strange += is_strange (page->characters[i].code_point);
  return TRUE;
}

/* -- What to say ------------------------------------------------------------------------------ */

static void
warn_of_furniture (Pdf *self, guint marked)
{
  if (marked > 0)
    codebook_transcript_builder_take_warning (
        self->builder,
        g_strdup_printf (
            g_dngettext (GETTEXT_PACKAGE,
                         "%u running head or page number was left out of the text.",
                         "%u running heads and page numbers were left out of the text.", marked),
            marked));
}

static void
warn_of_pages (Pdf *self)
{
  guint scans = 0, damaged = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const CodebookPdfSheet *sheet = &g_array_index (self->sheets, CodebookPdfSheet, i);

      scans += sheet->characters == 0 && sheet->pictures > 0;
      damaged += sheet->damaged;
    }
  if (scans > 0)
    codebook_transcript_builder_take_warning (
        self->builder,
        g_strdup_printf (
            g_dngettext (GETTEXT_PACKAGE, "%u page is a picture without text and was left out.",
                         "%u pages are pictures without text and were left out.", scans),
            scans));
  if (damaged > 0)
    codebook_transcript_builder_take_warning (
        self->builder,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page is damaged and was left out.",
                                      "%u pages are damaged and were left out.", damaged),
                         damaged));
  if (self->strange > 0 && self->strange * MOST_STRANGE > self->characters)
    codebook_transcript_builder_take_warning (
        self->builder, g_strdup (_ ("Many letters cannot be read, since the file does not say what "
                                    "they are; text recognition (OCR) may help.")));
}

static gboolean
fail_if_scan (const Pdf *self, const char *name, GError **error)
{
  guint pictures = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    pictures += g_array_index (self->sheets, CodebookPdfSheet, i).pictures;
  if (pictures == 0 || codebook_pdf_line_store_get_lines (self->store)->len > 0)
    return TRUE;
  return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                        _ ("‘%s’ is a scan without text: its pages are pictures. Let a program "
                           "for text recognition (OCR) make text of it and import that."),
                        name);
}

/* -- Reading ---------------------------------------------------------------------------------- */

guint
codebook_pdf_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  static const char mark[] = "%PDF-";

  if (bytes == NULL || len_bytes < strlen (mark))
    return 0;
  if (memcmp (bytes, mark, strlen (mark)) == 0)
    return 95;
  return memmem (bytes, MIN (len_bytes, HEAD_BYTES), mark, strlen (mark)) != NULL
                 && g_str_equal (suffix, "pdf")
             ? 90
             : 0;
}

static CodebookTranscript *
make (Pdf *self, const char *name, GError **error)
{
  GPtrArray *lines = codebook_pdf_line_store_get_lines (self->store);

  if (!fail_if_scan (self, name, error))
    return NULL;
  warn_of_furniture (self, codebook_pdf_furniture_find (lines, self->sheets));
  warn_of_pages (self);
  codebook_pdf_paragraphs_build (lines, self->sheets, self->builder);
  /* The builder has it all now, and needs room of its own. */
  g_clear_pointer (&self->store, codebook_pdf_line_store_free);
  return codebook_transcript_builder_finish (self->builder, name, error);
}

CodebookTranscript *
codebook_pdf_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("pdf");
  Pdf self = { .builder = builder };
  CodebookTranscript *transcript = NULL;

  self.store = codebook_pdf_line_store_new ();
  self.sheets = g_array_new (FALSE, FALSE, sizeof (CodebookPdfSheet));
  g_array_set_clear_func (self.sheets, (GDestroyNotify) codebook_pdf_sheet_clear);
  if (codebook_pdf_source_read (bytes, name, take_page, &self, cancellable, error))
    transcript = make (&self, name, error);
  g_clear_pointer (&self.store, codebook_pdf_line_store_free);
  g_array_unref (self.sheets);
  return transcript;
}
