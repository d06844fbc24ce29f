/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document-text.h"
#include "codebook/model/entity.h"

G_BEGIN_DECLS

/* Who is who: the entities of a project with their real names, and what lay under each pseudonym.
 * It lives in a file of its own, locked with a password, away from the project.
 *
 * The file: "DRAADKEY", a version byte, then what the password is hashed with (operations, bytes of
 * memory, each 8 bytes, high first; a salt of 16), the header of a secretstream, and its pieces.
 * The password is hashed by Argon2id, the content locked by XChaCha20-Poly1305 (libsodium's
 * secretstream); what stands before the pieces is authenticated with the first of them.
 *
 * The content is lines of fields apart by tabs, with \t, \n and \\ for these:
 *   entity ID TYPE PSEUDONYM · alias ID ENTITY SMALL NAME · place DOCUMENT START END NAME */
typedef struct
{
  GPtrArray *entities; /* CodebookEntity; by id as in the project */
  GPtrArray *places;   /* CodebookKeyPlace * */
  GHashTable
      *by_start; /* the first of them at each document and start: CodebookKeyPlace *, of places */
} CodebookKey;

typedef struct
{
  gint64 document;
  guint start_cp, end_cp; /* base */
  char *text;
} CodebookKeyPlace;

/* Names are overwritten in memory. */
void codebook_key_free (CodebookKey *key);

/* Of all that the project still knows: names that are sealed are not in it. */
CodebookKey *codebook_key_new_from_project (CodebookProject *project,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Adds to @key what @other has besides. */
void codebook_key_merge (CodebookKey *key, const CodebookKey *other);
/* Documents got other ids: gint64 * → gint64 *. */
void codebook_key_move (CodebookKey *key, GHashTable *moved);
/* A name of a key that has another pseudonym in the project by now, or whose pseudonym is another
 * name's there. */
typedef struct
{
  char *name;
  char *pseudonym; /* … which it is of in the project; NULL: its own is taken */
  char *of_key;    /* … and in the key */
} CodebookKeyClash;

void codebook_key_clash_free (CodebookKeyClash *clash);

/* Brings the names into the project, as one act; returns how many, -1 on error. Those that clash
 * are left as they are and added to @clashes (nullable, element-type CodebookKeyClash *): which of
 * the two it should be is for people. */
int codebook_key_import (const CodebookKey *key,
                         CodebookProject *project,
                         GPtrArray *clashes,
                         GError **error);

/* Makes or replaces @path, whole or not at all; only its owner may read it. A file in the folder of
 * @project_path is refused unless @beside. An empty password is refused. */
gboolean codebook_key_write (const CodebookKey *key,
                             const char *path,
                             const char *password,
                             const char *project_path,
                             gboolean beside,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A wrong password and a changed file are the same error: neither can be told from the other. */
CodebookKey *codebook_key_read (const char *path,
                                const char *password,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The text of a document with the names in the place of their pseudonyms, to be shown: its current
 * places are others than those of the text as it is kept. */
CodebookDocumentText *codebook_key_reveal (const CodebookKey *key,
                                           CodebookProject *project,
                                           gint64 document,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the project itself still has all names of its pseudonyms: none is sealed. */
gboolean codebook_key_is_whole (CodebookProject *project);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookKey, codebook_key_free)

G_END_DECLS
