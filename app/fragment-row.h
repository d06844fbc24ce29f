/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "codebook/analysis/query.h"

G_BEGIN_DECLS

/* A row of `fragments`, and one of `list codings`. (transfer full) */
JsonObject *app_fragment_row_make (const CodebookFragment *fragment) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *
app_fragment_row_make_coding (const CodebookFragment *fragment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
