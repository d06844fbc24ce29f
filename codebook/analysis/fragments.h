/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document.h"

G_BEGIN_DECLS

/* What a query found: a packed array of places, since a family of codes has tens of thousands. The
 * words of one, and the names of all it belongs to, are read when it is asked for. */
typedef struct _CodebookFragments CodebookFragments;

typedef struct
{
  gint64 id, document, code, coder, study_case, wave; /* id: that of its coding; 0 = none */
  guint start_cp, end_cp;                             /* current; equal: stale */
  CodebookRole role;
  guint weight; /* 0 = none */
} CodebookFragmentPlace;

typedef struct
{
  gint64 id, document, code, coder, study_case, wave;                                /* 0 = none */
  guint start_cp, end_cp;                                                            /* current */
  char *document_name, *case_name, *case_label, *wave_name, *code_path, *coder_name; /* "" = none */
  CodebookRole role;
  char *text, *before,
      *after; /* before and after: up to 60 code points, cut at a word, within the paragraph */
  char *citation;
  char *memo;   /* "" = none */
  guint weight; /* 0 = none */
  gboolean stale;
} CodebookFragment;

void codebook_fragment_free (CodebookFragment *fragment);

/* Empty, with the names of @project as they are now. NULL on error. */
CodebookFragments *codebook_fragments_new (CodebookProject *project,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
CodebookFragments *codebook_fragments_ref (CodebookFragments *self);
void codebook_fragments_unref (CodebookFragments *self);
void codebook_fragments_add (CodebookFragments *self, const CodebookFragmentPlace *place);
guint codebook_fragments_get_count (CodebookFragments *self);
/* Borrowed until something is added. */
const CodebookFragmentPlace *codebook_fragments_get (CodebookFragments *self, guint index);
CodebookFragment *codebook_fragments_read (CodebookFragments *self,
                                           guint index,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookFragment, codebook_fragment_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookFragments, codebook_fragments_unref)

G_END_DECLS
