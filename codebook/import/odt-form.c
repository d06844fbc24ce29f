/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/odt-form.h"

#include <stdio.h>
#include <string.h>

#include "codebook/import/odt-names.h"

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

void
codebook_odt_form_init (CodebookOdtForm *self)
{
  *self = (CodebookOdtForm){ .shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                             free_text) };
}

void
codebook_odt_form_release (CodebookOdtForm *self)
{
  g_hash_table_unref (self->shown);
}

static void
append_attribute (GString *out, CodebookXml *xml, const char *name)
{
  gsize len;
  const char *text = codebook_xml_get_attribute (xml, ODT_FORM, name, &len);

  if (text != NULL)
    g_string_append_len (out, text, (gssize) len);
}

static void
append_box (GString *out, CodebookXml *xml, gboolean on)
{
  g_string_append (out, on ? "☒ " : "☐ ");
  append_attribute (out, xml, "label");
}

/* "PT12H30M", of which any part may be absent; LibreOffice's "12300000": hundredths come last. */
static gboolean
parse_time (const char *value, guint64 parts[3])
{
  static const char units[] = "HMS";
  guint n[3];

  if (strlen (value) == 8 && sscanf (value, "%2u%2u%2u", &n[0], &n[1], &n[2]) == 3)
    {
      for (guint i = 0; i < 3; i++)
        parts[i] = n[i];
      return TRUE;
    }
  if (!g_str_has_prefix (value, "PT"))
    return FALSE;
  for (const char *at = value + 2; *at != '\0';)
    {
      char *end;
      guint64 number = g_ascii_strtoull (at, &end, 10);
      const char *unit = *end == '.' ? end + strcspn (end, "S") : end;
      const char *known = *unit != '\0' ? strchr (units, *unit) : NULL;

      if (end == at || known == NULL)
        return FALSE;
      parts[known - units] = number;
      at = unit + 1;
    }
  return TRUE;
}

static void
append_time (GString *out, CodebookXml *xml)
{
  g_autofree char *value = codebook_xml_dup_attribute (xml, ODT_FORM, "current-value");
  guint64 parts[3] = { 0 };

  if (value == NULL)
    return;
  if (!parse_time (value, parts))
    {
      g_string_append (out, value);
      return;
    }
  g_string_append_printf (out, "%02" G_GUINT64_FORMAT ":%02" G_GUINT64_FORMAT, parts[0], parts[1]);
  if (parts[2] > 0)
    g_string_append_printf (out, ":%02" G_GUINT64_FORMAT, parts[2]);
}

static void
start_control (CodebookOdtForm *self, CodebookXml *xml)
{
  char *id = codebook_xml_dup_attribute (xml, ODT_FORM, "id");

  if (id == NULL)
    id = codebook_xml_dup_attribute (xml, ODT_XML, "id");
  self->control = NULL;
  if (id == NULL)
    return;
  self->control = g_string_new (NULL);
  g_hash_table_replace (self->shown, id, self->control);
}

static void
fill_control (GString *out, CodebookXml *xml, int token)
{
  switch (token)
    {
    case ODT_FORM_CHECK_BOX:
      append_box (out, xml, codebook_xml_attribute_is (xml, ODT_FORM, "current-state", "checked"));
      break;
    case ODT_FORM_RADIO:
      append_box (out, xml, codebook_xml_attribute_is (xml, ODT_FORM, "current-selected", "true"));
      break;
    case ODT_FORM_FIXED_TEXT:
    case ODT_FORM_FRAME:
      append_attribute (out, xml, "label");
      break;
    case ODT_FORM_TIME:
      append_time (out, xml);
      break;
    default:
      append_attribute (out, xml, "current-value");
      break;
    }
}

static void
take_option (GString *out, CodebookXml *xml)
{
  if (!codebook_xml_attribute_is (xml, ODT_FORM, "current-selected", "true"))
    return;
  if (out->len > 0)
    g_string_append (out, ", ");
  append_attribute (out, xml, "label");
}

void
codebook_odt_form_start_element (CodebookOdtForm *self, CodebookXml *xml, int token)
{
  self->open++;
  switch (token)
    {
    case ODT_FORM_CHECK_BOX:
    case ODT_FORM_COMBO_BOX:
    case ODT_FORM_DATE:
    case ODT_FORM_FIXED_TEXT:
    case ODT_FORM_FORMATTED_TEXT:
    case ODT_FORM_FRAME:
    case ODT_FORM_LIST_BOX:
    case ODT_FORM_NUMBER:
    case ODT_FORM_RADIO:
    case ODT_FORM_TEXT:
    case ODT_FORM_TEXT_AREA:
    case ODT_FORM_TIME:
      start_control (self, xml);
      if (self->control != NULL)
        fill_control (self->control, xml, token);
      self->is_filled = self->control != NULL && self->control->len > 0;
      break;
    case ODT_FORM_OPTION:
      if (self->control != NULL)
        take_option (self->control, xml);
      break;
    case ODT_TEXT_PARAGRAPH:
      self->in_paragraph = self->control != NULL && !self->is_filled;
      if (self->in_paragraph && self->control->len > 0)
        g_string_append_c (self->control, '\n');
      break;
    default:
      break;
    }
}

void
codebook_odt_form_end_element (CodebookOdtForm *self, int token)
{
  self->open--;
  if (token == ODT_TEXT_PARAGRAPH)
    self->in_paragraph = FALSE;
}

/* A text with looks is told in paragraphs. */
void
codebook_odt_form_take_text (CodebookOdtForm *self, const char *text, gsize len_bytes)
{
  if (self->in_paragraph)
    g_string_append_len (self->control, text, (gssize) len_bytes);
}

char *
codebook_odt_form_take_shown (CodebookOdtForm *self, CodebookXml *xml)
{
  g_autofree char *id = codebook_xml_dup_attribute (xml, ODT_DRAW, "control");
  g_autofree char *key = NULL;
  gpointer stolen_key, stolen;
  GString *text;

  if (id == NULL || !g_hash_table_steal_extended (self->shown, id, &stolen_key, &stolen))
    return NULL;
  key = stolen_key;
  text = stolen;
  while (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}
