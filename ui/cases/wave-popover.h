/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/cases/edit-popover.h"
#include "ui/cases/study.h"

G_BEGIN_DECLS

/* Edits what is known of a case at a wave: status, date, why, and its values at that wave; all of
 * it one act. */
GtkWidget *
ui_wave_popover_new (UiStudy *study, gint64 study_case, gint64 wave) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
