/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/stop-popover.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/stop-list.h"
#include "ui/text-view.h"
#include "ui/toast.h"

struct _UiStopPopover
{
  GtkPopover parent_instance;

  CodebookProject *project; /* borrowed, NULL = none */
  char *shown;              /* the list as it was shown */
  GtkTextBuffer *words;     /* of the child */
};

G_DEFINE_FINAL_TYPE (UiStopPopover, ui_stop_popover, GTK_TYPE_POPOVER)

GtkWidget *
ui_stop_popover_new (void)
{
  return g_object_new (UI_TYPE_STOP_POPOVER, NULL);
}

void
ui_stop_popover_set_project (UiStopPopover *self, CodebookProject *project)
{
  self->project = project;
}

static char *
dup_text (UiStopPopover *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->words, &start, &end);
  return gtk_text_buffer_get_text (self->words, &start, &end, FALSE);
}

static void
shown_cb (UiStopPopover *self)
{
  g_auto (GStrv) words = NULL;

  if (self->project == NULL)
    return;
  words = codebook_stop_list_load (self->project);
  g_free (self->shown);
  self->shown = g_strjoinv (" ", words);
  gtk_text_buffer_set_text (self->words, self->shown, -1);
}

static void
closed_cb (UiStopPopover *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;

  if (self->project != NULL && self->shown != NULL && strcmp (text, self->shown) != 0
      && !codebook_stop_list_set (self->project, text, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static void
reset_cb (UiStopPopover *self)
{
  g_autoptr (GError) error = NULL;

  if (self->project == NULL)
    return;
  if (!codebook_stop_list_set (self->project, NULL, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
  shown_cb (self);
}

static void
ui_stop_popover_finalize (GObject *object)
{
  g_free (UI_STOP_POPOVER (object)->shown);
  G_OBJECT_CLASS (ui_stop_popover_parent_class)->finalize (object);
}

static void
ui_stop_popover_init (UiStopPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *note = gtk_label_new (_ ("Words that are not counted, apart by spaces."));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = ui_text_view_new ();
  GtkWidget *reset = gtk_button_new_with_label (_ ("The List as It Comes"));

  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "dim-caption");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stop list"), -1);
  self->words = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_size_request (scrolled, 420, 240);
  gtk_widget_set_halign (reset, GTK_ALIGN_END);
  g_signal_connect_swapped (reset, "clicked", G_CALLBACK (reset_cb), self);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), reset);
  gtk_widget_add_css_class (box, "search-help");
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "show", G_CALLBACK (shown_cb), NULL);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

static void
ui_stop_popover_class_init (UiStopPopoverClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_stop_popover_finalize;
}
