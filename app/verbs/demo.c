/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>

#include "app/file-name.h"
#include "app/output.h"
#include "app/sample-study.h"
#include "app/verb.h"
#include "codebook/analysis/query.h"
#include "codebook/model/case.h"
#include "codebook/report/codebook-annex.h"
#include "codebook/report/description.h"
#include "codebook/report/fragment-list.h"
#include "codebook/report/writer.h"

/* gettext asks LANGUAGE in every locale but "C", with newer C libraries but C.UTF-8 too: any other
 * that is installed will do. */
static gboolean
speak (const char *language, GError **error)
{
  gboolean dutch = g_str_equal (language, "nl");
  const char *locales[] = { dutch ? "nl_NL.UTF-8" : "en_US.UTF-8", "", "en_US.UTF-8" };

  if (!dutch && !g_str_equal (language, "en"))
    return app_call_misuse (error, _ ("‘%s’ is none of nl, en"), language);
  g_setenv ("LANGUAGE", language, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      const char *got = setlocale (LC_MESSAGES, locales[i]);

      if (got != NULL && !g_str_equal (got, "C") && !g_str_equal (got, "POSIX")
          && !g_str_has_prefix (got, "C."))
        return TRUE;
    }
  setlocale (LC_MESSAGES, "C.UTF-8");
  return TRUE;
}

static gboolean
write_blocks (const CodebookBlocks *blocks,
              const char *folder,
              const char *name,
              const char *format,
              GError **error)
{
  g_autofree char *path = app_file_name_in (folder, name, format);

  if (!codebook_writer_write_file (blocks, path, format, error))
    return FALSE;
  printf ("  %s\n", path);
  return TRUE;
}

static gboolean
write_descriptions (CodebookProject *project, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) cases = codebook_case_list (project, error);

  for (guint i = 0; cases != NULL && i < cases->len; i++)
    {
      const CodebookCase *study_case = cases->pdata[i];
      g_autoptr (CodebookBlocks) blocks =
          codebook_description_make (project, study_case->id, error);

      if (blocks == NULL || !write_blocks (blocks, folder, study_case->name, "docx", error))
        return FALSE;
      if (i == 0
          && (!write_blocks (blocks, folder, study_case->name, "odt", error)
              || !write_blocks (blocks, folder, study_case->name, "html", error)))
        return FALSE;
    }
  return cases != NULL;
}

static gboolean
write_fragments (CodebookProject *project, const char *folder, GError **error)
{
  g_autoptr (CodebookQuery) query = codebook_query_new ();
  g_autoptr (GPtrArray) fragments = codebook_query_run (project, query, NULL, error);
  g_autoptr (CodebookBlocks) blocks = NULL;

  if (fragments == NULL)
    return FALSE;
  blocks = codebook_fragment_list_make (project, fragments, _ ("Fragments"), error);
  return blocks != NULL && write_blocks (blocks, folder, _ ("fragments"), "docx", error);
}

static gboolean
write_annex (CodebookProject *project, const char *folder, GError **error)
{
  g_autoptr (CodebookBlocks) blocks = codebook_codebook_annex_make (project, error);

  return blocks != NULL && write_blocks (blocks, folder, _ ("codebook"), "docx", error);
}

static gboolean
make_all (const char *folder, GError **error)
{
  g_autofree char *path = app_file_name_in (folder, _ ("sample study"), "draad");
  g_autoptr (CodebookProject) project = NULL;

  if (g_mkdir_with_parents (folder, 0777) != 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("The folder ‘%s’ could not be made: %s"),
                          folder, g_strerror (errno));
  if (!app_sample_study_make (path, error))
    return FALSE;
  printf ("%s\n  %s\n", _ ("The sample study:"), path);
  project = codebook_project_open (path, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  printf ("%s\n", _ ("Case descriptions:"));
  if (!write_descriptions (project, folder, error))
    return FALSE;
  printf ("%s\n", _ ("All fragments by code, and the codebook as an annex:"));
  return write_fragments (project, folder, error) && write_annex (project, folder, error);
}

gboolean
app_demo_run (AppCall *call, GError **error)
{
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = {
    { "language", 0, 0, APP_CALL_TEXT, &language,
      _ ("Of headings and labels: nl or en; the interviews are Dutch"), _ ("LANGUAGE") },
    { NULL }
  };
  const AppCallUsage usage = {
    .operands = "DIR",
    .min = 1,
    .max = 1,
    .options = APP_CALL_FILES,
    .example = "draad demo voorbeeld",
    .notes = N_ ("The people in it are invented."),
  };

  return app_call_parse (call, &usage, entries, error)
         && (language == NULL || speak (language, error)) && make_all (call->operands[0], error);
}
