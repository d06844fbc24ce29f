/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* Keeping who is who in a key file, and sealing: asks for the file, its password, and before it
 * seals whether that is meant, since it cannot be undone. A sealed project is opened anew. */
void ui_name_keeping_export (GtkWidget *widget, CodebookProject *project);
void ui_name_keeping_seal (GtkWidget *widget, CodebookProject *project);

G_END_DECLS
