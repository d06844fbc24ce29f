/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document.h"

G_BEGIN_DECLS

/* All texts of a project, or some, as a row of passages (paragraphs), in the order of interviews
 * and places, with who speaks where. What search, frequencies and words in context share.
 *
 * It is how the project was when it was loaded; it may be loaded on one thread and then used on
 * another, with that one's own project of the same file. Loading reads no texts: all of 5 million
 * words take some 20 ms, a thousand passages of them 2 ms. Turns and texts are read when asked for,
 * a document or passage at a time. */
typedef struct _CodebookCorpus CodebookCorpus;

typedef struct
{
  gint64 id, wave; /* wave 0 = none */
  char *name, *wave_name;
} CodebookCorpusDocument;

typedef struct
{
  CodebookRole role;     /* NONE outside all turns */
  gint64 study_case;     /* of the narrowest part of the document, else of the speaker; 0 = none */
  const char *case_name; /* borrowed from the corpus; NULL = none */
  gboolean in_label;     /* not said: the speaker's name or the time before what is */
  guint64 turn; /* grows with the text; differs between turns, and between those and gaps */
} CodebookCorpusSpeech;

/* A passage as it is stored. */
typedef struct
{
  gint64 id;                  /* of its row; 0 = not read yet */
  guint start_cp, first_line; /* current; fixed at import */
  char *breaks, *text;
  GArray *words; /* CodebookSegment, within text */
} CodebookCorpusText;

CodebookCorpus *codebook_corpus_load (CodebookProject *project,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Only the passages with these ids, each given once; an id without a row is passed over. */
CodebookCorpus *codebook_corpus_load_some (CodebookProject *project,
                                           const gint64 *ids,
                                           guint n_ids,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_corpus_free (CodebookCorpus *self);

guint codebook_corpus_get_document_count (const CodebookCorpus *self);
const CodebookCorpusDocument *codebook_corpus_get_document (const CodebookCorpus *self, guint i);
guint codebook_corpus_get_passage_count (const CodebookCorpus *self);
/* The document that a passage is in, as its number here. */
guint codebook_corpus_get_document_of (const CodebookCorpus *self, guint passage);
/* From a row's id; G_MAXUINT if there is none. */
guint codebook_corpus_find_passage (const CodebookCorpus *self, gint64 id);

/* Reads the passage with @id, unless that is what @text holds; @text begins as zeros, and is
 * released with codebook_corpus_text_clear (). FALSE also if the row is gone. */
gboolean codebook_corpus_text_read (CodebookCorpusText *text,
                                    CodebookProject *project,
                                    gint64 id,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_corpus_text_clear (CodebookCorpusText *text);

/* Borrowed until the next call; NULL on error. */
const CodebookCorpusText *codebook_corpus_read (CodebookCorpus *self,
                                                CodebookProject *project,
                                                guint passage,
                                                GError **error);

/* Who speaks @at_cp code points into a passage. */
gboolean codebook_corpus_speech_at (CodebookCorpus *self,
                                    CodebookProject *project,
                                    guint passage,
                                    guint at_cp,
                                    CodebookCorpusSpeech *speech,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* *@same: whether that is so for all of the passage; else it is of its start. */
gboolean codebook_corpus_speech_of (CodebookCorpus *self,
                                    CodebookProject *project,
                                    guint passage,
                                    CodebookCorpusSpeech *speech,
                                    gboolean *same,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* How many words at the start of a passage, where a turn begins with it, are the speaker's label.
 */
gboolean codebook_corpus_count_label (CodebookCorpus *self,
                                      CodebookProject *project,
                                      guint passage,
                                      guint *n_words,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What is said in the turn @at_cp code points into a passage, in current code points of the
 * document.
 * *@found: whether there is one. */
gboolean codebook_corpus_find_turn (CodebookCorpus *self,
                                    CodebookProject *project,
                                    guint passage,
                                    guint at_cp,
                                    gboolean *found,
                                    guint *start_cp,
                                    guint *end_cp,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Says that the text is another than when the corpus was loaded; returns FALSE. */
gboolean codebook_corpus_fail_changed (GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookCorpus, codebook_corpus_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CodebookCorpusText, codebook_corpus_text_clear)

G_END_DECLS
