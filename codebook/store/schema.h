/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a project file is made of. Of store/, and of what goes through all tables. */

#define CODEBOOK_SCHEMA_APPLICATION_ID 0x44726164 /* "Drad" */
#define CODEBOOK_SCHEMA_VERSION 2
#define CODEBOOK_SCHEMA_RESERVED_BYTES 40 /* a page, for the nonce and tag of a cipher one day */

/* schema.sql. */
const char *codebook_schema_get_sql (void);
/* The tables that a session records, NULL-terminated, in the order of schema.sql. */
const char *const *codebook_schema_get_truth (void);
/* Everything else: the journal and what can be remade. Shadows of the full text are not listed. */
const char *const *codebook_schema_get_derived (void);

G_END_DECLS
