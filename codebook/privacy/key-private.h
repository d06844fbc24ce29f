/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/key-file.h"

G_BEGIN_DECLS

/* The content of a key file: key.c. */
GString *codebook_key_format (const CodebookKey *key) G_GNUC_WARN_UNUSED_RESULT;
/* NULL if it is not that. */
CodebookKey *codebook_key_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
