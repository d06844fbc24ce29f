/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/call.h"
#include "codebook/analysis/search.h"

G_BEGIN_DECLS

/* The options that the verbs share which search. */
typedef struct
{
  gboolean exact, compounds;
  char *role, *document, *study_case, *wave;
  GStrv without;
} AppSearchWish;

/* Zero-terminated, for app_call_parse (); @more is put in front, or NULL. Free with g_free (). */
GOptionEntry *app_search_wish_make_entries (AppSearchWish *wish,
                                            const GOptionEntry *more) G_GNUC_WARN_UNUSED_RESULT;
void app_search_wish_release (AppSearchWish *wish);

CodebookSearch *app_search_wish_run (const AppSearchWish *wish,
                                     CodebookProject *project,
                                     const char *query,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AppSearchWish, app_search_wish_release)

G_END_DECLS
