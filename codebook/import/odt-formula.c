/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/odt-formula.h"

#include <string.h>

#include "codebook/import/odt-names.h"

void
codebook_odt_formula_init (CodebookOdtFormula *self)
{
  *self = (CodebookOdtFormula){ .text = g_string_new (NULL) };
}

void
codebook_odt_formula_release (CodebookOdtFormula *self)
{
  g_string_free (self->text, TRUE);
}

void
codebook_odt_formula_start_element (CodebookOdtFormula *self, int token)
{
  if (self->open == 0)
    {
      g_string_set_size (self->text, 0);
      self->is_formula = FALSE;
    }
  self->open++;
  if (self->skipped > 0 || token == ODT_MATH_ANNOTATION || token == ODT_MATH_ANNOTATION_XML)
    self->skipped++;
  else if (token == ODT_MATH_MATH)
    self->is_formula = TRUE;
  self->in_token =
      self->skipped == 0
      && (token == ODT_MATH_IDENTIFIER || token == ODT_MATH_NUMBER || token == ODT_MATH_OPERATOR
          || token == ODT_MATH_STRING || token == ODT_MATH_WORDS);
}

void
codebook_odt_formula_end_element (CodebookOdtFormula *self)
{
  self->open--;
  self->in_token = FALSE;
  if (self->skipped > 0)
    self->skipped--;
}

/* Signs that say how things hang together and show nothing: U+2061 to U+2064. */
static gboolean
is_unseen (const char *text, gsize len)
{
  return len >= 3 && memcmp (text, "\xE2\x81", 2) == 0 && (guint8) text[2] >= 0xA1
         && (guint8) text[2] <= 0xA4;
}

/* Line ends and tabs in XML are no more than white space. */
void
codebook_odt_formula_take_text (CodebookOdtFormula *self, const char *text, gsize len_bytes)
{
  if (!self->in_token)
    return;
  for (gsize i = 0; i < len_bytes; i++)
    if (is_unseen (text + i, len_bytes - i))
      i += 2;
    else if (text[i] != '\n' && text[i] != '\t' && text[i] != '\r')
      g_string_append_c (self->text, text[i]);
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  codebook_odt_formula_start_element (data, token);
}

static void
end_element (CodebookXml *xml, int token, gpointer data)
{
  codebook_odt_formula_end_element (data);
}

static void
take_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
  codebook_odt_formula_take_text (data, text, len_bytes);
}

void
codebook_odt_formula_read (CodebookOdtFormula *self,
                           CodebookContainer *container,
                           const char *href,
                           GCancellable *cancellable)
{
  static const CodebookXmlGrammar grammar = {
    codebook_odt_names_spaces, codebook_odt_names_all, start_element, end_element, take_text,
  };
  const char *folder = g_str_has_prefix (href, "./") ? href + 2 : href;
  g_autofree char *part =
      g_strconcat (folder, g_str_has_suffix (folder, "/") ? "" : "/", "content.xml", NULL);
  guint open = self->open;

  if (codebook_container_has (container, part)
      && !codebook_container_parse (container, part, &grammar, self, cancellable, NULL))
    self->is_formula = FALSE;
  self->open = open;
  self->skipped = 0;
  self->in_token = FALSE;
}
