/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/code.h"

G_BEGIN_DECLS

/* The coding rule: a code with its six fields, edited in place. */
#define UI_TYPE_CODE_SHEET (ui_code_sheet_get_type ())
G_DECLARE_FINAL_TYPE (UiCodeSheet, ui_code_sheet, UI, CODE_SHEET, AdwBin)

void ui_code_sheet_set_project (UiCodeSheet *self, CodebookProject *project);
/* NULL: none. What was being typed is kept first. */
void ui_code_sheet_set_code (UiCodeSheet *self, CodebookCode *code);

G_END_DECLS
