/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* A field for one value of an attribute: words, or a choice. */
#define UI_TYPE_VALUE_EDITOR (ui_value_editor_get_type ())
G_DECLARE_FINAL_TYPE (UiValueEditor, ui_value_editor, UI, VALUE_EDITOR, AdwBin)

/* @wave 0: not by wave. */
GtkWidget *ui_value_editor_new (UiStudy *study,
                                const CodebookAttribute *attribute,
                                gint64 study_case,
                                gint64 wave) G_GNUC_WARN_UNUSED_RESULT;
/* Sets the value if it is another than it was. Part of the open act, or one by itself. */
gboolean ui_value_editor_keep (UiValueEditor *self, GError **error);
gboolean ui_value_editor_is_changed (UiValueEditor *self);

G_END_DECLS
