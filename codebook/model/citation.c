/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/citation.h"

#include <glib/gi18n-lib.h>

static void
append (GString *citation, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  g_string_append (citation, citation->len > 1 ? ", " : "");
  g_string_append (citation, part);
}

char *
codebook_citation_format (const char *case_name,
                          const char *wave_name,
                          const char *document_name,
                          guint first_line,
                          guint last_line)
{
  g_autoptr (GString) citation = g_string_new ("(");
  g_autofree char *lines = NULL;

  append (citation, case_name != NULL && *case_name != '\0' ? case_name : document_name);
  append (citation, wave_name);
  if (first_line > 0 && last_line > first_line)
    /* Translators: lines of a transcript, from and to. */
    lines = g_strdup_printf (_ ("ll. %u–%u"), first_line, last_line);
  else if (first_line > 0)
    /* Translators: a line of a transcript. */
    lines = g_strdup_printf (_ ("l. %u"), first_line);
  append (citation, lines);
  g_string_append_c (citation, ')');
  return g_string_free (g_steal_pointer (&citation), FALSE);
}

char *
codebook_citation_make (CodebookDocumentText *text,
                        const char *case_name,
                        const char *wave_name,
                        const char *document_name,
                        guint start_cp,
                        guint end_cp)
{
  guint first, last;

  if (end_cp > start_cp)
    {
      first = codebook_document_text_line_from_current (text, start_cp);
      last = codebook_document_text_line_from_current (text, end_cp - 1);
    }
  else
    first = last = codebook_document_text_line_of_place (text, start_cp);
  return codebook_citation_format (case_name, wave_name, document_name, first, last);
}
