/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/project-blocks.h"

/* A spelling checker wants a country too. */
static const char *
find_language (const char *language)
{
  static const char *const tags[][2] = {
    { "nl", "nl-NL" }, { "en", "en-GB" }, { "de", "de-DE" }, { "fr", "fr-FR" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_strcmp0 (language, tags[i][0]) == 0)
      return tags[i][1];
  return language;
}

CodebookBlocks *
codebook_project_blocks_new (CodebookProject *project, const char *title, const char *kind)
{
  const char *name = codebook_project_get_name (project);
  CodebookBlocks *blocks =
      codebook_blocks_new (title, find_language (codebook_project_get_language (project)));
  g_autofree char *subtitle = NULL;
  gboolean named = name != NULL && *name != '\0';

  codebook_blocks_add (blocks, CODEBOOK_BLOCK_TITLE, 0, title);
  /* What the title says already is not said again. */
  if (g_str_equal (title, kind))
    subtitle = g_strdup (named ? name : NULL);
  else
    subtitle = named ? g_strdup_printf ("%s · %s", kind, name) : g_strdup (kind);
  if (subtitle != NULL)
    codebook_blocks_add (blocks, CODEBOOK_BLOCK_SUBTITLE, 0, subtitle);
  return blocks;
}
