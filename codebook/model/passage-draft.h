/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document-text.h"
#include "codebook/model/word-pool.h"

G_BEGIN_DECLS

/* A row of passage with its row of passage_words, as stored or as it should be. */
typedef struct
{
  gint64 id; /* 0 = not stored yet */
  guint n, start_cp, first_line;
  gint64 base_cp;
  char *breaks;
  char *text;
  char *words; /* folded, apart by spaces; NULL = not made yet */
} CodebookPassage;

void codebook_passage_free (gpointer passage);

/* The passages of a text with corrections, one after the other and without words; all but the text
 * begins as zeros. */
typedef struct
{
  CodebookDocumentText *text; /* borrowed; NULL: none */
  const char *at;             /* the next passage; NULL: before the first */
  guint n, cp, patch;
  gboolean ended;
} CodebookPassageWalk;

/* NULL at the end. */
CodebookPassage *codebook_passage_walk_next (CodebookPassageWalk *walk) G_GNUC_WARN_UNUSED_RESULT;

/* What the derived tables will hold of a document that is new, and the hash that its id is made
 * of: all that takes time and needs no project, so any thread can make it ahead. Of a large text
 * the passages are made as they are stored, since they take twice as much room as the text. */
typedef struct
{
  char *sha256;     /* of the text, in hex */
  const char *text; /* borrowed */
  gsize len_bytes;
  GPtrArray *passages;    /* CodebookPassage, in order; NULL: to be made */
  GHashTable *words;      /* char *: a set, of all passages */
  CodebookWordPool *pool; /* borrowed; NULL: none */
} CodebookPassageDraft;

/* @text must outlive the draft. @pool: that of all drafts of the same act, of the project's
 * language; NULL: none. */
CodebookPassageDraft *codebook_passage_draft_new (const char *text,
                                                  gsize len_bytes,
                                                  CodebookWordPool *pool) G_GNUC_WARN_UNUSED_RESULT;
void codebook_passage_draft_free (CodebookPassageDraft *self);

/* The draft's text, which it must not outlive, with the lines of an imported one. */
CodebookDocumentText *
codebook_passage_draft_lay_text (const CodebookPassageDraft *self) G_GNUC_WARN_UNUSED_RESULT;

/* All passages of a walk. (element-type CodebookPassage) */
GPtrArray *
codebook_passage_draft_make_passages (CodebookDocumentText *text) G_GNUC_WARN_UNUSED_RESULT;
/* A passage's words as they are indexed; each goes to @set too, if that is not NULL. */
char *codebook_passage_draft_make_words (const char *text,
                                         GHashTable *set) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type char * owned) */
GHashTable *codebook_passage_draft_make_set (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookPassageDraft, codebook_passage_draft_free)

G_END_DECLS
