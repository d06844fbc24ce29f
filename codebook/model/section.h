/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document-text.h"

G_BEGIN_DECLS

/* A theme in a case's description, which is also the cell of the framework matrix: prose with live
 * quotes. The text is paragraphs apart by an empty line, with a few signs of Markdown that reports
 * know; a quote is {{quote ID}}, ID that of a coding. Setting a text makes a row of `quote` for
 * each new one, so that a quote whose coding is later taken away still knows where it stood, and
 * shows as stale. */
typedef enum
{
  CODEBOOK_VERDICT_NONE,
  CODEBOOK_VERDICT_HELPS,
  CODEBOOK_VERDICT_MIXED,
  CODEBOOK_VERDICT_HINDERS,
  CODEBOOK_VERDICT_UNCLEAR,
} CodebookVerdict;

const char *codebook_verdict_to_string (
    CodebookVerdict verdict); /* "", "helps", "mixed", "hinders", "unclear" */
gboolean codebook_verdict_parse (const char *text, CodebookVerdict *verdict);

typedef struct
{
  gint64 study_case, theme;
  char *text; /* "" = not described */
  CodebookVerdict verdict;
} CodebookSection;

/* A piece of a section's text. */
typedef struct
{
  gint64 quote; /* 0: prose */
  char *text;   /* of prose: one or more paragraphs; of a quote NULL */
} CodebookSectionPart;

/* What a quote points to now. */
typedef struct
{
  gint64 id;
  gboolean stale;         /* the coding is gone, or its words were deleted */
  char *why;              /* of a stale one: a sentence */
  gint64 document, code;  /* code 0 = gone */
  guint start_cp, end_cp; /* current */
  char *text;     /* current; of a stale one the last known text that still stands there, or "" */
  char *citation; /* "(P07, T1, r. 112–118)" */
} CodebookQuote;

void codebook_section_free (CodebookSection *section);
void codebook_section_part_free (CodebookSectionPart *part);
void codebook_quote_free (CodebookQuote *quote);

/* Never NULL without an error: an undescribed section is empty. */
CodebookSection *codebook_section_get (CodebookProject *project,
                                       gint64 study_case,
                                       gint64 theme,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @study_case 0: of all cases. (element-type CodebookSection) */
GPtrArray *codebook_section_list (CodebookProject *project,
                                  gint64 study_case,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* An unknown {{quote ID}} is an error that names it. */
gboolean codebook_section_set_text (CodebookProject *project,
                                    gint64 study_case,
                                    gint64 theme,
                                    const char *text,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_section_set_verdict (CodebookProject *project,
                                       gint64 study_case,
                                       gint64 theme,
                                       CodebookVerdict verdict,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Places @coding as a quote at the end (or before part @at, G_MAXUINT = end). */
gboolean codebook_section_add_quote (CodebookProject *project,
                                     gint64 study_case,
                                     gint64 theme,
                                     gint64 coding,
                                     guint at,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Text ↔ parts; join (split (text)) is text with white space between parts made regular.
 * (element-type CodebookSectionPart *) */
GPtrArray *codebook_section_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *codebook_section_join (const GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;

CodebookQuote *codebook_section_resolve_quote (CodebookProject *project,
                                               gint64 quote,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Codings of this case that a section of it quotes, and in which theme: coding id → theme id (both
 * gint64 *, owned by the table). */
GHashTable *codebook_section_list_used (CodebookProject *project,
                                        gint64 study_case,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookSection, codebook_section_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookQuote, codebook_quote_free)

G_END_DECLS
