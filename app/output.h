/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/call.h"
#include "app/table.h"
#include "codebook/report/block.h"

G_BEGIN_DECLS

/* Where a verb's result goes: -o FILE, replaced whole or not at all, or standard output. */
gboolean app_output_bytes (AppCall *call, const char *bytes, gsize len_bytes, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
/* A part of a long result that is not an export, to standard output; @text is empty then. */
gboolean app_output_print (GString *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
app_output_text (AppCall *call, const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @node. */
gboolean app_output_json (AppCall *call, JsonNode *node, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @rows: as JSON if --json was given, else as a table. */
gboolean app_output_rows (AppCall *call, JsonArray *rows, const AppColumn *columns, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
/* In a format of codebook/report/writer.h. */
gboolean app_output_blocks (AppCall *call,
                            const CodebookBlocks *blocks,
                            const char *format,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --format, or else the suffix of -o, or else @fallback; one of @formats (NULL-terminated), or
 * wrong use. Borrowed from @formats. */
const char *app_output_format (AppCall *call,
                               const char *const *formats,
                               const char *fallback,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Of a verb that gives rows. *@format NULL: as app_output_rows () writes them. Else the file of -o
 * is in that format, and what --json asks for goes to standard output beside it. */
gboolean app_output_rows_format (AppCall *call,
                                 const char **format,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
