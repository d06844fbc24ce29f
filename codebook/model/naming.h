/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/store/store.h"

G_BEGIN_DECLS

/* What the files of model/ share about names: how a person's words find an entity, and what is said
 * when they do not. */

typedef enum
{
  CODEBOOK_KIND_ATTRIBUTE,
  CODEBOOK_KIND_CASE,
  CODEBOOK_KIND_CODE,
  CODEBOOK_KIND_CODER,
  CODEBOOK_KIND_CODING,
  CODEBOOK_KIND_DOCUMENT,
  CODEBOOK_KIND_ENTITY,
  CODEBOOK_KIND_MEMO,
  CODEBOOK_KIND_SPEAKER,
  CODEBOOK_KIND_THEME,
  CODEBOOK_KIND_WAVE,
} CodebookKind;

/* NFC, white space of any kind one space, none at the ends; NULL with @error if nothing is left. */
char *codebook_naming_clean (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A key that is the same for names that differ only in upper and lower case. */
char *codebook_naming_make_key (const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Whether two names have the same key. */
gboolean codebook_naming_equal (const char *a, const char *b);

/* The id that @wanted means among the rows of @sql: (id, name, other name or ''). "#ID" is an id; a
 * name that is exactly the same wins over one in other letters, a name over an other name. 0 with
 * @error, which lists the nearest names, or those that it could mean. */
gint64 codebook_naming_find (
    CodebookStore *store, CodebookKind kind, const char *sql, const char *wanted, GError **error);
/* The same for names that are not rows: @names (element-type char *) of @ids (element-type gint64),
 * several of which may be the same; the first @n_first go before the others. */
gint64 codebook_naming_pick (CodebookKind kind,
                             const GArray *ids,
                             const GPtrArray *names,
                             guint n_first,
                             const char *wanted,
                             GError **error);
/* The id in "#ID", 0 if it is not written so. */
gint64 codebook_naming_parse_id (const char *text);

/* "There is no code ‘@wanted’." Returns FALSE. */
gboolean codebook_naming_fail_none (CodebookKind kind, const char *wanted, GError **error);
gboolean codebook_naming_fail_gone (CodebookKind kind, gint64 id, GError **error);

/* Whether there is an entity with that id; else @error says that there is none. */
gboolean
codebook_naming_exists (CodebookStore *store, CodebookKind kind, gint64 id, GError **error);

/* Whether a row of @sql other than @self has that name: then @error says so, and TRUE is returned;
 * also if the rows cannot be read. @sql gives (id, name) and has one parameter, bound to
 * @parameter, or to NULL for 0. */
gboolean codebook_naming_is_taken (CodebookStore *store,
                                   CodebookKind kind,
                                   const char *sql,
                                   gint64 parameter,
                                   gint64 self,
                                   const char *name,
                                   GError **error);
/* The id of the row of @sql, (id, name), with that name, whatever the case of letters; 0 if none.
 */
gint64 codebook_naming_look_up (CodebookStore *store, const char *sql, const char *name);

/* The language that messages are in: "nl", "en-GB". */
const char *codebook_naming_get_language (void);

G_END_DECLS
