/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/code-item.h"

G_DEFINE_FINAL_TYPE (UiCodeItem, ui_code_item, G_TYPE_OBJECT)

static void
ui_code_item_finalize (GObject *object)
{
  g_clear_object (&UI_CODE_ITEM (object)->code);
  G_OBJECT_CLASS (ui_code_item_parent_class)->finalize (object);
}

static void
ui_code_item_class_init (UiCodeItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_code_item_finalize;
}

static void
ui_code_item_init (UiCodeItem *self)
{
}

UiCodeItem *
ui_code_item_new (CodebookCode *code, gboolean expandable, gboolean expanded, guint recent)
{
  UiCodeItem *self = g_object_new (UI_TYPE_CODE_ITEM, NULL);

  self->code = g_object_ref (code);
  self->expandable = expandable;
  self->expanded = expanded;
  self->recent = recent;
  return self;
}

gboolean
ui_code_item_equal (const UiCodeItem *a, const UiCodeItem *b)
{
  return a->code->id == b->code->id && a->expandable == b->expandable && a->expanded == b->expanded
         && a->recent == b->recent && a->code->depth == b->code->depth
         && a->code->codings == b->code->codings && a->code->codings_below == b->code->codings_below
         && g_str_equal (a->code->path, b->code->path) && g_str_equal (a->code->hue, b->code->hue)
         && g_str_equal (a->code->brief, b->code->brief);
}
