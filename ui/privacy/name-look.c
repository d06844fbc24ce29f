/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/privacy/name-look.h"

typedef struct
{
  char *path;
  CodebookNameLexicon *lexicon; /* (nullable) */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->path);
  g_clear_pointer (&look->lexicon, codebook_name_lexicon_unref);
  g_free (look);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  GPtrArray *list = NULL;
  GError *error = NULL;
  g_autoptr (CodebookProject) project =
      codebook_project_open (look->path, CODEBOOK_STORE_READ_ONLY, &error);

  if (look->lexicon == NULL)
    look->lexicon = codebook_name_lexicon_new (NULL);
  if (project != NULL)
    list = codebook_suggestions_list (project, look->lexicon, 0, NULL, &error);
  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
ui_name_look_start (gpointer source,
                    const char *path,
                    CodebookNameLexicon *lexicon,
                    GCancellable *cancellable,
                    GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, done, NULL);
  Look *look = g_new0 (Look, 1);

  look->path = g_strdup (path);
  look->lexicon = lexicon != NULL ? codebook_name_lexicon_ref (lexicon) : NULL;
  g_task_set_source_tag (task, ui_name_look_start);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
}

GPtrArray *
ui_name_look_finish (GAsyncResult *result, CodebookNameLexicon **lexicon, GError **error)
{
  Look *look = g_task_get_task_data (G_TASK (result));
  GPtrArray *list = g_task_propagate_pointer (G_TASK (result), error);

  if (list != NULL && *lexicon == NULL)
    *lexicon = codebook_name_lexicon_ref (look->lexicon);
  return list;
}
