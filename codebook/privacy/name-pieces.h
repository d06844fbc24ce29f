/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word that is put together, as names of files are: interview-Kevin-T1, Kevin2, InterviewKevin.
 */
typedef struct
{
  gsize start_byte, end_byte; /* of the word */
  char *folded;
  gboolean letters; /* and no figures */
  gboolean capital; /* as a name has it: a capital, then none */
} CodebookNamePiece;

/* Whether codebook_name_pieces_cut () would cut @word: most words it would not. */
gboolean codebook_name_pieces_is_cut (const char *word, gsize len_bytes);
/* Cuts @word at its hyphens, between letters and figures, and before a capital behind a small
 * letter. (transfer full) (element-type CodebookNamePiece) */
GArray *codebook_name_pieces_cut (const char *word, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the piece at @index, beside a name, makes another name of it: Jan-Willem is not Jan,
 * Interview-Jan is. FALSE beyond the end. */
gboolean codebook_name_pieces_is_other_name (const GArray *pieces, guint index);

G_END_DECLS
