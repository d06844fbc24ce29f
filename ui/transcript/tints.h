/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Which colour lies behind which words: where codings overlap their tints mix and grow denser, up
 * to four; never so dense that the text loses its contrast. */
typedef struct
{
  guint start_cp, end_cp;
  GdkRGBA tint;
  float strength;  /* 1; less while a new coding fades in */
  gboolean lifted; /* hovered or selected: denser by UI_TINTS_LIFT */
} UiTintsSpan;

typedef struct
{
  guint start_cp, end_cp;
  GdkRGBA color;
} UiTintsRun;

#define UI_TINTS_LIFT 0.16
#define UI_TINTS_MAX_ALPHA 0.63

/* What @spans lay on [start_cp, end_cp): runs in order, of one colour each, none empty; neighbours
 * differ. (element-type UiTintsRun) */
GArray *ui_tints_sweep (const UiTintsSpan *spans, gsize n_spans, guint start_cp, guint end_cp)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
