/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/place.h"

typedef struct
{
  CodebookProject *project;
  gulong changed_handler;
  GVariant *memory; /* of type a{sv} */
} UiPlacePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UiPlace, ui_place, ADW_TYPE_BIN)

static void
changed_cb (CodebookProject *project, CodebookChanges *changes, gpointer user_data)
{
  UiPlaceClass *klass = UI_PLACE_GET_CLASS (user_data);

  if (klass->changed != NULL)
    klass->changed (user_data, changes);
}

static void
let_go (UiPlace *self)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (self);

  if (priv->project != NULL)
    g_clear_signal_handler (&priv->changed_handler, priv->project);
  g_clear_object (&priv->project);
}

static void
ui_place_dispose (GObject *object)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (UI_PLACE (object));

  let_go (UI_PLACE (object));
  g_clear_pointer (&priv->memory, g_variant_unref);
  G_OBJECT_CLASS (ui_place_parent_class)->dispose (object);
}

static void
ui_place_class_init (UiPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_place_dispose;
}

static void
ui_place_init (UiPlace *self)
{
  ui_place_set_memory (self, NULL);
}

void
ui_place_set_project (UiPlace *self, CodebookProject *project)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (self);

  g_return_if_fail (UI_IS_PLACE (self));

  if (project == priv->project)
    return;
  let_go (self);
  if (project != NULL)
    {
      priv->project = g_object_ref (project);
      priv->changed_handler = g_signal_connect (project, "changed", G_CALLBACK (changed_cb), self);
    }
  if (UI_PLACE_GET_CLASS (self)->set_project != NULL)
    UI_PLACE_GET_CLASS (self)->set_project (self, project);
}

CodebookProject *
ui_place_get_project (UiPlace *self)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (self);

  return priv->project;
}

GVariant *
ui_place_dup_memory (UiPlace *self)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (self);
  UiPlaceClass *klass = UI_PLACE_GET_CLASS (self);

  g_return_val_if_fail (UI_IS_PLACE (self), NULL);

  return priv->project != NULL && klass->make_memory != NULL
             ? g_variant_ref_sink (klass->make_memory (self))
             : NULL;
}

void
ui_place_set_memory (UiPlace *self, GVariant *memory)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (self);

  g_return_if_fail (UI_IS_PLACE (self));

  if (memory == NULL || !g_variant_is_of_type (memory, G_VARIANT_TYPE_VARDICT))
    memory = g_variant_new ("a{sv}", NULL);
  g_clear_pointer (&priv->memory, g_variant_unref);
  priv->memory = g_variant_ref_sink (memory);
}

GVariant *
ui_place_get_memory (UiPlace *self)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (self);

  return priv->memory;
}

gboolean
ui_place_reveal (UiPlace *self, UiTarget target, gint64 id, guint start_cp, guint end_cp)
{
  UiPlaceClass *klass = UI_PLACE_GET_CLASS (self);

  return klass->reveal != NULL && klass->reveal (self, target, id, start_cp, end_cp);
}

gboolean
ui_place_undo (UiPlace *self, gboolean again)
{
  UiPlaceClass *klass = UI_PLACE_GET_CLASS (self);

  return klass->undo != NULL && klass->undo (self, again);
}

void
ui_place_go (GtkWidget *from, UiTarget target, gint64 id, guint start_cp, guint end_cp)
{
  gtk_widget_activate_action (from, "win.reveal", "(uxuu)", (guint) target, id, start_cp, end_cp);
}
