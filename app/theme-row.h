/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* The rows of `list themes` and `themes list`: id, name, question, codes (paths as given).
 * (transfer full) */
JsonArray *app_theme_row_list (CodebookProject *project, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
