/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/rtf-fonts.h"

#include <string.h>
#include <unicode/ucnv.h>

#define MOST_FONTS 32768
#define MOST_CONVERTERS 64
#define PIECE_BYTES 1024

enum
{
  SYMBOL_PAGE = 42, /* as Windows calls it */
  WESTERN_PAGE = 1252,
  UTF8_PAGE = 65001,
};

struct _CodebookRtfFonts
{
  GHashTable *pages;      /* font → code page */
  GHashTable *greek;      /* fonts whose signs are Greek letters */
  GHashTable *converters; /* code page → UConverter * */
  guint default_page;
};

static void
close_converter (gpointer converter)
{
  ucnv_close (converter);
}

CodebookRtfFonts *
codebook_rtf_fonts_new (void)
{
  CodebookRtfFonts *self = g_new0 (CodebookRtfFonts, 1);

  self->pages = g_hash_table_new (NULL, NULL);
  self->greek = g_hash_table_new (NULL, NULL);
  self->converters = g_hash_table_new_full (NULL, NULL, NULL, close_converter);
  self->default_page = WESTERN_PAGE;
  return self;
}

void
codebook_rtf_fonts_free (CodebookRtfFonts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->pages);
  g_hash_table_unref (self->greek);
  g_hash_table_unref (self->converters);
  g_free (self);
}

void
codebook_rtf_fonts_set_default_page (CodebookRtfFonts *self, guint page)
{
  if (page != 0)
    self->default_page = page;
}

void
codebook_rtf_fonts_set_page (CodebookRtfFonts *self, int font, guint page)
{
  if (g_hash_table_size (self->pages) < MOST_FONTS)
    g_hash_table_insert (self->pages, GINT_TO_POINTER (font), GUINT_TO_POINTER (page));
}

/* Windows' numbers of character sets and the code pages that they are. */
void
codebook_rtf_fonts_set_charset (CodebookRtfFonts *self, int font, guint charset)
{
  static const struct
  {
    guint charset, page;
  } charsets[] = {
    { 0, 1252 },   { 2, 42 },     { 77, 10000 }, { 78, 932 },   { 79, 949 },   { 80, 936 },
    { 81, 950 },   { 83, 1255 },  { 84, 1256 },  { 85, 1253 },  { 86, 1254 },  { 87, 874 },
    { 88, 1250 },  { 89, 1251 },  { 128, 932 },  { 129, 949 },  { 130, 1361 }, { 134, 936 },
    { 136, 950 },  { 161, 1253 }, { 162, 1254 }, { 163, 1258 }, { 177, 1255 }, { 178, 1256 },
    { 179, 1256 }, { 180, 1256 }, { 181, 1255 }, { 186, 1257 }, { 204, 1251 }, { 222, 874 },
    { 238, 1250 }, { 254, 437 },  { 255, 850 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    if (charsets[i].charset == charset)
      codebook_rtf_fonts_set_page (self, font, charsets[i].page);
}

static guint
find_page (CodebookRtfFonts *self, int font)
{
  guint page = GPOINTER_TO_UINT (g_hash_table_lookup (self->pages, GINT_TO_POINTER (font)));

  return page != 0 ? page : self->default_page;
}

gboolean
codebook_rtf_fonts_is_symbol (CodebookRtfFonts *self, int font)
{
  return find_page (self, font) == SYMBOL_PAGE;
}

CodebookSymbolFont
codebook_rtf_fonts_get_symbol (CodebookRtfFonts *self, int font)
{
  return g_hash_table_contains (self->greek, GINT_TO_POINTER (font)) ? CODEBOOK_SYMBOL_FONT_GREEK
                                                                     : CODEBOOK_SYMBOL_FONT_SIGNS;
}

void
codebook_rtf_fonts_set_name (CodebookRtfFonts *self, int font, const char *name)
{
  if (codebook_symbol_font_find (name) == CODEBOOK_SYMBOL_FONT_GREEK
      && g_hash_table_size (self->greek) < MOST_FONTS)
    g_hash_table_add (self->greek, GINT_TO_POINTER (font));
}

static UConverter *
open_converter (guint page)
{
  static const struct
  {
    guint page;
    const char *name;
  } names[] = {
    { 437, "ibm-437" },          { 708, "iso-8859-6" },  { 850, "ibm-850" },
    { 10000, "macintosh" },      { 10001, "Shift_JIS" }, { 10006, "x-mac-greek" },
    { 10007, "x-mac-cyrillic" }, { 10029, "x-mac-ce" },  { 10081, "x-mac-turkish" },
    { 1361, "ibm-1363" },        { 54936, "gb18030" },   { 65001, "UTF-8" },
  };
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *windows = g_strdup_printf ("windows-%u", page);
  g_autofree char *ibm = g_strdup_printf ("ibm-%u", page);
  UConverter *converter = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names) && converter == NULL; i++)
    if (names[i].page == page)
      converter = ucnv_open (names[i].name, &status);
  if (converter == NULL)
    converter = ucnv_open (windows, (status = U_ZERO_ERROR, &status));
  if (converter == NULL)
    converter = ucnv_open (ibm, (status = U_ZERO_ERROR, &status));
  /* A page whose characters are wider than a byte cannot be in RTF: what calls itself so is not. */
  if (converter != NULL && ucnv_getMinCharSize (converter) > 1)
    g_clear_pointer (&converter, ucnv_close);
  if (converter == NULL)
    converter = ucnv_open ("windows-1252", (status = U_ZERO_ERROR, &status));
  return converter;
}

static UConverter *
get_converter (CodebookRtfFonts *self, guint page)
{
  UConverter *converter;

  if (g_hash_table_size (self->converters) >= MOST_CONVERTERS
      && !g_hash_table_contains (self->converters, GUINT_TO_POINTER (page)))
    page = WESTERN_PAGE;
  converter = g_hash_table_lookup (self->converters, GUINT_TO_POINTER (page));
  if (converter == NULL)
    {
      converter = open_converter (page);
      if (converter != NULL)
        g_hash_table_insert (self->converters, GUINT_TO_POINTER (page), converter);
    }
  return converter;
}

static void
decode_symbols (CodebookSymbolFont font, const char *bytes, gsize len, GString *out)
{
  for (gsize i = 0; i < len; i++)
    if ((guint8) bytes[i] >= 0x20)
      codebook_symbol_font_append (out, font, 0xF000u + (guint8) bytes[i]);
}

/* For a byte that is half a character ICU gives U+001A, which would go unseen. */
static void
append_decoded (GString *out, const char *text, const char *end)
{
  const char *substitute;

  while ((substitute = memchr (text, 0x1A, (gsize) (end - text))) != NULL)
    {
      g_string_append_len (out, text, substitute - text);
      g_string_append (out, "\xEF\xBF\xBD");
      text = substitute + 1;
    }
  g_string_append_len (out, text, end - text);
}

void
codebook_rtf_fonts_decode (
    CodebookRtfFonts *self, int font, const char *bytes, gsize len, GString *out)
{
  guint page = find_page (self, font);
  UConverter *converter = page != SYMBOL_PAGE ? get_converter (self, page) : NULL;
  UConverter *utf8 = get_converter (self, UTF8_PAGE);
  const char *end = bytes + len;
  UChar units[PIECE_BYTES], *from = units, *to = units;
  UErrorCode status = U_ZERO_ERROR;
  gboolean first = TRUE;

  if (page == SYMBOL_PAGE)
    decode_symbols (codebook_rtf_fonts_get_symbol (self, font), bytes, len, out);
  if (converter == NULL || utf8 == NULL)
    return;
  if (page == UTF8_PAGE)
    {
      g_string_append_len (out, bytes, (gssize) len);
      return;
    }
  do
    {
      char piece[PIECE_BYTES], *at = piece;

      status = U_ZERO_ERROR;
      ucnv_convertEx (utf8, converter, &at, piece + PIECE_BYTES, &bytes, end, units, &from, &to,
                      units + PIECE_BYTES, first, TRUE, &status);
      append_decoded (out, piece, at);
      first = FALSE;
    }
  while (status == U_BUFFER_OVERFLOW_ERROR);
}
