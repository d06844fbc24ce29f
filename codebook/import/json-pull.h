/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON, a token at a time. For files that anyone may have made: memory is that of the longest
 * string, whatever the file, where a tree (json-glib's) takes some 200 bytes a value and the stack
 * a frame a level. Beyond the standard it takes NaN and Infinity, which Python writes, and raw line
 * ends in strings. An escaped surrogate without its other half, or NUL, is U+FFFD. */

#define CODEBOOK_JSON_PULL_MOST_DEPTH 256

typedef enum
{
  CODEBOOK_JSON_BEGIN_OBJECT,
  CODEBOOK_JSON_END_OBJECT,
  CODEBOOK_JSON_BEGIN_ARRAY,
  CODEBOOK_JSON_END_ARRAY,
  CODEBOOK_JSON_KEY,    /* string */
  CODEBOOK_JSON_STRING, /* string */
  CODEBOOK_JSON_NUMBER, /* number */
  CODEBOOK_JSON_OTHER,  /* true, false, null, NaN */
  CODEBOOK_JSON_END,
  CODEBOOK_JSON_ERROR, /* from here on there is nothing else */
} CodebookJsonToken;

typedef struct
{
  const char *text; /* UTF-8 */
  gsize len, at;
  GString *string;
  double number;
  guint depth;
  guint8 is_object[CODEBOOK_JSON_PULL_MOST_DEPTH];
  gboolean after_key, after_value, failed;
} CodebookJsonPull;

void codebook_json_pull_init (CodebookJsonPull *self, const char *text, gsize len_bytes);
void codebook_json_pull_release (CodebookJsonPull *self);

CodebookJsonToken codebook_json_pull_next (CodebookJsonPull *self);
/* After a token that begins an object or array: to after its end. After any other: nothing. */
void codebook_json_pull_skip (CodebookJsonPull *self, CodebookJsonToken token);

G_END_DECLS
