/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/material/import-names.h"

G_BEGIN_DECLS

/* The columns of the sheet of files that are offered for import, over UiImportFile. @names is
 * borrowed, and outlives the view. */
void ui_import_columns_add (GtkColumnView *view, UiImportNames *names);

G_END_DECLS
