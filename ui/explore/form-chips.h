/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The forms that a search found, each with its count: pressed is shown. As high as the lines they
 * take, up to a few; the rest is scrolled to.
 *
 * Signal "toggled" (guint form, gboolean shown). */
#define UI_TYPE_FORM_CHIPS (ui_form_chips_get_type ())
G_DECLARE_FINAL_TYPE (UiFormChips, ui_form_chips, UI, FORM_CHIPS, GtkWidget)

GtkWidget *ui_form_chips_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @forms: of CodebookSearchForm; NULL: none. One form alone has no chip. */
void ui_form_chips_set (UiFormChips *self, const GPtrArray *forms);

G_END_DECLS
