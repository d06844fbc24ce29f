/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libstemmer.h>

#include "codebook/library.h"

/* Stemmers of thirty languages, of which a project has one, and that a search needs for no word
 * that its texts hold: their lemmas are in the project. */

#define LIBSTEMMER_FUNCTION(name) CODEBOOK_LIBRARY_FUNCTION (LIBSTEMMER_SONAME, name)
#define sb_stemmer_delete LIBSTEMMER_FUNCTION (sb_stemmer_delete)
#define sb_stemmer_length LIBSTEMMER_FUNCTION (sb_stemmer_length)
#define sb_stemmer_new LIBSTEMMER_FUNCTION (sb_stemmer_new)
#define sb_stemmer_stem LIBSTEMMER_FUNCTION (sb_stemmer_stem)
