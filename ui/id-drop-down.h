/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One of a list of named things, or none of them: the choice is kept by id when the list is read
 * again. Signal "changed", only when the user chose. */
#define UI_TYPE_ID_DROP_DOWN (ui_id_drop_down_get_type ())
G_DECLARE_FINAL_TYPE (UiIdDropDown, ui_id_drop_down, UI, ID_DROP_DOWN, AdwBin)

/* Property "label": its name for screen readers.
 * begin () says what none of them is called. */
void ui_id_drop_down_begin (UiIdDropDown *self, const char *none);
void ui_id_drop_down_append (UiIdDropDown *self, const char *name, gint64 id);
/* Shows what was appended since begin (). */
void ui_id_drop_down_end (UiIdDropDown *self);
/* As if the user did; nothing when there is no such row. */
void ui_id_drop_down_choose (UiIdDropDown *self, gint64 id);
gint64 ui_id_drop_down_get_chosen (UiIdDropDown *self); /* 0: none of them */

G_END_DECLS
