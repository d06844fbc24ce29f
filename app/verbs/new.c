/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/verb.h"

static char *
dup_stem (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';
  return g_filename_display_name (base);
}

/* Whether it is written as languages are: nl, en-GB. */
static gboolean
is_language (const char *language)
{
  return g_regex_match_simple ("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", language,
                               G_REGEX_DOLLAR_ENDONLY, 0);
}

gboolean
app_new_run (AppCall *call, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = { { "name", 0, 0, APP_CALL_TEXT, &name,
                                     _ ("The project’s name (the file’s)"), _ ("NAME") },
                                   { "language", 0, 0, APP_CALL_TEXT, &language,
                                     _ ("The language of its texts (nl)"), _ ("LANGUAGE") },
                                   { NULL } };
  const AppCallUsage usage = {
    .operands = "P.draad",
    .min = 1,
    .max = 1,
    .options = APP_CALL_CODER,
    .example = "draad new studie.draad --name 'Jobcoaching 2024'",
  };
  g_autoptr (CodebookProject) project = NULL;

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  if (language != NULL && !is_language (language))
    return app_call_misuse (error, _ ("‘%s’ is not a language; write it as nl or en-GB"), language);
  if (name == NULL)
    name = dup_stem (call->operands[0]);
  project =
      codebook_project_create (call->operands[0], name, language == NULL ? "nl" : language, error);
  if (project == NULL)
    return FALSE;
  /* Who makes a project is, for its next acts too, who they say they are. */
  return call->coder == NULL || codebook_project_remember_coder (project, call->coder, error);
}
