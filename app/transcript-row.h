/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "codebook/import/transcript.h"

G_BEGIN_DECLS

/* A row of `import` and `read`: what was made of one file. @document is its name in the project, or
 * NULL; @why says why it was not read, and @transcript is NULL then. (transfer full) */
JsonObject *app_transcript_row_make (const char *path,
                                     const char *document,
                                     const CodebookTranscript *transcript,
                                     const char *why) G_GNUC_WARN_UNUSED_RESULT;
/* Adds to the row's warnings. */
void app_transcript_row_warn (JsonObject *row, const char *warning);

G_END_DECLS
