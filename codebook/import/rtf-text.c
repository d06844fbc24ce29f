/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/import/heading-name.h"
#include "codebook/import/rtf-private.h"

#define MOST_STYLES 32768
#define MOST_COLLECTED 256
#define PIECE_BYTES 65536

guint
codebook_rtf_text_get_table_depth (const CodebookRtf *self)
{
  return MAX (self->state.table_depth, self->state.in_table || self->place.table.in_row ? 1 : 0);
}

void
codebook_rtf_text_reach_cell (CodebookRtf *self)
{
  codebook_rtf_table_reach (&self->place.table, self->builder,
                            codebook_rtf_text_get_table_depth (self));
}

void
codebook_rtf_text_reach_item (CodebookRtf *self)
{
  g_autofree char *prefix = NULL;

  if (self->lists == NULL || self->place.is_counted || self->state.list == 0)
    return;
  self->place.is_counted = TRUE;
  prefix = codebook_rtf_lists_advance (self->lists, self->state.list, self->state.list_level);
  if (prefix == NULL)
    return;
  codebook_transcript_builder_set_prefix (self->builder, prefix);
  self->place.is_list = TRUE;
}

/* "heading 1,Kop 1;" ends an entry of the table of styles. */
static void
take_style (CodebookRtf *self)
{
  char *comma = strchr (self->collected->str, ',');
  guint level;

  if (comma != NULL)
    g_string_truncate (self->collected, (gsize) (comma - self->collected->str));
  level = codebook_heading_name_get_level (g_strstrip (self->collected->str));
  if (level == 0 && self->style_outline >= 0 && self->style_outline < 9)
    level = (guint) self->style_outline + 1;
  if (level > 0 && self->style_entry != CODEBOOK_RTF_NO_STYLE
      && g_hash_table_size (self->styles) < MOST_STYLES)
    g_hash_table_insert (self->styles, GINT_TO_POINTER (self->style_entry),
                         GUINT_TO_POINTER (level << 8 | self->state.format));
  g_string_truncate (self->collected, 0);
  self->style_entry = 0;
  self->style_outline = -1;
}

/* "Arial;" ends an entry of the table of fonts. */
static void
take_font (CodebookRtf *self)
{
  codebook_rtf_fonts_set_name (self->fonts, self->font_entry, g_strstrip (self->collected->str));
  g_string_truncate (self->collected, 0);
}

static void
collect (CodebookRtf *self, const char *text, gsize len)
{
  gsize room = MOST_COLLECTED - MIN (MOST_COLLECTED, self->collected->len);

  g_string_append_len (self->collected, text, (gssize) MIN (len, room));
}

static void
put_checked (CodebookRtf *self, const char *text, gsize len)
{
  const char *end;

  switch (self->state.destination)
    {
    case RTF_IN_TEXT:
      codebook_rtf_text_reach_cell (self);
      codebook_rtf_text_reach_item (self);
      codebook_transcript_builder_append (self->builder, text, len,
                                          self->state.format & ~self->state.heading_format);
      self->put_bytes += len;
      break;
    case RTF_IN_FONTS:
    case RTF_IN_STYLES:
      end = memchr (text, ';', len);
      collect (self, text, end != NULL ? (gsize) (end - text) : len);
      if (end != NULL && self->state.destination == RTF_IN_FONTS)
        take_font (self);
      else if (end != NULL)
        take_style (self);
      break;
    case RTF_IN_FORM_ENTRY:
      codebook_rtf_form_take_text (&self->form, text, len);
      break;
    case RTF_IN_LIST_TEXT:
    case RTF_IN_LEVEL_TEXT:
    case RTF_IN_FIELD_CODE:
      collect (self, text, len);
      break;
    default:
      break;
    }
}

void
codebook_rtf_text_put_half (CodebookRtf *self)
{
  if (self->high == 0)
    return;
  self->high = 0;
  put_checked (self, "\xEF\xBF\xBD", 3);
}

/* @text is UTF-8, or nearly. */
static void
put (CodebookRtf *self, const char *text, gsize len)
{
  if (len == 0 || self->state.hidden != 0)
    return;
  codebook_rtf_text_put_half (self);
  put_checked (self, text, len);
}

void
codebook_rtf_text_flush (CodebookRtf *self)
{
  if (self->bytes->len == 0)
    return;
  g_string_truncate (self->decoded, 0);
  codebook_rtf_fonts_decode (self->fonts, self->state.font, self->bytes->str, self->bytes->len,
                             self->decoded);
  g_string_truncate (self->bytes, 0);
  put (self, self->decoded->str, self->decoded->len);
}

static gboolean
is_ascii (const char *text, gsize len)
{
  guint8 all = 0;

  for (gsize i = 0; i < len; i++)
    all |= (guint8) text[i];
  return all < 0x80;
}

static void
put_piece (CodebookRtf *self, const char *text, gsize len)
{
  gboolean ascii = is_ascii (text, len);

  if ((ascii && self->bytes->len == 0
       && !codebook_rtf_fonts_is_symbol (self->fonts, self->state.font))
      || (!ascii && self->raw_utf8))
    {
      codebook_rtf_text_flush (self);
      put (self, text, len);
    }
  else
    g_string_append_len (self->bytes, text, (gssize) len);
}

void
codebook_rtf_text_put (CodebookRtf *self, const char *text, gsize len)
{
  gsize skipped = MIN (self->skip, len);

  self->skip -= (guint) skipped;
  if (self->state.destination == RTF_IN_NOTHING)
    return;
  for (gsize at = skipped; at < len;)
    {
      gsize piece = MIN (len - at, PIECE_BYTES);

      /* Not within a character, if there is another place. */
      while (piece < len - at && piece < 2 * PIECE_BYTES && (guint8) text[at + piece] >= 0x80)
        piece++;
      put_piece (self, text + at, piece);
      at += piece;
      if (at < len)
        codebook_rtf_text_flush (self);
    }
}

void
codebook_rtf_text_put_character (CodebookRtf *self, const char *text)
{
  codebook_rtf_text_flush (self);
  if (self->skip > 0)
    self->skip--;
  else
    put (self, text, strlen (text));
}

void
codebook_rtf_text_put_unichar (CodebookRtf *self, CodebookSymbolFont font, gunichar c)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (c >= 0xF000 && c <= 0xF0FF)
    codebook_symbol_font_append (text, font, c);
  else
    g_string_append_unichar (text, g_unichar_validate (c) ? c : 0xFFFD);
  put (self, text->str, text->len);
}

void
codebook_rtf_text_put_unicode (CodebookRtf *self, gint64 number)
{
  gint64 c = number < 0 && number >= -0x8000 ? number + 0x10000 : number;

  self->skip = self->state.unicode_skip;
  if (self->state.destination == RTF_IN_NOTHING || self->state.hidden != 0)
    return;
  if (self->high != 0 && c >= 0xDC00 && c <= 0xDFFF)
    {
      c = 0x10000 + ((self->high - 0xD800) << 10) + (c - 0xDC00);
      self->high = 0;
    }
  if (c >= 0xD800 && c <= 0xDBFF)
    {
      codebook_rtf_text_put_half (self);
      self->high = (gunichar) c;
    }
  else
    codebook_rtf_text_put_unichar (self,
                                   codebook_rtf_fonts_get_symbol (self->fonts, self->state.font),
                                   c >= 0 && c <= 0x10FFFF ? (gunichar) c : 0xFFFD);
}
