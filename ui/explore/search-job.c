/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/search-job.h"

#include <glib/gi18n-lib.h>

#include "codebook/exchange/table.h"
#include "codebook/model/stop-list.h"

typedef struct
{
  char *path, *query, *by;
  GStrv without; /* of the options */
  CodebookSearchOptions options;
  CodebookSearchContext context;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_free (work->query);
  g_free (work->by);
  g_strfreev (work->without);
  g_free (work);
}

static Work *
work_new (const char *path, const char *query, const CodebookSearchOptions *options)
{
  Work *work = g_new0 (Work, 1);

  work->path = g_strdup (path);
  work->query = g_strdup (query);
  work->options = *options;
  work->without = g_strdupv ((GStrv) options->without_forms);
  work->options.without_forms = (const char *const *) work->without;
  return work;
}

/* @project: set to the connection that was opened for it. */
static CodebookSearch *
search (const Work *work, CodebookProject **project, GCancellable *cancellable, GError **error)
{
  *project = codebook_project_open (work->path, CODEBOOK_STORE_READ_ONLY, error);
  return *project != NULL
             ? codebook_search_run (*project, work->query, &work->options, cancellable, error)
             : NULL;
}

static void
search_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (CodebookProject) project = NULL;
  CodebookSearch *found = search (data, &project, cancellable, &error);

  /* The names of the forms are read here too, so that the window has nothing to read for them. */
  if (found != NULL && !codebook_search_name_forms (found, project, &error))
    g_clear_pointer (&found, codebook_search_free);
  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) codebook_search_free);
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
  start (work_new (path, query, options), search_thread, ui_search_job_start, cancellable, done,
         user_data);
}

CodebookSearch *
ui_search_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Coding and writing -------------------------------------------------------------------------- */

static void
ranges_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (CodebookSearch) found = search (work, &project, cancellable, &error);
  GArray *ranges = found != NULL ? codebook_search_list_ranges (found, project, work->context,
                                                                cancellable, &error)
                                 : NULL;

  if (ranges != NULL)
    g_task_return_pointer (task, ranges, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

void
ui_search_job_find_ranges (const char *path,
                           const char *query,
                           const CodebookSearchOptions *options,
                           CodebookSearchContext context,
                           GCancellable *cancellable,
                           GAsyncReadyCallback done,
                           gpointer user_data)
{
  Work *work = work_new (path, query, options);

  work->context = context;
  start (work, ranges_thread, ui_search_job_find_ranges, cancellable, done, user_data);
}

GArray *
ui_search_job_finish_ranges (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
add_hit (GPtrArray *table, const CodebookHit *hit)
{
  g_autofree char *place = g_strdup_printf ("%u", hit->start_cp);
  const char *const cells[] = { hit->before,        hit->text, hit->after, hit->citation,
                                hit->document_name, place,     NULL };

  codebook_table_add (table, cells);
}

static GPtrArray *
make_table (CodebookProject *project,
            CodebookSearch *found,
            GCancellable *cancellable,
            GError **error)
{
  const char *const head[] = { _ ("Before"), C_ ("of text", "Word"), _ ("After"),
                               _ ("Place"),  _ ("Transcript"),       _ ("Start"),
                               NULL };
  g_autoptr (GPtrArray) table = codebook_table_new ();
  g_auto (CodebookRows) held = codebook_store_hold (codebook_project_get_store (project));

  codebook_table_add (table, head);
  for (guint i = 0; i < codebook_search_get_count (found); i++)
    {
      g_autoptr (CodebookHit) hit = codebook_search_read (found, project, i, error);

      if (hit == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      add_hit (table, hit);
    }
  return g_steal_pointer (&table);
}

static void
table_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (CodebookSearch) found = search (data, &project, cancellable, &error);
  GPtrArray *table = found != NULL ? make_table (project, found, cancellable, &error) : NULL;

  if (table != NULL)
    g_task_return_pointer (task, table, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
ui_search_job_make_table (const char *path,
                          const char *query,
                          const CodebookSearchOptions *options,
                          GCancellable *cancellable,
                          GAsyncReadyCallback done,
                          gpointer user_data)
{
  start (work_new (path, query, options), table_thread, ui_search_job_make_table, cancellable, done,
         user_data);
}

GPtrArray *
ui_search_job_finish_table (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Counting ------------------------------------------------------------------------------------ */

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
