/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/privacy/opened-key.h"

struct _UiOpenedKey
{
  GObject parent_instance;

  CodebookKey *key; /* (nullable) */
  gboolean shown;
};

G_DEFINE_FINAL_TYPE (UiOpenedKey, ui_opened_key, G_TYPE_OBJECT)

static guint changed_signal;

static void
ui_opened_key_finalize (GObject *object)
{
  g_clear_pointer (&UI_OPENED_KEY (object)->key, codebook_key_free);
  G_OBJECT_CLASS (ui_opened_key_parent_class)->finalize (object);
}

static void
ui_opened_key_class_init (UiOpenedKeyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_opened_key_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_OPENED_KEY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_opened_key_init (UiOpenedKey *self)
{
}

UiOpenedKey *
ui_opened_key_of (CodebookProject *project)
{
  static const char name[] = "ui-opened-key";
  UiOpenedKey *self;

  g_return_val_if_fail (CODEBOOK_IS_PROJECT (project), NULL);

  self = g_object_get_data (G_OBJECT (project), name);
  if (self == NULL)
    {
      self = g_object_new (UI_TYPE_OPENED_KEY, NULL);
      g_object_set_data_full (G_OBJECT (project), name, self, g_object_unref);
    }
  return self;
}

void
ui_opened_key_open (UiOpenedKey *self, CodebookKey *key)
{
  g_return_if_fail (UI_IS_OPENED_KEY (self));

  g_clear_pointer (&self->key, codebook_key_free);
  self->key = key;
  g_signal_emit (self, changed_signal, 0);
}

void
ui_opened_key_lock (UiOpenedKey *self)
{
  g_return_if_fail (UI_IS_OPENED_KEY (self));

  if (self->key == NULL && !self->shown)
    return;
  g_clear_pointer (&self->key, codebook_key_free);
  self->shown = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

gboolean
ui_opened_key_is_open (UiOpenedKey *self)
{
  g_return_val_if_fail (UI_IS_OPENED_KEY (self), FALSE);

  return self->key != NULL;
}

gboolean
ui_opened_key_get_shown (UiOpenedKey *self)
{
  g_return_val_if_fail (UI_IS_OPENED_KEY (self), FALSE);

  return self->shown;
}

void
ui_opened_key_set_shown (UiOpenedKey *self, gboolean shown)
{
  g_return_if_fail (UI_IS_OPENED_KEY (self));

  if (self->shown == shown)
    return;
  self->shown = shown;
  g_signal_emit (self, changed_signal, 0);
}

CodebookKey *
ui_opened_key_gather (UiOpenedKey *self, CodebookProject *project, GError **error)
{
  CodebookKey *names;

  g_return_val_if_fail (UI_IS_OPENED_KEY (self), NULL);

  names = codebook_key_new_from_project (project, error);
  if (names != NULL && self->key != NULL)
    codebook_key_merge (names, self->key);
  return names;
}
