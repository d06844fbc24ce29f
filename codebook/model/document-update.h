/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/coding-set.h"
#include "codebook/model/document.h"

G_BEGIN_DECLS

/* A new version of a file that is in the project: what it says differently becomes corrections, so
 * that codings keep their words.
 *
 * What the file changed is found against what it said when it was last read, not against the text
 * as it is now: so what people corrected since, or a name that was replaced, stays. Where both
 * changed the same words, those of the people stay, and the place is listed. Speakers, turns, times
 * and line numbers stay those of the first reading; words that come new into the text are of the
 * turn that they stand in. */

/* A place where the file says something else. */
typedef struct
{
  guint start_cp, end_cp; /* current, after the update */
  guint line;
  char *text;      /* what stood there before the update … */
  char *file_text; /* … and what the file says */
} CodebookUpdatePlace;

typedef struct
{
  guint corrections;        /* how many were made or taken back */
  GPtrArray *changes;       /* CodebookUpdatePlace: those that get what the file says */
  GPtrArray *unplaced;      /* CodebookUpdatePlace: those that were left as they are */
  GArray *stale;            /* CodebookCoding: those whose words have gone by this */
  guint file_turns, turns;  /* how many the file has now; how many the document has */
  guint length_cp, same_cp; /* of what the file said when it was read last; and what of that it says
                               still: little, if it is another interview of the same name */
} CodebookDocumentUpdate;

void codebook_document_update_free (CodebookDocumentUpdate *update);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookDocumentUpdate, codebook_document_update_free)

/* Whether most of what the file said it says still; else it is another interview of that name. */
gboolean codebook_document_update_is_same (const CodebookDocumentUpdate *update);

/* The document that a file of that name was read into; 0 if none. Each participant may have an
 * "interview.docx": of several, the one that @transcript has most in common with. */
gint64 codebook_document_find_file (CodebookProject *project,
                                    const char *file_name,
                                    const CodebookTranscript *transcript);

/* One act; none if nothing differs. */
CodebookDocumentUpdate *codebook_document_update (CodebookProject *project,
                                                  gint64 id,
                                                  const CodebookTranscript *transcript,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What it would do; nothing is written. */
CodebookDocumentUpdate *codebook_document_preview_update (CodebookProject *project,
                                                          gint64 id,
                                                          const CodebookTranscript *transcript,
                                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
