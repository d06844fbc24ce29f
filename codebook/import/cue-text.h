/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text of a WebVTT cue, as the standard parses it (W3C, WebVTT, §6.4 and §6.5): tags that do
 * not fit where they stand are no tags, character references are those of HTML. */

typedef enum
{
  CODEBOOK_CUE_TAG_CLASS, /* <c> */
  CODEBOOK_CUE_TAG_ITALIC,
  CODEBOOK_CUE_TAG_BOLD,
  CODEBOOK_CUE_TAG_UNDERLINE,
  CODEBOOK_CUE_TAG_RUBY,
  CODEBOOK_CUE_TAG_RUBY_TEXT,
  CODEBOOK_CUE_TAG_VOICE,
  CODEBOOK_CUE_TAG_LANGUAGE,
} CodebookCueTag;

/* What is met, in order; any may be NULL. Each tag that opens closes, at the end if need be. */
typedef struct
{
  void (*text) (const char *text, gsize len_bytes, gpointer data);
  /* @classes: with a space between them; @annotation: the name of a voice, a language */
  void (*open) (CodebookCueTag tag, const char *classes, const char *annotation, gpointer data);
  void (*close) (CodebookCueTag tag, gpointer data);
  void (*time) (gint64 ms, gpointer data);
  /* A tag that WebVTT does not know, as it stands: "<naam>" */
  void (*unknown) (const char *tag, gsize len_bytes, gpointer data);
} CodebookCueTextHandler;

/* @text: UTF-8. */
void codebook_cue_text_parse (const char *text,
                              gsize len_bytes,
                              const CodebookCueTextHandler *handler,
                              gpointer data);

G_END_DECLS
