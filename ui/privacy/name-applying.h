/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* Lays the pseudonyms over all texts of the project. The texts are looked through in a thread, while
 * the window waits, stays alive and shows how far it is; what was found is then written as one act.
 * It can be stopped until then. */
void ui_name_applying_run (GtkWidget *widget, CodebookProject *project);

G_END_DECLS
