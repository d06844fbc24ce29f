/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/list-number.h"
#include "codebook/import/transcript.h"

G_BEGIN_DECLS

/* As much of CSS as says how text looks: rules for an element, a class, an element with a class, or
 * an id. Others are passed over, and so is what holds for some media only. */
typedef struct
{
  CodebookFormat on, off;
  int hidden;    /* -1 = not said; what was hidden outside stays so */
  int preserved; /* white space; -1 = not said */
  int mark;      /* CodebookListNumber, of list items; -1 = not said */
} CodebookHtmlLook;

#define CODEBOOK_HTML_LOOK_PLAIN ((CodebookHtmlLook){ .hidden = -1, .preserved = -1, .mark = -1 })

typedef struct _CodebookHtmlStyles CodebookHtmlStyles;

CodebookHtmlStyles *codebook_html_styles_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_html_styles_free (CodebookHtmlStyles *self);
void codebook_html_styles_clear (CodebookHtmlStyles *self);
/* Adds the rules of a style sheet; later ones go over earlier ones. */
void codebook_html_styles_add (CodebookHtmlStyles *self, const char *css, gsize len);

/* How an element with these attributes looks; each may be NULL. */
CodebookHtmlLook codebook_html_styles_get (CodebookHtmlStyles *self,
                                           const char *element,
                                           const char *classes,
                                           const char *id,
                                           const char *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookHtmlStyles, codebook_html_styles_free)

G_END_DECLS
