/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdarg.h>

#include "codebook/store/sqlite.h"

G_BEGIN_DECLS

/* Statements of SQLite and their parameters. Only for codebook/store. */

/* char *sql, the statement's own → sqlite3_stmt *, finalized when it goes. */
GHashTable *codebook_statement_new_table (void) G_GNUC_WARN_UNUSED_RESULT;

/* @types as for codebook_store_select (). @keep: SQLITE_STATIC where the values outlive the
 * statement's run, else SQLITE_TRANSIENT. A code of SQLite. */
int codebook_statement_bind (sqlite3_stmt *statement,
                             const char *types,
                             va_list *values,
                             sqlite3_destructor_type keep) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
