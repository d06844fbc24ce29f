/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/container.h"

G_BEGIN_DECLS

/* An object in an OpenDocument text, of which only formulas have words to read: its letters, signs
 * and numbers in the order of the MathML. What the editor was typed to make it is left out. */
typedef struct
{
  GString *text;
  gboolean is_formula; /* there was MathML in it */
  guint open;          /* elements that are open, the object's own among them; 0 = no object */
  guint skipped;       /* how many deep in what is skipped; 0 = not */
  gboolean in_token;
} CodebookOdtFormula;

void codebook_odt_formula_init (CodebookOdtFormula *self);
void codebook_odt_formula_release (CodebookOdtFormula *self);

/* What stands within the object itself, as in flat files: tokens of odt-names.h. The first that is
 * started is draw:object. */
void codebook_odt_formula_start_element (CodebookOdtFormula *self, int token);
void codebook_odt_formula_end_element (CodebookOdtFormula *self);
void codebook_odt_formula_take_text (CodebookOdtFormula *self, const char *text, gsize len_bytes);
/* What stands in the part of the package that the object names ("./Object 1"). */
void codebook_odt_formula_read (CodebookOdtFormula *self,
                                CodebookContainer *container,
                                const char *href,
                                GCancellable *cancellable);

G_END_DECLS
