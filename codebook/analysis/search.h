/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/model/coding.h"
#include "codebook/model/document.h"

G_BEGIN_DECLS

/* Full text: words in all their forms, and phrases, over all documents or some. What is found is a
 * packed array of places; the words of a hit are read when it is asked for. */
typedef struct _CodebookSearch CodebookSearch;

typedef struct
{
  gint64 document;
  char *document_name;
  guint start_cp, end_cp;      /* current */
  char *text, *before, *after; /* before and after: up to 60 code points, cut at a word, within the
                                  paragraph */
  gboolean more_before, more_after; /* words of the paragraph were left out */
  char *citation;
  char *form;        /* the words as they stand, lower-cased */
  CodebookRole role; /* of the turn it starts in */
} CodebookHit;

typedef struct
{
  gint64 document, study_case, wave; /* 0 = all */
  CodebookRole role;                 /* NONE = any */
  gboolean exact;                    /* accents, case and hyphens count */
  gboolean compounds;                /* also inside longer words */
  guint most;                        /* once as many are found, no further documents are searched:
                                        more may be found, in those that were; 0 = all */
  const char *const *without_forms;  /* hits of these forms are hidden; NULL = none */
} CodebookSearchOptions;

/* A form that was found. */
typedef struct
{
  char *name;     /* lower-cased, as it first stands; see codebook_search_name_forms () */
  char *folded;   /* the words as in the index, apart by spaces */
  guint n_words;  /* so many */
  guint count;    /* hits, hidden ones too */
  gboolean shown; /* its hits are in the list */
  guint first;    /* its first hit, for naming */
  guint number;   /* of the search's own */
} CodebookSearchForm;

/* @query: see analysis/search-query.h. What holds together must stand in one paragraph, unless the
 * query says otherwise. @options NULL = all zero. An error says where in the query something is
 * wrong. Any thread, on a project of its own; the result may go to another. */
CodebookSearch *codebook_search_run (CodebookProject *project,
                                     const char *query,
                                     const CodebookSearchOptions *options,
                                     GCancellable *cancellable,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_search_free (CodebookSearch *self);

/* Whether all is found: what was found are otherwise the first hits of all, and their forms. */
gboolean codebook_search_is_whole (const CodebookSearch *self);

/* Hits, by document order and place, of the forms shown. */
guint codebook_search_get_count (const CodebookSearch *self);
/* Documents that have one. */
guint codebook_search_count_documents (const CodebookSearch *self);
/* The number of a hit's document, from 0, and its name; without reading. */
guint codebook_search_get_document (const CodebookSearch *self, guint i, const char **name);
/* NOT_FOUND if the text has changed since. */
CodebookHit *codebook_search_read (CodebookSearch *self,
                                   CodebookProject *project,
                                   guint i,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The forms, most hits first. (element-type CodebookSearchForm *), borrowed. */
const GPtrArray *codebook_search_get_forms (const CodebookSearch *self);
/* Fills their names. */
gboolean codebook_search_name_forms (CodebookSearch *self,
                                     CodebookProject *project,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Shows or hides the hits of a form; no new search. */
void codebook_search_show_form (CodebookSearch *self, guint form, gboolean shown);

/* The forms that are hidden, as without_forms of the options of a search like this one. */
GStrv codebook_search_dup_hidden (const CodebookSearch *self) G_GNUC_WARN_UNUSED_RESULT;

/* What to code of a hit. */
typedef enum
{
  CODEBOOK_SEARCH_CONTEXT_WORD,
  CODEBOOK_SEARCH_CONTEXT_SENTENCE,
  CODEBOOK_SEARCH_CONTEXT_PARAGRAPH,
  CODEBOOK_SEARCH_CONTEXT_TURN, /* where nobody speaks: the paragraph */
} CodebookSearchContext;
gboolean codebook_search_context_parse (const char *text, CodebookSearchContext *context);

/* The places of all hits, or of what stands around them, each once. (element-type
 * CodebookCodingRange) */
GArray *codebook_search_list_ranges (CodebookSearch *self,
                                     CodebookProject *project,
                                     CodebookSearchContext context,
                                     GCancellable *cancellable,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* All in one: (element-type CodebookHit *). */
GPtrArray *codebook_search_list (CodebookProject *project,
                                 const char *query,
                                 const CodebookSearchOptions *options,
                                 GCancellable *cancellable,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_hit_free (CodebookHit *hit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookSearch, codebook_search_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookHit, codebook_hit_free)

G_END_DECLS
