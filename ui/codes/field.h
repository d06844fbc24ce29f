/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A text that is edited in place: a caption and, under it, the text itself, as high as it needs to
 * be. What was typed is given when the focus leaves, or with Ctrl+Enter; Escape takes it back.
 * Signal "edited" (const char *text). */
#define UI_TYPE_FIELD (ui_field_get_type ())
G_DECLARE_FINAL_TYPE (UiField, ui_field, UI, FIELD, AdwBin)

/* @caption: "Brief". @placeholder: shown while it is empty, or NULL. @reading: what a participant
 * said. */
GtkWidget *ui_field_new (const char *caption,
                         const char *placeholder,
                         gboolean reading) G_GNUC_WARN_UNUSED_RESULT;
/* Does not touch what is being typed in it. */
void ui_field_set_text (UiField *self, const char *text);
/* Gives what was typed, if anything was. */
void ui_field_commit (UiField *self);
void ui_field_set_editable (UiField *self, gboolean editable);

G_END_DECLS
