/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

#define CODEBOOK_TYPE_MEMO (codebook_memo_get_type ())
G_DECLARE_FINAL_TYPE (CodebookMemo, codebook_memo, CODEBOOK, MEMO, GObject)

struct _CodebookMemo
{
  GObject parent_instance;
  gint64 id;
  char *subject_kind; /* "project", "document", "case", "code", "coding", "theme" */
  gint64 subject;     /* 0 for the project */
  char *subject_name; /* as shown */
  char *title, *text;
  char *coder;
  gint64 made_at, changed_at; /* ms since 1970 UTC */
};

/* @kind NULL: all; @subject 0: of all of that kind. Newest first. */
GPtrArray *codebook_memo_list (CodebookProject *project,
                               const char *kind,
                               gint64 subject,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 codebook_memo_add (CodebookProject *project,
                          const char *kind,
                          gint64 subject,
                          const char *title,
                          const char *text,
                          GError **error);
gboolean codebook_memo_set (CodebookProject *project,
                            gint64 id,
                            const char *title,
                            const char *text,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_memo_remove (CodebookProject *project,
                               gint64 id,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
