/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

#define CODEBOOK_TYPE_CODER (codebook_coder_get_type ())
G_DECLARE_FINAL_TYPE (CodebookCoder, codebook_coder, CODEBOOK, CODER, GObject)

struct _CodebookCoder
{
  GObject parent_instance;
  gint64 id;
  char *name;
  char *initials;
};

GPtrArray *codebook_coder_list (CodebookProject *project, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* By walking over all codings. */
guint codebook_coder_count_codings (CodebookProject *project, gint64 id);
gint64 codebook_coder_find (CodebookProject *project,
                            const char *name,
                            GError **error); /* name, initials or #ID; 0 on error */
gint64 codebook_coder_add (CodebookProject *project,
                           const char *name,
                           const char *initials,
                           GError **error);
gboolean codebook_coder_rename (CodebookProject *project,
                                gint64 id,
                                const char *name,
                                const char *initials,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* "Noor Bakker" → "NB". */
char *codebook_coder_make_initials (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
