/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript.h"
#include "codebook/model/document-text.h"
#include "codebook/model/passage-draft.h"

G_BEGIN_DECLS

#define CODEBOOK_TYPE_DOCUMENT (codebook_document_get_type ())
G_DECLARE_FINAL_TYPE (CodebookDocument, codebook_document, CODEBOOK, DOCUMENT, GObject)

struct _CodebookDocument
{
  GObject parent_instance;
  gint64 id;
  char *name;
  char *language;
  char *file_name;
  char *file_kind;
  char *held_on;                /* date, or "" */
  gint64 wave;                  /* 0 = none */
  char *wave_name;              /* "" = none */
  gint64 study_case;            /* the case that the whole document belongs to, 0 = none */
  char *case_name, *case_label; /* "" = none */
  guint length_cp, words;
  /* Set by codebook_document_count () alone. */
  gboolean counted;
  guint turns, codings;
  guint coded_cp; /* code points of base text under at least one coding */
  char *coders;   /* "NB, MV": who coded in it */
};

/* How a transcript is tied to the study; all may be 0 / NULL. */
typedef struct
{
  const char *name; /* document name; made unique as "NAME (2)" */
  const char *file_name;
  const char *held_on; /* NULL: what the transcript says itself */
  gint64 study_case;   /* respondents are that case */
  gint64 wave;
  GBytes *original;                  /* kept if not NULL */
  const CodebookPassageDraft *draft; /* of the transcript's text; NULL: made when it is added */
} CodebookDocumentOrigin;

/* In the order of interviews, not counted. (element-type CodebookDocument) */
GPtrArray *codebook_document_list (CodebookProject *project,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Those of which it has the whole, or a part. */
GPtrArray *codebook_document_list_of_case (CodebookProject *project,
                                           gint64 study_case,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
CodebookDocument *codebook_document_get (CodebookProject *project,
                                         gint64 id,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Counts what there is in it now; for a list, only of those that are seen. */
gboolean codebook_document_count (CodebookProject *project,
                                  CodebookDocument *document,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* After the above: makes length_cp and coded_cp those of the current text. Reads the text and the
 * codings, if there are corrections; a share of what is coded does not need it. */
gboolean codebook_document_measure (CodebookProject *project,
                                    CodebookDocument *document,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* By name or "#ID"; an unknown or ambiguous name is an error that lists the nearest ones. 0 on
 * error. */
gint64 codebook_document_find (CodebookProject *project, const char *name, GError **error);

/* What the id of a document of that text is, in any project. */
gint64 codebook_document_make_id (const char *text, gsize len_bytes);
/* Returns the id; the same text again is CODEBOOK_ERROR_EXISTS naming the document. 0 on error. */
gint64 codebook_document_add (CodebookProject *project,
                              const CodebookTranscript *transcript,
                              const CodebookDocumentOrigin *origin,
                              GError **error);
gboolean codebook_document_rename (CodebookProject *project,
                                   gint64 id,
                                   const char *name,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_document_set_wave (CodebookProject *project,
                                     gint64 id,
                                     gint64 wave,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_document_set_held_on (CodebookProject *project,
                                        gint64 id,
                                        const char *date,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The whole document belongs to @study_case (0: to none). */
gboolean codebook_document_set_case (CodebookProject *project,
                                     gint64 id,
                                     gint64 study_case,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A range of it belongs to @study_case; current code points. */
gboolean codebook_document_add_case_part (CodebookProject *project,
                                          gint64 id,
                                          gint64 study_case,
                                          guint start_cp,
                                          guint end_cp,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* With its codings and all else that hangs below. Quotes from it become stale. */
gboolean codebook_document_remove (CodebookProject *project,
                                   gint64 id,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Lays @text over a range given in current code points. The edges of codings keep their words. More
 * of corrections: correction-acts.h. */
gboolean codebook_document_correct (CodebookProject *project,
                                    gint64 id,
                                    guint start_cp,
                                    guint end_cp,
                                    const char *text,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Display data, mapped to current code points: (element-type CodebookTranscriptParagraph),
 * (CodebookTranscriptRun), (CodebookTranscriptTime). */
GArray *codebook_document_load_paragraphs (CodebookProject *project,
                                           gint64 id,
                                           CodebookDocumentText *text,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *codebook_document_load_runs (CodebookProject *project,
                                     gint64 id,
                                     CodebookDocumentText *text,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *codebook_document_load_times (CodebookProject *project,
                                      gint64 id,
                                      CodebookDocumentText *text,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The pages of the imported file, by place; empty if it has none. Of pages whose text is gone but
 * the last is left. (element-type CodebookTranscriptPage) */
GArray *codebook_document_load_pages (CodebookProject *project,
                                      gint64 id,
                                      CodebookDocumentText *text,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
