/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* The stop list as text, to be changed. What was changed is kept when it closes, as one act. */
#define UI_TYPE_STOP_POPOVER (ui_stop_popover_get_type ())
G_DECLARE_FINAL_TYPE (UiStopPopover, ui_stop_popover, UI, STOP_POPOVER, GtkPopover)

GtkWidget *ui_stop_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ui_stop_popover_set_project (UiStopPopover *self, CodebookProject *project); /* borrowed */

G_END_DECLS
