/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* The words that frequencies leave out: a setting of the project; until somebody changes it, the
 * function words of Dutch and of the language of speech. Words are folded. */

/* Sorted; free with g_strfreev (). */
GStrv codebook_stop_list_load (CodebookProject *project) G_GNUC_WARN_UNUSED_RESULT;
/* An act. Any words, apart by white space or commas, once or more; NULL: the list as it comes. */
gboolean codebook_stop_list_set (CodebookProject *project,
                                 const char *words,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Adds or takes away one word, as an act. */
gboolean codebook_stop_list_change (CodebookProject *project,
                                    const char *word,
                                    gboolean in_list,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A list of words as codebook_stop_list_load () gives it, from any text. */
GStrv codebook_stop_list_parse (const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
