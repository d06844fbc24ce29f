/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/code.h"

G_BEGIN_DECLS

/* A visible row of the code tree: a code, and how it stands there. */
#define UI_TYPE_CODE_ITEM (ui_code_item_get_type ())
G_DECLARE_FINAL_TYPE (UiCodeItem, ui_code_item, UI, CODE_ITEM, GObject)

struct _UiCodeItem
{
  GObject parent_instance;
  CodebookCode *code;
  gboolean expandable, expanded;
  guint recent; /* 1 … 9: the key that codes with it; 0 = none */
};

UiCodeItem *ui_code_item_new (CodebookCode *code,
                              gboolean expandable,
                              gboolean expanded,
                              guint recent) G_GNUC_WARN_UNUSED_RESULT;
/* Whether they look the same. */
gboolean ui_code_item_equal (const UiCodeItem *a, const UiCodeItem *b);

G_END_DECLS
