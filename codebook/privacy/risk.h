/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/suggestions.h"

G_BEGIN_DECLS

/* What may still say who somebody is, when all names are gone. */

/* A combination of values that few cases have. */
typedef struct
{
  char *attributes;  /* "leeftijd, gemeente" */
  char *values;      /* "24, Almelo" */
  guint k;           /* how many cases have them */
  char *cases;       /* their names: "P03, P09" */
  gint64 study_case; /* the first of them */
} CodebookRiskRow;

/* A word with a capital, or a number, that is left in the texts. */
typedef struct
{
  char *text;
  guint places, documents;
  char *example;
  CodebookIdentifier type;
  GArray *hits; /* CodebookSuggestionHit: all places */
} CodebookRiskWord;

void codebook_risk_row_free (CodebookRiskRow *row);
void codebook_risk_word_free (CodebookRiskWord *word);

/* k-anonymity (Samarati & Sweeney 1998) over the case table: every combination of at most @most
 * attributes that fewer than @k cases share and of which no part is already listed; the rarest and
 * shortest first. A case without a value is in no combination of that attribute. *@smallest is the
 * k over all attributes together, of the cases that have them all; 0 if none has. (element-type
 * CodebookRiskRow *) */
GPtrArray *codebook_risk_list_rows (CodebookProject *project,
                                    guint k,
                                    guint most,
                                    guint *smallest,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type CodebookRiskWord *), the most frequent first. */
GPtrArray *codebook_risk_list_words (CodebookProject *project,
                                     const CodebookNameLexicon *lexicon,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
