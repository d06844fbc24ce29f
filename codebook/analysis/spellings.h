/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How words are written that the index has as their folded key: ‘re-integratie’, ‘één’,
 * ‘coöperatief’. Texts are gone through once, for words with a hyphen or a letter beyond ASCII
 * alone; any other is written as its key. */
typedef struct _CodebookSpellings CodebookSpellings;

CodebookSpellings *codebook_spellings_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_spellings_free (CodebookSpellings *self);
void codebook_spellings_add (CodebookSpellings *self, const char *text, gsize len_bytes);

/* How the word @folded, which is there @count times, is written most often, in small letters;
 * @folded itself if that is how. No texts may be added after. Borrowed. */
const char *codebook_spellings_get (CodebookSpellings *self, const char *folded, guint count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookSpellings, codebook_spellings_free)

G_END_DECLS
