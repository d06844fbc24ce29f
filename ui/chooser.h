/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* The chooser opens in the folder of the project, where mostly what belongs to the study is; files
 * it holds elsewhere are a step away. */
void ui_chooser_start_beside (GtkFileChooserNative *chooser, CodebookProject *project);

G_END_DECLS
