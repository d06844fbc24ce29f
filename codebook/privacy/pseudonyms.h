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

/* All names of @entities (element-type CodebookEntity), tagged with their entity. */
CodebookNameMatcher *
codebook_pseudonyms_make_matcher (const GPtrArray *entities) G_GNUC_WARN_UNUSED_RESULT;

/* @name gets the pseudonym @pseudonym: that of an entity there is, or of a new one of @type. What
 * was spared under that name no longer is. Where the pseudonym that it had lies over a text it gets
 * the new one when they are next applied; if that was its last name, one in brackets is replaced
 * elsewhere at once. @small: also where it stands in small letters. Returns
 * the entity, 0 on error. */
gint64 codebook_pseudonyms_set (CodebookProject *project,
                                const char *name,
                                CodebookIdentifier type,
                                gboolean small,
                                const char *pseudonym,
                                GError **error);

/* What to tell whoever gives @name a pseudonym, while another name's has it: Kevin became Tom, and
 * now there is a Tom. In transcripts the two are apart; in memos and names nothing tells them. NULL
 * if there is nothing to tell. */
char *codebook_pseudonyms_warn (CodebookProject *project,
                                const char *name,
                                CodebookIdentifier type,
                                gboolean small) G_GNUC_WARN_UNUSED_RESULT;

/* The entity of that pseudonym, made if there is none: for a place that is no name elsewhere. 0 on
 * error. */
gint64 codebook_pseudonyms_ensure (CodebookProject *project,
                                   CodebookIdentifier type,
                                   const char *pseudonym,
                                   GError **error);

/* Lays the pseudonyms over all texts where their names stand (pseudonym-plan.h), as one act.
 * Returns in how many places, -1 on error. */
int codebook_pseudonyms_apply (CodebookProject *project, GError **error);
/* The same for one entity, and for texts outside the transcripts alone. */
int codebook_pseudonyms_apply_elsewhere (CodebookProject *project, gint64 entity, GError **error);
/* Lays it over some places of one string, whether they would be found or not (element-type
 * CodebookSuggestionHit, by document and place). Where @name no longer stands nothing is laid.
 * Their grown_cp is set. */
gboolean codebook_pseudonyms_apply_hits (CodebookProject *project,
                                         gint64 entity,
                                         const char *name,
                                         GArray *hits,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a genitive of it is written as one: not in brackets. */
gboolean codebook_pseudonyms_has_genitive (const CodebookEntity *entity);
/* What the name from @start_byte to *@end_byte of @text becomes. The apostrophe behind it that is
 * its genitive goes with it: *@end_byte is then behind that. @dutch: the project's language. */
char *codebook_pseudonyms_fit_in (const CodebookEntity *entity,
                                  const char *text,
                                  gsize start_byte,
                                  gsize *end_byte,
                                  gboolean dutch) G_GNUC_WARN_UNUSED_RESULT;
/* The pseudonym of @entity as it stands for @name: JAN becomes KOEN; what stands in brackets stays
 * as it is, and so do numbers. */
char *codebook_pseudonyms_fit (const CodebookEntity *entity,
                               const char *name,
                               gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
