/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/analysis/search-forms.h"
#include "codebook/analysis/search-query.h"
#include "codebook/model/project.h"
#include "codebook/store/rows.h"

G_BEGIN_DECLS

/* What a search has to read texts for. It goes along the passages in the order of their rows, so
 * that most are the next row of one statement. Begins as zeros but for the first two. */
typedef struct
{
  CodebookProject *project;
  GCancellable *cancellable;
  CodebookRows rows;
  gint64 id;        /* of the passage at hand; 0 = none */
  const char *text; /* its text, borrowed from rows */
  gsize len_bytes;
  gboolean plain; /* it is; once asked for, which is_known tells */
  gboolean is_known;
  GArray *words;  /* CodebookSegment; NULL until asked for */
  GArray *starts; /* guint, for the word that is looked for */
} CodebookSearchTexts;

void codebook_search_texts_clear (CodebookSearchTexts *self);

/* Adds the words of a passage that are a form of @term, however they are spelled, to @places; their
 * forms get numbers of @forms. */
gboolean codebook_search_texts_find_words (CodebookSearchTexts *self,
                                           const CodebookSearchTerm *term,
                                           guint passage,
                                           CodebookSearchForms *forms,
                                           GArray *places,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Leaves of these lists, one a phrase, the places whose words are spelled as the phrase says, where
 * it says so. One walk along the texts for all of them. */
gboolean codebook_search_texts_keep_spelled (CodebookSearchTexts *self,
                                             const CodebookSearchQuery *query,
                                             GArray *const *places,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Gives each place of these lists, one a phrase, its sentence as its unit. Where only one of the
 * phrases stands in a passage, it makes no difference in which sentence: such a passage is one
 * unit. */
gboolean codebook_search_texts_find_sentences (CodebookSearchTexts *self,
                                               GArray *const *places,
                                               guint n_lists,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
