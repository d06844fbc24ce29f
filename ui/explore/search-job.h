/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/analysis/frequencies.h"
#include "codebook/analysis/search.h"

G_BEGIN_DECLS

/* Searching and counting away from the window's thread, on a connection of their own. Both end with
 * G_IO_ERROR_CANCELLED if they are cancelled. */
void ui_search_job_start (const char *path,
                          const char *query,
                          const CodebookSearchOptions *options,
                          GCancellable *cancellable,
                          GAsyncReadyCallback done,
                          gpointer user_data);
CodebookSearch *ui_search_job_finish (GAsyncResult *result,
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
