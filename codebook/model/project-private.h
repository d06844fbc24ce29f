/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/counts.h"
#include "codebook/model/document-text.h"
#include "codebook/model/vocabulary.h"

G_BEGIN_DECLS

/* What the files of model/ share about an open project. */

CodebookCounts *codebook_project_get_counts (CodebookProject *project);
CodebookVocabulary *codebook_project_get_vocabulary (CodebookProject *project);

/* The text that was loaded last: who codes stays in one document. It holds as long as the document
 * has the same corrections, which are never changed, only added and removed. */
typedef struct
{
  gint64 document;     /* 0 = none */
  GArray *corrections; /* gint64: their ids, by id */
  CodebookDocumentText *text;
} CodebookTextMemo;

CodebookTextMemo *codebook_project_get_text_memo (CodebookProject *project);

G_END_DECLS
