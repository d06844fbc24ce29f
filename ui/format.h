/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Figures and dates as people read them. */
char *
ui_format_count (guint64 count) G_GNUC_WARN_UNUSED_RESULT;  /* 4.120 in Dutch, 4,120 in English */
char *ui_format_time (gint64 ms) G_GNUC_WARN_UNUSED_RESULT; /* 00:14:06 */
char *ui_format_date (const char *date) G_GNUC_WARN_UNUSED_RESULT; /* YYYY-MM-DD → 14 maart 2024 */

G_END_DECLS
