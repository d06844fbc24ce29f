/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/material/import-file.h"

G_BEGIN_DECLS

/* What the import sheet shows of a file that was read in before: whether to bring its document up
 * to date, and what that changes, leaves and takes the words from. */

/* @choice is hidden if there is no such document, @summary if it is not to be brought up to date.
 */
void ui_update_details_show (GtkCheckButton *choice, GtkLabel *summary, UiImportFile *file);
/* A row a place, what cannot be placed first. */
void ui_update_details_fill (GtkGrid *grid, CodebookProject *project, const UiImportFile *file);

G_END_DECLS
