/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/symbol-font.h"

G_BEGIN_DECLS

/* The fonts of an RTF file: what they are for here is that each says in which code page the bytes
 * of its text are. */
typedef struct _CodebookRtfFonts CodebookRtfFonts;

CodebookRtfFonts *codebook_rtf_fonts_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_rtf_fonts_free (CodebookRtfFonts *self);

/* The document's code page (\ansicpg), for fonts that do not say. 0 is passed over. */
void codebook_rtf_fonts_set_default_page (CodebookRtfFonts *self, guint page);
void codebook_rtf_fonts_set_charset (CodebookRtfFonts *self, int font, guint charset);
void codebook_rtf_fonts_set_page (CodebookRtfFonts *self, int font, guint page);

/* Is this a font of signs (\fcharset2), whose bytes are no letters? */
gboolean codebook_rtf_fonts_is_symbol (CodebookRtfFonts *self, int font);
/* Which signs those are. */
CodebookSymbolFont codebook_rtf_fonts_get_symbol (CodebookRtfFonts *self, int font);
void codebook_rtf_fonts_set_name (CodebookRtfFonts *self, int font, const char *name);
/* Adds text in @font to @out as UTF-8. */
void codebook_rtf_fonts_decode (
    CodebookRtfFonts *self, int font, const char *bytes, gsize len, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookRtfFonts, codebook_rtf_fonts_free)

G_END_DECLS
