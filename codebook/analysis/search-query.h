/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/analysis/search-forms.h"
#include "codebook/model/document.h"
#include "codebook/text/segments.h"

G_BEGIN_DECLS

/* A search, read; knows no project.
 *
 *   werken          a word in all its forms: werkt, gewerkt; accents, case and hyphens aside
 *   "rustig aan"    these words, as they stand, following each other; also with “ ” or „ ”
 *   =Werk           this form alone: accents, case and hyphens count; also ="Rustig aan"
 *   werk*           the start of a word
 *   a b, a AND b    both in one paragraph
 *   a OR b          binds less than AND
 *   a NOT b         the first without the second in the same paragraph
 *   a NEAR/5 b      at most five words between them, either way round; NEAR alone is NEAR/10
 *   ( )             as one
 *   within:sentence in one sentence, or within:turn, instead of one paragraph; also binnen:zin,
 *                   binnen:beurt, binnen:alinea
 *   role:coach      only what this role says; also rol:
 *                   These hold for the whole search, so they may not stand within ( ).
 *
 * Operators are in capitals; and, or, not in lower case are words. */
typedef struct _CodebookSearchQuery CodebookSearchQuery;

typedef enum
{
  CODEBOOK_SEARCH_FOLDED = 0,
  CODEBOOK_SEARCH_EXACT = 1 << 0,     /* each word as if it had = */
  CODEBOOK_SEARCH_COMPOUNDS = 1 << 1, /* a word is also found inside a longer one */
} CodebookSearchFlags;

typedef enum
{
  CODEBOOK_SEARCH_WITHIN_PARAGRAPH,
  CODEBOOK_SEARCH_WITHIN_SENTENCE,
  CODEBOOK_SEARCH_WITHIN_TURN,
} CodebookSearchScope;

typedef struct
{
  char *exact;     /* as it must be spelled, with plain apostrophes and hyphens; NULL = not exact */
  char *folded;    /* as in the index */
  gboolean prefix; /* the start of a word */
  gboolean inside; /* also inside a longer word */
  gboolean lemma;  /* in all its forms */
  GHashTable *forms; /* char *, folded: the words that it finds; NULL: what the rest says */
} CodebookSearchTerm;

/* CODEBOOK_ERROR_INVALID_DATA says what is wrong and where. */
CodebookSearchQuery *codebook_search_query_parse (const char *text,
                                                  CodebookSearchFlags flags,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_search_query_free (CodebookSearchQuery *self);

CodebookSearchScope codebook_search_query_get_scope (const CodebookSearchQuery *self);
CodebookRole codebook_search_query_get_role (const CodebookSearchQuery *self); /* NONE: any */
guint codebook_search_query_get_term_count (const CodebookSearchQuery *self);
const CodebookSearchTerm *codebook_search_query_get_term (const CodebookSearchQuery *self, guint i);
/* The rows of terms that the query joins, each one term or more: "a b" is one, a b are two. */
typedef struct
{
  guint first_term, n_terms;
} CodebookSearchPhrase;

guint codebook_search_query_get_phrase_count (const CodebookSearchQuery *self);
CodebookSearchPhrase codebook_search_query_get_phrase (const CodebookSearchQuery *self, guint i);
/* What a term finds, once a project's words are known; takes @forms. */
void codebook_search_query_take_forms (CodebookSearchQuery *self, guint i, GHashTable *forms);

/* The word with plain apostrophes and hyphens, as a term's exact. */
char *codebook_search_query_make_exact (const char *word,
                                        gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a term finds a word, given both ways; @exact may be NULL if the term's is. */
gboolean codebook_search_term_matches (const CodebookSearchTerm *term,
                                       const char *folded,
                                       const char *exact);

/* Whether an exact term finds a word that has one of its forms, as it stands in a text. */
gboolean
codebook_search_term_is_spelled (const CodebookSearchTerm *term, const char *word, gsize len_bytes);

/* Words first to last of a passage, of which each stands for itself where a term is found, and all
 * together are a hit. */
typedef struct
{
  guint passage, first, last; /* any numbers that grow along a list; words that follow each other in
                                 a passage differ by one */
  guint form;                 /* its number */
  guint64 unit; /* what belongs together: the paragraph's, sentence's or turn's number; grows too */
} CodebookSearchSpan;

/* By passage and first word; of those, the longest first. */
void codebook_search_sort_spans (GArray *spans);

/* Where words follow each other. @places: for each, where it stands, in order, each a span of one.
 * What they are together is added to @forms; NULL: a span has the number of its first word.
 * (element-type CodebookSearchSpan) */
GArray *codebook_search_join_words (GArray *const *places,
                                    guint n_words,
                                    CodebookSearchForms *forms) G_GNUC_WARN_UNUSED_RESULT;

/* The hits, by place, none within another: a word, a phrase as one, each word of NEAR. @places: for
 * each phrase, where it stands, in order; they are used up. (element-type CodebookSearchSpan) */
GArray *codebook_search_query_evaluate (const CodebookSearchQuery *self,
                                        GArray *const *places) G_GNUC_WARN_UNUSED_RESULT;
/* Whether there can be hits, if there is anything in the @places of the phrases. */
gboolean codebook_search_query_can_match (const CodebookSearchQuery *self,
                                          gboolean (*has_places) (gpointer data, guint phrase),
                                          gpointer data);

/* Whether it matters which words of a paragraph a phrase is; if not, one span says that it is
 * there.
 */
gboolean codebook_search_query_needs_places (const CodebookSearchQuery *self, guint phrase);

/* The same on one text, as one paragraph without turns; NULL if there are none.
 * (element-type CodebookSegment) */
GArray *codebook_search_query_apply (const CodebookSearchQuery *self,
                                     const char *text,
                                     gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookSearchQuery, codebook_search_query_free)

G_END_DECLS
