/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document-text.h"
#include "codebook/privacy/finding.h"
#include "codebook/privacy/name-lexicon.h"

G_BEGIN_DECLS

/* What in a project may say who somebody is: one suggestion for each different string, with all its
 * places. Names that the project knows come first, whatever the case they are written in: those of
 * cases, speakers and entities, and the places and employers among the values of cases. A name of
 * five letters or more that differs by one from such a name is in the second tier. Left out is what
 * has a pseudonym laid over it, and what was spared. */
typedef struct
{
  gint64 document;
  guint start_cp, end_cp; /* current */
  int grown_cp;           /* laid over: by how much more than its pseudonym, for a genitive */
} CodebookSuggestionHit;

typedef struct
{
  char *text;
  CodebookIdentifier type;
  guint tier;
  gboolean known;
  gint64 entity;   /* 0 = none; else it is a name of that one, and only needs to be applied */
  char *pseudonym; /* of that entity, or of the one that it may be a part of the name of; or NULL */
  guint documents;
  char *example; /* the words around the first place, on one line */
  GArray *hits;  /* CodebookSuggestionHit */
} CodebookSuggestion;

void codebook_suggestion_free (CodebookSuggestion *suggestion);

/* Known names first, then the first tier, then the most frequent. @document 0: of all documents.
 * @extra (element-type CodebookEntity, nullable): entities out of a key file, instead of those of
 * the project. (element-type CodebookSuggestion *) */
GPtrArray *codebook_suggestions_list (CodebookProject *project,
                                      const CodebookNameLexicon *lexicon,
                                      gint64 document,
                                      const GPtrArray *extra,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where @hits (CodebookSuggestionHit) were laid over with @length_cp code points each, what comes
 * after them in @list has moved. The list that is @hits itself stays. */
void codebook_suggestions_shift (GPtrArray *list, const GArray *hits, guint length_cp);

/* Whether a name may be looked for in small letters too: it is no ordinary word then. */
gboolean codebook_suggestions_may_be_small (const CodebookNameLexicon *lexicon, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookSuggestion, codebook_suggestion_free)

G_END_DECLS
