/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Case and wave read from a file's name by a pattern that people can write: "{case}_{wave}*".
 * {case}, {wave} and their names in the user's language stand for a run without white space, "_" or
 * the character that follows; "*" for anything; letters match whatever their case. */
typedef struct _UiNamePattern UiNamePattern;

UiNamePattern *ui_name_pattern_new (const char *pattern) G_GNUC_WARN_UNUSED_RESULT;
void ui_name_pattern_free (UiNamePattern *self);
/* @name: a file name without folder and suffix. FALSE when it does not match; what the pattern does
 * not name is "". */
gboolean
ui_name_pattern_match (const UiNamePattern *self, const char *name, char **study_case, char **wave);
/* The one of the common patterns, in the user's words, that reads the most of @names as cases and
 * waves: those that the project has (@cases, @waves), or that look like one ("P07", "T1",
 * "nulmeting"). "" if none does. All are NULL-terminated. */
char *ui_name_pattern_suggest (const char *const *names,
                               const char *const *cases,
                               const char *const *waves) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiNamePattern, ui_name_pattern_free)

G_END_DECLS
