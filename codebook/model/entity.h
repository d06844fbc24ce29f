/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* Somebody or something that has a pseudonym, with the names (aliases) that it has in the texts.
 * One pseudonym, one entity, over all documents and waves. What is done with them in the texts is
 * of privacy/. */
#define CODEBOOK_TYPE_ENTITY (codebook_entity_get_type ())
G_DECLARE_FINAL_TYPE (CodebookEntity, codebook_entity, CODEBOOK, ENTITY, GObject)

typedef struct
{
  gint64 id;
  char *text;     /* "Jan de Vries"; only '*' once it is sealed */
  gboolean small; /* also where it stands in small letters */
} CodebookAlias;

struct _CodebookEntity
{
  GObject parent_instance;
  gint64 id;
  char *type;         /* "person", "place", …: codebook_identifier_to_string () */
  char *pseudonym;    /* "[deelnemer 12]" */
  GPtrArray *aliases; /* CodebookAlias *, the longest first */
  guint places;       /* where its pseudonym lies over a text */
};

/* What looks like a name and is none. */
typedef struct
{
  gint64 id;
  char *text;
  gint64 document; /* 0 = wherever it stands */
  guint start_cp;  /* base */
} CodebookSpared;

/* In the order they were made. (element-type CodebookEntity) */
GPtrArray *codebook_entity_list (CodebookProject *project,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* By pseudonym or #ID; 0 on error. */
gint64 codebook_entity_find (CodebookProject *project, const char *pseudonym, GError **error);
/* 0 if there is none, without an error. */
gint64 codebook_entity_look_up (CodebookProject *project, const char *pseudonym);

gint64 codebook_entity_add (CodebookProject *project,
                            const char *type,
                            const char *pseudonym,
                            GError **error);
/* NULL leaves a field alone. Texts that have the old pseudonym get the new one when pseudonyms are
 * next applied. */
gboolean codebook_entity_set (CodebookProject *project,
                              gint64 id,
                              const char *type,
                              const char *pseudonym,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* With its aliases. Where its pseudonym lies over a text it stays, as a correction. */
gboolean codebook_entity_remove (CodebookProject *project,
                                 gint64 id,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @id's names become those of @into, and @id goes. */
gboolean codebook_entity_merge (CodebookProject *project, gint64 id, gint64 into, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* An alias that another entity has becomes this one's. Returns its id, 0 on error. */
gint64 codebook_entity_add_alias (
    CodebookProject *project, gint64 entity, const char *text, gboolean small, GError **error);
gboolean codebook_entity_remove_alias (CodebookProject *project,
                                       gint64 alias,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type CodebookSpared *) */
GPtrArray *codebook_entity_list_spared (CodebookProject *project,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @document 0: wherever @text stands. */
gboolean codebook_entity_spare (CodebookProject *project,
                                const char *text,
                                gint64 document,
                                guint base_start_cp,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
