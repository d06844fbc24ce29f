/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* A section of a case's description, to read and to write: head with verdict, then prose and live
 * quotes in turn. The same in the description and in the grown cell of the matrix. What is typed is
 * kept as one act when the section is left, on Ctrl+Enter, or after a while without typing.
 *
 * Signals: "entered" when it gets the focus; "changed-words" when what it says it holds changes. */
#define UI_TYPE_SECTION_EDITOR (ui_section_editor_get_type ())
G_DECLARE_FINAL_TYPE (UiSectionEditor, ui_section_editor, UI, SECTION_EDITOR, AdwBin)

/* @compact: as a cell of the matrix. */
GtkWidget *ui_section_editor_new (gboolean compact) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps what was typed first. @study NULL: shows nothing. */
void ui_section_editor_set (UiSectionEditor *self, UiStudy *study, gint64 study_case, gint64 theme);
gint64 ui_section_editor_get_theme (UiSectionEditor *self);
/* After the study was read again. What is being typed stays. */
void ui_section_editor_refresh (UiSectionEditor *self, UiStudyParts parts);
/* FALSE, and told, when what was typed could not be kept. */
gboolean ui_section_editor_commit (UiSectionEditor *self);
/* Places a coding as a quote: behind the caret, or at the end. */
void ui_section_editor_add_quote (UiSectionEditor *self, gint64 coding, gboolean at_caret);
/* The caret in its first prose; @again: where it was last, if it was in it. */
void ui_section_editor_enter (UiSectionEditor *self, gboolean again);

G_END_DECLS
