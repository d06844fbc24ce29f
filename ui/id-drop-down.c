/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/id-drop-down.h"

struct _UiIdDropDown
{
  AdwBin parent_instance;

  /* owned */
  GtkStringList *names; /* between begin () and end () */
  GArray *ids;          /* gint64, of each row; the first is 0 */
  gint64 chosen;
  gboolean filling;

  /* child */
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (UiIdDropDown, ui_id_drop_down, ADW_TYPE_BIN)

enum
{
  PROP_LABEL = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static guint changed_signal;

static void
selected_cb (UiIdDropDown *self)
{
  guint row = gtk_drop_down_get_selected (self->drop_down);

  if (self->filling || row >= self->ids->len)
    return;
  self->chosen = g_array_index (self->ids, gint64, row);
  g_signal_emit (self, changed_signal, 0);
}

static void
ui_id_drop_down_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (UI_ID_DROP_DOWN (object)->drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
}

static void
ui_id_drop_down_finalize (GObject *object)
{
  g_clear_object (&UI_ID_DROP_DOWN (object)->names);
  g_array_unref (UI_ID_DROP_DOWN (object)->ids);
  G_OBJECT_CLASS (ui_id_drop_down_parent_class)->finalize (object);
}

static void
ui_id_drop_down_class_init (UiIdDropDownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = ui_id_drop_down_set_property;
  object_class->finalize = ui_id_drop_down_finalize;
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  changed_signal = g_signal_new ("changed", UI_TYPE_ID_DROP_DOWN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_id_drop_down_init (UiIdDropDown *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->drop_down), "pane-drop-down");
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

void
ui_id_drop_down_begin (UiIdDropDown *self, const char *none)
{
  g_return_if_fail (UI_IS_ID_DROP_DOWN (self));

  g_clear_object (&self->names);
  self->names = gtk_string_list_new (NULL);
  g_array_set_size (self->ids, 0);
  ui_id_drop_down_append (self, none, 0);
}

void
ui_id_drop_down_append (UiIdDropDown *self, const char *name, gint64 id)
{
  g_return_if_fail (UI_IS_ID_DROP_DOWN (self));
  g_return_if_fail (self->names != NULL);

  gtk_string_list_append (self->names, name);
  g_array_append_val (self->ids, id);
}

void
ui_id_drop_down_end (UiIdDropDown *self)
{
  guint row = 0;

  g_return_if_fail (UI_IS_ID_DROP_DOWN (self));

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == self->chosen)
      row = i;
  self->chosen = g_array_index (self->ids, gint64, row);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (self->names));
  gtk_drop_down_set_selected (self->drop_down, row);
  self->filling = FALSE;
  g_clear_object (&self->names);
}

void
ui_id_drop_down_choose (UiIdDropDown *self, gint64 id)
{
  g_return_if_fail (UI_IS_ID_DROP_DOWN (self));

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      gtk_drop_down_set_selected (self->drop_down, i);
}

gint64
ui_id_drop_down_get_chosen (UiIdDropDown *self)
{
  g_return_val_if_fail (UI_IS_ID_DROP_DOWN (self), 0);

  return self->chosen;
}
