/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/place.h"

G_BEGIN_DECLS

/* The place where case descriptions are written: cases, the description of one, its fragments; or
 * all of them as a matrix. */
#define UI_TYPE_CASES_PLACE (ui_cases_place_get_type ())
G_DECLARE_FINAL_TYPE (UiCasesPlace, ui_cases_place, UI, CASES_PLACE, UiPlace)

G_END_DECLS
