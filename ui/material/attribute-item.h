/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/exchange/attribute-plan.h"

G_BEGIN_DECLS

/* A column of a table of attributes as a row of the sheet. Emits "changed" when what becomes of it
 * is to be shown anew. */
#define UI_TYPE_ATTRIBUTE_ITEM (ui_attribute_item_get_type ())
G_DECLARE_FINAL_TYPE (UiAttributeItem, ui_attribute_item, UI, ATTRIBUTE_ITEM, GObject)

struct _UiAttributeItem
{
  GObject parent_instance;
  const CodebookAttributePlan *plan; /* borrowed, with the column: until detach () */
  CodebookAttributeColumn *column;
  char *example; /* some of its values */
};

UiAttributeItem *ui_attribute_item_new (const CodebookAttributePlan *plan,
                                        CodebookAttributeColumn *column) G_GNUC_WARN_UNUSED_RESULT;
void ui_attribute_item_changed (UiAttributeItem *self);
/* The plan goes; rows that are still alive show nothing. */
void ui_attribute_item_detach (UiAttributeItem *self);

G_END_DECLS
