/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/place.h"

#include "ui/style.h"

typedef struct
{
  CodebookProject *project;
  gulong changed_handler;
  GVariant *memory;        /* of type a{sv} */
  GtkWidget *left, *right; /* panes that fold, borrowed; (nullable) */
  GPtrArray *panes;        /* GtkWidget that F6 goes along, borrowed */
  int laid_out_for_px;     /* the class of width that the panes were divided for */
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

/* Panes ---------------------------------------------------------------------------------------- */

static void
next_pane_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (UI_PLACE (widget));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  guint n = priv->panes->len, at = n - 1;

  for (guint i = 0; i < n; i++)
    if (focus != NULL
        && (focus == priv->panes->pdata[i]
            || gtk_widget_is_ancestor (focus, priv->panes->pdata[i])))
      at = i;
  for (guint i = 1; i <= n; i++)
    {
      GtkWidget *next = priv->panes->pdata[(at + i) % n];

      /* A pane that knows its own heart, such as the words of a transcript, goes before its first
       * widget. */
      if (gtk_widget_get_mapped (next)
          && (gtk_widget_grab_focus (next) || gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD)))
        return;
    }
}

static void
fold_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (UI_PLACE (widget));
  GtkWidget *pane = g_str_equal (action, "place.fold-left") ? priv->left : priv->right;

  if (pane != NULL)
    gtk_widget_set_visible (pane, !gtk_widget_get_visible (pane));
}

static gboolean
lay_out_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (UI_PLACE (widget));
  int width_px = gtk_widget_get_width (widget);
  double fits_px = width_px / MAX (1, ui_style_get_text_scale ());
  int class_px = fits_px < 1100 ? 1000 : fits_px < 1400 ? 1280 : fits_px < 1800 ? 1440 : 1920;

  if (priv->laid_out_for_px == class_px || width_px < 600)
    return G_SOURCE_REMOVE;
  priv->laid_out_for_px = class_px;
  UI_PLACE_GET_CLASS (widget)->lay_out (UI_PLACE (widget), class_px, width_px,
                                        gtk_widget_get_height (widget));
  return G_SOURCE_REMOVE;
}

/* A pane may not be moved while it is given its size. */
static void
surface_layout_cb (GdkSurface *surface, int width, int height, GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, lay_out_cb, NULL, NULL);
}

/* Of larger text no surface hears that has its size: GTK 4.8 lays it out again, 4.18 does not. */
static void
text_scale_cb (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, lay_out_cb, NULL, NULL);
}

static void
ui_place_map (GtkWidget *widget)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));

  GTK_WIDGET_CLASS (ui_place_parent_class)->map (widget);
  if (UI_PLACE_GET_CLASS (widget)->lay_out == NULL)
    return;
  g_signal_connect (surface, "layout", G_CALLBACK (surface_layout_cb), widget);
  g_signal_connect_swapped (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi",
                            G_CALLBACK (text_scale_cb), widget);
  gtk_widget_add_tick_callback (widget, lay_out_cb, NULL, NULL);
}

static void
ui_place_unmap (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_native_get_surface (gtk_widget_get_native (widget)),
                                        surface_layout_cb, widget);
  g_signal_handlers_disconnect_by_func (gtk_widget_get_settings (widget), text_scale_cb, widget);
  GTK_WIDGET_CLASS (ui_place_parent_class)->unmap (widget);
}

/* The place ------------------------------------------------------------------------------------ */

static void
ui_place_dispose (GObject *object)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (UI_PLACE (object));

  let_go (UI_PLACE (object));
  g_clear_pointer (&priv->memory, g_variant_unref);
  G_OBJECT_CLASS (ui_place_parent_class)->dispose (object);
}

static void
ui_place_finalize (GObject *object)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (UI_PLACE (object));

  g_ptr_array_unref (priv->panes);
  G_OBJECT_CLASS (ui_place_parent_class)->finalize (object);
}

static void
ui_place_class_init (UiPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_place_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_place_finalize;
  widget_class->map = ui_place_map;
  widget_class->unmap = ui_place_unmap;
  gtk_widget_class_install_action (widget_class, "place.next-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "place.fold-left", NULL, fold_action);
  gtk_widget_class_install_action (widget_class, "place.fold-right", NULL, fold_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "place.fold-left", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, GDK_SHIFT_MASK, "place.fold-right",
                                       NULL);
}

static void
ui_place_init (UiPlace *self)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (self);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  /* Before GtkPaned, which has F6 for its own two halves. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F6, 0),
                                                        gtk_named_action_new ("place.next-pane")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  priv->panes = g_ptr_array_new ();
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
ui_place_show_changes (UiPlace *self, CodebookChanges *changes)
{
  UiPlaceClass *klass = UI_PLACE_GET_CLASS (self);

  if (klass->show_changes != NULL)
    klass->show_changes (self, changes);
}

void
ui_place_go (GtkWidget *from, UiTarget target, gint64 id, guint start_cp, guint end_cp)
{
  gtk_widget_activate_action (from, "win.reveal", "(uxuu)", (guint) target, id, start_cp, end_cp);
}

void
ui_place_set_panes (UiPlace *self, GtkWidget *left, GtkWidget *right, GtkWidget *first, ...)
{
  UiPlacePrivate *priv = ui_place_get_instance_private (self);
  va_list panes;

  g_return_if_fail (UI_IS_PLACE (self));

  priv->left = left;
  priv->right = right;
  g_ptr_array_set_size (priv->panes, 0);
  va_start (panes, first);
  for (GtkWidget *pane = first; pane != NULL; pane = va_arg (panes, GtkWidget *))
    g_ptr_array_add (priv->panes, pane);
  va_end (panes);
}
