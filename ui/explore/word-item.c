/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/word-item.h"

G_DEFINE_FINAL_TYPE (UiWordItem, ui_word_item, G_TYPE_OBJECT)

UiWordItem *
ui_word_item_new (const char *name, const char *forms)
{
  UiWordItem *self = g_object_new (UI_TYPE_WORD_ITEM, NULL);

  self->name = g_strdup (name);
  self->forms = g_strdup (forms);
  return self;
}

static void
ui_word_item_finalize (GObject *object)
{
  UiWordItem *self = UI_WORD_ITEM (object);

  g_free (self->name);
  g_free (self->forms);
  G_OBJECT_CLASS (ui_word_item_parent_class)->finalize (object);
}

static void
ui_word_item_init (UiWordItem *self)
{
}

static void
ui_word_item_class_init (UiWordItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_word_item_finalize;
}
