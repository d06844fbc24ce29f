/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows @popover; when it closes with the focus in it, what had the focus before has it again. */
void ui_popup (GtkPopover *popover);
/* The same at @place of the widget it belongs to. Of a place that is scrolled away, or is
 * empty, the nearest that is in view is taken: GTK finds no monitor for it otherwise. */
void ui_popup_at (GtkPopover *popover, const GdkRectangle *place);
/* The same with @popover from the upper edge of @place on, over it; further up where it would run
 * out of the widget below. */
void ui_popup_over (GtkPopover *popover, const GdkRectangle *place);
/* What is in it became higher since. */
void ui_popup_over_grown (GtkPopover *popover);

G_END_DECLS
