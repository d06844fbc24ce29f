/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* Lays the pseudonyms over all texts of the project. The texts are looked through in a thread; what
 * was found is then written as one act, a document each turn of the main loop. Meanwhile the window
 * waits, shows how far it is, and stays alive. When it is stopped (@cancellable, in the thread of
 * the window; before the project is closed it must be) nothing has changed. */
void ui_name_applying_run (GtkWidget *widget, CodebookProject *project, GCancellable *cancellable);

G_END_DECLS
