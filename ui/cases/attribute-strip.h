/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* The attributes of a case, name over value; a click edits the value. The last button makes a new
 * attribute. */
#define UI_TYPE_ATTRIBUTE_STRIP (ui_attribute_strip_get_type ())
G_DECLARE_FINAL_TYPE (UiAttributeStrip, ui_attribute_strip, UI, ATTRIBUTE_STRIP, AdwBin)

GtkWidget *ui_attribute_strip_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ui_attribute_strip_set (UiAttributeStrip *self, UiStudy *study, gint64 study_case);
/* Opens the form for a new attribute. */
void ui_attribute_strip_add (UiAttributeStrip *self);

G_END_DECLS
