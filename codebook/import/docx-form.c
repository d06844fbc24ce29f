/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/docx-form.h"

#include "codebook/import/docx-names.h"
#include "codebook/import/field-code.h"

#define MOST_CODE_BYTES 256

void
codebook_docx_form_init (CodebookDocxForm *self)
{
  *self = (CodebookDocxForm){ g_string_new (NULL), g_string_new (NULL), 0, 0 };
}

void
codebook_docx_form_release (CodebookDocxForm *self)
{
  g_string_free (self->shown, TRUE);
  g_string_free (self->code, TRUE);
}

void
codebook_docx_form_clear (CodebookDocxForm *self)
{
  g_string_truncate (self->shown, 0);
  g_string_truncate (self->code, 0);
}

void
codebook_docx_form_add_code (CodebookDocxForm *self, const char *text, gsize len_bytes)
{
  g_string_append_len (
      self->code, text,
      (gssize) MIN (len_bytes, MOST_CODE_BYTES - MIN (MOST_CODE_BYTES, self->code->len)));
}

gboolean
codebook_docx_form_is_silent (const CodebookDocxForm *self)
{
  return codebook_field_code_is_silent (self->code->str);
}

const char *
codebook_docx_form_get_shown (CodebookDocxForm *self)
{
  if (self->shown->len == 0)
    codebook_field_code_append (self->shown, self->code->str);
  return self->shown->str;
}

static void
take_entry (CodebookDocxForm *self, CodebookXml *xml)
{
  g_autofree char *entry = NULL;

  if (self->row++ != self->choice)
    return;
  entry = codebook_xml_dup_attribute (xml, DOCX_W, "val");
  g_string_assign (self->shown, entry != NULL ? entry : "");
}

void
codebook_docx_form_handle (CodebookDocxForm *self, CodebookXml *xml, int token)
{
  static const char *const boxes[] = { "☐", "☒" };
  gboolean on = !codebook_xml_attribute_is (xml, DOCX_W, "val", "0")
                && !codebook_xml_attribute_is (xml, DOCX_W, "val", "false");

  switch (token)
    {
    case DOCX_CHECK_BOX:
      g_string_assign (self->shown, boxes[0]);
      break;
    case DOCX_DROP_DOWN:
      g_string_truncate (self->shown, 0);
      self->choice = self->row = 0;
      break;
    case DOCX_CHECKED:
      g_string_assign (self->shown, boxes[on]);
      break;
    case DOCX_DEFAULT:
    case DOCX_RESULT:
      if (self->shown->len > 0)
        g_string_assign (self->shown, boxes[on]);
      else if (token == DOCX_RESULT || self->choice == 0)
        self->choice = codebook_xml_get_int_attribute (xml, DOCX_W, "val", 0);
      break;
    case DOCX_LIST_ENTRY:
      take_entry (self, xml);
      break;
    default:
      break;
    }
}
