/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/xml.h"

G_BEGIN_DECLS

/* What was typed, chosen or ticked in the controls of a form. OpenDocument tells of the controls
 * before the text, which then says by their ids where they stand. A control shows what is current
 * in it: its default is what it would be reset to. */
typedef struct
{
  GHashTable *shown; /* char *: id → GString *: of the controls that show something */
  GString *control;  /* borrowed: the one that is read; NULL = none that shows text */
  guint open;        /* elements that are open, office:forms among them; 0 = no forms */
  gboolean is_filled, in_paragraph;
} CodebookOdtForm;

void codebook_odt_form_init (CodebookOdtForm *self);
void codebook_odt_form_release (CodebookOdtForm *self);

/* Tokens of odt-names.h. The first that is started is office:forms. */
void codebook_odt_form_start_element (CodebookOdtForm *self, CodebookXml *xml, int token);
void codebook_odt_form_end_element (CodebookOdtForm *self, int token);
void codebook_odt_form_take_text (CodebookOdtForm *self, const char *text, gsize len_bytes);

/* What the control that draw:control names shows; NULL = nothing. Each stands in one place: asked
 * again it shows nothing. */
char *codebook_odt_form_take_shown (CodebookOdtForm *self,
                                    CodebookXml *xml) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
