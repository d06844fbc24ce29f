/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/call.h"

G_BEGIN_DECLS

/* The verbs of the command line: one table, one file a verb in app/verbs/. */
typedef struct
{
  const char *name;
  const char *summary; /* N_ () */
  /* FALSE without an error: --help was answered. */
  gboolean (*run) (AppCall *call, GError **error);
} AppVerb;

const AppVerb *app_verb_get_all (void); /* (array zero-terminated by a NULL name) */
const AppVerb *app_verb_find (const char *name);
/* Runs @verb on what follows it (argv[0] is the verb); the exit code: 0 done, 1 it could not be
 * done, 2 wrong use, 3 done in part. Complains on stderr. */
int app_verb_run (const AppVerb *verb, int argc, char **argv);
void app_verb_print_help (void);

gboolean app_autocode_run (AppCall *call, GError **error);
gboolean app_backup_run (AppCall *call, GError **error);
gboolean app_cell_run (AppCall *call, GError **error);
gboolean app_check_run (AppCall *call, GError **error);
gboolean app_code_run (AppCall *call, GError **error);
gboolean app_coder_run (AppCall *call, GError **error);
gboolean app_codes_run (AppCall *call, GError **error);
gboolean app_correct_run (AppCall *call, GError **error);
gboolean app_demo_run (AppCall *call, GError **error);
gboolean app_describe_run (AppCall *call, GError **error);
gboolean app_fragments_run (AppCall *call, GError **error);
gboolean app_frequencies_run (AppCall *call, GError **error);
gboolean app_import_attributes_run (AppCall *call, GError **error);
gboolean app_import_run (AppCall *call, GError **error);
gboolean app_info_run (AppCall *call, GError **error);
gboolean app_keyness_run (AppCall *call, GError **error);
gboolean app_kwic_run (AppCall *call, GError **error);
gboolean app_list_run (AppCall *call, GError **error);
gboolean app_log_run (AppCall *call, GError **error);
gboolean app_name_order_run (AppCall *call, GError **error);
gboolean app_new_run (AppCall *call, GError **error);
gboolean app_pseudonyms_run (AppCall *call, GError **error);
gboolean app_read_run (AppCall *call, GError **error);
gboolean app_redo_run (AppCall *call, GError **error);
gboolean app_restore_run (AppCall *call, GError **error);
gboolean app_search_run (AppCall *call, GError **error);
gboolean app_text_run (AppCall *call, GError **error);
gboolean app_themes_run (AppCall *call, GError **error);
gboolean app_uncode_run (AppCall *call, GError **error);
gboolean app_undo_run (AppCall *call, GError **error);
gboolean app_words_run (AppCall *call, GError **error);

G_END_DECLS
