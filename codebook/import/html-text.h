/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/import/html-styles.h"
#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* The text of pages, or of pieces of a page, as it shows. noScribe's anchors and oTranscribe's time
 * stamps become times. What is nested more than 500 deep is refused. */
typedef struct _CodebookHtmlText CodebookHtmlText;

/* @builder and @styles are borrowed; @styles may be changed between two pages. */
CodebookHtmlText *codebook_html_text_new (CodebookTranscriptBuilder *builder,
                                          CodebookHtmlStyles *styles) G_GNUC_WARN_UNUSED_RESULT;
void codebook_html_text_free (CodebookHtmlText *self);

/* @html: UTF-8 as html-source.h makes it. @name is for messages. */
gboolean codebook_html_text_parse (CodebookHtmlText *self,
                                   const char *html,
                                   gsize len_bytes,
                                   const char *name,
                                   GCancellable *cancellable,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookHtmlText, codebook_html_text_free)

G_END_DECLS
