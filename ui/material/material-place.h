/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/place.h"

G_BEGIN_DECLS

/* Materials: the documents of the project, and the import sheet beside them. Files and folders may
 * be dropped anywhere on it. */
#define UI_TYPE_MATERIAL_PLACE (ui_material_place_get_type ())
G_DECLARE_FINAL_TYPE (UiMaterialPlace, ui_material_place, UI, MATERIAL_PLACE, UiPlace)

/* Starts the import of (element-type GFile). */
void ui_material_place_import (UiMaterialPlace *self, GListModel *files);

G_END_DECLS
