/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/migrated.h"

#include <glib/gi18n-lib.h>

char *
app_migrated_dup_message (CodebookProject *project)
{
  const char *kept = codebook_store_get_kept (codebook_project_get_store (project));
  g_autofree char *name = kept != NULL ? g_filename_display_basename (kept) : NULL;

  return kept != NULL ? g_strdup_printf (_ ("An older version of Draad made this project. It was "
                                            "brought up to this version; the file as it was is "
                                            "kept beside it, as ‘%s’."),
                                         name)
                      : NULL;
}
