/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* A grown cell of the matrix: its section, to write in, over the cell. Signal "fragments-wanted".
 */
#define UI_TYPE_CELL_POPOVER (ui_cell_popover_get_type ())
G_DECLARE_FINAL_TYPE (UiCellPopover, ui_cell_popover, UI, CELL_POPOVER, GtkPopover)

GtkWidget *ui_cell_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @study NULL: lets go, after keeping what was typed. @unused: fragments not used yet. */
void ui_cell_popover_set (UiCellPopover *self,
                          UiStudy *study,
                          gint64 study_case,
                          gint64 theme,
                          guint unused,
                          int width_px);
void ui_cell_popover_refresh (UiCellPopover *self, UiStudyParts parts);
void ui_cell_popover_commit (UiCellPopover *self);
void ui_cell_popover_enter (UiCellPopover *self);

G_END_DECLS
