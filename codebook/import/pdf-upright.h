/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/pdf-frame.h"

G_BEGIN_DECLS

/* Turns a page whose text runs down, up or upside down as a whole, so that most of it runs to the
 * right: a sheet that was scanned sideways. Changes the places of @characters (head->n_characters)
 * and the page's size. */
void codebook_pdf_upright_turn (CodebookPdfPage *head, CodebookPdfCharacter *characters);

G_END_DECLS
