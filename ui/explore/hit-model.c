/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/hit-model.h"

struct _UiHitItem
{
  GObject parent_instance;

  CodebookHit *hit;
};

G_DEFINE_FINAL_TYPE (UiHitItem, ui_hit_item, G_TYPE_OBJECT)

const CodebookHit *
ui_hit_item_get_hit (UiHitItem *self)
{
  return self->hit;
}

static void
ui_hit_item_finalize (GObject *object)
{
  codebook_hit_free (UI_HIT_ITEM (object)->hit);
  G_OBJECT_CLASS (ui_hit_item_parent_class)->finalize (object);
}

static void
ui_hit_item_init (UiHitItem *self)
{
}

static void
ui_hit_item_class_init (UiHitItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_hit_item_finalize;
}

struct _UiHitModel
{
  GObject parent_instance;

  CodebookSearch *search;   /* borrowed */
  CodebookProject *project; /* borrowed */
  guint n_items;
};

static GType
get_item_type (GListModel *model)
{
  return UI_TYPE_HIT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return UI_HIT_MODEL (model)->n_items;
}

static gpointer
get_item (GListModel *model, guint position)
{
  UiHitModel *self = UI_HIT_MODEL (model);
  UiHitItem *item;

  if (position >= self->n_items)
    return NULL;
  item = g_object_new (UI_TYPE_HIT_ITEM, NULL);
  item->hit = codebook_search_read (self->search, self->project, position, NULL);
  return item;
}

static void
init_list_model (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (UiHitModel,
                               ui_hit_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

UiHitModel *
ui_hit_model_new (void)
{
  return g_object_new (UI_TYPE_HIT_MODEL, NULL);
}

void
ui_hit_model_set (UiHitModel *self, CodebookSearch *search, CodebookProject *project)
{
  guint n_before = self->n_items;

  self->search = search;
  self->project = project;
  self->n_items = search != NULL ? codebook_search_get_count (search) : 0;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_items);
}

void
ui_hit_model_extend (UiHitModel *self, CodebookSearch *search)
{
  guint n_before = self->n_items, n_same;

  self->search = search;
  self->n_items = codebook_search_get_count (search);
  n_same = MIN (n_before, self->n_items);
  g_list_model_items_changed (G_LIST_MODEL (self), n_same, n_before - n_same,
                              self->n_items - n_same);
}

static void
ui_hit_model_init (UiHitModel *self)
{
}

static void
ui_hit_model_class_init (UiHitModelClass *class)
{
}
