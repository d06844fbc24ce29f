/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/call.h"
#include "codebook/privacy/key-file.h"
#include "codebook/privacy/name-matcher.h"

G_BEGIN_DECLS

/* Key files at the command line: --key F, its password asked at the terminal or read from
 * --password-file. */

/* The first line of @password_file, or what is typed; @twice: and typed again. Free with
 * app_key_forget (). */
char *
app_key_ask (const char *password_file, gboolean twice, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Overwrites and frees. */
void app_key_forget (char *password);

/* The key of --key, opened once a call; NULL without an error if none was given. Owned by @call. */
CodebookKey *app_key_get (AppCall *call, GError **error);

/* What leaves is looked through for the names of the key, if one was given: each is told on stderr
 * and counts as a part that failed. FALSE if the key cannot be opened. @what is a file's name or
 * what else is said of it. */
gboolean app_key_check_bytes (AppCall *call,
                              const char *what,
                              const char *bytes,
                              gsize len_bytes,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
app_key_check_file (AppCall *call, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Looks through the file at @path, a PDF's pages too; what is found is added to @hits
 * (CodebookScanHit *). */
gboolean app_key_scan_file (const CodebookNameMatcher *matcher,
                            const char *path,
                            GPtrArray *hits,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
