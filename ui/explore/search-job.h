/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/analysis/frequencies.h"
#include "codebook/analysis/search.h"

G_BEGIN_DECLS

/* Searching and counting away from the window's thread, on a connection of their own. All end with
 * G_IO_ERROR_CANCELLED if they are cancelled. What they are given is copied. */
void ui_search_job_start (const char *path,
                          const char *query,
                          const CodebookSearchOptions *options,
                          GCancellable *cancellable,
                          GAsyncReadyCallback done,
                          gpointer user_data);
CodebookSearch *ui_search_job_finish (GAsyncResult *result,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What is to be coded of all that is found: see codebook_search_list_ranges (). */
void ui_search_job_find_ranges (const char *path,
                                const char *query,
                                const CodebookSearchOptions *options,
                                CodebookSearchContext context,
                                GCancellable *cancellable,
                                GAsyncReadyCallback done,
                                gpointer user_data);
GArray *ui_search_job_finish_ranges (GAsyncResult *result,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* All that is found as a table of codebook/exchange/table.h: words in context. */
void ui_search_job_make_table (const char *path,
                               const char *query,
                               const CodebookSearchOptions *options,
                               GCancellable *cancellable,
                               GAsyncReadyCallback done,
                               gpointer user_data);
GPtrArray *ui_search_job_finish_table (GAsyncResult *result,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* @by as of codebook_frequencies_run (); the project's stop list. */
void ui_search_job_count (const char *path,
                          const char *by,
                          GCancellable *cancellable,
                          GAsyncReadyCallback done,
                          gpointer user_data);
CodebookFrequencies *ui_search_job_finish_count (GAsyncResult *result,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
