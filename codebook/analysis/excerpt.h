/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/store.h"
#include "codebook/text/segments.h"

G_BEGIN_DECLS

/* The words of a place, what stands around them, and the lines they are on. Read from the
 * paragraphs that the place lies in, so that the cost does not grow with the document. */
typedef struct
{
  char *text;
  char *before, *after;             /* up to 60 code points, cut at a word, within the paragraph */
  gboolean more_before, more_after; /* of the paragraph: words were left out */
  guint first_line, last_line; /* fixed at import, from 1; 0 = the document has no such place */
} CodebookExcerpt;

/* A row of passage, borrowed. */
typedef struct
{
  guint start_cp, first_line;
  const char *breaks, *text;
} CodebookExcerptPassage;

/* [start_cp, end_cp) in current code points; an empty range has a line and no text. @excerpt is
 * filled also on error, with empty texts; release it with codebook_excerpt_clear (). */
gboolean codebook_excerpt_read (CodebookStore *store,
                                gint64 document,
                                guint start_cp,
                                guint end_cp,
                                CodebookExcerpt *excerpt,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same for a place in the text of one paragraph that is at hand. */
void codebook_excerpt_cut (const CodebookExcerptPassage *passage,
                           const CodebookSegment *place,
                           CodebookExcerpt *excerpt);
void codebook_excerpt_clear (CodebookExcerpt *excerpt);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CodebookExcerpt, codebook_excerpt_clear)

G_END_DECLS
