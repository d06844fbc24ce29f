/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/analysis/search.h"

G_BEGIN_DECLS

/* A hit as an object, for as long as a list shows it. */
#define UI_TYPE_HIT_ITEM (ui_hit_item_get_type ())
G_DECLARE_FINAL_TYPE (UiHitItem, ui_hit_item, UI, HIT_ITEM, GObject)
const CodebookHit *ui_hit_item_get_hit (UiHitItem *self); /* (nullable): the text has changed */

/* The hits of a search, read when they are shown. */
#define UI_TYPE_HIT_MODEL (ui_hit_model_get_type ())
G_DECLARE_FINAL_TYPE (UiHitModel, ui_hit_model, UI, HIT_MODEL, GObject)

UiHitModel *ui_hit_model_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Borrows @search, which stays until the next set; NULL: none. Also to be called when other forms
 * of it are shown. */
void ui_hit_model_set (UiHitModel *self, CodebookSearch *search, CodebookProject *project);
/* The same for a search that begins with the hits of the one before: these stay as they are. */
void ui_hit_model_extend (UiHitModel *self, CodebookSearch *search);

G_END_DECLS
