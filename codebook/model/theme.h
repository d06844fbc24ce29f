/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

#define CODEBOOK_TYPE_THEME (codebook_theme_get_type ())
G_DECLARE_FINAL_TYPE (CodebookTheme, codebook_theme, CODEBOOK, THEME, GObject)

typedef struct
{
  gint64 code;
  gboolean deep; /* and all below it */
} CodebookThemeCode;

struct _CodebookTheme
{
  GObject parent_instance;
  gint64 id;
  char *name, *question;
  GArray *codes; /* CodebookThemeCode, as chosen */
};

GPtrArray *codebook_theme_list (CodebookProject *project, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 codebook_theme_find (CodebookProject *project, const char *name, GError **error);
gint64 codebook_theme_add (CodebookProject *project,
                           const char *name,
                           const char *question,
                           GError **error);
gboolean codebook_theme_set (CodebookProject *project,
                             gint64 id,
                             const char *name,
                             const char *question,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT; /* NULL leaves it */
gboolean codebook_theme_set_codes (CodebookProject *project,
                                   gint64 id,
                                   const CodebookThemeCode *codes,
                                   gsize n_codes,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_theme_move (CodebookProject *project, gint64 id, gint64 before, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
/* With its sections in all cases. */
gboolean codebook_theme_remove (CodebookProject *project,
                                gint64 id,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* All codes that it stands for, those below included. (element-type gint64) */
GArray *codebook_theme_expand (CodebookProject *project,
                               const CodebookTheme *theme,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
