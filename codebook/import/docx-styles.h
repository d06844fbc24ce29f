/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/container.h"
#include "codebook/import/transcript.h"

G_BEGIN_DECLS

#define CODEBOOK_DOCX_LOOK_NONE ((CodebookDocxLook){ .hidden = -1, .greek = -1 })

/* Bold, italic, struck and hidden each have three states: a style or a run may say yes, no, or
 * nothing. */
typedef struct
{
  CodebookFormat on, off; /* BOLD, ITALIC, STRUCK; UNDERLINE only of runs */
  gint8 hidden;           /* 1, 0, -1 = not said */
  gint8 greek;            /* in the font Symbol: likewise */
} CodebookDocxLook;

typedef struct
{
  CodebookDocxLook look; /* with that of the styles it is based on */
  guint heading;         /* its level, 0 = none */
  gint64 num;            /* the list its paragraphs are in: -1 = not said, 0 = none */
  gint64 num_level;      /* -1 = not said */
} CodebookDocxStyle;

/* The styles of word/styles.xml. */
typedef struct _CodebookDocxStyles CodebookDocxStyles;

/* @part NULL: a document without styles. */
CodebookDocxStyles *codebook_docx_styles_load (CodebookContainer *container,
                                               const char *part,
                                               GCancellable *cancellable,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_docx_styles_free (CodebookDocxStyles *self);

/* @id NULL: the default paragraph style. An unknown id is judged by itself ("Heading1"). The
 * result is borrowed and never NULL. */
const CodebookDocxStyle *codebook_docx_styles_get_paragraph (CodebookDocxStyles *self,
                                                             const char *id);
/* NULL if there is none. */
const CodebookDocxStyle *codebook_docx_styles_get_run (CodebookDocxStyles *self, const char *id);
/* The language that text is in unless it says otherwise, as "nl-NL"; "en" if nothing does. */
const char *codebook_docx_styles_get_language (CodebookDocxStyles *self);
/* The list that a list style stands for; -1 if it is none. */
gint64 codebook_docx_styles_get_num (CodebookDocxStyles *self, const char *id);

/* A direct w:b, w:i, w:strike, w:dstrike, w:u, w:vanish or w:rFonts, told to @look. FALSE: @token
 * is none. */
gboolean codebook_docx_look_set (CodebookDocxLook *look, CodebookXml *xml, int token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookDocxStyles, codebook_docx_styles_free)

G_END_DECLS
