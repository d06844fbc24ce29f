/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "app/file-name.h"
#include "app/key.h"
#include "app/output.h"
#include "app/verb.h"
#include "codebook/model/case.h"
#include "codebook/report/description.h"
#include "codebook/report/writer.h"

static const char *const formats[] = { "docx", "odt", "html", "md", NULL };

static gboolean
describe_one (AppCall *call, GError **error)
{
  const char *format = app_output_format (call, formats, "md", error);
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (CodebookBlocks) blocks = NULL;
  gint64 study_case;

  if (format == NULL)
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  study_case = codebook_case_find (project, call->operands[1], error);
  if (study_case == 0)
    return FALSE;
  blocks = codebook_description_make (project, study_case, error);
  return blocks != NULL && app_output_blocks (call, blocks, format, error);
}

/* Names that differ only in what a file name cannot hold, or in capitals, are not one file. @taken
 * has the names given so far, folded. */
static char *
choose_path (GHashTable *taken, const char *folder, const char *name, const char *format)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *numbered = i == 1 ? g_strdup (name) : g_strdup_printf ("%s (%u)", name, i);
      g_autofree char *path = app_file_name_in (folder, numbered, format);

      if (g_hash_table_add (taken, g_utf8_casefold (path, -1)))
        return g_steal_pointer (&path);
    }
}

static gboolean
write_case (CodebookProject *project,
            const CodebookCase *study_case,
            const char *path,
            const char *format,
            GError **error)
{
  g_autoptr (CodebookBlocks) blocks = codebook_description_make (project, study_case->id, error);

  return blocks != NULL && codebook_writer_write_file (blocks, path, format, error);
}

static gboolean
describe_all (AppCall *call, GError **error)
{
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *format;
  guint failed = 0;

  if (call->output == NULL || g_str_equal (call->output, "-"))
    return app_call_misuse (error, _ ("--all needs a folder: -o FOLDER"));
  if (call->format == NULL)
    call->format = g_strdup ("docx");
  format = app_output_format (call, formats, NULL, error);
  if (format == NULL)
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  cases = codebook_case_list (project, error);
  if (cases == NULL)
    return FALSE;
  if (g_mkdir_with_parents (call->output, 0777) != 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("The folder ‘%s’ could not be made: %s"),
                          call->output, g_strerror (errno));
  for (guint i = 0; i < cases->len; i++)
    {
      const CodebookCase *study_case = cases->pdata[i];
      g_autofree char *path = choose_path (taken, call->output, study_case->name, format);
      g_autoptr (GError) why = NULL;

      if (!write_case (project, study_case, path, format, &why)
          || !app_key_check_file (call, path, &why))
        {
          app_call_fail_part (call, study_case->name, why->message);
          failed++;
        }
    }
  call->nothing_done = failed == cases->len;
  return TRUE;
}

gboolean
app_describe_run (AppCall *call, GError **error)
{
  gboolean all = FALSE;
  const GOptionEntry entries[] = { { "all", 0, 0, G_OPTION_ARG_NONE, &all,
                                     _ ("Of every case, a file each in the folder given by -o"),
                                     NULL },
                                   { NULL } };
  const AppCallUsage usage = {
    .operands = "P [CASE]",
    .min = 1,
    .max = 2,
    .options = APP_CALL_OUTPUT | APP_CALL_FORMAT,
    .example = "draad describe studie.draad P07 -o P07.docx",
    .notes = N_ ("Formats: docx, odt, html, md. Without -o the text, as md."),
  };

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  if (all == (call->n_operands == 2))
    return app_call_misuse (error, _ ("give either a case or --all"));
  return all ? describe_all (call, error) : describe_one (call, error);
}
