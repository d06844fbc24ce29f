/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/material/attribute-item.h"

G_BEGIN_DECLS

/* The columns of a table of attributes, a row each, with what becomes of them. Emits "edited" after
 * the plan was changed here, "selected" when another row is. */
#define UI_TYPE_ATTRIBUTE_TABLE (ui_attribute_table_get_type ())
G_DECLARE_FINAL_TYPE (UiAttributeTable, ui_attribute_table, UI, ATTRIBUTE_TABLE, AdwBin)

/* Borrowed until another, or NULL, is set. */
void ui_attribute_table_set_plan (UiAttributeTable *self, CodebookAttributePlan *plan);
/* The plan was changed elsewhere. */
void ui_attribute_table_update (UiAttributeTable *self);
/* The column that is selected; NULL if none is. */
CodebookAttributeColumn *ui_attribute_table_get_selected (UiAttributeTable *self);
void ui_attribute_table_focus (UiAttributeTable *self);

/* What a column may become, in the order of the drop-downs: the types of attributes, then a
 * document each, then nothing. */
const char *const *ui_attribute_table_get_uses (void);

G_END_DECLS
