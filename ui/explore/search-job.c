/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/search-job.h"

#include "codebook/model/stop-list.h"

typedef struct
{
  char *path, *query, *by;
  CodebookSearchOptions options;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_free (work->query);
  g_free (work->by);
  g_free (work);
}

static void
search_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  g_autoptr (CodebookProject) project =
      codebook_project_open (work->path, CODEBOOK_STORE_READ_ONLY, &error);
  CodebookSearch *search = NULL;

  if (project != NULL)
    search = codebook_search_run (project, work->query, &work->options, cancellable, &error);
  /* The names of the forms are read here too, so that the window has nothing to read for them. */
  if (search != NULL && !codebook_search_name_forms (search, project, &error))
    g_clear_pointer (&search, codebook_search_free);
  if (search != NULL)
    g_task_return_pointer (task, search, (GDestroyNotify) codebook_search_free);
  else
    g_task_return_error (task, error);
}

static void
start (Work *work,
       GTaskThreadFunc run,
       gpointer tag,
       GCancellable *cancellable,
       GAsyncReadyCallback done,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, run);
}

void
ui_search_job_start (const char *path,
                     const char *query,
                     const CodebookSearchOptions *options,
                     GCancellable *cancellable,
                     GAsyncReadyCallback done,
                     gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->path = g_strdup (path);
  work->query = g_strdup (query);
  work->options = *options;
  start (work, search_thread, ui_search_job_start, cancellable, done, user_data);
}

CodebookSearch *
ui_search_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
count_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  g_autoptr (CodebookProject) project =
      codebook_project_open (work->path, CODEBOOK_STORE_READ_ONLY, &error);
  CodebookFrequencies *frequencies = NULL;

  if (project != NULL)
    {
      g_auto (GStrv) stop = codebook_stop_list_load (project);

      frequencies = codebook_frequencies_run (project, work->by, (const char *const *) stop,
                                              cancellable, &error);
    }
  if (frequencies != NULL)
    g_task_return_pointer (task, frequencies, (GDestroyNotify) codebook_frequencies_free);
  else
    g_task_return_error (task, error);
}

void
ui_search_job_count (const char *path,
                     const char *by,
                     GCancellable *cancellable,
                     GAsyncReadyCallback done,
                     gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->path = g_strdup (path);
  work->by = g_strdup (by);
  start (work, count_thread, ui_search_job_count, cancellable, done, user_data);
}

CodebookFrequencies *
ui_search_job_finish_count (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
