/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/container.h"

G_BEGIN_DECLS

/* Content controls that show what stands in the data that goes with a docx: its properties, or XML
 * of the program that made it. Word shows the data, so words between the tags of such a control are
 * of the day on which it was made, often no more than "[Naam]". Only controls of plain text are
 * looked at, and only paths that go straight down. */
typedef struct _CodebookDocxBinding CodebookDocxBinding;

/* @container is borrowed; it is not read before there is a control that is bound. */
CodebookDocxBinding *
codebook_docx_binding_new (CodebookContainer *container) G_GNUC_WARN_UNUSED_RESULT;
void codebook_docx_binding_free (CodebookDocxBinding *self);

/* In the properties of a control: they start, or one of them is met. */
void codebook_docx_binding_start (CodebookDocxBinding *self);
void codebook_docx_binding_handle (CodebookDocxBinding *self,
                                   CodebookXml *xml,
                                   int token,
                                   GCancellable *cancellable);
/* The content of a control, @depth elements deep, starts or ends. */
void codebook_docx_binding_enter (CodebookDocxBinding *self, guint depth);
void codebook_docx_binding_leave (CodebookDocxBinding *self, guint depth);
/* What is to be shown instead of @text: that itself, or within the content of a bound control the
 * words from the data and then "". */
const char *codebook_docx_binding_replace (CodebookDocxBinding *self, const char *text, gsize *len);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookDocxBinding, codebook_docx_binding_free)

G_END_DECLS
