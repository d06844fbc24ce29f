/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/code-tree-private.h"

#include <glib/gi18n-lib.h>

#include "ui/format.h"
#include "ui/hue.h"
#include "ui/tooltip.h"

#define INDENT_PX 27

/* The parts of a row, hung on its box. */
typedef struct
{
  GtkListItem *item;
  GtkWidget *arrow, *swatch, *name, *key, *count;
} Row;

static void
arrow_clicked_cb (GtkButton *arrow, Row *row)
{
  UiCodeItem *item = gtk_list_item_get_item (row->item);
  GtkWidget *tree = gtk_widget_get_ancestor (GTK_WIDGET (arrow), UI_TYPE_CODE_TREE);

  /* The list keeps what has the focus in view: what is clicked must not move, and a row below it
   * may go. */
  gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (row->item)));
  ui_code_tree_set_open (UI_CODE_TREE (tree), item->code->id, !item->expanded);
}

static GtkWidget *
make_arrow (Row *row)
{
  GtkWidget *arrow = gtk_button_new_from_icon_name ("pan-end-symbolic");

  gtk_widget_add_css_class (arrow, "flat");
  gtk_widget_add_css_class (arrow, "tree-arrow");
  gtk_widget_set_valign (arrow, GTK_ALIGN_CENTER);
  gtk_widget_set_can_focus (arrow, FALSE);
  g_signal_connect (arrow, "clicked", G_CALLBACK (arrow_clicked_cb), row);
  return arrow;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiCodeTree *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  Row *row = g_new0 (Row, 1);

  row->item = item;
  row->arrow = make_arrow (row);
  row->swatch = ui_hue_swatch_new ("blauw", 12);
  gtk_widget_set_valign (row->swatch, GTK_ALIGN_CENTER);
  row->name = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (row->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (row->name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (row->name, TRUE);
  row->key = gtk_label_new ("");
  gtk_widget_add_css_class (row->key, "key");
  gtk_widget_set_valign (row->key, GTK_ALIGN_CENTER);
  row->count = gtk_label_new ("");
  gtk_widget_add_css_class (row->count, "dim-caption");
  gtk_widget_add_css_class (row->count, "figures");
  gtk_label_set_width_chars (GTK_LABEL (row->count), 3);
  gtk_label_set_xalign (GTK_LABEL (row->count), 1);
  gtk_box_append (GTK_BOX (box), row->arrow);
  gtk_box_append (GTK_BOX (box), row->swatch);
  gtk_box_append (GTK_BOX (box), row->name);
  gtk_box_append (GTK_BOX (box), row->key);
  gtk_box_append (GTK_BOX (box), row->count);
  g_object_set_data_full (G_OBJECT (box), "row", row, g_free);
  ui_code_tree_add_drag (self, box, item);
  gtk_list_item_set_child (item, box);
}

static void
bind_key (Row *row, guint recent)
{
  g_autofree char *key = g_strdup_printf ("%u", recent);

  gtk_widget_set_visible (row->key, recent > 0);
  gtk_label_set_label (GTK_LABEL (row->key), key);
}

static char *
make_tooltip (const CodebookCode *code)
{
  if (*code->brief != '\0')
    return g_strdup_printf ("%s\n%s", code->path, code->brief);
  return g_strdup (code->path);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, UiCodeTree *self)
{
  UiCodeItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  Row *row = g_object_get_data (G_OBJECT (box), "row");
  const CodebookCode *code = item->code;
  /* A closed branch stands for all that is below it. */
  guint shown = code->depth == 0 || (item->expandable && !item->expanded) ? code->codings_below
                                                                          : code->codings;
  g_autofree char *count = ui_format_count (shown);
  g_autofree char *tooltip = make_tooltip (code);

  gtk_widget_set_margin_start (box, (int) code->depth * INDENT_PX);
  gtk_widget_set_margin_start (row->swatch, code->depth > 0 ? 2 : 0);
  gtk_widget_set_margin_end (row->swatch, code->depth > 0 ? 1 : 0);
  ui_hue_swatch_set_size (UI_HUE_SWATCH (row->swatch), code->depth > 0 ? 9 : 12);
  gtk_widget_set_opacity (row->arrow, item->expandable ? 1 : 0);
  gtk_widget_set_sensitive (row->arrow, item->expandable);
  gtk_button_set_icon_name (GTK_BUTTON (row->arrow),
                            item->expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  ui_tooltip_set (row->arrow, item->expanded ? _ ("Close") : _ ("Open"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->arrow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  item->expanded ? _ ("Close") : _ ("Open"), -1);
  ui_hue_swatch_set_hue (UI_HUE_SWATCH (row->swatch), code->hue);
  gtk_label_set_label (GTK_LABEL (row->name), code->name);
  if (code->depth == 0)
    gtk_widget_add_css_class (row->name, "heading");
  else
    gtk_widget_remove_css_class (row->name, "heading");
  ui_tooltip_set (row->name, tooltip);
  bind_key (row, item->recent);
  gtk_label_set_label (GTK_LABEL (row->count), shown > 0 ? count : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) code->depth + 1, -1);
}

GtkListItemFactory *
ui_code_tree_make_factory (UiCodeTree *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  return factory;
}

static UiCodeItem *
item_of (GtkWidget *child)
{
  GtkWidget *box = gtk_widget_get_first_child (child);
  Row *row = box != NULL ? g_object_get_data (G_OBJECT (box), "row") : NULL;

  return row != NULL ? gtk_list_item_get_item (row->item) : NULL;
}

/* The child of the list that shows @code, or NULL. */
static GtkWidget *
find_row (UiCodeTree *self, gint64 code)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      UiCodeItem *item = item_of (child);

      if (item != NULL && item->code->id == code)
        return child;
    }
  return NULL;
}

gboolean
ui_code_tree_has_row (UiCodeTree *self, gint64 code)
{
  return find_row (self, code) != NULL;
}

void
ui_code_tree_focus_row (UiCodeTree *self, gint64 code)
{
  GtkWidget *row = find_row (self, code);

  gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->view));
}

gint64
ui_code_tree_get_focused (UiCodeTree *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  UiCodeItem *item = row != NULL ? item_of (row) : NULL;

  return item != NULL ? item->code->id : 0;
}

gboolean
ui_code_tree_get_row_bounds (UiCodeTree *self, gint64 code, graphene_rect_t *bounds)
{
  GtkWidget *row = find_row (self, code);

  return row != NULL && gtk_widget_get_mapped (row)
         && gtk_widget_compute_bounds (row, GTK_WIDGET (self), bounds);
}

gint64
ui_code_tree_get_code_at (UiCodeTree *self, double x, double y)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  UiCodeItem *item;

  while (at != NULL && gtk_widget_get_parent (at) != GTK_WIDGET (self->view))
    at = gtk_widget_get_parent (at);
  item = at != NULL ? item_of (at) : NULL;
  return item != NULL ? item->code->id : 0;
}
