/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/attribute-item.h"

#define EXAMPLES 5
#define EXAMPLE_ROWS 200

G_DEFINE_FINAL_TYPE (UiAttributeItem, ui_attribute_item, G_TYPE_OBJECT)

static guint changed_signal;

static void
ui_attribute_item_finalize (GObject *object)
{
  g_free (UI_ATTRIBUTE_ITEM (object)->example);
  G_OBJECT_CLASS (ui_attribute_item_parent_class)->finalize (object);
}

static void
ui_attribute_item_class_init (UiAttributeItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_attribute_item_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_ATTRIBUTE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
ui_attribute_item_init (UiAttributeItem *self)
{
}

/* "23 · 31 · 19": the first that differ. */
static char *
make_example (const CodebookDataTable *table, const CodebookDataColumn *column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  guint rows = MIN (codebook_data_table_count_rows (table), EXAMPLE_ROWS);

  for (guint i = 0; i < rows && g_hash_table_size (seen) < EXAMPLES; i++)
    {
      char *text = codebook_data_table_dup_text (table, i, column);

      if (text == NULL || g_hash_table_contains (seen, text))
        {
          g_free (text);
          continue;
        }
      g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", text);
      g_hash_table_add (seen, text);
    }
  g_strdelimit (out->str, "\n\t", ' ');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

UiAttributeItem *
ui_attribute_item_new (const CodebookAttributePlan *plan, CodebookAttributeColumn *column)
{
  UiAttributeItem *self = g_object_new (UI_TYPE_ATTRIBUTE_ITEM, NULL);

  self->plan = plan;
  self->column = column;
  self->example = make_example (plan->table, column->column);
  return self;
}

void
ui_attribute_item_changed (UiAttributeItem *self)
{
  g_return_if_fail (UI_IS_ATTRIBUTE_ITEM (self));

  g_signal_emit (self, changed_signal, 0);
}

void
ui_attribute_item_detach (UiAttributeItem *self)
{
  g_return_if_fail (UI_IS_ATTRIBUTE_ITEM (self));

  self->plan = NULL;
  self->column = NULL;
}
