/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* What may still say who somebody is when the names are gone, beside the transcript: how alike the
 * cases are (k), which combinations of values few of them share, and what is left in the texts of
 * capitals and numbers. Looked up in the background; a row leads to its place.
 *
 * Signals: "go-to" (gint64 document, guint start_cp, guint end_cp): the place to show; activating a
 * word again goes to its next place · "closed". Actions: risk.close (Esc), risk.again. */
#define UI_TYPE_RISK_LIST (ui_risk_list_get_type ())
G_DECLARE_FINAL_TYPE (UiRiskList, ui_risk_list, UI, RISK_LIST, AdwBin)

/* NULL: none. Looks nothing up until it is started. */
void ui_risk_list_set_project (UiRiskList *self, CodebookProject *project);
void ui_risk_list_start (UiRiskList *self);

G_END_DECLS
