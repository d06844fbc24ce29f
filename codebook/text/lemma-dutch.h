/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/text/lemma-list.h"

G_BEGIN_DECLS

/* Adds the lemmas of @form, a folded Dutch word, to @lemmas (element-type char *): what the list
 * and the rules of Dutch can make it a form of, each once; @form itself if that is nothing. */
void codebook_lemma_dutch_find (const CodebookLemmaList *list, const char *form, GPtrArray *lemmas);

G_END_DECLS
