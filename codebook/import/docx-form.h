/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/xml.h"

G_BEGIN_DECLS

/* What somebody ticked or chose in a form is in its field's data, and often nowhere else; so is
 * what some fields show in their code. */
typedef struct
{
  GString *shown;     /* what the field shows, if it has no result; "" = nothing */
  GString *code;      /* its beginning */
  gint64 choice, row; /* of a drop-down list; the row that is met next */
} CodebookDocxForm;

void codebook_docx_form_init (CodebookDocxForm *self);
void codebook_docx_form_release (CodebookDocxForm *self);
/* At the start and at the end of a field. */
void codebook_docx_form_clear (CodebookDocxForm *self);
/* An element within a field; those that say nothing of a form are passed over. */
void codebook_docx_form_handle (CodebookDocxForm *self, CodebookXml *xml, int token);
void codebook_docx_form_add_code (CodebookDocxForm *self, const char *text, gsize len_bytes);
/* Its result is not shown. */
gboolean codebook_docx_form_is_silent (const CodebookDocxForm *self);
/* What the field shows, if it has no result; "" = nothing. */
const char *codebook_docx_form_get_shown (CodebookDocxForm *self);

G_END_DECLS
