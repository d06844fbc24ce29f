/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/place.h"

G_BEGIN_DECLS

/* Code: transcripts, the text, the codebook and the coding rule in view together. */
#define UI_TYPE_CODING_PLACE (ui_coding_place_get_type ())
G_DECLARE_FINAL_TYPE (UiCodingPlace, ui_coding_place, UI, CODING_PLACE, UiPlace)

G_END_DECLS
