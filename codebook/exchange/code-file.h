/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/code.h"

G_BEGIN_DECLS

/* A codebook as a file: csv and xlsx (read and written; ods is read) and qdc, the codebook format
 * of REFI-QDA (read and written).
 *
 * In csv and xlsx a row is a code: path, color, origin, brief, full, when, when_not, example; the
 * columns may stand in any order, and only path must be there. In qdc the six fields stand in the
 * description, each after its name; the description of another program's codebook becomes the full
 * definition. */
typedef struct
{
  char *path;                              /* a slash within a name is "\/" */
  char *guid;                              /* (nullable) */
  guint depth;                             /* 0 = top level */
  char *fields[CODEBOOK_CODE_EXAMPLE + 1]; /* by CodebookCodeField; (nullable) each */
} CodebookCodeRow;

CodebookCodeRow *codebook_code_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_code_row_free (CodebookCodeRow *row);

/* Adds the codes of @path that are missing and fills in the fields that the file gives; nothing is
 * taken away. One act, or part of the one that is open. @warnings (element-type char *) gets a
 * sentence for each thing that was not carried over. @made (out): how many codes were new. */
gboolean codebook_code_file_import (CodebookProject *project,
                                    const char *path,
                                    GPtrArray *warnings,
                                    guint *made,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from bytes; @name is the file's, for messages. */
gboolean codebook_code_file_import_bytes (CodebookProject *project,
                                          const char *bytes,
                                          gsize len_bytes,
                                          const char *name,
                                          GPtrArray *warnings,
                                          guint *made,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* @format: "csv", "xlsx" or "qdc". */
GBytes *codebook_code_file_export (CodebookProject *project,
                                   const char *format,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookCodeRow, codebook_code_row_free)

G_END_DECLS
