/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words that a form may be of: werkte is of werken, leden of lid and of lijden. For Dutch by
 * rules and a word list (hunspell-nl, else wdutch) where one is installed; else by Snowball's
 * stems, for the languages it has; else a word is its own lemma. Folded words in, folded lemmas
 * out. Immutable: any thread. */
typedef struct _CodebookLemmas CodebookLemmas;

/* @language: a BCP 47 tag, NULL for Dutch. @folder: where to look for word lists instead of where
 * the system keeps them; NULL: as the environment's DRAAD_WORD_LISTS says, else the system's. Takes
 * some 20 ms with a word list. */
CodebookLemmas *codebook_lemmas_new (const char *language,
                                     const char *folder) G_GNUC_WARN_UNUSED_RESULT;
void codebook_lemmas_free (CodebookLemmas *self);
/* The same with @folder NULL, loaded once for the whole process and kept: 7 MB with a word list.
 * Another word list since then means another object. Any thread. */
const CodebookLemmas *codebook_lemmas_get (const char *language);

/* What codebook_lemmas_new () would use now: ‘2 nl nl_NL.dic 2487848’, ‘2 nl snowball’. Differs if
 * lemmas would. */
char *codebook_lemmas_find_source (const char *language,
                                   const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/* At least one. @form as codebook_fold_word () gives it. (element-type char *) */
GPtrArray *codebook_lemmas_find (const CodebookLemmas *self,
                                 const char *form) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookLemmas, codebook_lemmas_free)

G_END_DECLS
