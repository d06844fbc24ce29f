/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/place.h"

G_BEGIN_DECLS

/* The place Explore: what is said about something, in all transcripts, and which words are said. */
#define UI_TYPE_EXPLORE_PLACE (ui_explore_place_get_type ())
G_DECLARE_FINAL_TYPE (UiExplorePlace, ui_explore_place, UI, EXPLORE_PLACE, UiPlace)

G_END_DECLS
