/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

#define CODEBOOK_TYPE_CODE (codebook_code_get_type ())
G_DECLARE_FINAL_TYPE (CodebookCode, codebook_code, CODEBOOK, CODE, GObject)

typedef enum
{
  CODEBOOK_ORIGIN_NONE,
  CODEBOOK_ORIGIN_DEDUCTIVE,
  CODEBOOK_ORIGIN_INDUCTIVE,
} CodebookOrigin;

const char *codebook_origin_to_string (CodebookOrigin origin); /* "", "deductive", "inductive" */
gboolean codebook_origin_parse (const char *text, CodebookOrigin *origin);

struct _CodebookCode
{
  GObject parent_instance;
  gint64 id;
  gint64 parent; /* 0 = top level */
  char *name;
  char *path;  /* "Werk/Jobcoaching/Vertrouwen" */
  guint depth; /* 0 = top level */
  char *color; /* its own, or "" */
  char *hue;   /* the one it is shown in: its own, else its branch's; a hue's name or #rrggbb; never
                  "" */
  CodebookOrigin origin;
  char *brief, *full, *when_to_use, *when_not, *example;
  guint codings;       /* on this code */
  guint codings_below; /* on this code and all below it */
  guint documents;     /* with a coding on this code */
};

/* The six fields and the rest that can be edited in place. */
typedef enum
{
  CODEBOOK_CODE_NAME,
  CODEBOOK_CODE_COLOR,
  CODEBOOK_CODE_ORIGIN,
  CODEBOOK_CODE_BRIEF,
  CODEBOOK_CODE_FULL,
  CODEBOOK_CODE_WHEN,
  CODEBOOK_CODE_WHEN_NOT,
  CODEBOOK_CODE_EXAMPLE,
} CodebookCodeField;

/* The names of the twelve hues, in the order branches take them; NULL-terminated. */
const char *const *codebook_code_get_hues (void);

/* The tree, depth first, siblings by position. (element-type CodebookCode) */
GPtrArray *codebook_code_list (CodebookProject *project, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CodebookCode *
codebook_code_get (CodebookProject *project, gint64 id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* By path ("Werk/Jobcoaching"; a name alone if only one code has it) or "#ID". 0 on error. A slash
 * within a name is written "\/". */
gint64 codebook_code_find (CodebookProject *project, const char *path, GError **error);
/* The ids of @id and all below it. (element-type gint64) */
GArray *codebook_code_family (CodebookProject *project,
                              gint64 id,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Last among its siblings. Two siblings may not have the same name. 0 on error. */
gint64
codebook_code_add (CodebookProject *project, gint64 parent, const char *name, GError **error);
/* "Werk/Jobcoaching" → names, "\/" undone; NULL with @error if one is empty.
 * (element-type char *) */
GPtrArray *codebook_code_split_path (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Makes all of the path that is missing; one act. 0 on error. */
gint64 codebook_code_add_path (CodebookProject *project, const char *path, GError **error);
gboolean codebook_code_set (CodebookProject *project,
                            gint64 id,
                            CodebookCodeField field,
                            const char *value,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Under @parent (0 = top level), before @before (0 = last). Refuses a move below itself. */
gboolean codebook_code_move (CodebookProject *project,
                             gint64 id,
                             gint64 parent,
                             gint64 before,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Codings, memos, children and themes of @id go to @into; @id disappears. Codings that would double
 * are dropped. */
gboolean codebook_code_merge (CodebookProject *project, gint64 id, gint64 into, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
/* With all below it and their codings. */
gboolean codebook_code_remove (CodebookProject *project,
                               gint64 id,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
