/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The view of text that every other here is made from.
 *
 * A GtkTextView that is given its size lays out the lines in view, and asks for another size when
 * they are higher than they were thought to be. GTK 4.8 loses that where a widget above was only on
 * the way to this one while its own parent was laid out for a reason of its own, such as a message
 * that slides in: the widget is marked as having no size, its parent as settled. It is neither
 * given a size then nor drawn, and hands on no request of what is in it, until the window is
 * resized: "Trying to snapshot … without a current allocation". So after such a layout all that is
 * above is laid out once more, before the frame is drawn. And words that change are measured in
 * the frame they are drawn in: GTK would do that while it draws, and resize the bar of scrolling.
 */

G_BEGIN_DECLS

#define UI_TYPE_TEXT_VIEW (ui_text_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (UiTextView, ui_text_view, UI, TEXT_VIEW, GtkTextView)

struct _UiTextViewClass
{
  GtkTextViewClass parent_class;

  /* It was given @width_px, as was all that is above it, and nothing is drawn yet: from here a
   * margin may be resized. (nullable) */
  void (*settled) (UiTextView *self, int width_px);
};

GtkWidget *ui_text_view_new (void);

G_END_DECLS
