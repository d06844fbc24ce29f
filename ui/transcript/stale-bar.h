/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/transcript/transcript-content.h"

G_BEGIN_DECLS

/* A bar above the text for codings of which all words were deleted: how many, and on demand which,
 * what they said, and where they were. Hidden while there are none.
 *
 * Signals: "go-to" (guint cp) · "remove" (gint64 coding). */
#define UI_TYPE_STALE_BAR (ui_stale_bar_get_type ())
G_DECLARE_FINAL_TYPE (UiStaleBar, ui_stale_bar, UI, STALE_BAR, AdwBin)

/* Both borrowed until the next call; @content NULL: none. */
void ui_stale_bar_show (UiStaleBar *self, CodebookProject *project, UiTranscriptContent *content);

G_END_DECLS
