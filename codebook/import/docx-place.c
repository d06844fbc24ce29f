/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/docx-place.h"

#include <string.h>

#include "codebook/import/docx-names.h"

CodebookDocxPlace *
codebook_docx_place_new (void)
{
  CodebookDocxPlace *self = g_new0 (CodebookDocxPlace, 1);

  self->fields = g_byte_array_new ();
  self->num = self->num_level = -1;
  return self;
}

void
codebook_docx_place_free (CodebookDocxPlace *self)
{
  g_free (self->style);
  g_byte_array_unref (self->fields);
  g_free (self);
}

void
codebook_docx_place_start_paragraph (CodebookDocxPlace *self, const CodebookDocxStyle *style)
{
  g_clear_pointer (&self->style, g_free);
  self->heading = style->heading;
  self->paragraph_look = style->look;
  self->mark_look = CODEBOOK_DOCX_LOOK_NONE;
  self->num = self->num_level = -1;
  self->list_level = 0;
  self->joins_next = self->ends_section = self->is_numbered = FALSE;
  self->in_paragraph = TRUE;
}

/* A first letter set large is a paragraph of its own, and its word goes on in the next. */
static gboolean
is_drop_cap (CodebookXml *xml)
{
  g_autofree char *kind = codebook_xml_dup_attribute (xml, DOCX_W, "dropCap");

  return g_strcmp0 (kind, "drop") == 0 || g_strcmp0 (kind, "margin") == 0;
}

void
codebook_docx_place_set_paragraph (CodebookDocxPlace *self, CodebookXml *xml, int token)
{
  switch (token)
    {
    case DOCX_PARAGRAPH_STYLE:
      g_free (self->style);
      self->style = codebook_xml_dup_attribute (xml, DOCX_W, "val");
      self->heading = 0;
      break;
    case DOCX_OUTLINE_LEVEL:
      self->heading =
          (guint) CLAMP (codebook_xml_get_int_attribute (xml, DOCX_W, "val", 9), 0, 9) + 1;
      break;
    case DOCX_NUM_ID:
      self->num = codebook_xml_get_int_attribute (xml, DOCX_W, "val", -1);
      break;
    case DOCX_LEVEL_IN_LIST:
      self->num_level = codebook_xml_get_int_attribute (xml, DOCX_W, "val", 0);
      break;
    case DOCX_DELETED:
    case DOCX_MOVED_FROM:
      /* The paragraph's mark is gone: its text runs on into the next. */
      self->joins_next = TRUE;
      break;
    case DOCX_FRAME:
      self->joins_next |= is_drop_cap (xml);
      break;
    default:
      codebook_docx_look_set (&self->mark_look, xml, token);
      break;
    }
}

CodebookDocxFieldMove
codebook_docx_place_move_field (CodebookDocxPlace *self, CodebookXml *xml, gboolean is_silent)
{
  guint8 *last = self->fields->len > 0 ? &self->fields->data[self->fields->len - 1] : NULL;
  static const guint8 code = CODEBOOK_DOCX_FIELD_IN_NEW_CODE;

  /* Before a field within the code takes its place. */
  if (last != NULL && *last == CODEBOOK_DOCX_FIELD_IN_NEW_CODE)
    *last = is_silent ? CODEBOOK_DOCX_FIELD_SILENT : CODEBOOK_DOCX_FIELD_IN_CODE;
  if (codebook_xml_attribute_is (xml, DOCX_W, "fldCharType", "begin"))
    {
      g_byte_array_append (self->fields, &code, 1);
      self->in_codes++;
      return CODEBOOK_DOCX_FIELD_BEGINS;
    }
  if (last == NULL)
    return CODEBOOK_DOCX_FIELD_GOES_ON;
  if (codebook_xml_attribute_is (xml, DOCX_W, "fldCharType", "end"))
    {
      self->in_codes -= *last != CODEBOOK_DOCX_FIELD_IN_RESULT;
      g_byte_array_set_size (self->fields, self->fields->len - 1);
      return CODEBOOK_DOCX_FIELD_ENDS;
    }
  self->in_codes -= *last == CODEBOOK_DOCX_FIELD_IN_CODE;
  if (*last == CODEBOOK_DOCX_FIELD_IN_CODE)
    *last = CODEBOOK_DOCX_FIELD_IN_RESULT;
  return CODEBOOK_DOCX_FIELD_GOES_ON;
}

void
codebook_docx_place_leave_fields (CodebookDocxPlace *self)
{
  if (self->fields->len > 0)
    memset (self->fields->data, CODEBOOK_DOCX_FIELD_IN_RESULT, self->fields->len);
  self->in_codes = 0;
}

static gint8
first_said (gint8 run, gint8 style, gint8 paragraph)
{
  return run >= 0 ? run : style >= 0 ? style : paragraph;
}

gboolean
codebook_docx_place_is_mark_hidden (const CodebookDocxPlace *self)
{
  return first_said (self->mark_look.hidden, self->paragraph_look.hidden, 0) > 0;
}

/* Bold and the like are toggles: said by the paragraph's style and by the run's they undo each
 * other; said by the run itself they hold. A heading's own bold is not told. */
void
codebook_docx_place_settle_look (CodebookDocxPlace *self)
{
  CodebookFormat paragraph = self->heading > 0 ? 0 : self->paragraph_look.on;
  CodebookFormat run = self->run_style != NULL ? self->run_style->look.on : 0;
  const CodebookDocxLook *style =
      self->run_style != NULL ? &self->run_style->look : &CODEBOOK_DOCX_LOOK_NONE;

  self->format = ((paragraph ^ run) | self->run_look.on) & ~self->run_look.off;
  self->hidden = first_said (self->run_look.hidden, style->hidden, self->paragraph_look.hidden) > 0;
  self->greek = first_said (self->run_look.greek, style->greek, self->paragraph_look.greek) > 0;
}

void
codebook_docx_place_start_run (CodebookDocxPlace *self)
{
  self->in_run = TRUE;
  self->run_look = CODEBOOK_DOCX_LOOK_NONE;
  self->run_style = NULL;
  codebook_docx_place_settle_look (self);
}

void
codebook_docx_place_set_run (CodebookDocxPlace *self,
                             CodebookDocxStyles *styles,
                             CodebookXml *xml,
                             int token)
{
  if (token == DOCX_RUN_STYLE)
    {
      g_autofree char *id = codebook_xml_dup_attribute (xml, DOCX_W, "val");

      self->run_style = id != NULL ? codebook_docx_styles_get_run (styles, id) : NULL;
    }
  else
    codebook_docx_look_set (&self->run_look, xml, token);
}
