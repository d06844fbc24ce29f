/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/key-file.h"

G_BEGIN_DECLS

/* The names of a project as the window has them at hand: those that the project itself still knows,
 * and those of a key file that was opened with its password. They are there until the key is locked
 * or the project closed, and are never written into the project.
 *
 * Signal "changed": it was opened or locked, or names are shown or hidden. */
#define UI_TYPE_OPENED_KEY (ui_opened_key_get_type ())
G_DECLARE_FINAL_TYPE (UiOpenedKey, ui_opened_key, UI, OPENED_KEY, GObject)

/* The one of @project; borrowed from it. */
UiOpenedKey *ui_opened_key_of (CodebookProject *project);

/* Takes @key. */
void ui_opened_key_open (UiOpenedKey *self, CodebookKey *key);
/* The names of the key file go, and are overwritten in memory. */
void ui_opened_key_lock (UiOpenedKey *self);
gboolean ui_opened_key_is_open (UiOpenedKey *self);

/* Whether transcripts are shown with their names. */
gboolean ui_opened_key_get_shown (UiOpenedKey *self);
void ui_opened_key_set_shown (UiOpenedKey *self, gboolean shown);

/* All names at hand. */
CodebookKey *ui_opened_key_gather (UiOpenedKey *self,
                                   CodebookProject *project,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
