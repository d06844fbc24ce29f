/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/entity.h"

G_BEGIN_DECLS

/* Taking the real names out of a project for good. They are masked with signs, as many code points
 * and as many bytes, in the base texts, in what people wrote, and in the history; kept originals
 * are emptied; the index is made anew and the file written anew; copies that were made beside the
 * project are removed. Codings, quotes, lines and times stay where they are, and undo and redo go
 * on over it; what an undo brings back from before shows signs where the names were.
 *
 * A document's id and hash are those of its text, from which a name could be guessed back by trying
 * names. So they become those of the masked text. From then on the same file imported again is
 * another document, and a copy from before cannot be merged with this one.
 *
 * Names of coders are left: they do not speak of participants. */
typedef struct
{
  guint documents; /* in which something was masked */
  guint originals; /* kept files that were emptied */
  guint copies;    /* that were removed */
  guint names;
  gboolean in_file_name; /* the project's own file is called after a name, and still is */
} CodebookSealingReport;

/* How many places still show a name, so that pseudonyms must be applied first; -1 on error. */
int codebook_sealing_count_open (CodebookProject *project, GError **error);

/* An error if names still show, if there is none to seal, or if anybody else reads the project;
 * then nothing has changed. After it the project must be opened anew. @moved, if not NULL, gets old
 * document ids → new ones (gint64 *). */
gboolean codebook_sealing_run (CodebookProject *project,
                               CodebookSealingReport *report,
                               GHashTable **moved,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
