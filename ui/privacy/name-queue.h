/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* The queue of what may be a name, beside the transcript: a row for each different string, and for
 * the one that is chosen its places, its pseudonym and one key a decision. The texts are looked
 * through in the background, and again after each change of them.
 *
 * Actions (`names.*`), each with its key: accept (Enter), reject (Delete), skip (N), edit (E), join
 * (J: the pseudonym of somebody who has one), only-here (H: this place alone), next-place and
 * previous-place (right, left). In the menu: apply (everywhere else), shown (real names in the
 * transcripts), open-key, lock-key, export-key, seal.
 *
 * Signals: "go-to" (gint64 document, guint start_cp, guint end_cp): the place to show · "closed".
 */
#define UI_TYPE_NAME_QUEUE (ui_name_queue_get_type ())
G_DECLARE_FINAL_TYPE (UiNameQueue, ui_name_queue, UI, NAME_QUEUE, AdwBin)

/* NULL: none. Looks nothing up until it is started. */
void ui_name_queue_set_project (UiNameQueue *self, CodebookProject *project);
/* Looks the texts through, if it has not. */
void ui_name_queue_start (UiNameQueue *self);
/* The project changed. */
void ui_name_queue_changed (UiNameQueue *self, CodebookChanges *changes);

G_END_DECLS
