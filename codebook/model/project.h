/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/store.h"

G_BEGIN_DECLS

/* One open project: the store with what every entity needs: who acts, the derived tables, and the
 * signal.
 *
 * Entities are final GObjects with public fields that nobody writes: what codebook_X_find () and
 * _list () return is a snapshot. Every change is a function of the entity's file that takes the
 * project: codebook_code_rename (project, id, name, &error). One such call is one act: one
 * transaction, one journal entry, one undo step, one "changed". Calls between
 * codebook_project_begin () and _end () become one act.
 *
 * Signal "changed" (CodebookChanges *changes): after each act, undo and redo. Nothing refreshes by
 * hand. */
#define CODEBOOK_TYPE_PROJECT (codebook_project_get_type ())
G_DECLARE_FINAL_TYPE (CodebookProject, codebook_project, CODEBOOK, PROJECT, GObject)

/* Refuses to overwrite. @language: "nl". */
CodebookProject *codebook_project_create (const char *path,
                                          const char *name,
                                          const char *language,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
CodebookProject *codebook_project_open (const char *path,
                                        CodebookStoreMode mode,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_project_close (CodebookProject *self);

CodebookStore *codebook_project_get_store (CodebookProject *self);
const char *codebook_project_get_path (CodebookProject *self);
const char *codebook_project_get_name (CodebookProject *self);
const char *codebook_project_get_language (CodebookProject *self);
/* How lists of names are ordered, a tag for codebook_collation_new (): "nl" puts Van der Berg under
 * B, "nl-BE" under V. That of the project's language until it is set, which is an act. Refuses
 * other tags. */
const char *codebook_project_get_name_order (CodebookProject *self);
gboolean codebook_project_set_name_order (CodebookProject *self,
                                          const char *order,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_project_rename (CodebookProject *self,
                                  const char *name,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The coder who acts. It is a name until its first act, which makes the coder's row. Default: the
 * user's login name, or what the project remembers for that login. Set is for as long as the
 * project is open; remember sets it and is an act, and who acts follows its undo. */
void codebook_project_set_coder (CodebookProject *self, const char *name);
gboolean codebook_project_remember_coder (CodebookProject *self,
                                          const char *name,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *codebook_project_get_coder (CodebookProject *self);
/* The id of that coder; makes the row if needed, inside the open act. */
gint64 codebook_project_ensure_coder (CodebookProject *self, GError **error);

gboolean codebook_project_begin (CodebookProject *self,
                                 const char *label,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @ok FALSE takes all since begin back. */
gboolean
codebook_project_end (CodebookProject *self, gboolean ok, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Counts for `info`: a walk over all there is. */
typedef struct
{
  guint documents, words, codes, codings, cases, waves, coders, memos, themes;
  guint64 size_bytes;
  guint schema;
} CodebookProjectCounts;
gboolean codebook_project_count (CodebookProject *self,
                                 CodebookProjectCounts *counts,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What the start page tells, at no cost. */
gboolean codebook_project_count_material (CodebookProject *self,
                                          guint *documents,
                                          guint *cases,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The GUID of an entity: a UUID (version 8) made from its table and id, so the same in every copy.
 */
char *codebook_project_dup_guid (const char *table, gint64 id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
