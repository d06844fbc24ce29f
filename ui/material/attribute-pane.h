/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* The import sheet for a table of attributes: what was found in it and what would change, before
 * anything is written. Reads and compares in a thread; writes as one act, a few values each turn of
 * the main loop, while which "writing" is true and nothing else may be written. Emits "closed" when
 * it is done or was cancelled. */
#define UI_TYPE_ATTRIBUTE_PANE (ui_attribute_pane_get_type ())
G_DECLARE_FINAL_TYPE (UiAttributePane, ui_attribute_pane, UI, ATTRIBUTE_PANE, AdwBin)

gboolean ui_attribute_pane_get_writing (UiAttributePane *self);
void ui_attribute_pane_set_project (UiAttributePane *self, CodebookProject *project);
/* Starts reading that file, in the place of another that was shown. */
void ui_attribute_pane_open (UiAttributePane *self, const char *path);
/* Without a question: what is written is stopped, and nothing is kept of what was chosen. */
void ui_attribute_pane_leave (UiAttributePane *self);
/* The project was changed while the sheet is open. */
void ui_attribute_pane_project_changed (UiAttributePane *self);

G_END_DECLS
