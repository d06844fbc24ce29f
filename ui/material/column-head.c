/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/column-head.h"

/* GTK 4.8 has no call for it, so the head is found where it stands: the row of heads is the first
 * child of the view; in it a title a column; in that a box with the label. */
static GtkWidget *
find_title (GtkColumnView *view, guint column)
{
  GtkWidget *title;

  title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));
  for (guint i = 0; i < column && title != NULL; i++)
    title = gtk_widget_get_next_sibling (title);
  return title;
}

void
ui_column_head_align_end (GtkColumnView *view, guint column)
{
  GtkWidget *title, *box;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  title = find_title (view, column);
  box = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  if (box != NULL)
    gtk_widget_set_halign (box, GTK_ALIGN_END);
}

void
ui_column_head_explain (GtkColumnView *view, guint column, const char *meaning)
{
  GtkWidget *title;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  title = find_title (view, column);
  if (title != NULL)
    gtk_widget_set_tooltip_text (title, meaning);
}
