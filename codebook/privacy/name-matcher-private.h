/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/name-matcher.h"

G_BEGIN_DECLS

typedef enum
{
  CODEBOOK_NAME_WORDS,
  CODEBOOK_NAME_FIGURES,
  CODEBOOK_NAME_LITERAL,
} CodebookNameKind;

typedef struct
{
  guint name; /* index */
  gint64 tag;
  CodebookNameKind kind;
  CodebookIdentifier type;
  gboolean small;    /* added for small letters, or has no capital itself */
  gboolean initials; /* and nothing else */
  GPtrArray *words;  /* of words: char * */
  guint64 hyphens;   /* bit i: a hyphen stands before words[i], if i < 64 */
  char *whole;       /* of a single word, hyphens and all; else NULL */
  char *plain;       /* of the others: what is compared */
} CodebookKnownName;

struct _CodebookNameMatcher
{
  GPtrArray *names; /* CodebookKnownName *, all */
  GHashTable
      *by_first; /* char *, a word or initials → GPtrArray of CodebookKnownName *, longest first */
  GPtrArray *figures; /* CodebookKnownName *, borrowed */
  GPtrArray *literals;
  GHashTable *near; /* char *, a letter of a single word left out → Name * */
  GHashTable *kept; /* char *, without its brackets: pseudonyms in which no name stands */
  gsize longest_kept_bytes;
};

/* Whether @word is one letter. */
gboolean codebook_name_is_initial (const char *word);
/* Whether @name is one in a compound too, whatever the other half: Rotterdam-Zuid, UWV-Utrecht. */
gboolean codebook_name_is_compounded (const CodebookKnownName *name);
/* Whether word @index of @name stands behind a hyphen. */
gboolean codebook_name_has_hyphen (const CodebookKnownName *name, guint index);
/* @word with one of its letters left out, each in turn; and @word itself. (transfer full)
 * (element-type char *) */
GPtrArray *codebook_name_make_neighbours (const char *word) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
