/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* Writes the descriptions of all cases into a folder, one a turn of the main loop, and shows how
 * far it is, with a button to stop. Hidden otherwise. */
#define UI_TYPE_EXPORT_BAR (ui_export_bar_get_type ())
G_DECLARE_FINAL_TYPE (UiExportBar, ui_export_bar, UI, EXPORT_BAR, AdwBin)

void ui_export_bar_run (UiExportBar *self, UiStudy *study, GFile *folder, const char *format);
void ui_export_bar_stop (UiExportBar *self);
/* "P07 Sanne", safe as a file's name; without a suffix. */
char *ui_export_bar_make_name (const CodebookCase *one) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
