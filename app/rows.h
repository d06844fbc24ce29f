/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/output.h"

G_BEGIN_DECLS

/* Rows as --json, -o or --format say: on the screen, as JSON, or a table in a file under @title.
 * Takes @rows. */
gboolean app_rows_output (AppCall *call,
                          JsonArray *rows,
                          const AppColumn *columns,
                          const char *title,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
