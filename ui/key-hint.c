/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/key-hint.h"

GtkWidget *
ui_key_hint_new (const char *key, GtkWidget *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cap = gtk_label_new (key);

  gtk_widget_add_css_class (cap, "key");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (text, "dim-caption");
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}
