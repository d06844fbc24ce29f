/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/docx-diagram.h"

enum
{
  SPACE_NONE,
  A,
  DIAGRAM,
  CHART,
};

typedef enum
{
  UNKNOWN,
  BREAK,
  CATEGORIES,
  LABEL,
  NUMBERS,
  PARAGRAPH,
  POINT,
  TEXT,
} Token;

static const CodebookXmlNamespace spaces[] = {
  { "http://schemas.openxmlformats.org/drawingml/2006/main", A },
  { "http://purl.oclc.org/ooxml/drawingml/main", A },
  { "http://schemas.openxmlformats.org/drawingml/2006/diagram", DIAGRAM },
  { "http://purl.oclc.org/ooxml/drawingml/diagram", DIAGRAM },
  { "http://schemas.openxmlformats.org/drawingml/2006/chart", CHART },
  { "http://purl.oclc.org/ooxml/drawingml/chart", CHART },
  { NULL },
};

static const CodebookXmlName names[] = {
  { A, "br", BREAK },           { A, "p", PARAGRAPH },        { A, "t", TEXT },
  { DIAGRAM, "pt", POINT },     { CHART, "cat", CATEGORIES }, { CHART, "numLit", NUMBERS },
  { CHART, "numRef", NUMBERS }, { CHART, "v", LABEL },        { 0 },
};

typedef struct
{
  CodebookTranscriptBuilder *builder;
  guint skipped; /* how many elements deep in what is skipped; 0 = not */
  gboolean in_text, has_categories;
} Diagram;

/* Points of a diagram that only place others repeat their words; so do the series of a chart those
 * of the first. Numbers of a chart are bars and lines, not words. */
static gboolean
is_skipped (const Diagram *self, CodebookXml *xml, int token)
{
  return token == NUMBERS || (token == CATEGORIES && self->has_categories)
         || (token == POINT && codebook_xml_attribute_is (xml, SPACE_NONE, "type", "pres"));
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  Diagram *self = data;

  if (self->skipped > 0 || is_skipped (self, xml, token))
    self->skipped++;
  else if (token == BREAK)
    codebook_transcript_builder_append (self->builder, " ", 1, 0);
  self->in_text = self->skipped == 0 && (token == TEXT || token == LABEL);
  if (codebook_transcript_builder_is_full (self->builder))
    codebook_xml_stop (xml);
}

static void
end_element (CodebookXml *xml, int token, gpointer data)
{
  Diagram *self = data;

  self->in_text = FALSE;
  if (self->skipped > 0)
    self->skipped--;
  else if (token == CATEGORIES)
    self->has_categories = TRUE;
  else if (token == PARAGRAPH || token == LABEL)
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
}

static void
take_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
  Diagram *self = data;

  if (self->in_text)
    codebook_transcript_builder_append (self->builder, text, len_bytes, 0);
}

gboolean
codebook_docx_diagram_read (CodebookContainer *container,
                            const char *part,
                            CodebookTranscriptBuilder *builder,
                            GCancellable *cancellable)
{
  static const CodebookXmlGrammar grammar = { spaces, names, start_element, end_element,
                                              take_text };
  Diagram self = { .builder = builder };
  gboolean read;

  if (!codebook_container_has (container, part))
    return FALSE;
  codebook_transcript_builder_begin_aside (builder);
  read = codebook_container_parse (container, part, &grammar, &self, cancellable, NULL);
  codebook_transcript_builder_end_aside (builder);
  return read;
}
