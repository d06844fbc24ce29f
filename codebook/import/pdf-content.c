/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/pdf-content.h"

#include <string.h>

#include "codebook/import/transcript.h"

#define FIELD_SIZE 11 /* points, at most, of what was filled in on a form */

/* -- Text ------------------------------------------------------------------------------------- */

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

void
codebook_pdf_content_add_text (PopplerPage *page, const CodebookPdfPage *head, GArray *characters)
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
add_annotations (GArray *characters, PopplerPage *page, double height)
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

void
codebook_pdf_content_add_typed (PopplerPage *page, const CodebookPdfPage *head, GArray *characters)
{
  add_fields (characters, page, head->height);
  add_annotations (characters, page, head->height);
}
