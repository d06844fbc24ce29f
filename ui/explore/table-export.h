/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* Saving a table where somebody says, for a spreadsheet. */

/* @path has a suffix that says the format. */
typedef void (*UiTableExportChosen) (GtkWidget *widget, const char *path);

/* Asks where to; @name is offered, without a suffix. @chosen is not called if nowhere. */
void ui_table_export_ask (GtkWidget *widget,
                          CodebookProject *project,
                          const char *title,
                          const char *name,
                          UiTableExportChosen chosen);
/* Writes @table (see codebook/exchange/table.h) by the export guard and says so, or what went
 * wrong. @sheet is its title. */
void ui_table_export_write (GtkWidget *widget,
                            CodebookProject *project,
                            const char *path,
                            const char *sheet,
                            const GPtrArray *table);

G_END_DECLS
