/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/entity.h"
#include "codebook/privacy/name-matcher.h"
#include "codebook/privacy/suggestions.h"

G_BEGIN_DECLS

/* Pseudonyms in the texts. Deciding (entities and their aliases, model/entity.h) and applying are
 * apart: deciding is about names, applying lays the pseudonyms over every text of the project where
 * the names stand, and puts them in what people wrote elsewhere: memos, sections, names of
 * documents, cases and speakers, values. */

/* What applying did, or would do. */
typedef struct
{
  gint64 document; /* 0: a text outside the transcripts */
  char *where;     /* the document's name; of other texts "memo.text" and so on */
  guint places;
} CodebookPseudonymPlaces;

typedef struct
{
  GPtrArray *lists; /* CodebookPseudonymPlaces *, only where there are any */
  guint places;     /* together */
} CodebookPseudonymReport;

void codebook_pseudonym_report_free (CodebookPseudonymReport *report);

/* All names of @entities (element-type CodebookEntity), tagged with their entity. */
CodebookNameMatcher *
codebook_pseudonyms_make_matcher (const GPtrArray *entities) G_GNUC_WARN_UNUSED_RESULT;

/* @name gets the pseudonym @pseudonym: that of an entity there is, or of a new one of @type. What
 * was spared under that name no longer is. @small: also where it stands in small letters. Returns
 * the entity, 0 on error. */
gint64 codebook_pseudonyms_set (CodebookProject *project,
                                const char *name,
                                CodebookIdentifier type,
                                gboolean small,
                                const char *pseudonym,
                                GError **error);

/* The entity of that pseudonym, made if there is none: for a place that is no name elsewhere. 0 on
 * error. */
gint64 codebook_pseudonyms_ensure (CodebookProject *project,
                                   CodebookIdentifier type,
                                   const char *pseudonym,
                                   GError **error);

/* Lays the pseudonyms of @entities over the texts, as one act; of one entity only if @only is not
 * 0. Where an entity got another pseudonym since, that is laid. Places that are spared, and words
 * within a pseudonym, are left. @dry_run only counts.
 *
 * @entities NULL: those of the project; others may come out of a key file, with the same ids. */
CodebookPseudonymReport *codebook_pseudonyms_apply (CodebookProject *project,
                                                    const GPtrArray *entities,
                                                    gint64 only,
                                                    gboolean dry_run,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same for some places of one string, whether they would be found or not (element-type
 * CodebookSuggestionHit, by document and place). Where @name no longer stands nothing is laid. */
gboolean codebook_pseudonyms_apply_hits (CodebookProject *project,
                                         gint64 entity,
                                         const char *name,
                                         const GArray *hits,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookPseudonymReport, codebook_pseudonym_report_free)

G_END_DECLS
