/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/finding.h"
#include "codebook/privacy/name-lexicon.h"

G_BEGIN_DECLS

/* A text cut up for finding names: words as runs of letters and digits, with what their place and
 * their letters say. Finer than codebook_segments_words (): Sanne's is Sanne and 's, A.B. two
 * words; Jan-Willem and 't are one. */
typedef enum
{
  CODEBOOK_TOKEN_CAPITAL = 1 << 0, /* its first letter is upper case */
  CODEBOOK_TOKEN_UPPER = 1 << 1,   /* all its letters are, and there are two or more */
  CODEBOOK_TOKEN_DIGIT = 1 << 2,   /* holds a digit */
  CODEBOOK_TOKEN_START = 1 << 3,   /* starts a sentence, a line or what a speaker says */
  CODEBOOK_TOKEN_COMMA = 1 << 4,   /* stands after a comma, a dash or a bracket */
  CODEBOOK_TOKEN_MARK = 1 << 5,    /* within a mark of transcription: (lacht), [naam] */
  CODEBOOK_TOKEN_DOT = 1 << 6,     /* a full stop stands right behind it */
  CODEBOOK_TOKEN_APART = 1 << 7,   /* more than a space (or a full stop and a space) before it */
  CODEBOOK_TOKEN_LABEL = 1 << 8,   /* a colon stands right behind it, and a space */
  CODEBOOK_TOKEN_SMALL = 1 << 9,   /* in a paragraph that is written without capitals */
} CodebookTokenFlags;

typedef struct
{
  guint start_cp, end_cp;
  gsize start_byte, end_byte;
  CodebookTokenFlags flags;
  CodebookLexiconFlags known;
  const char *folded; /* owned by the text */
} CodebookToken;

typedef struct
{
  const char *text; /* borrowed */
  gsize len_bytes;
  const CodebookNameLexicon *lexicon; /* borrowed */
  GArray *tokens;                     /* CodebookToken */
  GPtrArray *words;                   /* their folded texts, NULL at the end */
  GStringChunk *chunk;
} CodebookNameText;

/* @text is valid UTF-8; it and @lexicon are borrowed. Without a @lexicon nothing is known. */
CodebookNameText *
codebook_name_text_new (const char *text,
                        gsize len_bytes,
                        const CodebookNameLexicon *lexicon) G_GNUC_WARN_UNUSED_RESULT;
void codebook_name_text_free (CodebookNameText *self);

/* NULL beyond either end. */
const CodebookToken *codebook_name_text_get (const CodebookNameText *self, gint64 index);
/* Adds tokens [first, after) as a finding. */
void codebook_name_text_add (const CodebookNameText *self,
                             GArray *findings,
                             guint first,
                             guint after,
                             CodebookIdentifier type,
                             guint tier);
/* Whether @folded is one of @list (NULL-terminated). */
gboolean codebook_name_text_is_one_of (const char *folded, const char *const *list);
/* Whether @token goes on with what stands before it: nothing but a space parts them, and no
 * sentence ends. @token (nullable) */
gboolean codebook_name_text_may_follow (const CodebookToken *token);
/* Whether the word at @index, if there is one, is one of @list. */
gboolean
codebook_name_text_is_word_of (const CodebookNameText *self, gint64 index, const char *const *list);
/* What people type for an apostrophe; some of these are letters by their category. */
gboolean codebook_name_text_is_apostrophe (gunichar c);
/* van, der, 't …: what a surname may start with. */
gboolean codebook_name_text_is_particle (const char *folded);
/* Whether a journey starts at the town at @index: Kevin reed van [Zwolle] naar Almelo. */
gboolean codebook_name_text_is_start (const CodebookNameText *self, guint index);
/* Every match of @pattern, or of its group named "it", as a finding. @pattern is a PCRE, extended
 * (white space is nothing), and a literal: what is made of it is kept. */
void codebook_name_text_add_matches (const CodebookNameText *self,
                                     GArray *findings,
                                     const char *pattern,
                                     CodebookIdentifier type,
                                     guint tier,
                                     gboolean (*accept) (const char *matched));
/* The same, but only for a match that starts right behind the finding at @index; its type and tier
 * are those of that finding. */
void codebook_name_text_add_match_behind (const CodebookNameText *self,
                                          GArray *findings,
                                          guint index,
                                          const char *pattern);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookNameText, codebook_name_text_free)

G_END_DECLS
