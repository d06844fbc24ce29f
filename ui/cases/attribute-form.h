/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* Makes a new attribute: name, kind, choices or unit, once or at each wave. */
#define UI_TYPE_ATTRIBUTE_FORM (ui_attribute_form_get_type ())
G_DECLARE_FINAL_TYPE (UiAttributeForm, ui_attribute_form, UI, ATTRIBUTE_FORM, GtkPopover)

GtkWidget *ui_attribute_form_new (UiStudy *study) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a name was typed of which no attribute was made. */
gboolean ui_attribute_form_is_begun (UiAttributeForm *self);

G_END_DECLS
