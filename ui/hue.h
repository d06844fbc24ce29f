/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "ui/hue-swatch.h"

G_BEGIN_DECLS

/* The twelve hues that codes are shown in, each with three values per theme, chosen by search for
 * contrast and for colour-blind readers; any #rrggbb gets values derived to the same contrasts. */
typedef enum
{
  UI_HUE_STRIPE, /* a bracket, a square, a bar: at least 3:1 on the page */
  UI_HUE_LABEL,  /* letters: at least 4.5:1 on the page and on its own tint */
  UI_HUE_TINT,   /* behind words, to be laid on with the alpha of ui/transcript/tints.h */
} UiHueUse;

/* @hue is a name of codebook_code_get_hues () or #rrggbb; anything else is grey. */
void ui_hue_lookup (const char *hue, gboolean dark, UiHueUse use, GdkRGBA *out);

G_END_DECLS
