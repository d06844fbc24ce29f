/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/project.h"
#include "codebook/privacy/name-lexicon.h"

G_BEGIN_DECLS

/* Key files: keeping who is who in one, opening one for as long as the project is open, and
 * sealing. Each asks for the file and its password; what takes long is done in a thread while the
 * window waits and stays alive.
 *
 * Sealing first says what it does and how many names are not decided yet, with a way back to
 * @widget; then it closes the project, since nobody else may read it meanwhile, and opens it anew.
 */
void ui_name_keeping_open (GtkWidget *widget, CodebookProject *project);
void ui_name_keeping_export (GtkWidget *widget, CodebookProject *project);
/* @lexicon: what the names still undecided are counted by; NULL reads one. */
void
ui_name_keeping_seal (GtkWidget *widget, CodebookProject *project, CodebookNameLexicon *lexicon);

G_END_DECLS
